# SPDX-License-Identifier: Apache-2.0
"""Each case: a sentence, and its chains as `kind: words`, nearest to the event first.

`+` before the words marks those said in captivity, `own` the outlet itself.
"""

from __future__ import annotations

import pytest

from musnad.doc import Doc, Hit, read_doc
from musnad.extract.actors import find_actors, read_context
from musnad.extract.sources import find_attributions, outlet_words
from musnad.extract.tellers import Teller
from musnad.record.parties import proclitic

CHAINS: list[tuple[str, list[list[str]]]] = [
    # A verb of saying and its subject.
    ("قال مصدر طبي إن خمسة أشخاص قتلوا", [["medical: مصدر طبي"]]),
    ("أفاد شهود عيان بأن الطائرات قصفت القرية", [["witness: شهود عيان"]]),
    ("وقال أحد سكان الحي إن القصف بدأ ليلا", [["local: أحد سكان الحي"]]),
    ("أكد عدد من الأهالي أن الدورية اعتقلت شابين", [["local: عدد من الأهالي"]]),
    ("وقال مصدر في قيادة الشرطة إن العبوة انفجرت", [["state: مصدر في قيادة الشرطة"]]),
    ("ذكر المتحدث باسم حركة طالبان أن مقاتليها هاجموا القاعدة",
     [["armed_group: المتحدث باسم حركة طالبان"]]),
    ("وأوضح قائد شرطة الولاية العميد سامي راشد أن القنبلة كانت في سيارة",
     [["state: قائد شرطة الولاية العميد سامي راشد"]]),
    ("وقالت نقابة الأطباء إن ثلاثة من أعضائها خطفوا", [["other: نقابة الأطباء"]]),
    ("اعتبرت الخارجية السورية أن الغارة خرق", [["state: الخارجية السورية"]]),
    ("قال مدير المرصد سامي راشد إن طفلا قتل", [["ngo: مدير المرصد سامي راشد"]]),
    ("أعلن وزير الداخلية التركي سامي راشد أن مهاجما قتل",
     [["state: وزير الداخلية التركي سامي راشد"]]),
    ("وقال المتحدث باسم الدفاع المدني، سامي راشد، إن طفلا قتل",
     [["ngo: المتحدث باسم الدفاع المدني، سامي راشد"]]),
    ("نفى مصدر رسمي ما ذكرته الصحيفة عن الغارة",
     [["state: مصدر رسمي"], ["media: الصحيفة"]]),
    ("أدان البرلمان الهجوم على السوق", [["state: البرلمان"]]),
    # A name that no list knows, by what it is followed by.
    ("قالت سلوى برهان والدة الشاب إن ابنها خطف", [["other: سلوى برهان والدة الشاب"]]),
    ("وقال سامي راشد: سمعنا انفجارا كبيرا", [["other: سامي راشد"]]),
    ("لكن حازم برهان المتحدث باسم الشركة قال إن الهجوم فشل",
     [["state: حازم برهان المتحدث باسم الشركة"]]),
    # The subject before its verb.
    ("مصادر محلية أفادت بمقتل طفل", [["local: مصادر محلية"]]),
    ("وكانت السلطات اللبنانية أعلنت أنها أحبطت تفجيرا", [["state: السلطات اللبنانية"]]),
    ("الدفاع المدني قال في بيان إن طفلين قتلا", [["ngo: الدفاع المدني"]]),
    ("مصادر طبية للقناة تفيد بإصابة ثلاثة مدنيين", [["medical: مصادر طبية"]]),
    # Words that put the teller behind them.
    ("قتل طفل في القصف، بحسب مصادر محلية", [["local: مصادر محلية"]]),
    ("قتل طفل في القصف وفقا لمصدر أمني", [["state: مصدر أمني"]]),
    ("قتل ثلاثة أشخاص طبقا للشرطة", [["state: للشرطة"]]),
    ("قتل ستة في غارة حسبما أعلن مسؤولون محليون", [["state: مسؤولون محليون"]]),
    ("قتل ستة في غارة وفق ما أفاد سكان القرية", [["local: سكان القرية"]]),
    ("بحسب المعلومات التي أوردتها وكالة رويترز قتل ستة", [["media: وكالة رويترز"]]),
    ("وفقا لبيان صادر عن وزارة الداخلية قتل سبعة", [["state: وزارة الداخلية"]]),
    # Who has it from whom, and who passed it on.
    ("نقلت رويترز عن مسؤول أمني قوله إن الغارة أصابت منزلا",
     [["state: مسؤول أمني", "media: رويترز"]]),
    ("ونقلت وكالة الأنباء السورية (سانا) اليوم الأحد عن مصدر في الشرطة أن قذائف سقطت",
     [["state: مصدر في الشرطة", "media: وكالة الأنباء السورية (سانا)"]]),
    ("قال المتحدث نقلا عن تقارير أمنية إن الهجوم فشل",
     [["unnamed: تقارير أمنية", "state: المتحدث"]]),
    ("قال مسؤول كبير لرويترز إن الهجوم انتحاري",
     [["state: مسؤول كبير", "media: رويترز"]]),
    ("وقال ضابط في الجيش لوكالة فرانس برس طلب عدم ذكر اسمه إن جنديين قتلا",
     [["state: ضابط في الجيش", "media: وكالة فرانس برس"]]),
    ("قال المحافظ في مقابلة مع قناة محلية إن السوق دمر",
     [["state: المحافظ", "media: قناة محلية"]]),
    ("قال مصدر طبي إن ستة قتلوا، وفق ما نقلته وكالة رويترز",
     [["medical: مصدر طبي", "media: وكالة رويترز"], ["media: وكالة رويترز"]]),
    ("وقال سامي راشد في لقاء بثته قناة محلية إن السوق دمر",
     [["other: سامي راشد", "media: قناة محلية"]]),
    ("أبلغت مصادر أمنية رويترز أن الهجوم فشل", [["state: مصادر أمنية"]]),
    ("وأضاف في تصريح لوكالة رويترز أن القصف استمر", [["media: وكالة رويترز"]]),
    # Two who tell, together or one after the other.
    ("تقول الشرطة ومصادر طبية إن سبعة قتلوا",
     [["state: الشرطة"], ["medical: مصادر طبية"]]),
    ("قال مسعفون ومنقذون بالدفاع المدني إن أربعة قتلوا",
     [["medical: مسعفون"], ["ngo: منقذون بالدفاع المدني"]]),
    ("أكد الجيش مقتل جندي فيما قال سكان إن ثلاثة قتلوا",
     [["state: الجيش"], ["local: سكان"]]),
    ("بحسب شهادة أحد الناجين قتل ستة", [["witness: أحد الناجين"]]),
    ("وجاء في بيان للجيش أن القوات قتلت ثلاثة", [["state: بيان للجيش"]]),
    ("ونقلت عن سكان القرية أن القصف أصاب بيتا", [["local: سكان القرية"]]),
    # Words said in captivity.
    ("وبحسب ما اعترف به أحد مقاتلي الجماعة، وهو أسير لدى القوات، زرعت العبوة ليلا",
     [["captive: +أحد مقاتلي الجماعة"]]),
    ("واعترف أحد المتهمين بأن الخلية جهزت سيارة", [["captive: +أحد المتهمين"]]),
    ("قال المعتقلون إنهم تعرضوا للضرب", [["captive: +المعتقلون"]]),
    # The outlet's own people.
    ("أفاد مراسلنا بمقتل طفل", [["own: مراسلنا"]]),
    ("وقال مراسل الوكالة إن القصف مستمر", [["own: مراسل الوكالة"]]),
    # Nobody is named: who told before goes on.
    ("وأضاف أن القصف أصاب مدرسة", [[]]),
    ("وأشار إلى أن الجرحى نقلوا", [[]]),
    # Nobody tells anything.
    ("قتل ما لا يقل عن خمسة أشخاص", []),
    ("استهدف القصف سيارة تقل جنودا", []),
    ("قصفت الطائرات القرية", []),
    ("قوات الجيش اقتحمت المدينة", []),
    ("ورد أن مجهولين أطلقوا النار", []),
    ("تعتبر الحكومة الجماعة إرهابية", []),
    ("اعتقلت القوات رجلا يدعى سامي راشد قرب القرية", []),
    ("المجموعة المسلحة يعتقد أنها هربت", []),
    ("ولم تعلن أي جهة مسؤوليتها عن الهجوم", []),
    ("طلب عدم ذكر اسمه إن القصف استمر", []),
    ("وفق الخطة انسحبت القوات", []),
    ("حصيلة القصف خمسة قتلى وفق إحصاءات أولية", []),
    # The accused and the denied are no tellers.
    ("اتهمت المعارضة الجيش بقصف السوق", [["armed_group: المعارضة"]]),
    ("اتهم المحافظ مسلحين بقصف السوق", [["state: المحافظ"]]),
    ("نفى المتحدث قصف السوق", [["state: المتحدث"]]),
]


def told(text: str, outlet: str | None = None) -> list[list[str]]:
    doc = read_doc(text)
    actors = find_actors(doc, 0, len(doc.words), read_context(doc))
    found = find_attributions(doc, 0, len(doc.words), actors, outlet_words(outlet))
    return [[f"{_kind(h.value)}: {_held(h.value)}{_words(doc, h)}"
             for h in a.chain] for a in found]


def _words(doc: Doc, hit: Hit[Teller]) -> str:
    prefix = hit.value.prefix or proclitic(doc, hit.first)
    return doc.bare_span(hit.first, hit.stop, prefix).of(doc.text)


def _kind(teller: Teller) -> str:
    return "own" if teller.own else teller.kind


def _held(teller: Teller) -> str:
    return "+" if teller.coerced else ""


@pytest.mark.parametrize(("text", "chains"), CHAINS)
def test_chains(text: str, chains: list[list[str]]) -> None:
    assert told(text) == chains


OWN = [
    ("قال مصدر لوكالة الخبر إن جنديا قتل", "وكالة الخبر (Al-Khabar)",
     [["unnamed: مصدر", "own: وكالة الخبر"]]),
    ("وثق المرصد السوري لحقوق الإنسان مقتل طفل", "المرصد السوري لحقوق الإنسان (SOHR)",
     [["own: المرصد السوري لحقوق الإنسان"]]),
    ("وثق المرصد السوري لحقوق الإنسان مقتل طفل", "صحيفة أخرى",
     [["ngo: المرصد السوري لحقوق الإنسان"]]),
]


@pytest.mark.parametrize(("text", "outlet", "chains"), OWN)
def test_the_outlet_itself(text: str, outlet: str, chains: list[list[str]]) -> None:
    assert told(text, outlet) == chains


SCOPES = [  # sentence, a word of it, who tells it
    ("قال الجيش إن مسلحا قتل فيما قال سكان إن طفلا أصيب", "قتل", ["الجيش"]),
    ("قال الجيش إن مسلحا قتل فيما قال سكان إن طفلا أصيب", "أصيب", ["سكان"]),
    ("قتل طفل في القصف، بحسب الدفاع المدني", "قتل", ["الدفاع المدني"]),
    ("قصفت الطائرات القرية، وقال سكان إن طفلا أصيب", "قصفت", []),
    ("وبحسب سكان القرية فإن القصف أصاب بيتا", "القصف", ["سكان القرية"]),
]


@pytest.mark.parametrize(("text", "word", "tellers"), SCOPES)
def test_what_a_telling_covers(text: str, word: str, tellers: list[str]) -> None:
    doc = read_doc(text)
    actors = find_actors(doc, 0, len(doc.words), read_context(doc))
    at = doc.starts.index(text.index(word))
    found = find_attributions(doc, 0, len(doc.words), actors)
    assert [doc.span(h.first, h.stop).of(text)
            for a in found if a.covers(at) for h in a.chain] == tellers

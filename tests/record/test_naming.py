# SPDX-License-Identifier: Apache-2.0
"""Whole readings: who claims, who denies and accuses, what is in doubt, what words do."""

from __future__ import annotations

import pytest

import musnad
from musnad.model import Claim

CLAIMED = [  # sentence, who claims the act in it
    ("تبنى تنظيم الدولة الهجوم", "تنظيم الدولة"),
    ("قتل خمسة في هجوم على مدينة كابول تبنته حركة طالبان", "حركة طالبان"),
    ("قتل خمسة في هجوم على مدينة كابول، وأعلنت حركة طالبان مسؤوليتها عنه", "حركة طالبان"),
    ("أعلنت كتائب القسام استهداف دبابة شرق مدينة غزة", "كتائب القسام"),
    ("قتل خمسة في هجوم على مدينة كابول، ولم تعلن أي جهة مسؤوليتها عنه", None),
    ("قالت الشرطة إن خمسة قتلوا في هجوم على مدينة كابول", None),
]


def read(text: str) -> tuple[Claim, ...]:
    return musnad.read(text, published="2020-05-20").incidents


@pytest.mark.parametrize(("text", "claimant"), CLAIMED)
def test_who_claims(text: str, claimant: str | None) -> None:
    named = [c.claimed_by.span.of(text) for c in read(text)
             if c.claimed_by and c.claimed_by.span]
    assert named == ([claimant] if claimant else [])


THINGS = [  # sentence, codes of the things hit
    ("قصفت الطائرات المستشفى الميداني في سرمين وقتل ثلاثة", ["hospital"]),
    ("قال مصدر طبي في المستشفى إن ثلاثة مدنيين قتلوا بقصف على بلدة سرمين", []),
    ("أصيب خمسة مدنيين بقصف صاروخي مصدره مواقع الجيش على مدينة إدلب", []),
    ("استهدف القصف تجمعا سكنيا في إدلب", ["residential"]),
    ("قصفت المدفعية بلدة بنش ما أدى إلى أضرار مادية بمنازل الأهالي", ["residential"]),
    ("قصفت الطائرات شاحنة في حي البساتين في حماة وقتل ثلاثة مدنيين", ["vehicle"]),
    ("انفجرت عبوة ناسفة بقافلة عسكرية قرب الموصل وقتل جنديان",
     ["vehicle", "military"]),
    ("استهدف انتحاري مقرا للشرطة في بغداد وقتل خمسة", ["government"]),
    ("قتل خمسة في تفجير استهدف فندقا في كابل", ["other"]),
    ("اعتقلت الشرطة شابا في مطعم وسط إسطنبول بتهمة الانتماء إلى تنظيم الدولة", []),
    ("أطلق الجنود قذيفة صوب أحد المنازل في جنين", ["residential"]),
]


@pytest.mark.parametrize(("text", "codes"), THINGS)
def test_what_was_hit(text: str, codes: list[str]) -> None:
    assert [m.value for c in read(text) for m in c.infrastructure] == codes


GROUNDS = [  # sentence, who did it, on what ground, by which chain
    ("قصفت القوات التركية مدينة منبج", [("Turkish forces", "own_voice", None)]),
    ("تبنت حركة طالبان الهجوم على مدينة كابول", [("Taliban", "self_claimed", None)]),
]


@pytest.mark.parametrize(("text", "grounds"), GROUNDS)
def test_on_whose_word(text: str, grounds: list[tuple[str, str, int | None]]) -> None:
    assert [(a.value.actor.name_en, a.value.basis, a.value.source)
            for c in read(text) for a in c.actors] == grounds


STATUS = [  # report, status and doubt of each incident
    ("نفى الجيش قصف المشفى في مدينة إدلب", [("denied", False)]),
    ("نفى الجيش استهداف المدنيين", [("denied", False)]),
    ("زعم المتحدث أن الطائرات قصفت معسكرا في مدينة إدلب", [("reported", True)]),
    ("قصفت الطائرات معسكرا في مدينة إدلب، ولم يتسن التحقق من النبأ",
     [("reported", True)]),
    ("قال المتحدث إن الطائرات قصفت معسكرا في مدينة إدلب", [("reported", False)]),
    ("اعتقلت القوات ثلاثة كانوا يخططون لتفجير السوق في مدينة إدلب",
     [("reported", False), ("foiled", False)]),
    ("أطلق الجنود النار على شاب بدعوى محاولته طعن جندي قرب مدينة الخليل",
     [("reported", False), ("foiled", True)]),
    ("إذا قصفت الطائرات مدينة إدلب فسيرد الجيش", []),
    ("لا قتلى ولا جرحى في الهجوم", [("reported", False)]),
    ("لم تقتصر الغارات على المواقع العسكرية", [("reported", False)]),
]


@pytest.mark.parametrize(("text", "statuses"), STATUS)
def test_what_happened(text: str, statuses: list[tuple[str, bool]]) -> None:
    assert [(c.status, c.doubt) for c in read(text)] == statuses


LOADED = [  # sentence, its words that take a side
    ("استشهد طفل في قصف قوات الاحتلال الإسرائيلي على مدينة غزة",
     ["قوات الاحتلال الإسرائيلي", "استشهد"]),
    ("ارتكبت الطائرات مجزرة في مدينة إدلب أسفرت عن مقتل خمسة", ["مجزرة"]),
    ("المجزرة في مدينة إدلب أوقعت خمسة قتلى", ["المجزرة"]),
    ("قتل شاب برصاص الجنود في القدس المحتلة", ["القدس المحتلة"]),
    ("قصف مدفعي طال المناطق المحررة في ريف إدلب", ["المناطق المحررة"]),
    ("قتل خمسة في التفجير الآثم الذي استهدف مسجدا", ["التفجير الآثم"]),
    ("نفذ شاب عملية بطولية وأصاب ثلاثة جنود قرب رام الله", ["عملية بطولية"]),
    ("دمرت الطائرات أوكار المسلحين في الموصل وقتلت عشرين", ["أوكار"]),
    ("غادر الجرحى المستشفى بعد قصف مدفعي على مدينة إدلب", []),
    ("تحرير أسيرة محررة وقصف مدفعي على مدينة إدلب", []),
    ("قصفت القوات التركية مدينة منبج", []),
]


@pytest.mark.parametrize(("text", "words"), LOADED)
def test_words_that_take_a_side(text: str, words: list[str]) -> None:
    found = [m.span.of(text) for c in read(text) for m in c.loaded if m.span]
    assert found == words


SWAPPED = [  # two wordings of one report
    ("قتل خمسة إرهابيين في غارة على مدينة إدلب", "قتل خمسة أشخاص في غارة على مدينة إدلب"),
    ("هاجم إرهابيون نقطة تفتيش في مدينة إدلب", "هاجم مسلحون نقطة تفتيش في مدينة إدلب"),
    ("استشهد طفل في قصف جيش الاحتلال الإسرائيلي على مدينة غزة",
     "قُتل طفل في قصف الجيش الإسرائيلي على مدينة غزة"),
    ("خمسة شهداء في قصف مدفعي على مدينة منبج", "خمسة قتلى في قصف مدفعي على مدينة منبج"),
    ("قصفت ميليشيا قسد مدينة عفرين", "قصفت قسد مدينة عفرين"),
    ("غارة نفذها تحالف واشنطن على مدينة الرقة",
     "غارة نفذها التحالف الدولي على مدينة الرقة"),
    ("عناصر ما يسمى تنظيم داعش هاجموا مدينة الفلوجة",
     "عناصر تنظيم داعش هاجموا مدينة الفلوجة"),
]


@pytest.mark.parametrize(("loaded", "neutral"), SWAPPED)
def test_a_name_changes_no_value(loaded: str, neutral: str) -> None:
    assert values(loaded) == values(neutral) != []


def values(text: str) -> list[tuple[object, ...]]:
    return [(c.type, c.status, [a.value.actor.name_en for a in c.actors],
             [(m.value.outcome, m.value.count) for m in c.casualties],
             c.place and c.place.place.value.name_en) for c in read(text)]


TELLERS = [  # who tells of it is not who did it
    "قال الجيش التركي إن مسلحين قتلوا جنديا في مدينة عفرين",
    "أعلنت القوات الأمريكية مقتل جنديين في هجوم على مدينة كابول",
    "اتهمت الحكومة السورية تنظيم الدولة بقصف مدينة حلب",
    "نقلت رويترز عن الجيش الباكستاني أن انتحاريا فجر نفسه في مدينة كويتا",
    "بحسب الشرطة العراقية قتل ثلاثة في انفجار عبوة ناسفة في مدينة بعقوبة",
    "أكدت حركة حماس مقتل خمسة في غارة على مدينة غزة",
]


@pytest.mark.parametrize("text", TELLERS)
def test_who_tells_has_not_done_it(text: str) -> None:
    for claim in read(text):
        told = {link.span for chain in claim.sources for link in chain}
        assert told
        assert told.isdisjoint({actor.span for actor in claim.actors})

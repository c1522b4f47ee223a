"""Whole readings of short reports: roles, sources, status and what is no incident."""

from __future__ import annotations

import pytest

import musnad
from musnad.model import Claim


def only(text: str) -> Claim:
    incidents = musnad.read(text, published="2020-05-20").incidents
    assert len(incidents) == 1
    return incidents[0]


ROLES = [  # sentence, actors, targets (English names)
    ("قصفت القوات التركية مواقع قسد في بلدة عين عيسى", ["Turkish forces"],
     ["Syrian Democratic Forces"]),
    ("قصفت قسد مواقع القوات التركية في بلدة عين عيسى", ["Syrian Democratic Forces"],
     ["Turkish forces"]),
    ("القوات التركية قصفت بلدة عين عيسى", ["Turkish forces"], []),
    ("تعرضت بلدة عين عيسى لقصف من قبل القوات التركية", ["Turkish forces"], []),
    ("غارات روسية على مدينة إدلب", ["Russian forces"], []),
    ("غارة شنتها طائرات روسية على مدينة إدلب", ["Russian forces"], []),
    ("قتل شاب برصاص قوات الاحتلال في مدينة جنين", ["Israeli forces"], []),
    ("هجوم على القوات التركية في مدينة إدلب", [], ["Turkish forces"]),
    ("تفجير استهدف القوات التركية في مدينة إدلب", [], ["Turkish forces"]),
    ("قتل ثلاثة جنود من قسد في قصف على مدينة منبج", [], ["Syrian Democratic Forces"]),
    ("ارتكبت قوات النظام مجزرة في مدينة إدلب", ["Syrian government forces"], []),
    ("خطف مسلحون مجهولون معلما في مدينة طرابلس", ["unidentified gunmen"], []),
    ("مقتل 4 من حزب الله في قصف على مدينة حمص", [], ["Hezbollah"]),
    ("قتلت القوات التركية شابين في مدينة عفرين", ["Turkish forces"], []),
    ("القوات التركية قتلت شابين في مدينة عفرين", ["Turkish forces"], []),
    ("قتل جنديان تركيان وأصيب ثلاثة في مدينة عفرين", [], ["Turkish forces"]),
    # A speaker, a bystander and an adjective of the act did nothing.
    ("قالت وزارة الدفاع التركية إن قصفا استهدف مدينة إدلب", [], []),
    ("هجوم مسلح على السفارة الأمريكية في مدينة بغداد", [], []),
    ("قصف استهدف مناطق سيطرة قسد في مدينة منبج", [], []),
    ("هجوم مسلح على دورية في مدينة إدلب", [], []),
]


@pytest.mark.parametrize(("text", "actors", "targets"), ROLES)
def test_roles(text: str, actors: list[str], targets: list[str]) -> None:
    claim = only(text)
    assert [a.value.actor.name_en for a in claim.actors] == actors
    parties = [t.value for t in claim.targets if t.value.kind != "civilians"]
    assert [party.name_en for party in parties] == targets


SOURCES = [  # sentence, chains as (words, kind) from the nearest to the event outwards
    ("قتل خمسة مدنيين في قصف على مدينة إدلب بحسب الدفاع المدني",
     [[("الدفاع المدني", "ngo")]]),
    ("قال مصدر طبي إن خمسة مدنيين قتلوا في قصف على مدينة إدلب",
     [[("مصدر طبي", "medical")]]),
    ("نقلت رويترز عن مسؤول محلي قوله إن قصفا طال مدينة إدلب",
     [[("مسؤول محلي", "state"), ("رويترز", "media")]]),
    ("أفادت مصادر محلية بمقتل خمسة مدنيين في قصف على مدينة إدلب",
     [[("مصادر محلية", "local")]]),
    ("قتل خمسة مدنيين في قصف على مدينة إدلب", []),
    ("أفاد مراسلنا بمقتل خمسة مدنيين في قصف على مدينة إدلب", []),
]


@pytest.mark.parametrize(("text", "chains"), SOURCES)
def test_sources(text: str, chains: list[list[tuple[str, str]]]) -> None:
    found = [[(link.span.of(text), link.value.kind) for link in chain if link.span]
             for chain in only(text).sources]
    assert found == chains


STATUS = [
    ("قصفت الطائرات الروسية مدينة إدلب", "reported"),
    ("لم تقصف الطائرات الروسية مدينة إدلب", "denied"),
    ("نفى الجيش التركي قصف مدينة إدلب", "denied"),
    ("نفت حركة حماس مقتل قائدها في غارة على مدينة غزة", "denied"),
    ("نفى الناطق باسم الجيش الأنباء عن مقتل خمسة جنود في مدينة الباب", "denied"),
    ("نفت الوزارة ما تردد عن مقتل ثلاثة من عناصرها في انفجار بمدينة الباب", "denied"),
    ("نفت حركة طالبان مسؤوليتها عن هجوم قتل خمسة في كابول", "reported"),
    ("نفى المتحدث سقوط مدنيين في قصف قتل خمسة مسلحين في عفرين", "reported"),
    ("أحبطت القوات التركية هجوما بسيارة مفخخة في مدينة إدلب", "foiled"),
    ("هددت روسيا بقصف مدينة إدلب", "prospective"),
    # Negations of something else deny no act.
    ("لا يزال القصف مستمرا على مدينة إدلب بالمدفعية", "reported"),
    ("قصف مدفعي على مدينة إدلب لم يسفر عن إصابات", "reported"),
    ("قصف مدفعي على مدينة إدلب أوقع ما لا يقل عن خمسة قتلى", "reported"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text: str, status: str) -> None:
    assert only(text).status == status


QUIET = [
    "مقتل ثلاثة أشخاص في حادث سير على طريق المطار",
    "ضرب زلزال المدينة وأوقع عشرات القتلى",
    "شن الفريق هجوما كاسحا وسجل اللاعب هدفين في المباراة، وقال المدرب إن لاعبيه تعبوا",
    "إصابة 20 شخصا بفيروس كورونا في مدينة جدة",
    "حريق في مستودع يصيب عاملين",
    "أطلقت الوزارة حملة تطعيم في مدينة إدلب",
    "اتفاق لوقف إطلاق النار في مدينة درعا",
    "ارتفع سعر النفط إلى سبعين دولارا للبرميل في مدينة جدة",
    "اندلاع نيران في مصنع في مدينة القاهرة",
    "هجوم إلكتروني على مصرف في مدينة دبي",
    "اقتحام الشقة من قبل رجال الإطفاء في مدينة جدة",
    "داهمت مركبة متجرا في مدينة جدة وأصيب عاملان في حادث السير",
    "شاركت مروحيات الجيش في عمليات الإنقاذ في مدينة درنة",
    "ثماني طائرات حملت مساعدات إلى مدينة درنة",
    "عاد الرجل إلى أسرته في مدينة إدلب بعد حادث سير أصيب فيه",
    "إصابة امرأة جراء إطلاق نار احتفالي في مدينة الرقة",
    "تنفيذ حكم القتل قصاصا في جان أطلق النار على رجل في مدينة جازان",
    "أوقفت الشرطة ثلاثة متهمين بسرقة مصرف في مدينة جدة",
    "سائق مخمور دهس عشرين شخصا في مدينة دبي.\nوأصيب عشرون شخصا بجروح في الحادث.",
    "قتل ثلاثة طلاب حين فتح مسلح النار في مدرسة بولاية تكساس أمس",
    "مقتل أربعة ضباط في تحطم مروحيتهم قرب مدينة عدن\n\n"
    "ونتج عن السقوط مقتل أربعة ضباط.\nولم تعرف أسبابه.",
    "دعا الحزب إلى الاستعداد للتصدي للمسيرة الاستيطانية في مدينة القدس",
    "زار الوفد القوات التي تقدم المشورة للجيش في مدينة الموصل",
    "قال المعتقل إنه عمل سائقا في بلدة جرف الصخر",
    "وكان زلزالا ضرب البلاد وأوقع عشرات القتلى",
    "",
    "123 456",
]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_incident(text: str) -> None:
    assert musnad.read(text, published="2020-05-20").incidents == ()


TOLD = [  # traps beside those: the same words of what is an incident
    "قتل ثلاثة جنود في هجوم على مركز في مدينة لاهور.\nوقال شاهد إن المهاجمين كانوا أربعة."
    "\nوأضاف أن المهاجمين فروا.\nوتلاحق الشرطة المهاجمين.",
    "قصف على مدينة سراقب قتل ثلاثة مدنيين.\nوقال المدرب إن القصف طال ملعب النادي بعد "
    "تدريبات الفريق.",
    "قتل تسعة من البيشمركة بقصف على قضاء مخمور شرق مدينة الموصل.",
    "وقع تفجير في مدينة لاهور قتل تسعين شخصا خلال مباراة في البطولة بين لاعبي المنتخب.",
    "قصفت الطائرات مدينة غزة وقتلت ثلاثة مدنيين.\nوطالب الوزير بتنفيذ القصاص في القتلة.",
    "قتل ثلاثة حين أطلق مسلح النار بدافع الكراهية في ولاية تكساس أمس",
    "مقتل أربعة ضباط في إسقاط مروحيتهم قرب مدينة عدن\n\n"
    "وأسقط الحوثيون المروحية بصاروخ أمس.\nوقتل أربعة ضباط.",
    "تقدمت قوات النظام نحو بلدة كنسبا أمس وسيطرت عليها",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_an_incident(text: str) -> None:
    assert musnad.read(text, published="2020-05-20").incidents


TYPES = [  # acts told without a word for harm
    ("أطلق مسلحون النار على حافلة في مدينة العريش", "shooting"),
    ("فتح الجنود النار على سيارة في مدينة الخليل", "shooting"),
    ("فجر انتحاري نفسه في سوق مدينة بعقوبة", "suicide_bombing"),
    ("استهدف انتحاري بحزام ناسف حاجزا في مدينة عدن", "suicide_bombing"),
    ("ألقت مروحيات براميل متفجرة على مدينة داريا", "airstrike"),
    ("وألقى الطيران برميلين متفجرين على مدينة داريا", "airstrike"),
    ("تعرضت مدينة داريا لقصـ.ـف مدفعي", "shelling"),
    ("أطلقت حماس صواريخ على مدينة عسقلان", "missile_strike"),
    ("استهدفت طائرات روسية مخيما قرب مدينة إدلب", "airstrike"),
    ("طائرات مسيرة تركية استهدفت حاجزا قرب مدينة منبج", "drone_strike"),
    ("اقتحمت قوات الاحتلال مدينة جنين", "ground_clash"),
    ("سيطرت القوات التركية على مدينة الباب بعد معارك عنيفة", "territory_change"),
    ("استعادت القوات التركية مدينة الباب، واندلعت معارك بعدها", "territory_change"),
    ("أصيب شاب بالرصاص الحي أثناء اقتحام قوات الاحتلال مدينة جنين", "shooting"),
    ("أصيب شاب خلال اقتحام قوات الاحتلال مدينة جنين", "ground_clash"),
    ("هاجم مسلحون قاعدة جوية قرب مدينة أعزاز", "ground_clash"),
    ("قصف جوي على قاعدة قرب مدينة أعزاز", "airstrike"),
    ("أطلق جنود النار في الهواء لتفريق المتظاهرين في مدينة قنا", "protest_repression"),
    ("أطلق جنود النار على المتظاهرين في مدينة قنا", "shooting"),
    ("شنت إسرائيل عدوانا استهدف مدينة القنيطرة", "shelling"),
    ("شنت إسرائيل عدوانا على سكان مدينة القنيطرة", "other_violence"),
    ("تسبب القصف على مدينة بنش بجرح العشرات ونزوح الأهالي", "shelling"),
    ("اقتحم مسلحون مدينة مبي وأحرقوا منازل ما أدى إلى مقتل ثلاثة قرويين",
     "ground_clash"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_acts_without_harm(text: str, kind: str) -> None:
    assert only(text).type == kind


KINDS = [
    ("كثف النظام قصفه على مدينة بنش في الأيام الأخيرة", "aggregate"),
    ("كثف النظام دورياته بعد قصف مدينة بنش أمس", "event"),
    ("قتل 19 مهاجرا في عام 2017 في مدينة العريش", "aggregate"),
    ("قتل شرطي في مدينة العريش في عام 2017", "event"),
    ("شنوا هجوما على مدينة بنش قتل عشرات الآلاف من السكان", "aggregate"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_single_acts_and_totals(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_headline_lede_and_body_are_told_once() -> None:
    text = ("عشرات الضحايا في غارة على سوق مدينة بنش\n\n"
            "سقط عشرات القتلى والجرحى، اليوم الأربعاء، في غارة على سوق مدينة بنش.\n"
            "وقال الدفاع المدني إن الغارة أدت إلى مقتل 31 مدنيا وإصابة 12 آخرين.\n")
    claim = only(text)
    rows = [(c.value.outcome, c.value.count.low) for c in claim.casualties]
    assert rows == [("killed", 31), ("injured", 12)]


def test_two_places_with_two_counts_are_two_incidents() -> None:
    text = ("قتل ثلاثة مدنيين في قصف مدفعي على مدينة بنش، "
            "كما قتل خمسة مدنيين في غارة على مدينة سراقب.")
    found = [(c.type, c.casualties[0].value.count.low)
             for c in musnad.read(text, published="2020-05-20").incidents]
    assert found == [("shelling", 3), ("airstrike", 5)]


def test_what_came_before_an_act_already_told_is_another_incident() -> None:
    text = ("قتل مدنيان في قصف على مدينة درعا. "
            "ويأتي هذا القصف بعد أن أطلق مسلحون صاروخين على مدينة حمص.")
    found = [(c.type, c.place and c.place.place.value.name_en)
             for c in musnad.read(text, published="2020-05-20").incidents]
    assert found == [("shelling", "Daraa"), ("missile_strike", "Homs")]


LISTED = [  # sentence, the places that share the act
    ("قصفت المدفعية قرى منغ وكفر عمة بريف حلب وريف إدلب", ["Menagh", "Kafr Amma"]),
    ("قصفت المدفعية قرية كفر عمة بريف حلب وريف إدلب", ["Kafr Amma", "Idlib"]),
    # What heads a sentence only says where the village lies; an act there is its own.
    ("وفي حلب قال ناشطون إن قرية كفر عمة تعرضت لقصف مدفعي", ["Kafr Amma"]),
    ("في حلب تعرضت السوق لقصف مدفعي", ["Aleppo"]),
    ("قصفت الطائرات مدينة حلب في حي السكري", ["Al-Sukkari"]),
    ("غارات غربي مخيم النصيرات وشمالي مخيمي البريج والمغازي",
     ["Nuseirat", "Bureij", "Maghazi"]),
    # The town of a newspaper; a sea, in which no land lies.
    ("المدى - صنعاء: قتل جندي بقصف على مدينة تعز", ["Taiz"]),
    ("استهدف الحوثيون سفينة في البحر الأحمر. وجاء استهداف السفينة بسبب ما يجري في غزة",
     ["البحر الأحمر"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_places_of_a_list(text: str, expected: list[str]) -> None:
    where = only(text).place
    assert where
    places = [where.place.value, *(m.value for m in where.others)]
    assert [p.name_en or p.name_ar for p in places] == expected


def test_teasers_behind_the_article_are_no_part_of_it() -> None:
    text = ("قصف على مدينة بنش\n\nقتل مدنيان في قصف مدفعي على مدينة بنش، اليوم.\n"
            "اقرأ أيضا\nمقتل تسعة جنود في تفجير وسط مدينة الباب\n")
    assert only(text).casualties[0].value.count.low == 2


LOST = ("مقتل طفلين في قصف على مدينة بنش\n\nمقتل تسعة جنود في تفجير وسط مدينة الباب\n"
        "أسعار الذهب اليوم\nاعتقال شابين في مدينة الرقة\nحريق في سوق المدينة\n")


@pytest.mark.parametrize(("title", "counts"), [
    ("مقتل طفلين في قصف على مدينة بنش", [2]),
    (None, [9, 2]),  # a post in short lines, each its own news
])
def test_a_page_that_lost_its_text_tells_what_its_title_tells(
    title: str | None, counts: list[int]
) -> None:
    found = musnad.read(LOST, published="2020-05-20", title=title).incidents
    assert sorted(c.casualties[0].value.count.low or 0 for c in found) == sorted(counts)


def test_naming_decides_nothing() -> None:
    plain = only("قتل 20 شخصا في قصف شنته القوات الإسرائيلية على مدينة غزة")
    loaded = only("استشهد 20 شخصا في قصف شنته قوات العدو الإسرائيلي على مدينة غزة")
    for field in ("type", "status", "kind"):
        assert getattr(plain, field) == getattr(loaded, field)
    assert [a.value.actor for a in plain.actors] == [a.value.actor for a in loaded.actors]
    assert [c.value.count for c in plain.casualties] == \
        [c.value.count for c in loaded.casualties]
    assert {"استشهد"} <= {w.span.of("استشهد 20 شخصا") for w in loaded.loaded if w.span}


def test_the_dateline_gives_the_publication_day() -> None:
    text = ("غارة على مدينة بنش\n\nالجمعة ٣٠ نوفمبر ٢٠١٨ - ٠٧:٠٧ بتوقيت غرينتش\n\n"
            "قتل ثلاثة مدنيين أمس في غارة على مدينة بنش.")
    reading = musnad.read(text)
    assert reading.report.published is not None
    assert reading.report.published.text == "2018-11-30T07:07:00+00:00"
    date = reading.incidents[0].date
    assert date is not None
    assert date.value.earliest.isoformat() == "2018-11-29"


def test_a_surname_is_no_nationality() -> None:
    plain = "قصف تركي على مدينة عفرين قتل خمسة مدنيين"
    named = "أطلق مجهولان النار على القيادي في حركة فتح سامر الأردني في مدينة صيدا فقتل"
    assert [a.value.actor.name_en for a in only(plain).actors] == ["Turkish forces"]
    assert [a.value.actor.name_en for a in only(named).actors] == ["unidentified gunmen"]


def test_the_islamic_state_is_not_iceland() -> None:
    raid, arrest = musnad.read("داهمت الشرطة منزلا لعنصر من داعش واعتقلته.").incidents
    doers = (*raid.actors, *arrest.actors)
    assert all("Iceland" not in a.value.actor.name_en for a in doers)

# SPDX-License-Identifier: Apache-2.0
"""When each incident of a report happened: (type, earliest, latest, words, rule) of each.

The reports are of Wednesday 15 May 2024.
"""

from __future__ import annotations

import pytest

from musnad.extract.dates.dateline import parse_published
from musnad.model import Published, Report
from musnad.pipeline import read

Told = tuple[str, str, str, str | None, str]
UNDATED = "قتل مدني في غارة على بلدة سرمين.\nونقل جثمانه.\nوشيعه الأهالي."
LEDE = "قتل مدني في غارة على بلدة سرمين السبت."


def told(text: str, published: str | None = "2024-05-15") -> list[Told]:
    """The date of every incident read, in order."""
    when: Published | None = parse_published(published) if published else None
    return [
        (c.type, str(c.date.value.earliest), str(c.date.value.latest),
         c.date.span.of(text) if c.date.span else None, c.date.rule)
        for c in read(Report("r", text, published=when)).incidents if c.date
    ]


CASES: list[tuple[str, str, list[Told]]] = [
    ("the day of the act goes before that of its telling",
     "أعلنت الوزارة اليوم الأربعاء أن غارة على سرمين قتلت طفلين مساء الاثنين.",
     [("airstrike", "2024-05-13", "2024-05-13", "مساء الاثنين", "weekday")]),
    ("told at the end of the sentence",
     "قتل عشرة جنود يوم الأحد في هجوم على ثكنة في تدمر، حسبما أفاد مصدر أمني الثلاثاء.",
     [("ground_clash", "2024-05-12", "2024-05-12", "يوم الأحد", "weekday")]),
    ("a day of telling is better than none",
     "أعلنت الشرطة الثلاثاء أن انفجار لغم قتل راعيا في تدمر.",
     [("landmine", "2024-05-14", "2024-05-14", "الثلاثاء", "weekday")]),
    ("the day of the wound, not that of the death",
     "توفي فتى الثلاثاء متأثرا بإصابته برصاص الجيش في بلدة بيتا السبت.",
     [("shooting", "2024-05-11", "2024-05-11", "السبت", "weekday")]),
    ("but that of the death where no other is told",
     "توفي فتى الثلاثاء متأثرا بإصابته برصاص الجيش في بلدة بيتا.",
     [("shooting", "2024-05-14", "2024-05-14", "الثلاثاء", "weekday")]),
    ("a day further on in the month that the first words name",
     "خطف مسلحون طبيبا في مدينة الحسكة الشهر الماضي.\n"
     "وقال شقيقه إن المسلحين خطفوا الطبيب في مدينة الحسكة في 24 نيسان.",
     [("abduction", "2024-04-24", "2024-04-24", "24 نيسان", "day_of_month")]),
    ("but no day of another month",
     "خطف مسلحون طبيبا في مدينة الحسكة الشهر الماضي.\n"
     "وقال شقيقه إن المسلحين خطفوا الطبيب في مدينة الحسكة في 24 آذار.",
     [("abduction", "2024-04-01", "2024-04-30", "الشهر الماضي", "this_or_last"),
      ("abduction", "2024-03-24", "2024-03-24", "24 آذار", "day_of_month")]),
    ("an old day far on in a report of one line does not open it",
     "قصفت الدبابات بلدة سرمين. " + "وأغلقت الطرق وعطلت المدارس والأسواق. " * 25
     + "وتعطلت الجبهة في 7 أكتوبر 2023.",
     [("shelling", "2024-05-12", "2024-05-15", None, "fresh_news")]),
    ("what follows happened on the day told before",
     f"{LEDE}\nكما قتل ثلاثة أطفال بقصف مدفعي على مدينة أريحا.",
     [("airstrike", "2024-05-11", "2024-05-11", "السبت", "weekday"),
      ("shelling", "2024-05-11", "2024-05-11", "السبت", "day_told_before")]),
    ("the nearest day before, not the first of the report",
     f"{LEDE}\nومساء الاثنين قتل جنديان بانفجار لغم قرب تدمر.\n"
     "كما قتل ثلاثة أطفال بقصف مدفعي على مدينة أريحا.",
     [("airstrike", "2024-05-11", "2024-05-11", "السبت", "weekday"),
      ("landmine", "2024-05-13", "2024-05-13", "ومساء الاثنين", "weekday"),
      ("shelling", "2024-05-13", "2024-05-13", "ومساء الاثنين", "day_told_before")]),
    ("a day that only the body names",
     f"{UNDATED}\nكما قتل جنديان أمس بانفجار لغم قرب تدمر.",
     [("airstrike", "2024-05-14", "2024-05-14", "أمس", "day_told_later"),
      ("landmine", "2024-05-14", "2024-05-14", "أمس", "relative_day")]),
    ("but not the day on which somebody told of another act",
     f"{UNDATED}\nوأقر الجيش الاثنين بمقتل ثلاثة جنود بانفجار لغم قرب تدمر.",
     [("airstrike", "2024-05-12", "2024-05-15", None, "fresh_news"),
      ("landmine", "2024-05-13", "2024-05-13", "الاثنين", "weekday")]),
    ("but not the day of an act told as past",
     f"{UNDATED}\nوكان جنديان قتلا الاثنين بانفجار لغم قرب تدمر.",
     [("airstrike", "2024-05-12", "2024-05-15", None, "fresh_news"),
      ("landmine", "2024-05-13", "2024-05-13", "الاثنين", "weekday")]),
    ("an earlier act is dated by the later one",
     "قتل ثلاثة جنود في هجوم على ثكنة في تدمر الاثنين.\n"
     "ويأتي الهجوم بعد يومين من مقتل مدني في غارة على بلدة سرمين.",
     [("ground_clash", "2024-05-13", "2024-05-13", "الاثنين", "weekday"),
      ("airstrike", "2024-05-11", "2024-05-11", "بعد يومين من", "before_an_act")]),
    ("also where it is told first",
     "بعد ثلاثة أيام على مقتل قائد في غارة على درعا، قصفت الفصائل حاجزا في نوى أمس.",
     [("airstrike", "2024-05-11", "2024-05-11", "بعد ثلاثة أيام على", "before_an_act"),
      ("shelling", "2024-05-14", "2024-05-14", "أمس", "relative_day")]),
    ("a war's length is no date of one of its days",
     "قتل مدني في غارة على بلدة سرمين الاثنين.\n"
     "وقتل طفل بقصف مدفعي على أريحا ضمن الحملة المستمرة منذ عام 2019.",
     [("airstrike", "2024-05-13", "2024-05-13", "الاثنين", "weekday"),
      ("shelling", "2024-05-13", "2024-05-13", "الاثنين", "day_told_before")]),
    ("but it is that of a siege",
     "تحاصر قوات النظام بلدة مضايا منذ مطلع عام 2023.",
     [("siege", "2023-01-01", "2024-05-15", "منذ مطلع عام 2023", "since_then")]),
    ("a threat has no day", "هدد الجيش بقصف مدينة إدلب.", []),
    ("nor is the day of a reaction that of the act",
     "دانت الحركة اليوم الأربعاء اغتيال القائد في سرمين مساء الاثنين.",
     [("assassination", "2024-05-13", "2024-05-13", "مساء الاثنين", "weekday")]),
    ("of two times the shorter one",
     "تكررت الهجمات هذا الشهر، وقتل ثلاثة جنود في هجوم على ثكنة في تدمر، الاثنين.",
     [("ground_clash", "2024-05-13", "2024-05-13", "الاثنين", "weekday")]),
    ("what goes on right behind an old day is of that day",
     f"{LEDE}\nونقل جثمانه.\nوشيعه الأهالي.\n"
     "وفي 2 نيسان قتل جنديان بانفجار لغم قرب تدمر.\n"
     "كما قتل ثلاثة أطفال بقصف مدفعي على مدينة أريحا.",
     [("airstrike", "2024-05-11", "2024-05-11", "السبت", "weekday"),
      ("landmine", "2024-04-02", "2024-04-02", "2 نيسان", "day_of_month"),
      ("shelling", "2024-04-02", "2024-04-02", "2 نيسان", "day_told_before")]),
    ("but not a sentence farther on",
     f"{LEDE}\nونقل جثمانه.\nوشيعه الأهالي.\n"
     "وفي 2 نيسان قتل جنديان بانفجار لغم قرب تدمر.\nوتعطلت الأسواق.\n"
     "كما قتل ثلاثة أطفال بقصف مدفعي على مدينة أريحا.",
     [("airstrike", "2024-05-11", "2024-05-11", "السبت", "weekday"),
      ("landmine", "2024-04-02", "2024-04-02", "2 نيسان", "day_of_month"),
      ("shelling", "2024-05-11", "2024-05-11", "السبت", "day_told_before")]),
    ("the day of an act, not of one that it came after",
     "قصفت الطائرات بلدة سرمين الاثنين بعد هجوم وقع الأحد قتل فيه جندي.",
     [("airstrike", "2024-05-13", "2024-05-13", "الاثنين", "weekday")]),
    ("nor of one that is remembered",
     "قتل مدني بغارة على سرمين الاثنين، في ذكرى مجزرة وقعت في 4 أيار 2015 قتل فيها مئة.",
     [("airstrike", "2024-05-13", "2024-05-13", "الاثنين", "weekday")]),
    ("since when a side is what it is",
     "وقعت معارك بين الجيش وداعش الذي يسيطر على تدمر منذ بداية العام الماضي.",
     [("ground_clash", "2024-05-12", "2024-05-15", None, "fresh_news")]),
    ("but a clause on the act itself is of the act",
     "تبنى داعش الهجوم الذي وقع في تدمر في نيسان الماضي وقتل فيه عشرة جنود.",
     [("ground_clash", "2024-04-01", "2024-04-30", "نيسان الماضي", "month_or_year")]),
    ("a sentence that says when it happened, and names no act",
     "قتل مدني في غارة على بلدة سرمين.\nوقال شاهد إن ما جرى حدث صباح الاثنين.",
     [("airstrike", "2024-05-13", "2024-05-13", "صباح الاثنين", "day_of_the_lede")]),
    ("the day of a reaction gives way to one told later",
     "دانت الحركة اليوم الأربعاء اغتيال القائد في سرمين.\n"
     "وقتل القائد في غارة على سرمين مساء الاثنين.",
     [("assassination", "2024-05-13", "2024-05-13", "مساء الاثنين", "day_told_later"),
      ("airstrike", "2024-05-13", "2024-05-13", "مساء الاثنين", "weekday")]),
    ("nothing told as done happened a month from now",
     "قتل مدني في غارة على بلدة سرمين قبل الانتخابات المقررة في حزيران المقبل.",
     [("airstrike", "2024-05-12", "2024-05-15", None, "fresh_news")]),
    ("a toll since a war began is of no single day",
     "أعلن الجيش الاثنين مقتل مئتي جندي منذ بداية الحرب.", []),
    ("but of the time since then, if it is told when",
     "أعلن الجيش مقتل مئتي جندي منذ بداية الحرب في 9 تشرين الأول.",
     [("other_violence", "2023-10-09", "2024-05-15",
       "منذ بداية الحرب في 9 تشرين الأول", "since_then")]),
    ("the first attack since then is a single act",
     "قتل خمسة جنود في أعنف هجوم منذ بداية الحرب.",
     [("ground_clash", "2024-05-12", "2024-05-15", None, "fresh_news")]),
    ("a toll counted since then, told beside the day's own losses",
     "قتل جندي في معارك أمس وارتفع عدد القتلى إلى 90 جنديا منذ 9 تشرين الأول.",
     [("ground_clash", "2023-10-09", "2024-05-15", "منذ 9 تشرين الأول", "since_then")]),
    ("so long nobody tells a thing",
     "بحسب المرصد منذ بدء التصعيد في 4 آذار قتل مئتا شخص.",
     [("other_violence", "2024-03-04", "2024-05-15", "منذ بدء التصعيد في 4 آذار",
       "since_then")]),
    ("on a day to come nothing has happened",
     "يعقد الاجتماع المقبل في 28 من الشهر الجاري.\nقصفت المدفعية بلدة سرمين.",
     [("shelling", "2024-05-12", "2024-05-15", None, "fresh_news")]),
    ("then: the time told right before",
     "هاجم مسلحون الاثنين حاجزا قرب سرمين.\nويذكر هجومهم بآخر وقع في آذار 2016.\n"
     "وقد قتل آنذاك عشرة مدنيين بقصف على بنش.",
     [("ground_clash", "2024-05-13", "2024-05-13", "الاثنين", "weekday"),
      ("shelling", "2016-03-01", "2016-03-31", "آذار 2016", "day_referred_to")]),
    ("the day after that",
     "في 3 نيسان قتل ثلاثة مدنيين بقصف على سرمين.\n"
     "وفي اليوم التالي أصيب طفل بانفجار لغم في بنش.",
     [("shelling", "2024-04-03", "2024-04-03", "3 نيسان", "day_of_month"),
      ("landmine", "2024-04-04", "2024-04-04", "3 نيسان", "day_referred_to")]),
    ("its sixth day is no such day",
     f"{LEDE}\nوانتهت الهدنة الموقعة في 3 نيسان.\n"
     "وفي يومها السادس أصيب طفل بقصف مدفعي على بلدة بنش.",
     [("airstrike", "2024-05-11", "2024-05-11", "السبت", "weekday"),
      ("shelling", "2024-05-11", "2024-05-11", "السبت", "day_told_before")]),
    ("fresh news", "قتل مدني في غارة على بلدة سرمين.",
     [("airstrike", "2024-05-12", "2024-05-15", None, "fresh_news")]),
]


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES],
                         ids=[c[0] for c in CASES])
def test_when(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل طفل اليوم الأحد 24 تموز 2022 بقصف على أريحا.\nوقتل آخر أمس في سرمين بغارة.",
     ["2022-07-24", "2022-07-23"]),
    ("دمار بعد القصف على المخيم، 24 تموز 2022\nقتل طفل اليوم (الأحد) بقصف على المخيم.",
     ["2022-07-24"]),
    ("قتل طفل اليوم الأحد 20 تشرين الثاني بانفجار لغم في أريحا.\n"
     "ومنذ بداية العام الحالي 2022 قتل 26 شخصا في 28 انفجارا.",
     ["2022-11-20", "2022-01-01"]),
    # Not beyond doubt: other days fit, or the day written is another.
    ("قتل طفل اليوم الأحد 20 تشرين الثاني بانفجار لغم في أريحا.", []),
    ("قتل طفل اليوم الأحد بقصف مستمر منذ 24 تموز 2022 على أريحا.", []),
    ("دمار بعد القصف على المخيم، 23 تموز 2022\nقتل طفل اليوم الأحد بقصف على المخيم.",
     ["2022-07-23"]),
])
def test_a_text_that_says_when_it_was_written(text: str, expected: list[str]) -> None:
    assert [earliest for _, earliest, *_ in told(text, None)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("قتل طفل اليوم الاثنين بقصف على أريحا.\nوقتل آخر فجر اليوم في سرمين بغارة.",
     ["2024-05-13", "2024-05-13"]),
    ("قتل طفل أمس الأحد بقصف على أريحا.\nوقتل آخر فجر اليوم في سرمين بغارة.",
     ["2024-05-12", "2024-05-13"]),
    ("قتل طفل اليوم 13 أيار بقصف على أريحا.\nوقتل آخر أمس في سرمين بغارة.",
     ["2024-05-13", "2024-05-12"]),
    ("قتل طفل، الاثنين، بقصف على أريحا.\nوظهر اليوم قتل آخر في سرمين بغارة.",
     ["2024-05-13", "2024-05-13"]),
    ("13 أيار 2024\nقتل طفل اليوم بقصف على أريحا.", ["2024-05-13"]),
    ("قتل طفل اليوم الخميس بقصف على أريحا.\nوقتل آخر أمس في سرمين بغارة.",
     ["2024-05-16", "2024-05-15"]),
    # Days that do not say when the text was written.
    ("قتل طفل، الاثنين، بقصف على أريحا.\nوقتل آخر أمس في سرمين بغارة.",
     ["2024-05-13", "2024-05-14"]),
    ("قتل طفل الاثنين بقصف على أريحا.\nوظهر اليوم قتل آخر في سرمين بغارة.",
     ["2024-05-13", "2024-05-15"]),
    ("قتل طفل اليوم السبت بقصف على أريحا.\nوقتل آخر فجر اليوم في سرمين بغارة.",
     ["2024-05-11", "2024-05-15"]),
    ("قتل طفل أول أمس الاثنين بقصف على أريحا.\nوقتل آخر فجر اليوم في سرمين بغارة.",
     ["2024-05-13", "2024-05-15"]),
])
def test_a_text_saved_days_later(text: str, expected: list[str]) -> None:
    assert [earliest for _, earliest, *_ in told(text)] == expected

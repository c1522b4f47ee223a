"""Losses that no number tells: (report, rows as outcome, who, low)."""

from __future__ import annotations

import pytest

import musnad

Row = tuple[str, str, int | None]
CASES: list[tuple[str, list[Row]]] = [
    # What an act does as a rule counts nobody.
    ("تقصف القوات مدينة إدلب بشكل مستمر، ما يتسبب بسقوط ضحايا مدنيين.", []),
    ("قصفت القوات مدينة إدلب أمس، وغالبا ما يسفر هذا القصف عن قتلى وجرحى.", []),
    # What one act did, and whatever is counted, stays.
    ("قصفت القوات مدينة إدلب أمس، ما أدى إلى سقوط ضحايا مدنيين.",
     [("killed_or_injured", "civilians", 2)]),
    ("تقصف القوات مدينة إدلب اليوم، ما يؤدي إلى مقتل ثلاثة مدنيين.",
     [("killed", "civilians", 3)]),
    # Who the dead of a total were is told elsewhere, if the numbers add up.
    ("مقتل ثلاثة مدنيين في قصف على مدينة إدلب أمس.\nوقال مسعف إن القصف على إدلب أدى إلى "
     "مقتل امرأة وطفل ورجل.", [("killed", "civilians", 3), ("killed", "women", 1),
                             ("killed", "children", 1), ("killed", "men", 1)]),
    ("مقتل أربعة مدنيين في قصف على مدينة إدلب أمس.\nوقال مسعف إن القصف على إدلب أدى إلى "
     "مقتل جندي وثلاثة مدنيين.", [("killed", "civilians", 4), ("killed", "combatants", 1),
                                ("killed", "civilians", 3)]),
    ("قصف على مدينة إدلب يسفر عن قتلى وجرحى.",
     [("killed", "people", 2), ("injured", "people", 2)]),
]


def rows_of(text: str) -> list[Row]:
    reading = musnad.read(text, published="2024-05-06")
    rows = [c.value for i in reading.incidents for c in i.casualties]
    return [(c.outcome, c.who, c.count.low) for c in rows]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rows_of_a_rule(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


WHOSE: list[tuple[str, list[Row]]] = [
    # Who five people were, one telling says and another does not.
    ("مقتل خمسة مدنيين في قصف على مدينة إدلب.\n"
     "قتل خمسة أشخاص في قصف على مدينة إدلب.\nوقال شاهد إن السوق مغلق.",
     [("killed", "civilians", 5)]),
    # A vague count of civilians says nothing of a number.
    ("قتلى وجرحى مدنيون في قصف على مدينة إدلب.\n"
     "قتل خمسة أشخاص في قصف على مدينة إدلب.\nوقال شاهد إن السوق مغلق.",
     [("killed", "people", 5), ("injured", "civilians", 2)]),
    ("إصابة جنود في قصف على مدينة إدلب.\n"
     "قتل خمسة أشخاص في قصف على مدينة إدلب.\nوقال شاهد إن السوق مغلق.",
     [("injured", "combatants", 2), ("killed", "people", 5)]),
]


SIDES: list[tuple[str, list[Row]]] = [
    # Whose dead they were, the words around them say.
    ("وقعت مواجهات أمس في مدينة تعز، وقال الطبيب إن ستة قتلى سقطوا في صفوف الحوثيين.",
     [("killed", "combatants", 6)]),
    ("نعى الجيش السوري ستة شهداء سقطوا أمس في تفجير عبوة قرب مدينة حمص.",
     [("killed", "combatants", 6)]),
    ("نعى أهالي مدينة حمص ستة شهداء سقطوا أمس في تفجير عبوة.",
     [("killed", "people", 6)]),
    ("أدى تفجير في مدينة أبها أمس إلى سقوط خمسة شهداء من قوات الأمن السعودية.",
     [("killed", "combatants", 5)]),
    ("أدى تفجير في مدينة أبها أمس إلى سقوط خمسة شهداء من قوات الأمن السعودية "
     "والعاملين.", [("killed", "people", 5)]),
    ("أدى تفجير في مدينة أبها أمس إلى مقتل ستة من منسوبي قوات الطوارئ الخاصة.",
     [("killed", "police", 6)]),
    ("أدى تفجير في مدينة أبها أمس إلى مقتل ستة من جنود قوات الطوارئ الخاصة.",
     [("killed", "combatants", 6)]),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_of_which_side(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_another_telling_says(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


NAMED: list[tuple[str, list[Row]]] = [
    ("اغتيل سامر العبدي القيادي في حركة حماس أمس في مدينة صيدا.",
     [("killed", "combatants", 1)]),
    ("أسفر القصف على مدينة إدلب أمس عن مقتل سامر العبدي.", [("killed", "people", 1)]),
    # Of whom others tell, who did not die, and who did it.
    ("تظاهر المئات في قضية اغتيال سامر العبدي في مدينة صيدا.", []),
    ("نفى الجيش مقتل سامر العبدي في مدينة إدلب.", []),
    ("قتل سامر العبدي شابا في مدينة إدلب أمس.", [("killed", "men", 1)]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_one_called_by_name(text: str, expected: list[Row]) -> None:
    reading = musnad.read(text, published="2024-05-06")
    rows = [c for i in reading.incidents for c in i.casualties]
    assert [(c.value.outcome, c.value.who, c.value.count.low) for c in rows] == expected
    assert not any(c.span and "سامر" in c.span.of(text) for c in rows)

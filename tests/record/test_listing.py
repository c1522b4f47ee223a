"""Lists behind a toll: (report, rows as outcome, who, low, index of the total)."""

from __future__ import annotations

import pytest

import musnad

HEAD = "قتل 60 شخصا في محافظة حلب منذ مطلع العام، والقتلى هم:\n"
Row = tuple[str, str, int | None, int | None]
CASES: list[tuple[str, list[Row]]] = [
    # Lines are parts of the toll; what a line breaks down is a part of that part.
    (HEAD + "- 15 من المدنيين بينهم ثلاث نساء\n- 27 عنصرا من قوات النظام\n- ضابط روسي",
     [("killed", "people", 60, None), ("killed", "civilians", 15, 0),
      ("killed", "women", 3, 1), ("killed", "combatants", 27, 0),
      ("killed", "combatants", 1, 0)]),
    # A number alone is of the group that the line names.
    (HEAD + "– 7 من حركة طالبان\n– 2 من فصيل محلي\n",
     [("killed", "people", 60, None), ("killed", "combatants", 7, 0),
      ("killed", "combatants", 2, 0)]),
    # Without bullets, and with the parts of a part in brackets.
    ("بلغ عدد القتلى في المدينة 80 شخصا، بينهم:\n"
     "55 مدنيا (7 نساء و4 أطفال).\n20 عنصرا من الجيش.\nوقال شاهد إن السوق مغلق.",
     [("killed", "people", 80, None), ("killed", "civilians", 55, 0),
      ("killed", "women", 7, 1), ("killed", "children", 4, 1),
      ("killed", "combatants", 20, 0)]),
    # Near misses: more than the toll, places, and a list of something else.
    (HEAD + "- 40 مدنيا\n- 35 جنديا", [("killed", "people", 60, None)]),
    (HEAD + "- 40 في حلب\n- 20 في عفرين", [("killed", "people", 60, None)]),
    ("قتل 9 أشخاص في محافظة حلب، وطالب الأهالي بما يلي:\n- 5 أطباء\n- 4 ممرضين",
     [("killed", "people", 9, None)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rows_of_a_list(text: str, expected: list[Row]) -> None:
    reading = musnad.read(text, published="2024-05-06")
    rows = [c.value for i in reading.incidents for c in i.casualties]
    assert [(c.outcome, c.who, c.count.low, c.of) for c in rows] == expected

"""Each case: a report, and for each of its incidents the reasons to check it."""

from __future__ import annotations

import pytest

import musnad

SINGLE = "only one sentence tells the count of the dead"
MANY_ACTS = "the dead of several acts are told together"
TWICE = "another incident of the report has as many dead"
UNDONE = "not a single act told as done"
RIVALS = "several counts of the dead"
VAGUE = "a vague count of the dead"

CASES = [
    # Nothing speaks against these.
    ("مقتل خمسة مدنيين بقصف مدفعي على مدينة إدلب\n\n"
     "قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("اقتحمت قوات الاحتلال بلدة بيتا جنوب نابلس.", [()]),
    # Each reason alone.
    ("قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [(SINGLE,)]),
    ("مقتل خمسة مدنيين بقصف مدفعي على مدينة إدلب\n\n"
     "قتل ستة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [(RIVALS,)]),
    ("مقتل العشرات بقصف مدفعي على مدينة إدلب\n\n"
     "قتل العشرات بقصف مدفعي على مدينة إدلب أمس.", [(VAGUE,)]),
    ("مقتل خمسة مدنيين في غارات على مدينة إدلب\n\n"
     "قتل خمسة مدنيين في غارات على مدينة إدلب أمس.", [(MANY_ACTS,)]),
    ("هدد قائد الجماعة أمس بقصف مدينة إدلب.", [(UNDONE,)]),
    # What may be one incident told twice.
    ("قتل سبعة مدنيين بقصف مدفعي على مدينة إدلب أمس.\n"
     "وقتل سبعة مدنيين بانفجار لغم في مدينة دير الزور أمس.",
     [(SINGLE, TWICE), (SINGLE, TWICE)]),
]


@pytest.mark.parametrize(("text", "reasons"), CASES)
def test_reasons(text: str, reasons: list[tuple[str, ...]]) -> None:
    incidents = musnad.read(text, published="2018-11-30").incidents
    assert [i.why_check for i in incidents] == reasons
    assert [i.confidence for i in incidents] == [
        "check" if why else "certain" for why in reasons]

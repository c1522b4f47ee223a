"""What an act does as a rule counts nobody: (report, rows as outcome, who, low)."""

from __future__ import annotations

import pytest

import musnad

CASES: list[tuple[str, list[tuple[str, str, int | None]]]] = [
    ("تقصف القوات مدينة إدلب بشكل مستمر، ما يتسبب بسقوط ضحايا مدنيين.", []),
    ("قصفت القوات مدينة إدلب أمس، وغالبا ما يسفر هذا القصف عن قتلى وجرحى.", []),
    # What one act did, and whatever is counted, stays.
    ("قصفت القوات مدينة إدلب أمس، ما أدى إلى سقوط ضحايا مدنيين.",
     [("killed_or_injured", "civilians", 2)]),
    ("تقصف القوات مدينة إدلب اليوم، ما يؤدي إلى مقتل ثلاثة مدنيين.",
     [("killed", "civilians", 3)]),
    ("قصف على مدينة إدلب يسفر عن قتلى وجرحى.",
     [("killed", "people", 2), ("injured", "people", 2)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_rows_of_a_rule(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    reading = musnad.read(text, published="2024-05-06")
    rows = [c.value for i in reading.incidents for c in i.casualties]
    assert [(c.outcome, c.who, c.count.low) for c in rows] == expected

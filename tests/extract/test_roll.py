"""People named one by one: each case a sentence, then (outcome, who, low, high)."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.casualties.find import find_casualties
from musnad.extract.casualties.named import with_named
from musnad.extract.persons.roles import find_persons

Row = tuple[str, str, int | None, int | None]

CASES: list[tuple[str, list[Row]]] = [
    ("اعتقلت القوات الشبان محمود خالد وسامي أحمد ونادر عيسى من جنين",
     [("detained", "men", 3, 3)]),
    ("اعتقلت القوات المواطنين: محمود خالد سعيد، وسامي أحمد، ونادر عيسى، من جنين",
     [("detained", "people", 3, 3)]),
    ("استشهد محمود خالد (20 عاما) وسامي أحمد (23 عاما) برصاص الجنود",
     [("killed", "people", 2, 2)]),
    ("استشهاد الشاب محمود خالد برصاص الجنود", [("killed", "men", 1, 1)]),
    # Near misses: who may be named next is not known, and those who did it.
    ("اعتقلت القوات الشبان محمود خالد وسامي أحمد وقائد اللجنة من جنين", []),
    ("قتل المسلحون محمود خالد وسامي أحمد في جنين", []),
    ("قضية اعتقال محمود خالد وسامي أحمد في جنين", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[t for t, _ in CASES])
def test_named_one_by_one(text: str, expected: list[Row]) -> None:
    doc = read_doc(text)
    stop = len(doc.words)
    named = frozenset(i for h in find_persons(doc) for i in range(h.first, h.stop))
    found = with_named(doc, 0, stop, find_casualties(doc, 0, stop), named)
    assert [(h.value.outcome, h.value.group.who, h.value.group.count.low,
             h.value.group.count.high) for h in found] == expected

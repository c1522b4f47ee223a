"""Grades: each rule with the case that fires it and the near miss that must not."""

from __future__ import annotations

from typing import Any

import pytest

from musnad.link.grade import ARABIC
from musnad.link.merge import merge
from musnad.link.outlets import Outlets, default, parse
from musnad.link.told import Told

from .claims import actor, record, row, teller, told

Keys = dict[str, Any]
OWN = Outlets({}, frozenset())
COALITION = actor("the Coalition", kind="coalition")
ADMITS: Keys = {"actors": [COALITION], "sources": [[teller("state", "the Coalition",
                                                     party=True)]],
          "origin": "attributed"}
RESCUERS: Keys = {"sources": [[teller("ngo", "the rescuers")]], "origin": "attributed"}
MONITOR: Keys = {"sources": [[teller("ngo", "the monitor")]], "origin": "attributed"}
RIVAL: Keys = {"actors": [actor("B", relation="alternative"),
                    actor("C", relation="alternative")]}
CASES: list[tuple[str, str, list[Told]]] = [
    ("one outlet of its own", "weak", [told("a", record())]),
    ("two outlets of their own", "fair", [told("a", record()), told("b", record())]),
    ("one text in two outlets", "weak",
     [told("a", record()), told("b", record(), voice="outlet a")]),
    ("one outlet twice", "weak",
     [told("a", record(), outlet="x"), told("b", record(), outlet="x")]),
    ("nobody says how it is known", "weak",
     [told("a", record(origin="unattributed")),
      told("b", record(origin="unattributed"))]),
    ("two named bodies in one report", "fair",
     [told("a", record(sources=[*RESCUERS["sources"], *MONITOR["sources"]]))]),
    ("one body in two reports", "weak",
     [told("a", record(**RESCUERS)), told("b", record(**RESCUERS))]),
    ("a captive and an outlet", "weak",
     [told("a", record(sources=[[teller("captive", coerced=True)]])),
      told("b", record())]),
    ("a party accuses, an outlet tells", "weak",
     [told("a", record(sources=[[teller("armed_group", "B", party=True)]])),
      told("b", record())]),
    ("an unnamed source and an outlet", "weak",
     [told("a", record(sources=[[teller("unnamed")]])), told("b", record())]),
    ("the belligerent accepts it", "confirmed", [told("a", record(**ADMITS))]),
    ("it accepts, but no day is told", "weak",
     [told("a", record(**ADMITS, basis="assumed"))]),
    ("it accepts fighters only", "weak",
     [told("a", record(**ADMITS, casualties=[row("killed", "combatants", 5)]))]),
    ("it denies", "weak", [told("a", record(**ADMITS, denies="civilian_status"))]),
    ("another accuses it", "weak",
     [told("a", record(**RESCUERS | {"actors": [COALITION]}))]),
    ("rivals are blamed in one report", "contested", [told("a", record(**RIVAL))]),
    ("rivals are blamed in two", "contested",
     [told("a", record(actors=[actor("B")])), told("b", record(actors=[actor("C")]))]),
    ("two act together", "fair",
     [told("a", record(actors=[actor("B"), actor("C")])),
      told("b", record(actors=[actor("C")]))]),
]


@pytest.mark.parametrize(("why", "grade", "claims"), CASES)
def test_grades(why: str, grade: str, claims: list[Told]) -> None:
    found = merge("m1", claims, OWN)
    assert found["grade"] == grade, found["grade_rule"]
    assert found["grade_rule"]
    assert merge("m1", list(reversed(claims)), OWN) == found


def test_discounted_is_never_suggested() -> None:
    assert {grade for _, grade, _ in CASES} == set(ARABIC) - {"discounted"}


LIST = "# remark\nالأولى\tOne Owner\tyes\t2026-01-01\nالثانية\tOne Owner\nالثالثة\t\tno\n"


def test_outlets_of_one_owner_are_one_voice() -> None:
    claims = [told("a", record(), outlet="الأولى"), told("b", record(), outlet="الثانية")]
    assert merge("m1", claims, parse(LIST))["grade"] == "weak"


def test_a_source_off_the_list_does_not_count() -> None:
    claims = [told("a", record(), outlet="الثالثة"), told("b", record())]
    assert merge("m1", claims, parse(LIST))["roots"] == 1


def test_the_list_that_comes_with_it_excludes_nobody() -> None:
    assert default().owners
    assert not default().doubted

"""Counts over several claims: what the range spans, what is only kept beside it."""

from __future__ import annotations

from typing import Any

import pytest

from musnad.link.merge import merge
from musnad.link.outlets import Outlets
from musnad.link.told import Told

from .claims import record, row, teller, told

OWN = Outlets({}, frozenset())
Row = dict[str, Any]


def killed(*rows: Row, name: str = "a", published: str = "2019-05-23",
           **more: Any) -> Told:
    return told(name, record(casualties=list(rows), **more), published=published)


def of(claims: list[Told]) -> dict[tuple[str, str], tuple[int | None, int | None]]:
    rows = merge("m1", claims, OWN)["casualties"]
    return {(r["outcome"], r["who"]): (r["low"], r["high"]) for r in rows}


PEOPLE = ("killed", "people")
SPANS: list[tuple[str, list[Row], tuple[int | None, int | None]]] = [
    ("equal", [row("killed", "people", 5), row("killed", "people", 5)], (5, 5)),
    ("two numbers", [row("killed", "people", 5), row("killed", "people", 7)], (5, 7)),
    ("a bound that fits",
     [row("killed", "people", 5), row("killed", "people", 2, None)], (5, 5)),
    ("a bound above",
     [row("killed", "people", 5), row("killed", "people", 9, None)], (5, 9)),
    ("bounds only",
     [row("killed", "people", 20, None), row("killed", "people", 30, None)], (20, None)),
    ("less than ten", [row("killed", "people", None, 9)], (None, 9)),
]


@pytest.mark.parametrize(("why", "rows", "span"), SPANS)
def test_the_range_spans_what_stands(
    why: str, rows: list[Row], span: tuple[int | None, int | None]
) -> None:
    claims = [killed(each, name=name) for name, each in zip("ab", rows, strict=False)]
    assert of(claims) == {PEOPLE: span}


def test_the_latest_claim_of_one_root_supersedes_its_earlier_ones() -> None:
    body: Row = {"sources": [[teller("ngo", "the rescuers")]]}
    claims = [killed(row("killed", "people", 5), name="a", **body),
              killed(row("killed", "people", 8), name="b", published="2019-05-24",
                     **body)]
    (found,) = merge("m1", claims, OWN)["casualties"]
    assert (found["low"], found["high"]) == (8, 8)
    assert [(s["low"], s["stands"]) for s in found["by"]] == [(5, False), (8, True)]


def test_no_casualties_of_a_party_lowers_nothing() -> None:
    army: Row = {"sources": [[teller("state", "the army", party=True)]]}
    claims = [killed(row("killed", "people", 5), name="a"),
              killed(row("killed", "people", 0), name="b", **army)]
    (found,) = merge("m1", claims, OWN)["casualties"]
    assert (found["low"], found["high"]) == (5, 5)
    assert [s["low"] for s in found["by"]] == [5, 0]


def test_groups_of_one_claim_add_up_to_a_derived_total() -> None:
    claims = [killed(row("killed", "women", 1), row("killed", "children", 2))]
    total, *parts = merge("m1", claims, OWN)["casualties"]
    assert (total["who"], total["low"], total["high"]) == ("people", 3, 3)
    assert total["derived"]
    assert [p["who"] for p in parts] == ["children", "women"]


PLURAL = {"modifier": "vague"}
TOGETHER: list[tuple[str, list[list[Row]], dict[str, tuple[int | None, int | None]]]] = [
    ("a sum that a total holds",
     [[row("killed", "people", 5)], [row("killed", "women", 1)]], {"people": (5, 5)}),
    ("a sum beside civilians",
     [[row("killed", "civilians", 5)], [row("killed", "children", 3)]],
     {"civilians": (5, 5)}),
    ("a sum above the total",
     [[row("killed", "civilians", 2)], [row("killed", "children", 3)]],
     {"civilians": (2, 2), "people": (3, 3)}),
    ("a sum beside a bare plural",
     [[row("killed", "civilians", 2, None, **PLURAL)], [row("killed", "children", 3)]],
     {"civilians": (2, 3), "people": (3, 3)}),
    ("two totals of one teller in one claim",
     [[row("killed", "people", 5), row("killed", "people", 1)]], {"people": (5, 5)}),
    ("a plural in a headline, one dead",
     [[row("killed", "people", 1)], [row("killed", "people", 2, None, **PLURAL)]],
     {"people": (1, 1)}),
    ("tens are more than a plural",
     [[row("killed", "people", 5)], [row("killed", "people", 20, None, **PLURAL)]],
     {"people": (5, 20)}),
    ("at least two, one dead",
     [[row("killed", "people", 1)],
      [row("killed", "people", 2, None, modifier="at_least")]], {"people": (1, 2)}),
    ("people at least four, seven civilians",
     [[row("killed", "people", 4, None)], [row("killed", "civilians", 7)]],
     {"people": (7, 7), "civilians": (7, 7)}),
    ("people at least nine, seven civilians",
     [[row("killed", "people", 9, None)], [row("killed", "civilians", 7)]],
     {"people": (9, None), "civilians": (7, 7)}),
    ("fighters too may be among the people",
     [[row("killed", "people", 4, None)],
      [row("killed", "civilians", 7), row("killed", "combatants", 1)]],
     {"people": (4, None), "civilians": (7, 7)}),
]


@pytest.mark.parametrize(("why", "rows", "spans"), TOGETHER)
def test_totals_that_hold_each_other_are_no_disagreement(
    why: str, rows: list[list[Row]], spans: dict[str, tuple[int | None, int | None]]
) -> None:
    claims = [killed(*each, name=name) for name, each in zip("ab", rows, strict=False)]
    found = {who: span for (_, who), span in of(claims).items()
             if who in ("people", "civilians")}
    assert found == spans


def test_parts_are_never_added_to_their_total() -> None:
    claims = [killed(row("killed", "civilians", 5), row("killed", "children", 2, of=0))]
    total, part = merge("m1", claims, OWN)["casualties"]
    assert (total["low"], total["high"], total["of"]) == (5, 5, None)
    assert part["of"] == 0


def test_attackers_are_not_among_the_victims() -> None:
    claims = [killed(row("killed", "people", 5),
                     row("killed", "combatants", 1, is_attacker=True))]
    assert of(claims) == {PEOPLE: (5, 5)}


def test_civilians_to_one_and_fighters_to_another_are_contested() -> None:
    claims = [killed(row("killed", "people", 5, civil_status=status), name=name)
              for name, status in (("a", "stated_civilian"), ("b", "claimed_combatant"))]
    (found,) = merge("m1", claims, OWN)["casualties"]
    assert found["civil_status"] == "contested"


def test_what_can_not_all_be_so_is_listed() -> None:
    claims = [killed(row("killed", "people", 5), name="a"),
              killed(row("killed", "people", 9), name="b", day="2019-05-23",
                     type="shooting")]
    found = merge("m1", claims, OWN)["conflicts"]
    assert [c["field"] for c in found] == ["type", "date", "killed people"]
    assert found[2]["values"] == [{"value": "5..5", "claims": ["a#1"]},
                                  {"value": "9..9", "claims": ["b#1"]}]


def test_an_assumed_day_gives_way_to_one_that_is_told() -> None:
    claims = [told("a", record(day="2019-05-20", basis="assumed")), told("b", record())]
    found = merge("m1", claims, OWN)["date"]
    assert (found["earliest"], found["basis"]) == ("2019-05-22", "told")

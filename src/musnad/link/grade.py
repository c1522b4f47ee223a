# SPDX-License-Identifier: Apache-2.0
"""The grade that the claims of an incident suggest, with the rule that gave it.

Suggested only: a grade is final with a named reviewer and a reason. `discounted` is
never suggested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from musnad.link.roots import Root, independent
from musnad.link.told import Told

ARABIC = {
    "confirmed": "مؤكدة",
    "contested": "متنازع عليها",
    "fair": "مقبولة",
    "weak": "ضعيفة",
    "discounted": "دُحضت",
}
TWO = 2
CIVILIANS = ("civilians", "children", "women")
STATED = "stated_civilian"


@dataclass(frozen=True, slots=True)
class Suggested:
    """A grade and the sentence that says why."""

    grade: str
    rule: str


def grade(told: list[Told], roots: Mapping[str, list[Root]]) -> Suggested:
    """confirmed, contested, fair or weak: the first rule whose condition holds."""
    for t in told:
        if who := _accepts(t):
            return Suggested(
                "confirmed", f"{who} itself accepts civilian harm there, in {t.name}"
            )
    if rivals := _rivals(told):
        return Suggested(
            "contested", f"{rivals[0]} and {rivals[1]} are blamed, by no claim together"
        )
    voices = independent(r for each in roots.values() for r in each)
    if len(voices) >= TWO:
        return Suggested(
            "fair",
            f"{len(voices)} independent roots that are no party: " + ", ".join(voices),
        )
    others = sorted(
        {
            f"{r.key} ({r.why})"
            for each in roots.values()
            for r in each
            if not r.independent
        }
    )
    one = f"one independent root: {voices[0]}" if voices else "no independent root"
    return Suggested(
        "weak", one + ("; not counted: " + ", ".join(others) if others else "")
    )


def _accepts(told: Told) -> str | None:
    """The actor in whose own words civilians were harmed by it, at a place and a date."""
    record = told.record
    dated = record.get("date") and record["date"].get("basis") != "assumed"
    if not (record.get("place") and dated) or record.get("doubt") or record.get("denies"):
        return None
    for actor in record.get("actors") or ():
        for k, chain in enumerate(record.get("sources") or ()):
            first = chain[0]
            same = _is_same(actor, first) and first.get("stance") in (
                "neutral",
                "affirms",
            )
            if (
                same
                and not first.get("coerced")
                and any(_civilian(row, k) for row in record.get("casualties") or ())
            ):
                return str(actor["name_en"])
    return None


def _is_same(actor: Mapping[str, Any], teller: Mapping[str, Any]) -> bool:
    if actor.get("id") and actor["id"] == teller.get("id"):
        return True
    return bool(actor.get("name_en")) and actor["name_en"] == teller.get("name_en")


def _civilian(row: Mapping[str, Any], source: int) -> bool:
    """At least one civilian killed or injured, told by that source and no other."""
    return (
        row["outcome"] in ("killed", "injured", "killed_or_injured")
        and (row["who"] in CIVILIANS or row.get("civil_status") == STATED)
        and bool(row["low"])
        and row.get("source") in (source, None)
    )


def _rivals(told: list[Told]) -> tuple[str, str] | None:
    """Two actors that are blamed, never together: as alternatives or by two claims."""
    sets = list(_blamed(told))
    together = {pair for names in sets for pair in combinations(sorted(names), 2)}
    everyone = sorted(set().union(*sets)) if sets else []
    return next(
        (pair for pair in combinations(everyone, 2) if pair not in together), None
    )


def _blamed(told: list[Told]) -> Iterator[frozenset[str]]:
    """Actors that a claim names as having acted jointly; each alternative by itself."""
    for t in told:
        actors = [
            a
            for a in t.record.get("actors") or ()
            if a.get("kind") not in ("unknown", "civilians") and a.get("name_en")
        ]
        joint = frozenset(
            a["name_en"] for a in actors if a.get("relation") != "alternative"
        )
        if joint:
            yield joint
        for a in actors:
            if a.get("relation") == "alternative":
                yield frozenset({a["name_en"]})

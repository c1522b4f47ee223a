# SPDX-License-Identifier: Apache-2.0
"""How many, over all claims of an incident: a range that spans what stands, by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from musnad.link.harm import FIGHTERS, GROUPS, WHOLES, Bounds, total_of
from musnad.link.outlets import Outlets
from musnad.link.roots import Root, root_for
from musnad.link.told import Told

Row = dict[str, Any]
OUTCOMES = (
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "detained",
    "abducted",
    "displaced",
)
PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Say:
    """One count of one claim: of whom, how many, on whose word, as of when."""

    told: Told
    row: Row
    root: Root
    part: bool

    @property
    def moment(self) -> tuple[str, str, int]:
        """Later claims of one root supersede earlier ones."""
        return self.told.published or "", self.told.name, -self.told.n


def tolls(told: Iterable[Told], outlets: Outlets) -> list[Row]:
    """Rows of outcome and group; `of` is the index of the total that a row is part of."""
    groups: dict[tuple[str, str, bool], list[Say]] = defaultdict(list)
    for t in told:
        for row in (*t.record.get("casualties", ()), *_derived(t)):
            if not row.get("is_attacker"):
                say = Say(
                    t,
                    row,
                    root_for(t, row.get("source"), outlets),
                    row.get("of") is not None,
                )
                groups[row["outcome"], row["who"], say.part].append(say)
    rows: list[Row] = []
    totals: dict[str, int] = {}
    for outcome, who, part in sorted(groups, key=_order):
        if who in WHOLES and not part:
            totals.setdefault(outcome, len(rows))
        of = totals.get(outcome) if part else None
        rows.append(_row(outcome, who, groups[outcome, who, part], of))
    return rows


def _order(key: tuple[str, str, bool]) -> tuple[int, int, bool, str]:
    outcome, who, part = key
    place = (
        (WHOLES + FIGHTERS + GROUPS).index(who)
        if who in (WHOLES + FIGHTERS + GROUPS)
        else 99
    )
    return OUTCOMES.index(outcome), place, part, who


def _derived(told: Told) -> Iterator[Row]:
    """A claim that counts groups only gives their sum as a total: امرأة وطفلان → 3"""
    rows = told.record.get("casualties") or []
    for outcome in OUTCOMES:
        own = [r for r in rows if r["outcome"] == outcome and not r.get("is_attacker")]
        if any(r["who"] in WHOLES for r in own) or not any(
            r["who"] in GROUPS and r.get("of") is None for r in own
        ):
            continue
        if (bounds := total_of(own, outcome)) and bounds.low is not None:
            exact = bounds.low == bounds.high
            yield {
                "outcome": outcome,
                "who": PEOPLE,
                "low": bounds.low,
                "high": bounds.high,
                "modifier": "exact" if exact else "range",
                "of": None,
                "derived": True,
                "civil_status": "unknown",
                "source": next((r.get("source") for r in own), None),
            }


def _row(outcome: str, who: str, says: list[Say], of: int | None) -> Row:
    standing = _standing(says)
    bounds = span(
        [Bounds(s.row["low"], s.row["high"]) for s in standing if not _belittles(s)]
    )
    statuses = {s.row.get("civil_status", "unknown") for s in standing}
    return {
        "outcome": outcome,
        "who": who,
        "civil_status": statuses.pop() if len(statuses) == 1 else _settled(statuses),
        "low": bounds.low,
        "high": bounds.high,
        "of": of,
        "derived": all(s.row.get("derived", False) for s in says),
        "by": [_said(s, stands=s in standing) for s in says],
    }


def _standing(says: list[Say]) -> list[Say]:
    """What each root said last; rows that one claim tells side by side stand together."""
    latest: dict[str, Say] = {}
    for say in says:
        before = latest.get(say.root.key)
        if before is None or say.moment[:2] > before.moment[:2]:
            latest[say.root.key] = say
    return [s for s in says if s.told is latest[s.root.key].told]


def _belittles(say: Say) -> bool:
    """A party's own 'no casualties': kept with its speaker, never a minimum by itself."""
    return say.row["high"] == 0 and not say.root.independent


def _settled(statuses: set[str]) -> str:
    """Civilians to one and fighters to another are contested; else what is known."""
    fighters = {"claimed_combatant", "combatant"} & statuses
    civilians = {"stated_civilian", "presumed_civilian"} & statuses
    if "contested" in statuses or (fighters and civilians):
        return "contested"
    return next(
        (
            s
            for s in (
                "stated_civilian",
                "presumed_civilian",
                "claimed_combatant",
                "combatant",
            )
            if s in statuses
        ),
        "unknown",
    )


def span(bounds: list[Bounds]) -> Bounds:
    """Lowest to highest of what is stated; an open bound raises, and widens nothing.

    5..5 and 7..7 → 5..7; 5..5 and at least 2 → 5..5; 5..5 and at least 9 → 5..9
    """
    closed = [b for b in bounds if b.high is not None]
    opens = [b.low for b in bounds if b.high is None and b.low is not None]
    lows = [b.low for b in closed if b.low is not None]
    if not closed:
        return Bounds(min(opens, default=None), None)
    highs = [b.high for b in closed if b.high is not None]
    return Bounds(min(lows, default=None), max(highs + opens))


def _said(say: Say, *, stands: bool) -> Row:
    row = say.row
    return {
        "report": say.told.report,
        "n": say.told.n,
        "low": row["low"],
        "high": row["high"],
        "modifier": row.get("modifier", "exact"),
        "root": say.root.key,
        "as_of": say.told.published,
        "stands": stands,
    }

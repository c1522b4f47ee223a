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
PLURAL = 2  # the least that a plural without a number says


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
    _spare_sums(groups)
    rows: list[Row] = []
    totals: dict[str, int] = {}
    for outcome, who, part in sorted(groups, key=_order):
        if who in WHOLES and not part:
            totals.setdefault(outcome, len(rows))
        of = totals.get(outcome) if part else None
        rows.append(_row(outcome, who, groups[outcome, who, part], of))
    for outcome in totals:
        _close([r for r in rows if r["outcome"] == outcome and r["of"] is None])
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


def _spare_sums(groups: dict[tuple[str, str, bool], list[Say]]) -> None:
    """No row of nothing but sums that a total holds: امرأة beside 5 مدنيين → 5"""
    for outcome in OUTCOMES:
        sums = groups.get((outcome, PEOPLE, False), [])
        wholes = [groups.get((outcome, who, False), []) for who in WHOLES]
        if sums and not _beyond(sums, [say for says in wholes for say in says]):
            del groups[outcome, PEOPLE, False]


def _beyond(says: list[Say], wholes: list[Say]) -> list[Say]:
    """Without sums of groups that somebody's total holds, who may pass over a man."""
    totals = [s for s in wholes if not s.row.get("derived") and s.row["high"] is not None]
    most = max((s.row["high"] for s in totals), default=-1)
    return [s for s in says if not s.row.get("derived") or _most(s) > most]


def _most(say: Say) -> int:
    return max(say.row["low"] or 0, say.row["high"] or 0)


def _row(outcome: str, who: str, says: list[Say], of: int | None) -> Row:
    standing = _standing(says)
    bounds = span([Bounds(s.row["low"], s.row["high"]) for s in _counted(standing)])
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


def _close(wholes: list[Row]) -> None:
    """Bounds of people and of civilians that are open hold those that are not.

    at least 4 people, 7 civilians → 7 people; 2 civilians or more, 5 people → 2..5
    """
    of = {row["who"]: row for row in wholes}
    if not of.keys() >= set(WHOLES) or of.keys() & set(FIGHTERS):
        return
    people, civilians = (of[who] for who in WHOLES)
    low, high = people["low"] or 0, civilians["high"]
    if people["high"] is None and high is not None and low <= high:
        people |= {"low": max(low, civilians["low"] or 0), "high": high}
    low, high = civilians["low"] or 0, people["high"]
    if civilians["high"] is None and high is not None and low <= high:
        civilians["high"] = high


def _standing(says: list[Say]) -> list[Say]:
    """What each root said last; rows that one claim tells side by side stand together."""
    latest: dict[str, Say] = {}
    for say in says:
        before = latest.get(say.root.key)
        if before is None or say.moment[:2] > before.moment[:2]:
            latest[say.root.key] = say
    return [s for s in says if s.told is latest[s.root.key].told]


def _counted(standing: list[Say]) -> list[Say]:
    """What sets the bounds of a row.

    Of several totals that one teller gives in one claim the greatest holds the others.
    A bare plural (قتلى) counts nobody where a number is told, in a headline even of one.
    """
    counted = [s for s in standing if not _belittles(s)]
    if any(s.row["high"] is not None for s in counted):
        counted = [s for s in counted if not _is_plural(s)]
    if any(s.part for s in counted):
        return counted
    greatest: dict[tuple[str, str], Say] = {}
    for say in _beyond(counted, counted):
        key = say.root.key, say.told.name
        if key not in greatest or _most(say) > _most(greatest[key]):
            greatest[key] = say
    return list(greatest.values())


def _is_plural(say: Say) -> bool:
    return say.row.get("modifier") == "vague" and say.row["low"] == PLURAL


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

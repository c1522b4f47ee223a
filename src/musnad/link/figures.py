# SPDX-License-Identifier: Apache-2.0
"""How many of whom an incident counts, in the terms of layouts, nothing counted twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from musnad.link.harm import FIGHTERS, WHOLES, Bounds

Record = dict[str, Any]
NOBODY = Bounds(0, 0)
CIVIL = ("stated_civilian", "presumed_civilian")


@dataclass(frozen=True, slots=True)
class Figures:
    """Bounds of one outcome: civilians, fighters, and those whose status is not known.

    `told` is False where no claim counts anybody.
    """

    civilians: Bounds
    fighters: Bounds
    unknown: Bounds
    told: bool

    @property
    def low(self) -> int:
        """The least number in all."""
        return sum(b.low or 0 for b in (self.civilians, self.fighters, self.unknown))

    @property
    def high(self) -> int | None:
        """The most in all, None where nothing bounds it."""
        highs = [b.high for b in (self.civilians, self.fighters, self.unknown)]
        return None if None in highs else sum(high or 0 for high in highs)


def figures(record: Record, outcome: str) -> Figures:
    """Totals of an outcome: people whose status no claim tells stay of unknown status.

    Where the dead are civilians to one and fighters to another, the least is 0 for both.
    """
    whole = [r for r in _totals(record, outcome) if r["who"] in WHOLES]
    fighters = [r for r in _totals(record, outcome) if r["who"] in FIGHTERS]
    if whole and fighters and not _side_by_side(whole, fighters):
        return _disputed(whole + fighters)
    named = [r for r in whole if r["who"] == "civilians" or r["civil_status"] in CIVIL]
    open_ = [r for r in whole if r not in named]
    contested = [r for r in whole + fighters if r["civil_status"] == "contested"]
    if contested:
        return _disputed(whole + fighters)
    civilians = _span(named)
    rest = _beyond(_span(open_), civilians) if named else _span(open_)
    return Figures(civilians, _span(fighters), rest, bool(whole or fighters))


def part(record: Record, outcome: str, who: str) -> Bounds | None:
    """A group within the total, None where nobody counts it."""
    rows = [
        r for r in record["casualties"] if r["outcome"] == outcome and r["who"] == who
    ]
    return _span(rows) if rows else None


def _totals(record: Record, outcome: str) -> list[Record]:
    return [
        r for r in record["casualties"] if r["outcome"] == outcome and r["of"] is None
    ]


def _side_by_side(whole: list[Record], fighters: list[Record]) -> bool:
    """Whether one claim counts people and fighters, so that these are not the same."""
    names = [
        {(s["report"], s["n"]) for r in rows for s in r["by"]}
        for rows in (whole, fighters)
    ]
    return bool(names[0] & names[1])


def _disputed(rows: list[Record]) -> Figures:
    """All of unknown status: 0 civilians and 0 fighters at least."""
    return Figures(NOBODY, NOBODY, _span(rows), told=True)


def _span(rows: list[Record]) -> Bounds:
    lows = [r["low"] for r in rows if r["low"] is not None]
    highs = [r["high"] for r in rows]
    if not rows:
        return NOBODY
    return Bounds(min(lows, default=None), None if None in highs else max(highs))


def _beyond(people: Bounds, civilians: Bounds) -> Bounds:
    """How many more than the civilians the people may be; none if no claim says more."""
    if people.high is None or civilians.high is None or people.high <= civilians.high:
        return NOBODY
    return Bounds(0, people.high - civilians.high)

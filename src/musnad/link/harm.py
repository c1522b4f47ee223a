# SPDX-License-Identifier: Apache-2.0
"""Counts of people across the rows of one claim, never summing a part with its total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
WHOLES = ("people", "civilians")
FIGHTERS = ("combatants",)
GROUPS = (
    "children",
    "women",
    "men",
    "elderly",
    "medics",
    "journalists",
    "aid_workers",
    "police",
    "prisoners",
    "officials",
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """low..high inclusive; None where nothing sets a bound."""

    low: int | None
    high: int | None


def total_of(
    rows: Iterable[Row], outcome: str, *, fighters: bool = False
) -> Bounds | None:
    """How many in all: the widest range of rows for people, else the sum of the groups.

    Attackers' own losses are left out; rows with `of` are parts of another row.
    """
    own = [
        row for row in rows if row["outcome"] == outcome and not row.get("is_attacker")
    ]
    wholes = [r for r in own if r["who"] in (FIGHTERS if fighters else WHOLES)]
    if wholes:
        return _span(wholes)
    groups = (
        [] if fighters else [r for r in own if r["who"] in GROUPS and r.get("of") is None]
    )
    return _sum(groups) if groups else None


def _span(rows: list[Row]) -> Bounds:
    tops = [r for r in rows if r.get("of") is None] or rows
    firm = [r for r in tops if r["high"] is not None]
    lows = [r["low"] for r in firm or tops if r["low"] is not None]
    highs = [r["high"] for r in firm]
    return Bounds(min(lows, default=None), max(highs, default=None))


def _sum(rows: list[Row]) -> Bounds:
    """Disjoint groups add up; the same group told twice counts once, at its widest."""
    by_group: dict[str, list[Row]] = {}
    for row in rows:
        by_group.setdefault(row["who"], []).append(row)
    each = [_span(group) for group in by_group.values()]
    high = None if any(b.high is None for b in each) else sum(b.high or 0 for b in each)
    return Bounds(sum(b.low or 0 for b in each), high)


def parts_of(rows: Iterable[Row]) -> Iterator[tuple[str, str, int]]:
    """Exact counts of groups: (killed, children, 3)"""
    for row in rows:
        if row["who"] in GROUPS and row["low"] and row["low"] == row["high"]:
            yield row["outcome"], row["who"], row["low"]

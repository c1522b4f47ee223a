# SPDX-License-Identifier: Apache-2.0
"""Where the claims of one incident can't all be right, with who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import Any

from musnad.link.compare import FAMILY, OPEN_TYPE
from musnad.link.told import Told

Record = dict[str, Any]
Said = dict[str, list[str]]  # a value, and the claims that say it


def conflicts(told: list[Told], casualties: list[Record]) -> list[Record]:
    """Types, days, places and actors that exclude each other, and counts that differ."""
    found: list[tuple[str, Said]] = [
        ("type", _types(told)),
        ("date", _days(told)),
        ("place", _places(told)),
        ("actors", _actors(told)),
        *_counts(casualties),
    ]
    return [
        {
            "field": field,
            "values": [{"value": value, "claims": said[value]} for value in sorted(said)],
        }
        for field, said in found
        if len(said) > 1
    ]


def _said(told: list[Told], value: Callable[[Record], str | None]) -> Said:
    found: Said = defaultdict(list)
    for t in told:
        if (value_of := value(t.record)) is not None:
            found[value_of].append(t.name)
    return found


def _types(told: list[Told]) -> Said:
    """Types of one family are one act told with more or less detail."""
    said = _said(told, lambda r: r["type"] if r["type"] != OPEN_TYPE else None)
    return said if len({FAMILY.get(type_, type_) for type_ in said}) > 1 else {}


def _days(told: list[Told]) -> Said:
    def days(record: Record) -> str | None:
        date = record.get("date")
        if not date or date.get("basis") == "assumed":
            return None
        return f"{date['earliest']}/{date['latest']}"

    said = _said(told, days)
    spans = [tuple(value.split("/")) for value in said]
    apart = any(a[0] > b[1] or b[0] > a[1] for a, b in combinations(spans, 2))
    return said if apart else {}


def _places(told: list[Told]) -> Said:
    """Two settlements, or two finer places, of different names."""

    def place(record: Record) -> str | None:
        given = record.get("place")
        if not given or given["level"] not in ("settlement", "neighbourhood", "site"):
            return None
        name: str | None = given.get("name_en") or given.get("name_ar") or given["text"]
        return name

    return _said(told, place)


def _actors(told: list[Told]) -> Said:
    """Claims that share no actor name rivals."""
    said: Said = defaultdict(list)
    sets: list[set[str]] = []
    for t in told:
        names = {a["name_en"] for a in t.record.get("actors") or () if a.get("name_en")}
        if names:
            sets.append(names)
        for name in names:
            said[name].append(t.name)
    return said if any(a.isdisjoint(b) for a, b in combinations(sets, 2)) else {}


def _counts(casualties: list[Record]) -> Iterator[tuple[str, Said]]:
    """Counts of one group that do not overlap: 5 to some and 7 to others."""
    for row in casualties:
        says = [s for s in row["by"] if s["stands"] and s["low"] is not None]
        said: Said = defaultdict(list)
        for s in says:
            high = "" if s["high"] is None else s["high"]
            said[f"{s['low']}..{high}"].append(f"{s['report']}#{s['n']}")
        ends = [
            (s["low"], s["high"] if s["high"] is not None else float("inf")) for s in says
        ]
        if any(a[0] > b[1] or b[0] > a[1] for a, b in combinations(ends, 2)):
            yield f"{row['outcome']} {row['who']}", said

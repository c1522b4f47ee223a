# SPDX-License-Identifier: Apache-2.0
"""Facts as a line of JSON and back, so that a store need not read a claim twice."""

from __future__ import annotations

import json
from typing import Any

from musnad.link.facts import Days, Facts, Spot
from musnad.link.harm import Bounds

SETS = ("actors", "targets", "sites", "words")
COUNTS = ("killed", "fighters", "injured")


def pack(facts: Facts) -> str:
    """The facts on one line; sets in order, so that equal facts give equal lines."""
    days, row = facts.days, {name: sorted(getattr(facts, name)) for name in SETS}
    return json.dumps(
        {
            **row,
            "name": facts.name,
            "report": facts.report,
            "type": facts.type,
            "days": days and [days.first, days.last, days.assumed, days.night, days.time],
            "spots": [_spot(spot) for spot in facts.spots],
            "parts": sorted(facts.parts),
            "is_event": facts.is_event,
            **{name: _bounds(getattr(facts, name)) for name in COUNTS},
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _spot(spot: Spot) -> list[Any]:
    return [
        sorted(spot.names),
        spot.level,
        spot.country,
        spot.admin1,
        spot.lat,
        spot.lon,
        spot.radius,
    ]


def _bounds(bounds: Bounds | None) -> list[int | None] | None:
    return [bounds.low, bounds.high] if bounds else None


def unpack(line: str) -> Facts:
    """The facts of a line that `pack` wrote."""
    row: dict[str, Any] = json.loads(line)
    sets = {name: frozenset(row.pop(name)) for name in SETS}
    counts = {
        name: Bounds(*given) if (given := row.pop(name)) else None for name in COUNTS
    }
    days, spots, parts = row.pop("days"), row.pop("spots"), row.pop("parts")
    values: dict[str, Any] = {
        **row,
        **sets,
        **counts,
        "days": Days(*days) if days else None,
        "spots": tuple(Spot(frozenset(names), *rest) for names, *rest in spots),
        "parts": frozenset((outcome, who, count) for outcome, who, count in parts),
    }
    return Facts(**values)

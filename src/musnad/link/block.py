# SPDX-License-Identifier: Apache-2.0
"""Which claims are compared at all: those that share a spot, near in place and in days.

A claim is filed under the spots of `filed` and meets the claims filed under the spots of
`sought`. If one of two seeks the other, the other seeks it: the order does not matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from musnad.link.compare import LONG_AGO, WIDE
from musnad.link.facts import Days, Facts, Spot, place_name

CELL = 0.1  # degrees; a neighbouring cell is sought too
LONGEST = 8  # days; what lasts longer meets nothing but copies of its own text


def filed(facts: Facts) -> Iterator[str]:
    """Where others find this claim."""
    for spot in facts.spots:
        for day in _days(facts.days, 0):
            yield from (f"{place}@{day}" for place in (*_named(spot), *_region(spot)))
            if cell := _cell(spot):
                yield f"{cell[0]}:{cell[1]}@{day}"


def sought(facts: Facts) -> Iterator[str]:
    """Where this claim looks for others, some days earlier and later too."""
    for spot in facts.spots:
        for day in _days(facts.days, LONG_AGO):
            yield from (f"{place}@{day}" for place in (*_named(spot), *_around(spot)))
            if cell := _cell(spot):
                for north in (-1, 0, 1):
                    for east in (-1, 0, 1):
                        yield f"{cell[0] + north}:{cell[1] + east}@{day}"


def _days(days: Days | None, slack: int) -> range:
    if days is None or days.last - days.first >= LONGEST:
        return range(0)
    return range(days.first - slack, days.last + slack + 1)


def _named(spot: Spot) -> Iterator[str]:
    return (f"name:{name}" for name in spot.names)


def _region(spot: Spot) -> Iterator[str]:
    """A region, and a town of its name, is filed as one; a place as inside its region."""
    if spot.level in WIDE or spot.is_seat:
        yield from (f"region:{name}" for name in spot.names)
    if spot.level not in WIDE and spot.admin1:
        yield f"inside:{place_name(spot.admin1)}"


def _around(spot: Spot) -> Iterator[str]:
    """A region seeks the places inside it; a place seeks its region."""
    if spot.level in WIDE or spot.is_seat:
        yield from (f"inside:{name}" for name in spot.names)
    if spot.level not in WIDE and spot.admin1:
        yield f"region:{place_name(spot.admin1)}"


def _cell(spot: Spot) -> tuple[int, int] | None:
    if spot.lat is None or spot.lon is None or spot.level in WIDE:
        return None
    return floor(spot.lat / CELL), floor(spot.lon / CELL)

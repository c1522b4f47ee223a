# SPDX-License-Identifier: Apache-2.0
"""What is compared of the tellings of acts: places, days, tolls, and who did them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from musnad.doc import Hit
from musnad.extract.places.sighting import PlaceSighting
from musnad.model import Interval
from musnad.record.frames import Frame
from musnad.record.spots import Spot

MOSQUE, CHIEF_MOSQUE = "مسجد ", "جامع "  # one place in two words


@dataclass(slots=True)
class Traits:
    """What is compared of a frame, or of all the frames of a draft."""

    spots: list[Spot] = field(default_factory=list)
    names: set[str] = field(default_factory=set)  # of the spots
    beside: set[str] = field(default_factory=set)  # of all places that are named
    totals: set[tuple[str, int | None]] = field(default_factory=set)  # by outcome
    agents: set[str] = field(default_factory=set)
    days: list[Interval] = field(default_factory=list)

    def add(self, more: Traits) -> None:
        self.spots += more.spots
        self.names |= more.names
        self.beside |= more.beside
        self.totals |= more.totals
        self.agents |= more.agents
        self.days += more.days


def traits_of(frame: Frame, spots: list[Spot]) -> Traits:
    """What is compared of one frame."""
    told = frame.sightings
    return Traits(
        [*spots],
        {bare_name(spot.hit) for spot in spots},
        {bare_name(place) for place in told.places},
        set(_totals(frame)),
        {agent.value.actor.name_en for agent in frame.roles.agents},
        [date.value for date in told.dates[:1]],
    )


def _totals(frame: Frame) -> Iterator[tuple[str, int | None]]:
    """The least that each total may be: 4 of أربعة and of أربعة على الأقل"""
    for row in frame.sightings.casualties:
        group = row.value.group
        if row.value.of is None and group.counted and group.count.modifier != "vague":
            yield row.value.outcome, group.count.low


def bare_name(hit: Hit[PlaceSighting]) -> str:
    """الرقة → رقة; جامع قوات الطوارئ → مسجد قوات الطوارئ"""
    name = hit.value.name.removeprefix("ال")
    return MOSQUE + name[len(CHIEF_MOSQUE) :] if name.startswith(CHIEF_MOSQUE) else name

# SPDX-License-Identifier: Apache-2.0
"""Where a frame happened: its names of places, without those that hold others."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Hit
from musnad.extract.places import PlaceSighting
from musnad.frozen import frozen
from musnad.lexicon.place_rows import LEVELS
from musnad.record.frames import Frame
from musnad.record.resolve import (
    Resolved,
    Surroundings,
    contains,
    resolve,
)

NEARBY = 5  # words between a name and the place that it is said to lie in


@frozen
class Spot:
    """A resolved name and where it stands."""

    hit: Hit[PlaceSighting]
    at: Resolved
    rank: int  # of its level, the finest first


def spots_of(frame: Frame, around: Surroundings) -> list[Spot]:
    """في بلدتي بنش وتفتناز بريف ادلب → [بنش, تفتناز]; their parents are left out.

    With no name of its own a frame takes the place that heads its sentence or list.
    """
    hits = frame.sightings.places
    heading = [_heading(frame.context)] if frame.context is not None else []
    beside = [h.value for h in (*hits, *heading)]
    spots = [
        Spot(h, at, LEVELS.index(at.level))
        for k, h in enumerate(hits)
        if (at := resolve(h.value, around, beside, holders(hits, k)))
    ]
    kept = [s for k, s in enumerate(spots) if not _is_parent(s, k, spots)]
    if not kept and heading:
        at = resolve(heading[0].value, around, beside)
        kept = [Spot(heading[0], at, LEVELS.index(at.level))] if at else []
    return _one_list(kept)


def _heading(hit: Hit[PlaceSighting]) -> Hit[PlaceSighting]:
    """حلب: at the head of a list of incidents is the governorate, not the city."""
    whole = tuple(e for e in hit.value.entries if e.level == "governorate")
    if not whole or hit.value.generic:
        return hit
    return hit.saying(replace(hit.value, entries=whole, generic="governorate"))


def holders(hits: list[Hit[PlaceSighting]], k: int) -> tuple[PlaceSighting, ...]:
    """بلدة كذا وبلدة كذا بريف حلب الغربي: what the words behind a name say it lies in"""
    found: list[PlaceSighting] = []
    last = hits[k]
    for hit in hits[k + 1 :]:
        if hit.first - last.stop > NEARBY or (hit.value.apart and not hit.value.joined):
            break
        if _says_where(hit.value):
            found.append(hit.value)
        elif found or not hit.value.joined:
            break
        last = hit
    return tuple(found)


def _says_where(here: PlaceSighting) -> bool:
    """بريف حلب, شمالي منبج, في محافظة ادلب"""
    return not (here.joined or here.apart) and (
        here.directed or here.rural or here.inside)


def _is_parent(spot: Spot, k: int, spots: list[Spot]) -> bool:
    """Coarser than another name, and holding it or standing right behind it."""
    if k and _locates(spot, spots[k - 1]):
        return True
    for n, other in enumerate(spots):
        if n == k or other.rank >= spot.rank or _listed_together(spots, n, k):
            continue
        if other.at.entry is None or spot.at.entry is None:
            return True
        if contains(spot.at.entry, other.at.entry) or n < k:
            return True
        if spot.rank - other.rank >= 2:
            return True
    return False


def _listed_together(spots: list[Spot], a: int, b: int) -> bool:
    """Whether two names stand in one list: قرى كذا ومحطة كذا"""
    first, last = sorted((a, b))
    return all(s.hit.value.joined for s in spots[first + 1 : last + 1])


def _locates(spot: Spot, before: Spot) -> bool:
    """شمالي مدينة منبج right behind a name says where that name lies."""
    return spot.hit.first - before.hit.stop <= NEARBY and _says_where(spot.hit.value)


def _one_list(spots: list[Spot]) -> list[Spot]:
    """The first name, and those of a like level that are joined to it by و."""
    if not spots:
        return []
    kept, names = [spots[0]], {spots[0].hit.value.name.removeprefix("ال")}
    for spot in spots[1:]:
        name = spot.hit.value.name.removeprefix("ال")
        if name in names or abs(spot.rank - spots[0].rank) > 1:
            continue
        names.add(name)
        if spot.hit.value.joined or spot.hit.first - kept[-1].hit.stop <= 3:
            kept.append(spot)
    return kept


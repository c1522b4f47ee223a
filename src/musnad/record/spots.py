# SPDX-License-Identifier: Apache-2.0
"""Where a frame happened: its names of places, without those that hold others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from musnad.doc import Hit
from musnad.extract.places.borders import RULE as BORDER
from musnad.extract.places.sighting import PlaceSighting
from musnad.frozen import frozen
from musnad.lexicon.place_rows import LEVELS
from musnad.record.frames import Frame
from musnad.record.resolve import (
    Resolved,
    contains,
    resolve,
)
from musnad.record.weighing import Surroundings, close

CLOSE = 3  # the same where the words are قرب مدينة
QUARTER_KM = 25.0  # a quarter is no farther from its town
BEHIND = 8  # words from an act to what it struck
COUNTRY = LEVELS.index("country")
WIDEST = LEVELS.index("governorate")
NEARBY = 5  # words between a name and the place that it is said to lie in


@frozen
class Spot:
    """A resolved name and where it stands."""

    hit: Hit[PlaceSighting]
    at: Resolved
    rank: int  # of its level, the finest first


STRAY = "a place of that name lies only in countries that the report does not speak of"
OUTER = "says where a finer place lies"
BESIDE = "names the place again, or stands in no list with it"
PassOver = Callable[[Hit[PlaceSighting], str], None]  # a name, and why it is no spot


def spots_of(
    frame: Frame, around: Surroundings, pass_over: PassOver | None = None
) -> list[Spot]:
    """في بلدتي بنش وتفتناز بريف ادلب → [بنش, تفتناز]; their parents are left out.

    With no name of its own a frame takes the place that heads its sentence or list.
    """
    hits = frame.sightings.places
    heading = [_heading(frame.context)] if frame.context is not None else []
    beside = [h.value for h in (*hits, *heading)]
    spots = [
        Spot(h, at, LEVELS.index(at.level))
        for k, h in enumerate(hits)
        if (at := _resolve(hits, k, around, beside))
    ]
    telling: list[bool] = []
    for k, s in enumerate(spots):
        telling.append(k > 0 and (_locates(s, spots[k - 1]) or (
            telling[-1] and telling.count(False) > 1 and _both_rural(s, spots[k - 1]))))
    exact = [s for s, tells in zip(spots, telling, strict=True) if not tells]
    kept = [s for k, s in enumerate(exact) if not _is_parent(s, k, exact)]
    if not kept and heading:
        at = resolve(heading[0].value, around, beside)
        kept = [Spot(heading[0], at, LEVELS.index(at.level))] if at else []
    found = _one_list(_behind_act(frame, _told_of(frame, _without_borders(kept))))
    if pass_over:
        for hit in hits:
            if why := _why_not(hit, spots, kept, found):
                pass_over(hit, why)
    return found


def _resolve(
    hits: list[Hit[PlaceSighting]], k: int, around: Surroundings,
    beside: list[PlaceSighting],
) -> Resolved | None:
    """The place of a name; a quarter far from the towns named before it is another.

    وفي رفح قصفوا منزلا في حي النصر: the quarter of that name in Rafah, not in Gaza
    """
    named, held_by = hits[k].value, holders(hits, k)
    at = resolve(named, around, beside, held_by)
    if at is None or at.entry is None or at.entry.level != "neighbourhood":
        return at
    told = hits[:k] if named.generic == "neighbourhood" else hits[:k] + hits[k + 1 :]
    near = [p for p in (*held_by, *(h.value for h in told))
            if p.entries and p.entries[0].level == "settlement"]
    towns = [p.entries[0] for p in near]
    if all([p.directed for p in near]) or any([
            contains(town, at.entry) or close(town, at.entry, QUARTER_KM)
            for town in towns]):
        return at
    nameless = replace(named, generic="neighbourhood", entries=())
    return resolve(nameless, around, near, held_by)


def _why_not(
    hit: Hit[PlaceSighting], spots: list[Spot], kept: list[Spot], found: list[Spot]
) -> str | None:
    """Why a name is not where its frame happened; None where it is."""
    for these, why in ((spots, STRAY), (kept, OUTER), (found, BESIDE)):
        if all(s.hit is not hit for s in these):
            return why
    return None


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
    if last.value.rural and any(e.level == "governorate" for e in last.value.entries):
        return ()
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
    """Coarser than another name, and holding it."""
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


def _without_borders(spots: list[Spot]) -> list[Spot]:
    """قرية كذا على الحدود مع تشاد → the village: its border only says where it is"""
    inland = [s for s in spots if s.hit.rule != BORDER]
    return inland if any([s.rank < COUNTRY for s in inland]) else spots


def _listed_together(spots: list[Spot], a: int, b: int) -> bool:
    """Whether two names stand in one list: قرى كذا ومحطة كذا"""
    first, last = sorted((a, b))
    return all(s.hit.value.joined for s in spots[first + 1 : last + 1])


def _locates(spot: Spot, before: Spot) -> bool:
    """شمالي مدينة منبج right behind a name says where that name lies; قرب منبج too."""
    here, gap = spot.hit.value, spot.hit.first - before.hit.stop
    if _within(spot, before) and not (here.directed or here.rural):
        return False  # مدينة كذا في حي كذا
    near = here.near and not (here.joined or here.apart) and gap <= CLOSE
    return (gap <= NEARBY and _says_where(here)) or (near and before.rank <= spot.rank)


def _within(spot: Spot, before: Spot) -> bool:
    """Whether a name is of a finer place, in the town or governorate before it."""
    inner, outer = spot.at.entry, before.at.entry
    return inner is not None and outer is not None \
        and spot.rank < before.rank < COUNTRY and contains(outer, inner)


def _both_rural(spot: Spot, before: Spot) -> bool:
    """قرى كذا وكذا بريف ادلب وريف حلب: the villages lie in the one and the other"""
    here = spot.hit.value
    return here.joined and here.rural and before.hit.value.rural


def _one_list(spots: list[Spot]) -> list[Spot]:
    """The first name, and those of a like level that are joined to it by و."""
    if not spots:
        return []
    spots = _from_exact(spots)
    kept, names = [spots[0]], {spots[0].hit.value.name.removeprefix("ال")}
    for spot in spots[1:]:
        name = spot.hit.value.name.removeprefix("ال")
        if name in names or abs(spot.rank - spots[0].rank) > 1 + spot.hit.value.joined:
            continue
        if spot.at.entry is not None and any([spot.at.entry is s.at.entry for s in kept]):
            continue  # كوباني (عين العرب)
        names.add(name)
        if spot.hit.value.joined or spot.hit.first - kept[-1].hit.stop <= 3:
            kept.append(spot)
    return kept


def _told_of(frame: Frame, spots: list[Spot]) -> list[Spot]:
    """وفي حلب، قالت مصادر إن قرية كذا تعرضت لقصف: of two as fine, the one behind it"""
    head = spots[0].hit if len(spots) > 1 else None
    if head is None or frame.act is None or head.first - frame.first > 1 \
            or head.value.generic or head.value.directed or head.value.near:
        return spots
    for k, spot in enumerate(spots[1:], 1):
        here = spot.hit.value
        if spot.hit.first > frame.act.first:
            return spots
        if here.generic and not (here.joined or here.directed) \
                and spot.rank <= spots[0].rank:
            return spots[k:]
    return spots


def _behind_act(frame: Frame, spots: list[Spot]) -> list[Spot]:
    """في حلب، قصفت الطائرات قرية كذا: of two as fine, the one behind the act"""
    if frame.act is None or len(spots) < 2 or spots[0].hit.first > frame.act.first:
        return spots
    for k, spot in enumerate(spots[1:], 1):
        here, gap = spot.hit.value, spot.hit.first - frame.act.stop
        if gap >= 0:
            struck = gap <= BEHIND and spot.rank <= min(spots[0].rank, WIDEST)
            return spots[k:] if struck and not (here.joined or here.directed) else spots
    return spots


def _from_exact(spots: list[Spot]) -> list[Spot]:
    """جنوبي مدينة حمص, … عند اطراف مدينة القصير: where that was is said behind it"""
    if not spots[0].hit.value.directed:
        return spots
    for k, spot in enumerate(spots[1:], 1):
        here, there = spots[0].at.entry, spot.at.entry
        told = spot.hit.value.directed or spot.hit.value.joined
        if here and there and not told and spot.rank <= spots[0].rank \
                and here.admin1_en == there.admin1_en:
            return spots[k:]
    return spots

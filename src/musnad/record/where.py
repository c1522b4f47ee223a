# SPDX-License-Identifier: Apache-2.0
"""Where an incident happened: the spots of its frames brought together."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc
from musnad.extract.places.context import QUOTES
from musnad.lexicon.place_rows import LEVELS
from musnad.model import Candidate, Location, Mention, Place
from musnad.record.likeness import Draft
from musnad.record.resolve import Resolved, contains
from musnad.record.spots import Spot
from musnad.record.traits import bare_name
from musnad.record.weighing import COARSE, close

_NO_QUOTES = str.maketrans("", "", "".join(QUOTES - {"("}))

SEVERAL = 3  # places in a list that one place does not replace
SETTLEMENT, COUNTRY = LEVELS.index("settlement"), LEVELS.index("country")


def place_of(doc: Doc, draft: Draft) -> Location | None:
    """The place of an incident, its rivals by name, and others that share the act."""
    told = whereabouts(draft.told)
    if not told:
        return None
    best, *others = told
    rivals = tuple(
        Candidate(_value(best, replace(best.at, entry=e, lat=e.lat, lon=e.lon)), weight)
        for e, weight in best.at.rivals
    )
    others_said = tuple(located_mention(doc, spot) for spot in others)
    return Location(located_mention(doc, best), rivals, others_said, best.at.weight,
                    best.at.why)


def located_mention(doc: Doc, spot: Spot) -> Mention[Place]:
    """A spot as a value with its words."""
    whole = doc.words[spot.hit.first].form.startswith("لل")  # للصومال: nothing to cut off
    prefix = "" if whole else spot.hit.value.prefix
    said = doc.mention(spot.hit.saying(_value(spot, spot.at)), prefix)
    if spot.at.entry is None and said.span:
        name = said.span.of(doc.text).translate(_NO_QUOTES)
        return replace(said, value=replace(said.value, name_ar=name))
    return said


def _value(spot: Spot, at: Resolved) -> Place:
    """A name in no gazetteer has the country and governorate of what holds it."""
    known = at.entry or at.holder
    return Place(
        at.entry.name_en if at.entry else None,
        at.entry.name_ar if at.entry else spot.hit.value.name,
        known.country if known else None,
        known.admin1_en if known else None,
        at.level,
        at.lat,
        at.lon,
        at.radius_km,
        at.entry.id if at.entry else None,
        spot.hit.value.near,
    )


def whereabouts(told: list[list[Spot]]) -> list[Spot]:
    """The place of an incident, then others that share it; `told` are its frames' spots.

    The first frame that names one decides; a later one only says it more precisely. One
    place that a later frame names does not stand for a list of several.
    """
    named = [spots for spots in told if spots]
    if not named:
        return []
    best = named[0]
    for spots in named[1:]:
        known = best if best[0].rank == COUNTRY else best[:1]
        longer = len(spots) > len(best) and _same(best[0], spots[0])
        fewer = best[0].rank <= SETTLEMENT and (
            (len(best) >= SEVERAL and len(spots) == 1)
            or (len(best) > len(spots) and all(any(
                bare_name(s.hit) == bare_name(b.hit) for b in best) for s in spots)))
        if longer or (not fewer and any(_sharper(spot, spots[0]) for spot in known)):
            best = spots
    return best


def _same(known: Spot, new: Spot) -> bool:
    """Whether two spots are one place: of the second the list may be longer."""
    return known.at.entry is not None and known.at.entry is new.at.entry


def _sharper(known: Spot, new: Spot) -> bool:
    """Whether a spot says more precisely where the known one is."""
    if _by_its_town(known, new):
        return True
    if not holds(known, new):
        return False
    if new.hit.value.near and new.at.entry is None and known.rank <= SETTLEMENT:
        return False  # قرب مسجد كذا: beside it
    if new.rank == known.rank:
        about = known.hit.value.near or known.hit.value.directed
        inside = known.at.entry is not None and new.at.holder is known.at.entry
        return inside or (about and not new.hit.value.near)
    return new.rank < known.rank


def _by_its_town(known: Spot, new: Spot) -> bool:
    """قصف على ادلب, then بلدة كذا بريف ادلب: the town's name stood for its governorate"""
    town, place = known.at.entry, new.at.entry
    if town is None or place is None or known.hit.value.generic or new.hit.value.near:
        return False
    return town.level == "settlement" and new.rank < COUNTRY and town is not place \
        and town.name_en == town.admin1_en and place.level not in COARSE \
        and (place.country, place.admin1_en) == (town.country, town.admin1_en)


def holds(outer: Spot, inner: Spot) -> bool:
    """Whether one place lies in the other, as far as the gazetteer knows.

    A sea, which has no holder, holds none: البحر الأحمر is not where غزة lies.
    """
    a, b = outer.at.entry, inner.at.entry
    if a is None and outer.rank == COUNTRY:
        return False
    if a is None:
        return b is None or outer.at.holder is None or contains(outer.at.holder, b)
    if b is None:
        holder = inner.at.holder
        if holder is None or contains(holder, a):
            return True
        b = holder
    return a.id == b.id or contains(a, b) or (
        a.admin1_en == b.admin1_en and a.level not in COARSE
        and (a.lat is None or close(a, b)))

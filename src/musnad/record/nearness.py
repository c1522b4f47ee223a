# SPDX-License-Identifier: Apache-2.0
"""Whether two tellings of acts are of one place."""

from __future__ import annotations

from musnad.extract.places.borders import RULE as BORDER
from musnad.lexicon.place_rows import LEVELS
from musnad.record.spots import Spot
from musnad.record.traits import Traits, bare_name
from musnad.text.spelling import one_letter_off

SETTLEMENT, COUNTRY = LEVELS.index("settlement"), LEVELS.index("country")


def compare_places(known: Traits, new: Traits) -> str | None:
    """What two places have to do with each other; None if they are two.

    في بلدة سراقب, then في حي من سراقب → "place within place"
    """
    if not known.spots or not new.spots:
        return "a place missing"
    if not known.names.isdisjoint(new.names) or _one_entry(known.spots, new.spots):
        return "same place"
    finest = min([s.rank for s in known.spots])
    sharp = [s for s in known.spots if s.rank == finest]
    if any([_holds(a, b) or _holds(b, a) for a in sharp for b in new.spots[:1]]):
        return None if _another_town(known, new) else "place within place"
    if _named_together(known, new) or _misspelled(known, new):
        return "named together"
    return None


def _another_town(known: Traits, new: Traits) -> bool:
    """في سراقب and على طريق سراقب, then في بنش: the road may lie there, the town not"""
    town = new.spots[0]
    return bool(town.at.entry) and town.rank == SETTLEMENT and (
        known.names.isdisjoint(new.beside)
        and any([s.at.entry and s.rank == SETTLEMENT for s in known.spots]))


def _one_entry(known: list[Spot], new: list[Spot]) -> bool:
    """كوباني, and عين العرب: two names of one place"""
    return any([a.at.entry is b.at.entry for a in known for b in new if a.at.entry])


def elsewhere(known: Traits, new: Traits) -> bool:
    """طال القصف بلدة كذا: a place that is no coarser than the known one, and another"""
    if not known.spots or not new.spots or not known.names.isdisjoint(new.names):
        return False
    finest = min([s.rank for s in known.spots])
    return new.spots[0].rank <= min(finest, SETTLEMENT)


def _named_together(known: Traits, new: Traits) -> bool:
    """في حي الورد بمنطقة برزة, in the headline في برزة: one names the other's too"""
    if all([s.at.entry for s in (*known.spots, *new.spots)]):
        return False  # places that the gazetteer has are told apart by it
    return not (known.names.isdisjoint(new.beside) and new.names.isdisjoint(known.beside))


def _misspelled(known: Traits, new: Traits) -> bool:
    """أعزار for أعزاز: one letter of a name that the gazetteer has not"""
    unlisted = {bare_name(s.hit) for s in (*known.spots, *new.spots) if not s.at.entry}
    return any([one_letter_off(a, b) for a in known.names for b in new.names
                if a in unlisted or b in unlisted])


def one_place(a: Spot, b: Spot) -> bool:
    """Whether two spots bear one name, or one lies within the other."""
    return bare_name(a.hit) == bare_name(b.hit) or _holds(a, b) or _holds(b, a)


def _holds(outer: Spot, inner: Spot) -> bool:
    a, b = outer.at.entry, inner.at.entry
    if outer.hit.rule == BORDER and inner.rank < COUNTRY:
        return True
    if a and b and a.level == "country" != b.level:
        return a.country == b.country  # شرق تركيا ranks as finely as a governorate
    if outer.rank <= inner.rank:
        return False
    if a is None or b is None:
        return True
    if a.level == "country":
        return a.country == b.country
    return a.country == b.country and (
        a.admin1_en == b.admin1_en or (outer.rank >= 4 and outer.at.entry is b)
    )

# SPDX-License-Identifier: Apache-2.0
"""Which place a name stands for, given the other places of the report; its level."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from musnad.doc import Hit
from musnad.extract.places import PlaceSighting
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_rows import Entry

COARSE = ("governorate", "country")
RADIUS = {
    "site": 1.0,
    "neighbourhood": 2.0,
    "settlement": 5.0,
    "district": 20.0,
    "governorate": 60.0,
    "country": 400.0,
}
MOST_CANDIDATES = 5
LARGE = 300_000  # people; a city of this size may be named alone


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Countries and governorates that a report speaks of, with how often."""

    countries: Counter[str]
    admin1: Counter[str]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The chosen entry (None for a name in no gazetteer), level, and the rivals left."""

    entry: Entry | None
    level: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    rivals: tuple[Entry, ...] = ()


def surroundings(
    places: Iterable[Hit[PlaceSighting]], nations: Iterable[str]
) -> Surroundings:
    """Count what the unambiguous names of a report lie in."""
    countries: Counter[str] = Counter()
    admin1: Counter[str] = Counter()
    for hit in places:
        entries = hit.value.entries
        for entry in {e.country: e for e in entries[:4]}.values():
            countries[entry.country or ""] += 4 if entry.level in COARSE else 1
        if entries and entries[0].level == "governorate" and entries[0].admin1_en:
            admin1[entries[0].admin1_en] += 1
    countries.update(n for n in nations if n)
    return Surroundings(countries, admin1)


def resolve(
    sighting: PlaceSighting, around: Surroundings, chain: Iterable[PlaceSighting]
) -> Resolved | None:
    """The likeliest entry: in a governorate named beside it, in the country, large.

    None for a name that is a place only in countries that the report does not speak of.
    """
    named: set[str | None] = {
        e.admin1_en
        for p in chain
        for e in p.entries
        if e.admin1_en and (e.level in COARSE or p.rural)
    }
    countries = {e.country for p in chain for e in p.entries if e.level == "country"}
    ranked = sorted(
        sighting.entries, key=lambda e: _score(e, around, named, countries), reverse=True
    )
    if not ranked:
        return Resolved(None, sighting.generic or "settlement", None, None, None)
    best = _coarser(sighting, ranked)
    if _stray(best, sighting, around):
        return None
    level = _level(sighting, best)
    point = not (sighting.directed and best.level in COARSE)
    rivals = tuple(e for e in ranked[:MOST_CANDIDATES] if e is not best)
    return Resolved(
        best,
        level,
        best.lat if point else None,
        best.lon if point else None,
        RADIUS.get(level, best.radius_km),
        rivals,
    )


def _stray(entry: Entry, sighting: PlaceSighting, around: Surroundings) -> bool:
    """A small place, with no noun that says so, in a country nothing else points to."""
    if entry.level in COARSE or sighting.generic or entry.population >= LARGE:
        return False
    most = max(around.countries.values(), default=0)
    return around.countries.get(entry.country or "", 0) * 4 < most


def _score(
    entry: Entry, around: Surroundings, named: set[str | None], countries: set[str | None]
) -> float:
    score = 0.0
    if entry.admin1_en and entry.admin1_en in named:
        score += 6
    if entry.country in countries:
        score += 4
    total = sum(around.countries.values()) or 1
    score += 6 * around.countries.get(entry.country or "", 0) / total
    if entry.admin1_en and around.admin1.get(entry.admin1_en):
        score += 1.5
    score += {
        "country": 3,
        "governorate": 1.0,
        "settlement": 1.4,
        "district": 0.8,
        "neighbourhood": 0.6,
    }.get(entry.level, 0.4)
    return score + min(2.0, entry.population / 300_000)


def _coarser(sighting: PlaceSighting, ranked: list[Entry]) -> Entry:
    """ريف دير الزور is the governorate of that name, else the district."""
    best = ranked[0]
    levels: tuple[str, ...]
    if sighting.rural or sighting.generic == "governorate":
        levels = ("governorate", "district")
    elif sighting.generic == "settlement":
        levels = ("settlement",)
    else:
        return best
    for level in levels:
        for entry in ranked:
            if entry.level == level and entry.country == best.country:
                return entry
    return best


def _level(sighting: PlaceSighting, entry: Entry) -> str:
    """The level the words speak of: شمال سوريا is a part of it, no country."""
    if sighting.directed and entry.level == "country":
        return "governorate"
    if sighting.rural and entry.level == "settlement":
        return "district"
    if sighting.generic in ("neighbourhood", "site") and entry.level == "settlement":
        return sighting.generic
    return entry.level


def contains(outer: Entry, inner: Entry) -> bool:
    """محافظة حلب contains بلدة in it."""
    if outer.level == "country":
        return outer.country == inner.country
    if outer.level == "governorate":
        return outer.admin1_en == inner.admin1_en and outer.country == inner.country
    return outer in gazetteer().parent_chain(inner)

# SPDX-License-Identifier: Apache-2.0
"""Which place a name stands for: the candidate that most speaks for, and its level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from musnad.extract.places.sighting import PlaceSighting
from musnad.frozen import frozen
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_rows import LEVELS, RADIUS_KM, Entry
from musnad.record.weighing import (
    COARSE,
    Score,
    Surroundings,
    apart,
    less_hamlets,
    likelihoods,
    point_of,
    said_of,
    score_of,
)

NARROW_KM = 20.0  # a wider place lends its point to no other
AT_A_TOWN_KM = 20.0  # a base or crossing called after a town lies within so many
WITHIN_A_TOWN = ("site", "neighbourhood")
EVEN = 0.5  # weight under which no homonym stands out
TOWN = 5_000  # people; such a town is likelier than its namesakes
SURE = 0.7  # weight from which a place says where another lies
MOST_CANDIDATES = 5
LEAST_WEIGHT = 0.1  # a rival less likely is not worth showing
METROPOLIS = 500_000  # people; the name of such a city means the city
KNOWN = 100_000  # people; no holder that is told unsays such a city
LARGE = 300_000  # people; a city of this size may be named alone


@frozen
class Resolved:
    """The chosen entry (None for a name in no gazetteer), level, point, rivals left.

    `holder` is what holds a place without an entry; `weight` is 0..1 among candidates.
    """

    entry: Entry | None
    level: str
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    rivals: tuple[tuple[Entry, float], ...] = ()
    holder: Entry | None = None
    weight: float = 1.0
    why: str = ""


def resolve(
    sighting: PlaceSighting, around: Surroundings, beside: Iterable[PlaceSighting],
    holders: tuple[PlaceSighting, ...] = (),
) -> Resolved | None:
    """The likeliest entry, given the places beside the name and those said to hold it.

    None for a name that is a place only in countries that the report does not speak of.
    """
    beside = tuple(p for p in beside if p.entries is not sighting.entries)
    if not sighting.entries:
        return _unlisted(sighting, around, holders, beside)
    held_by = [(r.entry, h.directed) for h in holders if (r := resolve(h, around, ()))
               and r.entry and r.weight >= SURE]
    said = said_of(sighting, around, beside, held_by)
    weights = [gazetteer().weight_of(e) for e in sighting.entries]
    scored = less_hamlets([(score_of(e, said), e) for e in sighting.entries], weights)
    scored.sort(key=lambda pair: -pair[0].total)
    best, entry = scored[0]
    if best.misplaced and entry.level not in COARSE and entry.population < KNOWN:
        nameless = replace(sighting, generic=sighting.generic or entry.level, entries=())
        return _unlisted(nameless, around, holders, ())
    entry = _coarser(sighting, [e for _, e in scored], around)
    if _stray(entry, sighting, around):
        nameless = replace(sighting, generic=sighting.generic or entry.level, entries=())
        return _unlisted(nameless, around, (), beside) if sighting.generic else None
    found = _resolved(sighting, entry, scored, best.why)
    if sighting.until:
        end = resolve(replace(sighting, entries=sighting.until, until=()), around, ())
        return _half_way(found, end.entry if end else None)
    return found if _sure(found) else _open(found, scored)


def _half_way(found: Resolved, end: Entry | None) -> Resolved:
    """A road from town to town: the point between, as wide as to reach both."""
    a = found.entry and point_of(found.entry)
    b = end and point_of(end)
    if not a or not b:
        return found
    lat, lon = (round((here + there) / 2, 5) for here, there in zip(a, b, strict=True))
    return replace(found, lat=lat, lon=lon, radius_km=round(apart(a, b) / 2, 1),
                   why="it lies between two towns")


def _sure(found: Resolved) -> bool:
    """Whether one place stands out; a town is known, of hamlets one must be likelier."""
    entry = found.entry
    return entry is None or entry.level in COARSE or found.weight >= EVEN \
        or entry.population >= TOWN


def _open(found: Resolved, scored: list[tuple[Score, Entry]]) -> Resolved:
    """Homonyms with nothing to tell them apart: no point, and every one a candidate."""
    entry = found.entry
    rivals = ((entry, found.weight), *found.rivals) if entry else found.rivals
    holder = gazetteer().parent_of(entry) if entry else None
    shared = holder and all(contains(holder, e) for e, _ in rivals)
    return Resolved(None, found.level, rivals=rivals, weight=found.weight,
                    holder=holder if shared else None)


def _resolved(
    sighting: PlaceSighting, entry: Entry, scored: list[tuple[Score, Entry]], why: str
) -> Resolved:
    level = "site" if sighting.after else _level(sighting, entry)
    point = not (sighting.directed and entry.level in COARSE)
    weights = [(e, w) for (_, e), w in zip(scored, likelihoods(scored), strict=True)]
    rivals = tuple(
        (e, w) for e, w in weights[:MOST_CANDIDATES]
        if w >= LEAST_WEIGHT and not _one_place(e, entry))
    return Resolved(
        entry,
        level,
        entry.lat if point else None,
        entry.lon if point else None,
        AT_A_TOWN_KM if sighting.after else _radius(level, entry),
        rivals,
        weight=round(sum(w for e, w in weights if _one_place(e, entry)), 2),
        why=why,
    )


def _radius(level: str, entry: Entry) -> float:
    """Of the level that the words say, and never less than that of a borrowed point."""
    return max(RADIUS_KM[level], entry.radius_km if level == entry.level else 0.0)


def _one_place(a: Entry, b: Entry) -> bool:
    """A town and the district or governorate that bears its name are no rivals."""
    return a is b or contains(a, b) or contains(b, a)


def _unlisted(
    sighting: PlaceSighting, around: Surroundings,
    holders: tuple[PlaceSighting, ...], beside: tuple[PlaceSighting, ...],
) -> Resolved:
    """A name that no gazetteer has: its level, and the point of a narrow place around.

    A village lies at no town that is only named beside it.
    """
    level = sighting.generic or "settlement"
    if level == "country":  # a sea
        return Resolved(None, level)
    lent = bool(holders) or level in WITHIN_A_TOWN
    for other in holders or beside:
        if other is sighting or not other.entries:
            continue
        found = resolve(other, around, ())
        if found is None or found.entry is None or _foreign(found.entry, around):
            continue
        holder, radius = found.entry, found.radius_km or RADIUS_KM[found.level]
        if LEVELS.index(holder.level) < LEVELS.index(level):
            continue
        outside = other.directed and level not in WITHIN_A_TOWN
        narrow = radius <= NARROW_KM and found.level not in COARSE
        if lent and narrow and not outside:
            wide = max(radius, RADIUS_KM[level])
            return Resolved(None, level, found.lat, found.lon, wide, holder=holder)
        return Resolved(None, level, holder=holder)
    return Resolved(None, level)


def _stray(entry: Entry, sighting: PlaceSighting, around: Surroundings) -> bool:
    """A small place, with no noun that says so, in a country nothing else points to."""
    known = TOWN if sighting.generic else LARGE
    if entry.level in COARSE or entry.population >= known:
        return False
    if sighting.nation == entry.country or " " in sighting.name:
        return False
    return _foreign(entry, around)


def _foreign(entry: Entry, around: Surroundings) -> bool:
    """Whether a report hardly speaks of a place's country, and much of another."""
    most = max(around.countries.values(), default=0)
    return around.countries.get(entry.country or "", 0) * 4 < most


def _coarser(
    sighting: PlaceSighting, ranked: list[Entry], around: Surroundings
) -> Entry:
    """ريف دير الزور is the governorate of that name, else the district."""
    best = ranked[0]
    levels: tuple[str, ...]
    whole = [e for e in ranked if e.level == "country"]
    if whole and not sighting.generic and (
            best.population < METROPOLIS or best.country == whole[0].country
            or around.countries[best.country or ""] < around.countries[
                whole[0].country or ""]):
        return whole[0]  # but عمان may be Amman
    if sighting.rural or sighting.generic == "governorate":
        levels = ("governorate", "district")
    elif sighting.generic == "settlement":
        levels = ("settlement",)
    else:
        return _whole(sighting, ranked, around)
    for level in levels:
        for entry in ranked:
            if entry.level == level and entry.country == best.country:
                return entry
    return best


def _whole(
    sighting: PlaceSighting, ranked: list[Entry], around: Surroundings
) -> Entry:
    """قصف على ادلب in a report on ريف ادلب that never says مدينة ادلب: all of it

    شمال ادلب is a part of the governorate of that name.
    """
    best = ranked[0]
    told = sighting.near or (best.id in around.towns and not sighting.directed)
    if best.level != "settlement" or told or best.population >= METROPOLIS:
        return best
    return next((e for e in ranked if e.level == "governorate"
                 and (sighting.directed or e.id in around.rural)
                 and e.country == best.country), best)


def _level(sighting: PlaceSighting, entry: Entry) -> str:
    """The level the words speak of: شمال سوريا is a part of it, no country."""
    if sighting.directed and entry.level == "country":
        return "governorate"
    if sighting.generic == "governorate" and entry.level == "settlement" \
            and not entry.admin1_en:
        return "governorate"  # مقاطعة بريانسك, of which only the town is known
    if sighting.rural and entry.level == "settlement":
        return "district"
    return entry.level



def contains(outer: Entry, inner: Entry) -> bool:
    """محافظة حلب contains بلدة in it."""
    if outer.level == "country":
        return outer.country == inner.country
    if outer.level == "governorate" and outer.admin1_en == inner.admin1_en:
        return outer.country == inner.country
    return outer in gazetteer().parent_chain(inner)

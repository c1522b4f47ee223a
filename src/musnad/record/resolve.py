# SPDX-License-Identifier: Apache-2.0
"""Which place a name stands for: each candidate weighed by what the report says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import cos, exp, hypot, log10, radians

from musnad.doc import Hit
from musnad.extract.places import PlaceSighting
from musnad.frozen import frozen
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_rows import LEVELS, RADIUS_KM, Entry

COARSE = ("governorate", "country")
FAR_KM = 60.0  # a place said to lie in or beside a town is no farther from it
BESIDE_KM = 25.0  # a village may be spoken of by the town so near to it
NARROW_KM = 20.0  # a wider place lends its point to no other
AT_A_TOWN_KM = 20.0  # a base or crossing called after a town lies within so many
WITHIN_A_TOWN = ("site", "neighbourhood")
SURE = 0.7  # weight from which a place says where another lies
MOST_CANDIDATES = 5
LEAST_WEIGHT = 0.1  # a rival less likely is not worth showing
LARGE = 300_000  # people; a city of this size may be named alone
KM = 111.2  # of a degree of latitude
CLOSE = ((15.0, 2.5), (40.0, 2.0), (100.0, 1.0), (250.0, 0.3))  # km to others, worth
LEVEL_WORTH = {"country": 3.0, "governorate": 1.0, "settlement": 1.4, "district": 0.8,
               "neighbourhood": 0.6, "site": 0.4}
Point = tuple[float, float]


@frozen
class Surroundings:
    """What a report speaks of: countries and governorates with how often, and points."""

    countries: Counter[str]
    admin1: Counter[str]
    points: dict[str, Point] = field(default_factory=dict)  # by id of a place
    lands: Counter[str] = field(default_factory=Counter)  # countries, by places alone


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


def surroundings(
    places: Iterable[Hit[PlaceSighting]], nations: Iterable[str]
) -> Surroundings:
    """Count what the names of a report lie in; the plain ones give points."""
    countries: Counter[str] = Counter()
    admin1: Counter[str] = Counter()
    points: dict[str, Point] = {}
    for hit in places:
        entries = hit.value.entries
        for entry in {e.country: e for e in entries[:4]}.values():
            countries[entry.country or ""] += 4 if entry.level in COARSE else 1
        if hit.value.nation:
            countries[hit.value.nation] += 1
        if entries and entries[0].level == "governorate" and entries[0].admin1_en:
            admin1[entries[0].admin1_en] += 1
        if entries and _plain(entries) and (point := _point(entries[0])):
            points[entries[0].id] = point
    lands = countries.copy()
    countries.update(n for n in nations if n)
    return Surroundings(countries, admin1, points, lands)


def _plain(entries: tuple[Entry, ...]) -> bool:
    """Whether a name hardly means any other place."""
    first = entries[0]
    return first.level != "country" and (
        len(entries) == 1 or first.level == "governorate" or first.population >= 50_000)


def _point(entry: Entry) -> Point | None:
    return None if entry.lat is None or entry.lon is None else (entry.lat, entry.lon)


def resolve(
    sighting: PlaceSighting, around: Surroundings, beside: Iterable[PlaceSighting],
    holders: tuple[PlaceSighting, ...] = (),
) -> Resolved | None:
    """The likeliest entry, given the places beside the name and those said to hold it.

    None for a name that is a place only in countries that the report does not speak of.
    """
    beside = tuple(p for p in beside if p.entries is not sighting.entries)
    if not sighting.entries:
        return _unlisted(sighting, around, holders or beside)
    held_by = [r.entry for h in holders if (r := resolve(h, around, ()))
               and r.entry and r.weight >= SURE]
    scored = [(_score(e, sighting, around, beside, held_by), e) for e in sighting.entries]
    scored.sort(key=lambda pair: -pair[0].total)
    best, entry = scored[0]
    if best.misplaced and entry.level not in COARSE:
        nameless = replace(sighting, generic=sighting.generic or entry.level, entries=())
        return _unlisted(nameless, around, holders)
    entry = _coarser(sighting, [e for _, e in scored])
    if _stray(entry, sighting, around):
        return None
    return _resolved(sighting, entry, scored, best.why)


@dataclass(slots=True)
class _Score:
    """What speaks for a candidate, in points, and the strongest reason in words."""

    total: float = 0.0
    why: str = ""
    most: float = 0.0
    misplaced: bool = False  # not where the words say that it lies

    def add(self, points: float, why: str) -> None:
        self.total += points
        if points > self.most:
            self.most, self.why = points, why


def _score(
    entry: Entry, sighting: PlaceSighting, around: Surroundings,
    beside: tuple[PlaceSighting, ...], held_by: list[Entry],
) -> _Score:
    score = _Score()
    for holder in held_by:
        held = _held(entry, holder)
        score.add(6.0 if held else -3.0, f"it lies in {holder.name_en}")
        score.misplaced = score.misplaced or not held
    named = {e.admin1_en for p in beside for e in p.entries
             if e.admin1_en and (e.level in COARSE or p.rural)}
    if entry.admin1_en in named:
        score.add(6.0, "its governorate is named beside it")
    if entry.country in {e.country for p in beside for e in p.entries
                         if e.level == "country"}:
        score.add(4.0, "its country is named beside it")
    if sighting.nation:
        same = sighting.nation == entry.country
        score.add(4.0 if same else -4.0, "the adjective behind it names its country")
    total = sum(around.countries.values()) or 1
    share = around.countries.get(entry.country or "", 0) / total
    score.add(6.0 * share, "the report speaks of its country")
    if entry.admin1_en and around.admin1.get(entry.admin1_en):
        score.add(1.5, "the report speaks of its governorate")
    near = _closeness(entry, sighting, around)
    score.add(near, "it is close to other places of the report")
    score.add(LEVEL_WORTH.get(entry.level, 0.4), "a place of its level is likelier")
    score.add(_size(entry), "it has the most people")
    return score


def _size(entry: Entry) -> float:
    """What the people of a town are worth: ten times as many, one point."""
    return min(2.5, max(0.0, log10(max(1, entry.population) / 1_000)))


def _held(inner: Entry, outer: Entry) -> bool:
    """Whether a place lies in another, in its governorate, or not far from it."""
    if outer.level == "country" or inner.country != outer.country:
        return inner.country == outer.country
    if inner.admin1_en and inner.admin1_en == outer.admin1_en:
        return True
    a, b = _point(inner), _point(outer)
    return a is None or b is None or apart(a, b) <= FAR_KM


def _closeness(entry: Entry, sighting: PlaceSighting, around: Surroundings) -> float:
    """What it is worth that a candidate lies near places of other names."""
    here = _point(entry)
    if here is None or len(sighting.entries) == 1:
        return 0.0
    own = {e.id for e in sighting.entries}
    found = [apart(here, p) for id, p in around.points.items() if id not in own]
    nearest = min(found, default=float("inf"))
    return next((worth for km, worth in CLOSE if nearest <= km), 0.0)


def close(a: Entry, b: Entry) -> bool:
    """Whether two places may be spoken of as one: a village and the town beside it."""
    here, there = _point(a), _point(b)
    return here is not None and there is not None and apart(here, there) <= BESIDE_KM


def apart(a: Point, b: Point) -> float:
    """Kilometres between two points that are not far from each other."""
    east = (b[1] - a[1]) * cos(radians((a[0] + b[0]) / 2))
    return KM * hypot(b[0] - a[0], east)


def _resolved(
    sighting: PlaceSighting, entry: Entry, scored: list[tuple[_Score, Entry]], why: str
) -> Resolved:
    level = "site" if sighting.after else _level(sighting, entry)
    point = not (sighting.directed and entry.level in COARSE)
    weights = [(e, w) for (_, e), w in zip(scored, _weights(scored), strict=True)]
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


def _weights(scored: list[tuple[_Score, Entry]]) -> list[float]:
    """How likely each candidate is, 0..1: a point more makes it e times as likely."""
    most = scored[0][0].total
    each = [exp(s.total - most) for s, _ in scored]
    return [round(w / sum(each), 2) for w in each]


def _one_place(a: Entry, b: Entry) -> bool:
    """A town and the district or governorate that bears its name are no rivals."""
    return a is b or contains(a, b) or contains(b, a)


def _unlisted(
    sighting: PlaceSighting, around: Surroundings, chain: tuple[PlaceSighting, ...]
) -> Resolved:
    """A name that no gazetteer has: its level, and the point of a narrow place around."""
    level = sighting.generic or "settlement"
    for other in chain:
        if other is sighting or not other.entries:
            continue
        found = resolve(other, around, ())
        if found is None or found.entry is None:
            continue
        holder, radius = found.entry, found.radius_km or RADIUS_KM[found.level]
        if LEVELS.index(holder.level) < LEVELS.index(level):
            continue
        beside = other.directed and level not in WITHIN_A_TOWN
        if radius <= NARROW_KM and found.level not in COARSE and not beside:
            wide = max(radius, RADIUS_KM[level])
            return Resolved(None, level, found.lat, found.lon, wide, holder=holder)
        return Resolved(None, level, holder=holder)
    return Resolved(None, level)


def _stray(entry: Entry, sighting: PlaceSighting, around: Surroundings) -> bool:
    """A small place, with no noun that says so, in a country nothing else points to."""
    if entry.level in COARSE or sighting.generic or entry.population >= LARGE:
        return False
    if sighting.nation == entry.country or " " in sighting.name:
        return False
    most = max(around.countries.values(), default=0)
    return around.countries.get(entry.country or "", 0) * 4 < most


def _coarser(sighting: PlaceSighting, ranked: list[Entry]) -> Entry:
    """ريف دير الزور is the governorate of that name, else the district."""
    best = ranked[0]
    levels: tuple[str, ...]
    if not sighting.generic and (whole := [e for e in ranked if e.level == "country"]):
        return whole[0]
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
    return entry.level


def contains(outer: Entry, inner: Entry) -> bool:
    """محافظة حلب contains بلدة in it."""
    if outer.level == "country":
        return outer.country == inner.country
    if outer.level == "governorate":
        return outer.admin1_en == inner.admin1_en and outer.country == inner.country
    return outer in gazetteer().parent_chain(inner)

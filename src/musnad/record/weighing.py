# SPDX-License-Identifier: Apache-2.0
"""How likely each place is that a name may stand for: points for what a report says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import cos, exp, hypot, log10, radians

from musnad.doc import Hit
from musnad.extract.places.sighting import PlaceSighting
from musnad.frozen import frozen
from musnad.lexicon.common_words import WELL_KNOWN
from musnad.lexicon.place_rows import Entry

COARSE = ("governorate", "country")
FAR_KM = 60.0  # a place said to lie in or beside a town is no farther from it
OFF_KM = 400.0  # a city may be told by the direction of the capital so far away
CITY = 50_000  # people
HAMLET = 3.0  # points less for a place of no people that is named like a town
HAMLET_AND_CITY = 6.0  # the same beside a city of a million
MILLION = 1_000_000
VILLAGE = 500  # people
BESIDE_KM = 15.0  # a village may be spoken of by the town so near to it
KM = 111.2  # of a degree of latitude
CLOSE = ((15.0, 2.5), (40.0, 2.0), (100.0, 1.0), (250.0, 0.3))  # km to others, worth
IN_REACH = 2.5  # degrees of latitude that the last of them is within
FARTHEST = 20_000.0  # km
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
    total: int = 1  # of `countries`
    rural: frozenset[str] = frozenset()  # governorates spoken of: ريف كذا, محافظة كذا
    towns: frozenset[str] = frozenset()  # ids of places spoken of as towns: مدينة كذا


def surroundings(
    places: Iterable[Hit[PlaceSighting]], nations: Iterable[str]
) -> Surroundings:
    """Count what the names of a report lie in; the plain ones give points."""
    countries: Counter[str] = Counter()
    admin1: Counter[str] = Counter()
    points: dict[str, Point] = {}
    places = [*places]
    for hit in places:
        entries = hit.value.entries
        for entry in {e.country: e for e in entries[:4]}.values():
            countries[entry.country or ""] += 4 if entry.level in COARSE else 1
        if hit.value.nation:
            countries[hit.value.nation] += 1
        if entries and entries[0].level == "governorate" and entries[0].admin1_en:
            admin1[entries[0].admin1_en] += 1
        if entries and _plain(entries) and (point := point_of(entries[0])):
            points[entries[0].id] = point
    named = [hit.value for hit in places]
    rural = frozenset(e.id for p in named if p.rural or p.generic == "governorate"
                      for e in p.entries if e.level == "governorate")
    towns = frozenset(p.entries[0].id for p in named
                      if p.entries and p.generic in ("settlement", "neighbourhood"))
    lands = countries.copy()
    countries.update(n for n in nations if n)
    total = sum(countries.values()) or 1
    return Surroundings(countries, admin1, points, lands, total, rural, towns)


def _plain(entries: tuple[Entry, ...]) -> bool:
    """Whether a name hardly means any other place."""
    first = entries[0]
    return first.level != "country" and (
        len(entries) == 1 or first.level == "governorate" or first.population >= 50_000)


def point_of(entry: Entry) -> Point | None:
    return None if entry.lat is None or entry.lon is None else (entry.lat, entry.lon)


@frozen
class Said:
    """What a report says that tells the candidates for one name apart."""

    sighting: PlaceSighting
    around: Surroundings
    held_by: list[tuple[Entry, bool]]  # and whether a direction from it is said
    governorates: set[str]  # named beside it
    countries: set[str | None]  # named beside it
    points: list[Point]  # of other names of the report; none for a single candidate


def said_of(
    sighting: PlaceSighting, around: Surroundings, beside: Iterable[PlaceSighting],
    held_by: list[tuple[Entry, bool]],
) -> Said:
    """What tells the candidates for a name apart, worked out once for all of them."""
    named = [(e, p.rural) for p in beside for e in p.entries]
    governorates = {e.admin1_en for e, rural in named
                    if e.admin1_en and (e.level in COARSE or rural)}
    countries = {e.country for e, _ in named if e.level == "country"}
    points: list[Point] = []
    if len(sighting.entries) > 1:
        own = {e.id for e in sighting.entries}
        points = [p for id, p in around.points.items() if id not in own]
    return Said(sighting, around, held_by, governorates, countries, points)


@dataclass(slots=True)
class Score:
    """What speaks for a candidate, in points, and the strongest reason in words."""

    total: float = 0.0
    why: str = ""
    most: float = 0.0
    misplaced: bool = False  # not where the words say that it lies

    def add(self, points: float, why: str) -> None:
        self.total += points
        if points > self.most:
            self.most, self.why = points, why


def score_of(entry: Entry, said: Said) -> Score:
    """What speaks for one candidate."""
    score, sighting, around = Score(), said.sighting, said.around
    for holder, directed in said.held_by:
        held = _held(entry, holder)
        if directed and not held and _off(entry, holder):
            continue  # كركوك شمالي بغداد
        score.add(6.0 if held else -3.0, f"it lies in {holder.name_en}")
        score.misplaced = score.misplaced or not held
    if entry.admin1_en in said.governorates:
        score.add(6.0, "its governorate is named beside it")
    if entry.country in said.countries:
        score.add(4.0, "its country is named beside it")
    if sighting.nation:
        same = sighting.nation == entry.country
        score.add(4.0 if same else -4.0, "the adjective behind it names its country")
    share = around.countries.get(entry.country or "", 0) / around.total
    score.add(6.0 * share, "the report speaks of its country")
    if entry.admin1_en and around.admin1.get(entry.admin1_en):
        score.add(1.5, "the report speaks of its governorate")
    score.add(_closeness(entry, said.points), "it is close to other places of the report")
    score.add(LEVEL_WORTH.get(entry.level, 0.4), "a place of its level is likelier")
    score.add(_size(entry.population), "it has the most people")
    return score


@lru_cache(maxsize=4096)
def _size(people: int) -> float:
    """What the people of a town are worth: ten times as many, one point."""
    return min(2.5, max(0.0, log10(max(1, people) / 1_000)))


def _held(inner: Entry, outer: Entry) -> bool:
    """Whether a place lies in another, in its governorate, or not far from it."""
    if outer.level == "country" and (inner.country, outer.country) == ("IL", "PS"):
        return True  # كريات شمونة شمالي فلسطين المحتلة: as the report calls the land
    if outer.level == "country" or inner.country != outer.country:
        return inner.country == outer.country
    if inner.admin1_en and inner.admin1_en == outer.admin1_en:
        return True
    a, b = point_of(inner), point_of(outer)
    return a is None or b is None or apart(a, b) <= FAR_KM


def _off(inner: Entry, outer: Entry) -> bool:
    """Whether a city is told by the direction of a larger one: كركوك شمالي بغداد"""
    a, b = point_of(inner), point_of(outer)
    return inner.country == outer.country and inner.population >= CITY \
        and a is not None and b is not None and apart(a, b) <= OFF_KM


def _closeness(entry: Entry, points: list[Point]) -> float:
    """What it is worth that a candidate lies near places of other names."""
    here = point_of(entry)
    if here is None:
        return 0.0
    south, north = here[0] - IN_REACH, here[0] + IN_REACH
    near = [apart(here, point) for point in points if south < point[0] < north]
    nearest = min(near, default=FARTHEST)
    return next((worth for km, worth in CLOSE if nearest <= km), 0.0)


def close(a: Entry, b: Entry, km: float = BESIDE_KM) -> bool:
    """Whether two places may be spoken of as one: a village and the town beside it."""
    here, there = point_of(a), point_of(b)
    return here is not None and there is not None and apart(here, there) <= km


def apart(a: Point, b: Point) -> float:
    """Kilometres between two points that are not far from each other."""
    east = (b[1] - a[1]) * cos(radians((a[0] + b[0]) / 2))
    return KM * hypot(b[0] - a[0], east)


def less_hamlets(
    scored: list[tuple[Score, Entry]], weights: list[int]
) -> list[tuple[Score, Entry]]:
    """انقرة, المزة: of a city's or a well-known place's name a hamlet is seldom meant.

    `weights` are the gazetteer's own: how likely a bare name means each of the places.
    """
    if max(weights) >= WELL_KNOWN:
        less = HAMLET_AND_CITY if max(weights) >= MILLION else HAMLET
        for (score, _), weight in zip(scored, weights, strict=True):
            score.total -= less if weight < VILLAGE else 0.0
    return scored


def likelihoods(scored: list[tuple[Score, Entry]]) -> list[float]:
    """How likely each candidate is, 0..1: a point more makes it e times as likely."""
    most = scored[0][0].total
    each = [exp(s.total - most) for s, _ in scored]
    total = sum(each)
    return [round(w / total, 2) for w in each]

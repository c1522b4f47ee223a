# SPDX-License-Identifier: Apache-2.0
"""How well incidents were read, against an annotation: hits by field, harmful errors.

A field counts as right where `matching` says that both mean the same. Harmful are a
death invented or misnumbered, a part told as a total, civilians and combatants swapped, a
victim taken for a perpetrator, and what did not happen told as done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from musnad.second.matching import (
    DEAD,
    Matcher,
    Row,
    count_key,
    counts,
    day,
    links,
    pairs,
    places,
    same_date,
    same_type,
)

HEADLINE = ("incident", "type", "place", "date", "actors", "casualties", "sources")
FIELDS = ("incident", "type", "status", "unreal", "place", "coords", "date", "actors",
          "targets", "infrastructure", "casualties", "sources", "doubt", "weapons")
UNREAL = ("denied", "foiled", "prospective")
POINTED = ("site", "neighbourhood", "settlement")  # levels that have a point


class Score(NamedTuple):
    """Values read right, values read, values there are."""

    hit: int = 0
    read: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        return self.hit / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Harmful:
    """Of incidents that name deaths or actors: how many err harmfully; deaths right."""

    errors: int = 0
    incidents: int = 0
    deaths_right: int = 0
    deaths: int = 0

    @property
    def rate(self) -> float | None:
        return self.errors / self.incidents if self.incidents else None

    @property
    def coverage(self) -> float:
        return self.deaths_right / max(1, self.deaths)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one reader achieved on a gold."""

    fields: dict[str, Score]
    all: Harmful
    certain: Harmful

    @property
    def headline(self) -> float:
        """The mean F1 of the fields that matter most."""
        found = [s.f1 for f in HEADLINE if (s := self.fields[f]).read or s.gold]
        return sum(found) / max(1, len(found))


def figures(told: Iterable[tuple[Matcher, list[Row], list[Row]]]) -> Figures:
    """Over reports, each with its gold and what was read of it."""
    totals: Counter[tuple[str, int]] = Counter()
    for matcher, gold, read in told:
        aligned = matcher.align(gold, read)
        for name, values in _scored(matcher, gold, read, aligned):
            for k, value in enumerate(values):
                totals[name, k] += value

    def harmful(name: str) -> Harmful:
        return Harmful(totals[name, 0], totals[name, 1], totals[name, 2],
                       totals["deaths", 0])

    fields = {f: Score(*(totals[f, k] for k in range(3))) for f in FIELDS}
    return Figures(fields, harmful("all"), harmful("certain"))


Values = tuple[int, ...]
Aligned = list[tuple[int, int]]


def _scored(
    matcher: Matcher, gold: list[Row], read: list[Row], aligned: Aligned
) -> Iterator[tuple[str, Values]]:
    yield "incident", (len(aligned), len(read), len(gold))
    yield "deaths", (sum(_is_deadly(c) for row in gold for c in counts(row)),)
    right = sum(_is_unreal(gold[i]) and gold[i]["status"] == read[j].get("status")
                for i, j in aligned)
    yield "unreal", (right, sum(map(_is_unreal, read)), sum(map(_is_unreal, gold)))
    yield from _harm(matcher, gold, read, aligned)
    both = [(gold[i], read[j]) for i, j in aligned]
    paired = {j for _, j in aligned}
    alone = [row for j, row in enumerate(read) if j not in paired]
    yield "type", (sum(same_type(g["type"], p.get("type")) for g, p in both),
                   len(read), len(gold))
    yield "status", (sum(g["status"] == p.get("status") for g, p in both),
                     len(read), len(gold))
    yield "doubt", _doubt(gold, both, alone)
    yield "date", _dates(gold, both, alone)
    for field, (listing, same) in _LISTS.items():
        hits = sum(len(pairs(listing(g), listing(p), same(matcher))) for g, p in both)
        yield field, (hits, sum(len(listing(p)) for p in read),
                      sum(len(listing(g)) for g in gold))


def _is_unreal(row: Row) -> bool:
    return row.get("status") in UNREAL


def _doubt(gold: list[Row], both: list[tuple[Row, Row]], alone: list[Row]) -> Values:
    hits = sum(bool(g.get("doubt")) and bool(p.get("doubt")) for g, p in both)
    read = [p for _, p in both] + alone
    return (hits, sum(bool(p.get("doubt")) for p in read),
            sum(bool(g.get("doubt")) for g in gold))


def _dates(gold: list[Row], both: list[tuple[Row, Row]], alone: list[Row]) -> Values:
    """Where the gold has no date, an assumed one does no harm."""
    hits = read = 0
    for g, p in both:
        mine, theirs = g.get("date"), p.get("date")
        if not mine or day(mine.get("earliest")) is None:
            stated = theirs and theirs.get("earliest") \
                and theirs.get("basis") != "assumed"
            read += bool(stated)
        elif theirs:
            read += 1
            hits += same_date(mine, theirs)
    dated = sum(day((g.get("date") or {}).get("earliest")) is not None for g in gold)
    return hits, read + sum(bool(p.get("date")) for p in alone), dated


Same = Callable[[Any, Any], bool]
Listed = tuple[Callable[[Row], list[Any]], Callable[[Matcher], Same]]


def _pointed(row: Row) -> list[Row]:
    return [p for p in places(row)
            if p.get("lat") is not None and p.get("level") in POINTED]


def _sites(row: Row) -> list[str]:
    return sorted({x if isinstance(x, str) else x.get("code") or ""
                   for x in row.get("infrastructure") or []})


def _equal(_: Matcher) -> Same:
    return lambda a, b: a == b


def _counted(_: Matcher) -> Same:
    return lambda a, b: count_key(a) == count_key(b)


def _of(name: str) -> Callable[[Row], list[Any]]:
    return lambda row: list(row.get(name) or [])


_LISTS: dict[str, Listed] = {
    "place": (places, lambda m: m.same_place),
    "coords": (_pointed, lambda m: m.same_point),
    "actors": (_of("actors"), lambda m: m.same_name),
    "targets": (_of("targets"), lambda m: m.same_name),
    "infrastructure": (_sites, _equal),
    "casualties": (counts, _counted),
    "sources": (links, lambda m: m.same_name),
    "weapons": (_of("weapons"), lambda m: m.same_words),
}


def _is_deadly(row: Row) -> bool:
    return row.get("outcome") in DEAD and (row.get("low") or 0) > 0


def _harm(
    matcher: Matcher, gold: list[Row], read: list[Row], aligned: Aligned
) -> Iterator[tuple[str, Values]]:
    back = {j: gold[i] for i, j in aligned}
    for j, row in enumerate(read):
        deaths = [c for c in counts(row) if _is_deadly(c)]
        truth = [c for c in counts(back[j]) if c["outcome"] in DEAD] if j in back else []
        errs = bool(harmful_errors(matcher, back.get(j), row))
        counted = bool(deaths or row.get("actors"))
        right = len(pairs(truth, deaths, lambda a, b: count_key(a) == count_key(b)))
        values = (int(errs and counted), int(counted), right)
        yield "all", values
        if row.get("confidence", "certain") == "certain":
            yield "certain", values


def harmful_errors(matcher: Matcher, gold: Row | None, read: Row) -> list[str]:
    """What one incident says that would do harm; `gold` is None where there is none."""
    deaths = [c for c in counts(read) if _is_deadly(c)]
    real = read.get("status", "reported") == "reported"
    if gold is None:
        return ["invented death"] if deaths and real else []
    truth = [c for c in counts(gold) if c.get("outcome") in DEAD]
    found = [error for row in deaths if (error := _wrong_count(row, truth))]
    mine, hurt = gold.get("actors") or [], gold.get("targets") or []
    for actor in read.get("actors") or []:
        if any(matcher.same_name(t, actor) for t in hurt) \
                and not any(matcher.same_name(a, actor) for a in mine):
            found.append("victim as perpetrator")
    if real and _is_unreal(gold):
        found.append("non-event as event")
    return found


def _wrong_count(row: Row, truth: list[Row]) -> str | None:
    """What is wrong with a count of the dead, if anything."""
    same = [t for t in truth if (t.get("low"), t.get("high"))
            == (row.get("low"), row.get("high"))]
    if not same:
        return "wrong death count"
    if row.get("of") is None and all(t.get("of") is not None for t in same):
        return "part as total"
    groups = {t.get("who") for t in same}
    if row.get("who") not in groups \
            and groups | {row.get("who")} == {"civilians", "combatants"}:
        return "civilian and combatant swapped"
    return None

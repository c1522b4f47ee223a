# SPDX-License-Identifier: Apache-2.0
"""What linking compares of a claim: days, places, sides, counts and words, made small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from musnad.link.harm import Bounds, parts_of, total_of
from musnad.text.stem import stems

LOCKED = "import:"  # how the reports begin that are rows of somebody's table
Record = dict[str, Any]  # one incident of a report in the layout musnad/1
NIGHT = frozenset({"night", "evening", "dawn"})
SHORT = 2  # letters of words that say nothing by themselves
ENDS = ".\n؟!"
CAMP = ("مخيم", "camp")  # what a camp is called with or without


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, as ordinals; assumed days are no evidence for a match."""

    first: int
    last: int
    assumed: bool = False
    night: bool = False
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: its names folded, its point in degrees, how far it reaches in km."""

    names: frozenset[str]
    level: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius: float = 0.0

    @property
    def is_seat(self) -> bool:
        """A town whose name is that of its region: إدلب may mean either."""
        return bool(self.admin1) and place_name(self.admin1 or "") in self.names


@dataclass(frozen=True, slots=True)
class Facts:
    """One claim: `name` is its own, `report` that of the report which makes it."""

    name: str
    report: str
    type: str
    days: Days | None = None
    spots: tuple[Spot, ...] = ()
    actors: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    killed: Bounds | None = None
    fighters: Bounds | None = None
    injured: Bounds | None = None
    parts: frozenset[tuple[str, str, int]] = frozenset()
    sites: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    is_event: bool = True


def facts_of(record: Record, name: str, report: str, text: str = "") -> Facts:
    """The facts of one incident of a report; `text` is what its spans count in."""
    place = record.get("place")
    spots = [place, *place.get("others", ())] if place else []
    rows = record.get("casualties") or []
    return Facts(
        name=name,
        report=report,
        type=record["type"],
        days=_days(record.get("date")),
        spots=tuple(_spot(each) for each in spots),
        actors=_sides(record.get("actors")),
        targets=_sides(record.get("targets")),
        killed=total_of(rows, "killed"),
        fighters=total_of(rows, "killed", fighters=True),
        injured=total_of(rows, "injured"),
        parts=frozenset(parts_of(rows)),
        sites=frozenset(site["code"] for site in record.get("infrastructure") or ()),
        words=frozenset(_words(record, text)),
        is_event=record.get("kind", "event") == "event",
    )


def _days(given: Record | None) -> Days | None:
    if not given or not given.get("earliest") or not given.get("latest"):
        return None
    first, last = (
        date.fromisoformat(given[key]).toordinal() for key in ("earliest", "latest")
    )
    return Days(
        first,
        last,
        given.get("basis") == "assumed",
        given.get("part_of_day") in NIGHT,
        given.get("time"),
    )


def _spot(given: Record) -> Spot:
    names = {
        place_name(given[key]) for key in ("text", "name_ar", "name_en") if given.get(key)
    }
    return Spot(
        frozenset(names - {""}),
        given.get("level") or "settlement",
        given.get("country"),
        given.get("admin1_en"),
        given.get("lat"),
        given.get("lon"),
        given.get("radius_km") or 0.0,
    )


@lru_cache(maxsize=1 << 16)
def place_name(name: str) -> str:
    """كفر عمّة and كفرعمة → كفرعمه; Al-Bab and al Bab → bab; مخيم اليرموك → يرموك"""
    parts = [part for part in stems(name.lower()) if part not in ("al", "el")]
    return "".join(parts[1:] if len(parts) > 1 and parts[0] in CAMP else parts)


def _sides(given: Iterable[Record] | None) -> frozenset[str]:
    """Ids and names of sides under arms: a table from elsewhere has only names."""
    return frozenset(
        name
        for side in given or ()
        if side.get("kind") not in ("civilians", "unknown", "infrastructure")
        for name in (side.get("id"), side.get("name_en"))
        if name
    )


def _words(record: Record, text: str) -> Iterator[str]:
    """Stems of the sentences in which the act, its place and its victims stand."""
    seen: set[int] = set()
    for start, stop in _spans(record):
        first = max(text.rfind(end, 0, start) for end in ENDS) + 1
        if first not in seen:
            seen.add(first)
            ends = [at for end in ENDS if (at := text.find(end, stop)) >= 0]
            sentence = text[first : min(ends, default=len(text))]
            yield from (word for word in stems(sentence) if len(word) > SHORT)


def _spans(record: Record) -> Iterator[tuple[int, int]]:
    for given in (
        record.get("trigger"),
        record.get("place"),
        *(record.get("casualties") or ()),
    ):
        if given and given.get("start") is not None:
            yield given["start"], given["stop"]

# SPDX-License-Identifier: Apache-2.0
"""When two tellings of an incident mean the same: by the words, names, days and points.

Rows are those of the record (docs/records.md); an annotation may give words alone, with
no offsets: then every place where they occur counts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from musnad.lexicon.place_rows import LEVELS
from musnad.text.normal import fold

T = TypeVar("T")
U = TypeVar("U")
Row = dict[str, Any]
LONGEST = 120  # characters of words that prove anything
LEAST = 3.0  # likeness from which two incidents may be one
NEAR_KM = {"site": 3.0, "neighbourhood": 3.0, "settlement": 6.0, "district": 25.0,
           "governorate": 80.0, "country": 500.0}
POINT_KM = 6.0
EARTH_KM = 12742  # diameter
FAMILY = {t: f for f, types in {
    "remote": "airstrike drone_strike shelling missile_strike bombing suicide_bombing "
              "landmine chemical_attack",
    "direct": "ground_clash shooting assassination execution other_violence "
              "sexual_violence torture",
    "coercion": "abduction arrest siege displacement destruction aid_obstruction "
                "territory_change",
    "crowd": "protest protest_repression"}.items() for t in types.split()}
ONE_TYPE = {"shelling", "missile_strike"}  # what reports often leave open
DEAD = ("killed", "killed_or_injured")


@dataclass(frozen=True, slots=True)
class Matcher:
    """Comparisons over one report; `identity` numbers names that mean one party."""

    text: str
    identity: dict[str, int] = field(default_factory=dict)

    def touch(self, a: Any, b: Any) -> bool:  # noqa: ANN401 (a row or words)
        """Whether the words of two values share a place in the text."""
        there = self.spans(b)
        return any(x < v and u < y for x, y in self.spans(a) for u, v in there)

    def spans(self, value: Any) -> list[tuple[int, int]]:  # noqa: ANN401
        """Where a value stands; words that are not the text's prove nothing."""
        if not value:
            return []
        words = _words(value)
        if isinstance(value, dict) and None not in (value.get("start"),
                                                    value.get("stop")):
            start, stop = value["start"], value["stop"]
            true = self.text[start:stop] == words and stop - start <= LONGEST
            return [(start, stop)] if true else []
        if not words:
            return []
        return [m.span() for m in re.finditer(re.escape(words), self.text)]

    def same_words(self, a: Any, b: Any) -> bool:  # noqa: ANN401
        if self.touch(a, b):
            return True
        one, two = _words(a), _words(b)
        return one is not None and two is not None and one != "" != two \
            and bare(one) == bare(two)

    def same_name(self, a: Row, b: Row) -> bool:
        return self.same_words(a, b) or bool(self._names(a) & self._names(b))

    def _names(self, value: Row) -> set[int | str]:
        """An English name, with and without what stands in brackets."""
        whole = value.get("name_en") or ""
        inner = re.findall(r"\((.*?)\)", whole)
        parts = {plain(p) for p in (re.sub(r"\(.*?\)", " ", whole), *inner, whole)}
        return {self.identity.get(p, p) for p in parts if p}

    def same_place(self, a: Row, b: Row) -> bool:
        """Near enough, and at most one level coarser or finer than the first."""
        one, two = a.get("level"), b.get("level")
        if one in LEVELS and two in LEVELS \
                and abs(LEVELS.index(one) - LEVELS.index(two)) > 1:
            return False
        apart = km(a, b)
        if apart is None:
            return self.same_name(a, b)
        near = NEAR_KM.get(one or "", POINT_KM)
        return apart <= near or (apart <= 3 * near and self.same_name(a, b))

    def same_point(self, a: Row, b: Row) -> bool:
        apart = km(a, b)
        return apart is not None and apart <= POINT_KM and self.same_place(a, b)

    def likeness(self, a: Row, b: Row) -> float:
        """How much speaks for one incident."""
        points = 3.0 * self.touch(a.get("trigger"), b.get("trigger"))
        points += 2.0 * (a.get("type") == b.get("type"))
        points += 0.7 * (FAMILY.get(a.get("type", "")) == FAMILY.get(b.get("type", "")))
        points += 2.0 * any(self.same_place(x, y) for x in places(a) for y in places(b))
        one, two = ({count_key(c) for c in counts(row)} for row in (a, b))
        points += 3.0 * (len(one & two) / len(one | two) if one and two else 0)
        shared = pairs(a.get("actors") or [], b.get("actors") or [], self.same_name)
        points += 0.7 * bool(shared)
        return points + 0.5 * (a.get("status") == b.get("status"))

    def align(self, one: Sequence[Row], two: Sequence[Row]) -> list[tuple[int, int]]:
        """Which incidents of two tellings are one: the likest first, each once."""
        scored = sorted(((self.likeness(a, b), -i, -j) for i, a in enumerate(one)
                         for j, b in enumerate(two)), reverse=True)
        left: set[int] = set()
        right: set[int] = set()
        found = []
        for points, i, j in scored:
            if points >= LEAST and -i not in left and -j not in right:
                left.add(-i)
                right.add(-j)
                found.append((-i, -j))
        return found


def pairs(
    one: Sequence[T], two: Sequence[U], same: Callable[[T, U], bool]
) -> list[tuple[int, int]]:
    """Each item with the first free one of the other side that means the same."""
    free = [*range(len(two))]
    found = []
    for i, a in enumerate(one):
        j = next((j for j in free if same(a, two[j])), None)
        if j is not None:
            free.remove(j)
            found.append((i, j))
    return found


def _words(value: Any) -> str | None:  # noqa: ANN401 (a row, words or nothing)
    given = value.get("text") if isinstance(value, dict) else value
    return given if isinstance(given, str) else None


_HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")


def bare(words: str) -> str:
    """Folded, without marks and articles: الدفاع المدني → دفاع مدني"""
    found = re.sub(r"[^\w\s]", " ", fold(_HARAKAT.sub("", words))).split()
    return " ".join(w[2:] if w.startswith("ال") and len(w) > 4 else w for w in found)


def plain(name: str) -> str:
    """`Syrian Army (SAA)` → `syrian army saa`"""
    return re.sub(r"[\W_]+", " ", name).strip().casefold()


def km(a: Row, b: Row) -> float | None:
    """Kilometres between two points; None where one of them is not known."""
    if None in (a.get("lat"), a.get("lon"), b.get("lat"), b.get("lon")):
        return None
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    across = math.radians(b["lon"] - a["lon"]) / 2
    h = (math.sin((q - p) / 2) ** 2
         + math.cos(p) * math.cos(q) * math.sin(across) ** 2)
    return EARTH_KM * math.asin(math.sqrt(h))


def day(given: str | None) -> int | None:
    try:
        return date.fromisoformat(given[:10]).toordinal() if given else None
    except ValueError:
        return None


def same_date(a: Row, b: Row) -> bool:
    """Whether the second overlaps the first and is at most a day longer."""
    bounds = [day(row.get(key)) for row in (a, b) for key in ("earliest", "latest")]
    first, last, other_first, other_last = bounds
    if first is None or last is None or other_first is None or other_last is None:
        return False
    return other_first <= last and first <= other_last \
        and other_last - other_first <= last - first + 1


def same_type(a: str | None, b: str | None) -> bool:
    return a == b or {a, b} == ONE_TYPE


def places(row: Row) -> list[Row]:
    """The place of an incident, then the others that share it."""
    first = row.get("place")
    return [first, *(first.get("others") or [])] if first else []


def links(row: Row) -> list[Row]:
    """All links of all chains."""
    return [link for chain in row.get("sources") or []
            for link in (chain if isinstance(chain, list) else [chain])]


def counts(row: Row) -> list[Row]:
    """Rows of casualties with a number."""
    return [c for c in row.get("casualties") or []
            if c.get("low") is not None or c.get("high") is not None]


def count_key(row: Row) -> tuple[object, ...]:
    """What must be equal: a part of a total is not a total."""
    return (row.get("outcome"), row.get("who"), row.get("low"), row.get("high"),
            row.get("of") is not None)

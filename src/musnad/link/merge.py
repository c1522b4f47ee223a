# SPDX-License-Identifier: Apache-2.0
"""Claims of one incident to one record: what agrees, what conflicts, who says what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from musnad.link.conflicts import conflicts
from musnad.link.grade import grade
from musnad.link.outlets import Outlets
from musnad.link.roots import Root, independent, roots_of
from musnad.link.told import Told
from musnad.link.tolls import tolls

SCHEMA = "musnad-incident/1"
LEVELS = ("country", "governorate", "district", "settlement", "neighbourhood", "site")
PLACE_KEYS = (
    "name_en",
    "name_ar",
    "country",
    "admin1_en",
    "level",
    "lat",
    "lon",
    "radius_km",
)
STATUSES = ("reported", "denied", "foiled", "prospective")
OWN = ("kind", "type", "place", "date", "actors", "targets", "infrastructure",
       "casualties")
Record = dict[str, Any]


def merge(name: str, claims: Iterable[Told], outlets: Outlets) -> Record:
    """The incident `name` as its claims tell it; the order of claims does not matter."""
    told = sorted(claims, key=lambda t: t.name)
    locked = [t for t in told if "locked" in t.record]
    reports = [t for t in told if "locked" not in t.record]
    if not locked:
        return _merged(name, told, outlets)
    rows = _merged(name, locked, outlets)
    found = _merged(name, reports, outlets) if reports else rows
    row = locked[0].record["locked"]
    return found | {key: rows[key] for key in OWN} | {
        "claims": [{"report": t.report, "n": t.n} for t in told],
        "roots": found["roots"] if reports else 0,
        "grade": row["grade"] or found["grade"],
        "grade_rule": f"{row['layout']} {row['code']}" if row["grade"]
        else found["grade_rule"],
        "conflicts": conflicts(told, _merged(name, told, outlets)["casualties"]),
        "locked": row,
    }


def _merged(name: str, told: list[Told], outlets: Outlets) -> Record:
    standing = [
        t for t in told if t.record.get("status", "reported") == "reported"
    ] or told
    roots = {t.name: roots_of(t, outlets) for t in standing}
    suggested, casualties = grade(standing, roots), tolls(standing, outlets)
    return {
        "schema": SCHEMA,
        "id": name,
        "kind": told[0].record.get("kind", "event"),
        "type": _favoured(standing, roots, lambda r: r["type"]),
        "status": {s: sum(t.record.get("status") == s for t in told) for s in STATUSES},
        "place": _place(standing, roots),
        "date": _date(standing, roots),
        "actors": _sides(standing, roots, "actors"),
        "targets": _sides(standing, roots, "targets"),
        "infrastructure": _codes(standing),
        "casualties": casualties,
        "claims": [{"report": t.report, "n": t.n} for t in told],
        "roots": len(independent(r for each in roots.values() for r in each)),
        "grade": suggested.grade,
        "grade_rule": suggested.rule,
        "conflicts": conflicts(standing, casualties),
    }


def _favoured(
    told: list[Told], roots: dict[str, list[Root]], value: Callable[[Record], Any]
) -> Any:  # noqa: ANN401 (whatever `value` gives)
    """The value with most independent roots, then most claims; ties go to the least."""
    support: dict[Any, tuple[set[str], int]] = {}
    for t in told:
        if (found := value(t.record)) is not None:
            keys, claims = support.get(found, (set(), 0))
            own = independent(roots[t.name])
            support[found] = (keys | set(own), claims + 1)
    order = sorted(support, key=lambda v: (-len(support[v][0]), -support[v][1], str(v)))
    return order[0] if order else None


def _place(told: list[Told], roots: dict[str, list[Root]]) -> Record | None:
    """The most specific place with a point; among equals the one most claims name."""
    places = [t for t in told if t.record.get("place")]

    def rank(t: Told) -> tuple[bool, int]:
        place = t.record["place"]
        return place.get("lat") is not None, LEVELS.index(place["level"])

    best = max(map(rank, places), default=None)
    among = [t for t in places if rank(t) == best]
    name = _favoured(
        among,
        roots,
        lambda r: (
            r["place"].get("name_en")
            or r["place"].get("name_ar")
            or r["place"].get("text")
        ),
    )
    for t in among:
        place = t.record["place"]
        if name in (place.get("name_en"), place.get("name_ar"), place.get("text")):
            return {key: place.get(key) for key in PLACE_KEYS} | {
                "name_ar": place.get("name_ar") or place.get("text")
            }
    return None


def _date(told: list[Told], roots: dict[str, list[Root]]) -> Record | None:
    """The days most claims agree on; assumed days only where nobody tells any."""
    firm = [
        t
        for t in told
        if t.record.get("date") and t.record["date"].get("basis") != "assumed"
    ]
    among = firm or [t for t in told if t.record.get("date")]
    narrow = min((_width(t) for t in among), default=None)
    among = [t for t in among if _width(t) == narrow]
    days = _favoured(
        among,
        roots,
        lambda r: (
            r["date"]["earliest"],
            r["date"]["latest"],
            r["date"].get("precision", "day"),
        ),
    )
    if days is None:
        return None
    return {
        "earliest": days[0],
        "latest": days[1],
        "precision": days[2],
        "basis": "told" if firm else "assumed",
    }


def _width(told: Told) -> int:
    first, last = (
        date.fromisoformat(told.record["date"][key]).toordinal()
        for key in ("earliest", "latest")
    )
    return last - first


def _sides(told: list[Told], roots: dict[str, list[Root]], field: str) -> list[Record]:
    """Each side that somebody names, with how many claims and independent roots do."""
    claims: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    voices: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    for t in told:
        for side in t.record.get(field) or ():
            key = (side.get("id"), side.get("name_en"), side.get("kind"))
            claims[key].add(t.name)
            voices[key] |= set(independent(roots[t.name]))
    order = sorted(claims, key=lambda k: (-len(claims[k]), str(k)))
    return [
        {
            "id": k[0],
            "name_en": k[1],
            "kind": k[2],
            "support": len(claims[k]),
            "roots": len(voices[k]),
        }
        for k in order
    ]


def _codes(told: list[Told]) -> list[str]:
    return sorted(
        {site["code"] for t in told for site in t.record.get("infrastructure") or ()}
    )

# SPDX-License-Identifier: Apache-2.0
"""An incident in one short row, for lists of many: what the review page filters by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from musnad.link.figures import NOBODY, figures
from musnad.link.told import Told

Record = dict[str, Any]
COLUMNS = (
    "id", "type", "kind", "status", "lat", "lon", "radius_km", "level", "country",
    "admin1_en", "name_en", "name_ar", "earliest", "latest", "precision", "killed_low",
    "killed_high", "injured_low", "injured_high", "actors", "actors_ar", "targets",
    "infrastructure", "victims", "grade", "roots", "reports", "outlets", "confidence",
    "conflicts", "assigned", "published", "restricted", "aggregate",
)


def summary(record: Record, told: list[Told]) -> list[Any]:
    """The values of COLUMNS."""
    review = record.get("review") or {}
    row = {
        "id": record["id"],
        "type": record["type"],
        "kind": record["kind"],
        "status": _status(record["status"]),
        "infrastructure": record["infrastructure"],
        "victims": _each(row["who"] for row in record["casualties"]),
        "grade": record["grade"],
        "roots": record["roots"],
        "reports": len({t.report for t in told}),
        "outlets": _each(t.outlet for t in sorted(told, key=_published)),
        "confidence": confidence(told),
        "conflicts": _each(each["field"] for each in record["conflicts"]),
        "assigned": review.get("assigned"),
        "published": "published" in review,
        "restricted": bool(review.get("restricted")),
        "aggregate": record["kind"] == "aggregate",
    }
    row |= _where_and_when(record) | _sides(record, told)
    row |= _toll(record, "killed") | _toll(record, "injured")
    return [row[column] for column in COLUMNS]


def decided(record: Record) -> str | None:
    """What was decided; of a snoozed one the day until which it sleeps."""
    review = record.get("review") or {}
    found: str | None = review.get("decision") or review.get("snoozed")
    return found


def _status(counts: dict[str, int]) -> str:
    """Reported if any claim reports it; else what most claims say."""
    return "reported" if counts["reported"] else max(counts, key=lambda s: counts[s])


def _published(told: Told) -> tuple[str, str]:
    return told.published or "9", told.name


def _each(values: Iterable[str | None]) -> list[str]:
    """Each value once, in order."""
    return list(dict.fromkeys(value for value in values if value))


def confidence(told: list[Told]) -> str:
    """Certain only if no claim is to check."""
    sure = all(t.record.get("confidence") == "certain" for t in told)
    return "certain" if sure else "check"


def _where_and_when(record: Record) -> Record:
    place, days = record["place"] or {}, record["date"] or {}
    return {key: place.get(key) for key in ("lat", "lon", "radius_km", "level", "country",
                                            "admin1_en", "name_en", "name_ar")} | {
        key: days.get(key) for key in ("earliest", "latest", "precision")}


def _sides(record: Record, told: list[Told]) -> Record:
    """Neutral names, and the words of the reports, so that a search finds both."""
    return {
        "actors": _each(side["name_en"] for side in record["actors"]),
        "actors_ar": _each(side.get("text") for t in told
                           for side in t.record.get("actors") or ()),
        "targets": _each(side["name_en"] for side in record["targets"]),
    }


def _toll(record: Record, outcome: str) -> Record:
    """Least and most in all; unknown is null and never 0."""
    found = figures(record, outcome)
    parts = (found.civilians, found.fighters, found.unknown)
    known = found.told and (
        found.high == 0 or any(p != NOBODY and p.low is not None for p in parts))
    return {f"{outcome}_low": found.low if known else None,
            f"{outcome}_high": found.high if found.told else None}

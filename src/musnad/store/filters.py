# SPDX-License-Identifier: Apache-2.0
"""Which incidents somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from musnad.link.facts import place_name

Record = dict[str, Any]
LAST = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Asked:
    """Conditions that all must hold; None asks for nothing."""

    since: str | None = None
    until: str | None = None
    type: str | None = None
    grade: str | None = None
    country: str | None = None
    place: str | None = None
    actor: str | None = None


def chosen(records: Iterable[Record], asked: Asked) -> list[Record]:
    """The incidents that meet the conditions, by date; undated ones last."""
    found = [record for record in records if _meets(record, asked)]
    return sorted(found, key=lambda r: (_days(r) or (LAST, LAST), r["id"]))


def _days(record: Record) -> tuple[str, str] | None:
    date = record["date"]
    return (date["earliest"], date["latest"]) if date else None


def _meets(record: Record, asked: Asked) -> bool:
    days, place = _days(record), record["place"] or {}
    if asked.since and not (days and days[1] >= asked.since):
        return False
    if asked.until and not (days and days[0] <= asked.until):
        return False
    names = {place_name(place[key]) for key in ("name_ar", "name_en") if place.get(key)}
    return all(
        (
            asked.type in (None, record["type"]),
            asked.grade in (None, record["grade"]),
            asked.country in (None, place.get("country")),
            asked.place is None or place_name(asked.place) in names,
            asked.actor is None
            or asked.actor
            in {
                name
                for side in record["actors"]
                for name in (side["id"], side["name_en"])
            },
        )
    )

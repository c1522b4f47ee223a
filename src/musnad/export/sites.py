# SPDX-License-Identifier: Apache-2.0
"""Where an incident may be shown: sensitive sites only by their settlement in public."""

from __future__ import annotations

from typing import Any

from musnad.export.item import Item, Settings

Record = dict[str, Any]
SENSITIVE = frozenset({"hospital", "camp", "residential", "aid_convoy", "school"})
FINE = ("site", "neighbourhood")


def shown_place(item: Item, settings: Settings) -> Record | None:
    """The place to hand over; in public a sensitive site gives way to its settlement.

    Where no claim names the settlement, the point is left out rather than shown.
    """
    place: Record | None = item.record["place"]
    if not (place and settings.public and _sensitive(item) and place["level"] in FINE):
        return place
    for claim in item.told:
        for other in _places(claim.record):
            if other["level"] == "settlement" and other.get("lat") is not None:
                return {key: other.get(key) for key in place}
    return place | {
        "lat": None,
        "lon": None,
        "radius_km": None,
        "name_en": None,
        "name_ar": None,
        "level": "district",
    }


def _sensitive(item: Item) -> bool:
    return bool(SENSITIVE & set(item.record.get("infrastructure") or ()))


def _places(record: Record) -> list[Record]:
    place = record.get("place")
    return [place, *place.get("others", ())] if place else []

# SPDX-License-Identifier: Apache-2.0
"""Records of incidents in the manner of Airwars as claims to compare."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from musnad.link.facts import Facts, facts_of

Record = dict[str, Any]
TYPES = (
    ("drone", "drone_strike"),
    ("airstrike and/or artillery", "other_violence"),
    ("airstrike", "airstrike"),
    ("artillery", "shelling"),
    ("ground", "ground_clash"),
    ("missile", "missile_strike"),
)
LEVELS = {
    "province_governorate": "governorate",
    "district": "district",
    "subdistrict": "district",
    "city": "settlement",
    "town": "settlement",
    "village": "settlement",
    "neighbourhood_area": "neighbourhood",
}
NIGHT = {
    "during_the_night": "night",
    "around_midnight": "night",
    "around_dawn": "dawn",
    "evening": "evening",
}


def near_misses(path: Path) -> Iterator[tuple[int, Facts, Facts]]:
    """Pairs of different incidents, and how many days they are apart."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["days"], claim_of(row["a"]), claim_of(row["b"])


def claim_of(record: Record) -> Facts:
    """What a report that tells exactly this record would claim."""
    return facts_of(as_claim(record), f"{record['id']}#1", record["id"])


def as_claim(record: Record) -> Record:
    """The record in the layout of a claim; unknown stays unknown."""
    said = (record.get("strike_type") or "").lower()
    return {
        "type": next((code for word, code in TYPES if word in said), "other_violence"),
        "place": {
            "name_en": record.get("location_en"),
            "name_ar": record.get("location_ar"),
            "level": LEVELS.get(record.get("geo_precision") or "", "site"),
            "lat": record.get("lat"),
            "lon": record.get("lon"),
        },
        "date": _date(record),
        "actors": [
            {"id": None, "name_en": name.strip(), "kind": "state_forces"}
            for name in (record.get("belligerent") or "").split(",")
            if name.strip()
        ],
        "casualties": list(_casualties(record)),
    }


def _date(record: Record) -> Record:
    at = record.get("local_time") or ""
    return {
        "earliest": record["date"],
        "latest": record.get("date_end") or record["date"],
        "basis": "stated",
        "part_of_day": NIGHT.get(at),
        "time": at if at[:1].isdigit() else None,
    }


def _casualties(record: Record) -> Iterator[Record]:
    for outcome in ("killed", "injured"):
        low, high = record.get(f"{outcome}_min"), record.get(f"{outcome}_max")
        if low is not None or high is not None:
            yield {
                "outcome": outcome,
                "who": "civilians",
                "low": low,
                "high": high,
                "of": None,
            }
    for key, (low, high) in (record.get("composition") or {}).items():
        who, _, outcome = key.rpartition("_")
        yield {"outcome": outcome, "who": who, "low": low, "high": high, "of": 0}

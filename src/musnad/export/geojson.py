# SPDX-License-Identifier: Apache-2.0
"""Incidents as GeoJSON: a point where one is known, else a feature without geometry."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any


def feature(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the flat table as a feature; longitude comes first (RFC 7946)."""
    lat, lon = row.get("latitude"), row.get("longitude")
    known = {
        key: value
        for key, value in row.items()
        if value not in (None, "") and key not in ("latitude", "longitude")
    }
    point = {"type": "Point", "coordinates": [lon, lat]}
    return {
        "type": "Feature",
        "id": row["id"],
        "properties": known,
        "geometry": None if lat is None else point,
    }


def collection(rows: Iterable[dict[str, Any]]) -> str:
    """All features in one document."""
    return (
        json.dumps(
            {"type": "FeatureCollection", "features": [*map(feature, rows)]},
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )

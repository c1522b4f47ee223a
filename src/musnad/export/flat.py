# SPDX-License-Identifier: Apache-2.0
"""Musnad's own table: a row an incident, plain columns, blanks where nothing is known."""

from __future__ import annotations

from musnad.export import sources
from musnad.export.item import Item, Losses, Row, Settings
from musnad.export.sites import shown_place
from musnad.link.figures import figures, part
from musnad.link.harm import Bounds

GROUPS = ("women", "children", "men")
COUNTS = tuple(
    f"{who}_{outcome}_{end}"
    for who in ("all", "civilians", "fighters", *GROUPS)
    for outcome in ("killed", "injured")
    for end in ("low", "high")
)
COLUMNS = (
    "id",
    "previous_codes",
    "kind",
    "type",
    "date_earliest",
    "date_latest",
    "date_precision",
    "date_basis",
    "place_en",
    "place_ar",
    "place_level",
    "admin1",
    "country",
    "latitude",
    "longitude",
    "radius_km",
    "actors",
    "targets",
    "infrastructure",
    *COUNTS,
    "outlets",
    "reports",
    "first_published",
    "roots",
    "told_by",
    "conflicts",
    "grade",
    "grade_rule",
    "unconfirmed",
    "statuses",
)
EXTRA = ()
NUMBERS = frozenset({"latitude", "longitude", "radius_km", "reports", "roots", *COUNTS})
TAGS = {
    "id": "#event+id",
    "type": "#event+type",
    "date_earliest": "#date+start",
    "date_latest": "#date+end",
    "place_en": "#loc+name",
    "place_ar": "#loc+name+i_ar",
    "admin1": "#adm1+name",
    "country": "#country+code+v_iso2",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "actors": "#group+name+first",
    "targets": "#group+name+second",
    "outlets": "#meta+source",
    "grade": "#status+confidence",
    "all_killed_low": "#affected+killed+min",
    "all_killed_high": "#affected+killed+max",
    "all_injured_low": "#affected+injured+min",
    "all_injured_high": "#affected+injured+max",
    "civilians_killed_low": "#affected+civilians+killed+min",
    "civilians_killed_high": "#affected+civilians+killed+max",
}


def row(item: Item, settings: Settings, losses: Losses) -> Row:
    """Every incident has a row; what has several values is joined with `;`."""
    record = item.record
    return (
        _where_and_when(item, settings)
        | _counts(record)
        | _reports(item)
        | {
            "id": item.id,
            "previous_codes": ";".join(record.get("previous_codes") or ()),
            "kind": record["kind"],
            "type": record["type"],
            "actors": ";".join(sources.sides(item, "actors")),
            "targets": ";".join(sources.sides(item, "targets")),
            "infrastructure": ";".join(record["infrastructure"]),
            "grade": record["grade"],
            "grade_rule": record["grade_rule"],
            "unconfirmed": "no" if "suggested_grade" in record else "yes",
        }
    )


def _where_and_when(item: Item, settings: Settings) -> Row:
    days, place = item.record["date"] or {}, shown_place(item, settings) or {}
    return {
        "date_earliest": days.get("earliest"),
        "date_latest": days.get("latest"),
        "date_precision": days.get("precision"),
        "date_basis": days.get("basis"),
        "place_en": place.get("name_en"),
        "place_ar": place.get("name_ar"),
        "place_level": place.get("level"),
        "admin1": place.get("admin1_en"),
        "country": place.get("country"),
        "latitude": place.get("lat"),
        "longitude": place.get("lon"),
        "radius_km": place.get("radius_km"),
    }


def _reports(item: Item) -> Row:
    record = item.record
    return {
        "outlets": ";".join(sources.offices(item)),
        "reports": len({claim.report for claim in item.told}),
        "first_published": item.told[0].published if item.told else None,
        "roots": record["roots"],
        "told_by": ";".join(sources.roots(item)),
        "conflicts": ";".join(c["field"] for c in record["conflicts"]),
        "statuses": ";".join(f"{s} {n}" for s, n in record["status"].items() if n),
    }


def _counts(record: Row) -> Row:
    found: Row = {}
    for outcome in ("killed", "injured"):
        told = figures(record, outcome)
        if told.told:
            _put(found, "all", outcome, Bounds(told.low, told.high))
            for who in ("civilians", "fighters"):
                if (bounds := getattr(told, who)) != Bounds(0, 0):
                    _put(found, who, outcome, bounds)
        for who in GROUPS:
            if (bounds := part(record, outcome, who)) is not None:
                _put(found, who, outcome, bounds)
    return found


def _put(found: Row, who: str, outcome: str, bounds: Bounds) -> None:
    found[f"{who}_{outcome}_low"] = bounds.low
    found[f"{who}_{outcome}_high"] = bounds.high

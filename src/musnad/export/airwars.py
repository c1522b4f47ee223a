# SPDX-License-Identifier: Apache-2.0
"""The incidents table of Airwars: who was harmed, by whom it is said, how firm it is."""

from __future__ import annotations

from itertools import product

from musnad.export import sources
from musnad.export.columns import columns
from musnad.export.countries import countries
from musnad.export.item import Item, Losses, RefusedError, Row, Settings
from musnad.export.sites import shown_place
from musnad.link.figures import figures, part
from musnad.link.harm import Bounds
from musnad.model import ARMED

CATEGORIES = columns("airwars_categories")
BELLIGERENTS = 3  # columns are kept for so many
BELLIGERENT = columns("airwars_belligerent")
HEAD = columns("airwars_head")
TAIL = columns("airwars_tail")
BOUNDS = ("killed_min", "killed_max", "injured_min", "injured_max")
COLUMNS = (
    *HEAD,
    *(f"{cat}_{bound}" for cat, bound in product(CATEGORIES, BOUNDS)),
    *TAIL,
    *(
        f"belligerent_{n}_{key}"
        for n, key in product(range(1, BELLIGERENTS + 1), BELLIGERENT)
    ),
)
EXTRA = ("musnad_id", "musnad_grade_rule", "musnad_unconfirmed")
NUMBERS = frozenset(
    {"latitude", "longitude", "num_sources"}
    | {f"{cat}_{bound}" for cat, bound in product(CATEGORIES, BOUNDS)}
)
TYPES = {
    "airstrike": "Airstrike",
    "drone_strike": "Drone Strike",
    "shelling": "Artillery",
    "missile_strike": "Artillery",
    "ground_clash": "Ground operation",
    "shooting": "Small arms and light weapons",
}
ACCURACY = {
    "governorate": "province_governorate",
    "district": "district",
    "settlement": "town",
    "neighbourhood": "neighbourhood_area",
    "site": "nearby_landmark",
}
GROUPS = {
    "children": "children",
    "women": "women",
    "men": "men",
    "journalists": "journalists",
    "medics": "healthcare_personnel",
}


def row(item: Item, settings: Settings, losses: Losses) -> Row:
    """One record; RefusedError where nobody is said to be killed or injured."""
    record, place = item.record, shown_place(item, settings)
    killed, injured = (figures(record, outcome) for outcome in ("killed", "injured"))
    if not any(told.told and told.high != 0 for told in (killed, injured)):
        raise RefusedError("nobody killed or injured")
    if not record["date"]:
        raise RefusedError("no date")
    return (
        _when(item)
        | _where(place)
        | _what(record)
        | _harmed(record)
        | _belligerents(record, losses)
        | {
            "code": item.id.upper(),
            "post_status": "draft",
            "previous_codes": ";".join(record.get("previous_codes") or ()) or None,
            "num_sources": len(item.told),
            "civilian_harm_reported": "Yes",
            "summary": _summary(item),
            "musnad_id": item.id,
            "musnad_grade_rule": record["grade_rule"],
            "musnad_unconfirmed": "no" if "suggested_grade" in record else "yes",
        }
    )


def _when(item: Item) -> Row:
    days, first = item.record["date"], item.told[0]
    single = days["earliest"] == days["latest"]
    return {
        "date_type": "date" if single else "date_range",
        "date": days["earliest"],
        "date_end": None if single else days["latest"],
        "local_first_reported_date_time": first.published,
        "local_first_reported_by": first.outlet,
    }


def _where(place: Row | None) -> Row:
    if not place:
        return {"geolocated": "no"}
    country = countries().get(place["country"] or "")
    name = country.name if country else None
    pointed = place["lat"] is not None
    return {
        "country_name": name,
        "country_slug": slug(name),
        "location_name": place["name_en"],
        "location_name_arabic": place["name_ar"],
        "region": place["admin1_en"],
        "geolocated": "yes" if pointed else "no",
        "latitude": place["lat"],
        "longitude": place["lon"],
        "geolocation_accuracy_slug": ACCURACY.get(place["level"]) if pointed else None,
    }


def _what(record: Row) -> Row:
    kind = TYPES.get(record["type"])
    codes = record["infrastructure"]
    return {
        "strike_type_name": kind,
        "strike_type_slug": slug(kind),
        "infrastructure_name": ";".join(codes) or None,
        "infrastructure_slug": ";".join(map(str, map(slug, codes))) or None,
        "civilian_harm_status_name": record["grade"].capitalize(),
        "civilian_harm_status_slug": record["grade"],
    }


def _harmed(record: Row) -> Row:
    """Civilian status is assumed unless something speaks against it; contested is 0."""
    found: Row = {}
    for outcome in ("killed", "injured"):
        told = figures(record, outcome)
        if not told.told:
            continue
        civil = _assumed(told.civilians, told.unknown)
        _put(found, "civilian_non_combatants", outcome, civil)
        if told.fighters != Bounds(0, 0):
            _put(found, "belligerents", outcome, told.fighters)
        for who, category in GROUPS.items():
            if (bounds := part(record, outcome, who)) is not None:
                _put(found, category, outcome, bounds)
        if _disputed(record, outcome):
            _put(found, "civilian_non_combatants", outcome, Bounds(0, civil.high))
            _put(found, "belligerents", outcome, Bounds(0, civil.high))
    return found


def _assumed(civilians: Bounds, unknown: Bounds) -> Bounds:
    high = (
        None
        if None in (civilians.high, unknown.high)
        else ((civilians.high or 0) + (unknown.high or 0))
    )
    return Bounds((civilians.low or 0) + (unknown.low or 0), high)


def _disputed(record: Row, outcome: str) -> bool:
    return any(
        r["outcome"] == outcome and r["civil_status"] == "contested"
        for r in record["casualties"]
    )


def _put(found: Row, category: str, outcome: str, bounds: Bounds) -> None:
    found[f"{category}_{outcome}_min"] = bounds.low
    found[f"{category}_{outcome}_max"] = bounds.high


def _belligerents(record: Row, losses: Losses) -> Row:
    armed = [a for a in record["actors"] if a["kind"] in ARMED and a["name_en"]]
    for _ in armed[BELLIGERENTS:]:
        losses.lost(f"belligerents beyond {BELLIGERENTS}")
    found: Row = {}
    for n, side in enumerate(armed[:BELLIGERENTS], 1):
        found |= {
            f"belligerent_{n}_belligerent_name": side["name_en"],
            f"belligerent_{n}_belligerent_slug": slug(side["name_en"]),
            f"belligerent_{n}_type": "Suspected",
        }
    target = next((t for t in record["targets"] if t["kind"] in ARMED), None)
    name = target["name_en"] if target else None
    return found | {
        "targeted_belligerent_name": name,
        "targeted_belligerent_slug": slug(name),
    }


def slug(name: str | None) -> str | None:
    """`Russian forces` → russian_forces"""
    return name and "_".join(
        "".join(c if c.isalnum() else " " for c in name.lower()).split()
    )


def _summary(item: Item) -> str:
    """What each report calls it, in its own headline."""
    lines = (
        f"{office}: {title}"
        for office, title in zip(
            (c.outlet or "?" for c in item.told), sources.headlines(item), strict=True
        )
    )
    return " | ".join(lines)

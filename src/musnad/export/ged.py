# SPDX-License-Identifier: Apache-2.0
"""The layout of the UCDP Georeferenced Event Dataset: armed force with a death in it."""

from __future__ import annotations

from datetime import date
from math import floor
from typing import Any

from musnad.export import sources
from musnad.export.columns import columns
from musnad.export.countries import Country, countries
from musnad.export.item import Item, Losses, RefusedError, Row, Settings
from musnad.export.sites import shown_place
from musnad.link.figures import Figures, figures

COLUMNS = columns("ged")
EXTRA = ("musnad_id", "musnad_grade", "musnad_forced_zero", "musnad_unconfirmed")
NUMBERS = frozenset(
    {
        "id",
        "year",
        "type_of_violence",
        "number_of_sources",
        "where_prec",
        "latitude",
        "longitude",
        "priogrid_gid",
        "country_id",
        "event_clarity",
        "date_prec",
        "deaths_a",
        "deaths_b",
        "deaths_civilians",
        "deaths_unknown",
        "best",
        "high",
        "low",
    }
)
WHERE = {
    "site": 1,
    "neighbourhood": 1,
    "settlement": 1,
    "district": 3,
    "governorate": 4,
    "country": 6,
}
STATES = ("state_forces", "coalition", "police")
ARMED = (*STATES, "armed_group", "settlers")
WEEK, MONTH = 7, 31
GRID = 0.5  # degrees of a PRIO-GRID cell; 720 of them go round


def row(item: Item, settings: Settings, losses: Losses) -> Row:
    """One event; RefusedError without a day, a country or a possible death."""
    record, place = item.record, shown_place(item, settings)
    dead = figures(record, "killed")
    if not dead.told or (dead.high == 0):
        raise RefusedError("no death")
    if not record["date"]:
        raise RefusedError("no date")
    country = countries().get((place or {}).get("country") or "")
    if not place or not country:
        raise RefusedError("no country of the list")
    return (
        _event(item)
        | _sides(record, losses)
        | _reports(item)
        | _where(place, country, record)
        | _deaths(dead)
        | _extra(item, dead, losses)
    )


def _event(item: Item) -> Row:
    days = item.record["date"]
    aggregate = item.record["kind"] == "aggregate"
    return {
        "id": int(item.id[1:], 16),
        "year": int(days["earliest"][:4]),
        "code_status": "Clear" if "suggested_grade" in item.record else "Check",
        "event_clarity": 2 if aggregate else 1,
        "date_prec": date_prec(days),
        "date_start": f"{days['earliest']} 00:00:00.000",
        "date_end": f"{days['latest']} 00:00:00.000",
    }


def date_prec(days: Row) -> int:
    """1 a day, 2 two to six days, 3 a week, 4 a month, 5 longer."""
    width = (
        date.fromisoformat(days["latest"]) - date.fromisoformat(days["earliest"])
    ).days + 1
    return (
        1
        if width == 1
        else 2
        if width < WEEK
        else 3
        if width == WEEK
        else 4
        if width <= MONTH
        else 5
    )


def _sides(record: Row, losses: Losses) -> Row:
    """Two armed sides, a state first; type 3 is never guessed from what is accused."""
    armed = [
        s
        for field in ("actors", "targets")
        for s in record[field]
        if s["kind"] in ARMED and s["name_en"]
    ]
    armed = sorted(
        {s["name_en"]: s for s in reversed(armed)}.values(),
        key=lambda s: (s["kind"] not in STATES, -s["support"], s["name_en"]),
    )
    a, b = (*armed[:2], None, None)[:2]
    if not (a and b):
        losses.lost("type_of_violence (fewer than two armed sides are named)")
        return {"side_a": a["name_en"] if a else None}
    return {
        "type_of_violence": 1 if a["kind"] in STATES else 2,
        "dyad_name": f"{a['name_en']} - {b['name_en']}",
        "side_a": a["name_en"],
        "side_b": b["name_en"],
    }


def _reports(item: Item) -> Row:
    return {
        "number_of_sources": len(sources.offices(item)) or -1,
        "source_article": ";".join(f'"{a}"' for a in sources.articles(item)),
        "source_office": ";".join(sources.offices(item)),
        "source_date": ";".join(sources.days(item)),
        "source_headline": ";".join(sources.headlines(item)),
        "source_original": ";".join(sources.roots(item)),
    }


def _where(place: Row, country: Country, record: Row) -> Row:
    lat, lon = place["lat"], place["lon"]
    pointed = lat is not None and lon is not None
    return {
        "where_prec": WHERE[place["level"]],
        "where_coordinates": place["name_en"] or place["name_ar"],
        "where_description": ", ".join(
            filter(None, (place["name_ar"], *record["infrastructure"]))
        )
        or None,
        "adm_1": place["admin1_en"],
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})" if pointed else None,
        "priogrid_gid": grid(lat, lon) if pointed else None,
        "country": country.name,
        "country_id": country.gw,
        "region": country.ucdp_region,
    }


def grid(lat: float, lon: float) -> int:
    """The PRIO-GRID cell of a point."""
    return floor((lat + 90) / GRID) * 720 + floor((lon + 180) / GRID) + 1


def _deaths(dead: Figures) -> Row:
    """Fighters' deaths go to no side: reports seldom tell whose they are."""
    civilians, rest = (
        dead.civilians.low or 0,
        (dead.unknown.low or 0) + (dead.fighters.low or 0),
    )
    best = civilians + rest
    return {
        "deaths_a": 0,
        "deaths_b": 0,
        "deaths_civilians": civilians,
        "deaths_unknown": rest,
        "best": best,
        "low": best,
        "high": max(best, dead.high if dead.high is not None else best),
    }


def _extra(item: Item, dead: Figures, losses: Losses) -> Row:
    """Integers that the layout forces where nothing is known are named."""
    forced = ["deaths_a", "deaths_b"]
    forced += [] if dead.civilians.low else ["deaths_civilians"]
    if dead.high is None:
        losses.lost("high (no claim bounds the dead: set to the least)")
    for name in forced:
        losses.lost(f"{name} (not known: set to 0)")
    return {
        "musnad_id": item.id,
        "musnad_grade": item.record["grade"],
        "musnad_forced_zero": ";".join(forced),
        "musnad_unconfirmed": unconfirmed(item),
    }


def unconfirmed(item: Item) -> str:
    """yes, unless a reviewer graded the incident."""
    return "no" if "suggested_grade" in item.record else "yes"


def empty() -> dict[str, Any]:
    """A row with every column blank."""
    return dict.fromkeys((*COLUMNS, *EXTRA))

# SPDX-License-Identifier: Apache-2.0
"""Rows like those of ACLED: a place, a day, a pair of actors, the lowest fatalities."""

from __future__ import annotations

from datetime import date, timedelta
from time import time

from musnad.export import sources
from musnad.export.columns import columns
from musnad.export.countries import Country, countries
from musnad.export.ged import date_prec, unconfirmed
from musnad.export.item import Item, Losses, RefusedError, Row, Settings
from musnad.export.sites import shown_place
from musnad.link.figures import figures, part
from musnad.model import ARMED

COLUMNS = columns("acled")
EXTRA = ("musnad_id", "musnad_grade", "musnad_forced_zero", "musnad_unconfirmed")
NUMBERS = frozenset(
    {
        "year",
        "time_precision",
        "iso",
        "latitude",
        "longitude",
        "geo_precision",
        "fatalities",
        "timestamp",
    }
)
POLITICAL, STRATEGIC = "Political violence", "Strategic developments"
BATTLES, REMOTE = "Battles", "Explosions/Remote violence"
AGAINST = "Violence against civilians"
AIR = (POLITICAL, REMOTE, "Air/drone strike")
SHELLS = (POLITICAL, REMOTE, "Shelling/artillery/missile attack")
BOMB = (POLITICAL, REMOTE, "Remote explosive/landmine/IED")
ATTACK = (POLITICAL, AGAINST, "Attack")
OTHER = (STRATEGIC, STRATEGIC, "Other")
TYPES = {
    "airstrike": AIR,
    "drone_strike": AIR,
    "shelling": SHELLS,
    "missile_strike": SHELLS,
    "bombing": BOMB,
    "landmine": BOMB,
    "suicide_bombing": (POLITICAL, REMOTE, "Suicide bomb"),
    "chemical_attack": (POLITICAL, REMOTE, "Chemical weapon"),
    "ground_clash": (POLITICAL, BATTLES, "Armed clash"),
    "shooting": ATTACK,
    "assassination": ATTACK,
    "execution": ATTACK,
    "torture": ATTACK,
    "other_violence": ATTACK,
    "sexual_violence": (POLITICAL, AGAINST, "Sexual violence"),
    "abduction": (POLITICAL, AGAINST, "Abduction/forced disappearance"),
    "arrest": (STRATEGIC, STRATEGIC, "Arrests"),
    "destruction": (STRATEGIC, STRATEGIC, "Looting/property destruction"),
    "siege": OTHER,
    "displacement": OTHER,
    "aid_obstruction": OTHER,
    "territory_change": (STRATEGIC, STRATEGIC, "Non-violent transfer of territory"),
    "protest": ("Demonstrations", "Protests", "Peaceful protest"),
    "protest_repression": (
        f"{POLITICAL}; Demonstrations",
        "Protests",
        "Excessive force against protesters",
    ),
}
FOILED = (STRATEGIC, STRATEGIC, "Disrupted weapons use")
INTER = {
    "state_forces": "State forces",
    "police": "State forces",
    "coalition": "External/Other forces",
    "armed_group": "Rebel group",
    "settlers": "Identity militia",
    "civilians": "Civilians",
}
CIVILIANS = "Civilians"
GEO = {"site": 1, "neighbourhood": 1, "settlement": 1, "district": 2, "governorate": 3}
VAGUE = {2: 3, 20: 10, 200: 100}  # a bare plural, عشرات, مئات
TIMES = {1: 1, 2: 2, 3: 2, 4: 3}


def row(item: Item, settings: Settings, losses: Losses) -> Row:
    """One event; RefusedError where only a country or only a year is known."""
    record, place = item.record, shown_place(item, settings)
    country = countries().get((place or {}).get("country") or "")
    if not place or not country or place["level"] not in GEO:
        raise RefusedError("no place finer than a country")
    if not record["date"] or (precision := TIMES.get(date_prec(record["date"]))) is None:
        raise RefusedError("no date finer than a year")
    told = (
        _when(record["date"], precision)
        | _what(record)
        | _who(item, country, settings, losses)
        | _where(place, country)
    )
    return told | _reports(item, losses) | {"event_id_cnty": country.iso3 + item.id[1:]}


def _when(days: Row, precision: int) -> Row:
    first, last = (date.fromisoformat(days[key]) for key in ("earliest", "latest"))
    middle = first + timedelta((last - first).days // 2)
    return {
        "event_date": middle.isoformat(),
        "year": middle.year,
        "time_precision": precision,
        "timestamp": int(time()),
    }


def _what(record: Row) -> Row:
    foiled = record["status"]["foiled"] and not record["status"]["reported"]
    disorder, event, sub = FOILED if foiled else TYPES[record["type"]]
    return {"disorder_type": disorder, "event_type": event, "sub_event_type": sub}


def _who(item: Item, country: Country, settings: Settings, losses: Losses) -> Row:
    """Who is behind it, and whom it hit: civilians where no armed side is the target."""
    actors, targets = (
        [s for s in item.record[f] if s["kind"] in ARMED and s["name_en"]]
        for f in ("actors", "targets")
    )
    if not actors:
        losses.lost("actor1 (nobody is named)")
    dead = figures(item.record, "killed")
    hurt_civilians = bool(dead.civilians.high) or dead.civilians.high is None
    civilians = not targets and hurt_civilians
    one = actors[0]["name_en"] if actors else None
    inter1 = INTER[actors[0]["kind"]] if actors else None
    two = (
        targets[0]["name_en"]
        if targets
        else (f"{CIVILIANS} ({country.name})" if civilians else None)
    )
    inter2 = INTER[targets[0]["kind"]] if targets else CIVILIANS if civilians else None
    return {
        "actor1": one,
        "inter1": inter1,
        "actor2": two,
        "inter2": inter2,
        "assoc_actor_1": _joined(actors[1:]),
        "assoc_actor_2": _joined(targets[1:]),
        "interaction": _interaction(inter1, inter2),
        "civilian_targeting": settings.targeting if civilians else None,
    }


def _joined(sides: list[Row]) -> str | None:
    return "; ".join(side["name_en"] for side in sides) or None


def _interaction(one: str | None, two: str | None) -> str | None:
    if one and two:
        return f"{one}-{two}"
    return f"{one or two} only" if one or two else None


def _where(place: Row, country: Country) -> Row:
    lat, lon = place["lat"], place["lon"]
    return {
        "iso": country.iso,
        "region": country.acled_region,
        "country": country.name,
        "admin1": place["admin1_en"],
        "location": place["name_en"] or place["name_ar"],
        "latitude": None if lat is None else round(lat, 4),
        "longitude": None if lon is None else round(lon, 4),
        "geo_precision": GEO[place["level"]],
    }


def _reports(item: Item, losses: Losses) -> Row:
    record, dead = item.record, figures(item.record, "killed")
    if not dead.told:
        losses.lost("fatalities (not known: set to 0)")
    losses.lost("source_scale (not known)")
    return {
        "source": "; ".join(sources.offices(item)) or None,
        "notes": notes(item),
        "fatalities": fatalities(record),
        "tags": "; ".join(_tags(record)) or None,
        "musnad_id": item.id,
        "musnad_grade": record["grade"],
        "musnad_forced_zero": None if dead.told else "fatalities",
        "musnad_unconfirmed": unconfirmed(item),
    }


def fatalities(record: Row) -> int:
    """The lowest count, vague words in ACLED's own numbers: dozens 10, hundreds 100."""
    rows = [
        r for r in record["casualties"] if r["outcome"] == "killed" and r["of"] is None
    ]
    said = [s for r in rows for s in r["by"] if s["stands"]]
    low = figures(record, "killed").low
    if said and all(s["modifier"] == "vague" and s["high"] is None for s in said):
        return VAGUE.get(low, low)
    return low


def _tags(record: Row) -> list[str]:
    named = {"women": "women targeted", "medics": "medics", "journalists": "journalists"}
    found = [tag for who, tag in named.items() if part(record, "killed", who)]
    return [*found, f"musnad-grade={record['grade']}"]


def notes(item: Item) -> str:
    """On what day, where, what, how many, according to whom, in neutral words."""
    record, said = item.record, []
    for outcome in ("killed", "injured"):
        told = figures(record, outcome)
        if told.told:
            most = "at least " if told.high is None else ""
            upto = "" if told.high in (None, told.low) else f" to {told.high}"
            said.append(f"{most}{told.low}{upto} {outcome}")
    place = record["place"] or {}
    where = place.get("name_en") or place.get("name_ar") or "a place not told"
    kind = record["type"].replace("_", " ")
    by = "; ".join(sources.roots(item)[:5])
    counted = ", ".join(said) or "casualties not told"
    according = f"; according to {by}" if by else ""
    return f"{record['date']['earliest']}: {kind} at {where}, {counted}{according}."

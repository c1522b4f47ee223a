"""Claims for tests, told in a few words."""

from __future__ import annotations

from typing import Any

from musnad.link.facts import Facts, facts_of
from musnad.link.told import Told

IDLIB = {"name_en": "Idlib", "name_ar": "إدلب", "text": "إدلب", "country": "SY",
         "admin1_en": "Idlib", "level": "settlement", "lat": 35.93, "lon": 36.63,
         "radius_km": 5.0}
KAFR_NABL = IDLIB | {"name_en": "Kafr Nabl", "name_ar": "كفرنبل", "text": "كفرنبل",
                     "lat": 35.614, "lon": 36.56}


def row(outcome: str, who: str, low: int | None, high: int | None = -1,
        **more: Any) -> dict[str, Any]:
    """One count: row("killed", "people", 5); low..high where both are given."""
    return {"outcome": outcome, "who": who, "low": low, "of": None, "source": None,
            "high": low if high == -1 else high, "modifier": "exact", "derived": False,
            "civil_status": "unknown", "is_attacker": False} | more


def record(n: int = 1, *, day: str | None = "2019-05-22", basis: str = "stated",
           killed: int | None = 5, **more: Any) -> dict[str, Any]:
    """One incident in the layout musnad/1, as far as linking looks at it."""
    return {
        "n": n, "kind": "event", "status": "reported", "type": "airstrike",
        "denies": None, "doubt": False, "origin": "own_reporting", "place": KAFR_NABL,
        "date": day and {"earliest": day, "latest": day, "precision": "day",
                         "basis": basis},
        "casualties": [] if killed is None else [row("killed", "civilians", killed)],
        "actors": [], "targets": [], "infrastructure": [], "sources": [],
    } | more


def facts(report: str, given: dict[str, Any], text: str = "") -> Facts:
    """The facts of one record of a report."""
    return facts_of(given, f"{report}#{given['n']}", report, text)


def told(report: str, given: dict[str, Any], *, published: str = "2019-05-23",
         outlet: str | None = None, voice: str | None = None) -> Told:
    """A record as its incident sees it."""
    own = outlet or f"outlet {report}"
    return Told(report, given["n"], given, own, published, voice or own)


def actor(name: str, **more: Any) -> dict[str, Any]:
    """A side under arms."""
    return {"id": None, "name_en": name, "kind": "armed_group", "relation": "joint",
            "basis": "own_voice"} | more


def teller(kind: str, name: str | None = None, **more: Any) -> dict[str, Any]:
    """One link of a chain."""
    return {"kind": kind, "name_en": name, "id": None, "text": name or kind,
            "stance": "neutral", "coerced": False, "party": False} | more

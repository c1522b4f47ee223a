"""A report of our own, what a model may rightly tell of it, and ways to tell more."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from musnad.extract.dates.dateline import parse_published
from musnad.model import Claim, Mention, Reading, Report
from musnad.pipeline import read

Row = dict[str, Any]
TEXT = ("قُتل خمسة مدنيين بينهم طفلان وأُصيب 12 آخرون أمس الخميس في غارة شنتها طائرات "
        "روسية على سوق مدينة معرة النعمان، بحسب الدفاع المدني السوري.\n"
        "وقال ناشطون إن قوات النظام قصفت بالمدفعية بلدة كفرنبل، ما أدى إلى مقتل امرأة.")
STRIKE: Row = {
    "trigger": "غارة", "type": "airstrike", "status": "reported", "kind": "event",
    "doubt": False, "place": "معرة النعمان", "other_places": [], "date": "أمس الخميس",
    "actors": ["طائرات روسية"], "targets": [], "weapons": [],
    "infrastructure": [{"code": "market", "quote": "سوق"}],
    "casualties": [
        {"outcome": "killed", "who": "civilians", "quote": "خمسة مدنيين", "low": 5,
         "high": 5, "part_of": None},
        {"outcome": "killed", "who": "children", "quote": "طفلان", "low": 2, "high": 2,
         "part_of": 0},
        {"outcome": "injured", "who": "civilians", "quote": "12 آخرون", "low": 12,
         "high": 12, "part_of": None},
    ],
    "sources": [["الدفاع المدني السوري"]],
}
SHELLING: Row = {
    "trigger": "قصفت", "type": "shelling", "status": "reported", "kind": "event",
    "doubt": False, "place": "كفرنبل", "other_places": [], "date": None,
    "actors": ["قوات النظام"], "targets": [], "weapons": [], "infrastructure": [],
    "casualties": [{"outcome": "killed", "who": "women", "quote": "امرأة", "low": 1,
                    "high": 1, "part_of": None}],
    "sources": [["ناشطون"]],
}


def answer(*incidents: Row) -> str:
    return json.dumps({"incidents": [*incidents]}, ensure_ascii=False)


def harm(quote: str, low: int | None, **more: Any) -> Row:
    """A row of casualties."""
    return {"outcome": "killed", "who": "civilians", "quote": quote, "low": low,
            "high": low, "part_of": None, **more}


def reading(text: str = TEXT, published: str = "2018-11-30") -> Reading:
    return read(Report("r1", text, published=parse_published(published)))


def mentions(claim: Claim) -> Iterable[Mention[Any]]:
    """Every value of a claim."""
    yield claim.trigger
    if claim.place:
        yield from (claim.place.place, *claim.place.others)
    if claim.date:
        yield claim.date
    for field in (claim.actors, claim.targets, claim.infrastructure, claim.weapons,
                  claim.casualties):
        yield from field
    for chain in claim.sources:
        yield from chain

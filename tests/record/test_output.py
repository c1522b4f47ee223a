# SPDX-License-Identifier: Apache-2.0
"""The layout `musnad/1`: every key, its type, its codes, and the words behind it."""

import json
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

import pytest

import musnad
from musnad.model import (
    Actor,
    Candidate,
    Casualty,
    Claim,
    Count,
    Interval,
    Loaded,
    Location,
    Mention,
    Party,
    Person,
    Place,
    Published,
    Reading,
    Report,
    Source,
    Span,
)
from musnad.record.output import to_json, to_line

T = TypeVar("T")
TEXT = (
    "قالت شبكة الضفاف نقلا عن سكان إن مسيّرة تابعة للجيش قصفت مدرسة 😀 في بلدة الحاضر "
    "قرب العيس مساء الجمعة، فقتل 30 مدنيا معظمهم نساء وأطفال، وأعلن لواء السهل "
    "مسؤوليته عن قتل الخونة\u2028ودعا فلان الفلاني إلى الصلح."
)

# Each key with what its value may be: a type, a list of codes, a nested layout, a choice.
WORDS: dict[str, Any] = {"text": str, "start": int, "stop": int, "rule": str}
OR_NOTHING = {"text": (str, None), "start": (int, None), "stop": (int, None), "rule": str}
KINDS = ["state_forces", "armed_group", "coalition", "police", "settlers", "civilians",
         "unknown", "infrastructure"]
IDENTITY = {"id": (str, None), "name_en": str, "kind": KINDS}
PLACE = {
    "name_en": (str, None), "name_ar": str, "country": (str, None),
    "admin1_en": (str, None),
    "level": ["site", "neighbourhood", "settlement", "district", "governorate",
              "country"],
    "near": bool, "lat": (float, None), "lon": (float, None), "radius_km": (float, None),
    "gazetteer_id": (str, None),
}
CASUALTY = {
    "outcome": ["killed", "injured", "killed_or_injured", "missing", "detained",
                "abducted", "displaced"],
    "who": ["people", "civilians", "combatants", "children", "women", "men", "elderly",
            "medics", "journalists", "aid_workers", "police", "prisoners", "officials"],
    "age": ["child", "adult", "elderly", None], "sex": (str, None), "role": (str, None),
    "civil_status": ["stated_civilian", "presumed_civilian", "claimed_combatant",
                     "combatant", "contested", "unknown"],
    "status_by": (int, str, None), "party": (int, None), "is_attacker": bool,
    "low": (int, None), "high": (int, None),
    "modifier": ["exact", "at_least", "more_than", "about", "up_to", "range", "vague"],
    "derived": bool, **OR_NOTHING, "of": (int, None), "source": (int, None),
}
SOURCE = OR_NOTHING | {
    "kind": ["state", "armed_group", "un", "ngo", "media", "witness", "local", "medical",
             "captive", "expert", "unnamed", "other"],
    "id": (str, None), "name_en": (str, None),
    "stance": ["neutral", "affirms", "doubts", "denies"], "coerced": bool, "party": bool,
}
DATE = OR_NOTHING | {
    "basis": ["stated", "relative", "assumed"], "earliest": str, "latest": str,
    "precision": ["day", "days", "week", "month", "year"], "part_of_day": (str, None),
    "time": (str, None),
}
INCIDENT = {
    "n": int, "kind": ["event", "aggregate"],
    "status": ["reported", "denied", "foiled", "prospective"],
    "denies": ["event", "responsibility", "civilian_status", "count", None],
    "doubt": bool,
    "confidence": ["certain", "check"], "why_check": [[str]],
    "type": [
        "airstrike", "drone_strike", "shelling", "missile_strike", "bombing",
        "suicide_bombing", "landmine", "ground_clash", "shooting", "assassination",
        "execution", "chemical_attack", "abduction", "arrest", "torture",
        "sexual_violence", "siege", "displacement", "destruction", "aid_obstruction",
        "protest", "protest_repression", "territory_change", "other_violence"],
    "strikes": ({"low": (int, None), "high": (int, None)}, None),
    "trigger": WORDS,
    "place": (OR_NOTHING | PLACE | {
        "weight": float, "why": (str, None),
        "candidates": [[PLACE | {"weight": float}]], "others": [[WORDS | PLACE]]},
              None),
    "date": (DATE, None),
    "actors": [[OR_NOTHING | IDENTITY | {
        "basis": ["own_voice", "accused", "self_claimed", "inferred"],
        "source": (int, None), "relation": ["joint", "alternative"]}]],
    "targets": [[OR_NOTHING | IDENTITY]],
    "infrastructure": [[{"code": [
        "hospital", "school", "mosque", "church", "market", "residential", "camp",
        "bridge", "power", "water", "aid_convoy", "media", "government", "military",
        "vehicle", "farm", "other"], **WORDS}]],
    "weapons": [[WORDS]],
    "casualties": [[CASUALTY]],
    "origin": ["own_reporting", "own_monitoring", "attributed", "unattributed"],
    "sources": [[[[SOURCE]]]],
    "claimed_by": (WORDS | IDENTITY, None),
    "loaded": [[{"text": str, "start": int, "stop": int, "about": str,
                 "class": ["honorific", "pejorative", "contested_title", "legal_term"],
                 "neutral": (str, None)}]],
}
LAYOUT = {
    "schema": ["musnad/1"],
    "report": {
        "id": str, "uri": (str, None), "outlet": ({"id": (str, None), "name": str}, None),
        "forwarded_from": (str, None),
        "title": (str, None), "published": (str, None), "language": ["ar"],
        "text_sha256": str, "length": int,
        "persons": [[{"start": int, "stop": int, "minor": bool,
                      "role": ["victim", "witness", "official", "author", "other"]}]],
    },
    "incidents": [[INCIDENT]],
}


def faults(value: Any, layout: Any, at: str = "") -> Iterator[str]:
    """Where a value departs from a layout; [[x]] is a list of x, [a, b] a choice."""
    match layout:
        case dict():
            if not isinstance(value, dict) or set(value) != set(layout):
                yield f"{at}: {value!r} has not the keys {list(layout)}"
                return
            for key, part in layout.items():
                yield from faults(value[key], part, f"{at}.{key}")
        case [[part]]:
            for k, item in enumerate(value if isinstance(value, list) else [value]):
                yield from faults(item, part, f"{at}[{k}]")
        case list():
            if value not in layout:
                yield f"{at}: {value!r} is none of {layout}"
        case tuple():
            if all(list(faults(value, choice, at)) for choice in layout):
                yield f"{at}: {value!r} is none of {layout}"
        case None:
            if value is not None:
                yield f"{at}: {value!r} is not null"
        case _:
            if type(value) is not layout:
                yield f"{at}: {value!r} is no {layout.__name__}"


def said(words: str, value: T) -> Mention[T]:
    start = TEXT.index(words)
    return Mention(value, Span(start, start + len(words)), "by_hand")


DAY = date(2015, 3, 6)
NEAR = Place("Al-Hader", "الحاضر", "SY", "Aleppo", "settlement", 36.0, 37.0, 2.0, "g1",
             near=True)
ARMY = Actor("sy-army", "Syrian army", "state_forces")
FULL = Claim(
    1, "drone_strike", said("قصفت", "drone_strike"), denies="count", doubt=True,
    why_check=("vague place",), strikes=Count(1, None),
    place=Location(said("الحاضر", NEAR), (Candidate(NEAR, 0.4),),
                   (said("العيس", NEAR),), 0.6),
    date=said("مساء الجمعة", Interval(DAY, DAY, "day", "relative", "evening", "20:00")),
    actors=(said("للجيش", Party(ARMY, "accused", 0, "alternative")),),
    targets=(said("مدرسة", Actor(None, "school", "infrastructure")),),
    infrastructure=(said("مدرسة", "school"),),
    weapons=(said("مسيّرة", "drone"),),
    casualties=(
        said("30 مدنيا", Casualty("killed", "civilians", Count(30, 30), "adult", "female",
                                  "medic", "stated_civilian", "outlet", 0, source=0)),
        Mention(Casualty("killed", "people", Count(16, 30, "range"), derived=True, of=0,
                         is_attacker=True, status_by=0), None, "mostly"),
    ),
    origin="attributed",
    sources=((said("سكان", Source("local", coerced=True, party=True)),
              said("شبكة الضفاف", Source("media", "Difaf", "difaf", "doubts"))),),
    claimed_by=said("لواء السهل", Actor(None, "Sahl Brigade", "armed_group")),
    loaded=(said("الخونة", Loaded("victims", "pejorative", None)),),
)
BARE = Claim(
    2, "shelling", said("قصفت", "shelling"), kind="aggregate", status="prospective",
    confidence="certain",
    date=Mention(Interval(DAY, DAY, "days", "assumed"), None, "fresh_news"))
REPORT = Report("7", TEXT, "قصف", Published("2015-03", DAY, DAY), "الضفاف",
                "https://example.org/7")
NAMED = Person(said("فلان الفلاني", 0).span or Span(0, 0), "other", minor=True)
READING = Reading(REPORT, (FULL, BARE), (NAMED,))
EMPTY = Reading(Report("8", TEXT))


@pytest.mark.parametrize("reading", [READING, EMPTY])
def test_layout(reading: Reading) -> None:
    assert list(faults(json.loads(to_line(reading)), LAYOUT)) == []


@pytest.mark.parametrize("spoil", [
    {"status": "maybe"}, {"n": "1"}, {"more": 1}, {"doubt": 0}, {"trigger": None},
    {"casualties": [{"outcome": "killed"}]}, {"strikes": {"low": 1.5, "high": None}},
])
def test_the_layout_check_finds_faults(spoil: dict[str, Any]) -> None:
    row = to_json(READING)
    row["incidents"][0] |= spoil
    assert len(list(faults(row, LAYOUT))) == 1


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "start" in value and "text" in value:
            yield value
        value = list(value.values())
    for part in value if isinstance(value, list) else []:
        yield from spans(part)


def test_every_value_has_its_words_or_none() -> None:
    row = json.loads(to_line(READING))
    found = list(spans(row["incidents"]))
    assert len(found) == 16
    for value in found:
        if value["start"] is None:
            assert (value["text"], value["stop"]) == (None, None)
        else:
            assert TEXT[value["start"] : value["stop"]] == value["text"]


def test_values_without_words_name_their_rule() -> None:
    full, bare = to_json(READING)["incidents"]
    assert full["casualties"][1]["rule"] == "mostly"
    assert (bare["date"]["rule"], bare["date"]["text"]) == ("fresh_news", None)


@pytest.mark.parametrize(("path", "value"), [
    ("report.id", "7"),
    ("report.uri", "https://example.org/7"),
    ("report.outlet", {"id": None, "name": "الضفاف"}),
    ("report.published", "2015-03"),
    ("report.length", len(TEXT)),
    ("report.text_sha256", sha256(TEXT.encode()).hexdigest()),
    ("incidents.0.strikes", {"low": 1, "high": None}),
    ("incidents.0.trigger.text", "قصفت"),
    ("incidents.0.place.near", True),
    ("incidents.0.place.candidates.0.gazetteer_id", "g1"),
    ("incidents.0.place.others.0.text", "العيس"),
    ("incidents.0.date.earliest", "2015-03-06"),
    ("incidents.0.date.part_of_day", "evening"),
    ("incidents.0.actors.0.name_en", "Syrian army"),
    ("incidents.0.actors.0.source", 0),
    ("incidents.0.infrastructure.0.code", "school"),
    ("incidents.0.casualties.1.of", 0),
    ("incidents.0.casualties.0.role", "medic"),
    ("incidents.0.casualties.0.party", 0),
    ("incidents.0.sources.0.0.text", "سكان"),
    ("incidents.0.sources.0.1.stance", "doubts"),
    ("incidents.0.claimed_by.name_en", "Sahl Brigade"),
    ("incidents.0.loaded.0.class", "pejorative"),
    ("incidents.1.place", None),
    ("incidents.1.sources", []),
])
def test_values(path: str, value: Any) -> None:
    found: Any = to_json(READING)
    for key in path.split("."):
        found = found[int(key) if key.isdigit() else key]
    assert found == value


def test_a_line_is_one_line_whoever_splits_it() -> None:
    title = Reading(Report("7", TEXT, "خبر\u2028\u2029\x85\n"))
    for line in (to_line(READING), to_line(title)):
        assert len(line.splitlines()) == 1
        assert "الضفاف" in line or "خبر" in line
    assert json.loads(to_line(title))["report"]["title"] == "خبر\u2028\u2029\x85\n"


def test_keys_keep_the_order_of_the_layout() -> None:
    row = json.loads(to_line(READING))
    assert list(row) == ["schema", "report", "incidents"]
    assert list(row["incidents"][0]) == list(INCIDENT)
    assert list(row["incidents"][0]["casualties"][0]) == list(CASUALTY)
    assert list(row["incidents"][0]["date"]) == list(DATE)


def test_the_words_of_a_place_are_whole_behind_two_lams() -> None:
    text = "قتل ثلاثة جنود في هجوم على الساحل الشرقي للصومال."
    place = musnad.read(text).incidents[0].place
    assert place is not None
    assert place.place.span is not None
    assert place.place.span.of(text) == "للصومال"

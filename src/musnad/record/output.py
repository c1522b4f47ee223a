# SPDX-License-Identifier: Apache-2.0
"""A reading as one JSON object, in the layout `musnad/1` (docs/records.md)."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from musnad.model import (
    Actor,
    Casualty,
    Chain,
    Claim,
    Count,
    Interval,
    Loaded,
    Location,
    Mention,
    Party,
    Person,
    Place,
    Readers,
    Reading,
    Source,
    Span,
)
from musnad.record.forwarded import PRIVATE, source_of
from musnad.record.private import blotted, hidden, veiled

SCHEMA = "musnad/1"
Row = dict[str, Any]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# Signs that JSON allows in strings and that some programs take for the end of a line.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def to_line(reading: Reading, *, reveal: bool = False, end: str = "") -> str:
    """The reading on one line, keys in the order of the layout, with `end` behind it."""
    row = to_json(reading, reveal=reveal)
    line = _ENCODER.encode(row)
    for sign, escape in _LINE_ENDS.items():
        line = line.replace(sign, escape)
    return line + end


def to_json(reading: Reading, *, reveal: bool = False) -> Row:
    """The reading as plain values; words are always `text == report[start:stop]`.

    Names of private persons are masked, in values (if any had one) letter for letter.
    """
    names = () if reveal else hidden(reading.persons)
    text = blotted(reading.report.text, names)
    return {
        "schema": SCHEMA,
        "report": _report(reading, reveal=reveal),
        "incidents": [incident_row(c, text) for c in reading.incidents],
    }


def _report(reading: Reading, *, reveal: bool) -> Row:
    report, title = reading.report, reading.report.title
    return {
        "id": report.id,
        "uri": report.url,
        "outlet": {"id": None, "name": report.outlet} if report.outlet else None,
        "forwarded_from": _forwarder(report.forwarded_from),
        "title": title if reveal or not title else veiled(title, reading),
        "published": report.published.text if report.published else None,
        "language": "ar",
        "text_sha256": sha256(report.text.encode()).hexdigest(),
        "length": len(report.text),
        "persons": [_person(p, report.text, reveal=reveal) for p in reading.persons],
    }


def _forwarder(name: str | None) -> str | None:
    """The channel; a person's account is not named."""
    return (source_of(name).name_en or PRIVATE) if name else None


def _person(person: Person, text: str, *, reveal: bool) -> Row:
    """Where a person is named, never the name itself unless it is asked for."""
    span = person.span
    row: Row = {"start": span.start, "stop": span.stop, "role": person.role,
                "minor": person.minor}
    return {"text": span.of(text), **row} if reveal else row


def incident_row(claim: Claim, text: str) -> Row:
    """A claim as the record has it; `text` is the report's, names blotted out."""
    row = _incident(claim, text)
    return row | {"readers": _readers(claim.readers, text)} if claim.readers else row


def _readers(readers: Readers, text: str) -> Row:
    """Who read each value, and both claims as they were."""
    return {
        "by": {field: list(by) for field, by in readers.by},
        "differ": list(readers.differ),
        "raised": list(readers.raised),
        "rules": _incident(readers.rules, text) if readers.rules else None,
        "model": _incident(readers.model, text) if readers.model else None,
    }


def _incident(claim: Claim, text: str) -> Row:
    return {
        "n": claim.n,
        "kind": claim.kind,
        "status": claim.status,
        "denies": claim.denies,
        "doubt": claim.doubt,
        "confidence": claim.confidence,
        "why_check": list(claim.why_check),
        "type": claim.type,
        "strikes": _bounds(claim.strikes) if claim.strikes else None,
        "trigger": _words(claim.trigger, text),
        "place": _location(claim.place, text) if claim.place else None,
        "date": _date(claim.date, text) if claim.date else None,
        "actors": [_party(m, text) for m in claim.actors],
        "targets": [_actor(m, text) for m in claim.targets],
        "infrastructure": [_site(m, text) for m in claim.infrastructure],
        "weapons": [_words(m, text) for m in claim.weapons],
        "casualties": [_casualty(m, text) for m in claim.casualties],
        "origin": claim.origin,
        "sources": [_chain(chain, text) for chain in claim.sources],
        "claimed_by": _actor(claim.claimed_by, text) if claim.claimed_by else None,
        "loaded": [_loaded(m, text) for m in claim.loaded],
    }


def _words(mention: Mention[Any], text: str) -> Row:
    """The words of a value, their place and the rule; null where no words gave it."""
    span: Span | None = mention.span
    return {
        "text": span.of(text) if span else None,
        "start": span.start if span else None,
        "stop": span.stop if span else None,
        "rule": mention.rule,
    }


def _bounds(count: Count) -> Row:
    return {"low": count.low, "high": count.high}


def _location(location: Location, text: str) -> Row:
    return (
        _words(location.place, text)
        | _place(location.place.value)
        | {
            "weight": location.weight,
            "why": location.why or None,
            "candidates": [_place(c.place) | {"weight": c.weight}
                           for c in location.candidates],
            "others": [_words(m, text) | _place(m.value) for m in location.others],
        }
    )


def _place(place: Place) -> Row:
    return {
        "name_en": place.name_en,
        "name_ar": place.name_ar,
        "country": place.country,
        "admin1_en": place.admin1_en,
        "level": place.level,
        "near": place.near,
        "lat": place.lat,
        "lon": place.lon,
        "radius_km": place.radius_km,
        "gazetteer_id": place.gazetteer_id,
    }


def _date(mention: Mention[Interval], text: str) -> Row:
    days = mention.value
    return _words(mention, text) | {
        "basis": days.basis,
        "earliest": days.earliest.isoformat(),
        "latest": days.latest.isoformat(),
        "precision": days.precision,
        "part_of_day": days.part_of_day,
        "time": days.time,
    }


def _identity(actor: Actor) -> Row:
    return {"id": actor.id, "name_en": actor.name_en, "kind": actor.kind}


def _actor(mention: Mention[Actor], text: str) -> Row:
    return _words(mention, text) | _identity(mention.value)


def _site(mention: Mention[str], text: str) -> Row:
    return {"code": mention.value} | _words(mention, text)


def _party(mention: Mention[Party], text: str) -> Row:
    party = mention.value
    return (
        _words(mention, text)
        | _identity(party.actor)
        | {
            "basis": party.basis,
            "source": party.source,
            "relation": party.relation,
        }
    )


def _casualty(mention: Mention[Casualty], text: str) -> Row:
    casualty = mention.value
    return {
        "outcome": casualty.outcome,
        "who": casualty.who,
        "age": casualty.age,
        "sex": casualty.sex,
        "role": casualty.role,
        "civil_status": casualty.civil_status,
        "status_by": casualty.status_by,
        "party": casualty.party,
        "is_attacker": casualty.is_attacker,
        **_bounds(casualty.count),
        "modifier": casualty.count.modifier,
        "derived": casualty.derived,
        **_words(mention, text),
        "of": casualty.of,
        "source": casualty.source,
    }


def _chain(chain: Chain, text: str) -> list[Row]:
    return [_words(link, text) | _source(link.value) for link in chain]


def _source(source: Source) -> Row:
    return {
        "kind": source.kind,
        "id": source.id,
        "name_en": source.name_en,
        "stance": source.stance,
        "coerced": source.coerced,
        "party": source.party,
    }


def _loaded(mention: Mention[Loaded], text: str) -> Row:
    words = _words(mention, text)
    del words["rule"]
    loaded = mention.value
    return words | {
        "about": loaded.about,
        "class": loaded.kind,
        "neutral": loaded.neutral,
    }

# SPDX-License-Identifier: Apache-2.0
"""Why a reading says what it says: sentence, value, the words it stands on, the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from musnad.doc import Doc, Sentence, read_doc
from musnad.model import (
    BOTH,
    MODEL,
    RULES,
    Actor,
    Claim,
    Location,
    Mention,
    Place,
    Reading,
    Span,
)
from musnad.show import phrases
from musnad.show.isolate import Page, clean, heading, isolated, names_someone, page, words
from musnad.show.steps import derivation


@dataclass(frozen=True, slots=True)
class Line:
    """One value of an incident, in words; `span` is None if no words gave it."""

    field: str
    value: str
    span: Span | None
    rule: str


def explain(reading: Reading, *, reveal: bool = False) -> str:
    """Plain text: incidents, under each its sentences, under each its values."""
    shown = page(reading, reveal=reveal)
    doc = read_doc(reading.report.text)
    lines = [f"{heading(reading, shown)}  {clean(reading.report.id)}"]
    for claim in reading.incidents:
        lines += ["", *_incident(claim, doc, shown)]
        lines += _readers(claim, shown)
        lines += derivation(reading.steps, claim.n, shown)
    if not reading.incidents:
        lines += ["", "no incident"]
    if dropped := list(derivation(reading.steps, None, shown)):
        lines += ["", *dropped]
    return "\n".join(lines) + "\n\n"


def _incident(claim: Claim, doc: Doc, shown: Page) -> Iterator[str]:
    strikes = f"{phrases.count(claim.strikes)} strikes" if claim.strikes else ""
    parts = [f"incident {claim.n}", phrases.code(claim.type), strikes,
             phrases.status(claim), claim.confidence]
    yield " · ".join(p for p in parts if p)
    lines = list(values(claim, shown))
    said = sorted((line for line in lines if line.span), key=_start)
    for sentence, group in groupby(said, key=lambda line: _sentence(doc, _start(line))):
        yield f"  {words(shown, doc.span(sentence.first, sentence.stop))}"
        yield from (_shown(line, shown) for line in group)
    if inferred := [line for line in lines if not line.span]:
        yield "  without words of their own"
        yield from (_shown(line, shown) for line in inferred)
    if claim.why_check:
        yield "  to be checked, because"
        yield from (f"    {clean(why)}" for why in claim.why_check)


def _readers(claim: Claim, shown: Page) -> Iterator[str]:
    """What each of two readers says, where they differ or one of them is alone."""
    told = claim.readers
    if told is None:
        return
    alone = RULES if told.model is None else MODEL if told.rules is None else None
    yield f"  read by {READER[alone]} alone" if alone else "  read by both readers"
    for field, by in told.by if not alone else ():
        if {*by} - {BOTH, RULES}:
            number = "" if len(by) == 1 else f" ({by.count(MODEL)} of {len(by)})"
            yield f"    {phrases.code(field):<14}  read by {READER[MODEL]}{number}"
    for name, one in ((RULES, told.rules), (MODEL, told.model)):
        if one and told.differ:
            yield f"  where they differ, {SAYS[name]}"
            lines = [_shown(line, shown) for field in told.differ
                     for line in _differing(one, field, shown)]
            yield from lines or ["    nothing"]
    if told.raised:
        yield "  certain, for both agree, although"
        yield from (f"    {clean(why)}" for why in told.raised)


SAYS = {RULES: "the rules say", MODEL: "the second reader says"}
READER = {RULES: "the rules", MODEL: "the second reader", None: ""}


def _differing(claim: Claim, field: str, shown: Page) -> Iterator[Line]:
    """The lines of one field, as one reader has it."""
    if field in ("status", "kind", "doubt"):
        value = str(getattr(claim, field)).lower()
        yield Line(field, phrases.code(value), claim.trigger.span, claim.trigger.rule)
        return
    only = Claim(claim.n, claim.type, claim.trigger)
    if field == "type":
        yield from values(only, shown)
        return
    new: dict[str, Any] = {field: getattr(claim, field)}
    yield from (line for line in values(replace(only, **new), shown)
                if line.field != "trigger")


def _start(line: Line) -> int:
    return line.span.start if line.span else -1


def _sentence(doc: Doc, at: int) -> Sentence:
    """The last sentence that begins at or before a place in the text."""
    found = doc.sentences[0]
    for sentence in doc.sentences:
        if doc.starts[sentence.first] > at:
            break
        found = sentence
    return found


def _shown(line: Line, shown: Page) -> str:
    said = words(shown, line.span) if line.span else ""
    parts = [f"{line.field:<14}", line.value, said, f"({line.rule})"]
    return "    " + "  ".join(p for p in parts if p)


def values(claim: Claim, shown: Page) -> Iterator[Line]:
    """Every value of an incident, in the order of the record."""
    yield _line("trigger", phrases.code(claim.type), claim.trigger)
    if claim.place:
        yield from _places(claim.place)
    if claim.date:
        yield _line("date", phrases.days(claim.date.value), claim.date)
    yield from _parties(claim, shown)
    for site in claim.infrastructure:
        yield _line("infrastructure", phrases.code(site.value), site)
    for weapon in claim.weapons:
        yield _line("weapon", "", weapon)
    yield from _casualties(claim)
    yield from _sources(claim)
    for loaded in claim.loaded:
        neutral = loaded.value.neutral
        wording = f", neutral: {isolated(neutral)}" if neutral else ""
        yield _line("loaded", f"{phrases.code(loaded.value.kind)}{wording}", loaded)


def _line(field: str, value: str, mention: Mention[object]) -> Line:
    return Line(field, value, mention.span, mention.rule)


def _parties(claim: Claim, shown: Page) -> Iterator[Line]:
    for party in claim.actors:
        note = phrases.party(party.value)
        name = _name(party.value.actor, party.span, shown)
        yield _line("actor", f"{name}, {note}" if note else name, party)
    for target in claim.targets:
        yield _line("target", _name(target.value, target.span, shown), target)
    if claim.claimed_by:
        name = _name(claim.claimed_by.value, claim.claimed_by.span, shown)
        yield _line("claimed by", name, claim.claimed_by)


def _name(actor: Actor, span: Span | None, shown: Page) -> str:
    """The identity of an actor, but only its kind where the name is hidden."""
    if names_someone(shown, span):
        return phrases.code(actor.kind)
    return phrases.actor(actor)


def _places(location: Location) -> Iterator[Line]:
    yield _line("place", _place(location.place.value), location.place)
    for other in location.others:
        yield _line("also at", _place(other.value), other)
    for rival in location.candidates:
        value = f"{_place(rival.place)}; weight {rival.weight:.2f}"
        yield Line("or perhaps", value, None, "same name in the gazetteer")
    if location.candidates:
        value = f"weight {location.weight:.2f}, because {location.why}"
        yield Line("place chosen", value, None, "weighed_candidates")


def _place(place: Place) -> str:
    point = phrases.point(place)
    return "; ".join(p for p in (phrases.place(place), place.level, point) if p)


def _casualties(claim: Claim) -> Iterator[Line]:
    for mention in claim.casualties:
        row = mention.value
        part = "" if row.of is None else ", part of the total"
        source = "" if row.source is None else f" [{row.source + 1}]"
        value = f"{phrases.casualty(row)}{part}{source}"
        yield _line(phrases.code(row.outcome), value, mention)


def _sources(claim: Claim) -> Iterator[Line]:
    for k, chain in enumerate(claim.sources, 1):
        for link in chain:
            value = link.value
            stance = phrases.stances((link,))
            name = clean(value.name_en or "")
            parts = [f"[{k}] {phrases.code(value.kind)}", name, stance]
            yield _line("source", ", ".join(p for p in parts if p), link)

# SPDX-License-Identifier: Apache-2.0
"""The whole flow on one screen: a report enters at the top, its reading leaves below."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit, read_doc
from musnad.extract.actors.find import read_context
from musnad.extract.dates.dateline import find_dateline
from musnad.extract.dates.today import find_today
from musnad.extract.dates.written import told_on
from musnad.extract.persons.roles import Named, find_persons
from musnad.lexicon.nations import state_of
from musnad.model import Person, Published, Reading, Report
from musnad.record.back import located, settle
from musnad.record.claims import claims_of
from musnad.record.credible import credible
from musnad.record.derivation import steps_of
from musnad.record.forwarded import passed_on
from musnad.record.frames import Frame
from musnad.record.likeness import Draft
from musnad.record.merge import merge
from musnad.record.private import without_names
from musnad.record.telling import frames_of
from musnad.record.trail import Trail
from musnad.record.weighing import surroundings


def read(report: Report, *, steps: bool = False) -> Reading:
    """Read one report: text → words → sentences → frames → incidents.

    With `steps` the reading tells how each incident came about, and what was dropped.
    """
    doc = read_doc(report.text, titled=bool(report.title))
    report = report if report.published else replace(report, published=_dateline(doc))
    found = find_persons(doc)
    persons = tuple(_person(doc, hit) for hit in found)
    named = frozenset(i for hit in found for i in range(hit.first, hit.stop))
    trail = Trail() if steps else None
    today = told_on(doc, report.published)
    drafts = _drafts(doc, report, today, named, trail)
    claims = claims_of(doc, drafts, today)
    claims = passed_on(without_names(claims, report.text, persons), report)
    told = steps_of(doc, drafts, claims, trail) if trail else ()
    return Reading(report, claims, persons, told)


def _person(doc: Doc, hit: Hit[Named]) -> Person:
    who = hit.value
    span = doc.bare_span(hit.first, hit.stop, who.prefix)
    return Person(span, who.role, who.minor, hit.rule)


def _dateline(doc: Doc) -> Published | None:
    found = find_dateline(doc)
    return found.value if found else find_today(doc)


def _drafts(
    doc: Doc,
    report: Report,
    today: Published | None,
    named: frozenset[int],
    trail: Trail | None,
) -> list[Draft]:
    context = read_context(doc, report.outlet)
    told = frames_of(doc, today, context, named, trail)
    frames = credible(doc, told, trail)
    around = surroundings(
        (p for f in frames for p in f.sightings.places), _nations(frames)
    )
    places = located(doc, frames, around, trail.pass_over if trail else None)
    drafts = merge(places, trail)
    settle(doc, drafts, places)
    return drafts


def _nations(frames: list[Frame]) -> list[str]:
    return [
        state_of(a.value.actor.id)
        for f in frames
        for a in f.sightings.actors
    ]

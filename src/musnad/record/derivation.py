# SPDX-License-Identifier: Apache-2.0
"""How each incident came about, step by step, and what was read and not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from musnad.doc import Doc, Hit
from musnad.model import Claim, Mention, Span, Step
from musnad.record.frames import Frame
from musnad.record.likeness import Draft
from musnad.record.tail import article
from musnad.record.trail import Trail, head

DROPPED, USED, ASIDE = "dropped", "used", "set aside"


def steps_of(
    doc: Doc, drafts: list[Draft], claims: tuple[Claim, ...], trail: Trail
) -> tuple[Step, ...]:
    """All steps: those of each incident, then what became part of none."""
    steps = [step for draft, claim in zip(drafts, claims, strict=True)
             for step in _incident(doc, draft, claim, trail)]
    steps += [Step(None, what, DROPPED, doc.span(hit.first, hit.stop), hit.rule, why)
              for what, hit, why in trail.dropped]
    return tuple(steps + list(_behind(doc)))


def _behind(doc: Doc) -> Iterator[Step]:
    """Sentences that tell of violence, but stand behind the article."""
    kept = {sentence.first for sentence in article(doc)}
    for sentence in doc.sentences:
        if sentence.first not in kept and doc.tells(sentence):
            span = doc.span(sentence.first, sentence.stop)
            yield Step(None, "sentence", DROPPED, span, "article",
                       "stands behind the article, among teasers and tags")


def _incident(
    doc: Doc, draft: Draft, claim: Claim, trail: Trail
) -> Iterator[Step]:
    for frame in draft.frames:
        hit = head(frame)
        span = doc.span(hit.first, hit.stop)
        yield Step(claim.n, "status", USED, span, frame.status_rule, frame.status)
        if why := trail.joined.get(id(frame)):
            yield Step(claim.n, "same incident", USED, span, "merge", why)
        for what, other, why in _unused(doc, frame, claim, trail):
            at = doc.span(other.first, other.stop)
            yield Step(claim.n, what, ASIDE, at, other.rule, why)


def _unused(
    doc: Doc, frame: Frame, claim: Claim, trail: Trail
) -> Iterator[tuple[str, Hit[Any], str]]:
    """What a frame read and the incident does not say, with the reason."""
    told = frame.sightings

    def unsaid(hits: list[Hit[Any]], *said: Mention[Any] | None) -> list[Hit[Any]]:
        spans = [m.span for m in said if m and m.span]
        return [h for h in hits if not _over(doc, h, spans)]

    named = (claim.place.place, *claim.place.others) if claim.place else ()
    links = tuple(link for chain in claim.sources for link in chain)
    for hit in unsaid(told.acts, claim.trigger):
        yield "act", hit, ("tells the same act again" if hit is frame.act
                           else "another word tells more of the act")
    for hit in unsaid(told.places, *named, *links):
        yield "place", hit, trail.outer.get(
            id(hit), "the place is told first, or more precisely, elsewhere")
    for hit in unsaid(told.dates, claim.date):
        yield "date", hit, "another day stands nearer to the act"
    for hit in unsaid(told.casualties, *claim.casualties):
        yield hit.value.outcome, hit, "another telling is fuller or more exact"
    for hit in unsaid(told.actors, *claim.actors, *claim.targets, *links):
        yield "actor", hit, "is on neither side of the act, or named there already"
    for attribution in told.attributions:
        for link in unsaid(list(attribution.chain), *links):
            yield "source", link, _why_no_source(link)


def _why_no_source(link: Hit[Any]) -> str:
    if link.value.own:
        return "the outlet's own people are no source beside it"
    if link.value.back:
        return "refers to somebody told of before"
    return "is told of already, or covers other words"


def _over(doc: Doc, hit: Hit[Any], spans: list[Span]) -> bool:
    start, stop = doc.starts[hit.first], doc.stops[hit.stop - 1]
    return any(s.start < stop and start < s.stop for s in spans)

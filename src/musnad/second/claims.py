# SPDX-License-Identifier: Apache-2.0
"""From what a model told to claims: every value grounded, read again, or dropped.

The model gives quotes and codes. Where the words stand, what number, day, place, party or
teller they mean, and which of them name a private person, is found out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from musnad.model import (
    Actor,
    Chain,
    Claim,
    Interval,
    Location,
    Mention,
    Party,
    Place,
    Reading,
    Source,
    Span,
)
from musnad.record.clitics import proclitic
from musnad.record.private import hidden, trimmed, without_names
from musnad.record.when import fresh_news
from musnad.second import counts, scene
from musnad.second.agreement import DROPPED, MISCOUNTED
from musnad.second.answer import Told
from musnad.second.counts import Tally
from musnad.second.harms import rows
from musnad.second.quotes import Quotable, gap, nearest, quotable
from musnad.second.scene import Scene, Words, scene_of

T = TypeVar("T")
QUOTED = "quoted"  # the rule of words that a model chose and that no rule of ours reads
REASONS = {DROPPED: counts.DROPPED, MISCOUNTED: counts.OTHERWISE}
ONLY_MODEL = "only the second reader tells it"


@dataclass(frozen=True, slots=True)
class Ground:
    """A report in which quotes are looked for; private names are no words of it."""

    page: Quotable
    names: tuple[Span, ...]
    scene: Scene
    tally: Tally

    def spans(self, quote: str) -> list[Span]:
        """Where a quote stands, without the private names in it."""
        found = self.page.find(quote)
        if not found:
            self.tally[counts.NOT_THERE] += 1
            return []
        kept = [span for at in found if (span := self._bare(at))]
        self.tally[counts.NAMES] += not kept
        return kept

    def _bare(self, span: Span) -> Span | None:
        mention = Mention(None, span, QUOTED)
        return trimmed(mention, self.page.text, self.names).span

    def near(self, quote: str, at: Span) -> Span | None:
        """The place of a quote that is nearest to the act."""
        found = self.spans(quote)
        return nearest(found, at) if found else None

    def read(
        self, quote: str | None, at: Span, grammar: Callable[[Scene, Words], T | None]
    ) -> T | None:
        """What a grammar of ours reads in a quote; what it can't read is dropped."""
        span = self.near(quote, at) if quote else None
        if span is None:
            return None
        value = grammar(self.scene, self.scene.words(span))
        self.tally[counts.KEPT if value is not None else counts.UNREAD] += 1
        return value

    def words(self, quote: str, value: T, at: Span) -> Mention[T] | None:
        """A value whose words are all that there is to it: a weapon, a site."""
        span = self.near(quote, at)
        if span is None:
            return None
        self.tally[counts.KEPT] += 1
        return Mention(value, span, QUOTED)


def claims_of(
    reading: Reading, told: Iterable[Told], tally: Tally
) -> tuple[Claim, ...]:
    """The claims of a second reader over a report, in the order of their acts."""
    names = hidden(reading.persons)
    ground = Ground(quotable(reading.report.text), names, scene_of(reading), tally)
    found = _different(claim for one in told if (claim := _claim(ground, one)))
    tally[counts.INCIDENTS] += len(found)
    found.sort(key=lambda claim: claim.trigger.span or Span(0, 0))
    numbered = tuple(replace(claim, n=n) for n, claim in enumerate(found, 1))
    return without_names(numbered, reading.report.text, reading.persons)


def _different(claims: Iterable[Claim]) -> list[Claim]:
    """Without those that a model tells again: the same act at the same place."""
    first: dict[object, Claim] = {}
    for claim in claims:
        where = claim.place.place.span if claim.place else None
        first.setdefault((claim.type, claim.trigger.span, where), claim)
    return [*first.values()]


def _claim(ground: Ground, told: Told) -> Claim | None:
    before = {reason: _sum(ground.tally, names) for reason, names in REASONS.items()}
    span = _trigger(ground, told)
    if span is None:
        ground.tally[counts.NO_TRIGGER] += 1
        return None
    claim = _filled(ground, told, span)
    reasons = (reason for reason, names in REASONS.items()
               if _sum(ground.tally, names) > before[reason])
    return replace(claim, why_check=(ONLY_MODEL, *reasons))


def _sum(tally: Tally, names: Iterable[str]) -> int:
    return sum(tally[name] for name in names)


def _filled(ground: Ground, told: Told, span: Span) -> Claim:
    """The claim over the words of an act."""
    chains = _chains(ground, told, span)
    return Claim(
        n=1,
        type=told.type,
        trigger=Mention(told.type, span, QUOTED),
        kind=told.kind,
        status=told.status,
        denies="event" if told.status == "denied" else None,
        doubt=told.doubt,
        why_check=(ONLY_MODEL,),
        place=_location(ground, told, span),
        date=_date(ground, told, span),
        actors=_parties(ground, told, span, accused=bool(chains)),
        targets=_targets(ground, told, span),
        infrastructure=_each(ground.words(quote, code, span)
                             for code, quote in told.sites),
        weapons=_each(ground.words(quote, quote, span) for quote in told.weapons),
        casualties=rows(ground, told.harms, span),
        origin="attributed" if chains else "unattributed",
        sources=chains,
    )


def _trigger(ground: Ground, told: Told) -> Span | None:
    """Where the act is named: of several places, that nearest to what else is quoted."""
    found = ground.spans(told.trigger)
    if len(found) < 2:
        return found[0] if found else None
    said = [told.place, told.date, *(h.quote for h in told.harms if h), *told.actors]
    others = [spans for quote in said if quote and (spans := ground.page.find(quote))]

    def far(span: Span) -> tuple[int, int]:
        return sum(min(gap(span, s) for s in spans) for spans in others), span.start

    return min(found, key=far)


def _each(found: Iterable[T | None]) -> tuple[T, ...]:
    """What was found, each once."""
    return tuple(dict.fromkeys(value for value in found if value is not None))


def _location(ground: Ground, told: Told, at: Span) -> Location | None:
    quotes = [quote for quote in (told.place, *told.others) if quote]
    places: tuple[Mention[Place], ...] = _each(
        ground.read(quote, at, scene.place) for quote in quotes)
    return Location(places[0], others=places[1:]) if places else None


def _date(ground: Ground, told: Told, at: Span) -> Mention[Interval] | None:
    """The day by its words; with none, what fresh news is assumed to have."""
    if told.date:
        return ground.read(told.date, at, scene.date)
    usual = told.kind == "event" and told.status != "prospective"
    return fresh_news(ground.scene.report.published) if usual else None


def _parties(
    ground: Ground, told: Told, at: Span, *, accused: bool
) -> tuple[Mention[Party], ...]:
    basis, source = ("accused", 0) if accused else ("own_voice", None)
    found = (ground.read(quote, at, scene.actor) for quote in told.actors)
    return tuple(Mention(Party(m.value, basis, source), m.span, m.rule)
                 for m in _once(_each(found)))


def _targets(ground: Ground, told: Told, at: Span) -> tuple[Mention[Actor], ...]:
    return _once(_each(ground.read(quote, at, scene.target) for quote in told.targets))


def _once(found: Iterable[Mention[Actor]]) -> tuple[Mention[Actor], ...]:
    """Each identity by its first mention."""
    first: dict[tuple[str | None, str], Mention[Actor]] = {}
    for mention in found:
        first.setdefault((mention.value.id, mention.value.name_en), mention)
    return tuple(first.values())


def _chains(ground: Ground, told: Told, at: Span) -> tuple[Chain, ...]:
    found = (_each(_link(ground, quote, at) for quote in chain) for chain in told.chains)
    return tuple(dict.fromkeys(chain for chain in found if chain))


def _link(ground: Ground, quote: str, at: Span) -> Mention[Source] | None:
    hit = ground.read(quote, at, scene.teller)
    if hit is None:
        return None
    who = hit.value
    stance = who.stance if who.stance in ("affirms", "doubts", "denies") else "neutral"
    value = Source(who.kind, who.name_en, who.id, stance, who.coerced, who.party)
    doc = ground.scene.doc
    return doc.mention(hit.saying(value), who.prefix or proclitic(doc, hit.first))



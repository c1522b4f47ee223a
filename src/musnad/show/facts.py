# SPDX-License-Identifier: Apache-2.0
"""What the table says of an incident: a label and a few words for each column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.model import Actor, Casualty, Chain, Claim, Location, Mention, Place
from musnad.show import phrases
from musnad.show.isolate import Page, clean, isolated, names_someone, words

Fact = tuple[str, str]


def facts(claim: Claim, page: Page) -> Iterator[Fact]:
    """Label and value of each column, in the order they are shown in."""
    yield "n", str(claim.n)
    yield "type", _type(claim)
    yield "what", _lines(_said(m, page) for m in (claim.trigger, *claim.weapons))
    yield "where", _where(claim.place, page) if claim.place else ""
    yield "when", phrases.days(claim.date.value) if claim.date else ""
    yield "by whom", _by_whom(claim, page)
    yield "whom", _whom(claim, page)
    yield "killed", _losses(claim, killed=True)
    yield "injured & others", _losses(claim, killed=False)
    yield "according to", _according_to(claim, page)
    yield "confidence", claim.confidence + "".join(f"\n{why}" for why in claim.why_check)


def _lines(parts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(p for p in parts if p))


def _said(mention: Mention[object] | Mention[str], page: Page) -> str:
    return words(page, mention.span) if mention.span else ""


def _type(claim: Claim) -> str:
    strikes = f"{phrases.count(claim.strikes)} strikes" if claim.strikes else ""
    return _lines([phrases.code(claim.type), strikes, phrases.status(claim)])


def _where(location: Location, page: Page) -> str:
    places = [_place(mention, page) for mention in (location.place, *location.others)]
    rivals = len(location.candidates)
    if rivals:
        places.append(f"(or {rivals} other place{'s' * (rivals > 1)} of that name)")
    return _lines(places)


def _place(mention: Mention[Place], page: Page) -> str:
    said = _said(mention, page) or isolated(mention.value.name_ar)
    named = phrases.place(mention.value)
    return f"{said} {named}".rstrip()


def _actor(mention: Mention[object], actor: Actor, page: Page) -> str:
    """The neutral name and the words; where a name is hidden, the words only."""
    said = _said(mention, page)
    if actor.name_en and not names_someone(page, mention.span):
        return f"{clean(actor.name_en)} {said}".rstrip()
    return said or phrases.code(actor.kind)


def _by_whom(claim: Claim, page: Page) -> str:
    parts = []
    for mention in claim.actors:
        note = phrases.party(mention.value)
        named = _actor(mention, mention.value.actor, page)
        parts.append(f"{named} ({note})" if note else named)
    if claim.claimed_by:
        claimant = _actor(claim.claimed_by, claim.claimed_by.value, page)
        parts.append(f"claimed by {claimant}")
    return _lines(parts)


def _whom(claim: Claim, page: Page) -> str:
    people = [_actor(m, m.value, page) for m in claim.targets]
    sites = [f"{phrases.code(m.value)} {_said(m, page)}" for m in claim.infrastructure]
    return _lines(people + sites)


def _losses(claim: Claim, *, killed: bool) -> str:
    """Each total, and under it the parts that it names."""
    rows = enumerate(m.value for m in claim.casualties)
    wanted = [(k, row) for k, row in rows if (row.outcome == "killed") is killed]
    wanted.sort(key=lambda kr: (kr[0], False) if kr[1].of is None else (kr[1].of, True))
    return "\n".join(_loss(row) for _, row in wanted)


def _loss(row: Casualty) -> str:
    outcome = "" if row.outcome == "killed" else f" {phrases.code(row.outcome)}"
    source = "" if row.source is None else f" [{row.source + 1}]"
    part = "" if row.of is None else "incl. "
    return f"{part}{phrases.casualty(row)}{outcome}{source}"


def _according_to(claim: Claim, page: Page) -> str:
    """Chains from the source nearest to the event to the one nearest to the reader."""
    if not claim.sources:
        return "" if claim.origin == "unattributed" else phrases.code(claim.origin)
    chains = enumerate(claim.sources, 1)
    return _lines(f"[{k}] {_chain(chain, page)}" for k, chain in chains)


def _chain(chain: Chain, page: Page) -> str:
    links = [_said(link, page) or phrases.code(link.value.kind) for link in chain]
    stances = phrases.stances(chain)
    return " → ".join(links) + (f" ({stances})" if stances else "")

# SPDX-License-Identifier: Apache-2.0
"""The chains of tellers behind an incident, each once and under its fullest name."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.tellers import Teller, same, teller_stems
from musnad.model import Chain, Mention, Source
from musnad.record.likeness import Draft
from musnad.record.parties import proclitic

Links = tuple[Hit[Teller], ...]


def chains_of(doc: Doc, draft: Draft) -> tuple[tuple[Chain, ...], bool]:
    """The chains over the frames; whether the outlet's own people are among them."""
    chains: list[Links] = []
    own = False
    for frame in draft.frames:
        for told in frame.sightings.attributions:
            links = tuple(h for h in told.chain if not h.value.own)
            own = own or len(links) < len(told.chain)
            if links and not all(h.value.back for h in links):
                _add(doc, chains, links)
    return tuple(tuple(_source(doc, h) for h in links) for links in chains), own


def _add(doc: Doc, chains: list[Links], links: Links) -> None:
    """Put a chain to those known, or its names into the one that it says again."""
    for k, known in enumerate(chains):
        if all(any(same(doc, a, b) for b in known) for a in links):
            chains[k] = tuple(_fuller(doc, b, links) for b in known)
            return
        if all(any(same(doc, a, b) for b in links) for a in known):
            chains[k] = tuple(_fuller(doc, b, known) for b in links)
            return
    chains.append(links)


def _fuller(doc: Doc, link: Hit[Teller], others: Links) -> Hit[Teller]:
    """The same teller by his fullest name; where names differ, as the body has it."""
    for other in others:
        if same(doc, link, other):
            one, two = teller_stems(doc, link), teller_stems(doc, other)
            if one < two or (one != two and not two < one and link.first < other.first):
                link = other
    return link


def _source(doc: Doc, hit: Hit[Teller]) -> Mention[Source]:
    teller = hit.value
    stance = teller.stance if teller.stance in ("affirms", "doubts", "denies") \
        else "neutral"
    value = Source(
        teller.kind, teller.name_en, teller.id, stance, teller.coerced, teller.party
    )
    return doc.mention(hit.saying(value), teller.prefix or proclitic(doc, hit.first))

# SPDX-License-Identifier: Apache-2.0
"""The chains of tellers behind an incident, each once and under its fullest name."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.sources.tellers import Teller, same, teller_stems
from musnad.frozen import frozen
from musnad.model import Chain, Mention, Source
from musnad.record.clitics import proclitic
from musnad.record.likeness import Draft

Links = tuple[Hit[Teller], ...]


@frozen
class Chains:
    """The chains over the frames; whether the outlet's own people are among them.

    `told`: which words [first, stop) each chain, by its index, tells.
    """

    chains: tuple[Chain, ...] = ()
    own: bool = False
    told: tuple[tuple[int, int, int], ...] = ()

    def at(self, i: int) -> int | None:
        """The index of the chain that tells word i: the nearest that covers it."""
        over = [(first, k) for first, stop, k in self.told if first <= i < stop]
        return max(over)[1] if over else None


def chains_of(doc: Doc, draft: Draft) -> Chains:
    """Each chain once; what is told by nobody else is the outlet's own."""
    chains: list[Links] = []
    covered: list[tuple[int, int, int]] = []
    own = False
    for frame in draft.frames:
        for told in frame.sightings.attributions:
            links = tuple(h for h in told.chain if not h.value.own)
            own = own or len(links) < len(told.chain)
            if links and not all(h.value.back for h in links):
                covered.append((told.first, told.stop, _add(doc, chains, links)))
    named = tuple(tuple(_source(doc, h) for h in links) for links in chains)
    return Chains(named, own, tuple(covered))


def _add(doc: Doc, chains: list[Links], links: Links) -> int:
    """Put a chain to those known, or its names into the one that it says again."""
    for k, known in enumerate(chains):
        if all(any(same(doc, a, b) for b in known) for a in links):
            chains[k] = tuple(_fuller(doc, b, links) for b in known)
            return k
        if all(any(same(doc, a, b) for b in links) for a in known):
            chains[k] = tuple(_fuller(doc, b, known) for b in links)
            return k
    chains.append(links)
    return len(chains) - 1


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

# SPDX-License-Identifier: Apache-2.0
"""The chains of tellers behind an incident, each once and under its fullest name."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.sources.attributions import Attribution
from musnad.extract.sources.tellers import BY_COUNTRY, Teller, same, teller_stems
from musnad.frozen import frozen
from musnad.lexicon.tellers import SOME_OFFICIAL, TIDINGS
from musnad.model import Chain, Mention, Source
from musnad.record.clitics import proclitic
from musnad.record.frames import LEDE, Frame
from musnad.record.likeness import Draft

Links = tuple[Hit[Teller], ...]
SHORT = 3  # words that name no office: مسؤول حكومي
WHO_THAT_IS = ("،", ",", "احد", "احدي")  # سامي راشد، مساعد المفتش


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
    for told in _tellings(doc, draft):
        own = own or any(h.value.own for h in told.chain)
        links = tuple(h for h in told.chain if not h.value.own and not _mere_name(doc, h))
        if links and not all(h.value.back for h in links):
            covered.append((told.first, told.stop, _add(doc, chains, links)))
    names = _without_heralds(doc, chains)
    at = {k: n for n, k in enumerate(dict.fromkeys(names))}
    named = tuple(tuple(_source(doc, h) for h in chains[k]) for k in at)
    return Chains(named, own, tuple((i, j, at[names[k]]) for i, j, k in covered))


def _tellings(doc: Doc, draft: Draft) -> list[Attribution]:
    """Who tells of the act; where nobody does, who condemns it: أدان المجلس التفجير"""
    told_by = [(f, a) for f in draft.frames for a in f.sightings.attributions]
    telling = [a for f, a in told_by if not _comments(doc, f, a)]
    return telling or [a for f, a in told_by if _condemns(doc, f, a)]


def _condemns(doc: Doc, frame: Frame, told: Attribution) -> bool:
    """أدان المجلس التفجير: of the act itself; but أعلنت الكتائب معركة declares one"""
    return doc.words[told.cue].sense.says == "reacts" and frame.act is not None \
        and told.covers(frame.act.first)


def _comments(doc: Doc, frame: Frame, told: Attribution) -> bool:
    """أدانت الحكومة القصف, أكدت أن القصف خرق, هجوم تبنته الحركة: tells nothing of it"""
    stressed = told.stance == "affirms" and not frame.sightings.casualties and (
        frame.act is not None and frame.act.value.refers)
    claimed = told.stance == "claims" and doc.words[told.cue].suffix != ""
    return told.stance == "reacts" or stressed or claimed


def _mere_name(doc: Doc, hit: Hit[Teller]) -> bool:
    """وأضاف برهان, of whom neither office nor trade is told: nobody knows who spoke"""
    if hit.rule != "told_by_name" or hit.value.kind != "other":
        return False
    told = hit.stop < len(doc.words) and doc.words[hit.stop].form in WHO_THAT_IS
    return not told or hit.stop - hit.first == 1


def _without_heralds(doc: Doc, chains: list[Links]) -> list[int]:
    """For each chain itself, or the one that says by office whom it only heralds.

    ذكر مسؤول حكومي in the lede, and قال نائب الحاكم further down: one official. So with
    the tidings (الأنباء) and the country (سوريا تعلن) of a headline.
    """
    named = [k for k, links in enumerate(chains)
             if not _herald(doc, links) and not _faceless(doc, links)]
    officials = [k for k in named if chains[k][0].value.kind == "state"]
    return [
        next((j for j in named if j != k), k) if _faceless(doc, links)
        else next((j for j in officials if j > k), k) if _herald(doc, links) else k
        for k, links in enumerate(chains)
    ]


def _faceless(doc: Doc, links: Links) -> bool:
    """الأنباء, سوريا: tidings of nobody's, and a country in a headline"""
    head = links[0]
    if len(links) > 1 or head.stop - head.first > 1:
        return False
    return doc.words[head.first].bare in TIDINGS or (
        head.rule == BY_COUNTRY and doc.is_title(doc.sentence_of(head.first)))


def _herald(doc: Doc, links: Links) -> bool:
    """An official without a name or office, told of in the first lines."""
    head = links[0]
    word = doc.words[head.first]
    return len(links) == 1 and head.stop - head.first <= SHORT \
        and word.bare in SOME_OFFICIAL and not word.prefix.endswith("ال") \
        and doc.sentence_of(head.first).line <= LEDE


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

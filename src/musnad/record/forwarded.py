# SPDX-License-Identifier: Apache-2.0
"""A report that is passed on as a whole: whom from is a link of each chain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from musnad.doc import read_doc
from musnad.extract.actors.find import find_actors, read_context
from musnad.extract.persons.roles import find_persons
from musnad.extract.sources.tellers import KINDS, PARTIES
from musnad.model import Chain, Claim, Mention, Report, Source

RULE = "forwarded_from"
PRIVATE = "private account"  # whoever is no channel is not named
MOST = 10_000  # channels that are remembered
_NAMED = ("name", "composed")


def passed_on(claims: Iterable[Claim], report: Report) -> tuple[Claim, ...]:
    """Put the channel that a post was forwarded from behind those whom the post names.

    قال شاهد…, forwarded from شبكة الوادي → [[شاهد, شبكة الوادي]]; a post that names
    nobody is that channel's word, not the outlet's own.
    """
    if not report.forwarded_from:
        return tuple(claims)
    link = Mention(source_of(report.forwarded_from), None, RULE)
    return tuple(_through(claim, link) for claim in claims)


def _through(claim: Claim, link: Mention[Source]) -> Claim:
    chains: tuple[Chain, ...] = tuple(
        chain if _ends_with(chain, link.value) else (*chain, link)
        for chain in claim.sources)
    return replace(claim, origin="attributed", sources=chains or ((link,),))


def _ends_with(chain: Chain, source: Source) -> bool:
    """Whether the post itself names the channel as the one who tells."""
    return source.id is not None and chain[-1].value.id == source.id


@lru_cache(maxsize=MOST)
def source_of(name: str) -> Source:
    """The channel by its identity if we know it; a person's account is not named."""
    doc = read_doc(name)
    for hit in find_actors(doc, 0, len(doc.words), read_context(doc)):
        if hit.value.form in _NAMED and hit.first == 0:
            actor = hit.value.actor
            return Source(KINDS[actor.kind], actor.name_en, actor.id,
                          party=actor.kind in PARTIES)
    if name == PRIVATE or find_persons(doc):
        return Source("unnamed")
    return Source("media", name)

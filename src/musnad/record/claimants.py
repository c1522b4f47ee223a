# SPDX-License-Identifier: Apache-2.0
"""Who owns up to an act, and on whose word a party is said to have done it."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.tellers import Teller
from musnad.model import Actor, Chain, Mention, Party
from musnad.record.likeness import Draft
from musnad.record.parties import proclitic

ARMED = ("armed_group", "coalition")


def claimant_of(doc: Doc, draft: Draft) -> Mention[Actor] | None:
    """تبنى التنظيم الهجوم; اعلن التنظيم مسؤوليته; a group that announces what it did"""
    did = {a.value.actor.id for f in draft.frames for a in f.roles.agents}
    for frame in draft.frames:
        for told in frame.sightings.attributions:
            hit = told.chain[0]
            if told.stance == "claims" or (hit.value.kind in ARMED and hit.value.id
                                      and hit.value.id in did):
                return doc.mention(hit.saying(_actor(hit.value)), _prefix(doc, hit))
    return None


def on_whose_word(
    draft: Draft, parties: tuple[Mention[Party], ...], claimant: Mention[Actor] | None,
    sources: tuple[Chain, ...],
) -> tuple[Mention[Party], ...]:
    """Each party with the ground for naming it: he himself, an accuser, or the outlet."""
    accuser = _accuser(draft, sources)
    return tuple(_grounded(p, claimant, accuser) for p in parties)


def _grounded(
    party: Mention[Party], claimant: Mention[Actor] | None,
    accuser: tuple[bool, int | None],
) -> Mention[Party]:
    named = party.value
    if claimant and named.actor.name_en == claimant.value.name_en:
        return replace(party, value=replace(named, basis="self_claimed"))
    accused, source = accuser
    basis = "accused" if accused else "own_voice"
    return replace(party, value=replace(named, basis=basis, source=source))


def _accuser(draft: Draft, sources: tuple[Chain, ...]) -> tuple[bool, int | None]:
    """Whether somebody accuses, and the index of his chain."""
    for frame in draft.frames:
        for told in frame.sightings.attributions:
            if told.stance == "accuses":
                name = told.chain[0].value.name_en
                index = next((k for k, chain in enumerate(sources)
                              if name and chain[0].value.name_en == name), None)
                return True, 0 if index is None and len(sources) == 1 else index
    return False, None


def _actor(teller: Teller) -> Actor:
    kind = teller.kind if teller.kind in ARMED else "state_forces"
    return Actor(teller.id, teller.name_en or "unnamed group",
                 kind if teller.party else "unknown")


def _prefix(doc: Doc, hit: Hit[Teller]) -> str:
    return hit.value.prefix or proclitic(doc, hit.first)

# SPDX-License-Identifier: Apache-2.0
"""Who owns up to an act."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.roles.announced import OWNING
from musnad.extract.sources.tellers import Teller
from musnad.lexicon.role_cues import DENIED
from musnad.model import Actor, Mention
from musnad.record.clitics import proclitic, written_to
from musnad.record.likeness import Draft


def claimant_of(doc: Doc, draft: Draft) -> Mention[Actor] | None:
    """تبنى التنظيم الهجوم; اعلن التنظيم مسؤوليته; a group that announces what it did"""
    did = {a.value.actor.id for f in draft.frames for a in f.roles.agents}
    for frame in draft.frames:
        for told in frame.sightings.attributions:
            hit = told.chain[0]
            if doc.words[told.cue].bare in DENIED:
                continue  # نفت الحركة مسؤوليتها
            if told.stance == "claims" or (hit.value.kind in OWNING and hit.value.id
                                      and hit.value.id in did):
                return doc.mention(hit.saying(_actor(hit.value)), _prefix(doc, hit))
        for own in frame.roles.claimed:
            return doc.mention(own.saying(own.value.actor), written_to(doc, own))
    return None


def _actor(teller: Teller) -> Actor:
    kind = teller.kind if teller.kind in OWNING else "state_forces"
    return Actor(teller.id, teller.name_en or "unnamed group",
                 kind if teller.party else "unknown")


def _prefix(doc: Doc, hit: Hit[Teller]) -> str:
    return hit.value.prefix or proclitic(doc, hit.first)

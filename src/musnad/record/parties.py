# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit, over all the frames of one incident."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.doc import Doc, Hit
from musnad.extract.actors import ActorSighting
from musnad.model import Actor, Mention, Party
from musnad.record.likeness import Draft

ATTACKERS = ("X.attackers", "X.bomber")  # who die in their own attack


def agents_of(doc: Doc, draft: Draft) -> tuple[Mention[Party], ...]:
    """Those who did it, each once; a side that is not told gives way to a named one."""
    hits = _unique(a for f in draft.frames for a in f.roles.agents)
    known = [h for h in hits if h.value.form != "generic"] or hits
    accused = any(
        t.stance == "accuses" for f in draft.frames for t in f.sightings.attributions
    )
    basis = "accused" if accused else "own_voice"
    return tuple(
        doc.mention(h.saying(Party(h.value.actor, basis)), proclitic(doc, h.first))
        for h in known
    )


def targets_of(doc: Doc, draft: Draft) -> tuple[Mention[Actor], ...]:
    """Parties that were hit, else what an act is said to hit, else whom it harmed."""
    hits = _unique(a for f in draft.frames for a in f.roles.patients)
    agents = {a.value.actor.name_en for f in draft.frames for a in f.roles.agents}
    parties = [h for h in hits if h.value.actor.name_en not in agents
               and h.value.actor.id not in ATTACKERS]
    named = [h.saying(h.value.actor) for h in parties if h.value.form != "generic"]
    unnamed = [h.saying(h.value.actor) for h in parties if h.value.form == "generic"]
    struck = [f.struck for f in draft.frames]
    aimed = [a for s in struck for a in s.aimed][:1]
    harmed = [a for s in struck for a in s.harmed][:1]
    homes = [a for s in struck for a in s.homes][:1]
    if any(f.sightings.casualties for f in draft.frames):
        homes = []
    found = named or aimed or unnamed or harmed or homes
    return tuple(doc.mention(h, proclitic(doc, h.first)) for h in found)


def _unique(hits: Iterable[Hit[ActorSighting]]) -> list[Hit[ActorSighting]]:
    """One sighting an identity, a name before a bare adjective."""
    best: dict[str, Hit[ActorSighting]] = {}
    for hit in hits:
        name = hit.value.actor.name_en
        if name not in best or best[name].value.form == "nisba" != hit.value.form:
            best[name] = hit
    return list(best.values())


def proclitic(doc: Doc, i: int) -> str:
    """Letters written to a word that are no part of the name: وروسيا → و"""
    prefix = doc.words[i].prefix
    return prefix if prefix in ("و", "ف", "ب", "ل", "وب", "ول") else ""

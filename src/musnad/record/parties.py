# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit, over all the frames of one incident."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.roles.find import ATTACKERS
from musnad.model import Actor, Chain, Mention, Party
from musnad.record.chains import Chains
from musnad.record.clitics import proclitic, written_to
from musnad.record.likeness import Draft


def agents_of(
    doc: Doc, draft: Draft, told: Chains, claimant: Mention[Actor] | None
) -> tuple[Mention[Party], ...]:
    """Those who did it, each once; a side that is not told gives way to a named one.

    Where nobody is named, it is who says that he did it: وتبنت الحركة الهجوم.
    """
    hits = _unique(a for f in draft.frames for a in f.roles.agents)
    known = [h for h in hits if h.value.form != "generic"]
    if known:
        hits = [h for h in hits if h in known or _faces(draft, h)]
    elif len(hits) > 1 and not any(_faces(draft, h) for h in hits):
        hits = [max(hits, key=lambda h: h.stop - h.first)]
    if claimant and not known and claimant.rule != "told_by_noun":
        party = Party(claimant.value, "self_claimed")
        return (Mention(party, claimant.span, claimant.rule),)
    parties = [_party(draft, h, told, claimant) for h in hits]
    accusers = {p.source for p in parties if p.basis == "accused"}
    if len(accusers) > 1:  # each accuses another
        parties = [replace(p, relation="alternative") if p.basis == "accused" else p
                   for p in parties]
    return tuple(doc.mention(h.saying(p), written_to(doc, h))
                 for h, p in zip(hits, parties, strict=True))


def _party(draft: Draft, hit: Hit[ActorSighting], told: Chains,
           claimant: Mention[Actor] | None) -> Party:
    """On whose word somebody did it: his own, the outlet's, or that of whom it cites."""
    actor = hit.value.actor
    source = told.at(hit.first)
    if claimant and claimant.value.name_en == actor.name_en:
        return Party(actor, "self_claimed")
    if source is not None and _speaks(told.chains[source], actor):
        return Party(actor, "self_claimed")
    if hit.rule == "carried_on":
        return Party(actor, "inferred", source)
    blamed = any(hit in f.roles.blamed for f in draft.frames)
    basis = "accused" if blamed or source is not None else "own_voice"
    return Party(actor, basis, source)


def _speaks(chain: Chain, actor: Actor) -> bool:
    """Whether the one nearest to the event is the actor himself."""
    return bool(chain) and actor.id is not None and chain[0].value.id == actor.id


def _faces(draft: Draft, hit: Hit[ActorSighting]) -> bool:
    """اشتبك مسلحون مع الجيش: a side of a clash that is told beside a named one"""
    return any(
        f.type == "ground_clash" and hit in f.roles.agents
        and any(a.value.form != "generic" for a in f.roles.agents)
        for f in draft.frames)


def targets_of(doc: Doc, draft: Draft) -> tuple[Mention[Actor], ...]:
    """Parties that were hit, else what an act is said to hit, else whom it harmed."""
    aimed = _hit(draft, [a for f in draft.frames for a in f.roles.aimed])
    harmed = _hit(draft, [a for f in draft.frames for a in f.roles.harmed])
    named = [h for h in aimed if h.value.form != "generic"] \
        or [h for h in harmed if h.value.form != "generic"]
    things = [a for f in draft.frames for a in f.struck.aimed][:1]
    parties = named or ([] if things else _unique([*aimed, *harmed]))
    if parties:
        return tuple(doc.mention(h.saying(h.value.actor), written_to(doc, h))
                     for h in parties)
    found = [*things, *_beside(draft, things)] if things else _last_resort(draft)
    return tuple(doc.mention(h, proclitic(doc, h.first)) for h in found)


def _beside(draft: Draft, things: list[Hit[Actor]]) -> list[Hit[Actor]]:
    """قصف سيارة ما أدى إلى مقتل طفلين: people harmed with the thing that was hit"""
    if any(h.value.kind == "civilians" for h in things):
        return []
    return [a for f in draft.frames for a in f.struck.harmed][:1]


def _last_resort(draft: Draft) -> list[Hit[Actor]]:
    """People who were harmed; homes where nobody was; a place that is never named."""
    struck = [f.struck for f in draft.frames]
    hurt = any(f.sightings.casualties for f in draft.frames)
    people = [a for s in struck for a in s.harmed]
    homes = [] if hurt else [a for s in struck for a in s.homes]
    places = [] if draft.traits.spots else [a for s in struck for a in s.places]
    return (people or homes or places)[:1]


def _hit(draft: Draft, patients: list[Hit[ActorSighting]]) -> list[Hit[ActorSighting]]:
    """Each party once, without those who did it, or died doing it."""
    agents = {a.value.actor.name_en for f in draft.frames for a in f.roles.agents}
    return [h for h in _unique(patients) if h.value.actor.name_en not in agents
            and h.value.actor.id not in ATTACKERS]


def _unique(hits: Iterable[Hit[ActorSighting]]) -> list[Hit[ActorSighting]]:
    """One sighting an identity, a name before a bare adjective."""
    best: dict[str, Hit[ActorSighting]] = {}
    for hit in hits:
        name = hit.value.actor.name_en
        if name not in best or best[name].value.form == "nisba" != hit.value.form:
            best[name] = hit
    return list(best.values())

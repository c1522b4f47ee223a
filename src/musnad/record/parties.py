# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit, over all the frames of one incident."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.doc import Doc, Hit
from musnad.extract.actors import ActorSighting
from musnad.extract.roles import ATTACKERS
from musnad.model import Actor, Mention, Party
from musnad.record.likeness import Draft

CLITICS = ("و", "ف", "ب", "ل", "وب", "ول")


def agents_of(doc: Doc, draft: Draft) -> tuple[Mention[Party], ...]:
    """Those who did it, each once; a side that is not told gives way to a named one."""
    hits = _unique(a for f in draft.frames for a in f.roles.agents)
    known = [h for h in hits if h.value.form != "generic"]
    if known:
        hits = [h for h in hits if h in known or _faces(draft, h)]
    return tuple(
        doc.mention(h.saying(Party(h.value.actor)), _written_to(doc, h))
        for h in hits
    )


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
    parties = named or ([] if things else [*aimed, *harmed])
    if parties:
        return tuple(doc.mention(h.saying(h.value.actor), _written_to(doc, h))
                     for h in parties)
    found = things or _last_resort(draft)
    return tuple(doc.mention(h, proclitic(doc, h.first)) for h in found)


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


def _written_to(doc: Doc, hit: Hit[ActorSighting]) -> str:
    """Letters written to a party's first word: لقوات → ل; للجيش keeps its article"""
    prefix, form = hit.value.prefix, doc.words[hit.first].form
    return prefix if prefix in CLITICS and "لل" not in form[:3] else ""


def proclitic(doc: Doc, i: int) -> str:
    """Letters written to a word that are no part of the name: وروسيا → و"""
    prefix = doc.words[i].prefix
    return prefix if prefix in CLITICS else ""

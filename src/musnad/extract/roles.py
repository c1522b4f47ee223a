# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit: actors of a clause tied to its act by order and prepositions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.acts import ActSighting
from musnad.extract.actors import ActorSighting
from musnad.lexicon.role_cues import (
    AGENT_LINKS, AGENT_VERBS, BETWEEN, OWNED, PATIENT_LINKS, PATIENT_NOUNS, VICTIM_ACTS,
)

TELLS_ONLY = frozenset(("media", "ngo", "un", "medical", "state"))


@dataclass(frozen=True, slots=True)
class Roles:
    """Sightings that did the act and those that it hit, in text order."""

    agents: tuple[Hit[ActorSighting], ...] = ()
    patients: tuple[Hit[ActorSighting], ...] = ()


def find_roles(doc: Doc, bounds: tuple[int, int], acts: list[Hit[ActSighting]],
               actors: list[Hit[ActorSighting]]) -> Roles:
    """قصفت القوات التركية مواقع قسد → agent القوات التركية, patient قسد"""
    first, stop = bounds
    inside = [a for a in actors if first <= a.first < stop
              and a.value.actor.kind not in TELLS_ONLY]
    agents: list[Hit[ActorSighting]] = []
    patients: list[Hit[ActorSighting]] = []
    for actor in inside:
        role = _role(doc, actor, first, acts)
        if role == "agent":
            agents.append(actor)
        elif role == "patient":
            patients.append(actor)
    agents += [b for a, b in pairwise(inside) if a in agents and b not in agents
               and b not in patients and _joined(doc, a, b)]
    return Roles(tuple(sorted(agents, key=lambda a: a.first)), tuple(patients))


def _joined(doc: Doc, a: Hit[ActorSighting], b: Hit[ActorSighting]) -> bool:
    """قوات النظام وروسيا"""
    return b.first - a.stop <= 1 and doc.words[b.first].form.startswith("و") \
        and doc.words[b.first].prefix in ("و", "وال", "")


def _role(doc: Doc, actor: Hit[ActorSighting], first: int,
          acts: list[Hit[ActSighting]]) -> str | None:
    link = _link(doc, actor, first)
    if link is not None:
        return link
    before = [a for a in acts if a.stop <= actor.first]
    after = [a for a in acts if a.first >= actor.stop]
    if actor.value.form == "nisba":
        near = before and actor.first - before[-1].stop <= 2
        return "agent" if near and not before[-1].value.verb else None
    if before and (role := _after_act(doc, actor, before[-1])):
        return role
    if after and (role := _before_act(doc, actor, first, after[0])):
        return role
    return None


def _link(doc: Doc, actor: Hit[ActorSighting], first: int) -> str | None:
    """The word right before the actor, where it settles the role by itself."""
    word = doc.words[actor.first]
    at = actor.first - 1
    while at >= first and doc.words[at].form in ('"', "“", "«", "("):
        at -= 1
    if at < first:
        return None
    before = doc.words[at]
    two = (doc.words[at - 1].stem, before.stem) if at > first else ("", "")
    if two in AGENT_LINKS or before.form in AGENT_VERBS:
        return "agent"
    if before.stem in PATIENT_NOUNS:
        return "patient"
    if before.form in PATIENT_LINKS or before.stem in OWNED and word.prefix != "و":
        return "patient"
    if before.form in BETWEEN:
        return "agent"
    if before.sense.means is not None and before.prefix.startswith("ب"):
        return "agent"  # برصاص قوات الاحتلال
    return None


def _after_act(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> str | None:
    """Behind the act: the doer where next to it, the target behind the doer or a preposition."""
    gap = range(act.stop, actor.first)
    if any(doc.words[i].form in ("،", ",", "ان", "انه", "انها") for i in gap):
        return None
    reach = 3 if act.value.verb else 2
    prefix = doc.words[actor.first].prefix
    if len(gap) > reach or any(doc.words[i].form in PATIENT_LINKS for i in gap):
        return None
    if prefix.endswith("ل") and act.value.verb:
        return None
    if prefix.endswith("ب") or doc.words[act.first].stem in VICTIM_ACTS:
        return None
    if any(doc.words[i].sense.people or doc.words[i].sense.number for i in gap):
        return None
    return "agent"


def _before_act(doc: Doc, actor: Hit[ActorSighting], first: int,
                act: Hit[ActSighting]) -> str | None:
    """قوات الاحتلال اقتحمت: the subject before its verb, with no preposition."""
    if not act.value.verb or doc.words[actor.first].prefix not in ("", "و", "ال", "وال"):
        return None
    if act.first - actor.stop > 4:
        return None
    gap = range(actor.stop, act.first)
    if any(doc.words[i].sense.says or doc.words[i].form in ("ان", "التي", "الذي") for i in gap):
        return None
    at = actor.first - 1
    if at >= first and doc.words[at].form in ("في", "من", "على", "الى", "عن", "ضد", "مع"):
        return None
    return "agent"

# SPDX-License-Identifier: Apache-2.0
"""Who did it and whom it hit: actors tied to an act by order and prepositions."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.actors import ActorSighting
from musnad.extract.acts import ActSighting
from musnad.extract.harm_roles import counted_in, harmed_them
from musnad.extract.victims import Victims
from musnad.lexicon.role_cues import (
    AGENT_LINKS,
    AGENT_VERBS,
    ANNOUNCED,
    BETWEEN,
    GOING_ON,
    HOLDING,
    OWNED,
    OWNING_UP,
    PATIENT_LINKS,
    PATIENT_NOUNS,
    VICTIM_ACTS,
)

ARMED = ("armed_group", "coalition")  # who may own up to an act by announcing it
TELLS_ONLY = frozenset(("media", "ngo", "un", "medical", "state"))


@dataclass(frozen=True, slots=True)
class Roles:
    """Sightings that did the act and those that it hit, in text order."""

    agents: tuple[Hit[ActorSighting], ...] = ()
    patients: tuple[Hit[ActorSighting], ...] = ()


def find_roles(
    doc: Doc,
    bounds: tuple[int, int],
    acts: list[Hit[ActSighting]],
    actors: list[Hit[ActorSighting]],
    hurt: list[Hit[Victims]],
) -> Roles:
    """قصفت القوات التركية مواقع قسد → agent القوات التركية, patient قسد"""
    first, stop = bounds
    inside = [
        a
        for a in actors
        if first <= a.first < stop
        and a.value.actor.kind not in TELLS_ONLY
        and not _describes(doc, a, acts)
    ]
    agents: list[Hit[ActorSighting]] = []
    patients: list[Hit[ActorSighting]] = []
    for actor in inside:
        role = _by_harm(doc, actor, first, hurt) or _role(doc, actor, bounds, acts)
        if role == "agent" and _behind_its_verb(actor, agents, acts):
            role = "patient"
        if role == "agent":
            agents.append(actor)
        elif role == "patient":
            patients.append(actor)
    agents += [
        b
        for a, b in pairwise(inside)
        if a in agents and b not in agents and b not in patients and _joined(doc, a, b)
    ]
    return Roles(tuple(sorted(agents, key=lambda a: a.first)), tuple(patients))


def _by_harm(
    doc: Doc, actor: Hit[ActorSighting], first: int, hurt: list[Hit[Victims]]
) -> str | None:
    """Of those harmed a patient, of those who harmed them an agent."""
    if actor.value.form == "nisba":
        return None
    if any(counted_in(doc, row, actor) for row in hurt):
        return "patient"
    did = any(harmed_them(doc, row, actor) for row in hurt)
    return "agent" if did and _link(doc, actor, first) in (None, "agent") else None


def _behind_its_verb(
    actor: Hit[ActorSighting],
    agents: list[Hit[ActorSighting]],
    acts: list[Hit[ActSighting]],
) -> bool:
    """الطائرات الامريكية لم تقصف داعش: the verb has its doer before it"""
    return any(
        act.value.verb
        and 0 <= actor.first - act.stop <= 2
        and any(0 <= act.first - a.stop <= 2 for a in agents)
        for act in acts
    )


def of_act(roles: Roles, act: Hit[ActSighting], acts: list[Hit[ActSighting]]) -> Roles:
    """Of several acts in a clause each has its own doers: those nearest to this one.

    استهداف من قبل واشنطن ... هجوم شنه الارهابيون → الارهابيون of the second
    """
    near = tuple(
        a for a in roles.agents if min(acts, key=lambda other: _gap(other, a)) is act
    )
    return Roles(near or roles.agents, roles.patients)


def _gap(act: Hit[ActSighting], actor: Hit[ActorSighting]) -> int:
    """Words between an act and an actor."""
    return max(actor.first - act.stop, act.first - actor.stop)


def _describes(doc: Doc, actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """هجوم مسلح, التفجير الارهابي: an adjective of the act, no party"""
    return (
        actor.value.form == "generic"
        and actor.stop - actor.first == 1
        and any(a.stop == actor.first and not a.value.verb for a in acts)
    )


def _joined(doc: Doc, a: Hit[ActorSighting], b: Hit[ActorSighting]) -> bool:
    """قوات النظام وروسيا"""
    return (
        b.first - a.stop <= 1
        and doc.words[b.first].form.startswith("و")
        and doc.words[b.first].prefix in ("و", "وال", "")
    )


def _role(
    doc: Doc,
    actor: Hit[ActorSighting],
    bounds: tuple[int, int],
    acts: list[Hit[ActSighting]],
) -> str | None:
    first, stop = bounds
    link = _link(doc, actor, first) or _followed(doc, actor, stop, acts)
    if link is not None:
        return None if link == "bystander" else link
    before = [a for a in acts if a.stop <= actor.first]
    after = [a for a in acts if a.first >= actor.stop]
    if actor.value.form == "nisba":
        near = before and actor.first - before[-1].stop <= 2
        if not near or before[-1].value.verb:
            return None
        gap = doc.words[before[-1].stop : actor.first]  # هجوم على السفارة الامريكية
        theirs = any(w.form in PATIENT_LINKS or w.sense.site for w in gap)
        return None if theirs else "agent"
    if before and (role := _after_act(doc, actor, before[-1])):
        return role
    return _before_act(doc, actor, first, after[0]) if after else None


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
    if two in AGENT_LINKS or before.stem in AGENT_VERBS or before.sense.says == "claims":
        return "agent"
    if before.bare in HOLDING:
        return "bystander"
    if before.stem in PATIENT_NOUNS:
        return "patient"
    if before.form in PATIENT_LINKS or (before.stem in OWNED and word.prefix != "و"):
        return "patient"
    if before.form in BETWEEN:
        return "agent"
    if before.sense.means is not None and before.prefix.startswith("ب"):
        return "agent"  # برصاص قوات الاحتلال
    return None


def _followed(
    doc: Doc, actor: Hit[ActorSighting], stop: int, acts: list[Hit[ActSighting]]
) -> str | None:
    """قوات النظام ارتكبت مجزرة; طالبان مسؤوليتها: what stands right behind settles it"""
    for i in range(actor.stop, min(stop, actor.stop + 2)):
        word = doc.words[i]
        if "waged" in word.sense.cues or word.stem in GOING_ON or word.bare in OWNING_UP:
            return (
                "agent"
                if doc.words[actor.first].prefix in ("", "و", "ال", "وال")
                else None
            )
        if word.form not in ('"', "”", "»", ")", "قد", "عن"):
            break
    if _announces(doc, actor, acts):
        return "agent"
    before = doc.words[actor.first - 1] if actor.first else None
    noun_next = any(a.first - actor.stop in (0, 1, 2) and not a.value.verb for a in acts)
    return "agent" if before and before.stem in GOING_ON and noun_next else None


def _announces(
    doc: Doc, actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]
) -> bool:
    """اعلنت كتائب القسام استهداف الية: who announces an act by its noun did it"""
    if actor.value.actor.kind not in ARMED:
        return False
    behind = actor.stop
    announced = actor.first > 0 and doc.words[actor.first - 1].stem in ANNOUNCED
    if not announced and behind < len(doc.words):
        announced = doc.words[behind].stem in ANNOUNCED
        behind += 1
    if not announced:
        return False
    return any(
        not a.value.verb
        and 0 <= a.first - behind <= 2
        and not any(doc.words[i].form in ("ان", "انه") for i in range(behind, a.first))
        for a in acts
    )


def _after_act(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> str | None:
    """Behind the act: the doer next to it, the target behind him or a preposition."""
    gap = range(act.stop, actor.first)
    if any(doc.words[i].form in ("،", ",", "ان", "انه", "انها") for i in gap):
        return None
    reach = 3 if act.value.verb else 2
    prefix = doc.words[actor.first].prefix
    if len(gap) <= reach + 2 and any(doc.words[i].form in PATIENT_LINKS for i in gap):
        return "patient"
    if actor.value.form == "weapon" and prefix.endswith("ب") and len(gap) <= reach + 1:
        return "agent"  # هجوم بطائرة امريكية بدون طيار
    if len(gap) > reach:
        return None
    if act.value.verb and (
        doc.words[act.first].stem.endswith(("وا", "ون")) or _subject_before(doc, act)
    ):
        return "patient"
    if prefix.endswith("ل") and act.value.verb:
        return None
    if _is_thing_hit(doc, actor, act):
        return "patient"
    noun = not act.value.verb
    if prefix.endswith("ب") or (noun and doc.words[act.first].stem in VICTIM_ACTS):
        return None
    if any(doc.words[i].sense.people or doc.words[i].sense.number for i in gap):
        return None
    return "agent"


def _is_thing_hit(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """استهداف القاعدة الامريكية; اعتقلت خلية; اسرت جنودا: whom or what, not who"""
    first = doc.words[actor.first].sense
    if first.site is not None or first.generic is not None:
        return True
    seized = act.value.type in ("arrest", "abduction")
    if act.value.verb and _before_people(doc, actor):
        return False  # خطف مسلحون مجهولون صحفيا
    return seized and (first.people is not None or actor.value.actor.kind == "unknown")


def _before_people(doc: Doc, actor: Hit[ActorSighting]) -> bool:
    """Whether people stand right behind, neither joined to the actor nor its owner."""
    after = doc.words[actor.stop] if actor.stop < len(doc.words) else None
    return after is not None and after.prefix == "" and \
        bool(after.sense.people or after.sense.number)


def _subject_before(doc: Doc, act: Hit[ActSighting]) -> bool:
    """تفجير استهدف قافلة, التي استهدفت: the verb has its subject before it"""
    for i in range(max(0, act.first - 3), act.first):
        word = doc.words[i]
        if word.sense.act_noun is not None or word.form in ("التي", "الذي", "الذين"):
            return True
    return False


def _before_act(
    doc: Doc, actor: Hit[ActorSighting], first: int, act: Hit[ActSighting]
) -> str | None:
    """قوات الاحتلال اقتحمت: the subject before its verb, with no preposition."""
    if not act.value.verb or doc.words[actor.first].prefix not in ("", "و", "ال", "وال"):
        return None
    if act.first - actor.stop > 4:
        return None
    gap = range(actor.stop, act.first)
    if any(
        doc.words[i].sense.says or doc.words[i].form in ("ان", "التي", "الذي")
        for i in gap
    ):
        return None
    at = actor.first - 1
    if at >= first and doc.words[at].form in ("في", "من", "على", "الى", "عن", "ضد", "مع"):
        return None
    return "agent"

# SPDX-License-Identifier: Apache-2.0
"""Who protests, and people without arms who do an act: تظاهر الاهالي, نفذته امرأة."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.roles.find import Roles
from musnad.lexicon.role_cues import ASSAILS, CROWDS, DID_IT
from musnad.lexicon.targets import PAUSES
from musnad.model import Actor

PROTESTERS = Actor("X.protesters", "protesters", "civilians")
SOMEBODY = Actor("X.attackers", "unidentified attackers", "unknown")
PEOPLE_ACTING = "people_acting"  # the rule that read one of no known side
OF_A_SIDE = ("combatants", "police", "officials")
UNARMED = ("civilians", "settlers", "other", "unknown")
BEHIND, BEFORE = 7, 6  # words from an act in which the crowd is told
PLACED = ("في", "امام", "ضد", "علي", "قرب", "وسط", "احتجاجا", "تنديدا", "للمطالبه")


def of_crowd(doc: Doc, act: Hit[ActSighting], roles: Roles,
             bounds: tuple[int, int]) -> Roles:
    """Of a protest those who protest are the doers, and no army named beside it."""
    doers = tuple(a for a in roles.agents if a.value.actor.kind in UNARMED)
    return replace(roles, agents=doers or _crowd(doc, act, bounds))


def of_lone(doc: Doc, roles: Roles, acts: list[Hit[ActSighting]],
            bounds: tuple[int, int]) -> Roles:
    """هجوم نفذته امرأة, نفذ العملية شاب: somebody of whom no side is told"""
    if roles.agents or not acts:
        return roles
    first, stop = bounds
    for act in acts:
        i = person_doing(doc, act, stop)
        if i >= 0 and not _of_a_side(doc, i):
            return replace(roles, agents=(_hit(i, SOMEBODY),))
    for i in range(first, stop - 1):
        word = doc.words[i]
        if word.prefix in ("", "و") and word.stem in DID_IT and _someone(doc, i + 1):
            return replace(roles, agents=(_hit(i + 1, SOMEBODY),))
    return roles


def person_doing(doc: Doc, act: Hit[ActSighting], stop: int) -> int:
    """هاجم اهالي القرية دورية, اطلق رجل النار: where he is told, or -1"""
    at = act.first + 1
    if not act.value.verb or at >= stop or doc.words[act.first].stem not in ASSAILS:
        return -1
    word = doc.words[at]
    someone = word.sense.people is not None or word.bare in CROWDS
    oblique = word.form.endswith(("ين", "ا"))
    return at if someone and not oblique and word.prefix in ("", "ال") else -1


def _of_a_side(doc: Doc, i: int) -> bool:
    people = doc.words[i].sense.people
    return people is not None and people.who in OF_A_SIDE


def _someone(doc: Doc, i: int) -> bool:
    """امرأة, شابان; neither المسلحون nor شخصية"""
    people = doc.words[i].sense.people
    return people is not None and people.number != "many" and not people.family \
        and doc.words[i].prefix in ("", "ال") and people.who not in OF_A_SIDE


def _crowd(doc: Doc, act: Hit[ActSighting],
           bounds: tuple[int, int]) -> tuple[Hit[ActorSighting], ...]:
    """تظاهر مئات الاهالي, خرج الاهالي في مظاهرة: the noun for people beside the act"""
    first, stop = bounds
    for i in range(act.stop, min(stop, act.stop + BEHIND)):
        if doc.words[i].form in PLACED:
            break
        if _people(doc, i):
            return (_hit(i, PROTESTERS),)
    for i in range(act.first - 1, max(first, act.first - BEFORE) - 1, -1):
        if doc.words[i].form in PAUSES:
            break
        if _people(doc, i):
            return (_hit(i, PROTESTERS),)
    return ()


def _people(doc: Doc, i: int) -> bool:
    word = doc.words[i]
    people = word.sense.people
    many = people is not None and people.number == "many" and people.plight is None
    plain = word.prefix in ("", "ال", "و", "وال", "ل", "لل")
    return plain and (many or word.bare in CROWDS)


def _hit(i: int, who: Actor) -> Hit[ActorSighting]:
    return Hit(ActorSighting(who, "generic"), i, i + 1, PEOPLE_ACTING)

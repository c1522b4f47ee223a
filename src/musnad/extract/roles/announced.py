# SPDX-License-Identifier: Apache-2.0
"""Who did it by their own word: تبنى التنظيم, اعلنت الكتائب قصف, قال الجيش انه شن."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.actor_cues import ALREADY
from musnad.lexicon.role_cues import (
    ANNOUNCED,
    DOING,
    OWN_WAGING,
    OWNING_UP,
    SELF,
    THAT,
)

QUOTES = frozenset('"“”«»()')
OWNING = ("armed_group", "coalition")  # who may own up to an act by announcing it
FORCES = ("state_forces", "police")
# What a state's forces announce by its noun when they did it.
DONE = ("airstrike", "drone_strike", "shelling", "missile_strike", "destruction",
        "arrest", "assassination")
SET_OFF = 8  # words between who announces and an act, with a time in commas
OWN_REACH = 6  # words from who announces to تنفيذها
SETS_OFF = ("،", "-", "–", "في")
SAID_REACH = 8  # words between who says it and انه


def owns_up(doc: Doc, actor: Hit[ActorSighting], bounds: tuple[int, int],
            acts: list[Hit[ActSighting]]) -> bool:
    """تبنى التنظيم الهجوم, الحركة مسؤوليتها, اعلنت الكتائب قصف: who says he did it"""
    first, stop = bounds
    at = word_before(doc, actor, first)
    if at >= first and doc.words[at].sense.says == "claims":
        return True
    behind = doc.words[actor.stop : min(stop, actor.stop + 2)]
    if any(w.bare in OWNING_UP for w in behind):
        return True
    if actor.value.actor.kind == "police":
        return False
    return announces(doc, actor, acts) or says_so(doc, actor, stop, acts)


def word_before(doc: Doc, actor: Hit[ActorSighting], first: int) -> int:
    """The place of the word before a party, quotes skipped; under `first` if none."""
    at = actor.first - 1
    while at >= first and doc.words[at].form in QUOTES:
        at -= 1
    return at


def announces(doc: Doc, actor: Hit[ActorSighting],
              acts: list[Hit[ActSighting]]) -> bool:
    """اعلنت كتائب القسام، امس، استهداف الية: who announces an act by its noun did it"""
    kind = actor.value.actor.kind
    if kind not in OWNING and kind not in FORCES:
        return False
    behind = _announced(doc, actor)
    return behind > 0 and any(
        not a.value.verb
        and 0 <= a.first - behind <= _reach(doc, behind)
        and (kind in OWNING or a.value.type in DONE)
        and not any(doc.words[i].form in THAT or doc.words[i].sense.harm_noun
                    for i in range(behind, a.first))
        for a in acts
    )


def _announced(doc: Doc, actor: Hit[ActorSighting]) -> int:
    """اعلنت الحركة, كانت الحركة قد اعلنت: where what it says begins, or 0"""
    behind = actor.stop
    if actor.first > 0 and doc.words[actor.first - 1].stem in ANNOUNCED:
        return behind
    behind += behind < len(doc.words) and doc.words[behind].form in ALREADY
    told = behind < len(doc.words) and doc.words[behind].stem in ANNOUNCED
    return behind + 1 if told else 0


def _reach(doc: Doc, behind: int) -> int:
    """اعلن الجيش، امس السبت، تصفية; اعلنت الحركة تنفيذها، امس، عملية: what is set off"""
    near = doc.words[behind : behind + OWN_REACH]
    if any(w.form in OWN_WAGING for w in near):
        return OWN_REACH + SET_OFF
    return SET_OFF if near and near[0].form in SETS_OFF else 3


def says_so(doc: Doc, actor: Hit[ActorSighting], stop: int,
            acts: list[Hit[ActSighting]]) -> bool:
    """قال الجيش، أمس، انه شن غارات, قالت القوات انها قامت بهدم: who says it of himself"""
    if not (actor.first > 0 and doc.words[actor.first - 1].sense.says):
        return False
    for at in range(actor.stop, min(stop - 1, actor.stop + SAID_REACH)):
        word = doc.words[at]
        if word.form in SELF:
            then = at + 1 + (doc.words[at + 1].form in QUOTES and at + 2 < stop)
            reach = 3 if doc.words[then].bare in DOING else \
                "waged" in doc.words[then].sense.cues
            return any(0 <= a.first - then <= reach for a in acts)
        if word.sense.says or word.sense.act or word.form in THAT:
            return False
    return False

# SPDX-License-Identifier: Apache-2.0
"""A party that stands before what it did: المقاومون في الضفة يخوضون اشتباكات."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.roles.order import COMMAS, UNDER
from musnad.lexicon.role_cues import (
    GOING_ON,
    HELPING,
    NEARER,
    SUBJECT,
    THAT,
    TRADED,
    TURNING,
)
from musnad.lexicon.senses import Word

VERB_REACH = 6  # words between a party and the verb that it is the subject of
ACT_REACH = 6  # words between such a verb and the noun of the act


def waged_behind(doc: Doc, actor: Hit[ActorSighting], bounds: tuple[int, int],
                 acts: list[Hit[ActSighting]]) -> bool:
    """ان المتمردين وحلفاءهم شنوا هجوما, المقاومون في الضفة يخوضون اشتباكات"""
    first, stop = bounds
    before = doc.words[actor.first - 1].form if actor.first > first else ""
    if actor.value.prefix not in SUBJECT or before in UNDER \
            or actor.value.form == "nisba":
        return False
    for i in range(actor.stop, min(stop, actor.stop + VERB_REACH + 1)):
        word = doc.words[i]
        if doc.words[i - 1].bare in HELPING:
            continue  # الشرطة بالتعاون مع الجيش شنت حملة
        if _turns(word) or any(a.first <= i < a.stop for a in acts):
            return False
        if word.suffix == "" and not word.prefix and _wages(word):
            if i + 1 < stop and doc.words[i + 1].names:
                return False  # شنت طائرات: another is its subject
            return _agrees(doc, actor, word) and any(
                0 <= a.first - i - 1 <= ACT_REACH and not a.value.verb for a in acts)
    return False


def _wages(word: Word) -> bool:
    return "waged" in word.sense.cues or word.bare in TRADED or word.bare in GOING_ON


def _turns(word: Word) -> bool:
    """Whether another clause begins with a word."""
    return word.form in COMMAS or word.form in THAT or word.form in NEARER \
        or word.stem in TURNING or bool(word.sense.says)


def _agrees(doc: Doc, actor: Hit[ActorSighting], verb: Word) -> bool:
    """القوات شنت, المقاتلون شنوا, الجيش شن; of a bare name all three"""
    head = doc.words[actor.first].form
    if head.endswith(("ون", "ين")) and actor.value.form != "name":
        return verb.form.endswith(("وا", "ون"))
    feminine = head.endswith(("ه", "ات"))
    return not feminine or verb.form.endswith(("ت", "وا", "ون")) \
        or verb.form.startswith("ت")

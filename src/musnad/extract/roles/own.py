# SPDX-License-Identifier: Apache-2.0
"""A party that acts through men or arms of its own: قال الجيش ان طائراته قصفت."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.roles.announced import QUOTES
from musnad.lexicon.role_cues import DOING, OWN_MEN, TRADED
from musnad.lexicon.senses import Word

REACH = 14  # words from a party to طائراته
DID_REACH = 7  # words between تمكنوا and what they managed
VERB_REACH = 3  # words between طائراته and what they did
HIS, HERS = ("ه", "هم"), ("ها",)


def through_its_own(doc: Doc, actor: Hit[ActorSighting], stop: int,
                    acts: list[Hit[ActSighting]]) -> bool:
    """قال الجيش ان طائراته قصفت, اعلنت الحركة ان مقاتليها خاضوا اشتباكات"""
    if actor.value.form == "nisba" or actor.value.actor.kind == "civilians":
        return False
    for i in range(actor.stop, min(stop, actor.stop + REACH)):
        word = doc.words[i]
        if word.suffix and _own_men(word):
            return _agrees(doc, actor, word) and _acts(doc, i, acts)
        if word.sense.act and i > actor.stop and any(a.first == i for a in acts):
            return False
    return False


def _own_men(word: Word) -> bool:
    """طائراته, مقاتليها; neither للطائرات nor بقواته"""
    return (word.suffix in HIS or word.suffix in HERS) and word.stem in OWN_MEN \
        and word.prefix in ("", "و", "ف")


def _agrees(doc: Doc, actor: Hit[ActorSighting], word: Word) -> bool:
    """الجيش ... طائراته, القوات ... طائراتها"""
    head = doc.words[actor.first].form
    feminine = head.endswith(("ه", "ات")) or head.startswith(("كتايب", "سرايا", "فصايل"))
    return word.suffix in (HERS if feminine else HIS) or actor.value.form in (
        "name", "country")


def _acts(doc: Doc, own: int, acts: list[Hit[ActSighting]]) -> bool:
    """طائراته قصفت, شنت طائراته غارات, مقاتليها خاضوا اشتباكات"""
    for act in acts:
        if act.value.verb and (0 <= act.first - own - 1 <= 1 or act.stop == own):
            return True
        if act.first <= own:
            continue  # the act stands before them, who may be the last word of the text
        behind = own + 1 + (doc.words[own + 1].form in QUOTES)
        if 0 < act.first - behind <= DID_REACH and doc.words[behind].bare in DOING:
            return True
        verb = doc.words[own + 1] if act.first > own + 1 else doc.words[own - 1]
        told = "waged" in verb.sense.cues or verb.bare in TRADED
        if told and not act.value.verb and 0 < act.first - own <= VERB_REACH + 1:
            return True
    return False

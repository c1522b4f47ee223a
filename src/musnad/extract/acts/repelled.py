# SPDX-License-Identifier: Apache-2.0
"""An attack far behind the verb that says it was repelled."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.fire import RELATIVES, REPELLING

REACH = 14  # words from صدت to the attack
AND = ("", "و", "ف")
TURNS = ("بعد", "عقب", "قبل", "منذ", "اثناء", "اثر", "خلال", "رغم", "ردا")


def repelled(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """صدت قوات اللواء في محافظة مأرب، شرق البلاد، عدة هجمات

    Nothing but who repelled it and where may stand between, and no clause.
    """
    words = doc.words
    if act.value.verb or words[act.first].prefix or act.value.refers:
        return False
    for word in reversed(words[max(first, act.first - REACH) : act.first]):
        if word.stem in REPELLING and word.prefix in AND:
            return True
        sense = word.sense
        told = sense.act or sense.act_noun or sense.harm or sense.harm_noun or sense.says
        if told or word.form in RELATIVES or word.bare in TURNS:
            return False
    return False

# SPDX-License-Identifier: Apache-2.0
"""Fire at a tank from close by: a fight on the ground, whatever it was fired with."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.fire import AIMED_AT, GUNS, TANKS
from musnad.lexicon.means import Means
from musnad.record.frames import Frame
from musnad.record.likeness import Draft

FIRE = ("shelling", "missile_strike")
REACH = 5  # words from استهدفت to دبابة


def type_of(doc: Doc, draft: Draft) -> str:
    """استهدفت الكتائب دبابة بقذيفة → ground_clash, as casualty recorders code it

    Fire by guns and aircraft (بقذائف الهاون) stays what it is.
    """
    acts = [f for f in draft.frames if f.act is not None and f.type in FIRE]
    tanks = draft.type in FIRE and acts and all(_at_short_range(doc, f) for f in acts)
    return "ground_clash" if tanks else draft.type


def _at_short_range(doc: Doc, frame: Frame) -> bool:
    if frame.act is None or (tank := tank_hit(doc, frame.act)) is None:
        return False
    return not any(_of_a_gun(doc, m) for m in frame.sightings.means if m.first > tank)


def tank_hit(doc: Doc, act: Hit[ActSighting]) -> int | None:
    """استهداف دبابة, استهدفت الكتائب دبابة: the word for what an act was aimed at"""
    if doc.words[act.first].stem not in AIMED_AT:
        return None
    for i in range(act.stop, min(len(doc.words), act.stop + REACH)):
        word = doc.words[i]
        if word.bare in GUNS or word.ends or "ب" in word.prefix:
            return None  # بقذيفة دبابة
        if word.bare in TANKS:
            return i
    return None


def _of_a_gun(doc: Doc, means: Hit[Means]) -> bool:
    return any(word.bare in GUNS for word in doc.words[means.first : means.stop])

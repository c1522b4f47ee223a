# SPDX-License-Identifier: Apache-2.0
"""What those who deny deny: an act, the harm done, or only that they did it."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.role_cues import RESPONSIBILITY
from musnad.lexicon.tellers import QUOTED, RUMOURED
from musnad.record.frames import Sightings

ASIDE = ("التي", "الذي", "الذين", "في", "بعد")  # what stands behind these is not denied
KNOWING = ("علمه", "علمها", "بعلمه", "معرفته", "معرفتها")
MARKS = ("،", ",", *QUOTED)  # نفى الناطق، في بيان، مقتل خمسة
DENIAL_REACH = 14  # words from a denial to the act denied


def harm_denied(doc: Doc, here: Sightings) -> bool:
    """نفت الحركة صحة الأنباء عن مقتل قائدها في غارة: he was not killed, they say"""
    harm = min((c.value.anchor for c in here.casualties
                if (c.value.group.count.low or 0) > 0), default=None)
    if harm is None:
        return False
    for told in here.attributions:
        if told.stance == "denies" and told.cue < harm <= told.cue + DENIAL_REACH:
            named = max([told.cue + 1, *(h.stop for h in told.chain)])
            if all(w.bare in RUMOURED or w.form in MARKS for w in doc.words[named:harm]):
                return True
    return False


def denied(doc: Doc, act: Hit[ActSighting], here: Sightings) -> str | None:
    """نفى الجيش قصف القرية → event; نفى مسؤوليته عن القصف → responsibility"""
    for told in here.attributions:
        if told.stance == "denies" and told.cue < act.first <= told.cue + DENIAL_REACH:
            words = doc.words[told.cue : act.first]
            if any(w.form in ASIDE or w.bare in KNOWING for w in words):
                continue  # نفى علمه بسقوط ضحايا في الهجوم
            owning = any(w.bare.startswith(RESPONSIBILITY) for w in words)
            return "responsibility" if owning else "event"
    return None

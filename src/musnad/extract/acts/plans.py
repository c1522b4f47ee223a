# SPDX-License-Identifier: Apache-2.0
"""Acts that somebody plans, prepares, seeks or calls for."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.fire import COMING

FOILED_REACH, PLANNED_REACH = 6, 5  # words from a cue to the act
TOWARDS = ("الي", "علي")
CAME_FOR = ("arrest", "abduction", "destruction", "displacement", "assassination")
CAME_REACH = 12  # words from who came back from what for
CARRYING_OUT = frozenset(("waged", "done"))
UNDERGONE = frozenset(("suffered", "caused"))
PAUSES = ("،", ",", "؛", ":")


def sought(doc: Doc, i: int) -> bool:
    """تسعى إلى فرض سيطرتها, كانوا يعدون لهجوم; but دعا إلى وقف القصف: what is aimed at"""
    words = doc.words
    return words[i].prefix in ("ل", "لل") or (i > 0 and words[i - 1].form in TOWARDS)


def plotted(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """كانوا يخططون العام الماضي لهجوم, دعا إلى اغتيال الوزير"""
    word, gap = doc.words[act.first], act.first - i
    cues = doc.words[i].sense.cues
    if "sought" in cues and gap <= FOILED_REACH:
        return not act.value.verb and sought(doc, act.first)
    return "plotting" in cues and not act.value.refers and (
        gap <= PLANNED_REACH or word.prefix == "ل")


def came_for(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """اقتحموا المخيم لهدم منزل, توجهوا لتنفيذ عملية هدم: what they came for, done or not

    Not تعرضت القرية لتدمير: what is suffered has ل too.
    """
    words = doc.words
    at = next((i for i in range(act.first, max(first, act.first - 3), -1)
               if words[i].prefix == "ل"), None)
    if at is None or act.value.type not in CAME_FOR or (
            at < act.first and not words[at].sense.cues & CARRYING_OUT):
        return False
    for i in range(at - 1, max(first, at - CAME_REACH) - 1, -1):
        word = words[i]
        if word.form in PAUSES or word.sense.cues & UNDERGONE:
            return False
        told = word.sense.act or word.sense.act_noun
        if word.bare in COMING or (told and told.type == "ground_clash"):
            return True
        if told:
            return False
    return False

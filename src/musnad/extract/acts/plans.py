# SPDX-License-Identifier: Apache-2.0
"""Acts that somebody plans, prepares, seeks or calls for."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting

FOILED_REACH, PLANNED_REACH = 6, 5  # words from a cue to the act
TOWARDS = ("الي", "علي")


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

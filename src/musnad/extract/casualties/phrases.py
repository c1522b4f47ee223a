# SPDX-License-Identifier: Apache-2.0
"""Phrases that tell harm together: لقي خمسة مصرعهم, القضاء على خمسة."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.victims import captures
from musnad.lexicon.harm import ABDUCTED, DETAINED, DISPLACED, INJURED, KILLED
from musnad.lexicon.victims import (
    ARRESTED,
    DEATH,
    EXPOSED,
    FINISHED,
    FLIGHT,
    FORCED,
    IN_OFFICE,
    LIFE,
    LIVES,
    LOST,
    MET,
    NEUTRALISED,
    STOPPING,
)

DEATH_REACH = 16  # words between لقي and مصرعهم
FLIGHT_REACH = 12  # words between اضطر and إلى الفرار
LIFE_REACH = 9  # words between فقد and حياتهم


def phrase_of(doc: Doc, i: int, stop: int) -> tuple[str, int] | None:
    """لقي خمسة مصرعهم, القضاء على خمسة, تعرض سبعة للإصابة: the outcome of a phrase"""
    word = doc.words[i]
    if word.bare in FINISHED and (at := _finished(doc, i, stop)):
        return KILLED, at
    if word.bare in NEUTRALISED:
        hit = group_at(doc, i + 1, stop)
        return (KILLED, i + 1) if hit and hit.value.who == "combatants" else None
    if word.bare in ARRESTED and (at := _finished(doc, i, stop)):
        return DETAINED, at
    if word.form in STOPPING or word.stem in STOPPING:
        return (DETAINED, i + 1) if _stopped(doc, i + 1, stop) else None
    if word.stem in FORCED:
        return (DISPLACED, i + 1) if _fled(doc, i + 1, stop) else None
    if word.stem in MET:
        dies = any(
            doc.words[k].bare in DEATH for k in range(i + 1, min(stop, i + DEATH_REACH))
        )
        return (KILLED, i + 1) if dies else None
    if word.form in LOST or word.stem in LOST:
        near = doc.words[i + 1 : min(stop, i + LIFE_REACH)]
        if lives := next((k for k, w in enumerate(near, i + 2) if w.form in LIVES), 0):
            return KILLED, lives  # حصد القصف أرواح خمسة
        return (KILLED, i + 1) if any(w.form in LIFE for w in near) else None
    if word.stem in EXPOSED:
        return _exposed(doc, i, stop)
    return (ABDUCTED, i + 1) if captures(doc, i, stop) else None


def _finished(doc: Doc, i: int, stop: int) -> int | None:
    """القضاء على خمسة, قضت القوات على خمسة: where those finished off stand"""
    for k in range(i + 1, min(stop, i + 5)):
        if doc.words[k].form == "علي":
            return k + 1 if group_at(doc, k + 1, stop) else None
    return None


def _stopped(doc: Doc, at: int, stop: int) -> bool:
    """إيقاف خمسة مشتبه بهم; not إيقاف مدير, موظفين عن العمل"""
    hit = group_at(doc, at, stop)
    if hit is None:
        return False
    behind = doc.words[hit.stop : min(stop, hit.stop + 4)]
    office = not hit.value.counted and doc.words[at].stem in IN_OFFICE
    return not office and not any(w.form == "عن" for w in behind)


def _fled(doc: Doc, at: int, stop: int) -> bool:
    """اضطر مئات السكان إلى الفرار, أجبر القصف 300 عائلة على النزوح"""
    return any(w.bare in FLIGHT or w.form in FLIGHT
               for w in doc.words[at : min(stop, at + FLIGHT_REACH)])


def _exposed(doc: Doc, i: int, stop: int) -> tuple[str, int] | None:
    for k in range(i + 1, min(stop, i + DEATH_REACH)):
        word = doc.words[k]
        if not word.prefix.endswith(("ل", "لل")):
            continue
        harm, act = word.sense.case or word.sense.harm_noun, word.sense.act_noun
        if harm and harm.outcome == INJURED:
            return INJURED, i + 1
        return (act.harm, i + 1) if act and act.harm else None
    return None

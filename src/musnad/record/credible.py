# SPDX-License-Identifier: Apache-2.0
"""Which frames tell armed or political violence, and which accidents and the like."""

from __future__ import annotations

from itertools import pairwise

from musnad.doc import Doc
from musnad.lexicon.elsewhere import (
    ACCIDENTS,
    COURT,
    DRIVERS,
    DRUNK,
    ELSEWHERE,
    FAR_FROM_WAR,
    FOUGHT,
    MISHAPS,
    OF_TERROR,
    PRIVATE_CRIMES,
    ROBBERY,
    SPORT,
    UNDER_ARMS,
)
from musnad.lexicon.harm import KILLING
from musnad.lexicon.victims import MET
from musnad.model import ARMED
from musnad.record.frames import Frame
from musnad.record.speakers import with_tellers
from musnad.record.trail import Trail

SUSPECTED = PRIVATE_CRIMES | {"ب" + crime for crime in PRIVATE_CRIMES}  # متهم بسرقة
GUNNED = ("shooting", "arrest", "execution", "other_violence")
SENTENCES = ("قتل", "حكم", "اعدام")
MANY = 3  # words of another trade that make a report one of it
OF_SPORT = "the report is one of sport"
OF_COURT = "the report is one of a court and a crime"
OF_ACCIDENT = "the report is one of an accident"
OF_GUNMEN = "gunmen of no party shot, far from any conflict"
UNBORNE = ("neither it nor any other act of the report shows violence: no weapon, no "
           "fighters, no killing, no party under arms")
OF_ANOTHER_TRADE = "its sentence speaks of an accident, a disaster, a crime or the like"




def credible(
    doc: Doc, frames: list[Frame], trail: Trail | None = None
) -> list[Frame]:
    """Keep frames that bear out violence themselves, or stand beside ones that do.

    مقتل ثلاثة في حادث سير tells no incident; هجوم الفريق neither.
    """
    if not frames:
        return []
    bare = {*doc.bares}
    violent = any(_hard(f) for f in frames)
    whole = _of_the_report(doc, bare, frames)
    calm = not violent and (_many(doc, ELSEWHERE) or _mishap(doc))
    crime = _of_gunmen(bare) and not any(map(_of_a_party, frames))
    kept = []
    for frame in frames:
        why = whole or (OF_GUNMEN if crime and _by_nobody(frame) else _why_not(
            doc, frame, violent=violent))
        if why is None and calm and frame.act is None:
            why = UNBORNE
        if why is None:
            kept.append(frame)
            continue
        if trail:
            trail.drop(frame, why)
        if kept and _goes_back(frame, kept[-1]):
            kept[-1] = with_tellers(kept[-1], frame.sightings.attributions)
    return kept


def _of_the_report(doc: Doc, bare: set[str], frames: list[Frame]) -> str | None:
    """Why nothing that a report tells is violence of the kind looked for.

    A bomb at a match is no sport, and who calls for retribution has put nobody to death.
    """
    if not bare.isdisjoint(SPORT) and _many(doc, SPORT) and not any(
            _borne_out(doc, frame) for frame in frames):
        return OF_SPORT
    if not bare.isdisjoint(COURT) and (
            _many(doc, COURT) or _in_title(doc, COURT) or _sentenced(doc)):
        return OF_COURT
    return OF_ACCIDENT if not bare.isdisjoint(DRUNK) and _drunk(doc) else None


def _sentenced(doc: Doc) -> bool:
    """تنفيذ حكم القتل قصاصا; not طالب بالقصاص من القتلة"""
    return any(b in COURT and a in SENTENCES for a, b in pairwise(doc.bares))


def _drunk(doc: Doc) -> bool:
    """سائق مخمور دهس المارة; not قضاء مخمور, a district that is spelt so"""
    return any(bare in DRUNK and at > 0 and (
        doc.words[at - 1].sense.people is not None or doc.bares[at - 1] in DRIVERS)
        for at, bare in enumerate(doc.bares))


def _mishap(doc: Doc) -> bool:
    """مقتل جنود في تحطم مروحيتهم: the title names an accident"""
    return _in_title(doc, ACCIDENTS)


def _in_title(doc: Doc, words: frozenset[str]) -> bool:
    return any(w.bare in words for s in doc.sentences[:1] if doc.is_title(s)
               for w in doc.words[s.first : s.stop])


def _of_gunmen(bare: set[str]) -> bool:
    """إطلاق نار في مدرسة بولاية تكساس: a crime, unless the report speaks of terror"""
    return not bare.isdisjoint(FAR_FROM_WAR) and bare.isdisjoint(OF_TERROR)


def _by_nobody(frame: Frame) -> bool:
    """A shooting, or what followed it, by nobody who is of a party or under arms."""
    return frame.type in GUNNED and not any(
        a.value.actor.kind in ARMED and a.value.form in ("name", "composed")
        for a in frame.roles.agents)


def _many(doc: Doc, words: frozenset[str]) -> bool:
    return len([bare for bare in doc.bares if bare in words]) >= MANY


def _why_not(doc: Doc, frame: Frame, *, violent: bool) -> str | None:
    """Why a frame tells no violence; None where it does."""
    if frame.type == "arrest" and _in_sentence(doc, frame, SUSPECTED):
        return OF_ANOTHER_TRADE
    if _in_sentence(doc, frame, ROBBERY) and not _of_a_party(frame):
        return OF_ANOTHER_TRADE
    if _hard(frame):
        return None
    if not violent and not _borne_out(doc, frame):
        return UNBORNE
    if any(a.value.actor.kind == "armed_group" for a in frame.roles.agents):
        return None  # where fighters attack, a flood or a fire may be told of as well
    return OF_ANOTHER_TRADE if _in_sentence(doc, frame, ELSEWHERE) else None


def _hard(frame: Frame) -> bool:
    """An act word that no other trade uses, or whose means settles it: قصف, غارة, كمين"""
    return (
        frame.act is not None
        and not frame.act.value.weak
        and (not frame.act.value.soft or frame.act.value.settled)
    )


def _borne_out(doc: Doc, frame: Frame) -> bool:
    """A weapon, fighters, a word for killing, a party under arms that did or suffered."""
    if any(m.value.weapon for m in frame.sightings.means):
        return True
    behind = doc.words[frame.act.stop : frame.act.stop + 1] if frame.act else ()
    if any(word.bare in UNDER_ARMS for word in behind):
        return True
    if frame.act and any((doc.words[frame.act.first].stem, w.bare) in FOUGHT
                         for w in behind):
        return True
    if any(doc.words[i].bare in UNDER_ARMS for a in frame.roles.agents
           for i in range(a.first, a.stop)):
        return True  # هجوم شنه مسلحون
    if any(doc.words[c.value.anchor].stem in KILLING for c in frame.sightings.casualties):
        return True
    if any(doc.words[c.value.anchor].stem in MET for c in frame.sightings.casualties):
        return MISHAPS.isdisjoint(doc.bares)  # لقوا مصرعهم
    if frame.act and not frame.act.value.weak and any(
            c.value.outcome == "killed" for c in frame.sightings.casualties):
        return True
    if frame.denies and any(t.value.party for a in frame.sightings.attributions
                            for t in a.chain):
        return True  # a party that denies an act speaks of violence
    sides = (*frame.roles.agents, *frame.roles.patients)
    # احبطت القوات هجوما, فرضوا حصارا: who foils or lays it may be on no side of it
    if frame.status != "reported" or frame.type == "siege":
        sides = (*sides, *frame.sightings.actors)
    return any(a.value.actor.kind in ARMED and a.value.form != "nisba" for a in sides)


def _of_a_party(frame: Frame) -> bool:
    """Whether a side of a conflict did or suffered it, and not just gunmen"""
    return any(a.value.actor.kind in ARMED and a.value.form in ("name", "composed")
               for a in (*frame.roles.agents, *frame.roles.patients))


def _in_sentence(doc: Doc, frame: Frame, words: frozenset[str]) -> bool:
    sentence = doc.sentence_of(frame.first)
    return not words.isdisjoint(doc.bares[sentence.first : sentence.stop])


def _goes_back(frame: Frame, before: Frame) -> bool:
    """وقال شاهد ان الانفجار هز البيوت: no act of its own, but who tells of the last"""
    return frame.act is not None and frame.act.value.refers \
        and frame.act.value.number != "many" and not frame.sightings.casualties \
        and frame.line - before.line <= 1

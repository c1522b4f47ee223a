# SPDX-License-Identifier: Apache-2.0
"""Which frames tell armed or political violence, and which accidents and the like."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.lexicon.elsewhere import (
    COURT,
    ELSEWHERE,
    FOUGHT,
    MISHAPS,
    PRIVATE_CRIMES,
    ROBBERY,
    SPORT,
    UNDER_ARMS,
)
from musnad.lexicon.harm import KILLING
from musnad.lexicon.victims import MET
from musnad.model import ARMED
from musnad.record.frames import Frame
from musnad.record.trail import Trail

SUSPECTED = PRIVATE_CRIMES | {"ب" + crime for crime in PRIVATE_CRIMES}  # متهم بسرقة
MANY = 3  # words of another trade that make a report one of it
OF_SPORT = "the report is one of sport"
OF_COURT = "the report is one of a court and a crime"
UNBORNE = ("neither it nor any other act of the report shows violence: no weapon, no "
           "fighters, no killing, no party under arms")
OF_ANOTHER_TRADE = "its sentence speaks of an accident, a disaster, a crime or the like"


def credible(
    doc: Doc, frames: list[Frame], trail: Trail | None = None
) -> list[Frame]:
    """Keep frames that bear out violence themselves, or stand beside ones that do.

    مقتل ثلاثة في حادث سير tells no incident; هجوم الفريق neither.
    """
    sport = bool(frames) and _many(doc, SPORT)
    violent = any(_hard(f) for f in frames)
    court = bool(frames) and any(w.bare in COURT for w in doc.words)
    calm = bool(frames) and not violent and _many(doc, ELSEWHERE)
    kept = []
    for frame in frames:
        why = OF_SPORT if sport else OF_COURT if court else _why_not(
            doc, frame, violent=violent)
        if why is None and calm and frame.act is None:
            why = UNBORNE
        if why is None:
            kept.append(frame)
        elif trail:
            trail.drop(frame, why)
    return kept


def _many(doc: Doc, words: frozenset[str]) -> bool:
    return len([w for w in doc.words if w.bare in words]) >= MANY


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
        return not any([word.bare in MISHAPS for word in doc.words])  # لقوا مصرعهم
    if frame.act and not frame.act.value.weak and any(
            c.value.outcome == "killed" for c in frame.sightings.casualties):
        return True
    if frame.denies and any(t.value.party for a in frame.sightings.attributions
                            for t in a.chain):
        return True  # a party that denies an act speaks of violence
    sides = (*frame.roles.agents, *frame.roles.patients)
    if frame.status != "reported":  # احبطت القوات هجوما: who foils it is on no side of it
        sides = (*sides, *frame.sightings.actors)
    return any(a.value.actor.kind in ARMED and a.value.form != "nisba" for a in sides)


def _of_a_party(frame: Frame) -> bool:
    """Whether a side of a conflict did or suffered it, and not just gunmen"""
    return any(a.value.actor.kind in ARMED and a.value.form in ("name", "composed")
               for a in (*frame.roles.agents, *frame.roles.patients))


def _in_sentence(doc: Doc, frame: Frame, words: frozenset[str]) -> bool:
    sentence = doc.sentence_of(frame.first)
    return any([w.bare in words for w in doc.words[sentence.first : sentence.stop]])

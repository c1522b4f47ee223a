# SPDX-License-Identifier: Apache-2.0
"""Acts told beside the one that a clause is about: tried, plotted, or a seizure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.acts.status import in_doubt, status_of
from musnad.extract.casualties.victims import Victims
from musnad.extract.roles.find import Roles
from musnad.lexicon.fire import BY_HAND, LIGHT
from musnad.record.frames import FAMILY, HURT, NOTHING, Frame, harm_type

APART = ("attempt_at_act", "caught_before_act")
SEIZED = {"arrest": "detained", "abduction": "abducted"}


def beside(doc: Doc, frame: Frame) -> Iterator[Frame]:
    """The frame, and those of all other acts that its clause tells."""
    act = frame.act
    if act and act.value.type in SEIZED and doc.words[act.first].prefix.startswith("و"):
        yield from _seized_and_harmed(frame)
        return
    seized = list(also_seized(doc, frame))
    yield _without(frame, [c for f in seized for c in f.sightings.casualties])
    yield from also_meant(doc, frame)
    yield from also_shot(doc, frame)
    yield from seized


def _seized_and_harmed(frame: Frame) -> Iterator[Frame]:
    """مقتل شاب واعتقال ثلاثة → the killing, named by no act, and the arrest"""
    harmed = [c for c in frame.sightings.casualties
              if c.value.outcome in HURT and c.value.of is None]
    if harmed and _whole(frame):
        rest = [c for c in frame.sightings.casualties if c not in harmed]
        kind = harm_type(frame.sightings.means)
        yield replace(_without(frame, rest), act=None, type=kind)
    yield _without(frame, harmed)


def _without(frame: Frame, rows: list[Hit[Victims]]) -> Frame:
    """A frame without some rows, as long as none of its rows is a part of another."""
    if not rows or not _whole(frame):
        return frame
    kept = [c for c in frame.sightings.casualties if c not in rows]
    return replace(frame, sightings=replace(frame.sightings, casualties=kept))


def _whole(frame: Frame) -> bool:
    return all(c.value.of is None for c in frame.sightings.casualties)


def also_seized(doc: Doc, frame: Frame) -> Iterator[Frame]:
    """قتلوا شابا واعتقلوا ثلاثة → the killing, and an arrest of three

    احبطوا هجوما وقبضوا على ثلاثة: what was foiled, and an arrest that was not.
    """
    told = {FAMILY[frame.type]}
    for act in frame.sightings.acts if frame.act else ():
        outcome = SEIZED.get(act.value.type)
        if outcome is None or act.value.type in told or act.value.refers:
            continue
        told.add(act.value.type)
        taken = [c for c in frame.sightings.casualties
                 if c.value.outcome == outcome and c.value.of is None]
        alone = replace(frame.sightings, casualties=taken, means=[])
        status, rule = status_of(doc, act, frame.first)
        yield replace(frame, act=act, type=act.value.type, sightings=alone,
                      status=status, status_rule=rule)


def also_shot(doc: Doc, frame: Frame) -> Iterator[Frame]:
    """إطلاق النار على منفذ عملية دهس → the car driven at people, and the shots at him"""
    if frame.act is None or doc.words[frame.act.first].stem not in BY_HAND:
        return
    for act in frame.sightings.acts:
        if act.value.type == "shooting" and act.rule == "opened_fire":
            alone = replace(frame.sightings, acts=[act], casualties=[], means=[])
            status, rule = status_of(doc, act, frame.first)
            yield replace(frame, act=act, type=act.value.type, sightings=alone,
                          roles=Roles(), struck=NOTHING, status=status, status_rule=rule)
            return


def also_meant(doc: Doc, frame: Frame) -> Iterator[Frame]:
    """اعتقال ثلاثة خططوا لتفجير السوق → the arrest, and a bombing that was foiled"""
    if frame.status != "reported":
        return
    for act in frame.sightings.acts:
        if act is frame.act or act.value.type == frame.type:
            continue
        status, rule = status_of(doc, act, frame.first)
        if rule not in APART or (doc.words[act.first].stem in LIGHT
                                 and doc.words[act.stop].sense.act_noun):
            continue  # محاولة تنفيذ عملية طعن
        places = [p for p in frame.sightings.places if p.first > act.first]
        alone = replace(frame.sightings, acts=[act], casualties=[], places=places)
        yield replace(
            frame, act=act, type=act.value.type, sightings=alone, roles=Roles(),
            struck=NOTHING, status=status, status_rule=rule,
            doubt=in_doubt(doc, frame.first, frame.stop, act.first),
        )

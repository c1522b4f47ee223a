# SPDX-License-Identifier: Apache-2.0
"""Acts that were only tried or plotted, told beside one that happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from musnad.doc import Doc
from musnad.extract.roles import Roles
from musnad.extract.status import in_doubt, status_of
from musnad.record.frames import NOTHING, Frame

APART = ("attempt_at_act", "caught_before_act")


def also_meant(doc: Doc, frame: Frame) -> Iterator[Frame]:
    """اعتقال ثلاثة خططوا لتفجير السوق → the arrest, and a bombing that was foiled"""
    if frame.act is None or frame.status != "reported":
        return
    for act in frame.sightings.acts:
        if act is frame.act or act.value.type == frame.type:
            continue
        status, rule = status_of(doc, act, frame.first)
        if rule not in APART:
            continue
        places = [p for p in frame.sightings.places if p.first > act.first]
        alone = replace(frame.sightings, acts=[act], casualties=[], places=places)
        yield replace(
            frame, act=act, type=act.value.type, sightings=alone, roles=Roles(),
            struck=NOTHING, status=status, status_rule=rule,
            doubt=in_doubt(doc, frame.first, frame.stop, act.first),
        )

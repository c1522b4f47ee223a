# SPDX-License-Identifier: Apache-2.0
"""Decisions on the way from words to incidents, noted while a reading is explained."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from musnad.doc import Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.places.sighting import PlaceSighting
from musnad.record.frames import Frame
from musnad.record.likeness import WEIGHTS, Draft, features
from musnad.record.traits import Traits

WEAK = "a word of other trades too, and beside it no harm, no weapon and no party"
TWICE = "its sentence stands in the report before, word for word"
CONDITION = "is only a condition of something else"
Drop = tuple[str, Hit[Any], str]  # taken for what, the words, why dropped


@dataclass(slots=True)
class Trail:
    """What was dropped and why, and what each frame after the first was joined by."""

    dropped: list[Drop] = field(default_factory=list)
    joined: dict[int, str] = field(default_factory=dict)  # id of a frame → features
    outer: dict[int, str] = field(default_factory=dict)  # id of a place's hit → why not

    def drop(self, frame: Frame, why: str) -> None:
        """A frame becomes no incident and part of none."""
        self.dropped.append(("act" if frame.act else "harm", head(frame), why))

    def no_frame(self, acts: list[Hit[ActSighting]]) -> None:
        """Words for acts tell none here."""
        why = WEAK if all(a.value.weak for a in acts) else CONDITION
        self.dropped += [("act", act, why) for act in acts]

    def join(self, draft: Draft, frame: Frame, traits: Traits, *, last: bool) -> None:
        """A frame goes on about an incident: الحاضر again, by the same planes"""
        names = [n for n in features(draft, frame, traits, last=last) if n]
        total = sum(WEIGHTS[n] for n in names)
        least = WEIGHTS["headline_at" if frame.headline else "join_at"]
        told = ", ".join(f"{n} {WEIGHTS[n]:+g}" for n in names)
        why = f"{told} = {total:g}, at least {least:g}"
        self.joined[id(frame)] = TWICE if frame.repeats and total < least else why

    def pass_over(self, hit: Hit[PlaceSighting], why: str) -> None:
        """A name is not where a frame happened."""
        self.outer[id(hit)] = why


def head(frame: Frame) -> Hit[Any]:
    """The words that a frame is named after: its act, else the first harm."""
    return frame.act or frame.sightings.casualties[0]

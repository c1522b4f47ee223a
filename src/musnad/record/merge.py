# SPDX-License-Identifier: Apache-2.0
"""Frames that tell one act, brought together: headline, lede and body told once."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.extract.casualties.victims import UNSEEN
from musnad.record.frames import Frame
from musnad.record.likeness import WEIGHTS, Draft, fit
from musnad.record.speakers import with_tellers
from musnad.record.spots import Spot
from musnad.record.trail import Trail
from musnad.record.traits import Traits, traits_of
from musnad.record.twice import united

BARE = "goes back to an act told before and fits none; or says too little to be another"
SPARSE = "an act and nothing else: nobody who did or suffered it, no day"
HEADLINE = "a headline that fits no incident of the body"
LONG = 14  # days; what happens now and then in a longer time is no act
REACH = 100  # incidents back to which a frame may go on with one


def merge(
    told: Iterable[tuple[Frame, list[Spot]]], trail: Trail | None = None
) -> list[Draft]:
    """Put each frame to the draft that it fits best, or begin a new one.

    The body comes first: a headline only adds to what the body tells, and begins
    a draft of its own where the body tells nothing.
    """
    frames = [(frame, spots, traits_of(frame, spots)) for frame, spots in told]
    body = [f for f in frames if not (f[0].headline or f[0].stray)]
    drafts: list[Draft] = []
    for frame, spots, traits in body or frames:
        draft = _best(drafts, frame, traits, WEIGHTS["join_at"]) or (
            _told_so(drafts, frame, traits) if frame.repeats else None)
        if draft is None:
            if not _begins(frame, spots):
                if trail:
                    trail.drop(frame, BARE)
                if drafts and frame.line - drafts[-1].frames[-1].line <= 1:
                    _tell_of(drafts[-1], frame)
                continue
            draft = Draft()
            drafts.append(draft)
        elif trail:
            trail.join(draft, frame, traits, last=draft is drafts[-1])
        draft.add(frame, spots, traits)
    drafts = united(drafts)
    if not drafts:
        drafts = [_alone(*told) for told in frames if _spoken_of(told[0])][:1]
    for frame, spots, traits in frames if body else ():
        if not (frame.headline or frame.stray):
            continue
        least = WEIGHTS["headline_at" if frame.headline else "join_at"]
        if draft := _best(drafts, frame, traits, least):
            if trail:
                trail.join(draft, frame, traits, last=draft is drafts[-1])
            draft.add(frame, spots, traits)
        elif trail:
            trail.drop(frame, HEADLINE)
    return [d for d in drafts if len(drafts) == 1 or _says_enough(d, trail)]


def _tell_of(draft: Draft, frame: Frame) -> None:
    """Who tells a frame that is no incident by itself speaks of the last one told."""
    last = draft.frames[-1]
    draft.frames[-1] = with_tellers(last, frame.sightings.attributions)


def _says_enough(draft: Draft, trail: Trail | None) -> bool:
    """Whether an incident has more to it than an act and a place: whom, by whom, when.

    What the first line tells stands, and so does what was foiled, planned or denied:
    there is nobody harmed to tell of.
    """
    enough = any(
        f.sightings.casualties or f.sightings.dates or f.roles.agents or f.roles.patients
        or f.struck.aimed or f.status != "reported" or f.line == 0
        for f in draft.frames
    )
    if trail and not enough:
        for frame in draft.frames:
            trail.drop(frame, SPARSE)
    return enough


def _alone(frame: Frame, spots: list[Spot], traits: Traits) -> Draft:
    draft = Draft()
    draft.add(frame, spots, traits)
    return draft


def _spoken_of(frame: Frame) -> bool:
    """تبنى التنظيم الهجوم, نفى الجيش القصف: an act that a report of no other is about"""
    told = frame.sightings.attributions
    unreal = frame.status != "reported" or frame.denies is not None
    return unreal or any(a.stance == "claims" for a in told) or (
        frame.act is not None and bool(frame.sightings.sites or frame.sightings.means))


def _told_so(drafts: list[Draft], frame: Frame, traits: Traits) -> Draft | None:
    """The draft of the sentence that a report tells twice, word for word."""
    return next((d for d in drafts if d.frames[0].type == frame.type
                 and d.frames[0].status == frame.status and traits.names <= d.traits.names
                 and traits.totals <= d.traits.totals), None)


def _best(
    drafts: list[Draft], frame: Frame, traits: Traits, least: float
) -> Draft | None:
    """The draft that a frame fits best, if it fits any well enough."""
    near = drafts[-REACH:]
    scored = [(fit(d, frame, traits, last=d is near[-1]), n) for n, d in enumerate(near)]
    best = max(scored, default=(-1.0, 0))
    return near[best[1]] if best[0] >= least else None


def _begins(frame: Frame, spots: list[Spot]) -> bool:
    """Whether a frame says enough to be an incident: whom, where, when, by whom.

    A bare reference (القصف) and a vague word (هجمات) must say more than a named act.
    """
    told = frame.sightings
    act = frame.act.value if frame.act else None
    if any(row.value.of != UNSEEN for row in told.casualties):
        return True
    if act and (act.known or (frame.habit and not _on_days(frame))):
        return False
    several = act is not None and act.type == "other_violence" and act.number == "many"
    if act and act.refers and several and frame.kind == "event":
        return False
    if act and act.refers:
        return bool(spots and (told.dates or told.means or frame.roles.agents))
    if several:
        return bool(told.dates) or frame.status != "reported"
    if act and act.vague:
        return bool(spots or told.dates)
    return bool(spots or told.dates or told.means
                or frame.roles.agents or frame.roles.patients)


def _on_days(frame: Frame) -> bool:
    """زادت الهجمات في الاشهر الاخيرة: of no day in particular"""
    return any((d.value.latest - d.value.earliest).days <= LONG
               for d in frame.sightings.dates)

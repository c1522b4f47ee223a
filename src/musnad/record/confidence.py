# SPDX-License-Identifier: Apache-2.0
"""Whether a recorder may skip re-reading a claim, or must check it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from musnad.extract.roles.carried import CARRIED
from musnad.model import Claim
from musnad.record.frames import Frame
from musnad.record.likeness import Draft, firmness


def with_confidence(told: Sequence[tuple[Draft, Claim]]) -> tuple[Claim, ...]:
    """`certain` only where nothing speaks against it; else `check` with every reason.

    `told` are all claims of one report, each with the draft that it was made from.
    """
    tolls = Counter(low for _, claim in told for low in _dead(claim))
    return tuple(_graded(draft, claim, tolls) for draft, claim in told)


def _graded(draft: Draft, claim: Claim, tolls: Counter[int | None]) -> Claim:
    reasons = tuple(dict.fromkeys(_reasons(draft, claim, tolls)))
    return replace(claim, confidence="check" if reasons else "certain", why_check=reasons)


def _reasons(draft: Draft, claim: Claim, tolls: Counter[int | None]) -> Iterator[str]:
    if claim.status != "reported" or claim.kind != "event":
        yield "not a single act told as done"
    if claim.doubt:
        yield "the report doubts it"
    if all(f.act is None for f in draft.frames):
        yield "no act is named, only harm"
    if claim.place is None:
        yield "no place"
    if not claim.casualties and max(firmness(f) for f in draft.frames) < 2:
        yield "the act is told in a vague word"
    if len({f.type for f in draft.frames if f.act}) > 1:
        yield "acts of several types are told together"
    killed = [
        c for c in claim.casualties if c.value.outcome in ("killed", "killed_or_injured")
    ]
    if any(c.value.count.modifier == "vague" for c in killed):
        yield "a vague count of the dead"
    if _rival_counts(draft):
        yield "several counts of the dead"
    if len(claim.actors) > 1:
        yield "several actors"
    if any(a.value.form == "generic" for f in draft.frames for a in f.roles.agents):
        yield "the actor is not named"
    if any(a.rule == CARRIED for f in draft.frames for a in f.roles.agents):
        yield "the actor is only meant, and named before"
    if killed and sum(_tells_deaths(f) for f in draft.frames) < 2:
        yield "only one sentence tells the count of the dead"
    if any(_tells_deaths(f) and f.act and f.act.value.number != "one"
           for f in draft.frames):
        yield "the dead of several acts are told together"
    if any(tolls[low] > 1 for low in _dead(claim)):
        yield "another incident of the report has as many dead"


def _dead(claim: Claim) -> set[int | None]:
    return {c.value.count.low for c in claim.casualties
            if c.value.outcome == "killed" and c.value.of is None}


def _tells_deaths(frame: Frame) -> bool:
    return any(r.value.outcome == "killed" and r.value.of is None
               for r in frame.sightings.casualties)


def _rival_counts(draft: Draft) -> bool:
    told = {
        (r.value.group.count.low, r.value.group.count.high)
        for f in draft.frames
        for r in f.sightings.casualties
        if r.value.outcome in ("killed", "killed_or_injured") and r.value.of is None
    }
    return len(told) > 1

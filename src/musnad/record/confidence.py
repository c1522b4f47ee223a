# SPDX-License-Identifier: Apache-2.0
"""Whether a recorder may skip re-reading a claim, or must check it, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from musnad.extract.casualties.victims import Victims
from musnad.extract.roles.carried import CARRIED
from musnad.model import Claim
from musnad.record.frames import FAMILY, OF_FORCE, Frame
from musnad.record.likeness import Draft, firmness, one_place

DEADLY = ("killed", "killed_or_injured")


def with_confidence(told: Sequence[tuple[Draft, Claim]]) -> tuple[Claim, ...]:
    """`certain` only where nothing speaks against it; else `check` with every reason.

    `told` are all claims of one report, each with the draft that it was made from.
    """
    tolls = Counter(low for draft, _ in told for low in _tolls(draft))
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
    if not claim.casualties and len({f.type for f in draft.frames if f.act}) > 1:
        yield "acts of several types are told together"
    killed = [c for c in claim.casualties if c.value.outcome in DEADLY]
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
    if killed:
        yield from _reasons_of_the_dead(draft)
    if any(tolls[low] > 1 for low in _tolls(draft)):
        yield "another incident of the report has as many dead"


def _reasons_of_the_dead(draft: Draft) -> Iterator[str]:
    """One sentence at least must tell a number of dead and what killed them."""
    if FAMILY[draft.type] not in OF_FORCE:
        yield "the act is of a kind that kills nobody by itself"
    if _apart(draft):
        yield "sentences on several places are told together"
    numbered = [f for f in draft.frames if any(v.group.counted for v in _dead_of(f))]
    if not numbered:
        yield "no number counts the dead"
    elif all(f.act is None or firmness(f) < 2 for f in numbered):
        yield "the act that killed them is told in a vague word"
    elif all(f.act is None or firmness(f) < 2 or f.act.value.refers for f in numbered):
        yield "the act that killed them is told in another sentence"


def _apart(draft: Draft) -> bool:
    """Two sentences name places, and neither holds the other's."""
    told = [spots for spots in draft.told if spots]
    return any(all(not one_place(a, b) for a in here for b in there)
               for here, there in combinations(told, 2))


def _tolls(draft: Draft) -> set[int | None]:
    return {v.group.count.low for f in draft.frames for v in _dead_of(f)}


def _dead_of(frame: Frame) -> Iterator[Victims]:
    return (r.value for r in frame.sightings.casualties
            if r.value.outcome in DEADLY and r.value.of is None)


def _rival_counts(draft: Draft) -> bool:
    told = {(v.group.count.low, v.group.count.high)
            for f in draft.frames for v in _dead_of(f)}
    return len(told) > 1

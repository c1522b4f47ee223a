# SPDX-License-Identifier: Apache-2.0
"""Whether a recorder may skip re-reading a claim, or must check it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from musnad.doc import Doc
from musnad.extract.roles.carried import CARRIED
from musnad.lexicon.act_types import BY_FIRE
from musnad.lexicon.actor_cues import SUSPECTED
from musnad.lexicon.numerals import AND_PREFIXES
from musnad.lexicon.totals import EXPLODED
from musnad.model import Claim
from musnad.record.dead import all_in_part, dead_of, rival_counts, tells_dead
from musnad.record.doubts import reasons_of_the_dead, reasons_of_the_deed
from musnad.record.frames import DEADLY, Frame
from musnad.record.likeness import NAMELESS, Draft, firmness
from musnad.record.tangles import (
    Told,
    hit_elsewhere,
    reasons_beside,
    reasons_in_a_tangle,
)

SIDES = {"civilians", "combatants"}
PAIR = 2  # actors
SET_OFF, STATE = ("bombing", "suicide_bombing"), ("state_forces", "police")


def with_confidence(doc: Doc, told: Sequence[Told]) -> tuple[Claim, ...]:
    """`certain` only where nothing speaks against it; else `check` with every reason.

    `told` are all claims of one report, each with the draft that it was made from.
    """
    return tuple(_graded(doc, one, told) for one in told)


def _graded(doc: Doc, one: Told, told: Sequence[Told]) -> Claim:
    draft, claim = one
    reasons = [*_reasons(doc, draft, claim)]
    others = [other for other in told if other[1] is not claim]
    if any(c.value.outcome in DEADLY for c in claim.casualties):
        reasons += [*reasons_of_the_dead(doc, draft, claim),
                    *reasons_of_the_deed(doc, draft, claim)]
        if any(tells_dead(second) for _, second in others):
            reasons += [*reasons_in_a_tangle(draft), *reasons_beside(one, others)]
    elif hit_elsewhere(claim, [second for _, second in others]):
        reasons.append("another incident of the report was done to the actor")
    return replace(claim, confidence="check" if reasons else "certain",
                   why_check=tuple(dict.fromkeys(reasons)))


def _reasons(doc: Doc, draft: Draft, claim: Claim) -> Iterator[str]:
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
    if rival_counts(draft) or all_in_part(claim):
        yield "several counts of the dead"
    if {v.group.who for f in draft.frames for v in dead_of(f)} >= SIDES:
        yield "both civilians and combatants died"
    yield from _reasons_of_the_actors(doc, draft, claim, deadly=bool(killed))


def _reasons_of_the_actors(
    doc: Doc, draft: Draft, claim: Claim, *, deadly: bool
) -> Iterator[str]:
    if len(claim.actors) > 1 and not (deadly and _allies(doc, draft, claim)):
        yield "several actors"
    if not deadly and any(
            a.value.form == "generic" for f in draft.frames for a in f.roles.agents):
        yield "the actor is not named"
    agents = [a for f in draft.frames for a in f.roles.agents]
    said = {a.value.actor.name_en for a in agents if a.rule != CARRIED}
    if any(a.value.actor.name_en not in said for a in agents):
        yield "the actor is only meant, and named before"
    if claim.type in SET_OFF and all(_went_off(doc, f) for f in draft.frames) and any(
            a.value.actor.kind in STATE for a in claim.actors):
        yield "states seldom set off bombs: they tell of them"
    if any(w.form in SUSPECTED for a in agents for w in doc.words[a.first : a.stop]):
        yield "the actor is only suspected"


def _went_off(doc: Doc, frame: Frame) -> bool:
    """انفجرت سيارة مفخخة, where فجرت القوات منزلا tells who did it"""
    return frame.act is None or doc.words[frame.act.first].stem in EXPLODED


def _allies(doc: Doc, draft: Draft, claim: Claim) -> bool:
    """قصفت قوات النظام وروسيا: two who fire together, named in one breath"""
    both = {a.value.actor.name_en for a in claim.actors}
    if claim.type not in BY_FIRE or len(both) != PAIR or both & NAMELESS:
        return False
    named = [sorted(f.roles.agents, key=lambda h: h.first) for f in draft.frames]
    return any(b.first - a.stop in (0, 1)
               and doc.words[b.first].prefix in AND_PREFIXES
               and {a.value.actor.name_en, b.value.actor.name_en} == both
               for agents in named for a, b in pairwise(agents))

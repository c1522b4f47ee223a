# SPDX-License-Identifier: Apache-2.0
"""Whether a recorder may skip re-reading a claim, or must check it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from musnad.doc import Doc
from musnad.extract.casualties.victims import Victims
from musnad.extract.roles.carried import CARRIED
from musnad.lexicon.elsewhere import ACCIDENTS, RUN_OVER, STORES
from musnad.lexicon.numerals import AND_PREFIXES
from musnad.lexicon.totals import EXPLODED, PERIODS, SEPARATE, SINCE, TOTAL
from musnad.model import Claim
from musnad.record.frames import FAMILY, OF_FORCE, Frame
from musnad.record.likeness import NAMELESS, SURE, Draft, firmness
from musnad.record.nearness import one_place

Told = tuple[Draft, Claim]
DEADLY = ("killed", "killed_or_injured")
MISCHANCES = ACCIDENTS | RUN_OVER
SIDES = {"civilians", "combatants"}
FIRED = frozenset(("airstrike", "drone_strike", "shelling", "missile_strike"))
PAIR = 2  # actors
MASSES = 500  # dead
APART = 3  # days
DAYS = frozenset(("weekday", "relative_day", "day_of_month"))  # rules of plain days
FEW = 2  # dead, as many as any two acts may have
LONG = 7  # days


def with_confidence(doc: Doc, told: Sequence[Told]) -> tuple[Claim, ...]:
    """`certain` only where nothing speaks against it; else `check` with every reason.

    `told` are all claims of one report, each with the draft that it was made from.
    """
    return tuple(_graded(doc, one, told) for one in told)


def _graded(doc: Doc, one: Told, told: Sequence[Told]) -> Claim:
    draft, claim = one
    reasons = [*_reasons(doc, draft, claim)]
    if any(c.value.outcome in DEADLY for c in claim.casualties):
        others = [other for other in told if other[1] is not claim]
        reasons += [*_reasons_of_the_dead(doc, draft, claim),
                    *_reasons_of_the_deed(doc, draft, claim),
                    *_reasons_beside(one, others)]
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
    if _rival_counts(draft) or _all_in_part(claim):
        yield "several counts of the dead"
    if {v.group.who for f in draft.frames for v in _dead_of(f)} >= SIDES:
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
    if any(a.rule == CARRIED for f in draft.frames for a in f.roles.agents):
        yield "the actor is only meant, and named before"


def _allies(doc: Doc, draft: Draft, claim: Claim) -> bool:
    """قصفت قوات النظام وروسيا: two who fire together, named in one breath"""
    both = {a.value.actor.name_en for a in claim.actors}
    if claim.type not in FIRED or len(both) != PAIR or both & NAMELESS:
        return False
    named = [sorted(f.roles.agents, key=lambda h: h.first) for f in draft.frames]
    return any(b.first - a.stop in (0, 1)
               and doc.words[b.first].prefix in AND_PREFIXES
               and {a.value.actor.name_en, b.value.actor.name_en} == both
               for agents in named for a, b in pairwise(agents))


def _reasons_beside(one: Told, others: Sequence[Told]) -> Iterator[str]:
    """What the other incidents of the report say against it."""
    draft, claim = one
    if any(_tolls(draft) & _tolls(other) and not _plainly_other(one, (other, second))
           for other, second in others):
        yield "another incident of the report has as many dead"
    if any(_counted(other) and _may_be_one(claim, second) and _near(draft, other)
           for other, second in others):
        yield "another incident of the report may be the same"


def _plainly_other(one: Told, other: Told) -> bool:
    """By an act of another type, days apart, or one or two dead at another place."""
    (draft, claim), (second, beside) = one, other
    if claim.type == beside.type or min(draft.firm, second.firm) < SURE:
        return False
    if _days_between(claim, beside) >= APART:
        return True
    apart = draft.traits.spots and second.traits.spots and not _near(draft, second)
    return bool(apart) and _greatest(draft) <= FEW


def _days_between(a: Claim, b: Claim) -> int:
    """0 where the words of one of them do not say the day."""
    if not (a.date and b.date and a.date.rule in DAYS and b.date.rule in DAYS):
        return 0
    one, two = sorted((a.date.value, b.date.value), key=lambda d: d.earliest)
    return max(0, (two.earliest - one.latest).days)


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Of one type, on days that meet."""
    if a.date is None or b.date is None or {a.type, b.type} not in (
            {a.type}, {"bombing", "suicide_bombing"}):
        return False
    one, two = a.date.value, b.date.value
    return one.earliest <= two.latest and two.earliest <= one.latest


def _near(a: Draft, b: Draft) -> bool:
    """One names a place of the other, or one that holds it."""
    return any(one_place(s, t) for s in a.traits.spots for t in b.traits.spots)


def _reasons_of_the_dead(doc: Doc, draft: Draft, claim: Claim) -> Iterator[str]:
    """One sentence at least must tell a number of dead and what killed them."""
    if FAMILY[draft.type] not in OF_FORCE:
        yield "the act is of a kind that kills nobody by itself"
    if _apart(draft):
        yield "sentences on several places are told together"
    if any(len({a.value.type for a in f.sightings.acts if not a.value.weak}) > 1
           for f in _deadly(draft)):
        yield "the sentence that tells the dead tells acts of several types"
    yield from _reasons_in_words(doc, draft)
    if any(told.stance == "denies" for f in _deadly(draft)
           for told in f.sightings.attributions):
        yield "somebody denies it"
    if _both_sides(draft) or _of_a_state(claim):
        yield "one side is told to have done it and to have suffered it"
    numbered = [f for f in draft.frames if any(v.group.counted for v in _dead_of(f))]
    if not numbered:
        if not _main(draft) or not _confirmed(doc, draft, claim):
            yield "no number counts the dead"
    elif all(f.act is None or firmness(f) < 2 for f in numbered):
        yield "the act that killed them is told in a vague word"
    elif all(f.act is None or firmness(f) < 2 or f.act.value.refers for f in numbered):
        yield "the act that killed them is told in another sentence"


def _reasons_in_words(doc: Doc, draft: Draft) -> Iterator[str]:
    """What the sentences that tell the dead speak of besides."""
    words = [w.bare for f in _deadly(draft)
             for w in doc.words[f.first : f.stop]]
    if any(bare in SINCE for bare in words) or _of_a_time(doc, draft):
        yield "the sentence that tells the dead speaks of a longer time"
    if any(bare in SEPARATE for bare in words):
        yield "the dead of separate acts are told together"
    if any(not MISCHANCES.isdisjoint((bare, bare[1:])) for bare in words):
        yield "the sentence that tells the dead speaks of an accident"


def _both_sides(draft: Draft) -> bool:
    did = {a.value.actor.name_en for f in draft.frames for a in f.roles.agents}
    return any(a.value.actor.name_en in did for f in draft.frames
               for a in f.roles.patients)


def _of_a_time(doc: Doc, draft: Draft) -> bool:
    """ما رفع حصيلة اليوم إلى 12 قتيلا: the dead of all acts of a day"""
    pairs = (pair for f in _deadly(draft)
             for pair in pairwise(doc.words[f.first : f.stop]))
    return any(a.stem in TOTAL and b.form in PERIODS for a, b in pairs)


def _of_a_state(claim: Claim) -> bool:
    """أفاد الجيش بأن انتحاريا اقتحم: states send no suicide bombers, they tell of them"""
    return claim.type == "suicide_bombing" and any(
        a.value.actor.kind in ("state_forces", "police") for a in claim.actors)


def _main(draft: Draft) -> bool:
    """Told in the headline or the first lines: what the report is about."""
    return draft.frames[0].lede


def _confirmed(doc: Doc, draft: Draft, claim: Claim) -> bool:
    """مقتل جندي: one whom a noun alone counts, told twice or on somebody's word

    Not مقتل ابنه: one of those whom other words tell of.
    """
    rows = [r for f in draft.frames for r in f.sightings.casualties
            if r.value.outcome in DEADLY]
    told = [f for f in draft.frames if f.act is not None and any(_dead_of(f))]
    return (len(told) > 1 or bool(told and claim.sources)) and not any(
        doc.words[row.first].suffix for row in rows)


def _reasons_of_the_deed(doc: Doc, draft: Draft, claim: Claim) -> Iterator[str]:
    """What marks background, totals of a campaign, and accidents."""
    if any((c.value.count.low or 0) >= MASSES for c in claim.casualties
           if c.value.outcome in DEADLY):
        yield "so many dead are seldom those of one act"
    day = claim.date.value if claim.date else None
    if day and (day.latest - day.earliest).days > LONG:
        yield "the day is not known"
    stored = any(not STORES.isdisjoint((w.bare, w.bare[1:])) for f in draft.frames
                 if any(_dead_of(f)) for w in doc.words[f.first : f.stop])
    unmeant = not (claim.actors or claim.claimed_by) and (stored or not claim.weapons)
    if claim.type == "bombing" and unmeant and all(
            f.act is None or doc.words[f.act.first].stem in EXPLODED
            for f in draft.frames if not stored or any(_dead_of(f))):
        yield "the explosion may be an accident"


def _apart(draft: Draft) -> bool:
    """Two sentences name places, and neither holds the other's."""
    told = [spots for spots in draft.told if spots]
    return any(all(not one_place(a, b) for a in here for b in there)
               for here, there in combinations(told, 2))


def _counted(draft: Draft) -> bool:
    return any(v.group.counted and v.group.count.modifier != "vague"
               for f in draft.frames for v in _dead_of(f))


def _tolls(draft: Draft) -> set[int | None]:
    return {v.group.count.low for f in draft.frames for v in _dead_of(f)}


def _dead_of(frame: Frame) -> Iterator[Victims]:
    return (r.value for r in frame.sightings.casualties
            if r.value.outcome in DEADLY and r.value.of is None)


def _deadly(draft: Draft) -> list[Frame]:
    """The frames that tell dead."""
    return [f for f in draft.frames if any(_dead_of(f))]


def _greatest(draft: Draft) -> int:
    return max((low or 0 for low in _tolls(draft)), default=0)


def _rival_counts(draft: Draft) -> bool:
    told = [v for f in draft.frames for v in _dead_of(f)]
    return any(_rivals(a, b) for a, b in combinations(told, 2))


def _all_in_part(claim: Claim) -> bool:
    """مقتل 12 بينهم أطفال, read as twelve children: a part as great as the whole"""
    rows = [c.value for c in claim.casualties]
    return any(r.of is not None and r.count.low == rows[r.of].count.low for r in rows
               if r.outcome in DEADLY)


def _rivals(a: Victims, b: Victims) -> bool:
    """مقتل أربعة and مقتل ثلاثة, not سقوط قتلى and مقتل 35: one holds the other"""
    less, more = sorted((a, b), key=lambda v: v.group.count.low or 0)
    if less.group.count.low == more.group.count.low:
        return False
    if a.outcome != b.outcome:  # 45 بين قتيل وجريح, of whom 21 died
        return more.outcome == "killed"
    plural = less.group.count.high is None and not less.group.counted
    return not plural and less.group.count.modifier != "vague"

# SPDX-License-Identifier: Apache-2.0
"""What in its own sentences speaks against a claim that tells dead."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.doc import Doc
from musnad.lexicon.elsewhere import ACCIDENTS, RUN_OVER, STORES
from musnad.lexicon.totals import EXPLODED, PERIODS, SEPARATE, SINCE, TOTAL
from musnad.lexicon.victims import NEUTRALISED
from musnad.model import Claim
from musnad.record.dead import dead_of, deadly
from musnad.record.frames import DEADLY, FAMILY, OF_FORCE
from musnad.record.likeness import Draft, firmness

SEVERAL_TYPES = "the sentence that tells the dead tells acts of several types"
MISCHANCES = ACCIDENTS | RUN_OVER
MASSES = 500  # dead
LONG = 7  # days
HOURS, ROUND_THE_CLOCK = "ساعه", ("24", "48", "72", "عشرين", "عشرون")


def reasons_of_the_dead(doc: Doc, draft: Draft, claim: Claim) -> Iterator[str]:
    """One sentence at least must tell a number of dead and what killed them."""
    if FAMILY[draft.type] not in OF_FORCE:
        yield "the act is of a kind that kills nobody by itself"
    if several_types(draft):
        yield SEVERAL_TYPES
    yield from _reasons_in_words(doc, draft)
    if any(told.stance == "denies" for f in deadly(draft)
           for told in f.sightings.attributions):
        yield "somebody denies it"
    if _both_sides(draft) or _of_a_state(claim):
        yield "one side is told to have done it and to have suffered it"
    numbered = [f for f in draft.frames if any(v.group.counted for v in dead_of(f))]
    if not numbered:
        if not _main(draft) or not _confirmed(doc, draft, claim):
            yield "no number counts the dead"
    elif all(f.act is None or firmness(f) < 2 for f in numbered):
        yield "the act that killed them is told in a vague word"
    elif all(f.act is None or firmness(f) < 2 or f.act.value.refers for f in numbered):
        yield "the act that killed them is told in another sentence"


def several_types(draft: Draft, *, weak: bool = False) -> bool:
    """قتل خمسة بقصف مدفعي وتفجير عبوة: whose the dead are, the sentence leaves open"""
    told = ((a.value for a in f.sightings.acts) for f in deadly(draft))
    return any(len({act.type for act in acts if weak or not act.weak}) > 1
               for acts in told)


def _reasons_in_words(doc: Doc, draft: Draft) -> Iterator[str]:
    """What the sentences that tell the dead speak of besides."""
    words = {bare for f in deadly(draft) for bare in doc.bares[f.first : f.stop]}
    joined = words | {bare[1:] for bare in words}  # with a clitic taken off, too
    if not words.isdisjoint(SINCE) or _of_a_time(doc, draft) or _of_a_day(doc, draft):
        yield "the sentence that tells the dead speaks of a longer time"
    if not joined.isdisjoint(NEUTRALISED):
        yield "the dead are told in a word that captives and wounded are told in too"
    if not words.isdisjoint(SEPARATE):
        yield "the dead of separate acts are told together"
    if not joined.isdisjoint(MISCHANCES):
        yield "the sentence that tells the dead speaks of an accident"


def _both_sides(draft: Draft) -> bool:
    did = {a.value.actor.name_en for f in draft.frames for a in f.roles.agents}
    return any(a.value.actor.name_en in did for f in draft.frames
               for a in f.roles.patients)


def _of_a_time(doc: Doc, draft: Draft) -> bool:
    """ما رفع حصيلة اليوم إلى 12 قتيلا: the dead of all acts of a day"""
    return any([doc.words[i - 1].stem in TOTAL for f in deadly(draft)
                for i in range(f.first + 1, f.stop) if doc.forms[i] in PERIODS])


def _of_a_day(doc: Doc, draft: Draft) -> bool:
    """240 شهيدا خلال 24 ساعة, خلال أربع وعشرين ساعة: seldom those of one act"""
    return any([doc.bares[i - 1].lstrip("و") in ROUND_THE_CLOCK for f in deadly(draft)
                for i in range(f.first + 1, f.stop) if doc.bares[i] == HOURS])


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
    told = [f for f in draft.frames if f.act is not None and dead_of(f)]
    return (len(told) > 1 or bool(told and claim.sources)) and not any(
        doc.words[row.first].suffix for row in rows)


def reasons_of_the_deed(doc: Doc, draft: Draft, claim: Claim) -> Iterator[str]:
    """What marks background, totals of a campaign, and accidents."""
    if any((c.value.count.low or 0) >= MASSES for c in claim.casualties
           if c.value.outcome in DEADLY):
        yield "so many dead are seldom those of one act"
    day = claim.date.value if claim.date else None
    if day and (day.latest - day.earliest).days > LONG:
        yield "the day is not known"
    words = {bare for f in deadly(draft) for bare in doc.bares[f.first : f.stop]}
    stored = not (STORES.isdisjoint(words)
                  and STORES.isdisjoint([bare[1:] for bare in words]))
    unmeant = not (claim.actors or claim.claimed_by) and (stored or not claim.weapons)
    if claim.type == "bombing" and unmeant and all(
            f.act is None or doc.words[f.act.first].stem in EXPLODED
            for f in draft.frames if not stored or dead_of(f)):
        yield "the explosion may be an accident"

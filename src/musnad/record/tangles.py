# SPDX-License-Identifier: Apache-2.0
"""What the other incidents of its report speak against a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from musnad.model import Claim
from musnad.record.dead import counted, greatest, tolls
from musnad.record.doubts import SEVERAL_TYPES, several_types
from musnad.record.likeness import NAMELESS, SURE, Draft
from musnad.record.nearness import one_place

Told = tuple[Draft, Claim]
APART = 3  # days
DAYS = frozenset(("weekday", "relative_day", "day_of_month"))  # rules of plain days
ALIKE = ({"bombing", "suicide_bombing"}, {"shooting", "ground_clash"})
FEW = 2  # dead, as many as any two acts may have


def hit_elsewhere(claim: Claim, others: Sequence[Claim]) -> bool:
    """Who strikes in one sentence and is struck in the next: easily taken for another"""
    struck = {t.value.name_en for c in (claim, *others) for t in c.targets}
    return any(a.value.actor.name_en in struck - NAMELESS for a in claim.actors)


def reasons_in_a_tangle(draft: Draft) -> Iterator[str]:
    """Where several incidents of a report tell dead, whose they are must be plain."""
    if _apart(draft):
        yield "sentences on several places are told together"
    if several_types(draft, weak=True):
        yield SEVERAL_TYPES


def reasons_beside(one: Told, others: Sequence[Told]) -> Iterator[str]:
    """What the other incidents of the report say against it."""
    draft, claim = one
    if any(tolls(draft) & tolls(other) and not _plainly_other(one, (other, second))
           for other, second in others):
        yield "another incident of the report has as many dead"
    if any((counted(other) or _one_doer(claim, second)) and _may_be_one(claim, second)
           and _near(draft, other) for other, second in others):
        yield "another incident of the report may be the same"


def _plainly_other(one: Told, other: Told) -> bool:
    """By an act of another type, days apart, or one or two dead at another place."""
    (draft, claim), (second, beside) = one, other
    if claim.type == beside.type or min(draft.firm, second.firm) < SURE:
        return False
    if _days_between(claim, beside) >= APART:
        return True
    apart = draft.traits.spots and second.traits.spots and not _near(draft, second)
    return bool(apart) and greatest(draft) <= FEW


def _days_between(a: Claim, b: Claim) -> int:
    """0 where the words of one of them do not say the day."""
    if not (a.date and b.date and a.date.rule in DAYS and b.date.rule in DAYS):
        return 0
    one, two = sorted((a.date.value, b.date.value), key=lambda d: d.earliest)
    return max(0, (two.earliest - one.latest).days)


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Of one type, or of two that are told for each other, on days that meet."""
    if a.date is None or b.date is None or {a.type, b.type} not in ({a.type}, *ALIKE):
        return False
    one, two = a.date.value, b.date.value
    return one.earliest <= two.latest and two.earliest <= one.latest


def _one_doer(a: Claim, b: Claim) -> bool:
    """فتحوا النار على قافلة, and نصبوا كمينا للقافلة: the same party, in other words"""
    did = [{p.value.actor.name_en for p in c.actors} - NAMELESS for c in (a, b)]
    return a.type != b.type and bool(did[0] & did[1])


def _near(a: Draft, b: Draft) -> bool:
    """One names a place of the other, or one that holds it."""
    return any(one_place(s, t) for s in a.traits.spots for t in b.traits.spots)


def _apart(draft: Draft) -> bool:
    """Two sentences name places, and neither holds the other's."""
    told = [spots for spots in draft.told if spots]
    return any(all(not one_place(a, b) for a in here for b in there)
               for here, there in combinations(told, 2))

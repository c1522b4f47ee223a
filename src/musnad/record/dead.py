# SPDX-License-Identifier: Apache-2.0
"""The dead that a draft tells: in which frames, how many, and which counts are rivals."""

from __future__ import annotations

from itertools import combinations

from musnad.extract.casualties.victims import Victims
from musnad.model import Claim
from musnad.record.frames import DEADLY, Frame
from musnad.record.likeness import Draft


def tells_dead(claim: Claim) -> bool:
    return any(c.value.outcome in DEADLY and c.value.count.low != 0
               for c in claim.casualties)


def dead_of(frame: Frame) -> list[Victims]:
    rows = frame.sightings.casualties
    return [r.value for r in rows if r.value.outcome in DEADLY
            and r.value.of is None] if rows else []


def deadly(draft: Draft) -> list[Frame]:
    """The frames that tell dead."""
    return [f for f in draft.frames if dead_of(f)]


def tolls(draft: Draft) -> set[int | None]:
    return {v.group.count.low for f in draft.frames for v in dead_of(f)}


def greatest(draft: Draft) -> int:
    return max((low or 0 for low in tolls(draft)), default=0)


def counted(draft: Draft) -> bool:
    return any(v.group.counted and v.group.count.modifier != "vague"
               for f in draft.frames for v in dead_of(f))


def rival_counts(draft: Draft) -> bool:
    told = [v for f in draft.frames for v in dead_of(f)]
    return any(_rivals(a, b) for a, b in combinations(told, 2))


def _rivals(a: Victims, b: Victims) -> bool:
    """مقتل أربعة and مقتل ثلاثة, not سقوط قتلى and مقتل 35: one holds the other"""
    less, more = sorted((a, b), key=lambda v: v.group.count.low or 0)
    if less.group.count.low == more.group.count.low:
        return False
    if a.outcome != b.outcome:  # 45 بين قتيل وجريح, of whom 21 died
        return more.outcome == "killed"
    plural = less.group.count.high is None and not less.group.counted
    return not plural and less.group.count.modifier != "vague"


def all_in_part(claim: Claim) -> bool:
    """مقتل 12 بينهم أطفال, read as twelve children: a part as great as the whole"""
    rows = [c.value for c in claim.casualties]
    return any(r.of is not None and r.count.low == rows[r.of].count.low for r in rows
               if r.outcome in DEADLY)

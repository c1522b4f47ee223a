# SPDX-License-Identifier: Apache-2.0
"""Acts that a report tells twice at length, each time with the same dead."""

from __future__ import annotations

from musnad.record.likeness import ALIKE, NAMELESS, Draft
from musnad.record.nearness import compare_places

FEW = 2  # dead, as many as any two acts may have


def united(drafts: list[Draft]) -> list[Draft]:
    """مقتل ستة بغارة على صرين, and below قصفت مسيرة صرين ... قتل ستة: one act"""
    found: list[Draft] = []
    for draft in drafts:
        same = next((known for known in found if _told_again(known, draft)), None)
        if same is None:
            found.append(draft)
        else:
            for frame, spots in zip(draft.frames, draft.told, strict=True):
                same.add(frame, spots, draft.traits)
    return found


def _told_again(known: Draft, draft: Draft) -> bool:
    """The same dead, place and day, by the same party or by nobody named."""
    head, other = known.frames[0], draft.frames[0]
    dead = {low or 0 for outcome, low in known.traits.totals & draft.traits.totals
            if outcome == "killed"}
    if max(dead, default=0) <= FEW or (head.status, head.kind) != (
            other.status, other.kind) or any(f.adds for f in draft.frames):
        return False
    if known.type != draft.type and not any(
            {known.type, draft.type} <= alike for alike in ALIKE):
        return False
    did = known.traits.agents - NAMELESS, draft.traits.agents - NAMELESS
    apart = all([a.latest < b.earliest or b.latest < a.earliest
                 for a in known.traits.days for b in draft.traits.days])
    return compare_places(known.traits, draft.traits) == "same place" \
        and not (did[0] and did[1] and did[0].isdisjoint(did[1])) \
        and not (known.traits.days and draft.traits.days and apart)

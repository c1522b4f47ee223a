# SPDX-License-Identifier: Apache-2.0
"""Frames that tell one act, brought together: headline, lede and body told once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from musnad.doc import Hit
from musnad.extract.places import PlaceSighting
from musnad.record.frames import FAMILY, Frame
from musnad.record.spots import Spot

JOIN_AT = 2.7  # a frame joins the incident that it fits best, if at least so well
HEADLINE_AT = 1.2  # the same for a headline: it speaks of some incident of the body
GENERIC = ("other_violence",)
BY_DEFAULT = ("shelling", "bombing", "ground_clash")


@dataclass(slots=True)
class Draft:
    """One incident in the making: its frames, and the spots of each."""

    frames: list[Frame] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    type: str = "other_violence"  # of the frame that tells it most firmly
    firm: int = -1

    def add(self, frame: Frame, spots: list[Spot]) -> None:
        self.frames.append(frame)
        self.spots.extend(spots)
        if firmness(frame) > self.firm:
            self.type, self.firm = frame.type, firmness(frame)


def firmness(frame: Frame) -> int:
    """How firmly the type is told: 0 harm alone, 1 vague (هجوم), 2 default (قصف), 3."""
    if frame.act is None:
        return 0 if frame.type in GENERIC else 1
    act = frame.act.value
    if act.vague and not act.settled:
        return 1 if act.type not in GENERIC else 0
    return 3 if act.settled or act.type not in BY_DEFAULT else 2


def merge(told: Iterable[tuple[Frame, list[Spot]]]) -> list[Draft]:
    """Put each frame to the draft that it fits best, or begin a new one.

    The body comes first: a headline only adds to what the body tells, and begins
    a draft of its own where the body tells nothing.
    """
    frames = list(told)
    body = [f for f in frames if not f[0].headline]
    drafts: list[Draft] = []
    for frame, spots in body or frames:
        draft = _best(drafts, frame, spots, JOIN_AT)
        if draft is None:
            if not _begins(frame, spots):
                continue
            draft = Draft()
            drafts.append(draft)
        draft.add(frame, spots)
    for frame, spots in frames if body else ():
        if frame.headline and (draft := _best(drafts, frame, spots, HEADLINE_AT)):
            draft.add(frame, spots)
    return drafts


def _best(
    drafts: list[Draft], frame: Frame, spots: list[Spot], least: float
) -> Draft | None:
    """The draft that a frame fits best, if it fits any well enough."""
    scored = [
        (fit(d, frame, spots, last=d is drafts[-1]), n) for n, d in enumerate(drafts)
    ]
    best = max(scored, default=(-1.0, 0))
    return drafts[best[1]] if best[0] >= least else None


def _begins(frame: Frame, spots: list[Spot]) -> bool:
    """Whether a frame tells an incident of its own; a bare reference (القصف) does not."""
    if frame.act is not None and frame.act.value.refers:
        return bool(spots or frame.sightings.casualties)
    return _stands(frame, spots)


def _stands(frame: Frame, spots: list[Spot]) -> bool:
    """Whether a frame says enough to be an incident: where, whom, by or against whom."""
    return bool(
        spots
        or frame.sightings.casualties
        or frame.roles.agents
        or frame.roles.patients
        or frame.sightings.dates
        or frame.sightings.means
    )


def fit(draft: Draft, frame: Frame, spots: list[Spot], *, last: bool) -> float:
    """How well a frame fits a draft; below 0 where they can't be one act."""
    head = draft.frames[0]
    if head.status != frame.status or head.kind != frame.kind:
        return -1.0
    score = _places(draft.spots, spots)
    if score is None and _named_together(draft, frame, spots):
        score = 0.8
    if score is None:
        return -1.0
    for compare in (_types, _dates, _counts, _actors):
        part = compare(draft, frame)
        if part is None:
            return -1.0
        score += part
    if frame.act is None:
        score += 1.0 if last else 0.2
    elif frame.act.value.refers:
        score += 1.0  # القصف, الهجوم: told before
    if head.lede:
        score += 0.6
    return round(score + (0.3 if last else 0.0), 3)  # sums of tenths meet JOIN_AT exactly


def _types(draft: Draft, frame: Frame) -> float | None:
    if draft.type == frame.type:
        return 1.0
    vague = firmness(frame) <= 1 or draft.firm <= 1
    if vague and {FAMILY[draft.type], FAMILY[frame.type]} <= {"remote", "direct"}:
        return 0.6
    if draft.type in GENERIC or frame.type in GENERIC:
        crowd = {
            "arrest",
            "abduction",
            "siege",
            "displacement",
            "crowd",
            "territory",
            "aid",
        }
        families = {FAMILY[draft.type], FAMILY[frame.type]}
        return None if families & crowd and frame.act is not None else 0.6
    if FAMILY[draft.type] == FAMILY[frame.type]:
        return 0.3
    return (
        -0.5 if {FAMILY[draft.type], FAMILY[frame.type]} == {"remote", "direct"} else None
    )


def _places(known: list[Spot], spots: list[Spot]) -> float | None:
    if not known or not spots:
        return 0.4
    score: float | None = None
    for a in known:
        for b in spots:
            if _name(a) == _name(b):
                return 1.5
            if _holds(a, b) or _holds(b, a):
                score = 0.8
    return score


def _named_together(draft: Draft, frame: Frame, spots: list[Spot]) -> bool:
    """في حي الورد بمنطقة برزة, in the headline في برزة: one names the other's too"""
    if all(s.at.entry for s in (*draft.spots, *spots)):
        return False  # places that the gazetteer has are told apart by it
    known, new = {_name(s) for s in draft.spots}, {_name(s) for s in spots}
    beside = {_bare(p) for f in draft.frames for p in f.sightings.places}
    return not (known.isdisjoint(_bare(p) for p in frame.sightings.places)
                and new.isdisjoint(beside))


def _name(spot: Spot) -> str:
    return _bare(spot.hit)


def _bare(hit: Hit[PlaceSighting]) -> str:
    return hit.value.name.removeprefix("ال")


def _holds(outer: Spot, inner: Spot) -> bool:
    a, b = outer.at.entry, inner.at.entry
    if a and b and a.level == "country" != b.level:
        return a.country == b.country  # شرق تركيا ranks as finely as a governorate
    if outer.rank <= inner.rank:
        return False
    if a is None or b is None:
        return True
    if a.level == "country":
        return a.country == b.country
    return a.country == b.country and (
        a.admin1_en == b.admin1_en or (outer.rank >= 4 and outer.at.entry is b)
    )


def _totals(frames: Iterable[Frame]) -> dict[str, set[tuple[int | None, int | None]]]:
    found: dict[str, set[tuple[int | None, int | None]]] = {}
    for frame in frames:
        for row in frame.sightings.casualties:
            count = row.value.group.count
            if (
                row.value.of is None
                and row.value.group.counted
                and count.modifier != "vague"
            ):
                found.setdefault(row.value.outcome, set()).add((count.low, count.high))
    return found


def _counts(draft: Draft, frame: Frame) -> float | None:
    """Equal totals speak for one act, other exact ones against it."""
    known, new = _totals(draft.frames), _totals([frame])
    shared = known.keys() & new.keys()
    if not shared:
        return 0.2
    if any(known[o] & new[o] for o in shared):
        return 1.5
    rival = "killed" in shared and not frame.headline  # a headline rounds, or is older
    return None if rival else -0.6


def _actors(draft: Draft, frame: Frame) -> float | None:
    known = {a.value.actor.name_en for f in draft.frames for a in f.roles.agents}
    new = {a.value.actor.name_en for a in frame.roles.agents}
    if not known or not new:
        return 0.1
    return 0.6 if known & new else -0.8


def _dates(draft: Draft, frame: Frame) -> float | None:
    known = [d.value for f in draft.frames for d in f.sightings.dates[:1]]
    new = [d.value for d in frame.sightings.dates[:1]]
    if not known or not new:
        return 0.1
    apart = all(
        a.latest < b.earliest or b.latest < a.earliest for a in known for b in new
    )
    return None if apart else 0.4

# SPDX-License-Identifier: Apache-2.0
"""How well a frame fits an incident told so far: features, each with its weight.

A weight says how much its feature speaks for one act being told again. They were fitted
by eval/fit.py on the even half of the gold, and checked on the odd one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.model import Interval
from musnad.record.aggregates import GREAT, great
from musnad.record.frames import FAMILY, OF_FORCE, Frame
from musnad.record.nearness import compare_places, elsewhere
from musnad.record.spots import Spot
from musnad.record.traits import Traits

NAMELESS = frozenset((  # they may be of any party
    "unidentified gunmen", "unidentified attackers", "suicide bomber"))
GENERIC = ("other_violence",)
BY_DEFAULT = ("shelling", "bombing", "ground_clash")
ALIKE = (frozenset(("airstrike", "drone_strike", "missile_strike")),
         frozenset(("shelling", "missile_strike")),
         frozenset(("bombing", "suicide_bombing", "landmine")))  # told one for another
ROCKETS = {"shelling", "missile_strike"}  # قصف صاروخي, and قصفت بالصواريخ
BY_HAND = {"other_violence", "shooting"}
GROWS = 4  # times that a toll may grow within one report
NEXT = 1  # day by which two tellings of one act may differ
SURE = 3  # how firmly means, or a word for one act alone, tell the type
APART = -100.0  # can't be one act
ALONE = frozenset((  # families that no act of force is told as
    "arrest", "abduction", "siege", "displacement", "crowd", "territory", "aid"))
WEIGHTS = {
    "join_at": 2.7,  # a frame joins the incident that it fits best, if at least so well
    "headline_at": 1.5,  # the same for a headline: it speaks of some incident of the body
    "same place": 0.9,
    "place within place": 0.65,
    "named together": 0.8,  # في حي الورد ببرزة, and في برزة elsewhere
    "a place missing": 1.4,
    "same type": 1.0,
    "vague type": 0.6,  # هجوم may be any act of force
    "generic type": 0.6,
    "rockets": 0.8,
    "same family": 0.0,  # قصف may have come from the air
    "other means": -0.6,  # a mine here, an airstrike there
    "remote and direct": -0.5,
    "same date": 0.1,
    "a date missing": 0.1,
    "a day off": -1.0,  # of what the words say to be told before
    "same count": 1.5,
    "other count": -0.6,
    "a count missing": 0.2,
    "another teller's count": -0.2,  # of the dead, right behind, with no place
    "same actor": 0.0,  # one party often strikes many times in a report
    "other actor": -0.8,
    "other side": 0.0,  # of a fight, both sides of which bear arms
    "nameless actor": 0.1,  # مسلحون here, the group that they are of there
    "actor of the lede": 0.4,  # مجزرة ارتكبها whoever struck in the lede
    "an actor missing": 0.25,
    "only harm, right behind": 0.55,
    "only harm": 0.5,
    "refers": 1.6,  # القصف, الهجوم: told before
    "recap": -0.2,  # وكانت الطائرات قد قصفت: before that
    "adds": -1.0,  # كما قصفت, في سياق متصل: another act
    "refers elsewhere": 1.0,  # طال القصف بلدة كذا: the same shelling, another act
    "lede": 0.6,
    "right behind": 0.3,
}


@dataclass(slots=True)
class Draft:
    """One incident in the making: its frames, the spots of each, and their traits."""

    frames: list[Frame] = field(default_factory=list)
    told: list[list[Spot]] = field(default_factory=list)
    traits: Traits = field(default_factory=Traits)
    type: str = "other_violence"  # of the frame that tells it most firmly
    firm: int = -1

    def add(self, frame: Frame, spots: list[Spot], traits: Traits) -> None:
        self.frames.append(frame)
        self.told.append(spots)
        self.traits.add(traits)
        if firmness(frame) > self.firm:
            self.type, self.firm = frame.type, firmness(frame)


def firmness(frame: Frame) -> int:
    """How firmly the type is told: 0 harm alone, 1 vague (هجوم), 2 default (قصف), 3."""
    if frame.act is None:
        return 0 if frame.type in GENERIC else 1
    act = frame.act.value
    if act.vague and not act.settled:
        return 1 if act.type not in GENERIC else 0
    return SURE if act.settled or act.type not in BY_DEFAULT else 2


def fit(draft: Draft, frame: Frame, traits: Traits, *, last: bool) -> float:
    """How well a frame fits a draft; below 0 where they can't be one act."""
    head = draft.frames[0]
    if head.status != frame.status or (
            head.kind != frame.kind and not _same_great_toll(draft.traits, traits)):
        return APART
    score = 0.0
    for name in features(draft, frame, traits, last=last):
        if name is None:
            return APART
        score += WEIGHTS[name]
    return round(score, 3)  # so that sums of tenths meet `join_at` exactly


def _same_great_toll(known: Traits, new: Traits) -> bool:
    """37718 شهيدا, of the headline and of the text: a total, whatever it is told as"""
    return any([(low or 0) >= GREAT for _, low in known.totals & new.totals])


def features(draft: Draft, frame: Frame, traits: Traits, *, last: bool
             ) -> Iterator[str | None]:
    """The names of all that holds of the two; None where they can't be one act."""
    yield compare_places(draft.traits, traits)
    yield _types(draft, frame, placed=bool(draft.traits.spots and traits.spots))
    yield _dates(draft, frame, traits)
    rounds = frame.headline or _risen(draft, frame, traits)
    yield _counts(draft.traits, traits, rounds=rounds) or (
        "another teller's count" if last and _told_otherwise(frame, traits) else None)
    yield _actors(draft, frame, traits)
    if _another_toll(draft, frame, traits):
        yield None
    if frame.act is None:
        if not (frame.kind == "aggregate" and traits.spots and traits.days):
            yield "only harm, right behind" if last else "only harm"
    elif frame.act.value.refers:
        away = elsewhere(draft.traits, traits) or (
            frame.adds and bool(traits.spots)
            and draft.traits.names.isdisjoint(traits.names))
        yield "refers elsewhere" if away else "refers"
    if frame.adds:
        yield "adds"
    if frame.recap:
        yield "recap"
    if draft.frames[0].lede:
        yield "lede"
    if last:
        yield "right behind"


def _another_toll(draft: Draft, frame: Frame, traits: Traits) -> bool:
    """تسببت الحرب بمقتل نصف مليون شخص: no toll of the strikes told beside it"""
    head = draft.frames[0]
    if not draft.traits.totals.isdisjoint(traits.totals):
        return False
    if _of_a_war(frame):
        apart = draft.type not in GENERIC or bool(draft.traits.agents)
        return apart and not frame.headline  # it may round a toll of the body
    return _of_a_war(head) and not head.lede and frame.act is not None


def _of_a_war(frame: Frame) -> bool:
    return frame.act is None and great(frame.sightings.casualties)


def _types(draft: Draft, frame: Frame, *, placed: bool) -> str | None:
    if draft.type == frame.type:
        return "same type"
    families = {FAMILY[draft.type], FAMILY[frame.type]}
    if (firmness(frame) <= 1 or draft.firm <= 1) and families <= OF_FORCE:
        return "vague type"
    if {draft.type, frame.type} == BY_HAND and draft.firm == firmness(frame) == SURE:
        return None  # a man drives at soldiers, and they shoot him
    if draft.type in GENERIC or frame.type in GENERIC:
        alone = frame.act is not None and not families.isdisjoint(ALONE)
        return None if alone else "generic type"
    if len(families) == 1:
        if {draft.type, frame.type} == ROCKETS and placed:
            return "rockets"
        sure = draft.firm == firmness(frame) == SURE
        kin = any([{draft.type, frame.type} <= alike for alike in ALIKE])
        return "other means" if sure and not kin else "same family"
    return "remote and direct" if families == OF_FORCE else None


def _counts(known: Traits, new: Traits, *, rounds: bool) -> str | None:
    """Equal totals speak for one act, other exact ones against it."""
    shared = {o for o, _ in known.totals} & {o for o, _ in new.totals}
    if not shared:
        return "a count missing"
    if not known.totals.isdisjoint(new.totals):
        return "same count"
    rival = "killed" in shared and not rounds  # a headline rounds, or is older
    return None if rival else "other count"


def _risen(draft: Draft, frame: Frame, new: Traits) -> bool:
    """تسعة قتلى في حصيلة اولية, ارتفعت حصيلة القصف الى 14: one toll, as it grew"""
    if frame.kind != "event" or not (
            frame.revised or any(f.revised for f in draft.frames)):
        return False
    tolls = [low or 0 for o, low in draft.traits.totals | new.totals if o == "killed"]
    return bool(tolls) and max(tolls) <= GROWS * min(tolls)


def _told_otherwise(frame: Frame, new: Traits) -> bool:
    """فيما تحدث مصدر آخر عن 25 قتيلا: a count that somebody else gives, and no more"""
    if new.spots or (frame.act is not None and not frame.act.value.refers):
        return False
    return any([frame.first <= a.cue < frame.stop and not a.on
                for a in frame.sightings.attributions])


def _actors(draft: Draft, frame: Frame, new: Traits) -> str:
    known = draft.traits.agents
    if not known or not new.agents:
        return "an actor missing"
    if known.isdisjoint(new.agents):
        return "nameless actor" if NAMELESS & {*known, *new.agents} else (
            "other side" if _fought(draft, frame, new) else "other actor")
    untyped = draft.type in GENERIC or frame.type in GENERIC
    return "actor of the lede" if untyped and draft.frames[0].lede else "same actor"


def _fought(draft: Draft, frame: Frame, new: Traits) -> bool:
    """اقتحم الجنود المخيم واشتبكوا مع مقاتلين, then استهدف المقاتلون الجنود: one fight"""
    if draft.type != "ground_clash" or frame.type != "ground_clash":
        return False
    named = {a.value.actor.name_en for f in draft.frames for a in f.sightings.actors}
    here = {a.value.actor.name_en for a in frame.sightings.actors}
    return not (named.isdisjoint(new.agents) and here.isdisjoint(draft.traits.agents))


def _dates(draft: Draft, frame: Frame, new: Traits) -> str | None:
    """Days apart, or told to be: الهجوم بعد يومين من مقتل جندي speaks of two acts."""
    earlier = any([d.rule == BEFORE_AN_ACT for d in frame.sightings.dates[:1]])
    if earlier and any(frame.first == f.stop for f in draft.frames):
        return None
    known = draft.traits.days
    if not known or not new.days:
        return "a date missing"
    apart = all([
        a.latest < b.earliest or b.latest < a.earliest for a in known for b in new.days
    ])
    if apart and frame.act and frame.act.value.refers and _a_day_off(known, new.days):
        return "a day off"
    if apart and _of_wounds(draft.frames, frame):
        return "a date missing"
    return None if apart else "same date"


def _of_wounds(known: list[Frame], frame: Frame) -> bool:
    """توفي اليوم متأثرا بجراحه: who was hit days before"""
    if not frame.of_wounds and not any(f.of_wounds for f in known):
        return False
    return not _only_wounds(frame) and not all(map(_only_wounds, known))


def _only_wounds(frame: Frame) -> bool:
    rows = frame.sightings.casualties
    return bool(rows) and not any([c.value.outcome == "killed" for c in rows])


def _a_day_off(known: list[Interval], new: list[Interval]) -> bool:
    return any(max((a.earliest - b.latest).days, (b.earliest - a.latest).days) <= NEXT
               for a in known for b in new)

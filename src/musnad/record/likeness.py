# SPDX-License-Identifier: Apache-2.0
"""How well a frame fits an incident told so far: features, each with its weight.

A weight says how much its feature speaks for one act being told again. They were fitted
by eval/fit.py on the even half of the gold, and checked on the odd one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from musnad.doc import Hit
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon.place_rows import LEVELS
from musnad.model import Interval
from musnad.record.frames import FAMILY, OF_FORCE, Frame
from musnad.record.spots import Spot
from musnad.text.spelling import one_letter_off

NAMELESS = frozenset((  # they may be of any party
    "unidentified gunmen", "unidentified attackers", "suicide bomber"))
GENERIC = ("other_violence",)
BY_DEFAULT = ("shelling", "bombing", "ground_clash")
SETTLEMENT = LEVELS.index("settlement")
ALIKE = (frozenset(("airstrike", "drone_strike", "missile_strike")),
         frozenset(("shelling", "missile_strike")),
         frozenset(("bombing", "suicide_bombing", "landmine")))  # told one for another
GREAT = 200  # as many dead as no single act of a day has
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
    "a place missing": 1.3,
    "same type": 1.0,
    "vague type": 0.6,  # هجوم may be any act of force
    "generic type": 0.6,
    "same family": 0.0,  # قصف may have come from the air
    "other means": -0.6,  # a mine here, an airstrike there
    "remote and direct": -0.5,
    "same date": 0.1,
    "a date missing": 0.1,
    "same count": 1.5,
    "other count": -0.6,
    "a count missing": 0.2,
    "another teller's count": -0.2,  # of the dead, right behind, with no place
    "same actor": 0.0,  # one party often strikes many times in a report
    "other actor": -0.8,
    "nameless actor": -0.05,  # مسلحون here, the group that they are of there
    "actor of the lede": 0.6,  # مجزرة ارتكبها whoever struck in the lede
    "an actor missing": 0.25,
    "only harm, right behind": 0.55,
    "only harm": 0.2,
    "refers": 1.6,  # القصف, الهجوم: told before
    "adds": -1.0,  # كما قصفت, في سياق متصل: another act
    "refers elsewhere": 1.0,  # طال القصف بلدة كذا: the same shelling, another act
    "lede": 0.6,
    "right behind": 0.3,
}


@dataclass(slots=True)
class Traits:
    """What is compared of a frame, or of all the frames of a draft."""

    spots: list[Spot] = field(default_factory=list)
    names: set[str] = field(default_factory=set)  # of the spots
    beside: set[str] = field(default_factory=set)  # of all places that are named
    totals: set[tuple[str, int | None]] = field(default_factory=set)  # by outcome
    agents: set[str] = field(default_factory=set)
    days: list[Interval] = field(default_factory=list)

    def add(self, more: Traits) -> None:
        self.spots += more.spots
        self.names |= more.names
        self.beside |= more.beside
        self.totals |= more.totals
        self.agents |= more.agents
        self.days += more.days


def traits_of(frame: Frame, spots: list[Spot]) -> Traits:
    """What is compared of one frame."""
    told = frame.sightings
    return Traits(
        [*spots],
        {_bare(spot.hit) for spot in spots},
        {_bare(place) for place in told.places},
        set(_totals(frame)),
        {agent.value.actor.name_en for agent in frame.roles.agents},
        [date.value for date in told.dates[:1]],
    )


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
    yield _places(draft.traits, traits)
    yield _types(draft, frame)
    yield _dates(draft, frame, traits)
    yield _counts(draft.traits, traits, headline=frame.headline) or (
        "another teller's count" if last and _told_otherwise(frame, traits) else None)
    yield _actors(draft, frame, traits)
    if frame.act is None:
        yield "only harm, right behind" if last else "only harm"
    elif frame.act.value.refers:
        away = _elsewhere(draft.traits, traits) or (
            frame.adds and bool(traits.spots)
            and draft.traits.names.isdisjoint(traits.names))
        yield "refers elsewhere" if away else "refers"
    if frame.adds:
        yield "adds"
    if draft.frames[0].lede:
        yield "lede"
    if last:
        yield "right behind"


def _types(draft: Draft, frame: Frame) -> str | None:
    if draft.type == frame.type:
        return "same type"
    families = {FAMILY[draft.type], FAMILY[frame.type]}
    if (firmness(frame) <= 1 or draft.firm <= 1) and families <= OF_FORCE:
        return "vague type"
    if draft.type in GENERIC or frame.type in GENERIC:
        alone = frame.act is not None and not families.isdisjoint(ALONE)
        return None if alone else "generic type"
    if len(families) == 1:
        sure = draft.firm == firmness(frame) == SURE
        kin = any([{draft.type, frame.type} <= alike for alike in ALIKE])
        return "other means" if sure and not kin else "same family"
    return "remote and direct" if families == OF_FORCE else None


def _places(known: Traits, new: Traits) -> str | None:
    if not known.spots or not new.spots:
        return "a place missing"
    if not known.names.isdisjoint(new.names):
        return "same place"
    finest = min([s.rank for s in known.spots])
    sharp = [s for s in known.spots if s.rank == finest]
    if any([_holds(a, b) or _holds(b, a) for a in sharp for b in new.spots[:1]]):
        return "place within place"
    if _named_together(known, new) or _misspelled(known, new):
        return "named together"
    return None


def _elsewhere(known: Traits, new: Traits) -> bool:
    """طال القصف بلدة كذا: a place that is no coarser than the known one, and another"""
    if not known.spots or not new.spots or not known.names.isdisjoint(new.names):
        return False
    finest = min([s.rank for s in known.spots])
    return new.spots[0].rank <= min(finest, SETTLEMENT)


def _named_together(known: Traits, new: Traits) -> bool:
    """في حي الورد بمنطقة برزة, in the headline في برزة: one names the other's too"""
    if all([s.at.entry for s in (*known.spots, *new.spots)]):
        return False  # places that the gazetteer has are told apart by it
    return not (known.names.isdisjoint(new.beside) and new.names.isdisjoint(known.beside))


def _misspelled(known: Traits, new: Traits) -> bool:
    """أعزار for أعزاز: one letter of a name that the gazetteer has not"""
    unlisted = {_bare(s.hit) for s in (*known.spots, *new.spots) if not s.at.entry}
    return any([one_letter_off(a, b) for a in known.names for b in new.names
                if a in unlisted or b in unlisted])


def _bare(hit: Hit[PlaceSighting]) -> str:
    return hit.value.name.removeprefix("ال")


def one_place(a: Spot, b: Spot) -> bool:
    """Whether two spots bear one name, or one lies within the other."""
    return _bare(a.hit) == _bare(b.hit) or _holds(a, b) or _holds(b, a)


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


def _totals(frame: Frame) -> Iterator[tuple[str, int | None]]:
    """The least that each total may be: 4 of أربعة and of أربعة على الأقل"""
    for row in frame.sightings.casualties:
        group = row.value.group
        if row.value.of is None and group.counted and group.count.modifier != "vague":
            yield row.value.outcome, group.count.low


def _counts(known: Traits, new: Traits, *, headline: bool) -> str | None:
    """Equal totals speak for one act, other exact ones against it."""
    shared = {o for o, _ in known.totals} & {o for o, _ in new.totals}
    if not shared:
        return "a count missing"
    if not known.totals.isdisjoint(new.totals):
        return "same count"
    rival = "killed" in shared and not headline  # a headline rounds, or is older
    return None if rival else "other count"


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
        return "nameless actor" if NAMELESS & {*known, *new.agents} else "other actor"
    untyped = draft.type in GENERIC or frame.type in GENERIC
    return "actor of the lede" if untyped and draft.frames[0].lede else "same actor"


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
    return None if apart else "same date"

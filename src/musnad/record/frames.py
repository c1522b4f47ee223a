# SPDX-License-Identifier: Apache-2.0
"""A frame: the stretch of a sentence that tells one act, with all that was read in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple, TypeVar

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.find import ActSighting
from musnad.extract.acts.status import status_of
from musnad.extract.casualties.victims import UNSEEN, Victims
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.roles.find import Roles
from musnad.extract.roles.targets import Struck
from musnad.extract.sources.attributions import Attribution
from musnad.frozen import frozen
from musnad.lexicon.act_types import STRENGTH
from musnad.lexicon.means import Means
from musnad.model import Interval

T = TypeVar("T")
FAMILY = {
    t: f
    for f, types in {
        "remote": "airstrike drone_strike shelling missile_strike bombing "
        "suicide_bombing landmine chemical_attack",
        "direct": "ground_clash shooting assassination execution other_violence torture "
        "sexual_violence",
        "arrest": "arrest",
        "abduction": "abduction",
        "siege": "siege",
        "displacement": "displacement",
        "destruction": "destruction",
        "aid": "aid_obstruction",
        "territory": "territory_change",
        "crowd": "protest protest_repression",
    }.items()
    for t in types.split()
}


# Types that a weapon alone tells of harm with no act named.
HARM_ONLY = (
    "shooting",
    "bombing",
    "landmine",
    "suicide_bombing",
    "airstrike",
    "drone_strike",
    "shelling",
    "missile_strike",
    "chemical_attack",
)


@frozen
class Sightings:
    """All that was read in one sentence, each list in text order."""

    acts: list[Hit[ActSighting]]
    means: list[Hit[Means]]
    places: list[Hit[PlaceSighting]]
    dates: list[Hit[Interval]]
    casualties: list[Hit[Victims]]
    actors: list[Hit[ActorSighting]]
    sites: list[Hit[str]]
    attributions: list[Attribution]


def retold(
    s: Sightings, dates: list[Hit[Interval]], attributions: list[Attribution]
) -> Sightings:
    """The same with other dates and tellers."""
    return Sightings(s.acts, s.means, s.places, dates, s.casualties, s.actors, s.sites,
                     attributions)


NOBODY = Roles()
NOTHING = Struck()
OF_FORCE = frozenset(("remote", "direct"))  # families
JOINTS = frozenset(("joint", "answering"))
COMMAS = ("،", ",")
DOER = 3  # words from the joint to a verb behind its doer


@frozen
class Frame:
    """What words [first, stop) tell of one act; `act` is None where only harm is told."""

    first: int
    stop: int
    line: int
    act: Hit[ActSighting] | None
    type: str
    sightings: Sightings
    roles: Roles = NOBODY
    struck: Struck = NOTHING
    status: str = "reported"
    status_rule: str = "told_as_done"
    denies: str | None = None  # event or responsibility, where somebody denies it
    kind: str = "event"
    doubt: bool = False
    lede: bool = False  # headline or first paragraph
    headline: bool = False  # in a first line, with others below, that no full stop ends
    context: Hit[PlaceSighting] | None = (
        None  # a place that heads the sentence or the list
    )
    adds: bool = False  # begins with كما, في سياق متصل: another act follows


def cut(doc: Doc, first: int, stop: int, s: Sightings) -> list[tuple[int, int]]:
    """Bounds of the frames of a sentence: split where another act elsewhere begins."""
    joints = _joints(doc, first, stop, s) if len(s.acts) + len(s.casualties) > 1 else ()
    if not joints:
        return [(first, stop)]
    marks = [first, *joints, stop]
    parts: list[tuple[int, int]] = []
    for a, b in pairwise(marks):
        if parts and not _parted(doc, parts[-1], (a, b), s):
            parts[-1] = (parts[-1][0], b)
        else:
            parts.append((a, b))
    return parts


def _joints(doc: Doc, first: int, stop: int, s: Sightings) -> list[int]:
    """Where a clause may begin: كما, فيما, a pause, و before a verb or an act noun."""
    acts = {a.first for a in s.acts}
    found = [*_between_tolls(doc, s), *_earlier(s), *_before_verbs(doc, first, s)]
    for i in doc.marks(first + 1, stop):
        word = doc.words[i]
        joins = word.sense.cues & JOINTS or word.form in ("؛", ":")
        clause = word.prefix.startswith(("و", "ف")) and (
            i in acts or word.sense.harm is not None or word.sense.harm_noun is not None
        )
        if joins or clause:
            found.append(i)
    return sorted(set(found))


def _before_verbs(doc: Doc, first: int, s: Sightings) -> Iterable[int]:
    """والقوات التركية قصفت قرية: و or a comma with the doer between it and the verb"""
    for act in s.acts:
        for k in range(max(first + 1, act.first - DOER), act.first):
            word = doc.words[k]
            if act.value.verb and (word.prefix.startswith("و") or word.form in COMMAS):
                yield k


def _tolls(s: Sightings | Told) -> list[Hit[Victims]]:
    """Counted totals of dead people that stand by themselves."""
    return [
        c
        for c in s.casualties
        if c.value.outcome == "killed"
        and c.value.of is None
        and c.value.group.counted
        and c.rule != "joined_by_and"
    ]


def _between_tolls(doc: Doc, s: Sightings) -> Iterable[int]:
    """Two totals of dead are two incidents: where the second one's clause begins."""
    for a, b in pairwise(_tolls(s)):
        opens = [
            k
            for k in range(a.stop, b.first)
            if doc.words[k].form in COMMAS
            or doc.words[k].prefix.startswith(("و", "ف"))
            or doc.words[k].sense.cues
        ]
        if opens and a.value.group.count != b.value.group.count:
            yield opens[-1] if doc.words[opens[-1]].form != "الي" else opens[0]


def _parted(
    doc: Doc, left: tuple[int, int], right: tuple[int, int], s: Sightings
) -> bool:
    """Whether two neighbouring clauses tell two acts."""
    here, there = told_within(s, *left), told_within(s, *right)
    if not (there.acts or there.casualties) or not (here.acts or here.casualties):
        return False
    if doc.words[right[0]].form == ":":
        return False
    if {left[0], right[0]} & {*_earlier(s)}:
        return True
    tolls = (
        {(c.value.group.count.low, c.value.group.who) for c in _tolls(here)},
        {(c.value.group.count.low, c.value.group.who) for c in _tolls(there)},
    )
    if tolls[0] and tolls[1] and not tolls[0] & tolls[1]:
        return True
    cues = doc.words[right[0]].sense.cues
    if "answering" in cues and there.acts and here.acts:
        return True
    strong = "joint" in cues
    if strong and _unreal(doc, there, right[0]) and not _unreal(doc, here, left[0]):
        return True
    apart = _apart(here.places, there.places)
    if apart:
        return True
    families = (
        {FAMILY[a.value.type] for a in here.acts if not a.value.weak},
        {FAMILY[a.value.type] for a in there.acts if not a.value.weak},
    )
    if families[0] and families[1] and not families[0] & families[1]:
        return strong or not families[0] | families[1] <= OF_FORCE
    return strong and bool(there.acts) and bool(there.places) and bool(here.places)


def _earlier(s: Sightings) -> list[int]:
    """بعد يومين من مقتل جندي، قصفت: where a clause on an earlier act begins"""
    return [h.first for h in s.dates if h.rule == BEFORE_AN_ACT]


def _unreal(doc: Doc, told: Told, first: int) -> bool:
    """الا ان الطائرات لم تقصف: what did not happen is no part of what did"""
    return any([status_of(doc, act, first)[0] != "reported" for act in told.acts])


def _apart(
    left: Iterable[Hit[PlaceSighting]], right: Iterable[Hit[PlaceSighting]]
) -> bool:
    """Both name places and share none but what says where these lie: بمدينة غزة"""
    a = {p.value.name.removeprefix("ال") for p in left if not p.value.rural}
    b = {p.value.name.removeprefix("ال") for p in right if not p.value.rural}
    if not a or not b:
        return False
    return not a & b or _finer(left, b) and _finer(right, a)


def _finer(places: Iterable[Hit[PlaceSighting]], others: set[str]) -> bool:
    """Whether the first name is of a quarter or a site, and none of the others."""
    first = next(iter(places)).value
    return first.generic in ("neighbourhood", "site", "settlement") and (
        first.name.removeprefix("ال") not in others)


class Told(NamedTuple):
    """What is compared to part two clauses."""

    acts: list[Hit[ActSighting]]
    casualties: list[Hit[Victims]]
    places: list[Hit[PlaceSighting]]


def told_within(s: Sightings, first: int, stop: int) -> Told:
    """The acts, casualties and places that begin in words [first, stop)."""
    return Told(
        [h for h in s.acts if first <= h.first < stop],
        [h for h in s.casualties if first <= h.first < stop],
        [h for h in s.places if first <= h.first < stop],
    )


def within(s: Sightings, first: int, stop: int) -> Sightings:
    """The sightings that begin in words [first, stop); `of` of casualties re-indexed."""

    def inside(hits: list[Hit[T]]) -> list[Hit[T]]:
        return [h for h in hits if first <= h.first < stop]

    return Sightings(
        inside(s.acts),
        inside(s.means),
        inside(s.places),
        inside(s.dates),
        _rows_within(s.casualties, first, stop),
        inside(s.actors),
        inside(s.sites),
        s.attributions,
    )


def _rows_within(rows: list[Hit[Victims]], first: int, stop: int) -> list[Hit[Victims]]:
    kept = [k for k, c in enumerate(rows) if first <= c.first < stop]
    if all(rows[k].value.of is None for k in kept):
        return [rows[k] for k in kept]
    index: dict[int | None, int | None] = {k: n for n, k in enumerate(kept)}
    index[None] = None
    return [
        replace(
            rows[k], value=replace(rows[k].value, of=index.get(rows[k].value.of, UNSEEN))
        )
        for k in kept
    ]


def main_act(acts: list[Hit[ActSighting]]) -> Hit[ActSighting] | None:
    """The act a frame is named after: the first strong one, most telling of its kin."""
    strong = [a for a in acts if not a.value.weak] or acts
    if strong and FAMILY[strong[0].value.type] in OF_FORCE:
        strong = [a for a in strong if FAMILY[a.value.type] != "crowd"]
    telling = [a for a in strong if a.value.type != "other_violence"] or strong
    if not telling:
        return None
    lead = telling[0]
    family = [a for a in telling if FAMILY[a.value.type] == FAMILY[lead.value.type]]
    return min(family, key=lambda a: STRENGTH.index(a.value.type))


def harm_type(means: list[Hit[Means]]) -> str:
    """Harm with no act named: the weapon tells the type, else other_violence."""
    return next((h.value.type for h in means if h.value.type in HARM_ONLY),
                "other_violence")

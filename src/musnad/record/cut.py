# SPDX-License-Identifier: Apache-2.0
"""Where one act ends and another begins: a sentence cut into the bounds of its frames."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.acts.status import status_of
from musnad.extract.casualties.victims import Victims
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.sources.turns import turns
from musnad.record.frames import FAMILY, OF_FORCE, Sightings, Told, told_within

JOINTS = frozenset(("joint", "answering"))
COMMAS = ("،", ",")
AND = ("و", "ف")
AT_ONCE = ("تزامن", "تزامنت", "يتزامن", "تتزامن", "وتزامن", "وتزامنت")
AT_ONCE_REACH = 16  # words to مع
LATEST, WAS = ("اخرها", "اخره"), ("كان", "كانت", "وكان")
NO_CLAUSE = ("وال", "ولل", "وهو", "وهي", "وهم")  # a noun, or more on the last one
NAMED = ("name", "slave", "kunya")  # of a list of victims: ، ومحمد سامر
DOER = 3  # words from the joint to a verb behind its doer


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
    found = [*_between_tolls(doc, s), *_earlier(s), *_before_verbs(doc, first, s),
             *turns(doc, s.actors, first, stop)]
    for i in doc.marks(first + 1, stop):
        word = doc.words[i]
        joins = word.sense.cues & JOINTS or word.form in ("؛", ":")
        if joins and "by" in word.sense.cues and doc.words[i - 1].form == "من":
            continue  # هجوم من جانب مسلحين
        clause = word.prefix[:1] in AND and (
            i in acts or word.sense.harm is not None or word.sense.harm_noun is not None
        )
        if joins or clause:
            found.append(i)
    latest = [i for i in range(first + 2, stop)
              if _latest(doc, i) or _at_once(doc, first, i)]
    return sorted({*found, *_behind_commas(doc, first, stop), *latest})


def _latest(doc: Doc, i: int) -> bool:
    """تتعرض القرية لقصف متكرر، كان آخرها استهداف منزل: one act of the many"""
    return doc.forms[i] in LATEST and i > 0 and doc.forms[i - 1] in WAS


def _at_once(doc: Doc, first: int, i: int) -> bool:
    """تزامن القصف على القرية مع تعرض بلدة لقصف: where the other act begins"""
    return doc.forms[i] == "مع" and any(
        form in AT_ONCE for form in doc.forms[max(first, i - AT_ONCE_REACH) : i])


def _behind_commas(doc: Doc, first: int, stop: int) -> Iterable[int]:
    """، ووصل جرحى الى المشفى بعد قصف قرية اخرى: a clause, but not in ، والواقعة شمالها"""
    for k in [k for k in range(first + 2, stop - 1) if doc.forms[k - 1] in COMMAS]:
        form = doc.forms[k]
        listed = form.startswith(NO_CLAUSE) or doc.words[k].person in NAMED
        if form.startswith("و") and not listed:
            yield k


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
    if {left[0], right[0]} & {*_earlier(s)} or _latest(doc, right[0]):
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
    if _by_hand_and_shot(here, there):
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
        if families[0] <= OF_FORCE and families[1] == {"destruction"} and (
                there.casualties and not here.casualties):
            return False  # هاجموا القرية وأحرقوا منازل ما أدى إلى مقتل ثلاثة
        return strong or not families[0] | families[1] <= OF_FORCE
    return strong and bool(there.acts) and bool(there.places) and bool(here.places)


def _by_hand_and_shot(here: Told, there: Told) -> bool:
    """أصيب جنديان في عملية دهس وأطلق الجنود النار: the attack, and the answer to it"""
    sides = [{"hand" if a.value.type == "other_violence" else a.value.type
              for a in told.acts if not a.value.vague} for told in (here, there)]
    return {frozenset(kinds) for kinds in sides} == {
        frozenset(("hand",)), frozenset(("shooting",))}


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
    return not a & b or (_finer(left, b) and _finer(right, a))


def _finer(places: Iterable[Hit[PlaceSighting]], others: set[str]) -> bool:
    """Whether the first name is of a quarter or a site, and none of the others."""
    first = next(iter(places)).value
    return first.generic in ("neighbourhood", "site", "settlement") and (
        first.name.removeprefix("ال") not in others)

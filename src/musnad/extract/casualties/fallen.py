# SPDX-License-Identifier: Apache-2.0
"""Dead told without a word of killing: سقوط 26 شخصا, انتشال 12 جثة, جثث 9 أشخاص."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.victims import Found, Victims, take
from musnad.lexicon.harm import KILLED, KILLING, Harm
from musnad.lexicon.victims import BODIES, FELL, HANDED_OVER

HANDED_REACH = 4  # words between تسليم and 12 جثة


def fell_dead(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """سقوط 26 شخصا: people in number who fell, where no other word says how they fared"""
    word = doc.words[i]
    if word.form not in FELL and word.form[1:] not in FELL:
        return None
    hit = group_at(doc, i + 1, stop)
    if hit is None or not hit.value.counted or hit.value.outcome or hit.value.plight:
        return None
    behind = doc.words[hit.stop] if hit.stop < stop else None
    if behind and not behind.prefix and behind.sense.harmed:
        return _as_told(doc, hit, stop, behind.sense.harmed)
    if behind and not behind.prefix and behind.sense.people and (
            behind.sense.people.who == "prisoners"):
        return None
    return hit if hit.rule in ("count_noun", "one_of") else None


def _as_told(
    doc: Doc, hit: Hit[Group], stop: int, told: Harm
) -> Hit[Group] | None:
    """سقوط 3 مدنيين جرحى → 3 injured; قتلى وجرحى is told of them all"""
    end = hit.stop + 1
    if end < stop and doc.words[end].prefix == "و" and doc.words[end].sense.harmed:
        return None
    group = replace(hit.value, outcome=told.outcome)
    return replace(hit, stop=end, value=group) if told.number == "many" else None


def take_bodies(doc: Doc, i: int, bounds: tuple[int, int], found: Found) -> int | None:
    """جثث 9 أشخاص: the dead whose bodies were found; not those handed over or buried"""
    first, stop = bounds
    if not _found(doc, i, first) or doc.words[i].suffix or not _in_an_act(doc, first):
        return None
    hit = group_at(doc, i + 1, stop)
    if hit is None or not hit.value.counted or hit.value.outcome:
        return None
    return take(doc, hit, stop, Victims(KILLED, hit.value, anchor=i), found)


def counted_bodies(doc: Doc, hit: Hit[Group], first: int) -> Hit[Group] | None:
    """12 جثة: as many dead"""
    found = is_bodies(doc, hit) and hit.value.counted and _found(doc, hit.first, first)
    if not found or not _in_an_act(doc, first):
        return None
    return replace(hit, value=replace(hit.value, outcome=KILLED))


def is_bodies(doc: Doc, hit: Hit[Group]) -> bool:
    """احتجاز جثامين: no living people"""
    return any(w.bare in BODIES for w in doc.words[hit.first : hit.stop])


def held_bodies(doc: Doc, i: int, first: int) -> bool:
    """احتجز جثامين 12 شهيدا: at i, dead of an earlier day"""
    return i > first and doc.words[i - 1].bare in BODIES and not _found(doc, i, first)


def _in_an_act(doc: Doc, first: int) -> bool:
    """Whether the sentence tells of violence: bodies alone may be of any disaster"""
    sentence = doc.sentence_of(first)
    for word in doc.words[sentence.first : sentence.stop]:
        act = word.sense.act or word.sense.act_noun
        if (act and not act.harm) or word.bare in KILLING:
            return True
    return False


def _found(doc: Doc, i: int, first: int) -> bool:
    near = doc.words[max(first, i - HANDED_REACH) : i]
    return not any(w.bare in HANDED_OVER or w.form in HANDED_OVER for w in near)

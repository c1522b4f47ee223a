# SPDX-License-Identifier: Apache-2.0
"""A phrase for people and how many they are: 15 جنديا, امراة, عشرات المدنيين."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.doc import Doc, Hit
from musnad.extract.numbers import count_at, not_a_count
from musnad.lexicon.groups import (
    ADJECTIVES,
    AFTER_BARE_COUNT,
    ANOTHER,
    ONE_OF,
    OTHERS,
    TWO_AFTER,
)
from musnad.lexicon.people import People
from musnad.lexicon.victims import RISES
from musnad.model import Count

ONE, TWO, SOME = Count(1, 1), Count(2, 2), Count(2, None, "vague")
BY_NUMBER = {"one": ONE, "two": TWO, "many": SOME}


@dataclass(frozen=True, slots=True)
class Group:
    """How many of whom; `outcome` where the noun itself tells it (قتلى, جرحى, إصابة)."""

    count: Count
    who: str | None
    outcome: str | None = None
    attacker: bool = False
    counted: bool = False  # a number or a quantity word stands there
    family: bool = False


def group_at(doc: Doc, i: int, stop: int, *, sure: bool = False) -> Hit[Group] | None:
    """خمسة مدنيين → 5 civilians; `sure`: the context says that people are counted.

    A number before a noun for things (منازل) is no group unless `sure`, and a number
    that measures (ages, calibres) never is.
    """
    if i >= stop:
        return None
    if doc.words[i].stem in ONE_OF and not (  # احد عشر is a number
        i + 1 < stop and doc.words[i + 1].sense.number
    ):
        return _one_of(doc, i, stop)
    word = doc.words[i]
    may_count = word.sense.number or word.form[0].isdigit() or word.stem in RISES
    counted = count_at(doc, i, stop) if may_count else None
    if counted is None:
        return _uncounted(doc, i, stop)
    return group_of(doc, counted, stop, sure=sure)


def group_of(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool = False
) -> Hit[Group] | None:
    """The people whom a number counts, if it counts people."""
    if not_a_count(doc, counted) is not None:
        return None
    return _counted(doc, counted, stop, sure=sure)


def with_who(group: Group, who: str) -> Group:
    """The same count of another group."""
    if group.who == who:
        return group
    return Group(
        group.count, who, group.outcome, group.attacker, group.counted, group.family
    )


def _one_of(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """احد المدنيين → 1 civilian"""
    noun = doc.words[i + 1].sense.people if i + 1 < stop else None
    if noun is None:
        return None
    who, end = _who(doc, i + 1, stop, noun)
    return Hit(Group(ONE, who, attacker=noun.attacker, counted=True), i, end, "one_of")


def _uncounted(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """طفلان → 2 children; مدنيون → 2.. civilians; اخرون → 2.. of the group before"""
    word = doc.words[i]
    if word.stem in OTHERS:
        end = i + 1
        if end < stop and doc.words[end].form in TWO_AFTER:
            return Hit(Group(TWO, None, counted=True), i, end + 1, "others")
        count = ONE if word.stem in ANOTHER else SOME
        return Hit(Group(count, None), i, end, "others")
    noun = word.sense.people
    if noun is None or (word.suffix and noun.number == "many" and not noun.family):
        return None
    who, end = _who(doc, i, stop, noun)
    count = SOME if noun.family else BY_NUMBER[noun.number]
    counted = False
    if end < stop and doc.words[end].form in TWO_AFTER:
        count, end, counted = TWO, end + 1, True
    group = Group(count, who, None, noun.attacker, counted, noun.family)
    return Hit(group, i, end, "noun_alone")


def _counted(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool
) -> Hit[Group] | None:
    i, j = counted.first, counted.stop
    while j < stop and doc.words[j].form in ("من", '"', "(", "الـ"):
        j += 1
    if j >= stop:
        return (
            Hit(
                Group(counted.value, "people", counted=True),
                i,
                counted.stop,
                "count_alone",
            )
            if sure
            else None
        )
    word = doc.words[j]
    found = None
    if not word.prefix.startswith(("و", "ف")):  # مقتل خمسة واصابة سبعة
        found = _counted_noun(doc, counted, j, stop)
    if found is None and word.stem in OTHERS:
        found = Hit(Group(counted.value, None, counted=True), i, j + 1, "count_others")
    if (
        found is None
        and sure
        and (
            word.form in AFTER_BARE_COUNT
            or len(word.form) == 1
            or word.sense.cues
            or word.prefix.startswith(("و", "ف", "ب"))
            or word.form.startswith("بال")
            or _the_dozens(doc, counted)
            or (doc.words[j - 1].form == "من" and word.names)  # 4 من حزب الله
        )
    ):
        found = Hit(
            Group(counted.value, "people", counted=True), i, counted.stop, "count_alone"
        )
    if found is None or found.stop >= stop:
        return found
    if doc.words[found.stop].stem in OTHERS:  # خمسة اشخاص اخرين
        return replace(found, stop=found.stop + 1)
    return found


def _the_dozens(doc: Doc, counted: Hit[Count]) -> bool:
    """مقتل العشرات, whatever follows: it takes no noun but behind من"""
    return counted.value.modifier == "vague" \
        and doc.words[counted.stop - 1].form.startswith("ال")


def _counted_noun(doc: Doc, counted: Hit[Count], j: int, stop: int) -> Hit[Group] | None:
    """7 قتلى, 12 إصابة, خمسة مدنيين"""
    sense, i = doc.words[j].sense, counted.first
    told = sense.harmed or sense.case
    if told is not None and (sense.people is None or told.form == "person"):
        end, who = j + 1, "people"
        outcome = told.outcome
        if end < stop and (joined := _both(doc, end, outcome)):
            outcome, end = "killed_or_injured", joined
        if end < stop and (adjective := ADJECTIVES.get(doc.words[end].bare)):
            who, end = adjective, end + 1
        return Hit(
            Group(counted.value, who, outcome, counted=True), i, end, "count_harmed"
        )
    if sense.people is None:
        return None
    who, end = _who(doc, j, stop, sense.people)
    group = Group(
        counted.value, who, None, sense.people.attacker, True, sense.people.family
    )
    return Hit(group, i, end, "count_noun")


def _both(doc: Doc, j: int, outcome: str) -> int | None:
    """عشرات الشهداء والجرحى: one number for both → where it ends"""
    word = doc.words[j]
    other = word.sense.harmed
    if other and other.outcome != outcome and word.prefix in ("و", "وال"):
        return j + 1
    return None


def _who(doc: Doc, j: int, stop: int, noun: People) -> tuple[str, int]:
    """The group of a noun with the adjectives and owners after it: رجال الامن → police"""
    who, end = noun.who, j + 1
    for k in range(j + 1, min(stop, j + 3)):
        word = doc.words[k]
        if word.form == "من" and k + 1 < stop:
            continue
        code = ADJECTIVES.get(word.bare)
        if code is None or word.prefix.startswith("و"):
            break
        if doc.words[k - 1].form == "من" and code == "people":
            break
        if who in ("people", "combatants", "men") or code in ("aid_workers", "police"):
            who, end = code, k + 1
    return who, end

# SPDX-License-Identifier: Apache-2.0
"""A phrase for people and how many they are: 15 جنديا, امراة, عشرات المدنيين."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.counted import group_of
from musnad.extract.casualties.group import BY_NUMBER, ONE, SOME, TWO, Group
from musnad.extract.casualties.whose import who_of
from musnad.extract.numbers.find import count_at, hedged_behind, not_a_count
from musnad.lexicon.groups import (
    AGENT,
    AGENT_OF,
    ANOTHER,
    FOREMOST,
    MADE_UP_OF,
    MOTHER,
    NTH,
    ONE_OF,
    OTHERS,
    SEVERAL,
    SOME_OF,
    TWO_AFTER,
    TWO_OTHERS,
    WHOLE,
)
from musnad.lexicon.numerals import HEDGES_BEFORE
from musnad.lexicon.people import People
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import RISES
from musnad.model import Count


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
    may_count = (word.sense.number or word.form[0].isdigit() or word.stem in RISES
                 or word.form in HEDGES_BEFORE)
    counted = count_at(doc, i, stop) if may_count else None
    if counted is None:
        return _uncounted(doc, i, stop, sure=sure)
    return group_of(doc, counted, stop, sure=sure)


def _one_of(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """احد المدنيين → 1 civilian, احد ابرز القياديين → 1 combatant"""
    j = i + 1 + (i + 1 < stop and doc.words[i + 1].form in FOREMOST)
    noun = doc.words[j].sense.people if j < stop else None
    if noun is None:
        return None
    who, end = who_of(doc, j, stop, noun)
    return Hit(Group(ONE, who, attacker=noun.attacker, counted=True), i, end, "one_of")


def _uncounted(doc: Doc, i: int, stop: int, *, sure: bool) -> Hit[Group] | None:
    """طفلان → 2 children; مدنيون → 2.. civilians; اخرون → 2.. of the group before"""
    word = doc.words[i]
    if word.stem in OTHERS:
        return _others(doc, i, stop)
    noun = word.sense.people
    if noun is None and word.form in SOME_OF:
        return _some_of(doc, i, stop)
    if noun is None and word.form in MOTHER:
        return _mother(doc, i, stop)
    if noun is None and word.bare in AGENT and i + 1 < stop \
            and doc.words[i + 1].bare in AGENT_OF:  # استشهاد عون أمن
        return Hit(Group(ONE, "police"), i, i + 2, "noun_alone")
    if noun is None:
        return _no_noun(word, i) if sure else None
    if hit := _numbered(doc, i, stop, noun):
        return hit
    definite = word.suffix or word.prefix.endswith(("ال", "لل"))
    if definite and noun.number == "many" and not noun.family:
        return None
    who, end = who_of(doc, i, stop, noun)
    if noun.family:
        return _family(doc, i, end, stop, who)
    group = Group(BY_NUMBER[noun.number], who, None, noun.attacker, plight=noun.plight)
    if noun.number == "many" and end < stop and doc.words[end].form in SEVERAL:
        several = replace(group, count=Count(3, None, "vague"))
        return Hit(several, i, end + 1, "noun_several")
    if noun.number != "many":  # شخصان على الأقل
        group = replace(group, count=hedged_behind(doc, group.count, end, stop))
    if _two_owned(doc, i, end, who):
        pair = hedged_behind(doc, TWO, end, stop)
        return Hit(replace(group, count=pair), i, end, "dual_owned")
    if two := _two_after(doc, i, end, stop):
        return Hit(replace(group, count=TWO, counted=True), i, two, "noun_alone")
    if end < stop and doc.words[end].stem in OTHERS:
        end += 1  # شخصين آخرين
    return Hit(group, i, end, "noun_alone")


def _some_of(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """بعض المدنيين, مجموعة من الشبان → 2.."""
    j = i + 1 + (i + 1 < stop and doc.words[i + 1].form == "من")
    noun = doc.words[j].sense.people if j < stop else None
    if noun is None or noun.number != "many" or not doc.words[j].form.startswith("ال"):
        return None
    who, end = who_of(doc, j, stop, noun)
    return Hit(Group(SOME, who), i, end, "some_of")


def _mother(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """أم وطفلاها → 1 woman; أم alone is mostly the word for or"""
    child = doc.words[i + 1] if i + 1 < stop else None
    if doc.words[i].form not in MOTHER or child is None or not child.suffix:
        return None
    if child.prefix != "و" or child.sense.people is None:
        return None
    return Hit(Group(ONE, "women"), i, i + 1, "noun_alone")


def _no_noun(word: Word, i: int) -> Hit[Group] | None:
    """إصابة خامس → 1 of the group before; وفاة جريح → 1 person"""
    if word.form in NTH:
        return Hit(Group(ONE, None, counted=True), i, i + 1, "nth")
    hurt = word.sense.harmed
    if hurt is None or hurt.number == "many" or word.prefix:
        return None
    return Hit(Group(BY_NUMBER[hurt.number], "people"), i, i + 1, "noun_alone")


def _two_owned(doc: Doc, i: int, end: int, who: str) -> bool:
    """رجلا شرطة: two, as one (رجلا) would have no owner behind it"""
    return doc.words[i].form.endswith("ا") and end == i + 2 and who == "police" \
        and not doc.words[i + 1].form.startswith("ال")


def _others(doc: Doc, i: int, stop: int) -> Hit[Group]:
    """آخر → 1, آخران اثنان → 2, آخرون → 2.."""
    end = i + 1
    if end < stop and doc.words[end].form in TWO_AFTER:
        return Hit(Group(TWO, None, counted=True), i, end + 1, "others")
    if doc.words[i].stem in TWO_OTHERS:
        return Hit(Group(TWO, None, counted=True), i, end, "others")
    count = ONE if doc.words[i].stem in ANOTHER else SOME
    return Hit(Group(count, None), i, end, "others")


def _family(doc: Doc, i: int, end: int, stop: int, who: str) -> Hit[Group]:
    """عائلة → 2.. people; a whole family (بأكملها) is one of civilians"""
    whole = end < stop and doc.words[end].form in WHOLE
    end += whole
    said = end + (not whole and end < stop and doc.words[end].form in MADE_UP_OF)
    if said < stop and doc.words[said].form == "من":  # عائلة من سبعة أفراد
        hit = group_at(doc, said + 1, stop)
        if hit and hit.value.counted and hit.rule == "count_noun":
            return replace(hit, first=i)
    if whole:
        return Hit(Group(SOME, "civilians", family=True), i, end, "whole_family")
    return Hit(Group(SOME, who, family=True), i, end, "noun_alone")


def _two_after(doc: Doc, i: int, end: int, stop: int) -> int | None:
    """مدنيين اثنين, جنديين تركيين اثنين: where the two that says it is a dual ends"""
    if end < stop and doc.words[end].form in TWO_AFTER:
        return end + 1
    adjective = end + 1 < stop and doc.words[end].form[-2:] == doc.words[i].form[-2:]
    return end + 2 if adjective and doc.words[end + 1].form in TWO_AFTER else None


def _numbered(doc: Doc, i: int, stop: int, noun: People) -> Hit[Group] | None:
    """الشبان الثلاثة, أفراد الطاقم الخمسة → 3, 5: a definite number behind the noun"""
    if noun.number != "many":
        return None
    for k in range(i + 1, min(stop, i + 4)):
        word = doc.words[k]
        if not word.form.startswith("ال"):
            return None
        if word.sense.number and (counted := count_at(doc, k, stop)):
            if counted.rule != "exact" or not_a_count(doc, counted):
                return None
            who, _ = who_of(doc, i, stop, noun)
            group = Group(counted.value, who, None, noun.attacker, counted=True)
            return Hit(group, i, counted.stop, "numbered_after")
    return None

# SPDX-License-Identifier: Apache-2.0
"""A phrase for people and how many they are: 15 جنديا, امراة, عشرات المدنيين."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.whose import (
    goes_on,
    is_thing,
    of_whom,
    says_no_more,
    those_before,
    who_of,
)
from musnad.extract.numbers.find import count_at, hedged_behind, not_a_count
from musnad.frozen import frozen
from musnad.lexicon.groups import (
    ANOTHER,
    FORCES,
    MOTHER,
    NTH,
    OF_THEM,
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
from musnad.lexicon.totals import TOTAL
from musnad.lexicon.victims import RISES
from musnad.model import Count

ONE, TWO, SOME = Count(1, 1), Count(2, 2), Count(2, None, "vague")
BETWEEN_TWO = frozenset(("من", '"', "«", "»", "“", "”", "(", ")", "ال"))  # 12 «جنديا»
BY_NUMBER = {"one": ONE, "two": TWO, "many": SOME}


@frozen
class Group:
    """How many of whom; `outcome` where the noun itself tells it (قتلى, جرحى, إصابة).

    plight: the same, but giving way to any other word that tells it (300 نازح).
    """

    count: Count
    who: str | None
    outcome: str | None = None
    attacker: bool = False
    counted: bool = False  # a number or a quantity word stands there
    family: bool = False
    plight: str | None = None


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


def group_of(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool = False
) -> Hit[Group] | None:
    """The people whom a number counts, if it counts people."""
    if not_a_count(doc, counted) is not None:
        return None
    return _counted(doc, counted, stop, sure=sure)


def with_who(group: Group, who: str) -> Group:
    """The same count of another group."""
    return group if group.who == who else replace(group, who=who)


def _one_of(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """احد المدنيين → 1 civilian"""
    noun = doc.words[i + 1].sense.people if i + 1 < stop else None
    if noun is None:
        return None
    who, end = who_of(doc, i + 1, stop, noun)
    return Hit(Group(ONE, who, attacker=noun.attacker, counted=True), i, end, "one_of")


def _uncounted(doc: Doc, i: int, stop: int, *, sure: bool) -> Hit[Group] | None:
    """طفلان → 2 children; مدنيون → 2.. civilians; اخرون → 2.. of the group before"""
    word = doc.words[i]
    if word.stem in OTHERS:
        return _others(doc, i, stop)
    noun = word.sense.people
    if noun is None and (word.form in SOME_OF or word.form in MOTHER):
        return _some_of(doc, i, stop)
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
        return _mother(doc, i, stop)
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
    if end < stop and doc.words[end].form == "من":  # عائلة من سبعة أفراد
        hit = group_at(doc, end + 1, stop)
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


def _counted(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool
) -> Hit[Group] | None:
    j = counted.stop
    while j < stop and doc.words[j].form in BETWEEN_TWO:
        j += 1
    if j >= stop:
        return _count_alone(counted) if sure else None
    word = doc.words[j]
    found = None
    if not word.prefix.startswith(("و", "ف")):  # مقتل خمسة واصابة سبعة
        found = _counted_noun(doc, counted, j, stop)
    if found is None and word.stem in OTHERS:
        found = Hit(
            Group(counted.value, None, counted=True), counted.first, j + 1, "count_others"
        )
    if found is None and sure:
        found = _unnamed(doc, counted, j)
    if found is None or found.stop >= stop:
        return found
    if doc.words[found.stop].stem in OTHERS:  # خمسة اشخاص اخرين
        return replace(found, stop=found.stop + 1)
    return found


def _count_alone(counted: Hit[Count]) -> Hit[Group]:
    group = Group(counted.value, "people", counted=True)
    return Hit(group, counted.first, counted.stop, "count_alone")


def _unnamed(doc: Doc, counted: Hit[Count], j: int) -> Hit[Group] | None:
    """مقتل خمسة في القصف, اعتقال 17 من المشتبه بهم: people whom no noun of ours names"""
    word = doc.words[j]
    if not word.form[0].isalpha() or goes_on(word):
        return _count_alone(counted)
    if is_thing(word):
        return None
    if word.form in OF_THEM:
        begun = doc.sentence_of(counted.first).first
        who = those_before(doc, counted.first, begun)
        group = Group(counted.value, who or "people", counted=True)
        return Hit(group, counted.first, counted.stop, "count_of_those") if who else (
            _count_alone(counted))
    if word.stem in TOTAL and (noun := _noun_at(doc, j + 1)):
        who, end = who_of(doc, j + 1, len(doc.words), noun)  # إلى 77 عدد الجنود
        group = Group(counted.value, who, counted=True)
        return Hit(group, counted.first, end, "count_of_number")
    if word.bare in FORCES and doc.words[j - 1].form == "من":  # 12 من حرس الحدود
        group = Group(counted.value, "combatants", counted=True)
        return Hit(group, counted.first, counted.stop, "count_of_force")
    if says_no_more(word):
        return _count_alone(counted)
    if counted.value.modifier == "vague" and word.prefix == "":
        return _count_alone(counted)  # مقتل العشرات قرب, whatever follows
    group = Group(counted.value, "people", counted=True)
    return Hit(group, counted.first, j + 1, "count_unknown")


def _noun_at(doc: Doc, j: int) -> People | None:
    noun = doc.words[j].sense.people if j < len(doc.words) else None
    return noun if noun and noun.number == "many" else None


def _counted_noun(doc: Doc, counted: Hit[Count], j: int, stop: int) -> Hit[Group] | None:
    """7 قتلى, 12 إصابة, خمسة مدنيين"""
    sense, i = doc.words[j].sense, counted.first
    told = sense.harmed or sense.case
    if told is not None and (sense.people is None or told.form == "person"):
        return _counted_harmed(doc, counted, j, stop, told.outcome)
    if sense.people is None:
        return None
    who, end = who_of(doc, j, stop, sense.people)
    noun = sense.people
    group = Group(
        counted.value, who, None, noun.attacker, True, noun.family, noun.plight
    )
    return Hit(group, i, end, "count_noun")


def _counted_harmed(
    doc: Doc, counted: Hit[Count], j: int, stop: int, outcome: str
) -> Hit[Group]:
    """7 قتلى مدنيين, عشرات الشهداء والجرحى, 12 إصابة في صفوف الجنود"""
    end, who = j + 1, "people"
    if end < stop and (joined := _both(doc, end, outcome)):
        outcome, end = "killed_or_injured", joined
    if named := of_whom(doc, end, stop):
        who, end = named
    group = Group(counted.value, who, outcome, counted=True)
    return Hit(group, counted.first, end, "count_harmed")


def _both(doc: Doc, j: int, outcome: str) -> int | None:
    """عشرات الشهداء والجرحى: one number for both → where it ends"""
    word = doc.words[j]
    other = word.sense.harmed
    if other and other.outcome != outcome and word.prefix in ("و", "وال"):
        return j + 1
    return None

# SPDX-License-Identifier: Apache-2.0
"""The people behind a number: 15 جنديا, سبعة قتلى, خمسة آخرون, 17 من المشتبه بهم."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.whose import (
    goes_on,
    is_thing,
    of_service,
    of_whom,
    says_no_more,
    those_before,
    who_of,
)
from musnad.extract.numbers.find import not_a_count
from musnad.lexicon.groups import FORCES, FOREMOST, OF_THEM, OTHERS
from musnad.lexicon.people import People
from musnad.lexicon.totals import TOTAL
from musnad.model import Count

BETWEEN_TWO = frozenset(("من", '"', "«", "»", "“", "”", "(", ")", "ال"))  # 12 «جنديا»


def group_of(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool = False
) -> Hit[Group] | None:
    """The people whom a number counts, if it counts people."""
    if not_a_count(doc, counted) is not None:
        return None
    return _counted(doc, counted, stop, sure=sure)


def _counted(
    doc: Doc, counted: Hit[Count], stop: int, *, sure: bool
) -> Hit[Group] | None:
    j = counted.stop
    if sure and doc.words[j - 1].form in OF_THEM:
        return _of_those(doc, counted)
    while j < stop and doc.words[j].form in BETWEEN_TWO:
        j += 1
    if j + 1 < stop and doc.words[j].form in FOREMOST and doc.words[j - 1].form == "من":
        j += doc.words[j + 1].sense.people is not None  # ثلاثة من كبار الضباط
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


def _of_those(doc: Doc, counted: Hit[Count]) -> Hit[Group]:
    """استهدفوا مسلحين وقتلوا سبعة منهم, العديد منهم: of those told of before"""
    begun = doc.sentence_of(counted.first).first
    who = those_before(doc, counted.first, begun)
    group = Group(counted.value, who or "people", counted=True)
    return Hit(group, counted.first, counted.stop, "count_of_those") if who else (
        _count_alone(counted))


def _unnamed(doc: Doc, counted: Hit[Count], j: int) -> Hit[Group] | None:
    """مقتل خمسة في القصف, اعتقال 17 من المشتبه بهم: people whom no noun of ours names"""
    word = doc.words[j]
    if not word.form[0].isalpha() or goes_on(word):
        return _count_alone(counted)
    if is_thing(word):
        return None
    if word.form in OF_THEM:
        return _of_those(doc, counted)
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
        served = of_service(doc, j, stop) if doc.words[j - 1].form == "من" else None
        return None if served is None else Hit(
            Group(counted.value, served[0], counted=True), i, served[1], "count_noun")
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

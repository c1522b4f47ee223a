# SPDX-License-Identifier: Apache-2.0
"""Which date of a sentence is the day of its act, and which the day somebody told it."""

from __future__ import annotations

from collections.abc import Sequence

from musnad.doc import Doc, Hit
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.lexicon.calendar import COMMAS
from musnad.lexicon.reactions import REACTIONS
from musnad.lexicon.time_spans import BEHIND, HAPPENED, THAT, WHICH
from musnad.lexicon.victims import ANNIVERSARY, DYING
from musnad.model import Interval

TOLD_REACH = 12  # words between a verb of saying and the day of saying it
SINCE = ("since_then", "for_so_long")
PERIOD = 5  # days; a longer time is less likely that of one act
LONG = 6  # words by which such a time counts as farther
DYING_REACH = 15  # words from the day of a death to متأثرا
DATED_REACH = 6  # words from a date at the head of a clause to its verb


def nearest_first(
    doc: Doc, bounds: tuple[int, int], dates: list[Hit[Interval]], acts: Sequence[int]
) -> list[Hit[Interval]]:
    """اعلنت الوزارة السبت ان غارة الجمعة قتلت → الجمعة before السبت

    `acts` are the words that tell of an act or of harm; the date nearest to one of
    them comes first, the days of telling last. Of غداة هجوم وقع الاثنين, Monday is surer.
    """
    if len(dates) < 2:
        return dates
    earlier = [h.first for h in dates if h.rule == BEFORE_AN_ACT]
    return sorted(dates, key=lambda h: (
        bool(earlier) and h.first <= earlier[0], of_telling(doc, bounds, h),
        of_another(doc, bounds, h), _away(h, acts)))


def of_another(doc: Doc, bounds: tuple[int, int], hit: Hit[Interval]) -> bool:
    """شنت غارات الجمعة بعد هجوم وقع الأربعاء; في ذكرى مجزرة وقعت في أيار"""
    told = False
    for i in range(bounds[0], hit.first):
        word = doc.words[i]
        if told and (word.bare in ANNIVERSARY or (
                word.form in BEHIND and _names_an_act(doc, i + 1, hit.first))):
            return True
        told = told or _tells(doc, i)
    return False


def of_the_doer(
    doc: Doc, hit: Hit[Interval], acts: Sequence[int], actors: Sequence[int]
) -> bool:
    """هجوم للتنظيم الذي سيطر على المدينة العام الماضي: since when a side is what it is

    `actors` are where the mentions of sides stop. هجوم التنظيم الذي وقع الشهر الماضي
    tells of the attack.
    """
    if not acts or (hit.value.latest - hit.value.earliest).days <= PERIOD:
        return False
    for i in range(hit.first - 1, max(min(acts), hit.first - TOLD_REACH), -1):
        if doc.words[i].form in WHICH:
            return i in actors and doc.words[i + 1].form not in HAPPENED
        if doc.words[i].form in COMMAS:
            return False
    return False


def _names_an_act(doc: Doc, i: int, stop: int) -> bool:
    """بعد هجوم, عقب مقتل جندي; not بعد استهدافه, nor بعد الظهر"""
    sense = doc.words[i].sense if i < stop else None
    return bool(sense and (sense.act_noun or sense.harm_noun))


def _away(hit: Hit[Interval], acts: Sequence[int]) -> int:
    """Words between a date and the act nearest to it; a long period counts as farther."""
    words = min((hit.first - a if a < hit.first else a - hit.stop + 1 for a in acts),
                default=0)
    return words + LONG * ((hit.value.latest - hit.value.earliest).days > PERIOD)


def of_telling(doc: Doc, bounds: tuple[int, int], hit: Hit[Interval]) -> bool:
    """اعلن مسؤول السبت ان, بحسب ما افاد مصدر السبت, والسبت قال مصدر ان

    Nor is the act of the day on which توفي السبت متأثرا باصابته. Nobody tells a thing
    for as long as منذ بدء التصعيد في آذار.
    """
    if hit.rule in SINCE:
        return False
    later = doc.words[hit.stop : min(bounds[1], hit.stop + DYING_REACH)]
    if any(word.bare in DYING for word in later):
        return True
    before = range(hit.first - 1, max(bounds[0], hit.first - TOLD_REACH) - 1, -1)
    for i in before:
        word = doc.words[i]
        if word.form in THAT or word.form == ":":
            return False
        if word.sense.says or word.sense.according or word.bare in REACTIONS:
            return True
        if _tells(doc, i):
            return False
    for i in range(hit.stop, min(bounds[1], hit.stop + DATED_REACH)):
        if doc.words[i].sense.says:
            return True
        if _tells(doc, i) or doc.words[i].form in THAT:
            return False
    return False


def of_reaction(doc: Doc, bounds: tuple[int, int], hit: Hit[Interval]) -> bool:
    """دانت الحركة السبت اغتيال القائد: the act is older than what is done about it"""
    near = doc.words[max(bounds[0], hit.first - TOLD_REACH) : hit.first]
    return any(word.bare in REACTIONS for word in near)


def _tells(doc: Doc, i: int) -> bool:
    sense = doc.words[i].sense
    return bool(sense.act or sense.act_noun or sense.harm or sense.harm_noun)

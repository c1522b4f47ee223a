# SPDX-License-Identifier: Apache-2.0
"""Acts of a day told before them: قتل حينها خمسة, وفي اليوم نفسه, وفي اليوم التالي."""

from __future__ import annotations

from datetime import timedelta

from musnad.doc import Doc, Hit
from musnad.extract.dates.calendar_words import BARE, bare, form_at
from musnad.extract.dates.find import find_dates
from musnad.lexicon.numerals import ALL_DEFINITE, ORDINALS
from musnad.lexicon.then import AT_THAT_TIME, NEXT_DAY, SAME_DAY, THE_DAY
from musnad.model import Interval, Published
from musnad.record.frames import Frame

RULE = "day_referred_to"
REACH = 3  # sentences before that of an act, in which the day it refers to is told
SINGLE = 1  # days; a night is of two
YEAR = 366  # days
_REFERRING = AT_THAT_TIME | THE_DAY
_OPENERS = _REFERRING | {form for form, word in BARE.items() if word in _REFERRING}


def day_referred_to(
    doc: Doc, frame: Frame, published: Published | None
) -> Hit[Interval] | None:
    """وقع هجوم في آذار 2014. وقد قتل آنذاك خمسة: in March 2014; none of no word of it"""
    later = _reference(doc, frame.first, frame.stop)
    if later is None or published is None:
        return None
    day = _told_before(doc, frame.first, published)
    if day is None or (later and day.value.earliest != day.value.latest):
        return None
    moved = timedelta(later)
    value = Interval(day.value.earliest + moved, day.value.latest + moved,
                     day.value.precision, day.value.basis)
    return Hit(value, day.first, day.stop, RULE)


def _reference(doc: Doc, first: int, stop: int) -> int | None:
    """Days from the day told before: آنذاك, اليوم نفسه → 0, اليوم التالي → 1"""
    forms = enumerate(doc.forms[first:stop], first)
    for i in [i for i, form in forms if form in _OPENERS]:
        word = bare(doc, i)
        after = form_at(doc, i + 1, stop)
        if word in AT_THAT_TIME and after not in ORDINALS and after not in ALL_DEFINITE:
            return 0
        if word in THE_DAY:
            if after in SAME_DAY or (i > first and bare(doc, i - 1) in SAME_DAY):
                return 0
            if after in NEXT_DAY:
                return 1
    return None


def _told_before(doc: Doc, at: int, published: Published) -> Hit[Interval] | None:
    """The last day, else month or year, told right before word `at`"""
    here = doc.sentence_of(at)
    order = [s for s in doc.sentences if s.first <= here.first][-REACH - 1 :]
    for sentence in reversed(order):
        found = [h for h in find_dates(doc, sentence.first, sentence.stop, published)
                 if h.first < at and h.value.latest <= published.latest
                 and (h.value.latest - h.value.earliest).days <= YEAR]
        days = [h for h in found if (h.value.latest - h.value.earliest).days <= SINGLE]
        if found:
            return (days or found)[-1]
    return None

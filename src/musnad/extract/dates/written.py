# SPDX-License-Identifier: Apache-2.0
"""The day a text calls today, where it was saved or sent on a few days later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.dates.dateline import find_dateline
from musnad.extract.dates.resolve import vague
from musnad.extract.dates.stated import day_month
from musnad.lexicon import calendar as lex
from musnad.lexicon import time_spans as spans
from musnad.lexicon.named_dates import TODAY_NAMED
from musnad.lexicon.numerals import ORDINALS
from musnad.model import Published

LATE = 3  # days by which a report may be dated after the day it calls today
EARLY = 1  # days by which it may be dated before that, on clocks farther west
OPENING = 120  # words in which a lede names its weekday


def told_on(doc: Doc, published: Published | None) -> Published | None:
    """The days that `today` means in a text: by its dateline, by اليوم الخميس.

    A report that calls Thursday today was written on that Thursday, whatever day soon
    after is said to be that of its publication.
    """
    if published is None or vague(published):
        return published
    near = _near(published)
    line = find_dateline(doc)
    if line and line.value.latest in near:
        return Published(published.text, line.value.earliest, line.value.latest)
    days = _days(doc)
    day = next(_told_days(doc, days, near), None) or _of_the_lede(doc, days, near)
    return Published(published.text, day, day) if day else published


def _near(published: Published) -> list[date]:
    """The days on which the report may have been written."""
    if published.earliest.year == MINYEAR or published.latest.year == MAXYEAR:
        return []  # datetime.date ends at those years
    first = published.earliest - timedelta(LATE)
    length = (published.latest - first).days + EARLY
    return [first + timedelta(k) for k in range(length + 1)]


def _days(doc: Doc) -> list[tuple[int, int, int]]:
    """Every اليوم and أمس: days from today, and the words it takes; not اليوم نفسه"""
    found: list[tuple[int, int, int]] = []
    stop, at = len(doc.words), 0
    for i in [i for i, form in enumerate(doc.forms) if form in _FIRST]:
        read = phrase_at(lex.DAY_PHRASES, doc, i, stop) if i >= at else None
        if read and read[0] <= 0 and not _another(doc, i, read[1]):
            found.append((read[0], i, read[1]))
        at = read[1] if read else at
    return found


def _another(doc: Doc, i: int, stop: int) -> bool:
    """اليوم نفسه, ذلك اليوم, في اليوم الأول"""
    after = form_at(doc, stop, len(doc.words))
    return (after in spans.SAME or after in ORDINALS or after in spans.PAST
            or (i > 0 and bare(doc, i - 1) in TODAY_NAMED))


def _told_days(
    doc: Doc, days: list[tuple[int, int, int]], near: list[date]
) -> Iterator[date]:
    """اليوم الخميس, أمس الأربعاء, اليوم 15 تموز → that Thursday, Thursday, 15 July"""
    stop = len(doc.words)
    for back, _, at in days:
        at += form_at(doc, at, stop) in _BESIDE
        number = lex.WEEKDAYS.get(form_at(doc, at, stop))
        at += number is not None
        stated = day_month(doc, at, stop) if at < stop else None
        for day in near:
            told = day + timedelta(back)
            if (told.month, told.day) == (stated.month, stated.day) if stated else (
                    told.weekday() == number):
                yield day


def _of_the_lede(
    doc: Doc, days: list[tuple[int, int, int]], near: list[date]
) -> date | None:
    """أصيب طفل، الخميس، بقصف, and further on ظهر اليوم, with no word of أمس: Thursday"""
    if not days or any(back for back, _, _ in days):
        return None
    for i in range(1, min(OPENING, days[-1][1])):
        number = lex.WEEKDAYS.get(doc.words[i].form)
        if number is None or form_at(doc, i + 1, len(doc.words)) not in lex.COMMAS:
            continue
        before = i - 1 - (doc.words[i - 1].form in lex.PART_PHRASES)
        if doc.words[before].form in lex.COMMAS:
            return next((d for d in near if d.weekday() == number), None)
        return None
    return None


_FIRST = frozenset(lex.DAY_PHRASES)
_BESIDE = lex.COMMAS | {"("}

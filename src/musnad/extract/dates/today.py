# SPDX-License-Identifier: Apache-2.0
"""The day or year that a text with no dateline calls its own: اليوم الأحد 24 تموز."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from musnad.doc import Doc, Hit
from musnad.extract.dates.calendar_words import form_at
from musnad.extract.dates.find import find_dates
from musnad.extract.dates.stated import year_number
from musnad.lexicon import calendar as lex
from musnad.lexicon import time_spans as spans
from musnad.lexicon.numerals import DASHES
from musnad.model import Interval, Published

_APART = frozenset({*lex.COMMAS, *DASHES, "(", "|"})
OPENING = 2  # the last line in which a full date may stand for today, counted from 0


def find_today(doc: Doc) -> Published | None:
    """When a text was written, if it says so beyond doubt.

    اليوم الأحد 24 تموز 2022; اليوم الأحد, with a full date that was a Sunday in the
    first lines; اليوم الأحد 20 تشرين الثاني, with العام الحالي 2022 elsewhere; else
    that year.
    """
    year = _current_year(doc)
    last = date(year, 12, 31) if year else None
    probe = Published("", last, last) if last else None
    weekdays = _weekdays_of_today(doc)
    for hit in _dates(doc, probe) if weekdays or year else ():
        days = hit.value.earliest, hit.value.latest
        if days[0] == days[1] and days[0].weekday() in weekdays.values() and (
                hit.first in weekdays or _captions(doc, hit)):
            return Published(days[0].isoformat(), *days)
    return Published(str(year), date(year, 1, 1), date(year, 12, 31)) if year else None


def _dates(doc: Doc, probe: Published | None) -> Iterator[Hit[Interval]]:
    for sentence in doc.sentences:
        for hit in find_dates(doc, sentence.first, sentence.stop, probe):
            if hit.rule in ("full_date", "day_of_month"):
                yield hit


def _captions(doc: Doc, hit: Hit[Interval]) -> bool:
    """آثار القصف على المخيم، 24 تموز 2022: a full date set off in the first lines"""
    sentence = doc.sentence_of(hit.first)
    apart = hit.first == sentence.first or doc.words[hit.first - 1].form in _APART
    return hit.rule == "full_date" and apart and sentence.line <= OPENING


def _weekdays_of_today(doc: Doc) -> dict[int, int]:
    """اليوم الأحد, اليوم (الأحد): where it stands → its number"""
    found = {}
    for i, word in enumerate(doc.words):
        if word.form in lex.DAY_PHRASES and lex.RELATIVE_DAYS.get(word.form) == 0:
            at = i + 1 + (form_at(doc, i + 1, len(doc.words)) in ("(", "،", ","))
            number = lex.WEEKDAYS.get(form_at(doc, at, len(doc.words)))
            if number is not None:
                found[i] = number
    return found


def _current_year(doc: Doc) -> int:
    """العام الحالي 2022; 0 if no year is called that"""
    stop = len(doc.words)
    for i, word in enumerate(doc.words[:-2]):
        if word.form in lex.YEAR and doc.words[i + 1].form in spans.CURRENT and (
                year := year_number(doc, i + 2, stop)[0]):
            return year
    return 0

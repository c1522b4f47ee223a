# SPDX-License-Identifier: Apache-2.0
"""Dates that name a day, month or year: 7 أكتوبر 2023, الرابع من آب, 22-02-2022."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.numbers.cardinals import cardinal_at, raw
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri, numerals
from musnad.lexicon import time_spans as spans
from musnad.lexicon.beside_numbers import COUNTED

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{1,2})\.(\d{1,2})")
_YEARS = range(1900, 2101)
_UNTOLD = -1  # "the same year": told elsewhere


class Stated(NamedTuple):
    """The fields that words give.

    tense: past, current or next; ago: years before this one, -1 for a year not told here.
    """

    stop: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    tense: str = ""
    ago: int | None = None


def stated_at(doc: Doc, i: int, stop: int) -> Stated | None:
    """The fullest date that starts at word i."""
    for rule in (numeric, day_month, day_of_this_month, month_year, year_only):
        if found := rule(doc, i, stop):
            return found
    return None


def numeric(doc: Doc, i: int, stop: int) -> Stated | None:
    """22-02-2022, 2022/02/22, 3/4/2018 (day first), 22.02.2022"""
    form = doc.words[i].form
    if not "0" <= form[0] <= "9":
        return None
    if dotted := _DOTTED.fullmatch(form):
        parts = [int(p) for p in dotted.groups() if p]
        return _ordered(parts, i + 1)
    seps = [form_at(doc, i + k, stop) for k in (1, 3)]
    if seps[0] not in _SEPARATORS or seps[1] not in _SEPARATORS:
        return None
    forms = [form_at(doc, i + k, stop) for k in (0, 2, 4)]
    if not all(f.isdigit() for f in forms) or 4 not in (len(forms[0]), len(forms[2])):
        return None
    return _ordered([int(f) for f in forms], i + 5)


_SEPARATORS = frozenset({"/", *numerals.DASHES})


def _ordered(parts: list[int], stop: int) -> Stated | None:
    year, month, day = parts if parts[0] > 31 else parts[::-1]
    return Stated(stop, day, month, year) if real(year, month, day) else None


def real(year: int, month: int, day: int) -> bool:
    """A day that the calendar has, in a year that news speak of."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return year in _YEARS


def day_month(doc: Doc, i: int, stop: int) -> Stated | None:
    """24 آب, الرابع من تشرين الأول 2015, 7 أكتوبر الماضي, 8 / شباط / 2025"""
    day, at = day_number(doc, i, stop)
    if not day:
        return None
    while form_at(doc, at, stop) in _BETWEEN_DAY_AND_MONTH:
        at += 1
    if at - i > 6:
        return None
    month = month_at(doc, at, stop, after_day=True)
    if month is None:
        return None
    found = _with_year(doc, month.stop, stop, Stated(0, day, month.number))
    return found if real(found.year or 2024, month.number, day) else None


_BETWEEN_DAY_AND_MONTH = frozenset({*spans.OF, *lex.MONTH, *_SEPARATORS})


def day_number(doc: Doc, i: int, stop: int) -> tuple[int, int]:
    """24 → 24; السابع عشر → 17; الحادي والثلاثين → 31; العشرين → 20; أول → 1; else 0."""
    form = doc.words[i].form
    if form in numerals.ALL_DEFINITE and form_at(doc, i + 1, stop).isdigit():
        i, form = i + 1, doc.words[i + 1].form
    if form.isdigit():
        day = int(form)
        return (day, i + 1) if len(form) < 3 and 0 < day < 32 else (0, i)
    word = bare(doc, i)
    if word in lex.ORDINAL_ONE:
        return 1, i + 1
    unit = lex.ORDINAL_DAYS.get(word)
    if unit and form_at(doc, i + 1, stop) in numerals.TEN:
        return unit % 10 + 10, i + 2
    if unit and (tens := _tens(doc, i + 1, stop)):
        return unit % 10 + tens, i + 2
    if unit and unit < 11:
        return unit, i + 1
    tens = numerals.TENS.get(word.removeprefix(numerals.ARTICLE), 0)
    return (tens, i + 1) if word.startswith(numerals.ARTICLE) and tens <= 30 else (0, i)


def _tens(doc: Doc, i: int, stop: int) -> int:
    if i >= stop or doc.words[i].prefix not in numerals.AND_PREFIXES:
        return 0
    tens = numerals.TENS.get(doc.words[i].stem, 0)
    return tens if tens <= 30 else 0


class _Month(NamedTuple):
    number: int
    stop: int
    first: str
    doubled: bool


def month_at(doc: Doc, i: int, stop: int, *, after_day: bool = False) -> _Month | None:
    """آب, أغسطس/آب, آب (أغسطس), تشرين الأول/أكتوبر; not أب (father)"""
    found = phrase_at(lex.MONTH_PHRASES, doc, i, stop)
    if found is None or phrase_at(hijri.MONTH_PHRASES, doc, i, stop):
        return None
    number, end = found
    first = bare(doc, i)
    if first in lex.FATHER and not _august(doc, i, end, stop, after_day=after_day):
        return None
    second = _second_name(doc, end, stop, number)
    return _Month(number, second or end, first, bool(second))


def _august(doc: Doc, i: int, end: int, stop: int, *, after_day: bool) -> bool:
    """آب always; اب after a day; أب (father) only between a day and a year or الماضي."""
    if lex.MADDA in raw(doc, i):
        return True
    if not after_day or numerals.HAMZAS[1] not in raw(doc, i):
        return after_day
    after = form_at(doc, end, stop)
    return (after.isdigit() or after in _SEPARATORS or after in spans.PAST
            or after in spans.CURRENT)


def _second_name(doc: Doc, i: int, stop: int, number: int) -> int:
    """Where the same month's other name stops: /آب, (آب), - آب, آب; 0 if none does."""
    at = i + (form_at(doc, i, stop) in _OPENING)
    found = phrase_at(lex.MONTH_PHRASES, doc, at, stop)
    short = phrase_at(lex.SHORT_MONTHS, doc, at, stop)
    if short and number in short[0]:
        found = (number, found[1] if found else short[1])
    if found is None or found[0] != number:
        return 0
    return found[1] + (form_at(doc, found[1], stop) == ")")


_OPENING = frozenset({"(", *_SEPARATORS})


def _with_year(doc: Doc, i: int, stop: int, base: Stated) -> Stated:
    """A year or an adjective after a month: 2015, من عام 2015, الماضي, من العام الماضي"""
    form = form_at(doc, i, stop)
    for tense, table in _TENSES:
        if form in table:
            named = year_number(doc, i + 1, stop)
            if named[0]:
                return base._replace(stop=named[1], year=named[0])
            return base._replace(stop=i + 1, tense=tense)
    at = i + (form in _BEFORE_YEAR)
    year, end = year_number(doc, at, stop)
    if year:
        return base._replace(stop=end, year=year)
    at += form_at(doc, at, stop) in spans.OF
    ago = _this_or_last_year(doc, at, stop)
    return base._replace(stop=i) if ago is None else base._replace(stop=at + 2, ago=ago)


_TENSES = (("past", spans.PAST), ("current", spans.CURRENT), ("next", spans.NEXT))
_BEFORE_YEAR = lex.COMMAS | _SEPARATORS


def _this_or_last_year(doc: Doc, i: int, stop: int) -> int | None:
    """العام الماضي → 1, العام الجاري → 0"""
    if form_at(doc, i, stop) not in lex.YEAR:
        return None
    after = form_at(doc, i + 1, stop)
    if after in spans.SAME:
        return _UNTOLD
    return 1 if after in spans.PAST else 0 if after in spans.CURRENT else None


def year_number(doc: Doc, i: int, stop: int) -> tuple[int, int]:
    """2015, عام 2015, من العام 2015, عام ألفين وثمانية عشر; (0, i) if there is none."""
    at = i + (form_at(doc, i, stop) in spans.OF)
    named = i < stop and at < stop and bare(doc, at) in lex.YEAR
    at += named
    form = form_at(doc, at, stop)
    if len(form) == 4 and form.isdigit() and int(form) in _YEARS:
        return int(form), at + 1
    if named and at < stop and not form[:1].isdigit():
        reading = cardinal_at(doc, at, stop)
        if reading and reading.value in _YEARS:
            return reading.value, reading.stop
    return 0, i


def month_first(doc: Doc, i: int, stop: int) -> Stated | None:
    """أغسطس 1, 2026: the order of some datelines."""
    month = month_at(doc, i, stop, after_day=True)
    day = form_at(doc, month.stop, stop) if month else ""
    if month is None or not day.isdigit() or len(day) > 2:
        return None
    at = month.stop + 1
    year, end = year_number(doc, at + (form_at(doc, at, stop) in _BEFORE_YEAR), stop)
    if not year or not real(year, month.number, int(day)):
        return None
    return Stated(end, int(day), month.number, year)


def day_of_this_month(doc: Doc, i: int, stop: int) -> Stated | None:
    """الخامس من الشهر الجاري, 20 الشهر الماضي, 29 الجاري"""
    day, at = day_number(doc, i, stop)
    if not day:
        return None
    at += form_at(doc, at, stop) in spans.OF
    if form_at(doc, at, stop) in lex.RUNNING:
        return Stated(at + 1, day, None, None, "current")
    this = form_at(doc, at, stop) in spans.THIS
    at += this
    if form_at(doc, at, stop) not in lex.MONTH:
        return None
    after = form_at(doc, at + 1, stop)
    tense = "past" if after in spans.PAST else ""
    tense = "current" if this or after in spans.CURRENT else tense
    return Stated(at + 2 - this, day, None, None, tense) if tense else None


def month_year(doc: Doc, i: int, stop: int) -> Stated | None:
    """شهر أيار 2013, أغسطس آب الماضي; a bare name needs a word before it: في أيار"""
    licensed = bare(doc, i) in lex.MONTH
    at = i + licensed
    month = month_at(doc, at, stop)
    if month is None:
        return None
    found = _with_year(doc, month.stop, stop, Stated(0, None, month.number))
    if i and doc.words[i - 1].form.isdigit():
        return None  # the day is not one of that month
    if found.stop > month.stop or licensed or month.doubled:
        return found
    return found if i and bare(doc, i - 1) in lex.IN else None


def year_only(doc: Doc, i: int, stop: int) -> Stated | None:
    """عام 2013; a bare 2013 after في, منذ, خلال"""
    year, end = year_number(doc, i, stop)
    if not year or bare(doc, i) in spans.OF:
        return None
    if doc.words[i].form.isdigit():
        before = bare(doc, i - 1) if i else ""
        counted = form_at(doc, end, stop) in COUNTED
        if before not in lex.IN_YEAR or counted or year % 100 == 0:
            return None
    return Stated(end, None, None, year)

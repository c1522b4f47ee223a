# SPDX-License-Identifier: Apache-2.0
"""Days of the Hijri calendar: 14 رمضان 1439, أول أيام عيد الأضحى, شهر رمضان الماضي.

Converted by the table of Umm al-Qura. Where the new moon is sighted, a month may begin a
day later, so every date here ends a day later than the table says.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Gregorian, Hijri

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.dates.resolve import vague
from musnad.extract.dates.stated import day_number, year_number
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri
from musnad.lexicon import time_spans as spans
from musnad.lexicon.numerals import ORDINALS
from musnad.model import Interval, Published

HIJRI_YEARS = range(1343, 1501)  # of the table
SIGHTED = timedelta(1)


class Lunar(NamedTuple):
    """The fields that words give: month and day (0: the whole month), and of which year.

    `days`: how many from that day on; `eve`: the night that leads into it; `year`: Hijri;
    `common`: a year such as 2018; tense: past, current or next. Month 0: of both feasts.
    """

    stop: int
    month: int
    day: int = 0
    days: int = 1
    eve: bool = False
    year: int | None = None
    common: int | None = None
    tense: str = ""


def lunar_day(doc: Doc, i: int, stop: int) -> Lunar | None:
    """14 رمضان 1439 هـ, العاشر من محرم, ثاني أيام شهر رمضان, أول أيام عيد الأضحى 2018"""
    nth, at = _nth_day(doc, i, stop)
    if at and (found := phrase_at(hijri.FEAST_PHRASES, doc, at, stop)):
        return _with_year(doc, found[1], stop, _of_feast(found[0], nth))
    if not at:
        nth, at = day_number(doc, i, stop)
        at = _past_of(doc, at, stop) if nth > 0 else 0
    if not at or not -1 <= nth <= 30:
        return None
    at += form_at(doc, at, stop) in lex.MONTH
    month = phrase_at(hijri.MONTH_PHRASES, doc, at, stop)
    if month is None:
        return None
    return _with_year(doc, month[1], stop, Lunar(0, month[0], nth))


def _past_of(doc: Doc, i: int, stop: int) -> int:
    return i + (form_at(doc, i, stop) in spans.OF)


def _nth_day(doc: Doc, i: int, stop: int) -> tuple[int, int]:
    """ثاني أيام, آخر يوم من, اليوم الأول من → which day, where it stops; else (0, 0)"""
    word = bare(doc, i)
    if word in hijri.NTH and form_at(doc, i + 1, stop) in hijri.DAYS:
        return hijri.NTH[word], _past_of(doc, i + 2, stop)
    number = ORDINALS.get(form_at(doc, i + 1, stop))
    if word in hijri.THE_DAY and number:
        return number, _past_of(doc, i + 2, stop)
    return 0, 0


def _of_feast(feast: tuple[int, int, int], nth: int) -> Lunar:
    month, day, days = feast
    return Lunar(0, month, day + (days if nth < 0 else nth) - 1 if month else nth)


def feast(doc: Doc, i: int, stop: int) -> Lunar | None:
    """عيد الفطر after a word for its day (يوم, صباح, ليلة, في) or with its year behind"""
    found = phrase_at(hijri.FEAST_PHRASES, doc, i, stop)
    if found is None:
        return None
    before = bare(doc, i - 1) if i else ""
    month, day, days = found[0]
    whole = Lunar(0, month, day, days)
    if before in hijri.EVE:
        whole = whole._replace(days=1, eve=True)
    elif before not in hijri.IN and before not in hijri.WHOLE:
        whole = whole._replace(days=1)
    told = _with_year(doc, found[1], stop, whole)
    named = (hijri.IN, hijri.WHOLE, hijri.EVE, lex.DAY, lex.PART_PHRASES)
    dated = told.stop > found[1] or any(before in table for table in named)
    return told if dated else None


def lunar_month(doc: Doc, i: int, stop: int) -> Lunar | None:
    """شهر رمضان, في رمضان, رمضان الماضي, رمضان 1439; not the man called رمضان"""
    licensed = bare(doc, i) in lex.MONTH
    month = phrase_at(hijri.MONTH_PHRASES, doc, i + licensed, stop)
    if month is None or (i and doc.words[i - 1].form.isdigit()):
        return None  # nor is 32 رمضان a month
    found = _with_year(doc, month[1], stop, Lunar(0, month[0]))
    told = found.year or found.common or found.tense
    if licensed or told or (i and bare(doc, i - 1) in hijri.IN):
        return found
    return None


def _with_year(doc: Doc, i: int, stop: int, base: Lunar) -> Lunar:
    """1439 هـ, من عام 1439, عام 2018, الماضي, المقبل"""
    for tense, table in (("past", spans.PAST), ("current", spans.CURRENT),
                         ("next", spans.NEXT)):
        if form_at(doc, i, stop) in table:
            return base._replace(stop=i + 1, tense=tense)
    common, end = year_number(doc, i, stop)
    if common:
        return base._replace(stop=end, common=common)
    at = _past_of(doc, i, stop) + (form_at(doc, i, stop) in lex.COMMAS)
    at += at < stop and bare(doc, at) in lex.YEAR
    form = form_at(doc, at, stop)
    marked = form_at(doc, at + 1, stop) in hijri.YEAR_MARK
    if form.isdigit() and int(form) in HIJRI_YEARS:
        return base._replace(stop=at + 1 + marked, year=int(form))
    return base._replace(stop=i)


def resolve_lunar(lunar: Lunar, published: Published | None) -> Interval | None:
    """Fields → days; without a year the latest such day not after publication."""
    if lunar.month == 0:
        nth = max(lunar.day, 1) - 1
        feasts = [resolve_lunar(lunar._replace(month=m, day=d + nth), published)
                  for m, d, _ in hijri.GREAT_FEASTS]
        return max((f for f in feasts if f), key=lambda f: f.earliest, default=None)
    if lunar.year is not None:
        return _days(lunar, lunar.year)
    if lunar.common is not None:
        fits = [d for y in _years_around(date(lunar.common, 7, 1))
                if (d := _days(lunar, y)).earliest.year == lunar.common]
        return fits[0] if len(fits) == 1 else None
    if published is None or vague(published):
        return None
    return _told_on(lunar, published.latest)


def _told_on(lunar: Lunar, today: date) -> Interval | None:
    found = [_days(lunar, y) for y in _years_around(today)]
    if lunar.tense == "next":
        return next((d for d in found if d.earliest > today), None)
    past = [d for d in found if d.earliest <= today
            and not (lunar.tense == "past" and not lunar.day and d.latest >= today)]
    return past[-1] if past else None


def _years_around(day: date) -> range:
    year = Gregorian.fromdate(day).to_hijri().year
    return range(year - 1, year + 2)


def _days(lunar: Lunar, year: int) -> Interval:
    """From the table's day to the day after its last; day -1 is the month's last."""
    length = Hijri(year, lunar.month, 1).month_length()
    day = lunar.day if lunar.day >= 0 else length
    if day > length:
        raise ValueError(f"month {lunar.month} of {year} has no day {day}")
    first = _common(year, lunar.month, 1)
    if not day:
        return Interval(first, first + timedelta(length - 1) + SIGHTED, "month")
    start = first + timedelta(day - 1 - lunar.eve)
    return Interval(start, start + timedelta(lunar.days - 1) + SIGHTED, "days")


def _common(year: int, month: int, day: int) -> date:
    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)

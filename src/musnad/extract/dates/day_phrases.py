# SPDX-License-Identifier: Apache-2.0
"""One day told in one way or several: فجر اليوم الجمعة 6 آب 2024, مساء أمس."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.dates.hijri import Lunar, feast, lunar_day, resolve_lunar
from musnad.extract.dates.relative import Read
from musnad.extract.dates.resolve import capped, days_from, resolve, weekday
from musnad.extract.dates.stated import Stated, day_month, day_of_this_month, numeric
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri, numerals
from musnad.lexicon import named_dates as named
from musnad.lexicon import time_spans as spans
from musnad.model import Interval, Published


class _Told(NamedTuple):
    """What the words have said of the day so far; days count from publication."""

    stop: int
    part: str | None = None
    days: int | None = None
    night: int | None = None
    weekday: int | None = None
    second: int | None = None
    tense: str = ""
    stated: Stated | None = None
    lunar: Lunar | None = None
    clock: tuple[int, int] | None = None


def day_phrase(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """اليوم الأحد 20 تشرين الثاني: the date decides, then the weekday, then 'today'."""
    told = _Told(i)
    while more := _more(doc, told, stop):
        told = more
    if told.stop == i or told._replace(stop=0, part=None, clock=None) == _Told(0):
        return None
    value, rule = _meaning(told, published)
    return Read(_in_part(value, told, published), told.stop, rule)


def _more(doc: Doc, told: _Told, stop: int) -> _Told | None:
    """The phrase with its next piece, or None when no piece of a new kind follows."""
    at = told.stop
    begun = told != _Told(at)
    if begun:
        at += form_at(doc, at, stop) in _APPOSED
    if at >= stop or (begun and bare(doc, at) != doc.words[at].form):
        return None
    if found := _piece(doc, at, stop, told):
        closed = form_at(doc, found.stop, stop) == ")"
        return found._replace(stop=found.stop + closed)
    if bare(doc, at) in lex.DAY and at + 1 < stop:
        return _piece(doc, at + 1, stop, told)  # يوم السبت, نهار الأربعاء
    return None


def _piece(doc: Doc, at: int, stop: int, told: _Told) -> _Told | None:
    """What the first piece reads that may begin here: السبت, 7 أكتوبر, مساء"""
    word = bare(doc, at)
    for piece in _PIECES.get(_DIGITS if word[0].isdigit() else word, ()):
        if found := piece(doc, at, stop, told):
            return found
    return None


_APPOSED = lex.COMMAS | lex.AGREEING | {"("}


def _night(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """ليلة أمس, الليلة الماضية, هذه الليلة"""
    found = None if told.night is not None else phrase_at(lex.NIGHT_PHRASES, doc, i, stop)
    return told._replace(stop=found[1], night=found[0], part="night") if found else None


def _day(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """اليوم, أمس, أول أمس; not اليوم الثالث or اليوم نفسه"""
    found = None if told.days is not None else phrase_at(lex.DAY_PHRASES, doc, i, stop)
    if found is None:
        return None
    days, end = found
    if any(w.form in lex.LIKE for w in doc.words[max(0, i - 2) : i]):
        return None  # في مثل هذا اليوم من عام 1982
    after = form_at(doc, end, stop)
    if days == 0 and any(after in table for table in _NOT_TODAY):
        return None
    return told._replace(stop=end, days=days)


_NOT_TODAY = (spans.SAME, numerals.ORDINALS, spans.PAST, numerals.ALL_DEFINITE,
              spans.NEXT)


def _weekday(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """السبت, السبت الماضي, الجمعة والسبت, ليل الخميس - الجمعة"""
    number = lex.WEEKDAYS.get(bare(doc, i))
    if number is None or told.weekday is not None:
        return None
    second, at = _last_weekday(doc, i + 1, stop, nightly=told.part == "night")
    after = form_at(doc, at, stop)
    if after in spans.LATELY and form_at(doc, at + 1, stop) in spans.FROM:
        return None  # الجمعة الأخيرة من رمضان
    if after in named.NICKNAMES:
        return None  # السبت الأسود
    tense = "past" if after in spans.PAST else "next" if after in spans.NEXT else ""
    at += bool(tense)
    return told._replace(stop=at, weekday=number, second=second, tense=tense)


def _last_weekday(
    doc: Doc, at: int, stop: int, *, nightly: bool
) -> tuple[int | None, int]:
    """والأحد, - السبت, إلى الاثنين: the last of the weekdays that follow, if any does"""
    last = None
    while at < stop:
        dash = form_at(doc, at, stop) in _BETWEEN_WEEKDAYS
        other = bare(doc, at + dash) if at + dash < stop else ""
        joined = dash or other != form_at(doc, at, stop) or nightly
        if other not in lex.WEEKDAYS or not joined:
            break
        last, at = lex.WEEKDAYS[other], at + dash + 1
    return last, at


_BETWEEN_WEEKDAYS = frozenset({"/", *spans.UNTIL, *numerals.DASHES})


def _date(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """7 أكتوبر 2023, 22-02-2022, الخامس من الشهر الجاري"""
    if told.stated is not None or told.night is not None:
        return None
    found = (numeric(doc, i, stop) or day_month(doc, i, stop)
             or day_of_this_month(doc, i, stop))
    return told._replace(stop=found.stop, stated=found) if found else None


def _part(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """فجر, مساء, بعد ظهر, ليلا"""
    found = phrase_at(lex.PART_PHRASES, doc, i, stop) if told.part is None else None
    if found is None:
        return None
    at = found[1]
    after = bare(doc, at) if at < stop else ""
    if after in lex.DAY and after not in lex.DAY_PHRASES:
        at += 1
    return told._replace(stop=at, part=found[0])


def _clock(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """الساعة 3:30, عند الساعة 3 من (فجر السبت)"""
    i += form_at(doc, i, stop) in lex.AT_CLOCK
    if told.clock is not None or form_at(doc, i, stop) not in lex.CLOCK:
        return None
    hour, colon, minute = (form_at(doc, i + k, stop) for k in (1, 2, 3))
    exact = colon == ":" and minute.isdigit()
    if not hour.isdigit() or int(hour) > 23 or (exact and int(minute) > 59):
        return None
    end = i + (4 if exact else 2)
    end += form_at(doc, end, stop) in spans.FROM
    return told._replace(stop=end, clock=(int(hour), int(minute) if exact else 0))


def _hijri(doc: Doc, i: int, stop: int, told: _Told) -> _Told | None:
    """14 رمضان 1439, أول أيام عيد الأضحى, (صباح) عاشوراء"""
    if told.lunar is not None:
        return None
    found = lunar_day(doc, i, stop) or feast(doc, i, stop)
    return told._replace(stop=found.stop, lunar=found) if found else None


_NUMBERS = frozenset({
    *lex.ORDINAL_DAYS, *lex.ORDINAL_ONE, *lex.TENTHS, *numerals.ALL_DEFINITE})
_DIGITS = ""  # stands for any number in digits
# In order, each with the words it may begin with.
_EACH = (
    (_hijri, _NUMBERS | {_DIGITS, *hijri.NTH, *hijri.THE_DAY, *hijri.FEAST_FIRST}),
    (_night, frozenset(lex.NIGHT_PHRASES)),
    (_day, frozenset(lex.DAY_PHRASES)),
    (_weekday, frozenset(lex.WEEKDAYS)),
    (_date, _NUMBERS | {_DIGITS}),
    (_part, frozenset(lex.PART_PHRASES)),
    (_clock, lex.CLOCK | lex.AT_CLOCK),
)
_PIECES = {word: tuple([piece for piece, begins in _EACH if word in begins])
           for word in frozenset().union(*[begins for _, begins in _EACH])}


def _meaning(told: _Told, published: Published | None) -> tuple[Interval | None, str]:
    if told.stated is not None:
        rule = "day_of_month" if told.stated.year is None else "full_date"
        return _dated(told.stated, told.weekday, published), rule
    if told.lunar is not None:
        dated = told.lunar.year or told.lunar.common
        rule = "hijri_date" if dated else "hijri_day"
        found = resolve_lunar(told.lunar, published)
        return found and capped(found, published), rule
    if told.weekday is not None:
        return _weekdays(told, published), "weekday"
    if told.night is not None:
        return days_from(published, told.night, told.night + 1), "night"
    days = told.days or 0
    rule = "today" if days == 0 and told.part is None else "relative_day"
    return days_from(published, days, days), rule


def _dated(
    stated: Stated, number: int | None, published: Published | None
) -> Interval | None:
    """The date; its weekday may show that the publication day is set too early."""
    found = resolve(stated, published)
    if number is None or stated.year is not None or found is None or published is None:
        return found
    if found.earliest.weekday() == number:
        return found
    later = resolve(stated._replace(tense="next"), published)
    soon = later and (later.earliest - published.latest).days <= 7
    return later if later and soon and later.earliest.weekday() == number else found


def _weekdays(told: _Told, published: Published | None) -> Interval | None:
    """One weekday, or the days from one to the other."""
    number = told.weekday if told.second is None else told.second
    tense = "next" if (told.days or 0) > 0 else told.tense
    last = weekday(number or 0, tense, published)
    if told.second is None or told.weekday is None or last is None:
        return last
    length = (told.second - told.weekday) % 7
    return Interval(last.earliest - timedelta(length), last.latest, "days", "relative")


def _in_part(
    interval: Interval | None, told: _Told, published: Published | None
) -> Interval | None:
    """A night runs into the next day: ليل الجمعة → Friday and Saturday"""
    if interval is None or (told.part is None and told.clock is None):
        return interval
    part = "night" if told.part == "midnight" else told.part
    latest, precision = interval.latest, interval.precision
    if part == "night" and told.night is None and interval.earliest == latest:
        latest, precision = latest + timedelta(1), "days"
    part_of_day = None if part == "day" else part
    time = _time(told, part)
    nightly = Interval(
        interval.earliest, latest, precision, interval.basis, part_of_day, time
    )
    future = told.tense == "next" or (told.days or 0) > 0
    return nightly if future else capped(nightly, published)


# The hour of each part from which twelve is added.
_HALF_DAY = {"noon": 1, "afternoon": 1, "evening": 1, "night": 6}


def _time(told: _Told, part: str | None) -> str | None:
    """3 in the afternoon is 15:00, 11 at night 23:00, 2 at night 02:00."""
    if told.clock is None:
        return None
    hour, minute = told.clock
    from_hour = _HALF_DAY.get(part or "")
    if from_hour is not None and from_hour <= hour < 11 + (part != "noon"):
        hour += 12
    return f"{hour:02}:{minute:02}"

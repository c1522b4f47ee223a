# SPDX-License-Identifier: Apache-2.0
"""Spans told from the day of publication: قبل يومين, الأسبوع الماضي, آخر 24 ساعة."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.dates.resolve import days_from, months, shifted
from musnad.extract.numbers.cardinals import cardinal_at
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri, numerals
from musnad.lexicon import time_spans as spans
from musnad.model import Interval, Published

PAUCITY = (-10, -3)  # أيام, a plural of paucity, is three to ten; two days have a dual
_DAYS = {"day": 1, "week": 7}


class Read(NamedTuple):
    """What words mean, where they stop, the rule; value None: a date without a day."""

    value: Interval | None
    stop: int
    rule: str


class Amount(NamedTuple):
    """So many units (None: some), or less than that."""

    number: int | None
    unit: str
    stop: int
    less: bool = False


def ago(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """قبل يومين, قبل أيام, قبل نحو أسبوعين; قبل يوم من الهجوم gives no day"""
    if bare(doc, i) not in spans.AGO:
        return None
    amount = amount_at(doc, i + 1, stop)
    if amount is None:
        return None
    if published is None or form_at(doc, amount.stop, stop) in spans.OF_EVENT:
        return Read(None, amount.stop, "ago")
    return Read(_ago(amount, published), amount.stop, "ago")


def _ago(amount: Amount, published: Published) -> Interval | None:
    n, unit = amount.number, amount.unit
    if n is None and unit == "day":
        return days_from(published, *PAUCITY)
    if n is None or amount.less or unit in ("hour", "minute"):
        return back_from(amount, published)
    if unit == "day":
        return days_from(published, -n, -n)
    if unit == "week":
        spread = min(n, 2)
        return days_from(published, -7 * n - spread, -7 * n + spread)
    if unit == "month":
        around = timedelta(7 if n == 1 else 15)
        return Interval(shifted(published.earliest, n) - around,
                        shifted(published.latest, n) + around, "month", "relative")
    return _relative(months(published.latest.year - n, 1, 12, "year"))


def _relative(interval: Interval) -> Interval:
    return Interval(interval.earliest, interval.latest, interval.precision, "relative")


def bare_weekday(doc: Doc, i: int, read: Read) -> bool:
    """منذ الجمعة, منذ يوم الجمعة; not منذ صباح الجمعة, منذ فجر اليوم الجمعة"""
    return read.rule == "weekday" and all(
        w.form in lex.WEEKDAYS or w.form in lex.DAY for w in doc.words[i : read.stop])


def for_so_long(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """منذ أقل من أسبوع, منذ ثلاثة أشهر, منذ أيام: from then to publication"""
    if bare(doc, i) not in spans.SINCE:
        return None
    amount = amount_at(doc, i + 1, stop)
    if amount is None:
        return None
    value = back_from(amount, published) if published else None
    return Read(value, amount.stop, "for_so_long")


def lasting(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """على مدى ثلاثة أيام, استمرت أسبوعين, طوال يومين: up to publication"""
    amount = amount_at(doc, i + 1, stop)
    if amount is None or amount.unit not in _DAYS or amount.number in (None, 1):
        return None
    value = back_from(amount, published) if published else None
    return Read(value, amount.stop, "lasting")


def back_from(amount: Amount, published: Published) -> Interval | None:
    """The last so many units, publication day included."""
    n, unit = amount.number, amount.unit
    if unit == "minute":
        return days_from(published, 0, 0)
    if unit == "hour":
        return days_from(published, -max(1, -(-(n or 1) // 24)), 0)
    if unit == "month":
        if n is None:
            return Interval(shifted(published.earliest, 9), shifted(published.latest, 2),
                            "days", "relative")
        return _until(shifted(published.earliest, n), published)
    if unit == "year":
        return _until(shifted(published.earliest, 12 * n), published) if n else None
    back = (n or {"day": 7, "week": 3}[unit]) * _DAYS[unit]
    return days_from(published, -back + amount.less, 0)


def _until(earliest: date, published: Published) -> Interval:
    return Interval(earliest, published.latest, "days", "relative")


def amount_at(doc: Doc, i: int, stop: int) -> Amount | None:
    """نحو أسبوعين, ثلاثة أشهر, عدة أيام, أقل من أسبوع, ساعات قليلة, أسبوع واحد"""
    less = False
    while hedge := phrase_at(spans.HEDGE_PHRASES, doc, i, stop):
        less, i = hedge[0] == "less", hedge[1]
    i += form_at(doc, i, stop) in spans.FEW
    i += form_at(doc, i, stop) in numerals.ALL_DEFINITE
    reading = cardinal_at(doc, i, stop) if i < stop else None
    at = reading.stop if reading else i
    word = form_at(doc, at, stop)
    unit = spans.UNITS.get(word)
    if unit is None:
        return None
    number = reading.value if reading else _implied(word)
    if number is None and word in spans.SOME:
        at += 1 + (form_at(doc, at + 1, stop) in spans.FEW)
        return Amount(None, unit, at, less)
    if number is None or (number == 1 and _is_a_date(doc, at, stop)):
        return None
    at += 1 + (number == 1 and form_at(doc, at + 1, stop) in numerals.UNITS)
    return Amount(number, unit, at, less)


def _implied(word: str) -> int | None:
    """أسبوع → 1, أسبوعين → 2, أسابيع → None"""
    return 1 if word in spans.ONE else 2 if word in spans.TWO else None


def _is_a_date(doc: Doc, i: int, stop: int) -> bool:
    """عام 2011, يوم السبت, شهر أيار, الشهر الماضي are no amounts of one."""
    after = bare(doc, i + 1) if i + 1 < stop else ""
    return after[:1].isdigit() or any(after in table for table in _DATES)


_DATES = (lex.WEEKDAYS, spans.PAST, spans.CURRENT, lex.DAY_PHRASES, lex.MONTH_FIRST,
          hijri.FIRST, lex.ORDINAL_DAYS)


def recent(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """الأيام الماضية, الساعات الـ24 الماضية, الشهرين الماضيين, آخر 24 ساعة"""
    last = bare(doc, i) in spans.LAST
    if last:
        amount = amount_at(doc, i + 1, stop)
        if amount is None or (amount.number or 1) == 1 or amount.unit == "minute":
            return None  # the last days of something
        return _recent(amount, amount.stop, "", published)
    word = bare(doc, i)
    unit = spans.UNITS.get(word)
    if unit is None:
        return None
    at = i + 1
    at += form_at(doc, at, stop) in spans.FEW
    number, at = _number_after(doc, at, stop)
    closing = form_at(doc, at, stop)
    if closing not in spans.PAST:
        return None
    if number is None and word not in spans.THE_ONE:  # قتل ثلاثة العام الماضي
        number = _number_before(doc, i)
    number = number or (2 if word in spans.TWO else None)
    if number is None and word not in spans.SOME:
        return None
    return _recent(Amount(number, unit, at), at + 1, closing, published)


def _number_after(doc: Doc, i: int, stop: int) -> tuple[int | None, int]:
    """الساعات الـ24, الأيام الثلاثة"""
    at = i + (form_at(doc, i, stop) in numerals.ALL_DEFINITE)
    reading = cardinal_at(doc, at, stop) if at < stop else None
    return (reading.value, reading.stop) if reading else (None, i)


def _number_before(doc: Doc, i: int) -> int | None:
    """الـ24 ساعة, الاثني عشر شهرا"""
    for k in range(max(0, i - 4), i):
        reading = cardinal_at(doc, k, i)
        if reading and reading.stop == i:
            return reading.value
    return None


_SOME_RECENT = {"week": 21, "day": 7, "hour": 1}


def _recent(
    amount: Amount, stop: int, closing: str, published: Published | None
) -> Read:
    """Recent days are three, past days seven: the guidelines tell the two apart."""
    if published is None:
        return Read(None, stop, "recent")
    if amount.number is not None or amount.unit == "minute":
        return Read(back_from(amount, published), stop, "recent")
    if amount.unit in ("month", "year"):
        back = 3 if amount.unit == "month" else 36
        return Read(_until(shifted(published.earliest, back), published), stop, "recent")
    lately = amount.unit == "day" and closing in spans.LATELY
    days = 3 if lately else _SOME_RECENT[amount.unit]
    return Read(days_from(published, -days, 0), stop, "recent")


def this_or_last(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """الأسبوع الماضي, الشهر الجاري, هذا العام, الأسبوع قبل الماضي"""
    found = period_at(doc, i, stop)
    if found is None:
        return None
    unit, back, end = found
    if published is None:
        return Read(None, end, "this_or_last")
    interval = period(unit, back, published)
    if interval and interval.latest > published.latest and back >= 0:
        interval = _until(interval.earliest, published) if back == 0 else interval
        interval = Interval(interval.earliest, interval.latest, unit, "relative")
    return Read(interval, end, "this_or_last")


def period_at(doc: Doc, i: int, stop: int) -> tuple[str, int, int] | None:
    """الشهر الماضي → (month, 1, stop); هذا العام → (year, 0, stop); المقبل → -1"""
    this = bare(doc, i) in spans.THIS
    at = i + this
    word = bare(doc, at) if at < stop else ""
    unit = spans.UNITS.get(word)
    after, next_after = form_at(doc, at + 1, stop), form_at(doc, at + 2, stop)
    if unit not in ("week", "month", "year") or word not in spans.THE_ONE:
        return None
    if after in spans.OF_OFFICE and _is_title(doc, i, word):
        return None
    if after in spans.BEFORE_LAST and next_after in spans.PAST:
        return unit, 2, at + 3
    for table, back in ((spans.CURRENT, 0), (spans.PAST, 1), (spans.NEXT, -1)):
        if after in table and after not in spans.SAME:
            named = unit == "year" and len(next_after) == 4 and next_after.isdigit()
            return unit, back, at + 2 + named
    return (unit, 0, at + 1) if this else None


def _is_title(doc: Doc, i: int, word: str) -> bool:
    """الأمين العام الحالي: after a definite noun العام means general."""
    before = doc.words[i - 1].form if i else ""
    definite = before.startswith(numerals.ARTICLE) and len(before) > 2
    return definite and word in spans.GENERAL


def period(unit: str, back: int, published: Published) -> Interval | None:
    """The whole week, month or year so many before that of publication."""
    today = published.latest
    if unit == "week":
        first, last = {0: (-6, 0), -1: (1, 7)}.get(back, (-7 * back, -7 * back + 6))
        found = days_from(published, first, last)
        return found and Interval(found.earliest, found.latest, "week", "relative")
    if unit == "year":
        return _relative(months(today.year - back, 1, 12, "year"))
    first_day = shifted(date(today.year, today.month, 1), back)
    return _relative(months(first_day.year, first_day.month, first_day.month))

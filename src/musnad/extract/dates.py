# SPDX-License-Identifier: Apache-2.0
"""When: the dates of a text as intervals of days, told from the day of publication."""

from __future__ import annotations

from collections.abc import Callable

from musnad.doc import Doc, Hit
from musnad.extract.calendar_words import BARE, bare, form_at, phrase_at
from musnad.extract.cardinals import after_and
from musnad.extract.dates_parts import part_of_period
from musnad.extract.dates_relative import Read, ago, for_so_long, recent, this_or_last
from musnad.extract.dates_resolve import days_from, resolve, since
from musnad.extract.dates_stated import (
    Stated,
    day_number,
    month_year,
    stated_at,
    year_number,
    year_only,
)
from musnad.extract.day_phrases import day_phrase
from musnad.lexicon import calendar as lex
from musnad.lexicon import numerals
from musnad.model import Interval, Published

_TRIGGERS = frozenset(form for form, word in BARE.items() if word in lex.STARTS)


def find_dates(
    doc: Doc, first: int, stop: int, published: Published | None
) -> list[Hit[Interval]]:
    """Dates in words [first, stop), in order; what only publication tells needs it."""
    found: list[Hit[Interval]] = []
    words, i = doc.words, first
    while i < stop:
        form = words[i].form
        if form in _TRIGGERS or "0" <= form[0] <= "9":
            read = date_at(doc, i, stop, published)
            if read:
                if read.value and not _is_a_name(doc, i, first, read):
                    begin = i - (i > first and _opens(doc, i - 1) and read.rule == "range")
                    found.append(Hit(read.value, begin, read.stop, read.rule))
                i = read.stop
                continue
        i += 1
    return found


def date_at(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """The date that starts at word i; with من or بين before it, also to its other end."""
    for rule in RULES:
        read = rule(doc, i, stop, published)
        if read:
            break
    else:
        return None
    if i and _opens(doc, i - 1):
        return _to_other_end(doc, read, stop, published) or read
    return read


def _opens(doc: Doc, i: int) -> bool:
    return doc.words[i].form in lex.FROM or bare(doc, i) in lex.BETWEEN


def _to_other_end(
    doc: Doc, read: Read, stop: int, published: Published | None
) -> Read | None:
    """من السبت إلى الاثنين, بين 15 آذار و20 نيسان"""
    at = _other_end(doc, read.stop, stop)
    if at < 0 or read.value is None:
        return None
    other = _one(doc, at, stop, published)
    if other is None or other.value is None or other.value.latest < read.value.earliest:
        return None
    interval = Interval(read.value.earliest, other.value.latest, "days", read.value.basis)
    return Read(interval, other.stop, "range")


def _other_end(doc: Doc, i: int, stop: int) -> int:
    if form_at(doc, i, stop) in lex.UNTIL or bare_at(doc, i, stop) in lex.UNTIL:
        return i + 1 if i + 1 < stop else -1
    return i if i < stop and doc.words[i].form[0] == lex.AND else -1


def bare_at(doc: Doc, i: int, stop: int) -> str:
    return bare(doc, i) if i < stop else ""


def _one(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    at = i + (form_at(doc, i, stop) == lex.AND)
    if at >= stop:
        return None
    for rule in SINGLE:
        if read := rule(doc, at, stop, published):
            return read
    return None


def since_then(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """منذ السابع من أكتوبر, منذ مطلع العام; منذ مساء أمس حتى صباح اليوم"""
    if bare(doc, i) not in lex.SINCE or i + 1 >= stop:
        return None
    read = _one(doc, i + 1, stop, published)
    if read is None or read.value is None:
        return read
    ended = _to_other_end(doc, read, stop, published)
    if ended:
        return ended
    value = since(read.value, published)
    if value is None and published is None and read.rule == "part_of_period":
        value = _rest_of_year(read.value)
    return Read(value, read.stop, "since_then")


def _rest_of_year(start: Interval) -> Interval:
    """منذ مطلع 2023, told on an unknown day: within that year"""
    return Interval(start.earliest, start.earliest.replace(month=12, day=31), "year")


def days_of_a_month(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """3 - 5 آذار, بين 3 و5 آذار, من الثالث إلى الخامس من آذار"""
    first, at = day_number(doc, i, stop)
    if not first or at >= stop:
        return None
    form = doc.words[at].form
    joined = form in numerals.DASHES or form in lex.UNTIL
    at = at + 1 if joined else after_and(doc, at, stop)
    last = stated_at(doc, at, stop) if 0 <= at < stop else None
    if last is None or last.day is None or last.day <= first or "/" in (form,):
        return None
    latest = resolve(last, published)
    earliest = resolve(last._replace(day=first), published)
    if latest is None or earliest is None:
        return Read(None, last.stop, "range")
    if earliest.earliest > latest.latest:
        return None
    interval = Interval(earliest.earliest, latest.latest, "days")
    return Read(interval, last.stop, "range")


def years(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """عامي 2007 و2008, بين 2017 و2020"""
    named = bare(doc, i) in lex.TWO_YEARS
    if not named and not (i and _opens(doc, i - 1)):
        return None
    first, at = year_number(doc, i + named, stop)
    joined = form_at(doc, at, stop) in lex.UNTIL or form_at(doc, at, stop) in numerals.DASHES
    at = at + 1 if joined else after_and(doc, at, stop)
    last, end = year_number(doc, at, stop) if first and 0 <= at < stop else (0, i)
    if not last or last <= first:
        return None
    earliest, latest = (resolve(Stated(0, None, None, y), published) for y in (first, last))
    if earliest is None or latest is None:
        return None
    return Read(Interval(earliest.earliest, latest.latest, "year"), end, "range")


def consecutive(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """لليوم الثالث على التوالي → two days before to publication"""
    if doc.words[i].form not in lex.FOR:
        return None
    number = lex.ORDINAL_DAYS.get(form_at(doc, i + 1, stop))
    if number is None:
        return None
    return Read(days_from(published, 1 - number, 0), i + 2, "consecutive")


def islamic(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """14 رمضان 1439 هـ is passed over: its days in our calendar are not settled here."""
    _, at = day_number(doc, i, stop)
    at += form_at(doc, at, stop) in lex.OF
    month = phrase_at(lex.HIJRI_PHRASES, doc, at, stop)
    if month is None:
        return None
    end = month[1] + form_at(doc, month[1], stop).isdigit()
    end += form_at(doc, end, stop) in lex.HIJRI_YEAR
    return Read(None, end, "islamic")


def month_or_year(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """شهر أيار 2013, تموز الماضي, عام 2013, في 2015"""
    stated = month_year(doc, i, stop) or year_only(doc, i, stop)
    if stated is None:
        return None
    told = stated.year or stated.tense or stated.ago is not None
    rule = "month_or_year" if told else "bare_month"
    return Read(resolve(stated, published), stated.stop, rule)


def weekend(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """نهاية الأسبوع → the latest Friday to Sunday"""
    found = phrase_at(lex.WEEKEND_PHRASES, doc, i, stop)
    if found is None:
        return None
    end = found[1] + (form_at(doc, found[1], stop) in lex.PAST)
    if published is None or form_at(doc, found[1], stop) in lex.NEXT:
        return Read(None, end, "weekend")
    back = (published.latest.weekday() - 4) % 7
    return Read(days_from(published, -back, min(0, 2 - back)), end, "weekend")


Rule = Callable[[Doc, int, int, "Published | None"], "Read | None"]
SINGLE: tuple[Rule, ...] = (
    islamic, day_phrase, weekend, part_of_period, recent, this_or_last, month_or_year,
)
RULES: tuple[Rule, ...] = (
    consecutive, since_then, for_so_long, ago, days_of_a_month, years, *SINGLE,
)


def _is_a_name(doc: Doc, i: int, first: int, read: Read) -> bool:
    """شارع 17 تموز, ثورة 25 يناير, روسيا اليوم; also بعد 7 أكتوبر, which is no day of an act"""
    at = i - 1
    while at >= first and doc.words[at].form in _JOINING:
        at -= 1
    if at < first:
        return False
    before = bare(doc, at)
    if read.rule in ("full_date", "day_of_month", "weekday", "bare_month", "month_or_year"):
        if before in lex.NAMED_AFTER or before in lex.AFTER:
            return True
        return read.rule in ("day_of_month", "bare_month") and before in lex.EVENTS_NAMED_AFTER
    if read.rule == "today":
        return before in lex.TODAY_NAMED or before in lex.STILL
    return False


_JOINING = frozenset({*lex.DAY, *numerals.ALL_DEFINITE, '"', "«", "“", "'"})

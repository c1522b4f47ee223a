# SPDX-License-Identifier: Apache-2.0
"""When: the dates of a text as intervals of days, told from the day of publication."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.dates.before import before_an_act
from musnad.extract.dates.calendar_words import BARE, bare, form_at
from musnad.extract.dates.day_phrases import day_phrase
from musnad.extract.dates.hijri import feast, lunar_month, resolve_lunar
from musnad.extract.dates.lately import consecutive, this_morning, weekend, within
from musnad.extract.dates.named import is_a_name
from musnad.extract.dates.parts import part_of_period
from musnad.extract.dates.relative import (
    Read,
    ago,
    bare_weekday,
    for_so_long,
    lasting,
    recent,
    this_or_last,
)
from musnad.extract.dates.resolve import capped, days_from, resolve, since
from musnad.extract.dates.stated import (
    Stated,
    day_number,
    month_year,
    stated_at,
    year_number,
    year_only,
)
from musnad.extract.numbers.cardinals import after_and
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri, numerals
from musnad.lexicon import time_spans as spans
from musnad.model import Interval, Published

START_REACH = 9  # words from منذ بدء to the day on which something began


def find_dates(
    doc: Doc, first: int, stop: int, published: Published | None
) -> list[Hit[Interval]]:
    """Dates in words [first, stop), in order; what only publication tells needs it."""
    found: list[Hit[Interval]] = []
    at = first
    for i in [i for i, form in enumerate(doc.forms[first:stop], first)
              if form in _RULES or "0" <= form[0] <= "9"]:
        read = date_at(doc, i, stop, published) if i >= at else None
        if read:
            if read.value and not is_a_name(doc, i, first, read):
                opened = read.rule == "range" and i > first and _opens(doc, i - 1)
                found.append(Hit(read.value, i - opened, read.stop, read.rule))
            at = max(at, read.stop)
    others = [h for h in found if h.rule != "lasting"]
    return _unlisted(others or found)  # four days in May did not end today


def _unlisted(dates: list[Hit[Interval]]) -> list[Hit[Interval]]:
    """2 أيلول 2 أيلول: days printed in a row are labels of other reports"""
    bare_days = [h for h in dates if h.rule == "day_of_month"]
    if len(bare_days) < 2:
        return dates
    listed = {h for a, b in pairwise(bare_days) if a.stop == b.first for h in (a, b)}
    return [h for h in dates if h not in listed]


def date_at(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """The date that starts at word i; with من or بين before it, also to its other end.

    A day beyond the years 1 to 9999 is no date.
    """
    try:
        read = _first(_RULES, doc, i, (stop, published))
        if read and i and _opens(doc, i - 1):
            return _to_other_end(doc, read, stop, published) or read
    except (OverflowError, ValueError):  # datetime.date ends at those years
        return None
    return read


def _first(
    table: dict[str, tuple[Rule, ...]], doc: Doc, i: int,
    told: tuple[int, Published | None],
) -> Read | None:
    """What the first rule reads that may begin with word i."""
    form = doc.words[i].form
    for rule in table.get(_DIGITS if "0" <= form[0] <= "9" else form, ()):
        if read := rule(doc, i, *told):
            return read
    return None


def _opens(doc: Doc, i: int) -> bool:
    return doc.words[i].form in spans.FROM or bare(doc, i) in spans.BETWEEN


def _to_other_end(
    doc: Doc, read: Read, stop: int, published: Published | None
) -> Read | None:
    """من السبت إلى الاثنين, بين 15 آذار و20 نيسان"""
    at = _other_end(doc, read.stop, stop)
    if at < 0 or read.value is None:
        return None
    other = _one(doc, at, stop, published)
    if other is None or other.value is None:
        return None
    earliest = read.value.earliest
    if read.rule == "day_of_month":
        earliest = _latest_before(earliest, other.value.latest)
    if other.value.latest < earliest:
        return None
    interval = Interval(earliest, other.value.latest, "days", read.value.basis)
    return Read(interval, other.stop, "range")


def _latest_before(day: date, end: date) -> date:
    """بين 15 آذار و20 نيسان 2021: the year said of the last day is that of the first."""
    if (day.month, day.day) == (2, 29):
        return day
    same = day.replace(year=end.year)
    return same if same <= end else day.replace(year=end.year - 1)


def _other_end(doc: Doc, i: int, stop: int) -> int:
    if form_at(doc, i, stop) in spans.UNTIL or bare_at(doc, i, stop) in spans.UNTIL:
        return i + 1 if i + 1 < stop else -1
    return i if i < stop and doc.words[i].form[0] == lex.AND else -1


def bare_at(doc: Doc, i: int, stop: int) -> str:
    return bare(doc, i) if i < stop else ""


def _one(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    at = i + (form_at(doc, i, stop) == lex.AND)
    return _first(_SINGLE, doc, at, (stop, published)) if at < stop else None


def since_then(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """منذ السابع من أكتوبر, منذ ساعات صباح أمس; منذ مساء أمس وحتى الصباح"""
    if bare(doc, i) not in spans.SINCE or i + 1 >= stop:
        return None
    at = i + 1 + (form_at(doc, i + 1, stop) in spans.HOURS)
    read = _one(doc, at, stop, published) or this_morning(
        doc, i + 1, stop, published) or _its_start(doc, i + 1, stop, published)
    if read is None or read.value is None:
        return read
    if published and read.value.earliest == published.latest and bare_weekday(
            doc, at, read):
        week = days_from(published, -7, 0)  # since Wednesday, told on a Wednesday
        return Read(week, read.stop, "since_then")
    ended = _to_other_end(doc, read, stop, published)
    if ended:
        return ended
    value = since(read.value, published)
    if value is None and published is None and read.rule == "part_of_period":
        value = _rest_of_year(read.value)
    return Read(value, read.stop, "since_then")


def _its_start(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """منذ بدء الحرب في 7 أكتوبر, منذ بدأ الهجوم في منتصف أكتوبر"""
    if doc.words[i].form not in spans.STARTS:
        return None
    for k in range(i + 2, min(stop, i + START_REACH)):
        if read := _one(doc, k, stop, published):
            return read
        apart = doc.words[k].form in lex.COMMAS
        if bare(doc, k) in spans.UNTIL or (
                apart and bare_at(doc, k + 1, stop) not in lex.IN):
            return None
    return None


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
    joined = form in numerals.DASHES or form in spans.UNTIL
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
    form = form_at(doc, at, stop)
    joined = form in spans.UNTIL or form in numerals.DASHES
    at = at + 1 if joined else after_and(doc, at, stop)
    last, end = year_number(doc, at, stop) if first and 0 <= at < stop else (0, i)
    if not last or last <= first:
        return None
    earliest = resolve(Stated(0, year=first), published)
    latest = resolve(Stated(0, year=last), published)
    if earliest is None or latest is None:
        return None
    return Read(Interval(earliest.earliest, latest.latest, "year"), end, "range")


def hijri_month(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """شهر رمضان, رمضان الماضي, خلال عيد الفطر"""
    found = lunar_month(doc, i, stop) or feast(doc, i, stop)
    if found is None:
        return None
    value = resolve_lunar(found, published)
    return Read(value and capped(value, published), found.stop, "hijri_month")


def month_or_year(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """شهر أيار 2013, تموز الماضي, عام 2013, في 2015"""
    stated = month_year(doc, i, stop) or year_only(doc, i, stop)
    if stated is None:
        return None
    told = stated.year or stated.tense or stated.ago is not None
    rule = "month_or_year" if told else "bare_month"
    return Read(resolve(stated, published), stated.stop, rule)


Rule = Callable[[Doc, int, int, "Published | None"], "Read | None"]
_DAYS = frozenset({
    *lex.ORDINAL_DAYS, *lex.ORDINAL_ONE, *lex.TENTHS, *numerals.ALL_DEFINITE,
})
_DAY_PHRASES = frozenset({
    *_DAYS, *lex.NIGHT_PHRASES, *lex.DAY_PHRASES, *lex.PART_PHRASES, *lex.WEEKDAYS,
    *lex.DAY, *lex.CLOCK, *hijri.NTH, *hijri.THE_DAY,
})
# Rules in order, each with the words it may begin with, and whether digits may, too.
SINGLE: tuple[tuple[Rule, frozenset[str], bool], ...] = (
    (day_phrase, _DAY_PHRASES, True),
    (weekend, frozenset(spans.WEEKEND_PHRASES), False),
    (part_of_period, spans.PARTS_OF_PERIODS, False),
    (recent, frozenset({*spans.UNITS, *spans.LAST}), False),
    (this_or_last, frozenset({*spans.UNITS, *spans.THIS}), False),
    (hijri_month, lex.MONTH | hijri.FIRST | hijri.FEAST_FIRST, False),
    (month_or_year, lex.MONTH | lex.YEAR | lex.MONTH_FIRST, True),
)
RULES = (
    (consecutive, spans.FOR, False),
    (since_then, spans.SINCE, False),
    (for_so_long, spans.SINCE, False),
    (lasting, spans.LASTED, False),
    (ago, spans.AGO, False),
    (within, spans.WITHIN, False),
    (before_an_act, spans.LATER | spans.MORROW, False),
    (days_of_a_month, _DAYS, True),
    (years, lex.TWO_YEARS, True),
    *SINGLE,
)
_DIGITS = ""  # stands for any number in digits


def _by_word(
    rules: tuple[tuple[Rule, frozenset[str], bool], ...]
) -> dict[str, tuple[Rule, ...]]:
    """Which rules may begin with a spelling, clitics and all."""
    found: dict[str, tuple[Rule, ...]] = {
        form: tuple(rule for rule, words, _ in rules if word in words)
        for form, word in BARE.items()
    }
    found[_DIGITS] = tuple(rule for rule, _, digits in rules if digits)
    return {form: kept for form, kept in found.items() if kept}


_RULES, _SINGLE = _by_word(RULES), _by_word(SINGLE)

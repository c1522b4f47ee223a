# SPDX-License-Identifier: Apache-2.0
"""Parts of months and years: مطلع الشهر, أواخر آب, صيف 2014, النصف الأول من 2015."""

from __future__ import annotations

from datetime import timedelta

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at, phrase_at
from musnad.extract.dates.hijri import lunar_month, resolve_lunar
from musnad.extract.dates.relative import Read, period, period_at
from musnad.extract.dates.resolve import capped, months, whole
from musnad.extract.dates.stated import Stated, month_year, year_number
from musnad.lexicon import time_spans as spans
from musnad.model import Interval, Published

_OF_MONTH = {"start": (1, 10), "early": (1, 10), "middle": (11, 20), "late": (21, 31),
             "end": (21, 31)}
_OF_YEAR = {"start": (1, 1), "early": (1, 3), "middle": (6, 7), "late": (10, 12),
            "end": (12, 12)}


def part_of_period(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """أواخر تشرين الأول → 21..31; نهاية 2016 → December; صيف 2014 → June..August"""
    position, at = _position_at(doc, i, stop)
    if position is None:
        return None
    at += form_at(doc, at, stop) in spans.OF
    found = _period(doc, at, stop, published)
    if found is None:
        return None
    base, end = found
    part = _part(base, position) if base else None
    ahead = part and published and part.earliest > published.latest
    if part is None or (ahead and not _told(base)):
        return Read(None, end, "part_of_period")
    return Read(capped(part, published), end, "part_of_period")


def _told(base: Interval | None) -> bool:
    return base is not None and base.basis == "stated"


_Position = tuple[str, int]  # what kind of part, and which


def _position_at(doc: Doc, i: int, stop: int) -> tuple[_Position | None, int]:
    word = bare(doc, i)
    if word in spans.POSITIONS:
        return (spans.POSITIONS[word], 0), i + 1
    if word in spans.SEASONS:
        return ("season", spans.SEASONS[word]), i + 1
    found = phrase_at(spans.SPAN_PHRASES, doc, i, stop)
    return found or (None, i)


def _period(
    doc: Doc, i: int, stop: int, published: Published | None
) -> tuple[Interval | None, int] | None:
    """The month or year that a part belongs to, and where its words stop."""
    if i >= stop:
        return None
    if named := period_at(doc, i, stop):
        unit, back, end = named
        return (period(unit, back, published) if published else None), end
    if lunar := lunar_month(doc, i, stop):
        return resolve_lunar(lunar, published), lunar.stop
    stated = month_year(doc, i, stop)
    if stated is None:
        year, end = year_number(doc, i, stop)
        if not year:
            return _this_one(doc, i, stop, published)
        end += form_at(doc, end, stop) in spans.CURRENT
        stated = Stated(end, None, None, year)
    return whole(stated, published), stated.stop


def _this_one(
    doc: Doc, i: int, stop: int, published: Published | None
) -> tuple[Interval | None, int] | None:
    """بداية العام, مطلع الأسبوع with no more said are those of this year, this week."""
    unit = spans.UNITS.get(doc.words[i].form)
    if unit not in ("week", "month", "year") or doc.words[i].form not in spans.THE_ONE:
        return None
    if published is None or form_at(doc, i + 1, stop) in spans.SAME:
        return None, i + 1
    return period(unit, 0, published), i + 1


def _as(base: Interval, part: Interval) -> Interval:
    """A part is as relative as its year."""
    return Interval(part.earliest, part.latest, part.precision, base.basis)


def _part(base: Interval, position: _Position) -> Interval | None:
    kind, number = position
    year = base.earliest.year
    if kind in ("season", "half", "quarter"):
        if base.precision != "year":
            return None
        length = {"season": 3, "half": 6, "quarter": 3}[kind]
        first = number if kind == "season" else length * (number - 1) + 1
        return _as(base, months(year, first, first + length - 1))
    if base.precision == "year":
        return _as(base, months(year, *_OF_YEAR[kind]))
    if base.precision == "month":
        first, last = _OF_MONTH[kind]
        end = min(base.latest, base.earliest + timedelta(last - 1))
        start = base.earliest + timedelta(first - 1)
        return Interval(start, end, "days", base.basis)
    return base

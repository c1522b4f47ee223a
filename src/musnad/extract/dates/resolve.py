# SPDX-License-Identifier: Apache-2.0
"""Calendar arithmetic: what a date that words give means on the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from musnad.extract.dates.stated import Stated, real
from musnad.model import Interval, Published

_RUNNING = timedelta(62)  # how long ago a month called current may have ended
_SOON = timedelta(3)  # a report may say of which day it is, and be dated before that
_FAR = 1  # days a publication may span before weekdays and the like cannot be told


def day(when: date, basis: str = "stated") -> Interval:
    """One calendar day."""
    return Interval(when, when, "day", basis)


def months(year: int, first: int, last: int, precision: str = "month") -> Interval:
    """First to last month of a year; a last month of 13 or more runs into the next."""
    year_after, month_after = year + last // 12, last % 12 + 1
    end = date(year_after, month_after, 1) - timedelta(1)
    return Interval(date(year, first, 1), end, precision)


def shifted(when: date, back: int) -> date:
    """The same day so many months before, or the last day of that month."""
    at = when.year * 12 + when.month - 1 - back
    year, month = divmod(at, 12)
    return min(months(year, month + 1, month + 1).latest,
               date(year, month + 1, 1) + timedelta(when.day - 1))


def capped(interval: Interval, published: Published | None) -> Interval:
    """An interval that holds the publication day ends with it."""
    if published is None or not interval.earliest <= published.latest < interval.latest:
        return interval
    return _with(interval, interval.earliest, published.latest)


def _with(old: Interval, earliest: date, latest: date) -> Interval:
    return Interval(earliest, latest, old.precision, old.basis, old.part_of_day, old.time)


def vague(published: Published) -> bool:
    """A month or a year of publication tells no weekday."""
    return (published.latest - published.earliest).days > _FAR


def resolve(stated: Stated, published: Published | None) -> Interval | None:
    """Fields → days; what names no year is the latest such day not after publication."""
    interval = whole(stated, published)
    if interval is None or stated.tense == "next":
        return interval
    return capped(interval, published)


def whole(stated: Stated, published: Published | None) -> Interval | None:
    """The same, a month or year whole even if publication falls into it."""
    if stated.year is not None:
        return _of_year(stated, stated.year)
    if published is None or stated.ago == -1:
        return None
    latest = _on(stated, published.latest)
    if vague(published) and latest != _on(stated, published.earliest):
        return None
    return latest


def _of_year(stated: Stated, year: int) -> Interval:
    if stated.month is None:
        return months(year, 1, 12, "year")
    if stated.day is None:
        return months(year, stated.month, stated.month)
    return day(date(year, stated.month, stated.day))


def _on(stated: Stated, today: date) -> Interval | None:
    """Fields without a year, told on a day."""
    if stated.ago is not None:
        year = today.year - stated.ago
        return _of_year(stated, year) if _exists(stated, year) else None
    if stated.month is None:
        first = date(today.year, today.month, 1)
        first = first if stated.tense != "past" else shifted(first, 1)
        when = stated._replace(month=first.month)
        return _of_year(when, first.year) if _exists(when, first.year) else None
    step = 1 if stated.tense == "next" else -1
    years = range(today.year, today.year + 9 * step, step)
    for year in years[: 1 if stated.tense == "current" else None]:
        if _exists(stated, year) and _fits(_of_year(stated, year), stated, today):
            return _of_year(stated, year)
    return None


def _exists(stated: Stated, year: int) -> bool:
    return real(year, stated.month or 1, stated.day or 1)


def _fits(interval: Interval, stated: Stated, today: date) -> bool:
    """Past and unmarked dates have begun; last month is over; next has not begun."""
    if stated.tense == "next":
        return interval.earliest > today
    if stated.tense == "current":
        return today - _RUNNING <= interval.latest and interval.earliest <= today + _SOON
    if stated.tense == "past" and stated.day is None:
        return interval.latest < today
    return interval.earliest <= today


def weekday(number: int, tense: str, published: Published | None) -> Interval | None:
    """The latest such day not after publication; المقبل after it.

    السبت الماضي is no yesterday: told on a Sunday, it is the Saturday a week before.
    """
    if published is None or vague(published):
        return None
    back = (published.latest.weekday() - number) % 7
    if tense == "next":
        back -= 7
    elif tense == "past" and back <= 1:
        back += 7
    return day(published.latest - timedelta(back), "relative")


def days_from(published: Published | None, first: int, last: int) -> Interval | None:
    """From `first` to `last` days after publication (negative: before)."""
    if published is None:
        return None
    earliest = published.earliest + timedelta(first)
    latest = published.latest + timedelta(last)
    return Interval(earliest, latest, "day" if first == last else "days", "relative")


def since(start: Interval, published: Published | None) -> Interval | None:
    """From the first of those days to publication."""
    if published is None or start.earliest > published.latest:
        return None
    return Interval(start.earliest, published.latest, "days", start.basis)

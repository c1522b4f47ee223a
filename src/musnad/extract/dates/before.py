# SPDX-License-Identifier: Apache-2.0
"""An earlier act dated by a later one: جاء الهجوم بعد يومين من مقتل جندي, غداة مجزرة."""

from __future__ import annotations

from datetime import timedelta

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import bare, form_at
from musnad.extract.dates.relative import Amount, Read, amount_at
from musnad.extract.dates.resolve import days_from
from musnad.lexicon import time_spans as spans
from musnad.lexicon.numerals import ARTICLE
from musnad.model import Interval, Published

RULE = "before_an_act"
_LENGTH = {"day": 1, "week": 7, "month": 30}


def before_an_act(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """بعد يومين من مقتل جندي, غداة مجزرة, told of an act on the day of publication.

    `moved` shifts it where that act has another day. بعد يومين من القتال is a duration.
    """
    word = bare(doc, i)
    amount = Amount(1, "day", i + 1)
    if word in spans.LATER:
        after = amount_at(doc, i + 1, stop)
        if after is None or form_at(doc, after.stop, stop) not in spans.OF_EVENT:
            return None
        amount = after._replace(stop=after.stop + 1)
    if not _an_act(doc, amount.stop, stop) or amount.unit == "year":
        return Read(None, amount.stop, RULE) if word in spans.LATER else None
    least, most = _between(amount)
    value = days_from(published, -most, -least)
    return Read(value, amount.stop, RULE)


def _an_act(doc: Doc, i: int, stop: int) -> bool:
    """مقتل جندي, سلسلة تفجيرات, الهجوم الذي, الهجوم على فندق; not القتال, الهجوم"""
    for k in range(i, min(stop, i + 2)):
        word = doc.words[k]
        if word.form in spans.GOING_ON:
            return False
        if word.form.startswith(ARTICLE):
            if word.sense.act_noun and form_at(doc, k + 1, stop) == "علي":
                return True
            return any(form_at(doc, j, stop) in spans.WHICH for j in range(k + 1, k + 4))
        if word.sense.act_noun or word.sense.harm_noun:
            return True
    return False


def _between(amount: Amount) -> tuple[int, int]:
    """Fewest and most days between the two acts."""
    number, unit = amount.number, amount.unit
    if unit == "minute":
        return 0, 0
    if unit == "hour":
        return 0, max(1, -(-(number or 1) // 24))
    length = _LENGTH[unit]
    if number is None:
        return 2 * length, 7 * length
    if amount.less:
        return 1, number * length
    around = {"day": 0, "week": min(number, 2), "month": 7 if number == 1 else 15}[unit]
    return number * length - around, number * length + around


def moved(found: Interval, told: Published, later: Interval) -> Interval:
    """The same so long before the days of `later` as it was before publication."""
    first = timedelta((later.earliest - told.earliest).days)
    last = timedelta((later.latest - told.latest).days)
    return Interval(found.earliest + first, found.latest + last,
                    found.precision, found.basis)

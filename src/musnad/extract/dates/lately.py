# SPDX-License-Identifier: Apache-2.0
"""Lately: منذ الصباح, خلال 24 ساعة, لليوم الثالث على التوالي, نهاية الأسبوع الماضي."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.dates.calendar_words import form_at, phrase_at
from musnad.extract.dates.relative import Read, amount_at, back_from
from musnad.extract.dates.resolve import days_from
from musnad.lexicon import calendar as lex
from musnad.lexicon import numerals
from musnad.lexicon import time_spans as spans
from musnad.model import Published

DAY_LONG = 20  # hours; in fewer an act is done, on whatever day


def this_morning(
    doc: Doc, i: int, stop: int, published: Published | None
) -> Read | None:
    """منذ الصباح, منذ ساعات الفجر الأولى: of the day of publication; منذ الليل"""
    i += form_at(doc, i, stop) in spans.HOURS
    found = phrase_at(lex.PART_PHRASES, doc, i, stop)
    if found is None or not doc.words[i].form.startswith(numerals.ARTICLE):
        return None
    night = found[0] in ("night", "midnight")
    end = found[1] + (form_at(doc, found[1], stop) in numerals.ORDINALS)
    return Read(days_from(published, -night, 0), end, "today")


def within(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """خلال 24 ساعة, خلال أقل من 48 ساعة: the last so many hours, a day or more of them"""
    amount = amount_at(doc, i + 1, stop)
    if amount is None or amount.unit != "hour" or (amount.number or 0) < DAY_LONG:
        return None
    if form_at(doc, amount.stop, stop) in spans.PAST:
        return None  # told in full words, which say the same
    value = back_from(amount, published) if published else None
    return Read(value, amount.stop, "within")


def consecutive(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """لليوم الثالث على التوالي → two days before to publication"""
    if doc.words[i].form not in spans.FOR:
        return None
    number = lex.ORDINAL_DAYS.get(form_at(doc, i + 1, stop))
    if number is None:
        return None
    return Read(days_from(published, 1 - number, 0), i + 2, "consecutive")


def weekend(doc: Doc, i: int, stop: int, published: Published | None) -> Read | None:
    """نهاية الأسبوع → the latest Friday to Sunday"""
    found = phrase_at(spans.WEEKEND_PHRASES, doc, i, stop)
    if found is None:
        return None
    past = form_at(doc, found[1], stop) in spans.PAST
    end = found[1] + past
    if published is None or form_at(doc, found[1], stop) in spans.NEXT:
        return Read(None, end, "weekend")
    back = (published.latest.weekday() - 4) % 7
    back += 7 if past and back <= 2 else 0
    return Read(days_from(published, -back, min(0, 2 - back)), end, "weekend")

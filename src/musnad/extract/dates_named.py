# SPDX-License-Identifier: Apache-2.0
"""Dates that are names or parts of names: شارع 17 تموز, ثورة 25 يناير, روسيا اليوم."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.calendar_words import bare
from musnad.extract.dates_relative import Read
from musnad.lexicon import calendar as lex
from musnad.lexicon import named_dates as named
from musnad.lexicon import numerals


def is_a_name(doc: Doc, i: int, first: int, read: Read) -> bool:
    """شارع 17 تموز, ثورة 25 يناير, روسيا اليوم; nor is بعد 7 أكتوبر the day of an act."""
    at = i - 1
    apart = i > first and doc.words[at].form in numerals.ALL_DEFINITE
    if apart and read.rule == "weekday":
        return True  # a family: al-Khamis
    while at >= first and doc.words[at].form in _JOINING:
        at -= 1
    if at < first:
        return False
    before = bare(doc, at)
    if read.rule in _NAMING:
        without_year = read.rule in ("day_of_month", "bare_month")
        return (before in named.NAMED_AFTER or before in named.AFTER
                or (without_year and before in named.EVENTS_NAMED_AFTER))
    if read.rule == "today":
        return before in named.TODAY_NAMED or before in named.STILL
    return False


_NAMING = ("full_date", "day_of_month", "weekday", "bare_month", "month_or_year")
_JOINING = frozenset({*lex.DAY, *numerals.ALL_DEFINITE, '"', "«", "“", "'"})

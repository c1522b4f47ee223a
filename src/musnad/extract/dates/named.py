# SPDX-License-Identifier: Apache-2.0
"""Dates that are names or parts of names: شارع 17 تموز, ثورة 25 يناير, روسيا اليوم."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.agreements import of_agreement
from musnad.extract.dates.calendar_words import bare
from musnad.extract.dates.relative import Read
from musnad.lexicon import calendar as lex
from musnad.lexicon import named_dates as named
from musnad.lexicon import numerals
from musnad.lexicon import time_spans as spans


def is_a_name(doc: Doc, i: int, first: int, read: Read) -> bool:
    """شارع 17 تموز, ثورة 25 يناير, روسيا اليوم; nor is بعد 7 أكتوبر the day of an act."""
    at = i - 1
    apart = i > first and doc.words[at].form in numerals.ALL_DEFINITE
    if apart and read.rule == "weekday":
        return True  # a family: al-Khamis
    while at >= first and doc.words[at].form in _JOINING:
        at -= 1
    of_day = any(w.form in lex.DAY for w in doc.words[at + 1 : i + 1])
    if at < first:
        return False
    if read.rule == "month_or_year" and _of_a_document(doc, at, first):
        return True
    if read.rule in _WITH_YEAR and of_agreement(doc, i, first):
        return True
    if (read.rule in _COMPARING or _all_year(doc, at, read)) and compares(doc, i, first):
        return True
    before = bare(doc, at)
    if read.rule in _NAMING:
        without_year = read.rule in _WITHOUT_YEAR and not of_day  # هجوم يوم 7 أكتوبر
        after = before in named.AFTER and doc.words[i].form not in lex.PART_PHRASES
        return (before in named.NAMED_AFTER or after  # but قبل فجر الثلاثاء
                or (without_year and before in named.EVENTS_NAMED_AFTER))
    if read.rule in ("today", "relative_day"):
        return before in named.TODAY_NAMED or before in named.STILL
    return False


def _all_year(doc: Doc, before: int, read: Read) -> bool:
    """خلال 2009: a year as the time that a record holds for; في 2009 is when it was"""
    return read.value is not None and read.value.precision == "year" \
        and doc.words[before].form in _DURING


def compares(doc: Doc, i: int, first: int) -> bool:
    """الأكثر دموية هذا العام, بأعنف هجوم خلال 2009; not أكثر من مئة منذ أشهر"""
    for k in range(i - 1, max(first, i - COMPARED_WITHIN) - 1, -1):
        if doc.words[k].form in lex.COMMAS:
            return False
        form = doc.words[k].form
        if form in named.SUPERLATIVES or form[1:] in named.SUPERLATIVES:
            return doc.words[k + 1].form not in spans.FROM
    return False


COMPARED_WITHIN = 5  # words from a superlative to the time it holds for
_DURING = ("خلال", "منذ")
_COMPARING = ("since_then", "for_so_long", "this_or_last", "recent")


def _of_a_document(doc: Doc, at: int, first: int) -> bool:
    """اتفاقية عام 1974, قرار مجلس الأمن رقم 242 لعام 1967"""
    while at > first and (doc.words[at].form.isdigit()
                          or doc.words[at].form in named.NUMBERED):
        at -= 1
    return bare(doc, at) in named.DATED_BY_YEAR


_WITH_YEAR = ("full_date", "month_or_year", "hijri_date")
_WITHOUT_YEAR = ("day_of_month", "bare_month", "hijri_day", "hijri_month")
_NAMING = (*_WITHOUT_YEAR, "full_date", "weekday", "month_or_year", "hijri_date")
_JOINING = frozenset({
    *lex.DAY, *numerals.ALL_DEFINITE, *named.MARTYRS, '"', "«", "“", "'",
})

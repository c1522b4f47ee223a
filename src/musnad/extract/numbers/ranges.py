# SPDX-License-Identifier: Apache-2.0
"""Ranges and rises: بين 20 و30 ألف, من 30 إلى 45, ثلاثة أو أربعة, 20 - 30."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.numbers.cardinals import Reading, after_and, cardinal_at
from musnad.lexicon import numerals as lex
from musnad.model import Count


def past_article(doc: Doc, i: int, stop: int) -> int:
    """أكثر من الـ 30: the article may stand apart; نحو ألف keeps none."""
    return i + 1 if i + 1 < stop and doc.words[i].form in lex.ARTICLES else i


def between(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """بين 20 و30 ألف → 20000..30000; مابين العشرين الفا والثلاثين الف likewise"""
    word = doc.words[i]
    at = i
    if word.form in lex.WHAT and i + 1 < stop:
        at, word = i + 1, doc.words[i + 1]
    if (word.stem not in lex.BETWEEN and word.form not in lex.BETWEEN) or at + 1 >= stop:
        return None
    at = past_article(doc, at + 1, stop)
    low = cardinal_at(doc, at, stop)
    for reading in (low, _unit_only(doc, at, low)):
        high = _second(doc, reading, stop) if reading else None
        if reading and high:
            return _range(reading, high, i)
    return None


def _unit_only(doc: Doc, i: int, low: Reading | None) -> Reading | None:
    """بين خمسة وعشرين قتيلا: five and twenty, not twenty-five."""
    unit = lex.UNITS.get(doc.words[i].stem)
    return Reading(unit, i + 1) if low and unit and low.stop > i + 1 else None


def _second(doc: Doc, low: Reading, stop: int) -> Reading | None:
    """The upper end after و, إلى or a dash."""
    at = low.stop
    if at >= stop:
        return None
    if doc.words[at].form in lex.TO or doc.words[at].form in lex.DASHES:
        at += 1
    else:
        at = after_and(doc, at, stop)
    at = past_article(doc, at, stop) if 0 <= at < stop else -1
    return cardinal_at(doc, at, stop) if 0 <= at < stop else None


def _range(low: Reading, high: Reading, first: int) -> Hit[Count] | None:
    """A size word said once holds for both ends: بين 20 و30 ألف"""
    bottom = low.value
    if low.scale == 1 and high.scale > 1 and bottom * high.scale < high.value:
        bottom *= high.scale
    if bottom >= high.value:
        return None
    return Hit(Count(bottom, high.value, "range"), first, high.stop, "between")


def from_to(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """من 30 إلى 45 → 30..45; after a rise (ارتفع من 30 إلى 45) → 45"""
    if doc.words[i].form not in lex.FROM or i + 1 >= stop:
        return None
    low = cardinal_at(doc, past_article(doc, i + 1, stop), stop)
    if low is None or low.stop >= stop or doc.words[low.stop].form not in lex.TO:
        return None
    high = _second(doc, low, stop)
    if high is None:
        return None
    if _after_rise(doc, i):
        return Hit(Count(high.value, high.value), low.stop + 1, high.stop, "risen_to")
    return _range(low, high, i)


def _after_rise(doc: Doc, i: int) -> bool:
    first = max(doc.sentence_of(i).first, i - 8)
    return any(w.form in lex.RISE or w.stem in lex.RISE for w in doc.words[first:i])


def this_or_that(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """ثلاثة أو أربعة → 3..4; 20 - 30 قتيلا, 20 إلى 30 قتيلا → 20..30"""
    low = cardinal_at(doc, i, stop)
    if low is None or low.stop + 1 >= stop:
        return None
    joint = doc.words[low.stop].form
    if joint in lex.TO and i and doc.words[i - 1].form in lex.FROM:
        return from_to(doc, i - 1, stop)  # ارتفع من 30 إلى 45
    dashed = joint in lex.DASHES and _free_dash(doc, i, low, stop)
    if joint not in lex.OR and joint not in lex.TO and not dashed:
        return None
    high = cardinal_at(doc, low.stop + 1, stop)
    return _range(low, high, i) if high else None


def _free_dash(doc: Doc, i: int, low: Reading, stop: int) -> bool:
    """3-5 is a range; 22-02-2022 and 5-1-3 are not."""
    high = low.stop + 2
    before = doc.words[i - 1].form if i else ""
    after = doc.words[high].form if high < stop else ""
    return before not in lex.DASHES and after not in lex.DASHES and after != "/"

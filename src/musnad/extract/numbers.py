# SPDX-License-Identifier: Apache-2.0
"""Counts and what surrounds them: نحو 30, بين 20 و30 ألف, على الأقل, عشرات الآلاف."""

from __future__ import annotations

from collections.abc import Callable, Container

from musnad.doc import Doc, Hit
from musnad.extract.cardinals import (
    Reading,
    after_and,
    cardinal_at,
    known,
    shows_hamza,
)
from musnad.extract.not_counts import not_a_count
from musnad.lexicon import numerals as lex
from musnad.lexicon.senses import Word
from musnad.model import Count

__all__ = ["count_at", "find_counts", "not_a_count"]
_LONGEST_HEDGE = 7  # words before a number that may belong to it
_AT_LEAST_WITHIN = 4  # words that a counted noun may have before "at least"


def find_counts(doc: Doc, first: int, stop: int) -> list[Hit[Count]]:
    """Every number in words [first, stop) with its hedges; see not_a_count."""
    words, found, i, done = doc.words, [], first, first
    while i < stop:
        word = words[i]
        if word.stem in lex.STARTS or "0" <= word.form[0] <= "9":
            hit = _read_around(doc, i, done, stop)
            if hit:
                found.append(hit)
                i = done = hit.stop
                continue
        i += 1
    return found


def _read_around(doc: Doc, i: int, done: int, stop: int) -> Hit[Count] | None:
    """The longest reading that covers word i: its hedges begin before it."""
    for k in range(max(done, i - _LONGEST_HEDGE), i):
        word = doc.words[k]
        if word.form in _OPENERS or word.stem in _OPENERS:
            hit = count_at(doc, k, stop)
            if hit and hit.stop > i:
                return hit
    return count_at(doc, i, stop)


def count_at(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """The longest number that starts at word i, with hedges: أكثر من ثلاثين → 31..None"""
    if not _may_start(doc.words[i]):
        return None
    hedge, at = _hedge_at(doc, i, stop)
    if hedge and after_and(doc, at, stop) >= 0:
        return None
    hit = _unhedged(doc, _past_article(doc, at, stop), stop)
    if hit is None:
        return None
    hit = _closed(doc, hit, stop)
    if hedge is None:
        return hit
    return Hit(_hedged(hit.value, hedge), i, hit.stop, "hedged")


def _may_start(word: Word) -> bool:
    return (word.stem in lex.STARTS or word.form in _OPENERS or word.stem in _OPENERS
            or "0" <= word.form[0] <= "9" or word.form in lex.ONE_AND
            or word.form in lex.ARTICLES)


def _hedge_at(doc: Doc, i: int, stop: int) -> tuple[str | None, int]:
    """What the words from i do to a number after them, and where it should start."""
    word = doc.words[i]
    for start in (word.form, word.stem):
        for rest, hedge in lex.HEDGES_BEFORE.get(start, ()):
            end = i + 1 + len(rest)
            if end < stop and all(
                doc.words[i + 1 + k].form == w for k, w in enumerate(rest)
            ):
                return hedge, end
    return None, i


def _past_article(doc: Doc, i: int, stop: int) -> int:
    """أكثر من الـ 30: the article may stand apart; نحو ألف keeps none."""
    return i + 1 if i + 1 < stop and doc.words[i].form in lex.ARTICLES else i


def _unhedged(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    for rule in RULES:
        if hit := rule(doc, i, stop):
            return hit
    return None


def _hedged(count: Count, hedge: str) -> Count:
    """Guidelines: more than 30 is 31..; less than 10 is ..9; about 30 is 30..30."""
    if count.modifier != "exact" or count.low is None:
        return count
    n = count.low
    return {
        "at_least": Count(n, None, "at_least"),
        "more_than": Count(n + 1, None, "more_than"),
        "less_than": Count(None, n - 1, "up_to"), "at_most": Count(None, n, "up_to"),
        "about": Count(n, n, "about"), "and_some": Count(n + 1, n + 9, "vague"),
    }[hedge]


def _closed(doc: Doc, hit: Hit[Count], stop: int) -> Hit[Count]:
    """15 على الأقل, عشرون ونيف; also beyond the counted noun: 15 شخصا على الأقل"""
    for at in range(hit.stop, min(stop, hit.stop + _AT_LEAST_WITHIN + 1)):
        word = doc.words[at]
        for rest, hedge in lex.HEDGES_AFTER.get(word.form, ()):
            tail = doc.words[at + 1 : min(stop, at + 1 + len(rest))]
            near = at == hit.stop or word.form in lex.AFAR
            if near and tuple(w.form for w in tail) == rest:
                end = at + 1 + len(rest) if at == hit.stop else hit.stop
                return Hit(_hedged(hit.value, hedge), hit.first, end, "closed")
        if _parts(word.form) or word.stem in lex.STARTS:
            break
    return hit


def _parts(form: str) -> bool:
    """A mark of punctuation, a number or an 'and' ends the counted noun."""
    return not form[0].isalpha() or form[0] == lex.AND


def between(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """بين 20 و30 ألف → 20000..30000; مابين العشرين الفا والثلاثين الف likewise"""
    word = doc.words[i]
    at = i
    if word.form in lex.WHAT and i + 1 < stop:
        at, word = i + 1, doc.words[i + 1]
    if (word.stem not in lex.BETWEEN and word.form not in lex.BETWEEN) or at + 1 >= stop:
        return None
    at = _past_article(doc, at + 1, stop)
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
    at = _past_article(doc, at, stop) if 0 <= at < stop else -1
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
    low = cardinal_at(doc, _past_article(doc, i + 1, stop), stop)
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


def exact(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """ثلاثون → 30..30"""
    if i >= stop:
        return None
    reading = cardinal_at(doc, i, stop)
    if reading is None:
        return None
    return Hit(Count(reading.value, reading.value), i, reading.stop, "exact")


def vague(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """عشرات → 20.., عشرات الآلاف → 20000.., بضعة → 3..9, بضع عشرة → 13..19, عدة → 3.."""
    if i >= stop:
        return None
    stem = doc.words[i].stem
    bounds = _BOUNDS.get(stem)
    if bounds is None or not known(doc, i):
        return None
    if stem in lex.FEW and _next_is(doc, i, stop, lex.TEN):
        return Hit(Count(13, 19, "vague"), i, i + 2, "vague")
    low, high = bounds
    times, end = _vague_scale(doc, i + 1, stop)
    count = Count(low * times, high * times if high else None, "vague")
    return Hit(count, i, end, "vague")


_BOUNDS: dict[str, tuple[int, int | None]] = {
    **{word: (low, None) for word, low in lex.VAGUE.items()},
    **dict.fromkeys(lex.FEW, (3, 9)),
    **dict.fromkeys(lex.SEVERAL, (3, None)),
}


def _next_is(doc: Doc, i: int, stop: int, table: Container[str]) -> bool:
    return i + 1 < stop and doc.words[i + 1].form in table


def _vague_scale(doc: Doc, i: int, stop: int) -> tuple[int, int]:
    """The size word after a vague one: عشرات الآلاف → 1000"""
    if i < stop and doc.words[i].prefix in ("", lex.ARTICLE) and not doc.words[i].suffix:
        times = lex.VAGUE_SCALES.get(doc.words[i].stem)
        if times:
            return times, i + 1
    return 1, i


def some_of(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """عدد من، عدد آخر من، العديد من → 3..; عدد كبير من says no number."""
    if i >= stop or doc.words[i].suffix:
        return None
    word, of = doc.words[i], i + 1
    if word.stem in lex.NUMBER_OF and lex.ARTICLE not in word.prefix:
        of += _next_is(doc, i, stop, lex.MORE_OF_IT)
    elif word.stem not in lex.MANY_OF:
        return None
    form = doc.words[of].form if of < stop else ""
    if form in lex.FROM or form in lex.OF_THEM:
        return Hit(Count(3, None, "vague"), i, of + 1, "some_of")
    return None


def one_of(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    """أحد المدنيين, وإحدى السيدات → 1; nobody (لم يصب أحد) and Sunday are not."""
    if i + 1 >= stop:
        return None
    word, after = doc.words[i], doc.words[i + 1]
    one = word.stem in lex.ONE_OF and lex.ARTICLE not in word.prefix
    if not one and not (word.form in lex.ONE_AND and shows_hamza(doc, i)):
        return None
    if not after.form[0].isalpha() or after.form in lex.NOT_A_NOUN or word.suffix:
        return None
    before = [w.form for w in doc.words[max(0, i - 2) : i]]
    if any(form in lex.NO or form[1:] in lex.NO for form in before):
        return None
    return Hit(Count(1, 1), i, i + 1, "one_of")


Rule = Callable[[Doc, int, int], Hit[Count] | None]
RULES: tuple[Rule, ...] = (between, from_to, this_or_that, exact, vague, some_of, one_of)
_OPENERS = frozenset({*lex.HEDGES_BEFORE, *lex.BETWEEN, *lex.WHAT, *lex.FROM})

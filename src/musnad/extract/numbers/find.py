# SPDX-License-Identifier: Apache-2.0
"""Counts and what surrounds them: نحو 30, على الأقل, عشرات الآلاف, بضع وعشرون."""

from __future__ import annotations

from collections.abc import Callable, Container

from musnad.doc import Doc, Hit
from musnad.extract.numbers.cardinals import (
    Reading,
    after_and,
    cardinal_at,
    known,
    shows_hamza,
)
from musnad.extract.numbers.not_counts import not_a_count
from musnad.extract.numbers.ranges import between, from_to, past_article, this_or_that
from musnad.lexicon import numerals as lex
from musnad.lexicon.senses import Word
from musnad.model import Count

__all__ = ["count_around", "count_at", "find_counts", "hedged", "not_a_count"]
_LONGEST_HEDGE = 7  # words before a number that may belong to it
_AT_LEAST_WITHIN = 4  # words that a counted noun may have before "at least"


def find_counts(doc: Doc, first: int, stop: int) -> list[Hit[Count]]:
    """Every number in words [first, stop) with its hedges; see not_a_count."""
    words, found, i, done = doc.words, [], first, first
    while i < stop:
        word = words[i]
        if word.stem in lex.STARTS or "0" <= word.form[0] <= "9":
            hit = count_around(doc, i, done, stop)
            if hit:
                found.append(hit)
                i = done = hit.stop
                continue
        i += 1
    return found


def count_around(doc: Doc, i: int, done: int, stop: int) -> Hit[Count] | None:
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
    hit = _unhedged(doc, past_article(doc, at, stop), stop)
    if hit is None:
        return None
    hit = _closed(doc, hit, stop)
    if hedge is None:
        return hit
    return Hit(hedged(hit.value, hedge), i, hit.stop, "hedged")


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
            if end < stop and tuple(doc.forms[i + 1 : end]) == rest:
                return hedge, end
    return None, i


def _unhedged(doc: Doc, i: int, stop: int) -> Hit[Count] | None:
    for rule in RULES:
        if hit := rule(doc, i, stop):
            return hit
    return None


def hedged(count: Count, hedge: str) -> Count:
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


def hedged_behind(doc: Doc, count: Count, at: int, stop: int) -> Count:
    """شخصان على الأقل: a count as the words right behind it hedge it"""
    hedge, _ = _hedge_after(doc, at, stop) if at < stop else (None, at)
    return hedged(count, hedge) if hedge else count


def _hedge_after(doc: Doc, at: int, stop: int) -> tuple[str | None, int]:
    """What the words from `at` do to the number before them, and where they end."""
    for rest, hedge in lex.HEDGES_AFTER.get(doc.words[at].form, ()):
        end = at + 1 + len(rest)
        if tuple(doc.forms[at + 1 : min(stop, end)]) == rest:
            return hedge, end
    return None, at


def _closed(doc: Doc, hit: Hit[Count], stop: int) -> Hit[Count]:
    """15 على الأقل, عشرون ونيف; also beyond the counted noun: 15 شخصا على الأقل"""
    for at in range(hit.stop, min(stop, hit.stop + _AT_LEAST_WITHIN + 1)):
        word = doc.words[at]
        hedge, end = _hedge_after(doc, at, stop)
        if hedge and (at == hit.stop or word.form in lex.AFAR):
            end = end if at == hit.stop else hit.stop
            return Hit(hedged(hit.value, hedge), hit.first, end, "closed")
        if _parts(word.form) or word.stem in lex.STARTS:
            break
    return hit


def _parts(form: str) -> bool:
    """A mark of punctuation, a number or an 'and' ends the counted noun."""
    return not form[0].isalpha() or form[0] == lex.AND


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
    if (stem in lex.FEW or stem in lex.ODD) and (tens := _and_tens(doc, i + 1, stop)):
        low = tens.value + (1 if stem in lex.ODD else 3)
        return Hit(Count(low, tens.value + 9, "vague"), i, tens.stop, "vague")
    if stem in lex.ODD:
        return None
    low, high = bounds
    times, end = _vague_scale(doc, i + 1, stop)
    count = Count(low * times, high * times if high else None, "vague")
    return Hit(count, i, end, "vague")


_BOUNDS: dict[str, tuple[int, int | None]] = {
    **{word: (low, None) for word, low in lex.VAGUE.items()},
    **dict.fromkeys(lex.FEW, (3, 9)),
    **dict.fromkeys(lex.SEVERAL, (3, None)),
    **dict.fromkeys(lex.ODD, (1, 9)),
}


def _and_tens(doc: Doc, i: int, stop: int) -> Reading | None:
    """The tens of بضع وعشرون and of نيف وخمسون"""
    at = after_and(doc, i, stop)
    tens = lex.TENS.get(doc.words[at].stem) if at >= 0 else None
    return Reading(tens, at + 1) if tens else None


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

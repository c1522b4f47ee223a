# SPDX-License-Identifier: Apache-2.0
"""Exact numbers in words and digits: خمسة وعشرون, ثلاثمئة ألف, 1.200, ٣ ملايين ونصف."""

from __future__ import annotations

import re
from typing import NamedTuple

from musnad.doc import Doc
from musnad.lexicon import numerals as lex
from musnad.lexicon.senses import Word

_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"\d+[.,]\d{1,3}")
_TOP = 10**12
THOUSAND = 1000


_BEGINS = frozenset((  # the stems of words that a number may begin with
    *lex.UNITS, *lex.TEN, *lex.TEEN_UNITS, *lex.GLUED_TEENS, *lex.TENS, *lex.HUNDRED,
    *lex.HUNDREDS, *lex.SCALES, *lex.DUAL_SCALES, *lex.DOZENS, *lex.PARTS_OF_SCALE))


class Reading(NamedTuple):
    """A number, where it stops, and the size word that closes it (1 if none)."""

    value: int
    stop: int
    scale: int = 1


class _Group(NamedTuple):
    value: float
    stop: int


def is_digits(word: Word) -> bool:
    """30, 1.200; not ثلاثون."""
    return "0" <= word.form[0] <= "9"


def known(doc: Doc, i: int) -> bool:
    """A number word for certain: مئتين yes, ميتين (dead), لست (I am not), ستهم no."""
    word = doc.words[i]
    if word.suffix or word.form in lex.NOT_NUMBERS:
        return False
    if word.stem in lex.HAMZA_SHOWS and not shows_hamza(doc, i):
        return word.form == lex.MAYA and _counts(doc, i + 1)
    if word.stem in lex.ONE_AND and shows_hamza(doc, i):
        return _eleven(doc, i)
    if word.stem in lex.LIKE_WEEKDAYS and lex.ARTICLE in word.prefix:
        return False
    return word.stem not in lex.TEH_SHOWS or lex.TEH in raw(doc, i)


def _counts(doc: Doc, i: int) -> bool:
    """مية شخص: people or a size behind a word that may also be water"""
    sense = doc.words[i].sense if i < len(doc.words) else None
    return sense is not None and bool(
        sense.people or sense.harmed or doc.words[i].stem in lex.SCALES
    )


def _eleven(doc: Doc, i: int) -> bool:
    """وأحد عشر and واحد عشر both hold the و."""
    follows = i + 1 < len(doc.words) and doc.words[i + 1].form in lex.TEN
    return follows and doc.words[i].form in lex.ONE_AND


def shows_hamza(doc: Doc, i: int) -> bool:
    """وأحد and مئتين, not واحد and ميتين."""
    return any(letter in raw(doc, i) for letter in lex.HAMZAS)


def raw(doc: Doc, i: int) -> str:
    """The word as the text has it."""
    return doc.text[doc.starts[i] : doc.stops[i]]


def cardinal_at(doc: Doc, i: int, stop: int) -> Reading | None:
    """The longest exact number that starts at word i: مئة وخمسة وعشرون ألفا → 125000"""
    total, limit, end = 0.0, _TOP, i
    while part := _scaled(doc, end, stop, first=end == i):
        if part.scale >= limit or part.value >= limit:
            break
        total, limit, end = total + part.value, part.scale, part.stop
        half = _and_half(doc, end, stop) if limit > 1 else 0
        if half:
            again = end + 1 < stop and _same_scale(doc, end + 1, limit)
            total, end = total + limit / half, end + 1 + again  # ونصف المليون
        if half or limit == 1:
            break
    if end == i or total != int(total):
        return None
    return Reading(int(total), end, limit)


class _Scaled(NamedTuple):
    value: float
    stop: int
    scale: int


def _scaled(doc: Doc, i: int, stop: int, *, first: bool) -> _Scaled | None:
    """A number with its size words: ثلاثين ألفا, ألفا, نصف مليون; 24300 ألف is 24300"""
    if not first:
        i = after_and(doc, i, stop)
        if i < 0:
            return None
    if i >= stop or not (doc.words[i].stem in _BEGINS or is_digits(doc.words[i])):
        return None
    group = _digits(doc, i, stop) or _hundreds(doc, i, stop)
    if group is None:
        return _bare_scale(doc, i, stop)
    value, end, scale = group.value, group.stop, 1
    while end < stop and (times := _scale(doc, end)):
        if scale == 1 and times == THOUSAND <= value:
            times = 1  # said twice over, in figures and by the word
        value, end, scale = value * times, end + 1, scale * times
    if scale == 1 and value != int(value):
        return None
    return _Scaled(value, end, scale)


def _scale(doc: Doc, i: int) -> int:
    """The size a word adds to the number before it; 0 if it is none."""
    word = doc.words[i]
    if word.prefix not in ("", lex.ARTICLE) or not known(doc, i):
        return 0
    return lex.SCALES.get(word.stem, 0)


def _bare_scale(doc: Doc, i: int, stop: int) -> _Scaled | None:
    """ألف → 1000, ألفا شخص → 2000, ألفا وخمسمئة → 1500, نصف مليون → 500000, دزينة → 12"""
    stem = doc.words[i].stem
    if not known(doc, i):
        return None
    if stem in lex.DUAL_SCALES:
        return _Scaled(lex.DUAL_SCALES[stem], i + 1, lex.DUAL_SCALES[stem] // 2)
    if stem in lex.DOZENS:
        return _Scaled(lex.DOZENS[stem], i + 1, 1)
    if stem in lex.PARTS_OF_SCALE and i + 1 < stop:
        return _part_of_scale(doc, i)
    scale = lex.SCALES.get(stem, 0)
    if not scale or stem in lex.VAGUE:
        return None
    twice = stem in lex.SINGULAR_OR_DUAL and _in_construct(doc, i, stop)
    return _Scaled(scale * (2 if twice else 1), i + 1, scale)


def _part_of_scale(doc: Doc, i: int) -> _Scaled | None:
    """نصف مليون → 500000, نصف دزينة → 6"""
    whole = doc.words[i + 1]
    parts = lex.PARTS_OF_SCALE[doc.words[i].stem]
    size = lex.SCALES.get(whole.stem, 0) or lex.DOZENS.get(whole.stem, 0)
    if not size or whole.prefix not in ("", lex.ARTICLE) or whole.stem in lex.VAGUE:
        return None
    return _Scaled(size / parts, i + 2, 1)


def _in_construct(doc: Doc, i: int, stop: int) -> bool:
    """ألفا before its noun is a dual; with tanween, before و or at the end it is not."""
    if lex.TANWEEN in raw(doc, i) or i + 1 >= stop:
        return False
    after = doc.words[i + 1]
    return (after.form[0].isalpha() and after.form[0] != lex.AND
            and after.form not in lex.FROM)


def _digits(doc: Doc, i: int, stop: int) -> _Group | None:
    """1.200 → 1200 but 1.200 مليون → 1.2 million; 12 000 → 12000"""
    form = doc.words[i].form
    if not is_digits(doc.words[i]):
        return None
    scaled = i + 1 < stop and _scale(doc, i + 1) > 1
    if form.isdigit():
        if _spaced_thousands(doc, i, stop):
            return _Group(int(form + doc.words[i + 1].form), i + 2)
        return _Group(int(form), i + 1)
    if _GROUPED.fullmatch(form) and form[0] != "0" and not scaled:
        return _Group(int(re.sub(r"\D", "", form)), i + 1)
    if _DECIMAL.fullmatch(form):
        return _Group(float(form.replace(",", ".")), i + 1)
    return None


def _spaced_thousands(doc: Doc, i: int, stop: int) -> bool:
    if i + 1 >= stop or len(doc.words[i].form) > 3 or doc.words[i].form[0] == "0":
        return False
    after = doc.words[i + 1].form
    return len(after) == 3 and after.isdigit() and doc.starts[i + 1] == doc.stops[i] + 1


def _hundreds(doc: Doc, i: int, stop: int) -> _Group | None:
    """ثلاثمئة وخمسة → 305, ثلاث مئات → 300; without hundreds, what is below."""
    if not known(doc, i):
        return None
    word = doc.words[i]
    if word.stem in lex.HUNDREDS:
        return _with_rest(doc, lex.HUNDREDS[word.stem], i + 1, stop)
    if word.stem in lex.HUNDRED:
        return _with_rest(doc, 100, i + 1, stop)
    unit = lex.UNITS.get(word.stem, 0)
    if unit == 3 and i + 2 < stop and doc.words[i + 1].form in lex.QUARTERS \
            and (scale := _scale(doc, i + 2)):
        return _Group(scale * 3 / 4, i + 3)  # ثلاثة أرباع المليون
    if unit > 2 and i + 1 < stop and _is_hundred(doc, i + 1):
        return _with_rest(doc, unit * 100, i + 2, stop)
    return _below_hundred(doc, i, stop)


def _is_hundred(doc: Doc, i: int) -> bool:
    word = doc.words[i]
    if word.prefix or word.suffix or not known(doc, i):
        return False
    return word.stem in lex.HUNDRED or lex.VAGUE.get(word.stem) == 200


def _with_rest(doc: Doc, value: int, i: int, stop: int) -> _Group:
    """مئة + وخمسة وعشرون; digits too: مئة و20"""
    at = after_and(doc, i, stop)
    if at >= 0:
        rest = _below_hundred(doc, at, stop)
        if rest is None and doc.words[at].form.isdigit() and len(doc.words[at].form) < 3:
            rest = _Group(int(doc.words[at].form), at + 1)
        if rest and not (rest.stop < stop and _outgrows(doc, rest.stop)):
            return _Group(value + rest.value, rest.stop)
    return _Group(value, i)


def _outgrows(doc: Doc, i: int) -> bool:
    """A hundred follows: مئة وثلاث مئات are two numbers."""
    return _is_hundred(doc, i)


def _below_hundred(doc: Doc, i: int, stop: int) -> _Group | None:
    """خمسة وعشرون, خمسة عشر, عشرة, عشرون, خمسة"""
    if not known(doc, i):
        return None
    stem = doc.words[i].stem
    for table in (lex.TENS, lex.TEN, lex.GLUED_TEENS):
        if stem in table:
            return _Group(table[stem], i + 1)
    unit = lex.UNITS.get(stem) or lex.TEEN_UNITS.get(stem)
    if unit is None:
        return None
    if i + 1 < stop and doc.words[i + 1].form in lex.TEN:
        return _Group(unit + 10, i + 2)
    at = after_and(doc, i + 1, stop)
    if at >= 0 and doc.words[at].stem in lex.TENS and known(doc, at):
        return _Group(unit + lex.TENS[doc.words[at].stem], at + 1)
    return _Group(unit, i + 1) if stem in lex.UNITS else None


def after_and(doc: Doc, i: int, stop: int) -> int:
    """Where the word joined by و stands: here or after a bare و; -1 if there is none."""
    if i >= stop:
        return -1
    word = doc.words[i]
    if word.form == lex.AND:
        return i + 1 if i + 1 < stop else -1
    return i if word.prefix in lex.AND_PREFIXES or _eleven(doc, i) else -1


def _same_scale(doc: Doc, i: int, scale: int) -> bool:
    word = doc.words[i]
    bare = word.prefix in ("", lex.ARTICLE) and not word.suffix
    return bare and lex.SCALES.get(word.stem) == scale


def _and_half(doc: Doc, i: int, stop: int) -> int:
    """ونصف → 2, وربع → 4, else 0"""
    if i >= stop or doc.words[i].prefix != lex.AND:
        return 0
    return lex.PARTS_OF_SCALE.get(doc.words[i].stem, 0)

# SPDX-License-Identifier: Apache-2.0
"""What a word may mean: all word lists brought together, looked up with clitics stripped."""

from __future__ import annotations

from dataclasses import dataclass, replace

from musnad.lexicon.numerals import NUMBER_WORDS
from musnad.text.clitics import split
from musnad.text.normal import fold

_ENDS = frozenset(".!?؟؛\n")
_MEMORY = 200_000  # distinct spellings kept; a memo, so forgetting costs only time


@dataclass(frozen=True, slots=True)
class Sense:
    """What a stem may be; a stem can be several things at once."""

    marks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Word:
    """A spelling analysed: folded form, clitics, stem, and what the stem may mean."""

    form: str
    prefix: str
    stem: str
    suffix: str
    sense: Sense
    ends: bool = False


NOTHING = Sense()


def _gather() -> dict[str, Sense]:
    found: dict[str, Sense] = {}
    for stem in NUMBER_WORDS:
        old = found.get(stem, NOTHING)
        found[stem] = replace(old, marks=old.marks | {"number"})
    return found


SENSES = _gather()
_memo: dict[str, Word] = {}


def analyse(raw: str) -> Word:
    """وبمدفعيتها → prefix وب, stem مدفعيه, suffix ها; unknown words keep their form."""
    word = _memo.get(raw)
    if word is None:
        if len(_memo) >= _MEMORY:
            _memo.clear()
        word = _memo[raw] = _analyse(raw)
    return word


def _analyse(raw: str) -> Word:
    if raw[0] == "\n":
        return Word("\n", "", "\n", "", NOTHING, ends=True)
    form = fold(raw) or raw
    if len(form) == 1:
        return Word(form, "", form, "", NOTHING, ends=form in _ENDS)
    found = split(form, SENSES)
    if found is None:
        return Word(form, "", form, "", NOTHING)
    return Word(form, found.prefix, found.stem, found.suffix, SENSES[found.stem])

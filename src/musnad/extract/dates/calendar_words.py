# SPDX-License-Identifier: Apache-2.0
"""Calendar words as they stand in a text: clitics taken off, phrases matched."""

from __future__ import annotations

from typing import TypeVar

from musnad.doc import Doc
from musnad.lexicon import calendar as lex
from musnad.lexicon import hijri
from musnad.lexicon import named_dates as named
from musnad.lexicon import time_spans as spans
from musnad.lexicon.numerals import ALL_DEFINITE
from musnad.lexicon.phrases import Phrases

T = TypeVar("T")


# Words that may carry clitics where dates are read.
_WORDS = frozenset().union(
    lex.MONTH_FIRST, hijri.FIRST, hijri.FEAST_FIRST, hijri.NTH,
    hijri.THE_DAY, lex.DAY_PHRASES, lex.NIGHT_PHRASES,
    lex.PART_PHRASES, lex.WEEKDAYS, lex.DAY, lex.MONTH, lex.YEAR, lex.TWO_YEARS, lex.IN,
    lex.IN_YEAR, lex.ORDINAL_DAYS, lex.ORDINAL_ONE, lex.TENTHS, ALL_DEFINITE,
    spans.SPAN_PHRASES, spans.WEEKEND_PHRASES, spans.UNITS, spans.SINCE, spans.AGO,
    spans.LASTED, spans.WITHIN, spans.HEDGE_PHRASES,
    spans.POSITIONS, spans.SEASONS, spans.FOR, spans.THIS, spans.BETWEEN, spans.LAST,
    spans.MORROW, spans.HAD, named.NAMED_AFTER, named.EVENTS_NAMED_AFTER,
    named.DATED_BY_YEAR, named.AFTER,
    named.TODAY_NAMED,
)


def _spellings() -> dict[str, str]:
    """Every calendar word with the clitics it may carry: وفجر → فجر; but باب is no آب."""
    found = {word: word for word in _WORDS}
    for word in _WORDS:
        for clitic in lex.CLITICS if len(word) > 2 else lex.CLITICS[:1]:
            found.setdefault(clitic + word, word)
    return found


BARE = _spellings()


def bare(doc: Doc, i: int) -> str:
    """The calendar word at i without clitics, or the spelling itself."""
    form = doc.forms[i]
    return BARE.get(form, form)


def form_at(doc: Doc, i: int, stop: int) -> str:
    """The folded spelling at i; empty beyond the end."""
    return doc.forms[i] if i < stop else ""


def phrase_at(table: Phrases[T], doc: Doc, i: int, stop: int) -> tuple[T, int] | None:
    """The longest phrase of a table that starts at i, and where it stops."""
    if i >= stop:
        return None
    for rest, value in table.get(bare(doc, i), ()):
        end = i + 1 + len(rest)
        if not rest or (
                end <= stop and rest == tuple(doc.forms[i + 1 : end])):
            return value, end
    return None

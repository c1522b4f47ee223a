# SPDX-License-Identifier: Apache-2.0
"""Where the words of a quote stand in a report, however either spells them.

A quote is found word by word after folding. It may begin behind letters that are written
to a word (إدلب in بإدلب), never inside a number, and ends where a word ends: the report's
`15 قتيلا` holds no quote `5 قتيلا`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from musnad.model import Span
from musnad.text.normal import fold
from musnad.text.tokens import tokens

LONGEST = 300  # characters of a quote
_CLITICS = re.compile(r"[وف]?[بكل]?(?:ال|ل)?")
_LINE = "\n"


@dataclass(frozen=True, slots=True)
class Quotable:
    """The folded words of a report, where each stands, and by which words it is found."""

    text: str
    forms: list[str]
    spans: list[Span]
    where: dict[str, list[int]] = field(default_factory=dict)

    def find(self, quote: str) -> list[Span]:
        """Every place where the words of a quote stand, in text order."""
        sought = _folded(quote)
        if not sought or len(quote) > LONGEST or not any(_says(w) for w in sought):
            return []
        return [self._span(k, cut, len(sought)) for k in self._starts(sought)
                if (cut := _cut(self.forms[k], sought[0])) is not None]

    def _starts(self, sought: list[str]) -> Iterable[int]:
        """Words at which the quote may begin: all behind the first agree."""
        if len(sought) == 1:
            return [k for k, form in enumerate(self.forms) if form.endswith(sought[0])]
        behind = sought[1:]
        return [k - 1 for k in self.where.get(behind[0], ())
                if k and self.forms[k : k + len(behind)] == behind]

    def _span(self, k: int, cut: int, length: int) -> Span:
        """From behind the clitics of the first word to the end of the last."""
        whole = Span(self.spans[k].start, self.spans[k + length - 1].stop)
        return Span(_behind(self.text, whole, cut), whole.stop)


def quotable(text: str) -> Quotable:
    """Ends of lines are no words: a quote may run over them."""
    raws, starts = tokens(text)
    found = [(form, Span(at, at + len(raw))) for raw, at in zip(raws, starts, strict=True)
             if (form := fold(raw)) and not form.startswith(_LINE)]
    page = Quotable(text, [form for form, _ in found], [span for _, span in found])
    for k, form in enumerate(page.forms):
        page.where.setdefault(form, []).append(k)
    return page


def _folded(quote: str) -> list[str]:
    return [form for raw in tokens(quote)[0]
            if (form := fold(raw)) and not form.startswith(_LINE)]


def _says(form: str) -> bool:
    return any(letter.isalnum() for letter in form)


def _cut(form: str, sought: str) -> int | None:
    """How many letters are written to the word sought; None where it is another word."""
    if form == sought:
        return 0
    if not form.endswith(sought) or not sought[0].isalpha():
        return None
    front = len(form) - len(sought)
    return front if _CLITICS.fullmatch(form[:front]) else None


def _behind(text: str, span: Span, letters: int) -> int:
    """Where a word goes on behind so many of its letters; marks count none."""
    at = span.start
    while at < span.stop and (letters or not fold(text[at])):
        letters -= len(fold(text[at]))
        at += 1
    return at


def nearest(found: Iterable[Span], to: Span) -> Span:
    """Of several places where a quote stands, that nearest to another."""
    return min(found, key=lambda span: (gap(span, to), span.start))


def gap(a: Span, b: Span) -> int:
    """Code points between two spans, 0 where they touch."""
    return max(0, a.start - b.stop, b.start - a.stop)

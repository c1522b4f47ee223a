# SPDX-License-Identifier: Apache-2.0
"""Words of a report made safe to show: direction isolated, controls out, names masked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from musnad.model import Reading, Span
from musnad.record.private import MASK, hidden, veiled

START, END = "\u2068", "\u2069"  # first strong isolate … pop directional isolate
# What could move a terminal's cursor, or turn the direction of what stands around.
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f"
                       "\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(words: str) -> str:
    """On one line, each control character shown as U+FFFD."""
    return " ".join(_CONTROLS.sub("\ufffd", words).split())


def isolated(words: str) -> str:
    """Set apart, so that right-to-left words don't reorder what stands beside them."""
    return f"{START}{clean(words)}{END}"


def closed(lines: list[str]) -> list[str]:
    """Lines cut from one text: an isolate that a cut left open is closed and reopened."""
    done, is_open = [], False
    for line in lines:
        whole = START + line if is_open else line
        is_open = whole.count(START) > whole.count(END)
        done.append(whole + END if is_open else whole)
    return done


@dataclass(frozen=True, slots=True)
class Page:
    """A reading, its text, and where it names persons whose names are not shown."""

    reading: Reading
    text: str
    hidden: tuple[Span, ...]


def page(reading: Reading, *, reveal: bool = False) -> Page:
    """The page of a reading: victims, witnesses, others and minors hidden by default."""
    names = () if reveal else hidden(reading.persons)
    return Page(reading, reading.report.text, names)


def words(page: Page, span: Span) -> str:
    """The words of a span, isolated, names masked: مقتل الصحفي ▮▮▮"""
    parts, at = [], span.start
    for name in page.hidden:
        if name.start < span.stop and name.stop > at:
            parts += [page.text[at : name.start], MASK]
            at = name.stop
    return isolated("".join(parts) + page.text[at : max(at, span.stop)])


def heading(reading: Reading, page: Page) -> str:
    """The title of a report, or else the first line of its text."""
    title = reading.report.title
    if title and not page.text.startswith(title):
        return loose(page, title)
    first = len(page.text) - len(page.text.lstrip())
    line = title or page.text[first:].partition("\n")[0][:100]
    return words(page, Span(0, first + len(line)))


def loose(page: Page, title: str) -> str:
    """Words without a span: masked wherever they repeat a hidden name."""
    return isolated(veiled(title, page.reading) if page.hidden else title)


def names_someone(page: Page, span: Span | None) -> bool:
    """Whether a value was read from words that hold a hidden name."""
    return span is not None and any(
        n.start < span.stop and n.stop > span.start for n in page.hidden)

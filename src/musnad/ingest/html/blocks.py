# SPDX-License-Identifier: Apache-2.0
"""Markup to lines: a block is a paragraph of its own, a break a new line."""

from __future__ import annotations

import html
import re

_COMMENT = re.compile(r"<!--.*?-->", re.S)
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"<br\b[^>]*>", re.I)
_INLINE = ("a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|"
           "mark|nobr|o:p|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|"
           "var|wbr")
_ATTRIBUTES = r'(?:[^>"]|"[^"]*")*'
_IN_LINE = re.compile(rf"</?(?:{_INLINE})(?:\s{_ATTRIBUTES})?>", re.I)
_TAG = re.compile(rf"<[/a-zA-Z]{_ATTRIBUTES}>")
_LINE, _BLOCK = "\x00", "\x01"  # no page holds them: both are taken out


def lines(markup: str) -> list[str]:
    """Paragraphs of clean HTML (as a parser writes it out); `\\n` stands for a break.

    >>> lines("<div><p>قتل <b>خمسة</b>.</p>ثم<br>هدأت</div>")
    ['قتل خمسة.', 'ثم\\nهدأت']
    """
    text = _SPACES.sub(" ", _COMMENT.sub("", markup).replace("\x01", " "))
    text = _TAG.sub(_BLOCK, _IN_LINE.sub("", _BREAK.sub(_LINE, text)))
    blocks = (_lines(html.unescape(block)) for block in text.split(_BLOCK))
    return [part for block in blocks for part in block]


def _lines(block: str) -> list[str]:
    """Two breaks in a row part paragraphs, as blocks do."""
    rows = [" ".join(row.split()) for row in block.split(_LINE)]
    paragraphs: list[list[str]] = [[]]
    for row in rows:
        if row:
            paragraphs[-1].append(row)
        elif paragraphs[-1]:
            paragraphs.append([])
    return ["\n".join(paragraph) for paragraph in paragraphs if paragraph]

# SPDX-License-Identifier: Apache-2.0
"""What stands above the first sentence of an article: its title, its date, its lead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from musnad.ingest.html.blocks import lines
from musnad.ingest.html.container import key
from musnad.ingest.html.heading import are_one, read_time
from musnad.model import Published

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode as Node

_LEAD = re.compile(r"(?:^|[\s_-])(?:lead|lede|intro\w*|standfirst|summary|excerpt|sapo|"
                   r"deck|sub-?title|sub-?head\w*|article-?desc\w*)s?(?=$|[\s_-])", re.I)
_FIRST = 3  # lines in which title and date may stand again
_LONGEST = 130  # characters of a title
_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]", re.S)


@dataclass(frozen=True, slots=True)
class Opened:
    """Lines of an article without its title and its date, which are named beside them."""

    rows: list[str]
    title: str | None
    published: Published | None


def opened(rows: list[str], title: str | None, when: Published | None) -> Opened:
    """Take title and date off the first lines, and keep them if they were not known."""
    rows = [row for row in rows if _LETTERS.search(row) or read_time(row)]
    for _ in range(_FIRST):
        first, _, rest = rows[0].partition("\n") if rows else ("", "", "")
        told = read_time(first)
        if told:
            when = when or told
        elif title and _repeats(first, title, rows):
            title = min(first, title, key=len)
        elif not title and _is_title(first, rows):
            title = first
        else:
            break
        rows = [rest, *rows[1:]] if rest else rows[1:]
    return Opened([row for row in rows if _LETTERS.search(row)], title, when)


def _repeats(first: str, title: str, rows: list[str]) -> bool:
    """The title again, perhaps without the outlet's name, and not all that is said."""
    one, two = key(first), key(title)
    return one == two or (len(rows) > 1 and len(one) < len(two) and are_one(one, two))


def _is_title(first: str, rows: list[str]) -> bool:
    return 0 < len(first) <= _LONGEST and len(rows) > 1 and first[-1] not in ".!؟…"


def lead_of(root: Node) -> list[str]:
    """Paragraphs that are set apart before the article, where their name says so."""
    found: list[str] = []
    before = root.prev
    while before is not None:
        if before.is_element_node:
            given = before.attributes
            if _LEAD.search(f"{given.get('class') or ''} {given.get('id') or ''}"):
                found = lines(before.html or "") + found
        before = before.prev
    return found

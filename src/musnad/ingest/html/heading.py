# SPDX-License-Identifier: Apache-2.0
"""The title of an article as its readers see it, and the time shown beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from musnad.doc import read_doc
from musnad.extract.dates.dateline import find_dateline
from musnad.ingest.html.blocks import lines
from musnad.ingest.html.clock import published
from musnad.ingest.html.container import key
from musnad.lexicon.page_labels import leads_away
from musnad.model import Published

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree
    from selectolax.lexbor import LexborNode as Node

    from musnad.ingest.html.linked import Said

_TIMES = ("time[pubdate], [itemprop~=datePublished], [property~='dc:date'], "
          "[property~='dc:created'], time[datetime], abbr.published[title]")
_DATES = "[class*=date i], [class*=time i], [class*=publish i], [id*=date i], time"
_SUFFIX = re.compile(r"\s+[|»«›–—-]+\s+|\s*[|»]\s*|\s*::\s*|\s+:\s+")
_PARTS = re.compile(r"[•|·]")  # 2019/10/25 • 1542 مرة مقروءة
_HEADS = "h1, h2, h3, [class*=title i], [id*=title i], td, b, strong, font"
_AROUND = 4  # elements above the heading in which its date may stand
_NEAR = 8  # lines after the title in which its date may stand
_DIGIT = re.compile(r"\d")
_MOST = 120  # characters of a line that says when
_SENTENCE = 60  # characters of a line that is none beside a heading
_TITLE = 12  # letters of a heading that may be a title


def words_of(node: Node) -> str:
    """The words of an element on one line."""
    return " ".join(node.text(deep=True).split())


def title_of(tree: Tree, told: Said) -> str | None:
    """The heading that a title for machines has in it, else that title."""
    page = tree.css_first("title")
    given = [_bare(title, told.outlet) for title in told.titles]
    if page is not None:
        given.append(_longest(_bare(words_of(page), told.outlet)))
        keys = [key(words_of(page))]
    else:
        keys = []
    keys += map(key, given)
    for node in tree.css("h1, h2, h3"):
        head = words_of(node)
        if any(are_one(key(head), k) for k in keys):
            return head
    return next(filter(None, given), None) or _unsaid_title(tree)


def _unsaid_title(tree: Tree) -> str | None:
    """The first heading that leads nowhere, where nothing says what the title is."""
    for names in ("h1", "h2, h3", "[class*=title i]"):
        for node in tree.css(names):
            if node.css_first("a") is None and node.parent and node.parent.tag != "a":
                text = words_of(node)
                if text and not leads_away(text):
                    return text
    return None


def are_one(head: str, title: str) -> bool:
    """Whether one is the other, with the name of the outlet or a rubric beside it."""
    short, long = sorted((head, title), key=len)
    return len(short) >= _TITLE and short in long and 2 * len(short) >= len(long)


def _bare(title: str, outlet: str | None) -> str:
    """مقتل ثلاثة في قصف | موقع الخبر → مقتل ثلاثة في قصف"""
    title = " ".join(title.split())
    if outlet and len(parts := _SUFFIX.split(title)) > 1:
        name = key(outlet)
        if key(parts[-1]) == name:
            return title[: title.rindex(parts[-1])].rstrip(" |»«›–—-:")
        if key(parts[0]) == name:
            return title[len(parts[0]):].lstrip(" |»«›–—-:")
    return title


def _longest(title: str) -> str:
    """نسخة للطباعة - مقتل ثلاثة في قصف على بلدة → its longest part"""
    return max(_SUFFIX.split(title), key=len)


def shown_time(tree: Tree, title: str | None) -> Published | None:
    """The time that stands at the heading: marked as one, else a line that reads so."""
    heading = _heading(tree, title)
    for around in _above(heading):
        for node in around.css(_TIMES):
            if _is_of_card(node, around):
                continue
            given = node.attributes
            told = given.get("datetime") or given.get("content") or given.get("title")
            if when := published(told) or read_time(words_of(node)):
                return when
        for node in around.css(_DATES):
            if (when := read_time(words_of(node))) and not _is_of_card(node, around):
                return when
    return next(filter(None, map(read_time, _near(heading))), None)


def _is_of_card(node: Node, around: Node) -> bool:
    """Whether a date stands in a box with a heading that leads to another article."""
    at = node.parent
    while at is not None and at.mem_id != around.mem_id:
        if at.css_first("h2 a, h3 a, h4 a, a h2, a h3, a h4") is not None:
            return True
        at = at.parent
    return False


def _near(heading: Node | None) -> Iterator[str]:
    """The lines between the heading and the first sentence."""
    rows = (row for node in _after(heading) for row in lines(node.html or ""))
    for row, _ in zip(rows, range(_NEAR), strict=False):
        if len(row) > _SENTENCE and not read_time(row):
            return
        yield row


def _heading(tree: Tree, title: str | None) -> Node | None:
    """The first element whose words are the title."""
    wanted = key(title or "")
    if not wanted:
        return None
    for node in tree.css(_HEADS):
        if key(node.text(deep=True)) == wanted:
            return node
    return tree.css_first("h1")


def _above(heading: Node | None) -> Iterator[Node]:
    at = heading.parent if heading is not None else None
    for _ in range(_AROUND):
        if at is None or at.tag in ("body", "html"):
            return
        yield at
        at = at.parent


def _after(heading: Node | None) -> Iterator[Node]:
    """Elements that follow the heading, in the order of the page."""
    at = heading
    while at is not None and at.tag not in ("body", "html"):
        beside = at.next
        while beside is not None:
            yield beside
            beside = beside.next
        at = at.parent


def read_time(text: str) -> Published | None:
    """الجمعة 30 نوفمبر 2018 - 07:07 بتوقيت غرينتش → 2018-11-30T07:07:00+00:00"""
    text = " ".join(text.split())
    if not text or len(text) > _MOST or not _DIGIT.search(text):
        return None
    for part in (text, *_PARTS.split(text)[:2]):
        found = find_dateline(read_doc(part))
        if when := found.value if found else published(part):
            return when
    return None

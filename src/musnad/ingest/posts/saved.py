# SPDX-License-Identifier: Apache-2.0
"""Posts on saved pages: HTML exports of Telegram, pages of t.me, pages of X."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from musnad.ingest.asked import Passed
from musnad.ingest.html.blocks import lines
from musnad.ingest.html.heading import words_of
from musnad.ingest.html.markup import parsed
from musnad.ingest.jsonl import Item
from musnad.ingest.posts.post import Post, report_of
from musnad.record.forwarded import PRIVATE

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode as Node

_DAY_FIRST = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)"
                        r"(?: UTC([+-]\d\d:\d\d))?")


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a network's pages have the parts of a post."""

    mark: str  # in the source of such pages and of no others
    posts: str
    text: str
    channel: str
    forwarded: str
    time: str


LAYOUTS = (
    Layout("tgme_widget_message", ".tgme_widget_message[data-post]",
           ".tgme_widget_message_text", ".tgme_widget_message_owner_name",
           ".tgme_widget_message_forwarded_from_name",
           ".tgme_widget_message_date time[datetime], time[datetime]"),
    Layout('class="message default', ".message.default", ".text", ".page_header .text",
           ".forwarded .from_name", ".date.details[title]"),
    Layout('data-testid="tweet"', 'article[data-testid="tweet"]',
           '[data-testid="tweetText"]', '[data-testid="User-Name"] a[href^="/"] span',
           '[data-testid="socialContext"]', "time[datetime]"),
)


def is_saved(text: str) -> Layout | None:
    """The layout of a page that holds posts, if it does."""
    return next((layout for layout in LAYOUTS if layout.mark in text), None)


def read_saved(text: str, name: str, layout: Layout) -> Iterator[Item]:
    """Reports of the posts of a page."""
    tree, passed = parsed(text), Passed(name)
    head = tree.css_first(layout.channel)
    chat = words_of(head) if head is not None else None
    for number, node in enumerate(tree.css(layout.posts), 1):
        yield from report_of(_post(node, layout, chat), f"{name}#{number}", passed)
    yield from passed.told()


def _post(node: Node, layout: Layout, chat: str | None) -> Post:
    given = node.attributes
    address = given.get("data-post")
    own = node.css_first(layout.channel)
    when = node.css_first(layout.time)
    text = node.css_first(layout.text)
    return Post(
        text="\n".join(lines(text.html or "")) if text is not None else "",
        id=address or (given.get("id") or "").removeprefix("message") or _link(node),
        when=_time(when) if when is not None else None,
        channel=words_of(own) if own is not None else chat,
        forwarded=_forwarded(node.css_first(layout.forwarded)),
        url=f"https://t.me/{address}" if address else None,
    )


def _time(node: Node) -> str | None:
    given = node.attributes
    told = given.get("datetime") or given.get("title") or ""
    found = _DAY_FIRST.match(told)
    if found is None:
        return told
    day, month, year, clock, zone = found.groups()
    return f"{year}-{month}-{day}T{clock}{zone or ''}"


def _forwarded(node: Node | None) -> str | None:
    """Who a post was taken from; the date of it stands in the same element."""
    if node is None:
        return None
    for inner in node.css(".date, .details"):
        inner.decompose()
    return words_of(node) or PRIVATE


def _link(node: Node) -> str | None:
    """The address of a post on X ends with its number."""
    link = node.css_first('a[href*="/status/"]')
    found = (link.attributes.get("href") or "") if link is not None else ""
    return found.rstrip("/").rpartition("/")[2] or None

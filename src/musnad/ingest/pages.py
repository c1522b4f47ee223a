# SPDX-License-Identifier: Apache-2.0
"""A page as it came: which article it holds, or which posts, and whether it is Arabic."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.errors import ReportError
from musnad.ingest.encoding import fault
from musnad.ingest.html import Page, read_page
from musnad.ingest.html.markup import page_text
from musnad.ingest.jsonl import Item, Notice, text_id, with_title
from musnad.ingest.posts import is_saved, read_saved
from musnad.model import Report


def read_html(raw: bytes, name: str, url: str | None = None,
              content_type: str | None = None) -> Iterator[Item]:
    """The report of a page, with its title before its text."""
    try:
        text, lost = page_text(raw, content_type)
        layout = is_saved(text)
        if layout and (posts := list(read_saved(text, name, layout))):
            yield from posts
            return
        page = read_page(text, url)
    except ValueError as error:
        yield ReportError(name, str(error))
        return
    yield from report_of(page, name)
    if lost:
        yield Notice(name, f"damaged in {lost} places: U+FFFD put in their place")


def report_of(page: Page, name: str) -> Iterator[Item]:
    """The report that an article makes, if it is in Arabic."""
    text = with_title(page.title, page.text)
    if wrong := fault(text):
        yield ReportError(name, wrong)
        return
    yield Report(text_id(text), text, page.title, page.published, page.outlet, page.url)

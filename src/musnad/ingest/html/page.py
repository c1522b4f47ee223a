# SPDX-License-Identifier: Apache-2.0
"""One page to one article: title, outlet, time and text, nothing of its neighbours."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from musnad.extras import MissingExtraError, extra
from musnad.ingest.html.blocks import lines
from musnad.ingest.html.clock import published
from musnad.ingest.html.clutter import clean, without_code
from musnad.ingest.html.container import container, key
from musnad.ingest.html.heading import shown_time, title_of
from musnad.ingest.html.linked import Said, said
from musnad.ingest.html.markup import parsed
from musnad.ingest.html.opening import lead_of, opened
from musnad.lexicon.page_labels import leads_away
from musnad.model import Published

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree
    from selectolax.lexbor import LexborNode as Node

WHOLE = 0.6  # an article found in the page is shorter than that of its JSON-LD: broken


class NoArticleError(ValueError):
    """A page holds no article: a list, a menu, a picture."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: Published | None = None
    url: str | None = None


def read_page(text: str, url: str | None = None) -> Page:
    """The article of a page, or NoArticleError."""
    tree = parsed(text)
    told = said(tree)
    title = title_of(tree, told)
    url = url or _own_address(tree)
    when = next(filter(None, map(published, told.times)), None)
    when = when or shown_time(tree, title)
    without_code(tree)
    root = container(tree, filter(None, (title, *told.titles)))
    rows = _rows(root) if root is not None else []
    if told.body and sum(map(len, rows)) < WHOLE * len(told.body):
        rows = told.body.split("\n\n")
    found = opened(rows or _by_others(text), title, when)
    if not found.rows:
        raise NoArticleError("no article on this page")
    return Page("\n\n".join(found.rows), found.title, _outlet(told, url),
                found.published, url)


def _rows(root: Node) -> list[str]:
    lead = lead_of(root)
    clean(root)
    rows = lines(root.html or "")
    known = "".join(map(key, rows))
    return [row for row in [*(x for x in lead if key(x) not in known), *rows]
            if not leads_away(row)]


def _by_others(text: str) -> list[str]:
    """What other extractors find where we find nothing: resiliparse, then trafilatura."""
    first = extra("web", "resiliparse.extract.html2text", "an HTML page")
    found: str = first.extract_plain_text(text, main_content=True, alt_texts=False,
                                          links=False)
    if not found.strip():
        try:
            other = extra("web", "trafilatura", "the last resort for pages")
        except MissingExtraError:
            return []
        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # we say it ourselves
        found = other.extract(text, include_comments=False) or ""
    rows = (" ".join(row.split()) for row in found.splitlines())
    return [row for row in rows if row and not leads_away(row)]


def _outlet(told: Said, url: str | None) -> str | None:
    return told.outlet or host_of(url)


def host_of(url: str | None) -> str | None:
    """https://www.news.example/1 → news.example; None for what is no address."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _own_address(tree: Tree) -> str | None:
    for names, attribute in (("link[rel=canonical]", "href"),
                             ('meta[property="og:url"]', "content")):
        node = tree.css_first(names)
        found = (node.attributes.get(attribute) or "") if node is not None else ""
        if host_of(found) and found.startswith(("http://", "https://")) and (
                urlsplit(found).path.strip("/")):
            return found
    return None

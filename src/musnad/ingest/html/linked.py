# SPDX-License-Identifier: Apache-2.0
"""What a page says of its article for machines: JSON-LD, meta tags, microdata."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree

ARTICLES = frozenset({
    "Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting",
    "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "Report",
    "SocialMediaPosting", "DiscussionForumPosting", "AMPArticle",
})
_LINKED = 'script[type="application/ld+json"]'
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"(?i)<(?:br|/p|/div|/li|/h\d)\b[^>]*>")
_JSON = json.JSONDecoder(strict=False)
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_TIMES = ("article:published_time", "og:article:published_time", "datepublished",
          "og:pubdate", "pubdate", "publishdate", "publish-date", "publish_date",
          "parsely-pub-date", "sailthru.date", "dc.date.issued", "dc.date",
          "dcterms.created", "dcterms.issued", "article.published", "date")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of the article, each value as it stands."""

    titles: tuple[str, ...] = ()
    outlet: str | None = None
    times: tuple[object, ...] = ()
    body: str | None = None
    is_article: bool = False


def said(tree: Tree) -> Said:
    """Title, outlet, times and text: of JSON-LD first, then of meta tags."""
    meta = _meta(tree)
    article = next(_articles(tree), {})
    titles = [_text(article.get("headline")) or _text(article.get("name"))]
    titles += [meta.get(name) for name in _TITLES]
    outlet = _name(article.get("publisher")) or next(
        (meta[name] for name in _OUTLETS if meta.get(name)), None)
    times = [meta.get(name) for name in _TIMES]
    times.insert(1, article.get("datePublished"))
    return Said(
        tuple(filter(None, titles)), outlet, tuple(filter(None, times)),
        _plain(article), bool(article) or meta.get("og:type") == "article",
    )


def _meta(tree: Tree) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        given = node.attributes
        name = given.get("property") or given.get("name") or given.get("itemprop")
        content = (given.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _articles(tree: Tree) -> Iterator[dict[str, Any]]:
    for node in tree.css(_LINKED):
        text = node.text(deep=True).strip().removeprefix("<!--").strip("; \n")
        try:
            found, _ = _JSON.raw_decode(text)
        except (ValueError, RecursionError):
            continue
        for row in _objects(found):
            kinds = row.get("@type")
            if not ARTICLES.isdisjoint(kinds if isinstance(kinds, list) else [kinds]):
                yield row


def _objects(found: object) -> Iterator[dict[str, Any]]:
    """The object, those of a list, those of a graph, and what a page is about."""
    rows = found if isinstance(found, list) else [found]
    for row in rows:
        if isinstance(row, dict):
            yield row
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                inner = row.get(key)
                yield from (x for x in (inner if isinstance(inner, list) else [inner])
                            if isinstance(x, dict))


def _text(value: object) -> str | None:
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    """The name of a publisher, who may be a string, an object or a list of them."""
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name") if isinstance(value, dict) else value)


def _plain(article: dict[str, Any]) -> str | None:
    """The text of the article, or of all updates of a live page, without markup."""
    updates = article.get("liveBlogUpdate")
    rows = updates if isinstance(updates, list) else [article]
    bodies = [_unmarked(row["articleBody"]) for row in rows
              if isinstance(row, dict) and isinstance(row.get("articleBody"), str)]
    return "\n\n".join(filter(None, bodies)) or None


def _unmarked(text: str) -> str:
    text = html.unescape(text)
    text = html.unescape(_TAG.sub("", _BREAK.sub("\n\n", text)))
    lines = (" ".join(line.split()) for line in text.replace("\r", "\n").split("\n"))
    return "\n\n".join(line for line in lines if line)

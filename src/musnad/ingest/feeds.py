# SPDX-License-Identifier: Apache-2.0
"""RSS and Atom to reports, one an item."""

from __future__ import annotations

import io
import re
import warnings
from calendar import timegm
from collections.abc import Iterator
from typing import Any

from musnad.errors import MusnadError, ReportError
from musnad.extras import extra
from musnad.ingest.asked import Asked
from musnad.ingest.encoding import fault
from musnad.ingest.html.blocks import lines
from musnad.ingest.html.clock import published
from musnad.ingest.html.clutter import clean, without_code
from musnad.ingest.html.markup import parsed
from musnad.ingest.html.page import host_of
from musnad.ingest.jsonl import Item, Notice, text_id, with_title
from musnad.lexicon.page_labels import leads_away
from musnad.model import Published, Report

MAX_FEED = 20_000_000  # bytes
_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|RDF)\s*>", re.I)


def read_feed(stream: io.BufferedReader, name: str, _: Asked) -> Iterator[Item]:
    """Reports of a feed, in its order."""
    raw = stream.read(MAX_FEED + 1)
    if len(raw) > MAX_FEED:
        yield ReportError(name, f"a feed longer than {MAX_FEED // 1_000_000} MB")
        return
    yield from read_items(raw, name)


def read_items(raw: bytes, name: str) -> Iterator[Item]:
    """Reports of the bytes of a feed; broken XML is read as far as it goes, and said."""
    try:
        feed = _parsed(raw)
    except MusnadError:
        raise
    except Exception as error:  # whatever its bytes do to the parser
        yield ReportError(name, f"a broken feed ({type(error).__name__})")
        return
    outlet = _text(feed.feed.get("title")) if feed.get("feed") else None
    for number, entry in enumerate(feed.entries, 1):
        yield from _read_entry(entry, f"{name}#{number}", outlet)
    if not _END.search(raw, max(0, len(raw) - 1000)):
        yield ReportError(name, "the feed ends too early, after "
                                f"{len(feed.entries)} items")
    elif not feed.entries:
        yield ReportError(name, "a feed with no items")


def _parsed(raw: bytes) -> Any:  # noqa: ANN401 (of feedparser)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return extra("web", "feedparser", "a feed").parse(
            io.BytesIO(raw), resolve_relative_uris=False, sanitize_html=False)


def _read_entry(entry: Any, where: str, outlet: str | None  # noqa: ANN401
                ) -> Iterator[Item]:
    title, link = _text(entry.get("title")), entry.get("link") or None
    text = with_title(title, body_of(entry))
    if wrong := fault(text):
        yield ReportError(link or where, wrong)
        return
    when, given = time_of(entry)
    if given and when is None:
        yield Notice(link or where, f"its date {given[:40]!r} is none that I know: left "
                                    "out")
    yield Report(text_id(text), text, title, when, outlet or host_of(link), link)


def body_of(entry: Any) -> str:  # noqa: ANN401
    """The longest text that an item gives, without markup."""
    given = [part.get("value") or "" for part in entry.get("content") or []]
    given.append(entry.get("summary") or "")
    return max(map(plain, given), key=len)


def plain(markup: str) -> str:
    """Words of a piece of HTML, without what leads to other articles."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    tree = parsed(f"<body>{markup}</body>")
    without_code(tree)
    if tree.body is None:
        return ""
    clean(tree.body)
    return "\n\n".join(row for row in lines(tree.body.html or "") if not leads_away(row))


def time_of(entry: Any) -> tuple[Published | None, str]:  # noqa: ANN401
    """When an item came out, and how it says so; Atom may tell only of its update."""
    for name in ("published", "updated", "created"):
        if name in entry.keys():  # noqa: SIM118 (`in entry` looks for others too)
            given = str(dict.get(entry, name) or "")
            moment = dict.get(entry, f"{name}_parsed")
            when = published(given) or (published(timegm(moment)) if moment else None)
            if given:
                return when, given
    return None, ""


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(plain(value).split()) or None

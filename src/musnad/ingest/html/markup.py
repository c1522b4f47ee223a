# SPDX-License-Identifier: Apache-2.0
"""Bytes of a page to a tree: which characters they are, and how much is too much."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from musnad.extras import extra
from musnad.ingest.encoding import Decoded, decode

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser as Tree

MAX_PAGE = 10_000_000  # bytes; the longest articles with all their menus are under 2 MB
HEAD = 4096  # bytes in which a page says its characters
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w:.-]{3,30})""", re.I)
_ENCODED = re.compile(r"charset=[\"']?([\w:.-]+)", re.I)
# Browsers read these as the wider Windows table, and so do those who write the pages.
_WIDER = {"iso8859-1": "cp1252", "ascii": "utf-8"}
_ARABIC = ("cp1256", "iso8859-6")  # which of them it is, pages often do not know
_MIXED = re.compile(r"[\u0621-\u064a][À-ÿ]|[À-ÿ][\u0621-\u064a]")
DEEPEST = 500  # elements; the deepest layouts that we met have 60
_MANY = 10_000  # tags, so few are no burden however they are nested
_TAGS = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_UNCLOSED = frozenset([
    "p", "li", "td", "tr", "th", "tbody", "thead", "dd", "dt", "option", "br", "hr",
    "img", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed",
    "param", "track", "amp-img", "path"])
_BAD = 200  # one character in so many may be unreadable before another table is tried


def parsed(text: str) -> Tree:
    """The tree of a page; ValueError for one that is built to take for ever."""
    if text.count("<") > _MANY and _depth(text) > DEEPEST:
        raise ValueError(f"a page with elements nested more than {DEEPEST} deep")
    tree: Tree = extra("web", "selectolax.lexbor", "an HTML page").LexborHTMLParser(text)
    return tree


def _depth(text: str) -> int:
    """How many elements stand in each other; parsers take the square of that."""
    deep = deepest = 0
    for closing, name in _TAGS.findall(text):
        if name.lower() not in _UNCLOSED:
            deep = max(deep - 1, 0) if closing else deep + 1
            deepest = max(deepest, deep)
    return deepest


def page_text(raw: bytes, content_type: str | None = None) -> Decoded:
    """Characters of a page: as its marks, its headers or itself say, else as they look.

    ValueError for a page that is too long or in no encoding that we know.
    """
    if len(raw) > MAX_PAGE:
        raise ValueError(f"a page longer than {MAX_PAGE // 1_000_000} MB")
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return decode(raw)
    raw = raw.replace(b"\0", b"")
    try:
        return Decoded(raw.decode("utf-8-sig"))  # whatever the page says: others fail
    except UnicodeDecodeError:
        pass
    for name in [*_said(raw, content_type), "utf-8"]:
        text = _arabic(raw) if name in _ARABIC else raw.decode(name, "replace")
        lost = text.count("\ufffd")
        if lost * _BAD <= len(text):
            return Decoded(text, lost)
    return decode(raw)


def _arabic(raw: bytes) -> str:
    """The reading in which no Latin letters stand in Arabic words."""
    texts = [raw.decode(name, "replace") for name in _ARABIC]
    return min(texts, key=lambda text: len(_MIXED.findall(text)))


def _said(raw: bytes, content_type: str | None) -> list[str]:
    """Encodings that the header and the page name, as Python names them."""
    names = _ENCODED.findall(content_type or "")
    names += [name.decode("ascii") for name in _CHARSET.findall(raw[:HEAD])[:1]]
    found = []
    for name in names:
        try:
            known = codecs.lookup(name).name
            "".encode(known)  # a codec of text, not of bytes
        except LookupError:
            continue
        found.append(_WIDER.get(known, known))
    return found

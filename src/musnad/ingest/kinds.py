# SPDX-License-Identifier: Apache-2.0
"""What a file is: by its first bytes, and by its name where those leave it open."""

from __future__ import annotations

import re

HEAD = 8192  # bytes that are looked at
LINES = (".jsonl", ".ndjson")
TABLES = (".csv", ".tsv")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_FEEDS = re.compile(rb"<(?:rss|rdf:RDF|(?:atom:)?feed)[\s>]", re.I)
_HTML = re.compile(rb"<html\b", re.I)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|div|table|article|p|"
                   rb"center|font|h\d|span|section)\b", re.I)
_DOCUMENT = re.compile(rb"\[\s*[{\]]|\{\s*[\r\n]|window\.YTD\.|"
                       rb"\{\s*\"(?:data|messages|posts|statuses|chats)\"\s*:|"
                       rb"\{[^\r\n]*\"(?:messages\"\s*:\s*\[|chats\"\s*:\s*\{)")
_MAGIC = {
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"RIFF": "a picture or a sound", b"%PDF": "a PDF: save its text first",
    b"\xd0\xcf\x11\xe0": "an old Office file: save it as text or CSV",
    b"wOFF": "a font", b"wOF2": "a font", b"OggS": "a sound", b"ID3": "a sound",
    b"Rar!": "a RAR archive: unpack it", b"7z\xbc\xaf": "a 7z archive: unpack it",
    b"\0\0\0\x18ftyp": "a film", b"\0\0\0\x20ftyp": "a film", b"\x1aE\xdf\xa3": "a film",
    b"SQLite format 3": "a database",
}
# Files beside saved pages and exports that nobody takes for reports.
_BESIDE = (".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico",
           ".woff", ".woff2", ".ttf", ".mp4", ".ogg", ".oga", ".webm", ".mp3", ".tgs",
           ".map", ".ds_store", ".cdxj", ".cdx", ".idx", ".pdf", ".db", ".avif")


def kind_of(head: bytes, name: str, *, columns: bool = False) -> str:
    """text, lines, table, json, page, feed, warc or zip; else what it is, for people.

    >>> kind_of(b"<!doctype html><html>", "a.txt"), kind_of(b"PK", "x")
    ('page', 'zip')
    """
    low = bare_name(name)
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip(b" \t\r\n")
    for magic, what in _MAGIC.items():
        if head.startswith(magic):
            return what
    if head.startswith(b"PK"):
        return "zip"
    if head.startswith(b"WARC/"):
        return "warc"
    if low.endswith(LINES):
        return "lines"
    if head.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<")) and (kind := _markup(head)):
        return kind
    return _plain(head, low, columns=columns)


def _markup(head: bytes) -> str | None:
    feed, page = _FEEDS.search(head), _HTML.search(head)
    if feed and not (page and page.start() < feed.start()):
        return "feed"
    is_page = _PAGE.search(head) or head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return "page" if is_page else None


def _plain(head: bytes, low: str, *, columns: bool) -> str:
    if low.endswith(TABLES) or (columns and not head.startswith((b"{", b"["))):
        return "table"
    if low.endswith(_PAGES):
        return "page"
    if low.endswith(".txt"):
        return "text"
    if _DOCUMENT.match(head) or (low.endswith(".json") and head.startswith(b"[")):
        return "json"
    return "lines" if head.startswith(b"{") else "text"


def bare_name(name: str) -> str:
    """A.JSONL.gz → a.jsonl: what a name says of what is in a packing."""
    return name.lower().removesuffix(".gz").removesuffix(".zst")


def is_beside(name: str) -> bool:
    """Whether a file of a folder or an archive is a picture, a style, a script."""
    return name.lower().endswith(_BESIDE) or name.rpartition("/")[2].startswith(".")

# SPDX-License-Identifier: Apache-2.0
"""Files, folders, archives and standard input to reports, by what their bytes are.

What can't be read is said, the rest goes on.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from musnad.errors import MusnadError, ReportError, our_fault
from musnad.ingest.archives import read_zip
from musnad.ingest.asked import Asked, Passed, settled
from musnad.ingest.encoding import MAX_TEXT, TOO_LONG, decode, fault
from musnad.ingest.feeds import read_feed
from musnad.ingest.html.markup import MAX_PAGE
from musnad.ingest.jsonl import (
    BLANK,
    Item,
    Notice,
    because,
    bounded_lines,
    read_faults,
    read_lines,
    text_id,
)
from musnad.ingest.kinds import HEAD, is_beside, kind_of
from musnad.ingest.pages import read_html
from musnad.ingest.posts import read_document
from musnad.ingest.streams import STANDARD_INPUT, opened, unpacked
from musnad.ingest.table import read_table
from musnad.ingest.warc import read_warc
from musnad.model import Published, Report

# Somebody's own list, in which each row counts; an archive, whose members are settled.
AS_THEY_ARE = ("lines", "table", "zip")
Read = Callable[[io.BufferedReader, str, Asked], Iterator[Item]]
ADDRESSES = ("http://", "https://")


def read_paths(
    paths: Iterable[str], default: Published | None = None, asked: Asked | None = None
) -> Iterator[Item]:
    """Reports of files, lazily and in order, with an error for each that can't be read.

    `-` is standard input; folders are walked in the order of names. What a file is its
    bytes tell. `default` is the publication date of reports that give none.
    """
    asked = asked or Asked(default)
    for path in paths:
        if path.startswith(ADDRESSES):
            yield from _fetched(path, asked)
        elif path != "-" and Path(path).is_dir():
            yield from read_folder(Path(path), asked)
        else:
            yield from read_file(path, STANDARD_INPUT if path == "-" else path, asked)


def _fetched(url: str, asked: Asked) -> Iterator[Item]:
    if asked.fetch is None:
        yield ReportError(url, "an address: Musnad goes to the network only when it is "
                               "asked to (--fetch)")
    else:
        yield from settled(asked.fetch(url), url, asked)


def read_folder(folder: Path, asked: Asked) -> Iterator[Item]:
    """Reports of all files below a folder; pictures and scripts are passed over."""
    passed = Passed(str(folder))
    path = None
    for path in walk(folder):
        if is_beside(path):
            passed.over(path, "files that hold no text")
        else:
            yield from read_file(path, path, asked)
    if path is None:
        yield ReportError(str(folder), "a folder with no file to read")
    yield from passed.told()


def walk(folder: Path) -> Iterator[str]:
    """Files below a folder in the order of names; links to folders are not followed."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (str(Path(here, name)) for name in sorted(files))


def read_file(path: str, name: str, asked: Asked) -> Iterator[Item]:
    """Reports of one file."""
    try:
        with opened(path) as stream:
            yield from read_stream(stream, name, asked)
    except MusnadError as error:
        yield error if isinstance(error, ReportError) else ReportError(name, str(error))
    except read_faults() as error:
        yield ReportError(name, because(error))


def read_stream(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Item]:
    """Reports of a stream, unpacked if need be."""
    with unpacked(stream, name) as plain:
        kind = kind_of(plain.peek(HEAD)[:HEAD], name, columns=bool(asked.columns))
        reader = READERS.get(kind)
        if reader is None:
            yield ReportError(name, f"{kind}, no report")
        elif kind in AS_THEY_ARE:
            yield from _guarded(reader(plain, name, asked), name)
        else:
            yield from settled(_guarded(reader(plain, name, asked), name), name, asked)


def _guarded(items: Iterator[Item], name: str) -> Iterator[Item]:
    """The items; a fault of ours, or of a parser, costs one file and not the batch."""
    try:
        yield from items
    except Exception as error:
        if isinstance(error, (MusnadError, *read_faults())):
            raise
        yield ReportError(name, our_fault(error))


def read_jsonl(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Item]:
    """Reports as JSON lines."""
    return read_lines(bounded_lines(stream), name, asked.published)


def read_plain(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Item]:
    """One text; JSON lines whose first lines are blank are found out here."""
    lines = bounded_lines(stream)
    taken: list[bytes] = []
    for line in lines:
        taken.append(line or b"")
        if line is None or line.strip(BLANK):
            break
    if taken and taken[-1].strip(BLANK).startswith(b"{") and not name.endswith(".txt"):
        return read_lines(chain(taken, lines), name, asked.published)
    return _read_text(stream, name, b"".join(taken))


def _read_text(stream: io.BufferedReader, name: str, head: bytes) -> Iterator[Item]:
    """One report of a stream; `head` is what was already taken from it."""
    raw = head + stream.read(max(0, 2 * MAX_TEXT + 1 - len(head)))
    if len(raw) > 2 * MAX_TEXT:  # UTF-16 may take two bytes for one of UTF-8
        yield ReportError(name, TOO_LONG)
        return
    try:
        text, lost = decode(raw)
    except ValueError as error:
        yield ReportError(name, str(error))
        return
    if wrong := fault(text):
        yield ReportError(name, wrong)
        return
    if lost:
        yield Notice(name, f"damaged in {lost} places: U+FFFD put in their place")
    yield Report(text_id(text), text)


def read_saved_page(stream: io.BufferedReader, name: str, _: Asked) -> Iterator[Item]:
    """The article of a saved page."""
    return read_html(stream.read(MAX_PAGE + 1), name)


READERS: dict[str, Read] = {
    "text": read_plain,
    "lines": read_jsonl,
    "page": read_saved_page,
    "json": read_document,
    "feed": read_feed,
    "table": read_table,
    "warc": read_warc,
    "zip": partial(read_zip, read_stream),
}

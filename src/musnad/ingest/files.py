# SPDX-License-Identifier: Apache-2.0
"""Files and standard input to reports; what can't be read is said, the rest goes on."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from pathlib import Path
from typing import IO, cast

from musnad.errors import ReportError
from musnad.ingest.encoding import MAX_TEXT, TOO_LONG, decode, fault
from musnad.ingest.jsonl import (
    BLANK,
    READ_FAULTS,
    Item,
    Notice,
    because,
    bounded_lines,
    read_lines,
    text_id,
)
from musnad.model import Published, Report

STANDARD_INPUT = "standard input"


def read_paths(paths: Iterable[str], default: Published | None = None) -> Iterator[Item]:
    """Reports of files, lazily and in order, with an error for each that can't be read.

    `.txt` is one report, `.jsonl` one a line; `-` (standard input) and other names are
    JSON lines if they begin with `{`, else one report; `.gz` is unpacked. `default` is
    the publication date of reports that give none.
    """
    for path in paths:
        name = STANDARD_INPUT if path == "-" else path
        try:
            with _opened(path) as stream:
                yield from _read(stream, name, default)
        except READ_FAULTS as error:
            yield ReportError(name, because(error))


def _opened(path: str) -> AbstractContextManager[IO[bytes]]:
    if path == "-":
        return nullcontext(sys.stdin.buffer)
    if path.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(path))
    return Path(path).open("rb")


def _read(stream: IO[bytes], name: str, default: Published | None) -> Iterator[Item]:
    kind = name.removesuffix(".gz")
    if kind.endswith(".txt"):
        return _read_text(stream, name, default)
    if kind.endswith((".jsonl", ".ndjson")):
        return read_lines(bounded_lines(stream), name, default)
    return _sniffed(stream, name, default)


def _sniffed(stream: IO[bytes], name: str, default: Published | None) -> Iterator[Item]:
    """JSON lines if the first character that is not blank is `{`, else one text."""
    lines = bounded_lines(stream)
    taken: list[bytes] = []
    for line in lines:
        taken.append(line or b"")
        if line is None or line.strip(BLANK):
            break
    if taken and taken[-1].strip(BLANK).startswith(b"{"):
        return read_lines(chain(taken, lines), name, default)
    return _read_text(stream, name, default, b"".join(taken))


def _read_text(
    stream: IO[bytes], name: str, default: Published | None, head: bytes = b""
) -> Iterator[Item]:
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
    yield Report(text_id(text), text, published=default)

# SPDX-License-Identifier: Apache-2.0
"""JSON lines to reports, one object a line, lazily; a bad line never stops the rest."""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gzip import BadGzipFile
from hashlib import sha256
from typing import IO

from musnad.errors import ReportError
from musnad.extract.dates.dateline import parse_published
from musnad.ingest.encoding import MAX_TEXT, fault, mended
from musnad.model import Published, Report
from musnad.text.normal import fold

MAX_LINE = 3 * MAX_TEXT  # bytes; JSON may write six for the two of an Arabic letter
BLANK = b" \t\r\n\xef\xbb\xbf"  # blanks and the bytes of UTF-8's byte order mark
_JSON = json.JSONDecoder(strict=False)  # tabs as they are in strings: common, harmless
_JSON_NAMES = {str: "a string", int: "a number", float: "a number", bool: "a truth value",
               list: "a list", dict: "an object", type(None): "null"}


@dataclass(frozen=True, slots=True)
class Notice:
    """A report was read, but something about it was left out or put right."""

    where: str
    cause: str


Item = Report | ReportError | Notice


def read_lines(
    lines: Iterable[bytes | None], name: str, default: Published | None = None
) -> Iterator[Item]:
    """Reports of JSON lines; `default` is the publication day of those that give none."""
    number = 0
    blank = True
    try:
        for line in lines:
            number += 1
            if line is None or line.strip(BLANK):
                blank = False
                yield from _read_line(line, f"{name}:{number}", default)
    except read_faults() as error:
        yield ReportError(f"{name}:{number + 1}", because(error))
    else:
        if blank:
            yield ReportError(name, "empty")


def bounded_lines(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Each line, None for one longer than MAX_LINE, which is never held as a whole."""
    while line := stream.readline(MAX_LINE + 1):
        if len(line) <= MAX_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(1 << 20)
        yield None


def read_faults() -> tuple[type[BaseException], ...]:
    """What reading a stream may raise; of zstd only where that is in use."""
    zstd = getattr(sys.modules.get("zstandard"), "ZstdError", EOFError)
    return (OSError, EOFError, zlib.error, zstd)


def because(error: BaseException) -> str:
    """Why a stream can't be read, for people."""
    match error:
        case EOFError():
            return "the gzip file ends too early"
        case zlib.error() | BadGzipFile():
            return f"damaged gzip file ({str(error).lower()})"
        case IsADirectoryError():
            return "a folder; name the files in it"
        case OSError():
            return (error.strerror or str(error)).lower()
    return str(error)


def _read_line(
    line: bytes | None, where: str, default: Published | None
) -> Iterator[Item]:
    if line is None:
        yield ReportError(where, f"a line longer than {MAX_LINE // 1_000_000} MB")
        return
    try:
        row = _parsed(line)
    except ValueError as error:
        yield ReportError(where, str(error))
    else:
        yield from reported(row, where, default)


def _parsed(line: bytes) -> dict[str, object]:
    """The object of a line, its `text` a string; ValueError says what is wrong."""
    try:
        row = _JSON.decode(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 (byte {error.start + 1} of the line)") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"broken JSON ({error.msg}, column {error.colno})") from None
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None
    if not isinstance(row, dict):
        raise ValueError(f"JSON is {_JSON_NAMES[type(row)]}, not an object")
    if "text" not in row:
        raise ValueError("no `text`")
    if not isinstance(row["text"], str):
        raise ValueError(f"`text` is {_JSON_NAMES[type(row['text'])]}, not a string")
    return row


def reported(
    row: dict[str, object], where: str, default: Published | None
) -> Iterator[Item]:
    """The report of a row that has a `text`, with what of it was left out."""
    causes: list[str] = []
    given = {key: _string(row, key, causes)
             for key in ("id", "text", "title", "published", "outlet", "url",
                         "forwarded_from")}
    text = with_title(given["title"], given["text"]) if given["text"] else ""
    if wrong := fault(text):
        yield ReportError(where, wrong)
        return
    undated = not str(row.get("published") or "").strip()
    published = default if undated else _published(given["published"], causes)
    yield from (Notice(where, cause) for cause in causes)
    yield Report(given["id"] or text_id(text), text, given["title"], published,
                 given["outlet"], given["url"], given["forwarded_from"])


def _string(row: dict[str, object], key: str, causes: list[str]) -> str | None:
    """The value under `key` as a whole string; what was wrong is added to `causes`."""
    value = row.get(key)
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        causes.append(f"`{key}` is {_JSON_NAMES[type(value)]}, not a string: left out")
        return None
    whole, lost = mended(value)
    if lost:
        causes.append(f"{lost} half characters (lone surrogates) in `{key}`: "
                      "U+FFFD put in their place")
    return whole


def _published(given: str | None, causes: list[str]) -> Published | None:
    if given is None:
        return None
    try:
        return parse_published(given)
    except ValueError:
        causes.append(f"`published` {given[:40]!r} is no date that I know "
                      "(write 2024-03-28 or 2024-03-28T14:05:00Z): left out")
        return None


def with_title(title: str | None, text: str) -> str:
    """The title before the text with a blank line, unless the text begins with it.

    Spelling and blanks may differ: `مقتل  ٣ في إدلب` begins with `مقتل 3 في ادلب`.
    """
    if not title or _begins(text, title):
        return text
    return f"{title}\n\n{text}"


def _begins(text: str, title: str) -> bool:
    if text.startswith(title):
        return True
    head = " ".join(fold(text[: 3 * len(title) + 200]).split())
    return head.startswith(" ".join(fold(title).split()))


def text_id(text: str) -> str:
    """The name of a report that has none: the digest of its text."""
    return "sha256:" + sha256(text.encode()).hexdigest()

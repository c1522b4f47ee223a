# SPDX-License-Identifier: Apache-2.0
"""CSV and TSV to reports, one a row, by the names of their columns."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator

from musnad.errors import ReportError
from musnad.ingest.asked import Asked, Columns
from musnad.ingest.encoding import MAX_TEXT, decode
from musnad.ingest.html.clock import iso
from musnad.ingest.jsonl import Item, bounded_lines, reported

FIELDS = ("id", "text", "title", "published", "outlet", "url")
# What columns are called where nobody says; the first that is there is taken.
USUAL = {
    "id": ("id", "nr", "no", "number"),
    "text": ("text", "body", "content", "article", "message"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "publication_date", "created_at"),
    "outlet": ("outlet", "source", "publisher", "site"),
    "url": ("url", "link", "permalink"),
}
DELIMITERS = ",;\t|"
_SAMPLE = 1 << 16


def read_table(stream: io.BufferedReader, name: str, asked: Asked) -> Iterator[Item]:
    """Reports of the rows below a header; a bad row never stops the rest."""
    lines = _lines(stream, name)
    try:
        header = next(lines, "")
    except ValueError as error:
        yield ReportError(name, str(error))
        return
    delimiter = max(DELIMITERS, key=header.count)
    csv.field_size_limit(MAX_TEXT)
    rows = csv.reader(lines, delimiter=delimiter)
    try:
        head = next(csv.reader([header], delimiter=delimiter), [])
        chosen = _chosen([cell.strip() for cell in head], asked.columns)
    except (ValueError, csv.Error) as error:
        yield ReportError(name, str(error))
        return
    row = None
    try:
        for row in rows:
            if any(map(str.strip, row)):
                where = f"{name}:{rows.line_num + 1}"
                yield from _read_row(row, chosen, where, asked)
    except csv.Error as error:
        yield ReportError(f"{name}:{rows.line_num + 1}",
                          f"a broken row, the rest can't be told apart ({error})")
        return
    if row is None:
        yield ReportError(name, "a table with no rows below its header")


def _lines(stream: io.BufferedReader, name: str) -> Iterator[str]:
    codec = _codec(stream.peek(_SAMPLE)[:_SAMPLE])
    if codec == "utf-16":
        wrapped = io.TextIOWrapper(stream, codec, "replace", newline="")
        yield from wrapped
        wrapped.detach()
        return
    for number, line in enumerate(bounded_lines(stream), 1):
        if line is None:
            raise ReportError(f"{name}:{number}", "a line too long for a row")
        yield line.decode(codec, "replace").replace("\0", "")


def _codec(head: bytes) -> str:
    if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        text = decode(head).text
        return next(name for name in ("cp1256", "iso-8859-6", "utf-8")
                    if head.decode(name, "replace") == text)
    return "utf-8-sig"


def _chosen(names: list[str], columns: Columns) -> dict[str, int]:
    """Where each field stands; ValueError for a column that is not there."""
    known = {name.casefold(): at for at, name in reversed([*enumerate(names)])}
    chosen = {field: known[usual] for field in FIELDS for usual in USUAL[field][::-1]
              if usual in known}
    for field, column in columns:
        if column.casefold() not in known:
            raise ValueError(f"no column `{column}`; it has {', '.join(names) or 'none'}")
        chosen[field] = known[column.casefold()]
    if "text" not in chosen:
        raise ValueError("no column `text`: say which holds it, as in --columns "
                         f"text=body; it has {', '.join(names) or 'none'}")
    return chosen


def _read_row(
    row: list[str], chosen: dict[str, int], where: str, asked: Asked
) -> Iterator[Item]:
    if max(chosen.values()) >= len(row):
        yield ReportError(where, f"a row of {len(row)} cells, fewer than its header")
        return
    given: dict[str, object] = {field: row[at].strip() or None
                                for field, at in chosen.items()}
    given["text"] = row[chosen["text"]]
    given["published"] = iso(given.get("published")) or given.get("published")
    yield from reported(given, where, asked.published)

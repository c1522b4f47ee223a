# SPDX-License-Identifier: Apache-2.0
"""Queries about many keys at once, in pieces that every database takes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text

PIECE = 500  # keys of one query


def chunks(items: Iterable[Any], size: int = PIECE) -> Iterator[list[Any]]:
    """Lists of at most `size` items, in order."""
    rest = iter(items)
    while piece := list(islice(rest, size)):
        yield piece


def about(
    db: Connection, sql: str, keys: Iterable[Any], **values: object
) -> Iterator[Row[Any]]:
    """Rows of a query with `in :keys`, and other values, asked piece by piece."""
    asked = text(sql).bindparams(bindparam("keys", expanding=True))
    for piece in chunks(keys):
        yield from db.execute(asked, {"keys": piece, **values}).all()


def run_about(
    db: Connection, sql: str, keys: Iterable[Any], **values: object
) -> None:
    """A statement with `in :keys`, and other values, run piece by piece."""
    asked = text(sql).bindparams(bindparam("keys", expanding=True))
    for piece in chunks(keys):
        db.execute(asked, {"keys": piece, **values})


def run_many(db: Connection, sql: str, rows: Sequence[dict[str, Any]]) -> None:
    """One statement for each row; nothing for no rows."""
    if rows:
        db.execute(text(sql), rows)

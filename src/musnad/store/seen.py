# SPDX-License-Identifier: Apache-2.0
"""What `musnad watch` has met in its sources, so that it reads only what is new."""

from __future__ import annotations

from sqlalchemy import Connection, text

STAMP = "select stamp from seen where source = :source and item = :item"
NOTE = """
insert into seen (source, item, stamp)
values (:source, :item, :stamp)
on conflict (source, item) do update set stamp = excluded.stamp
"""


def stamp_of(db: Connection, source: str, item: str) -> str | None:
    """How an item of a source looked when it was last read; None if it never was."""
    with db.begin():
        found: str | None = db.execute(
            text(STAMP), {"source": source, "item": item}).scalar()
    return found


def note(db: Connection, source: str, item: str, stamp: str) -> None:
    """Note how an item looks now that it has been read."""
    with db.begin():
        db.execute(text(NOTE), {"source": source, "item": item, "stamp": stamp})

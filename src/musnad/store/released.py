# SPDX-License-Identifier: Apache-2.0
"""Exports and backups that were made of a store, so that redaction can reach them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, text

from musnad.store.rows import run_many
from musnad.store.write import now

NOTE = """
insert into released (path, kind, made) values (:path, :kind, :made)
on conflict (path) do update set kind = excluded.kind, made = excluded.made
"""
ALL = "select path, kind from released order by path"


def note_released(db: Connection, kind: str, paths: Iterable[Path]) -> None:
    """Note files that hold what is in the store; kind is export or backup."""
    rows = [{"path": str(path.resolve()), "kind": kind, "made": now()} for path in paths
            if path.is_file()]
    with db.begin():
        run_many(db, NOTE, rows)


def released(db: Connection) -> list[tuple[str, str]]:
    """Path and kind of every file ever noted."""
    with db.begin():
        return [(row.path, row.kind) for row in db.execute(text(ALL))]

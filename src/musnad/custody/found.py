# SPDX-License-Identifier: Apache-2.0
"""What is wrong with a store: in which table, of which row, in which column."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

NAMES = {
    "report": "select identity || ' version ' || version from report where key = :key",
    "claim": "select name from claim where key = :key",
    "history": "select incident || ' row ' || key from history where key = :key",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One flaw, for people."""

    table: str
    row: str
    column: str | None
    cause: str

    def __str__(self) -> str:
        where = f", {self.column}" if self.column else ""
        return f"{self.table} {self.row}{where}: {self.cause}"


def named(db: Connection, table: str, key: int) -> str:
    """How people know a row."""
    asked = NAMES.get(table)
    found = db.execute(text(asked), {"key": key}).scalar() if asked else None
    return str(found or f"row {key}")

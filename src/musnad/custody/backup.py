# SPDX-License-Identifier: Apache-2.0
"""A store into one file: a ZIP with a manifest that has the hash of each part.

A SQLite store is copied by SQLite's own online backup, while others read and write. Of
a PostgreSQL store every table is written as JSON lines, in one snapshot; that form needs
no PostgreSQL to be read.
"""

from __future__ import annotations

import base64
import json
import os
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from sqlalchemy import Connection, MetaData, Table, text

from musnad import __version__
from musnad.store.write import now

SCHEMA = "musnad-backup/1"
MANIFEST, COPY, TABLES = "manifest.json", "store.db", "tables/"
LEFT = frozenset({"words"})  # the index of words is made anew from the texts
SNAPSHOT = "set transaction isolation level repeatable read, read only"
STEP = "select max(number) from migration"
BLOCK = 1 << 20


def backup(db: Connection, path: Path, *, is_file: bool = True) -> str:
    """Write the backup, which takes its name when all is on the disk; its SHA-256.

    `is_file`: a SQLite store as the file it is, not as tables.
    """
    with part_of(path) as part:
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as file:
            write = _copy if is_file and db.dialect.name == "sqlite" else _dump
            file.writestr(MANIFEST, json.dumps(write(db, file), indent=1))
        return _digest(part)


def _about(step: int, kind: str, parts: dict[str, str]) -> dict[str, Any]:
    return {"schema": SCHEMA, "musnad": __version__, "made": now(), "kind": kind,
            "step": step, "sha256": parts}


def _copy(db: Connection, out: zipfile.ZipFile) -> dict[str, Any]:
    with db.begin():
        step = db.execute(text(STEP)).scalar_one()
    raw: Any = db.connection.driver_connection
    with TemporaryDirectory(prefix="musnad-") as folder:
        whole = Path(folder, COPY)
        with closing(sqlite3.connect(whole)) as target:
            raw.backup(target, pages=1000)
            target.execute("pragma journal_mode = delete")
        out.write(whole, COPY)
        return _about(step, "sqlite", {COPY: _digest(whole)})


def _dump(db: Connection, out: zipfile.ZipFile) -> dict[str, Any]:
    parts: dict[str, str] = {}
    with db.begin():
        if db.dialect.name == "postgresql":
            db.execute(text(SNAPSHOT))
        step = db.execute(text(STEP)).scalar_one()
        for table in tables(db):
            name = f"{TABLES}{table.name}.jsonl"
            with out.open(name, "w", force_zip64=True) as file:
                parts[name] = _rows(db, table, file)
    return _about(step, "tables", parts)


def tables(db: Connection) -> list[Table]:
    """All tables of a store but the index of words, those first that others refer to."""
    found = MetaData()
    found.reflect(bind=db, only=lambda name, _: not name.startswith("words"))
    return list(found.sorted_tables)


def _rows(db: Connection, table: Table, out: IO[bytes]) -> str:
    """Last rows first: what supersedes a judgement is there before it."""
    total = sha256()
    asked = table.select().order_by(*(c.desc() for c in table.primary_key.columns))
    for row in db.execute(asked, execution_options={"yield_per": 500}):
        values = [_plain(value) for value in row]
        line = (json.dumps(values, ensure_ascii=False) + "\n").encode()
        total.update(line)
        out.write(line)
    return total.hexdigest()


def _plain(value: Any) -> Any:  # noqa: ANN401 (any value of a row)
    if isinstance(value, bytes | memoryview):
        return {"base64": base64.b64encode(bytes(value)).decode()}
    return value


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return digest_of(file)


def digest_of(file: IO[bytes]) -> str:
    """SHA-256 of what is left of a stream."""
    total = sha256()
    while block := file.read(BLOCK):
        total.update(block)
    return total.hexdigest()


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """A file beside `path` to fill, which then takes its name; gone if that fails."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            Path(f"{part}{ending}").unlink(missing_ok=True)

# SPDX-License-Identifier: Apache-2.0
"""A backup into a new store: checked first, then there as a whole or not at all."""

from __future__ import annotations

import base64
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, inspect, text

from musnad.custody.backup import (
    COPY,
    LEFT,
    MANIFEST,
    SCHEMA,
    TABLES,
    digest_of,
    part_of,
    tables,
)
from musnad.errors import StoreError
from musnad.store.connect import bare, is_server, opened
from musnad.store.migrations import MIGRATIONS, step_up
from musnad.store.rows import chunks
from musnad.store.search import index_words

TEXTS = "select key, text from report order by key"
NEXT = "select setval(pg_get_serial_sequence(:name, 'key'), :last)"
Manifest = dict[str, Any]


def restore(path: Path, where: str) -> Manifest:
    """Make the store `where` from a backup; StoreError if anything does not fit."""
    if not is_server(where) and Path(where).exists():
        raise StoreError(f"{where} is there already: name a store that is not")
    try:
        with zipfile.ZipFile(path) as file:
            about = _checked(file, path)
            _restore(file, about, where)
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, ValueError) as error:
        raise StoreError(f"{path} is no whole backup of a store ({error})") from error
    with opened(where, "write"):
        return about  # brought up to date by being opened


def _checked(file: zipfile.ZipFile, path: Path) -> Manifest:
    about: Manifest = json.loads(file.read(MANIFEST))
    if about.get("schema") != SCHEMA:
        raise StoreError(f"{path} is no backup that this version reads: {SCHEMA} "
                         f"was expected, {about.get('schema')} came")
    if about["step"] > len(MIGRATIONS):
        raise StoreError(f"{path} was written by a newer Musnad ({about['musnad']}): its "
                         f"store has step {about['step']}, this one knows "
                         f"{len(MIGRATIONS)}. Install that version")
    for name, digest in about["sha256"].items():
        with file.open(name) as part:
            if digest_of(part) != digest:
                raise StoreError(f"{path}: {name} is not what was backed up")
    return about


def _restore(file: zipfile.ZipFile, about: Manifest, where: str) -> None:
    if is_server(where):
        if about["kind"] != "tables":
            raise StoreError("this is the backup of a SQLite file: restore it to a file")
        with bare(where) as db, db.begin():
            if inspect(db).get_table_names():
                raise StoreError("the database has tables already: name an empty one")
            _fill(db, file, about["step"])
        return
    with part_of(Path(where)) as part:
        if about["kind"] == "tables":
            with bare(str(part)) as db, db.begin():
                _fill(db, file, about["step"])
        else:
            with file.open(COPY) as source, part.open("wb") as target:
                shutil.copyfileobj(source, target)


def _fill(db: Connection, file: zipfile.ZipFile, step: int) -> None:
    """The tables as they were at that step, with their rows; the index made anew."""
    step_up(db, step)
    found = tables(db)
    for table in reversed(found):
        db.execute(table.delete())
    for table in found:
        for rows in chunks(_rows(file, table), 500):
            db.execute(table.insert(), rows)
        if db.dialect.name == "postgresql":
            _go_on(db, table)
    if "words" in LEFT and step > 1:
        for row in db.execute(text(TEXTS)).all():
            index_words(db, row.key, row.text)


def _rows(file: zipfile.ZipFile, table: Table) -> Iterator[dict[str, Any]]:
    names = [column.name for column in table.columns]
    with file.open(f"{TABLES}{table.name}.jsonl") as lines:
        for line in lines:
            values = map(_value, json.loads(line))
            yield dict(zip(names, values, strict=True))


def _value(value: Any) -> Any:  # noqa: ANN401 (any value of a row)
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value


def _go_on(db: Connection, table: Table) -> None:
    """New rows get keys behind those that came back."""
    if "key" not in table.columns or table.columns["key"].identity is None:
        return
    asked = table.select().with_only_columns(table.columns["key"])
    last = max(db.execute(asked).scalars(), default=0)
    if last:
        db.execute(text(NEXT), {"name": table.name, "last": last})

# SPDX-License-Identifier: Apache-2.0
"""Words taken out of exports and backups that were made of a store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, text

from musnad.custody.backup import backup, part_of
from musnad.custody.masking import Masking
from musnad.custody.restore import restore
from musnad.errors import MusnadError
from musnad.extras import extra
from musnad.store.connect import opened
from musnad.store.linking import link

Redact = Callable[[Connection], Any]


def redact_file(path: Path, kind: str, mask: Masking, redact: Redact) -> str:
    """Rewrite a file; what became of it, in a word."""
    if not path.is_file():
        return "gone"
    try:
        if kind == "backup":
            _backup(path, redact)
        elif path.suffix == ".parquet":
            _parquet(path, mask)
        else:
            _words(path, mask)
    except (OSError, ValueError, MusnadError) as error:
        return f"LEFT AS IT WAS ({error}): delete it by hand"
    return "rewritten"


def _words(path: Path, mask: Masking) -> None:
    content = path.read_bytes().decode("utf-8")
    with part_of(path) as part:
        part.write_bytes(mask.text(content).encode("utf-8"))


def _parquet(path: Path, mask: Masking) -> None:
    parquet = extra("parquet", "pyarrow.parquet", "a Parquet file")
    table = parquet.read_table(path)
    rows = [mask.value(row) for row in table.to_pylist()]
    with part_of(path) as part:
        parquet.write_table(type(table).from_pylist(rows, schema=table.schema), part)


def _backup(path: Path, redact: Redact) -> None:
    """Brought back beside, redacted there, and backed up anew in the same form."""
    with TemporaryDirectory(prefix="musnad-", dir=path.parent) as folder:
        again = str(Path(folder, "store.db"))
        about = restore(path, again)
        with opened(again, "write") as db:
            with db.begin():
                redact(db)
            link(db)
            purge(db)
            backup(db, path, is_file=about["kind"] == "sqlite")


def purge(db: Connection) -> None:
    """Let the database forget the pages on which the old words stood."""
    if db.dialect.name == "postgresql":
        with db.engine.connect() as free:
            free.execution_options(isolation_level="AUTOCOMMIT").execute(
                text("vacuum full"))
        return
    with db.begin():
        db.execute(text("insert into words (words) values ('optimize')"))
    raw: Any = db.connection.driver_connection
    for statement in ("vacuum", "pragma wal_checkpoint(truncate)"):
        raw.execute(statement).fetchall()

# SPDX-License-Identifier: Apache-2.0
"""The only file that opens a store: a SQLite file, or a PostgreSQL database by URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from musnad.errors import StoreError
from musnad.store.migrations import migrate

Mode = Literal["create", "write", "read"]
SERVERS = ("postgresql://", "postgres://")
# A commit is on the disk when it returns (full); readers never wait for a writer (wal).
PRAGMAS = (
    "busy_timeout=30000",
    "journal_mode=wal",
    "synchronous=full",
    "foreign_keys=on",
)


@contextmanager
def opened(where: str, mode: Mode = "create") -> Iterator[Connection]:
    """A connection to the store at a path or a postgresql:// URL, its tables up to date.

    Everything is done in a `with db.begin():`; what was committed survives a crash.
    Raises StoreError, also for a path with no store unless `mode` is create.
    """
    _expect(where, mode)
    with bare(where, mode) as db:
        migrate(db)
        yield db


@contextmanager
def bare(where: str, mode: Mode = "create") -> Iterator[Connection]:
    """The same, its tables as they are."""
    with _told(where):
        engine = _engine(where, mode)
        try:
            with engine.connect() as db:
                yield db
        finally:
            engine.dispose()


@dataclass(frozen=True, slots=True)
class Doors:
    """Two ways into one store, for many threads: readers never wait for a writer."""

    where: str
    readers: Engine
    writers: Engine

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for questions."""
        with _told(self.where), self.readers.connect() as db:
            yield db

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection for changes."""
        with _told(self.where), self.writers.connect() as db:
            yield db


@contextmanager
def doors(where: str) -> Iterator[Doors]:
    """A store that stays open for many short questions and changes, as a server has."""
    with opened(where, "write"):  # its tables up to date, or a StoreError
        found = Doors(where, _engine(where, "read"), _engine(where, "write"))
    try:
        yield found
    finally:
        found.readers.dispose()
        found.writers.dispose()


def _expect(where: str, mode: Mode) -> None:
    if mode != "create" and not is_server(where) and not Path(where).is_file():
        raise StoreError(
            f"there is no store {where}: read reports into one with "
            "`musnad read … --store`"
        )


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Faults of a database as a StoreError that names the store."""
    try:
        yield
    except NoSuchModuleError as error:
        raise StoreError(f"{where}: no such kind of database") from error
    except ImportError as error:
        raise StoreError(f"PostgreSQL needs the extra `postgres`: {error}") from error
    except DBAPIError as error:
        cause = str(error.orig).strip().partition("\n")[0]
        raise StoreError(f"the store {_shown(where)} can't be used: {cause}") from error


def is_server(where: str) -> bool:
    """Whether a store is a database by URL, no file."""
    return where.startswith(SERVERS)


def _shown(where: str) -> str:
    """The URL without its password."""
    return where.rpartition("@")[2] if is_server(where) else where


def _engine(where: str, mode: Mode) -> Engine:
    if is_server(where):
        return create_engine("postgresql+psycopg://" + where.partition("://")[2])
    engine = create_engine(f"sqlite:///{where}")
    event.listen(engine, "connect", _prepare)
    # Two writers wait for each other at the start, not in the middle of their work.
    begin = "begin" if mode == "read" else "begin immediate"
    event.listen(engine, "begin", lambda db: db.exec_driver_sql(begin))
    return engine


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin where we say
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"pragma {pragma}")
    cursor.close()

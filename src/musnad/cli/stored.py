# SPDX-License-Identifier: Apache-2.0
"""The option --store of every command that works on a store, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.terminal import graceful

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from musnad.model import Reading
    from musnad.second.asking import Note
    from musnad.store.connect import Mode
    from musnad.store.write import Added

DEFAULT = "musnad.db"
Command = Callable[..., Any]


def store_option(command: Command) -> Command:
    """--store FILE-or-URL, `musnad.db` by default."""
    return click.option("--store", metavar="FILE", default=DEFAULT, show_default=True,
                        help="The store: a file, or postgresql://…")(command)


def reveal_option(command: Command) -> Command:
    """--reveal, wherever words of reports are shown."""
    return click.option("--reveal", is_flag=True, help="Show names of victims, witnesses "
                        "and other private persons.")(command)


@dataclass(frozen=True, slots=True)
class Kept:
    """What keeps a reading and, in a store, what notes which texts leave the machine."""

    add: Callable[[Reading], Added | None]
    note: Note | None = None


@contextmanager
def keeper(where: str | None) -> Iterator[Kept]:
    """The store that --store names, if it names one, ready to keep readings."""
    if not where:
        yield Kept(lambda _: None)
        return
    with opened(where, "create") as db:
        from musnad.store.audit import record
        from musnad.store.write import add

        yield Kept(partial(add, db), partial(record, db, account(), "text sent"))


def account() -> str:
    """Who is at the command line, for the log."""
    import getpass

    try:
        return f"{getpass.getuser()} (command line)"
    except (OSError, KeyError):  # a system that knows no names
        return "command line"


def log_reveal(db: Connection, what: dict[str, str]) -> None:
    """Write into the log that names of private persons were shown."""
    from musnad.store import audit

    audit.record(db, account(), "names revealed", what)


@contextmanager
def opened(where: str, mode: Mode = "read") -> Iterator[Connection]:
    """The store opened; what goes wrong with it is said in a line."""
    from musnad.errors import StoreError
    from musnad.store import connect

    with graceful():
        try:
            with connect.opened(where, mode) as db:
                yield db
        except StoreError as error:
            raise click.ClickException(str(error)) from error

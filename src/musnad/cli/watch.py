# SPDX-License-Identifier: Apache-2.0
"""`musnad watch`: feeds and folders followed into a store."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.stored import DEFAULT, opened
from musnad.cli.terminal import FAILED, say

if TYPE_CHECKING:
    from musnad.watch import Round, Sources

BACK_OFF = 3600.0  # seconds: the longest rest that a source gets which fails each time


@click.command()
@click.argument("sources", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--store", metavar="FILE", help="The store: a file, or postgresql://…; "
              f"default: the one that SOURCES names, else {DEFAULT}.")
@click.option("--once", is_flag=True, help="Look at each source once and end.")
def watch(sources: Path, store: str | None, *, once: bool) -> None:
    """Follow the feeds and folders of SOURCES (TOML) and keep a store current.

    What is new is read, stored and linked at once. Ctrl-C ends it after the report that
    is being read. Exit code with --once: 1 if something could not be read.
    """
    from musnad.watch import SourcesError, parse

    try:
        found = parse(sources.read_text("utf-8"))
    except (SourcesError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{sources}: {error}") from error
    with _stoppable() as stop, opened(store or found.store or DEFAULT, "create") as db:
        failed = _rounds(db, found, stop, once=once)
    if once and failed:
        raise click.exceptions.Exit(FAILED)


@contextmanager
def _stoppable() -> Iterator[Event]:
    """An event that Ctrl-C and SIGTERM set."""
    stop = Event()
    before = {number: signal.signal(number, lambda *_: stop.set())
              for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _rounds(db: Any, found: Sources, stop: Event, *, once: bool) -> bool:  # noqa: ANN401
    """Look at each source when its time has come; whether anything went wrong."""
    from musnad.ingest.web import Fetcher
    from musnad.watch import follow

    fetcher, failed = Fetcher(), False
    due = [0.0] * len(found.all)
    rest = [source.every for source in found.all]
    while not stop.is_set():
        for k, source in enumerate(found.all):
            if due[k] <= monotonic() and not stop.is_set():
                done = follow(db, source, fetcher, say, stop.is_set)
                failed = failed or done.failed or bool(done.skipped)
                rest[k] = min(2 * rest[k], BACK_OFF) if done.failed else source.every
                due[k] = monotonic() + rest[k]
                _tell(source.name, done)
        if once:
            break
        stop.wait(max(0.0, min(due) - monotonic()))
    return failed


def _tell(name: str, done: Round) -> None:
    if done.reports:
        click.echo(f"{name}: {done.reports} reports, {done.incidents} incidents made or "
                   "changed")

# SPDX-License-Identifier: Apache-2.0
"""`musnad read`: reports in, incidents out, to a terminal, a file or a store."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from musnad.cli.stored import DEFAULT, opened, reveal_option
from musnad.cli.terminal import FAILED, graceful, put, say

if TYPE_CHECKING:
    from musnad.ingest import Item
    from musnad.model import Published, Reading, Report
    from musnad.store.write import Added

PAPER = (100, 40)  # columns and lines where there is no terminal
Render = Callable[["Reading"], str]
Write = Callable[[str], object]
Sink = tuple[Render, Write]
Keep = Callable[["Reading"], "Added | None"]


@dataclass(frozen=True, slots=True)
class Ask:
    """What the options of `musnad read` ask for."""

    output: str | None
    form: str | None
    published: Published | None
    explain: bool
    reveal: bool
    store: str | None


@dataclass(slots=True)
class Tally:
    """How many reports were read and skipped, and how many incidents they told."""

    read: int = 0
    skipped: int = 0
    incidents: int = 0
    stored: int = 0


class CannotWrite(click.ClickException):
    """The file of --output can't be written."""

    exit_code = 2


def _day(_: click.Context, __: click.Parameter, given: str | None) -> Published | None:
    from musnad.extract.dates.dateline import parse_published

    try:
        return parse_published(given) if given is not None else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--output", metavar="FILE",
              help="Write JSON lines (or --format table) to FILE, which takes its name "
                   "when all is written.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]),
              help="Default: table on a terminal, JSON lines otherwise.")
@click.option("--published", callback=_day, metavar="DATE",
              help="Publication day of reports that give none, such as 2024-03-28.")
@click.option("--store", metavar="[FILE]", is_flag=False, flag_value=DEFAULT,
              help=f"Keep reports and incidents in FILE ({DEFAULT} if none is named) or "
                   "in the database at postgresql://…")
@click.option("--explain", is_flag=True,
              help="Print each value with its sentence, its words and its rule.")
@reveal_option
def read(paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 (click's own types)
    """Read reports and show or write their incidents.

    PATH is a text (.txt), reports as JSON lines (.jsonl, .jsonl.gz) or - for standard
    input. Exit code: 0 all read, 1 some report could not be read, 2 wrong usage.
    """
    from musnad.ingest import read_paths
    from musnad.show.progress import counted

    ask, tally = Ask(**options), Tally()
    _check(ask, paths)
    with graceful(), _keeper(ask) as keep, _output(ask) as file:
        sinks = _sinks(ask, file)
        for item in counted(read_paths(paths, ask.published), is_shown=_is_idle(ask)):
            _take(item, sinks, keep, tally, steps=ask.explain)
        if ask.output and not tally.read:
            raise click.ClickException(f"no report was read, {ask.output} is as it was")
    _finish(ask, tally)


@contextmanager
def _keeper(ask: Ask) -> Iterator[Keep]:
    """What keeps a reading in the store that --store names, if it names one."""
    if not ask.store:
        yield lambda _: None
        return
    with opened(ask.store, "create") as db:
        from musnad.store.write import add

        yield partial(add, db)


def _check(ask: Ask, paths: tuple[str, ...]) -> None:
    if ask.explain and ask.form == "jsonl" and not ask.output:
        raise click.UsageError("--explain is text for people: leave out --format jsonl, "
                               "or write the records to a file with --output")
    inputs = {os.path.realpath(path) for path in paths if path != "-"}
    if ask.output and os.path.realpath(ask.output) in inputs:
        raise click.UsageError(f"--output {ask.output} would overwrite a report to read")
    if ask.store and os.path.realpath(ask.store) in inputs:
        raise click.UsageError(f"--store {ask.store} is a report to read: put --store "
                               "last, or name the store's file")


def _is_idle(ask: Ask) -> bool:
    """Whether somebody sits at a terminal on which nothing is being shown."""
    return sys.stderr.isatty() and not (sys.stdout.isatty() and _prints(ask))


def _prints(ask: Ask) -> bool:
    return ask.explain or not ask.output


def _sinks(ask: Ask, file: IO[str] | None) -> list[Sink]:
    """How to show a reading, and where to."""
    sinks: list[Sink] = []
    if file:
        sinks.append((_renderer(ask.form or "jsonl", ask), file.write))
    if _prints(ask):
        usual = "table" if sys.stdout.isatty() else "jsonl"
        form = "explain" if ask.explain else ask.form or usual
        alone = not file and not ask.store
        sinks.append((_renderer(form, ask), partial(put, alone=alone)))
    return sinks


def _renderer(form: str, ask: Ask) -> Render:
    if form == "explain":
        from musnad.show.explain import explain

        return partial(explain, reveal=ask.reveal)
    if form == "table":
        from musnad.show.table import table

        color = sys.stdout.isatty() and not ask.output and "NO_COLOR" not in os.environ
        width = shutil.get_terminal_size(PAPER).columns
        return partial(table, width=width, reveal=ask.reveal, color=color)
    from musnad.record.output import to_line

    return lambda reading: to_line(reading, reveal=ask.reveal) + "\n"


def _take(
    item: Item, sinks: list[Sink], keep: Keep, tally: Tally, *, steps: bool = False
) -> None:
    from musnad.errors import ReportError
    from musnad.ingest import Notice
    from musnad.pipeline import read as read_report

    if isinstance(item, Notice):
        say("warning", f"{item.where}: {item.cause}")
        return
    try:
        if isinstance(item, ReportError):
            raise item
        reader = partial(read_report, steps=steps)
        reading, texts = rendered(item, reader, [render for render, _ in sinks])
    except ReportError as error:
        tally.skipped += 1
        say("error", f"{error}: skipped")
        return
    added = keep(reading)  # before it is shown: what was shown is safe
    tally.read += 1
    tally.incidents += len(reading.incidents)
    if added and added.new:
        tally.stored += 1
        if added.version > 1:
            say("note", f"{reading.report.id}: version {added.version} of a report that "
                        "is stored (`musnad report show` tells what changed)")
    for (_, write), text in zip(sinks, texts, strict=True):
        write(text)


def rendered(
    report: Report, read_report: Callable[[Report], Reading], renders: list[Render]
) -> tuple[Reading, list[str]]:
    """The reading of a report in each form; a fault of ours spoils no other report."""
    try:
        reading = read_report(report)
        return reading, [render(reading) for render in renders]
    except Exception as error:  # whatever it is, the rest of the batch goes on
        from traceback import extract_tb

        from musnad.errors import ReportError

        at = extract_tb(error.__traceback__)[-1]
        place = f"{Path(at.filename).name}:{at.lineno}"
        cause = f"a fault of Musnad, please report it ({place}: {type(error).__name__})"
        raise ReportError(report.id, cause) from error


def _finish(ask: Ask, tally: Tally) -> None:
    if ask.output and sys.stderr.isatty():
        click.echo(f"{tally.read} reports, {tally.incidents} incidents, {tally.skipped} "
                   f"skipped: {ask.output}", err=True)
    if tally.skipped:
        raise click.exceptions.Exit(FAILED)


def _output(ask: Ask) -> AbstractContextManager[IO[str] | None]:
    return _written(ask.output) if ask.output else nullcontext()


@contextmanager
def _written(path: str) -> Iterator[IO[str]]:
    """A file that takes its name when all is written; devices are written at once."""
    if path == "-":
        yield sys.stdout
        return
    final = Path(os.path.realpath(path))
    is_special = final.exists() and not final.is_file()
    part = final if is_special else final.parent / f".{final.name}.{os.getpid()}.part"
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        if final.is_file():
            shutil.copymode(final, part)
        if not is_special:
            part.replace(final)
    except OSError as error:
        raise CannotWrite(f"can't write {path}: {error.strerror}") from error
    finally:
        if not is_special:
            part.unlink(missing_ok=True)

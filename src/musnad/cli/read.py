# SPDX-License-Identifier: Apache-2.0
"""`musnad read`: reports in, incidents out, to a terminal, a file or a store."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from musnad import __version__
from musnad.cli.intake import asked_of, columns_option, fetch_option
from musnad.cli.second import (
    AskSecond,
    noting,
    packed,
    second_options,
    second_reader,
    tell_second,
    would_send,
)
from musnad.cli.stored import DEFAULT, Kept, keeper, reveal_option
from musnad.cli.terminal import FAILED, graceful, put, say
from musnad.cli.writing import Write, is_plain, resumable, stamped, written

if TYPE_CHECKING:
    from musnad.ingest import Item
    from musnad.model import Published
    from musnad.scale.journal import Journal, Tally
    from musnad.scale.outcome import Outcome, Render, Result, Second, Wanted

PAPER = (100, 40)  # columns and lines where there is no terminal


@dataclass(frozen=True, slots=True)
class Ask:
    """What the options of `musnad read` ask for."""

    output: str | None
    form: str | None
    published: Published | None
    explain: bool
    reveal: bool
    store: str | None
    jobs: int
    unordered: bool
    resume: bool
    columns: str | None
    fetch: bool
    second: AskSecond | None


@dataclass(frozen=True, slots=True)
class Sinks:
    """Where an outcome goes: a function for each of its texts, a store, a tally."""

    writes: list[Write]
    kept: Kept
    tally: Tally
    journal: Journal | None


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
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N",
              help="Read with N processes (0: one a core).")
@click.option("--unordered", is_flag=True,
              help="With --jobs: let out what is read first, whatever came first.")
@click.option("--resume", is_flag=True,
              help="Go on where the same command was cut short, and be ready to again.")
@columns_option
@fetch_option
@second_options
@reveal_option
def read(paths: tuple[str, ...], **options: Any) -> None:  # noqa: ANN401 (click's own types)
    """Read reports and show or write their incidents.

    PATH is a text, a page, JSON lines, a feed, a table, an export of posts, a WARC or ZIP
    archive, a folder of these, packed or not, - for standard input or, with --fetch, an
    address (https://…).

    Exit code: 0 all read, 1 some report could not be read, 2 wrong usage.
    """
    ask = Ask(second=packed(options), **options)
    _check(ask, paths)
    if ask.second and ask.second.dry_run:
        would_send(_items(ask, paths), ask.second)
        return
    second = second_reader(ask.second) if ask.second else None
    with graceful(), ExitStack() as stack:
        renders, sinks = _sinks(ask, paths, stack)
        wanted = _wanted(ask, renders, noting(second, sinks.kept.note))
        results = _results(ask, paths, wanted, sinks.journal)
        for result in _counted(results, ask, paths, sinks.tally):
            _take(result, sinks)
        _refuse_nothing(ask, sinks)
    tell_second(second)
    _finish(ask, sinks.tally)


def _wanted(ask: Ask, renders: tuple[Render, ...], second: Second | None) -> Wanted:
    from musnad.scale.outcome import Wanted

    return Wanted(renders, steps=ask.explain, reading=bool(ask.store),
                  second=second)


def _items(ask: Ask, paths: tuple[str, ...]) -> Iterator[Item]:
    from musnad.ingest import read_paths

    return read_paths(paths, asked=asked_of(ask))


def _results(
    ask: Ask, paths: tuple[str, ...], wanted: Wanted, journal: Journal | None
) -> Iterator[Result]:
    """What becomes of each item; a batch is noted when all its items have been taken."""
    from musnad.scale.batches import ITEMS, batches
    from musnad.scale.pool import Plan, read_batches

    plan = Plan(ask.jobs or os.cpu_count() or 1, ordered=not ask.unordered)
    done = journal.done if journal else ()
    cut = batches(_items(ask, paths), done, ITEMS if plan.jobs > 1 else 1)
    for batch, results in read_batches(cut, wanted, plan):
        yield from results
        if journal:
            journal.finished(batch.first, batch.stop)


def _counted(
    results: Iterator[Result], ask: Ask, paths: tuple[str, ...], tally: Tally
) -> Iterator[Result]:
    from musnad.show.progress import Course, counted

    if not _is_idle(ask):
        return results
    return counted(results, Course(paths, tally.read + tally.skipped))


def _check(ask: Ask, paths: tuple[str, ...]) -> None:
    if ask.explain and ask.form == "jsonl" and not ask.output:
        raise click.UsageError("--explain is text for people: leave out --format jsonl, "
                               "or write the records to a file with --output")
    inputs = {os.path.realpath(path) for path in paths if path != "-"}
    if ask.output and os.path.realpath(ask.output) in inputs:
        raise click.UsageError(f"--output {ask.output} would overwrite a report to read")
    if ask.resume and (not _noted_beside(ask) or "-" in paths):
        raise click.UsageError("--resume needs files to read and a file of --output or "
                               "--store to note beside it what has been read")
    if ask.second and ask.jobs != 1:
        raise click.UsageError("a second reader is asked by one process, so that its "
                               "rate and budget hold: leave out --jobs")
    if ask.store and os.path.realpath(ask.store) in inputs:
        raise click.UsageError(f"--store {ask.store} is a report to read: put --store "
                               "last, or name the store's file")


def _is_idle(ask: Ask) -> bool:
    """Whether somebody sits at a terminal on which nothing is being shown."""
    return sys.stderr.isatty() and not (sys.stdout.isatty() and _prints(ask))


def _prints(ask: Ask) -> bool:
    return ask.explain or not ask.output


def _sinks(
    ask: Ask, paths: tuple[str, ...], stack: ExitStack
) -> tuple[tuple[Render, ...], Sinks]:
    """How to show a reading, and where to."""
    from musnad.scale.journal import Tally

    renders: list[Render] = []
    writes: list[Write] = []
    journal = _journal(ask, paths, stack)
    kept = stack.enter_context(keeper(ask.store))
    if ask.output:
        renders.append(_renderer(ask.form or "jsonl", ask))
        writes.append(journal.write if journal
                      else stack.enter_context(written(ask.output)))
    if _prints(ask):
        usual = "table" if sys.stdout.isatty() else "jsonl"
        form = "explain" if ask.explain else ask.form or usual
        alone = not ask.output and not ask.store
        renders.append(_renderer(form, ask))
        writes.append(partial(put, alone=alone))
    tally = journal.tally if journal else Tally()
    return tuple(renders), Sinks(writes, kept, tally, journal)


def _journal(ask: Ask, paths: tuple[str, ...], stack: ExitStack) -> Journal | None:
    """Notes of what has been read, where the run may be long and there is a place."""
    path = _noted_beside(ask)
    if not path or not (ask.resume or ask.jobs != 1):
        return None
    asked = {"musnad": __version__, "reports": stamped(paths)} | {
        key: value for key, value in asdict(ask).items()
        if key not in ("jobs", "unordered", "resume", "published", "second")
    } | {"published": ask.published.text if ask.published else None,
         "second": ask.second.noted if ask.second else None}
    return stack.enter_context(resumable(path, asked, resume=ask.resume,
                                         writes=bool(ask.output)))


def _noted_beside(ask: Ask) -> str | None:
    """The file that a journal stands beside: the output, else the store."""
    if ask.output:
        return ask.output if is_plain(ask.output) else None
    return ask.store if ask.store and "://" not in ask.store else None


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

    return partial(to_line, reveal=ask.reveal, end="\n")


def _take(result: Result, sinks: Sinks) -> None:
    from musnad.ingest import Notice

    tally = sinks.tally
    if isinstance(result, Notice):
        say("warning", f"{result.where}: {result.cause}")
        return
    if result.cause:
        tally.skipped += 1
        say("error", f"{result.report}: {result.cause}: skipped")
        return
    _keep(result, sinks)  # before it is shown: what was shown is safe
    tally.read += 1
    tally.incidents += result.incidents
    for write, text in zip(sinks.writes, result.texts, strict=True):
        write(text)


def _keep(outcome: Outcome, sinks: Sinks) -> None:
    added = sinks.kept.add(outcome.reading) if outcome.reading else None
    if added and added.new:
        sinks.tally.stored += 1
        if added.version > 1:
            say("note", f"{outcome.report}: version {added.version} of a report that "
                        "is stored (`musnad report show` tells what changed)")


def _refuse_nothing(ask: Ask, sinks: Sinks) -> None:
    if ask.output and not sinks.tally.read:
        if sinks.journal:
            sinks.journal.is_void = True
        raise click.ClickException(f"no report was read, {ask.output} is as it was")


def _finish(ask: Ask, tally: Tally) -> None:
    if ask.output and sys.stderr.isatty():
        click.echo(f"{tally.read} reports, {tally.incidents} incidents, {tally.skipped} "
                   f"skipped: {ask.output}", err=True)
    if tally.skipped:
        raise click.exceptions.Exit(FAILED)

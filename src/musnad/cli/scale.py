# SPDX-License-Identifier: Apache-2.0
"""`musnad scale`: reading and linking on the machines of a cluster."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from musnad.cli.terminal import FAILED, graceful, say


@click.group()
def scale() -> None:
    """Read and link on a cluster (needs the extra `scale`)."""


@scale.command("read")
@click.option("--input", "source", required=True, metavar="URL",
              help="A folder, a file, or a pattern such as 's3://bucket/*.jsonl.gz'.")
@click.option("--output", "target", required=True, metavar="URL",
              help="The folder for the records, a Parquet file for each file of reports.")
@click.option("--scheduler", metavar="ADDRESS",
              help="A running Dask scheduler, such as tcp://host:8786; workers on this "
                   "machine if none is named.")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N",
              help="Workers on this machine (0: one a core).")
@click.option("--engine", type=click.Choice(["dask", "ray", "spark"]), default="dask",
              show_default=True)
def read_(
    source: str, target: str, scheduler: str | None, jobs: int, engine: str
) -> None:
    """Read every file of reports at a URL; what is there already is not read again."""
    from importlib import import_module

    from musnad.scale.shards import Counts, shards, skipped
    from musnad.show.progress import Course, counted

    with graceful(), _errors():
        found = shards(source, target)
        run = import_module(f"musnad.scale.{engine}").read_shards
        flow = run(found, scheduler, jobs or None)
        total = Counts()
        if sys.stderr.isatty():
            flow = counted(flow, Course((), unit="files", total=len(found)))
        for shard, counts in flow:
            total += counts
            for report, cause in skipped(shard.target) if counts.skipped else ():
                say("error", f"{report}: {cause}: skipped")
    click.echo(f"{len(found)} files: {total.read} reports, {total.incidents} incidents, "
               f"{total.skipped} skipped: {target}", err=True)
    if total.skipped:
        raise click.exceptions.Exit(FAILED)


@scale.command("link")
@click.option("--input", "source", required=True, metavar="URL",
              help="The folder that `musnad scale read` wrote.")
@click.option("--store", required=True, metavar="FILE",
              help="A new store for the reports and incidents: a file, or postgresql://…")
@click.option("--scheduler", metavar="ADDRESS",
              help="A running Dask scheduler; workers on this machine if none is named.")
@click.option("--jobs", type=click.IntRange(0), default=0, metavar="N",
              help="Workers on this machine (0: one a core).")
def link_(source: str, store: str, scheduler: str | None, jobs: int) -> None:
    """Link all records of a folder into a store, as `musnad link` would."""
    from musnad.cli.stored import opened
    from musnad.scale.dask import client
    from musnad.scale.link import link_folder

    workers = jobs or None
    with _errors(), opened(store, "create") as db, client(scheduler, workers) as dask:
        done = link_folder(db, source, dask)
    click.echo(f"{done.claims} claims, {done.incidents} incidents: {store}", err=True)


@contextmanager
def _errors() -> Iterator[None]:
    from musnad.errors import MusnadError

    try:
        yield
    except MusnadError as error:
        raise click.ClickException(str(error)) from error

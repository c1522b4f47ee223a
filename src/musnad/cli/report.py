# SPDX-License-Identifier: Apache-2.0
"""`musnad report`: the reports of a store, their versions and retractions."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.stored import log_reveal, opened, reveal_option, store_option
from musnad.cli.terminal import put

if TYPE_CHECKING:
    from musnad.store.reports import Version


@click.group()
def report() -> None:
    """Reports of a store: what changed in them, and what was taken back."""


@report.command()
@click.argument("report_id", metavar="ID")
@reveal_option
@store_option
def show(report_id: str, *, reveal: bool, store: str) -> None:
    """Show the versions of a report (its id or URL) and what changed between them."""
    from musnad.store.judgements import RETRACTED, judgements
    from musnad.store.reports import versions

    with opened(store, "write" if reveal else "read") as db:
        found = versions(db, report_id, reveal=reveal)
        if reveal:
            log_reveal(db, {"report": found[-1].id})
        name = found[-1].identity
        put(_told(found[0]))
        for old, new in pairwise(found):
            put(_told(new) + _changed(old, new))
        for j in judgements(db):
            if j.question == RETRACTED and j.a == name:
                put(f"{j.answer} {j.at} by {j.by}: {j.why}\n")


def _told(version: Version) -> str:
    from musnad.show.isolate import isolated

    about = filter(None, (version.outlet, version.title))
    by = version.reader
    read = f"    read by {by.version}, rules {by.rules[:12]}…, gazetteers " \
           f"{by.gazetteer[:12]}…\n" if by else "    nobody noted what read it\n"
    many = len(version.incidents)
    return (f"version {version.number} · added {version.added} · "
            f"sha256 {version.text_sha256[:16]}… · {many} incidents\n{read}"
            + "".join(f"    {isolated(words)}\n" for words in about))


def _changed(old: Version, new: Version) -> str:
    from musnad.show.isolate import isolated
    from musnad.store.reports import changes

    return "".join(f"  {line[0]} {isolated(line[1:])}\n" for line in changes(old, new))


@report.command()
@click.argument("report_id", metavar="ID")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path),
              help="Write the bytes that were received last to this file.")
@store_option
def original(report_id: str, output: Path | None, store: str) -> None:
    """Show from where and when a report was fetched, and the digest of its bytes."""
    from musnad.store.originals import captures

    with opened(store) as db:
        found = captures(db, report_id)
    for capture in found:
        got = capture.original
        put(f"version {capture.version} · {got.fetched} · status {got.status} · "
            f"{len(got.body)} bytes · sha256 {got.sha256}\n    {got.final_url}\n")
        for name, value in got.headers:
            put(f"    {name}: {value}\n")
    if output:
        output.write_bytes(found[-1].original.body)


@report.command()
@click.argument("report_id", metavar="ID")
@click.option("--by", required=True, help="Who says so.")
@click.option("--why", required=True, help="Where and how it was taken back.")
@click.option("--undo", is_flag=True, help="It was not taken back after all.")
@store_option
def retract(report_id: str, by: str, why: str, *, undo: bool, store: str) -> None:
    """Note that its publisher took a report back; its claims then count for nothing."""
    from musnad.store.judgements import RETRACTED, WITHDRAWN, Answer, judge
    from musnad.store.reports import versions

    with opened(store, "write") as db:
        name = versions(db, report_id)[-1].identity
        answer = WITHDRAWN if undo else "retracted"
        judge(db, Answer(RETRACTED, name, "", answer, by, why))

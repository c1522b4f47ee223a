# SPDX-License-Identifier: Apache-2.0
"""`musnad verify`, `reread`, `backup`, `restore`: a store checked, renewed and kept."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from musnad.cli.stored import DEFAULT, opened
from musnad.cli.terminal import FAILED, graceful, put

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from musnad.custody.reread import Change


@click.command()
@click.argument("store", default=DEFAULT)
@click.option("--sample", type=click.IntRange(0), default=100, show_default=True,
              help="Reports to read once more.")
@click.option("--seed", type=int, default=0, show_default=True,
              help="Which reports these are.")
@click.option("--manifest", "earlier",
              type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="What `musnad manifest` printed earlier: all of it must be there.")
@click.option("--outlets", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="The list that `musnad link --outlets` was given, if any.")
def verify(
    store: str, sample: int, seed: int, earlier: Path | None, outlets: Path | None
) -> None:
    """Check every byte of evidence in STORE, and what was derived from it.

    Each changed, lost or added value is named, one a line. Exit code: 1 if there is any.
    """
    from musnad.custody.verify import Asked, Looked
    from musnad.custody.verify import verify as check
    from musnad.link.outlets import parse

    known = parse(outlets.read_text("utf-8")) if outlets else None
    looked, flaws = Looked(), 0
    with opened(store) as db:
        for line in _missing(db, earlier):
            flaws += 1
            put(f"{line}: was in the manifest, and is not there as it was\n")
        for finding in check(db, Asked(sample, seed, known), looked):
            flaws += 1
            put(f"{finding}\n")
    put(f"{looked.reports} reports and {looked.originals} originals hashed, "
        f"{looked.again} read once more by the same version, {looked.by_others} left "
        f"that another version read: {flaws or 'nothing'} found wrong\n")
    if flaws:
        raise click.exceptions.Exit(FAILED)


def _missing(db: Connection, earlier: Path | None) -> list[str]:
    from musnad.custody.manifest import missing

    if earlier is None:
        return []
    with earlier.open(encoding="utf-8") as lines:
        return list(missing(db, lines))


@click.command()
@click.argument("store", default=DEFAULT)
def manifest(store: str) -> None:
    """Print a hash of each row of evidence in STORE, to keep or time-stamp elsewhere."""
    from musnad.custody.manifest import manifest as lines

    with opened(store) as db:
        for line in lines(db):
            put(line)


@click.command()
@click.argument("store")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def backup(store: str, file: Path) -> None:
    """Write all of STORE to FILE, which others may read and write meanwhile."""
    from musnad.custody.backup import backup as write
    from musnad.store.released import note_released

    with opened(store) as db, _written(file):
        digest = write(db, file)
        note_released(db, "backup", [file])
    put(f"{digest}  {file}\n")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("store")
def restore(file: Path, store: str) -> None:
    """Make STORE, a new file or an empty database, from the backup FILE."""
    from musnad.custody.restore import restore as bring_back
    from musnad.errors import StoreError

    with graceful():
        try:
            about = bring_back(file, store)
        except StoreError as error:
            raise click.ClickException(str(error)) from error
    put(f"{store} is as it was {about['made']}\n")


@contextmanager
def _written(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise click.ClickException(f"can't write {file}: {error.strerror}") from error


@click.command()
@click.argument("store", default=DEFAULT)
@click.option("--since", metavar="VERSION",
              help="Only reports that this version or a later one read.")
@click.option("--apply", "applies", is_flag=True,
              help="Put the new readings in place, keep the old ones, and link.")
def reread(store: str, since: str | None, *, applies: bool) -> None:
    """Show what this version would read otherwise in the reports of STORE.

    Nothing is changed without --apply. What people judged is left as it is, and named.
    """
    from musnad.custody.reread import apply
    from musnad.custody.reread import reread as again
    from musnad.errors import StoreError
    from musnad.store.linking import link

    reports = changed = left = 0
    with opened(store, "write" if applies else "read") as db:
        try:
            for found in again(db, since):
                reports, changed = reports + 1, changed + bool(found.changes)
                put("".join(_change(found.kept.identity, c) for c in found.changes))
                if applies and not apply(db, found):
                    left += 1
                    put(f"{found.kept.identity}: left, people judged what would change\n")
        except StoreError as error:
            raise click.ClickException(str(error)) from error
        if applies:
            link(db)
    done = f"{changed - left} replaced, {left} left" if applies else "nothing replaced"
    put(f"{reports} reports read once more, {changed} would be read otherwise, {done}\n")


def _change(identity: str, change: Change) -> str:
    what = f"#{change.n} {change.field or 'incident'}"
    return f"{identity}{what}: {change.old or 'none'} → {change.new or 'none'}\n"


@click.command()
@click.argument("store", default=DEFAULT)
@click.option("--report", "reports", multiple=True, metavar="ID",
              help="Take the persons out of all versions of this report.")
@click.option("--words", multiple=True, metavar="WORDS",
              help="Take these words out of everything, however they are spelled.")
@click.option("--why", required=True, help="Who asked for it, on what ground.")
@click.option("--by", required=True, help="Who does it.")
def redact(
    store: str, reports: tuple[str, ...], words: tuple[str, ...], why: str, by: str
) -> None:
    """Take personal data out of STORE, its exports and its backups, for good."""
    from musnad.custody.redacting import Order
    from musnad.custody.redacting import redact as take_out

    if not reports and not words:
        raise click.UsageError("say what is to be taken out: --report ID, --words WORDS")
    with opened(store, "write") as db:
        done = take_out(db, Order(reports, words, by, why))
        put(f"{done.reports} reports, {done.originals} originals and {done.notes} notes "
            "redacted\n" + "".join(f"{path}: {said}\n" for path, said in done.files))

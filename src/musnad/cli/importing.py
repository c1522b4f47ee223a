# SPDX-License-Identifier: Apache-2.0
"""`musnad import`: a table that somebody already has, as locked incidents of a store."""

from __future__ import annotations

import tomllib
from pathlib import Path

import click

from musnad.cli.stored import opened, store_option
from musnad.cli.terminal import FAILED, put, say

LAYOUTS = ("ged", "acled", "airwars", "csv")


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--layout", type=click.Choice(LAYOUTS),
              help="Default: told from the columns.")
@click.option("--columns", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A TOML file: our names of columns = theirs, for any other table.")
@store_option
def import_table(file: Path, layout: str | None, columns: Path | None, store: str
                 ) -> None:
    """Keep the rows of FILE as incidents of their own, and link reports to them.

    Their values stay as they are. Exit code: 1 if some row could not be kept.
    """
    from musnad.errors import StoreError
    from musnad.export.importing import Imported, import_rows
    from musnad.store.linking import link

    done = Imported()
    mapped = _mapped(columns) if columns else None
    with opened(store, "create") as db:
        try:
            for fault in import_rows(db, file, layout, mapped, done):
                say("error", fault)
        except StoreError as error:
            raise click.ClickException(str(error)) from error
        link(db)
    put(f"{done.new} rows new, {done.changed} changed, {done.known} as they were, "
        f"{done.ours} our own, {done.faults} skipped\n")
    if done.faults:
        raise click.exceptions.Exit(FAILED)


def _mapped(file: Path) -> dict[str, str]:
    from musnad.export.reading import MAPPED

    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{file}: {error}") from error
    wrong = [f"{ours} = {own!r}" for ours, own in found.items()
             if ours not in MAPPED or not isinstance(own, str)]
    if wrong or "code" not in found:
        raise click.UsageError(f"{file}: {'; '.join(wrong) or 'code is missing'}: write "
                               f'OURS = "their column", OURS one of {", ".join(MAPPED)}')
    return found

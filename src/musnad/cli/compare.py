# SPDX-License-Identifier: Apache-2.0
"""`musnad compare`: the incidents of a store beside a table that somebody already has."""

from __future__ import annotations

from pathlib import Path

import click

from musnad.cli.stored import opened, store_option
from musnad.cli.terminal import FAILED, put, say


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--map", "columns", multiple=True, metavar="OURS=THEIRS",
              help="A column of FILE, where it is in no layout that Musnad knows.")
@store_option
def compare(file: Path, columns: tuple[str, ...], store: str) -> None:
    """Say which incidents of FILE (GED, ACLED, Airwars, CSV) are also in the store."""
    from musnad.errors import StoreError
    from musnad.export.item import Item
    from musnad.export.matching import compare as match
    from musnad.export.reading import differences, table
    from musnad.show.incident import line
    from musnad.store.incidents import evidence, incidents

    mapped = dict(_pair(column) for column in columns)
    with opened(store) as db:
        rows, faults = [], 0
        try:
            for number, row in table(file, mapped):
                if isinstance(row, str):
                    faults += 1
                    say("error", f"{file}:{number}: {row}: skipped")
                else:
                    rows.append(row)
        except StoreError as error:
            raise click.ClickException(str(error)) from error
        found = match(rows, (Item(record, tuple(evidence(db, record["id"])))
                             for record in incidents(db)))
    for row in found.we_lack:
        put(f"we lack {row.code}\n")
    for record in found.they_lack:
        put(f"they lack {line(record)}\n")
    for row, record in found.same:
        for difference in differences(record, row.record):
            put(f"differ {row.code} {record['id']} {difference}\n")
    put(f"{len(found.same)} in both, {len(found.we_lack)} that we lack, "
        f"{len(found.they_lack)} that they lack\n")
    if faults:
        raise click.exceptions.Exit(FAILED)


def _pair(given: str) -> tuple[str, str]:
    from musnad.export.reading import MAPPED

    ours, equals, own = given.partition("=")
    if not equals or ours not in MAPPED:
        raise click.BadParameter(f"{given}: write OURS=THEIRS, OURS one of "
                                 + ", ".join(MAPPED), param_hint="--map")
    return ours, own

# SPDX-License-Identifier: Apache-2.0
"""`musnad export`: incidents of a store into what others already use."""

from __future__ import annotations

from pathlib import Path

import click

from musnad.cli.incidents import filtered
from musnad.cli.stored import account, opened, store_option
from musnad.cli.terminal import say

LAYOUTS = ("ged", "acled", "airwars", "geojson", "csv", "parquet", "hxl", "ftm", "jsonl")
TARGETING = ("Civilians targeted", "Civilian targeting")


@click.command()
@click.option("--layout", type=click.Choice(LAYOUTS), required=True)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FILE",
    help="Beside it come FILE's evidence table and method note.",
)
@click.option(
    "--public",
    is_flag=True,
    help="Move sensitive sites to their settlement, cover private names.",
)
@click.option(
    "--unreported", is_flag=True, help="Also what is only denied, foiled or threatened."
)
@click.option("--bom", is_flag=True, help="Begin with a byte order mark, for Excel.")
@click.option(
    "--targeting",
    type=click.Choice(TARGETING),
    default=TARGETING[0],
    show_default=True,
    help="ACLED's words for civilian targeting.",
)
@filtered
@store_option
def export(
    layout: str,
    output: Path,
    store: str,
    *,
    public: bool,
    unreported: bool,
    bom: bool,
    targeting: str,
    **asked: str | None,
) -> None:
    """Write incidents to FILE and say what the layout could not carry."""
    from musnad.export.item import Item, Settings
    from musnad.export.write import export as write
    from musnad.export.write import report
    from musnad.store import audit
    from musnad.store.filters import Asked, chosen
    from musnad.store.incidents import evidence_of_each, incidents
    from musnad.store.released import note_released

    settings = Settings(public, unreported, bom, targeting)
    with opened(store, "write") as db:
        records = chosen(incidents(db), Asked(**asked))
        told = evidence_of_each(db, [record["id"] for record in records])
        items = (Item(record, tuple(each))
                 for record, each in zip(records, told, strict=True))
        try:
            losses = write(items, layout, output, settings)
        except OSError as error:
            cause = f"can't write {output}: {error.strerror}"
            raise click.ClickException(cause) from error
        audit.record(db, account(), "exported", {
            "layout": layout, "incidents": len(records) - len(losses.refused),
            "public": public})
        side, note = (output.with_name(f"{output.stem}.{end}")
                      for end in ("evidence.csv", "method.txt"))
        more = output.parent.glob(f"{output.stem}.*.csv") if layout == "airwars" else ()
        note_released(db, "export", {output, side, note, *more})
    for line in report(losses):
        say("note", line)
    done = len(records) - len(losses.refused)
    say("note", f"{done} of {len(records)} incidents written to {output}")

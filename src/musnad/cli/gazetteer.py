# SPDX-License-Identifier: Apache-2.0
"""`musnad gazetteer`: places of a user's own."""

from __future__ import annotations

from pathlib import Path

import click


@click.group()
def gazetteer() -> None:
    """Places that Musnad knows beyond its own list."""


@gazetteer.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_file(file: Path) -> None:
    """Add the places of FILE (tab-separated, may be .gz) to those that Musnad knows."""
    from musnad.errors import GazetteerError
    from musnad.ingest.gazetteer import import_places

    try:
        count = import_places(file)
    except (GazetteerError, OSError) as error:
        raise click.ClickException(f"{file}: {error}") from error
    click.echo(f"{count} places imported from {file}")

# SPDX-License-Identifier: Apache-2.0
"""`musnad search`: reports of a store by their words."""

from __future__ import annotations

import click

from musnad.cli.stored import log_reveal, opened, reveal_option, store_option
from musnad.cli.terminal import put


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True,
              help="Reports to show at most.")
@reveal_option
@store_option
def search(words: tuple[str, ...], limit: int, *, reveal: bool, store: str) -> None:
    """Find reports that hold all WORDS, however they are spelled, or '"a phrase"'."""
    from musnad.show.isolate import isolated
    from musnad.store.search import search as find

    with opened(store, "write" if reveal else "read") as db:
        if reveal:
            log_reveal(db, {"by": "search"})  # words may be a name
        for found in find(db, " ".join(words), limit=limit, reveal=reveal):
            about = " · ".join(filter(None, (found.published, found.outlet, found.id)))
            put(f"{isolated(about)}\n    {isolated(found.passage)}\n\n")

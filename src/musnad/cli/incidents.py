# SPDX-License-Identifier: Apache-2.0
"""`musnad list` and `musnad show`: the incidents of a store."""

from __future__ import annotations

import click

from musnad.cli.stored import opened, store_option
from musnad.cli.terminal import put


@click.command("list")
@click.option("--since", metavar="DATE", help="Only incidents of that day or later.")
@click.option("--until", metavar="DATE", help="Only incidents of that day or earlier.")
@click.option("--type", "type_", metavar="CODE", help="Only that type of act.")
@click.option("--grade", metavar="GRADE", help="Only that grade.")
@click.option("--country", metavar="CODE", help="Only that country (ISO 3166).")
@click.option("--place", metavar="NAME", help="Only places of that name.")
@click.option("--actor", metavar="NAME", help="Only where that actor is named.")
@store_option
def list_incidents(store: str, **asked: str | None) -> None:
    """List the incidents of a store, a line each, by date."""
    from musnad.show.incident import line
    from musnad.store.filters import Asked, chosen
    from musnad.store.incidents import incidents

    asked["type"] = asked.pop("type_")
    with opened(store) as db:
        for record in chosen(incidents(db), Asked(**asked)):
            put(line(record) + "\n")


@click.command()
@click.argument("incident")
@click.option("--explain", is_flag=True, help="Say why its claims were linked.")
@store_option
def show(incident: str, store: str, *, explain: bool) -> None:
    """Show one incident: what each source says, what agrees, what conflicts."""
    from musnad.show.incident import page, why
    from musnad.store.incidents import evidence, history
    from musnad.store.incidents import incident as find

    with opened(store) as db:
        record = find(db, incident)
        told = evidence(db, record["id"])
        for row in page(record, told, history(db, record["id"])):
            put(row + "\n")
        for row in why(told) if explain else ():
            put(row + "\n")

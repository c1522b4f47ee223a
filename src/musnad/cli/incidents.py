# SPDX-License-Identifier: Apache-2.0
"""`musnad list` and `musnad show`: the incidents of a store."""

from __future__ import annotations

import click

from musnad.cli.stored import Command, opened, store_option
from musnad.cli.terminal import put

FILTERS = (
    click.option("--since", metavar="DATE", help="Only incidents from that day on."),
    click.option(
        "--until", metavar="DATE", help="Only incidents up to that day."
    ),
    click.option("--type", metavar="CODE", help="Only that type of act."),
    click.option("--grade", metavar="GRADE", help="Only that grade."),
    click.option("--country", metavar="CODE", help="Only that country (ISO 3166)."),
    click.option("--place", metavar="NAME", help="Only places of that name."),
    click.option("--actor", metavar="NAME", help="Only where that actor is named."),
)


def filtered(command: Command) -> Command:
    """The options that choose among incidents."""
    for option in reversed(FILTERS):
        command = option(command)
    return command


@click.command("list")
@filtered
@store_option
def list_incidents(store: str, **asked: str | None) -> None:
    """List the incidents of a store, a line each, by date."""
    from musnad.show.incident import line
    from musnad.store.filters import Asked, chosen
    from musnad.store.incidents import incidents

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

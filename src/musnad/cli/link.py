# SPDX-License-Identifier: Apache-2.0
"""`musnad link` and `musnad judge`: claims to incidents, and what people say of them."""

from __future__ import annotations

from pathlib import Path

import click

from musnad.cli.stored import opened, store_option

ANSWERS = ("same", "different", "unsure", "part_of", "contains", "same_victims_as",
           "withdrawn")
GRADES = ("confirmed", "contested", "fair", "weak", "discounted", "withdrawn")


@click.command()
@click.option("--outlets", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Who owns which outlet, and which sources count (tab-separated).")
@store_option
def link(outlets: Path | None, store: str) -> None:
    """Link the claims of all stored reports into incidents; what is done stays done."""
    from musnad.link.outlets import parse
    from musnad.store.incidents import incidents
    from musnad.store.linking import link as run

    with opened(store, "write") as db:
        known = parse(outlets.read_text("utf-8")) if outlets else None
        done = run(db, known)
        click.echo(f"{done.claims} new claims, {done.incidents} incidents made or "
                   f"changed, {len(incidents(db))} in all")


@click.command()
@click.argument("one")
@click.argument("other")
@click.argument("answer", type=click.Choice(ANSWERS))
@click.option("--by", required=True, help="Who says so.")
@click.option("--why", required=True, help="What it rests on.")
@store_option
def judge(one: str, other: str, answer: str, by: str, why: str, store: str) -> None:
    """Say whether two claims (REPORT#N) are the same incident; `withdrawn` undoes it."""
    from musnad.store.incidents import claim_name
    from musnad.store.judgements import SAME, Answer
    from musnad.store.judgements import judge as keep
    from musnad.store.linking import link as run

    with opened(store, "write") as db:
        a, b = (claim_name(db, name) for name in (one, other))
        keep(db, Answer(SAME, a, b, answer, by, why))
        run(db)


@click.command()
@click.argument("incident")
@click.argument("given", metavar="GRADE", type=click.Choice(GRADES))
@click.option("--by", required=True, help="The reviewer.")
@click.option("--why", required=True, help="What it rests on.")
@store_option
def grade(incident: str, given: str, by: str, why: str, store: str) -> None:
    """Give an incident its final GRADE, with name and reason; `withdrawn` undoes it."""
    from musnad.store.incidents import incident as find
    from musnad.store.judgements import GRADE, Answer
    from musnad.store.judgements import judge as keep
    from musnad.store.linking import link as run

    with opened(store, "write") as db:
        keep(db, Answer(GRADE, find(db, incident)["id"], "", given, by, why))
        run(db)

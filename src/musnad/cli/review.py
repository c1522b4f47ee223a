# SPDX-License-Identifier: Apache-2.0
"""`musnad review`, `musnad reviewer` and `musnad verify-log`."""

from __future__ import annotations

from pathlib import Path

import click

from musnad.cli.stored import DEFAULT, opened, store_option
from musnad.cli.terminal import graceful, put

PORT = 8710
ROLES = ("recorder", "reviewer", "publisher")


@click.command()
@click.argument("store", default=DEFAULT)
@click.option("--reviewer", required=True, metavar="NAME", help="Whose link it is.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True,
              help="0: any that is free.")
@click.option("--no-browser", is_flag=True, help="Only print the link.")
@click.option("--boundaries", multiple=True, metavar="FILE",
              type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="GeoJSON to draw on the map.")
@click.option("--read-only", is_flag=True, help="Let nobody change anything.")
def review(store: str, reviewer: str, port: int, boundaries: tuple[Path, ...], *,
           no_browser: bool, read_only: bool) -> None:
    """Look at the incidents of STORE in a browser, check them and decide."""
    from musnad.errors import MusnadError
    from musnad.extras import extra

    with graceful():
        try:
            serving = extra("review", "musnad.review.serving", "the review page")
            serving.serve(serving.Wanted(store, reviewer, port, not no_browser, read_only,
                                         boundaries), put)
        except MusnadError as error:
            raise click.ClickException(str(error)) from error


@click.group()
def reviewer() -> None:
    """Who may review, and as what."""


@reviewer.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True,
              help="Each may do what those before it may.")
@click.option("--port", type=click.IntRange(1, 65535), default=PORT, show_default=True,
              help="That of the running server.")
@store_option
def add(name: str, role: str, port: int, store: str) -> None:
    """Let NAME review, and print a link that works once; again: a new link, or role."""
    from musnad.store.reviewers import add_reviewer

    with opened(store, "write") as db:
        token = add_reviewer(db, name, role)
    put(f"http://127.0.0.1:{port}/#token={token}\n")


@reviewer.command("list")
@store_option
def list_reviewers(store: str) -> None:
    """List who may review."""
    from musnad.store.reviewers import reviewers

    with opened(store) as db:
        for each in reviewers(db):
            put(f"{each.name} · {each.role}\n")


@reviewer.command()
@click.argument("name")
@store_option
def remove(name: str, store: str) -> None:
    """End the sessions of NAME and make links not used yet worthless."""
    from musnad.store.reviewers import shut_out

    with opened(store, "write") as db:
        shut_out(db, name)


@click.command("verify-log")
@click.argument("store", default=DEFAULT)
@click.option("--head", metavar="DIGEST",
              help="A digest noted earlier, which must be there.")
def verify_log(store: str, head: str | None) -> None:
    """Replay the log of STORE: no entry, and no judgement, was changed or taken out."""
    from musnad.store.audit import verify
    from musnad.store.sealed import altered

    with opened(store) as db:
        verdict = verify(db, head)
        broken = verdict.broken or altered(db)
    if broken:
        raise click.ClickException(broken)
    put(f"{verdict.entries} entries hold; the last one is {verdict.head}\n")

# SPDX-License-Identifier: Apache-2.0
"""`musnad eval-reader`: what a second reader gains on a gold of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.second import (
    AskSecond,
    packed,
    second_options,
    second_reader,
    tell_second,
    would_send,
)
from musnad.cli.terminal import graceful
from musnad.errors import MusnadError

if TYPE_CHECKING:
    from musnad.second.trial import Annotated

A_FILE = click.Path(exists=True, dir_okay=False)


@click.command("eval-reader")
@click.argument("gold", metavar="GOLD", type=A_FILE)
@click.option("--articles", metavar="FILE", type=A_FILE,
              help="The texts, if GOLD has none: JSON lines with id and text.")
@click.option("--aliases", metavar="FILE", type=A_FILE,
              help="Names of one party on one line, parted by |.")
@second_options
def eval_reader(
    gold: str, articles: str | None, aliases: str | None, **options: Any  # noqa: ANN401
) -> None:
    """Score the rules, a model, and both together on annotated reports.

    GOLD has a JSON object a line: id, text, published, and incidents as docs/records.md
    has them; words without offsets will do.
    """
    ask = packed(options)
    if ask is None:
        raise click.UsageError("which model? --second-reader URL --model NAME")
    with graceful():
        try:
            found = _annotated(gold, articles)
            if ask.dry_run:
                would_send((one.report for one in found), ask)
            else:
                _score(found, aliases, ask)
        except MusnadError as error:
            raise click.ClickException(str(error)) from error


def _annotated(gold: str, articles: str | None) -> list[Annotated]:
    from musnad.second.trial import annotated

    return list(annotated(Path(gold), Path(articles) if articles else None))


def _score(found: list[Annotated], names: str | None, ask: AskSecond) -> None:
    from musnad.second.trial import aliases, readings, shown, tried

    reader = second_reader(ask)
    read = list(readings(found, reader.claims))
    missing = sum(one.model is None for one in read)
    click.echo(f"{len(read)} reports, {len(read) - missing} answered by {ask.model}; "
               "a model alone gives no confidence: all it tells counts as certain")
    click.echo("\n".join(shown(tried(read, aliases(Path(names)) if names else {}))))
    tell_second(reader)

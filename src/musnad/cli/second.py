# SPDX-License-Identifier: Apache-2.0
"""The options of a second reader, what they ask for, and what is shown of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from musnad.cli.terminal import say

if TYPE_CHECKING:
    from musnad.ingest import Item
    from musnad.second.asking import Note
    from musnad.second.cache import Answers
    from musnad.second.prompt import Sheet
    from musnad.second.reader import SecondReader

Command = Callable[..., Any]
OPTIONS = ("model", "budget", "dry_run", "config", "cache")


@dataclass(frozen=True, slots=True)
class AskSecond:
    """A model at an endpoint, and how it is to be asked."""

    url: str
    model: str
    budget: int | None
    dry_run: bool
    config: str
    cache: str | None

    @property
    def noted(self) -> dict[str, Any]:
        """What a run that goes on has to have in common with the one cut short."""
        return {"url": self.url, "model": self.model}


def second_options(command: Command) -> Command:
    """--second-reader and what belongs to it; the command takes them as `second`."""
    for option in (
        click.option("--cache", metavar="FOLDER", type=click.Path(file_okay=False),
                     help="Where answers and the log of what was sent are kept."),
        click.option("--config", metavar="FILE", default="musnad.toml", show_default=True,
                     help="Where the consent for the endpoint stands."),
        click.option("--dry-run", is_flag=True,
                     help="Print what would be sent, and its size; send nothing."),
        click.option("--budget", type=click.IntRange(0), metavar="TOKENS",
                     help="Ask no more once so many tokens are spent."),
        click.option("--model", metavar="NAME", help="The model of --second-reader."),
        click.option("--second-reader", metavar="URL",
                     help="Let a model at an OpenAI-compatible endpoint read too "
                          "(docs/second-reader.md)."),
    ):
        command = option(command)
    return command


def packed(options: dict[str, Any]) -> AskSecond | None:
    """Take the options of a second reader out of all options."""
    url = options.pop("second_reader")
    found = {name: options.pop(name) for name in OPTIONS}
    if url is None:
        if found["model"] or found["budget"] is not None or found["dry_run"]:
            raise click.UsageError("--model, --budget and --dry-run belong to "
                                   "--second-reader URL, which is missing")
        return None
    if not found["model"]:
        raise click.UsageError("--second-reader needs --model NAME")
    return AskSecond(url, **found)


def second_reader(ask: AskSecond) -> SecondReader:
    """The reader for options; where nobody has agreed to the endpoint, a usage error."""
    from musnad.extras import MissingExtraError
    from musnad.second.asking import Asking
    from musnad.second.client import chat_endpoint
    from musnad.second.consent import ConsentError, terms_of
    from musnad.second.reader import SecondReader

    answers = _answers(ask)
    try:
        terms = terms_of(ask.url, Path(ask.config))
        endpoint = chat_endpoint(terms, ask.model)
    except ConsentError as error:
        raise click.UsageError(str(error)) from error
    except MissingExtraError as error:
        raise click.ClickException(str(error)) from error
    return SecondReader(Asking(
        endpoint, answers, answers.log, Counter(), terms.url, ask.budget,
        terms.per_minute))


def noting(reader: SecondReader | None, note: Note | None) -> SecondReader | None:
    """Have each text noted before it is sent: there, else in a log beside the answers."""
    if reader and note:
        reader.asking.note = note
    return reader


def _answers(ask: AskSecond) -> Answers:
    from musnad.second.cache import Answers

    if ask.cache:
        return Answers(Path(ask.cache), ask.model)
    from platformdirs import user_cache_path

    return Answers(user_cache_path("musnad") / "second", ask.model)


def tell_second(reader: SecondReader | None) -> None:
    """The counts of a run, on standard error."""
    for line in reader.summary() if reader else ():
        say("second reader", line)


def would_send(items: Iterable[Item], ask: AskSecond) -> None:
    """Print each text that would be sent, with its size; nothing is sent."""
    from musnad.model import Report
    from musnad.pipeline import read
    from musnad.second.prompt import sheet_of

    answers = _answers(ask)
    sheets: list[Sheet] = []
    for item in items:
        if not isinstance(item, Report):
            continue
        sheet = sheet_of(item.id, item.text, read(item).persons)
        if why := _stays(sheet, answers):
            say("note", f"{item.id}: {why}")
            continue
        if not sheets:
            click.echo(sheet.messages[0].content)
        sheets.append(sheet)
        click.echo(f"{sheet.messages[1].content}\n")
        say("would send", f"{item.id}: {len(sheet.text)} characters, at most about "
                          f"{sheet.tokens} tokens")
    total = sum(sheet.tokens for sheet in sheets)
    say("would send", f"{len(sheets)} reports, {sum(len(s.text) for s in sheets)} "
                      f"characters, at most about {total} tokens and as many answers, to "
                      f"{ask.url}, model {ask.model}; nothing was sent")


def _stays(sheet: Sheet, answers: Answers) -> str | None:
    """Why a report would not be sent, if it would not."""
    from musnad.second.prompt import LONGEST

    if len(sheet.text) > LONGEST:
        return "too long to be sent"
    return "answered before" if answers.get(sheet) is not None else None

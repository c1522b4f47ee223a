# SPDX-License-Identifier: Apache-2.0
"""Options of commands that take reports in: the columns of a table, the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from musnad.cli.read import Ask
    from musnad.ingest import Asked


def _columns(_: click.Context, __: click.Parameter, given: str | None) -> str | None:
    """The option as it was given, once it is known to be right."""
    from musnad.ingest.table import FIELDS

    for pair in given.split(",") if given else ():
        field, _sign, column = pair.partition("=")
        if field.strip() not in FIELDS or not column.strip():
            raise click.BadParameter(f"{pair!r} is no pair of field and column, as in "
                                     f"text=body,id=nr; fields are {', '.join(FIELDS)}")
    return given


def columns_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--columns text=body,id=nr"""
    return click.option("--columns", metavar="FIELD=COLUMN,…", callback=_columns,
                        help="Which columns of a CSV table hold text, id, title, "
                             "published, outlet, url.")(command)


def fetch_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """--fetch, without which nothing goes to the network."""
    return click.option("--fetch", is_flag=True,
                        help="Let PATH be an address: fetched once, politely, and with "
                             "--store its bytes are kept.")(command)


def asked_of(ask: Ask) -> Asked:
    """What the options of `musnad read` ask of its files."""
    from musnad.ingest import Asked

    pairs = (pair.partition("=") for pair in (ask.columns or "").split(",") if pair)
    columns = tuple((field.strip(), column.strip()) for field, _, column in pairs)
    plain = Asked(ask.published, columns=columns)
    if not ask.fetch:
        return plain
    from musnad.ingest.web import Fetcher

    return replace(plain, fetch=Fetcher(asked=plain).reports)

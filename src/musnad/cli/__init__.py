# SPDX-License-Identifier: Apache-2.0
"""The command line. Each command reads its arguments, calls the library, prints.

One module a command. What only a command needs is imported inside it, so that
`--version` answers at once.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click

from musnad import __version__
from musnad.cli.compare import compare
from musnad.cli.custody import backup, manifest, redact, reread, restore, verify
from musnad.cli.eval_reader import eval_reader
from musnad.cli.export import export
from musnad.cli.gazetteer import gazetteer
from musnad.cli.importing import import_table
from musnad.cli.incidents import list_incidents, show
from musnad.cli.link import grade, judge, link
from musnad.cli.read import read
from musnad.cli.report import report
from musnad.cli.review import review, reviewer, verify_log
from musnad.cli.scale import scale
from musnad.cli.search import search
from musnad.cli.watch import watch


@click.group()
@click.version_option(__version__, prog_name="musnad")
def cli() -> None:
    """Read Arabic reports of armed violence into sourced incident records."""


COMMANDS = (read, link, list_incidents, show, judge, grade, export, compare, search,
            report, watch, gazetteer, scale, eval_reader, review, reviewer, verify_log,
            verify, reread, backup, restore, redact, manifest, import_table)
for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """Entry point of the `musnad` command."""
    for stream in (sys.stdin, sys.stdout):  # UTF-8, whatever the locale says
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", newline="\n")
    cli()

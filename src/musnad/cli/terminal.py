# SPDX-License-Identifier: Apache-2.0
"""What commands share: safe lines on standard error, and quiet ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

FAILED, INTERRUPTED = 1, 130


def say(kind: str, line: str) -> None:
    """One line on standard error, control characters shown."""
    from musnad.show.isolate import clean

    sys.stderr.write(f"{kind}: {clean(line)}\n")  # not click.echo: it bypasses the bar


def put(text: str, *, alone: bool = True) -> None:
    """To standard output; once its reader has gone, nowhere, and stop if that was all."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if alone:
            raise


@contextmanager
def graceful() -> Iterator[None]:
    """Ctrl-C gives a word, not a traceback; a reader who leaves (`| head`) gives none."""
    try:
        yield
    except BrokenPipeError:
        pass
    except KeyboardInterrupt:
        click.echo("interrupted", err=True)
        raise click.exceptions.Exit(INTERRUPTED) from None

# SPDX-License-Identifier: Apache-2.0
"""How far a long run has come, on the terminal's standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds before anything is shown
T = TypeVar("T")


def counted(items: Iterable[T], *, is_shown: bool) -> Iterator[T]:
    """The items as they come, counted on stderr once they take longer than a second."""
    begun = monotonic()
    bar: Progress | None = None
    try:
        for done, item in enumerate(items, 1):
            yield item
            if bar is None and is_shown and monotonic() - begun > PATIENCE:
                bar = _started()
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
    finally:
        if bar is not None:
            bar.stop()


def _started() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Progress(SpinnerColumn(), TextColumn("{task.completed} reports"),
                   TimeElapsedColumn(), console=Console(stderr=True), transient=True)
    bar.add_task("", total=None)
    bar.start()
    return bar

# SPDX-License-Identifier: Apache-2.0
"""How far a long run has come, on the terminal's standard error."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from musnad.errors import MusnadError
from musnad.ingest.jsonl import read_faults
from musnad.ingest.kinds import LINES, bare_name
from musnad.ingest.streams import opened, unpacked

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds before anything is shown
BLOCK = 1 << 20
T = TypeVar("T")


@dataclass(slots=True)
class Course:
    """Reports to read: how many came before, how many there are once that is counted."""

    paths: tuple[str, ...]
    before: int = 0
    unit: str = "reports"
    total: int | None = None
    begun: float = field(default_factory=monotonic)

    def count(self) -> None:
        """Count the lines of all files; they stay uncounted if one has no lines."""
        names = [*map(bare_name, self.paths)]
        if names and all(name.endswith((*LINES, ".txt")) for name in names):
            # what is wrong with a file, reading says
            with suppress(MusnadError, *read_faults()):
                self.total = sum(map(_reports, self.paths))

    def said(self, done: int) -> str:
        """1,200 of 100,000 reports, 210/s, 0:07:50 to go"""
        rate = (done - self.before) / max(monotonic() - self.begun, 0.001)
        if not self.total or done > self.total:
            return f"{done:,} {self.unit}, {rate:,.0f}/s"
        left = timedelta(seconds=round((self.total - done) / max(rate, 0.001)))
        return f"{done:,} of {self.total:,} {self.unit}, {rate:,.0f}/s, {left} to go"


def _reports(path: str) -> int:
    if bare_name(path).endswith(".txt"):
        return 1
    with opened(path) as packed, unpacked(packed, path) as file:
        return sum(block.count(b"\n") for block in iter(lambda: file.read(BLOCK), b""))


def counted(items: Iterable[T], course: Course) -> Iterator[T]:
    """The items as they come, counted on stderr once they take longer than a second."""
    bar: Progress | None = None
    try:
        for done, item in enumerate(items, course.before + 1):
            yield item
            if bar is None and monotonic() - course.begun > PATIENCE:
                Thread(target=course.count, daemon=True).start()
                bar = _started()
            if bar is not None:
                bar.update(bar.task_ids[0], description=course.said(done))
    finally:
        if bar is not None:
            bar.stop()


def _started() -> Progress:
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    bar = Progress(SpinnerColumn(), TextColumn("{task.description}"),
                   TimeElapsedColumn(), console=Console(stderr=True), transient=True)
    bar.add_task("", total=None)
    bar.start()
    return bar

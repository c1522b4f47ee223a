# SPDX-License-Identifier: Apache-2.0
"""Reports cut into batches: large enough to be worth sending, small enough to hold."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from musnad.ingest import Item
from musnad.model import Report

ITEMS, CHARACTERS = 32, 100_000  # a batch is closed when it has either


@dataclass(frozen=True, slots=True)
class Batch:
    """Items number `first` and on of all that come in."""

    first: int
    items: tuple[Item, ...]

    @property
    def stop(self) -> int:
        return self.first + len(self.items)

    def halves(self) -> tuple[Batch, Batch]:
        """The batch in two."""
        middle = len(self.items) // 2
        return (replace(self, items=self.items[:middle]),
                Batch(self.first + middle, self.items[middle:]))


def batches(
    items: Iterable[Item], done: Container[int] = (), most: int = ITEMS
) -> Iterator[Batch]:
    """Items that are not done yet, at most so many neighbours at a time."""
    waiting: list[Item] = []
    first = length = 0
    for number, item in enumerate(items):
        if number in done:
            if waiting:
                yield Batch(first, tuple(waiting))
            waiting, length = [], 0
            continue
        if not waiting:
            first = number
        waiting.append(item)
        length += len(item.text) if isinstance(item, Report) else 0
        if len(waiting) >= most or length >= CHARACTERS:
            yield Batch(first, tuple(waiting))
            waiting, length = [], 0
    if waiting:
        yield Batch(first, tuple(waiting))

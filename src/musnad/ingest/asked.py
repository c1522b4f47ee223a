# SPDX-License-Identifier: Apache-2.0
"""What is asked of reading files, and what was passed over on the way, told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from musnad.ingest.jsonl import Item, Notice
from musnad.model import Published, Report
from musnad.text.normal import fold

Columns = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Passed:
    """What was passed over in a file or an archive, counted by its cause."""

    name: str
    causes: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def over(self, where: str, cause: str) -> None:
        """Count one that is no report."""
        self.causes[cause] += 1
        self.first.setdefault(cause, where)

    def told(self) -> Iterator[Notice]:
        """A line for each cause."""
        for cause, count in self.causes.most_common():
            first = self.first[cause]
            named = "" if first == self.name else f" (the first is {first})"
            yield Notice(self.name, f"{count} passed over: {cause}{named}")


@dataclass(slots=True)
class Once:
    """The texts that were read: each is let through once for an outlet."""

    seen: set[int] = field(default_factory=set)

    def again(self, report: Report) -> bool:
        """Whether the text of this outlet has come by before."""
        words = " ".join(fold(report.text).split())
        mark = blake2b(f"{report.outlet}\n{words}".encode(), digest_size=8).digest()
        number = int.from_bytes(mark)
        known = number in self.seen
        self.seen.add(number)
        return known


@dataclass(frozen=True, slots=True)
class Asked:
    """The publication date and the outlet of what says none, the columns of tables.

    `fetch` reads an address; without it addresses are refused.
    """

    published: Published | None = None
    outlet: str | None = None
    columns: Columns = ()
    fetch: Callable[[str], Iterator[Item]] | None = None
    depth: int = 0  # archives around what is being read
    once: Once = field(default_factory=Once, compare=False)


def settled(items: Iterable[Item], name: str, asked: Asked) -> Iterator[Item]:
    """Items of one source with what was asked filled in, each text once."""
    passed = Passed(name)
    for item in items:
        if isinstance(item, Report):
            if asked.once.again(item):
                passed.over(item.url or item.id, "a text that was read before")
                continue
            item = _filled(item, asked)
        yield item
    yield from passed.told()


def _filled(report: Report, asked: Asked) -> Report:
    if report.published and (report.outlet or not asked.outlet):
        return report
    return replace(report, published=report.published or asked.published,
                   outlet=report.outlet or asked.outlet)

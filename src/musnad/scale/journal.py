# SPDX-License-Identifier: Apache-2.0
"""What a long run has done, noted as it goes, so that another run goes on from there.

Texts go to `.NAME.part` in the folder of the output. About once a second they are forced
to the disk; only then a line of `.NAME.journal` says which items they were made of. What
stands in the part behind the last line of the journal is cut off by the next run.
"""

from __future__ import annotations

import json
import os
import shutil
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import IO, Any

EVERY = 1.0  # seconds between two lines of the journal


class OtherRunError(Exception):
    """The journal is of a run with other reports, options or another Musnad."""


@dataclass(slots=True)
class Tally:
    """How many reports were read and skipped, and how many incidents they told."""

    read: int = 0
    skipped: int = 0
    incidents: int = 0
    stored: int = 0


@dataclass(slots=True)
class Done:
    """Numbers of items, as ranges in order that do not touch."""

    starts: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, int):
            return False
        at = bisect_right(self.starts, number) - 1
        return at >= 0 and number < self.stops[at]

    def add(self, first: int, stop: int) -> None:
        """Note items [first, stop), none of which was noted before."""
        at = bisect_right(self.starts, first)
        self.starts.insert(at, first)
        self.stops.insert(at, stop)
        for left in (at, at - 1):
            if 0 <= left < len(self.starts) - 1 and (
                    self.stops[left] == self.starts[left + 1]):
                del self.starts[left + 1], self.stops[left]


@dataclass(slots=True)
class Journal:
    """A run under way; `tally` counts what the runs before it did too."""

    log: IO[str]
    part: IO[bytes]
    tally: Tally
    done: Done
    size: int  # bytes of the part that belong to items that are done
    fresh: Done = field(default_factory=Done)
    written: int = 0  # bytes behind `size`
    safe: Tally = field(init=False)
    noted: float = field(default_factory=monotonic)
    is_void: bool = False  # nothing is worth keeping

    def __post_init__(self) -> None:
        self.safe = replace(self.tally)

    def write(self, text: str) -> None:
        """Add a text to the part."""
        self.written += self.part.write(text.encode())

    def finished(self, first: int, stop: int) -> None:
        """Items [first, stop) have come out, and all their texts were written."""
        self.done.add(first, stop)
        self.fresh.add(first, stop)
        self.size, self.written = self.size + self.written, 0
        self.safe = replace(self.tally)
        if monotonic() - self.noted > EVERY:
            self.note()

    def note(self) -> None:
        """Force what was written to the disk, then say so."""
        _force(self.part)
        line = {"items": list(zip(self.fresh.starts, self.fresh.stops, strict=True)),
                "size": self.size, "tally": asdict(self.safe)}
        self.log.write(json.dumps(line) + "\n")
        _force(self.log)
        self.fresh, self.noted = Done(), monotonic()


def _force(file: IO[Any]) -> None:
    file.flush()
    os.fsync(file.fileno())


@contextmanager
def journalled(
    final: Path, asked: dict[str, Any], *, resume: bool, writes: bool = True
) -> Iterator[Journal]:
    """A journal beside `final`, gone when all is done; `resume` takes it up.

    `asked` is what the run depends on. If the body fails, what was noted stays.
    Without `writes` there is no output to take the name of `final`.
    """
    part, log = (final.with_name(f".{final.name}.{end}") for end in ("part", "journal"))
    tally, done, size = _past(log, part, asked) if resume else (Tally(), Done(), 0)
    if not size:
        part.unlink(missing_ok=True)
    if not done.starts:
        log.write_text(json.dumps(asked) + "\n", "utf-8")
    with log.open("a", encoding="utf-8") as noted, part.open("ab") as text:
        text.truncate(size)
        journal = Journal(noted, text, tally, done, size)
        try:
            yield journal
        finally:
            if journal.is_void:
                log.unlink()
                part.unlink()
            else:
                journal.note()
    if writes:
        publish(part, final)
    else:
        part.unlink()
    log.unlink()


def publish(part: Path, final: Path) -> None:
    """Give a file that is all written its name, with the permissions of the old one."""
    if final.is_file():
        shutil.copymode(final, part)
    part.replace(final)


def _past(log: Path, part: Path, asked: dict[str, Any]) -> tuple[Tally, Done, int]:
    """What the journal says was done; a last line that was cut short says nothing."""
    tally, done, size = Tally(), Done(), 0
    lines = log.read_text("utf-8").split("\n")[:-1] if log.exists() else []
    if lines and json.loads(lines[0]) != asked:
        raise OtherRunError
    for line in map(json.loads, lines[1:]):
        for first, stop in line["items"]:
            done.add(first, stop)
        tally, size = Tally(**line["tally"]), line["size"]
    if size > (part.stat().st_size if part.exists() else 0):
        return Tally(), Done(), 0
    return tally, done, size

# SPDX-License-Identifier: Apache-2.0
"""What becomes of one report: its reading, written out, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from musnad.errors import ReportError, our_fault
from musnad.ingest import Item, Notice
from musnad.model import Reading, Report
from musnad.pipeline import read

Render = Callable[[Reading], str]
Second = Callable[[Reading], Reading]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to make of each report: the forms to write it in, and what else is kept."""

    renders: tuple[Render, ...] = ()
    steps: bool = False
    reading: bool = False  # a store wants the reading itself
    second: Second | None = None  # joins a second reading, in this process alone


@dataclass(frozen=True, slots=True)
class Outcome:
    """One report read: a text for each form, the number of incidents; or what failed."""

    report: str
    texts: tuple[str, ...] = ()
    incidents: int = 0
    reading: Reading | None = None
    cause: str | None = None


Result = Outcome | Notice  # Notice: said about a report, and no outcome of its own


def result_of(item: Item, wanted: Wanted) -> Result:
    """What becomes of an item; a fault of ours spoils no other report."""
    if isinstance(item, Notice):
        return item
    if isinstance(item, ReportError):
        return Outcome(item.where, cause=item.cause)
    return outcome_of(item, partial(read, steps=wanted.steps), wanted)


def outcome_of(
    report: Report, read_report: Callable[[Report], Reading], wanted: Wanted
) -> Outcome:
    """The reading of a report in each form that is wanted."""
    try:
        reading = read_report(report)
        reading = wanted.second(reading) if wanted.second else reading
        texts = tuple(render(reading) for render in wanted.renders)
    except Exception as error:  # whatever it is, the rest of the batch goes on
        return Outcome(report.id, cause=our_fault(error))
    kept = reading if wanted.reading else None
    return Outcome(reading.report.id, texts, len(reading.incidents), kept)

# SPDX-License-Identifier: Apache-2.0
"""A reading as a table: one row per incident, or one block where the line is short."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.segment import Segment
from rich.style import Style
from rich.table import Table
from rich.text import Text

from musnad.model import Reading
from musnad.show.facts import Fact, facts
from musnad.show.isolate import Page, clean, closed, heading, loose, page

WIDE = 120  # below it eleven columns of text are too narrow to read
_EASE = 14  # columns beyond its longest word that one column may ask for
_GAP = 2  # between columns
_LABEL = 16  # columns of the longest label
_BOLD, _FAINT, _WARN = "bold", "dim", "yellow"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text that keeps its right-to-left runs isolated on every line it is wrapped to."""

    text: str
    style: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        wrapped = Text(self.text).wrap(console, options.max_width)
        style = console.get_style(self.style) if self.style else Style.null()
        for line in closed([line.plain.rstrip() for line in wrapped]):
            yield Segment(line, style)
            yield Segment.line()

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, Text(self.text))


def table(
    reading: Reading, *, width: int, reveal: bool = False, color: bool = False
) -> str:
    """The reading in lines of at most `width` columns, then an empty one."""
    console = Console(file=StringIO(), width=width, force_terminal=color, highlight=False,
                      color_system="standard" if color else None, legacy_windows=False)
    shown = page(reading, reveal=reveal)
    with console.capture() as capture:
        console.print(_header(reading, shown), _body(reading, shown, width), sep="\n")
    return "\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n\n"


def _header(reading: Reading, shown: Page) -> RenderableType:
    """The title; then outlet, day of publication, id and number of incidents."""
    report, found = reading.report, len(reading.incidents)
    parts = [
        loose(shown, report.outlet) if report.outlet else "",
        f"published {clean(report.published.text)}" if report.published else "no date",
        short(report.id),
        f"{found or 'no'} incident{'' if found == 1 else 's'}",
    ]
    title = Cell(heading(reading, shown), _BOLD)
    return Group(title, Cell(" · ".join(filter(None, parts))))


def short(report_id: str) -> str:
    """`sha256:` and the first digits of a long digest; other names whole."""
    return clean(report_id[:19]) + "…" if len(report_id) == 71 else clean(report_id)


def _body(reading: Reading, shown: Page, width: int) -> RenderableType:
    """Columns if every word fits into its own, else blocks."""
    rows = [list(facts(claim, shown)) for claim in reading.incidents]
    if rows and width >= WIDE:
        labels = [(label, label) for label, _ in rows[0]]
        by_column = zip(labels, *rows, strict=True)
        columns = [[value for _, value in column] for column in by_column]
        if widths := _widths(columns, width - _GAP * len(columns)):
            return _columns(rows, widths)
    return Group(*map(_block, rows))


def _widths(columns: list[list[str]], room: int) -> list[int]:
    """For each column its longest word and a share of the rest; [] if words don't fit."""
    least = [max(map(cell_len, " ".join(cells).split())) for cells in columns]
    most = [max(map(cell_len, "\n".join(cells).split("\n"))) for cells in columns]
    wish = [min(high - low, _EASE) for low, high in zip(least, most, strict=True)]
    spare = room - sum(least)
    if spare < 0:
        return []
    share = min(1.0, spare / max(sum(wish), 1))
    return [low + int(more * share) for low, more in zip(least, wish, strict=True)]


def _columns(rows: list[list[Fact]], widths: list[int]) -> Table:
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), leading=1)
    for (label, _), width in zip(rows[0], widths, strict=True):
        grid.add_column(label, width=width)
    for row in rows:
        grid.add_row(*(Cell(value, _style(label, value)) for label, value in row))
    return grid


def _block(row: list[Fact]) -> RenderableType:
    (_, number), (_, kind), *rest = row
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style=_FAINT, min_width=_LABEL)
    grid.add_column(overflow="fold")
    for label, value in rest:
        if value:
            grid.add_row(Text(label), Cell(value, _style(label, value)))
    title = Cell(" · ".join([number, *kind.split("\n")]), _BOLD)
    return Group("", title, Padding(grid, (0, 0, 0, 3)))


def _style(label: str, value: str) -> str:
    if label == "confidence":
        return "" if value == "certain" else _WARN
    return _BOLD if label in ("n", "type") else ""

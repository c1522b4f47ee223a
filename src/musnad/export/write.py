# SPDX-License-Identifier: Apache-2.0
"""Incidents into a file of a layout, with the words behind them and what was lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from musnad.errors import StoreError
from musnad.export import (
    acled,
    airwars,
    airwars_side,
    evidence,
    flat,
    ftm,
    ged,
    geojson,
    loss,
)
from musnad.export.airwars_side import Tables, side_tables
from musnad.export.item import Item, Losses, RefusedError, Row, Settings
from musnad.export.sites import shown_place
from musnad.stamp import stamp

FORMULA = ("=", "+", "-", "@", "\t", "\r")
NAMES = ("ged", "acled", "airwars", "geojson", "csv", "parquet", "hxl", "ftm", "jsonl")
Made = list[tuple[Item, Row]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table: its columns, which of them hold numbers, and how a row is made.

    events: only single acts go in, no totals of a period.
    """

    columns: tuple[str, ...]
    numbers: frozenset[str]
    row: Callable[[Item, Settings, Losses], Row]
    events: bool


STRICT = {
    name: Layout(table.COLUMNS + table.EXTRA, table.NUMBERS, table.row, events=True)
    for name, table in (("ged", ged), ("acled", acled), ("airwars", airwars))
}
FLAT = Layout(flat.COLUMNS, flat.NUMBERS, flat.row, events=False)


def export(items: Iterable[Item], name: str, path: Path, settings: Settings) -> Losses:
    """Write the layout, the evidence and the method note beside it; what was lost."""
    losses, layout = Losses(), STRICT.get(name, FLAT)
    made: Made = []
    for item in items:
        try:
            _include(item, layout, settings)
            made.append((item, _row(item, name, layout, settings, losses)))
        except RefusedError as why:
            losses.refused.append((item.id, str(why)))
        else:
            loss.count(name, item.record, losses)
    _write(name, path, made, settings)
    kept = [item for item, _ in made]
    _beside(path, kept, settings, losses, side_tables(kept) if name == "airwars" else {})
    return losses


def _row(
    item: Item, name: str, layout: Layout, settings: Settings, losses: Losses
) -> Row:
    """What came in this layout goes out in it as it came, with our columns behind."""
    locked = item.record.get("locked") or {}
    if locked.get("layout") != name:
        return layout.row(item, settings, losses)
    own = {key: value[1:] if value[:1] == "'" and value[1:].startswith(FORMULA) else value
           for key, value in locked["row"].items() if key in layout.columns}
    return own | {key: value for key, value in _extra(item).items()
                  if key in layout.columns}


def _extra(item: Item) -> Row:
    return {"musnad_id": item.id, "musnad_grade": item.record["grade"],
            "musnad_grade_rule": item.record["grade_rule"],
            "musnad_unconfirmed": ged.unconfirmed(item)}


def _include(item: Item, layout: Layout, settings: Settings) -> None:
    """What is excluded, restricted or only denied stays in; totals are no events."""
    review = item.record.get("review") or {}
    if review.get("decision") == "excluded":
        raise RefusedError(f"excluded by {review['by']}: {review['why']}")
    if review.get("restricted"):
        raise RefusedError("restricted")
    if not settings.unreported and not item.record["status"]["reported"]:
        raise RefusedError("not reported to have happened")
    if layout.events and item.record["kind"] != "event":
        raise RefusedError("a total over a period, no single act")


def _write(name: str, path: Path, made: Made, settings: Settings) -> None:
    layout, rows = STRICT.get(name, FLAT), [row for _, row in made]
    if name == "parquet":
        _parquet(path, rows)
        return
    with _opened(path, settings) as file:
        match name:
            case "geojson":
                file.write(geojson.collection(rows))
            case "jsonl":
                file.writelines(dump(shown(item, settings)) for item, _ in made)
            case "ftm":
                file.writelines(
                    line + "\n"
                    for item, _ in made
                    for line in ftm.entities(item, settings)
                )
            case "hxl":
                table(file, layout, rows, tags=flat.TAGS)
            case _:
                table(file, layout, rows)


def _opened(path: Path, settings: Settings) -> IO[str]:
    encoding = "utf-8-sig" if settings.bom else "utf-8"
    return path.open("w", encoding=encoding, newline="")


def shown(item: Item, settings: Settings) -> Row:
    """The record as it is; in public without places that must not be shown."""
    conflicts = [conflict for conflict in item.record["conflicts"]
                 if not (settings.public and conflict["field"] == "place")]
    return item.record | {"place": shown_place(item, settings), "conflicts": conflicts}


def dump(record: Row) -> str:
    """One line of JSON."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def table(
    file: IO[str], layout: Layout, rows: Iterable[Row], tags: dict[str, str] | None = None
) -> None:
    """A CSV table; HXL tags stand in a row of their own under the names."""
    out = csv.writer(file)
    out.writerow(layout.columns)
    if tags is not None:
        out.writerow([tags.get(column, "") for column in layout.columns])
    for row in rows:
        out.writerow(
            [
                cell(row.get(column), is_number=column in layout.numbers)
                for column in layout.columns
            ]
        )


def cell(value: Any, *, is_number: bool) -> Any:  # noqa: ANN401 (whatever a cell holds)
    """Blank for unknown; an apostrophe before text that a spreadsheet would run."""
    if value is None:
        return ""
    if not isinstance(value, str) or (is_number and _is_number(value)):
        return value
    return f"'{value}" if value.startswith(FORMULA) else value


def _is_number(words: str) -> bool:
    """Numbers in text are as they came; any other text in their columns is guarded."""
    try:
        float(words)
    except ValueError:
        return False
    return True


def _parquet(path: Path, rows: list[Row]) -> None:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise StoreError(
            "Parquet needs the extra `parquet`: pip install 'musnad[parquet]'"
        ) from error
    floats = ("latitude", "longitude", "radius_km")
    schema = pa.schema(
        [
            (
                name,
                pa.float64()
                if name in floats
                else pa.int64()
                if name in FLAT.numbers
                else pa.string(),
            )
            for name in FLAT.columns
        ]
    )
    parquet.write_table(pa.Table.from_pylist(rows, schema=schema), path)


def _beside(
    path: Path, items: list[Item], settings: Settings, losses: Losses, tables: Tables
) -> None:
    """The evidence, without places where these may be moved, and the method note."""
    side = path.with_name(f"{path.stem}.evidence.csv")
    rows: Iterator[Row] = (
        row
        for row in evidence.rows(items)
        if not (settings.public and row["field"] == "place")
    )
    with _opened(side, settings) as file:
        table(
            file, Layout(evidence.COLUMNS, evidence.NUMBERS, FLAT.row, events=False), rows
        )
    for name, (columns, found) in tables.items():
        with _opened(path.with_name(f"{path.stem}.{name}.csv"), settings) as file:
            table(file, Layout(columns, airwars_side.NUMBERS, FLAT.row, events=True),
                  found)
    note = evidence.METHOD.format(evidence=side.name, losses=" ".join(report(losses)),
                                  stamp=stamp())
    path.with_name(f"{path.stem}.method.txt").write_text(note, encoding="utf-8")


def report(losses: Losses) -> list[str]:
    """The loss report: a sentence for each kind of loss, and the incidents left out."""
    lines = [
        f"Not carried: {what}, {many} times."
        for what, many in sorted(losses.fields.items())
    ]
    return lines + [f"Left out: {name}, {why}." for name, why in losses.refused]

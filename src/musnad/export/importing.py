# SPDX-License-Identifier: Apache-2.0
"""Rows of a table that somebody already has, as locked incidents of the store.

A row is kept cell by cell as the report of its code, and makes one claim. The incident
that this claim founds says what the row says, whatever other reports say of it: they
attach to it, and what they say otherwise stands among its conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from musnad.export.reading import Theirs, table
from musnad.ingest.encoding import mended
from musnad.link.facts import LOCKED
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_json
from musnad.store.corrections import NEW_ROW, NEW_SIDE, WORDLESS
from musnad.store.hand import BLANK
from musnad.store.write import add_record

OURS = "select 1 from incident where id = :code"
RULE = "imported"
Record = dict[str, Any]
PLACE: Record = {"near": False, "gazetteer_id": None, "weight": 1.0, "why": None,
                 "candidates": [], "others": []}


@dataclass(slots=True)
class Imported:
    """What became of the rows: new, as they were, changed, our own, or wrong."""

    new: int = 0
    known: int = 0
    changed: int = 0
    ours: int = 0
    faults: int = 0


def import_rows(
    db: Connection, path: Path, layout: str | None, columns: Mapping[str, str] | None,
    done: Imported,
) -> Iterator[str]:
    """Keep each row; yields what is wrong with those that can't be kept."""
    codes: set[str] = set()
    for number, row in table(path, columns, layout):
        if isinstance(row, str):
            fault = row
        elif not row.code:
            fault = "it has no code"
        elif row.code in codes:
            fault = f"its code {row.code} is that of an earlier row"
        else:
            codes.add(row.code)
            _keep(db, row, done)
            continue
        done.faults += 1
        yield f"{path}:{number}: {fault}: skipped"


def _keep(db: Connection, row: Theirs, done: Imported) -> None:
    with db.begin():
        is_ours = db.execute(text(OURS), {"code": row.code}).scalar()
    if is_ours:
        done.ours += 1
        return
    words = "\n".join(f"{name}: {value}" for name, value in row.cells.items() if value)
    report = Report(f"{LOCKED}{row.layout}:{row.code}", mended(words).text)
    rows = to_json(read(report)) | {"incidents": [claim_of(row)]}
    added = add_record(db, report, rows, None)
    if not added.new:
        done.known += 1
    elif added.version > 1:
        done.changed += 1
    else:
        done.new += 1


def claim_of(row: Theirs) -> Record:
    """The claim that a row makes, in the layout of those that are read from words."""
    given, seen = row.record, WORDLESS | {"rule": RULE}
    days, place = given["date"], given["place"]
    return BLANK | {
        "n": 1, "kind": given["kind"], "type": given["type"], "trigger": seen,
        "confidence": "check", "why_check": ["a row of a table, no words"],
        "place": seen | PLACE | place if _says(place) else None,
        "date": seen | days | {"precision": _precision(days), "part_of_day": None,
                               "time": None} if days else None,
        "actors": [NEW_SIDE | seen | side for side in given["actors"]],
        "casualties": [NEW_ROW | seen | count | {"modifier": _modifier(count)}
                       for count in given["casualties"]],
        "locked": {"layout": row.layout, "code": row.code, "grade": row.grade,
                   "row": dict(row.cells)},
    }


def _says(place: Record | None) -> bool:
    return any((place or {}).get(key) for key in ("name_en", "name_ar", "country"))


def _precision(days: Record) -> str:
    return "day" if days["earliest"] == days["latest"] else "days"


def _modifier(count: Record) -> str:
    if count["low"] == count["high"]:
        return "exact"
    return "at_least" if count["high"] is None else "range"

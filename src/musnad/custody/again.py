# SPDX-License-Identifier: Apache-2.0
"""A stored report read once more, from what the store keeps of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.extract.dates.dateline import parse_published
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_json
from musnad.stamp import Stamp
from musnad.store.readers import readers
from musnad.store.rows import about

REPORTS = """
select   key, identity, version, id, url, outlet, title, published, text, record, reader,
         forwarded_from
from     report
where    key in :keys
order by key
"""
CLAIMS = """
select   report, record from claim
where    report in :keys and not exists (select 1 from hand where hand.claim = claim.key)
order by report, n
"""
# Rows of tables and what people entered by hand were not read.
READ = "stub is null and identity not like 'import:%' and identity not like 'hand:%'"
KEYS = f"select key from report where {READ} order by key"
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """A report with what the store says was read from it, and by what."""

    key: int
    identity: str
    report: Report
    record: Record
    incidents: tuple[Record, ...]
    reader: Stamp | None


def report_keys(db: Connection) -> list[int]:
    """Of every version of every report that is as it was received."""
    return list(db.execute(text(KEYS)).scalars())


def kept(db: Connection, keys: Iterable[int]) -> Iterator[Kept]:
    """Reports with their claims, as they are in the store."""
    wanted, by = list(keys), readers(db)
    claims: dict[int, list[Record]] = defaultdict(list)
    for row in about(db, CLAIMS, wanted):
        claims[row.report].append(json.loads(row.record))
    for row in about(db, REPORTS, wanted):
        yield Kept(row.key, row.identity, _report(row), json.loads(row.record),
                   tuple(claims[row.key]), by.get(row.reader))


def _report(row: Row[Any]) -> Report:
    when = parse_published(row.published) if row.published else None
    told = row.forwarded_from or json.loads(row.record).get("forwarded_from")
    return Report(row.id, row.text, row.title, when, row.outlet, row.url, told)


def read_again(report: Report) -> tuple[Record, tuple[Record, ...]]:
    """What this Musnad reads: the record of the report, and its incidents."""
    found = json.loads(json.dumps(to_json(read(report))))
    return found["report"], tuple(found["incidents"])

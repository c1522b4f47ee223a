# SPDX-License-Identifier: Apache-2.0
"""Incidents of a store: all, or one with its evidence and its history."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.errors import StoreError
from musnad.record.private import blotted, hidden_in
from musnad.store.corrections import corrected
from musnad.store.judgements import COLUMNS, Judgement
from musnad.store.rows import about, chunks

ALL = """
select record from incident where record is not null and merged_into is null order by id
"""
ONE = "select id, merged_into, record from incident where id = :id"
CLAIMS = """
select   member.incident, report.id, report.identity, report.outlet, report.published,
         report.text, report.record as reported, report.added, claim.name,
         claim.record, fact.facts
from     member
join     claim on claim.key = member.claim
join     report on report.key = claim.report
join     fact on fact.claim = claim.key
where    member.incident in :keys
"""
CORRECTED = f"""
select {COLUMNS} from judgement
where  question = 'value?' and superseded is null and a in :keys
"""
NAMED = """
select   claim.name
from     claim
join     report on report.key = claim.report
where    (report.id = :report or report.identity = :report) and report.standing = 1
         and claim.n = cast(:n as integer)
"""
HISTORY = "select at, what, detail from history where incident = :id order by key"
Record = dict[str, Any]
LAST = "9999-12-31"  # undated incidents come last


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim of an incident, with the report whose words it was read from."""

    report: str
    outlet: str | None
    title: str | None
    published: str | None
    text: str
    record: Record
    facts: str
    url: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the history of an incident."""

    at: str
    what: str
    detail: Record


def incidents(db: Connection) -> list[Record]:
    """Records of all incidents that stand, by date, on each day the deadliest first."""
    with db.begin():
        found = [json.loads(row.record) for row in db.execute(text(ALL))]
    return sorted(found, key=_order)


def _order(record: Record) -> tuple[str, int, str]:
    date = record["date"]
    dead = [row["low"] or 0 for row in record["casualties"]
            if row["outcome"] == "killed" and row["of"] is None]
    return date["earliest"] if date else LAST, -max(dead, default=0), record["id"]


def incident(db: Connection, name: str) -> Record:
    """One incident; an id that was merged into another leads there."""
    with db.begin():
        while row := db.execute(text(ONE), {"id": name}).one_or_none():
            if row.merged_into is None:
                break
            name = row.merged_into
    if row is None or row.record is None:
        raise StoreError(f"no incident {name} is in the store (has `musnad link` run?)")
    found: Record = json.loads(row.record)
    return found


def evidence(db: Connection, name: str) -> list[Evidence]:
    """The claims of an incident, oldest report first, private names covered.

    Values are as reviewers corrected them; `rule` then names who did.
    """
    return next(evidence_of_each(db, [name]))


def evidence_of_each(db: Connection, names: Iterable[str]) -> Iterator[list[Evidence]]:
    """The claims of each of many incidents, in the order of the names."""
    for piece in chunks(names):
        with db.begin():
            rows = sorted(about(db, CLAIMS, piece),
                          key=lambda row: (row.published or "", row.name))
            given: dict[str, list[Judgement]] = defaultdict(list)
            for row in about(db, CORRECTED, sorted({row.name for row in rows})):
                given[row.a].append(Judgement(*tuple(row)))
        found: dict[str, list[Evidence]] = {name: [] for name in piece}
        for row in rows:
            found[row.incident].append(_evidence(row, given[row.name]))
        yield from (found[name] for name in piece)


def _evidence(row: Row[Any], given: list[Judgement]) -> Evidence:
    reported = json.loads(row.reported)
    words = blotted(row.text, hidden_in(reported))
    return Evidence(row.id, row.outlet, reported["title"], row.published, words,
                    corrected(json.loads(row.record), given, row.added), row.facts,
                    reported["uri"], reported["text_sha256"])


def history(db: Connection, name: str) -> list[Event]:
    """All that happened to an incident, oldest first."""
    with db.begin():
        return [
            Event(row.at, row.what, json.loads(row.detail))
            for row in db.execute(text(HISTORY), {"id": name})
        ]


def claim_name(db: Connection, given: str) -> str:
    """The name by which judgements know REPORT#N; its report may be an id or a URL."""
    report, _, n = given.rpartition("#")
    with db.begin():
        name = db.execute(text(NAMED), {"report": report, "n": n if n.isdigit() else 0})
        found: str | None = name.scalar()
    if found is None:
        raise StoreError(
            f"no claim {given} is in the store: write REPORT#N, as `musnad show` does"
        )
    return found

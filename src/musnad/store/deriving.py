# SPDX-License-Identifier: Apache-2.0
"""Records of incidents, derived anew wherever claims or judgements changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.link.merge import Record, merge
from musnad.link.outlets import Outlets
from musnad.link.told import Told
from musnad.store.judgements import GRADE, Judgement
from musnad.store.naming import NOTE
from musnad.store.rows import about, run_many
from musnad.store.write import dumped, now

BATCH = 500  # incidents derived in one transaction
STALE = "select id, record from incident where stale = 1 order by id limit :batch"
CLAIMS = """
select   member.incident, claim.n, claim.record, report.key as report, report.id,
         report.identity, report.outlet, report.published
from     member
join     claim on claim.key = member.claim
join     report on report.key = claim.report
where    member.incident in :keys
order by claim.name
"""
COPIES = """
select a, b from copy where a in :keys
union
select a, b from copy where b in :keys
"""
CODES = """
with recursive line (id, root) as (
    select id, merged_into from incident where merged_into in :keys
    union
    select incident.id, line.root
    from incident join line on incident.merged_into = line.id
)
select id, root from line
"""
FRESH = "update incident set record = :record, stale = 0 where id = :id"
WATCHED = ("type", "place", "date", "grade", "roots")


def derive(db: Connection, given: Iterable[Judgement], outlets: Outlets) -> int:
    """Write the record of every stale incident; how many there were."""
    grades = {j.a: j for j in given if j.question == GRADE and j.stands}
    done = 0
    while True:
        with db.begin():
            rows = db.execute(text(STALE), {"batch": BATCH}).all()
            _derive(db, rows, grades, outlets)
        done += len(rows)
        if len(rows) < BATCH:
            return done


def _derive(
    db: Connection,
    rows: Iterable[Row[Any]],
    grades: dict[str, Judgement],
    outlets: Outlets,
) -> None:
    old = {row.id: json.loads(row.record) if row.record else None for row in rows}
    told = _told(db, sorted(old))
    codes: dict[str, list[str]] = defaultdict(list)
    for row in about(db, CODES, sorted(old)):
        codes[row.root].append(row.id)
    fresh, notes = [], []
    for incident, before in old.items():
        record = None
        if told[incident]:
            merged = merge(incident, told[incident], outlets)
            merged["previous_codes"] = sorted(codes[incident])
            record = _graded(merged, grades.get(incident))
        fresh.append({"id": incident, "record": dumped(record) if record else None})
        notes += [_note(incident, change) for change in _changes(before, record)]
    run_many(db, FRESH, fresh)
    run_many(db, NOTE, notes)


def _note(incident: str, change: dict[str, Any]) -> dict[str, Any]:
    return {
        "incident": incident,
        "at": now(),
        "what": "changed",
        "detail": dumped(change),
    }


def _told(db: Connection, incidents: list[str]) -> dict[str, list[Told]]:
    rows = list(about(db, CLAIMS, incidents))
    by_incident: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        by_incident[row.incident].append(row)
    pairs = [
        (row.a, row.b) for row in about(db, COPIES, sorted({r.report for r in rows}))
    ]
    partners: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        partners[a].add(b)
        partners[b].add(a)
    told: dict[str, list[Told]] = defaultdict(list)
    for incident, own in by_incident.items():
        first = _firsts(own, partners)
        told[incident] = [
            Told(
                row.id,
                row.n,
                json.loads(row.record),
                row.outlet,
                row.published,
                first[row.report],
            )
            for row in own
        ]
    return told


def _firsts(rows: list[Row[Any]], partners: dict[int, set[int]]) -> dict[int, str]:
    """For each report the outlet that published its text first, maybe its own."""
    ids = {row.report: row.id for row in rows}
    first: dict[int, str] = {}
    for row in sorted(rows, key=lambda r: (r.published or "9", r.identity)):
        if row.report in first:
            continue
        group, front = {row.report}, {row.report}
        while front := {p for key in front for p in partners[key] if p in ids} - group:
            group |= front
        first |= dict.fromkeys(group, row.outlet or row.id)
    return first


def _graded(record: Record, judged: Judgement | None) -> Record:
    """The grade of a reviewer, with name and reason, stands before the suggestion."""
    if judged is None:
        return record
    return record | {
        "grade": judged.answer,
        "suggested_grade": record["grade"],
        "grade_rule": f"{judged.by}, {judged.at}: {judged.why}",
    }


def _changes(old: Record | None, new: Record | None) -> Iterator[dict[str, Any]]:
    if old is None or new is None:
        return
    for field in WATCHED:
        if old[field] != new[field]:
            yield {"field": field, "old": old[field], "new": new[field]}
    for row in new["casualties"]:
        for before in old["casualties"]:
            if _group(before) == _group(row) and _bounds(before) != _bounds(row):
                yield {
                    "field": f"{row['outcome']} {row['who']}",
                    "old": _bounds(before),
                    "new": _bounds(row),
                }


def _group(row: dict[str, Any]) -> tuple[str, str, bool]:
    return row["outcome"], row["who"], row["of"] is not None


def _bounds(row: dict[str, Any]) -> list[int | None]:
    return [row["low"], row["high"]]

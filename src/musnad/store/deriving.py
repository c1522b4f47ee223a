# SPDX-License-Identifier: Apache-2.0
"""Records of incidents, derived anew wherever claims or judgements changed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.link.merge import Record, merge
from musnad.link.outlets import Outlets
from musnad.link.told import Told
from musnad.store.corrections import corrected, parted, telling
from musnad.store.judgements import GRADE, OF_INCIDENTS, VALUE, standing
from musnad.store.naming import NOTE
from musnad.store.rows import about, run_many
from musnad.store.summaries import confidence, decided, summary
from musnad.store.verdicts import Verdicts, reviewed, verdicts
from musnad.store.write import dumped, now

BATCH = 500  # incidents derived in one transaction
STALE = """
select id, anchor, record from incident where stale = 1 order by id limit :batch
"""
ANCHORS = "select id, anchor from incident where id in :keys order by id"
CLAIMS = """
select   member.incident, claim.n, claim.name, claim.record, report.key as report,
         report.id, report.identity, report.outlet, report.published, report.added
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
FRESH = """
update incident set record = :record, version = :version, stale = 0 where id = :id
"""
LINE = """
insert into line (incident, version, summary, sure, latest, decided, changed)
values (:id, :version, :summary, :sure, :latest, :decided, :changed)
on conflict (incident) do update set
    version = excluded.version, summary = excluded.summary, sure = excluded.sure,
    latest = excluded.latest, decided = excluded.decided, changed = excluded.changed
"""
# Whoever ticks the clock waits for the one before: versions grow in the order of commits.
TICK = "update clock set n = n + 1 returning n"
WATCHED = ("type", "place", "date", "grade", "roots", "review")


def derive(db: Connection, outlets: Outlets) -> int:
    """Write the record of every stale incident; how many there were."""
    done = 0
    while True:
        with db.begin():
            rows = db.execute(text(STALE), {"batch": BATCH}).all()
            if rows:
                _derive(db, rows, outlets)
        done += len(rows)
        if len(rows) < BATCH:
            return done


def tick(db: Connection) -> int:
    """The next version; nobody else gets one before this transaction ends."""
    version: int = db.execute(text(TICK)).scalar_one()
    return version


def derived(
    db: Connection, names: Iterable[str], outlets: Outlets
) -> dict[str, Record | None]:
    """Records of incidents as their claims give them now; None where none is left."""
    rows = list(about(db, ANCHORS, sorted(names)))
    found = _records(db, rows, outlets)
    return {name: record for name, (record, _) in found.items()}


def _records(
    db: Connection, rows: Sequence[Row[Any]], outlets: Outlets
) -> dict[str, tuple[Record | None, list[Told]]]:
    members = list(about(db, CLAIMS, sorted(row.id for row in rows)))
    known = _known(db, rows, members)
    told = _told(db, members, known)
    codes: dict[str, list[str]] = defaultdict(list)
    for row in about(db, CODES, sorted(row.id for row in rows)):
        codes[row.root].append(row.id)
    found: dict[str, tuple[Record | None, list[Told]]] = {}
    for row in rows:
        record, claims = None, told.get(row.id, [])
        if claims:
            record = _judged(merge(row.id, claims, outlets), row.anchor, known)
            own = {t.record["locked"]["code"] for t in claims if "locked" in t.record}
            record["previous_codes"] = sorted({*codes[row.id], *own})
            record |= _corrections(claims, known)
        found[row.id] = record, claims
    return found


def _known(
    db: Connection, rows: Sequence[Row[Any]], members: list[Row[Any]]
) -> Verdicts:
    """What people answered about incidents and their claims, and stands."""
    asked = {GRADE: [row.id for row in rows], VALUE: [row.name for row in members]}
    anchors = [row.anchor for row in rows]
    asked |= dict.fromkeys(OF_INCIDENTS, anchors)
    return verdicts(
        j for question, keys in asked.items() for j in standing(db, question, keys))


def _derive(db: Connection, rows: Sequence[Row[Any]], outlets: Outlets) -> None:
    version = tick(db)
    found = _records(db, rows, outlets)
    fresh, notes = [], []
    for row in rows:
        record, claims = found[row.id]
        fresh.append({"id": row.id, "version": version, "changed": now()}
                     | _columns(record, claims))
        before = json.loads(row.record) if row.record else None
        notes += [_note(row.id, change) for change in _changes(before, record)]
    run_many(db, FRESH, fresh)
    run_many(db, LINE, fresh)
    run_many(db, NOTE, notes)


def _columns(record: Record | None, claims: list[Told]) -> dict[str, Any]:
    if record is None:
        return {"record": None, "summary": None, "decided": None, "sure": 0, "latest": 0}
    days = record["date"]
    latest = date.fromisoformat(days["latest"]).toordinal() if days else 0
    return {"record": dumped(record), "summary": dumped(summary(record, claims)),
            "decided": decided(record), "latest": latest,
            "sure": int(confidence(claims) == "certain")}


def _note(incident: str, change: dict[str, Any]) -> dict[str, Any]:
    return {
        "incident": incident,
        "at": now(),
        "what": "changed",
        "detail": dumped(change),
    }


def _told(
    db: Connection, rows: list[Row[Any]], known: Verdicts
) -> dict[str, list[Told]]:
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
                corrected(json.loads(row.record), known.values.get(row.name, ()),
                          row.added),
                row.outlet,
                row.published,
                first[row.report],
                row.name,
                row.added,
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


def _judged(record: Record, anchor: str, known: Verdicts) -> Record:
    """What reviewers said stands before what was suggested, with name and reason."""
    if grade := known.grades.get(record["id"]):
        record |= {
            "grade": grade.answer,
            "suggested_grade": record["grade"],
            "grade_rule": f"{grade.by}, {grade.at}: {grade.why}",
        }
    if review := reviewed(known, anchor):
        record["review"] = review
    return record


def _corrections(claims: list[Told], known: Verdicts) -> Record:
    """Which values of which claims are a reviewer's, empty where none is."""
    found = [
        {"claim": t.name, "field": parted(j.b)[0], "answer": j.answer, "by": j.by,
         "at": j.at, "why": j.why}
        for t in claims
        for j in telling(known.values.get(t.key, ()), t.added)
    ]
    return {"corrections": found} if found else {}


def _changes(old: Record | None, new: Record | None) -> Iterator[dict[str, Any]]:
    if old is None or new is None:
        return
    for field in WATCHED:
        if old.get(field) != new.get(field):
            yield {"field": field, "old": old.get(field), "new": new.get(field)}
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

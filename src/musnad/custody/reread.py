# SPDX-License-Identifier: Apache-2.0
"""What this version would read otherwise in stored reports: shown, then applied."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, text

from musnad.custody.again import READ, Kept, Record, kept, read_again
from musnad.errors import StoreError
from musnad.stamp import stamp
from musnad.store.linking import withdraw
from musnad.store.readers import reader_key, readers
from musnad.store.rows import about, chunks, run_about, run_many
from musnad.store.seals import seal
from musnad.store.write import dumped, now

WHOLE = f"select key from report where standing = 1 and {READ}"
STANDING = f"{WHOLE} and reader in :keys"
UNKNOWN = f"{WHOLE} and reader is null"
NAMED = """
select distinct name from (select a as name from judgement union select b from judgement)
       as judged
where  name in :keys
"""
UPDATE_REPORT = "update report set record = :record, reader = :reader where key = :key"
OLD = """
insert into former (report, n, name, record, reader, replaced)
select report, n, name, record, reader, :now from claim
where  report = :report and n = :n
"""
NEWEST = "select key from former where report = :report"
LEAVE = "update claim set state = 'leaving' where report = :report and n = :n"
UPDATE = """
update claim set record = :record, state = 'new' where report = :report and n = :n
"""
TAKE = "delete from claim where report = :report and n = :n"
UNSEAL = "delete from seal where kind = 'claim' and ref in :keys"
ADD = """
insert into claim (report, n, name, record, state, reader)
values (:report, :n, :name, :record, 'new', :reader)
"""
READER = "update claim set reader = :reader where report = :report"
KEYS = "select key, n from claim where report = :report"
PAGE = 200


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one incident of a report: a field, or None for all of it."""

    n: int
    field: str | None
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Reread:
    """A report, its record as it would be, and every change."""

    kept: Kept
    record: Record
    incidents: tuple[Record, ...]
    changes: tuple[Change, ...]


def reread(db: Connection, since: str | None = None) -> Iterator[Reread]:
    """Standing reports that another stamp read, read once more.

    `since` leaves out those that a version before it read.
    """
    with db.begin():
        keys = _by_others(db, since)
    for piece in chunks(keys, PAGE):
        with db.begin():
            found = list(kept(db, piece))
        for report in found:
            record, incidents = read_again(report.report)
            yield Reread(report, record, incidents,
                         tuple(changes(report.incidents, incidents)))


def _by_others(db: Connection, since: str | None) -> list[int]:
    least = _number(since) if since else ()
    others = [key for key, by in readers(db).items()
              if by != stamp() and _number(by.version) >= least]
    keys = [row.key for row in about(db, STANDING, others)]
    if not since:
        keys += db.execute(text(UNKNOWN)).scalars()
    return sorted(keys)


def _number(version: str) -> tuple[int, ...]:
    """0.10.2 → (0, 10, 2)"""
    try:
        return tuple(int(part) for part in version.split("."))
    except ValueError:
        raise StoreError(f"{version} is no version: write one such as 0.1.0") from None


def changes(old: tuple[Record, ...], new: tuple[Record, ...]) -> Iterator[Change]:
    """Incidents lost and gained, and fields of those that stay."""
    before, after = ({row["n"]: row for row in rows} for rows in (old, new))
    for n in sorted(before.keys() | after.keys()):
        if n not in after:
            yield Change(n, None, _named(before[n]), None)
        elif n not in before:
            yield Change(n, None, None, _named(after[n]))
        else:
            for field, value in after[n].items():
                if value != before[n].get(field):
                    yield Change(n, field, _shown(before[n].get(field)), _shown(value))


def _named(incident: Record) -> str:
    place = (incident["place"] or {}).get("name_en") or "no place"
    return f"{incident['type']}, {place}"


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def apply(db: Connection, found: Reread) -> bool:
    """Put the new reading in place of the old; False if people judged what would change.

    The old claims are kept as former ones. Linking is to be run afterwards.
    """
    touched = sorted({change.n for change in found.changes})
    with db.begin():
        if touched and _judged(db, found, touched):
            return False
        by = reader_key(db, stamp())
        _replace(db, found, touched, by)
        db.execute(text(UPDATE_REPORT), {
            "record": dumped(found.record), "reader": by, "key": found.kept.key})
        db.execute(text(READER), {"reader": by, "report": found.kept.key})
        seal(db, "report", [found.kept.key])
        seal(db, "claim", _keys(db, found.kept.key).values())
        seal(db, "former",
             db.execute(text(NEWEST), {"report": found.kept.key}).scalars())
    return True


def _judged(db: Connection, found: Reread, touched: list[int]) -> bool:
    return any(about(db, NAMED, [f"{found.kept.identity}#{n}" for n in touched]))


def _keys(db: Connection, report: int) -> dict[int, int]:
    rows = db.execute(text(KEYS), {"report": report})
    return {row.n: row.key for row in rows}


def _replace(db: Connection, found: Reread, touched: list[int], by: int) -> None:
    """Former claims are copied, taken out of their incidents, then changed or deleted."""
    report, at = found.kept.key, now()
    new = {row["n"]: row for row in found.incidents}
    old = _keys(db, report)
    rows: list[dict[str, Any]] = [{"report": report, "n": n, "now": at, "reader": by,
             "name": f"{found.kept.identity}#{n}",
             "record": dumped(new[n]) if n in new else None} for n in touched]
    there = [row for row in rows if row["n"] in old]
    run_many(db, OLD, there)
    run_many(db, LEAVE, there)
    withdraw(db)
    run_many(db, UPDATE, [row for row in there if row["record"]])
    lost = [row for row in there if not row["record"]]
    run_about(db, UNSEAL, [old[row["n"]] for row in lost])
    run_many(db, TAKE, lost)
    run_many(db, ADD, [row for row in rows if row["n"] not in old])

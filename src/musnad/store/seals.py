# SPDX-License-Identifier: Apache-2.0
"""Seals: for each row that is evidence, a hash of each of its columns, kept apart.

A row is sealed in the transaction that writes it. Whatever changes it later by another
way, `musnad verify` finds it and names the column. Derived rows have no seals: they are
derived anew and compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, inspect, text

from musnad.store.rows import about, run_many

SEALED = {
    "reader": ("version", "rules", "gazetteer"),
    "report": ("identity", "version", "id", "url", "outlet", "title", "published", "text",
               "text_sha256", "digest", "record", "added", "reader", "forwarded_from",
               "stub"),
    "claim": ("report", "n", "name", "record", "reader"),
    "former": ("report", "n", "name", "record", "reader", "replaced"),
    "capture": ("report", "url", "final_url", "fetched", "status", "headers", "sha256"),
    "judgement": ("question", "a", "b", "answer", "by_whom", "why", "at", "value", "act"),
    "history": ("incident", "at", "what", "detail", "by_whom"),
}
PAGE = 500  # rows read at a time
LATE = 10_000  # rows that others may have been writing while the last one was sealed
KEEP = """
insert into seal (kind, ref, hashes) values (:kind, :ref, :hashes)
on conflict (kind, ref) do update set hashes = excluded.hashes
"""
ROWS = "select key, {columns} from {kind} where key in :keys"
NEW = """
select key, {columns} from {kind}
where  key > (select coalesce(max(ref), 0) from seal where kind = '{kind}') - {late}
       and not exists (select 1 from seal where kind = '{kind}' and ref = {kind}.key)
"""
ALL = "select key, {columns} from {kind} where key > :last order by key limit :page"
WITH_SEALS = """
select   {kind}.key, {columns}, seal.hashes
from     {kind}
left join seal on seal.kind = '{kind}' and seal.ref = {kind}.key
where    {kind}.key > :last
order by {kind}.key
limit    :page
"""
ORPHANS = """
select   ref from seal
where    kind = '{kind}' and not exists (select 1 from {kind} where key = seal.ref)
order by ref
"""
FORGET = "delete from seal where kind = '{kind}' and ref in :keys"


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that is not as it was written: which column, or that it is gone or new."""

    kind: str
    key: int
    column: str | None
    cause: str


def seal(db: Connection, kind: str, keys: Iterable[int]) -> None:
    """Seal these rows as they are now."""
    _keep(db, kind, about(db, _sql(ROWS, kind), keys))


def seal_new(db: Connection, kind: str) -> None:
    """Seal the rows of a table that were added since it was sealed last."""
    _keep(db, kind, db.execute(text(_sql(NEW, kind))).all())


def seal_all(db: Connection, kind: str) -> None:
    """Seal every row of a table as it is now, in a step of a migration."""
    there = {column["name"] for column in inspect(db).get_columns(kind)}
    columns = [column for column in SEALED[kind] if column in there]
    last = 0
    sql = ALL.format(kind=kind, columns=", ".join(columns))
    while rows := db.execute(text(sql), {"last": last, "page": PAGE}).all():
        _keep(db, kind, rows)
        last = rows[-1].key


def _keep(db: Connection, kind: str, rows: Iterable[Row[Any]]) -> None:
    run_many(db, KEEP, [{"kind": kind, "ref": row.key, "hashes": _hashes(kind, row)}
                        for row in rows])


def _sql(statement: str, kind: str) -> str:
    columns = ", ".join(f"{kind}.{column}" for column in SEALED[kind])
    return statement.format(kind=kind, columns=columns, late=LATE)


def _hashes(kind: str, row: Row[Any]) -> str:
    values: dict[str, Any] = dict(row._mapping)
    return " ".join(f"{column}:{_hash(kind, row.key, column, values[column])}"
                    for column in SEALED[kind] if column in values)


def _hash(*value: object) -> str:
    return sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def broken(db: Connection, kind: str) -> Iterator[Broken]:
    """Each row of a table that does not fit its seal."""
    for row in sealed_rows(db, kind):
        if row.hashes is None:
            yield Broken(kind, row.key, None, "was added by another way than Musnad's")
            continue
        kept = dict(pair.split(":") for pair in row.hashes.split(" "))
        values: dict[str, Any] = dict(row._mapping)
        for column in SEALED[kind]:
            if kept.get(column) != _hash(kind, row.key, column, values[column]):
                yield Broken(kind, row.key, column, "is not what was written")
    for row in db.execute(text(_sql(ORPHANS, kind))):
        yield Broken(kind, row.ref, None, "is gone")


def sealed_rows(db: Connection, kind: str) -> Iterator[Row[Any]]:
    """All rows with their sealed columns and `hashes`, a page at a time."""
    last = 0
    while rows := _page(db, kind, last):
        yield from rows
        last = rows[-1].key


def _page(db: Connection, kind: str, last: int) -> Sequence[Row[Any]]:
    return db.execute(text(_sql(WITH_SEALS, kind)), {"last": last, "page": PAGE}).all()

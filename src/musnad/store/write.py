# SPDX-License-Identifier: Apache-2.0
"""Readings into the store. A report that is there already adds nothing."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, text

from musnad.model import Reading, Report
from musnad.record.output import to_json
from musnad.stamp import Stamp, stamp
from musnad.store.originals import keep_original
from musnad.store.readers import reader_key
from musnad.store.seals import seal
from musnad.store.search import index_words

# What words were taken out of is not read in again: they would come back with it.
KNOWN = """
select   version from report
where    identity = :identity and (digest = :digest or stub is not null)
order by version desc
limit    1
"""
LATEST = """
select   key, version
from     report
where    identity = :identity and standing = 1
"""
REPORT = """
insert into report (identity, version, id, url, outlet, title, published, text,
                    text_sha256, digest, record, added, standing, reader,
                    forwarded_from)
values (:identity, :version, :id, :url, :outlet, :title, :published, :text,
        :text_sha256, :digest, :record, :added, 1, :reader, :forwarded_from)
returning key
"""
CLAIM = """
insert into claim (report, n, name, record, state, reader)
values (:report, :n, :name, :record, 'new', :reader)
"""
CLAIMS_OF = "select key from claim where report = :report"
RETIRE_REPORT = "update report set standing = 0 where key = :key"
RETIRE_CLAIMS = "update claim set state = 'leaving' where report = :key"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a reading: which version of its report, and whether it is new."""

    version: int
    new: bool


def identity(report: Report) -> str:
    """What makes two texts versions of one report: the URL, else the id given with it."""
    return report.url or report.id


def add(db: Connection, reading: Reading) -> Added:
    """Keep a report and its claims; when this returns they are safe from any crash.

    The same report again adds nothing. The same URL (or id) with another text, title,
    outlet or day of publication is a new version, and the old one's claims stand no more.
    """
    return add_record(db, reading.report, to_json(reading), stamp())


def add_record(
    db: Connection, report: Report, rows: dict[str, Any], by: Stamp | None
) -> Added:
    """Keep a report whose reading is known by its record alone, as JSON has it.

    `by` is what read it, None where nobody knows.
    """
    given = rows["report"]["published"]
    keys = {"identity": identity(report), "digest": _digest(report, given)}
    with db.begin():
        known = db.execute(text(KNOWN), keys).scalar()
        if known:
            return Added(known, new=False)
        before = db.execute(text(LATEST), keys).one_or_none()
        version = before.version + 1 if before else 1
        if before:
            db.execute(text(RETIRE_REPORT), {"key": before.key})
            db.execute(text(RETIRE_CLAIMS), {"key": before.key})
        reader = reader_key(db, by) if by else None
        insert(db, report, rows, keys | {"version": version, "reader": reader})
    return Added(version, new=True)


def now() -> str:
    """The present moment, in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def dumped(value: Any) -> str:  # noqa: ANN401 (any JSON)
    """JSON as the store keeps it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _digest(report: Report, given: str | None) -> str:
    """Of the text and of all that a reading depends on; `given` is the publication."""
    parts = [report.text, report.title, given, report.outlet]
    parts += [report.forwarded_from] if report.forwarded_from else []
    return sha256(dumped(parts).encode()).hexdigest()


def insert(
    db: Connection, report: Report, rows: dict[str, Any], keys: dict[str, Any]
) -> int:
    """Write a report and its claims in the transaction under way; its key."""
    record = rows["report"]
    values = keys | {
        "id": report.id,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "published": record["published"],
        "text": report.text,
        "text_sha256": record["text_sha256"],
        "record": dumped(record),
        "added": now(),
        "forwarded_from": report.forwarded_from,
    }
    key: int = db.execute(text(REPORT), values).scalar_one()
    claims = [
        {
            "report": key,
            "n": row["n"],
            "name": f"{keys['identity']}#{row['n']}",
            "record": dumped(row),
            "reader": keys["reader"],
        }
        for row in rows["incidents"]
    ]
    if claims:
        db.execute(text(CLAIM), claims)
        seal(db, "claim", db.execute(text(CLAIMS_OF), {"report": key}).scalars())
    seal(db, "report", [key])
    if report.original:
        keep_original(db, key, report.original)
    index_words(db, key, report.text)
    return key

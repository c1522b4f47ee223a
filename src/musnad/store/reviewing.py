# SPDX-License-Identifier: Apache-2.0
"""What the review page asks about one incident: claims, reports, judgements, history.

Everything here runs in the transaction under way.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.errors import StoreError
from musnad.record.private import blotted, hidden_in
from musnad.store.judgements import COLUMNS, Judgement
from musnad.store.rows import about

ONE = """
select   id, anchor, incident.version, merged_into, record, summary, decided, changed
from     incident
left join line on line.incident = incident.id
where    id = :id
"""
CLAIMS = """
select   claim.key, claim.name, claim.n, claim.record, report.key as report, report.id,
         report.added, hand.by_whom, hand.kind, hand.note, hand.why
from     member
join     claim on claim.key = member.claim
join     report on report.key = claim.report
left join hand on hand.claim = claim.key
where    member.incident = :id
order by case when claim.name = :anchor then 0 else 1 end, report.published, claim.name
"""
REPORTS = """
select   key, identity, id, title, outlet, url, published, text, text_sha256, added,
         record
from     report
where    key in :keys
"""
REPORT = """
select   key from report
where    (id = :asked or identity = :asked) and standing = 1
order by key desc limit 1
"""
CAPTURED = """
select   report, max(fetched) as fetched from capture where report in :keys
group by report
"""
NAMED = """
select   claim.key, claim.name, claim.n, report.id, report.key as report,
         report.identity, member.incident, incident.anchor, incident.version
from     claim
join     report on report.key = claim.report
left join member on member.claim = claim.key
left join incident on incident.id = member.incident
where    report.standing = 1 and claim.n = :n
         and (report.id = :report or report.identity = :report)
order by claim.key desc limit 1
"""
SHOWN = """
select   claim.name, claim.n, report.id
from     claim
join     report on report.key = claim.report
where    claim.name in :keys and report.standing = 1
"""
OF_CLAIMS = f"""
select {COLUMNS} from judgement where a in :keys
union
select {COLUMNS} from judgement where b in :keys
"""
TOLD_BY = """
select distinct member.incident
from     member
join     claim on claim.key = member.claim
where    claim.report = :report
order by member.incident
"""


class NothingError(StoreError):
    """What was asked for is not in the store."""


@dataclass(frozen=True, slots=True)
class Found:
    """An incident as it stands, with what founded it and its version."""

    id: str
    anchor: str
    version: int
    record: dict[str, Any]
    summary: list[Any]
    decided: str | None
    changed: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """A claim that somebody named, and the incident that it is part of."""

    key: int
    name: str
    shown: str
    report: int
    identity: str
    incident: str | None
    anchor: str | None
    version: int


def find(db: Connection, name: str) -> Found:
    """One incident; an id that was merged into another leads there."""
    met: set[str] = set()
    while row := db.execute(text(ONE), {"id": name}).one_or_none():
        if row.merged_into is None or name in met:
            break
        met.add(name)
        name = row.merged_into
    if row is None or row.record is None:
        raise NothingError(f"no incident {name} is in the store")
    return Found(row.id, row.anchor, row.version, json.loads(row.record),
                 json.loads(row.summary), row.decided, row.changed)


def claims_of(db: Connection, incident: Found) -> list[Row[Any]]:
    """The claims of an incident, the one that founded it first."""
    keys = {"id": incident.id, "anchor": incident.anchor}
    return list(db.execute(text(CLAIMS), keys).all())


def claim(db: Connection, given: str) -> Named:
    """The claim REPORT#N; its report may be an id or a URL."""
    report, _, n = given.rpartition("#")
    keys = {"report": report, "n": int(n) if n.isdecimal() and len(n) < 9 else 0}
    row = db.execute(text(NAMED), keys).one_or_none()
    if row is None:
        raise NothingError(f"no claim {given} is in the store: a claim is named REPORT#N")
    return Named(row.key, row.name, f"{row.id}#{row.n}", row.report, row.identity,
                 row.incident, row.anchor, row.version or 0)


def shown_names(db: Connection, names: Iterable[str]) -> dict[str, str]:
    """How the page names claims (id of the report, #, number) that judgements name."""
    return {row.name: f"{row.id}#{row.n}" for row in about(db, SHOWN, sorted(set(names)))}


def report_key(db: Connection, asked: str) -> int:
    """The key of the standing version of a report, by id or URL."""
    key: int | None = db.execute(text(REPORT), {"asked": asked}).scalar()
    if key is None:
        raise NothingError(f"no report {asked} is in the store")
    return key


def reports_of(db: Connection, keys: Iterable[int], *, reveal: bool = False
               ) -> dict[int, dict[str, Any]]:
    """Reports as the page shows them, names of private persons covered."""
    wanted = sorted(set(keys))
    captured = {row.report: row.fetched for row in about(db, CAPTURED, wanted)}
    return {row.key: _report(row, captured.get(row.key), reveal=reveal)
            for row in about(db, REPORTS, wanted)}


def _report(row: Row[Any], captured: str | None, *, reveal: bool) -> dict[str, Any]:
    record = json.loads(row.record)
    return {
        "id": row.id, "title": row.title if reveal else record["title"],
        "outlet": row.outlet, "url": row.url, "published": row.published,
        "text": blotted(row.text, () if reveal else hidden_in(record)),
        "sha256": row.text_sha256, "captured": captured or row.added,
        "language": record.get("language"), "archive_url": record.get("archive_url"),
    }


def incidents_of(db: Connection, report: int) -> list[str]:
    """Ids of the incidents that a report tells."""
    return [row.incident for row in db.execute(text(TOLD_BY), {"report": report})]


def judgements_about(db: Connection, names: Iterable[str]) -> list[Judgement]:
    """All that was ever answered about these claims (or ids), oldest first."""
    rows = about(db, OF_CLAIMS, sorted(set(names)))
    found = {row.key: Judgement(*tuple(row)) for row in rows}
    return [found[key] for key in sorted(found)]

# SPDX-License-Identifier: Apache-2.0
"""Reports of a store: their versions, what changed between them, what they claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.errors import StoreError
from musnad.record.private import blotted, hidden_in
from musnad.stamp import Stamp
from musnad.store.readers import readers

VERSIONS = """
select   identity, version, id, outlet, title, published, text, text_sha256, added,
         standing, record, reader
from     report
where    identity = (select identity from report where id = :asked or identity = :asked
                     order by version desc limit 1)
order by version
"""
CLAIMS = """
select   claim.record
from     claim
join     report on report.key = claim.report
where    report.identity = :identity and report.version = :version
order by claim.n
"""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a report as it was received, and the incidents that it told."""

    identity: str
    number: int
    id: str
    outlet: str | None
    title: str | None
    published: str | None
    text: str
    text_sha256: str
    added: str
    standing: bool
    incidents: tuple[dict[str, Any], ...]
    reader: Stamp | None = None


def versions(db: Connection, asked: str, *, reveal: bool = False) -> list[Version]:
    """All versions of the report with an id or a URL, oldest first.

    Names of private persons are blotted out in title and text unless `reveal` is set.
    """
    with db.begin():
        by = readers(db)
        found = [
            replace(_version(row, tuple(_claims(db, row.identity, row.version)),
                             reveal=reveal), reader=by.get(row.reader))
            for row in db.execute(text(VERSIONS), {"asked": asked}).all()
        ]
    if not found:
        raise StoreError(f"no report {asked} is in the store")
    return found


def _version(row: Row[Any], incidents: tuple[dict[str, Any], ...], *, reveal: bool
             ) -> Version:
    record = json.loads(row.record)
    title = row.title if reveal else record["title"]
    words = blotted(row.text, () if reveal else hidden_in(record))
    return Version(row.identity, row.version, row.id, row.outlet, title, row.published,
                   words, row.text_sha256, row.added, bool(row.standing), incidents)


def _claims(db: Connection, identity: str, version: int) -> Iterator[dict[str, Any]]:
    keys = {"identity": identity, "version": version}
    for row in db.execute(text(CLAIMS), keys):
        yield json.loads(row.record)


def changes(old: Version, new: Version) -> list[str]:
    """Lines taken away (-) and added (+) from one version to the next."""
    lines = unified_diff(_lines(old), _lines(new), n=0, lineterm="")
    return [line for line in list(lines)[2:] if not line.startswith("@@")]


def _lines(version: Version) -> list[str]:
    given = (
        ("title", version.title),
        ("published", version.published),
        ("outlet", version.outlet),
    )
    return [f"{name}: {value}" for name, value in given if value] + [
        line for line in version.text.splitlines() if line.strip()
    ]

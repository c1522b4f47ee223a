# SPDX-License-Identifier: Apache-2.0
"""What was received from the network: bytes, headers, time and digest, as evidence."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.errors import StoreError
from musnad.model import Original
from musnad.store.seals import seal

KEEP_BYTES = """
insert into original (sha256, body)
values (:sha256, :body)
on conflict (sha256) do nothing
"""
KEEP_CAPTURE = """
insert into capture (report, url, final_url, fetched, status, headers, sha256)
values (:report, :url, :final_url, :fetched, :status, :headers, :sha256)
returning key
"""
CAPTURES = """
select   report.version, capture.url, capture.final_url, capture.fetched,
         capture.status, capture.headers, capture.sha256, original.body
from     capture
join     report on report.key = capture.report
join     original on original.sha256 = capture.sha256
where    report.identity = (select identity from report
                            where id = :asked or identity = :asked
                            order by version desc limit 1)
order by capture.key
"""


@dataclass(frozen=True, slots=True)
class Capture:
    """One version of a report, and what was received when it was fetched."""

    version: int
    original: Original


def keep_original(db: Connection, report: int, original: Original) -> None:
    """Keep what a report was read from; the same bytes are kept once."""
    db.execute(text(KEEP_BYTES), {"sha256": original.sha256, "body": original.body})
    key = db.execute(text(KEEP_CAPTURE), {
        "report": report, "url": original.url, "final_url": original.final_url,
        "fetched": original.fetched, "status": original.status,
        "headers": json.dumps(original.headers, ensure_ascii=False),
        "sha256": original.sha256,
    }).scalar_one()
    seal(db, "capture", [key])


def captures(db: Connection, asked: str) -> list[Capture]:
    """All that was received for the report with an id or a URL, oldest first."""
    with db.begin():
        found = [_capture(row) for row in db.execute(text(CAPTURES), {"asked": asked})]
    if not found:
        raise StoreError(f"nothing was fetched for {asked}, or no such report is in the "
                         "store: only what `musnad read --fetch` or `musnad watch` "
                         "fetched has its bytes kept")
    return found


def _capture(row: Row[Any]) -> Capture:
    headers = tuple((name, value) for name, value in json.loads(row.headers))
    return Capture(row.version, Original(
        row.url, row.final_url, row.fetched, row.status, headers, bytes(row.body),
        row.sha256))

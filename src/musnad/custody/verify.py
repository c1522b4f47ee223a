# SPDX-License-Identifier: Apache-2.0
"""Whether a store is what Musnad wrote: every byte of evidence, and what follows from it.

Hashes of texts and originals, seals of rows, the chain of the log, what is derived from
claims, and a sample of reports read once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from random import Random

from sqlalchemy import Connection, text

from musnad.custody.again import Kept, kept, read_again, report_keys
from musnad.custody.derived import wrong_derivations
from musnad.custody.found import Finding, named
from musnad.link.outlets import Outlets, default
from musnad.stamp import stamp
from musnad.store import audit
from musnad.store.sealed import altered
from musnad.store.seals import SEALED, broken
from musnad.store.write import dumped

TEXTS = "select key, text, text_sha256 from report order by key"
ORIGINALS = "select sha256, body from original order by sha256"
UNKEPT = """
select key, sha256 from capture
where  not exists (select 1 from original where original.sha256 = capture.sha256)
"""
STANDING = """
select   identity, max(version) as latest,
         max(case when standing = 1 then version end) as standing,
         sum(standing) as many
from     report
group by identity
having   sum(standing) <> 1
         or max(version) <> max(case when standing = 1 then version end)
order by identity
"""
STREAM = {"stream_results": True, "max_row_buffer": 100}


@dataclass(slots=True)
class Asked:
    """How many reports are read once more, chosen by which seed; whose outlets count."""

    sample: int = 100
    seed: int = 0
    outlets: Outlets | None = None


@dataclass(slots=True)
class Looked:
    """How much was looked at."""

    reports: int = 0
    originals: int = 0
    again: int = 0
    by_others: int = 0


def verify(db: Connection, asked: Asked, looked: Looked) -> Iterator[Finding]:
    """All that is not as it should be; what was looked at is counted in `looked`."""
    with db.begin():
        yield from findings(db, asked, looked)


def findings(db: Connection, asked: Asked, looked: Looked) -> Iterator[Finding]:
    """The same within a transaction under way."""
    yield from _logged(db)
    yield from _sealed(db)
    yield from _texts(db, looked)
    yield from _originals(db, looked)
    yield from _standing(db)
    yield from _readable(wrong_derivations(db, asked.outlets or default()), "derived")
    yield from _readable(_sample(db, asked, looked), "sample")


def _readable(found: Iterator[Finding], what: str) -> Iterator[Finding]:
    """Values so broken that nothing can be derived from them end a check, not the run."""
    try:
        yield from found
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        yield Finding(what, "values", None,
                      f"can't be derived from what is there ({type(error).__name__})")


def _logged(db: Connection) -> Iterator[Finding]:
    """The log replayed, and what people judged held against what the log says of it."""
    if flaw := audit.verify(db).broken or altered(db):
        yield Finding("log", "replayed", None, flaw)


def _sealed(db: Connection) -> Iterator[Finding]:
    for kind in SEALED:
        for flaw in broken(db, kind):
            yield Finding(kind, named(db, kind, flaw.key), flaw.column, flaw.cause)


def _texts(db: Connection, looked: Looked) -> Iterator[Finding]:
    for row in db.execute(text(TEXTS), execution_options=STREAM):
        looked.reports += 1
        if sha256(row.text.encode()).hexdigest() != row.text_sha256:
            yield Finding("report", named(db, "report", row.key), "text",
                          f"has not the SHA-256 {row.text_sha256}")


def _originals(db: Connection, looked: Looked) -> Iterator[Finding]:
    for row in db.execute(text(ORIGINALS), execution_options=STREAM):
        looked.originals += 1
        if sha256(bytes(row.body)).hexdigest() != row.sha256:
            yield Finding("original", row.sha256, "body", "has another SHA-256")
    for row in db.execute(text(UNKEPT)):
        yield Finding("capture", str(row.key), "sha256",
                      f"names an original that is gone: {row.sha256}")


def _standing(db: Connection) -> Iterator[Finding]:
    for row in db.execute(text(STANDING)):
        yield Finding("report", row.identity, "standing",
                      f"of {row.latest} versions not the last one alone stands")


def _sample(db: Connection, asked: Asked, looked: Looked) -> Iterator[Finding]:
    keys = report_keys(db)
    chosen = Random(asked.seed).sample(keys, min(asked.sample, len(keys)))
    for report in kept(db, sorted(chosen)):
        if report.reader != stamp():
            looked.by_others += 1
            continue
        looked.again += 1
        yield from _differences(report)


def _differences(report: Kept) -> Iterator[Finding]:
    record, incidents = read_again(report.report)
    if dumped(record) != dumped(report.record):
        yield Finding("report", report.identity, "record",
                      "is not what the same version reads")
    if [*map(dumped, incidents)] != [*map(dumped, report.incidents)]:
        yield Finding("claim", report.identity, "record",
                      "is not what the same version reads")

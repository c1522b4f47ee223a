# SPDX-License-Identifier: Apache-2.0
"""A list of hashes of all evidence of a store, to be kept or time-stamped elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from sqlalchemy import Connection, text

from musnad.stamp import stamp
from musnad.store import audit
from musnad.store.seals import SEALED, sealed_rows

ORIGINALS = "select sha256 from original order by sha256"
HEAD = "musnad-manifest/1"


def manifest(db: Connection) -> Iterator[str]:
    """Lines: a head, one for each row of evidence, and the digest of all before it.

    Nothing in it depends on when it is made: the same store gives the same lines.
    """
    total = sha256()
    for line in _lines(db):
        total.update(line.encode())
        yield line
    yield f"all {total.hexdigest()}\n"


def _lines(db: Connection) -> Iterator[str]:
    yield f"{HEAD} {stamp()}\n"
    log = audit.verify(db)
    yield f"log {log.entries} {log.head}\n"
    with db.begin():
        for kind in SEALED:
            for row in sealed_rows(db, kind):
                digest = sha256((row.hashes or "none").encode()).hexdigest()
                yield f"{kind} {row.key} {digest}\n"
        for name in db.execute(text(ORIGINALS)).scalars():
            yield f"original {name}\n"


def missing(db: Connection, lines: Iterable[str]) -> Iterator[str]:
    """Rows of an earlier manifest that are not in the store any more as they were."""
    now = set(_lines(db))
    for line in lines:
        if line not in now and not line.startswith((HEAD, "log ", "all ")):
            yield line.strip()

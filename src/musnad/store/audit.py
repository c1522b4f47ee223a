# SPDX-License-Identifier: Apache-2.0
"""The log of who did what: each entry is sealed with the one before it.

An entry's digest covers the digest before it, so that no entry can be changed, put in or
taken out of the middle without breaking all that follow. Entries cut off the end show
only to somebody who noted a later digest: `musnad verify-log --head`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, text

from musnad.store.write import now

START = "0" * 64  # what the first entry follows
LOCK = "select pg_advisory_xact_lock(7200501)"  # one writer at a time, until its commit
LAST = "select n, digest from log order by n desc limit 1"
ADD = """
insert into log (n, at, who, what, detail, previous, digest)
values (:n, :at, :who, :what, :detail, :previous, :digest)
"""
ALL = "select n, at, who, what, detail, previous, digest from log order by n"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    n: int
    at: str
    who: str
    what: str
    detail: str
    previous: str
    digest: str

    @property
    def sealed(self) -> str:
        """The digest that these words must have."""
        parts = [self.n, self.at, self.who, self.what, self.detail, self.previous]
        return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many entries hold, the digest of the last of them, and what is wrong if any."""

    entries: int
    head: str
    broken: str | None = None


def record(db: Connection, who: str, what: str, detail: dict[str, Any]) -> str:
    """Add an entry; its digest. Part of the transaction under way, if one is.

    The store must be open for writing, and `detail` must not hold what may have to be
    removed one day (names of persons, words of reports): the log is never changed.
    """
    with _within(db):
        if db.dialect.name == "postgresql":
            db.execute(text(LOCK))
        last = db.execute(text(LAST)).one_or_none()
        n, previous = (last.n + 1, last.digest) if last else (1, START)
        said = json.dumps(detail, ensure_ascii=False, sort_keys=True)
        entry = Entry(n, now(), who, what, said, previous, "")
        keys = {"n": n, "at": entry.at, "who": who, "what": what, "detail": said,
                "previous": previous, "digest": entry.sealed}
        db.execute(text(ADD), keys)
    return entry.sealed


@contextmanager
def _within(db: Connection) -> Iterator[None]:
    if db.in_transaction():
        yield
    else:
        with db.begin():
            yield


def entries(db: Connection) -> list[Entry]:
    """The whole log, oldest entry first."""
    with _within(db):
        return [Entry(*row) for row in db.execute(text(ALL))]


def verify(db: Connection, head: str | None = None) -> Verdict:
    """Replay the log; the first entry that does not hold is named.

    `head` is a digest noted earlier: a log without it was cut or written anew.
    """
    at, n, met = START, 0, head in (None, START)
    for entry in entries(db):
        if why := _wrong(entry, n + 1, at):
            return Verdict(n, at, f"entry {entry.n} ({entry.at}, {entry.who}, "
                                  f"{entry.what}): {why}")
        at, n = entry.digest, entry.n
        met = met or at == head
    if not met:
        return Verdict(n, at, f"no entry has the digest {head}: entries were cut off "
                              "the end, or all were written anew")
    return Verdict(n, at)


def _wrong(entry: Entry, n: int, previous: str) -> str | None:
    if entry.n != n:
        return f"entry {n} should stand here: entries were taken out or put in"
    if entry.previous != previous:
        return "it does not follow the entry before it"
    if entry.digest != entry.sealed:
        return "its words are not those that were sealed"
    return None

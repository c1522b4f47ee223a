# SPDX-License-Identifier: Apache-2.0
"""One order to redact, from the store through its exports and backups to the log."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from musnad.custody.files import purge, redact_file
from musnad.custody.masking import masking
from musnad.custody.redact import Redacted, of_report, of_words
from musnad.errors import StoreError
from musnad.store import audit
from musnad.store.linking import link
from musnad.store.released import released
from musnad.store.sealed import REDACTED


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be taken out, by whom and why."""

    reports: tuple[str, ...]
    words: tuple[str, ...]
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class Done:
    """How much was redacted, and what became of each file outside the store."""

    reports: int
    originals: int
    notes: int
    files: tuple[tuple[str, str], ...] = ()


def redact(db: Connection, order: Order) -> Done:
    """Take it out of the store, link anew, then rewrite the files."""
    with db.begin():
        parts = list(_parts(db, order))
        done = _logged(db, order, parts)
    link(db)
    purge(db)
    files = [(path, "; ".join({_file(path, kind, part, order) for part in parts}))
             for path, kind in released(db)]
    return replace(done, files=tuple(files))


def _logged(db: Connection, order: Order, parts: list[Redacted]) -> Done:
    """How much was taken out, also into the log: judgements differ from it since."""
    touched = sorted({key for part in parts for key in part.reports})
    done = Done(len(touched), sum(part.originals for part in parts),
                sum(part.notes for part in parts))
    mask = masking(order.words)  # the log keeps no word of what was taken out
    audit.record(db, mask.text(order.by), REDACTED, {
        "reports": touched, "originals": done.originals, "notes": done.notes,
        "why": mask.text(order.why)})
    return done


def _parts(db: Connection, order: Order) -> list[Redacted]:
    parts = [of_report(db, asked) for asked in order.reports]
    return parts + ([of_words(db, order.words)] if order.words else [])


def _file(path: str, kind: str, part: Redacted, order: Order) -> str:
    def inside(db: Connection) -> None:
        parts = []
        for asked in order.reports:
            try:
                parts.append(of_report(db, asked))
            except StoreError:
                continue  # the report came after the backup
        if order.words:
            parts.append(of_words(db, order.words))
        _logged(db, order, parts)

    return redact_file(Path(path), kind, part.masking, inside)

# SPDX-License-Identifier: Apache-2.0
"""Personal data taken out of a store, for good: texts, values, index, originals, notes.

What stays is a report with ▮ for each letter taken out and a stub: a keyed hash of what
it was, whose key is thrown away. Offsets stay valid, and so does every seal.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.custody.masking import Masking, masking, reworded
from musnad.errors import StoreError
from musnad.ingest.encoding import decode
from musnad.model import Span
from musnad.store.linking import withdraw
from musnad.store.rows import about, chunks, run_many
from musnad.store.seals import SEALED, seal
from musnad.store.search import forget_words, index_words
from musnad.store.write import dumped

REPORTS = """
select   key, identity, text, title, outlet, forwarded_from, record, digest
from     report
where    key in :keys
order by key
"""
EVERY = "select key from report order by key"
OF = """
select key from report
where  identity in (select identity from report where id = :asked or identity = :asked)
order by key
"""
KEEP = """
update report
set    text = :text, title = :title, outlet = :outlet, forwarded_from = :forwarded_from,
       record = :record, text_sha256 = :text_sha256, digest = :digest, stub = :stub
where  key = :key
"""
CLAIMS = "select key, record from claim where report in :keys"
CLAIM = "update claim set record = :record where key = :key"
COUNTING = "select key from claim where key in :keys and state <> 'gone'"
LEAVE = "update claim set state = 'leaving' where key = :key"
BACK = "update claim set state = 'new' where key = :key"
BODIES = "select sha256, body from original order by sha256"
OF_REPORTS = "select distinct sha256 from capture where report in :keys"
STUB_BODY = "insert into original (sha256, body) values (:new, :body)"
POINT = "update capture set sha256 = :new where sha256 = :old"
DROP_BODY = "delete from original where sha256 = :old"
CAPTURED = "select key from capture where sha256 = :new"
# Free words beside the reports: table, key, columns.
BESIDE = (
    ("history", "key", ("detail",)),
    ("judgement", "key", ("why", "by_whom", "value")),
    ("hand", "claim", ("note", "why")),
    ("coding", "key", ("field_values",)),
    ("former", "key", ("record",)),
    ("capture", "key", ("headers",)),
)
ROLES = frozenset({"official"})  # who speaks for an office is no private person
PAGE = 200


@dataclass(frozen=True, slots=True)
class Redacted:
    """How much was touched, and what took it out, for the files outside the store."""

    reports: list[int]
    originals: int
    notes: int
    masking: Masking


def of_report(db: Connection, asked: str) -> Redacted:
    """Take the persons out of all versions of a report, and its originals."""
    keys = list(db.execute(text(OF), {"asked": asked}).scalars())
    if not keys:
        raise StoreError(f"no report {asked} is in the store")
    names = [phrase for row in about(db, REPORTS, keys) for phrase in _persons(row)]
    return _redact(db, keys, masking(names), whole=True)


def of_words(db: Connection, words: Iterable[str]) -> Redacted:
    """Take words out of everything, however they are spelled."""
    mask = masking(words)
    if not mask.names:
        raise StoreError("give the words that are to be taken out")
    return _redact(db, list(db.execute(text(EVERY)).scalars()), mask, whole=False)


def _persons(row: Row[Any]) -> list[str]:
    return [Span(p["start"], p["stop"]).of(row.text)
            for p in json.loads(row.record)["persons"] if p["role"] not in ROLES]


def _redact(db: Connection, keys: list[int], mask: Masking, *, whole: bool) -> Redacted:
    touched: list[int] = []
    for piece in chunks(keys, PAGE):
        for row in about(db, REPORTS, piece):
            if _report(db, row, mask, always=whole):
                touched.append(row.key)
    originals = _originals(db, touched, mask, search=not whole)
    notes = sum(_beside(db, place, mask) for place in BESIDE)
    return Redacted(touched, originals, notes, mask)


def _report(db: Connection, row: Row[Any], mask: Masking, *, always: bool) -> bool:
    """Rewrite one version of a report and its claims; whether there was anything."""
    new = mask.text(row.text)
    others = {name: value and mask.text(value) for name, value in (
        ("title", row.title), ("outlet", row.outlet),
        ("forwarded_from", row.forwarded_from))}
    record = mask.value(json.loads(row.record))
    claims = [(c.key, c.record, dumped(reworded(mask.value(json.loads(c.record)), new)))
              for c in about(db, CLAIMS, [row.key])]
    same = (new == row.text and dumped(record) == row.record
            and all(value == row._mapping[name] for name, value in others.items())
            and all(old == fresh for _, old, fresh in claims))
    if same and not always:
        return False
    record["text_sha256"] = sha256(new.encode()).hexdigest()
    db.execute(text(KEEP), others | {
        "key": row.key, "text": new, "record": dumped(record),
        "text_sha256": record["text_sha256"], "stub": _stub(row.text),
        "digest": _stub(row.digest)})
    run_many(db, CLAIM, [{"key": key, "record": fresh} for key, _, fresh in claims])
    _begin_anew(db, [key for key, _, _ in claims])
    seal(db, "report", [row.key])
    seal(db, "claim", [key for key, _, _ in claims])
    forget_words(db, row.key, row.text)
    index_words(db, row.key, new)
    return True


def _begin_anew(db: Connection, claims: list[int]) -> None:
    """What was derived from claims goes; linking is to derive it from the new words."""
    counting = [{"key": row.key} for row in about(db, COUNTING, claims)]
    run_many(db, LEAVE, counting)
    withdraw(db)
    run_many(db, BACK, counting)


def _stub(words: str) -> str:
    """A keyed hash; nobody has the key, so nobody can try which words it was."""
    return hmac.new(secrets.token_bytes(32), words.encode(), sha256).hexdigest()


def _originals(
    db: Connection, touched: list[int], mask: Masking, *, search: bool
) -> int:
    """Bytes as received of the reports touched, and of whatever else has the words."""
    due = {row.sha256 for row in about(db, OF_REPORTS, touched)}
    if search:
        due |= {row.sha256 for row in db.execute(text(BODIES)).all()
                if mask.spans(_words_of(bytes(row.body)))}
    for old in sorted(due):
        body = f"redacted {_stub(old)}\n".encode()
        keys = {"old": old, "new": sha256(body).hexdigest(), "body": body}
        for statement in (STUB_BODY, POINT, DROP_BODY):
            db.execute(text(statement), keys)
        seal(db, "capture", list(db.execute(text(CAPTURED), keys).scalars()))
    return len(due)


def _words_of(body: bytes) -> str:
    try:
        return unescape(decode(body).text)
    except ValueError:
        return body.decode("utf-8", "replace")


def _beside(
    db: Connection, place: tuple[str, str, tuple[str, ...]], mask: Masking
) -> int:
    """Rewrite free words of a table; how many rows had any."""
    table, key, columns = place
    changed: list[dict[str, Any]] = []
    asked = f"select {key} as ref, {', '.join(columns)} from {table}"
    for row in db.execute(text(asked)).all():
        old = {name: row._mapping[name] for name in columns}
        new = {name: value and mask.text(value) for name, value in old.items()}
        if new != old:
            changed.append(new | {"key": row.ref})
    sets = ", ".join(f"{name} = :{name}" for name in columns)
    run_many(db, f"update {table} set {sets} where {key} = :key", changed)
    if table in SEALED:
        seal(db, table, [row["key"] for row in changed])
    return len(changed)

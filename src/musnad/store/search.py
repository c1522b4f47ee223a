# SPDX-License-Identifier: Apache-2.0
"""Full-text search in reports, however a word is spelled and whatever is joined to it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.model import Span
from musnad.record.private import blotted, hidden_in
from musnad.text.normal import fold
from musnad.text.stem import forms, stem, stems
from musnad.text.tokens import tokens

INDEX = {
    "sqlite": "insert into words (rowid, stems, forms) values (:key, :stems, :forms)",
    "postgresql": "insert into words (rowid, body) values (:key, "
    "to_tsvector('simple', :stems) || to_tsvector('simple', :forms))",
}
FORGET = {
    "sqlite": "insert into words (words, rowid, stems, forms) "
    "values ('delete', :key, :stems, :forms)",
    "postgresql": "delete from words where rowid = :key",
}
FOUND = """
select   report.id, report.outlet, report.title, report.published, report.text,
         report.record
from     words
join     report on report.key = words.rowid
"""
SEARCH = {
    "sqlite": FOUND
    + """
where    words match :asked and report.standing = 1
order by bm25(words), report.key
limit    :limit
""",
    "postgresql": FOUND
    + """
where    words.body @@ websearch_to_tsquery('simple', :asked) and report.standing = 1
order by ts_rank(words.body, websearch_to_tsquery('simple', :asked)) desc, report.key
limit    :limit
""",
}
BEFORE, BEHIND = 60, 120  # code points shown around the first word found
_ASKED = re.compile(r'"([^"]*)"|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Found:
    """A report that holds what was asked for, and a passage of it with the first word."""

    id: str
    outlet: str | None
    title: str | None
    published: str | None
    passage: str
    span: Span


def index_words(db: Connection, key: int, words: str) -> None:
    """Make the words of report `key` findable."""
    db.execute(text(INDEX[db.dialect.name]), _indexed(key, words))


def forget_words(db: Connection, key: int, words: str) -> None:
    """Take the words by which report `key` was found out of the index."""
    db.execute(text(FORGET[db.dialect.name]), _indexed(key, words))


def _indexed(key: int, words: str) -> dict[str, Any]:
    in_order = stems(words)
    others = sorted(forms(words) - set(in_order))
    return {"key": key, "stems": " ".join(in_order), "forms": " ".join(others)}


def search(db: Connection, asked: str, *, limit: int = 20, reveal: bool = False
           ) -> list[Found]:
    """Standing reports with all the words, best first: غارة finds بالغارة and غَارَةٌ.

    "Words in quotes" must stand side by side. Names of private persons are found, but
    blotted out in what is given unless `reveal` is set.
    """
    parts = [
        part
        for match in _ASKED.finditer(asked)
        if (part := stems(match[1] if match[2] is None else match[2]))
    ]
    if not parts:
        return []
    keys = {"asked": _query(parts, db.dialect.name), "limit": limit}
    wanted = {word for part in parts for word in part}
    with db.begin():
        rows = db.execute(text(SEARCH[db.dialect.name]), keys).all()
    return [_found(row, wanted, reveal=reveal) for row in rows]


def _query(parts: list[list[str]], dialect: str) -> str:
    """Each part as a quoted phrase; only stems keep the order of the text."""
    phrases = [f'"{" ".join(part)}"' for part in parts]
    if dialect == "sqlite":
        phrases = [
            phrase if len(part) == 1 else "{stems} : " + phrase
            for phrase, part in zip(phrases, parts, strict=True)
        ]
        return " AND ".join(phrases)
    return " ".join(phrases)


def _found(row: Row[Any], wanted: set[str], *, reveal: bool) -> Found:
    record = json.loads(row.record)
    span = _first(row.text, wanted)
    start, stop = max(0, span.start - BEFORE), min(len(row.text), span.stop + BEHIND)
    said = blotted(row.text, () if reveal else hidden_in(record))[start:stop]
    title = row.title if reveal else record["title"]
    return Found(row.id, row.outlet, title, row.published, said, span)


def _first(words: str, wanted: set[str]) -> Span:
    """Where the first of the words stands in the text."""
    for token, start in zip(*tokens(words), strict=True):
        form = fold(token)
        if stem(form) in wanted or (token[0].isalpha() and forms(token) & wanted):
            return Span(start, start + len(token))
    return Span(0, 0)

# SPDX-License-Identifier: Apache-2.0
"""How often reviewers accept, correct and reject what each rule reads."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from musnad.link.tolls import OUTCOMES
from musnad.store.corrections import parted
from musnad.store.judgements import VALUE, Judgement, judgements
from musnad.store.rows import about

CLAIMS = "select name, record from claim where name in :keys and state <> 'gone'"
COUNTED = {"accept": "accepted", "correct": "corrected", "reject": "rejected"}
Record = dict[str, Any]


def by_rule(db: Connection) -> list[dict[str, Any]]:
    """Each rule that a judged value names, the most often wrong first."""
    given = [j for j in judgements(db)
             if j.question == VALUE and j.stands and j.answer in COUNTED]
    with db.begin():
        claims = {row.name: json.loads(row.record)
                  for row in about(db, CLAIMS, sorted({j.a for j in given}))}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for j in given:
        for rule in _rules(claims.get(j.a, {}), j):
            counts[rule][COUNTED[j.answer]] += 1
    found = [{"rule": rule} | {told: many[told] for told in COUNTED.values()}
             for rule, many in counts.items()]
    return sorted(found, key=lambda row: (-row["corrected"] - row["rejected"],
                                          row["rule"]))


def _rules(record: Record, j: Judgement) -> Iterator[str]:
    """The rules that read what a judgement is about, each once."""
    yield from dict.fromkeys(value["rule"] for value in _values(record, j)
                             if value and value.get("rule"))


def _values(record: Record, j: Judgement) -> list[Record | None]:
    field, row = parted(j.b)
    if field in ("type", "status"):
        return [record.get("trigger")]
    if field in OUTCOMES:
        rows = record.get("casualties") or []
        chosen = rows if row is None else rows[int(row):int(row) + 1]
        return [each for each in chosen if each["outcome"] == field]
    if field == "sources":
        return _links(record.get("sources") or [], row)
    held = record.get(field) or []
    if not isinstance(held, list):
        return [held]
    return held if row is None else held[int(row):int(row) + 1]


def _links(chains: list[list[Record]], row: str | None) -> list[Record | None]:
    if row is None:
        return [link for chain in chains for link in chain]
    c, _, n = row.partition(".")
    chain = chains[int(c)] if int(c) < len(chains) else []
    return list(chain[int(n or 0):int(n or 0) + 1])

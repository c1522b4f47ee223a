# SPDX-License-Identifier: Apache-2.0
"""What linking derived, derived once more: facts, meeting places, scores, incidents."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.custody.found import Finding
from musnad.link.block import filed
from musnad.link.facts import facts_of
from musnad.link.outlets import Outlets
from musnad.link.packed import pack, unpack
from musnad.link.score import score
from musnad.store.deriving import derived
from musnad.store.naming import id_of
from musnad.store.rows import about
from musnad.store.write import dumped

CAUSE = "is not what follows from the claims (changed by hand, or by another version)"
PAGE = 500
LINKED = """
select   claim.key, claim.name, claim.record, claim.state, report.identity, report.text,
         fact.facts, member.incident
from     claim
join     report on report.key = claim.report
left join fact on fact.claim = claim.key
left join member on member.claim = claim.key
where    claim.key > :last
order by claim.key
limit    :page
"""
SPOTS = "select claim, spot from block where claim in :keys"
EDGES = "select a, b, score from edge where a in :keys"
FACTS = "select claim, facts from fact where claim in :keys"
INCIDENTS = """
select   id, anchor, record, stale from incident
where    id > :last
order by id
limit    :page
"""
STATES = ("new", "compared", "linked", "leaving", "gone")
NEAR = 1e-4  # PostgreSQL keeps scores in four bytes


def wrong_derivations(db: Connection, outlets: Outlets) -> Iterator[Finding]:
    """Each derived value that does not follow from the claims."""
    last: Any = 0
    while rows := _page(db, LINKED, last):
        yield from _claims(db, rows)
        last = rows[-1].key
    last = ""
    while rows := _page(db, INCIDENTS, last):
        fresh = derived(db, [row.id for row in rows], outlets)
        for row in rows:
            record = fresh[row.id]
            if row.id != id_of(row.anchor):
                yield Finding("incident", row.id, "anchor", "is not what founded it")
            if not row.stale and (dumped(record) if record else None) != row.record:
                yield Finding("incident", row.id, "record", CAUSE)
        last = rows[-1].id


def _page(db: Connection, sql: str, last: object) -> Sequence[Row[Any]]:
    return db.execute(text(sql), {"last": last, "page": PAGE}).all()


def _claims(db: Connection, rows: Sequence[Row[Any]]) -> Iterator[Finding]:
    spots: dict[int, list[str]] = defaultdict(list)
    for row in about(db, SPOTS, [row.key for row in rows]):
        spots[row.claim].append(row.spot)
    for row in rows:
        if row.state not in STATES or (row.state == "linked") != bool(row.incident):
            yield Finding("claim", row.name, "state", "does not fit its incident")
        if row.facts is None:
            continue
        facts = facts_of(json.loads(row.record), row.name, row.identity, row.text)
        if pack(facts) != row.facts:
            yield Finding("fact", row.name, "facts", CAUSE)
        due = sorted(set(filed(facts))) if facts.is_event else []
        if sorted(spots[row.key]) != due:
            yield Finding("block", row.name, "spot", CAUSE)
    yield from _edges(db, rows)


def _edges(db: Connection, rows: Sequence[Row[Any]]) -> Iterator[Finding]:
    edges = list(about(db, EDGES, [row.key for row in rows]))
    keys = sorted({key for edge in edges for key in (edge.a, edge.b)})
    facts = {row.claim: unpack(row.facts) for row in about(db, FACTS, keys)}
    for edge in edges:
        a, b = facts.get(edge.a), facts.get(edge.b)
        if not (a and b) or abs(score(a, b) - edge.score) > NEAR:
            yield Finding("edge", f"{edge.a} {edge.b}", "score", CAUSE)

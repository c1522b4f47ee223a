# SPDX-License-Identifier: Apache-2.0
"""New claims of a store compared with all that they may be one incident with."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.link.block import filed, sought
from musnad.link.copies import SHARED_BANDS, bands, is_copy, runs
from musnad.link.facts import Facts, facts_of
from musnad.link.packed import pack, unpack
from musnad.link.score import score
from musnad.store.rows import about, run_many

BATCH = 2000  # claims compared in one transaction
KEPT = 60_000  # facts kept in memory at most
NEW = """
select   claim.key, claim.name, claim.record, report.key as report, report.identity,
         report.text
from     claim
join     report on report.key = claim.report
where    claim.state <> 'linked' and claim.state = 'new'
order by claim.key
limit    :batch
"""
FILE = "insert into block (spot, claim) values (:spot, :claim)"
KEEP = "insert into fact (claim, facts) values (:claim, :facts)"
AT = "select spot, claim from block where spot in :keys"
FACTS = "select claim, facts from fact where claim in :keys"
EDGE = "insert into edge (a, b, score) values (:a, :b, :score)"
DONE = "update claim set state = 'compared' where key = :key"
SKETCH = "insert into sketch (band, report) values (:band, :report)"
SKETCHED = "select distinct report from sketch where report in :keys"
BANDS = "select band, report from sketch where band in :keys"
TEXTS = "select key, text from report where key in :keys"
COPY = "insert into copy (a, b) values (:a, :b)"
COPIES = """
select a, b from copy where a in :keys
union
select a, b from copy where b in :keys
"""
CLAIMS = """
select key, report from claim where report in :keys and state <> 'gone'
"""


@dataclass(slots=True)
class Memory:
    """Facts by claim key, the most recent ones."""

    facts: dict[int, Facts] = field(default_factory=dict)

    def of(self, db: Connection, keys: Iterable[int]) -> dict[int, Facts]:
        """The facts of these claims, read from the store where not remembered."""
        wanted = set(keys)
        missing = sorted(wanted - self.facts.keys())
        if len(self.facts) + len(missing) > KEPT:
            self.facts = {key: self.facts[key] for key in wanted & self.facts.keys()}
        for row in about(db, FACTS, missing):
            self.facts[row.claim] = unpack(row.facts)
        return {key: self.facts[key] for key in wanted}


def compare_new(db: Connection) -> int:
    """Compare every new claim with its candidates; how many claims there were."""
    memory, done = Memory(), 0
    while True:
        with db.begin():
            rows = db.execute(text(NEW), {"batch": BATCH}).all()
            if not rows:
                return done
            _compare(db, rows, memory)
        done += len(rows)


def _compare(db: Connection, rows: Sequence[Row[Any]], memory: Memory) -> None:
    new = {
        row.key: facts_of(json.loads(row.record), row.name, row.identity, row.text)
        for row in rows
    }
    memory.facts |= new
    run_many(
        db, KEEP, [{"claim": key, "facts": pack(facts)} for key, facts in new.items()]
    )
    run_many(
        db,
        FILE,
        [
            {"spot": spot, "claim": key}
            for key, facts in new.items()
            if facts.is_event
            for spot in sorted(set(filed(facts)))
        ],
    )
    pairs = _meeting(db, new) | _copied(db, {row.report: row.text for row in rows}, new)
    found = memory.of(db, {key for pair in pairs for key in pair} | new.keys())
    edges = [
        {"a": a, "b": b, "score": points}
        for a, b in sorted(pairs)
        if found[a].report != found[b].report
        and (points := score(found[a], found[b])) > 0
    ]
    run_many(db, EDGE, edges)
    run_many(db, DONE, [{"key": key} for key in new])


def _meeting(db: Connection, new: dict[int, Facts]) -> set[tuple[int, int]]:
    """Pairs of a new claim and any claim filed where it looks, lesser key first."""
    seekers: dict[str, list[int]] = defaultdict(list)
    for key, facts in new.items():
        for spot in set(sought(facts)) if facts.is_event else ():
            seekers[spot].append(key)
    return {
        (min(key, row.claim), max(key, row.claim))
        for row in about(db, AT, sorted(seekers))
        for key in seekers[row.spot]
        if key != row.claim
    }


def _copied(
    db: Connection, texts: dict[int, str], new: dict[int, Facts]
) -> set[tuple[int, int]]:
    """Pairs of claims of reports that copy each other; the copies are noted."""
    run_many(db, COPY, [{"a": a, "b": b} for a, b in _copies(db, texts)])
    copies = {(row.a, row.b) for row in about(db, COPIES, sorted(texts))}
    claims: dict[int, list[int]] = defaultdict(list)
    for row in about(db, CLAIMS, sorted({key for pair in copies for key in pair})):
        claims[row.report].append(row.key)
    return {
        (min(x, y), max(x, y))
        for a, b in copies
        for x in claims[a]
        for y in claims[b]
        if x in new or y in new
    }


def _copies(db: Connection, texts: dict[int, str]) -> Iterator[tuple[int, int]]:
    known = {row.report for row in about(db, SKETCHED, sorted(texts))}
    found = {key: runs(words) for key, words in texts.items() if key not in known}
    mine: dict[str, list[int]] = defaultdict(list)
    for key in sorted(found):
        for band in bands(found[key]):
            mine[band].append(key)
    run_many(
        db,
        SKETCH,
        [{"band": band, "report": key} for band, keys in mine.items() for key in keys],
    )
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for row in about(db, BANDS, sorted(mine)):
        for key in mine[row.band]:
            if key > row.report or (key < row.report and row.report not in found):
                shared[min(key, row.report), max(key, row.report)] += 1
    likely = sorted(pair for pair, bands_ in shared.items() if bands_ >= SHARED_BANDS)
    others = sorted({key for pair in likely for key in pair} - found.keys())
    found |= {row.key: runs(row.text) for row in about(db, TEXTS, others)}
    yield from (pair for pair in likely if is_copy(found[pair[0]], found[pair[1]]))

# SPDX-License-Identifier: Apache-2.0
"""Claims of a store grouped into incidents: only what new evidence touches, done anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from musnad.link.cluster import Judged, Pair, cluster
from musnad.store.candidates import Memory
from musnad.store.judgements import SAME, standing_pairs
from musnad.store.naming import keep
from musnad.store.rows import about, run_many

PIECE = 2000  # claims grouped at a time
TOUCHED = """
select key from claim where state <> 'linked' and state = 'compared' order by key
"""
EDGES = """
select a, b, score from edge where a in :keys
union
select a, b, score from edge where b in :keys
"""
_SAME = """
select x.key as a, y.key as b from judgement
join   claim x on x.name = judgement.a and x.state <> 'gone'
join   claim y on y.name = judgement.b and y.state <> 'gone'
where  question = :question and answer = 'same' and superseded is null
"""
JOINED = f"{_SAME} and x.key in :keys union {_SAME} and y.key in :keys"
TOGETHER = """
select claim from member where incident in
    (select incident from member where claim in :keys)
"""
LINKED = "update claim set state = 'linked' where key = :key"


def regroup(db: Connection) -> None:
    """Group anew all claims that are touched."""
    touched = {row.key for row in db.execute(text(TOUCHED))}
    memory = Memory()
    for piece in _pieces(_components(db, touched)):
        _group(db, piece, memory)


def _judged(db: Connection, claims: Iterable[str]) -> Judged:
    answers: dict[str, set[Pair]] = defaultdict(set)
    for j in standing_pairs(db, claims):
        answers[j.answer].add((j.a, j.b))
    return Judged(frozenset(answers["same"]), frozenset(answers["different"]))


@dataclass(slots=True)
class Forest:
    """Claims that belong together, as trees; `parent` of a top is the top itself."""

    parent: dict[int, int] = field(default_factory=dict)

    def top(self, key: int) -> int:
        """The claim that stands for the whole tree of `key`."""
        parent = self.parent
        while parent.setdefault(key, key) != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    def join(self, a: int, b: int) -> None:
        """Make one tree of two."""
        self.parent[self.top(a)] = self.top(b)


def _components(db: Connection, touched: set[int]) -> Iterator[list[int]]:
    """Claims joined by edges, judgements or an incident, where one of them is touched."""
    forest, front, seen = Forest(), set(touched), set[int]()
    while front:
        seen |= front
        found = {row.claim for row in about(db, TOGETHER, sorted(front))}
        for row in (*about(db, EDGES, sorted(front)),
                    *about(db, JOINED, sorted(front), question=SAME)):
            forest.join(row.a, row.b)
            found |= {row.a, row.b}
        front = found - seen
    groups: dict[int, list[int]] = defaultdict(list)
    for key in sorted(seen):
        groups[forest.top(key)].append(key)
    yield from groups.values()


def _pieces(components: Iterable[list[int]]) -> Iterator[list[list[int]]]:
    piece: list[list[int]] = []
    for component in components:
        piece.append(component)
        if sum(map(len, piece)) >= PIECE:
            yield piece
            piece = []
    if piece:
        yield piece


def _group(db: Connection, components: list[list[int]], memory: Memory) -> None:
    everyone = [key for component in components for key in component]
    facts = memory.of(db, everyone)
    judged = _judged(db, (facts[key].name for key in everyone))
    edges: dict[int, dict[Pair, float]] = defaultdict(dict)
    of = {key: i for i, component in enumerate(components) for key in component}
    for row in about(db, EDGES, everyone):
        a, b = sorted((facts[row.a].name, facts[row.b].name))
        edges[of[row.a]][a, b] = row.score
    keys = {facts[key].name: key for key in everyone}
    groups = [
        group
        for i, component in enumerate(components)
        for group in cluster((facts[key] for key in component), edges[i], judged)
    ]
    keep(db, groups, keys)
    run_many(db, LINKED, [{"key": key} for key in everyone])

# SPDX-License-Identifier: Apache-2.0
"""Pairs of incidents that may be one, and near misses that were kept apart.

A match is a pair of claims above 0 points that stand in two incidents: something kept
their groups apart. A near miss lies just below 0, among the incidents that changed last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, text

from musnad.link.block import sought
from musnad.link.compare import km
from musnad.link.facts import Facts
from musnad.link.packed import unpack
from musnad.link.score import Reason, reasons, score
from musnad.store.rows import about

MATCHES = """
select   edge.a, edge.b, edge.score, one.incident as here, other.incident as there
from     edge
join     member one on one.claim = edge.a
join     member other on other.claim = edge.b
where    one.incident <> other.incident
order by edge.score desc
limit    :most
"""
RECENT = """
select   member.claim, member.incident
from     incident
join     member on member.incident = incident.id
order by incident.version desc, incident.id, member.claim
limit    :most
"""
FACTS = "select claim, facts from fact where claim in :keys"
AT = """
select   block.spot, block.claim, member.incident
from     block
join     member on member.claim = block.claim
where    block.spot in :keys
"""
JUDGED = """
select a, b from judgement
where  question = 'same incident?' and superseded is null and answer <> 'withdrawn'
"""
NAMES = "select key, name from claim where key in :keys"
FLOOR = -3.5  # points below which nobody would take two claims for one incident
LOOKED_AT = 400  # claims of the incidents that changed last
NEAR = 4  # of so many pairs one is a near miss
Keys = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, their incidents, and what speaks for and against one incident."""

    claims: tuple[str, str]
    incidents: tuple[str, str]
    score: float
    reasons: tuple[Reason, ...]
    days: int | None
    km: float | None
    near_miss: bool


@dataclass(slots=True)
class Candidates:
    """Pairs under way: the best pair of claims for each pair of incidents."""

    pairs: dict[tuple[str, str], tuple[float, Keys]]

    def offer(self, incidents: tuple[str, str], points: float, claims: Keys) -> None:
        """Keep a pair of claims if none of these incidents is more alike."""
        if incidents[0] > incidents[1]:
            incidents, claims = incidents[::-1], claims[::-1]
        held = self.pairs.get(incidents)
        if held is None or points > held[0]:
            self.pairs[incidents] = points, claims


def waiting(db: Connection, limit: int) -> list[Pair]:
    """Pairs that nobody judged, the likeliest first, near misses among them."""
    judged = {frozenset((row.a, row.b)) for row in db.execute(text(JUDGED))}
    found = Candidates({})
    for row in db.execute(text(MATCHES), {"most": 5 * limit}):
        found.offer((row.here, row.there), row.score, (row.a, row.b))
    matches = _open(db, found, judged)
    near = Candidates({})
    for incidents, points, claims in _near(db):
        if tuple(sorted(incidents)) not in found.pairs:
            near.offer(incidents, points, claims)
    misses = _open(db, near, judged)[:max(1, limit // NEAR)]
    chosen = [*matches[:limit - len(misses)], *misses]
    facts = {row.claim: unpack(row.facts) for row in about(
        db, FACTS, sorted({key for _, _, keys, _ in chosen for key in keys}))}
    return [_pair(each, facts, near_miss=k >= len(chosen) - len(misses))
            for k, each in enumerate(chosen)]


Open = tuple[tuple[str, str], float, Keys, tuple[str, str]]


def _open(db: Connection, found: Candidates, judged: set[frozenset[str]]) -> list[Open]:
    """Those that nobody judged, the likeliest first, with the names of their claims."""
    names = {row.key: row.name for row in about(
        db, NAMES, sorted({k for _, keys in found.pairs.values() for k in keys}))}
    rest = [(incidents, points, keys, (names[keys[0]], names[keys[1]]))
            for incidents, (points, keys) in found.pairs.items()]
    return sorted((each for each in rest if frozenset(each[3]) not in judged),
                  key=lambda each: (-each[1], each[0]))


def _near(db: Connection) -> Iterator[tuple[tuple[str, str], float, Keys]]:
    rows = db.execute(text(RECENT), {"most": LOOKED_AT}).all()
    own = {row.claim: row.incident for row in rows}
    facts = _facts(db, own)
    seekers: dict[str, list[int]] = defaultdict(list)
    for key in own:
        for spot in set(sought(facts[key])) if facts[key].is_event else ():
            seekers[spot].append(key)
    met = [(key, row) for row in about(db, AT, sorted(seekers))
           for key in seekers[row.spot] if own[key] != row.incident]
    facts |= _facts(db, {row.claim for _, row in met} - facts.keys())
    for key, other, there in {(key, row.claim, row.incident) for key, row in met}:
        points = score(facts[key], facts[other])
        if FLOOR < points <= 0:
            yield (own[key], there), points, (key, other)


def _facts(db: Connection, keys: Iterable[int]) -> dict[int, Facts]:
    return {row.claim: unpack(row.facts)
            for row in about(db, FACTS, sorted(keys))}


def _pair(each: Open, facts: dict[int, Facts], *, near_miss: bool) -> Pair:
    incidents, points, keys, names = each
    a, b = facts[keys[0]], facts[keys[1]]
    apart = [gap for p in a.spots for q in b.spots if (gap := km(p, q)) is not None]
    return Pair(names, incidents, points, tuple(reasons(a, b)), _days(a, b),
                round(min(apart), 1) if apart else None, near_miss)


def _days(a: Facts, b: Facts) -> int | None:
    """Days between the two, 0 where they overlap."""
    if a.days is None or b.days is None:
        return None
    return max(0, max(a.days.first, b.days.first) - min(a.days.last, b.days.last))

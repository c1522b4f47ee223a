# SPDX-License-Identifier: Apache-2.0
"""Claims to incidents: judgements first, then the best pairs; order never matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from musnad.link.facts import LOCKED, Facts
from musnad.link.score import NEVER, score

Pair = tuple[str, str]
TWICE = 2.0  # points from which two claims of one report may be one act told twice


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs that people said are one incident, or are not; names in order in a pair."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


@dataclass(slots=True)
class Grouping:
    """Groups under way: each claim's group, and each group's claims."""

    of: dict[str, str]
    claims: dict[str, list[Facts]]
    judged: Judged

    def join(self, a: str, b: str) -> None:
        """Make one group of the groups of two claims."""
        into, gone = sorted((self.of[a], self.of[b]))
        for claim in self.claims.pop(gone):
            self.of[claim.name] = into
            self.claims[into].append(claim)


def cluster(
    claims: Iterable[Facts], edges: Mapping[Pair, float], judged: Judged
) -> list[list[str]]:
    """Names of the claims of each incident, sorted; `edges` are pairs above 0.

    A group takes in another if their claims agree, as `agreement` says, and no report
    tells two of them apart: two claims of one report are one incident only if they are
    alike, and others bring them together. `same` joins first, `different` always parts.
    """
    everyone = sorted(claims, key=lambda claim: claim.name)
    groups = Grouping(
        {c.name: c.name for c in everyone}, {c.name: [c] for c in everyone}, judged
    )
    for a, b in sorted(judged.same):
        if (
            {a, b} <= groups.of.keys()
            and groups.of[a] != groups.of[b]
            and not _parted(groups, a, b)
        ):
            groups.join(a, b)
    for (a, b), _ in sorted(edges.items(), key=lambda edge: (-edge[1], edge[0])):
        if groups.of[a] != groups.of[b] and _fit(groups, a, b):
            groups.join(a, b)
    return sorted(sorted(c.name for c in group) for group in groups.claims.values())


def _fit(groups: Grouping, a: str, b: str) -> bool:
    one, other = (groups.claims[groups.of[name]] for name in (a, b))
    if _parted(groups, a, b):
        return False
    scores = [[max(NEVER, score(p, q)) for q in other] for p in one]
    told_apart = any(
        points < TWICE and p.report == q.report
        for p, row in zip(one, scores, strict=True)
        for q, points in zip(other, row, strict=True)
    )
    return not told_apart and agreement(scores) > 0


def _parted(groups: Grouping, a: str, b: str) -> bool:
    """Whether somebody said of two claims of these groups that they are different."""
    names = [[c.name for c in groups.claims[groups.of[name]]] for name in (a, b)]
    if all(any(name.startswith(LOCKED) for name in group) for group in names):
        return True  # whoever keeps a table tells its rows apart
    if not groups.judged.different:
        return False
    return any((min(p), max(p)) in groups.judged.different for p in product(*names))


def agreement(scores: list[list[float]]) -> float:
    """What each claim of two groups scores with the one that it fits best, on average.

    `scores` has a row for each claim of one group, a column for each of the other. Tolls
    of one act rise from hour to hour: a claim need not agree with all of them.

    >>> agreement([[4.0, -9.0], [2.0, 1.0]])
    2.75
    """
    best = [max(row) for row in scores], [max(row) for row in zip(*scores, strict=True)]
    return sum(sum(each) / len(each) for each in best) / 2

# SPDX-License-Identifier: Apache-2.0
"""Claims to incidents: judgements first, then the best pairs; order never matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from musnad.link.facts import LOCKED, Facts
from musnad.link.score import NEVER, score

Pair = tuple[str, str]


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

    A group takes in another if their claims agree on average and no report is in both: a
    report tells its own incidents apart. `same` joins first, `different` always parts.
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
    if not {c.report for c in one}.isdisjoint(c.report for c in other):
        return False
    if _parted(groups, a, b):
        return False
    return mean(one, other, score) > 0


def _parted(groups: Grouping, a: str, b: str) -> bool:
    """Whether somebody said of two claims of these groups that they are different."""
    names = [[c.name for c in groups.claims[groups.of[name]]] for name in (a, b)]
    if all(any(name.startswith(LOCKED) for name in group) for group in names):
        return True  # whoever keeps a table tells its rows apart
    if not groups.judged.different:
        return False
    return any((min(p), max(p)) in groups.judged.different for p in product(*names))


def mean(
    one: list[Facts], other: list[Facts], rate: Callable[[Facts, Facts], float]
) -> float:
    """The average score of all pairs between two groups."""
    scores = [max(NEVER, rate(a, b)) for a, b in product(one, other)]
    return sum(scores) / len(scores)

# SPDX-License-Identifier: Apache-2.0
"""Weights learned from judged pairs: logistic regression over the levels of features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import exp

Row = tuple[tuple[str, str], ...]
UNKNOWN = "unknown"
RIDGE = 2.0  # how strongly a level that is seldom seen is held near 0
STEPS, RATE, MOMENTUM = 1500, 0.5, 0.9


@dataclass(frozen=True, slots=True)
class Example:
    """The levels of a pair, whether it is one incident, and how much it counts."""

    levels: dict[str, str]
    same: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Learned:
    """Points that every pair starts with, and points of each level of each feature."""

    start: float
    weights: dict[str, dict[str, float]]

    def score(self, levels: dict[str, str]) -> float:
        """The points of a pair in all."""
        return self.start + sum(
            self.weights.get(feature, {}).get(level, 0.0)
            for feature, level in levels.items()
        )


def learn(examples: Iterable[Example]) -> Learned:
    """Gradient descent from zero: the same examples always give the same weights."""
    yes: Counter[Row] = Counter()
    no: Counter[Row] = Counter()
    for example in examples:
        counts = yes if example.same else no
        counts[tuple(sorted(example.levels.items()))] += example.weight  # type: ignore[assignment]
    rows = sorted({*yes, *no})
    names = sorted({level for row in rows for level in row})
    at = {name: i for i, name in enumerate(names, 1)}
    coded = [
        ([0, *(at[level] for level in row)], float(yes[row]), float(no[row]))
        for row in rows
    ]
    w = _descend(coded, len(names) + 1)
    weights: dict[str, dict[str, float]] = {}
    for feature, level in names:
        weights.setdefault(feature, {})[level] = w[at[feature, level]]
    return _from_nothing(w[0], weights)


def _from_nothing(start: float, weights: dict[str, dict[str, float]]) -> Learned:
    """The same scores, with 0 for what is not known: points are then what it tells."""
    for levels in weights.values():
        nothing = levels.get(UNKNOWN, 0.0)
        start += nothing
        for level in levels:
            levels[level] -= nothing
    return Learned(start, weights)


def _descend(rows: list[tuple[list[int], float, float]], size: int) -> list[float]:
    """Weights that make the examples most likely, held near 0; the first one is free."""
    total = sum(yes + no for _, yes, no in rows)
    w, pace = [0.0] * size, [0.0] * size
    for _ in range(STEPS):
        slope = [RIDGE * x / total for x in w]
        slope[0] = 0.0
        for places, yes, no in rows:
            likely = 1 / (1 + exp(-sum([w[i] for i in places])))
            error = ((yes + no) * likely - yes) / total
            for i in places:
                slope[i] += error
        pace = [MOMENTUM * v - RATE * s for v, s in zip(pace, slope, strict=True)]
        w = [x + v for x, v in zip(w, pace, strict=True)]
    return w

# SPDX-License-Identifier: Apache-2.0
"""How far two claims look like one incident: points for each feature, from a file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from musnad.link.compare import LEVELS, compare
from musnad.link.facts import Facts

FILE = "weights.toml"
NEVER = -9.0  # points of a pair that nothing but a judgement can make one incident


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a pair: its level in a sentence, and the points it gives."""

    feature: str
    level: str
    said: str
    points: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Points of each level of each feature, and those that every pair starts with."""

    start: float
    points: dict[str, dict[str, float]]


@cache
def weights() -> Weights:
    """The learned weights that come with Musnad."""
    given = tomllib.loads(files("musnad.link").joinpath(FILE).read_text("utf-8"))
    return Weights(given.pop("start"), given)


def score(a: Facts, b: Facts) -> float:
    """Above 0: more likely one incident than two. Rounded, so that order can't matter."""
    if not (a.is_event and b.is_event):
        return NEVER
    levels = compare(a, b)
    if levels["date"] == "apart" or levels["place"] == "far":
        return NEVER
    known = weights()
    points = (known.points[feature].get(level, 0.0) for feature, level in levels.items())
    return round(max(NEVER, known.start + sum(points)), 4)


def reasons(a: Facts, b: Facts) -> list[Reason]:
    """Why the score is what it is, the weightiest reason first."""
    known = weights().points
    found = [
        Reason(feature, level, LEVELS[feature][level], known[feature].get(level, 0.0))
        for feature, level in compare(a, b).items()
    ]
    return sorted(found, key=lambda reason: -abs(reason.points))

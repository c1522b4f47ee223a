# SPDX-License-Identifier: Apache-2.0
"""What speaks against a hamlet whose name a city or a well-known place bears."""

from __future__ import annotations

import pytest

from musnad.lexicon.place_rows import Entry
from musnad.record.weighing import Score, less_hamlets


def place(id: str, people: int) -> Entry:
    return Entry(id, id, "غرانيجا", "SY", None, "settlement", 36.0, 37.0, 5.0, people,
                 None)


CASES = [  # points of a hamlet and of its namesake, the namesake's weight, who wins
    (5.0, 3.0, 100_000, "other"),
    (5.0, 3.0, 2_000, "other"),  # written down by hand
    (5.0, 3.0, 600, "hamlet"),  # a village like itself
    (7.0, 3.0, 100_000, "hamlet"),  # more speaks for it
    (7.0, 3.0, 5_000_000, "other"),  # of a capital's name
]


@pytest.mark.parametrize(("hamlet", "other", "weight", "wins"), CASES)
def test_a_hamlet_is_seldom_meant_by_a_known_name(
    hamlet: float, other: float, weight: int, wins: str
) -> None:
    scored = [(Score(hamlet), place("hamlet", 0)), (Score(other), place("other", weight))]
    found = max(less_hamlets(scored, [0, weight]), key=lambda pair: pair[0].total)
    assert found[1].id == wins

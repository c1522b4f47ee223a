# SPDX-License-Identifier: Apache-2.0
"""How many of whom: what one phrase for people says."""

from __future__ import annotations

from dataclasses import replace

from musnad.frozen import frozen
from musnad.model import Count

ONE, TWO, SOME = Count(1, 1), Count(2, 2), Count(2, None, "vague")
BY_NUMBER = {"one": ONE, "two": TWO, "many": SOME}


@frozen
class Group:
    """How many of whom; `outcome` where the noun itself tells it (قتلى, جرحى, إصابة).

    plight: the same, but giving way to any other word that tells it (300 نازح).
    """

    count: Count
    who: str | None
    outcome: str | None = None
    attacker: bool = False
    counted: bool = False  # a number or a quantity word stands there
    family: bool = False
    plight: str | None = None


def with_who(group: Group, who: str) -> Group:
    """The same count of another group."""
    return group if group.who == who else replace(group, who=who)

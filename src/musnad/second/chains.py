# SPDX-License-Identifier: Apache-2.0
"""The chains of two readers in one list, and the values that point into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from musnad.model import BOTH, Casualty, Chain, Claim, Mention, Party

Told = tuple[str, tuple[Chain, ...]]  # a reader and his chains
Place = Mapping[int, int]  # index of a chain as its reader has it → where it stands


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains that stand, who read each, and where those of each reader now are."""

    chains: tuple[Chain, ...]
    by: tuple[str, ...]
    place: Mapping[str, Place]
    differ: bool = False


def chains_of(one: Told, two: Told, shared: list[tuple[int, int]]) -> Chains:
    """The first reader's chains, then the rest of the other's, unless they share none."""
    name, mine = one
    other_name, other = two
    here = {i: i for i in range(len(mine))}
    there = {j: i for i, j in shared}
    by = tuple(BOTH if i in {*there.values()} else name for i in here)
    if mine and other and not shared:
        return Chains(mine, by, {name: here, other_name: {}}, differ=True)
    rest = [j for j in range(len(other)) if j not in there]
    there |= {j: len(mine) + n for n, j in enumerate(rest)}
    return Chains((*mine, *(other[j] for j in rest)),
                  (*by, *(other_name,) * len(rest)), {name: here, other_name: there})


def pointing(claim: Claim, place: Place) -> Claim:
    """The claim with values that point to where its chains now stand, or to none."""
    return replace(claim, actors=tuple(_party(m, place) for m in claim.actors),
                   casualties=tuple(_row(m, place) for m in claim.casualties))


def _at(k: int | None, place: Place) -> int | None:
    return None if k is None else place.get(k)


def _party(mention: Mention[Party], place: Place) -> Mention[Party]:
    source = _at(mention.value.source, place)
    return replace(mention, value=replace(mention.value, source=source))


def _row(mention: Mention[Casualty], place: Place) -> Mention[Casualty]:
    """Whose word it was stays told as somebody's: a chain that is gone leaves nobody."""
    row = mention.value
    by = _at(row.status_by, place) if isinstance(row.status_by, int) else row.status_by
    new = replace(row, source=_at(row.source, place), status_by=by)
    return replace(mention, value=new)

# SPDX-License-Identifier: Apache-2.0
"""Who a claim goes back to, and whether that counts as an independent voice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from musnad.link.outlets import Outlets
from musnad.link.told import Told
from musnad.text.stem import stems

# Tellers without a name of their own: they are the sources of the outlet that has them.
NAMELESS = frozenset({"local", "witness", "medical", "unnamed", "expert", "other"})
OWN = frozenset({"own_reporting", "own_monitoring"})
NOT_LISTED = "not on the list of credible sources"


@dataclass(frozen=True, slots=True)
class Root:
    """The first teller of a chain; `independent`: whether it counts, `why`: why not."""

    key: str
    independent: bool
    why: str = ""


def roots_of(told: Told, outlets: Outlets) -> list[Root]:
    """One root for each chain, or the outlet itself where the claim names no source."""
    chains = told.record.get("sources") or []
    return [_first(chain[0], told, outlets) for chain in chains if chain] or [
        _outlet(told, outlets)
    ]


def root_for(told: Told, source: int | None, outlets: Outlets) -> Root:
    """The root of one value: of the chain that it names, else of the claim."""
    roots = roots_of(told, outlets)
    return roots[source] if source is not None and source < len(roots) else roots[0]


def _outlet(told: Told, outlets: Outlets) -> Root:
    """Outlets that print one text are one voice: that of the first of them."""
    key = f"outlet:{outlets.owner(told.voice)}"
    if told.record.get("origin") in OWN:
        return Root(key, outlets.credible(told.voice), NOT_LISTED)
    return Root(key, independent=False, why="does not say how it knows")


def _first(link: dict[str, Any], told: Told, outlets: Outlets) -> Root:
    who = link.get("name_en")
    key = f"{link['kind']}:{link.get('id') or who or ' '.join(stems(link['text'] or ''))}"
    if link.get("coerced"):
        return Root(key, independent=False, why="spoke in captivity")
    if link.get("party") or link["kind"] == "armed_group":
        return Root(key, independent=False, why="a party to the conflict")
    if who or link["kind"] not in NAMELESS:
        return Root(f"{link['kind']}:{outlets.owner(who)}" if who else key,
                    outlets.credible(who), NOT_LISTED)
    own = f"outlet:{outlets.owner(told.voice)}"
    if link["kind"] == "unnamed":
        return Root(own, independent=False, why="its source is not named at all")
    return Root(own, outlets.credible(told.voice), NOT_LISTED)


def independent(roots: Iterable[Root]) -> list[str]:
    """Keys of the roots that count, each once, in order."""
    return sorted({root.key for root in roots if root.independent})

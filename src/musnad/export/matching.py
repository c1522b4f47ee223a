# SPDX-License-Identifier: Apache-2.0
"""Which incidents of a store and of somebody's table are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from musnad.export.item import Item
from musnad.export.reading import Theirs
from musnad.link.block import filed, sought
from musnad.link.compare import OPEN_TYPE
from musnad.link.facts import Facts, facts_of
from musnad.link.packed import unpack
from musnad.link.score import score

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of one incident; rows that we lack; incidents that they lack."""

    same: list[tuple[Theirs, Record]]
    we_lack: list[Theirs]
    they_lack: list[Record]


def compare(table: Iterable[Theirs], items: Iterable[Item]) -> Compared:
    """Match each row with the incident whose claims fit it best, if any does.

    Only incidents of the days and countries of the table can be missing from it.
    """
    rows, ours = list(table), list(items)
    by_id = {item.id: item.record for item in ours}
    codes = {code: item.id for item in ours
             for code in item.record.get("previous_codes") or ()}
    places: dict[str, list[tuple[Facts, str]]] = defaultdict(list)
    for item in ours:
        for claim in item.told:
            facts = unpack(claim.facts)
            for spot in set(filed(facts)):
                places[spot].append((facts, item.id))
    same, lacking = [], []
    for row in rows:
        found = row.code if row.code in by_id else codes.get(row.code)
        found = found or _best(row, places)
        if found is None:
            lacking.append(row)
        else:
            same.append((row, by_id[found]))
    known = {record["id"] for _, record in same}
    return Compared(same, lacking, [
        record for record in by_id.values()
        if record["id"] not in known and _within(record, rows)])


def _best(row: Theirs, places: dict[str, list[tuple[Facts, str]]]) -> str | None:
    facts = facts_of(row.record, f"{row.code}#1", row.code)
    rated = {(score(_typed(facts, other), other), name) for spot in sought(facts)
             for other, name in places[spot]}
    best = max(rated, default=(0.0, ""))
    return best[1] if best[0] > 0 else None


def _typed(facts: Facts, other: Facts) -> Facts:
    """A table that has no column for the type of act says nothing about it."""
    return replace(facts, type=other.type) if facts.type == OPEN_TYPE else facts


def _within(record: Record, rows: list[Theirs]) -> bool:
    """Whether an incident falls into the days and countries that the table covers."""
    days = [row.record["date"] for row in rows if row.record["date"]]
    lands = {(row.record["place"] or {}).get("country") for row in rows}
    if not days or not record["date"] or not record["place"]:
        return False
    first, last = min(d["earliest"] for d in days), max(d["latest"] for d in days)
    return (first <= record["date"]["earliest"] <= last
            and record["place"]["country"] in lands)

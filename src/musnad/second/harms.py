# SPDX-License-Identifier: Apache-2.0
"""Rows of casualties: outcome from the list, number and group from the quoted words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from musnad.doc import Hit
from musnad.extract.casualties.group import Group
from musnad.model import Casualty, Mention, Span
from musnad.record.losses import AGE, ROLE, SEX, STATUS
from musnad.second import counts, scene
from musnad.second.answer import Harm
from musnad.second.counts import Tally
from musnad.second.scene import Scene, Words

T = TypeVar("T")
Row = Mention[Casualty]


class Grounded(Protocol):
    """Where quotes are looked for and read."""

    @property
    def scene(self) -> Scene: ...
    @property
    def tally(self) -> Tally: ...
    def read(
        self, quote: str | None, at: Span, grammar: Callable[[Scene, Words], T | None]
    ) -> T | None: ...


def rows(ground: Grounded, harms: tuple[Harm | None, ...], at: Span) -> tuple[Row, ...]:
    """Each row that can be read; a part goes with its total, or not at all."""
    kept: dict[int, Row] = {}  # by index as told
    for k in _totals_first(harms):
        harm = harms[k]
        hit = ground.read(harm.quote, at, scene.group) if harm else None
        if harm is None or hit is None:
            continue
        row = _row(ground, harm, hit)
        if harm.part_of is not None and not _fits(row, kept.get(harm.part_of)):
            ground.tally[counts.KEPT] -= 1
            ground.tally[counts.NO_TOTAL] += 1
        elif all(_key(row) != _key(known) for known in kept.values()):
            kept[k] = row
    place = {k: n for n, k in enumerate(sorted(kept))}
    return tuple(_with_total(kept[k], harms[k], place) for k in place)


def _with_total(row: Row, harm: Harm | None, place: dict[int, int]) -> Row:
    if harm is None or harm.part_of is None:
        return row
    return replace(row, value=replace(row.value, of=place[harm.part_of]))


def _totals_first(harms: tuple[Harm | None, ...]) -> list[int]:
    """Indices in an order in which no part comes before its total."""
    return sorted(range(len(harms)),
                  key=lambda k: ((h := harms[k]) is not None and h.part_of is not None))


def _fits(part: Row, total: Row | None) -> bool:
    """Whether a part is of the same outcome and no larger than its total."""
    if total is None:
        return False
    low, most = part.value.count.low or 0, total.value.count.high
    return part.value.outcome == total.value.outcome and (most is None or low <= most)


def _key(row: Row) -> tuple[object, ...]:
    return row.value.outcome, row.value.who, row.value.count, row.span


def _row(ground: Grounded, harm: Harm, hit: Hit[Group]) -> Row:
    """The number is that of the words, whatever the model made of them."""
    group = hit.value
    who = group.who or harm.who
    told, read = (harm.low, harm.high), (group.count.low, group.count.high)
    ground.tally[counts.OTHER_NUMBER] += told != read
    ground.tally[counts.OTHER_GROUP] += who != harm.who
    status = STATUS.get(who, "unknown")
    value = Casualty(
        harm.outcome, who, group.count, AGE.get(who), SEX.get(who), ROLE.get(who), status,
        status_by=None if status == "unknown" else "outlet",
        is_attacker=group.attacker)
    doc = ground.scene.doc
    prefix = doc.words[hit.first].prefix
    return doc.mention(hit.saying(value), prefix if prefix in ("و", "ب", "ل") else "")

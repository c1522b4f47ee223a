# SPDX-License-Identifier: Apache-2.0
"""Casualties of one incident as two readers count them, brought into one list.

Two rows on the same words are one row; where outcome, group or total differ, those of the
rules stand, for a code of the model has no words of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from musnad.model import BOTH, MODEL, RULES, Casualty, Mention
from musnad.second.matching import Matcher, Row, count_key, pairs

Rows = tuple[Mention[Casualty], ...]
Key = tuple[str, int]  # a reader, and the index of a row of his


@dataclass(frozen=True, slots=True)
class Told:
    """The rows of one reader, as values and as rows of the record."""

    name: str
    values: Rows
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Tolls:
    """The rows that stand, who read each, and whether the readers differ."""

    rows: Rows
    by: tuple[str, ...]
    differ: bool


def tolls_of(matcher: Matcher, rules: Told, model: Told, first: str) -> Tolls:
    """The rows of the first, then the other's of other outcomes and parts of totals."""
    same = _pairs(matcher, rules, model)
    one, two = (model, rules) if first == MODEL else (rules, model)
    partner = dict(same) if one is rules else {j: i for i, j in same}
    back = {b: a for a, b in partner.items()}
    stand: list[Key] = [_row(one, k, partner, rules) for k in range(len(one.values))]
    counted = {_value(rules, model, key).outcome for key in stand}
    stand += [(two.name, k) for k, row in enumerate(two.values) if k not in back and (
        row.value.outcome not in counted or row.value.of in back)]
    place = {key: n for n, key in enumerate(stand)}
    for n, k in enumerate(range(len(one.values))):
        place.setdefault((one.name, k), n)
    for k, n in back.items():
        place.setdefault((two.name, k), n)
    rows = tuple(_placed(rules, model, key, place) for key in stand)
    by = tuple(BOTH if n in partner and n < len(one.values) else name
               for n, (name, _) in enumerate(stand))
    return Tolls(rows, _agreeing(by, rows, rules, model, same),
                 _differ(rules, model, same))


def _pairs(matcher: Matcher, rules: Told, model: Told) -> list[tuple[int, int]]:
    """Rows that count the same, then rows on the same words."""
    equal = pairs(rules.rows, model.rows, lambda a, b: count_key(a) == count_key(b))
    left, right = {i for i, _ in equal}, {j for _, j in equal}
    mine = [i for i in range(len(rules.rows)) if i not in left]
    other = [j for j in range(len(model.rows)) if j not in right]
    touching = pairs(mine, other,
                     lambda i, j: matcher.touch(rules.rows[i], model.rows[j]))
    return [*equal, *((mine[a], other[b]) for a, b in touching)]


def _row(one: Told, k: int, partner: dict[int, int], rules: Told) -> Key:
    """The rules' row for one on the same words, if its total stands, too."""
    i = partner.get(k) if one is not rules else k
    if i is None:
        return one.name, k
    whole = rules.values[i].value.of
    stands = one is rules or whole is None or whole in partner.values()
    return (RULES, i) if stands else (one.name, k)


def _value(rules: Told, model: Told, key: Key) -> Casualty:
    return (rules if key[0] == RULES else model).values[key[1]].value


def _placed(
    rules: Told, model: Told, key: Key, place: dict[Key, int]
) -> Mention[Casualty]:
    """A row whose `of` points to where its total now stands."""
    name, k = key
    mention = (rules if name == RULES else model).values[k]
    of = mention.value.of
    at = None if of is None else place.get((name, of))
    return replace(mention, value=replace(mention.value, of=at))


def _agreeing(
    by: tuple[str, ...], rows: Rows, rules: Told, model: Told,
    same: list[tuple[int, int]],
) -> tuple[str, ...]:
    """Read by both is only what both count alike."""
    alike = {count_key(rules.rows[i]) for i, j in same
             if count_key(rules.rows[i]) == count_key(model.rows[j])}

    def is_alike(row: Mention[Casualty]) -> bool:
        value = row.value
        return (value.outcome, value.who, value.count.low, value.count.high,
                value.of is not None) in alike

    return tuple(RULES if name == BOTH and not is_alike(row) else name
                 for name, row in zip(by, rows, strict=True))


def _differ(rules: Told, model: Told, same: list[tuple[int, int]]) -> bool:
    """Whether rows on the same words differ, or totals of one outcome."""
    if any(count_key(rules.rows[i]) != count_key(model.rows[j]) for i, j in same):
        return True
    outcomes = {r.value.outcome for r in rules.values} \
        & {r.value.outcome for r in model.values}
    return any(_totals(rules, o) != _totals(model, o) for o in outcomes)


def _totals(told: Told, outcome: str) -> set[tuple[object, ...]]:
    return {(r.value.who, r.value.count.low, r.value.count.high) for r in told.values
            if r.value.outcome == outcome and r.value.of is None}

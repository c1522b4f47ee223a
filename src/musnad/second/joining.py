# SPDX-License-Identifier: Apache-2.0
"""Two readers over one report: their claims aligned, joined, and kept side by side.

A pure function of two readings. What both tell stands once. What only one tells stands
too, marked as his. Where they contradict each other one value stands (FIRST says whose),
the other is beside it, and the incident is to be checked. Nothing is overwritten: each
joined claim holds both claims as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from musnad.model import (
    BOTH,
    MODEL,
    RULES,
    Claim,
    Location,
    Readers,
)
from musnad.record.output import incident_row
from musnad.second.agreement import agreed
from musnad.second.chains import Chains, chains_of, pointing
from musnad.second.matching import (
    Matcher,
    Row,
    pairs,
    places,
    same_date,
    same_type,
)
from musnad.second.nearness import Nearness, nearness
from musnad.second.tolls import Told, tolls_of

T = TypeVar("T")
ONLY_RULES = "only the rules tell it, the second reader does not"
DIFFER = "the two readers differ on"
NOT_ENOUGH = "the two readers do not agree on enough"
# Whose value stands in a field in which they contradict each other; else the rules': a
# code of the model has no words of its own, a value that it picked has (docs, the rule).
FIRST: Mapping[str, str] = dict.fromkeys(
    ("place", "date", "actors", "targets", "casualties", "sources"), MODEL)
COUNTED = ("casualties",)  # whose words must be near in any case
SCALARS = ("type", "status", "kind", "doubt")


def join(
    text: str,
    rules: Sequence[Claim],
    model: Sequence[Claim],
    first: Mapping[str, str] = FIRST,
) -> tuple[Claim, ...]:
    """The rules' claims under their numbers, then what only the model tells."""
    matcher, near = Matcher(text), nearness(text)
    one = [Side(RULES, claim, incident_row(claim, text)) for claim in rules]
    two = [Side(MODEL, claim, incident_row(claim, text)) for claim in model]
    partner = dict(matcher.align([s.row for s in one], [s.row for s in two]))
    found = [
        _joined(Pair(matcher, side, two[partner[i]], first, near)) if i in partner
        else _alone(side.claim, RULES) for i, side in enumerate(one)]
    taken = {*partner.values()}
    left = [_alone(c, MODEL) for j, c in enumerate(model) if j not in taken]
    last = max((claim.n for claim in rules), default=0)
    return (*found, *(replace(c, n=n) for n, c in enumerate(left, last + 1)))


@dataclass(frozen=True, slots=True)
class Side:
    """One reader's telling of an incident, as a claim and as a row of the record."""

    name: str
    claim: Claim
    row: Row


@dataclass(frozen=True, slots=True)
class Pair:
    """One incident as both tell it; `first` says whose value stands in which field."""

    matcher: Matcher
    rules: Side
    model: Side
    first: Mapping[str, str]
    near: Nearness

    def sides(self, field: str) -> tuple[Side, Side]:
        """He whose value stands where they contradict each other, then the other."""
        if self.first.get(field, RULES) == MODEL and self._may_stand(field):
            return self.model, self.rules
        return self.rules, self.model

    def _may_stand(self, field: str) -> bool:
        """Whether what the model picked is near enough to stand against the rules."""
        acts = [span for one in (self.rules, self.model)
                if (span := one.claim.trigger.span)]
        mine, other = self.model.row[field], self.rules.row[field]
        if self.near.far(mine, acts) <= self.near.far(other, acts):
            return True
        return field not in COUNTED and self.near.tells(mine)

    def pointing(self, chains: Chains) -> Pair:
        """The same with values that point to the chains as they stand together."""
        rules, model = (
            replace(side, claim=pointing(side.claim, chains.place[side.name]))
            for side in (self.rules, self.model))
        return replace(self, rules=rules, model=model)


def joined_chains(pair: Pair) -> Chains:
    """Chains that share a teller are one; two lists that share none differ."""
    one, two = pair.sides("sources")

    def same(a: list[Row], b: list[Row]) -> bool:
        return bool(pairs(a, b, pair.matcher.same_name))

    shared = pairs(one.row["sources"], two.row["sources"], same)
    return chains_of((one.name, one.claim.sources), (two.name, two.claim.sources), shared)


def _alone(claim: Claim, reader: str) -> Claim:
    """A claim of one reader: kept, and to be checked."""
    reasons = claim.why_check or ((ONLY_RULES,) if reader == RULES else ())
    if reader == RULES:
        reasons = tuple(dict.fromkeys((*claim.why_check, ONLY_RULES)))
    by = tuple((name, (reader,) * n) for name, n in _sizes(claim))
    readers = Readers(claim if reader == RULES else None,
                      claim if reader == MODEL else None, by)
    return replace(claim, confidence="check", why_check=reasons, readers=readers)


def _sizes(claim: Claim) -> Iterator[tuple[str, int]]:
    """How many values each field has, for those that have any."""
    yield from ((name, 1) for name in (*SCALARS, "trigger"))
    if claim.place:
        yield "place", 1 + len(claim.place.others)
    if claim.date:
        yield "date", 1
    for name in ("actors", "targets", "infrastructure", "weapons", "casualties",
                 "sources", "loaded"):
        if values := getattr(claim, name):
            yield name, len(values)
    if claim.claimed_by:
        yield "claimed_by", 1


def _joined(pair: Pair) -> Claim:
    """Both tellings of one incident brought together."""
    chains = joined_chains(pair)
    told_by = pair.pointing(chains)
    fields = [Field("sources", chains.chains, chains.by, chains.differ),
              *_scalars(pair), _place(pair), _date(pair), _casualties(told_by)]
    fields += [_list(told_by, name, same) for name, same in (
        ("actors", pair.matcher.same_name), ("targets", pair.matcher.same_name),
        ("infrastructure", _same_site), ("weapons", pair.matcher.same_words))]
    rules, model = pair.rules.claim, pair.model.claim
    told = {**{name: (RULES,) * n for name, n in _sizes(rules)},
            **{field.name: field.by for field in fields}}
    if pair.matcher.touch(pair.rules.row["trigger"], pair.model.row["trigger"]):
        told["trigger"] = (BOTH,)
    differ = tuple(field.name for field in fields if field.differs)
    new: dict[str, Any] = {field.name: field.value for field in fields}
    by = tuple((name, by) for name, by in told.items() if by)
    readers = Readers(rules, model, by, differ)
    enough = agreed(readers)
    raised = rules.why_check if enough else ()
    return replace(
        rules, **new, confidence="certain" if enough else "check",
        why_check=() if enough else _reasons(rules, differ),
        readers=replace(readers, raised=raised))


def _reasons(rules: Claim, differ: tuple[str, ...]) -> tuple[str, ...]:
    """The rules' own, then each field of which the other says something else."""
    told = (*rules.why_check, *(f"{DIFFER} {name}" for name in differ))
    return tuple(dict.fromkeys(told)) or (NOT_ENOUGH,)


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in a field, who read each of its values, and whether they differ."""

    name: str
    value: Any
    by: tuple[str, ...]
    differs: bool = False


def _scalars(pair: Pair) -> Iterator[Field]:
    for name in SCALARS:
        one, two = pair.sides(name)
        mine, other = getattr(one.claim, name), getattr(two.claim, name)
        same = same_type(mine, other) if name == "type" else mine == other
        yield Field(name, mine, (BOTH if same else one.name,), not same)


def _place(pair: Pair) -> Field:
    """One reader's places, then those that only the other tells, if they fit together."""
    one, two = pair.sides("place")
    mine, other = one.claim.place, two.claim.place
    if mine is None or other is None:
        return _one_sided("place", one, two)
    ours, theirs = places(one.row), places(two.row)
    same = pairs(ours, theirs, pair.matcher.same_place)
    by = _by(one, len(ours), same)
    if not same:
        return Field("place", mine, by, differs=True)
    told = (other.place, *other.others)
    more = _rest(told, same)
    location = replace(mine, others=(*mine.others, *more))
    return Field("place", location, (*by, *(two.name,) * len(more)))


def _one_sided(name: str, one: Side, two: Side) -> Field:
    """A field that at most one of them fills."""
    teller = one if getattr(one.claim, name) else two
    value = getattr(teller.claim, name)
    size = 1 + len(value.others) if isinstance(value, Location) else int(bool(value))
    return Field(name, value, (teller.name,) * size)


def _rest(told: Sequence[T], same: list[tuple[int, int]]) -> tuple[T, ...]:
    """What of the second side has no counterpart."""
    paired = {j for _, j in same}
    return tuple(value for j, value in enumerate(told) if j not in paired)


def _by(one: Side, size: int, same: list[tuple[int, int]]) -> tuple[str, ...]:
    paired = {i for i, _ in same}
    return tuple(BOTH if i in paired else one.name for i in range(size))


def _date(pair: Pair) -> Field:
    """A day that words tell goes before one that is assumed."""
    one, two = pair.sides("date")
    mine, other = one.claim.date, two.claim.date
    if mine is None or other is None:
        return _one_sided("date", one, two)
    if same_date(one.row["date"], two.row["date"]) \
            or same_date(two.row["date"], one.row["date"]):
        told = mine.span is not None or other.span is None
        return Field("date", mine if told else other, (BOTH,))
    if other.value.basis == "assumed":
        return Field("date", mine, (one.name,))
    if mine.value.basis == "assumed":
        return Field("date", other, (two.name,))
    return Field("date", mine, (one.name,), differs=True)


def _list(pair: Pair, name: str, same: Callable[[Row, Row], bool]) -> Field:
    """What both tell and what one tells; two lists with nothing in common differ."""
    one, two = pair.sides(name)
    mine, other = getattr(one.claim, name), getattr(two.claim, name)
    shared = pairs(one.row[name], two.row[name], same)
    by = _by(one, len(mine), shared)
    if mine and other and not shared:
        return Field(name, mine, by, differs=True)
    more = _rest(other, shared)
    return Field(name, (*mine, *more), (*by, *(two.name,) * len(more)))


def _same_site(a: Row, b: Row) -> bool:
    return bool(a["code"] == b["code"])


def _casualties(pair: Pair) -> Field:
    rules, model = (Told(side.name, side.claim.casualties, side.row["casualties"])
                    for side in (pair.rules, pair.model))
    found = tolls_of(pair.matcher, rules, model, pair.sides("casualties")[0].name)
    return Field("casualties", found.rows, found.by, found.differ)

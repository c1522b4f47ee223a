# SPDX-License-Identifier: Apache-2.0
"""When two readers agree on enough for `certain`: a written rule, fitted on a gold.

Every condition of RULE must hold. `eval/fit_second.py` tries all others of CONDITIONS on
one half of the development gold and prints what the other half says; whoever runs it
writes the result in here.
"""

from __future__ import annotations

from collections.abc import Callable

from musnad.model import BOTH, Claim, Readers

# Reasons of a model's claim beside that it is only a model's.
DROPPED = "something that the second reader tells of it is not in the words of the report"
MISCOUNTED = "the second reader counts otherwise than the words that it quotes"
OPEN = ("vague", "range", "up_to")  # modifiers of counts that leave much open
DEAD = ("killed", "killed_or_injured")
Condition = Callable[[Claim, Claim, Readers], bool]


def _read_by_both(field: str, *, of: Callable[[list[bool]], bool]) -> Condition:
    def holds(rules: Claim, model: Claim, told: Readers) -> bool:
        return of([reader == BOTH for reader in dict(told.by).get(field, ())])

    return holds


def _said(rules: Claim, model: Claim, told: Readers) -> bool:
    """It is told as a single act that happened, and nobody doubts it."""
    return all(c.status == "reported" and c.kind == "event" and not c.doubt
               for c in (rules, model))


def _same_dead(rules: Claim, model: Claim, told: Readers) -> bool:
    """Both count the same dead, row by row, or neither counts any."""
    return _dead(rules) == _dead(model)


def _dead(claim: Claim) -> frozenset[tuple[object, ...]]:
    return frozenset(
        (r.value.who, r.value.count.low, r.value.count.high, r.value.of is None)
        for r in claim.casualties if r.value.outcome in DEAD)


def _firm(rules: Claim, model: Claim, told: Readers) -> bool:
    return all(r.value.count.modifier not in OPEN for r in rules.casualties
               if r.value.outcome in DEAD)


CONDITIONS: dict[str, Condition] = {
    "told as done": _said,
    "the same dead": _same_dead,
    "no field in which they differ": lambda rules, model, told: not told.differ,
    "a place that both read": _read_by_both("place", of=any),
    "a date that both read": _read_by_both("date", of=any),
    "all actors read by both": _read_by_both("actors", of=all),
    "all targets read by both": _read_by_both("targets", of=all),
    "all casualties read by both": _read_by_both("casualties", of=all),
    "no vague count of the dead": _firm,
    "all sources read by both": _read_by_both("sources", of=all),
    "at most one actor": lambda rules, model, told: len(rules.actors) < 2,
    "the model counts as its words do": lambda rules, model, told:
        MISCOUNTED not in model.why_check,
    "all that the model tells of it holds": lambda rules, model, told:
        len(model.why_check) < 2,
}
# Not up for fitting: what differs is to be checked.
ALWAYS = ("told as done", "the same dead", "the model counts as its words do",
          "no field in which they differ")
RULE: tuple[str, ...] = (*ALWAYS, "all actors read by both", "a place that both read")

KEEP = (*ALWAYS, "all actors read by both")  # where the rules are certain of it


def held(told: Readers) -> frozenset[str]:
    """The conditions that hold for two claims of one incident."""
    if told.rules is None or told.model is None:
        return frozenset()
    return frozenset(name for name, holds in CONDITIONS.items()
                     if holds(told.rules, told.model, told))


def agreed(told: Readers) -> bool:
    """Whether all conditions of the rule hold; KEEP where the rules alone are certain."""
    sure = told.rules is not None and told.rules.confidence == "certain"
    return held(told).issuperset(KEEP if sure else RULE)

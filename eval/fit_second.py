# SPDX-License-Identifier: Apache-2.0
"""Fit the rule by which two readers agree on enough for `certain`: fit_second.py

The second reader is simulated (simulated.py): no model is asked, and what it shows of a
real model is for `musnad eval-reader` to say. Every set of the conditions of
second/agreement.py is tried on one half of the gold with several seeds; the sets that let
the fewest harmful errors pass and, of these, cover the most deaths are printed with what
the other half says of them. Whoever runs this writes one into RULE by hand.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from corpus import gold_files
from simulated import SAID, simulated

from musnad.record.output import incident_row
from musnad.second.agreement import ALWAYS, CONDITIONS, RULE, held
from musnad.second.figures import harmful_errors
from musnad.second.joining import join
from musnad.second.matching import DEAD, Matcher, count_key, counts, pairs
from musnad.second.trial import Annotated, Readings, annotated, readings

SEEDS = (11, 12, 13, 14, 15, 16)
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Joined:
    """A claim of two readers: conditions that hold, an error or none, deaths right."""

    held: frozenset[str]
    errs: bool
    names_something: bool
    deaths: int


def joined(told: Readings) -> Iterator[Joined]:
    """The claims of a report that both readers tell."""
    matcher = Matcher(told.text)
    claims = join(told.text, told.rules, told.model or ())
    rows = [incident_row(claim, told.text) for claim in claims]
    back = {j: told.gold[i] for i, j in matcher.align(told.gold, rows)}
    for j, (claim, row) in enumerate(zip(claims, rows, strict=True)):
        if claim.readers is None or not (claim.readers.rules and claim.readers.model):
            continue
        truth = [c for c in counts(back[j]) if c["outcome"] in DEAD] if j in back else []
        dead = [c for c in counts(row) if c["outcome"] in DEAD and (c["low"] or 0) > 0]
        right = pairs(truth, dead, lambda a, b: count_key(a) == count_key(b))
        yield Joined(held(claim.readers), bool(harmful_errors(matcher, back.get(j), row)),
                     bool(dead or row["actors"]), len(right))


def of_rule(found: list[Joined], rule: frozenset[str]) -> tuple[int, int, int]:
    """Errors, incidents that name something, and deaths right among those certain."""
    kept = [one for one in found if one.held >= rule]
    named = [one for one in kept if one.names_something]
    return sum(one.errs for one in named), len(named), sum(one.deaths for one in kept)


def rules() -> Iterator[frozenset[str]]:
    free = [name for name in CONDITIONS if name not in ALWAYS]
    for size in range(len(free) + 1):
        for chosen in combinations(free, size):
            yield frozenset((*ALWAYS, *chosen))


def with_all_seeds(gold: list[Annotated]) -> list[Joined]:
    return [one for seed in SEEDS for told in readings(gold, simulated(gold, seed))
            for one in joined(told)]


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--half", choices=("even", "odd"), default="even")
    half = args.parse_args().half
    print(SAID)
    gold = list(annotated(*gold_files()))
    start = 0 if half == "even" else 1
    mine, other = (with_all_seeds(part) for part in (gold[start::2], gold[1 - start::2]))
    scored = [(errors / max(1, named), -deaths, len(rule), errors, named, rule)
              for rule in rules()
              for errors, named, deaths in [of_rule(mine, rule)] if named]
    scored.sort(key=lambda row: (row[0], row[1], row[2]))
    for rule in (frozenset(RULE), *(row[5] for row in scored[:SHOWN])):
        name = "as it is: " if rule == {*RULE} else ""
        print(name + (", ".join(sorted(rule - {*ALWAYS})) or "nothing more"))
        for which, part in ((half, mine), ("the other", other)):
            errors, named, deaths = of_rule(part, rule)
            print(f"    {which} half: {errors} of {named} err harmfully, "
                  f"{deaths} deaths right")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""What joining two readings gains, with a simulated second reader: two_readers.py

Fails when the joined reading has not fewer harmful errors among `certain` than either
reader alone, or not a higher headline. MUSNAD_CORPUS names the gold; without it the few
examples are read, which have no error to be rid of, and nothing fails. For a real model:
`musnad eval-reader`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from corpus import EXAMPLES, corpus, gold_files
from simulated import SAID, simulated

from musnad.second import counts
from musnad.second.figures import Figures
from musnad.second.trial import aliases, annotated, readings, shown, tried


def identity() -> dict[str, int]:
    """Which names are one party, as the corpus has it."""
    folder = corpus()
    return aliases(folder / "eval" / "aliases.txt") if folder else {}


def is_better(result: dict[str, Figures]) -> bool:
    """Both together against either alone."""
    both, alone = result["both"], (result["rules"], result["model"])
    return both.headline > max(one.headline for one in alone) \
        and both.certain.errors < min(one.certain.errors for one in alone)


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--seed", type=int, nargs="*", default=[1, 2, 3, 7])
    gold = list(annotated(*map(Path, gold_files())))
    print(f"SIMULATION: {SAID}.")
    better = []
    for seed in args.parse_args().seed:
        tally: Counter[str] = Counter()
        found = list(readings(gold, simulated(gold, seed, tally)))
        result = tried(found, identity())
        print(f"\nsimulation, seed {seed}, {len(gold)} reports of "
              f"{'the gold' if corpus() else EXAMPLES.name}")
        print(*shown(result), *counts.summary(tally), sep="\n")
        better.append(is_better(result))
    print(f"\nsimulation: both together better than either alone with {sum(better)} of "
          f"{len(better)} seeds")
    return 0 if all(better) or not corpus() else 1


if __name__ == "__main__":
    sys.exit(main())

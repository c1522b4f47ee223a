# SPDX-License-Identifier: Apache-2.0
"""Read phrases whose right reading is known; print right/total by kind, and each failure.

    cases.py [--cases FILE]

FILE holds one case a line: id, kind, text, expected (examples/cases.jsonl shows every
kind; kinds.py says what is compared). Without one: the cases under MUSNAD_CORPUS, else
the examples.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from corpus import EXAMPLES, Row, corpus, rows
from kinds import KINDS

FLOOR = 0.95  # of each kind of our own cases


def case_file(named: Path | None) -> Path:
    """The file asked for, else the corpus's, else the examples'."""
    if named:
        return named
    folder = corpus()
    if folder is None:
        print("MUSNAD_CORPUS is not set: reading examples/cases.jsonl.")
        return EXAMPLES / "cases.jsonl"
    return folder / "cases" / "cases.jsonl"


def run(case: Row) -> str | None:
    """None if the phrase was read right, else what was read."""
    return KINDS[case["kind"]](case["text"], case["expected"])


def main() -> int:
    """Run every case and print those read wrong; 1 if too few of our own are right.

    A file that somebody names is only counted.
    """
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--cases", type=Path, metavar="FILE")
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    named = options.parse_args().cases
    for case in rows(case_file(named)):
        wrong = run(case)
        total[case["kind"]] += 1
        right[case["kind"]] += wrong is None
        if wrong is not None:
            print(f"{case['id']:16} {case['text']}\n{'':16} read as {wrong}")
    for kind in KINDS:
        print(f"{kind:12} {right[kind]:4}/{total[kind]}")
    print(f"{'all':12} {right.total():4}/{total.total()}")
    short = [kind for kind in KINDS if right[kind] < FLOOR * total[kind]]
    if short and not named:
        print(f"UNDER {FLOOR:.0%}: {', '.join(short)}")
    return int(bool(short) and not named)


if __name__ == "__main__":
    sys.exit(main())

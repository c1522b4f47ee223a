# SPDX-License-Identifier: Apache-2.0
"""Read phrases whose right reading is known; print right/total by kind, and each failure.

    cases.py [--cases FILE]

FILE holds one case a line: id, kind, text, expected (examples/cases.jsonl shows every
kind; kinds.py says what is compared). Without one: the cases under MUSNAD_CORPUS, else
the examples.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from corpus import EXAMPLES, Row, corpus, rows
from kinds import KINDS


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


def main() -> None:
    """Run every case; wrong ones are printed and fail nothing: floors are the gate's."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--cases", type=Path, metavar="FILE")
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for case in rows(case_file(options.parse_args().cases)):
        wrong = run(case)
        total[case["kind"]] += 1
        right[case["kind"]] += wrong is None
        if wrong is not None:
            print(f"{case['id']:16} {case['text']}\n{'':16} read as {wrong}")
    for kind in KINDS:
        print(f"{kind:12} {right[kind]:4}/{total[kind]}")
    print(f"{'all':12} {right.total():4}/{total.total()}")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Fit the weights that join frames to incidents: fit.py [--half even|odd] [--rounds N]

Coordinate ascent on one half of the gold: each weight in turn is moved by the steps
below and kept where the headline of that half rises by GAIN. Every weight that moved is
printed with the headline of the other half, which decides nothing; whoever runs this
writes the weights into record/likeness.py by hand. Takes minutes.
"""

from __future__ import annotations

import argparse

from corpus import OUT
from gate import Bench, gold_set, scored

from musnad.record.likeness import WEIGHTS

STEPS = (-0.6, -0.3, -0.15, 0.15, 0.3, 0.6)
GAIN = 0.0005  # what moves a weight must gain more than an article's chance
OTHER = {"even": "odd", "odd": "even"}


def headline(bench: Bench, half: str) -> float:
    return float(scored(bench, half)["headline"]["f1"])


def fit(bench: Bench, half: str, rounds: int) -> None:
    best = headline(bench, half)
    print(f"{half} {best:.4f}, {OTHER[half]} {headline(bench, OTHER[half]):.4f}")
    for name in list(WEIGHTS) * rounds:
        kept = was = WEIGHTS[name]
        for step in STEPS:
            WEIGHTS[name] = round(was + step, 2)
            if (value := headline(bench, half)) > best + GAIN:
                best, kept = value, WEIGHTS[name]
        WEIGHTS[name] = kept
        if kept != was:
            other = headline(bench, OTHER[half])
            print(f"{name}: {was} to {kept}, {half} {best:.4f}, other {other:.4f}",
                  flush=True)


def main() -> None:
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--half", choices=OTHER, default="even")
    args.add_argument("--rounds", type=int, default=2)
    told = args.parse_args()
    fit(gold_set(OUT), told.half, told.rounds)


if __name__ == "__main__":
    main()

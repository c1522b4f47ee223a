# SPDX-License-Identifier: Apache-2.0
"""Learn the points by which claims are linked, and write them where people can read them.

    learn_links.py            learn and write src/musnad/link/weights.toml
    learn_links.py --check    fail if that file is not what would be written

From: the hand-made pairs (pairs.txt); pairs of different incidents close to each other
(near_misses.jsonl); and reports that one record cites, where the pair of claims that fits
best is taken to be one incident, and other pairs of the same two reports, or of one
report, to be two. The last needs several rounds, since what fits best is learned as well.

Doubts are kept out. Incidents of one report at one place may be one that was read as two:
they teach nothing. Publication days of these reports are estimated, so that days of one
incident seem apart, and a place may stand for its region: such pairs teach only if counts
or words bear them out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from airwars import claims, together
from corpus import ROOT, corpus
from near_misses import near_misses
from pairs import pairs

from musnad.link.compare import LEVELS, compare
from musnad.link.facts import Facts
from musnad.link.learn import Example, Learned, learn

FILE = ROOT / "src" / "musnad" / "link" / "weights.toml"
# How much one pair counts. Pairs beside the best one of two cited reports count less than
# it does: what is taken for another incident is often the same one, told in pieces.
BY_HAND, NEAR, CITED, BESIDE, OWN = 20.0, 4.0, 3.0, 1.0, 0.1
ROUNDS = 4
DOUBTFUL = -2.0  # the best pair of two cited reports under this tells nothing
SAME_PLACE = ("same", "same_seat")
WIDE = ("same_seat", "region", "within", "seat")
SLIPPED = ("next", "near")
UNTAUGHT = ("apart", "unknown")  # an assumed day must not seem to speak for a match
HEAD = """\
# Points for each level of each feature of a pair of claims; above 0 in all, the two are
# more likely one incident than two. Written by `make learn-links`, not by hand.
"""


def compared(a: Facts, b: Facts) -> dict[str, str] | None:
    """The levels of a pair, None where days or places rule it out, or no day is told."""
    levels = compare(a, b)
    return None if levels["date"] in UNTAUGHT or levels["place"] == "far" else levels


def by_hand(folder: Path) -> Iterator[Example]:
    """Pairs whose answer is known."""
    for pair in pairs():
        if levels := compared(pair.a, pair.b):
            yield Example(levels, pair.same, BY_HAND)
    for _, a, b in near_misses(folder / "corpus" / "airwars" / "near_misses.jsonl"):
        if levels := compared(a, b):
            yield Example(levels, False, NEAR)


def own(told: dict[str, list[Facts]]) -> Iterator[Example]:
    """Two incidents of one report; their words stand together, which tells nothing."""
    for each in told.values():
        for a, b in combinations(each, 2):
            levels = compared(a, b)
            if levels and levels["place"] not in SAME_PLACE:
                yield Example(
                    {f: v for f, v in levels.items() if f != "words"}, False, OWN
                )


def cited(
    told: dict[str, list[Facts]], cited_pairs: set[tuple[str, str]], known: Learned
) -> Iterator[Example]:
    """The best pairs of claims of two reports of one record are one incident."""
    for first, second in sorted(cited_pairs):
        used: set[str] = set()
        for score, a, b, levels in _rated(told[first], told[second], known):
            if {a, b} & used:
                if levels["place"] not in SAME_PLACE:
                    yield Example(levels, False, BESIDE)
            elif score > DOUBTFUL:
                used |= {a, b}
                doubtful = levels["date"] in SLIPPED or levels["place"] in WIDE
                if not doubtful or _borne_out(levels):
                    yield Example(levels, True, CITED)


def _rated(
    one: list[Facts], other: list[Facts], known: Learned
) -> list[tuple[float, str, str, dict[str, str]]]:
    """Pairs of two reports with their scores, the best first."""
    found = [
        (known.score(levels), a.name, b.name, levels)
        for a in one
        for b in other
        if (levels := compared(a, b))
    ]
    return sorted(found, key=lambda row: (-row[0], row[1], row[2]))


def _borne_out(levels: dict[str, str]) -> bool:
    counts = {levels[feature] for feature in ("killed", "injured", "fighters")}
    return bool(counts & {"equal", "equal_few"}) or levels["words"] in ("copy", "many")


def learned(folder: Path) -> Learned:
    """The weights after all rounds."""
    sure, told, cited_pairs = list(by_hand(folder)), claims(folder), together(folder)
    known = learn(sure)
    sure += own(told)
    for _ in range(ROUNDS):
        known = learn([*sure, *cited(told, cited_pairs, known)])
    return known


def written(known: Learned) -> str:
    """The file: a table for each feature, a sentence beside each level."""
    lines = [HEAD, f"start = {known.start:.2f}"]
    for feature, levels in LEVELS.items():
        lines += ["", f"[{feature}]"]
        for level, said in levels.items():
            points = known.weights.get(feature, {}).get(level, 0.0)
            lines.append(f"{level} = {points + 0.0:.2f}  # {said}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the file, or compare it."""
    folder = corpus()
    if folder is None:
        print("name the corpus: MUSNAD_CORPUS=… make learn-links", file=sys.stderr)
        return 2
    text = written(learned(folder))
    if "--check" in sys.argv[1:]:
        same = FILE.read_text("utf-8") == text
        print(f"{FILE.name} is {'' if same else 'not '}what the data give")
        return int(not same)
    FILE.write_text(text, encoding="utf-8")
    print(f"written: {FILE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""How well reports are linked: against records that cite them, and on near misses.

links.py                   read, link and score the reports that Airwars records cite
links.py --near-misses [FILE]   how many pairs of different incidents would be merged
links.py --pairs           the hand-made pairs, with every wrong answer
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections import defaultdict
from itertools import combinations
from pathlib import Path

from airwars import articles, links
from corpus import OUT, Row, corpus, published, write_rows
from near_misses import near_misses
from pairs import pairs

from musnad.link.score import reasons, score
from musnad.model import Report
from musnad.pipeline import read
from musnad.store.connect import opened
from musnad.store.incidents import incidents
from musnad.store.linking import link
from musnad.store.write import add


def predicted(folder: Path) -> list[Row]:
    """Read and link the cited reports in a store of their own."""
    with tempfile.TemporaryDirectory() as place, opened(f"{place}/links.db") as db:
        for article in articles(folder):
            report = Report(
                article["id"],
                article["text"],
                article.get("title"),
                published(article.get("published")),
                article.get("outlet"),
            )
            add(db, read(report))
        link(db)
        return incidents(db)


def by_day(folder: Path) -> list[Row]:
    """What anybody can do: all reports of one day of publication are one incident."""
    days: dict[str, list[str]] = defaultdict(list)
    for article in articles(folder):
        days[article["published"][:10]].append(article["id"])
    return [
        {"id": day, "claims": [{"report": name, "n": 1} for name in names]}
        for day, names in days.items()
    ]


def scored(folder: Path, found: list[Row], name: str) -> None:
    """Print what the scorer says."""
    path = write_rows(found, OUT / f"{name}.jsonl")
    cited = folder / "corpus" / "airwars"
    subprocess.run(
        [
            sys.executable,
            str(folder / "eval" / "score_links.py"),
            "--truth",
            str(cited / "incidents.jsonl"),
            "--links",
            str(cited / "links.jsonl"),
            "--predicted",
            str(path),
        ],
        check=True,
    )


def worst(folder: Path, found: list[Row], most: int) -> None:
    """Pairs of reports in one incident that no record cites together."""
    cites = {name: set(records) for name, records in links(folder).items()}
    title = {a["id"]: (a["published"][:10], a["title"]) for a in articles(folder)}
    wrong = (
        (p["id"], a, b)
        for p in found
        for a, b in combinations(sorted({c["report"] for c in p["claims"]}), 2)
        if not cites[a] & cites[b]
    )
    for number, (incident, a, b) in enumerate(wrong):
        if number == most:
            break
        print(f"{incident}\n    {title[a]}\n    {title[b]}")


def misses(path: Path) -> None:
    """Merged/total of pairs of different incidents, and of those on one day."""
    rated = [(days, score(a, b)) for days, a, b in near_misses(path)]
    for name, own in (("all", rated), ("same day", [r for r in rated if r[0] == 0])):
        merged = sum(points > 0 for _, points in own)
        print(
            f"near misses merged, {name}: {merged}/{len(own)} "
            f"({merged / max(1, len(own)):.1%})"
        )


def hand_made() -> None:
    """Right answers on the hand-made pairs, and matches that are kept."""
    found = [(pair, score(pair.a, pair.b)) for pair in pairs()]
    for pair, points in found:
        if (points > 0) != pair.same:
            why = ", ".join(
                f"{r.feature} {r.level} {r.points:+.1f}"
                for r in reasons(pair.a, pair.b)[:6]
            )
            print(
                f"wrong: {'same' if pair.same else 'different'}, {pair.why}: "
                f"{points:+.2f} ({why})"
            )
    right = sum((points > 0) == pair.same for pair, points in found)
    kept = [points > 0 for pair, points in found if pair.same]
    print(f"hand-made pairs right: {right}/{len(found)} ({right / len(found):.1%})")
    print(f"matches kept: {sum(kept)}/{len(kept)} ({sum(kept) / len(kept):.1%})")


def main() -> int:
    """Score what is asked for."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--near-misses", nargs="?", const="", metavar="FILE")
    options.add_argument("--pairs", action="store_true")
    options.add_argument("--worst", type=int, default=0, metavar="N")
    given = options.parse_args()
    folder = corpus()
    if given.near_misses is not None or given.pairs:
        default = folder and folder / "corpus" / "airwars" / "near_misses.jsonl"
        if path := Path(given.near_misses) if given.near_misses else default:
            misses(path)
        hand_made()
        return 0
    if folder is None:
        print("name the corpus: MUSNAD_CORPUS=… make eval-links", file=sys.stderr)
        return 2
    found = predicted(folder)
    scored(folder, found, "links")
    print("grouped by day of publication alone:")
    scored(folder, by_day(folder), "links-by-day")
    worst(folder, found, given.worst)
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Where outlets take sides, and where Musnad reads worse: docs/bias.md.

    bias.py [--write FILE]

Which loaded terms each outlet puts into its incidents, and about whom; what swapping
names changes; and the scores of each field by country and by group of outlets. The
examples are read where there is no corpus.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from corpus import OUT, predict, rows, write_rows
from gate import Bench, gold_set, printed

GROUPS = Path(__file__).with_name("outlet_groups.tsv")
FIELDS = ("incident", "type", "place", "date", "actors", "casualties", "sources",
          "loaded")
LEAST = 20  # gold incidents of a group: fewer say nothing
FEW = 3  # incidents in which a term must stand to be listed
TERMS = 5  # terms of an outlet
Row = dict[str, Any]
HEAD = """\
# Bias

Outlets take sides in how they name things. Musnad keeps the words (`loaded`) and draws no
conclusion from them; it reads some outlets and countries better than others all the same.
Made by `make bias`, from {articles} articles with {incidents} incidents of the
development gold; small groups swing by several points.
"""


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    ask.add_argument("--write", type=Path)
    path = ask.parse_args().write
    bench = gold_set(OUT)
    articles = list(rows(bench.articles))
    gold = {row["id"]: row for row in rows(bench.gold)}
    found = {row["report"]["id"]: row
             for row in rows(predict(articles, bench.out / "bias-predicted.jsonl"))}
    page = HEAD.format(articles=len(articles),
                       incidents=sum(len(r["incidents"]) for r in gold.values()))
    page += _terms(articles, found) + _swaps() + _scores(bench, articles, gold, found)
    if path:
        path.write_text(page, "utf-8")
    else:
        print(page)


def _terms(articles: list[Row], found: dict[str, Row]) -> str:
    """For each outlet the share of its incidents with loaded terms, and which."""
    many: Counter[str] = Counter()
    loaded: Counter[str] = Counter()
    terms: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for article in articles:
        outlet = article.get("outlet") or "not named"
        for incident in found[article["id"]]["incidents"]:
            many[outlet] += 1
            loaded[outlet] += bool(incident["loaded"])
            terms[outlet].update({(term["text"], term["about"])
                                  for term in incident["loaded"]})
    lines = [f"| {outlet} | {n} | {loaded[outlet] / n:.0%} | {_list(terms[outlet])} |"
             for outlet, n in many.most_common() if n >= LEAST]
    return ("\n## Loaded terms by outlet\n\nOutlets with at least "
            f"{LEAST} incidents read; terms in at least {FEW} of them.\n\n"
            "| outlet | incidents | with a loaded term | which (about whom), how many |\n"
            "|---|---|---|---|\n" + "\n".join(lines) + "\n")


def _list(terms: Counter[tuple[str, str]]) -> str:
    return "; ".join(f"{word} ({about}) {n}" for (word, about), n
                     in terms.most_common(TERMS) if n >= FEW) or "none often"


def _swaps() -> str:
    """What `make swaps` says."""
    tool = str(Path(__file__).with_name("naming_swap.py"))
    done = subprocess.run([sys.executable, tool, "--show", "0"], stdout=subprocess.PIPE,
                          text=True, check=False)
    said = next(line for line in done.stdout.splitlines() if line.startswith("naming"))
    return ("\n## Naming swaps\n\nEach neutral name in an article is swapped for a\n"
            "loaded one and back; no type, status, count, civil status, place, date or\n"
            f"actor may change (`make swaps`): {said.partition(': ')[2]}.\n")


def _scores(
    bench: Bench, articles: list[Row], gold: dict[str, Row], found: dict[str, Row]
) -> str:
    known = dict(line.rstrip("\n").split("\t") for line in GROUPS.open(encoding="utf-8")
                 if not line.startswith("#"))

    def country(article: Row) -> str:
        lands = Counter((i["place"] or {}).get("country")
                        for i in gold[article["id"]]["incidents"])
        return str(lands.most_common(1)[0][0] or "no country") if lands else "no incident"

    def group(article: Row) -> str:
        return known.get(article.get("outlet") or "", "other")

    text = "\n## Scores by country and by group of outlets\n\nF1 of each field.\n"
    by: tuple[tuple[str, Callable[[Row], str]], ...] = (
        ("country", country), ("outlets", group))
    for title, name_of in by:
        parts: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            parts[name_of(article)].append(article["id"])
        text += (f"\n| {title} | articles | incidents | {' | '.join(FIELDS)} |\n"
                 f"|---|---|---|{'---|' * len(FIELDS)}\n")
        for name, ids in sorted(parts.items(), key=lambda p: -len(p[1])):
            incidents = sum(len(gold[i]["incidents"]) for i in ids)
            if incidents >= LEAST:
                text += (f"| {name} | {len(ids)} | {incidents} | "
                         f"{' | '.join(_f1(bench, ids, gold, found))} |\n")
    return text


def _f1(
    bench: Bench, ids: Iterable[str], gold: dict[str, Row], found: dict[str, Row]
) -> list[str]:
    keep = list(ids)
    own = write_rows((gold[i] for i in keep), bench.out / "bias-gold.jsonl")
    read = write_rows((found[i] for i in keep), bench.out / "bias-part.jsonl")
    said = json.loads(printed([sys.executable, str(bench.scorer), "--articles",
                               str(bench.articles), "--gold", str(own), "--predicted",
                               str(read), "--json"]))
    return [f"{said[field]['f1']:.2f}".lstrip("0") if field in said else "–"
            for field in FIELDS]


if __name__ == "__main__":
    main()

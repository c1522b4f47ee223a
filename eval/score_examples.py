# SPDX-License-Identifier: Apache-2.0
"""Score records against gold incidents: enough to see whether examples/ still come out.

    score_examples.py --gold G.jsonl --predicted P.jsonl [--misses N | --json]

Incidents are paired by overlapping triggers and equal types. In a pair five things are
counted: type, place name, overlapping dates, casualty counts. Each gives an F1; the
headline is the mean of the five with the F1 of finding the incidents.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from musnad.text.normal import fold

Row = dict[str, Any]
FIELDS = ("incident", "type", "place", "date", "casualties")
ENOUGH = 2  # points that make two incidents the same


def trigger_words(incident: Row) -> str:
    trigger = incident["trigger"]
    return fold(trigger if isinstance(trigger, str) else trigger["text"] or "")


def likeness(gold: Row, found: Row) -> int:
    """Two points each for the type and for words of the trigger, one for a count."""
    wanted, words = trigger_words(gold).split(), trigger_words(found).split()
    same = bool(gold["type"] == found["type"])
    counts = values(gold, "casualties") & values(found, "casualties")
    return 2 * same + 2 * bool(set(wanted) & set(words)) + bool(counts)


def pairs(gold: list[Row], found: list[Row]) -> Iterator[tuple[Row, Row]]:
    """The likest pairs first, each incident once."""
    scored = sorted(((likeness(g, f), -i, -j) for i, g in enumerate(gold)
                     for j, f in enumerate(found)), reverse=True)
    used: set[tuple[str, int]] = set()
    for points, i, j in scored:
        if points >= ENOUGH and not used & {("gold", i), ("found", j)}:
            used |= {("gold", i), ("found", j)}
            yield gold[-i], found[-j]


def values(incident: Row, field: str) -> Counter[Any]:
    """What is compared in one field of one incident."""
    if field == "type":
        return Counter([incident["type"]])
    if field == "place":
        place = incident["place"]
        return Counter([fold(place["text"] or place["name_en"])] if place else [])
    if field == "casualties":
        return Counter((c["outcome"], c["who"], c["low"], c["high"], c["of"] is None)
                       for c in incident["casualties"])
    return Counter([1])


def same_date(gold: Row, found: Row) -> bool:
    wanted, days = gold["date"], found["date"]
    return bool(wanted and days and wanted["earliest"] <= days["latest"]
                and days["earliest"] <= wanted["latest"])


def tally(gold: list[Row], found: list[Row]) -> Counter[tuple[str, str]]:
    """{(field, hit | gold | predicted): how many} of one article."""
    counts: Counter[tuple[str, str]] = Counter()
    for side, incidents in (("gold", gold), ("predicted", found)):
        for incident in incidents:
            for field in FIELDS:
                held = bool(incident["date"]) if field == "date" else values(
                    incident, field).total()
                counts[field, side] += int(held)
    for wanted, got in pairs(gold, found):
        counts["incident", "hit"] += 1
        counts["date", "hit"] += same_date(wanted, got)
        for field in ("type", "place", "casualties"):
            shared = values(wanted, field) & values(got, field)
            counts[field, "hit"] += shared.total()
    return counts


def figures(counts: Counter[tuple[str, str]], field: str) -> Row:
    hit, gold, predicted = (counts[field, c] for c in ("hit", "gold", "predicted"))
    precision, recall = hit / max(1, predicted), hit / max(1, gold)
    f1 = 2 * precision * recall / (precision + recall) if hit else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "hit": hit,
            "predicted": predicted, "gold": gold}


def score(gold: list[Row], predicted: dict[str, list[Row]]) -> Row:
    """The figures of each field and their mean."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in gold:
        counts += tally(row["incidents"], predicted.get(row["id"], []))
    table = {field: figures(counts, field) for field in FIELDS}
    mean = sum(table[field]["f1"] for field in FIELDS) / len(FIELDS)
    return table | {"headline": {"f1": mean, "articles": len(gold)}}


def misses(name: str, gold: list[Row], found: list[Row]) -> Iterator[str]:
    """What one article's records lack, and what they have too much."""
    paired = list(pairs(gold, found))
    for what, side, at in (("missed", gold, 0), ("invented", found, 1)):
        kept = [pair[at] for pair in paired]
        yield from (f"{name}\tincident {what}\t{i['type']} «{trigger_words(i)}»"
                    for i in side if i not in kept)
    for pair in paired:
        for field in ("type", "place", "casualties"):
            wanted, got = (values(incident, field) for incident in pair)
            if wanted != got:
                yield f"{name}\t{field}\tgold {[*wanted]} read {[*got]}"


def lines(path: str) -> list[Row]:
    text = Path(path).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def main() -> None:
    """Print the first misses that were asked for, then the figures."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--articles", help="taken, so that every scorer is called alike")
    for name in ("--gold", "--predicted"):
        options.add_argument(name, required=True)
    options.add_argument("--misses", type=int, default=0, metavar="N")
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    gold = lines(given.gold)
    predicted = {row["report"]["id"]: row["incidents"] for row in lines(given.predicted)}
    wrong = [line for row in gold for line in misses(
        row["id"], row["incidents"], predicted.get(row["id"], []))]
    for line in wrong[: given.misses]:
        print(line)
    found = score(gold, predicted)
    print(json.dumps(found, ensure_ascii=False, indent=None if given.json else 1))


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Reports that records of incidents cite, read into claims, and which belong together."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from corpus import Row, report, rows

from musnad.link.facts import Facts, facts_of
from musnad.pipeline import read
from musnad.record.output import to_json

Pair = tuple[str, str]


def links(corpus: Path) -> dict[str, list[str]]:
    """For each report the records that cite it."""
    path = corpus / "corpus" / "airwars" / "links.jsonl"
    return {row["id"]: row["incidents"] for row in rows(path)}


def articles(corpus: Path) -> Iterator[Row]:
    """The cited reports, as they were received."""
    wanted = links(corpus)
    with gzip.open(corpus / "corpus" / "raw" / "articles.jsonl.gz", "rt") as lines:
        for line in lines:
            article = json.loads(line)
            if article["id"] in wanted:
                yield article


def claims(corpus: Path) -> dict[str, list[Facts]]:
    """Facts of the events that each cited report tells."""
    found: dict[str, list[Facts]] = {}
    for article in articles(corpus):
        reading = to_json(read(report(article)))
        found[article["id"]] = [
            facts_of(row, f"{article['id']}#{row['n']}", article["id"], article["text"])
            for row in reading["incidents"]
            if row["kind"] == "event"
        ]
    return found


def together(corpus: Path) -> set[Pair]:
    """Pairs of reports that one record cites, in order."""
    by_record: dict[str, list[str]] = defaultdict(list)
    for name, records in links(corpus).items():
        for record in records:
            by_record[record].append(name)
    return {
        pair for names in by_record.values() for pair in combinations(sorted(names), 2)
    }

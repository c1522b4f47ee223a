# SPDX-License-Identifier: Apache-2.0
"""Show which values a change gained and lost, sentence by sentence, on real articles.

    diff.py BASE [--show N]

BASE (any revision) is checked out beside; both versions read every seventh article of
the corpus, or the examples without one, each in a process of its own.
"""

from __future__ import annotations

import argparse
import gzip
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from corpus import EXAMPLES, OUT, ROOT, Row, corpus, rows

from musnad.ingest import read_paths
from musnad.model import Report

EVERY = 7
MOST = 530  # articles read at most
READER = """
import sys
from musnad.ingest import read_paths
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_line
for report in read_paths([sys.argv[1]]):
    if isinstance(report, Report):
        try:
            print(to_line(read(report)))
        except Exception as error:
            print(f"{sys.argv[2]}: {report.id}: {error!r}", file=sys.stderr)
"""
SENTENCE_END = re.compile(r"[.!?؟]\s|\n")
LISTS = ("actors", "targets", "infrastructure", "weapons", "casualties", "loaded")
TOLD = ("code", "name_en", "kind", "outcome", "who", "low", "high", "of", "earliest",
        "latest", "level", "lat", "lon", "neutral")  # what makes two values differ


class Value(NamedTuple):
    """One value of a record: where its words are, its field, and what it says.

    A trigger says the type and the status of its incident.
    """

    at: int
    field: str
    words: str
    value: str


def values(incident: Row) -> set[Value]:
    """Every value of one incident."""
    trigger = incident["trigger"]
    anchor = trigger["start"]
    held = [(field, incident[field]) for field in ("place", "date") if incident[field]]
    held += [("place", place) for place in (incident["place"] or {}).get("others", [])]
    held += [(field, value) for field in LISTS for value in incident[field]]
    held += [("sources", link) for chain in incident["sources"] for link in chain]
    told = f"{incident['type']} {incident['status']}"
    return {Value(anchor, "trigger", trigger["text"], told),
            *(_value(anchor, field, value) for field, value in held)}


def _value(anchor: int, field: str, value: Row) -> Value:
    """A value without words (an assumed date) stands at its incident's trigger."""
    at = anchor if value["start"] is None else value["start"]
    told = " ".join(str(value[key]) for key in TOLD if value.get(key) is not None)
    return Value(at, field, value["text"] or "", told)


def sentence(text: str, at: int) -> str:
    """The sentence around a character of the text."""
    ends = [m.end() for m in SENTENCE_END.finditer(text)]
    first = max((e for e in ends if e <= at), default=0)
    last = min((e for e in ends if e > at), default=len(text))
    return " ".join(text[first:last].split())


def read_with(source: Path, articles: Path) -> dict[str, set[Value]]:
    """{report id: its values}, read by the package in `source`; what fails is told."""
    done = subprocess.run(
        [sys.executable, "-c", READER, str(articles), str(source)], check=False,
        text=True, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(source)})
    if done.returncode:
        raise SystemExit(f"the package in {source} could not read the articles (above)")
    lines = OUT / "diff-records.jsonl"
    lines.write_text(done.stdout, encoding="utf-8")
    return {row["report"]["id"]: {v for i in row["incidents"] for v in values(i)}
            for row in rows(lines)}


def sample() -> Path:
    """The articles that both versions read, as a file."""
    folder = corpus()
    if folder is None:
        print("MUSNAD_CORPUS is not set: comparing on examples/ only.")
        return EXAMPLES / "articles.jsonl"
    OUT.mkdir(exist_ok=True)
    path = OUT / "diff-articles.jsonl"
    with gzip.open(folder / "corpus" / "raw" / "articles.jsonl.gz", "rt",
                   encoding="utf-8") as lines:
        chosen = [line for n, line in enumerate(lines) if n % EVERY == 0][:MOST]
    path.write_text("".join(chosen), encoding="utf-8")
    return path


def checked_out(base: str, folder: str) -> Path:
    """The source folder of another revision, as a git worktree."""
    subprocess.run(["git", "worktree", "add", "--quiet", "--detach", folder, base],
                   cwd=ROOT, check=True)
    return Path(folder) / "src"


def old_values(base: str, articles: Path) -> dict[str, set[Value]]:
    """What the package at `base` reads; its worktree is removed again."""
    with tempfile.TemporaryDirectory() as above:
        folder = f"{above}/base"
        source = checked_out(base, folder)
        try:
            return read_with(source, articles)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", folder],
                           cwd=ROOT, check=True)


def texts(articles: Path) -> dict[str, str]:
    """{report id: text}, as the package takes it in."""
    return {r.id: r.text for r in read_paths([str(articles)]) if isinstance(r, Report)}


def changes(old: dict[str, set[Value]], new: dict[str, set[Value]],
            text: dict[str, str]) -> dict[tuple[str, str], list[str]]:
    """{(report, sentence): its lost and gained values as lines}"""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in text:
        before, after = old.get(name, set()), new.get(name, set())
        for value in sorted(before ^ after):
            sign = "+" if value in after else "-"
            found[name, sentence(text[name], value.at)].append(
                f"  {sign} {value.field}: {value.value} «{value.words}»")
    return found


def summary(old: dict[str, set[Value]], new: dict[str, set[Value]]) -> None:
    """Print lost and gained values by field."""
    counts: Counter[tuple[str, str]] = Counter()
    for name in old.keys() | new.keys():
        before, after = old.get(name, set()), new.get(name, set())
        counts.update((v.field, "lost") for v in before - after)
        counts.update((v.field, "gained") for v in after - before)
        counts.update((v.field, "kept") for v in before & after)
    print(f"\n{'field':16}{'kept':>8}{'lost':>8}{'gained':>8}")
    for field in sorted({field for field, _ in counts}):
        print(f"{field:16}" + "".join(f"{counts[field, c]:8}"
                                      for c in ("kept", "lost", "gained")))


def main() -> None:
    """Print the difference between a revision and the working tree."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("base")
    options.add_argument("--show", type=int, default=200, metavar="N",
                         help="sentences printed at most")
    given = options.parse_args()
    articles = sample()
    old, new = old_values(given.base, articles), read_with(ROOT / "src", articles)
    found = changes(old, new, texts(articles))
    for (name, words), lines in list(found.items())[:given.show]:
        print(f"\n{name}\n  {words[:300]}", *lines, sep="\n")
    if len(found) > given.show:
        print(f"\n… and {len(found) - given.show} more sentences: --show {len(found)}")
    summary(old, new)


if __name__ == "__main__":
    main()

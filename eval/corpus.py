# SPDX-License-Identifier: Apache-2.0
"""Where the evaluation texts are, and how they are read."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from musnad.extract.dates.dateline import parse_published
from musnad.model import Published, Report
from musnad.pipeline import read
from musnad.record.output import to_line

Row = dict[str, Any]
ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
OUT = ROOT / "out"


def corpus() -> Path | None:
    """The folder that MUSNAD_CORPUS names, or None if it names none."""
    named = os.environ.get("MUSNAD_CORPUS")
    if not named:
        return None
    folder = Path(named).resolve()
    if not folder.is_dir():
        raise SystemExit(f"MUSNAD_CORPUS is {named!r}, and there is no such folder: "
                         "name the folder that holds corpus/ and eval/, or unset it")
    return folder


def gold_files() -> tuple[Path, Path]:
    """The gold and its articles: of the corpus if there is one, else the examples."""
    folder = corpus()
    home = folder / "corpus" / "gold" if folder else EXAMPLES
    return home / "gold.jsonl", home / "articles.jsonl"


def rows(path: Path) -> Iterator[Row]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def write_rows(found: Iterable[Row], path: Path) -> Path:
    """One object a line; returns the path."""
    path.parent.mkdir(exist_ok=True)
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def predict(articles: Iterable[Row], path: Path) -> Path:
    """Read each article, with its text as it stands, into a file of records."""
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8") as out:
        for article in articles:
            try:
                out.write(to_line(read(report(article))) + "\n")
            except Exception as error:
                error.add_note(f"while reading article {article['id']}")
                raise
    return path


def report(article: Row) -> Report:
    """The text untouched: offsets count its characters, so no title is put before it."""
    return Report(article["id"], article["text"], article.get("title"),
                  published(article.get("published")), article.get("outlet"))


def published(given: str | None) -> Published | None:
    """The publication day; a corpus may hold days that nobody can read."""
    try:
        return parse_published(given) if given else None
    except ValueError:
        return None

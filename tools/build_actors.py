# SPDX-License-Identifier: Apache-2.0
"""data/actors/*.yaml → src/musnad/lexicon/built/actors.json; `--check` compares only.

Names are folded and split into words, spelling variants multiplied out. A name that means
two actors without a condition that tells them apart stops the build.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from musnad.text.normal import fold
from musnad.text.tokens import tokens

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data" / "actors"
BUILT = ROOT / "src" / "musnad" / "lexicon" / "built" / "actors.json"
LISTS = ("spelling", "nothing")
KINDS = {"state_forces", "armed_group", "coalition", "police", "settlers", "civilians",
         "unknown", "media", "ngo", "un", "state", "medical", "other"}
CLASSES = {None, "honorific", "pejorative", "contested_title", "legal_term"}
WHEN = ("country", "outlet", "noun", "headed", "if_named", "otherwise")
KEYS = {"id", "name_en", "kind", "country", "names", "loaded_names", "nisbas", "by",
        "plural_nisbas", "loaded_nisbas", "capitals", "generic", "active", "keys",
        "group"}


def plain(name: str) -> str:
    """تنظيم "الدولة" → تنظيم الدوله: folded words, marks of punctuation left out."""
    words = (fold(token) for token in tokens(name)[0])
    return " ".join(w for w in words if w and w[0].isalnum())


def spellings(name: str, same: dict[str, list[str]]) -> Iterator[str]:
    """قوات سوريا → قوات سوريا، قوات سوريه"""
    for words in product(*(same.get(w, [w]) for w in plain(name).split())):
        yield " ".join(words)


def entries(row: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each name of a row with its reading: class, neutral wording, condition, form."""
    form = "generic" if row.get("generic") else "name"
    for name in row.get("names", ()):
        yield name, {"form": form}
    for name in row.get("capitals", ()):
        yield name, {"form": "country"}
    for group in row.get("loaded_names", ()):
        when = {"country": group["when_country"]} if "when_country" in group else {}
        for name in group["names"]:
            yield name, {"form": form, "class": group["class"], "when": when,
                         "neutral": group["neutral"], "part": group.get("part")}
    for group in row.get("by", ()):
        when = {k: group[k] for k in WHEN if k in group}
        for name in group["names"]:
            yield name, {"form": form, "class": group.get("class"), "when": when,
                         "neutral": row["name_en"]}


def check(row: dict[str, Any]) -> None:
    """Raises ValueError for a row that the registry has no meaning for."""
    wrong = set(row) - KEYS
    if wrong or row["kind"] not in KINDS:
        raise ValueError(f"{row['id']}: unknown {sorted(wrong) or row['kind']!r}")
    for _, reading in entries(row):
        if reading.get("class") not in CLASSES:
            raise ValueError(f"{row['id']}: unknown class {reading['class']!r}")


def reading(number: int, found: dict[str, Any]) -> list[Any]:
    """[actor, form, class, neutral, when, part], empty cells at the end left out."""
    loaded = found.get("class")
    cells = [number, found["form"], loaded, found.get("neutral") if loaded else None,
             found.get("when") or None, found.get("part")]
    while cells[-1] is None:
        cells.pop()
    return cells


def gather(rows: list[dict[str, Any]],
           same: dict[str, list[str]]) -> dict[str, list[Any]]:
    """{folded name: readings}; raises ValueError for two that nothing tells apart."""
    names: dict[str, list[Any]] = {}
    for number, row in enumerate(rows):
        for name, found in entries(row):
            cells = reading(number, found)
            for spelt in spellings(name, same):
                readings = names.setdefault(spelt, [])
                if all(old[0] != number or old[4:] != cells[4:] for old in readings):
                    readings.append(cells)
    for name, readings in names.items():
        free = [rows[r[0]]["id"] for r in readings if len(r) < 5 or not r[4]]
        if len(free) > 1:
            raise ValueError(f"{name!r} is {' and '.join(free)}")
    return {name: sorted(r, key=lambda c: str(c[4:])) for name, r in names.items()}


def by_first_word(names: dict[str, list[Any]]) -> dict[str, dict[str, list[Any]]]:
    """{first word: {the other words: readings}}: loading waits for the first word."""
    found: dict[str, dict[str, list[Any]]] = {}
    for name, readings in names.items():
        first, _, rest = name.partition(" ")
        found.setdefault(first, {})[rest] = readings
    return found


def nisbas(rows: list[dict[str, Any]]) -> list[list[Any]]:
    """[adjective, actor, class, inflected?] of the actors that have an adjective."""
    found: list[list[Any]] = []
    for number, row in enumerate(rows):
        found += [[plain(w), number, None, 1] for w in row.get("nisbas", ())]
        found += [[plain(w), number, None, 0] for w in row.get("plural_nisbas", ())]
        for group in row.get("loaded_nisbas", ()):
            found += [[plain(w), number, group["class"], 1] for w in group["bases"]]
    return found


def load(path: Path) -> list[Any]:
    """The rows of one YAML file."""
    rows: list[Any] = yaml.safe_load(path.read_text("utf-8"))
    return rows


def build() -> str:
    """The artefact as text, the same for the same data."""
    files = sorted(p for p in DATA.glob("*.yaml") if p.stem not in LISTS)
    rows = [row for path in files for row in load(path)]
    rows.sort(key=lambda row: str(row["id"]))
    for row in rows:
        check(row)
    if len({row["id"] for row in rows}) != len(rows):
        raise ValueError("an id stands twice")
    same, nothing = (load(DATA / f"{name}.yaml") for name in LISTS)
    groups = {plain(w): [plain(v) for v in row] for row in same for w in row}
    built = {
        "actors": [[r["id"], r["name_en"], r["kind"], r.get("country")] for r in rows],
        "names": by_first_word(gather(rows, groups)),
        "nisbas": nisbas(rows),
        "nothing": sorted({plain(name) for name in nothing}),
        "outlets": [[n, [plain(k).casefold() for k in (*r.get("keys", ()), *r["names"])],
                     r.get("group", [])] for n, r in enumerate(rows) if "keys" in r],
    }
    text = json.dumps(built, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text + "\n"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    args = parser.parse_args(argv)
    text = build()
    if args.check:
        if not BUILT.exists() or BUILT.read_text("utf-8") != text:
            print(f"{BUILT.name} is not what data/actors says; run tools/build_actors.py")
            return 1
        return 0
    BUILT.parent.mkdir(exist_ok=True)
    BUILT.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

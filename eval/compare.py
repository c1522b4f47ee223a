# SPDX-License-Identifier: Apache-2.0
"""Read the phrase cases with public parsers and with Musnad, and print a table of both.

    compare.py [--write FILE]

Each parser is installed by pip into a temporary environment of its own and runs there as
a separate program (parsers/): none is a dependency of Musnad. Cases are those of the
examples and, where MUSNAD_CORPUS is set, of the corpus. --write puts the table between
the marks of a Markdown file.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from corpus import EXAMPLES, Row, corpus, rows
from kinds import counted, grouped, sighted

from musnad.doc import read_doc

HERE = Path(__file__).resolve().parent
MARKS = re.compile(r"(<!-- table -->\n).*?(<!-- /table -->)", re.DOTALL)
COUNTS, DATES = ("number", "dual"), ("date",)
Bound = int | str | None
Read = list[list[Bound]]  # [low, high] or [first day, last day] of everything found
Expected = Row | list[Row]


@dataclass(frozen=True, slots=True)
class Parser:
    """A parser by its name on PyPI; `script` is its program in parsers/."""

    name: str
    requirement: str
    script: str
    licence: str
    kinds: tuple[str, ...]


PARSERS = (
    Parser("dateparser", "dateparser==1.5.0", "dateparser", "BSD-3-Clause", DATES),
    Parser("ICU (PyICU)", "PyICU==2.17", "icu", "MIT", COUNTS + DATES),
    Parser("Maha (mahad)", "mahad==0.3.0", "maha", "BSD-3-Clause", COUNTS + DATES),
    Parser("PyArabic", "PyArabic==0.6.15", "pyarabic", "GPL-3.0", COUNTS),
)


def cases() -> list[Row]:
    """Every case of a count or a date that asks what a parser could know."""
    files = [EXAMPLES / "cases.jsonl"]
    if folder := corpus():
        files.append(folder / "cases" / "cases.jsonl")
    return [case for file in files for case in rows(file)
            if case["kind"] in COUNTS + DATES and _asks(case["expected"])]


def _asks(expected: Expected) -> bool:
    """Not whether a dual is a victim, nor which act another is dated by."""
    return isinstance(expected, list) or not (
        "not_victim" in expected or "relation" in expected)


def read_by(parser: Parser, asked: list[Row]) -> dict[str, Read]:
    """What a parser reads in each case, in a new environment."""
    lines = "".join(json.dumps({"id": c["id"], "kind": c["kind"], "text": c["text"],
                                "ref": _ref(c)}) + "\n"
                    for c in asked if c["kind"] in parser.kinds)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", parser.requirement],
                       check=True)
        script = HERE / "parsers" / f"{parser.script}_reads.py"
        done = subprocess.run([python, "-W", "ignore", str(script)], input=lines,
                              stdout=subprocess.PIPE, text=True, check=True)
    told = (json.loads(line) for line in done.stdout.splitlines())
    return {row["id"]: row["read"] for row in told}


def _ref(case: Row) -> str:
    expected = case["expected"]
    return str(expected.get("ref", "2020-01-01")) if isinstance(expected, dict) else ""


def read_here(case: Row) -> Read:
    """What Musnad reads: counts and groups of people, or dates."""
    doc = read_doc(case["text"])
    if case["kind"] in DATES:
        return [[str(h.value.earliest), str(h.value.latest)]
                for h in sighted(doc, _ref(case)).dates]
    found = [count for count, _ in counted(doc)]
    if "not_a_count" not in case["expected"]:
        found += [count for count, _ in grouped(doc)]
    return [[c.low, c.high] for c in found]


def right(expected: Expected, read: Read, *, exact: bool) -> bool:
    """Whether a case was read: both of its bounds, or one of them, or one of its days."""
    if isinstance(expected, list):
        return all(right(each, read, exact=exact) for each in expected)
    if expected.get("not_a_count") or expected.get("not_a_date"):
        return not read
    if expected.get("dual") is False:
        return [2, 2] not in read
    wanted = _bounds(expected)
    slack = expected.get("tolerance_days", 0)
    return any(_like(wanted, each, slack, exact=exact) for each in read)


def _bounds(expected: Row) -> tuple[Bound, Bound]:
    if "start" in expected:
        return expected["start"], expected["end"]
    return (expected.get("point", expected.get("min")),
            expected.get("point", expected.get("max")))


def _like(
    wanted: tuple[Bound, Bound], read: list[Bound], slack: int, *, exact: bool
) -> bool:
    if exact:
        return all(_near(a, b, slack) for a, b in zip(wanted, read, strict=True))
    if isinstance(read[0], str):
        among = str(wanted[0]) <= read[0] <= str(wanted[1])
        return among or _near(wanted[0], read[0], slack)
    return not {*wanted}.isdisjoint({*read} - {None})


def _near(a: Bound, b: Bound, slack: int) -> bool:
    if isinstance(a, str) and isinstance(b, str) and slack:
        return abs(date.fromisoformat(a) - date.fromisoformat(b)) <= timedelta(slack)
    return a == b


def table(asked: list[Row]) -> Iterator[str]:
    """Lines of Markdown: right/asked of each parser."""
    heads = ("parser", "licence", "counts", "one bound", "dates", "one of the days")
    yield "| " + " | ".join(heads) + " |"
    yield "|---" * len(heads) + "|"
    yield _line("**Musnad**", "Apache-2.0", COUNTS + DATES, asked,
                {c["id"]: read_here(c) for c in asked})
    for parser in PARSERS:
        print(f"{parser.requirement} ...", file=sys.stderr)
        yield _line(f"{parser.name} {parser.requirement.partition('==')[2]}",
                    parser.licence, parser.kinds, asked, read_by(parser, asked))


def _line(name: str, licence: str, kinds: tuple[str, ...], asked: list[Row],
          read: dict[str, Read]) -> str:
    cells = [name, licence]
    for group in (COUNTS, DATES):
        of_kind = [c for c in asked if c["kind"] in group]
        for exact in (True, False):
            hits = sum(right(c["expected"], read.get(c["id"], []), exact=exact)
                       for c in of_kind)
            cells.append(f"{hits} of {len(of_kind)}" if group[0] in kinds else "–")
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """Print the table; with --write also put it into a file."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--write", type=Path, metavar="FILE")
    lines = "\n".join(table(cases())) + "\n"
    print(lines)
    if file := options.parse_args().write:
        text = file.read_text(encoding="utf-8")
        file.write_text(MARKS.sub(rf"\g<1>{lines}\g<2>", text), encoding="utf-8")


if __name__ == "__main__":
    main()

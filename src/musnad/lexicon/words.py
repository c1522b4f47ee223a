# SPDX-License-Identifier: Apache-2.0
"""The one loader of hand-written word lists: `word ... # a sentence it was met in`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musnad.text.normal import fold


class Row(NamedTuple):
    """One line of a list: folded cells, and the sentence that shows the word in use."""

    cells: tuple[str, ...]
    example: str


def rows(lines: str) -> Iterator[Row]:
    """`قتيل | قتلى   # سقوط 7 قتلى` → Row(("قتيل", "قتلي"), "سقوط 7 قتلى")

    Cells are parted by `|`. Raises ValueError for a line without a sentence.
    """
    for line in lines.splitlines():
        cells, _, example = line.partition("#")
        if not cells.strip():
            continue
        if not example.strip():
            raise ValueError(f"no sentence after '#' for {line.strip()!r}")
        yield Row(tuple(fold(c.strip()) for c in cells.split("|")), example.strip())


def words(lists: dict[str, str]) -> dict[str, str]:
    """{code: list} → {folded word: code}; a cell may hold several words parted by commas.

    Raises ValueError when one word stands under two codes.
    """
    found: dict[str, str] = {}
    for code, lines in lists.items():
        for row in rows(lines):
            for word in (w.strip() for cell in row.cells for w in cell.split("،")):
                if found.setdefault(word, code) != code:
                    raise ValueError(f"{word!r} is both {found[word]} and {code}")
    return found


def numbers(lists: dict[str, str]) -> dict[str, int]:
    """{"12": list} → {folded word: 12}"""
    return {word: int(code) for word, code in words(lists).items()}


def classes(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """{name: list} → {name: its folded words}; a word may stand in several classes."""
    return {name: frozenset(w.strip() for row in rows(lines) for cell in row.cells
                            for w in cell.split("،") if w.strip())
            for name, lines in lists.items()}

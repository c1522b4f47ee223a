# SPDX-License-Identifier: Apache-2.0
"""The columns of layouts that others defined, from a list that is easy to compare."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

FILE = "columns.txt"


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in files("musnad.export").joinpath(FILE).read_text("utf-8").splitlines():
        if line.endswith(":"):
            name = line.removesuffix(":")
        elif not line.startswith("#"):
            found.setdefault(name, []).extend(line.split())
    return {name: tuple(words) for name, words in found.items()}


def columns(name: str) -> tuple[str, ...]:
    """The list of that name, in order."""
    return _lists()[name]

# SPDX-License-Identifier: Apache-2.0
"""Which Musnad reads here: program version, hash of its rules, hash of its gazetteers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from musnad.lexicon.gazetteer import BUILT, home
from musnad.version import VERSION

PACKAGE = Path(__file__).parent
RULES = ("doc.py", "model.py", "pipeline.py", "text", "lexicon", "extract", "record")
KINDS = (".py", ".tsv", ".json", ".toml", ".gz")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a reading depends on, besides the report: equal stamps give equal bytes."""

    version: str
    rules: str
    gazetteer: str

    def __str__(self) -> str:
        return f"{self.version} {self.rules} {self.gazetteer}"


def parsed(words: str) -> Stamp:
    """The stamp that `str` wrote."""
    version, rules, places = words.split()
    return Stamp(version, rules, places)


@cache
def stamp() -> Stamp:
    """The stamp of this process, found once: some 10 ms."""
    return Stamp(VERSION, _of_files(_sources()), _of_files(_gazetteers()))


def _sources() -> list[Path]:
    found = [path for name in RULES if (top := PACKAGE / name).exists()
             for path in ([top] if top.is_file() else top.rglob("*"))]
    return [path for path in found if path.suffix in KINDS and path != BUILT]


def _gazetteers() -> list[Path]:
    return [BUILT, *home().glob("*.tsv.gz")]


def _of_files(paths: Iterable[Path]) -> str:
    """Over names and contents, in the order of the names."""
    total = sha256()
    for name, path in sorted((_name(path), path) for path in paths):
        content = path.read_bytes().replace(b"\r\n", b"\n")  # however git checked it out
        total.update(f"{name}\0{sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()[:32]


def _name(path: Path) -> str:
    inside = path.is_relative_to(PACKAGE)
    return path.relative_to(PACKAGE).as_posix() if inside else path.name

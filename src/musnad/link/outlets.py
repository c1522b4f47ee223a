# SPDX-License-Identifier: Apache-2.0
"""Which outlets have one owner, and which sources an organisation holds credible."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from musnad.text.normal import fold

FILE = "outlets.tsv"


@dataclass(frozen=True, slots=True)
class Outlets:
    """Owner of each outlet by folded name, and names that do not count as credible."""

    owners: dict[str, str]
    doubted: frozenset[str]

    def owner(self, name: str) -> str:
        """The owner, or the outlet itself where none is listed."""
        return self.owners.get(_key(name), name)

    def credible(self, name: str | None) -> bool:
        """Everybody counts whom the list does not exclude."""
        return name is None or _key(name) not in self.doubted


@cache
def default() -> Outlets:
    """The list that comes with Musnad: owners only, nobody is excluded."""
    return parse(files("musnad.link").joinpath(FILE).read_text("utf-8"))


def parse(table: str) -> Outlets:
    """A tab-separated list: name, owner, credible (yes or no), since; # is a remark."""
    owners, doubted = {}, set()
    for line in table.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, owner, credible = [*line.split("\t"), "", ""][:3]
        if owner.strip():
            owners[_key(name)] = owner.strip()
        if credible.strip() == "no":
            doubted.add(_key(name))
    return Outlets(owners, frozenset(doubted))


def _key(name: str) -> str:
    return " ".join(fold(name.casefold()).split())

# SPDX-License-Identifier: Apache-2.0
"""The file that says what to follow: `[[feed]]` and `[[folder]]` tables of TOML."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from typing import Any

from musnad.errors import MusnadError

EVERY = 60.0  # seconds between two looks at a source
LEAST = 1.0


class SourcesError(MusnadError):
    """The file of sources is not as it should be."""


@dataclass(frozen=True, slots=True)
class Feed:
    """An RSS or Atom feed; `full`: the page of each item is fetched as well."""

    url: str
    outlet: str | None = None
    full: bool = False
    every: float = EVERY

    @property
    def name(self) -> str:
        return self.url


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder into which others put files of any kind that is read."""

    path: str
    outlet: str | None = None
    every: float = EVERY

    @property
    def name(self) -> str:
        return self.path


@dataclass(frozen=True, slots=True)
class Sources:
    """All that is followed, and the store that it goes into, if the file names one."""

    all: tuple[Feed | Folder, ...]
    store: str | None = None


def parse(text: str) -> Sources:
    """Read the file; SourcesError says what is wrong in it.

    >>> parse('every = 30\\n[[folder]]\\npath = "inbox"').all
    (Folder(path='inbox', outlet=None, every=30.0),)
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SourcesError(f"no TOML: {error}") from None
    _known(given, {"every", "store", "feed", "folder"}, "the file")
    every = given.get("every", EVERY)
    found = [_made(Feed, row, every) for row in _tables(given, "feed")]
    found += [_made(Folder, row, every) for row in _tables(given, "folder")]
    if not found:
        raise SourcesError("nothing to follow: name a [[feed]] with its url or a "
                           "[[folder]] with its path")
    store = given.get("store")
    if store is not None and not isinstance(store, str):
        raise SourcesError("`store` is no string: a file or postgresql://…")
    return Sources(tuple(found), store)


def _tables(given: dict[str, Any], name: str) -> list[dict[str, Any]]:
    rows = given.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourcesError(f"`{name}` is no list of tables: write [[{name}]]")
    return rows


def _made(kind: type[Feed] | type[Folder], row: dict[str, Any], every: object
          ) -> Feed | Folder:
    what = kind.__name__.lower()
    first = fields(kind)[0].name
    _known(row, {f.name for f in fields(kind)}, f"a [[{what}]]")
    if not isinstance(row.get(first), str):
        raise SourcesError(f"a [[{what}]] needs its {first}, a string")
    wait = row.get("every", every)
    if isinstance(wait, bool) or not isinstance(wait, int | float) or wait < LEAST:
        raise SourcesError(f"`every` is {wait!r}: it takes seconds, {LEAST:g} or more")
    for name, type_ in (("outlet", str), ("full", bool)):
        if name in row and not isinstance(row[name], type_):
            raise SourcesError(f"`{name}` of a [[{what}]] is {row[name]!r}, no "
                               f"{'truth value' if type_ is bool else 'string'}")
    return kind(**row | {"every": float(wait)})


def _known(row: dict[str, Any], names: set[str], where: str) -> None:
    if unknown := row.keys() - names:
        raise SourcesError(f"{where} has no `{min(unknown)}`; it takes "
                           f"{', '.join(sorted(names))}")

# SPDX-License-Identifier: Apache-2.0
"""A name of a place as it stands in a text, before it is known which place it means."""

from __future__ import annotations

from musnad.frozen import frozen
from musnad.lexicon.place_rows import Entry


@frozen
class PlaceSighting:
    """A name, what it may stand for, and how it was introduced.

    generic: level that a noun before it says; rural: ريف X; directed: شمال X.
    """

    name: str
    prefix: str
    entries: tuple[Entry, ...]
    generic: str | None = None
    rural: bool = False
    directed: bool = False
    near: bool = False
    joined: bool = False  # by و to the place before it
    many: bool = False  # behind a plural or dual noun: more names may follow
    inside: bool = False  # behind في, ب or من: may say where the place before it lies
    after: bool = False  # `entries` are the town that a site is called after: قاعدة كذا
    apart: bool = False  # a clause joined by و begins between it and the name before it
    until: tuple[Entry, ...] = ()  # the town at the other end of a road
    nation: str | None = None  # code of the country that an adjective behind it names

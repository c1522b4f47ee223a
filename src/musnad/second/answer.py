# SPDX-License-Identifier: Apache-2.0
"""What a model answered, taken apart. Nothing in it is believed yet.

What is not of the schema is dropped and counted, key by key; the rest goes on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import Any, TypeVar

from musnad.errors import MusnadError
from musnad.second import codes, counts
from musnad.second.counts import Tally

T = TypeVar("T")
MOST_INCIDENTS, MOST_VALUES = 200, 60  # of a report, and of one field
MOST_PEOPLE = 10**9


class AnswerError(MusnadError):
    """An answer that can't be used; `counted` is its name in the summary."""

    def __init__(self, counted: str) -> None:
        super().__init__(counted)
        self.counted = counted


@dataclass(frozen=True, slots=True)
class Harm:
    """A row of casualties as it was told; the numbers are only compared."""

    outcome: str
    who: str
    quote: str
    low: int | None = None
    high: int | None = None
    part_of: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """An incident as it was told: codes of the lists, and quotes."""

    trigger: str
    type: str
    status: str = "reported"
    kind: str = "event"
    doubt: bool = False
    place: str | None = None
    others: tuple[str, ...] = ()
    date: str | None = None
    actors: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    weapons: tuple[str, ...] = ()
    sites: tuple[tuple[str, str], ...] = ()
    harms: tuple[Harm | None, ...] = ()  # None: a row that was dropped
    chains: tuple[tuple[str, ...], ...] = ()


def parse(content: str, tally: Tally) -> tuple[Told, ...]:
    """The incidents of an answer; AnswerError where there is no list of them."""
    try:
        given = json.loads(_unwrapped(content))
    except (ValueError, RecursionError) as error:
        raise AnswerError(counts.NOT_JSON) from error
    rows = given.get("incidents") if isinstance(given, dict) else None
    if not isinstance(rows, list):
        raise AnswerError(counts.NO_ANSWER)
    tally[counts.ODD] += max(0, len(rows) - MOST_INCIDENTS)
    found = (_incident(row, tally) for row in rows[:MOST_INCIDENTS])
    return tuple(told for told in found if told)


def _unwrapped(content: str) -> str:
    """Without the fence of Markdown that some models put around JSON."""
    inner = content.strip()
    if inner.startswith("```"):
        inner = inner.partition("\n")[2].rpartition("```")[0]
    return inner


def _incident(row: Any, tally: Tally) -> Told | None:  # noqa: ANN401 (any JSON)
    if not isinstance(row, dict):
        tally[counts.ODD] += 1
        return None
    tally[counts.ODD] += len(row.keys() - _KEYS)
    trigger, code = _quote(row.get("trigger")), str(row.get("type"))
    if trigger is None or code not in codes.TYPES:
        tally[counts.ODD if trigger is None else counts.NO_CODE] += 1
        return None
    read = _Reader(row, tally)
    return Told(
        trigger, code,
        read.code("status", codes.STATUSES, "reported"),
        read.code("kind", codes.KINDS, "event"),
        row.get("doubt") is True,
        read.quote("place"), read.many("other_places", _quote),
        read.quote("date"), read.many("actors", _quote), read.many("targets", _quote),
        read.many("weapons", _quote), read.many("infrastructure", _site),
        read.rows("casualties", _harm), read.many("sources", _chain),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """The keys of one incident; what is odd is counted."""

    row: dict[str, Any]
    tally: Tally

    def code(self, key: str, known: Container[str], usual: str) -> str:
        given = self.row.get(key, usual)
        if _is_code(given, known):
            return str(given)
        self.tally[counts.NO_CODE] += 1
        return usual

    def quote(self, key: str) -> str | None:
        given = self.row.get(key)
        quote = _quote(given)
        self.tally[counts.ODD] += given is not None and quote is None
        return quote

    def many(self, key: str, one: Callable[[Any], T | None]) -> tuple[T, ...]:
        return tuple(value for value in self.rows(key, one) if value is not None)

    def rows(self, key: str, one: Callable[[Any], T | None]) -> tuple[T | None, ...]:
        """Each place of the list keeps its index."""
        given = self.row.get(key)
        if not isinstance(given, list):
            self.tally[counts.ODD] += given is not None
            return ()
        found = tuple(one(value) for value in given[:MOST_VALUES])
        for value, read in zip(given, found, strict=False):
            if read is None:
                bad = isinstance(value, dict) and _has_odd_code(value)
                self.tally[counts.NO_CODE if bad else counts.ODD] += 1
        self.tally[counts.ODD] += max(0, len(given) - MOST_VALUES)
        return found


_KEYS = {"trigger", "type", "status", "kind", "doubt", "place", "other_places", "date",
         "actors", "targets", "weapons", "infrastructure", "casualties", "sources"}


def _is_code(given: object, known: Container[str]) -> bool:
    return isinstance(given, str) and given in known


def _quote(given: object) -> str | None:
    return given if isinstance(given, str) and given.strip() else None


def _has_odd_code(row: dict[str, Any]) -> bool:
    """Whether a row fails by a code, and not by its form."""
    lists = {"code": codes.SITES, "outcome": codes.OUTCOMES, "who": codes.GROUPS}
    return any(isinstance(row.get(key), str) and row[key] not in known
               for key, known in lists.items())


def _site(row: object) -> tuple[str, str] | None:
    if not isinstance(row, dict) or not _is_code(row.get("code"), codes.SITES):
        return None
    quote = _quote(row.get("quote"))
    return (row["code"], quote) if quote else None


def _harm(row: object) -> Harm | None:
    if not isinstance(row, dict):
        return None
    quote, outcome, who = _quote(row.get("quote")), row.get("outcome"), row.get("who")
    if quote is None or not _is_code(outcome, codes.OUTCOMES) \
            or not _is_code(who, codes.GROUPS):
        return None
    numbers = [_number(row.get(key)) for key in ("low", "high", "part_of")]
    return Harm(str(outcome), str(who), quote, *numbers)


def _number(given: object) -> int | None:
    whole = isinstance(given, int) and not isinstance(given, bool)
    return given if whole and 0 <= given <= MOST_PEOPLE else None  # type: ignore


def _chain(given: object) -> tuple[str, ...] | None:
    if isinstance(given, str) and given.strip():
        return (given,)
    if not isinstance(given, list):
        return None
    return tuple(q for link in given[:MOST_VALUES] if (q := _quote(link))) or None

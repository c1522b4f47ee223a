# SPDX-License-Identifier: Apache-2.0
"""All incidents in short rows, kept in memory and packed once for each version.

Only rows that changed since are read again. What depends on who asks (news since the
last visit) and on the day (snoozed until) is put in when a list is asked for.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from sqlalchemy import Connection, Row, text

from musnad.frozen import frozen
from musnad.link.tolls import OUTCOMES
from musnad.store.reviewers import Visit
from musnad.store.reviewing import Found
from musnad.store.summaries import COLUMNS
from musnad.store.write import dumped

ALL_COLUMNS = (*COLUMNS, "changed", "news", "decision")
SINCE = """
select incident, version, summary, sure, latest, decided, changed
from   line
where  version > :version
"""
PAST = "select incident, what, detail, by_whom from history where key > :since"
PAST_OF_ONE = f"{PAST} and incident = :name"
NEWS = {"founded": "new", "joined": "source"}
KINDS = ("new", "source", "toll", "other")
DECISIONS = {decision: json.dumps(decision)
             for decision in (None, "accepted", "excluded", "unsure", "snoozed")}
LEVEL = 3  # of gzip: more takes much longer and saves little
KEPT = 6  # packed lists in memory


@frozen
class Line:
    """One incident: its row as JSON without the last bracket, and what orders it."""

    row: str
    sure: bool
    latest: int
    decided: str | None

    def decision(self, today: str) -> str | None:
        """A day in `decided` is one until which the incident sleeps."""
        if self.decided and self.decided[0].isdigit():
            return "snoozed" if self.decided > today else None
        return self.decided


@dataclass(slots=True)
class Listing:
    """The lines of a store, as of a version; threads share it."""

    version: int = -1
    lines: dict[str, Line] = field(default_factory=dict)
    packed: dict[tuple[Any, ...], bytes] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def answer(self, db: Connection, who: str, visit: Visit, limit: int | None) -> bytes:
        """The list in triage order, as gzip-ed JSON; of all or of the first `limit`."""
        with self.lock:
            self._catch_up(db)
            today = _today()
            key = (self.version, who, visit, limit, today)
            if key not in self.packed:
                while len(self.packed) >= KEPT:
                    self.packed.pop(next(iter(self.packed)))
                self.packed[key] = self._pack(db, who, visit, limit)
            return self.packed[key]

    def warm(self, db: Connection) -> None:
        """Read all lines before anybody asks for them."""
        with self.lock:
            self._catch_up(db)

    def _catch_up(self, db: Connection) -> None:
        with db.begin():
            rows = db.execute(text(SINCE), {"version": self.version}).all()
        for name, version, summary, sure, latest, decided, changed in map(tuple, rows):
            self.version = max(self.version, version)
            if summary is None:
                self.lines.pop(name, None)
            else:
                row = f'{summary[:-1]},"{changed}"'
                self.lines[name] = Line(row, bool(sure), latest, decided)

    def _pack(self, db: Connection, who: str, visit: Visit, limit: int | None) -> bytes:
        today = _today()
        fresh = None if visit.at is None else news(db, visit.history, who)

        def order(item: tuple[str, Line, str | None]) -> tuple[int, int, str]:
            name, line, decision = item
            seen = fresh is not None and name not in fresh
            return (4 * seen + 2 * (decision is not None) + line.sure, -line.latest, name)

        told = [(name, each, each.decision(today)) for name, each in self.lines.items()]
        rows = ",".join([
            f"{each.row},{_news(fresh, name)},{DECISIONS[decision]}]"
            for name, each, decision in sorted(told, key=order)[:limit]])
        body = (f'{{"version":{self.version},"columns":{dumped(ALL_COLUMNS)},'
                f'"rows":[{rows}]}}')
        return gzip.compress(body.encode(), LEVEL, mtime=0)


def news(db: Connection, since: int, who: str) -> dict[str, list[str]]:
    """What became new of each incident after a line of history, not by one's own hand."""
    with db.begin():
        return _kinds(db.execute(text(PAST), {"since": since}), who)


def news_of(db: Connection, name: str, visit: Visit, who: str) -> list[str]:
    """What became new of one incident since a visit, in the transaction under way."""
    if visit.at is None:
        return ["new"]
    keys = {"since": visit.history, "name": name}
    return _kinds(db.execute(text(PAST_OF_ONE), keys), who).get(name, [])


def _kinds(rows: Iterable[Row[Any]], who: str) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.by_whom != who:
            found.setdefault(row.incident, set()).add(_kind(row.what, row.detail))
    return {name: [kind for kind in KINDS if kind in kinds]
            for name, kinds in found.items()}


def _kind(what: str, detail: str) -> str:
    if what != "changed":
        return NEWS.get(what, "other")
    told = str(json.loads(detail).get("field", "")).partition(" ")[0]
    return "toll" if told in OUTCOMES else "other"


def _news(fresh: dict[str, list[str]] | None, name: str) -> str:
    """To who was never here everything is new."""
    if fresh is None:
        return '["new"]'
    return dumped(fresh[name]) if name in fresh else "[]"


def state(found: Found, fresh: list[str]) -> dict[str, Any]:
    """The row of one incident, by the names of the columns."""
    decision = Line("", sure=False, latest=0, decided=found.decided).decision(_today())
    row = [*found.summary, found.changed, fresh, decision]
    return dict(zip(ALL_COLUMNS, row, strict=True))


def _today() -> str:
    return datetime.now(UTC).date().isoformat()

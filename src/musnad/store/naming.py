# SPDX-License-Identifier: Apache-2.0
"""Ids of incidents, which last: a group takes the oldest id founded by its claims.

Every incident is founded by one claim. When groups join, the younger id is kept as merged
into the older; when they part again, it comes back to the group of its founder.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, text

from musnad.store.rows import about, run_about, run_many
from musnad.store.write import dumped, now

FOUNDED = "select id, anchor, born, merged_into from incident where anchor in :keys"
MEMBERS = "select claim, incident from member where claim in :keys"
BORN = "select coalesce(max(born), 0) from incident"
FOUND = "insert into incident (id, anchor, born, stale) values (:id, :anchor, :born, 1)"
MERGED = "update incident set merged_into = :into where id = :id"
STALE = "update incident set stale = 1 where id in :keys"
LEAVE = "delete from member where claim = :claim"
ENTER = "insert into member (claim, incident) values (:claim, :incident)"
NOTE = """
insert into history (incident, at, what, detail) values (:incident, :at, :what, :detail)
"""


@dataclass(slots=True)
class Changes:
    """What is to be written, gathered group by group."""

    born: int
    founded: list[dict[str, Any]] = field(default_factory=list)
    merged: list[dict[str, Any]] = field(default_factory=list)
    moves: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    touched: set[str] = field(default_factory=set)

    def note(self, incident: str, what: str, **detail: object) -> None:
        """A line of the history of an incident."""
        self.notes.append(
            {"incident": incident, "at": now(), "what": what, "detail": dumped(detail)}
        )
        self.touched.add(incident)


def keep(db: Connection, groups: list[list[str]], keys: dict[str, int]) -> None:
    """Make the groups (names of claims) incidents; those that change become stale."""
    anchors = {row.anchor: row for row in about(db, FOUNDED, sorted(keys))}
    member = {
        row.claim: row.incident for row in about(db, MEMBERS, sorted(keys.values()))
    }
    changes = Changes(db.execute(text(BORN)).scalar_one())
    for group in groups:
        own = sorted(
            (anchors[name] for name in group if name in anchors),
            key=lambda row: (row.born, row.id),
        )
        incident = own[0].id if own else _found(changes, group)
        _settle(changes, incident, own)
        _move(changes, incident, {name: keys[name] for name in group}, member)
    _write(db, changes)


def _found(changes: Changes, group: list[str]) -> str:
    changes.born += 1
    incident = id_of(group[0])
    changes.founded.append({"id": incident, "anchor": group[0], "born": changes.born})
    changes.note(incident, "founded", claims=group)
    return incident


def id_of(anchor: str) -> str:
    """The id of the incident that a claim founds."""
    return "m" + sha256(anchor.encode()).hexdigest()[:12]


def _settle(changes: Changes, incident: str, own: list[Any]) -> None:
    """The oldest id of a group lives, and its other ids are merged into it."""
    for row in own:
        into = None if row.id == incident else incident
        if row.merged_into != into:
            changes.merged.append({"id": row.id, "into": into})
            changes.note(row.id, "merged" if into else "parted", into=into)


def _move(
    changes: Changes, incident: str, claims: dict[str, int], member: dict[int, str]
) -> None:
    is_new = any(row["id"] == incident for row in changes.founded[-1:])
    for name, key in claims.items():
        before = member.get(key)
        if before == incident:
            continue
        changes.moves.append({"claim": key, "incident": incident})
        if before:
            changes.note(before, "left", claim=name)
        if not is_new:
            changes.note(incident, "joined", claim=name)


def _write(db: Connection, changes: Changes) -> None:
    run_many(db, FOUND, changes.founded)
    run_many(db, MERGED, changes.merged)
    run_many(db, LEAVE, [{"claim": move["claim"]} for move in changes.moves])
    run_many(db, ENTER, changes.moves)
    run_many(db, NOTE, changes.notes)
    run_about(db, STALE, sorted(changes.touched))

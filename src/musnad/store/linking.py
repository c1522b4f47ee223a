# SPDX-License-Identifier: Apache-2.0
"""Incidents brought up to date with every report, retraction and judgement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, text

from musnad.link.outlets import Outlets, default
from musnad.store.candidates import compare_new
from musnad.store.deriving import derive
from musnad.store.grouping import regroup
from musnad.store.judgements import (
    ENTERED,
    GRADE,
    OF_INCIDENTS,
    RETRACTED,
    SAME,
    VALUE,
    WITHDRAWN,
    latest,
)
from musnad.store.naming import NOTE, STALE
from musnad.store.rows import about, run_about, run_many
from musnad.store.seals import seal_new
from musnad.store.write import dumped, now

Compare = Callable[[Connection], int]
RETIRE = """
update claim set state = 'leaving' where state <> 'gone' and report in
    (select key from report where identity in :keys and standing = 1)
"""
RESTORE = """
update claim set state = 'new' where state = 'gone' and report in
    (select key from report where identity in :keys and standing = 1)
"""
LEAVE = "update claim set state = 'leaving' where state <> 'gone' and name in :keys"
COME_BACK = """
update claim set state = 'new' where state = 'gone' and name in :keys and report in
    (select key from report where standing = 1)
"""
# The index of claims that are not linked serves only who asks for those in these words.
LEAVING = """
select key, name from claim where state <> 'linked' and state = 'leaving' order by key
"""
PARTNERS = """
update claim set state = 'compared' where state = 'linked' and key in
    (select claim from member where incident in
        (select incident from member where claim in :keys))
"""
MEMBER_OF = "select claim, incident from member where claim in :keys"
FORGET = tuple(
    f"delete from {table} where {column} in :keys"
    for table, column in (
        ("block", "claim"),
        ("fact", "claim"),
        ("edge", "a"),
        ("edge", "b"),
        ("member", "claim"),
    )
)
GONE = "update claim set state = 'gone' where key in :keys"
TOUCH = "update claim set state = 'compared' where state = 'linked' and name in :keys"
STALE_OF_CLAIM = """
update incident set stale = 1 where id in
    (select member.incident from member join claim on claim.key = member.claim
     where claim.name in :keys)
"""
STALE_FOUNDED = "update incident set stale = 1 where anchor in :keys"
EFFECTS = ((SAME, TOUCH), (GRADE, STALE), (VALUE, STALE_OF_CLAIM),
           *((question, STALE_FOUNDED) for question in OF_INCIDENTS))
UNAPPLIED = """
select key, a, b from judgement where question = :question and applied = 0 order by key
"""
APPLIED = "update judgement set applied = 1 where key in :keys"


@dataclass(frozen=True, slots=True)
class Linked:
    """What a run of linking did: claims compared, incidents made, changed or emptied."""

    claims: int
    incidents: int


def link(
    db: Connection, outlets: Outlets | None = None, compare: Compare = compare_new
) -> Linked:
    """Link what is new; what nothing new touches is left as it is.

    Judgements and retractions since the last run take effect. Cut short, it is simply
    run again. `compare` is what finds and scores the pairs that may be one incident.
    """
    with db.begin():
        _retract(db)
        withdraw(db)
    compared = compare(db)
    with db.begin():
        _touch(db)
        regroup(db)
    derived = derive(db, outlets or default())
    with db.begin():
        seal_new(db, "history")
    return Linked(compared, derived)


def _retract(db: Connection) -> None:
    """Mark the claims of retracted reports, and those that are retracted no more."""
    retracted = latest(db, RETRACTED)
    run_about(db, RETIRE, [j.a for j in retracted if j.stands])
    run_about(db, RESTORE, [j.a for j in retracted if not j.stands])
    entered = latest(db, ENTERED)
    run_about(db, LEAVE, [j.a for j in entered if j.answer == WITHDRAWN])
    run_about(db, COME_BACK, [j.a for j in entered if j.stands])


def withdraw(db: Connection) -> None:
    """Take claims that are marked as leaving out of every incident."""
    leaving = {row.key: row.name for row in db.execute(text(LEAVING))}
    notes = [
        {
            "incident": row.incident,
            "at": now(),
            "what": "left",
            "detail": dumped({"claim": leaving[row.claim], "why": "no longer stands"}),
        }
        for row in about(db, MEMBER_OF, leaving)
    ]
    run_many(db, NOTE, notes)
    run_about(db, STALE, sorted({note["incident"] for note in notes}))
    run_about(db, PARTNERS, leaving)
    for forget in (*FORGET, GONE):
        run_about(db, forget, leaving)


def _touch(db: Connection) -> None:
    """Mark what judgements speak of that have not taken effect yet."""
    for question, mark in EFFECTS:
        rows = db.execute(text(UNAPPLIED), {"question": question}).all()
        run_about(db, mark, sorted({name for row in rows for name in (row.a, row.b)}))
        run_about(db, APPLIED, [row.key for row in rows])

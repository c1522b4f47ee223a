"""The log: whatever is done to it shows, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from musnad.store import audit
from musnad.store.judgements import SAME, Answer, judge
from musnad.store.sealed import altered

UNGUARD = {
    "sqlite": ("drop trigger log_no_update", "drop trigger log_no_delete"),
    "postgresql": ("drop trigger log_kept on log",),
}


def some_entries(db: Connection) -> list[str]:
    return [audit.record(db, who, "looked", {"report": who}) for who in ("a", "b", "c")]


def changed(db: Connection, sql: str) -> None:
    """What somebody could do who has the database in hand."""
    with db.begin():
        for guard in UNGUARD[db.dialect.name]:
            db.execute(text(guard))
        db.execute(text(sql))


def test_an_untouched_log_holds(db: Connection) -> None:
    heads = some_entries(db)
    assert audit.verify(db) == audit.Verdict(3, heads[-1])
    assert all(audit.verify(db, head).broken is None for head in heads)


@pytest.mark.parametrize(("sql", "named"), [
    ("update log set who = 'x' where n = 2", "entry 2"),
    ("update log set detail = '{}' where n = 1", "entry 1"),
    ("update log set at = '2001-01-01' where n = 3", "entry 3"),
    ("update log set digest = previous where n = 2", "entry 2"),
    ("delete from log where n = 1", "entry 2"),
    ("delete from log where n = 2", "entry 3"),
    ("update log set n = 9 where n = 3", "entry 9"),
])
def test_the_first_entry_that_was_changed_is_named(
        db: Connection, sql: str, named: str) -> None:
    some_entries(db)
    changed(db, sql)
    assert (audit.verify(db).broken or "").startswith(named)


def test_what_was_cut_off_the_end_shows_to_who_noted_the_head(db: Connection) -> None:
    heads = some_entries(db)
    changed(db, "delete from log where n = 3")
    assert audit.verify(db).broken is None
    assert "cut off" in (audit.verify(db, heads[-1]).broken or "")


@pytest.mark.parametrize("sql", ["update log set who = 'x'", "delete from log"])
def test_the_log_refuses_changes(db: Connection, sql: str) -> None:
    some_entries(db)
    with pytest.raises(DBAPIError, match="only ever added to"), db.begin():
        db.execute(text(sql))


def test_an_entry_falls_with_the_transaction_it_is_part_of(db: Connection) -> None:
    some_entries(db)

    def fail() -> Any:
        with db.begin():
            audit.record(db, "d", "looked", {})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert audit.verify(db).entries == 3


TAMPERED = [
    ("update judgement set answer = 'different' where key = 1", "judgement 1"),
    ("update judgement set why = 'bought' where key = 2", "judgement 2"),
    ("update judgement set by_whom = 'x' where key = 2", "judgement 2"),
    ("update judgement set a = 'x#1' where key = 2", "judgement 2"),
    ("delete from judgement where key = 2", "judgement 2"),
    ("insert into judgement (question, a, b, answer, by_whom, why, at, applied, act) "
     "values ('grade?', 'm1', '', 'weak', 'x', 'y', '2020', 1, 3)", "is in no entry"),
]


@pytest.mark.parametrize(("sql", "named"), TAMPERED)
def test_a_judgement_that_was_changed_is_named(
        db: Connection, sql: str, named: str) -> None:
    judge(db, Answer(SAME, "b#1", "a#1", "part_of", "Rana", "one names the other"))
    judge(db, Answer(SAME, "c#1", "d#1", "same", "Rana", "one strike"))
    assert altered(db) is None
    with db.begin():
        db.execute(text(sql))
    assert named in (altered(db) or "")


def test_a_reason_may_be_gone_where_the_log_says_so(db: Connection) -> None:
    judge(db, Answer(SAME, "a#1", "b#1", "same", "Rana", "one names the other"))
    with db.begin():
        db.execute(text("update judgement set why = '', by_whom = '▮▮▮▮'"))
        audit.record(db, "Rana", "redacted", {})
    assert altered(db) is None


def test_a_judgement_is_in_the_log(db: Connection) -> None:
    judge(db, Answer(SAME, "a#1", "b#1", "same", "Rana", "one names the other"))
    (entry,) = audit.entries(db)
    assert (entry.who, entry.what) == ("Rana", "judged")
    assert "one names the other" not in entry.detail

"""Whatever byte of a store is changed behind Musnad's back, `musnad verify` names it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from musnad.cli import cli
from musnad.custody.verify import Asked, Looked, findings
from musnad.stamp import Stamp, parsed, stamp
from musnad.store.audit import record
from musnad.store.connect import opened
from musnad.store.readers import readers

UNGUARD = {
    "sqlite": ("drop trigger log_no_update", "drop trigger log_no_delete"),
    "postgresql": ("drop trigger log_kept on log",),
}

# What holds neither evidence nor a value that anybody is shown: working notes that the
# next run writes anew, and indexes of what is checked itself.
NOTES = {"migration", "seen", "sketch", "copy", "former", "clock", "line", "reviewer",
         "token", "session", "visit", "released"}
WORKING = {("judgement", "applied"), ("judgement", "superseded"), ("incident", "stale"),
           ("incident", "born"), ("edge", "a"), ("edge", "b"), ("incident", "version"),
           ("incident", "summary"), ("incident", "decided")}
BESIDE = {"member", "seal"}  # named by what they speak of: an incident, a sealed row
CHANGE = {
    "blob": "cast(substr({c}, 1, length({c}) - 1) || 'x' as blob)",
    "bytea": r"overlay({c} placing '\x01'::bytea from 1)",
    "text": "substr({c}, 1, length({c}) - 1) || '~'",
}
ROW = {"sqlite": "rowid", "postgresql": "ctid"}
FLIP = ("update {t} set {c} = {v} where {row} = "
        "(select {row} from {t} where {c} is not null limit 1)")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def columns(db: Connection) -> list[tuple[str, str, str]]:
    """Table, column and kind of value, of all that is filled and no key."""
    seen = inspect(db)
    return [(table, column["name"], str(column["type"]).lower())
            for table in seen.get_table_names()
            if table not in NOTES and not table.startswith("words")
            for column in seen.get_columns(table)
            if column["name"] != "key" and (table, column["name"]) not in WORKING
            and db.execute(text(f"select count({column['name']}) from {table}")).scalar()]


def flaws(db: Connection) -> list[str]:
    return [f"{f.table} {f}" for f in findings(db, Asked(sample=0), Looked())]


def test_a_store_as_musnad_wrote_it_holds(store: str) -> None:
    said = run("verify", store)
    assert said.exit_code == 0, said.output
    assert said.output == (
        "5 reports and 1 originals hashed, 5 read once more by the same version, 0 left "
        "that another version read: nothing found wrong\n")


def test_a_changed_byte_of_any_column_is_found_and_named(store: str) -> None:
    with opened(store) as db:
        with db.begin():
            assert flaws(db) == []
            every = columns(db)
        dialect = db.dialect.name
        assert len(every) > 45
        for table, column, kind in every:
            value = CHANGE.get(kind, "{c} + 1").format(c=column)
            sql = FLIP.format(t=table, c=column, v=value, row=ROW[dialect])
            with db.begin() as change:
                if dialect == "sqlite":
                    db.execute(text("pragma defer_foreign_keys = on"))
                try:
                    db.execute(text(sql))
                except DBAPIError:
                    pass  # the database itself refuses it
                else:
                    found = flaws(db)
                    assert found, (table, column)
                    assert table in BESIDE or table in "".join(found)
                change.rollback()


@pytest.mark.parametrize(("sql", "said"), [
    ("update report set text = replace(text, 'تسعة', 'عشرة') where id = 'a'",
     "report https://example.org/a version 1, text: is not what was written"),
    ("update claim set record = replace(record, 'airstrike', 'shelling') "
     "where name = 'https://example.org/b#1'",
     "claim https://example.org/b#1, record: is not what was written"),
    ("delete from capture", "capture row 1: is gone"),
    ("insert into history (incident, at, what, detail) values ('m', '', 'x', '{}')",
     "was added by another way"),
    ("delete from member where claim = (select min(claim) from member)",
     "claim https://example.org/a#1, state: does not fit its incident"),
    ("update report set standing = 1", "of 2 versions not the last one alone stands"),
])
def test_the_command_names_what_it_finds(store: str, sql: str, said: str) -> None:
    with opened(store) as db, db.begin():
        db.execute(text(sql))
    shown = run("verify", store)
    assert shown.exit_code == 1
    assert said in shown.stdout


@pytest.mark.parametrize(("sql", "said"), [
    ("update log set detail = '{}' where n = 1", "log replayed: entry 1"),
    ("delete from log where n = 1", "log replayed: entry 2"),
])
def test_the_log_is_replayed(store: str, sql: str, said: str) -> None:
    with opened(store) as db:
        for who in ("a", "b"):
            record(db, who, "looked", {"report": who})
        with db.begin():
            for guard in UNGUARD[db.dialect.name]:
                db.execute(text(guard))
            db.execute(text(sql))
    shown = run("verify", store)
    assert shown.exit_code == 1
    assert said in shown.stdout


def test_a_reading_that_the_same_version_does_not_repeat_is_found(
    store: str
) -> None:
    with opened(store) as db, db.begin():
        db.execute(text("update claim set record = replace(record, :a, :b)"),
                   {"a": "خمسة مدنيين", "b": "ستة مدنيين"})
    assert "is not what the same version reads" in run("verify", store).stdout
    assert "is not what the same version reads" not in run(
        "verify", store, "--sample", 0).stdout


def test_each_claim_says_what_read_it(store: str) -> None:
    with opened(store) as db, db.begin():
        (key,) = readers(db)
        assert readers(db)[key] == stamp() == parsed(str(stamp()))
        for table in ("report", "claim"):
            found = db.execute(text(f"select distinct reader from {table}")).scalars()
            assert list(found) == [key]


def test_reports_of_another_version_are_counted_not_accused(store: str) -> None:
    with opened(store) as db, db.begin():
        db.execute(text("delete from seal where kind = 'reader'"))
        db.execute(text("update reader set version = '0.0.9'"))
    said = run("verify", store).stdout
    assert "0 read once more by the same version, 5 left" in said


def test_the_stamp_has_a_version_and_two_hashes() -> None:
    found = stamp()
    assert isinstance(found, Stamp)
    assert (len(found.rules), len(found.gazetteer)) == (32, 32)
    assert found.rules != found.gazetteer


def test_what_read_a_report_is_shown_with_it(store: str) -> None:
    said = run("report", "show", "a", "--store", store).stdout
    assert f"read by {stamp().version}, rules {stamp().rules[:12]}…" in said

"""A backup gives back the whole store, whatever kills whom in the middle."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import zipfile
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

import musnad
from musnad.cli import cli
from musnad.custody.backup import backup, tables
from musnad.custody.restore import restore
from musnad.custody.verify import Asked, Looked, verify
from musnad.errors import StoreError
from musnad.store.connect import bare, is_server, opened
from musnad.store.search import search
from musnad.store.write import add

COMMAND = [sys.executable, "-c", "from musnad.cli import main; main()"]
CRASHES = 6


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def content(where: str) -> dict[str, list[str]]:
    """Every row of every table."""
    with opened(where) as db, db.begin():
        return {table.name: sorted(map(str, db.execute(table.select()).all()))
                for table in tables(db) if table.name != "released"}


@pytest.fixture
def elsewhere(where: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    """A place for another store of the same kind, with nothing there."""
    if not is_server(where):
        return str(tmp_path / "again.db")
    with psycopg.connect(where, autocommit=True) as db:
        db.execute("drop database if exists again")
        db.execute("create database again")
    return where.rpartition("/")[0] + "/again"


def test_a_restored_store_is_the_one_that_was_backed_up(
    store: str, elsewhere: str, tmp_path: Path
) -> None:
    file = tmp_path / "backup.zip"
    assert run("backup", store, file).exit_code == 0
    said = run("restore", file, elsewhere)
    assert said.exit_code == 0, said.output
    assert content(elsewhere) == content(store)
    with opened(elsewhere, "write") as db:
        assert list(verify(db, Asked(), Looked())) == []
        assert [found.id for found in search(db, "هجين")] == ["c"]
        assert add(db, musnad.read("مقتل رجل في قصف على مدينة حلب أمس", id="new")).new


def test_a_database_comes_back_as_a_file(store: str, tmp_path: Path) -> None:
    if not is_server(store):
        return
    file, again = tmp_path / "backup.zip", str(tmp_path / "again.db")
    with opened(store) as db:
        backup(db, file)
    restore(file, again)
    with opened(again) as db:
        assert [f for f in verify(db, Asked(), Looked()) if f.table != "seal"] == []


def test_a_backup_is_taken_while_others_write(store: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    with opened(store) as other, other.begin():
        other.execute(text("insert into seen values ('a', 'b', 'c')"))
        with opened(store, "read") as db:
            backup(db, file)
    assert zipfile.ZipFile(file).testzip() is None


@pytest.mark.parametrize("name", ["store.db", "tables/report.jsonl"])
def test_a_damaged_backup_is_refused_and_leaves_nothing(
    store: str, elsewhere: str, tmp_path: Path, name: str
) -> None:
    file, bad = tmp_path / "backup.zip", tmp_path / "bad.zip"
    with opened(store) as db:
        backup(db, file)
    with zipfile.ZipFile(file) as good, zipfile.ZipFile(bad, "w") as out:
        if name not in good.namelist():
            return
        for part in good.namelist():
            out.writestr(part, good.read(part) + (b"x" if part == name else b""))
    with pytest.raises(StoreError, match="is not what was backed up"):
        restore(bad, elsewhere)
    assert_nothing(elsewhere)
    cut = tmp_path / "cut.zip"
    cut.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(StoreError, match="no whole backup"):
        restore(cut, elsewhere)


def test_a_store_is_never_overwritten(store: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    with opened(store) as db:
        backup(db, file)
    with pytest.raises(StoreError, match="already"):
        restore(file, store)


def assert_nothing(where: str) -> None:
    if is_server(where):
        with bare(where) as db, db.begin():
            assert tables(db) == []
    else:
        assert not Path(where).exists()


def killed(after: float, *arguments: object) -> None:
    with subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as process:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        process.kill()


def test_killed_in_the_middle_a_restored_store_is_whole_or_not_there(
    store: str, elsewhere: str, tmp_path: Path
) -> None:
    with opened(store, "write") as db:
        for i in range(40):
            add(db, musnad.read(f"مقتل {i + 3} مدنيين في غارة على مدينة إدلب أمس. " * 40,
                                published="2019-05-22", id=str(i)))
    file, whole = tmp_path / "backup.zip", content(store)
    with opened(store) as db:
        backup(db, file)
    before = file.read_bytes()
    for k in range(CRASHES):
        killed(0.25 + k / 12, "backup", store, file)
        assert zipfile.ZipFile(file).testzip() is None
        file.write_bytes(before)
        killed(0.25 + k / 12, "restore", file, elsewhere)
        if is_there(elsewhere):
            assert content(elsewhere) == whole
            return
    restore(file, elsewhere)
    assert content(elsewhere) == whole


def is_there(where: str) -> bool:
    if not is_server(where):
        return Path(where).exists()
    with bare(where) as db, db.begin():
        return bool(tables(db))

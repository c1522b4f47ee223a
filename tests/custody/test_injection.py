"""Words that mean something to a database, a file system or a spreadsheet stay words."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from musnad.cli import cli
from musnad.custody.verify import Asked, Looked, verify
from musnad.export.write import cell
from musnad.store.connect import opened

SQL = ("'; drop table report; --", '" or 1=1 --', "x' union select record from report --",
       "%' or '%'='", "\\'; delete from claim; --", ":id", "{kind}", "%(id)s", "$1",
       "stems : مدنيين", "NEAR(a b)", '"', "*", "a* OR b", "^", "(", "-- ", "\x00x")
PATHS = ("../../evil.txt", "/etc/evil.txt", "..\\..\\evil.txt", "a/../../evil.txt",
         "C:\\evil.txt", "~/evil.txt", "evil.txt\x00.html", "con", "a" * 300)
FORMULAS = ("=1+1", "+1+1", "-1+1", "@sum(a1)", "\t=1+1", "\r=1+1", "=cmd|' /c calc'!a0",
            "=HYPERLINK(\"http://e.org\")")
TEXT = "مقتل خمسة مدنيين في غارة على مدينة إدلب أمس"


def run(*arguments: object, stdin: str | None = None) -> Result:
    found = CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)
    assert found.exception is None or isinstance(found.exception, SystemExit), found
    return found


def line(**keys: object) -> str:
    return json.dumps({"id": "a", "text": TEXT, "published": "2019-05-22"} | keys) + "\n"


def whole(where: str, reports: int) -> None:
    """The store has all its reports, and nothing in it was touched."""
    with opened(where) as db:
        with db.begin():
            assert db.execute(text("select count(*) from report")).scalar() == reports
        assert list(verify(db, Asked(), Looked())) == []


@pytest.mark.parametrize("words", SQL)
def test_words_for_a_database_are_kept_as_words(where: str, words: str) -> None:
    given = line(id=words, outlet=words, title=words, url=f"https://e.org/{words}")
    assert run("read", "-", "--store", where, stdin=given).exit_code in (0, 1)
    run("link", "--store", where)
    many = 0
    with opened(where) as db, db.begin():
        for kept in db.execute(text("select id from report")).scalars():
            many += 1
            assert kept == words
    for command in (("search", words), ("show", words), ("report", "show", words),
                    ("list", "--type", words), ("list", "--place", words),
                    ("list", "--actor", words), ("list", "--country", words)):
        run(*command, "--store", where)
    run("judge", f"{words}#1", "b#1", "same", "--by", words, "--why", words,
        "--store", where)
    run("grade", words, "fair", "--by", words, "--why", words, "--store", where)
    whole(where, many)


@pytest.mark.parametrize("words", [w for w in SQL if "\x00" not in w])
def test_they_are_words_in_a_table_too(where: str, tmp_path: Path, words: str) -> None:
    table, columns = tmp_path / "t.csv", tmp_path / "m.toml"
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Nr", "Day", "Town"], [words, "2019-05-21", words]])
    columns.write_text('code = "Nr"\ndate = "Day"\nplace = "Town"\n', encoding="utf-8")
    done = run("import", table, "--columns", columns, "--store", where)
    assert done.stdout.startswith("1 rows new"), done.output
    whole(where, 1)


@pytest.mark.parametrize("name", PATHS)
def test_names_in_an_archive_lead_nowhere(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "deep" / "er"
    inside.mkdir(parents=True)
    packed = inside / "a.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr(name, TEXT)
    before = sorted(tmp_path.rglob("*"))
    found = run("read", packed, "--format", "jsonl")
    assert sorted(tmp_path.rglob("*")) == before
    assert found.stdout.count("\n") <= 1


@pytest.mark.parametrize("name", PATHS[:4])
def test_a_backup_writes_its_store_and_nothing_else(
    store: str, tmp_path: Path, name: str
) -> None:
    file, evil = tmp_path / "kept.zip", tmp_path / "evil.zip"
    run("backup", store, file)
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(evil, "w") as out:
        about = json.loads(parts.read("manifest.json"))
        for part in parts.namelist():
            if part != "manifest.json":
                out.writestr(part, parts.read(part))
        out.writestr(name, "x")
        out.writestr("manifest.json", json.dumps(about))
    before = {*tmp_path.rglob("*")}
    run("restore", evil, tmp_path / "new.db")
    assert {p.name.partition("-")[0] for p in {*tmp_path.rglob("*")} - before} <= {
        "new.db"}


@pytest.mark.parametrize("words", FORMULAS)
def test_a_spreadsheet_runs_nothing(words: str) -> None:
    for is_number in (False, True):
        assert str(cell(words, is_number=is_number))[0] == "'"


@pytest.mark.parametrize("number", ["5", "-5", "35.93", "1e3", 7, -1.5, 0])
def test_numbers_stay_numbers(number: object) -> None:
    assert cell(number, is_number=True) == number


@pytest.mark.parametrize("words", FORMULAS)
@pytest.mark.parametrize("layout", ["csv", "airwars", "ged", "acled", "hxl"])
def test_no_cell_of_an_export_begins_like_a_formula(
    tmp_path: Path, layout: str, words: str
) -> None:
    where, out = str(tmp_path / "m.db"), tmp_path / "out.csv"
    run("read", "-", "--store", where, stdin=line(outlet=words, title=words, id=words))
    run("link", "--store", where)
    run("export", "--layout", layout, "--output", out, "--store", where)
    for path in tmp_path.glob("out*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [c for row in csv.reader(file) for c in row]
        assert cells
        assert [c for c in cells if c.startswith(("=", "+", "@", "\t", "\r"))] == []

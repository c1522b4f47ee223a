"""Tables become locked incidents, and an export that comes back is whole."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Connection

import musnad
from musnad.cli import cli
from musnad.custody.verify import Asked, Looked, verify
from musnad.export.importing import Imported, import_rows
from musnad.export.item import Item, Settings
from musnad.export.write import export
from musnad.store.connect import opened
from musnad.store.incidents import evidence, incidents
from musnad.store.linking import link
from musnad.store.write import add

from .test_export import items, rows, written

__all__ = ["items"]  # the fixture
OWN = "Nr,Day,Town,Land,Dead,Note\n7,2019-05-21,إدلب,SY,6,=1+1\n8,2019-05-21,تعز,YE,2,\n"
MAP = 'code = "Nr"\ndate = "Day"\nplace_ar = "Town"\ncountry = "Land"\n' \
      'killed_min = "Dead"\nkilled_max = "Dead"\n'
REPORT = "مقتل سبعة مدنيين وإصابة تسعة في غارة جوية روسية على مدينة إدلب أمس."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments])


def found(db: Connection) -> list[Item]:
    return [Item(r, tuple(evidence(db, r["id"]))) for r in incidents(db)]


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Path]:
    """A table of no known layout, and what its columns mean."""
    table, columns = tmp_path / "own.csv", tmp_path / "map.toml"
    table.write_text(OWN, encoding="utf-8")
    columns.write_text(MAP, encoding="utf-8")
    return table, columns


@pytest.mark.parametrize("name", ["ged", "acled", "airwars", "csv"])
def test_an_export_comes_back_as_it_went(
    items: list[Item], tmp_path: Path, name: str
) -> None:
    path, _ = written(items, name, tmp_path)
    done = Imported()
    with opened(str(tmp_path / "other.db")) as db:
        assert list(import_rows(db, path, name, None, done)) == []
        link(db)
        again = tmp_path / "again.csv"
        export(found(db), name, again, Settings())
        assert list(verify(db, Asked(), Looked())) == []
    first, second = (
        sorted(({k: v for k, v in row.items() if not k.startswith("musnad_")}
                for row in rows(file)), key=str)
        for file in (path, again))
    assert done.new == len(first) > 1
    assert second == first


@pytest.mark.parametrize("name", ["ged", "acled", "airwars", "csv"])
def test_what_a_layout_carries_reaches_the_record(
    items: list[Item], tmp_path: Path, name: str
) -> None:
    path, _ = written(items, name, tmp_path)
    ours = {item.id: item.record for item in items}
    with opened(str(tmp_path / "other.db")) as db:
        list(import_rows(db, path, None, None, Imported()))
        link(db)
        theirs = {code: record for record in incidents(db)
                  for code in record["previous_codes"]}
    assert theirs.keys() <= ours.keys()
    for code, record in theirs.items():
        assert record["date"]["earliest"] == ours[code]["date"]["earliest"]
        assert record["date"]["latest"] == ours[code]["date"]["latest"]
        for key in ("country", "lat", "lon"):
            assert record["place"][key] == pytest.approx(ours[code]["place"][key],
                                                         abs=1e-4)
        if name != "ged":
            assert record["type"] == ours[code]["type"]


def test_our_own_rows_add_nothing_to_our_store(
    items: list[Item], db: Connection, tmp_path: Path
) -> None:
    path, losses = written(items, "csv", tmp_path)
    done = Imported()
    list(import_rows(db, path, None, None, done))
    assert (done.ours, done.new) == (len(items) - len(losses.refused), 0)


def test_rows_of_any_table_keep_their_codes_and_values(
    where: str, own: tuple[Path, Path]
) -> None:
    said = run("import", own[0], "--columns", own[1], "--store", where)
    assert said.output == ("2 rows new, 0 changed, 0 as they were, 0 our own, "
                           "0 skipped\n"), said.output
    with opened(where) as db:
        add(db, musnad.read(REPORT, published="2019-05-22", outlet="و", id="r"))
        link(db)
        idlib = next(r for r in incidents(db) if "7" in r["previous_codes"])
        assert {c["report"] for c in idlib["claims"]} == {"import:own:7", "r"}
        killed = [row for row in idlib["casualties"] if row["outcome"] == "killed"]
        assert [(row["low"], row["high"]) for row in killed] == [(6, 6)]
        assert idlib["locked"]["row"]["Note"] == "=1+1"
        assert len(incidents(db)) == 2
        assert list(verify(db, Asked(), Looked())) == []
    shown = run("compare", own[0], "--store", where, *(
        part for each in ("code=Nr", "date=Day", "place_ar=Town", "country=Land")
        for part in ("--map", each)))
    assert shown.stdout.splitlines()[-1].startswith("2 in both, 0 that we lack")


def test_the_same_table_again_adds_nothing_and_a_changed_row_is_a_version(
    where: str, own: tuple[Path, Path]
) -> None:
    run("import", own[0], "--columns", own[1], "--store", where)
    again = run("import", own[0], "--columns", own[1], "--store", where)
    assert "0 rows new, 0 changed, 2 as they were" in again.output
    own[0].write_text(OWN.replace(",6,", ",9,"), encoding="utf-8")
    later = run("import", own[0], "--columns", own[1], "--store", where)
    assert "0 rows new, 1 changed, 1 as they were" in later.output
    with opened(where) as db:
        (record,) = [r for r in incidents(db) if "7" in r["previous_codes"]]
        assert [row["low"] for row in record["casualties"]] == [9]


def test_two_rows_of_a_table_are_never_one_incident(
    where: str, tmp_path: Path
) -> None:
    table, columns = tmp_path / "own.csv", tmp_path / "map.toml"
    table.write_text("Nr,Day,Town,Land,Dead\n1,2019-05-21,إدلب,SY,6\n"
                     "2,2019-05-21,إدلب,SY,6\n", encoding="utf-8")
    columns.write_text(MAP, encoding="utf-8")
    run("import", table, "--columns", columns, "--store", where)
    with opened(where) as db:
        assert sorted(r["previous_codes"] for r in incidents(db)) == [["1"], ["2"]]


@pytest.mark.parametrize(("row", "said"), [
    ("9,2019-05-41,إدلب,SY,6,", "2019-05-41"),
    ("9,2019-05-21,إدلب,SY,six,", "'six' is no number"),
    ("9,2019-05-21,إدلب,SY,-6,", "-6 is not within 0 and"),
    ("9,2019-05-21,إدلب,SY,1.5,", "1.5 is no whole number"),
    ("9,2019-05-21,إدلب,SY,inf,", "inf is not within"),
    ("9,2019-05-21,إدلب,SY,nan,", "nan is not within"),
    (",2019-05-21,إدلب,SY,6,", "it has no code"),
    ("7,2019-05-21,إدلب,SY,6,", "its code 7 is that of an earlier row"),
    ("9,2019-05-21,إدلب,SY,6,,,", "more cells than the table has columns"),
])
def test_a_bad_row_is_named_and_stops_nothing(
    where: str, own: tuple[Path, Path], row: str, said: str
) -> None:
    own[0].write_text(OWN + row + "\n10,2019-05-23,حلب,SY,1,\n", encoding="utf-8")
    shown = run("import", own[0], "--columns", own[1], "--store", where)
    assert shown.exit_code == 1
    assert said in shown.stderr
    assert "own.csv:4" in shown.stderr
    assert shown.stdout.startswith("3 rows new")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00a", b"a,b\n1,\xff\n", b"", b"\0\0"])
def test_a_file_that_is_no_table_is_said(
    where: str, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    shown = run("import", file, "--store", where)
    assert shown.exit_code == 1
    assert shown.exception is None or isinstance(shown.exception, SystemExit)


@pytest.mark.parametrize("words", ["code = 1", "x = 'y'", "date = 'Day'", "=", "[a"])
def test_a_wrong_map_is_wrong_usage(
    where: str, own: tuple[Path, Path], words: str
) -> None:
    own[1].write_text(words, encoding="utf-8")
    assert run("import", own[0], "--columns", own[1], "--store", where).exit_code == 2


def test_cells_that_a_spreadsheet_would_run_are_guarded_again(
    where: str, tmp_path: Path
) -> None:
    with opened(where) as db:
        add(db, musnad.read(REPORT, published="2019-05-22", outlet="=cmd()", id="=r"))
        link(db)
        path = tmp_path / "a.csv"
        export(found(db), "airwars", path, Settings())
    table = path.read_text("utf-8").replace("POST", "")
    with path.open(encoding="utf-8", newline="") as file:
        head = next(csv.reader(file))
    at = head.index("num_victims")
    evil = [cells.split(",") for cells in table.splitlines()[:1]]
    assert evil[0][at] == "num_victims"
    with opened(str(tmp_path / "b.db")) as db:
        with path.open(encoding="utf-8", newline="") as file:
            given = list(csv.DictReader(file))
        given[0] |= {"num_victims": "=2+2", "num_sources": "=3+3", "summary": "@x"}
        with path.open("w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, head)
            out.writeheader()
            out.writerows(given)
        list(import_rows(db, path, None, None, Imported()))
        link(db)
        export(found(db), "airwars", tmp_path / "again.csv", Settings())
    (row,) = rows(tmp_path / "again.csv")
    assert [row[key][:2] for key in ("num_victims", "num_sources", "summary")] == [
        "'=", "'=", "'@"]

"""Tables read back: what an export carried, and foreign rows beside our incidents."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import Connection

from musnad.cli import cli
from musnad.errors import StoreError
from musnad.export.item import Item
from musnad.export.matching import compare
from musnad.export.reading import differences, theirs

from .test_export import items, written

__all__ = ["items"]  # the fixture
OURS = ("id", "musnad_id")


def without_ids(path: Path) -> Path:
    """The same table as somebody else would have it."""
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    foreign = path.with_name("foreign.csv")
    with foreign.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, found[0].keys())
        out.writeheader()
        for number, row in enumerate(found):
            own = {key: f"X{number}" for key in OURS if key in row}
            out.writerow(row | own)
    return foreign


@pytest.mark.parametrize("name", ["ged", "acled", "airwars", "csv"])
def test_an_export_gives_back_what_it_carried(
    items: list[Item], tmp_path: Path, name: str
) -> None:
    path, _ = written(items, name, tmp_path)
    by_id = {item.id: item.record for item in items}
    rows = theirs(path)
    assert rows
    for row in rows:
        ours = by_id[row.code]
        assert row.record["date"]["earliest"] == ours["date"]["earliest"]
        assert row.record["date"]["latest"] == ours["date"]["latest"]
        for key in ("country", "lat", "lon"):
            assert row.record["place"][key] == pytest.approx(ours["place"][key], abs=1e-4)
        if name in ("airwars", "csv"):
            assert list(differences(ours, row.record)) == []


@pytest.mark.parametrize("name", ["ged", "acled", "airwars", "csv"])
def test_foreign_rows_are_matched_as_claims_are(
    items: list[Item], tmp_path: Path, name: str
) -> None:
    path, losses = written(items, name, tmp_path)
    found = compare(theirs(without_ids(path)), items)
    refused = {name for name, _ in losses.refused}
    assert found.we_lack == []
    assert {r["id"] for _, r in found.same} == {i.id for i in items} - refused


def test_what_either_side_lacks(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "csv", tmp_path)
    row = next(r for r in theirs(without_ids(path))
               if r.record["place"]["name_en"] == "Idlib")
    elsewhere = {"name_en": "Nowhere", "name_ar": "لامكان", "lat": 33.0, "lon": 36.0}
    moved = replace(row, record=row.record | {"place": row.record["place"] | elsewhere})
    found = compare([moved], items)
    assert found.we_lack == [moved]
    assert [r["place"]["name_en"] for r in found.they_lack] == ["Idlib", "Hajin"]


def test_a_table_of_another_layout(
    items: list[Item], tmp_path: Path, where: str
) -> None:
    table = tmp_path / "own.csv"
    table.write_text("Day,Town,Dead,Land\n2019-05-21,Idlib,6,SY\n", encoding="utf-8")
    with pytest.raises(StoreError, match="--map"):
        theirs(table)
    maps = ["date=Day", "place=Town", "killed_min=Dead", "killed_max=Dead",
            "country=Land"]
    said = CliRunner().invoke(cli, ["compare", str(table), "--store", where, *(
        part for each in maps for part in ("--map", each))])
    assert said.exit_code == 0, said.output
    assert "1 in both, 0 that we lack" in said.stdout
    assert "killed: ours 5..7, theirs 6..6" in said.stdout


def test_a_wrong_map_is_said(db: Connection, tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("Day\n2019-05-21\n", encoding="utf-8")
    for wrong in ("day", "x=Day"):
        said = CliRunner().invoke(cli, ["compare", str(table), "--map", wrong])
        assert said.exit_code == 2
    with pytest.raises(StoreError, match="no column Town"):
        theirs(table, {"place": "Town"})

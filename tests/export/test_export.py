"""Exports as their users read them, and what each layout leaves out."""

from __future__ import annotations

import csv
import json
import subprocess
import venv
from pathlib import Path
from typing import Any

import hxl
import pandas as pd
import pytest
from pyarrow import parquet
from shapely.geometry import shape
from sqlalchemy import Connection

import musnad
from musnad.export import acled, airwars, flat, ged
from musnad.export.item import Item, Losses, Settings
from musnad.export.write import NAMES, cell, export
from musnad.store.incidents import evidence, incidents
from musnad.store.linking import link
from musnad.store.write import add

FTM = "followthemoney==4.11.2"
Row = dict[str, Any]
TEXTS = [
    ("a", "قالت الشرطة إن خمسة مدنيين بينهم طفلان قتلوا وأصيب تسعة آخرون في غارة جوية "
          "شنتها طائرات روسية على مشفى في مدينة إدلب أمس."),
    ("b", "مقتل سبعة مدنيين وإصابة تسعة في غارة جوية روسية على مدينة إدلب أمس."),
    ("c", "أصيب ثلاثة أشخاص في قصف مدفعي على بلدة هجين أمس."),
    ("d", "نفى الجيش الروسي أن تكون طائراته قصفت مدينة الرقة."),
    ("e", "=1+1 مقتل العشرات في قصف على مدينة تعز أمس."),
]


@pytest.fixture
def items(db: Connection) -> list[Item]:
    for name, text in TEXTS:
        add(db, musnad.read(text, published="2019-05-22", outlet=f"=وكالة {name}",
                            id=name, title="=عنوان" if name == "b" else None))
    link(db)
    return [Item(r, tuple(evidence(db, r["id"]))) for r in incidents(db)]


def written(
    items: list[Item], name: str, folder: Path, **settings: Any
) -> tuple[Path, Losses]:
    path = folder / f"out.{name}"
    return path, export(items, name, path, Settings(**settings))


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def of(found: list[dict[str, str]], key: str, value: str) -> dict[str, str]:
    return next(row for row in found if row[key] == value)


@pytest.mark.parametrize(("layout", "many"), [
    (ged.COLUMNS, 49), (acled.COLUMNS, 31)])
def test_the_columns_are_those_of_the_layout(layout: tuple[str, ...], many: int) -> None:
    assert len(layout) == many
    assert len(set(layout)) == many


@pytest.mark.parametrize(("name", "columns"), [
    ("ged", ged.COLUMNS), ("acled", acled.COLUMNS), ("airwars", airwars.COLUMNS),
    ("csv", flat.COLUMNS)])
def test_tables_have_their_columns_in_order_and_ours_behind(
    items: list[Item], tmp_path: Path, name: str, columns: tuple[str, ...]
) -> None:
    path, _ = written(items, name, tmp_path)
    head = list(pd.read_csv(path).columns)
    assert tuple(head[: len(columns)]) == columns
    assert all(column.startswith("musnad_") for column in head[len(columns):])


def test_ged(items: list[Item], tmp_path: Path) -> None:
    path, losses = written(items, "ged", tmp_path)
    row = of(rows(path), "where_coordinates", "Idlib")
    assert (row["low"], row["best"], row["high"]) == ("5", "5", "7")
    assert (row["deaths_civilians"], row["deaths_unknown"]) == ("5", "0")
    assert row["musnad_forced_zero"] == "deaths_a;deaths_b"
    assert row["type_of_violence"] == ""  # one armed side: not to be guessed
    assert (row["country_id"], row["where_prec"], row["date_prec"]) == ("652", "1", "1")
    assert row["date_start"] == "2019-05-21 00:00:00.000"
    assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
    why = dict(losses.refused)
    assert sorted(why.values()) == ["no death", "not reported to have happened"]


def test_acled(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "acled", tmp_path, targeting="Civilian targeting")
    found = rows(path)
    row = of(found, "location", "Idlib")
    assert row["fatalities"] == "5"
    assert row["sub_event_type"] == "Air/drone strike"
    assert (row["actor1"], row["inter1"]) == ("Russian forces", "State forces")
    assert row["actor2"] == "Civilians (Syria)"
    assert row["civilian_targeting"] == "Civilian targeting"
    assert of(found, "country", "Yemen")["fatalities"] == "10"  # العشرات
    assert of(found, "location", "Hajin")["musnad_forced_zero"] == "fatalities"


def test_airwars(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "airwars", tmp_path)
    row = of(rows(path), "location_name", "Idlib")
    assert row["civilian_non_combatants_killed_min"] == "5"
    assert row["civilian_non_combatants_killed_max"] == "7"
    assert row["children_killed_min"] == "2"
    assert row["women_killed_min"] == ""
    assert row["belligerent_1_belligerent_name"] == "Russian forces"
    assert row["civilian_harm_status_slug"] in ("fair", "weak")


def test_geojson(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "geojson", tmp_path)
    features = json.loads(path.read_text("utf-8"))["features"]
    points = [shape(f["geometry"]) for f in features if f["geometry"]]
    assert points
    assert all(-180 <= p.x <= 180 and -90 <= p.y <= 90 for p in points)
    assert any(abs(p.y - 35.9) < 0.2 and abs(p.x - 36.6) < 0.2 for p in points)


def test_parquet_is_the_csv_with_types(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "parquet", tmp_path)
    table = parquet.read_table(path).to_pylist()
    assert len(table) == len(rows(written(items, "csv", tmp_path)[0]))
    row = next(r for r in table if r["place_en"] == "Idlib")
    assert (row["all_killed_low"], row["all_killed_high"]) == (5, 7)
    assert row["women_killed_low"] is None


def test_hxl(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "hxl", tmp_path)
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        assert "#affected+killed+min" in source.display_tags or source.columns
        assert any(row.get("#loc+name") == "Idlib" for row in source)


def test_follow_the_money(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "ftm", tmp_path)
    told = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    events = [e["properties"] for e in told if e["schema"] == "Event"]
    assert len(events) == 3
    ids = {entity["id"] for entity in told}
    assert all({*e.get("proof", ()), *e.get("involved", ())} <= ids for e in events)
    assert all(e["startDate"] for e in events)


@pytest.mark.long
def test_follow_the_money_takes_it(items: list[Item], tmp_path: Path) -> None:
    """Read back by the library itself, in an environment of its own: it needs ICU."""
    path, _ = written(items, "ftm", tmp_path)
    venv.create(tmp_path / "ftm", with_pip=True)
    python = str(tmp_path / "ftm" / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "--quiet", FTM], check=True)
    code = ("import json, sys; from followthemoney import model; "
            "told = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]; "
            "read = [model.get_proxy(entity).to_dict() for entity in told]; "
            "sys.exit([r['properties'].keys() for r in read] "
            "!= [t['properties'].keys() for t in told])")
    subprocess.run([python, "-c", code, str(path)], check=True)


def test_jsonl_is_the_record(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "jsonl", tmp_path)
    found = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert {r["schema"] for r in found} == {"musnad-incident/1"}
    assert found == [i.record for i in items if i.record["status"]["reported"]]


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_reported_goes_out(
    items: list[Item], tmp_path: Path, name: str
) -> None:
    assert "not reported to have happened" in dict(
        written(items, name, tmp_path)[1].refused).values()
    _, losses = written(items, name, tmp_path, unreported=True)
    assert "not reported to have happened" not in dict(losses.refused).values()


def test_evidence_quotes_its_words(items: list[Item], tmp_path: Path) -> None:
    path, _ = written(items, "csv", tmp_path)
    texts = {claim.report: claim.text for item in items for claim in item.told}
    found = rows(path.with_name("out.evidence.csv"))
    assert found
    for row in found:
        words = texts[row["report"]][int(row["start"]):int(row["stop"])]
        assert row["words"].removeprefix("'") == words
    assert "no person checked" in path.with_name("out.method.txt").read_text("utf-8")


def test_in_public_a_hospital_is_shown_by_its_town(
    items: list[Item], tmp_path: Path
) -> None:
    path, _ = written(items, "csv", tmp_path, public=True)
    assert "place" not in {r["field"] for r in rows(path.with_name("out.evidence.csv"))}
    assert {r["place_level"] for r in rows(path)} <= {"settlement", "district", ""}


def test_a_byte_order_mark_on_request(items: list[Item], tmp_path: Path) -> None:
    mark = b"\xef\xbb\xbf"
    assert written(items, "csv", tmp_path, bom=True)[0].read_bytes()[:3] == mark
    assert written(items, "csv", tmp_path)[0].read_bytes()[:3] != mark


@pytest.mark.parametrize(("value", "is_number", "shown"), [
    ("=1+1", False, "'=1+1"), ("+963", False, "'+963"), ("@x", False, "'@x"),
    ("-5", False, "'-5"), ("\tx", False, "'\tx"), (-5.5, True, -5.5), (None, False, ""),
    (None, True, ""), (0, True, 0), ("مقتل", False, "مقتل"), ("", False, ""),
])
def test_cells(value: Any, is_number: bool, shown: Any) -> None:
    assert cell(value, is_number=is_number) == shown


def test_no_cell_begins_a_formula(items: list[Item], tmp_path: Path) -> None:
    for name in ("ged", "acled", "airwars", "csv", "hxl"):
        path, _ = written(items, name, tmp_path)
        for row in rows(path):
            for column, value in row.items():
                assert value[:1] not in "=@\t\r" or value == "", (name, column)


def test_grid_cells() -> None:
    assert ged.grid(-89.9, -179.9) == 1
    assert ged.grid(33.2, 35.3) == 177551

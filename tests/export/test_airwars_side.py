"""The tables beside Airwars' incidents: who reported, who was harmed, what was hit."""

from __future__ import annotations

from pathlib import Path

from musnad.export.airwars_side import CASUALTIES, INFRASTRUCTURE, SOURCES
from musnad.export.item import Item

from .test_export import items, rows, written

__all__ = ["items"]  # the fixture


def test_side_tables_share_the_codes_of_the_incidents(
    items: list[Item], tmp_path: Path
) -> None:
    path, _ = written(items, "airwars", tmp_path)
    codes = {row["code"] for row in rows(path)}
    tables = {name: rows(tmp_path / f"out.{name}.csv")
              for name in ("sources", "casualties", "infrastructure")}
    for name, columns in (("sources", SOURCES), ("casualties", CASUALTIES),
                          ("infrastructure", INFRASTRUCTURE)):
        assert tables[name]
        assert tuple(tables[name][0]) == columns
        assert {row["code"] for row in tables[name]} <= codes
    assert sum(int(row["num_sources"]) for row in rows(path)) == len(tables["sources"])
    (children,) = [r for r in tables["casualties"]
                   if r["casualty_type_slug"] == "children"]
    assert (children["killed_min"], children["killed_max"]) == ("2", "2")
    assert [row["name"] for row in tables["infrastructure"]] == ["hospital"]
    assert all(len(row["hash"]) == 64 for row in tables["sources"])


def test_no_other_layout_has_them(items: list[Item], tmp_path: Path) -> None:
    written(items, "csv", tmp_path)
    assert sorted(p.name for p in tmp_path.glob("out.*")) == [
        "out.csv", "out.evidence.csv", "out.method.txt"]

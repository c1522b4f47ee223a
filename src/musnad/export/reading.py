# SPDX-License-Identifier: Apache-2.0
"""Tables of incidents that somebody already has, read back: GED, ACLED, Airwars, ours.

Each row becomes a record like that of a claim, so that it can be compared with claims.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from musnad.errors import StoreError
from musnad.export.acled import TYPES
from musnad.export.airwars import ACCURACY
from musnad.export.airwars import TYPES as STRIKES
from musnad.export.countries import countries
from musnad.export.ged import WHERE
from musnad.link.compare import OPEN_TYPE

Row = Mapping[str, str]
Record = dict[str, Any]
Reader = Callable[[Mapping[str, str]], "Theirs"]
# What a column map may name, for tables of another layout.
MAPPED = ("code", "date", "date_end", "place", "place_ar", "country", "latitude",
          "longitude", "type", "killed_min", "killed_max", "injured_min", "injured_max",
          "actor")
MOST = 10**9  # no count is higher
REST = "more"  # where the csv module puts cells without a column
SLACK = {"1": 0, "2": 3, "3": 15}  # days that ACLED's time precision leaves open


@dataclass(frozen=True, slots=True)
class Theirs:
    """One row: its own code, and what it says."""

    code: str
    record: Record
    layout: str = "csv"
    grade: str | None = None
    cells: Row = field(default_factory=dict)


def theirs(path: Path, columns: Mapping[str, str] | None = None) -> list[Theirs]:
    """The rows of a table; `columns` maps our names to its own. StoreError if unknown."""
    found = []
    for number, row in table(path, columns):
        if isinstance(row, str):
            raise StoreError(f"{path}:{number}: {row}")
        found.append(row)
    return found


def table(
    path: Path, columns: Mapping[str, str] | None = None, layout: str | None = None
) -> Iterator[tuple[int, Theirs | str]]:
    """Each row with its line, or what is wrong with it; StoreError for the whole file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, restkey=REST)
            layout, reader = _layout(path, set(rows.fieldnames or ()), columns, layout)
            for row in rows:
                if not (next(iter(row.values())) or "").startswith("#"):  # HXL tags
                    yield rows.line_num, _row(row, layout, reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise StoreError(f"{path} can't be read: a table in UTF-8 with commas was "
                         f"expected ({error})") from error


def _layout(
    path: Path, head: set[str], columns: Mapping[str, str] | None, asked: str | None
) -> tuple[str, Reader]:
    if columns:
        if missing := set(columns.values()) - head:
            raise StoreError(f"{path} has no column {', '.join(sorted(missing))}")
        return "own", _mapped(columns)
    known = {name: (column, reader) for name, column, reader in LAYOUTS}
    for name, (column, reader) in known.items():
        if column in head and asked in (None, name):
            return name, reader
    wanted = f"the layout {asked}" if asked else "any layout that I know"
    raise StoreError(f"{path} is not in {wanted}: map its columns, such as "
                     f"--map date=Day --map place=Town ({', '.join(MAPPED)})")


def _row(row: Row, layout: str, reader: Reader) -> Theirs | str:
    if REST in row:
        return "it has more cells than the table has columns"
    cells = {name: value or "" for name, value in row.items()}
    try:
        found = reader(cells)
    except KeyError as error:
        return f"there is no column {error.args[0]}"
    except (ValueError, StoreError) as error:
        return str(error)
    return replace(found, layout=layout, cells=cells, grade=_grade(cells))


def _grade(cells: Row) -> str | None:
    grade = cells.get("civilian_harm_status_slug") or cells.get("grade")
    return grade if grade in GRADES else None


GRADES = ("confirmed", "fair", "weak", "contested", "discounted")


def _ged(row: Row) -> Theirs:
    place = _place(row, "where_coordinates", None, _iso2("gw", row["country_id"], row))
    level = next((k for k, v in WHERE.items() if str(v) == row["where_prec"]), "country")
    killed = _count("killed", "people", row["low"], row["high"])
    return Theirs(row.get("musnad_id") or row["id"], {
        "kind": "event", "type": OPEN_TYPE,
        "place": place | {"level": "settlement" if row["where_prec"] in "12" else level,
                          "admin1_en": row["adm_1"] or None},
        "date": _days(row["date_start"][:10], row["date_end"][:10]),
        "casualties": killed, "actors": _actors([row["side_a"], row["side_b"]])})


def _acled(row: Row) -> Theirs:
    found = _days(row["event_date"], "")
    if found is None:
        raise StoreError("it has no event_date")
    first = date.fromisoformat(found["earliest"])
    slack = timedelta(SLACK.get(row["time_precision"], 0))
    kind = next((code for code, names in TYPES.items()
                 if names[2] == row["sub_event_type"]), OPEN_TYPE)
    place = _place(row, "location", None, _iso2("iso", row["iso"], row))
    level = "governorate" if row["geo_precision"] == "3" else "settlement"
    return Theirs(row.get("musnad_id") or row["event_id_cnty"], {
        "kind": "event", "type": kind,
        "place": place | {"level": level, "admin1_en": row["admin1"] or None},
        "date": _days(str(first - slack), str(first + slack)),
        "casualties": _count("killed", "people", row["fatalities"], ""),
        "actors": _actors([row["actor1"]])})


def _airwars(row: Row) -> Theirs:
    kind = next((code for code, name in STRIKES.items()
                 if name == row.get("strike_type_name")), OPEN_TYPE)
    level = next((k for k, v in ACCURACY.items()
                  if v == row.get("geolocation_accuracy_slug")), "settlement")
    place = _place(row, "location_name", "location_name_arabic",
                   _iso2("name", row["country_name"], row))
    harmed = [count for outcome in ("killed", "injured") for count in _count(
        outcome, "civilians", row[f"civilian_non_combatants_{outcome}_min"],
        row[f"civilian_non_combatants_{outcome}_max"])]
    names = [row.get(f"belligerent_{n}_belligerent_name", "") for n in (1, 2, 3)]
    return Theirs(row.get("musnad_id") or row["code"], {
        "kind": "event", "type": kind, "place": place | {"level": level},
        "date": _days(row["date"], row["date_end"]), "casualties": harmed,
        "actors": _actors(names)})


def _flat(row: Row) -> Theirs:
    harmed = [count for outcome in ("killed", "injured") for count in _count(
        outcome, "people", row[f"all_{outcome}_low"], row[f"all_{outcome}_high"])]
    place = _place(row, "place_en", "place_ar", row["country"] or None)
    return Theirs(row["id"], {
        "kind": row["kind"], "type": row["type"],
        "place": place | {"level": row["place_level"] or "settlement",
                          "admin1_en": row["admin1"] or None},
        "date": _days(row["date_earliest"], row["date_latest"]), "casualties": harmed,
        "actors": _actors(row["actors"].split(";"))})


def _mapped(columns: Mapping[str, str]) -> Callable[[Row], Theirs]:
    """A reader of a table whose columns somebody mapped."""

    def read(row: Row) -> Theirs:
        own = {name: row[columns[name]] if name in columns else "" for name in MAPPED}
        harmed = [count for outcome in ("killed", "injured") for count in _count(
            outcome, "people", own[f"{outcome}_min"], own[f"{outcome}_max"])]
        place = _place(own, "place", "place_ar", own["country"] or None)
        return Theirs(own["code"], {
            "kind": "event", "type": own["type"] or OPEN_TYPE, "place": place,
            "date": _days(own["date"], own["date_end"]), "casualties": harmed,
            "actors": _actors([own["actor"]])})

    return read


def _place(row: Row, english: str, arabic: str | None, country: str | None) -> Record:
    lat = _number(row["latitude"], -90, 90)
    lon = _number(row["longitude"], -180, 180)
    return {
        "name_en": _plain(row[english]) or None,
        "name_ar": (_plain(row[arabic]) or None) if arabic else None,
        "country": country, "admin1_en": None, "level": "settlement",
        "lat": lat, "lon": lon,
        "radius_km": None,
    }


def _plain(words: str) -> str:
    """Without the apostrophe that guards a spreadsheet."""
    return words.removeprefix("'")


def _number(words: str, least: float, most: float) -> float | None:
    """A number within bounds; None for a blank, ValueError for anything else."""
    if not words.strip():
        return None
    try:
        found = float(words)
    except ValueError:
        raise ValueError(f"{words!r} is no number") from None
    if not least <= found <= most:
        raise ValueError(f"{words} is not within {least:g} and {most:g}")
    return found


def _whole(words: str) -> int | None:
    found = _number(words, 0, MOST)
    if found is None:
        return None
    if found != int(found):
        raise ValueError(f"{words} is no whole number")
    return int(found)


def _iso2(key: str, value: str, row: Row) -> str | None:
    found = (c.iso2 for c in countries().values() if str(getattr(c, key)) == value)
    named = (c.iso2 for c in countries().values() if c.name == row.get("country"))
    return next(found, None) or next(named, None)


def _days(first: str, last: str) -> Record | None:
    if not first:
        return None
    try:
        days = [date.fromisoformat(day) for day in (first, last or first)]
    except ValueError as error:
        raise StoreError(f"{first} is no date: write 2024-03-28") from error
    if days[0] > days[1]:
        raise StoreError(f"{first} is after {last}: the first day comes first")
    return {"earliest": str(days[0]), "latest": str(days[1]), "basis": "stated"}


def _count(outcome: str, who: str, low: str, high: str) -> Iterable[Record]:
    least, most = _whole(low), _whole(high)
    if least is None and most is None:
        return []
    if least is not None and most is not None and least > most:
        raise ValueError(f"{outcome}: the least, {least}, is more than the most, {most}")
    return [{"outcome": outcome, "who": who, "of": None, "low": least, "high": most}]


def _actors(names: Iterable[str]) -> list[Record]:
    return [{"id": None, "name_en": name, "kind": "armed_group"}
            for name in map(_plain, names) if name]


# A column that only one layout has tells it.
LAYOUTS: tuple[tuple[str, str, Reader], ...] = (
    ("acled", "event_id_cnty", _acled),
    ("ged", "deaths_civilians", _ged),
    ("airwars", "civilian_harm_status_slug", _airwars),
    ("csv", "date_earliest", _flat),
)


def differences(ours: Record, other: Record) -> Iterator[str]:
    """Where two records of one incident say different things."""
    for outcome in ("killed", "injured"):
        counts = [_bounds(record, outcome) for record in (ours, other)]
        if None not in counts and counts[0] != counts[1]:
            yield f"{outcome}: ours {counts[0]}, theirs {counts[1]}"
    if OPEN_TYPE not in (ours["type"], other["type"]) and ours["type"] != other["type"]:
        yield f"type: ours {ours['type']}, theirs {other['type']}"
    dates = [record["date"] and (record["date"]["earliest"], record["date"]["latest"])
             for record in (ours, other)]
    if None not in dates and dates[0] != dates[1]:
        yield f"date: ours {'..'.join(dates[0])}, theirs {'..'.join(dates[1])}"


def _bounds(record: Record, outcome: str) -> str | None:
    rows = [r for r in record["casualties"] if r["outcome"] == outcome
            and r["of"] is None and r["who"] in ("people", "civilians")]
    if not rows:
        return None
    highs = [r["high"] for r in rows]
    low = min((r["low"] for r in rows if r["low"] is not None), default="")
    return f"{low}..{'' if None in highs else max(highs)}"

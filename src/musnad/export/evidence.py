# SPDX-License-Identifier: Apache-2.0
"""The side table of every export: each value of each claim, its words and its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musnad.export.item import Item

COLUMNS = (
    "incident",
    "report",
    "n",
    "outlet",
    "published",
    "field",
    "value",
    "start",
    "stop",
    "words",
    "rule",
)
NUMBERS = frozenset({"n", "start", "stop"})
FIELDS = (
    "trigger",
    "place",
    "date",
    "actors",
    "targets",
    "infrastructure",
    "weapons",
    "casualties",
    "sources",
)
METHOD = """\
Musnad read these incidents from reports by rules; no person checked them unless a row
says so (unconfirmed: no). Every value is what a report claims, according to whom; it is
not a finding of fact. Grades are suggestions by rule (grade_rule), or a named reviewer's.
Counts are the least and the most that standing claims support; the latest count of one
source supersedes its earlier ones; a party's own denial lowers no count. Actors are those
whom reports name or accuse. Dates marked assumed were told by no report. {losses}
Written by Musnad {stamp} (version, hash of its rules, hash of its gazetteers).
The table {evidence} has the words behind each value: code points [start, stop) of the
report's text.
"""


def rows(items: Iterable[Item]) -> Iterator[dict[str, Any]]:
    """One row for each value that has words."""
    for item in items:
        for claim in item.told:
            about = {
                "incident": item.id,
                "report": claim.report,
                "n": claim.record["n"],
                "outlet": claim.outlet,
                "published": claim.published,
            }
            for field, value in _values(claim.record):
                if value.get("start") is not None:
                    start, stop = value["start"], value["stop"]
                    yield about | {
                        "field": field,
                        "value": _said(field, value),
                        "start": start,
                        "stop": stop,
                        "words": claim.text[start:stop],
                        "rule": value.get("rule"),
                    }


def _values(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for field in FIELDS:
        given = record.get(field) or []
        for value in given if isinstance(given, list) else [given]:
            links = value if isinstance(value, list) else [value]
            yield from ((field, link) for link in links)


def _said(field: str, value: dict[str, Any]) -> str | None:
    match field:
        case "casualties":
            ends = (
                "" if value[end] is None else str(value[end]) for end in ("low", "high")
            )
            return f"{value['outcome']} {value['who']} {'..'.join(ends)}"
        case "date":
            return f"{value['earliest']}/{value['latest']}"
        case "infrastructure":
            return str(value["code"])
    return value.get("name_en") or value.get("name_ar")

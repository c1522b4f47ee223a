# SPDX-License-Identifier: Apache-2.0
"""Airwars' tables beside its incidents: sources, casualties, infrastructure.

There is no table of victims: names of victims leave no store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from musnad.export import sources
from musnad.export.airwars import GROUPS, slug
from musnad.export.item import Item, Row
from musnad.link.figures import part

SOURCES = ("post_id", "post_status", "permalink", "code", "date", "name", "language",
           "url", "archive_url", "media", "hash")
CASUALTIES = ("code", "casualty_type_taxonomy", "casualty_type_name",
              "casualty_type_slug", "affiliation", "while_working", "killed_min",
              "killed_max", "injured_min", "injured_max", "hash")
INFRASTRUCTURE = ("code", "group", "name", "affiliation", "declared_target",
                  "destruction")
NUMBERS = frozenset({"killed_min", "killed_max", "injured_min", "injured_max"})
WORKING = frozenset({"journalists", "medics"})
Tables = dict[str, tuple[tuple[str, ...], list[Row]]]


def side_tables(items: Iterable[Item]) -> Tables:
    """Name → columns and rows."""
    listed = list(items)
    return {
        "sources": (SOURCES, [row for item in listed for row in _sources(item)]),
        "casualties": (CASUALTIES, [row for item in listed for row in _harmed(item)]),
        "infrastructure": (INFRASTRUCTURE, [
            {"code": item.id.upper(), "group": "infrastructure", "name": name}
            for item in listed for name in item.record["infrastructure"]]),
    }


def _sources(item: Item) -> Iterator[Row]:
    for claim, day in zip(item.told, sources.days(item), strict=True):
        yield {
            "post_status": "draft", "code": item.id.upper(), "date": day or None,
            "name": claim.outlet, "language": "Arabic", "url": claim.url,
            "hash": claim.sha256,
        }


def _harmed(item: Item) -> Iterator[Row]:
    """A row for each group that somebody counts, with no word of who they were."""
    for who, category in GROUPS.items():
        row: Row = {
            "code": item.id.upper(), "casualty_type_taxonomy": "casualty_type",
            "casualty_type_name": category.replace("_", " ").capitalize(),
            "casualty_type_slug": slug(category),
            "while_working": "yes" if who in WORKING else None,
        }
        counts: Row = {}
        for outcome in ("killed", "injured"):
            if (bounds := part(item.record, outcome, who)) is not None:
                counts |= {f"{outcome}_min": bounds.low, f"{outcome}_max": bounds.high}
        if counts:
            words = "|".join(map(str, (*row.values(), *counts.values())))
            yield row | counts | {"hash": sha256(words.encode()).hexdigest()[:32]}

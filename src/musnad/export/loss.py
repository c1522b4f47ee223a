# SPDX-License-Identifier: Apache-2.0
"""What a layout has no place for, counted over the incidents that are handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from musnad.export.item import Losses
from musnad.link.harm import GROUPS

Record = dict[str, Any]
PLAIN = ("killed", "injured")


def _has(*outcomes: str) -> Callable[[Record], bool]:
    return lambda record: any(r["outcome"] in outcomes for r in record["casualties"])


KINDS: dict[str, Callable[[Record], bool]] = {
    "injured": _has("injured"),
    "people detained, abducted, missing, displaced, or killed or injured in one number": (
        lambda record: any(r["outcome"] not in PLAIN for r in record["casualties"])
    ),
    "women, children, men and professions": lambda record: any(
        r["who"] in GROUPS for r in record["casualties"]
    ),
    "professions and the elderly": lambda record: any(
        r["who"] in GROUPS and r["who"] not in ("women", "children", "men")
        for r in record["casualties"]
    ),
    "upper bounds": lambda record: any(
        r["high"] != r["low"] for r in record["casualties"]
    ),
    "who says which number": lambda record: any(
        len(r["by"]) > 1 for r in record["casualties"]
    ),
    "conflicts": lambda record: bool(record["conflicts"]),
    "independent roots": lambda record: bool(record["roots"]),
    "kinds of sites": lambda record: bool(record["infrastructure"]),
    "merged ids": lambda record: bool(record.get("previous_codes")),
}
COMMON = (tuple(KINDS)[1], "who says which number", "conflicts")
LOST = {
    "ged": (
        "injured",
        "women, children, men and professions",
        "independent roots",
        "merged ids",
        *COMMON,
    ),
    "acled": (
        "injured",
        "women, children, men and professions",
        "upper bounds",
        "independent roots",
        "kinds of sites",
        "merged ids",
        *COMMON,
    ),
    "airwars": ("independent roots", *COMMON),
    "ftm": ("injured", "women, children, men and professions", "kinds of sites", *COMMON),
    "jsonl": (),
}
FLAT = ("professions and the elderly", *COMMON)


def count(name: str, record: Record, losses: Losses) -> None:
    """Add what layout `name` can't say of this incident."""
    for what in LOST.get(name, FLAT):
        if KINDS[what](record):
            losses.lost(what)

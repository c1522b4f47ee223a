# SPDX-License-Identifier: Apache-2.0
"""Numbers and dates that Maha finds: JSON {id, kind, text, ref} in, {id, read} out."""

from __future__ import annotations

import json
import sys
from datetime import datetime, timedelta

from maha.parsers.functions import parse_dimension


def number(text: str) -> list[tuple[int, int]]:
    found = parse_dimension(text, numeral=True)
    return [(int(each.value), int(each.value)) for each in found]


def dates(text: str, ref: str) -> list[tuple[str, str]]:
    base = datetime.fromisoformat(ref)
    return [day for each in parse_dimension(text, time=True)
            for day in days(base, each.value)]


def days(base: datetime, value: timedelta) -> list[tuple[str, str]]:
    """Its time value, in kind a timedelta, added to the day; some can't be added."""
    try:
        day = (base + value).date().isoformat()
    except (AttributeError, OverflowError, TypeError, ValueError):
        return []
    return [(day, day)]


for line in sys.stdin:
    case = json.loads(line)
    dated = case["kind"] == "date"
    found = dates(case["text"], case["ref"]) if dated else number(case["text"])
    print(json.dumps({"id": case["id"], "read": found}))

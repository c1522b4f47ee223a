# SPDX-License-Identifier: Apache-2.0
"""Dates that dateparser finds: a line of JSON {id, text, ref} in, {id, read} out."""

from __future__ import annotations

import json
import sys
from calendar import monthrange
from datetime import datetime

from dateparser.date import DateDataParser
from dateparser.search import search_dates


def read(text: str, ref: str) -> list[tuple[str, str]]:
    """The whole phrase as one date, else the dates found in it; a month is whole."""
    told = {"RELATIVE_BASE": datetime.fromisoformat(ref), "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "past"}
    whole = DateDataParser(languages=["ar"], settings=told).get_date_data(text)
    if whole and whole.date_obj:
        return [days(whole.date_obj, whole.period)]
    found = search_dates(text, languages=["ar"], settings=told) or []
    return [days(when, "day") for _, when in found]


def days(when: datetime, period: str) -> tuple[str, str]:
    first, last = when.date(), when.date()
    if period in ("month", "year"):
        months = (when.month, when.month) if period == "month" else (1, 12)
        first = when.date().replace(month=months[0], day=1)
        end = monthrange(when.year, months[1])[1]
        last = when.date().replace(month=months[1], day=end)
    return first.isoformat(), last.isoformat()


for line in sys.stdin:
    case = json.loads(line)
    print(json.dumps({"id": case["id"], "read": read(case["text"], case["ref"])}))

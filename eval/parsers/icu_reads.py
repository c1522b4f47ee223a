# SPDX-License-Identifier: Apache-2.0
"""Numbers and dates that ICU parses: a line of JSON {id, kind, text} in, {id, read} out.

ICU parses a string from its beginning, so every run of words of a phrase is tried, the
longest first, in the locales that have other names of months.
"""

from __future__ import annotations

import json
import sys
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import icu

T = TypeVar("T")
LOCALES = ("ar", "ar_EG", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "ar_SA@calendar=islamic")
PATTERNS = ("d MMMM y", "d MMMM، y", "d/M/y", "y/M/d", "d-M-y", "y-M-d", "MMMM y")
SPELLED = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("ar"))
DIGITS = icu.NumberFormat.createInstance(icu.Locale("ar"))
DATES = [(icu.SimpleDateFormat(pattern, icu.Locale(place)), "d" in pattern)
         for place in LOCALES for pattern in PATTERNS]


def runs(text: str) -> Iterator[str]:
    words = text.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def attempt(parse: Callable[[str], T], text: str) -> T | None:
    try:
        return parse(text)
    except icu.ICUError:
        return None


def number(text: str) -> list[tuple[int, int]]:
    for run in runs(text):
        for form in (SPELLED, DIGITS):
            value = attempt(form.parse, run)
            if value is not None:
                return [(int(value.getInt64()), int(value.getInt64()))]
    return []


def dates(text: str) -> list[tuple[str, str]]:
    for run in runs(text):
        for form, daily in DATES:
            seconds = attempt(form.parse, run)
            if seconds is not None:
                first = datetime.fromtimestamp(seconds, UTC).date()
                length = 1 if daily else monthrange(first.year, first.month)[1]
                last = first + timedelta(length - 1)
                return [(first.isoformat(), last.isoformat())]
    return []


icu.TimeZone.setDefault(icu.TimeZone.createTimeZone("UTC"))
for date_format, _ in DATES:
    date_format.setLenient(False)
for line in sys.stdin:
    case = json.loads(line)
    read = dates(case["text"]) if case["kind"] == "date" else number(case["text"])
    print(json.dumps({"id": case["id"], "read": read}))

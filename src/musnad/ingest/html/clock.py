# SPDX-License-Identifier: Apache-2.0
"""Times as pages, feeds and posts write them, made ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from musnad.extract.dates.dateline import parse_published
from musnad.model import Published
from musnad.text.normal import fold

_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)"
                  r"(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d))?(?:[.,]\d+)?"
                  r"\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?")
_OTHER = ("%a %b %d %H:%M:%S %z %Y", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M", "%Y/%m/%d",
          "%Y%m%dT%H%M%SZ", "%Y%m%d")
_FIRST, _LAST = 1990, 2100  # years in which a page may say it came out
_MILLISECONDS = 100_000_000_000  # a count of seconds as large as this is none


def published(given: object) -> Published | None:
    """Fri, 30 Nov 2018 07:07:00 GMT → 2018-11-30T07:07:00+00:00; None if no such time."""
    text = iso(given)
    try:
        found = parse_published(text) if text else None
    except ValueError:
        return None
    return found if found and _FIRST <= found.earliest.year <= _LAST else None


def iso(given: object) -> str | None:
    """A time in ISO 8601, or None where it can't be told which is meant.

    12/05/2021 may be in May or December: it is not guessed.
    """
    if isinstance(given, int | float) and not isinstance(given, bool):
        return _moment(float(given))
    if not isinstance(given, str):
        return None
    text = fold(given.strip()[:80])
    if found := _ISO.match(text):
        return _parts(*found.groups())
    if text.isdigit() and len(text) in (10, 13):
        return _moment(float(text))
    return _worded(text)


def _moment(seconds: float) -> str | None:
    if seconds > _MILLISECONDS:
        seconds /= 1000
    try:
        return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return None


def _parts(year: str, month: str, day: str, hour: str | None, minute: str | None,
           second: str | None, zone: str | None) -> str:
    text = f"{year}-{int(month):02}-{int(day):02}"
    if hour is None:
        return text
    text += f"T{int(hour):02}:{minute}:{second or '00'}"
    if zone in ("Z", "UTC", "GMT"):
        return text + "+00:00"
    if zone and len(zone) == 3:
        return f"{text}{zone}:00"
    return f"{text}{zone[:3]}:{zone[-2:]}" if zone else text


def _worded(text: str) -> str | None:
    for form in _OTHER:
        try:
            at = datetime.strptime(text, form)
        except ValueError:
            continue
        return at.isoformat() if "%H" in form else at.date().isoformat()
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None

# SPDX-License-Identifier: Apache-2.0
"""Musnad reads Arabic reports of armed violence into sourced incident records."""

from __future__ import annotations

import hashlib

from musnad.errors import GazetteerError, MusnadError, ReportError
from musnad.extract.dateline import parse_published
from musnad.model import Claim, Mention, Reading, Report, Span
from musnad.pipeline import read as read_report

__version__ = "0.1.0"
__all__ = [
    "Claim", "GazetteerError", "Mention", "MusnadError", "Reading", "Report", "ReportError",
    "Span", "read", "read_report",
]


def read(text: str, *, title: str | None = None, published: str | None = None,
         outlet: str | None = None, url: str | None = None, id: str | None = None) -> Reading:
    """Read one Arabic report into its incidents, every value with the words it came from.

    A title that does not already begin the text is put before it with a blank line; spans
    count code points in the result. `published` is a day, month, year or time (ISO 8601).
    Raises ValueError for a `published` that is none of these.
    """
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    name = id or "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    when = parse_published(published) if published else None
    return read_report(Report(name, text, title, when, outlet, url))

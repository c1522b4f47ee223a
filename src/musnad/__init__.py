# SPDX-License-Identifier: Apache-2.0
"""Musnad reads Arabic reports of armed violence into sourced incident records."""

from __future__ import annotations

from musnad.errors import GazetteerError, MusnadError, ReportError
from musnad.extract.dates.dateline import parse_published
from musnad.ingest.encoding import mended
from musnad.ingest.jsonl import text_id, with_title
from musnad.model import Claim, Mention, Reading, Report, Span
from musnad.pipeline import read as read_report
from musnad.version import VERSION

__version__ = VERSION
__all__ = [
    "Claim", "GazetteerError", "Mention", "MusnadError", "Reading", "Report",
    "ReportError", "Span", "read", "read_report",
]


def read(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Reading:
    """Read one Arabic report into its incidents, every value with the words it came from.

    A title that does not already begin the text is put before it with a blank line, and
    a lone surrogate becomes U+FFFD; spans count code points of `Reading.report.text`.
    `published` is a day, month, year or time (ISO 8601); ValueError for anything else.

    >>> reading = read("مقتل خمسة مدنيين في غارة على مدينة إدلب", published="2019-05-22")
    >>> [(c.type, c.casualties[0].value.count.low) for c in reading.incidents]
    [('airstrike', 5)]
    """
    whole = mended(with_title(title, text)).text
    when = parse_published(published) if published else None
    return read_report(Report(id or text_id(whole), whole, title, when, outlet, url))

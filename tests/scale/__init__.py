"""Reports for tests of many reports: all of our own words, all a little different."""

from __future__ import annotations

import json

from musnad.model import Report

TOLD = "قتل {} مدنيين في قصف على بلدة هجين أمس"


def report(number: int) -> Report:
    return Report(f"r{number}", TOLD.format(number + 3))


def lines(many: int, first: int = 0) -> str:
    """Reports as JSON lines."""
    return "".join(json.dumps({"id": r.id, "text": r.text}) + "\n"
                   for r in map(report, range(first, first + many)))

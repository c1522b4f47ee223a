# SPDX-License-Identifier: Apache-2.0
"""Totals over a period, told apart from single acts."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.lexicon.totals import PER_PERIOD, SINCE, TOTAL
from musnad.record.frames import Frame

LONG = 5  # days; a longer stated period makes a plural act or a count a total


def kind_of(doc: Doc, frame: Frame) -> str:
    """حصيلة الشهداء منذ بداية العام → aggregate; a single act → event"""
    words = doc.words[frame.first : frame.stop]
    total = any(w.stem in TOTAL for w in words)
    since = any(w.stem in SINCE for w in words)
    per = any(w.stem in PER_PERIOD for w in words)
    plural = frame.act is not None and frame.act.value.number == "many"
    counted = bool(frame.sightings.casualties)
    long = any(
        (d.value.latest - d.value.earliest).days > LONG
        for d in frame.sightings.dates
        if frame.first <= d.first < frame.stop
    )
    if total and (since or per or long) and counted:
        return "aggregate"
    if since and long and (counted or plural):
        return "aggregate"
    if long and plural:
        return "aggregate"
    return "event"

# SPDX-License-Identifier: Apache-2.0
"""Totals over a period, told apart from single acts."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import TALLY, ActSighting
from musnad.extract.casualties.victims import Victims
from musnad.extract.dates.named import compares
from musnad.extract.dates.roles import of_telling
from musnad.lexicon.time_spans import STARTS, UNITS
from musnad.lexicon.totals import (
    GOING_ON,
    GROWN,
    LASTED,
    PER_PERIOD,
    SINCE,
    TOTAL,
)
from musnad.record.frames import Sightings

GREAT = 200  # as many dead as no single act of a day has
FEW = 3  # a toll since a war began is of more than that
THOUSANDS = 1000
GROWN_REACH = 4  # words from كثف to the act, with its doer between
LONG = 5  # days; a longer stated period makes a plural act or a count a total


def kind_of(
    doc: Doc, bounds: tuple[int, int], act: Hit[ActSighting] | None, here: Sightings
) -> str:
    """حصيلة الشهداء منذ بداية العام → aggregate; a single act → event"""
    first, stop = bounds
    stems = {doc.words[i].stem for i in doc.marks(first, stop)}
    total, since = not stems.isdisjoint(TOTAL), not stems.isdisjoint(SINCE)
    per = not stems.isdisjoint(PER_PERIOD) and not _lasted(doc, first, stop)
    tally = act is not None and act.value.number == TALLY
    plural = tally or (act is not None and act.value.number == "many")
    counted = bool(here.casualties)
    long = any(
        (d.value.latest - d.value.earliest).days > LONG
        for d in here.dates
        if first <= d.first < stop and not _going_on(doc, d.first)
    )
    if total and (since or per or long) and counted:
        return "aggregate"
    if since and (tally or _many(here)) and since_a_start(doc, first, stop) and (
            not _on_a_day(doc, bounds, here)):
        return "aggregate"
    if _thousands(here.casualties) or (act is None and long and _several(here)):
        return "aggregate"
    if act and not counted and _grown(doc, act):
        return "aggregate"
    if since and long and (counted or plural):
        return "aggregate"
    if (long and plural) or (tally and (since or _in_hours(doc, first, stop))):
        return "aggregate"
    return "event"


def _on_a_day(doc: Doc, bounds: tuple[int, int], here: Sightings) -> bool:
    """قتل خمسة أمس منذ بدء الحملة: one day's; not أعلن أمس مقتل مئة منذ بدء الحملة"""
    return any((d.value.latest - d.value.earliest).days < LONG
               and not of_telling(doc, bounds, d) for d in here.dates)


def _many(here: Sightings) -> bool:
    """More than one or two were counted: the toll of no single act, maybe"""
    return any((c.value.group.count.low or 0) > FEW for c in here.casualties)


def since_a_start(doc: Doc, first: int, stop: int) -> bool:
    """قتل ألف جندي منذ بدء الحرب; not أول غارة منذ بدء الحرب, nor the war that goes on"""
    return any(
        doc.words[i + 1].form in STARTS and doc.words[i].stem in SINCE
        and doc.words[i + 2].form not in UNITS
        and not _going_on(doc, i) and not compares(doc, i, first)
        for i in range(first, stop - 2))


def _grown(doc: Doc, act: Hit[ActSighting]) -> bool:
    """كثف الجيش قصفه: no single act"""
    near = doc.words[max(0, act.first - GROWN_REACH) : act.first]
    return not act.value.verb and bool(doc.words[act.first].suffix) and any(
        w.stem in GROWN for w in near)


def _thousands(rows: list[Hit[Victims]]) -> bool:
    """قتل عشرات الآلاف: so many as no single act has killed"""
    return any(c.value.outcome == "killed" and (c.value.group.count.low or 0) >= THOUSANDS
               for c in rows)


def _several(here: Sightings) -> bool:
    """قتل 19 مهاجرا في عام 2017: no one act, where none is named"""
    return any(c.value.group.counted and (c.value.group.count.low or 0) > 1
               for c in here.casualties)


def great(rows: list[Hit[Victims]]) -> bool:
    """مقتل نصف مليون شخص"""
    return any(c.value.outcome == "killed" and (c.value.group.count.low or 0) >= GREAT
               for c in rows)


def _in_hours(doc: Doc, first: int, stop: int) -> bool:
    """ارتكب 16 مجزرة خلال الساعات الماضية"""
    return any(doc.words[i].bare in PER_PERIOD for i in doc.marks(first, stop))


def _lasted(doc: Doc, first: int, stop: int) -> bool:
    """استمرت العملية ثلاث ساعات: how long one act went on"""
    return any(doc.words[i].stem in LASTED for i in range(first, stop))


def _going_on(doc: Doc, i: int) -> bool:
    """الحرب المستمرة منذ عام: so long the war has gone on, not the act told"""
    return i > 0 and doc.words[i - 1].bare in GOING_ON

# SPDX-License-Identifier: Apache-2.0
"""The days that a report speaks of, of which acts with none of their own are, too."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from musnad.doc import Doc, Hit
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.dates.calendar_words import bare
from musnad.extract.dates.find import find_dates
from musnad.extract.dates.roles import of_telling
from musnad.lexicon.time_spans import HAD, HAPPENED
from musnad.model import Interval, Published
from musnad.record.frames import LEDE, Frame

FRESH = 3  # days; no date in fresh news: publication minus 3 days to publication
NEWS = 7  # days; an older day belongs to the background of a report
SINGLE = 2  # days; a longer time is that of no single act told around it
MONTH = 31  # days
OPENING = 120  # words; an old day named further on opens no report of a single line


class Around(NamedTuple):
    """The days a report speaks of: of acts in text order, and the first it names.

    `later` are those that an act told before them may have happened on; `past` is the
    older day that goes on where a frame begins.
    """

    days: list[Hit[Interval]]
    later: list[Hit[Interval]]
    opening: Hit[Interval] | None
    past: dict[int, Hit[Interval]]


def days_around(doc: Doc, frames: list[Frame], published: Published | None) -> Around:
    """What the frames of a report, and the sentences beside them, say of its days."""
    opening = opening_day(doc, published, frames)
    days = _news_days(doc, frames, published)
    past = _going_on(doc, frames, published) if published else {}
    return Around(days, _later_days(doc, days, published), opening, past)


def day_around(
    around: Around, at: int, published: Published | None
) -> Hit[Interval] | None:
    """The day that goes on at word `at`: the last told before, the lede's, the next."""
    before = [h for h in around.days if h.first < at]
    if before:
        return replace(before[-1], rule="day_told_before")
    if around.opening:
        return replace(around.opening, rule="day_of_the_lede")
    after = next(iter(around.later), None)
    return replace(after, rule="day_told_later") if after else None


def _news_days(
    doc: Doc, frames: list[Frame], published: Published | None
) -> list[Hit[Interval]]:
    """Days or nights of these days on which acts happened, in text order.

    What is news is not known of a report that came out nobody knows when.
    """
    if published is None:
        return []
    found = [h for f in frames for h in f.sightings.dates[:1]
             if f.kind == "event" and f.status == "reported"
             and length(h.value) < SINGLE
             and age_of(h.value, published) <= NEWS
             and h.rule != BEFORE_AN_ACT and not _background(doc, f)]
    found += _of_what_happened(doc, frames, published)
    return sorted(found, key=lambda h: h.first)


def _of_what_happened(
    doc: Doc, frames: list[Frame], published: Published
) -> list[Hit[Interval]]:
    """والحادث وقع صباح الاثنين: of what a report is about, in a sentence with no act"""
    read = {doc.sentence_of(f.first).first for f in frames}
    lines = {f.line for f in frames}
    found = []
    for sentence in doc.sentences:
        first, stop = sentence.first, sentence.stop
        if first in read or not {sentence.line, sentence.line - 1} & lines \
                or HAPPENED.isdisjoint(doc.forms[first:stop]):
            continue
        hits = find_dates(doc, first, stop, published)
        found += [h for h in hits[:1] if length(h.value) < SINGLE
                  and 0 <= age_of(h.value, published) <= NEWS
                  and not of_telling(doc, (first, stop), h)]
    return found


def _going_on(
    doc: Doc, frames: list[Frame], published: Published
) -> dict[int, Hit[Interval]]:
    """ومطلع الشهر قتل ثلاثة. كما أصيب طفلان: acts right behind an old day are of it, too

    `first` of such a frame → the day. Not of a lede, nor where وكانت begins the sentence.
    """
    order = {s.first: k for k, s in enumerate(doc.sentences)}
    found: dict[int, Hit[Interval]] = {}
    last: Hit[Interval] | None = None
    reached = 0
    for frame in sorted(frames, key=lambda f: f.first):
        at = order[doc.sentence_of(frame.first).first]
        dates = frame.sightings.dates
        if dates:
            last = _old_day(frame, published)
        elif at > reached + 1 or frame.repeats or _background(doc, frame):
            last = None
        elif last:
            found[frame.first] = replace(last, rule="day_told_before")
        reached = at
    return found


def _old_day(frame: Frame, published: Published) -> Hit[Interval] | None:
    """The day or month before these days that a sentence tells its act of, no other."""
    hit, *others = frame.sightings.dates
    told = frame.kind == "event" and frame.status == "reported" and not frame.lede
    old = age_of(hit.value, published) > NEWS and length(hit.value) <= MONTH
    fresh = any(age_of(h.value, published) <= NEWS for h in others)
    return hit if told and old and not fresh else None


def _later_days(
    doc: Doc, days: list[Hit[Interval]], published: Published | None
) -> list[Hit[Interval]]:
    """هجوم الجمعة, told in the end: fresh days of acts, not of their telling"""
    found = []
    for hit in days:
        sentence = doc.sentence_of(hit.first)
        told = of_telling(doc, (sentence.first, sentence.stop), hit)
        if published and age_of(hit.value, published) <= FRESH and not told:
            found.append(hit)
    return found


def _background(doc: Doc, frame: Frame) -> bool:
    """وكان ثلاثون شخصا قتلوا الاربعاء: a sentence on an earlier day than the news"""
    return bare(doc, doc.sentence_of(frame.first).first) in HAD


def opening_day(
    doc: Doc, published: Published | None, frames: list[Frame]
) -> Hit[Interval] | None:
    """حصاد يوم الثلاثاء 22-02-2022: the first day named in the headline or the lede."""
    read = {f.first: f.sightings.dates for f in frames if f.lede}
    for sentence in doc.sentences:
        if sentence.line > LEDE:
            return None
        first, stop = sentence.first, sentence.stop
        dates = read.get(first)
        told = find_dates(doc, first, stop, published) if dates is None else dates
        opening = [h for h in told if _opens(h, published)]
        fresh = [h for h in opening if not _is_old(h, published)]
        if opening:
            return (fresh or opening)[0]
    return None


def _is_old(hit: Hit[Interval], published: Published | None) -> bool:
    return published is not None and age_of(hit.value, published) > NEWS


def _opens(hit: Hit[Interval], published: Published | None) -> bool:
    """A single day; where a report is one long line, an old one only early in it.

    يعقد الاجتماع في 21 من الشهر الجاري: on a day to come nothing has happened yet.
    """
    return (length(hit.value) <= SINGLE and hit.rule != BEFORE_AN_ACT
            and not (published and yet_to_come(hit.value, published))
            and not (hit.first > OPENING and _is_old(hit, published)))


def yet_to_come(interval: Interval, published: Published) -> bool:
    """خلال رمضان المقبل: no act that is told as done happened then"""
    return (interval.earliest - published.latest).days > SINGLE


def length(interval: Interval) -> int:
    return (interval.latest - interval.earliest).days


def age_of(interval: Interval, published: Published) -> int:
    return (published.latest - interval.latest).days

# SPDX-License-Identifier: Apache-2.0
"""When each incident of a report happened: by its own words, else by those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from musnad.doc import Doc, Hit
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.dates.before import moved
from musnad.extract.dates.calendar_words import bare
from musnad.extract.dates.find import find_dates
from musnad.extract.dates.resolve import vague
from musnad.extract.dates.roles import of_telling
from musnad.lexicon.time_spans import HAD
from musnad.model import Interval, Mention, Published
from musnad.record.frames import LEDE, Frame
from musnad.record.likeness import Draft

FRESH = 3  # days; no date in fresh news: publication minus 3 days to publication
NEWS = 7  # days; an older day belongs to the background of a report
SINGLE = 2  # days; a longer time is that of no single act told around it
PERIOD = 5  # days; what goes on since longer ago is no date of a single act
OPENING = 120  # words; an old day named further on opens no report of a single line
STATED = ("day_of_month", "full_date")
LASTING = ("siege", "displacement", "aid_obstruction")


class Around(NamedTuple):
    """The days a report speaks of: of acts in text order, and the first it names.

    `later` are those that an act told before them may have happened on.
    """

    days: list[Hit[Interval]]
    later: list[Hit[Interval]]
    opening: Hit[Interval] | None


def days_of(
    doc: Doc, drafts: Sequence[Draft], published: Published | None
) -> list[Mention[Interval] | None]:
    """The date of each draft; the first rule that knows one decides."""
    frames = [f for d in drafts for f in d.frames]
    opening = opening_day(doc, published, frames)
    days = _news_days(doc, frames, published)
    around = Around(days, _later_days(doc, days, published), opening)
    return [
        _own(doc, draft, around, published)
        or _from_around(doc, draft, around, published)
        or _assumed(published, draft)
        for draft in drafts
    ]


def _own(
    doc: Doc, draft: Draft, around: Around, published: Published | None
) -> Mention[Interval] | None:
    """The date told with the act; a day on which it was only reported comes last."""
    told = [(f, h) for f in draft.frames for h in f.sightings.dates[:1]
            if _fits(draft, f, h, published)]
    for frame, hit in told:
        telling = of_telling(doc, (frame.first, frame.stop), hit)
        if hit.rule != BEFORE_AN_ACT and not telling:
            return doc.mention(_exact(doc, draft, hit))
    return doc.mention(_earlier(told[0][1], around, published)) if told else None


def _exact(doc: Doc, draft: Draft, hit: Hit[Interval]) -> Hit[Interval]:
    """أصيب الشهر الماضي, and further on في 22 شباط: the day in the month decides"""
    month = hit.value
    if _days(month) <= PERIOD or draft.frames[0].kind == "aggregate":
        return hit
    days = [h for f in draft.frames for h in f.sightings.dates if h.rule in STATED
            and month.earliest <= h.value.earliest and h.value.latest <= month.latest
            and not of_telling(doc, (f.first, f.stop), h)]
    return days[0] if days else hit


def _earlier(
    hit: Hit[Interval], around: Around, published: Published | None
) -> Hit[Interval]:
    """وياتي هجوم الجمعة بعد يوم من مقتل جندي: a day before that Friday"""
    later = _day_around(around, hit.first, published)
    if hit.rule != BEFORE_AN_ACT or later is None or published is None:
        return hit
    if _age(later.value, published) > NEWS:
        return hit
    return hit.saying(moved(hit.value, published, later.value))


def _fits(
    draft: Draft, frame: Frame, hit: Hit[Interval], published: Published | None
) -> bool:
    """Whether a date may be that of the act, not of a war, a speech or another act.

    A threat speaks of no past day; a single act has a long period (في أيار) or an old day
    only if the frame that first tells it says so, and never one that goes on until now.
    """
    head = draft.frames[0]
    age = _age(hit.value, published) if published else 0
    if head.status == "prospective" and age > 1:
        return False
    if head.kind == "aggregate" or draft.type in LASTING:
        return True
    if _days(hit.value) <= PERIOD and age <= NEWS:
        return True
    since = hit.rule in ("since_then", "for_so_long")
    return frame is head and (not since or _days(hit.value) <= PERIOD)


def _from_around(
    doc: Doc, draft: Draft, around: Around, published: Published | None
) -> Mention[Interval] | None:
    """كما قصفت بلدة اخرى: the day of the act told before, else that of the lede."""
    if not _single(draft):
        return None
    at = next((f for f in draft.frames if not f.headline), draft.frames[0]).first
    hit = _day_around(around, at, published)
    return doc.mention(hit) if hit else None


def _day_around(
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


def _single(draft: Draft) -> bool:
    """Totals have a period of their own, and threats no day."""
    head = draft.frames[0]
    return head.kind != "aggregate" and head.status != "prospective"


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
             and _days(h.value) < SINGLE
             and _age(h.value, published) <= NEWS
             and h.rule != BEFORE_AN_ACT and not _background(doc, f)]
    return sorted(found, key=lambda h: h.first)


def _later_days(
    doc: Doc, days: list[Hit[Interval]], published: Published | None
) -> list[Hit[Interval]]:
    """هجوم الجمعة, told in the end: fresh days of acts, not of their telling"""
    found = []
    for hit in days:
        sentence = doc.sentence_of(hit.first)
        told = of_telling(doc, (sentence.first, sentence.stop), hit)
        if published and _age(hit.value, published) <= FRESH and not told:
            found.append(hit)
    return found


def _background(doc: Doc, frame: Frame) -> bool:
    """وكان ثلاثون شخصا قتلوا الاربعاء: a sentence on an earlier day than the news"""
    return bare(doc, doc.sentence_of(frame.first).first) in HAD


def _days(interval: Interval) -> int:
    return (interval.latest - interval.earliest).days


def _age(interval: Interval, published: Published) -> int:
    return (published.latest - interval.latest).days


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
    return published is not None and _age(hit.value, published) > NEWS


def _opens(hit: Hit[Interval], published: Published | None) -> bool:
    """A single day; where a report is one long line, an old one only early in it."""
    return (_days(hit.value) <= SINGLE and hit.rule != BEFORE_AN_ACT
            and not (hit.first > OPENING and _is_old(hit, published)))


def _assumed(published: Published | None, draft: Draft) -> Mention[Interval] | None:
    return fresh_news(published) if _single(draft) else None


def fresh_news(published: Published | None) -> Mention[Interval] | None:
    """Fresh news with no date: publication minus 3 days to publication."""
    if published is None or vague(published):
        return None
    first = date.fromordinal(max(1, published.earliest.toordinal() - FRESH))
    days = Interval(first, published.latest, "days", "assumed")
    return Mention(days, None, "fresh_news")

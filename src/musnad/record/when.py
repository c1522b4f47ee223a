# SPDX-License-Identifier: Apache-2.0
"""When each incident of a report happened: by its own words, else by those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from musnad.doc import Doc, Hit
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.dates.before import moved
from musnad.extract.dates.resolve import vague
from musnad.extract.dates.roles import of_reaction, of_telling
from musnad.model import Interval, Mention, Published
from musnad.record.aggregates import since_a_start
from musnad.record.around import (
    FRESH,
    NEWS,
    Around,
    age_of,
    day_around,
    days_around,
    length,
    yet_to_come,
)
from musnad.record.frames import Frame
from musnad.record.likeness import Draft
from musnad.record.then import day_referred_to

PERIOD = 5  # days; what goes on since longer ago is no date of a single act
STATED = ("day_of_month", "full_date")
LASTING = ("siege", "displacement", "aid_obstruction")


def days_of(
    doc: Doc, drafts: Sequence[Draft], published: Published | None
) -> list[Mention[Interval] | None]:
    """The date of each draft; the first rule that knows one decides."""
    frames = [f for d in drafts for f in d.frames]
    around = days_around(doc, frames, published)
    return [
        _own(doc, draft, around, published)
        or _referred_to(doc, draft, published)
        or _told_late(doc, draft, published)
        or _from_around(doc, draft, around, published)
        or _assumed(published, draft)
        for draft in drafts
    ]


def _own(
    doc: Doc, draft: Draft, around: Around, published: Published | None
) -> Mention[Interval] | None:
    """The date told with the act; a day on which it was only reported comes last."""
    told = [(f, h) for f in draft.frames for h in _first(draft, f)
            if _fits(draft, f, h, published)]
    for frame, hit in told:
        telling = of_telling(doc, (frame.first, frame.stop), hit)
        if hit.rule != BEFORE_AN_ACT and not telling:
            return doc.mention(_exact(doc, draft, hit))
    if not told or _since_long_ago(doc, draft.frames[0]):
        return None
    frame, hit = told[0]
    later = [h for h in around.later if h.first > frame.stop]
    if later and of_reaction(doc, (frame.first, frame.stop), hit):
        return doc.mention(replace(later[0], rule="day_told_later"))
    return doc.mention(_earlier(hit, around, published))


def _first(draft: Draft, frame: Frame) -> list[Hit[Interval]]:
    """The date nearest to the act; of قتل جندي أمس ليرتفع العدد إلى مئة منذ أيار, May"""
    dates, counted = frame.sightings.dates, frame.sightings.casualties
    if counted and draft.frames[0].kind == "aggregate":
        dates = [h for h in dates if h.rule == "since_then"
                 and h.first > counted[0].first] or dates
    return dates[:1]


def _since_long_ago(doc: Doc, head: Frame) -> bool:
    """أعلن الجيش أمس مقتل مئة منذ بدء الحرب: of no single day"""
    return head.kind == "aggregate" and since_a_start(doc, head.first, head.stop)


def _referred_to(
    doc: Doc, draft: Draft, published: Published | None
) -> Mention[Interval] | None:
    """وقد قتل آنذاك خمسة: on the day told before"""
    head = draft.frames[0]
    if not _single(draft) or any(f.sightings.dates for f in draft.frames):
        return None
    hit = day_referred_to(doc, head, published)
    return doc.mention(hit) if hit else None


def _told_late(
    doc: Doc, draft: Draft, published: Published | None
) -> Mention[Interval] | None:
    """ردا على اغتيال القائد, and further on اغتيل القائد في 2 كانون الثاني: of no lede"""
    head = draft.frames[0]
    if published is None or head.status != "reported" or head.kind == "aggregate":
        return None
    if any(f.lede for f in draft.frames):
        return None  # what is news now happened in these days
    days = [h for f in draft.frames for h in f.sightings.dates[:1] if h.rule in STATED
            and age_of(h.value, published) > NEWS
            and not of_telling(doc, (f.first, f.stop), h)]
    return doc.mention(days[0]) if days else None


def _exact(doc: Doc, draft: Draft, hit: Hit[Interval]) -> Hit[Interval]:
    """أصيب الشهر الماضي, and further on في 22 شباط: the day in the month decides"""
    month = hit.value
    if length(month) <= PERIOD or draft.frames[0].kind == "aggregate":
        return hit
    days = [h for f in draft.frames for h in f.sightings.dates if h.rule in STATED
            and month.earliest <= h.value.earliest and h.value.latest <= month.latest
            and not of_telling(doc, (f.first, f.stop), h)]
    return days[0] if days else hit


def _earlier(
    hit: Hit[Interval], around: Around, published: Published | None
) -> Hit[Interval]:
    """وياتي هجوم الجمعة بعد يوم من مقتل جندي: a day before that Friday"""
    later = day_around(around, hit.first, published)
    if hit.rule != BEFORE_AN_ACT or later is None or published is None:
        return hit
    if age_of(later.value, published) > NEWS:
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
    age = age_of(hit.value, published) if published else 0
    if head.status == "prospective" and (age > 1 or hit.rule == "within"):
        return False
    if head.status == "reported" and published and yet_to_come(hit.value, published):
        return False
    if head.kind == "aggregate" or draft.type in LASTING:
        return True
    if length(hit.value) <= PERIOD and age <= NEWS:
        return True
    since = hit.rule in ("since_then", "for_so_long")
    return frame is head and (not since or length(hit.value) <= PERIOD)


def _from_around(
    doc: Doc, draft: Draft, around: Around, published: Published | None
) -> Mention[Interval] | None:
    """كما قصفت بلدة اخرى: the day of the act told before, else that of the lede."""
    if not _single(draft):
        return None
    at = next((f for f in draft.frames if not f.headline), draft.frames[0]).first
    if draft.frames[0].first in around.past:
        return doc.mention(around.past[draft.frames[0].first])
    hit = day_around(around, at, published)
    return doc.mention(hit) if hit else None


def _single(draft: Draft) -> bool:
    """Totals have a period of their own, and threats no day."""
    head = draft.frames[0]
    return head.kind != "aggregate" and head.status != "prospective"


def _assumed(published: Published | None, draft: Draft) -> Mention[Interval] | None:
    return fresh_news(published) if _single(draft) else None


def fresh_news(published: Published | None) -> Mention[Interval] | None:
    """Fresh news with no date: publication minus 3 days to publication."""
    if published is None or vague(published):
        return None
    first = date.fromordinal(max(1, published.earliest.toordinal() - FRESH))
    days = Interval(first, published.latest, "days", "assumed")
    return Mention(days, None, "fresh_news")

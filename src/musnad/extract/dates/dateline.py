# SPDX-License-Identifier: Apache-2.0
"""When a report came out: from metadata (ISO 8601), or from a dateline near its top."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from musnad.doc import Doc, Hit, Sentence
from musnad.extract.dates.calendar_words import form_at, phrase_at
from musnad.extract.dates.hijri import lunar_day
from musnad.extract.dates.stated import Stated, day_month, month_first, numeric
from musnad.lexicon import calendar as lex
from musnad.lexicon import dateline_words as labels
from musnad.model import Published

_GIVEN = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?"
    r" ?(Z|[+-]\d\d:?\d\d)?)?)?)?"
)
_LINES = 8
_EAST = timedelta(hours=3)  # the clocks of most Arab outlets are up to three hours ahead


def parse_published(text: str) -> Published:
    """2018-11-30, 2018-11, 2018, 2010-01-12T11:03Z → the local days it may mean.

    A time with an offset or none is local; one in UTC may already be the next day there.

    >>> parse_published("2018-11").latest.isoformat()
    '2018-11-30'
    """
    found = _GIVEN.fullmatch(text.strip())
    if found is None:
        raise ValueError(_message(text))
    year, month, day, hour, minute, zone = found.groups()
    try:
        if hour is not None:
            at = datetime(int(year), int(month), int(day), int(hour), int(minute))
            return Published(text.strip(), at.date(), _local(at, zone).date())
        first, last = (int(month or 1), int(month or 12))
        end = int(day) if day else monthrange(int(year), last)[1]
        return Published(text.strip(), date(int(year), first, int(day or 1)),
                         date(int(year), last, end))
    except ValueError as error:
        raise ValueError(_message(text)) from error


def _local(at: datetime, zone: str | None) -> datetime:
    utc = zone is not None and zone.strip("Z+-0:") == ""
    return at + _EAST if utc else at


def _message(text: str) -> str:
    return (f"{text!r} is no publication date: give a year, month, day or time as in "
            "2018, 2018-11, 2018-11-30 or 2018-11-30T07:07+03:00")


def find_dateline(doc: Doc) -> Hit[Published] | None:
    """الجمعة ٣٠ نوفمبر ٢٠١٨ - ٠٧:٠٧ بتوقيت غرينتش → 2018-11-30T07:07:00+00:00

    A line of nothing but a full date, a time and words about publishing. A line that says
    when the text was published goes before a bare date, that before an update; bare dates
    that disagree (related stories) give none.
    """
    found: dict[str, list[Hit[Published]]] = {"published": [], "bare": [], "updated": []}
    for sentences in _first_lines(doc):
        read = _line(doc, sentences[0].first, sentences[-1].stop)
        if read:
            found[read[0]].append(read[1])
    for kind in ("published", "bare", "updated"):
        if found[kind]:
            days = {hit.value.earliest for hit in found[kind]}
            return found[kind][0] if kind != "bare" or len(days) == 1 else None
    return None


def _first_lines(doc: Doc) -> list[list[Sentence]]:
    lines: dict[int, list[Sentence]] = {}
    for sentence in doc.sentences:
        if sentence.line not in lines and len(lines) == _LINES:
            break
        lines.setdefault(sentence.line, []).append(sentence)
    return list(lines.values())


_MOST_WORDS = 24


def _line(doc: Doc, first: int, stop: int) -> tuple[str, Hit[Published]] | None:
    """What a line says, if it says nothing but when it was published.

    الجمعة 2014/05/16، آخر تحديث 14:20 may head a line that goes on with the article.
    """
    long = stop - first > _MOST_WORDS
    stop = min(stop, first + _MOST_WORDS)
    if not any(["0" <= form[0] <= "9" for form in doc.forms[first:stop]]):
        return None
    kind, when, clock, i = "bare", None, None, first
    while i < stop:
        if found := _label(doc, i, stop):
            kind, i = found
        elif when is None and (stated := _full_date(doc, i, stop)):
            when, i = stated, stated.stop
        elif lunar := lunar_day(doc, i, stop):
            i = lunar.stop
        elif clock is None and (told := _clock(doc, i, stop)):
            clock, i = told
        elif _filler(doc, i, stop):
            i += 1
        elif when and clock and kind != "bare":
            stop, long = i, False
        else:
            return None
    if when is None or long:
        return None
    zone = _zone(doc, first, stop)
    return kind, Hit(_published(when, clock, zone), first, stop, "dateline")


def _label(doc: Doc, i: int, stop: int) -> tuple[str, int] | None:
    return phrase_at(labels.LABEL_PHRASES, doc, i, stop)


def _full_date(doc: Doc, i: int, stop: int) -> Stated | None:
    found = numeric(doc, i, stop) or day_month(doc, i, stop) or month_first(doc, i, stop)
    return found if found and found.year else None


def _clock(doc: Doc, i: int, stop: int) -> tuple[tuple[int, int], int] | None:
    """07:07, 09:08 PM as (hour, minute), and where it stops; seconds are left out."""
    forms = [form_at(doc, i + k, stop) for k in range(3)]
    if not (forms[1] == ":" and forms[0].isdigit() and forms[2].isdigit()):
        return None
    hour, minute, at = int(forms[0]), int(forms[2]), i + 3
    if form_at(doc, at, stop) == ":" and form_at(doc, at + 1, stop).isdigit():
        at += 2
    half = form_at(doc, at, stop).lower()
    if half in labels.AFTER_NOON and hour < 12:
        hour += 12
    if half in labels.BEFORE_NOON and hour == 12:
        hour = 0
    return ((hour, minute), at) if hour < 24 and minute < 60 else None


def _filler(doc: Doc, i: int, stop: int) -> bool:
    """Weekdays, marks, names of time zones: what a dateline may hold besides its date."""
    form = doc.words[i].form.lower()
    if not form[0].isalnum():
        return form not in ("@", "(", "#")
    return any(form in table for table in _FILLERS)


_FILLERS = (labels.DATELINE_WORDS, lex.WEEKDAYS, labels.GREENWICH)


def _zone(doc: Doc, first: int, stop: int) -> str | None:
    """The offset that a line names: غرينتش → +00:00, بتوقيت مكة → +03:00"""
    forms = [w.form.lower() for w in doc.words[first:stop]]
    if any(f in labels.GREENWICH for f in forms):
        return None if "+" in forms else "+00:00"  # GMT+0400 tells the outlet's own time
    hours = next((labels.ZONES[f] for f in forms if f in labels.ZONES), None)
    return None if hours is None else f"+{hours:02}:00"


def _published(
    when: Stated, clock: tuple[int, int] | None, zone: str | None
) -> Published:
    text = f"{when.year:04}-{when.month:02}-{when.day:02}"
    if clock:
        text += f"T{clock[0]:02}:{clock[1]:02}:00{zone or ''}"
    return parse_published(text)

# SPDX-License-Identifier: Apache-2.0
"""When a report was published: from metadata, and from a line near its top."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.dates.dateline import find_dateline, parse_published

GIVEN = [
    ("2018-11-30", "2018-11-30", "2018-11-30"),
    ("2018-11", "2018-11-01", "2018-11-30"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2018", "2018-01-01", "2018-12-31"),
    ("2010-01-12T11:03Z", "2010-01-12", "2010-01-12"),
    ("2010-01-12T22:03Z", "2010-01-12", "2010-01-13"),
    ("2010-12-31T23:59:59+00:00", "2010-12-31", "2011-01-01"),
    ("2022-10-15T22:40:00+03:00", "2022-10-15", "2022-10-15"),
    ("2022-10-15T22:40:00+0300", "2022-10-15", "2022-10-15"),
    ("2023-12-02T01:35:24.7630000", "2023-12-02", "2023-12-02"),
    ("2015-07-27T16:56:56", "2015-07-27", "2015-07-27"),
    ("2015-07-27 16:56", "2015-07-27", "2015-07-27"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), GIVEN)
def test_parse_published(text: str, earliest: str, latest: str) -> None:
    found = parse_published(text)
    days = (str(found.earliest), str(found.latest))
    assert (found.text, *days) == (text, earliest, latest)


@pytest.mark.parametrize("text", [
    "", "yesterday", "2018-13", "2018-02-30", "30/11/2018", "2018-11-30T25:00",
    "18-11-30",
    "2018-11-30T07", "٢٠١٨-١١-٣١",
])
def test_parse_published_says_what_is_wrong(text: str) -> None:
    with pytest.raises(ValueError, match="is no publication date: give a year, month"):
        parse_published(text)


LINES = [
    ("السبت، 06 شباط/فبراير 2016، آخر تحديث 21:17 (GMT+0400) قصف على البلدة",
     "2016-02-06T21:17:00"),
    ("الجمعة ٣٠ نوفمبر ٢٠١٨ - ٠٧:٠٧ بتوقيت غرينتش", "2018-11-30T07:07:00+00:00"),
    ("نشر في: 12/05/2021", "2021-05-12"),
    ("نشرت في: 03/02/2022 - 09:03", "2022-02-03T09:03:00"),
    ("تاريخ النشر: 30.12.2021 | 23:38 GMT |", "2021-12-30T23:38:00+00:00"),
    ("2022-07-24", "2022-07-24"),
    ("24 يوليو 2022 - 10:15", "2022-07-24T10:15:00"),
    ("الأحد, ٢٠ نوفمبر ٢٠٢٢, ١٤:٢٨", "2022-11-20T14:28:00"),
    ("الثلاثاء 2025/03/18", "2025-03-18"),
    ("07-03-2012 09:08 PM", "2012-03-07T21:08:00"),
    ("07-03-2012 12:08 AM", "2012-03-07T00:08:00"),
    ("أغسطس 1, 2021", "2021-08-01"),
    ("آخر تحديث: 24 تموز/يوليو 2022 14:30 ت.غ", "2022-07-24T14:30:00+00:00"),
    ("السبت 5 شباط 2022 الساعة 10:15 بتوقيت مكة المكرمة", "2022-02-05T10:15:00+03:00"),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_find_dateline(line: str, expected: str) -> None:
    text = f"قصف على البلدة\n\n{line}\n\nقتل ثلاثة مدنيين في القصف."
    doc = read_doc(text)
    hit = find_dateline(doc)
    assert hit is not None
    assert hit.value.text == expected
    assert hit.value == parse_published(expected)
    assert doc.span(hit.first, hit.stop).of(text) in line


@pytest.mark.parametrize("text", [
    "قصف على البلدة\nقتل ثلاثة مدنيين في 24 تموز 2022.",  # a date inside a sentence
    "حصاد يوم السبت 8 / شباط / 2025",  # a headline
    "السبت 5 شباط\nقتل ثلاثة",  # no year
    "14:30\nقتل ثلاثة",  # no date
    "الأحد 1 نوفمبر 2009 14:30 وقع انفجار في المدينة",  # a sentence, and no label
    "أثر القصف 7 من آب 2021 (الدفاع المدني)",  # a caption
    "— شاهد (@someone) 8 شباط 2022",  # a quoted post
    "2021/11/07\nخبر\n2021/08/24\nخبر آخر",  # teasers that disagree
    "أ\nب\nج\nد\nه\nو\nز\nح\n2021/11/07",  # too far down
])
def test_no_dateline(text: str) -> None:
    assert find_dateline(read_doc(text)) is None


def test_published_goes_before_bare_and_updated() -> None:
    text = "2021/11/07\nآخر تحديث: 2021/11/09\nنشر في: 2021/11/08\nقتل ثلاثة"
    hit = find_dateline(read_doc(text))
    assert hit is not None
    assert hit.value.text == "2021-11-08"

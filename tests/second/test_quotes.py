"""Where the words of a quote stand: a report, a quote, the words found."""

from __future__ import annotations

import pytest

from musnad.second.quotes import quotable

TEXT = ("قُتل 15 مدنيًّا وأُصيب ثلاثون آخرون في غارةٍ على مدينة إدلب أمس،\n"
        "ونُقل الجرحى إلى مشفى في بنش. وقُتل 1.200 شخص بإدلب وللجيش خسائر.")
FOUND = [
    ("15 مدنيا", ["15 مدنيًّا"]),
    ("١٥ مدنيا", ["15 مدنيًّا"]),
    ("اصيب ثلاثون", ["أُصيب ثلاثون"]),
    ("وأصيب", ["وأُصيب"]),
    ("غارة على مدينة ادلب", ["غارةٍ على مدينة إدلب"]),
    ("إدلب", ["إدلب", "إدلب"]),
    ("أمس، ونقل الجرحى", ["أمس،\nونُقل الجرحى"]),
    ("جيش", ["جيش"]),
    ("1.200 شخص", ["1.200 شخص"]),
    ("قـتـل", ["قُتل", "قُتل"]),
]
ABSENT = [
    "5 مدنيا",  # half of a number
    "200 شخص",
    "1 شخص",
    "مدني",  # half of a word
    "دنيا",
    "ادل",
    "15 مدنيا في غارة",  # words left out between
    "مدنيا 15",
    "150 مدنيا",
    "خمسة عشر مدنيا",  # the same number in other words
    "حلب",
    "",
    " \n ",
    "،",
    "▮▮▮",
    "قتل " * 200,
]


@pytest.mark.parametrize(("quote", "words"), FOUND)
def test_a_quote_is_found_however_it_is_spelled(quote: str, words: list[str]) -> None:
    assert [span.of(TEXT) for span in quotable(TEXT).find(quote)] == words


@pytest.mark.parametrize("quote", ABSENT)
def test_what_the_report_does_not_say_is_not_found(quote: str) -> None:
    assert quotable(TEXT).find(quote) == []

# SPDX-License-Identifier: Apache-2.0
"""Words of a report on a terminal: direction, controls, names."""

import pytest

from musnad.model import Person, Reading, Report, Span
from musnad.show.isolate import clean, closed, heading, page, words

TEXT = "مقتل الصحفي فلان الفلاني وابنه علان\nأفاد شاهد يدعى فلتان بمقتل فلان الفلاني."


def read_with(*persons: Person, title: str | None = None) -> Reading:
    return Reading(Report("7", TEXT, title), (), persons)


def named(name: str, role: str, *, minor: bool = False) -> Person:
    start = TEXT.index(name)
    return Person(Span(start, start + len(name)), role, minor)


@pytest.mark.parametrize(("raw", "shown"), [
    ("قصف\nقرية\t الزهور\u2028اليوم", "قصف قرية الزهور اليوم"),
    ("\x1b]0;x\x07قصف", "\ufffd]0;x\ufffdقصف"),
    ("قصف\u202eقرية\u2066", "قصف\ufffdقرية\ufffd"),
    ("قُصِفَ ال\u200cقرية", "قُصِفَ ال\u200cقرية"),
])
def test_clean(raw: str, shown: str) -> None:
    assert clean(raw) == shown


def test_an_isolate_is_closed_on_every_line() -> None:
    lines = ["a \u2068قصف", "قرية", "الزهور\u2069 b \u2068غارة\u2069", "c"]
    assert closed(lines) == [
        "a \u2068قصف\u2069", "\u2068قرية\u2069",
        "\u2068الزهور\u2069 b \u2068غارة\u2069", "c"]


@pytest.mark.parametrize(("person", "shown"), [
    (named("فلان الفلاني", "victim"), "مقتل الصحفي ▮▮▮ وابنه علان"),
    (named("علان", "witness"), "مقتل الصحفي فلان الفلاني وابنه ▮▮▮"),
    (named("علان", "other"), "مقتل الصحفي فلان الفلاني وابنه ▮▮▮"),
    (named("علان", "official", minor=True), "مقتل الصحفي فلان الفلاني وابنه ▮▮▮"),
    # Who speaks for an office is named.
    (named("فلان الفلاني", "official"), "مقتل الصحفي فلان الفلاني وابنه علان"),
    (named("فلان الفلاني", "author"), "مقتل الصحفي فلان الفلاني وابنه علان"),
])
def test_names_are_masked_by_role(person: Person, shown: str) -> None:
    reading = read_with(person)
    line = Span(0, TEXT.index("\n"))
    assert words(page(reading), line) == f"\u2068{shown}\u2069"
    assert words(page(reading, reveal=True), line) == f"\u2068{line.of(TEXT)}\u2069"


def test_half_a_name_is_masked_too() -> None:
    shown = page(read_with(named("فلان الفلاني", "victim")))
    start = TEXT.index("الفلاني")
    assert words(shown, Span(start, start + 13)) == "\u2068▮▮▮ وابنه\u2069"


@pytest.mark.parametrize(("title", "shown"), [
    (None, "مقتل الصحفي ▮▮▮ وابنه علان"),
    ("مقتل الصحفي فلان الفلاني", "مقتل الصحفي ▮▮▮"),
    ("من قتل فلان الفلاني؟", "من قتل ▮▮▮؟"),
])
def test_headings_are_masked(title: str | None, shown: str) -> None:
    reading = read_with(named("فلان الفلاني", "victim"), title=title)
    assert heading(reading, page(reading)) == f"\u2068{shown}\u2069"

# SPDX-License-Identifier: Apache-2.0
"""Values in words: what a reader sees for each."""

from datetime import date

import pytest

from musnad.model import Actor, Casualty, Count, Interval, Party, Place
from musnad.show import phrases


@pytest.mark.parametrize(("value", "words"), [
    (Count(30, 30), "30"),
    (Count(0, 0), "0"),
    (Count(30, 30, "about"), "about 30"),
    (Count(15, None, "at_least"), "≥ 15"),
    (Count(31, None, "more_than"), "≥ 31"),
    (Count(None, 9, "up_to"), "≤ 9"),
    (Count(20, 30, "range"), "20–30"),
    (Count(20, 30, "about"), "about 20–30"),
    (Count(20, None, "vague"), "≥ 20 (vague)"),
    (Count(3, 9, "vague"), "3–9 (vague)"),
    (Count(None, None, "vague"), "unknown (vague)"),
])
def test_counts(value: Count, words: str) -> None:
    assert phrases.count(value) == words


@pytest.mark.parametrize(("value", "words"), [
    (Casualty("killed", "civilians", Count(14, 14)), "14 civilians"),
    (Casualty("killed", "people", Count(1, 1)), "1 person"),
    (Casualty("injured", "aid_workers", Count(1, 1)), "1 aid worker"),
    (Casualty("killed", "children", Count(1, 1)), "1 child"),
    (Casualty("killed", "children", Count(0, 0)), "0 children"),
    (Casualty("killed", "combatants", Count(1, 1), is_attacker=True),
     "1 combatant (attacker)"),
    # Whom the killer calls a combatant is no combatant in our words.
    (Casualty("killed", "combatants", Count(20, 20), civil_status="claimed_combatant",
              status_by=1), "20 people (called combatants by [2])"),
    (Casualty("killed", "combatants", Count(20, 20), civil_status="claimed_combatant",
              status_by="outlet"), "20 people (called combatants)"),
    (Casualty("killed", "people", Count(16, 30, "range"), derived=True),
     "16–30 people (derived)"),
])
def test_casualties(value: Casualty, words: str) -> None:
    assert phrases.casualty(value) == words


@pytest.mark.parametrize(("value", "words"), [
    (Interval(date(2016, 5, 11), date(2016, 5, 11)), "2016-05-11"),
    (Interval(date(2016, 5, 11), date(2016, 5, 11), part_of_day="dawn", time="05:10"),
     "2016-05-11, dawn, 05:10"),
    (Interval(date(2016, 5, 9), date(2016, 5, 12), "days", "assumed"),
     "2016-05-09 – 2016-05-12 (assumed)"),
])
def test_days(value: Interval, words: str) -> None:
    assert phrases.days(value) == words


@pytest.mark.parametrize(("value", "words"), [
    (Place("Hajin", "هجين", "SY", "Deir ez-Zor", "settlement"), "Hajin, Deir ez-Zor, SY"),
    (Place("Hajin", "هجين", "SY", None, "settlement", near=True), "near Hajin, SY"),
    (Place("Aleppo", "حلب", "SY", "Aleppo", "governorate"), "Aleppo, SY"),
    (Place(None, "التل", None, None, "settlement", near=True), ""),
    (Place("A\x1b[2J", "أ", None, None, "site"), "A\ufffd[2J"),
])
def test_places(value: Place, words: str) -> None:
    assert phrases.place(value) == words


@pytest.mark.parametrize(("value", "words"), [
    ({}, ""),
    ({"basis": "accused", "source": 1}, "accused by [2]"),
    ({"basis": "accused"}, "accused"),
    ({"basis": "self_claimed"}, "claims it"),
    ({"basis": "inferred", "relation": "alternative"}, "inferred, or another"),
])
def test_on_whose_word(value: dict[str, str], words: str) -> None:
    actor = Actor(None, "Syrian army", "state_forces")
    assert phrases.party(Party(actor, **value)) == words  # type: ignore[arg-type]

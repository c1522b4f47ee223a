"""Levels of features: what two claims must differ in to get each of them."""

from __future__ import annotations

from typing import Any

import pytest

from musnad.link.compare import LEVELS, compare
from musnad.link.packed import pack, unpack
from musnad.link.score import NEVER, reasons, score, weights

from .claims import IDLIB, KAFR_NABL, actor, facts, record, row

HASS = KAFR_NABL | {"name_en": "Hass", "name_ar": "حاس", "text": "حاس", "lat": 35.585,
                    "lon": 36.596}
REGION = IDLIB | {"level": "governorate"}
CASES: list[tuple[str, str, dict[str, Any]]] = [
    ("date", "same", {}),
    ("date", "next", {"day": "2019-05-23"}),
    ("date", "near", {"day": "2019-05-25"}),
    ("date", "apart", {"day": "2019-05-26"}),
    ("date", "unknown", {"day": None}),
    ("date", "unknown", {"basis": "assumed"}),
    ("date", "midnight", {"date": {"earliest": "2019-05-23", "latest": "2019-05-23",
                                   "basis": "stated", "part_of_day": "dawn"}}),
    ("place", "same", {"place": KAFR_NABL | {"lat": None, "lon": None}}),
    ("place", "near", {"place": HASS}),
    ("place", "beside", {"place": HASS | {"lat": 35.61, "lon": 36.57}}),
    ("place", "within", {"place": REGION}),
    ("place", "seat", {"place": IDLIB}),
    ("place", "other_name", {"place": HASS | {"lat": None, "lon": None}}),
    ("place", "far", {"place": KAFR_NABL | {"name_en": "Hajin", "name_ar": "هجين",
                                            "text": "هجين", "lat": 34.7, "lon": 40.8}}),
    ("place", "unknown", {"place": None}),
    ("type", "family", {"type": "drone_strike"}),
    ("type", "kin", {"type": "shelling"}),
    ("type", "open", {"type": "other_violence"}),
    ("type", "other", {"type": "abduction"}),
    ("actors", "unknown", {"actors": []}),
    ("actors", "differ", {"actors": [actor("B")]}),
    ("actors", "shared", {"actors": [actor("B"), actor("A")]}),
    ("killed", "equal", {}),
    ("killed", "close", {"killed": 6}),
    ("killed", "differ", {"killed": 8}),
    ("killed", "far", {"killed": 11}),
    ("killed", "unknown", {"killed": None}),
    ("killed", "fits", {"casualties": [row("killed", "civilians", 2, None)]}),
    ("killed", "far", {"casualties": [row("killed", "civilians", 20, None)]}),
    ("killed", "equal", {"casualties": [row("killed", "women", 2),
                                        row("killed", "men", 3)]}),
    ("killed", "unknown", {"casualties": [row("killed", "civilians", 5,
                                              is_attacker=True)]}),
    ("fighters", "unknown", {"casualties": [row("killed", "combatants", 5)]}),
]


@pytest.mark.parametrize(("feature", "level", "other"), CASES)
def test_levels(feature: str, level: str, other: dict[str, Any]) -> None:
    base = record(actors=[actor("A")] if feature == "actors" else [])
    a, b = facts("a", base), facts("b", record(**other))
    assert compare(a, b)[feature] == level
    assert compare(b, a)[feature] == level
    assert LEVELS[feature][level]


def test_words_of_the_sentences_that_tell_it() -> None:
    text = "مقدمة أخرى.\nقتل خمسة في سوق البلدة القديم.\nخاتمة أخرى."
    at = {"start": text.index("خمسة"), "stop": text.index("خمسة") + 4}
    given = record(casualties=[row("killed", "people", 5, **at)])
    assert facts("a", given, text).words == {"قتل", "خمسه", "سوق", "بلده", "قديم"}


def test_facts_survive_packing() -> None:
    given = facts("a", record(actors=[actor("A")]), "")
    assert unpack(pack(given)) == given


def test_each_level_has_its_points() -> None:
    assert {f: set(levels) for f, levels in LEVELS.items()} == {
        f: set(levels) for f, levels in weights().points.items()}


def test_reasons_add_up_to_the_score() -> None:
    a, b = facts("a", record()), facts("b", record(killed=6))
    assert score(a, b) == pytest.approx(
        weights().start + sum(r.points for r in reasons(a, b)))


@pytest.mark.parametrize("other", [
    {"day": "2019-06-22"}, {"kind": "aggregate"},
    {"place": KAFR_NABL | {"name_en": "x", "name_ar": "x", "text": "x", "lat": 33.0}},
])
def test_what_is_never_one_incident(other: dict[str, Any]) -> None:
    assert score(facts("a", record()), facts("b", record(**other))) == NEVER

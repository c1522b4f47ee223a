"""Two readings of one report joined: who read what, what differs, what is certain."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from musnad.model import Claim
from musnad.record.output import incident_row
from musnad.second.agreement import ALWAYS, CONDITIONS, KEEP, RULE
from musnad.second.answer import parse
from musnad.second.claims import ONLY_MODEL, claims_of
from musnad.second.joining import DIFFER, ONLY_RULES, join

from .answers import SHELLING, STRIKE, TEXT, Row, answer, harm, reading

FIRST = reading()
ABDUCTION: Row = {"trigger": "شنتها", "type": "abduction", "place": "معرة النعمان"}


def model(*incidents: Row) -> tuple[Claim, ...]:
    return claims_of(FIRST, parse(answer(*incidents), Counter()), Counter())


def joined(*incidents: Row, **first: Any) -> tuple[Claim, ...]:
    return join(TEXT, FIRST.incidents, model(*incidents), **first)


def by(claim: Claim) -> dict[str, tuple[str, ...]]:
    assert claim.readers
    return dict(claim.readers.by)


def same_as_rules() -> list[Row]:
    """What the rules read, told as a model would tell it."""
    return [{**STRIKE, "targets": [t.span.of(TEXT) for t in FIRST.incidents[0].targets
                                   if t.span]},
            {**SHELLING, "targets": [t.span.of(TEXT) for t in FIRST.incidents[1].targets
                                     if t.span]}]


def test_where_both_agree_the_incident_is_certain() -> None:
    doubted = tuple(replace(claim, confidence="check", why_check=("no place",))
                    for claim in FIRST.incidents)
    strike, shelling = join(TEXT, doubted, model(*same_as_rules()))
    for claim, before in zip((strike, shelling), doubted, strict=True):
        assert claim.confidence == "certain"
        assert claim.why_check == ()
        assert claim.readers
        assert claim.readers.raised == before.why_check
        assert claim.readers.rules == before
        assert not claim.readers.differ
    assert by(strike)["casualties"] == ("both", "both", "both")
    assert by(strike)["actors"] == ("both",)


DIFFERENCES = [  # how the model tells the strike otherwise, and the field that differs
    ({"type": "bombing"}, "type"),
    ({"status": "foiled"}, "status"),
    ({"place": "كفرنبل"}, "place"),
    ({"actors": ["قوات النظام"]}, "actors"),
    ({"doubt": True}, "doubt"),
    ({"kind": "aggregate"}, "kind"),
    ({"casualties": [harm("12 آخرون", 12)]}, "casualties"),
    ({"casualties": [harm("طفلان", 2)]}, "casualties"),
    ({"sources": [["ناشطون"]]}, "sources"),
]


@pytest.mark.parametrize(("new", "field"), DIFFERENCES)
def test_where_they_differ_it_is_to_be_checked_and_both_are_kept(
    new: Row, field: str
) -> None:
    told = same_as_rules()
    strike = joined({**told[0], **new}, told[1])[0]
    assert strike.confidence == "check"
    assert f"{DIFFER} {field}" in strike.why_check
    assert strike.readers
    assert field in strike.readers.differ
    assert strike.readers.rules == FIRST.incidents[0]
    assert strike.readers.model
    name = {"place": "place"}.get(field, field)
    assert getattr(strike.readers.model, name) != getattr(FIRST.incidents[0], name)


@pytest.mark.parametrize("field", ["type", "status", "kind", "doubt"])
def test_a_code_of_the_model_never_stands_against_the_rules(field: str) -> None:
    other: dict[str, Row] = {
        "type": {"type": "bombing"}, "status": {"status": "foiled"},
        "kind": {"kind": "aggregate"}, "doubt": {"doubt": True}}
    told = same_as_rules()
    strike = joined({**told[0], **other[field]}, told[1])[0]
    assert getattr(strike, field) == getattr(FIRST.incidents[0], field)


def test_of_two_places_that_contradict_one_stands_as_asked() -> None:
    told = {**same_as_rules()[0], "place": "كفرنبل"}
    for first, name in (({"place": "model"}, "Kafr Nabl"), ({}, "Maarrat al-Numan")):
        strike = joined(told, first=first)[0]
        assert strike.place
        assert strike.place.place.value.name_en == name or first
        assert by(strike)["place"] == (("model",) if first else ("rules",))


def test_what_one_reader_alone_tells_is_kept_and_to_be_checked() -> None:
    claims = joined(STRIKE, ABDUCTION)
    assert [c.n for c in claims] == [1, 2, 3]
    assert [c.confidence for c in claims[1:]] == ["check", "check"]
    assert ONLY_RULES in claims[1].why_check
    assert claims[2].why_check[0] == ONLY_MODEL
    assert by(claims[2])["type"] == ("model",)
    assert claims[2].readers
    assert claims[2].readers.rules is None


def test_a_blank_of_the_rules_is_filled_and_marked() -> None:
    bare = replace(FIRST.incidents[0], place=None, actors=(), sources=())
    (strike,) = join(TEXT, (bare,), model(STRIKE))
    assert strike.place
    assert by(strike)["place"] == ("model",)
    assert by(strike)["actors"] == ("model",)
    assert strike.actors[0].value.source == 0
    assert strike.confidence == "check"


def test_a_blank_of_the_model_takes_nothing_away() -> None:
    strike = joined({"trigger": "غارة", "type": "airstrike"})[0]
    mine = FIRST.incidents[0]
    assert (strike.place, strike.date, strike.actors, strike.casualties, strike.sources) \
        == (mine.place, mine.date, mine.actors, mine.casualties, mine.sources)
    assert strike.confidence == "check"


def test_parts_and_sources_point_to_where_they_stand() -> None:
    bare = replace(FIRST.incidents[0], casualties=FIRST.incidents[0].casualties[2:],
                   sources=FIRST.incidents[1].sources)
    (strike,) = join(TEXT, (bare,), model(STRIKE), first={})
    rows = [(r.value.outcome, r.value.count.low, r.value.of) for r in strike.casualties]
    assert rows == [("injured", 12, None), ("killed", 5, None), ("killed", 2, 1)]
    assert strike.readers
    assert "sources" in strike.readers.differ
    assert all(a.value.source is None or a.value.source < len(strike.sources)
               for a in strike.actors)


def test_joining_is_pure_and_repeatable() -> None:
    told = model(STRIKE, SHELLING, ABDUCTION)
    before = repr((FIRST.incidents, told))
    assert join(TEXT, FIRST.incidents, told) == join(TEXT, FIRST.incidents, told)
    assert repr((FIRST.incidents, told)) == before
    assert join(TEXT, (), ()) == ()


@pytest.mark.parametrize(("told", "confidence"), [
    ({"targets": []}, "certain"), ({"actors": []}, "check"),
    ({"type": "bombing"}, "check"), ({"casualties": STRIKE["casualties"][:1]}, "check")])
def test_what_the_rules_are_certain_of_stays_so_if_nothing_speaks_against_it(
    told: Row, confidence: str
) -> None:
    sure = replace(FIRST.incidents[0], confidence="certain", why_check=())
    (strike,) = join(TEXT, (sure,), model({**same_as_rules()[0], **told}))
    assert strike.confidence == confidence
    assert bool(strike.why_check) == (confidence == "check")
    (alone,) = join(TEXT, (sure,), ())
    assert alone.confidence == "check"


def test_the_rule_is_made_of_its_conditions() -> None:
    assert {*ALWAYS} <= {*RULE} <= {*CONDITIONS}
    assert {*ALWAYS} <= {*KEEP} <= {*RULE}


def test_the_record_shows_both_and_is_as_it_was_without_a_second_reader() -> None:
    strike = joined(*same_as_rules())[0]
    row = incident_row(strike, TEXT)
    assert row["readers"]["rules"] == incident_row(FIRST.incidents[0], TEXT)
    assert row["readers"]["by"]["casualties"] == ["both", "both", "both"]
    assert [*row] == [*incident_row(FIRST.incidents[0], TEXT), "readers"]
    for name, told in row["readers"]["by"].items():
        if isinstance(row[name], list):
            assert len(told) == len(row[name])

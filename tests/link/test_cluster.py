"""Claims to incidents, whatever their order; judgements before scores."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musnad.link.cluster import Judged, cluster
from musnad.link.facts import Facts, place_name
from musnad.link.score import score

from .claims import KAFR_NABL, facts, record

OTHER = KAFR_NABL | {"name_en": "Hajin", "name_ar": "هجين", "text": "هجين", "lat": 34.7,
                     "lon": 40.8}
RECORDS = st.builds(
    record,
    n=st.integers(1, 2),
    day=st.sampled_from(["2019-05-22", "2019-05-23", "2019-05-24"]),
    killed=st.sampled_from([None, 5, 6, 12]),
    place=st.sampled_from([KAFR_NABL, OTHER]),
)
BATCHES = st.lists(st.tuples(st.sampled_from("abcdefgh"), RECORDS), max_size=8,
                   unique_by=lambda pair: (pair[0], pair[1]["n"]))


def grouped(claims: list[Facts], judged: Judged | None = None) -> list[list[str]]:
    edges = {(min(a.name, b.name), max(a.name, b.name)): points
             for a, b in combinations(claims, 2)
             if a.report != b.report and (points := score(a, b)) > 0}
    return cluster(claims, edges, judged or Judged())


@given(BATCHES, st.randoms())
@settings(max_examples=150, deadline=None)
def test_the_order_of_claims_does_not_matter(
    batch: list[tuple[str, dict[str, Any]]], chance: Any
) -> None:
    claims = [facts(name, given_) for name, given_ in batch]
    shuffled = list(claims)
    chance.shuffle(shuffled)
    found = grouped(claims)
    assert grouped(shuffled) == found
    assert sorted(name for group in found for name in group) == sorted(
        c.name for c in claims)


A, B, C = (facts(name, record()) for name in "abc")
FAR = facts("d", record(place=OTHER))


def test_one_act_told_by_three_is_one_incident() -> None:
    assert grouped([A, B, C, FAR]) == [["a#1", "b#1", "c#1"], ["d#1"]]


def test_two_incidents_of_one_report_stay_two() -> None:
    assert len(grouped([A, facts("a", record(2))])) == 2


def test_a_report_that_tells_one_act_twice_is_brought_together_by_others() -> None:
    again, far = facts("a", record(2)), facts("a", record(2, killed=30))
    assert grouped([A, B, again]) == [["a#1", "a#2", "b#1"]]
    assert ["a#2"] in grouped([A, B, far])


def test_tolls_that_rise_stay_one_incident() -> None:
    told = [facts(name, record(killed=n))
            for name, n in (("a", 10), ("b", 12), ("c", 15), ("d", 18), ("e", 22))]
    assert score(told[0], told[-1]) < 0
    assert grouped(told) == [["a#1", "b#1", "c#1", "d#1", "e#1"]]


@pytest.mark.parametrize(("one", "other", "same"), [
    ("مخيم النور", "النور", True),
    ("مخيم النور", "مخيم النور", True),
    ("مخيم", "النور", False),
    ("مخيم النور", "مخيم السلام", False),
])
def test_a_camp_is_called_with_or_without_its_noun(
    one: str, other: str, same: bool
) -> None:
    assert (place_name(one) == place_name(other)) is same


def test_different_parts_and_same_joins() -> None:
    apart = Judged(different=frozenset({("a#1", "b#1")}))
    assert all(not {"a#1", "b#1"} <= set(group) for group in grouped([A, B, C], apart))
    joined = Judged(same=frozenset({("a#1", "d#1")}))
    assert ["a#1", "b#1", "c#1", "d#1"] in grouped([A, B, C, FAR], joined) or [
        "a#1", "d#1"] in grouped([A, B, C, FAR], joined)


def test_different_wins_over_same_by_way_of_others() -> None:
    judged = Judged(same=frozenset({("a#1", "b#1"), ("b#1", "c#1")}),
                    different=frozenset({("a#1", "c#1")}))
    assert all(not {"a#1", "c#1"} <= set(group) for group in grouped([A, B, C], judged))

"""What becomes of told values: read again from their words, or dropped and counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from musnad.model import Claim
from musnad.record.frames import FAMILY
from musnad.second import codes, counts
from musnad.second.answer import AnswerError, parse
from musnad.second.claims import claims_of

from .answers import SHELLING, STRIKE, TEXT, Row, answer, harm, mentions, reading


def told(*incidents: Row, text: str = TEXT) -> tuple[tuple[Claim, ...], Counter[str]]:
    tally: Counter[str] = Counter()
    parsed = parse(answer(*incidents), tally)
    return claims_of(reading(text), parsed, tally), +tally


def test_values_are_read_again_from_the_words_quoted() -> None:
    (strike, shelling), tally = told(STRIKE, SHELLING)
    assert strike.place
    assert strike.place.place.value.name_en == "Maarrat al-Numan"
    assert strike.date
    assert strike.date.value.earliest.isoformat() == "2018-11-29"
    assert [(a.value.actor.name_en, a.value.basis) for a in strike.actors] == [
        ("Russian forces", "accused")]
    assert [(c.value.outcome, c.value.who, c.value.count.low, c.value.of)
            for c in strike.casualties] == [
        ("killed", "civilians", 5, None), ("killed", "children", 2, 0),
        ("injured", "civilians", 12, None)]
    assert [[link.value.kind for link in chain] for chain in strike.sources] == [["ngo"]]
    assert shelling.date
    assert shelling.date.rule == "fresh_news"
    assert all(m.span is None or m.span.of(TEXT) for c in (strike, shelling)
               for m in mentions(c))
    assert {*tally} == {counts.KEPT, counts.INCIDENTS}


def test_no_claim_of_one_reader_is_certain() -> None:
    claims, _ = told(STRIKE, SHELLING)
    assert {c.confidence for c in claims} == {"check"}


def test_the_types_are_those_of_the_record() -> None:
    assert {*codes.TYPES} == {*FAMILY}


def test_what_is_told_twice_is_one_claim() -> None:
    claims, _ = told(STRIKE, STRIKE, SHELLING, STRIKE)
    assert [c.type for c in claims] == ["airstrike", "shelling"]


def with_(row: Row, **new: Any) -> Row:
    return {**row, **new}


HARMS = [  # rows told, (low, part of) of those kept, what is counted
    ([harm("خمسة مدنيين", 50)], [(5, None)], counts.OTHER_NUMBER),
    ([harm("خمسون مدنيا", 50)], [], counts.NOT_THERE),
    ([harm("معرة النعمان", 5)], [], counts.UNREAD),
    ([harm("خمسة مدنيين", 5, outcome="eaten")], [], counts.NO_CODE),
    ([harm("خمسة مدنيين", 5, who="martians")], [], counts.NO_CODE),
    ([harm("خمسة مدنيين", 5, who="combatants")], [(5, None)], counts.OTHER_GROUP),
    (["خمسة مدنيين"], [], counts.ODD),
    ([harm("طفلان", 2, part_of=7)], [], counts.NO_TOTAL),
    ([harm("خمسون", 50), harm("طفلان", 2, part_of=0)], [], counts.NO_TOTAL),
    ([harm("طفلان", 2), harm("12 آخرون", 12, part_of=0)], [(2, None)], counts.NO_TOTAL),
    ([harm("طفلان", 2, part_of=0)], [], counts.NO_TOTAL),
    ([harm("طفلان", 2, part_of=1), harm("خمسة مدنيين", 5)], [(2, 1), (5, None)],
     counts.KEPT),
]


@pytest.mark.parametrize(("rows", "kept", "counted"), HARMS)
def test_numbers_are_those_of_the_words(
    rows: list[Any], kept: list[tuple[int, int | None]], counted: str
) -> None:
    (claim,), tally = told(with_(STRIKE, casualties=rows))
    assert [(c.value.count.low, c.value.of) for c in claim.casualties] == kept
    assert tally[counted]


def test_a_number_beyond_all_bounds_changes_nothing() -> None:
    (claim,), _ = told(with_(STRIKE, casualties=[harm("خمسة مدنيين", 10**30)]))
    assert claim.casualties[0].value.count.low == 5


DROPPED = [  # a field told otherwise, whether it is left empty, what is counted
    ({"place": "حلب"}, counts.NOT_THERE),
    ({"place": "طائرات"}, counts.UNREAD),
    ({"place": ["معرة النعمان"]}, counts.ODD),
    ({"date": "الأحد"}, counts.NOT_THERE),
    ({"date": "سوق"}, counts.UNREAD),
    ({"date": "2018-11-29"}, counts.NOT_THERE),
    ({"actors": ["الجيش التركي"]}, counts.NOT_THERE),
    ({"actors": ["آخرون"]}, counts.UNREAD),
    ({"actors": "طائرات روسية"}, counts.ODD),
    ({"actors": [["طائرات روسية"]]}, counts.ODD),
    ({"sources": [["رويترز"]]}, counts.NOT_THERE),
    ({"sources": [["طفلان"]]}, counts.UNREAD),
    ({"sources": [[]]}, counts.ODD),
    ({"infrastructure": [{"code": "castle", "quote": "سوق"}]}, counts.NO_CODE),
    ({"infrastructure": [{"code": "school", "quote": "مدرسة"}]}, counts.NOT_THERE),
    ({"weapons": ["قنبلة نووية"]}, counts.NOT_THERE),
    ({"targets": ["المستشفى"]}, counts.NOT_THERE),
    ({"confidence": "certain"}, counts.ODD),
    ({"lat": 33.5, "lon": 36.3}, counts.ODD),
]


@pytest.mark.parametrize(("new", "counted"), DROPPED)
def test_what_is_not_grounded_is_dropped_and_counted(new: Row, counted: str) -> None:
    (claim,), tally = told(with_(STRIKE, **new))
    (whole,), before = told(STRIKE)
    assert tally[counted] > before[counted]
    field = next(iter(new))
    if field in STRIKE:
        assert not getattr(claim, field)
    none: Row = dict.fromkeys(("actors", "targets", "infrastructure", "weapons",
                               "casualties", "sources"), ())
    none |= {"place": None, "date": None, "origin": "", "why_check": ()}
    assert replace(claim, **none) == replace(whole, **none)


ACTS = [  # an incident told otherwise, how many claims, what is counted
    (with_(STRIKE, type="nuclear_strike"), 0, counts.NO_CODE),
    (with_(STRIKE, type=None), 0, counts.NO_CODE),
    (with_(STRIKE, trigger="هجوم كيماوي"), 0, counts.NO_TRIGGER),
    (with_(STRIKE, trigger=7), 0, counts.ODD),
    (with_(STRIKE, status="confirmed"), 1, counts.NO_CODE),
    (with_(STRIKE, status="foiled"), 1, counts.KEPT),
    ({"trigger": "غارة", "type": "airstrike"}, 1, counts.INCIDENTS),
    ({}, 0, counts.ODD),
]


@pytest.mark.parametrize(("row", "claims", "counted"), ACTS)
def test_an_act_has_a_code_of_the_list_and_words(
    row: Row, claims: int, counted: str
) -> None:
    found, tally = told(row)
    assert len(found) == claims
    assert tally[counted]


NOT_ANSWERS = [
    ("", counts.NOT_JSON),
    ("No incidents here.", counts.NOT_JSON),
    ('{"incidents": [', counts.NOT_JSON),
    ("[" * 100_000, counts.NOT_JSON),
    ("[]", counts.NO_ANSWER),
    ("null", counts.NO_ANSWER),
    ('{"incidents": {}}', counts.NO_ANSWER),
    ('{"events": []}', counts.NO_ANSWER),
]


@pytest.mark.parametrize(("content", "counted"), NOT_ANSWERS)
def test_what_is_no_answer_is_refused_by_name(content: str, counted: str) -> None:
    with pytest.raises(AnswerError) as refused:
        parse(content, Counter())
    assert refused.value.counted == counted


def test_json_in_a_fence_of_markdown_is_taken() -> None:
    assert len(parse(f"```json\n{answer(STRIKE)}\n```", Counter())) == 1


def test_quotes_of_another_report_are_dropped() -> None:
    other = "أعلنت الوزارة افتتاح طريق جديد في العاصمة. وقصفت مدفعية موقعا قرب القرية."
    claims, tally = told(STRIKE, SHELLING, text=other)
    assert len(claims) == 1  # `قصفت` stands there, too
    assert [m.rule for m in mentions(claims[0])] == ["quoted", "fresh_news"]
    assert tally[counts.NOT_THERE] >= 5


NAMED = ("اغتال مسلحون الناشط سامر العبدي في مدينة إدلب. وقال الشاهد خالد الموسى إن "
         "المسلحين فروا.")


def test_names_of_private_persons_never_enter() -> None:
    row = {"trigger": "اغتال مسلحون الناشط سامر العبدي", "type": "assassination",
           "targets": ["سامر العبدي", "الناشط سامر العبدي"], "weapons": ["سامر العبدي"],
           "sources": [["خالد الموسى"], ["الشاهد خالد الموسى"]], "place": "العبدي",
           "casualties": [harm("الناشط سامر العبدي", 1), harm("سامر العبدي", 1)]}
    claims, tally = told(row, text=NAMED)
    words = [m.span.of(NAMED) for c in claims for m in mentions(c) if m.span]
    assert words
    assert not any(name in word for word in words
                   for name in ("سامر", "العبدي", "خالد", "الموسى"))
    assert tally[counts.NAMES]

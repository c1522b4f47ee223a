"""What reviewers do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Connection, text

from musnad.store import audit
from musnad.store.coding import agreement, code_report, my_coding, to_code
from musnad.store.deciding import Asked, StaleError, decide, latest_version
from musnad.store.hand import Entry, enter_claim
from musnad.store.incidents import incidents
from musnad.store.judgements import judgements
from musnad.store.linking import link
from musnad.store.parting import Side, merge_incidents, split_incident
from musnad.store.queue import waiting
from musnad.store.reviewers import (
    Reviewer,
    Visit,
    add_reviewer,
    enter,
    leave,
    reviewers,
    session_of,
    shut_out,
    still_there,
    visit_of,
    visited,
)
from musnad.store.reviewing import find
from musnad.store.rules import by_rule
from musnad.store.undoing import undo
from musnad.store.write import add

from .test_reports import reading

RANA = Reviewer("Rana", "publisher")
TOLD = (("u1", "مقتل خمسة مدنيين في غارة على مدينة إدلب أمس"),
        ("u2", "غارة على مدينة إدلب أمس تقتل خمسة مدنيين، بحسب السكان"),
        ("u3", "مقتل تسعة مسلحين باشتباكات في مدينة تعز أمس"))


@pytest.fixture
def told(db: Connection) -> Connection:
    """A strike that two reports tell, and a clash."""
    for url, words in TOLD:
        add(db, reading(words, url=url, id=url))
    link(db)
    return db


def strike(db: Connection) -> dict[str, Any]:
    return next(record for record in incidents(db) if record["type"] == "airstrike")


def version(db: Connection, name: str) -> int:
    with db.begin():
        return find(db, name).version


def asked(db: Connection, **given: Any) -> Asked:
    seen = version(db, strike(db)["id"])
    plain: dict[str, Any] = {"question": "value?", "a": "u1#1", "why": "seen",
                             "version": seen, "answer": "correct"}
    return Asked(**plain | given)


def test_a_correction_is_derived_logged_counted_and_undone(told: Connection) -> None:
    before = strike(told)
    given = asked(told, a="u2#1", field="killed", value={"low": 8, "high": 9})
    decide(told, RANA, given)
    row = strike(told)["casualties"][0]
    assert (row["low"], row["high"]) == (8, 9)  # the later word of one voice
    (rule,) = by_rule(told)
    assert rule["corrected"] == 1
    with pytest.raises(StaleError):
        decide(told, RANA, given)
    undo(told, RANA)
    assert strike(told) == before
    assert audit.verify(told).broken is None
    assert [j.answer for j in judgements(told)] == ["correct", "withdrawn"]


def test_a_correction_is_not_said_of_a_later_version(told: Connection) -> None:
    decide(told, RANA, asked(told, a="u2#1", field="type", value="landmine"))
    assert not [r for r in incidents(told) if r["type"] == "airstrike"]
    with told.begin():
        told.execute(text("update judgement set at = '2001-01-01T00:00:00+00:00'"))
    for url, words in TOLD[:2]:
        add(told, reading(words + " الأول", url=url, id=url))
    link(told)
    assert strike(told)["claims"] == [{"report": "u1", "n": 1}, {"report": "u2", "n": 1}]
    assert "corrections" not in strike(told)


def test_versions_grow_and_only_where_something_changed(told: Connection) -> None:
    other = next(r["id"] for r in incidents(told) if r["type"] != "airstrike")
    before = version(told, other), latest_version(told)
    decide(told, RANA, asked(told, question="incident?", answer="accepted"))
    assert (version(told, other), latest_version(told) > before[1]) == (before[0], True)


def test_a_split_and_a_merge_and_back(told: Connection) -> None:
    before = [record["claims"] for record in incidents(told)]
    name = strike(told)["id"]
    split_incident(told, RANA, ["u2#1"], version(told, name), "another")
    assert len(incidents(told)) == 3
    names = sorted(r["id"] for r in incidents(told) if r["type"] == "airstrike")
    a, b = (Side(each, version(told, each)) for each in names)
    merge_incidents(told, RANA, a, b, "one after all")
    assert [record["claims"] for record in incidents(told)] == before
    for _ in range(2):
        undo(told, RANA)
    assert [record["claims"] for record in incidents(told)] == before


def test_a_claim_by_hand_and_back(told: Connection) -> None:
    before = strike(told)
    entry = Entry("call", "heard", {"outcome": "injured", "low": 4, "high": 4},
                  note="قال شاهد إن أربعة جرحوا", incident=before["id"])
    kept = enter_claim(told, RANA, entry)
    assert kept.incident == before["id"]
    assert "injured" in {row["outcome"] for row in strike(told)["casualties"]}
    undo(told, RANA)
    assert strike(told) == before


def test_coding_is_blind_and_agreement_counted(told: Connection) -> None:
    sami = Reviewer("Sami", "recorder")
    code_report(told, RANA, "u1", {"type": "airstrike", "killed_low": 5})
    code_report(told, sami, "u1", {"type": "airstrike", "killed_low": 6})
    assert my_coding(told, sami, "u1") == {"type": "airstrike", "killed_low": 6}
    assert {row["report"]: row["coded"] for row in to_code(told, sami)} == {
        "u1": True, "u2": False, "u3": False}
    assert {(a.field, a.both, a.agree) for a in agreement(told) if a.both} == {
        ("type", 1, 1), ("killed_low", 1, 0)}


def test_a_pair_waits_until_it_is_judged(told: Connection) -> None:
    add(told, reading("مقتل تسعة مدنيين في غارة على مدينة إدلب أمس", url="u4", id="u4",
                      published="2019-05-25"))
    link(told)
    with told.begin():
        (pair,) = waiting(told, 10)
    assert pair.days == 3
    decide(told, RANA, asked(told, question="same incident?", a=pair.claims[0],
                             b=pair.claims[1], answer="unsure", version=10**6))
    with told.begin():
        assert waiting(told, 10) == []


def test_tokens_sessions_and_visits(told: Connection) -> None:
    token = add_reviewer(told, "Rana", "recorder")
    session = enter(told, token) or ""
    assert enter(told, token) is None
    assert session_of(told, session) == Reviewer("Rana", "recorder")
    add_reviewer(told, "Rana", "publisher")
    assert reviewers(told) == [RANA]
    assert visit_of(told, "Rana") == Visit()
    visited(told, "Rana")
    visited(told, "Rana")
    assert visit_of(told, "Rana").history > 0
    still_there(told, session)
    leave(told, RANA, session)
    assert session_of(told, session) is None
    shut_out(told, "Rana")

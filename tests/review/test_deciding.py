"""What the page changes: it flows into the record, and undo brings back what was."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

from musnad.show.incident import line
from musnad.store import audit
from musnad.store.incidents import incident

from .desk import Table, detail, judged, rows


def with_place(browser: TestClient) -> dict[str, Any]:
    """An incident of one claim that has a place, a day and a count of people killed."""
    for row in rows(browser):
        one = detail(browser, row["id"])
        told = {each["outcome"] for each in one["claims"][0]["record"]["casualties"]}
        placed = row["lat"] and row["earliest"]
        if len(one["claims"]) == 1 and placed and "killed" in told:
            return one
    raise AssertionError("no example is fit")


def of_record(browser: TestClient, name: str) -> dict[str, Any]:
    """The record without what tells when it was made."""
    one = detail(browser, name)
    state = {key: one["state"][key] for key in one["state"] if key != "changed"}
    return {"record": one["record"], "state": state}


PLACE = {"name_ar": "بلدة الاختبار", "name_en": "Testtown", "lat": 35.5, "lon": 36.5}
DAYS = {"earliest": "2017-01-02", "latest": "2017-01-03"}
CORRECTIONS = [
    ("type", "correct", "landmine", lambda r: r["type"], "landmine"),
    ("type", "reject", None, lambda r: r["type"], "other_violence"),
    ("place", "correct", PLACE, lambda r: (r["place"]["name_en"], r["place"]["lat"]),
     ("Testtown", 35.5)),
    ("place", "reject", None, lambda r: r["place"], None),
    ("date", "correct", DAYS, lambda r: (r["date"]["earliest"], r["date"]["latest"]),
     ("2017-01-02", "2017-01-03")),
    ("date", "reject", None, lambda r: r["date"], None),
    ("status", "correct", "denied", lambda r: r["status"]["denied"], 1),
    ("actors", "reject", None, lambda r: r["actors"], []),
    ("actors", "correct", "Somebody", lambda r: "Somebody" in
     [a["name_en"] for a in r["actors"]], True),
    ("infrastructure", "correct", "bridge", lambda r: "bridge" in r["infrastructure"],
     True),
    ("killed", "correct", {"who": "people", "low": 4, "high": 6},
     lambda r: (4, 6) in [(c["low"], c["high"]) for c in r["casualties"]
                          if (c["outcome"], c["who"]) == ("killed", "people")], True),
    ("killed", "reject", None,
     lambda r: [c for c in r["casualties"] if c["outcome"] == "killed"], []),
    ("sources", "reject", None, lambda r: r["roots"], None),
]


@pytest.mark.parametrize(("field", "answer", "value", "look", "expected"), CORRECTIONS)
def test_a_correction_flows_into_the_record_and_undo_takes_it_back(
        table: Table, field: str, answer: str, value: Any, look: Any, expected: Any
) -> None:
    browser = table.person("Rana")
    one = with_place(browser)
    name, before = one["record"]["id"], of_record(browser, one["record"]["id"])
    kept = judged(browser, one, question="value?", field=field, answer=answer,
                  value=value)
    after = detail(browser, name)
    assert after["version"] == kept["version"] > one["version"]
    assert expected is None or look(after["record"]) == expected
    assert after["claims"] == one["claims"]  # what was read stays as it is
    (told,) = after["record"]["corrections"]
    assert (told["field"], told["by"]) == (field, "Rana")
    with table.store.read() as db:
        assert line(incident(db, name)) == line(after["record"])
    assert browser.post("/api/undo").json()["undone"]["field"] == field
    assert of_record(browser, name) == before


@pytest.mark.parametrize(("field", "value"), [
    ("type", "magic"), ("date", {"earliest": "2019-02-31", "latest": "2019-03-01"}),
    ("date", {"earliest": "2019-03-02", "latest": "2019-03-01"}), ("date", 7),
    ("place", {"name_en": "X", "lat": 91, "lon": 0}), ("place", {"lat": 1.0, "lon": 2.0}),
    ("killed", {"low": -1, "high": 2}), ("killed", {"low": 3, "high": 2}),
    ("killed", {"low": True, "high": 2}),
    ("killed", {"low": 1, "high": 1, "who": "cats"}),
    ("colour", "red"), ("actors", ""), ("infrastructure", ["bridge"]),
])
def test_a_value_that_can_not_be_is_refused_with_what_would_do(
        table: Table, field: str, value: Any) -> None:
    browser = table.person("Rana")
    one = with_place(browser)
    answer = browser.post("/api/judgements", json={
        "question": "value?", "a": one["claims"][0]["name"], "field": field,
        "answer": "correct", "value": value, "why": "seen", "version": one["version"]})
    assert answer.status_code == 400
    assert "give" in answer.json()["error"]


def test_undo_brings_back_the_answer_before(table: Table) -> None:
    browser = table.person("Rana")
    one = with_place(browser)
    name = one["record"]["id"]
    for code in ("landmine", "shelling"):
        judged(browser, detail(browser, name), question="value?", field="type",
               answer="correct", value=code)
    found = [detail(browser, name)["record"]["type"]]
    for _ in range(2):
        assert browser.post("/api/undo").status_code == 200
        found.append(detail(browser, name)["record"]["type"])
    assert found == ["shelling", "landmine", one["record"]["type"]]
    assert browser.post("/api/undo").status_code == 404


def test_who_decides_on_an_old_look_is_told_so(table: Table) -> None:
    rana, sami = table.person("Rana"), table.person("Sami")
    one = with_place(rana)
    kept = judged(rana, one, question="incident?", answer="accepted")
    late = sami.post("/api/judgements", json={
        "question": "incident?", "a": one["claims"][0]["name"], "answer": "excluded",
        "why": "told twice", "version": one["version"]})
    assert late.status_code == 409
    assert late.json()["current"] == kept["version"]
    assert detail(sami, one["record"]["id"])["state"]["decision"] == "accepted"


@pytest.mark.parametrize(("question", "answer", "column", "expected"), [
    ("incident?", "accepted", "decision", "accepted"),
    ("incident?", "excluded", "decision", "excluded"),
    ("incident?", "unsure", "decision", "unsure"),
    ("assigned?", "Sami", "assigned", "Sami"),
    ("snoozed?", "2999-01-01", "decision", "snoozed"),
    ("snoozed?", "2019-01-01", "decision", None),
    ("restricted?", "restricted", "restricted", True),
    ("grade?", "discounted", "grade", "discounted"),
])
def test_a_decision_shows_in_the_list_until_it_is_taken_back(
        table: Table, question: str, answer: str, column: str, expected: Any) -> None:
    browser = table.person("Rana")
    one = with_place(browser)
    name = one["record"]["id"]

    def shown() -> Any:
        return next(row[column] for row in rows(browser) if row["id"] == name)

    before = shown()
    judged(browser, one, question=question, answer=answer)
    assert shown() == detail(browser, name)["state"][column] == expected
    assert browser.post("/api/undo").status_code == 200
    assert shown() == before


def test_publishing_needs_a_second_person(table: Table) -> None:
    rana, sami = table.person("Rana", "publisher"), table.person("Sami", "publisher")
    one = with_place(rana)
    name = one["record"]["id"]
    asked = {"question": "publish?", "a": one["claims"][0]["name"], "answer": "published",
             "why": "checked"}

    def publish(browser: TestClient) -> int:
        seen = detail(browser, name)["version"]
        answer = browser.post("/api/judgements", json=asked | {"version": seen})
        return int(answer.status_code)

    assert publish(sami) == 403  # nobody accepted it yet
    judged(rana, one, question="incident?", answer="accepted")
    assert publish(rana) == 403
    assert publish(sami) == 201
    assert detail(rana, name)["state"]["published"]
    assert rana.post("/api/undo").status_code == 200  # no longer accepted, nor out
    assert not detail(rana, name)["state"]["published"]
    judged(rana, detail(rana, name), question="incident?", answer="accepted")
    assert not detail(rana, name)["state"]["published"]  # anew: Sami has to look again
    assert publish(sami) == 201


def one_of_several(browser: TestClient) -> dict[str, Any]:
    for row in rows(browser):
        one = detail(browser, row["id"])
        if len(one["claims"]) > 1:
            return one
    raise AssertionError("no example is fit")


def together(browser: TestClient) -> list[list[str]]:
    return sorted(sorted(claim["name"] for claim in detail(browser, row["id"])["claims"])
                  for row in rows(browser))


def test_a_split_parts_and_undo_or_a_merge_joins_again(table: Table) -> None:
    browser = table.person("Rana")
    before, one = together(browser), one_of_several(browser)
    leaving = [claim["name"] for claim in one["claims"][1:]]
    body = {"claims": leaving, "why": "another day", "version": one["version"]}
    assert browser.post("/api/split", json=body).status_code == 201
    parted = together(browser)
    assert sorted(leaving) in parted
    assert parted != before
    assert browser.post("/api/undo").status_code == 200
    assert together(browser) == before
    body["version"] = detail(browser, one["record"]["id"])["version"]
    browser.post("/api/split", json=body)
    left = next(row["id"] for row in rows(browser)
                if detail(browser, row["id"])["claims"][0]["name"] in leaving)
    sides = [detail(browser, name) for name in (one["record"]["id"], left)]
    pair = {"a": sides[0]["record"]["id"], "b": sides[1]["record"]["id"], "why": "one",
            "version_a": sides[0]["version"], "version_b": sides[1]["version"]}
    assert browser.post("/api/merge", json=pair).status_code == 201
    assert together(browser) == before
    assert browser.post("/api/merge", json=pair).status_code in (400, 409)


def test_incidents_that_nothing_joins_are_merged_by_hand(table: Table) -> None:
    browser = table.person("Rana")
    before = together(browser)
    a, b = (detail(browser, row["id"]) for row in rows(browser)[:2])
    pair = {"a": a["record"]["id"], "b": b["record"]["id"], "why": "one names the other",
            "version_a": a["version"], "version_b": b["version"]}
    assert browser.post("/api/merge", json=pair).status_code == 201
    assert len(together(browser)) == len(before) - 1
    assert browser.post("/api/undo").status_code == 200
    assert together(browser) == before


def test_the_history_tells_who_and_why(table: Table) -> None:
    browser = table.person("Rana")
    one = with_place(browser)
    judged(browser, one, question="value?", field="place", answer="correct", value=PLACE,
           why="the map says so")
    past = browser.get(f"/api/incidents/{one['record']['id']}/history").json()
    assert any(e["who"] == "Rana" and e["field"] == "place" and e["why"] for e in past)
    changed = [e for e in past if e["what"] == "changed" and e["field"] == "place"]
    assert [e["new"]["name_en"] for e in changed] == ["Testtown"]
    assert changed[0]["who"] == "Rana"


ALLOWED = [
    ("recorder", "incident?", "accepted", 403), ("recorder", "grade?", "fair", 403),
    ("reviewer", "incident?", "accepted", 201),
    ("reviewer", "publish?", "published", 403),
    ("publisher", "incident?", "accepted", 201),
]


@pytest.mark.parametrize(("role", "question", "answer", "status"), ALLOWED)
def test_a_role_may_do_its_own_work_only(
        table: Table, role: str, question: str, answer: str, status: int) -> None:
    browser = table.person("Rana", role)
    one = with_place(browser)
    given = browser.post("/api/judgements", json={
        "question": question, "a": one["claims"][0]["name"], "answer": answer,
        "why": "seen", "version": one["version"]})
    assert given.status_code == status


def test_a_read_only_server_changes_nothing(table: Table) -> None:
    table.desk.read_only = True
    browser = table.person("Rana")
    one = with_place(browser)
    given = browser.post("/api/judgements", json={
        "question": "incident?", "a": one["claims"][0]["name"], "answer": "accepted",
        "why": "seen", "version": one["version"]})
    assert given.status_code == 403
    assert browser.get("/api/me").json()["read_only"]


def test_of_many_who_decide_at_once_one_is_heard(table: Table) -> None:
    browsers = [table.person(f"Reviewer {k}") for k in range(8)]
    one = with_place(browsers[0])
    body = {"question": "incident?", "a": one["claims"][0]["name"], "answer": "accepted",
            "why": "seen", "version": one["version"]}
    for browser in browsers:  # what a body must be is worked out with the first one
        assert browser.post("/api/judgements", json={}).status_code == 422
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(
            lambda browser: browser.post("/api/judgements", json=body), browsers))
    assert sorted(answer.status_code for answer in answers) == [201] + 7 * [409]
    with table.store.read() as db:
        assert audit.verify(db).broken is None

"""What people add: claims by hand, blind coding; what is counted, found and queued."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from .desk import Table, detail, judged, rows


def strike(browser: TestClient) -> dict[str, Any]:
    """The incident that three outlets tell."""
    row = next(row for row in rows(browser) if row["reports"] == 3)
    return detail(browser, row["id"])


def listed(browser: TestClient) -> dict[str, Any]:
    """All rows, without the time of the last change."""
    return {row["id"]: {k: v for k, v in row.items() if k != "changed"}
            for row in rows(browser)}


def span_of(one: dict[str, Any], report: str, words: str) -> list[int]:
    at = one["reports"][report]["text"].index(words)
    return [at, at + len(words)]


BY_NOTE = {"kind": "call", "note": "اتصال مع مصدر طبي في المدينة", "spans": [],
           "values": {"outcome": "injured", "who": "people", "low": 12, "high": 12},
           "why": "the reports leave out the wounded"}


@pytest.mark.parametrize("role", ["recorder", "reviewer"])
def test_a_missed_value_joins_its_incident_with_its_words(
        table: Table, role: str) -> None:
    browser = table.person("Rana", role)
    one, before = strike(browser), listed(browser)
    report = one["claims"][0]["report"]
    span = span_of(one, report, "إدلب")
    added = browser.post("/api/claims", json={
        "kind": "report", "report": report, "spans": [span], "why": "passed over",
        "values": {"outcome": "injured", "low": 3, "high": 3, "place": "إدلب"},
        "incident": one["record"]["id"]})
    assert added.status_code == 201, added.text
    assert added.json()["incident"] == one["record"]["id"]
    after = detail(browser, one["record"]["id"])
    claim = next(c for c in after["claims"] if c["name"] == added.json()["name"])
    assert (claim["by"], claim["report"], claim["kind"]) == ("Rana", report, "report")
    held = claim["record"]["casualties"][0]
    assert (held["text"], [held["start"], held["stop"]]) == ("إدلب", span)
    injured = [(c["low"], c["high"]) for c in after["record"]["casualties"]
               if c["outcome"] == "injured"]
    assert injured == [(3, 3)]
    assert browser.post("/api/undo").status_code == 200
    assert listed(browser) == before


def test_a_call_joins_an_incident_and_is_no_independent_voice(table: Table) -> None:
    browser = table.person("Rana", "recorder")
    one = strike(browser)
    name = one["record"]["id"]
    added = browser.post("/api/claims", json=BY_NOTE | {"incident": name})
    assert added.status_code == 201, added.text
    after = detail(browser, name)
    claim = next(c for c in after["claims"] if c["by"])
    assert (claim["report"], claim["note"]) == (None, BY_NOTE["note"])
    assert after["record"]["roots"] == one["record"]["roots"]
    assert after["state"]["injured_low"] == 12
    assert name in [i for f in browser.get("/api/search", params={"q": "مصدر طبي"}).json()
                    for i in f["incidents"]]


def test_a_claim_may_be_an_incident_of_its_own(table: Table) -> None:
    browser = table.person("Rana")
    before = listed(browser)
    values = {"type": "arrest", "place": "Testtown", "actor": "Somebody",
              "date": {"earliest": "2020-01-01", "latest": "2020-01-02"},
              "outcome": "detained", "low": 2, "source": "A lawyer"}
    added = browser.post("/api/claims", json=BY_NOTE | {"values": values,
                                                        "incident": None}).json()
    assert added["incident"] not in before
    record = detail(browser, added["incident"])["record"]
    assert (record["type"], record["place"]["name_en"]) == ("arrest", "Testtown")
    assert record["date"]["earliest"] == "2020-01-01"
    assert browser.post("/api/undo").status_code == 200
    assert listed(browser) == before


@pytest.mark.parametrize("wrong", [
    {"kind": "rumour"}, {"note": " "}, {"values": {}}, {"incident": "m0"},
    {"kind": "report"}, {"kind": "report", "report": "u1"},
    {"kind": "report", "report": "u1", "spans": [[5, 5]]},
    {"kind": "report", "report": "u1", "spans": [[0, 100_000]]},
    {"kind": "report", "report": "nowhere", "spans": [[0, 5]]},
    {"values": {"type": "magic"}}, {"values": {"outcome": "happy", "low": 1}},
    {"values": {"low": 5, "high": 2}}, {"spans": [[-1, 5]]}, {"why": ""},
])
def test_a_claim_that_can_not_be_is_refused(table: Table, wrong: dict[str, Any]) -> None:
    browser = table.person("Rana")
    before = listed(browser)
    answer = browser.post("/api/claims", json=BY_NOTE | wrong)
    assert answer.status_code in (400, 404, 422)
    assert answer.json()["error"]
    assert listed(browser) == before


CODED: dict[str, Any] = {"type": "airstrike", "place": "إدلب", "killed_low": 5}


def test_two_code_blind_and_agreement_is_counted_by_field(table: Table) -> None:
    rana, sami = table.person("Rana", "recorder"), table.person("Sami", "recorder")
    assert rana.get("/api/agreement").json() == []
    other = CODED | {"place": "الإدلب", "killed_low": 7}
    for browser, values in ((rana, CODED), (sami, {"type": "siege"}), (sami, other)):
        sent = browser.post("/api/coding", json={"report": "u1", "values": values})
        assert sent.status_code == 201
    assert sami.get("/api/coding", params={"report": "u1"}).json()["values"] == other
    assert [one["report"] for one in rana.get("/api/coding").json() if one["coded"]] == [
        "u1"]
    counts = {row["field"]: (row["both"], row["agree"])
              for row in rana.get("/api/agreement").json()}
    assert counts["type"] == counts["place"] == (1, 1)
    assert counts["killed_low"] == (1, 0)
    assert counts["actor"] == (0, 0)


def test_nobody_sees_the_coding_of_another(table: Table) -> None:
    table.person("Rana").post("/api/coding", json={"report": "u1", "values": CODED})
    sami = table.person("Sami")
    assert sami.get("/api/coding", params={"report": "u1"}).json() == {"values": None}


@pytest.mark.parametrize("values", [{"killed_low": -1}, {"killed_low": "5"}, {"type": 5},
                                    {"colour": "red"}, {"place": "x" * 301}])
def test_a_coding_that_can_not_be_is_refused(
        table: Table, values: dict[str, Any]) -> None:
    sent = table.person("Rana").post("/api/coding", json={"report": "u1",
                                                          "values": values})
    assert sent.status_code == 400


def test_corrections_are_counted_by_rule(table: Table) -> None:
    browser = table.person("Rana")
    name = strike(browser)["record"]["id"]
    for field, answer, value in (("place", "accept", None), ("type", "reject", None),
                                 ("killed", "correct", {"low": 1, "high": 1})):
        judged(browser, detail(browser, name), question="value?", field=field,
               answer=answer, value=value)
    claim = detail(browser, name)["claims"][0]["record"]
    found = {row["rule"]: row for row in browser.get("/api/rules").json()}
    assert found[claim["place"]["rule"]]["accepted"] == 1
    assert found[claim["trigger"]["rule"]]["rejected"] == 1
    assert found[claim["casualties"][0]["rule"]]["corrected"] == 1


def test_a_search_finds_reports_however_words_are_spelled(table: Table) -> None:
    browser = table.person("Rana")
    found = browser.get("/api/search", params={"q": "بالغارة أدلب"}).json()
    assert {"u1", "u2", "u3"} <= {one["report"] for one in found}
    assert strike(browser)["record"]["id"] in found[0]["incidents"]


@pytest.mark.parametrize("q", ["", '"', "((", "* OR", "a" * 300, "\u0000", "' or 1=1 --"])
def test_an_odd_search_finds_nothing_and_breaks_nothing(table: Table, q: str) -> None:
    answer = table.person("Rana").get("/api/search", params={"q": q})
    assert answer.status_code == 200


def test_what_was_split_waits_in_the_queue_no_more_and_what_is_open_does(
        table: Table) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    leaving = [one["claims"][-1]["name"]]
    browser.post("/api/split", json={"claims": leaving, "why": "another day",
                                     "version": one["version"]})
    judged_pairs = {frozenset(pair["claims"]) for pair in _queue(browser)}
    assert frozenset((one["claims"][0]["name"], leaving[0])) not in judged_pairs


def test_a_near_miss_waits_with_its_features(table: Table) -> None:
    """Two strikes three days apart at one place look like one and were kept apart."""
    import musnad
    from musnad.store.linking import link
    from musnad.store.write import add

    with table.store.write() as db:
        add(db, musnad.read("مقتل تسعة مدنيين في غارة على مدينة إدلب أمس", id="u9",
                            outlet="وكالة (مثال)", published="2021-03-06"))
        link(db)
    browser = table.person("Rana")
    (pair,) = (pair for pair in _queue(browser) if "u9#1" in pair["claims"])
    assert pair["kind"] in ("near-miss", "match?")
    assert (pair["days"], pair["km"]) == (2, 0.0)
    assert {each["name"] for each in pair["features"]} >= {"date", "place", "killed"}
    assert all(each["sentence"] for each in pair["features"])
    assert pair["a"]["version"]
    assert pair["claims"][0] in [c["name"]
                                 for c in detail(browser, pair["a"]["id"])["claims"]]
    answer = browser.post("/api/judgements", json={
        "question": "same incident?", "a": pair["claims"][0], "b": pair["claims"][1],
        "answer": "different", "why": "two days", "version": pair["a"]["version"]})
    assert answer.status_code == 201
    assert "u9#1" not in [name for pair in _queue(browser) for name in pair["claims"]]


def _queue(browser: TestClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = browser.get("/api/queue", params={"limit": 200}).json()
    return found

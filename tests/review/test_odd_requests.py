"""Whatever a request holds, the server answers in a sentence and stays up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from .desk import Table, detail
from .test_adding import BY_NOTE, strike

ODD: tuple[Any, ...] = (
    None, True, -1, 10**30, float("nan"), "", "x" * 5000, "\u0000", "\ud800", "m0#1",
    "u1#999999999999999999999", [], {}, [[0, 5]], {"low": "x", "type": {}, "date": []},
)
JUDGEMENT = {"question": "value?", "a": "u1#1", "b": "u2#1", "field": "killed", "row": 0,
             "answer": "correct", "value": {"low": 1, "high": 2}, "why": "seen"}
BODIES: dict[str, dict[str, Any]] = {
    "/api/judgements": JUDGEMENT,
    "/api/claims": BY_NOTE | {"incident": None, "report": "u1", "spans": [[0, 4]]},
    "/api/coding": {"report": "u1", "values": {"type": "siege"}},
    "/api/export": {"layout": "csv", "ids": [], "bom": False, "public": False},
    "/api/merge": {"a": "m0", "b": "m1", "why": "one", "version_a": 0, "version_b": 0},
    "/api/split": {"claims": ["u2#1"], "why": "two", "version": 10**9},
    "/api/reports/u1/reveal": {"why": "to tell"},
    "/api/session": {"token": "x"},
}
FIELDS = [(path, field) for path, body in BODIES.items() for field in body]


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_an_odd_value_breaks_nothing(table: Table, path: str, field: str) -> None:
    browser = table.person("Rana", "publisher")
    one = strike(browser)
    for odd in ODD:
        now = detail(browser, one["record"]["id"])["version"]
        body = {"version": now} | BODIES[path] | {field: odd}
        answer = browser.post(path, content=json.dumps(body),
                              headers={"content-type": "application/json"})
        assert answer.status_code < 500, (path, field, odd)
        assert answer.status_code < 400 or answer.json()["error"]
    assert browser.get("/api/incidents").status_code == 200


@pytest.mark.parametrize("question", [
    "value?", "incident?", "same incident?", "grade?", "retracted?", "publish?",
    "assigned?", "snoozed?", "restricted?", "entered?", "?"])
def test_an_odd_answer_breaks_nothing(table: Table, question: str) -> None:
    browser = table.person("Rana", "publisher")
    one = strike(browser)
    for odd in (*ODD[:6], "withdrawn", "reject", "2024-02-30", "2024-02-28"):
        now = detail(browser, one["record"]["id"])["version"]
        body = JUDGEMENT | {"question": question, "answer": odd, "version": now}
        answer = browser.post("/api/judgements", content=json.dumps(body),
                              headers={"content-type": "application/json"})
        assert answer.status_code < 500, (question, odd)
    assert browser.get("/api/incidents").status_code == 200


FEW = ("killed", "actors", "targets", "infrastructure", "weapons", "sources", "place")
ROWS = (0, 7, "0.9", "9.0", "1.2.3", "..", "²", "٣", -1, True)


@pytest.mark.parametrize("field", FEW)
def test_a_row_that_is_not_there_breaks_nothing(table: Table, field: str) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    for k, row in enumerate(ROWS):
        answer = ("reject", "correct")[k % 2]
        value: Any = {"low": 1, "high": 1} if field == "killed" else "bridge"
        now = detail(browser, one["record"]["id"])["version"]
        sent = browser.post("/api/judgements", json=JUDGEMENT | {
            "field": field, "row": row, "answer": answer, "value": value, "version": now})
        assert sent.status_code in (201, 400), sent.text
    assert browser.get("/api/rules").status_code == 200
    assert detail(browser, one["record"]["id"])["record"]

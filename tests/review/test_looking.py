"""What the page reads: who one is, the list, an incident, a report, the codes."""

from __future__ import annotations

import gzip
from typing import Any

import pytest

from musnad.link.merge import SCHEMA
from musnad.review.listing import ALL_COLUMNS
from musnad.store.corrections import SITES, TYPES
from musnad.store.incidents import incidents
from musnad.store.summaries import COLUMNS

from .desk import Table, detail, rows


def test_one_is_told_who_one_is(table: Table) -> None:
    me = table.person("Rana", "recorder").get("/api/me").json()
    assert (me["name"], me["role"], me["read_only"]) == ("Rana", "recorder", False)


def test_the_list_has_every_incident_as_the_store_has_it(table: Table) -> None:
    found = {row["id"]: row for row in rows(table.person("Rana"))}
    with table.store.read() as db:
        stored = incidents(db)
    assert found.keys() == {record["id"] for record in stored}
    for record in stored:
        row = found[record["id"]]
        assert tuple(row) == ALL_COLUMNS
        assert (row["type"], row["grade"]) == (record["type"], record["grade"])
        assert row["name_en"] == (record["place"] or {}).get("name_en")
        assert row["reports"] == len({c["report"] for c in record["claims"]})


def test_the_list_comes_packed_and_the_first_rows_are_those_of_the_whole(
        table: Table) -> None:
    browser = table.person("Rana")
    answer = browser.get("/api/incidents")
    assert answer.headers["content-encoding"] == "gzip"
    assert len(gzip.compress(answer.content)) < len(answer.content)
    assert rows(browser, limit=3) == rows(browser)[:3]


def test_what_is_to_check_stands_before_what_is_certain(table: Table) -> None:
    order = [row["confidence"] for row in rows(table.person("Rana"))]
    assert order == sorted(order, key=lambda c: c == "certain")


def test_after_a_visit_nothing_is_new(table: Table) -> None:
    browser = table.person("Rana")
    assert {tuple(row["news"]) for row in rows(browser)} == {("new",)}
    assert browser.post("/api/visit").status_code == 204
    assert {tuple(row["news"]) for row in rows(browser)} == {()}
    assert browser.get("/api/me").json()["last_visit"]


def test_every_value_of_a_claim_has_its_words(table: Table) -> None:
    browser, many = table.person("Rana"), 0
    for row in rows(browser):
        one = detail(browser, row["id"])
        assert one["record"]["schema"] == SCHEMA
        assert one["state"]["id"] == row["id"]
        for claim in one["claims"]:
            text = one["reports"][claim["report"]]["text"]
            for held in _held(claim["record"]):
                assert text[held["start"]:held["stop"]] == held["text"]
                many += 1
    assert many > 100


def _held(record: dict[str, Any]) -> list[dict[str, Any]]:
    parts = [record["trigger"], record["place"], record["date"], *record["actors"],
             *record["casualties"], *(link for c in record["sources"] for link in c)]
    return [part for part in parts if part and part["start"] is not None]


def test_a_report_leads_to_its_incidents(table: Table) -> None:
    browser = table.person("Rana")
    one = detail(browser, rows(browser)[0]["id"])
    name = one["claims"][0]["report"]
    report = browser.get(f"/api/reports/{name}").json()
    assert report["id"] == name
    assert one["record"]["id"] in report["incidents"]
    assert one["claims"][0]["name"] in [claim["name"] for claim in report["claims"]]


@pytest.mark.parametrize("path", ["/api/incidents/m0", "/api/incidents/m0/history",
                                  "/api/reports/nowhere", "/api/nothing"])
def test_what_is_not_there_is_said_to_be_missing(table: Table, path: str) -> None:
    answer = table.person("Rana").get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]


def test_every_code_has_words_in_both_languages(table: Table) -> None:
    lists = table.person("Rana").get("/api/vocabulary").json()
    assert lists["types"].keys() == set(TYPES)
    assert lists["infrastructure"].keys() == set(SITES)
    assert all(label["en"] and label["ar"] for codes in lists.values()
               for label in codes.values())
    assert len(COLUMNS) == len(set(COLUMNS))

"""What leaves the store: exports, drafts, names that were asked for; all of it logged."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import Any
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient

import musnad
from musnad.export.write import NAMES
from musnad.review.drafting import TEXTS
from musnad.store import audit
from musnad.store.linking import link
from musnad.store.write import add

from .desk import Table, detail, judged, rows
from .test_adding import strike


def exported(browser: TestClient, **wanted: Any) -> Any:
    return browser.post("/api/export", json=wanted)


def table_of(answer: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize("layout", NAMES)
def test_every_layout_is_a_file(table: Table, layout: str) -> None:
    browser = table.person("Rana", "recorder")
    ids = [row["id"] for row in rows(browser)]
    answer = exported(browser, layout=layout, ids=ids)
    assert answer.status_code == 200
    assert answer.content
    assert f"musnad-{layout}." in answer.headers["content-disposition"]
    assert layout == "jsonl" or unquote(answer.headers["x-musnad-loss"])


def test_the_export_agrees_with_the_page_and_is_logged(table: Table) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    name = one["record"]["id"]
    judged(browser, one, question="value?", field="type", answer="correct",
           value="landmine", a=one["claims"][0]["name"])
    answer = exported(browser, layout="csv", ids=[name], bom=True)
    assert answer.content.startswith(b"\xef\xbb\xbf")
    (row,) = table_of(answer)
    assert (row["id"], row["type"]) == (name, detail(browser, name)["record"]["type"])
    with table.store.read() as db:
        last = audit.entries(db)[-1]
    assert (last.who, last.what) == ("Rana", "exported")
    assert json.loads(last.detail)["incidents"] == 1


@pytest.mark.parametrize(("question", "answer"), [
    ("incident?", "excluded"), ("restricted?", "restricted")])
def test_what_is_excluded_or_restricted_stays_in(
        table: Table, question: str, answer: str) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    judged(browser, one, question=question, answer=answer)
    given = exported(browser, layout="csv", ids=[one["record"]["id"]])
    assert table_of(given) == []
    assert "Left out" in unquote(given.headers["x-musnad-loss"])


def test_a_bundle_has_the_evidence_and_the_method(table: Table) -> None:
    browser = table.person("Rana")
    given = exported(browser, layout="csv", ids=[strike(browser)["record"]["id"]],
                     bundle=True)
    with zipfile.ZipFile(io.BytesIO(given.content)) as archive:
        assert archive.namelist() == ["musnad-csv.csv", "musnad-csv.evidence.csv",
                                      "musnad-csv.method.txt"]


@pytest.mark.parametrize("wanted", [
    {"layout": "xls", "ids": []}, {"layout": "csv", "ids": ["m0"]},
    {"layout": "../../etc", "ids": []}, {"layout": "csv"}])
def test_an_export_that_can_not_be_is_refused(table: Table, wanted: Any) -> None:
    answer = exported(table.person("Rana"), **wanted)
    assert answer.status_code in (400, 404, 422)
    assert answer.json()["error"]


@pytest.mark.parametrize("outlet", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3"])
def test_a_formula_in_an_export_is_only_text(table: Table, outlet: str) -> None:
    with table.store.write() as db:
        add(db, musnad.read("مقتل أربعة مدنيين في غارة على مدينة الرقة أمس", id="odd",
                            outlet=outlet, published="2022-02-02"))
        link(db)
    browser = table.person("Rana")
    name = next(row["id"] for row in rows(browser) if outlet in row["outlets"])
    (row,) = table_of(exported(browser, layout="csv", ids=[name]))
    assert row["outlets"] == "'" + outlet


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_sentence_of_a_draft_cites_a_claim(table: Table, language: str) -> None:
    browser = table.person("Rana")
    for row in rows(browser):
        given = browser.get(f"/api/incidents/{row['id']}/draft",
                            params={"language": language}).json()["sentences"]
        names = {claim["name"] for claim in detail(browser, row["id"])["claims"]}
        assert len(given) > 1
        for sentence in given:
            assert sentence["claims"]
            assert set(sentence["claims"]) <= names
            assert "None" not in sentence["text"]


def test_a_draft_tells_the_toll_as_it_stands(table: Table) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    given = browser.get(f"/api/incidents/{one['record']['id']}/draft").json()["sentences"]
    toll = next(each for each in given if each["text"].startswith("Killed"))
    assert "5 to 7" in toll["text"]
    assert len(toll["claims"]) == 3


def test_each_sentence_has_both_languages() -> None:
    assert all(len(pair) == 2 and all(pair) for pair in TEXTS.values())


NAMED = "مقتل المواطن سامر العبدي في قصف على مدينة عفرين أمس"


def test_names_are_covered_until_somebody_asks_with_a_reason(table: Table) -> None:
    with table.store.write() as db:
        add(db, musnad.read(NAMED, title=NAMED, id="named", published="2022-02-02"))
        link(db)
    browser = table.person("Rana", "recorder")
    report = browser.get("/api/reports/named").json()
    assert "العبدي" not in json.dumps(report, ensure_ascii=False)
    assert "▮" in report["text"]
    found = browser.get("/api/search", params={"q": "عفرين"}).json()
    assert "العبدي" not in json.dumps(found, ensure_ascii=False)
    assert browser.post("/api/reports/named/reveal", json={"why": ""}).status_code == 422
    given = browser.post("/api/reports/named/reveal", json={"why": "to tell two apart"})
    assert given.json()["text"].startswith(NAMED)
    assert len(given.json()["text"]) == len(report["text"])
    with table.store.read() as db:
        last = audit.entries(db)[-1]
    assert (last.who, last.what) == ("Rana", "names revealed")
    assert json.loads(last.detail) == {"report": "named", "why": "to tell two apart"}


def test_after_a_day_of_work_the_log_still_holds(table: Table) -> None:
    browser = table.person("Rana")
    one = strike(browser)
    judged(browser, one, question="incident?", answer="accepted")
    browser.post("/api/undo")
    exported(browser, layout="csv", ids=[one["record"]["id"]])
    with table.store.read() as db:
        verdict = audit.verify(db)
    assert verdict.broken is None
    assert verdict.entries == 5  # token, log-in, judged, taken back, exported

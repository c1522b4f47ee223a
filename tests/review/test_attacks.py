"""A test for each attack that a page on loopback has to stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

import musnad
from musnad.review.app import SILENT, create_app
from musnad.review.gate import CSP, LIMIT
from musnad.store import audit
from musnad.store.linking import link
from musnad.store.write import add

from .desk import BASE, Table, client, detail, rows

PATHS = ("/api/me", "/api/incidents", "/", "/static/js/main.js", "/nothing")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8710", "0.0.0.0:8710",
                                  "127.0.0.1.evil.io", "10.0.0.1:8710", ""])
@pytest.mark.parametrize("path", PATHS)
def test_dns_rebinding_another_host_is_refused(
        table: Table, host: str, path: str) -> None:
    browser = table.person("Rana")
    assert browser.get(path, headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9999", "localhost:8710",
                                  "[::1]:8710"])
def test_loopback_is_answered_whatever_the_port_of_the_tunnel(
        table: Table, host: str) -> None:
    assert table.person("Rana").get("/api/me", headers={"host": host}).status_code == 200


FOREIGN = [
    {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
    {"origin": "https://evil.example"}, {"origin": "null"},
    {"origin": "http://127.0.0.1:9999", "sec-fetch-site": "same-site"},
    {"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "none"}, {},
    {"origin": BASE, "sec-fetch-site": "cross-site"},
]


@pytest.mark.parametrize("headers", FOREIGN)
@pytest.mark.parametrize(("method", "path"), [
    ("POST", "/api/undo"), ("POST", "/api/visit"), ("POST", "/api/session"),
    ("DELETE", "/api/session")])
def test_a_write_from_another_site_is_refused(
        table: Table, headers: dict[str, str], method: str, path: str) -> None:
    browser = table.person("Rana")
    for name in ("origin", "sec-fetch-site"):
        del browser.headers[name]
    assert browser.request(method, path, headers=headers).status_code == 403


def test_another_site_may_not_read(table: Table) -> None:
    answer = table.person("Rana").get("/api/me", headers={
        "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"})
    assert answer.status_code == 403


def _paths(table: Table) -> Iterator[tuple[str, str]]:
    for path, methods in client(table.desk).app.openapi()["paths"].items():  # type: ignore[attr-defined]
        for method in methods:
            if (method, path) != ("post", "/api/session"):
                yield method, path.replace("{name}", "x")


@pytest.mark.parametrize("cookie", [None, "", "x" * 43, "../../etc/passwd"])
def test_without_a_session_every_route_is_refused(
        table: Table, cookie: str | None) -> None:
    stranger = client(table.desk)
    if cookie is not None:
        stranger.cookies.set(table.desk.cookie, cookie)
    for method, path in _paths(table):
        assert stranger.request(method, path).status_code == 401, (method, path)


def test_a_token_works_once(table: Table) -> None:
    token = table.token("Rana", "reviewer")
    answers = [client(table.desk).post("/api/session", json={"token": token}).status_code
               for _ in range(2)]
    assert answers == [204, 401]
    with table.store.read() as db:
        assert [e.what for e in audit.entries(db)][-2:] == ["logged in", "log-in refused"]


def test_a_session_ends_when_one_logs_out(table: Table) -> None:
    browser = table.person("Rana")
    session = browser.cookies[table.desk.cookie]
    assert browser.delete("/api/session").status_code == 204
    browser.cookies.set(table.desk.cookie, session)
    assert browser.get("/api/me").status_code == 401


def test_neither_token_nor_session_is_in_the_store(table: Table) -> None:
    browser = table.person("Rana")
    secret = browser.cookies[table.desk.cookie].encode()
    token = table.token("Rana", "reviewer").encode()
    with table.store.read() as db, db.begin():
        held = b"".join(path.read_bytes() for path in _files(table))
    assert secret not in held
    assert token not in held


def _files(table: Table) -> list[Any]:
    from pathlib import Path

    return sorted(Path(table.store.where).parent.glob("musnad.db*"))


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(table: Table) -> None:
    answer = client(table.desk).post(
        "/api/session", json={"token": table.token("Rana", "reviewer")})
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
TURNED = "نص\u202eمقلوب\u202c\u2066"


def told(table: Table, browser: TestClient, title: str) -> dict[str, Any]:
    """The report with this title, and its incident."""
    with table.store.write() as db:
        add(db, musnad.read(f"{title}\nمقتل أربعة مدنيين في غارة على مدينة الرقة أمس",
                            title=title, id="odd", outlet=title, published="2022-02-02"))
        link(db)
    row = next(row for row in rows(browser) if title in row["outlets"])
    return detail(browser, row["id"])


@pytest.mark.parametrize("title", [SCRIPT, TURNED])
def test_what_a_title_holds_comes_back_as_plain_words(table: Table, title: str) -> None:
    browser = table.person("Rana")
    one = told(table, browser, title)
    report = one["reports"]["odd"]
    assert report["title"] == title
    assert report["text"].startswith(title)
    answer = browser.get(f"/api/incidents/{one['record']['id']}")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_forbids_inline_code_and_frames(table: Table, path: str) -> None:
    answer = table.person("Rana").get(path)
    assert answer.headers["content-security-policy"] == CSP
    assert "unsafe" not in CSP
    assert answer.headers["x-frame-options"] == "DENY"


@pytest.mark.parametrize("path", [
    "/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py",
    "/static/js/../../gate.py", "/static//etc/passwd", "/static/%2fetc%2fpasswd",
    "/static/..%5capp.py", "/static/js/%00"])
def test_no_path_leads_out_of_the_page(table: Table, path: str) -> None:
    answer = table.person("Rana").get(path)
    assert answer.status_code in (400, 404)
    assert "SPDX" not in answer.text


@pytest.mark.parametrize("told_length", [True, False])
def test_a_request_too_large_is_refused(table: Table, told_length: bool) -> None:
    browser = table.person("Rana")

    def pieces() -> Iterator[bytes]:
        for _ in range(LIMIT // 100_000 + 2):
            yield b"x" * 100_000

    body: Any = b"".join(pieces()) if told_length else pieces()
    answer = browser.post("/api/judgements", content=body,
                          headers={"content-type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff\xfe", b'{"token": 7}',
                                  b"[" * 100_000, b'{"token": "\\u0000"}'])
def test_a_request_that_makes_no_sense_is_refused_in_a_sentence(
        table: Table, body: bytes) -> None:
    answer = client(table.desk).post("/api/session", content=body,
                                     headers={"content-type": "application/json"})
    assert answer.status_code in (400, 401, 422)
    assert answer.json()["error"]


def test_the_framework_sends_nothing_whatever_the_environment_says(
        table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTAPI_OTEL_AUTO_CONFIGURE", "true")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    app = create_app(table.desk)
    assert not any(vars(app)["_telemetry"][kind] for kind in SILENT)


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_no_page_of_the_framework_is_served(table: Table, path: str) -> None:
    assert table.person("Rana").get(path).status_code == 404


def test_the_api_describes_itself(table: Table) -> None:
    given = table.person("Rana").get("/api/openapi.json").json()
    routes = [route for path in given["paths"].values() for route in path.values()]
    assert given["openapi"].startswith("3.")
    assert len({route["operationId"] for route in routes}) == len(routes) > 20
    assert all(route["description"] for route in routes)


HALF = b'{"why": "\\ud800"}'


def test_half_a_letter_is_refused(table: Table) -> None:
    answer = table.person("Rana").post("/api/reports/u1/reveal", content=HALF,
                                       headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.json()["error"]

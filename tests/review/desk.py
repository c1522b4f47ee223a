"""A review server for tests: a real store filled from examples/, and people at it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Connection

import musnad
from musnad.review.app import create_app
from musnad.review.desk import Desk
from musnad.store.connect import Doors
from musnad.store.linking import link
from musnad.store.reviewers import add_reviewer
from musnad.store.write import add

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "articles.jsonl"
BASE = "http://127.0.0.1:8710"
SAME_SITE = {"origin": BASE, "sec-fetch-site": "same-origin"}


# One strike as three outlets tell it.
STRIKE = (
    ("u1", "وكالة أولى (مثال)", "مقتل خمسة مدنيين في غارة على مدينة إدلب أمس"),
    ("u2", "وكالة ثانية (مثال)", "غارة على مدينة إدلب أمس تقتل خمسة مدنيين، بحسب السكان"),
    ("u3", "وكالة ثالثة (مثال)",
     "قال شهود إن غارة جوية استهدفت مدينة إدلب أمس وقتلت سبعة مدنيين"),
)


def fill(db: Connection) -> None:
    """All examples and the strike, and their incidents."""
    for name, outlet, words in STRIKE:
        add(db, musnad.read(words, id=name, outlet=outlet, published="2021-03-04",
                            url=f"https://{name}.example.org/1"))
    for line in EXAMPLES.read_text("utf-8").splitlines():
        given = json.loads(line)
        keep = {key: given.get(key) for key in ("title", "published", "outlet", "url")}
        add(db, musnad.read(given["text"], id=given["id"], **keep))
    link(db)


def client(desk: Desk) -> TestClient:
    """A browser that nobody is logged in with."""
    return TestClient(create_app(desk), base_url=BASE, headers=SAME_SITE)


@dataclass(frozen=True, slots=True)
class Table:
    """A server over a store, and browsers of people with a role."""

    desk: Desk

    @property
    def store(self) -> Doors:
        return self.desk.store

    def token(self, name: str, role: str) -> str:
        with self.store.write() as db:
            return add_reviewer(db, name, role)

    def person(self, name: str, role: str = "reviewer") -> TestClient:
        """A browser in which somebody is logged in."""
        browser = client(self.desk)
        answer = browser.post("/api/session", json={"token": self.token(name, role)})
        assert answer.status_code == 204
        return browser


def rows(browser: TestClient, **asked: Any) -> list[dict[str, Any]]:
    """The list of incidents, each by the names of its columns."""
    given = browser.get("/api/incidents", params=asked).json()
    return [dict(zip(given["columns"], row, strict=True)) for row in given["rows"]]


def detail(browser: TestClient, name: str) -> dict[str, Any]:
    answer = browser.get(f"/api/incidents/{name}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def judged(browser: TestClient, one: dict[str, Any], **given: Any) -> dict[str, Any]:
    """A judgement about the incident as it was looked at."""
    body = {"a": one["claims"][0]["name"], "why": "seen", "version": one["version"]}
    answer = browser.post("/api/judgements", json=body | given)
    assert answer.status_code == 201, answer.text
    kept: dict[str, Any] = answer.json()
    return kept

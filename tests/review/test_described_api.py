# SPDX-License-Identifier: Apache-2.0
"""Requests drawn from the API's own description: none brings the server to fall."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok

from musnad.review.app import create_app

from .desk import BASE, SAME_SITE, Table

CALLS = 12  # drawn for each route; `make test-long` draws more
MANY = 400


def drawn(table: Table, calls: int) -> list[str]:
    """Draw requests for every route and send each as a publisher; what went wrong."""
    described = schemathesis.openapi.from_dict(create_app(table.desk).openapi())
    routes = [found.ok() for found in described.get_all_operations()
              if isinstance(found, Ok)]
    assert len(routes) > 20
    return [fault for route in routes for fault in faults(
        route.as_strategy(), calls, table.person("salma", "publisher"))]


def faults(drawing: Any, calls: int, browser: TestClient) -> list[str]:
    """Those of one route."""
    wrong: list[str] = []

    @given(drawing)
    @settings(max_examples=calls, deadline=None, database=None, derandomize=True,
              suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    def sent(case: schemathesis.Case[Any]) -> None:
        asked = case.as_transport_kwargs(base_url=BASE)
        answer = browser.request(asked["method"], asked["url"], headers=SAME_SITE,
                                 params=asked.get("params"), json=asked.get("json"))
        if answer.status_code >= 500:
            wrong.append(f"{asked['method']} {asked['url']}: {answer.text[:300]}")

    sent()
    return wrong


def test_no_request_of_the_described_kind_is_a_fault(table: Table) -> None:
    assert drawn(table, CALLS) == []


@pytest.mark.long
def test_nor_are_many_of_them(table: Table) -> None:
    assert drawn(table, MANY) == []

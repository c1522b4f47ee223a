# SPDX-License-Identifier: Apache-2.0
"""How many requests are answered at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from musnad.review.turns import AT_ONCE, Turns


class Counting:
    """An application that only counts who is in it."""

    def __init__(self) -> None:
        self.inside = self.most = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        self.inside += 1
        self.most = max(self.most, self.inside)
        await asyncio.sleep(0.001)
        self.inside -= 1


async def ask(turns: Turns, scope: dict[str, str]) -> None:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: Any) -> None:
        raise AssertionError(message)

    await turns(scope, receive, send)


def apart(play: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """In a thread of its own: the tests of the page keep a loop running in theirs."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: asyncio.run(play())).result()


@pytest.mark.parametrize(("method", "path", "most"), [
    ("GET", "/api/incidents", AT_ONCE),
    ("POST", "/api/export", AT_ONCE),
    ("POST", "/api/judgements", 1),
    ("DELETE", "/api/session", 1),
    ("GET", "/static/js/main.js", 60),
])
def test_requests_take_turns(method: str, path: str, most: int) -> None:
    async def play() -> int:
        app = Counting()
        turns = Turns(app)
        scope = {"type": "http", "method": method, "path": path}
        await asyncio.gather(*(ask(turns, scope) for _ in range(60)))
        return app.most

    assert apart(play) == most


def test_a_change_waits_without_a_place() -> None:
    """Changes in a row leave the places to those who only read."""
    async def play() -> int:
        app = Counting()
        turns = Turns(app)
        change = {"type": "http", "method": "POST", "path": "/api/judgements"}
        look = {"type": "http", "method": "GET", "path": "/api/me"}
        await asyncio.gather(*(ask(turns, change) for _ in range(20)),
                             *(ask(turns, look) for _ in range(20)))
        return app.most

    assert apart(play) == AT_ONCE

# SPDX-License-Identifier: Apache-2.0
"""Requests take turns: those that wait hold neither a thread nor a connection.

Two hundred people ask at once, and the server has some dozens of threads and connections.
Where each request takes a connection first and a thread later, they wait for each other.
"""

from __future__ import annotations

from asyncio import Lock, Semaphore
from contextlib import AsyncExitStack

from musnad.review.gate import SAFE, App, Receive, Scope, Send

AT_ONCE = 8  # requests; each holds two connections at most, of fifteen
UNCHANGING = ("/api/export",)  # long, and the store stays as it is


class Turns:
    """Few requests to the API at a time, and one change; files of the page go ahead."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.places = Semaphore(AT_ONCE)
        self.change = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wait for a turn, then answer."""
        async with AsyncExitStack() as turn:
            if scope["type"] == "http" and scope["path"].startswith("/api/"):
                if scope["method"] not in SAFE and scope["path"] not in UNCHANGING:
                    await turn.enter_async_context(self.change)
                await turn.enter_async_context(self.places)
            await self.app(scope, receive, send)

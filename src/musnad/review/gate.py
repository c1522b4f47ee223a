# SPDX-License-Identifier: Apache-2.0
"""What every request must pass before anything reads it, and what every answer says.

The server listens on loopback, and yet any page in the same browser can send it requests:
under a name that leads to 127.0.0.1 (DNS rebinding), from another site, or too large.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
HOSTS = ("127.0.0.1", "localhost", "[::1]")
LIMIT = 4_000_000  # bytes of a request: 50,000 ids to export are fewer
TOO_LARGE = f"a request may hold {LIMIT} bytes"
SAFE = ("GET", "HEAD", "OPTIONS")
CSP = ("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
       "frame-ancestors 'none'")
HEADERS = (
    ("content-security-policy", CSP),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
)


class TooLargeError(Exception):
    """More came than a request may hold."""


class Gate:
    """Refuses what no page of ours would send; puts the headers on every answer."""

    def __init__(self, app: App) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; anything but HTTP (websockets) is not answered at all."""
        if scope["type"] == "http":
            passing = Passing(scope, receive, send)
            if refused := _refusal(scope):
                await passing.refuse(*refused)
            else:
                await self.app(scope, passing.receive, passing.send)
        elif scope["type"] == "lifespan":
            await self.app(scope, receive, send)


class Passing:
    """One request on its way in, measured, and its answer on the way out."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope, self.get, self.put = scope, receive, send
        self.total, self.refused = 0, False

    async def receive(self) -> Message:
        """Count what comes: a request need not say its length."""
        message = await self.get()
        self.total += len(message.get("body", b""))
        if self.total > LIMIT:
            await self.refuse(413, TOO_LARGE)
            raise TooLargeError
        return message

    async def send(self, message: Message) -> None:
        """The answer with our headers; nothing after a refusal."""
        if self.refused:
            return
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_headers(self.scope)]
        await self.put(message)

    async def refuse(self, status: int, why: str) -> None:
        """Answer in a sentence, once."""
        if self.refused:
            return
        body = json.dumps({"error": why}, ensure_ascii=False).encode()
        await self.send({"type": "http.response.start", "status": status, "headers": [
            (b"content-type", b"application/json"),
            (b"content-length", str(len(body)).encode())]})
        await self.send({"type": "http.response.body", "body": body})
        self.refused = True


def _refusal(scope: Scope) -> tuple[int, str] | None:
    given = {name.decode("latin-1").lower(): value.decode("latin-1")
             for name, value in scope["headers"]}
    host = given.get("host", "")
    if _bare(host) not in HOSTS:
        return 421, ("this server answers under 127.0.0.1 and localhost only: open the "
                     "link that `musnad review` printed")
    if _length(given) > LIMIT:
        return 413, TOO_LARGE
    site = given.get("sec-fetch-site")
    if scope["method"] in SAFE:
        if site == "cross-site" and given.get("sec-fetch-mode") != "navigate":
            return 403, "another site asked for this: only the page itself may"
        return None
    own = given.get("origin") == f"{scope['scheme']}://{host}"
    if site not in (None, "same-origin") or not (own or (
            "origin" not in given and site == "same-origin")):
        return 403, "another site sent this: only the page itself may change anything"
    return None


def _bare(host: str) -> str:
    """The name without its port."""
    return host if host.endswith("]") else host.rpartition(":")[0] or host


def _length(given: dict[str, str]) -> int:
    told = given.get("content-length", "0").strip()
    return int(told) if told.isdecimal() else LIMIT + 1


def _headers(scope: Scope) -> list[tuple[bytes, bytes]]:
    cache = "no-store" if scope["path"].startswith("/api") else "no-cache"
    return [(name.encode(), value.encode())
            for name, value in (*HEADERS, ("cache-control", cache))]


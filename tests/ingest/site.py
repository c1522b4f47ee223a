# SPDX-License-Identifier: Apache-2.0
"""A server of our own, on this machine, that answers as it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from musnad.ingest.web import Limits

Respond = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What stands at each path, and which requests came."""

    port: int = 0
    paths: dict[str, Respond] = field(default_factory=dict)
    came: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def put(self, path: str, body: bytes, status: int = 200, **headers: str) -> None:
        """Answer with these bytes; `_` in names of headers stands for a hyphen."""
        def respond(asked: BaseHTTPRequestHandler) -> None:
            asked.send_response(status)
            sent = {"Content-Length": str(len(body)), "Content-Type": "text/html"} | {
                name.replace("_", "-"): value for name, value in headers.items()}
            for name, value in sent.items():
                asked.send_header(name, value)
            asked.end_headers()
            asked.wfile.write(body)
        self.paths[path] = respond


@contextmanager
def serving() -> Iterator[Site]:
    """A site that runs while the block does."""
    site = Site()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.came.append((self.path, dict(self.headers)))
            if respond := site.paths.get(self.path):
                respond(self)
            else:
                self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    site.port = server.server_address[1]
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def here(number: str) -> bool:
    """The one address that tests may connect to."""
    return number == "127.0.0.1"


def limits(**more: float) -> Limits:
    """Limits for a site on this machine."""
    given: dict[str, float] = {"delay": 0, "seconds": 5} | more
    return Limits(seconds=given["seconds"], size=int(given.get("size", 1_000_000)),
                  hops=int(given.get("hops", 5)), delay=given["delay"], may_reach=here)

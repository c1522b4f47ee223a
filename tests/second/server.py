"""A server on loopback that speaks the protocol of chat completions, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from musnad.second.client import ChatEndpoint, chat_endpoint
from musnad.second.consent import Terms

Row = dict[str, Any]


@dataclass
class Turn:
    """How one request is answered: a status, or a stream and how it goes wrong."""

    answer: str = '{"incidents": []}'
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut_at: int | None = None  # characters after which the connection closes
    finish: str = "stop"
    wait: float = 0.0
    usage: bool = True
    raw: bytes | None = None  # sent as it is, in place of a stream


@dataclass
class Fake:
    """What the server was asked, and how it answers: `turns` first, then `usual`."""

    url: str = ""
    turns: list[Turn] = field(default_factory=list)
    usual: Callable[[Row], Turn] = lambda _: Turn()
    asked: list[Row] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def anew(self) -> None:
        """Forget all."""
        new = Fake(self.url)
        self.turns, self.usual = new.turns, new.usual
        self.asked, self.headers, self.paths = new.asked, new.headers, new.paths

    def turn(self, request: Row) -> Turn:
        return self.turns.pop(0) if self.turns else self.usual(request)


def report_of(request: Row) -> str:
    """The text between the fences of a request."""
    body = request["messages"][1]["content"]
    inside: str = body.partition("\n")[2].rpartition("\n")[0]
    return inside


def chunks(turn: Turn) -> Iterator[str]:
    def chunk(**more: Any) -> str:
        row = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
               "choices": [], **more}
        return f"data: {json.dumps(row)}\n\n"

    text = turn.answer if turn.cut_at is None else turn.answer[: turn.cut_at]
    for at in range(0, len(text), 40):
        delta = {"role": "assistant", "content": text[at : at + 40]}
        yield chunk(choices=[{"index": 0, "delta": delta, "finish_reason": None}])
    if turn.cut_at is None:
        yield chunk(choices=[{"index": 0, "delta": {}, "finish_reason": turn.finish}])
        if turn.usage:
            yield chunk(usage={"prompt_tokens": 900, "completion_tokens": 100,
                               "total_tokens": 1000})
        yield "data: [DONE]\n\n"


class Handler(BaseHTTPRequestHandler):
    fake: Fake

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.fake.asked.append(request)
        self.fake.headers.append({k.lower(): v for k, v in self.headers.items()})
        self.fake.paths.append(self.path)
        turn = self.fake.turn(request)
        time.sleep(turn.wait)
        try:
            self.send_response(turn.status)
            kind = "text/event-stream" if turn.status == 200 else "application/json"
            for name, value in {"content-type": kind, **turn.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self._body(turn)
        except (BrokenPipeError, ConnectionResetError):
            pass  # whoever asked has given up waiting

    def _body(self, turn: Turn) -> None:
        if turn.raw is not None:
            self.wfile.write(turn.raw)
        elif turn.status == 200:
            for chunk in chunks(turn):
                self.wfile.write(chunk.encode())
                self.wfile.flush()
        else:
            self.wfile.write(b'{"error": {"message": "no"}}')

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: tests look at what was asked."""


@cache
def endpoint_at(url: str, timeout: float = 5.0) -> ChatEndpoint:
    """The client, once: it loads certificates."""
    return chat_endpoint(Terms(url, timeout=timeout), "m")


@contextmanager
def served() -> Iterator[Fake]:
    """The server, and what it is told and asked."""
    fake = Fake()
    handler = type("Answering", (Handler,), {"fake": fake})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    fake.url = f"http://127.0.0.1:{server.server_port}/v1"
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()

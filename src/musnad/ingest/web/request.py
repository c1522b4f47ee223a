# SPDX-License-Identifier: Apache-2.0
"""One request: to a number that was checked, with a limit on its bytes and its time."""

from __future__ import annotations

import contextlib
import socket
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from typing import TYPE_CHECKING, Any

from musnad import __version__
from musnad.extras import extra
from musnad.ingest.web.addresses import FetchError, May, Target, is_public, reachable

if TYPE_CHECKING:
    from urllib3.connection import HTTPConnection

AGENT = f"musnad/{__version__} (reads reports of armed violence; obeys robots.txt)"
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may take; `may_reach` says which addresses may be connected to."""

    seconds: float = 30
    size: int = 10_000_000  # bytes as they come, packed or not
    hops: int = 5  # redirections
    delay: float = 1.0  # seconds between two requests to one site
    may_reach: May = is_public


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent back."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        found = (value for key, value in self.headers if key.lower() == name)
        return next(found, None)


def request(to: Target, limits: Limits, more: dict[str, str] | None = None) -> Answer:
    """Get an address, without following it elsewhere."""
    connection = _connection(to, reachable(to, limits.may_reach), limits)
    sockets: list[Any] = []  # http.client lets go of its socket before the body is read
    watch = Timer(limits.seconds, _cut, (sockets,))
    watch.daemon = True
    watch.start()
    try:
        connection.connect()
        sockets.append(connection.sock)
        return _answered(connection, to, limits, more or {})
    except FetchError:
        raise
    except Exception as error:  # of sockets, TLS, HTTP: there are dozens of them
        cause = str(error).rpartition(": ")[2] or type(error).__name__
        late = f"; it has {limits.seconds:g} seconds" if not watch.is_alive() else ""
        raise FetchError(f"can't be fetched ({cause}{late})") from error
    finally:
        watch.cancel()
        connection.close()


def _connection(to: Target, number: str, limits: Limits) -> HTTPConnection:
    """A connection to the number, whose certificate must be that of the host."""
    urllib3 = extra("web", "urllib3.connection", "fetching")
    timeout = min(limits.seconds, 10)
    if to.scheme == "http":
        made: HTTPConnection = urllib3.HTTPConnection(number, to.port, timeout=timeout)
    else:
        made = urllib3.HTTPSConnection(number, to.port, timeout=timeout,
                                       server_hostname=to.host, assert_hostname=to.host)
    return made


def _cut(sockets: list[Any]) -> None:
    """End a connection that drips: each byte comes in time, the whole never."""
    for held in sockets:
        with contextlib.suppress(OSError):
            held.shutdown(socket.SHUT_RDWR)


def _answered(
    connection: HTTPConnection, to: Target, limits: Limits, more: dict[str, str]
) -> Answer:
    began = monotonic()
    headers = {"Host": to.authority, "User-Agent": AGENT, "Accept-Encoding": "gzip",
               "Accept": "text/html, application/xml;q=0.9, */*;q=0.5"}
    connection.request("GET", to.path, headers=headers | more, preload_content=False,
                       decode_content=False)
    answer = connection.getresponse()
    body = bytearray()
    while chunk := answer.read(_CHUNK):
        body += chunk
        if len(body) > limits.size:
            raise FetchError(f"more than {limits.size / 1_000_000:g} MB")
        if monotonic() - began > limits.seconds:
            raise FetchError(f"takes more than {limits.seconds:g} seconds")
    expected = answer.headers.get("Content-Length", "")
    if expected.isdigit() and len(body) < int(expected):
        raise FetchError("its answer is cut short")
    return Answer(answer.status, tuple(answer.headers.items()), bytes(body))

# SPDX-License-Identifier: Apache-2.0
"""The server started: on loopback only, its link printed once it listens."""

from __future__ import annotations

import ctypes
import socket
import sys
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import uvicorn

from musnad.errors import StoreError
from musnad.link.outlets import default
from musnad.review.app import create_app
from musnad.review.desk import Desk
from musnad.store.connect import Doors, doors
from musnad.store.deriving import derive
from musnad.store.reviewers import add_reviewer, role_of

LOOPBACK = "127.0.0.1"
IDLE = 75  # seconds that a quiet connection stays open, as long as browsers keep one
M_ARENA_MAX = -8  # of mallopt(3) in glibc
OWNER = "publisher"  # who starts the server holds the store in hand anyway


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the server shall run."""

    store: str
    reviewer: str
    port: int
    browser: bool = True
    read_only: bool = False
    boundaries: tuple[Path, ...] = ()


def serve(wanted: Wanted, put: Callable[[str], object]) -> None:
    """Serve until it is stopped; `put` prints the link."""
    _few_heaps()
    with doors(wanted.store) as store, _listening(wanted.port) as listener:
        port: int = listener.getsockname()[1]
        link = f"http://{LOOPBACK}:{port}/#token={_token(store, wanted.reviewer)}"
        desk = Desk(store, port, wanted.read_only, wanted.boundaries)
        config = uvicorn.Config(create_app(desk), log_level="warning", lifespan="off",
                                access_log=False, server_header=False,
                                timeout_keep_alive=IDLE)
        Thread(target=_warm, args=[desk], daemon=True).start()
        put(link + "\n")
        if wanted.browser:
            webbrowser.open(link)
        uvicorn.Server(config).run(sockets=[listener])


def _few_heaps() -> None:
    """Let all threads share one heap: dozens of them would each keep what it once took.

    Where the C library is not glibc there is no such setting, nor the need.
    """
    if sys.platform == "linux":
        library = ctypes.CDLL(None)
        if hasattr(library, "mallopt"):
            library.mallopt(M_ARENA_MAX, 1)


def _listening(port: int) -> socket.socket:
    """A socket that takes requests from now on: who follows the link need not wait."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError as error:
        listener.close()
        raise StoreError(f"port {port} can't be used: {error.strerror}; choose another "
                         "with --port, 0 for any that is free") from error
    listener.listen()
    return listener


def _warm(desk: Desk) -> None:
    """Read the list while the browser opens."""
    with desk.store.read() as db:
        desk.listing.warm(db)


def _token(store: Doors, name: str) -> str:
    """A token for who starts the server; records from before there were summaries."""
    with store.write() as db:
        derive(db, default())
        return add_reviewer(db, name, role_of(db, name) or OWNER)

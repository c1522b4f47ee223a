"""A store for tests: the same tests run on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection

from musnad.store.connect import opened

LOOPBACK = ("127.", "::1", "localhost")
DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
USER = "musnad"


def _program(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join(
        [os.environ.get("PATH", ""), *map(str, DEBIAN)]))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _run(*command: str) -> None:
    """As an ordinary user: PostgreSQL refuses to run as root."""
    user = "postgres" if os.geteuid() == 0 else None
    subprocess.run(command, check=True, user=user, group=user,
                   extra_groups=[] if user else None, stdout=subprocess.DEVNULL)


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Whatever a test connects to is this machine, by loopback."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
        yield


def _guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(self: socket.socket, address: Any) -> Any:
        host = address[0] if isinstance(address, tuple) else ""
        if self.family != socket.AF_UNIX and not str(host).startswith(LOOPBACK):
            pytest.fail(f"a test tried to reach {address}: tests use loopback alone")
        return connect(self, address)

    return guarded


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """A PostgreSQL server of these tests alone, on loopback, with nothing in it."""
    initdb, control = _program("initdb"), _program("pg_ctl")
    if not (initdb and control):
        if os.environ.get("CI"):
            pytest.fail("CI needs PostgreSQL: see .ci/run")
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="musnad-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    port, base = _free_port(), folder / "base"
    settings = (f"-c listen_addresses=127.0.0.1 -c port={port} -c fsync=off "
                f"-c unix_socket_directories={folder}")
    _run(initdb, "-D", str(base), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync",
         "--locale=C.UTF-8")
    _run(control, "-D", str(base), "-o", settings, "-l", str(folder / "log"), "-w",
         "start")
    try:
        yield f"postgresql://{USER}@127.0.0.1:{port}/postgres"
    finally:
        _run(control, "-D", str(base), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store may be: a path, then a URL."""
    if request.param == "sqlite":
        return str(tmp_path / "musnad.db")
    url: str = request.getfixturevalue("server")
    with psycopg.connect(url, autocommit=True) as db:
        db.execute("drop schema public cascade")
        db.execute("create schema public")
    return url


@pytest.fixture
def db(where: str) -> Iterator[Connection]:
    """An empty store, open."""
    with opened(where) as connection:
        yield connection

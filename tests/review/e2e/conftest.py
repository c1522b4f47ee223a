# SPDX-License-Identifier: Apache-2.0
"""The page as a reviewer has it: a real store, a real server, Debian's Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = str(Path(sys.executable).with_name("musnad"))
REVIEWER = "salma"
PATIENCE = 8000  # milliseconds
WIDE: Any = {"width": 1440, "height": 900}
# Any name but loopback's is unknown to this browser, so nothing can leave the machine.
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update",
         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]


def musnad(*words: str) -> str:
    done = subprocess.run([PROGRAM, *words], cwd=ROOT, check=True,
                          capture_output=True, text=True)
    return done.stdout


class Served:
    """`musnad review` on a store, and the link that it printed."""

    def __init__(self, store: Path, *options: str) -> None:
        self.store = store
        self.process = subprocess.Popen(
            [PROGRAM, "review", str(store), "--reviewer", REVIEWER,
             "--port", "0", "--no-browser", *options],
            stdout=subprocess.PIPE, text=True, cwd=ROOT)
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if "#token=" in line:
                self.link = line[line.index("http://"):].split()[0]
                self.address = self.link.split("/#")[0]
                return
        pytest.fail("musnad review ended without a link")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the reports of examples/, read and linked."""
    store = tmp_path_factory.mktemp("store") / "examples.db"
    musnad("read", "examples/articles.jsonl", "--store", str(store))
    musnad("link", "--store", str(store))
    return store


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if chromium() is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs Chromium: see .ci/run")
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=chromium(), args=QUIET)
        yield started
        started.close()


@pytest.fixture
def served(filled: Path, tmp_path: Path) -> Iterator[Served]:
    """A server on a copy of the store, which the test may change."""
    store = Path(shutil.copy(filled, tmp_path / "musnad.db"))
    server = Served(store)
    yield server
    server.stop()


class Desk:
    """Pages of one test: any request to another machine fails it, and so does a fault."""

    def __init__(self, browser: Browser, served: Served) -> None:
        self.browser, self.served = browser, served
        self.contexts: list[BrowserContext] = []
        self.asked: list[str] = []
        self.faults: list[str] = []

    def open(self, address: str, **options: Any) -> Page:
        context = self.browser.new_context(viewport=WIDE, **options)
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: self.asked.append(request.url))
        self.contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.goto(address)
        page.locator(".item").first.wait_for()
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()
        inside = (self.served.address, "blob:", "data:")
        assert [url for url in self.asked if not url.startswith(inside)] == []
        assert self.faults == []


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """The page of somebody who may change the store."""
    desk = Desk(browser, served)
    yield desk.open(served.link)
    desk.close()


@pytest.fixture(scope="session")
def shared(filled: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory
           ) -> Iterator[tuple[Served, Any]]:
    """One server for all tests that only look, and the session that its link gave."""
    store = tmp_path_factory.mktemp("shared") / "musnad.db"
    server = Served(Path(shutil.copy(filled, store)))
    desk = Desk(browser, server)
    session = desk.open(server.link).context.storage_state()
    desk.close()
    yield server, session
    server.stop()


@pytest.fixture
def looked(browser: Browser, shared: tuple[Served, Any]) -> Iterator[Page]:
    """The page of somebody who only looks."""
    server, session = shared
    desk = Desk(browser, server)
    yield desk.open(server.address, storage_state=session)
    desk.close()

# SPDX-License-Identifier: Apache-2.0
"""How soon the review page shows 50,000 incidents in Chromium, and how soon it filters.

    bench_page.py                 medians over a store made for it
    bench_page.py 10000           another number of incidents
    bench_page.py --store FILE    a store that is there already
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench_review import ROUNDS, measured, show
from playwright.sync_api import Browser, Page, StorageState, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from review.e2e.conftest import QUIET, WIDE, Served, chromium  # noqa: E402

PATIENCE = 120_000  # milliseconds
# From the first request to the first incident in the list, and to the last one known.
OPENED = """() => Math.max(...performance.getEntriesByName("musnad-first")
  .map(mark => mark.startTime))"""
WHOLE = """() => performance.getEntriesByName("musnad-whole")[0]?.startTime"""
# From a key stroke in the filter to the frame that shows what is left.
FILTER = """words => new Promise(done => {
  const box = document.getElementById("search");
  const began = performance.now();
  box.value = words;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0));
})"""


@contextmanager
def visited(browser: Browser, address: str, session: StorageState) -> Iterator[Page]:
    """The page in a browser that has seen nothing before."""
    context = browser.new_context(viewport=WIDE, storage_state=session)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    while not page.evaluate(WHOLE):
        page.wait_for_timeout(50)
    yield page
    context.close()


def measure(store: str) -> None:
    """Print all figures of one store."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium(), args=QUIET)
        served = Served(Path(store))
        context = browser.new_context()
        page = context.new_page()
        page.goto(served.link)
        page.locator(".item").first.wait_for(timeout=PATIENCE)
        session = context.storage_state()
        firsts, wholes, filters = [], [], []
        for _ in range(ROUNDS):
            with visited(browser, served.address, session) as page:
                firsts.append(page.evaluate(OPENED))
                wholes.append(page.evaluate(WHOLE))
                page.wait_for_timeout(3000)  # words are folded when nothing waits
                filters.append(median(page.evaluate(FILTER, words)
                                      for words in ("a", "al", "ale", "حلب", "")))
        show("first incidents in sight", firsts)
        show("all incidents there", wholes)
        show("a key stroke in the filter", filters)
        browser.close()
        served.stop()


if __name__ == "__main__":
    sys.exit(measured(measure))

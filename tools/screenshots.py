# SPDX-License-Identifier: Apache-2.0
"""Pictures of the review page, of the reports of examples/ → docs/images.

    python tools/screenshots.py [FOLDER]    needs Debian's chromium
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from review.e2e.conftest import QUIET, WIDE, Served, chromium, musnad  # noqa: E402

SHOWN = re.compile("Tajura|تاجوراء")  # with an accusation and its denial


def overview(page: Page) -> None:
    page.locator(".map .dot, .map .cluster").first.wait_for()


def evidence(page: Page) -> None:
    page.locator(".item", has_text=SHOWN).first.click()
    page.locator("article.text mark").first.wait_for()
    page.locator("button.value[data-field^='killed']").first.click()
    page.wait_for_timeout(600)  # until the page has scrolled to the words


def queue(page: Page) -> None:
    page.keyboard.press("3")
    page.locator(".pair").wait_for()


def arabic(page: Page) -> None:
    page.get_by_role("button", name="العربية").click()
    evidence(page)


PICTURES: dict[str, Callable[[Page], None]] = {
    "overview": overview, "evidence": evidence, "queue": queue, "arabic": arabic,
}


def main(folder: Path) -> None:
    """A fresh store of the examples, one picture a scene."""
    folder.mkdir(parents=True, exist_ok=True)
    if chromium() is None:
        sys.exit("pictures need Chromium (Debian: apt-get install chromium)")
    with TemporaryDirectory() as place, sync_playwright() as play:
        store = Path(place) / "examples.db"
        musnad("read", "examples/articles.jsonl", "--store", str(store))
        musnad("link", "--store", str(store))
        browser = play.chromium.launch(executable_path=chromium(), args=QUIET)
        for name, scene in PICTURES.items():
            server = Served(store)
            page = browser.new_page(viewport=WIDE)
            page.goto(server.link)
            page.locator(".item").first.wait_for()
            scene(page)
            page.screenshot(path=folder / f"{name}.png")
            server.stop()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs" / "images")

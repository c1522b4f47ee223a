# SPDX-License-Identifier: Apache-2.0
"""Languages, themes, paper: nothing clipped, nothing that assistive technology misses."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
SERIOUS = ("serious", "critical")


def dress(page: Page, language: str, theme: str) -> None:
    page.evaluate("""([language, theme]) => {
      localStorage.setItem("musnad.language", language);
      localStorage.setItem("musnad.theme", theme);
    }""", [language, theme])
    page.reload()
    page.locator(".item").first.wait_for()


def faults(page: Page) -> list[str]:
    """What axe-core calls serious or critical on the page as it stands."""
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {node['html'][:120]}" for one in found["violations"]
            if one["impact"] in SERIOUS for node in one["nodes"][:3]]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_serious_fault_for_assistive_technology(
    looked: Page, language: str, theme: str
) -> None:
    dress(looked, language, theme)
    looked.locator(".item").nth(1).click()
    looked.locator("article.text").wait_for()
    assert faults(looked) == []
    looked.locator("button.value").first.click()
    assert faults(looked) == []
    for view in "345":
        looked.keyboard.press(view)
        looked.locator(".page-view h1").wait_for()
        assert faults(looked) == [], view
    looked.keyboard.press("?")
    looked.locator("dialog").wait_for()
    assert faults(looked) == []


def test_arabic_turns_the_page_but_not_the_map(looked: Page) -> None:
    looked.get_by_role("button", name="العربية").click()
    expect(looked.locator("html")).to_have_attribute("dir", "rtl")
    expect(looked.locator(".map")).to_have_attribute("dir", "ltr")
    looked.locator(".item").first.click()
    expect(looked.get_by_role("tab", name="الأدلة")).to_be_visible()
    left = looked.evaluate("""() => document.querySelector(".side-pane")
      .getBoundingClientRect().left""")
    assert left > 700  # the list stands on the right


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_text_of_the_page_is_known_in_both_languages(
    looked: Page, language: str
) -> None:
    dress(looked, language, "light")
    looked.locator(".item").first.click()
    looked.locator("article.text").wait_for()
    plain = looked.evaluate("""() => [...document.querySelectorAll(
      ".top button, .toolbar button, .tabs button, .values tbody th, .scene button")]
      .map(one => one.textContent.trim()).filter(words => /[A-Za-z]{3}/.test(words))""")
    if language == "ar":
        assert [words for words in plain if words != "English"] == []
    else:
        assert plain


def test_marks_never_part_letters(looked: Page) -> None:
    """A mark is inline, without padding: Arabic letters join across its edge."""
    looked.locator(".item").first.click()
    looked.locator("article.text mark").first.wait_for()
    styles = looked.evaluate("""() => [...document.querySelectorAll("article.text mark")]
      .map(one => getComputedStyle(one))
      .map(s => [s.display, s.paddingLeft, s.paddingRight, s.letterSpacing])""")
    assert {tuple(style) for style in styles} == {("inline", "0px", "0px", "normal")}


@pytest.mark.parametrize("width", [1440, 1000, 720])
def test_nothing_is_wider_than_the_window(looked: Page, width: int) -> None:
    looked.set_viewport_size({"width": width, "height": 800})
    looked.locator(".item").first.click()
    looked.locator("article.text").wait_for()
    assert looked.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_print_bears_the_mark_of_what_is_unconfirmed(looked: Page) -> None:
    looked.locator(".item").first.click()
    looked.locator("article.text").wait_for()
    looked.emulate_media(media="print")
    expect(looked.locator(".unconfirmed-mark")).to_be_visible()
    expect(looked.locator(".side-pane")).to_be_hidden()

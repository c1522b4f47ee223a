# SPDX-License-Identifier: Apache-2.0
"""What a reviewer does on the page, with mouse and with keys."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from review.e2e.conftest import Desk, Served, musnad

TAJOURA = "Tajura"
SHELLED = "Dahyan"


def choose(page: Page, place: str) -> None:
    page.locator(".item", has_text=place).first.click()
    expect(page.locator(".incident h2")).to_contain_text(place)


def notice(page: Page, words: str) -> None:
    expect(page.locator(".notice")).to_contain_text(words)


def answer(page: Page, why: str = "told so by two outlets") -> None:
    """Fill in the reason of the form that is open, and keep it."""
    page.locator("dialog textarea[name=why]").fill(why)
    page.locator("dialog button[type=submit]").click()


def test_the_link_opens_once_and_leaves_no_token(page: Page) -> None:
    assert "token" not in page.url
    expect(page.locator(".who")).to_contain_text("salma")
    assert page.locator(".item").count() > 10


def test_an_incident_on_the_map_shows_its_words(looked: Page) -> None:
    marker = looked.locator(".map .dot[data-id]").first
    marker.dispatch_event("click")
    id_ = marker.get_attribute("data-id") or ""
    row = looked.locator(f"#row-{id_}")
    expect(row).to_have_attribute("aria-selected", "true")
    expect(looked.locator("article.text mark.m-place").first).to_be_visible()
    assert id_
    assert id_ in looked.url


def test_a_value_lights_the_words_it_was_read_from(looked: Page) -> None:
    choose(looked, TAJOURA)
    value = looked.locator("button.value[data-field='date']").first
    value.click()
    words = value.locator(".words").inner_text().strip("«» ")
    lit = looked.locator("mark.lit")
    expect(lit.first).to_be_visible()
    assert words in "".join(lit.all_inner_texts())


@pytest.mark.parametrize(("kind", "words", "count"), [
    ("country", "LY", None),
    ("type", "siege", 1),
])
def test_filters_narrow_the_list_and_stand_in_the_address(
    looked: Page, kind: str, words: str, count: int | None
) -> None:
    before = looked.locator(".count").inner_text()
    looked.get_by_role("button", name="Filters").click()
    looked.locator(f"#more-filters select[name={kind}]").select_option(words)
    expect(looked.locator(".count")).not_to_have_text(before)
    assert f"{kind}={words}" in looked.url
    if count is not None:
        expect(looked.locator(".item")).to_have_count(count)
    looked.reload()
    expect(looked.locator(".chip")).to_have_count(1)


def test_words_filter_in_arabic_however_they_are_spelled(looked: Page) -> None:
    looked.locator("#search").fill("تاجوراء")
    expect(looked.locator(".item", has_text=TAJOURA).first).to_be_visible()
    for row in looked.locator(".item").all_inner_texts():
        assert "Siege" not in row


def test_accept_then_undo(page: Page) -> None:
    choose(page, TAJOURA)
    page.get_by_role("button", name=re.compile("^Accept")).click()
    notice(page, "Accepted.")
    expect(page.locator(".head .flags")).to_contain_text("accepted", ignore_case=True)
    page.keyboard.press("z")
    notice(page, "Taken back")
    expect(page.locator(".head .flags")).not_to_contain_text("accepted", ignore_case=True)


def test_exclude_keeps_the_reason(page: Page) -> None:
    choose(page, TAJOURA)
    page.get_by_role("button", name=re.compile("^Exclude")).click()
    answer(page, "told of another month")
    notice(page, "Excluded.")
    page.keyboard.press("h")
    expect(page.locator(".history")).to_contain_text("told of another month")


def test_a_corrected_count_stands_beside_what_the_report_says(page: Page) -> None:
    choose(page, SHELLED)
    value = page.locator("button.value[data-field='killed people']").first
    read = value.locator(".value-shown").inner_text()
    value.click()
    page.get_by_role("button", name="Correct …").click()
    page.locator("dialog input[name=low]").fill("52")
    page.locator("dialog input[name=high]").fill("52")
    answer(page, "the correction of the same day")
    notice(page, "Corrected")
    expect(page.locator(".toll-chip.killed").first).to_contain_text("52")
    expect(value.locator(".value-shown")).to_have_text(read)
    expect(value.locator(".verdict")).to_have_text("corrected")
    page.keyboard.press("z")
    notice(page, "Taken back")
    expect(page.locator(".toll-chip.killed").first).not_to_contain_text("52")


def test_one_count_is_rejected_and_the_others_stand(page: Page) -> None:
    choose(page, SHELLED)
    page.locator("button.value[data-field='killed children']").first.click()
    page.get_by_role("button", name="Wrong …").click()
    answer(page, "children are counted elsewhere")
    notice(page, "Kept.")
    expect(page.locator("button.value.reject")).to_have_count(1)
    expect(page.locator(".toll-chip.killed").first).to_contain_text("51")


def test_merge_from_the_queue_then_undo(page: Page) -> None:
    before = int(re.sub(r"\D", "", page.locator(".count").inner_text()))
    page.keyboard.press("3")
    expect(page.locator(".pair")).to_be_visible()
    page.keyboard.press("m")
    answer(page, "one strike, told twice")
    notice(page, "Merged")
    page.keyboard.press("2")
    expect(page.locator(".count")).to_contain_text(str(before - 1))
    page.keyboard.press("z")
    notice(page, "Taken back")
    expect(page.locator(".count")).to_contain_text(str(before))


def test_keyboard_only_from_the_list_to_a_decision(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator(".item[aria-selected=true]")).to_have_count(1)
    expect(page.locator("article.text")).to_be_visible()
    page.keyboard.press("u")
    page.keyboard.type("needs a second look")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.type") != "submit":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    notice(page, "Left open.")
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_contain_text("next incident")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)


def test_a_missed_source_is_added_from_its_words(page: Page) -> None:
    choose(page, TAJOURA)
    page.locator("article.text").evaluate(
        """block => {
          const piece = [...block.querySelectorAll("[data-from]")]
            .find(one => one.textContent.trim().length > 8);
          const range = document.createRange();
          range.selectNodeContents(piece);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
        }""")
    page.get_by_role("button", name="Add from selection").click()
    page.locator("dialog select[name=what]").select_option("source")
    page.locator("dialog button[type=submit]").click()
    answer(page, "the reader passed over who says it")
    notice(page, "Added, with your name.")
    expect(page.locator(".values thead")).to_contain_text("by salma, by hand")


def test_a_write_up_cites_a_claim_in_every_sentence(looked: Page) -> None:
    choose(looked, TAJOURA)
    looked.get_by_role("tab", name="Write-up").click()
    sentences = looked.locator(".draft-text p")
    expect(sentences.first).to_be_visible()
    for sentence in sentences.all():
        assert sentence.locator(".cite").count() >= 1


def test_search_finds_a_report_by_folded_words(looked: Page) -> None:
    looked.keyboard.press("4")
    looked.locator("#search").fill("الامم المتحده")
    looked.keyboard.press("Enter")
    expect(looked.locator(".results li").first).to_be_visible()
    expect(looked.locator(".results mark").first).to_be_visible()


def test_an_export_says_what_it_loses(looked: Page) -> None:
    looked.get_by_role("button", name="Export").click()
    looked.locator("dialog select[name=layout]").select_option("csv")
    with looked.expect_download() as held:
        looked.locator("dialog button[type=submit]").click()
    assert held.value.suggested_filename == "musnad-csv.zip"


def test_coding_is_kept_and_blind(page: Page) -> None:
    page.keyboard.press("5")
    page.locator("label.field select").select_option(index=1)
    page.locator(".coding-form input[name=killed_low]").fill("3")
    page.locator(".coding-form button.primary").click()
    notice(page, "Your coding is kept")


def test_a_recorder_enters_but_does_not_judge(
    browser: Browser, served: Served
) -> None:
    link = musnad("reviewer", "add", "hadi", "--role", "recorder", "--store",
                  str(served.store))
    desk = Desk(browser, served)
    page = desk.open(f"{served.address}/#{link[link.index('token='):].split()[0]}")
    choose(page, TAJOURA)
    expect(page.get_by_role("button", name="Add a claim")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Accept"))).to_have_count(0)
    page.keyboard.press("x")
    expect(page.locator("dialog")).to_have_count(0)
    desk.close()


def test_publishing_needs_a_second_person(browser: Browser, served: Served) -> None:
    desk = Desk(browser, served)
    page = desk.open(served.link)
    choose(page, TAJOURA)
    page.get_by_role("button", name=re.compile("^Accept")).click()
    notice(page, "Accepted.")
    page.get_by_role("button", name="Publish").click()
    answer(page)
    expect(page.locator(".notice.fault")).to_be_visible()
    link = musnad("reviewer", "add", "hadi", "--role", "publisher", "--store",
                  str(served.store))
    other = desk.open(f"{served.address}/#{link[link.index('token='):].split()[0]}")
    other.goto(f"{served.address}/{page.url[page.url.index('#'):]}")
    other.locator(".incident h2").wait_for()
    other.get_by_role("button", name="Publish").click()
    answer(other, "read every source again")
    notice(other, "Published.")
    desk.close()


def test_who_is_late_is_told_and_loses_nothing(browser: Browser, served: Served) -> None:
    desk = Desk(browser, served)
    first = desk.open(served.link)
    link = musnad("reviewer", "add", "hadi", "--role", "reviewer", "--store",
                  str(served.store))
    second = desk.open(f"{served.address}/#{link[link.index('token='):].split()[0]}")
    choose(first, TAJOURA)
    choose(second, TAJOURA)
    first.get_by_role("button", name=re.compile("^Accept")).click()
    notice(first, "Accepted.")
    second.get_by_role("button", name=re.compile("^Accept")).click()
    expect(second.locator(".notice.fault")).to_contain_text("look again")
    expect(second.locator(".head .flags")).to_contain_text("accepted", ignore_case=True)
    desk.close()


def test_a_graphic_report_is_covered_until_it_is_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    reports, store = tmp_path / "reports.jsonl", tmp_path / "musnad.db"
    reports.write_text('{"id": "g1", "published": "2021-03-04", "text": '
                       '"قتل خمسة مدنيين في غارة على مدينة إدلب وتناثرت الأشلاء"}\n',
                       encoding="utf-8")
    musnad("read", str(reports), "--store", str(store))
    musnad("link", "--store", str(store))
    server = Served(store)
    desk = Desk(browser, server)
    page = desk.open(server.link)
    choose(page, "Idlib")
    expect(page.locator("article.text")).to_have_class(re.compile("veiled"))
    page.get_by_role("button", name="Read it").click()
    expect(page.locator("article.text")).not_to_have_class(re.compile("veiled"))
    desk.close()
    server.stop()

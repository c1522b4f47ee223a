# SPDX-License-Identifier: Apache-2.0
"""Pages of outlets: the article comes out whole, and nothing else with it."""

from __future__ import annotations

import re

import pytest
from pages import Layout, layouts, score

from musnad.errors import ReportError
from musnad.ingest.html import NoArticleError, read_page
from musnad.ingest.html.clock import iso
from musnad.ingest.html.container import NAMES
from musnad.ingest.html.markup import DEEPEST, MAX_PAGE, page_text
from musnad.ingest.html.page import _by_others
from musnad.ingest.pages import read_html
from musnad.lexicon.page_labels import leads_away
from musnad.model import Report

TEXT = "قُتل ثلاثة مدنيين في قصف على سوق البلدة صباح اليوم بحسب الدفاع المدني في المدينة."
PAGE = f"<html><title>قصف على السوق</title><body><article><p>{TEXT}</p></article>"
NO_TITLE = {"divs-for-paragraphs"}  # nothing there says that these words are the title


@pytest.mark.parametrize("layout", list(layouts()), ids=lambda layout: layout.name)
def test_each_layout_gives_its_article_and_no_other(layout: Layout) -> None:
    found = score(layout)
    assert found.leaks == ()
    assert (found.time, found.body) == (True, True), found.page
    assert found.title is (layout.name not in NO_TITLE), found.page


NAMED = re.findall(r"\.([\w-]+)", " ".join(NAMES))


@pytest.mark.parametrize("name", NAMED)
def test_a_name_that_systems_give_an_article_is_found(name: str) -> None:
    longer = "وأضاف المعلق أن الحركة في الأسواق عادت إلى ما كانت عليه قبل العيد. " * 3
    page = read_page(f'<html><body><div class="{name}">{TEXT}</div>'
                     f"<div><p>{longer}</p></div></body></html>")
    assert page.text == TEXT


@pytest.mark.parametrize("name", ["post-body", "news-text", "field-name-body",
                                  "c-article-content"])
def test_names_are_whole_words(name: str) -> None:
    assert name in NAMED


def test_no_two_layouts_have_one_name() -> None:
    names = [layout.name for layout in layouts()]
    assert len(names) == len(set(names)) >= 60


@pytest.mark.parametrize(("raw", "cause"), [
    (b"<html>" + b"x" * MAX_PAGE, "longer than 10 MB"),
    (b"<div>" * 100_000 + TEXT.encode(), f"more than {DEEPEST} deep"),
    (b"<h3><a>" * 50_000 + TEXT.encode(), f"more than {DEEPEST} deep"),
    (b"", "no article"),
    (b"<html><body></body></html>", "no article"),
    (b"<ul>" + b"<li><a href=1>\xd9\x82</a>" * 50 + b"</ul>", "no article"),
    (b"<" * 1_000_000, "no article"),
    (b"<!--" + b"-" * 1_000_000, "no article"),
    (b'<script type="application/ld+json">' + b"[" * 1_000_000, "no article"),
    (bytes(range(256)) * 100, "neither UTF-8"),
    (b"<article><p>Three people were killed on Sunday in the market of the town"
     b"</p></article>", "not Arabic"),
    ("<article><p>در پی حملهٔ دیروز سه نفر کشته شدند و چند تن زخمی گزارش شده‌اند"
     "</p></article>".encode(), "Persian"),
])
def test_pages_that_hold_no_report_say_why(raw: bytes, cause: str) -> None:
    (error,) = read_html(raw, "a.html")
    assert isinstance(error, ReportError)
    assert cause in error.cause


@pytest.mark.parametrize("raw", [
    PAGE.encode(),
    PAGE.replace("<p>", "<p>\0").encode(),
    PAGE.encode("utf-8-sig"),
    PAGE.encode("utf-16"),
    PAGE.encode("cp1256"),
    PAGE.replace("<title>", "<meta charset=utf-8><title>").encode("cp1256", "replace"),
    b"<meta charset=iso-8859-6>" + PAGE.encode("cp1256", "replace"),
    PAGE.replace("<title>", "<meta charset=windows-1256><title>").encode(),
    PAGE.replace("<title>", "<meta charset=no-such><title>").encode(),
    PAGE.replace("<title>", "<meta charset=base64><title>").encode(),
    PAGE.replace("</p>", "<p>" * 3_000).encode(),
    (PAGE + "<p>\u200f</p>" * 3_000).encode(),
])
def test_however_a_page_is_written_its_text_is_read(raw: bytes) -> None:
    (report,) = read_html(raw, "a.html", "https://www.news.example/1")
    assert isinstance(report, Report)
    assert TEXT.replace("\u064f", "") in report.text.replace("\u064f", "")
    assert report.title == "قصف على السوق"
    assert (report.outlet, report.url) == ("news.example", "https://www.news.example/1")


def test_a_damaged_page_is_read_with_a_notice() -> None:
    raw = (PAGE.replace("</p>", TEXT * 3 + "</p>")).encode()
    at = raw.index("سوق البلدة".encode())
    report, notice = read_html(raw[:at] + raw[at + 1:], "a.html")
    assert isinstance(report, Report)
    assert "damaged in 1 places" in str(notice)


@pytest.mark.parametrize("markup", [
    f"<dl><dt>1<dd>{TEXT}</dl>", f"<table><caption>{TEXT}</table>"])
def test_other_extractors_find_what_ours_does_not(markup: str) -> None:
    assert any(TEXT[:20] in row for row in _by_others(f"<html><body>{markup}"))


def test_an_empty_page_is_no_article_by_any_extractor() -> None:
    with pytest.raises(NoArticleError):
        read_page("<html><body><script>1</script>")


def test_the_characters_that_a_header_names() -> None:
    raw = "<p>مقتل خمسة</p>".encode("cp1256")
    assert page_text(raw, "text/html; charset=windows-1256").text == "<p>مقتل خمسة</p>"


@pytest.mark.parametrize(("given", "wanted"), [
    ("2018-11-30", "2018-11-30"),
    ("2018-1-3 7:05", "2018-01-03T07:05:00"),
    ("2018-11-30T07:07:09.123Z", "2018-11-30T07:07:09+00:00"),
    ("2018-11-30T07:07:09+0300", "2018-11-30T07:07:09+03:00"),
    ("2018-11-30 07:07:09 UTC", "2018-11-30T07:07:09+00:00"),
    ("٢٠١٨-١١-٣٠", "2018-11-30"),
    ("Fri, 30 Nov 2018 07:07:00 GMT", "2018-11-30T07:07:00+00:00"),
    ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24+00:00"),
    ("2018/11/30", "2018-11-30"),
    ("20181130", "2018-11-30"),
    ("1543561620", "2018-11-30T07:07:00+00:00"),
    (1543561620, "2018-11-30T07:07:00+00:00"),
    (1543561620000, "2018-11-30T07:07:00+00:00"),
    ("12/05/2021", None),  # May or December
    ("yesterday", None),
    (True, None),
    (1e300, None),
    (float("nan"), None),
    (None, None),
])
def test_times_that_machines_write(given: object, wanted: str | None) -> None:
    assert iso(given) == wanted


@pytest.mark.parametrize(("line", "leads"), [
    ("اقرأ أيضا: عنوان خبر آخر", True),
    ("إقرأ أيضًا", True),
    ("المزيد", True),
    ("المزيد من القتلى سقطوا في القصف", False),
    ("السابق ذكره من الضحايا", False),
    ("التعليقات", True),
    ("التعليقات على البيان كثيرة", False),
])
def test_lines_that_lead_elsewhere(line: str, leads: bool) -> None:
    assert leads_away(line) is leads

# SPDX-License-Identifier: Apache-2.0
"""JSON lines: what each line gives, and what is said about a line that gives nothing."""

import gzip
import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest

from musnad.errors import ReportError
from musnad.ingest.jsonl import (
    MAX_LINE,
    Item,
    Notice,
    bounded_lines,
    read_lines,
    text_id,
    with_title,
)
from musnad.model import Report

TEXT = "قتل ثلاثة أشخاص في قصف على قرية الزهور."
GOOD = json.dumps({"id": "good", "text": TEXT}, ensure_ascii=False).encode()


def items(raw: bytes) -> list[Item]:
    return list(read_lines(bounded_lines(BytesIO(raw)), "r.jsonl"))


def only(row: dict[str, Any]) -> Report:
    (item,) = items(json.dumps(row).encode())
    assert isinstance(item, Report), item
    return item


def test_a_line_with_all_keys() -> None:
    report = only({"id": "7", "text": f"خبر\n{TEXT}", "title": "خبر", "outlet": "الضفاف",
                   "published": "2014-05-12", "url": "https://example.org", "more": [1]})
    assert (report.id, report.outlet, report.url) == ("7", "الضفاف", "https://example.org")
    assert report.published is not None
    assert report.published.earliest.isoformat() == "2014-05-12"
    assert report.text == f"خبر\n{TEXT}"


@pytest.mark.parametrize("extra", [
    {}, {"id": None, "title": None, "published": None, "outlet": None, "url": None},
    {"id": "", "title": " ", "published": "", "outlet": "", "url": ""},
])
def test_a_line_with_only_text_is_named_by_its_digest(extra: dict[str, Any]) -> None:
    assert only({"text": TEXT} | extra) == Report(text_id(TEXT), TEXT)


def test_a_number_is_kept_as_an_id() -> None:
    assert only({"id": 41, "text": TEXT}).id == "41"


def test_equal_ids_are_two_reports() -> None:
    found = items(GOOD + b"\n" + GOOD)
    assert [item.id for item in found if isinstance(item, Report)] == ["good", "good"]


@pytest.mark.parametrize(("title", "text", "whole"), [
    (None, TEXT, TEXT),
    ("قصف قرية", TEXT, f"قصف قرية\n\n{TEXT}"),
    ("قصف قرية", f"قصف قرية\n{TEXT}", f"قصف قرية\n{TEXT}"),
    # The same title in another spelling or with other blanks is not put there twice.
    ("إصابة 3 في  الزهور", f"اصابة ٣ في الزهور\n{TEXT}", f"اصابة ٣ في الزهور\n{TEXT}"),
    ("قصف قرية", f"\n  قصف قرية. {TEXT}", f"\n  قصف قرية. {TEXT}"),
    # A title that the text repeats later is put before it.
    ("قرية الزهور", TEXT, f"قرية الزهور\n\n{TEXT}"),
])
def test_titles(title: str | None, text: str, whole: str) -> None:
    assert with_title(title, text) == whole
    assert only({"title": title, "text": text}).text == whole


@pytest.mark.parametrize(("line", "cause"), [
    (b'{"text": "' + TEXT.encode(), "broken JSON (Unterminated string"),
    (b'{"text" = 1}', "broken JSON"),
    (b"[" * 100_000, "nested too deeply"),
    (b'["text"]', "JSON is a list, not an object"),
    (b"7", "JSON is a number, not an object"),
    (b'{"id": "7"}', "no `text`"),
    (b'{"text": null}', "`text` is null, not a string"),
    (b'{"text": ["a"]}', "`text` is a list, not a string"),
    (b'{"text": " "}', "empty"),
    (b'{"text": " ", "title": "' + TEXT.encode() + b'"}', "empty"),
    (b'{"text": "Three people were killed."}', "not Arabic"),
    ('{"text": "مقتل"}'.encode("cp1256"), "not UTF-8 (byte 11 of the line)"),
    (b'{"text": "' + TEXT.encode() * 200_000 + b'"}', "longer than 10 MB"),
    (b'{"text": "' + b"x" * MAX_LINE + b'"}', "a line longer than 30 MB"),
    (b'{"n": ' + b"9" * 5000 + b"}", "digits"),
], ids=range(15))
def test_a_bad_line_is_named_and_the_next_is_read(line: bytes, cause: str) -> None:
    error, report = items(b"\n" + line + b"\n" + GOOD)
    assert isinstance(error, ReportError)
    assert error.where == "r.jsonl:2"
    assert cause in error.cause
    assert isinstance(report, Report)
    assert report.id == "good"


@pytest.mark.parametrize(("extra", "cause"), [
    ({"published": "yesterday"}, "`published` 'yesterday' is no date"),
    ({"published": 1399852800}, "`published` is a number"),
    ({"title": 12}, "`title` is a number"),
    ({"id": True}, "`id` is a truth value"),
])
def test_a_bad_key_is_named_and_the_report_is_read_without_it(
    extra: dict[str, Any], cause: str
) -> None:
    notice, report = items(json.dumps({"text": TEXT} | extra).encode())
    assert isinstance(notice, Notice)
    assert notice.where == "r.jsonl:1"
    assert cause in notice.cause
    assert report == Report(text_id(TEXT), TEXT)


def test_half_characters_are_mended_and_offsets_hold() -> None:
    line = b'{"id": "a\\udc00", "text": "\\ud83d \\ud83d\\ude00' + TEXT.encode() + b'"}'
    *notices, report = items(line)
    assert report == Report("a\ufffd", f"\ufffd \U0001f600{TEXT}")
    assert [str(notice) for notice in notices] == [
        str(Notice("r.jsonl:1", f"1 half characters (lone surrogates) in `{key}`: "
                   "U+FFFD put in their place")) for key in ("id", "text")]


def test_empty_file() -> None:
    for raw in (b"", b"\n \n"):
        (error,) = items(raw)
        assert str(error) == "r.jsonl: empty"


def test_mark_and_line_ends_of_windows() -> None:
    found = items(b"\xef\xbb\xbf" + GOOD + b"\r\n" + GOOD + b"\r\n")
    assert [type(item) for item in found] == [Report, Report]


def test_unicode_line_ends_do_not_end_a_line() -> None:
    raw = json.dumps({"text": f"{TEXT}\u2028{TEXT}\x85"}, ensure_ascii=False).encode()
    (report,) = items(raw)
    assert isinstance(report, Report)
    assert report.text == f"{TEXT}\u2028{TEXT}\x85"


def test_a_truncated_gzip_gives_what_was_whole() -> None:
    rows = b"".join(GOOD.replace(b"good", b"%08d" % n) + b"\n" for n in range(20_000))
    packed = gzip.compress(rows)
    lines = BytesIO(packed[: len(packed) // 2])
    with gzip.open(lines) as stream:
        found = list(read_lines(iter(stream.readline, b""), "r.jsonl.gz"))
    whole, last = found[:-1], found[-1]
    assert len(whole) > 1000
    assert all(isinstance(item, Report) for item in whole)
    assert str(last) == f"r.jsonl.gz:{len(whole) + 1}: the gzip file ends too early"


class Endless(BytesIO):
    """A line without an end; counts the bytes that are asked for at once."""

    most = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        self.most = max(self.most, size)
        return super().readline(size)


def test_an_endless_line_is_never_held_as_a_whole() -> None:
    stream = Endless(b"x" * (MAX_LINE + 20_000_000) + b"\n" + GOOD)
    assert [line is None for line in bounded_lines(stream)] == [True, False]
    assert 0 < stream.most <= MAX_LINE + 1


def test_reading_is_lazy() -> None:
    def lines() -> Iterator[bytes]:
        yield GOOD
        raise AssertionError("asked for more than was needed")

    assert isinstance(next(read_lines(lines(), "r.jsonl")), Report)

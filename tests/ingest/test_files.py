# SPDX-License-Identifier: Apache-2.0
"""Files of every kind, good and bad: each gives reports or says why not."""

import gzip
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.errors import ReportError
from musnad.extract.dates.dateline import parse_published
from musnad.ingest import Item, Notice, read_paths
from musnad.ingest.encoding import MAX_TEXT
from musnad.ingest.jsonl import text_id
from musnad.model import Published, Report

TEXT = "قتل ثلاثة أشخاص في قصف على قرية الزهور.\r\nولم ترد تفاصيل أخرى.\n"
LINE = json.dumps({"id": "7", "text": TEXT, "published": "2014-05-12"}) + "\n"


def packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def read_file(path: Path, raw: bytes, default: Published | None = None) -> list[Item]:
    path.write_bytes(raw)
    return list(read_paths([str(path)], default))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1256", "iso-8859-6"])
@pytest.mark.parametrize("name", ["a.txt", "a", "a.article"])
def test_a_text_is_one_report_as_it_was_received(
    tmp_path: Path, name: str, codec: str
) -> None:
    assert read_file(tmp_path / name, TEXT.encode(codec)) == [Report(text_id(TEXT), TEXT)]


@pytest.mark.parametrize(
    "name", ["a.jsonl", "a.jsonl.gz", "a.ndjson", "a", "a.json", "a.gz"])
def test_json_lines_are_many_reports(tmp_path: Path, name: str) -> None:
    raw = ("\n" + LINE * 3).encode()
    packed = gzip.compress(raw, mtime=0) if name.endswith("gz") else raw
    found = read_file(tmp_path / name, packed)
    assert [item.id for item in found if isinstance(item, Report)] == ["7", "7", "7"]


def test_a_text_that_begins_with_a_brace(tmp_path: Path) -> None:
    (report,) = read_file(tmp_path / "a.txt", b"{" + TEXT.encode())
    assert isinstance(report, Report)
    assert report.text == "{" + TEXT


@pytest.mark.parametrize(("raw", "kind"), [
    (TEXT.encode(), "text"),
    (b"\n\n " + TEXT.encode(), "text"),
    (b"\xef\xbb\xbf\n " + LINE.encode(), "json"),
    (LINE.encode() * 2, "json"),
])
def test_standard_input(raw: bytes, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    for item in read_paths(["-"]):
        assert isinstance(item, Report)
        assert item.id == ("7" if kind == "json" else text_id(raw.decode()))


def test_bad_json_on_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'\n{"text": \n')))
    (error,) = read_paths(["-"])
    assert str(error).startswith("standard input:2: broken JSON")


@pytest.mark.parametrize(("name", "raw", "cause"), [
    ("a.txt", b"", "empty"),
    ("a.txt", b"\xef\xbb\xbf\r\n \n", "empty"),
    ("a", b"\n\n", "empty"),
    ("a.jsonl", b"", "empty"),
    ("a.txt", b"%PDF-1.7\n\0\1\2", "a PDF"),
    ("a", b"\0\0\0\1", "binary"),
    ("a.txt", b"Three people were killed.", "not Arabic"),
    ("a.txt", "تیراندازی در روستا: سه نفر کشته شدند و چند نفر زخمی".encode(), "Persian"),
    ("a.txt", b"caf\xe9 au lait", "neither UTF-8"),
    ("a.txt", TEXT.encode() * (MAX_TEXT // 100), "longer than 10 MB"),
    ("a.txt", b"x" * (2 * MAX_TEXT + 10), "longer than 10 MB"),
    ("a.gz", packed(TEXT)[:-20], "the gzip file ends too early"),
    ("a.jsonl.gz", packed(LINE)[:-20], "the gzip file ends too early"),
])
def test_a_bad_file_is_named(tmp_path: Path, name: str, raw: bytes, cause: str) -> None:
    *_, error = read_file(tmp_path / name, raw)
    assert isinstance(error, ReportError)
    assert error.where.startswith(str(tmp_path / name))
    assert cause in error.cause


def test_a_damaged_text_is_read_with_a_notice(tmp_path: Path) -> None:
    raw = TEXT.encode()
    notice, report = read_file(tmp_path / "a.txt", raw[:8] + raw[9:])
    assert isinstance(notice, Notice)
    assert notice.cause == "damaged in 1 places: U+FFFD put in their place"
    assert isinstance(report, Report)
    assert report.text == TEXT.replace("ثلاثة", "\ufffdلاثة")


def test_what_can_not_be_opened_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    good, loop, none = (tmp_path / name for name in ("good.txt", "loop.txt", "none"))
    none.mkdir()
    good.write_text(TEXT)
    loop.symlink_to(loop)
    bad = [tmp_path / "missing.txt", tmp_path / "missing.jsonl.gz", none, loop,
           good / "below.txt"]
    *errors, report = read_paths(map(str, [*bad, good]))
    assert list(map(str, errors)) == [
        f"{bad[0]}: no such file or directory",
        f"{bad[1]}: no such file or directory",
        f"{bad[2]}: a folder with no file to read",
        f"{bad[3]}: too many levels of symbolic links",
        f"{bad[4]}: not a directory",
    ]
    assert isinstance(report, Report)


@pytest.fixture
def _as_nobody() -> Iterator[None]:
    """Root may read everything, so it steps down for the test."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    yield
    if is_root:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions differ there")
@pytest.mark.usefixtures("_as_nobody")
def test_a_file_that_may_not_be_read() -> None:
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(TEXT.encode())
        file.flush()
        assert [type(item) for item in read_paths([file.name])] == [Report]
        Path(file.name).chmod(0)
        (error,) = read_paths([file.name])
        assert str(error) == f"{file.name}: permission denied"


def test_day_of_publication_for_reports_without_one(tmp_path: Path) -> None:
    default = parse_published("2014-06-01")
    bare = json.dumps({"text": TEXT})
    bad = json.dumps({"text": TEXT, "published": "soon"})
    rows = "\n".join([LINE.strip(), bare, bad]).encode()
    found = read_file(tmp_path / "a.jsonl", rows, default)
    days = [item.published and item.published.text for item in found
            if isinstance(item, Report)]
    assert days == ["2014-05-12", "2014-06-01", None]
    (text,) = read_file(tmp_path / "a.txt", TEXT.encode(), default)
    assert isinstance(text, Report)
    assert text.published == default

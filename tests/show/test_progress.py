# SPDX-License-Identifier: Apache-2.0
"""Progress is for the patient: nothing is shown of a run that is soon over."""

import gzip
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.show.progress import PATIENCE, Course, counted


def slow() -> Iterator[int]:
    yield 1
    time.sleep(PATIENCE + 0.1)
    yield 2
    yield 3


def test_items_pass_one_by_one() -> None:
    passing = counted(iter([1, 2]), Course(()))
    assert next(passing) == 1
    assert list(passing) == [2]


@pytest.mark.parametrize(("items", "is_seen"), [
    (lambda: iter(range(3)), False),
    (slow, True),
])
def test_what_is_shown(
    items: type[Iterator[int]], is_seen: bool,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    count = 0
    for count, _ in enumerate(counted(items(), Course(())), 1):
        sys.stderr.write("a line\n" if count == 3 else "")
    assert count == 3
    said = capsys.readouterr().err
    assert ("3 reports" in said) is is_seen
    assert said.count("a line\n") == 1


@pytest.mark.parametrize(("name", "raw", "said"), [
    ("a.jsonl", b"{}\n" * 2000, "1,200 of 2,000 reports, 100/s, 0:00:08 to go"),
    ("a.jsonl.gz", gzip.compress(b"{}\n" * 2000, mtime=0),
     "1,200 of 2,000 reports, 100/s, "
     "0:00:08 to go"),
    ("a.jsonl.gz", b"no gzip", "1,200 reports, 100/s"),
    ("a.warc", b"", "1,200 reports, 100/s"),
])
def test_rate_and_time_to_go(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(raw)
    course = Course((str(tmp_path / name),), before=200, begun=time.monotonic() - 10)
    course.count()
    assert course.said(1200) == said

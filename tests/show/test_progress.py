# SPDX-License-Identifier: Apache-2.0
"""Progress is for the patient: nothing is shown of a run that is soon over."""

import sys
import time
from collections.abc import Iterator

import pytest

from musnad.show.progress import PATIENCE, counted


def slow() -> Iterator[int]:
    yield 1
    time.sleep(PATIENCE + 0.1)
    yield 2
    yield 3


def test_items_pass_one_by_one() -> None:
    passing = counted(iter([1, 2]), is_shown=True)
    assert next(passing) == 1
    assert list(passing) == [2]


@pytest.mark.parametrize(("items", "is_shown", "is_seen"), [
    (lambda: iter(range(3)), True, False),
    (slow, False, False),
    (slow, True, True),
])
def test_what_is_shown(
    items: type[Iterator[int]], is_shown: bool, is_seen: bool,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # as on a terminal
    count = 0
    for count, _ in enumerate(counted(items(), is_shown=is_shown), 1):
        sys.stderr.write("a line\n" if count == 3 else "")
    assert count == 3
    said = capsys.readouterr().err
    assert ("3 reports" in said) is is_seen
    assert said.count("a line\n") == 1

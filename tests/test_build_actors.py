# SPDX-License-Identifier: Apache-2.0
"""The actor artefact is what data/actors says, and wrong rows stop the build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from loading import tool_named

tool = tool_named("build_actors")


def test_artefact_is_what_the_tables_say() -> None:
    assert tool.BUILT.read_text("utf-8") == tool.build()


def test_check_passes_and_finds_a_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tool.main(["--check"]) == 0
    stale = tmp_path / "actors.json"
    stale.write_text("{}\n", "utf-8")
    monkeypatch.setattr(tool, "BUILT", stale)
    assert tool.main(["--check"]) == 1
    assert tool.main([]) == 0
    assert tool.main(["--check"]) == 0


def test_registry_is_large_and_its_ids_are_its_own() -> None:
    ids = [row[0] for row in json.loads(tool.build())["actors"]]
    assert len(ids) >= 220
    assert len(set(ids)) == len(ids)


PLAIN = [
    ('تنظيم "الدولة"', "تنظيم الدوله"),
    ("بي.بي.سي", "بي بي سي"),
    ("قسَد", "قسد"),
]


@pytest.mark.parametrize(("name", "words"), PLAIN)
def test_plain(name: str, words: str) -> None:
    assert tool.plain(name) == words


def test_spellings_multiply() -> None:
    same = {"سوريا": ["سوريا", "سوريه"]}
    assert list(tool.spellings("جيش سوريا", same)) == ["جيش سوريا", "جيش سوريه"]
    assert list(tool.spellings("قسد", same)) == ["قسد"]


ROW: dict[str, Any] = {
    "id": "X.a", "name_en": "A", "kind": "armed_group", "names": ["الف"],
}
WRONG = [
    ({**ROW, "kind": "terrorists"}, "terrorists"),
    ({**ROW, "nick": ["ب"]}, "nick"),
    ({**ROW, "loaded_names": [{"names": ["ب"], "class": "rude", "neutral": ""}]}, "rude"),
]


@pytest.mark.parametrize(("row", "word"), WRONG)
def test_wrong_rows_stop_the_build(row: dict[str, Any], word: str) -> None:
    with pytest.raises(ValueError, match=word):
        tool.check(row)


def test_one_name_for_two_actors_needs_a_condition() -> None:
    other = {**ROW, "id": "X.b"}
    with pytest.raises(ValueError, match=r"X\.a and X\.b"):
        tool.gather([ROW, other], {})
    conditioned = {**other, "names": [], "by": [{"names": ["الف"], "country": ["SY"]}]}
    assert len(tool.gather([ROW, conditioned], {})["الف"]) == 2

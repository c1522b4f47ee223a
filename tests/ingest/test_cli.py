# SPDX-License-Identifier: Apache-2.0
"""`musnad read` on what is not a text: exit codes, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from ingest.warcs import archive, page, record
from musnad.cli import cli

TEXT = "قُتل خمسة مدنيين في غارة جوية على سوق مدينة معرة النعمان اليوم بحسب الدفاع المدني."


def run(*words: str) -> tuple[int, list[dict[str, object]], str]:
    done = CliRunner().invoke(cli, ["read", *words])
    return done.exit_code, [json.loads(line) for line in done.stdout.splitlines()
                            if line.startswith("{")], done.stderr


def test_a_page_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(archive(record("https://a.example/1", page(TEXT))))
    code, (row,), said = run(str(path))
    assert (code, said) == (0, "")
    assert isinstance(row["report"], dict)
    assert row["report"]["uri"] == "https://a.example/1"
    assert row["report"]["published"] == "2018-11-30T07:07:00+00:00"
    assert "مصرع" not in json.dumps(row["incidents"], ensure_ascii=False)


def test_a_folder_with_a_bad_file(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(page(TEXT))
    (tmp_path / "b.html").write_bytes(b"<html></html>")
    code, rows, said = run(str(tmp_path))
    assert code == 1
    assert len(rows) == 1
    assert said == f"error: {tmp_path / 'b.html'}: no article on this page: skipped\n"


def test_columns_of_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(f"nr;body\n7;{TEXT}\n", "utf-8")
    code, (row,), _ = run(str(path), "--columns", "text=body, id=nr")
    assert code == 0
    assert isinstance(row["report"], dict)
    assert row["report"]["id"] == "7"


@pytest.mark.parametrize("given", ["body", "text=", "words=body"])
def test_columns_that_make_no_sense(given: str) -> None:
    code, _, said = run("a.csv", "--columns", given)
    assert code == 2
    assert "text=body,id=nr" in said

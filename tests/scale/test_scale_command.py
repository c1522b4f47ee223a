"""`musnad scale read` as its users meet it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from pyarrow.parquet import read_table

from musnad.cli import cli

from . import lines


def test_a_folder_becomes_parquet(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "a.jsonl").write_text(lines(3) + "{", "utf-8")
    command = ["scale", "read", "--input", str(source), "--output", str(target),
               "--jobs", "1"]
    found = CliRunner().invoke(cli, command)
    assert found.exit_code == 1
    broken, summary = found.stderr.splitlines()
    assert broken.startswith(f"error: {source}/a.jsonl:4: broken JSON")
    assert summary == f"1 files: 3 reports, 3 incidents, 1 skipped: {target}"
    assert read_table(target).num_rows == 4


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    found = CliRunner().invoke(cli, ["scale", "read", "--input", str(tmp_path),
                                     "--output", str(tmp_path)])
    assert found.exit_code == 1
    assert "no file of reports at" in found.stderr

# SPDX-License-Identifier: Apache-2.0
"""The command line as its users meet it: what goes in, what comes out, which code."""

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from musnad import __version__
from musnad.cli import cli
from musnad.model import Reading, Report
from musnad.scale.outcome import Wanted, outcome_of

TEXT = "قالت مصادر محلية إن ثلاثة مدنيين قتلوا أمس في قصف مدفعي على بلدة هجين.\n"
QUIET = "افتتحت البلدية حديقة جديدة في وسط المدينة.\n"
COMMAND = [sys.executable, "-c", "from musnad.cli import main; main()"]


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)


def rows(said: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in said.splitlines()]


def line(**keys: object) -> str:
    return json.dumps({"text": TEXT} | keys, ensure_ascii=False) + "\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    path = tmp_path / "batch.jsonl"
    lines = [line(id="a", published="2018-11-30"), "{broken\n", line(id="b")]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def test_version() -> None:
    assert run("--version").output == f"musnad, version {__version__}\n"


def test_a_text_to_json(report: Path) -> None:
    found = run("read", report, "--published", "2018-11-30")
    assert found.exit_code == 0
    (row,) = rows(found.stdout)
    assert found.stderr == ""
    assert row["schema"] == "musnad/1"
    (incident,) = row["incidents"]
    assert incident["type"] == "shelling"
    assert incident["date"]["earliest"] == "2018-11-29"
    (killed,) = incident["casualties"]
    assert (killed["outcome"], killed["who"], killed["low"]) == ("killed", "civilians", 3)
    assert TEXT[killed["start"] : killed["stop"]] == killed["text"] == "ثلاثة مدنيين"


def test_no_incident_is_a_row_with_none() -> None:
    found = run("read", "-", stdin=QUIET)
    assert found.exit_code == 0
    assert rows(found.stdout)[0]["incidents"] == []


@pytest.mark.parametrize("stdin", [
    line(id="a"), line(id="a").encode(), b"\xef\xbb\xbf\n" + line(id="a").encode(),
])
def test_json_lines_on_standard_input(stdin: str | bytes) -> None:
    (row,) = rows(run("read", "-", stdin=stdin).stdout)
    assert row["report"]["id"] == "a"


def test_a_bad_report_stops_no_batch(batch: Path, report: Path, tmp_path: Path) -> None:
    packed = tmp_path / "more.jsonl.gz"
    packed.write_bytes(gzip.compress(line(id="c", published="soon").encode()))
    found = run("read", batch, tmp_path / "missing.txt", packed, report)
    assert found.exit_code == 1
    assert [row["report"]["id"][:7] for row in rows(found.stdout)] == [
        "a", "b", "c", "sha256:"]
    broken, missing, undated = found.stderr.splitlines()
    assert broken.startswith(f"error: {batch}:2: broken JSON (")
    assert broken.endswith("): skipped")
    assert missing == f"error: {tmp_path}/missing.txt: no such file or directory: skipped"
    assert undated.startswith(f"warning: {packed}:1: `published` 'soon' is no date")


def test_controls_in_a_name_do_not_reach_the_terminal() -> None:
    found = run("read", "a\x1b[2J\u202e.txt")
    assert "\x1b" not in found.stderr
    assert "\u202e" not in found.stderr


def test_a_fault_of_ours_is_an_error_of_one_report() -> None:
    def broken(report: Report) -> Reading:
        raise ZeroDivisionError("by nought")

    found = outcome_of(Report("7", TEXT), broken, Wanted())
    assert (found.report, found.texts) == ("7", ())
    assert found.cause
    assert re.match(r"a fault of Musnad.*test_cli.*ZeroDivisionError", found.cause)


@pytest.mark.parametrize("arguments", [
    ["read"],
    ["read", "-", "--format", "csv"],
    ["read", "-", "--published", "soon"],
    ["read", "-", "--published", "2018-02-30"],
    ["read", "-", "--explain", "--format", "jsonl"],
    ["read", "-", "--output", "no/such/folder/x.jsonl"],
    ["read", "-", "--output", "/"],
    ["read", "-", "--output", "out.jsonl", "--resume"],
    ["read", "report.txt", "--resume"],
    ["read", "-", "--jobs", "-1"],
    ["gazetteer", "import", "no-such-file.tsv"],
    ["wrong"],
])
def test_wrong_usage(arguments: list[str]) -> None:
    found = run(*arguments, stdin=TEXT)
    assert found.exit_code == 2
    assert "Error: " in found.stderr
    assert found.stdout == ""


def test_output_holds_json_lines(batch: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    found = run("read", batch, "--output", file)
    assert (found.exit_code, found.stdout) == (1, "")
    assert [row["report"]["id"] for row in rows(file.read_text(encoding="utf-8"))] == [
        "a", "b"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["batch.jsonl", "out.jsonl"]


def test_output_of_a_table(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    assert run("read", report, "--output", file, "--format", "table").exit_code == 0
    said = file.read_text(encoding="utf-8")
    assert "3 civilians" in said
    assert "\x1b" not in said


def test_output_keeps_the_old_file_when_nothing_is_read(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text("old")
    found = run("read", tmp_path / "missing.txt", "--output", file)
    assert found.exit_code == 1
    assert f"no report was read, {file} is as it was" in found.stderr
    assert file.read_text() == "old"


def test_output_never_overwrites_its_input(batch: Path) -> None:
    before = batch.read_bytes()
    found = run("read", batch, "--output", batch.parent / "." / "batch.jsonl")
    assert found.exit_code == 2
    assert batch.read_bytes() == before


def test_output_follows_links_and_keeps_permissions(report: Path, tmp_path: Path) -> None:
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    assert run("read", report, "--output", link).exit_code == 0
    assert link.is_symlink()
    assert len(rows(real.read_text())) == 1
    assert real.stat().st_mode & 0o777 == 0o600


def test_output_to_a_device_leaves_it_a_device(report: Path) -> None:
    assert run("read", report, "--output", os.devnull).exit_code == 0
    assert Path(os.devnull).is_char_device()


def test_output_to_standard_output(report: Path) -> None:
    assert len(rows(run("read", report, "--output", "-").stdout)) == 1


def test_a_table(report: Path) -> None:
    said = run("read", report, "--format", "table").stdout
    assert "1 · shelling · reported" in said
    assert "\u2068هجين\u2069" in said


def test_an_explanation(report: Path) -> None:
    said = run("read", report, "--explain").stdout
    assert "incident 1 · shelling" in said
    assert re.search(r"killed +3 civilians  \u2068ثلاثة مدنيين\u2069  \(\w+\)", said)


def test_an_explanation_beside_the_records(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    said = run("read", report, "--explain", "--output", file, "--format", "jsonl").stdout
    assert "incident 1 · shelling" in said
    assert len(rows(file.read_text(encoding="utf-8"))) == 1


def test_reading_twice_gives_the_same_bytes(batch: Path) -> None:
    assert run("read", batch).stdout == run("read", batch).stdout


def test_utf_8_whatever_the_locale(report: Path) -> None:
    ascii_only = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    found = subprocess.run([*COMMAND, "read", report], capture_output=True, check=True,
                           env=ascii_only)
    assert "هجين" in found.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text(line(id="a") * 500, encoding="utf-8")
    with subprocess.Popen([*COMMAND, "read", path], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
def test_an_interruption_leaves_nothing_half_done(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    # A background job may begin with SIGINT ignored, and hand that on to its children.
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", heeding + COMMAND[-1],
               "read", "-", "--output", str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(line(id="a").encode() * 3)
        process.stdin.flush()
        while not list(tmp_path.iterdir()):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b"interrupted\n"
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_rich_is_not_loaded_for_records(report: Path) -> None:
    code = ("import sys; from musnad.cli import cli; "
            f"cli(['read', {str(report)!r}], standalone_mode=False); "
            "sys.exit('rich' in sys.modules)")
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (found.returncode, found.stderr) == (0, b"")

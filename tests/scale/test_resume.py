"""A run that ends in the middle is taken up: nothing is lost and nothing comes twice."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from musnad.scale.journal import Done, Tally, journalled

MANY = 1200
BROKEN = 700  # the line that is no report
COMMAND = [sys.executable, "-c", "import signal; "
           "signal.signal(signal.SIGINT, signal.default_int_handler); "
           "from musnad.cli import main; main()", "read"]
Told = subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("in") / "reports.jsonl"
    with path.open("w") as file:
        for i in range(MANY):
            row = {"id": f"r{i}", "text": f"قتل {i + 3} مدنيين في قصف على هجين أمس. " * 9}
            file.write("{broken\n" if i == BROKEN else json.dumps(row) + "\n")
    return path


@pytest.fixture(scope="module")
def expected(reports: Path) -> str:
    return run(reports, "--jobs", "2").stdout


def run(*arguments: object) -> Told:
    return subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True,
                          text=True, check=False)


def family(pid: int) -> list[int]:
    """Every process below this one, children before their own children."""
    found, below = [], []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[1]) == pid:
            child = int(path.parent.name)
            found.append(child)
            below += family(child)
    return found + below


def started(*arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*COMMAND, *map(str, arguments)], stderr=subprocess.PIPE)


def wait_for(path: Path, lines: int, process: subprocess.Popen[bytes]) -> None:
    while not path.exists() or path.read_bytes().count(b"\n") < lines:
        assert process.poll() is None, "it ended before it could be stopped"
        time.sleep(0.01)


def test_one_process_and_two_give_the_same(reports: Path, expected: str) -> None:
    found = run(reports)
    assert found.stdout == expected
    assert found.returncode == 1
    assert len(expected.splitlines()) == MANY - 1


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="finds the workers in /proc")
def test_a_worker_killed_in_the_middle(
    reports: Path, expected: str, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    with started(reports, "--output", output, "--jobs", "2") as process:
        wait_for(tmp_path / ".out.jsonl.part", 100, process)
        os.kill(family(process.pid)[-1], signal.SIGKILL)
        said = process.communicate()[1].decode()
    assert "broken JSON" in said, said
    assert (process.returncode, said.count("\n")) == (1, 1), said
    assert output.read_text("utf-8") == expected
    assert list(tmp_path.iterdir()) == [output]


@pytest.mark.parametrize(("how", "code", "first"), [
    (signal.SIGKILL, -signal.SIGKILL, ["--jobs", "2"]),
    (signal.SIGINT, 130, ["--jobs", "2", "--unordered"]),
    (signal.SIGKILL, -signal.SIGKILL, ["--resume"]),
])
def test_a_run_cut_short_is_taken_up(
    reports: Path, expected: str, tmp_path: Path, how: signal.Signals, code: int,
    first: list[str],
) -> None:
    output, journal = tmp_path / "out.jsonl", tmp_path / ".out.jsonl.journal"
    with started(reports, "--output", output, *first) as process:
        wait_for(journal, 2, process)  # the run, and what it has done
        others = family(process.pid)
        process.send_signal(how)
        process.communicate()
    assert process.returncode == code
    assert not output.exists()
    ends = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in others):
        assert time.monotonic() < ends, "workers outlive the run"
        time.sleep(0.05)
    done = json.loads(journal.read_text().splitlines()[-1])
    assert 0 < done["tally"]["read"] < MANY - 1
    again = run(reports, "--output", output, "--resume", "--jobs", "2")
    assert again.returncode == 1  # the broken line still counts
    if "--unordered" in first:
        assert sorted(output.read_text("utf-8").splitlines()) == sorted(
            expected.splitlines())
    else:
        assert output.read_text("utf-8") == expected
    assert list(tmp_path.iterdir()) == [output]


def test_a_full_disk_is_said_and_taken_up(
    reports: Path, expected: str, tmp_path: Path
) -> None:
    output = tmp_path / "out.jsonl"
    limit = len(expected.encode()) // 2
    full = subprocess.run(
        [*COMMAND, reports, "--output", output, "--jobs", "2"], capture_output=True,
        text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert full.returncode == 2
    assert f"can't write {output}: File too large" in full.stderr
    assert run(reports, "--output", output, "--resume").returncode == 1
    assert output.read_text("utf-8") == expected


def test_other_reports_are_not_taken_for_the_rest(tmp_path: Path) -> None:
    output, path = tmp_path / "out.jsonl", tmp_path / "in.jsonl"
    path.write_text('{"text": "قتل مدني"}\n')
    (tmp_path / ".out.jsonl.journal").write_text('{"reports": "others"}\n')
    found = run(path, "--output", output, "--resume")
    assert found.returncode == 2
    assert "leave out --resume to start anew" in found.stderr
    assert run(path, "--output", output, "--jobs", "2").returncode == 0


def test_a_store_is_resumed_too(tmp_path: Path) -> None:
    store, path = tmp_path / "musnad.db", tmp_path / "in.jsonl"
    path.write_text('{"text": "قتل مدني"}\n')
    assert run(path, "--jobs", "2", "--resume", "--store", store).returncode == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "musnad.db"]


def test_done_numbers_join() -> None:
    done = Done()
    for first, stop in [(0, 2), (6, 8), (2, 4), (9, 10), (4, 6)]:
        done.add(first, stop)
    assert (done.starts, done.stops) == ([0, 9], [8, 10])
    assert [n for n in range(12) if n in done] == [*range(8), 9]


def test_what_was_written_but_not_noted_is_cut_off(tmp_path: Path) -> None:
    final = tmp_path / "out"
    with suppress(RuntimeError), journalled(final, {}, resume=True) as journal:
        journal.write("one\n")
        journal.tally.read = 1
        journal.finished(0, 1)
        journal.write("tw")
        raise RuntimeError
    log = tmp_path / ".out.journal"
    log.write_text(log.read_text() + '{"items": [[1, 2')  # cut short by the crash
    with journalled(final, {}, resume=True) as journal:
        assert journal.tally == Tally(read=1)
        assert [n for n in range(3) if n not in journal.done] == [1, 2]
        journal.write("two\n")
        journal.finished(1, 2)
    assert final.read_text() == "one\ntwo\n"

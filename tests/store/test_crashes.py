"""Killed at any moment, a store keeps every report that was acknowledged, and works."""

from __future__ import annotations

import contextlib
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from musnad.store.connect import opened
from musnad.store.incidents import incidents
from musnad.store.linking import link

REPORTS = 80
FEW = 4  # crashes in every run of the tests; test_many_crashes_lose_nothing has hundreds
COMMAND = [sys.executable, "-c", "from musnad.cli import main; main()"]


def batch(folder: Path, seed: int) -> Path:
    """A file of reports that no other seed has."""
    path = folder / f"{seed}.jsonl"
    rows = ({"id": f"{seed}-{i}", "published": "2019-05-22",
             "text": f"مقتل {i + 3} مدنيين في غارة على مدينة إدلب أمس"}
            for i in range(REPORTS))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def interrupted(reports: Path, where: str, seed: int) -> set[str]:
    """Kill a run after some lines of output, or a moment later; the ids it printed."""
    chance = random.Random(seed)
    with subprocess.Popen([*COMMAND, "read", str(reports), "--store", where],
                          stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        head = [process.stdout.readline() for _ in range(chance.randrange(REPORTS))]
        if chance.random() < 0.5:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(chance.random() / 50)
        process.kill()
        tail = process.stdout.readlines()
    whole = [line for line in [*head, *tail] if line.endswith(b"\n")]
    return {json.loads(line)["report"]["id"] for line in whole}


def kept(where: str) -> dict[str, int]:
    """Reports of the store, with the number of claims of each."""
    sql = ("select report.id, count(claim.key) from report left join claim "
           "on claim.report = report.key group by report.id")
    with opened(where) as db, db.begin():
        if db.dialect.name == "sqlite":
            assert db.execute(text("pragma integrity_check")).scalar() == "ok"
        return {row[0]: row[1] for row in db.execute(text(sql))}


def crash(folder: Path, where: str, seed: int) -> None:
    reports = batch(folder, seed)
    acknowledged = interrupted(reports, where, seed)
    found = kept(where)
    assert acknowledged <= set(found)
    assert set(found.values()) <= {1}  # a report is there with its claims, or not at all


def finish(folder: Path, where: str, seed: int) -> None:
    """The run begun anew adds what is missing and nothing else."""
    before = kept(where)
    subprocess.run([*COMMAND, "read", str(batch(folder, seed)), "--store", where],
                   check=True, stdout=subprocess.DEVNULL)
    assert kept(where) == before | {f"{seed}-{i}": 1 for i in range(REPORTS)}


def test_some_crashes_lose_nothing(where: str, tmp_path: Path) -> None:
    for seed in range(FEW):
        crash(tmp_path, where, seed)
    finish(tmp_path, where, FEW - 1)


@pytest.mark.long
def test_many_crashes_lose_nothing(where: str, tmp_path: Path) -> None:
    for seed in range(100, 300):
        crash(tmp_path, where, seed)
        if seed % 20 == 0:
            finish(tmp_path, where, seed)


def test_linking_cut_short_is_simply_run_again(where: str, tmp_path: Path) -> None:
    for seed in (1, 2):
        subprocess.run([*COMMAND, "read", str(batch(tmp_path, seed)), "--store", where],
                       check=True, stdout=subprocess.DEVNULL)
    for seed in range(FEW):
        with subprocess.Popen([*COMMAND, "link", "--store", where],
                              stdout=subprocess.DEVNULL) as process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.3 + random.Random(seed).random())
            process.kill()
    with opened(where) as db:
        link(db)
        told = [(claim["report"], claim["n"]) for record in incidents(db)
                for claim in record["claims"]]
    assert len(told) == len(set(told)) == 2 * REPORTS

"""A shard's records are there whole or not at all, and are never read twice."""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import fsspec
import pytest
from pyarrow.parquet import read_table

from musnad.errors import ScaleError
from musnad.pipeline import read
from musnad.record.output import to_line
from musnad.scale.dask import read_shards
from musnad.scale.shards import (
    CAREFUL,
    Counts,
    counts_of,
    read_carefully,
    read_shard,
    shards,
    skipped,
)

from . import lines, report

MANY, FILES = 60, 8


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of reports, one line of which is broken and one file of which is cut off."""
    found = tmp_path / "in"
    (found / "more").mkdir(parents=True)
    for n in range(FILES):
        (found / "more" / f"{n}.jsonl").write_text(lines(MANY, first=n * MANY), "utf-8")
    packed = gzip.compress(lines(MANY, first=FILES * MANY).encode())
    (found / "cut.jsonl.gz").write_bytes(packed[:-20])
    (found / "broken.jsonl").write_text("{broken\n" + lines(1, first=9999), "utf-8")
    (found / "readme.md").write_text("no reports")
    return found


def test_every_file_of_reports_is_a_shard(folder: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    found = shards(str(folder), out)
    assert [Path(shard.target).name for shard in found] == [
        "broken.jsonl.parquet", "cut.jsonl.gz.parquet",
        *(f"more~{n}.jsonl.parquet" for n in range(FILES))]
    some = shards(f"{folder}/more/*1.jsonl", out)
    assert [Path(shard.target).name for shard in some] == ["1.jsonl.parquet"]
    assert len(shards(f"{folder}/broken.jsonl", out)) == 1
    with pytest.raises(ScaleError, match="no file of reports"):
        shards(str(tmp_path / "nothing"), out)


def test_a_row_has_the_report_and_its_record(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", str(tmp_path / "out" / "a.parquet")
    source.write_text("{broken\n" + lines(2), "utf-8")
    counts = read_shard(str(source), target)
    assert counts == counts_of(target) == Counts(read=2, skipped=1, incidents=2)
    broken, first, _ = read_table(target).to_pylist()
    assert (broken["id"], broken["record"]) == (f"{source}:1", None)
    assert list(skipped(target)) == [(broken["id"], broken["cause"])]
    assert first["record"] == to_line(read(report(0)))
    assert first["text"] == report(0).text
    assert first["incidents"] == 1


def test_what_is_there_is_not_read_again(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "a.parquet"
    source.write_text(lines(2), "utf-8")
    first = read_shard(str(source), str(target))
    before = target.stat()
    source.unlink()
    assert read_shard(str(source), str(target)) == first
    assert target.stat() == before


def test_a_full_disk_leaves_no_half_shard(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "out" / "a.parquet"
    source.write_text(lines(50), "utf-8")
    full = subprocess.run(
        [sys.executable, "-c", CAREFUL, source, target], capture_output=True, text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900)))
    assert "File too large" in full.stderr
    assert list(target.parent.iterdir()) == []


def test_files_that_are_no_files_here(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(lines(2) + "{", "utf-8")
    fsspec.filesystem("memory").put(str(source), "/in/a.jsonl")
    (shard,) = shards("memory://in", "memory://out")
    assert read_shard(shard.source, shard.target) == Counts(2, 1, 2)
    ((where, _),) = skipped(shard.target)
    assert where == "memory:///in/a.jsonl:3"


def test_reading_carefully_gives_the_same(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(lines(40) + "{", "utf-8")
    read_shard(str(source), f"{tmp_path}/a.parquet")
    assert read_carefully(str(source), f"{tmp_path}/b.parquet") == Counts(40, 1, 40)
    assert read_table(tmp_path / "a.parquet") == read_table(tmp_path / "b.parquet")


def deadly(source: str, target: str) -> Counts:
    """Reads like read_shard, but who reads broken.jsonl dies, and once who reads 3."""
    mark = Path(target + ".once")
    if source.endswith("broken.jsonl") or (
            source.endswith("3.jsonl") and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return read_shard(source, target)


def test_dask_reads_every_shard_whoever_is_killed(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    found = shards(str(folder), str(out))
    done = dict(read_shards(found, workers=2, read=deadly))
    assert set(done) == set(found)
    total = sum(done.values(), Counts())
    assert total.skipped == 2  # the broken line, the end of the file that was cut off
    rows = [row for shard in found for row in read_table(shard.target).to_pylist()]
    ids = [row["id"] for row in rows if row["cause"] is None]
    assert len(ids) == len(set(ids)) == total.read
    assert set(ids) >= {f"r{i}" for i in range(FILES * MANY)}
    assert {json.loads(row["record"])["report"]["id"] for row in rows
            if row["record"]} == set(ids)

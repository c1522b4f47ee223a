"""Ray and Spark run the same function: each in an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from pyarrow.parquet import read_table

from . import lines

ROOT = Path(__file__).parent.parent.parent
MANY, FILES = 30, 4
ENGINES = {"ray": ["ray"], "spark": ["pyspark"]}


@pytest.fixture
def python(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A Python with Musnad and one engine."""
    folder = tmp_path / "venv"
    venv.create(folder, with_pip=True)
    found = folder / "bin" / "python"
    subprocess.run([found, "-m", "pip", "install", "--quiet", "fsspec", "pyarrow", ROOT,
                    *ENGINES[request.param]], check=True)
    return found


@pytest.mark.long
@pytest.mark.parametrize(("python", "engine"), [(e, e) for e in ENGINES],
                         indirect=["python"])
def test_an_engine_reads_every_shard_once(
    python: Path, engine: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for n in range(FILES):
        (source / f"{n}.jsonl").write_text(lines(MANY, first=n * MANY), "utf-8")
    command = [str(python), "-c", "from musnad.cli import main; main()", "scale", "read",
               "--input", str(source), "--output", str(target), "--jobs", "2", "--engine",
               engine]
    for _ in range(2):  # the second finds all that the first has read
        found = subprocess.run(command, capture_output=True, text=True, check=False,
                               env=os.environ | {"PYSPARK_PYTHON": str(python)})
        assert found.returncode == 0, found.stderr
        assert found.stderr.splitlines()[-1].startswith(
            f"{FILES} files: {FILES * MANY} reports, {FILES * MANY} incidents")
    ids = read_table(target).column("id").to_pylist()
    assert sorted(ids) == sorted(f"r{i}" for i in range(FILES * MANY))


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_that_is_not_there_is_named(engine: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(lines(1), "utf-8")
    found = subprocess.run(
        [sys.executable, "-c", "from musnad.cli import main; main()", "scale", "read",
         "--input", tmp_path, "--output", tmp_path / "out", "--engine", engine],
        capture_output=True, text=True, check=False)
    assert found.returncode == 1
    assert f"this needs {engine.title()}: pip install" in found.stderr

"""Inputs that once failed, seeds, and a few new ones of hypothesis: nothing may fail."""

from __future__ import annotations

import contextlib
import json
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.run import mutants
from fuzz.targets import SEEDS, SLOW, TARGETS
from musnad.errors import MusnadError
from musnad.extract.dates.dateline import parse_published
from musnad.ingest.gazetteer import import_places

HERE = Path(__file__).parent
KEPT = [(path.parent.name, path) for path in sorted(HERE.glob("corpus/*/*"))]
NEEDED = 1_000_000


def quick(name: str, content: bytes) -> None:
    begun = time.process_time()
    TARGETS[name](content)
    assert time.process_time() - begun < 5 * SLOW * max(1.0, len(content) / 100_000)


@pytest.mark.parametrize(("name", "path"), KEPT, ids=lambda v: getattr(v, "name", v))
def test_what_once_failed_fails_no_more(name: str, path: Path) -> None:
    quick(name, path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_seeds_and_some_mutants(name: str) -> None:
    for content in SEEDS[name]:
        quick(name, content)
    new = mutants(SEEDS[name], 400, seed=1)
    for _ in range(100):
        quick(name, next(new))


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
@given(content=st.binary(max_size=120))
def test_any_bytes(name: str, content: bytes) -> None:
    quick(name, content)


@settings(max_examples=150, deadline=None)
@given(words=st.text(max_size=30))
def test_any_publication_date_is_read_or_refused(words: str) -> None:
    with contextlib.suppress(ValueError):
        parse_published(words)


@settings(max_examples=25, deadline=None, suppress_health_check=[*HealthCheck])
@given(content=st.binary(max_size=200))
def test_any_file_of_places_is_read_or_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "places.txt"
    path.write_bytes(content)
    with contextlib.suppress(MusnadError):
        import_places(path, tmp_path / "home")


def test_the_reader_was_run_a_million_times() -> None:
    counts = json.loads((HERE / "counts.json").read_text())
    assert counts["reader"]["executions"] >= NEEDED
    assert counts.keys() >= TARGETS.keys()

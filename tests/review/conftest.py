"""Each test has a store of its own, a copy of one that was filled once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.review.desk import Desk
from musnad.store.connect import doors, opened

from .desk import Table, fill


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("review") / "filled.db"
    with opened(str(path)) as db:
        fill(db)
    return path


@pytest.fixture
def table(filled: Path, tmp_path: Path) -> Iterator[Table]:
    path = tmp_path / "musnad.db"
    shutil.copy(filled, path)
    with doors(str(path)) as store:
        yield Table(Desk(store, 8710))

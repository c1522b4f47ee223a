from __future__ import annotations

from collections.abc import Iterator

import pytest

from .server import Fake, served


@pytest.fixture
def fake() -> Iterator[Fake]:
    with served() as server:
        yield server

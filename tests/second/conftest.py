from __future__ import annotations

from collections.abc import Iterator

import pytest

from .server import Fake, served


@pytest.fixture(scope="session")
def server_of_all() -> Iterator[Fake]:
    with served() as server:
        yield server


@pytest.fixture
def fake(server_of_all: Fake) -> Fake:
    """One server for all tests, with nothing asked and nothing to say."""
    server_of_all.anew()
    return server_of_all

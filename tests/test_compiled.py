# SPDX-License-Identifier: Apache-2.0
"""What the compiled build makes of a frozen class behaves as the class does."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from types import ModuleType

import pytest
from loading import tool_named

tool = tool_named("compiled")
SOURCE = '''
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Generic, TypeVar
from musnad.frozen import frozen
T = TypeVar("T")


@frozen
class Hit(Generic[T]):
    """A value and its word."""

    value: T
    first: int = 3  # a word
    names: list[str] = field(default_factory=list)

    def last(self) -> int:
        return self.first + 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    stop: int


class Other:
    pass
'''


def _module(name: str, source: str) -> ModuleType:
    module = ModuleType(name)
    sys.modules[name] = module
    exec(source, vars(module))
    return module


@pytest.fixture(params=["as it is", "spelled out"])
def module(request: pytest.FixtureRequest) -> ModuleType:
    if request.param == "as it is":
        return _module("as_it_is", SOURCE)
    spelled = tool.spelled(SOURCE)
    assert "@frozen" not in spelled
    assert "@dataclass" not in spelled
    return _module("spelled_out", spelled)


def test_a_frozen_class_spelled_out_is_the_same(module: ModuleType) -> None:
    hit = module.Hit("a")
    assert repr(hit) == "Hit(value='a', first=3, names=[])"
    assert hit.names is not module.Hit("a").names
    assert hit == module.Hit("a", 3, [])
    assert hit != module.Hit("a", 4)
    assert hit != "a"
    assert hit.last() == 4
    assert replace(hit, first=7) == module.Hit("a", 7)
    assert pickle.loads(pickle.dumps(hit)) == hit
    assert hash(module.Span(1, 2)) == hash((1, 2))
    assert sorted([module.Span(2, 1), module.Span(1, 9)])[0].stop == 9
    match module.Span(5, 6):
        case module.Span(start, stop):
            assert (start, stop) == (5, 6)


def test_constants_are_final_unless_given_twice() -> None:
    spelled = tool.spelled("from __future__ import annotations\n"
                           "LONG = 3\nSHORT: int = 4\nT = str\nMANY = 1\nMANY += 1\n")
    assert "LONG: _Final = 3" in spelled
    assert "SHORT: _Final[int] = 4" in spelled
    assert "\nT = str\nMANY = 1\nMANY += 1" in spelled

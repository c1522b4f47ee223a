# SPDX-License-Identifier: Apache-2.0
"""Dataclasses that the type checker lets nobody change, and that are quick to make."""

from __future__ import annotations

from dataclasses import dataclass, make_dataclass
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """What a sentence is read into: hundreds a report, made and never changed.

    mypy refuses an assignment to a field. `dataclass(frozen=True)` would refuse it at run
    time too, which makes every object three times as slow to build.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


def replaced(value: T, /, **new: Any) -> T:  # noqa: ANN401 (of any field)
    """What the compiled build puts in the place of `dataclasses.replace`."""
    found: T = value.__replaced__(new)  # type: ignore[attr-defined]
    return found


def fields_of(names: list[str]) -> dict[str, Any]:
    """What `dataclasses.replace` asks of a class that the compiled build wrote out."""
    fields: dict[str, Any] = vars(make_dataclass("Fields", names))["__dataclass_fields__"]
    return fields

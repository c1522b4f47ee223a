# SPDX-License-Identifier: Apache-2.0
"""Packages that only some uses need, and what to install where one lacks."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from musnad.errors import MusnadError


class MissingExtraError(MusnadError):
    """An optional package is not installed."""


def extra(name: str, module: str, what: str) -> ModuleType:
    """A module of the extra `name`, or MissingExtraError that says how to get it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"{what} needs the extra `{name}`: pip install 'musnad[{name}]' ({error})"
        ) from error

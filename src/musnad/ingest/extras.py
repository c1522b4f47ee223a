# SPDX-License-Identifier: Apache-2.0
"""Packages that only some kinds of input need, and what to install where one lacks."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from musnad.errors import MusnadError


class MissingExtraError(MusnadError):
    """An optional package is not installed."""


def extra(module: str, what: str) -> ModuleType:
    """The module, or MissingExtraError that says how to get it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(
            f"{what} needs the extra `web`: pip install 'musnad[web]' ({error})"
        ) from error

# SPDX-License-Identifier: Apache-2.0
"""What can go wrong, each error naming the report and the cause."""

from __future__ import annotations

from pathlib import Path
from traceback import extract_tb


class MusnadError(Exception):
    """Base of all errors that Musnad raises on purpose."""


class ReportError(MusnadError):
    """One report can't be read; the rest of a batch goes on."""

    def __init__(self, where: str, cause: str) -> None:
        super().__init__(f"{where}: {cause}")
        self.where = where
        self.cause = cause

    def __reduce__(self) -> tuple[type[ReportError], tuple[str, str]]:
        return type(self), (self.where, self.cause)  # so that other processes may send it


def our_fault(error: BaseException) -> str:
    """How a fault of Musnad itself is told: by the line of code where it came up."""
    at = extract_tb(error.__traceback__)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    return f"a fault of Musnad, please report it ({place}: {type(error).__name__})"


class GazetteerError(MusnadError):
    """A gazetteer file is not in a layout that Musnad knows."""


class ScaleError(MusnadError):
    """A run on many machines lacks something: files, a library, a store to fill."""


class StoreError(MusnadError):
    """A store can't be opened, or does not hold what was asked for."""

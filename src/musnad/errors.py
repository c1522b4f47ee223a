# SPDX-License-Identifier: Apache-2.0
"""What can go wrong, each error naming the report and the cause."""

from __future__ import annotations


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


class GazetteerError(MusnadError):
    """A gazetteer file is not in a layout that Musnad knows."""


class ScaleError(MusnadError):
    """A run on many machines lacks something: files, a library, a store to fill."""


class StoreError(MusnadError):
    """A store can't be opened, or does not hold what was asked for."""

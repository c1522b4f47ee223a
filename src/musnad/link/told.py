# SPDX-License-Identifier: Apache-2.0
"""A claim as its incident sees it: the record, and who published it when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Told:
    """One claim: its record in the layout musnad/1, its report, and whose text that is.

    `voice` is the outlet that published the text first, where others copied it; else the
    outlet itself, or the report where no outlet is known. `key` is how judgements know
    the claim, which outlasts new versions of its report; `added` is when this version
    came into the store.
    """

    report: str
    n: int
    record: dict[str, Any]
    outlet: str | None
    published: str | None
    voice: str
    key: str = ""
    added: str = ""

    @property
    def name(self) -> str:
        """report#n"""
        return f"{self.report}#{self.n}"

# SPDX-License-Identifier: Apache-2.0
"""An incident about to be handed over, and what the receiver asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from musnad.store.incidents import Evidence

Record = dict[str, Any]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """An incident with the claims behind it."""

    record: Record
    told: tuple[Evidence, ...]

    @property
    def id(self) -> str:
        """The lasting id."""
        return str(self.record["id"])


@dataclass(frozen=True, slots=True)
class Settings:
    """What a receiver may choose.

    public: sensitive sites move to the centre of their settlement. unreported: what is
    only denied, foiled or threatened goes out too. targeting: ACLED's words for it.
    """

    public: bool = False
    unreported: bool = False
    bom: bool = False
    targeting: str = "Civilians targeted"


@dataclass(slots=True)
class Losses:
    """What a layout could not carry, with counts, and the incidents that it refuses."""

    fields: dict[str, int] = field(default_factory=dict)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def lost(self, what: str) -> None:
        """One more value that the layout has no place for."""
        self.fields[what] = self.fields.get(what, 0) + 1


class RefusedError(Exception):
    """An incident does not meet the inclusion rule of a layout; the text says which."""

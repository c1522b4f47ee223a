# SPDX-License-Identifier: Apache-2.0
"""The second reader over readings of the rules: ask, ground, join, count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from musnad.model import Claim, Reading
from musnad.second import counts
from musnad.second.asking import Asking
from musnad.second.claims import claims_of
from musnad.second.joining import join
from musnad.second.prompt import sheet_of

FAULTS = "reports left as the rules read them, for a fault of Musnad"


@dataclass(frozen=True, slots=True)
class SecondReader:
    """What joins a second reading to a first; without an answer the first stays as it is.

    `asking` holds the counts of the run.
    """

    asking: Asking

    def __call__(self, reading: Reading) -> Reading:
        try:
            claims = self.claims(reading)
            if claims is None:
                return reading
            joined = join(reading.report.text, reading.incidents, claims)
        except Exception:  # a second reading never costs the first
            self.asking.tally[FAULTS] += 1
            return reading
        return replace(reading, incidents=joined)

    def claims(self, reading: Reading) -> tuple[Claim, ...] | None:
        """The model's own claims; None where it could not be asked."""
        report = reading.report
        told = self.asking.ask(sheet_of(report.id, report.text, reading.persons))
        return None if told is None else claims_of(reading, told, self.asking.tally)

    def summary(self) -> Iterator[str]:
        """Lines for the end of a run."""
        yield from counts.summary(self.asking.tally)
        if self.asking.refusal:
            yield self.asking.refusal



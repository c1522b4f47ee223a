# SPDX-License-Identifier: Apache-2.0
"""The steps on the way to an incident, and what was read and not used, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from musnad.model import Step
from musnad.show import phrases
from musnad.show.isolate import Page, clean, words

HEADINGS = {"used": "how it came about", "set aside": "read, but not used",
            "dropped": "read, but part of no incident"}


def derivation(steps: Sequence[Step], n: int | None, shown: Page) -> Iterator[str]:
    """Lines about incident `n` (None: about none), each kind of step by itself."""
    mine = [step for step in steps if step.n == n]
    for kind, heading in HEADINGS.items():
        chosen = [step for step in mine if step.kind == kind]
        if chosen:
            yield f"  {heading}" if n else heading
        for step in dict.fromkeys(chosen):
            said = words(shown, step.span)
            what = phrases.code(step.what)
            yield f"    {what:<14}  {said}  {clean(step.why)}  ({step.rule})"

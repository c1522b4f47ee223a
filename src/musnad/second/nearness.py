# SPDX-License-Identifier: Apache-2.0
"""How near to an act the words of a value stand, and whether they speak of violence.

What a model picked stands against the rules' value only if it is no farther from the act,
or in a sentence that tells of violence itself: `كل الأماكن تقع في باريس`, somewhere in a
report, moves no strike to Paris.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from musnad.doc import Doc, read_doc
from musnad.model import Span

ENDLESS = 10**6
_ENDS = re.compile(r"[.!?؟؛]\s|\n")


@dataclass(frozen=True, slots=True)
class Nearness:
    """A report whose sentences are known."""

    doc: Doc

    def far(self, told: Any, acts: Sequence[Span]) -> int:  # noqa: ANN401 (rows)
        """Sentences from the nearest act to its farthest words; endless without words."""
        return max((min((self._between(span, act) for act in acts), default=ENDLESS)
                    for span in spans(told)), default=ENDLESS)

    def _between(self, a: Span, b: Span) -> int:
        start, stop = min(a.stop, b.stop), max(a.start, b.start)
        return len(_ENDS.findall(self.doc.text[start:stop]))

    def tells(self, told: Any) -> bool:  # noqa: ANN401 (rows)
        """Whether all words of a value stand in sentences that tell of violence."""
        return all(self._told(span) for span in spans(told))

    def _told(self, span: Span) -> bool:
        doc = self.doc
        word = max(0, bisect_right(doc.starts, span.start) - 1)
        return doc.tells(doc.sentence_of(word))


def nearness(text: str) -> Nearness:
    return Nearness(read_doc(text))


def spans(told: Any) -> Iterator[Span]:  # noqa: ANN401 (rows, however deep)
    """Where the words of a field of the record stand."""
    if isinstance(told, list):
        for one in told:
            yield from spans(one)
    elif isinstance(told, dict):
        if told.get("start") is not None:
            yield Span(told["start"], told["stop"])
        yield from spans(told.get("others"))

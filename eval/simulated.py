# SPDX-License-Identifier: Apache-2.0
"""Answers of a simulated second reader, made from a gold: no model is asked.

Of the gold's incidents 20% are dropped, and of the values of the others 15% are corrupted
(seeded). A corrupted value is, as it comes: a quote that stands nowhere in the report, a
quote of other words of the report, another code of the list, a wrong number, or nothing.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable
from typing import Any

from musnad.model import Claim, Reading
from musnad.second import codes
from musnad.second.answer import parse
from musnad.second.claims import claims_of
from musnad.second.counts import Tally
from musnad.second.prompt import Sheet, sheet_of
from musnad.second.trial import Annotated, Model

Row = dict[str, Any]
DROPPED, CORRUPTED = 0.20, 0.15
INVENTED = "كتيبة الحراسة في وادي النسيم"  # words of ours, for quotes that stand nowhere
SAID = (f"simulated second reader: answers made from the gold by a program that drops "
        f"{DROPPED:.0%} of incidents and corrupts {CORRUPTED:.0%} of values; no model "
        "was asked")


def simulated(gold: Iterable[Annotated], seed: int, tally: Tally | None = None) -> Model:
    """A second reader that knows the gold, and errs as said above."""
    known = {one.report.id: one.gold for one in gold}
    counted = Counter[str]() if tally is None else tally
    simulation = Simulation(seed)

    def told(reading: Reading) -> tuple[Claim, ...]:
        report = reading.report
        sheet = sheet_of(report.id, report.text, reading.persons)
        answer = simulation.answer(sheet, report.text, known[report.id])
        return claims_of(reading, parse(answer, counted), counted)

    return told


class Simulation:
    """Answers for reports by their gold; each report has a random stream of its own."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def answer(self, sheet: Sheet, text: str, gold: list[Row]) -> str:
        """The answer for one report, as JSON; `text` is the report before blotting."""
        mind = Mind(random.Random(f"{self.seed} {sheet.report}"), sheet.text, text)
        told = [mind.incident(row) for row in gold if mind.rng.random() >= DROPPED]
        return json.dumps({"incidents": told}, ensure_ascii=False)


class Mind:
    """What one answer is made with: chance, the text as sent, and as annotated."""

    def __init__(self, rng: random.Random, sent: str, text: str) -> None:
        self.rng, self.sent, self.text = rng, sent, text

    def incident(self, row: Row) -> Row:
        place = row.get("place") or {}
        chains = [[self.quote(link["text"]) for link in _links(chain)]
                  for chain in row.get("sources") or []]
        return {
            "trigger": self.as_sent(_words(row.get("trigger"))),
            "type": self.code(row["type"], [*codes.TYPES]),
            "status": self.code(row["status"], [*codes.STATUSES]),
            "kind": row.get("kind", "event"),
            "doubt": bool(row.get("doubt")),
            "place": self.quote(place.get("text")),
            "other_places": [self.quote(p["text"]) for p in place.get("others") or []],
            "date": self.quote((row.get("date") or {}).get("text")),
            "actors": [self.quote(a["text"]) for a in row.get("actors") or []],
            "targets": [self.quote(a["text"]) for a in row.get("targets") or []],
            "weapons": [self.quote(_words(w)) for w in row.get("weapons") or []],
            "infrastructure": [],
            "casualties": [self.harm(c) for c in row.get("casualties") or []],
            "sources": chains,
        }

    def harm(self, row: Row) -> Row:
        low, high = row.get("low"), row.get("high")
        if self.is_bad():
            low = high = self.rng.randint(1, 400)
        return {"outcome": self.code(row["outcome"], [*codes.OUTCOMES]),
                "who": self.code(row["who"], [*codes.GROUPS]),
                "quote": self.quote(row["text"]), "low": low, "high": high,
                "part_of": row.get("of")}

    def is_bad(self) -> bool:
        return self.rng.random() < CORRUPTED

    def code(self, right: str, known: list[str]) -> str:
        if not self.is_bad():
            return right
        return self.rng.choice([*(c for c in known if c != right), "no_such_code"])

    def quote(self, right: str | None) -> str | None:
        if not self.is_bad():
            return self.as_sent(right)
        return self.rng.choice([INVENTED, self.elsewhere(), None])

    def elsewhere(self) -> str:
        """Up to three words of the report, wherever."""
        words = self.sent.split()
        at = self.rng.randrange(len(words))
        return " ".join(words[at : at + self.rng.randint(1, 3)])

    def as_sent(self, words: str | None) -> str | None:
        """The words with the names in them blotted out, as the text was sent."""
        at = self.text.find(words) if words else -1
        return self.sent[at : at + len(words)] if words and at >= 0 else words


def _words(value: Any) -> str | None:  # noqa: ANN401 (a row, words or nothing)
    return value.get("text") if isinstance(value, dict) else value


def _links(chain: Any) -> list[Row]:  # noqa: ANN401 (a chain or a single link)
    return chain if isinstance(chain, list) else [chain]

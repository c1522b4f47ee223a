# SPDX-License-Identifier: Apache-2.0
"""Rules, model and both on one gold, so that somebody can decide with figures.

A model gives no confidence of its own. It is taken at its word here: alone, all that it
tells counts as `certain`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from musnad.errors import MusnadError
from musnad.extract.dates.dateline import parse_published
from musnad.model import Claim, Published, Reading, Report
from musnad.pipeline import read
from musnad.record.output import incident_row
from musnad.second.figures import FIELDS, Figures, figures
from musnad.second.joining import join
from musnad.second.matching import Matcher, Row, plain

Model = Callable[[Reading], "tuple[Claim, ...] | None"]
NAMES = ("rules", "model", "both")


class GoldError(MusnadError):
    """A gold file that can't be read, or lacks a text."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A report and the incidents that somebody found in it."""

    report: Report
    gold: list[Row]


@dataclass(frozen=True, slots=True)
class Readings:
    """One report as the rules, the model and both together read it."""

    gold: list[Row]
    text: str
    rules: tuple[Claim, ...]
    model: tuple[Claim, ...] | None

    def rows(self, name: str) -> list[Row]:
        """The incidents of one of NAMES, as the record has them."""
        return [incident_row(claim, self.text) | self._taken(name)
                for claim in self._claims(name)]

    def _claims(self, name: str) -> tuple[Claim, ...]:
        if name == "rules" or (name == "both" and self.model is None):
            return self.rules
        if name == "model":
            return self.model or ()
        return join(self.text, self.rules, self.model or ())

    def _taken(self, name: str) -> Row:
        return {"confidence": "certain"} if name == "model" else {}


def annotated(gold: Path, articles: Path | None = None) -> Iterator[Annotated]:
    """JSON lines with `id`, `text` and `incidents`; the texts may be in another file."""
    texts = {row.get("id"): row for row in _rows(articles)} if articles else {}
    for row in _rows(gold):
        whole = {**texts.get(row.get("id"), {}), **row}
        if not isinstance(whole.get("text"), str) \
                or not isinstance(whole.get("incidents"), list):
            raise GoldError(f"{gold}: {row.get('id')!r} has no text or no incidents; "
                            "each line needs id, text and incidents (or --articles FILE)")
        yield Annotated(
            Report(str(whole.get("id")), whole["text"], whole.get("title"),
                   _published(whole.get("published")), whole.get("outlet")),
            whole["incidents"])


def _rows(path: Path) -> Iterator[Row]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} can't be read: {error}") from error
    for n, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise GoldError(f"{path}, line {n} is no JSON: {error}") from error
        if not isinstance(row, dict):
            raise GoldError(f"{path}, line {n}: expected an object")
        yield row


def _published(given: object) -> Published | None:
    try:
        return parse_published(given) if isinstance(given, str) and given else None
    except ValueError:
        return None


def aliases(path: Path) -> dict[str, int]:
    """Names of one party on one line, parted by `|`; a line with # in front is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} can't be read: {error}") from error
    rows = (line for line in lines if line and not line.startswith("#"))
    return {plain(name): i for i, row in enumerate(rows) for name in row.split("|")}


def readings(gold: Iterable[Annotated], model: Model) -> Iterator[Readings]:
    """Each report read by the rules, then by the model."""
    for one in gold:
        reading = read(one.report)
        yield Readings(one.gold, one.report.text, reading.incidents, model(reading))


def tried(found: Sequence[Readings], identity: dict[str, int]) -> dict[str, Figures]:
    """The figures of each of NAMES."""
    return {name: figures((Matcher(one.text, identity), one.gold, one.rows(name))
                          for one in found) for name in NAMES}


def shown(result: dict[str, Figures]) -> Iterator[str]:
    """A table: F1 by field, the headline, harmful errors among all and `certain`."""
    yield "F1".ljust(16) + "".join(name.rjust(16) for name in result)
    for field in FIELDS:
        cells = (f"{one.fields[field].f1:16.3f}" for one in result.values())
        yield field.ljust(16) + "".join(cells)
    yield "headline".ljust(16) + "".join(f"{f.headline:16.3f}" for f in result.values())
    for name in ("all", "certain"):
        yield from _harmful(result, name)


def _harmful(result: dict[str, Figures], name: str) -> Iterator[str]:
    told = [one.all if name == "all" else one.certain for one in result.values()]
    errors = (f"{one.errors} of {one.incidents}" for one in told)
    yield f"harmful, {name}".ljust(16) + "".join(cell.rjust(16) for cell in errors)
    deaths = (f"{one.coverage:16.3f}" for one in told)
    yield f"deaths, {name}".ljust(16) + "".join(chain(deaths))

# SPDX-License-Identifier: Apache-2.0
"""Ask a model about one report: paced, repeated with patience, within a budget.

No failure leaves this file but as a count: a report without an answer keeps the reading
that it has.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from musnad.second import counts
from musnad.second.answer import AnswerError, Told, parse
from musnad.second.cache import Answers
from musnad.second.counts import Tally
from musnad.second.prompt import CHARACTERS, LONGEST, VERSION, Message, Sheet

TRIES = 5  # requests for one report, where an endpoint is busy or out of order
BAD_ANSWERS = 2  # of one report, until it is given up
IN_A_ROW = 5  # reports that fail one after another, until the endpoint is given up
FIRST_WAIT, LONGEST_WAIT = 1.0, 300.0  # seconds
RESERVE = 2_000  # tokens that an answer may take


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: the text, whether all of it, and what the endpoint counted."""

    text: str
    whole: bool = True
    tokens: int | None = None


class BusyError(Exception):
    """A failure that may pass; `wait` is what the endpoint asked for, in seconds."""

    def __init__(self, cause: str, wait: float | None = None) -> None:
        super().__init__(cause)
        self.wait = wait


class RefusedError(Exception):
    """A failure that will not pass: wrong key, no such model, no such address."""


class UnfitError(Exception):
    """A failure of this one request: too long, or in a form that is not taken."""


class Endpoint(Protocol):
    """Whatever answers messages; raises BusyError, UnfitError or RefusedError."""

    def ask(self, messages: tuple[Message, ...]) -> Reply: ...


Note = Callable[[dict[str, object]], object]  # is told of each text before it leaves


@dataclass(slots=True)
class Asking:
    """One run's questions to one model; `tally` counts all that happens."""

    endpoint: Endpoint
    answers: Answers
    note: Note
    tally: Tally
    url: str = ""
    budget: int | None = None  # tokens
    per_minute: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    refusal: str = ""
    _next: float = 0.0
    _failed: int = field(default=0)

    def ask(self, sheet: Sheet) -> tuple[Told, ...] | None:
        """The incidents that the model tells; None where it could not be asked."""
        kept = self.answers.get(sheet)
        if kept is not None and (told := self._parsed(Reply(kept))) is not None:
            self.tally[counts.CACHED] += 1
            return told
        if why := self._why_not(sheet):
            self.tally[why] += 1
            return None
        return self._asked(sheet)

    def _why_not(self, sheet: Sheet) -> str | None:
        if len(sheet.text) > LONGEST:
            return counts.TOO_LONG
        if self.refusal:
            return counts.REFUSED
        if self._failed >= IN_A_ROW:
            return counts.GIVEN_UP
        spent = self.tally[counts.TOKENS] + sheet.tokens + RESERVE
        return counts.NO_BUDGET if self.budget is not None and spent > self.budget \
            else None

    def _asked(self, sheet: Sheet) -> tuple[Told, ...] | None:
        self.note(self._detail(sheet))
        self.tally[counts.ASKED] += 1
        told = self._answered(sheet)
        self._failed = 0 if told is not None else self._failed + 1
        self.tally[counts.FAILED] += told is None
        return told

    def _answered(self, sheet: Sheet) -> tuple[Told, ...] | None:
        """The first answer that can be used, of a few requests."""
        bad = 0
        for attempt in range(TRIES):
            if attempt and self._why_not(sheet):
                return None
            self.tally[counts.AGAIN] += attempt > 0
            try:
                reply = self._reply(sheet, attempt)
            except UnfitError as error:
                self.tally[str(error)] += 1
                return None
            if reply is None:
                continue
            told = self._parsed(reply)
            if told is not None:
                self.answers.put(sheet, reply.text)
                return told
            bad += 1
            if bad == BAD_ANSWERS:
                return None
        return None

    def _parsed(self, reply: Reply) -> tuple[Told, ...] | None:
        if not reply.whole:
            self.tally[counts.CUT_OFF] += 1
            return None
        try:
            return parse(reply.text, self.tally)
        except AnswerError as error:
            self.tally[error.counted] += 1
            return None

    def _reply(self, sheet: Sheet, attempt: int) -> Reply | None:
        """One request; None where it failed and the wait is over."""
        self._paced()
        self.tally[counts.TRIES] += 1
        try:
            reply = self.endpoint.ask(sheet.messages)
        except BusyError as error:
            self._spend(sheet, Reply(""))
            self.tally[str(error)] += 1
            if attempt + 1 < TRIES:
                usual = FIRST_WAIT * 2**attempt
                self.sleep(min(LONGEST_WAIT, error.wait or usual))
            return None
        except RefusedError as error:
            self.refusal = str(error)
            return None
        self._spend(sheet, reply)
        return reply

    def _paced(self) -> None:
        """No two requests closer than the rate allows."""
        now = self.clock()
        if now < self._next:
            self.sleep(self._next - now)
        self._next = max(now, self._next) + 60.0 / self.per_minute

    def _spend(self, sheet: Sheet, reply: Reply) -> None:
        """What a request took; of one that no answer counted, an estimate."""
        if reply.tokens is not None:
            self.tally[counts.TOKENS] += reply.tokens
            return
        guess = sheet.tokens + len(reply.text) // CHARACTERS
        self.tally[counts.TOKENS] += guess
        self.tally[counts.ESTIMATED] += guess

    def _detail(self, sheet: Sheet) -> dict[str, object]:
        return {"endpoint": self.url, "model": self.answers.model, "prompt": VERSION,
                "report": sheet.report, "sent_sha256": sheet.digest,
                "characters": len(sheet.text)}

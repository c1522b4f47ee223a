# SPDX-License-Identifier: Apache-2.0
"""What people answered, by whom, when and why. Superseded later, never lost."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store.write import now

SAME, GRADE, RETRACTED = "same incident?", "grade?", "retracted?"
PAIRS = ("same", "different", "unsure", "part_of", "contains", "same_victims_as")
CONVERSE = {"part_of": "contains", "contains": "part_of"}
GRADES = ("confirmed", "fair", "weak", "contested", "discounted")
WITHDRAWN = "withdrawn"
ANSWERS = {
    SAME: (*PAIRS, WITHDRAWN),
    GRADE: (*GRADES, WITHDRAWN),
    RETRACTED: ("retracted", WITHDRAWN),
}
ADD = """
insert into judgement (question, a, b, answer, by_whom, why, at, applied)
values (:question, :a, :b, :answer, :by, :why, :at, 0)
returning key
"""
SUPERSEDE = """
update judgement set superseded = :key
where  question = :question and a = :a and b = :b and superseded is null and key <> :key
"""
ALL = """
select   key, question, a, b, answer, by_whom, why, at, superseded
from     judgement
order by key
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer: `a` and `b` are claims (report#n); `b` is empty where one is judged."""

    key: int
    question: str
    a: str
    b: str
    answer: str
    by: str
    why: str
    at: str
    superseded: int | None

    @property
    def stands(self) -> bool:
        """Whether it is the latest word, and not a withdrawal."""
        return self.superseded is None and self.answer != WITHDRAWN


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer about to be given."""

    question: str
    a: str
    b: str
    answer: str
    by: str
    why: str


def judge(db: Connection, given: Answer) -> int:
    """Keep an answer with its giver and reason; an earlier one is superseded by it."""
    _check(given)
    a, b, answer = given.a, given.b, given.answer
    if given.question == SAME and a > b:  # one pair, whichever way round it is asked
        a, b, answer = b, a, CONVERSE.get(answer, answer)
    keys = {
        "question": given.question,
        "a": a,
        "b": b,
        "answer": answer,
        "by": given.by,
        "why": given.why,
        "at": now(),
    }
    with db.begin():
        key: int = db.execute(text(ADD), keys).scalar_one()
        db.execute(text(SUPERSEDE), keys | {"key": key})
    return key


def _check(given: Answer) -> None:
    if given.answer not in ANSWERS[given.question]:
        raise StoreError(
            f"{given.answer!r} is no answer to {given.question!r}: give one "
            f"of {', '.join(ANSWERS[given.question])}"
        )
    if not given.by.strip() or not given.why.strip():
        raise StoreError("a judgement needs the name of who gives it, and a reason")
    if given.a == given.b:
        raise StoreError("a claim can't be compared with itself")


def judgements(db: Connection) -> list[Judgement]:
    """All answers ever given, oldest first."""
    with db.begin():
        return [Judgement(*row) for row in db.execute(text(ALL))]

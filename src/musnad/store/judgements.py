# SPDX-License-Identifier: Apache-2.0
"""What people answered, by whom, when and why. Superseded later, never lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store import audit
from musnad.store.rows import about
from musnad.store.seals import seal
from musnad.store.write import dumped, now

SAME, GRADE, RETRACTED = "same incident?", "grade?", "retracted?"
VALUE, INCIDENT, PUBLISH = "value?", "incident?", "publish?"
ASSIGNED, SNOOZED, RESTRICTED = "assigned?", "snoozed?", "restricted?"
ENTERED = "entered?"  # of a claim that somebody entered by hand
OF_INCIDENTS = (INCIDENT, PUBLISH, ASSIGNED, SNOOZED, RESTRICTED)  # a: founding claim
PAIRS = ("same", "different", "unsure", "part_of", "contains", "same_victims_as")
CONVERSE = {"part_of": "contains", "contains": "part_of"}
GRADES = ("confirmed", "fair", "weak", "contested", "discounted")
VERDICTS = ("accept", "reject", "correct", "unsure")
WITHDRAWN = "withdrawn"
ANSWERS: dict[str, tuple[str, ...]] = {
    SAME: (*PAIRS, WITHDRAWN),
    GRADE: (*GRADES, WITHDRAWN),
    RETRACTED: ("retracted", WITHDRAWN),
    VALUE: (*VERDICTS, WITHDRAWN),
    INCIDENT: ("accepted", "excluded", "unsure", WITHDRAWN),
    PUBLISH: ("published", WITHDRAWN),
    RESTRICTED: ("restricted", WITHDRAWN),
    ENTERED: ("entered", WITHDRAWN),
}


def _name(given: str) -> str:
    if not given.strip():
        raise ValueError
    return given


# Questions whose answers are no fixed words: what to give, and what reads it.
OPEN: dict[str, tuple[str, Callable[[str], object]]] = {
    ASSIGNED: ("the name of a reviewer", _name),
    SNOOZED: ("a day (2019-05-22)", date.fromisoformat),
}
ADD = """
insert into judgement (question, a, b, answer, by_whom, why, at, applied, value)
values (:question, :a, :b, :answer, :by, :why, :at, 0, :value)
returning key
"""
ACT = "update judgement set act = :act where key = :key"
SUPERSEDE = """
update judgement set superseded = :key
where  question = :question and a = :a and b = :b and superseded is null and key <> :key
"""
COLUMNS = "key, question, a, b, answer, by_whom, why, at, superseded, value, act"
ALL = f"select {COLUMNS} from judgement order by key"
LATEST = f"""
select {COLUMNS} from judgement where question = :question and superseded is null
order by key
"""
ABOUT = f"""
select {COLUMNS} from judgement
where question = :question and superseded is null and a in :keys order by key
"""
OF_PAIRS = f"""
select {COLUMNS} from judgement
where question = :question and superseded is null and a in :keys
union
select {COLUMNS} from judgement
where question = :question and superseded is null and b in :keys
"""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One answer: `a` and `b` are claims (report#n); `b` is empty where one is judged.

    Of a value, `b` names the field and `value` is what is right, as JSON. Judgements
    that were given in one act carry the key of the first of them.
    """

    key: int
    question: str
    a: str
    b: str
    answer: str
    by: str
    why: str
    at: str
    superseded: int | None
    value: str | None = None
    act: int | None = None

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
    value: str | None = None


def judge(db: Connection, given: Answer) -> int:
    """Keep an answer with its giver and reason; an earlier one is superseded by it."""
    with db.begin():
        return judge_all(db, [given])


def judge_all(db: Connection, given: Sequence[Answer]) -> int:
    """Keep answers that are one act, in the transaction under way; the key of the act."""
    for answer in given:
        check(answer)
    turned = [_turned(answer) for answer in given]
    keys = [_add(db, answer) for answer in turned]
    for key in keys:
        db.execute(text(ACT), {"act": keys[0], "key": key})
    seal(db, "judgement", keys)
    told = [{"key": key, "question": each.question, "a": each.a, "b": each.b,
             "answer": each.answer, "sha256": sealed(each.value, each.why)}
            for key, each in zip(keys, turned, strict=True)]
    audit.record(db, given[0].by, "judged", {"judgements": told})
    return keys[0]


def sealed(value: str | None, why: str) -> str:
    """The digest by which the log knows a value and a reason, and does not tell them."""
    return sha256(dumped([value, why]).encode()).hexdigest()


def _turned(given: Answer) -> Answer:
    """One pair is asked about one way round only."""
    if given.question != SAME or given.a <= given.b:
        return given
    answer = CONVERSE.get(given.answer, given.answer)
    return replace(given, a=given.b, b=given.a, answer=answer)


def _add(db: Connection, given: Answer) -> int:
    keys = {
        "question": given.question,
        "a": given.a,
        "b": given.b,
        "answer": given.answer,
        "by": given.by,
        "why": given.why,
        "at": now(),
        "value": given.value,
    }
    key: int = db.execute(text(ADD), keys).scalar_one()
    db.execute(text(SUPERSEDE), keys | {"key": key})
    return key


def check(given: Answer) -> None:
    """Raise StoreError for an answer that can't be kept, saying what would do."""
    if given.question in OPEN:
        _check_open(given)
    elif given.question not in ANSWERS:
        raise StoreError(f"{given.question!r} is no question: ask one of "
                         f"{', '.join((*ANSWERS, *OPEN))}")
    elif given.answer not in ANSWERS[given.question]:
        raise StoreError(
            f"{given.answer!r} is no answer to {given.question!r}: give one "
            f"of {', '.join(ANSWERS[given.question])}"
        )
    if not given.by.strip() or not given.why.strip():
        raise StoreError("a judgement needs the name of who gives it, and a reason")
    if given.a == given.b:
        raise StoreError("a claim can't be compared with itself")


def _check_open(given: Answer) -> None:
    what, read = OPEN[given.question]
    try:
        if given.answer != WITHDRAWN:
            read(given.answer)
    except ValueError:
        raise StoreError(f"{given.answer!r} is no answer to {given.question!r}: give "
                         f"{what}, or {WITHDRAWN}") from None


def judgements(db: Connection) -> list[Judgement]:
    """All answers ever given, oldest first; within the transaction under way, if any."""
    if db.in_transaction():
        return all_judgements(db)
    with db.begin():
        return all_judgements(db)


def all_judgements(db: Connection) -> list[Judgement]:
    """The same within a transaction under way."""
    return [_judgement(row) for row in db.execute(text(ALL))]


def latest(db: Connection, question: str) -> list[Judgement]:
    """The last answers to one question, withdrawals among them."""
    return [_judgement(row) for row in db.execute(text(LATEST), {"question": question})]


def standing(db: Connection, question: str, keys: Iterable[str]) -> Iterator[Judgement]:
    """The answers that stand to a question about any of `keys`."""
    for row in about(db, ABOUT, sorted(keys), question=question):
        if (found := _judgement(row)).stands:
            yield found


def standing_pairs(db: Connection, claims: Iterable[str]) -> list[Judgement]:
    """What stands of pairs that one of these claims is part of."""
    rows = {row.key: _judgement(row)
            for row in about(db, OF_PAIRS, sorted(claims), question=SAME)}
    return [rows[key] for key in sorted(rows) if rows[key].stands]


def _judgement(row: Iterable[Any]) -> Judgement:
    return Judgement(*row)

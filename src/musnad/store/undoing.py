# SPDX-License-Identifier: Apache-2.0
"""The latest act of a reviewer taken back: what stood before it stands again."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, text

from musnad.store.deciding import settle
from musnad.store.deriving import tick
from musnad.store.judgements import COLUMNS, WITHDRAWN, Answer, Judgement, judge_all
from musnad.store.reviewers import Reviewer
from musnad.store.reviewing import NothingError

LATEST = """
select act from judgement
where  by_whom = :who and superseded is null and answer <> 'withdrawn'
       and act is not null
order by key desc limit 1
"""
OF_ACT = f"""
select {COLUMNS} from judgement
where  act = :act and superseded is null and by_whom = :who order by key
"""
BEFORE = f"""
select {COLUMNS} from judgement
where  superseded = :key and key < :key and answer <> 'withdrawn'
order by key desc
"""
STANDS_AGAIN = "update judgement set superseded = null where key = :key"
GIVES_WAY = """
update judgement set superseded = :key
where  question = :question and a = :a and b = :b and superseded is null and key <> :key
"""
UNDONE = "taken back"


def undo(db: Connection, who: Reviewer) -> Judgement:
    """Withdraw what this reviewer answered last and what still stands; the answer."""
    with db.begin():
        tick(db)
        act = db.execute(text(LATEST), {"who": who.name}).scalar()
        if act is None:
            raise NothingError(f"nothing that {who.name} answered stands any more")
        rows = [Judgement(*row)
                for row in db.execute(text(OF_ACT), {"act": act, "who": who.name})]
        before = [(j, _before(db, j)) for j in rows]
        given = [j for j in rows if j.answer != WITHDRAWN]
        judge_all(db, [Answer(j.question, j.a, j.b, WITHDRAWN, who.name, UNDONE)
                       for j in rows])
        _restore(db, before)
    settle(db, who)
    return given[-1]


def _before(db: Connection, j: Judgement) -> Judgement | None:
    """The answer that stood until this one superseded it."""
    row = db.execute(text(BEFORE), {"key": j.key}).first()
    return Judgement(*row) if row else None


def _restore(db: Connection, pairs: Iterable[tuple[Judgement, Judgement | None]]) -> None:
    for j, before in pairs:
        if before:
            db.execute(text(STANDS_AGAIN), {"key": before.key})
            db.execute(text(GIVES_WAY), {"question": j.question, "a": j.a, "b": j.b,
                                         "key": before.key})

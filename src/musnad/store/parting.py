# SPDX-License-Identifier: Apache-2.0
"""Incidents joined and parted by reviewers: each act is a handful of judgements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from sqlalchemy import Connection

from musnad.errors import StoreError
from musnad.store.deciding import StaleError, allow, bump, settle
from musnad.store.deriving import tick
from musnad.store.judgements import SAME, WITHDRAWN, Answer, judge_all
from musnad.store.reviewers import Reviewer
from musnad.store.reviewing import Found, NothingError, claim, claims_of, find
from musnad.store.rows import about

DIFFERENT = """
select a, b from judgement
where  question = 'same incident?' and answer = 'different' and superseded is null
       and a in :keys
"""
MOST = 2500  # pairs of one split


@dataclass(frozen=True, slots=True)
class Side:
    """An incident as the page shows it: its id and the version that was looked at."""

    id: str
    version: int


def merge_incidents(db: Connection, who: Reviewer, a: Side, b: Side, why: str) -> int:
    """Make one incident of two; the key of the act."""
    allow(who, "reviewer")
    with db.begin():
        version = tick(db)
        found = [_fresh(db, side) for side in (a, b)]
        if found[0].id == found[1].id:
            raise StoreError("both are one incident already")
        names = [[row.name for row in claims_of(db, each)] for each in found]
        one, other = names[0][0], names[1][0]
        answers = [Answer(SAME, x, y, WITHDRAWN, who.name, why)
                   for x, y in _parted(db, names) if {x, y} != {one, other}]
        answers.append(Answer(SAME, one, other, "same", who.name, why))
        act = judge_all(db, answers)
        bump(db, version, [each.id for each in found])
    settle(db, who)
    return act


def _fresh(db: Connection, side: Side) -> Found:
    found = find(db, side.id)
    if side.version < found.version:
        raise StaleError(found.version)
    return found


def _parted(db: Connection, names: Sequence[Iterable[str]]) -> list[tuple[str, str]]:
    """Pairs across the two that somebody said are different."""
    one, other = (set(each) for each in names)
    return [(row.a, row.b) for row in about(db, DIFFERENT, sorted(one | other))
            if (row.a in one and row.b in other) or (row.a in other and row.b in one)]


def split_incident(db: Connection, who: Reviewer, leaving: Sequence[str], version: int,
                   why: str) -> int:
    """Make these claims an incident of their own; the key of the act."""
    allow(who, "reviewer")
    with db.begin():
        stamp = tick(db)
        named = [claim(db, name) for name in dict.fromkeys(leaving)]
        if not named or named[0].incident is None:
            raise NothingError("name the claims that leave their incident")
        found = _fresh(db, Side(named[0].incident, version))
        everyone = [row.name for row in claims_of(db, found)]
        away = [each.name for each in named]
        stay = [name for name in everyone if name not in away]
        if not set(away) <= set(everyone) or not stay:
            raise StoreError("claims that leave must be of one incident, and one "
                             "must stay")
        if len(away) * len(stay) > MOST:
            raise StoreError(f"at most {MOST} pairs can be parted at once: part fewer "
                             "claims at a time")
        act = judge_all(db, _parting(away, stay, who, why))
        bump(db, stamp, [found.id])
    settle(db, who)
    return act


def _parting(away: list[str], stay: list[str], who: Reviewer, why: str) -> list[Answer]:
    """Each that leaves differs from each that stays, and either side stays together."""
    return [
        *(Answer(SAME, a, b, "different", who.name, why) for a, b in product(away, stay)),
        *(Answer(SAME, a, b, "same", who.name, why)
          for side in (away, stay) for a, b in pairwise(side)),
    ]

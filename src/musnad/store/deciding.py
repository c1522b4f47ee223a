# SPDX-License-Identifier: Apache-2.0
"""Judgements given on the page: checked against what stands, kept, and taken effect.

Whoever decides must have seen the incident as it is now: its version grows with every
change, and an answer that was given to an older one is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store.corrections import checked, named
from musnad.store.deriving import tick
from musnad.store.judgements import (
    GRADE,
    INCIDENT,
    OF_INCIDENTS,
    PUBLISH,
    RETRACTED,
    SAME,
    VALUE,
    WITHDRAWN,
    Answer,
    judge_all,
    standing,
)
from musnad.store.linking import link
from musnad.store.reviewers import LATEST, Reviewer
from musnad.store.reviewing import Named, NothingError, claim
from musnad.store.rows import run_about
from musnad.store.seals import seal
from musnad.store.verdicts import may_publish

BUMP = "update incident set stale = 1, version = :version where id in :keys"
VERSION = "select coalesce(max(version), 0) from line"
BY = "update history set by_whom = :who where key > :since and by_whom is null " \
     "returning key"


class StaleError(StoreError):
    """The incident changed since it was looked at."""

    def __init__(self, current: int) -> None:
        super().__init__("somebody changed this incident since you looked at it: look at "
                         "it again and decide then")
        self.current = current


class NotAllowedError(StoreError):
    """The role of a reviewer, or who decided before, does not allow it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A judgement as the page sends it; `version` is that of the incident it shows."""

    question: str
    a: str
    answer: str
    why: str
    version: int
    b: str | None = None
    field: str | None = None
    row: str | int | None = None
    value: Any = None


def decide(db: Connection, who: Reviewer, asked: Asked) -> tuple[int, int]:
    """Keep a judgement and let it take effect; its key and the incident's version."""
    allow(who, "publisher" if asked.question == PUBLISH else "reviewer")
    with db.begin():
        version = tick(db)
        about = claim(db, asked.a)
        fresh(about, asked.version)
        answer = _answer(db, who, asked, about)
        key = judge_all(db, [answer])
        bump(db, version, [about.incident])
    settle(db, who)
    with db.begin():
        return key, claim(db, asked.a).version


def latest_version(db: Connection) -> int:
    """The version of the store: that of what changed last."""
    with db.begin():
        found: int = db.execute(text(VERSION)).scalar_one()
    return found


def allow(who: Reviewer, role: str) -> None:
    """Raise NotAllowedError for a role below this one."""
    if not who.may(role):
        raise NotAllowedError(f"this needs the role {role}; {who.name} is a {who.role}")


def fresh(about: Named, seen: int) -> None:
    """Raise StaleError where the incident changed since `seen`."""
    if seen < about.version:
        raise StaleError(about.version)


def bump(db: Connection, version: int, incidents: Iterable[str | None]) -> None:
    """Give incidents a new version, so that a look at an older one shows."""
    run_about(db, BUMP, sorted({each for each in incidents if each}),
              version=int(version))


def settle(db: Connection, who: Reviewer) -> None:
    """Let what was answered take effect; the history names who caused it."""
    with db.begin():
        since = db.execute(text(LATEST)).scalar_one()
    link(db)
    with db.begin():
        named = db.execute(text(BY), {"who": who.name, "since": since}).scalars()
        seal(db, "history", named)


def _answer(db: Connection, who: Reviewer, asked: Asked, about: Named) -> Answer:
    """The answer as the store keeps it: every question is about its own kind of thing."""
    plain = Answer(asked.question, about.name, "", asked.answer, who.name, asked.why)
    if asked.question == SAME:
        return replace(plain, b=claim(db, asked.b or "").name)
    if asked.question == VALUE:
        value = checked(asked.field or "", asked.value) if asked.answer == "correct" \
            else None
        return replace(plain, b=named(asked.field or "", asked.row), value=value)
    if asked.question == RETRACTED:
        return replace(plain, a=about.identity)
    if about.incident is None or about.anchor is None:
        raise NothingError(f"{asked.a} is part of no incident")
    if asked.question == GRADE:
        return replace(plain, a=about.incident)
    if asked.question in OF_INCIDENTS:
        _two_people(db, who, asked, about.anchor)
        return replace(plain, a=about.anchor)
    raise StoreError(f"{asked.question!r} is no question of this page")


def _two_people(db: Connection, who: Reviewer, asked: Asked, anchor: str) -> None:
    """What one person accepted, another one publishes."""
    if asked.question != PUBLISH or asked.answer == WITHDRAWN:
        return
    accepted = next(standing(db, INCIDENT, [anchor]), None)
    if not may_publish(accepted, who.name):
        raise NotAllowedError(
            "publishing needs two people: somebody else has to accept the incident first"
            if accepted is None or accepted.answer != "accepted" else
            f"{who.name} accepted this incident: another person has to publish it")


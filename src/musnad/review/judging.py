# SPDX-License-Identifier: Apache-2.0
"""Routes of what a reviewer decides. Each writes judgements; nothing is overwritten."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from musnad.review.desk import Person, Writing
from musnad.review.incidents import judgement_shown
from musnad.store.deciding import Asked, decide
from musnad.store.judgements import Judgement
from musnad.store.parting import Side, merge_incidents, split_incident
from musnad.store.reviewing import shown_names
from musnad.store.undoing import undo

router = APIRouter(prefix="/api")
WHY = Field(min_length=1, max_length=2000)
NAME = Field(min_length=1, max_length=2000)


class Given(BaseModel):
    """One judgement; `version` is that of the incident as the page shows it."""

    question: str
    a: str = NAME
    b: str | None = None
    field: str | None = None
    row: int | str | None = None
    answer: str = Field(min_length=1, max_length=300)
    value: Any = None
    why: str = WHY
    version: int = Field(ge=0, lt=2**62)


class Kept(BaseModel):
    """The key of what was kept, and the version that the incident has now."""

    key: int
    version: int


class Pair(BaseModel):
    """Two incidents that are one."""

    a: str = NAME
    b: str = NAME
    why: str = WHY
    version_a: int = Field(ge=0, lt=2**62)
    version_b: int = Field(ge=0, lt=2**62)


class Leaving(BaseModel):
    """Claims that are an incident of their own."""

    claims: list[str] = Field(min_length=1, max_length=1000)
    why: str = WHY
    version: int = Field(ge=0, lt=2**62)


class Act(BaseModel):
    """The key of an act, by which the judgements that make it up are known."""

    key: int


@router.post("/judgements", status_code=201)
def judgement(given: Given, who: Person, db: Writing) -> Kept:
    """Keep an answer to a question about a claim, a value or an incident."""
    asked = Asked(given.question, given.a, given.answer, given.why, given.version)
    key, version = decide(db, who, replace(asked, b=given.b, field=given.field,
                                           row=given.row, value=given.value))
    return Kept(key=key, version=version)


@router.post("/merge", status_code=201)
def merge(pair: Pair, who: Person, db: Writing) -> Act:
    """Make one incident of two."""
    a, b = Side(pair.a, pair.version_a), Side(pair.b, pair.version_b)
    return Act(key=merge_incidents(db, who, a, b, pair.why))


@router.post("/split", status_code=201)
def split(leaving: Leaving, who: Person, db: Writing) -> Act:
    """Make an incident of its own of some of the claims of one."""
    return Act(key=split_incident(db, who, leaving.claims, leaving.version, leaving.why))


@router.post("/undo")
def take_back(who: Person, db: Writing) -> dict[str, Any]:
    """Withdraw what this reviewer answered last and what still stands."""
    undone: Judgement = undo(db, who)
    with db.begin():
        shown = shown_names(db, [undone.a, undone.b])
    return {"undone": judgement_shown(undone, shown)}

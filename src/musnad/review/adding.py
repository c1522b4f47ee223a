# SPDX-License-Identifier: Apache-2.0
"""Routes of what people add and read: claims by hand, blind coding, rules, search."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from musnad.review.desk import Person, Reading, Writing
from musnad.review.judging import NAME, WHY
from musnad.store import search as searching
from musnad.store.coding import agreement, code_report, my_coding, to_code
from musnad.store.hand import Entry, enter_claim
from musnad.store.reviewing import incidents_of, report_key
from musnad.store.rules import by_rule

router = APIRouter(prefix="/api")
NOTE = 20_000  # letters of a note
At = Annotated[int, Field(ge=0, lt=2**31)]
Shown = dict[str, Any]


class ByHand(BaseModel):
    """A claim: from words of a report, or from a note of what was said elsewhere."""

    kind: str
    report: str | None = Field(None, max_length=2000)
    note: str | None = Field(None, max_length=NOTE)
    spans: list[tuple[At, At]] = Field(default_factory=list, max_length=100)
    values: Shown
    why: str = WHY
    incident: str | None = Field(None, max_length=100)


class Added(BaseModel):
    """The claim as the page names it, its incident, and the version that it has now."""

    name: str
    incident: str | None
    version: int


class Coded(BaseModel):
    """What somebody read in a report."""

    report: str = NAME
    values: Shown


class Agreed(BaseModel):
    """Of how many reports two coders told a field, and how often they agree."""

    field: str
    both: int
    agree: int


@router.post("/claims", status_code=201)
def add_claim(given: ByHand, who: Person, db: Writing) -> Added:
    """Enter a claim by hand; it carries the name of who entered it."""
    entry = Entry(given.kind, given.why, given.values, given.report, given.note,
                  tuple(given.spans), given.incident)
    kept = enter_claim(db, who, entry)
    return Added(name=kept.shown, incident=kept.incident, version=kept.version)


@router.get("/coding")
def coding(who: Person, db: Reading,
           report: Annotated[str | None, Query(max_length=2000)] = None) -> Any:  # noqa: ANN401
    """One's own coding of a report; without one, the reports that may be coded."""
    if report is None:
        return to_code(db, who)
    return {"values": my_coding(db, who, report)}


@router.post("/coding", status_code=201)
def code(given: Coded, who: Person, db: Writing) -> Shown:
    """Keep one's own coding of a report; nobody else sees it."""
    code_report(db, who, given.report, given.values)
    return {"report": given.report}


@router.get("/agreement")
def agreed(_: Person, db: Reading) -> list[Agreed]:
    """How often two people who coded the same reports agree, field by field."""
    return [Agreed(**asdict(each)) for each in agreement(db)]


@router.get("/rules")
def rules(_: Person, db: Reading) -> list[Shown]:
    """What reviewers said of the values that each rule read."""
    return by_rule(db)


@router.get("/search")
def search(_: Person, db: Reading, q: Annotated[str, Query(max_length=300)],
           limit: Annotated[int, Query(ge=1, le=500)] = 100) -> list[Shown]:
    """Reports with all the words, however they are spelled; names stay covered."""
    found = searching.search(db, q, limit=limit)
    with db.begin():
        return [{"report": each.id, "snippet": each.passage, "title": each.title,
                 "outlet": each.outlet, "published": each.published,
                 "incidents": incidents_of(db, report_key(db, each.id))}
                for each in found]

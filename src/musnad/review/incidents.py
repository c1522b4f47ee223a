# SPDX-License-Identifier: Apache-2.0
"""Routes of what there is to look at: incidents, their claims, reports, history."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field
from sqlalchemy import Connection, Row

from musnad.review import listing
from musnad.review.desk import Noting, Person, Reading, TheDesk
from musnad.review.past import past
from musnad.store import audit
from musnad.store.corrections import parted
from musnad.store.judgements import VALUE, Judgement
from musnad.store.reviewers import Reviewer, visit_of
from musnad.store.reviewing import (
    Found,
    claims_of,
    find,
    incidents_of,
    judgements_about,
    report_key,
    reports_of,
    shown_names,
)

router = APIRouter(prefix="/api")
Shown = dict[str, Any]


class Reason(BaseModel):
    """Why something is done."""

    why: str = Field(min_length=1, max_length=2000)


@router.get("/incidents", response_class=Response, responses={
    200: {"content": {"application/json": {}}, "description": "columns and rows"}})
def all_incidents(at: TheDesk, who: Person, db: Reading,
                  limit: Annotated[int | None, Query(ge=1)] = None) -> Response:
    """All incidents, or the first of them in triage order, as columns and rows."""
    body = at.listing.answer(db, who.name, visit_of(db, who.name), limit)
    return Response(body, media_type="application/json",
                    headers={"content-encoding": "gzip"})


@router.get("/incidents/{name}")
def one_incident(name: str, who: Person, db: Reading) -> Shown:
    """One incident with its claims, the reports, and what was answered about it."""
    visit = visit_of(db, who.name)
    with db.begin():
        found = find(db, name)
        rows = claims_of(db, found)
        reports = reports_of(db, [row.report for row in rows if row.by_whom is None
                                  or row.kind == "report"])
        judged = _judged(db, found, rows)
        fresh = listing.news_of(db, found.id, visit, who.name)
    return {
        "record": found.record, "version": found.version,
        "claims": [claim_shown(row) for row in rows],
        "reports": {each["id"]: each for each in reports.values()},
        "judgements": judged,
        "state": listing.state(found, fresh),
        "restricted": bool((found.record.get("review") or {}).get("restricted")),
    }


def claim_shown(row: Row[Any]) -> Shown:
    """A claim as the page has it; one entered by hand carries who entered it."""
    by_hand: Shown = {} if row.by_whom is None else {
        "kind": row.kind, "note": row.note, "why": row.why}
    return {"name": f"{row.id}#{row.n}",
            "report": row.id if row.by_whom is None or row.kind == "report" else None,
            "n": row.n, "record": json.loads(row.record), "by": row.by_whom} | by_hand


def _judged(db: Connection, found: Found, rows: list[Row[Any]]) -> list[Shown]:
    given = judgements_about(db, [found.id, *(row.name for row in rows)])
    shown = shown_names(db, [name for j in given for name in (j.a, j.b)])
    return [judgement_shown(j, shown) for j in given]


def judgement_shown(j: Judgement, shown: dict[str, str]) -> Shown:
    """A judgement as the page has it: claims by its names, the field of a value apart."""
    field, row = parted(j.b) if j.question == VALUE else (None, None)
    b = None if field else shown.get(j.b, j.b) or None
    return {"key": j.key, "question": j.question, "a": shown.get(j.a, j.a), "b": b,
            "field": field, "row": row, "answer": j.answer,
            "value": json.loads(j.value) if j.value else None, "by": j.by, "why": j.why,
            "at": j.at, "superseded": j.superseded}


@router.get("/incidents/{name}/history")
def history(name: str, _: Person, db: Reading) -> list[Shown]:
    """All that happened to an incident, oldest first: who, what, and why."""
    with db.begin():
        found = find(db, name)
        return past(db, found, [row.name for row in claims_of(db, found)])


@router.get("/reports/{name:path}")
def report(name: str, _: Person, db: Reading) -> Shown:
    """One report, with the claims of all incidents that it tells."""
    with db.begin():
        key = report_key(db, name)
        ids = incidents_of(db, key)
        found = [find(db, each) for each in ids]
        claims = [claim_shown(row) for each in found for row in claims_of(db, each)]
        return reports_of(db, [key])[key] | {"claims": claims, "incidents": ids}


@router.post("/reports/{name:path}/reveal")
def reveal(name: str, why: Reason, who: Person, db: Noting) -> dict[str, str]:
    """The text with the names of private persons; who asked for it and why is logged."""
    with db.begin():
        key = report_key(db, name)
        found = reports_of(db, [key], reveal=True)[key]
        log_reveal(db, who, found["id"], why.why)
        return {"text": found["text"]}


def log_reveal(db: Connection, who: Reviewer, report_id: str, why: str) -> None:
    """Names are shown only to who is written into the log."""
    audit.record(db, who.name, "names revealed", {"report": report_id, "why": why})

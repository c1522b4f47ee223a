# SPDX-License-Identifier: Apache-2.0
"""Routes of who is there: logging in and out, the visit, the codes."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, HTTPException, Request, Response
from pydantic import BaseModel, Field

from musnad.review.desk import Noting, Person, Reading, TheDesk, Writing
from musnad.review.vocabulary import Lists, vocabulary
from musnad.store.deciding import latest_version
from musnad.store.reviewers import (
    ROLES,
    SESSION_HOURS,
    enter,
    leave,
    reviewers,
    still_there,
    visit_of,
    visited,
)

router = APIRouter(prefix="/api")


class Token(BaseModel):
    """The one-time token of the link."""

    token: str = Field(max_length=200)


class Me(BaseModel):
    """Who is asking; `version` is that of the store."""

    name: str
    role: str
    last_visit: str | None
    read_only: bool
    version: int
    roles: list[str]


@router.post("/session", status_code=204)
def begin_session(given: Token, at: TheDesk, db: Noting) -> Response:
    """Exchange a one-time token for a session cookie."""
    session = enter(db, given.token)
    if session is None:
        raise HTTPException(401, "this link was used already, or is not of this store: "
                                 "run `musnad review` again, or ask for a new link")
    answer = Response(status_code=204)
    answer.set_cookie(at.cookie, session, max_age=SESSION_HOURS * 3600, httponly=True,
                      samesite="strict", path="/")
    return answer


@router.delete("/session", status_code=204)
def end_session(request: Request, at: TheDesk, who: Person, db: Noting) -> Response:
    """Log out."""
    leave(db, who, request.cookies.get(at.cookie, ""))
    answer = Response(status_code=204)
    answer.delete_cookie(at.cookie, path="/", httponly=True, samesite="strict")
    return answer


@router.get("/me")
def me(request: Request, at: TheDesk, who: Person, db: Noting) -> Me:
    """Who the session belongs to."""
    still_there(db, request.cookies.get(at.cookie, ""))
    visit = visit_of(db, who.name)
    return Me(name=who.name, role=who.role, last_visit=visit.at, read_only=at.read_only,
              version=latest_version(db),
              roles=[role for role in ROLES if who.may(role)])


@router.get("/reviewers")
def colleagues(_: Person, db: Reading) -> list[dict[str, str]]:
    """Whom an incident can be assigned to."""
    return [{"name": each.name, "role": each.role} for each in reviewers(db)]


@router.post("/visit", status_code=204)
def visit(who: Person, db: Writing) -> Response:
    """All that happened until now counts as seen."""
    visited(db, who.name)
    return Response(status_code=204)


@router.get("/vocabulary")
def codes(_: Person) -> Lists:
    """Every code list with its labels in English and Arabic."""
    return vocabulary()


@router.get("/boundaries")
def boundaries(_: Person, at: TheDesk) -> list[dict[str, Any]]:
    """The user's own boundary files, GeoJSON."""
    return [json.loads(path.read_text("utf-8")) for path in at.boundaries]

# SPDX-License-Identifier: Apache-2.0
"""What every route has at hand: the store, who asks, and what may go wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Annotated, Any

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy import Connection
from starlette.exceptions import HTTPException as AnyHTTPException

from musnad.errors import MusnadError
from musnad.review.listing import Listing
from musnad.store.connect import Doors
from musnad.store.deciding import NotAllowedError, StaleError
from musnad.store.reviewers import Reviewer, session_of
from musnad.store.reviewing import NothingError

STATUS: tuple[tuple[type[MusnadError], int], ...] = (
    (StaleError, 409), (NotAllowedError, 403), (NothingError, 404), (MusnadError, 400))
PATIENCE = 30  # seconds that a change waits for the one before it


class Refusal(BaseModel):
    """What every refusal says, in a sentence for a person."""

    error: str


@dataclass(slots=True)
class Desk:
    """One server: its store, its settings, and the list that it keeps in memory."""

    store: Doors
    port: int = 0
    read_only: bool = False
    boundaries: tuple[Path, ...] = ()
    listing: Listing = field(default_factory=Listing)
    writing: Lock = field(default_factory=Lock)

    @property
    def cookie(self) -> str:
        """Cookies know no ports: two servers must not take each other's."""
        return f"musnad_{self.port}"


def desk(request: Request) -> Desk:
    """The desk of the server that was asked."""
    found: Desk = request.app.state.desk
    return found


TheDesk = Annotated[Desk, Depends(desk)]


def reading(at: TheDesk) -> Iterator[Connection]:
    """A connection for questions."""
    with at.store.read() as db:
        yield db


def writing(at: TheDesk) -> Iterator[Connection]:
    """A connection for changes; one at a time, so that none waits for a lock in vain."""
    if at.read_only:
        raise HTTPException(403, "this server was started with --read-only: nothing can "
                                 "be changed here")
    yield from noting(at)


def noting(at: TheDesk) -> Iterator[Connection]:
    """A connection for the log and for sessions, read-only servers included."""
    if not at.writing.acquire(timeout=PATIENCE):
        raise HTTPException(503, "too many changes at once: try again")
    try:
        with at.store.write() as db:
            yield db
    finally:
        at.writing.release()


Reading = Annotated[Connection, Depends(reading)]
Writing = Annotated[Connection, Depends(writing)]
Noting = Annotated[Connection, Depends(noting)]


def person(request: Request, at: TheDesk, db: Reading) -> Reviewer:
    """Whose session the cookie is; everything but logging in needs one."""
    found = session_of(db, request.cookies.get(at.cookie, ""))
    if found is None:
        raise HTTPException(401, "open the link that `musnad review` or `musnad reviewer "
                                 "add` printed: it works once, and a session ends after "
                                 "twelve hours")
    return found


Person = Annotated[Reviewer, Depends(person)]


def refuse(error: MusnadError) -> JSONResponse:
    """An error of ours as an answer."""
    status = next(number for kind, number in STATUS if isinstance(error, kind))
    body: dict[str, Any] = {"error": str(error)}
    if isinstance(error, StaleError):
        body["current"] = error.current
    return JSONResponse(body, status)


def explain(app: FastAPI) -> None:
    """Every refusal is {"error": a sentence}."""

    @app.exception_handler(MusnadError)
    def ours(_: Request, error: MusnadError) -> JSONResponse:
        return refuse(error)

    @app.exception_handler(RequestValidationError)
    def unfit(_: Request, error: RequestValidationError) -> JSONResponse:
        told = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}"
                         for each in error.errors())
        return JSONResponse({"error": f"the request is not as it should be: {told}"}, 422)

    @app.exception_handler(UnicodeEncodeError)
    def unwritable(_: Request, __: UnicodeEncodeError) -> JSONResponse:
        return JSONResponse({"error": "half a letter (a lone surrogate) is in the "
                                      "request: no text can hold it"}, 400)

    @app.exception_handler(AnyHTTPException)
    def other(_: Request, error: AnyHTTPException) -> JSONResponse:
        return JSONResponse({"error": str(error.detail)}, error.status_code)


# SPDX-License-Identifier: Apache-2.0
"""The server put together: the gate before it, the routes, the files of the page."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.telemetry import TelemetryConfig
from starlette.staticfiles import StaticFiles

from musnad import __version__
from musnad.review import (
    adding,
    exporting,
    incidents,
    judging,
    pairs,
    people,
    writing_up,
)
from musnad.review.desk import Desk, Refusal, explain
from musnad.review.gate import Gate
from musnad.review.turns import Turns

REFUSALS: dict[int | str, dict[str, Any]] = {
    number: {"model": Refusal}
    for number in (400, 401, 403, 404, 409, 413, 421, 422, 503)}
# Requests name incidents and carry reports: no variable of the environment may make the
# framework send anything of them elsewhere.
SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False,
                           "operation_spans": False, "auto_configure": False}
STATIC = Path(__file__).parent / "static"
ROUTERS = tuple(part.router for part in (
    people, writing_up, incidents, judging, pairs, adding, exporting))
# What some systems do not know, or know otherwise.
for kind, ending in (("text/javascript", ".js"), ("font/woff2", ".woff2"),
                     ("image/svg+xml", ".svg"), ("application/json", ".json")):
    mimetypes.add_type(kind, ending)


def create_app(desk: Desk) -> FastAPI:
    """The application for one store; its description is under /api/openapi.json."""
    app = FastAPI(title="Musnad review", version=__version__, docs_url=None,
                  redoc_url=None, openapi_url="/api/openapi.json", telemetry=SILENT)
    app.state.desk = desk
    app.add_middleware(Turns)
    app.add_middleware(Gate)  # added last: asked first
    explain(app)
    for router in ROUTERS:
        app.include_router(router, responses=REFUSALS)
    if STATIC.is_dir():
        app.add_api_route("/", lambda: FileResponse(STATIC / "index.html"),
                          include_in_schema=False)
        app.mount("/static", StaticFiles(directory=STATIC))
    return app

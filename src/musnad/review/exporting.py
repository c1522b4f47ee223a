# SPDX-License-Identifier: Apache-2.0
"""The route of exports: what `musnad export` writes, and what it could not carry."""

from __future__ import annotations

import io
import zipfile
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field
from sqlalchemy import Connection

from musnad.errors import StoreError
from musnad.export.item import Item, Settings
from musnad.export.write import NAMES, export, report
from musnad.review.desk import Noting, Person
from musnad.store import audit
from musnad.store.incidents import evidence_of_each
from musnad.store.reviewers import Reviewer
from musnad.store.reviewing import find

router = APIRouter(prefix="/api")
ENDINGS = {"geojson": "geojson", "parquet": "parquet", "jsonl": "jsonl", "ftm": "jsonl"}
LONGEST = 6000  # letters of the loss report in a header
FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {}}, "description": "the file"}}


class Wanted(BaseModel):
    """Which incidents, in which layout; with `bundle` a ZIP with evidence and method."""

    layout: str
    ids: list[str] = Field(max_length=200_000)
    bom: bool = False
    public: bool = False
    unreported: bool = False
    bundle: bool = False


@router.post("/export", response_class=Response, responses=FILE)
def write(wanted: Wanted, who: Person, db: Noting) -> Response:
    """A file of these incidents; excluded and restricted ones are left out. Logged."""
    if wanted.layout not in NAMES:
        raise StoreError(f"{wanted.layout!r} is no layout: give one of "
                         f"{', '.join(NAMES)}")
    name = f"musnad-{wanted.layout}.{ENDINGS.get(wanted.layout, 'csv')}"
    with TemporaryDirectory(prefix="musnad-export-") as folder:
        path = Path(folder) / name
        lines = _written(db, wanted, path)
        body = path.read_bytes()
        if wanted.bundle:
            name, body = f"musnad-{wanted.layout}.zip", _bundle(Path(folder))
    log_export(db, who, wanted, body)
    return Response(body, media_type="application/octet-stream", headers={
        "content-disposition": f'attachment; filename="{name}"',
        "x-musnad-loss": _header(lines)})


def _written(db: Connection, wanted: Wanted, path: Path) -> list[str]:
    with db.begin():
        records = [find(db, name).record for name in dict.fromkeys(wanted.ids)]
    told = evidence_of_each(db, [record["id"] for record in records])
    settings = Settings(wanted.public, wanted.unreported, wanted.bom)
    items = (Item(record, tuple(each))
             for record, each in zip(records, told, strict=True))
    return report(export(items, wanted.layout, path, settings))


def _bundle(folder: Path) -> bytes:
    """The file with its evidence and its method note."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    return packed.getvalue()


def _header(lines: list[str]) -> str:
    """Lines percent-encoded, as many as a header may hold."""
    told, length = [], 0
    for n, line in enumerate(lines):
        length += len(quote(line)) + 3
        if length > LONGEST:
            told.append(f"… and {len(lines) - n} more.")
            break
        told.append(line)
    return quote("\n".join(told))


def log_export(db: Connection, who: Reviewer, wanted: Wanted, body: bytes) -> None:
    """Who took what away: the layout, how many, and digests of the ids and the file."""
    audit.record(db, who.name, "exported", {
        "layout": wanted.layout, "incidents": len(set(wanted.ids)),
        "public": wanted.public,
        "ids_sha256": sha256("\n".join(sorted(set(wanted.ids))).encode()).hexdigest(),
        "sha256": sha256(body).hexdigest()})

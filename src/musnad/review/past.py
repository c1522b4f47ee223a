# SPDX-License-Identifier: Apache-2.0
"""The history of an incident: what linking did to it, and what people said of it."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection, text

from musnad.store.corrections import parted
from musnad.store.judgements import VALUE, Judgement
from musnad.store.reviewing import Found, judgements_about

EVENTS = """
select at, what, detail, by_whom from history where incident = :id order by key
"""
Line = dict[str, Any]


def past(db: Connection, found: Found, names: list[str]) -> list[Line]:
    """Oldest first; what a judgement changed stands right after it."""
    told = [_given(j) for j in judgements_about(db, [found.id, *names])]
    for row in db.execute(text(EVENTS), {"id": found.id}):
        detail = json.loads(row.detail)
        told.append({
            "at": row.at, "who": row.by_whom, "what": row.what,
            "field": detail.get("field"), "old": detail.get("old"),
            "new": _new(detail), "why": detail.get("why")})
    return sorted(told, key=lambda line: str(line["at"]))


def _new(detail: dict[str, Any]) -> Any:  # noqa: ANN401 (whatever the event has)
    return next((detail[key] for key in ("new", "claim", "claims", "into")
                 if detail.get(key) is not None), None)


def _given(j: Judgement) -> Line:
    value = json.loads(j.value) if j.value else None
    return {"at": j.at, "who": j.by, "what": j.question,
            "field": parted(j.b)[0] if j.question == VALUE else None, "old": None,
            "new": j.answer if value is None else value, "why": j.why}

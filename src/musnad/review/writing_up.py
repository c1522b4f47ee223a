# SPDX-License-Identifier: Apache-2.0
"""The route of the draft."""

from __future__ import annotations

import json
from typing import Any, Literal

from fastapi import APIRouter

from musnad.review.desk import Person, Reading
from musnad.review.drafting import Words, draft
from musnad.review.vocabulary import vocabulary
from musnad.store.corrections import corrected
from musnad.store.judgements import VALUE
from musnad.store.reviewing import claims_of, find, judgements_about

router = APIRouter(prefix="/api")


@router.get("/incidents/{name}/draft")
def write_up(name: str, _: Person, db: Reading, language: Literal["en", "ar"] = "en"
             ) -> dict[str, Any]:
    """Sentences about an incident, each with the claims that it rests on."""
    with db.begin():
        found = find(db, name)
        rows = claims_of(db, found)
        given = [j for j in judgements_about(db, [row.name for row in rows])
                 if j.question == VALUE and j.stands]
    claims = [(f"{row.id}#{row.n}", corrected(
        json.loads(row.record), [j for j in given if j.a == row.name], row.added))
        for row in rows]
    words = Words(language == "ar", vocabulary())
    return {"sentences": draft(found.record, claims, words)}

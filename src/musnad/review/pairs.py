# SPDX-License-Identifier: Apache-2.0
"""The route of the merge queue: pairs side by side, with what speaks for and against."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy import Connection

from musnad.review import listing
from musnad.review.desk import Person, Reading
from musnad.store.queue import Pair, waiting
from musnad.store.reviewing import find, shown_names

router = APIRouter(prefix="/api")
Shown = dict[str, Any]


@router.get("/queue")
def queue(_: Person, db: Reading, limit: Annotated[int, Query(ge=1, le=1000)] = 50
          ) -> list[Shown]:
    """Pairs of incidents that nobody judged yet, the likeliest first."""
    with db.begin():
        pairs = waiting(db, limit)
        shown = shown_names(db, [name for pair in pairs for name in pair.claims])
        sides = {name: _side(db, name) for pair in pairs for name in pair.incidents}
    return [_pair(pair, shown, sides) for pair in pairs]


def _side(db: Connection, name: str) -> Shown:
    found = find(db, name)
    return listing.state(found, []) | {"version": found.version}


def _pair(pair: Pair, shown: dict[str, str], sides: dict[str, Shown]) -> Shown:
    return {
        "a": sides[pair.incidents[0]], "b": sides[pair.incidents[1]],
        "claims": [shown.get(name, name) for name in pair.claims],
        "score": pair.score,
        "features": [{"name": each.feature, "level": each.level, "sentence": each.said,
                      "points": each.points} for each in pair.reasons],
        "days": pair.days, "km": pair.km,
        "kind": "near-miss" if pair.near_miss else "match?",
    }

# SPDX-License-Identifier: Apache-2.0
"""Incidents as FollowTheMoney entities: an Event, its reports as Articles, its actors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from musnad.export import sources
from musnad.export.acled import notes
from musnad.export.item import Item, Settings
from musnad.export.sites import shown_place

Entity = dict[str, Any]


def entities(item: Item, settings: Settings) -> Iterator[str]:
    """One JSON object a line; entities of several incidents share their ids."""
    articles, actors = list(_articles(item)), list(_actors(item))
    for entity in (*articles, *actors, _event(item, articles, actors, settings)):
        yield json.dumps(entity, ensure_ascii=False)


def _entity(key: str, schema: str, **properties: list[str | None]) -> Entity:
    known = {name: [v for v in values if v] for name, values in properties.items()}
    return {
        "id": f"musnad-{key}",
        "schema": schema,
        "properties": {name: values for name, values in known.items() if values},
    }


def _articles(item: Item) -> Iterator[Entity]:
    for claim, day, title in zip(
        item.told, sources.days(item), sources.headlines(item), strict=True
    ):
        yield _entity(
            _key(claim.report),
            "Article",
            title=[title],
            publishedAt=[day],
            publisher=[claim.outlet],
            language=["ara"],
        )


def _actors(item: Item) -> Iterator[Entity]:
    """Who is said to have done it: an accusation, not a finding."""
    for name in sources.sides(item, "actors"):
        yield _entity(_key(name), "Organization", name=[name])


def _event(
    item: Item, articles: list[Entity], actors: list[Entity], settings: Settings
) -> Entity:
    record, place = item.record, shown_place(item, settings) or {}
    days = record["date"] or {}
    where = ", ".join(filter(None, (place.get("name_en"), place.get("admin1_en"))))
    kind = record["type"].replace("_", " ")
    return _entity(
        item.id,
        "Event",
        name=[
            " ".join(filter(None, (kind, where and f"at {where}", days.get("earliest"))))
        ],
        startDate=[days.get("earliest")],
        endDate=[days.get("latest")],
        location=[where or place.get("name_ar")],
        country=[(place.get("country") or "").lower()],
        summary=[notes(item) if days else None],
        recordId=[item.id],
        keywords=[record["type"], f"grade: {record['grade']}"],
        involved=[actor["id"] for actor in actors],
        proof=[article["id"] for article in articles],
    )


def _key(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:16]

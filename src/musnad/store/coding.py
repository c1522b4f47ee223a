# SPDX-License-Identifier: Apache-2.0
"""Double coding: two people say what a report tells, each without the other's answers."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, text

from musnad.errors import StoreError
from musnad.store import audit
from musnad.store.reviewers import Reviewer
from musnad.store.reviewing import report_key
from musnad.store.write import dumped, now
from musnad.text.stem import stems

WORDS = ("type", "place", "earliest", "latest", "actor", "source")
NUMBERS = ("killed_low", "killed_high", "injured_low", "injured_high")
FIELDS = ("type", "place", "earliest", "latest", "actor", *NUMBERS, "source")
FREE = ("place", "actor", "source")  # compared by their stems, however they are spelled
LONGEST, MOST = 300, 10_000_000
ADD = """
insert into coding (report, by_whom, field_values, at)
values (:report, :by, :told, :at)
returning key
"""
SUPERSEDE = """
update coding set superseded = :key
where  report = :report and by_whom = :by and superseded is null and key <> :key
"""
MINE = """
select field_values from coding
where  report = :report and by_whom = :by and superseded is null
"""
ALL = """
select report, by_whom, field_values from coding where superseded is null
order by report, by_whom
"""
REPORTS = """
select   report.identity, report.id, report.outlet, report.record,
         (select count(*) from coding where coding.report = report.identity
          and coding.by_whom = :by and coding.superseded is null) as coded
from     report
where    report.standing = 1 and report.identity not like 'hand:%'
order by report.key desc
limit    :limit
"""
IDENTITY = "select identity from report where key = :key"


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of how many reports two coders told a field, and how often they agree."""

    field: str
    both: int
    agree: int


def code_report(db: Connection, who: Reviewer, report: str, values: dict[str, Any]
                ) -> None:
    """Keep what somebody read in a report; an earlier coding of theirs is superseded."""
    told = dumped({field: _checked(field, value) for field, value in values.items()})
    with db.begin():
        keys = {"report": _identity(db, report), "by": who.name, "told": told,
                "at": now()}
        key = db.execute(text(ADD), keys).scalar_one()
        db.execute(text(SUPERSEDE), keys | {"key": key})
        audit.record(db, who.name, "coded", {"report": keys["report"], "key": key})


def _identity(db: Connection, report: str) -> str:
    key = {"key": report_key(db, report)}
    found: str = db.execute(text(IDENTITY), key).scalar_one()
    return found


def _checked(field: str, value: Any) -> Any:  # noqa: ANN401 (as JSON has it)
    if field in WORDS and (value is None or (isinstance(value, str)
                                             and len(value) <= LONGEST)):
        return value or None
    if field in NUMBERS and (value is None or (type(value) is int
                                               and 0 <= value <= MOST)):
        return value
    raise StoreError(f"{field}: {value!r} is no coding: fields are {', '.join(FIELDS)}; "
                     "counts are whole numbers, all else are words, unknown is null")


def my_coding(db: Connection, who: Reviewer, report: str) -> dict[str, Any] | None:
    """What this person said of a report: nobody else's."""
    with db.begin():
        keys = {"report": _identity(db, report), "by": who.name}
        told = db.execute(text(MINE), keys).scalar()
    return json.loads(told) if told else None


def to_code(db: Connection, who: Reviewer, limit: int = 500) -> list[dict[str, Any]]:
    """Reports, the latest first, and whether this person coded them."""
    with db.begin():
        rows = db.execute(text(REPORTS), {"by": who.name, "limit": limit}).all()
    return [{"report": row.id, "title": json.loads(row.record)["title"],
             "outlet": row.outlet, "coded": bool(row.coded)} for row in rows]


def agreement(db: Connection) -> list[Agreement]:
    """Field by field over all reports that two people coded; none if there is none.

    A field counts where at least one of the two told it: both silent is no agreement.
    """
    coded: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with db.begin():
        for row in db.execute(text(ALL)):
            coded[row.report].append(json.loads(row.field_values))
    pairs = [pair for told in coded.values() for pair in combinations(told, 2)]
    return [_agreement(field, pairs) for field in FIELDS] if pairs else []


def _agreement(field: str, pairs: Iterable[tuple[dict[str, Any], dict[str, Any]]]
               ) -> Agreement:
    told = [(a.get(field), b.get(field)) for a, b in pairs]
    told = [pair for pair in told if pair != (None, None)]
    alike = sum(_plain(field, a) == _plain(field, b) for a, b in told)
    return Agreement(field, len(told), alike)


def _plain(field: str, value: Any) -> Any:  # noqa: ANN401
    return stems(value.lower()) if field in FREE and value else value

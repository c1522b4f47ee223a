# SPDX-License-Identifier: Apache-2.0
"""Incidents for people: a line each, or one with all that its claims say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from musnad.link.grade import ARABIC
from musnad.link.packed import unpack
from musnad.link.score import reasons, score
from musnad.show.isolate import clean, isolated
from musnad.store.incidents import Event, Evidence

Record = dict[str, Any]
NOT_TOLD = "—"


def line(record: Record) -> str:
    """`m3f… · 2019-05-22 · Idlib, SY · airstrike · killed 5..7 · fair · 3 reports`"""
    reports = len({claim["report"] for claim in record["claims"]})
    parts = [
        record["id"],
        days(record["date"]),
        where(record["place"]),
        record["type"],
        counts(record),
        record["grade"],
        many(reports, "report"),
        decision(record),
    ]
    return " · ".join(filter(None, parts))


def decision(record: Record) -> str:
    """What reviewers decided: accepted, excluded, published; empty where nothing."""
    review = record.get("review") or {}
    found = "published" if "published" in review else review.get("decision")
    return str(found or "")


def many(number: int, what: str) -> str:
    """`1 report`, `3 reports`"""
    return f"{number} {what}{'' if number == 1 else 's'}"


def days(date: Record | None) -> str:
    """One day, or first..last; ~ where it is only assumed."""
    if not date:
        return "no date"
    first, last = date["earliest"], date["latest"]
    sign = "~" if date.get("basis") == "assumed" else ""
    return sign + (first if first == last else f"{first}..{last}")


def where(place: Record | None) -> str:
    """The place and its country, in English where known."""
    if not place:
        return "no place"
    name = place["name_en"] or isolated(place["name_ar"] or NOT_TOLD)
    return ", ".join(filter(None, (name, place["country"])))


def counts(record: Record) -> str:
    """Totals of those killed and injured: `killed 5..7 people`"""
    return ", ".join(
        f"{row['outcome']} {_range(row)} {row['who']}"
        for row in record["casualties"]
        if row["of"] is None
        and row["outcome"] in ("killed", "injured")
        and (row["who"] in ("people", "civilians", "combatants"))
    )


def _range(row: Record) -> str:
    low, high = row["low"], row["high"]
    if low is None and high is None:
        return "?"
    return (
        str(low)
        if low == high
        else f"{'' if low is None else low}.." + ("" if high is None else str(high))
    )


def page(record: Record, told: list[Evidence], past: list[Event]) -> Iterator[str]:
    """The lines that `musnad show` prints of one incident."""
    yield line(record)
    yield f"    grade       {record['grade']} ({ARABIC[record['grade']]}): " + clean(
        record["grade_rule"]
    )
    if codes := record.get("previous_codes"):
        yield f"    before      {', '.join(codes)}"
    for field in ("actors", "targets"):
        for side in record[field]:
            yield (
                f"    {field:<11} {clean(side['name_en'] or NOT_TOLD)}: "
                f"{many(side['support'], 'claim')}, "
                f"{many(side['roots'], 'independent root')}"
            )
    for row in record["casualties"]:
        yield from _toll(row)
    for conflict in record["conflicts"]:
        values = "; ".join(
            f"{said['value']} ({many(len(said['claims']), 'claim')})"
            for said in conflict["values"]
        )
        yield f"    conflict    {conflict['field']}: {isolated(values)}"
    for claim in told:
        yield from _claim(claim)
    for event in past:
        about = (f"{name} {_flat(value)}" for name, value in event.detail.items())
        detail = ", ".join(about)
        yield f"    history     {event.at} {event.what} {isolated(detail)}"


def _flat(value: object) -> str:
    """A value of the history on one line."""
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _toll(row: Record) -> Iterator[str]:
    part = "" if row["of"] is None else " (part of a total)"
    yield (
        f"    {row['outcome']:<11} {_range(row)} {row['who']}{part}, "
        f"{row['civil_status']}"
    )
    for said in row["by"]:
        after = "" if said["stands"] else ", superseded"
        yield (
            f"        {_range(said)} {said['modifier']}, {isolated(said['root'])}, "
            f"{said['as_of'] or 'no date'}, {clean(said['report'])}#{said['n']}{after}"
        )


def _claim(claim: Evidence) -> Iterator[str]:
    about = filter(None, (claim.published, claim.outlet, claim.title))
    yield (
        f"    claim       {clean(claim.report)}#{claim.record['n']} "
        f"{isolated(' · '.join(about))}"
    )
    for name, value in _quoted(claim.record):
        start, stop = value["start"], value["stop"]
        yield f"        {name:<11} {isolated(claim.text[start:stop])} ({value['rule']})"


def _quoted(record: Record) -> Iterator[tuple[str, Record]]:
    """Every value of a claim that has words."""
    single = ((name, record.get(name)) for name in ("trigger", "place", "date"))
    many = (
        (name, value)
        for name in ("actors", "targets", "casualties")
        for value in record.get(name) or ()
    )
    for name, value in (*single, *many):
        if value and value.get("start") is not None:
            yield name, value


def why(told: list[Evidence]) -> Iterator[str]:
    """Why the claims of an incident were linked, pair by pair."""
    facts = [unpack(claim.facts) for claim in told]
    for a, b in combinations(facts, 2):
        yield f"    {clean(a.name)} and {clean(b.name)}: {score(a, b):+.2f} points"
        for reason in reasons(a, b):
            if reason.points:
                yield f"        {reason.points:+.2f}  {reason.said}"

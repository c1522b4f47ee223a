# SPDX-License-Identifier: Apache-2.0
"""Claims that people enter by hand: words that the reader missed, a statement, a call.

Such a claim stands beside those that were read, carries who entered it, and is taken out
again by undo. One from a report has its words there; any other has a note.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, text

import musnad
from musnad.errors import StoreError
from musnad.record.output import to_json
from musnad.store.corrections import WORDLESS, checked
from musnad.store.deciding import bump, settle
from musnad.store.deriving import tick
from musnad.store.judgements import ENTERED, SAME, Answer, judge_all
from musnad.store.reviewers import Reviewer
from musnad.store.reviewing import Found, Named, claim, find, report_key, reports_of
from musnad.store.seals import seal
from musnad.store.write import CLAIM, CLAIMS_OF, dumped, insert, now

KINDS = ("statement", "video", "call", "report")
NEXT = "select coalesce(max(n), 0) + 1 from claim where report = :report"
IDENTITY = "select identity from report where key = :key"
KEEP = """
insert into hand (claim, by_whom, kind, note, why, at)
values ((select key from claim where report = :report and n = :n), :by, :kind, :note,
        :why, :at)
"""
BLANK: dict[str, Any] = {
    "kind": "event", "status": "reported", "denies": None, "doubt": False,
    "confidence": "certain", "why_check": [], "strikes": None, "place": None,
    "date": None, "actors": [], "targets": [], "infrastructure": [], "weapons": [],
    "casualties": [], "origin": "unattributed", "sources": [], "claimed_by": None,
    "loaded": [],
}
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as the page sends it; `incident` is None for one of its own."""

    kind: str
    why: str
    values: dict[str, Any]
    report: str | None = None
    note: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    incident: str | None = None


def enter_claim(db: Connection, who: Reviewer, entry: Entry) -> Named:
    """Keep a claim and let it count; the claim and the incident that it is part of."""
    _check(entry)
    with db.begin():
        version = tick(db)
        part_of = find(db, entry.incident) if entry.incident else None
        report, words = _report(db, entry)
        n = db.execute(text(NEXT), {"report": report}).scalar_one()
        record = claim_record(entry, who, words, part_of) | {"n": n}
        identity = db.execute(text(IDENTITY), {"key": report}).scalar_one()
        name = f"{identity}#{n}"
        db.execute(text(CLAIM), {"report": report, "n": n, "name": name,
                                 "record": dumped(record), "reader": None})
        seal(db, "claim", db.execute(text(CLAIMS_OF), {"report": report}).scalars())
        db.execute(text(KEEP), {"report": report, "n": n, "by": who.name, "at": now(),
                                "kind": entry.kind, "note": entry.note, "why": entry.why})
        answers = [Answer(ENTERED, name, "", "entered", who.name, entry.why)]
        if part_of:
            answers.append(Answer(SAME, name, part_of.anchor, "same", who.name,
                                  entry.why))
            bump(db, version, [part_of.id])
        judge_all(db, answers)
    settle(db, who)
    with db.begin():
        return claim(db, name)


def _check(entry: Entry) -> None:
    if entry.kind not in KINDS:
        raise StoreError(f"{entry.kind!r} is no kind of claim: give one of "
                         f"{', '.join(KINDS)}")
    if entry.kind == "report" and not (entry.report and entry.spans):
        raise StoreError("a claim from a report needs the report and the words (spans)")
    if entry.kind != "report" and not (entry.note and entry.note.strip()):
        raise StoreError("a claim from outside a report needs a note: what was said, by "
                         "whom, when, where it is kept")
    if not entry.values:
        raise StoreError("a claim needs at least one value")


def _report(db: Connection, entry: Entry) -> tuple[int, str]:
    """Where the claim stands, and the words that may be quoted: no private names."""
    if entry.kind == "report":
        key = report_key(db, entry.report or "")
        return key, str(reports_of(db, [key])[key]["text"])
    reading = musnad.read(entry.note or "", id=f"hand:{uuid4().hex[:12]}",
                          published=now()[:10])
    rows = to_json(reading) | {"incidents": []}
    keys = {"identity": reading.report.id, "version": 1,
            "digest": rows["report"]["text_sha256"], "reader": None}
    return insert(db, reading.report, rows, keys), ""


def claim_record(entry: Entry, who: Reviewer, words: str, part_of: Found | None
                 ) -> Record:
    """The claim in the layout of those that were read (docs/records.md)."""
    given, rule = entry.values, f"entered by {who.name}"
    seen = _words(entry, words) | {"rule": rule}
    record = BLANK | {"type": _right("type", given) or _type(part_of), "trigger": seen}
    if part_of:
        record["kind"] = part_of.record["kind"]
    if given.get("place"):
        record["place"] = _place(given["place"]) | seen
    if days := _right("date", given):
        one = days["earliest"] == days["latest"]
        record["date"] = seen | days | {"basis": "stated", "part_of_day": None,
                                        "time": None,
                                        "precision": "day" if one else "days"}
    if actor := _right("actors", {"actors": given.get("actor")}):
        record["actors"] = [seen | {"id": None, "name_en": actor, "kind": "unknown",
                                    "basis": "own_voice", "source": None,
                                    "relation": "joint"}]
    if given.get("outcome") or given.get("low") is not None or given.get("high"):
        record["casualties"] = [_count(given, seen)]
    return record | _sources(entry, given, seen)


def _type(part_of: Found | None) -> str:
    """A value of an incident says nothing else of it."""
    return part_of.record["type"] if part_of else "other_violence"


def _right(field: str, given: dict[str, Any]) -> Any:  # noqa: ANN401 (any value)
    """A value, checked as corrections are; None where none was given."""
    return json.loads(checked(field, given[field])) if given.get(field) else None


def _words(entry: Entry, words: str) -> Record:
    if not entry.spans:
        return WORDLESS
    start = min(span[0] for span in entry.spans)
    stop = max(span[1] for span in entry.spans)
    if not 0 <= start < stop <= len(words) or any(a >= b for a, b in entry.spans):
        raise StoreError(f"spans are code points [start, stop) of the report's text, "
                         f"which has {len(words)}")
    return {"text": words[start:stop], "start": start, "stop": stop}


def _place(given: Any) -> Record:  # noqa: ANN401 (a name, or a place as JSON)
    if isinstance(given, str):
        arabic = any("\u0600" <= letter <= "\u06ff" for letter in given)
        given = {"name_ar" if arabic else "name_en": given}
    rest: Record = {"name_en": None, "name_ar": None, "country": None, "admin1_en": None,
            "level": "settlement", "near": False, "lat": None, "lon": None,
            "radius_km": None, "gazetteer_id": None, "weight": 1.0, "why": None,
            "candidates": [], "others": []}
    found: Record = rest | json.loads(checked("place", given))
    return found


def _count(given: dict[str, Any], seen: Record) -> Record:
    outcome = given.get("outcome") or "killed"
    told = json.loads(checked(outcome, {key: given.get(key)
                                        for key in ("low", "high", "who")}))
    low, high = told["low"], told["high"]
    modifier = "exact" if low == high else "at_least" if high is None else \
        "range" if low is not None else "up_to"
    return seen | {
        "outcome": outcome, "who": told.get("who", "people"), "age": None, "sex": None,
        "role": None, "civil_status": "unknown", "status_by": None, "party": None,
        "is_attacker": False, "low": low, "high": high, "modifier": modifier,
        "derived": False, "of": None, "source": None}


def _sources(entry: Entry, given: dict[str, Any], seen: Record) -> Record:
    """Who told it; outside a report somebody did, and unnamed is no independent voice."""
    name = _right("sources", {"sources": given.get("source")})
    if not name and entry.kind == "report":
        return {}
    link = seen | {"kind": "other" if name else "unnamed", "id": None, "name_en": name,
                   "stance": "neutral", "coerced": False, "party": False}
    return {"origin": "attributed", "sources": [[link]]}

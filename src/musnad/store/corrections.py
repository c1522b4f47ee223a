# SPDX-License-Identifier: Apache-2.0
"""Claims as reviewers corrected them. What was read stays as it is in the store."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Any

from musnad.errors import StoreError
from musnad.link.harm import FIGHTERS, GROUPS, WHOLES
from musnad.link.tolls import OUTCOMES
from musnad.record.frames import FAMILY
from musnad.store.judgements import Judgement

Record = dict[str, Any]
SIDES = ("actors", "targets")
LISTS = (*SIDES, "infrastructure", "weapons", "sources")
FIELDS = ("type", "status", "date", "place", *LISTS, *OUTCOMES)
STATUSES = ("reported", "denied", "foiled", "prospective")
SITES = (
    "hospital", "school", "mosque", "church", "market", "residential", "camp", "bridge",
    "power", "water", "aid_convoy", "media", "government", "military", "vehicle", "farm",
    "other",
)
WHO = WHOLES + FIGHTERS + GROUPS
LEVELS = ("site", "neighbourhood", "settlement", "district", "governorate", "country")
PLACE_WORDS = ("name_ar", "name_en", "country", "admin1_en", "level")
TYPES = tuple(FAMILY)
LONGEST, MOST = 300, 10_000_000
NOT_SAID = {"type": "other_violence", "status": "reported", "date": None, "place": None}
HELD = ("casualties", *LISTS)
WORDLESS: Record = {"text": None, "start": None, "stop": None}
NEW_ROW: Record = WORDLESS | {
    "who": "people", "age": None, "sex": None, "role": None, "civil_status": "unknown",
    "status_by": None, "party": None, "is_attacker": False, "derived": False, "of": None,
    "source": None,
}
NEW_SIDE: Record = WORDLESS | {"id": None, "kind": "unknown", "basis": "own_voice",
                               "source": None, "relation": "joint"}
NEW_ENTRY: dict[str, Record] = {
    "actors": NEW_SIDE, "targets": NEW_SIDE, "infrastructure": WORDLESS,
    "weapons": WORDLESS,
    "sources": WORDLESS | {"kind": "other", "id": None, "stance": "neutral",
                           "coerced": False, "party": False},
}
ROW = r"[0-9]{1,4}"
_NAMED = re.compile(rf"([a-z_]+)(?:\[({ROW}(?:\.{ROW})?)\])?")


def named(field: str, row: str | int | None) -> str:
    """How a judgement names one value of a claim: killed, or killed[2] of several."""
    if field not in FIELDS:
        raise StoreError(f"{field!r} is no field of a claim: give one of "
                         f"{', '.join(FIELDS)}")
    if row is None:
        return field
    link = rf"(?:\.{ROW})?" if field == "sources" else ""
    if field not in (*LISTS, *OUTCOMES) or not re.fullmatch(ROW + link, str(row)):
        raise StoreError(f"{row!r} is no row of {field!r}: give the number of the value "
                         "in its list, of sources that of the chain and the link (0.1), "
                         "and none where there is one value only")
    return f"{field}[{row}]"


def parted(name: str) -> tuple[str, str | None]:
    """killed[2] → killed, 2"""
    found = _NAMED.fullmatch(name)
    return (found[1], found[2]) if found else (name, None)


def checked(field: str, value: Any) -> str:  # noqa: ANN401 (as JSON has it)
    """The right value of a field as JSON, or StoreError with what it should look like."""
    what, read = FORMS.get(named(field, None), (COUNT_FORM, _read_count))
    try:
        return json.dumps(read(value), ensure_ascii=False)
    except (AttributeError, KeyError, TypeError, ValueError):
        raise StoreError(f"{json.dumps(value, ensure_ascii=False)} is no value of "
                         f"{field!r}: give {what}") from None


def _one_of(codes: Collection[str]) -> tuple[str, Callable[[Any], Any]]:
    def read(value: Any) -> Any:  # noqa: ANN401
        if value not in codes:
            raise ValueError
        return value

    return "one of " + ", ".join(codes), read


def _read_words(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST:
        raise ValueError
    return value.strip()


def _read_days(value: Any) -> Record:  # noqa: ANN401
    first, last = (date.fromisoformat(value[key]) for key in ("earliest", "latest"))
    if first > last:
        raise ValueError
    return {"earliest": first.isoformat(), "latest": last.isoformat()}


def _read_place(value: Any) -> Record:  # noqa: ANN401
    found: Record = {key: _read_words(value[key]) for key in PLACE_WORDS
                     if value.get(key)}
    for key, most in (("lat", 90.0), ("lon", 180.0), ("radius_km", 20_000.0)):
        if value.get(key) is not None:
            found[key] = float(value[key])
            if not -most <= found[key] <= most:
                raise ValueError
    named_ = found.keys() & {"name_ar", "name_en"}
    if not named_ or ("lat" in found) != ("lon" in found) or \
            found.get("level", LEVELS[0]) not in LEVELS:
        raise ValueError
    return found


def _read_count(value: Any) -> Record:  # noqa: ANN401
    low, high = (_number(value.get(key)) for key in ("low", "high"))
    who = value.get("who")
    if (low is None and high is None) or (None not in (low, high) and low > high) or \
            who not in (None, *WHO):
        raise ValueError
    return {"low": low, "high": high} | ({"who": who} if who else {})


def _number(value: Any) -> Any:  # noqa: ANN401
    """A whole number that a count can be, or None."""
    if value is not None and (type(value) is not int or not 0 <= value <= MOST):
        raise ValueError
    return value


COUNT_FORM = ('{"who": …, "low": …, "high": …}, whole numbers or null, not both null; '
              "who is one of " + ", ".join(WHO))
FORMS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "type": _one_of(TYPES),
    "status": _one_of(STATUSES),
    "infrastructure": _one_of(SITES),
    "date": ('{"earliest": "2019-05-22", "latest": "2019-05-22"}', _read_days),
    "place": ('{"name_ar": …, "name_en": …, "lat": …, "lon": …}, one name at least, and '
              "both degrees or none", _read_place),
    **dict.fromkeys((*SIDES, "weapons", "sources"), ("a name", _read_words)),
}


def telling(given: Iterable[Judgement], added: str) -> list[Judgement]:
    """Rejections and corrections given since a report was added, oldest first.

    What was said of an older version of the report is not said of this one.
    """
    return sorted((j for j in given if j.answer in ("reject", "correct")
                   and j.at >= added), key=lambda j: j.key)


def corrected(record: Record, given: Iterable[Judgement], added: str) -> Record:
    """A claim of a report that was added then, as it is after what reviewers said."""
    told = telling(given, added)
    if not told:
        return record
    done = record | {field: list(record.get(field) or ()) for field in HELD}
    done["sources"] = [list(chain) for chain in done["sources"]]
    for j in told:
        field, row = parted(j.b)
        value = json.loads(j.value) if j.value and j.answer == "correct" else None
        rule = f"corrected by {j.by}"
        if field in OUTCOMES:
            _count(done["casualties"], (field, row), value, rule)
        elif field == "sources":
            _teller(done["sources"], row, value, rule)
        elif field in LISTS:
            _entry(done[field], (field, row), value, rule)
        else:
            _single(done, field, value, rule)
    return _closed_up(done)


def _single(done: Record, field: str, value: Any, rule: str) -> None:  # noqa: ANN401
    """A field that has one value: type, status, date, place."""
    if value is None or field in ("type", "status"):
        done[field] = NOT_SAID[field] if value is None else value
        return
    before = done.get(field) or WORDLESS
    own = _days(value) if field == "date" else _place(before, value)
    done[field] = before | own | {"rule": rule}


def _days(value: Record) -> Record:
    one = value["earliest"] == value["latest"]
    return {"basis": "stated", "precision": "day" if one else "days",
            "part_of_day": None, "time": None} | value


def _place(before: Record, value: Record) -> Record:
    """A place that moved keeps its region; a point that nobody gives is not known."""
    moved = (value.get("lat"), value.get("lon")) != (before.get("lat"), before.get("lon"))
    rest = {"candidates": [], "others": before.get("others") or [], "why": None,
            "weight": 1.0, "near": False, "gazetteer_id": None,
            "country": before.get("country"), "admin1_en": before.get("admin1_en"),
            "level": before.get("level") or "settlement", "lat": None, "lon": None,
            "radius_km": None if moved else before.get("radius_km"),
            "name_en": None, "name_ar": None}
    return rest | {key: given for key, given in value.items() if given is not None}


def _count(rows: list[Any], name: tuple[str, str | None], value: Any,  # noqa: ANN401
           rule: str) -> None:
    """A row of casualties; without a number the one that counts the same people."""
    outcome, row = name
    own = [k for k, each in enumerate(rows) if each and each["outcome"] == outcome]
    if row is not None:
        own = [k for k in own if k == int(row)]
    if value is None:
        for k in own:
            rows[k] = None
        return
    alike = [k for k in own if rows[k]["who"] == value.get("who")]
    chosen = (alike or (own if len(own) == 1 else []))[:1]
    before = rows[chosen[0]] if chosen else NEW_ROW | {"outcome": outcome}
    low, high = value.get("low"), value.get("high")
    after = before | {"who": value.get("who") or before["who"], "low": low, "high": high,
                      "modifier": _modifier(low, high), "rule": rule}
    if chosen:
        rows[chosen[0]] = after
    else:
        rows.append(after)


def _modifier(low: int | None, high: int | None) -> str:
    if high is None:
        return "at_least" if low is not None else "vague"
    return "exact" if low == high else "range" if low is not None else "up_to"


def _entry(entries: list[Any], name: tuple[str, str | None], value: Any,  # noqa: ANN401
           rule: str) -> None:
    """One of several parties, sites or weapons; without a number the first, or all."""
    field, row = name
    own = range(len(entries)) if row is None else [k for k in [int(row)] if
                                                   k < len(entries)]
    if value is None:
        for k in own:
            entries[k] = None
        return
    at = next(iter(own), None)
    before = (entries[at] if at is not None else None) or NEW_ENTRY[field]
    key = {"infrastructure": "code", "weapons": "text"}.get(field, "name_en")
    after = before | {key: value, "rule": rule}
    if field in SIDES:
        after["id"] = None
    if at is None:
        entries.append(after)
    else:
        entries[at] = after


def _teller(chains: list[Any], row: str | None, value: Any, rule: str  # noqa: ANN401
            ) -> None:
    """A link of a chain, `chain.link`; without a number all are rejected."""
    if row is None and value is None:
        chains[:] = [[] for _ in chains]
        return
    c, _, n = (row or "0").partition(".")
    if int(c) >= len(chains):
        chains.append([])
        c = str(len(chains) - 1)
    chain, at = chains[int(c)], int(n or 0)
    if value is None:
        chain[at:at + 1] = []
    else:
        before = chain[at] if at < len(chain) else NEW_ENTRY["sources"]
        chain[at:at + 1] = [before | {"name_en": value, "id": None, "rule": rule}]


def _closed_up(done: Record) -> Record:
    """Without what was dropped; rows still point to the totals and tellers they did."""
    rows, chains = done["casualties"], done["sources"]
    row_at = _places([row is not None for row in rows])
    chain_at = _places([bool(chain) for chain in chains])
    done["casualties"] = [
        row | {"of": row_at.get(row.get("of")),
               "source": chain_at.get(row.get("source"))} for row in rows if row]
    done["actors"] = [actor | {"source": chain_at.get(actor.get("source"))}
                      for actor in done["actors"] if actor]
    done["sources"] = [chain for chain in chains if chain]
    for field in ("targets", "infrastructure", "weapons"):
        done[field] = [entry for entry in done[field] if entry]
    return done


def _places(kept: list[bool]) -> dict[int | None, int]:
    return {old: new for new, old in enumerate(k for k, keep in enumerate(kept) if keep)}

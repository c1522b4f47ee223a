# SPDX-License-Identifier: Apache-2.0
"""Hand-made pairs of claims (pairs.txt) as facts to compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from musnad.link.facts import Facts, facts_of

FILE = Path(__file__).with_name("pairs.txt")
Keys = dict[str, str]
COUNTED = {
    "killed": ("killed", "people"),
    "injured": ("injured", "people"),
    "fighters": ("killed", "combatants"),
    "children": ("killed", "children"),
    "women": ("killed", "women"),
    "men": ("killed", "men"),
}
WORDS = 20  # words of a base; how many of them another claim shares
SHARED = {"all": WORDS, "copy": 18, "some": 9, "other": 2}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims and whether they are one incident; `group` is the base's number."""

    group: int
    why: str
    same: bool
    a: Facts
    b: Facts


def pairs(path: Path = FILE) -> Iterator[Pair]:
    """Every pair of the file, in order."""
    group, base = 0, Keys()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        head, _, rest = line.partition("|")
        if head.strip() == "base":
            group, base = group + 1, _keys(rest, {}) | {"words": "all"}
            continue
        why, _, changes = rest.partition("|")
        yield Pair(
            group,
            why.strip(),
            head.strip() == "same",
            _claim(base, f"a{number}"),
            _claim(_keys(changes, base), f"b{number}"),
        )


def _keys(given: str, base: Keys) -> Keys:
    """`-key` leaves out; a place name may hold blanks: what has no `=` goes on."""
    found = {k: v for k, v in base.items() if k != "words"}
    last = ""
    for word in given.split():
        key, equals, value = word.partition("=")
        if word.startswith("-") and not equals:
            found.pop(word[1:], None)
        elif equals:
            found[key], last = value, key
            if key == "place":  # another place has a level of its own
                found.pop("level", None)
        else:
            found[last] += f" {word}"
    return found


def _claim(keys: Keys, name: str) -> Facts:
    rows = [_row(*COUNTED[key], keys[key]) for key in COUNTED if key in keys]
    places = [_place(keys[key], keys) for key in ("place", "also") if key in keys]
    record: dict[str, Any] = {
        "type": keys["type"],
        "casualties": rows,
        "date": _date(keys),
        "place": places[0] | {"others": places[1:]},
        "actors": _sides(keys.get("by")),
        "targets": _sides(keys.get("on")),
        "infrastructure": [{"code": keys["site"]}] if "site" in keys else [],
    }
    facts = facts_of(record, f"{name}#1", name)
    return replace(facts, words=_words(keys.get("words"), name))


def _words(shared: str | None, name: str) -> frozenset[str]:
    """Twenty words, some of them those of the base; none where the file says nothing."""
    if shared is None:
        return frozenset()
    own = range(WORDS - SHARED[shared])
    return frozenset([*map(str, range(SHARED[shared])), *(f"{name}{i}" for i in own)])


def _row(outcome: str, who: str, count: str) -> dict[str, Any]:
    low, dots, high = count.partition("..")
    return {
        "outcome": outcome,
        "who": who,
        "low": int(low),
        "of": None,
        "high": (int(high) if high else None) if dots else int(low),
    }


def _date(keys: Keys) -> dict[str, Any]:
    first, _, last = keys["day"].lstrip("~").partition("..")
    at = keys.get("at")
    is_hour = bool(at and at[0].isdigit())
    return {
        "earliest": first,
        "latest": last or first,
        "time": at if is_hour else None,
        "basis": "assumed" if keys["day"].startswith("~") else "stated",
        "part_of_day": None if is_hour else at,
    }


def _place(given: str, keys: Keys) -> dict[str, Any]:
    name, _, point = given.partition("@")
    lat, _, lon = point.partition(",")
    arabic, _, english = name.partition("/")
    return {
        "name_ar": arabic,
        "name_en": english or None,
        "level": keys.get("level", "settlement"),
        "admin1_en": keys.get("admin"),
        "radius_km": 5.0,
        "lat": float(lat) if lat else None,
        "lon": float(lon) if lon else None,
    }


def _sides(given: str | None) -> list[dict[str, Any]]:
    return [
        {"id": name, "name_en": name, "kind": "unknown_party"}
        for name in (given or "").split(",")
        if name
    ]

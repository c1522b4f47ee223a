# SPDX-License-Identifier: Apache-2.0
"""Two claims compared: named features, each with a level that has a sentence."""

from __future__ import annotations

from collections.abc import Callable
from math import asin, cos, radians, sin, sqrt

from musnad.link.facts import LOCKED, Facts, Spot
from musnad.link.harm import Bounds

WIDE = frozenset({"district", "governorate", "country"})
BESIDE, NEAR, APART_KM = 2.0, 7.0, 25.0
LONG_AGO = 3  # days between two dates that no slip explains
MANY = 4
ALIKE = (("copy", 0.8), ("many", 0.5), ("some", 0.3))  # share of the shorter one
FAMILY = {
    "airstrike": "air",
    "drone_strike": "air",
    "shelling": "fire",
    "missile_strike": "fire",
    "bombing": "blast",
    "suicide_bombing": "blast",
    "landmine": "blast",
    "ground_clash": "guns",
    "shooting": "guns",
    "assassination": "guns",
    "execution": "guns",
    "arrest": "custody",
    "abduction": "custody",
    "torture": "custody",
    "protest": "street",
    "protest_repression": "street",
}
KIN = (
    frozenset({"air", "fire"}),
    frozenset({"fire", "blast"}),
    frozenset({"air", "blast"}),
    frozenset({"fire", "guns"}),
)
OPEN_TYPE = "other_violence"

# For each feature: its levels with the sentence that explains each of them.
LEVELS: dict[str, dict[str, str]] = {
    "date": {
        "same": "both name the same day",
        "overlap": "their days overlap",
        "midnight": "a night and the day after it",
        "next": "their days are one apart",
        "near": "their days are two or three apart",
        "unknown": "one of them tells no day, or one only assumed from its publication",
        "apart": "their days are more than three apart",
    },
    "time": {
        "same": "both name the same hour",
        "other": "they name different hours",
        "unknown": "the hour is not told by both",
    },
    "place": {
        "same": "both name the same place",
        "same_seat": "both name the same town, whose name is that of its region too",
        "beside": "their places are less than two kilometres apart",
        "near": "their places are two to seven kilometres apart",
        "within": "one place is a region that holds the other",
        "seat": "one names the chief town of the region that holds the other",
        "region": "both name only the same region",
        "other_name": "they name different places, and a point is missing",
        "far": "their places are more than seven kilometres apart",
        "unknown": "one of them tells no place",
    },
    "type": {
        "same": "both tell the same type of act, or one is a table that tells none",
        "family": "their types of act are often taken for each other",
        "kin": "their types of act are sometimes taken for each other",
        "open": "one of them does not say what kind of act it was",
        "other": "their types of act differ",
    },
    "actors": {
        "shared": "both name the same actor",
        "differ": "they name different actors",
        "unknown": "the actor is not told by both",
    },
    "targets": {
        "shared": "both name the same target",
        "differ": "they name different targets",
        "unknown": "the target is not told by both",
    },
    "sites": {
        "shared": "both name the same kind of site",
        "differ": "they name different kinds of sites",
        "unknown": "the site is not told by both",
    },
    "words": {
        "copy": "most of their words are the same",
        "many": "many of their words are the same",
        "some": "some of their words are the same",
        "unknown": "few of their words are the same, or those of one are not known",
    },
}
COUNTED = {
    "equal": "both count the same number of {}, four or more",
    "equal_few": "both count the same small number of {}",
    "close": "their numbers of {} are close",
    "fits": "one gives only a bound for the {}, which the other fits",
    "differ": "their numbers of {} differ",
    "far": "one counts more than twice as many {} as the other",
    "unknown": "the number of {} is not told by both",
}
for _name, _whom in (
    ("killed", "people killed"),
    ("fighters", "fighters killed"),
    ("injured", "people injured"),
):
    LEVELS[_name] = {level: said.format(_whom) for level, said in COUNTED.items()}
LEVELS["parts"] = {
    "same": "both count the same number of women, children or men",
    "differ": "they count different numbers of women, children or men",
    "unknown": "the number of women, children or men is not told by both",
}


def compare(a: Facts, b: Facts) -> dict[str, str]:
    """The level of every feature; symmetric in a and b."""
    return {feature: level(a, b) for feature, level in FEATURES.items()}


def _date(a: Facts, b: Facts) -> str:
    if not a.days or not b.days:
        return "unknown"
    gap = max(a.days.first, b.days.first) - min(a.days.last, b.days.last)
    if gap > LONG_AGO:
        return "apart"
    if gap <= 1 and (a.days.assumed or b.days.assumed):
        return "unknown"  # an assumed day is no evidence
    if gap > 1:
        return "near"
    if gap == 1:
        return "midnight" if a.days.night or b.days.night else "next"
    single = a.days.first == a.days.last == b.days.first == b.days.last
    return "same" if single else "overlap"


def _time(a: Facts, b: Facts) -> str:
    if not (a.days and b.days and a.days.time and b.days.time):
        return "unknown"
    return "same" if a.days.time[:2] == b.days.time[:2] else "other"


PLACE_ORDER = (
    "same",
    "beside",
    "same_seat",
    "within",
    "near",
    "seat",
    "region",
    "other_name",
    "far",
)


def _place(a: Facts, b: Facts) -> str:
    """The best agreement among all places that the two name."""
    levels = {_spots(p, q) for p in a.spots for q in b.spots}
    return next((level for level in PLACE_ORDER if level in levels), "unknown")


def _spots(p: Spot, q: Spot) -> str:
    apart = km(p, q)
    wide = (p.level in WIDE) + (q.level in WIDE)
    if p.names & q.names and (apart is None or apart <= APART_KM):
        if wide == 0 and p.is_seat and q.is_seat:
            return "same_seat"
        return ("same", "within", "region")[wide]
    if wide:
        return _regions(p, q, apart, wide)
    if apart is not None and apart <= NEAR:
        return "beside" if apart <= BESIDE else "near"
    if (p.is_seat or q.is_seat) and p.admin1 == q.admin1:
        return "seat"
    return "other_name" if apart is None else "far"


def _regions(p: Spot, q: Spot, apart: float | None, wide: int) -> str:
    """A region that holds a place: by its name, else by its reach."""
    held = bool(p.admin1 and p.admin1 == q.admin1)
    if apart is not None:
        held = held or apart <= max(p.radius, q.radius)
    if not held:
        return "other_name" if apart is None else "far"
    return "within" if wide == 1 else "region"


def km(p: Spot, q: Spot) -> float | None:
    """Great-circle distance of two points, None where one has no point."""
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return None
    north, east = radians(q.lat - p.lat), radians(q.lon - p.lon)
    half = (
        sin(north / 2) ** 2
        + cos(radians(p.lat)) * cos(radians(q.lat)) * sin(east / 2) ** 2
    )
    return 12742 * asin(sqrt(half))


def _type(a: Facts, b: Facts) -> str:
    if a.type == b.type:
        return "same"
    if OPEN_TYPE in (a.type, b.type):
        silent = any(f.type == OPEN_TYPE and f.report.startswith(LOCKED) for f in (a, b))
        return "same" if silent else "open"
    families = frozenset(FAMILY.get(t, t) for t in (a.type, b.type))
    if len(families) == 1:
        return "family"
    return "kin" if families in KIN else "other"


def _sets(one: frozenset[str], other: frozenset[str]) -> str:
    if not one or not other:
        return "unknown"
    return "shared" if one & other else "differ"


def _count(a: Bounds | None, b: Bounds | None) -> str:
    if a is None or b is None or a.low is None or b.low is None:
        return "unknown"
    if a.high is None or b.high is None:
        return _open_count(a, b)
    if a == b:
        return "equal" if a.low >= MANY else "equal_few" if a.low else "fits"
    if a.low <= b.high and b.low <= a.high:
        return "close"
    small, large = min(a.high, b.high), max(a.low, b.low)
    if large - small <= max(1, small // 4):
        return "close"
    return "far" if large > 2 * small else "differ"


def _open_count(a: Bounds, b: Bounds) -> str:
    """Where one gives only a least number: عشرات beside 35 fits, beside 5 it does not."""
    least = max(bound.low or 0 for bound in (a, b) if bound.high is None)
    most = min((bound.high for bound in (a, b) if bound.high is not None), default=least)
    return "fits" if least <= most else "differ" if least <= 2 * most else "far"


def _parts(a: Facts, b: Facts) -> str:
    if not a.parts or not b.parts:
        return "unknown"
    if a.parts & b.parts:
        return "same"
    kinds = {p[:2] for p in a.parts} & {p[:2] for p in b.parts}
    return "differ" if kinds else "unknown"


def _words(a: Facts, b: Facts) -> str:
    """Different words are no evidence: two reporters seldom choose the same."""
    if not a.words or not b.words:
        return "unknown"
    shared = len(a.words & b.words) / min(len(a.words), len(b.words))
    return next((level for level, least in ALIKE if shared >= least), "unknown")


FEATURES: dict[str, Callable[[Facts, Facts], str]] = {
    "date": _date,
    "time": _time,
    "place": _place,
    "type": _type,
    "actors": lambda a, b: _sets(a.actors, b.actors),
    "targets": lambda a, b: _sets(a.targets, b.targets),
    "sites": lambda a, b: _sets(a.sites, b.sites),
    "killed": lambda a, b: _count(a.killed, b.killed),
    "fighters": lambda a, b: _count(a.fighters, b.fighters),
    "injured": lambda a, b: _count(a.injured, b.injured),
    "parts": _parts,
    "words": _words,
}

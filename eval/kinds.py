# SPDX-License-Identifier: Apache-2.0
"""What makes a phrase right: one small function for each kind of phrase case.

Each takes the phrase and what was expected of it, and gives None if it was read right,
else what was read instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from math import asin, cos, radians, sqrt
from typing import Any

from musnad.doc import Doc, Sentence, read_doc
from musnad.extract.actors.find import ActorContext
from musnad.extract.acts.status import in_doubt
from musnad.extract.casualties.groups import group_at
from musnad.extract.dates.dateline import parse_published
from musnad.extract.numbers.find import find_counts, not_a_count
from musnad.lexicon.senses import analyse
from musnad.model import Claim, Count, Interval, Mention, Report
from musnad.pipeline import read
from musnad.record.frames import Sightings
from musnad.record.resolve import Resolved, resolve
from musnad.record.telling import sight
from musnad.record.weighing import surroundings
from musnad.text.normal import fold

Expected = dict[str, Any]
Counted = tuple[Count, set[str | None]]  # how many, and of which group or outcome
GROUPS = {"civilian": "civilians", "child": "children", "woman": "women", "man": "men",
          "combatant": "combatants", "journalist": "journalists", "medic": "medics",
          "police": "police", "person": "people", "killed": "killed",
          "injured": "injured", "missing": "missing", "detained": "detained",
          "displaced": "displaced"}
EARTH_KM = 12742


def sighted(doc: Doc, ref: str = "2020-01-01") -> Sightings:
    """Everything found in the whole phrase, as if it were one sentence."""
    return sight(doc, Sentence(0, len(doc.words), 0), parse_published(ref),
                 ActorContext(None, ()), frozenset())


def claims(text: str) -> tuple[Claim, ...]:
    return read(Report("case", text)).incidents


def words(text: str, mentions: Iterable[Mention[Any]]) -> list[str]:
    return [m.span.of(text) for m in mentions if m.span]


def bare(text: str) -> list[str]:
    """الجيش السوري → [جيش, سوري]: folded words without clitics or article."""
    return [re.sub("^ال", "", word.stem) for word in read_doc(text).words]


def shares_head(found: Iterable[str], wanted: str) -> bool:
    """Whether the first word of what was wanted stands in what was found."""
    return any(bare(wanted)[0] in bare(each) for each in found)


def counted(doc: Doc) -> Iterator[Counted]:
    """Every number of the phrase that counts, and every row of casualties."""
    for hit in find_counts(doc, 0, len(doc.words)):
        if not_a_count(doc, hit) is None:
            yield hit.value, set()
    for row in sighted(doc).casualties:
        victims = row.value
        yield victims.group.count, {victims.group.who, victims.outcome}


def grouped(doc: Doc) -> Iterator[Counted]:
    """Every group of people in the phrase, whether or not something befell it."""
    i, last = 0, len(doc.words)
    while i < last:
        group = group_at(doc, i, last)
        if group:
            told = group.value
            yield told.count, {told.who, told.outcome, told.plight}
        i = group.stop if group else i + 1


def number(text: str, expected: Expected) -> str | None:
    """مقتل خمسة وإصابة سبعة → 5 killed and 7 injured; القرار 2254 → nothing counted"""
    doc = read_doc(text)
    found = list(counted(doc))
    if not expected.get("not_a_count"):
        found += grouped(doc)
    shown = ", ".join(f"{c.low}..{c.high} {'/'.join(sorted(filter(None, g)))}"
                      for c, g in found) or "nothing"
    if expected.get("not_a_count"):
        right = not found
    elif expected.get("not_victim"):
        right = not list(sighted(doc).casualties)
    elif expected.get("dual") is False:
        right = all((count.low, count.high) != (2, 2) for count, _ in found)
    else:
        wanted = [expected, *expected.get("subset", ())]
        right = all(_counted_as(w, found) for w in wanted)
    return None if right else shown


def numbers(text: str, expected: Expected | list[Expected]) -> str | None:
    """Every entry of a list of counts, or one."""
    entries = expected if isinstance(expected, list) else [expected]
    return next((wrong for e in entries if (wrong := number(text, e))), None)


def _counted_as(wanted: Expected, found: list[Counted]) -> bool:
    low = wanted.get("point", wanted.get("min"))
    high = wanted.get("point", wanted.get("max"))
    group = GROUPS.get(wanted.get("category", ""))
    return any((c.low, c.high) == (low, high) and (group is None or group in g)
               for c, g in found)


def dates(text: str, expected: Expected) -> str | None:
    """أمس, published on a Friday → Thursday; شارع 17 تموز → no date"""
    doc = read_doc(text)
    found = sighted(doc, expected.get("ref", "2020-01-01")).dates
    shown = ", ".join(f"{h.value.earliest}..{h.value.latest}" for h in found) or "nothing"
    if expected.get("not_a_date"):
        return shown if found else None
    if "start" not in expected:  # dated by another event: no day of its own elsewhere
        at = range(expected["start_cp"], expected["end_cp"])
        return shown if any(doc.starts[h.first] not in at for h in found) else None
    return None if any(_same_days(h.value, expected) for h in found) else shown


def _same_days(days: Interval, expected: Expected) -> bool:
    """The very days, or as many days off as calendars differ by."""
    slack = timedelta(days=expected.get("tolerance_days", 0))
    first, last = (date.fromisoformat(expected[key]) for key in ("start", "end"))
    return abs(days.earliest - first) <= slack and abs(days.latest - last) <= slack


def clitic(text: str, expected: Expected) -> str | None:
    """وبأسلحتهم → و, ب + أسلحة + هم"""
    word = analyse(text)
    prefix = "".join(expected["prefixes"]).replace("لال", "لل")
    wanted = (prefix, fold(expected["stem"]), "".join(expected["suffixes"]))
    found = (word.prefix, word.stem, word.suffix)
    return None if found == wanted else " + ".join(found)


def passive(text: str, expected: Expected) -> str | None:
    """قُتل ثلاثة → nobody did it; قتل الجيش ثلاثة → the army did; ثلاثة suffered it"""
    found = claims(text)
    actors = words(text, (m for c in found for m in c.actors))
    hurt = words(text, (m for c in found for m in (*c.casualties, *c.targets)))
    hurt += words(text, (c.place.place for c in found if c.place))
    shown = f"{len(found)} incidents, by {actors}, to {hurt}"
    agent = expected.get("agent")
    patient = expected.get("patient") or expected["target"]
    if not found or bool(actors) != bool(agent) or not shares_head(hurt, patient):
        return shown
    return None if agent is None or shares_head(actors, agent) else shown


def negation(text: str, expected: Expected) -> str | None:
    """لم تقصف → not reported; لم يسفر القصف عن إصابات → reported, with nobody hurt"""
    found = claims(text)
    statuses = [c.status for c in found]
    rows = {(m.value.outcome, m.value.count.low, m.value.count.high)
            for c in found for m in c.casualties}
    shown = f"{statuses}, {sorted(rows, key=str)}"
    if "casualties" in expected and not any(high == 0 for _, _, high in rows):
        return shown
    status = expected.get("status", "denied" if "denied_by" in expected else None)
    if status:
        return None if status in statuses else shown
    if expected.get("negated", expected.get("event_negated")):
        return shown if "reported" in statuses else None
    happened = "reported" in statuses if "event" in expected else "denied" not in statuses
    return None if happened or "casualties" in expected else shown


def attribution(text: str, expected: Expected) -> str | None:
    """نقلت رويترز عن مسؤول → مسؤول, رويترز; who tells it has not done it"""
    doc = read_doc(text)
    chain = [doc.span(h.first, h.stop).of(text)
             for a in sighted(doc).attributions for h in a.chain]
    found = claims(text)
    actors = words(text, (m for c in found for m in c.actors))
    shown = f"told by {chain}, done by {actors}"
    if expected.get("unverified"):
        return None if in_doubt(doc, 0, len(doc.words)) else f"no doubt, {shown}"
    if expected.get("claim_of_responsibility"):
        claimed = words(text, (c.claimed_by for c in found if c.claimed_by))
        return None if shares_head(claimed, expected["source"]) else f"{claimed}, {shown}"
    wanted = expected.get("chain", [expected.get("source")])[::-1]
    wanted = [teller for teller in wanted if teller]
    right = len(chain) == len(wanted) and not any(shares_head(actors, w) for w in wanted)
    heads = all(shares_head([told], w) for told, w in zip(chain, wanted, strict=False))
    return None if right and heads else shown


def naming(text: str, expected: Expected) -> str | None:
    """ميليشيا قسد → Syrian Democratic Forces, ميليشيا as a loaded word"""
    doc = read_doc(text)
    found = sighted(doc).actors
    named = {n for hit in found for n in names(hit.value.actor.name_en)}
    loaded = {word for hit in found for term in hit.value.loaded
              for word in bare(doc.span(term.first, term.stop).of(text))}
    wanted = {word for phrase in expected["loaded"] for word in bare(phrase)}
    same = bool(named & names(expected["entity"])) and loaded == wanted
    return None if same else f"{sorted(named)}, loaded {sorted(loaded)}"


def names(name: str) -> set[str]:
    """Houthis (Ansar Allah) → houthis, ansar allah"""
    parts = [re.sub(r"\(.*?\)", "", name), *re.findall(r"\((.*?)\)", name)]
    return {" ".join(part.casefold().split()) for part in parts}


def place(text: str, expected: Expected) -> str | None:
    """بدير الزور → Deir ez-Zor; صور جوية → no place"""
    found = sighted(read_doc(text)).places
    around, all_named = surroundings(found, []), [h.value for h in found]
    chosen = [r for h in found if (r := resolve(h.value, around, all_named))]
    shown = ", ".join(f"{r.entry.name_en if r.entry else 'unknown name'} {r.lat}, {r.lon}"
                      for r in chosen) or "nothing"
    if expected.get("not_a_place"):
        return shown if chosen else None
    right = any(_in_place(r, expected) for r in chosen)
    return None if right or _by_parent(chosen, expected) else shown


def _in_place(chosen: Resolved, expected: Expected) -> bool:
    """The right country, and near enough."""
    if chosen.entry is None or chosen.lat is None or chosen.lon is None:
        return False
    if chosen.entry.country != expected["country"]:
        return False
    wanted: tuple[float, float] = (expected["lat"], expected["lon"])
    return apart((chosen.lat, chosen.lon), wanted) <= float(expected["tol_km"])


def _by_parent(chosen: list[Resolved], expected: Expected) -> bool:
    """A name in no gazetteer is right when its level and the place beside it are."""
    unknown = any(r.entry is None and r.level == "settlement" for r in chosen)
    beside = {r.entry.admin1_en for r in chosen if r.entry}
    return unknown and not beside.isdisjoint([expected.get("admin1")])


def apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two points."""
    (p, q), (u, v) = (map(radians, point) for point in (a, b))
    half = (1 - cos(u - p)) / 2 + cos(p) * cos(u) * (1 - cos(v - q)) / 2
    return EARTH_KM * asin(sqrt(half))


KINDS: dict[str, Callable[[str, Any], str | None]] = {
    "number": numbers, "dual": numbers, "date": dates, "clitic": clitic,
    "passive": passive, "negation": negation, "attribution": attribution,
    "naming": naming, "place": place,
}

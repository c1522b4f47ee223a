# SPDX-License-Identifier: Apache-2.0
"""Who told it: chains of tellers, from the one nearest to the event outwards."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.doc import Doc, Hit
from musnad.extract.actors import ActorSighting
from musnad.lexicon.tellers import (
    ABOUT,
    BACK_REFERENCE,
    CAPTIVE,
    CORRESPONDENT,
    NAME_TITLES,
    NP_STOPS,
    PREPOSED,
    QUOTED,
)

LONGEST = 9  # words of a teller's name and office
NO_TELLER = ("nisba", "generic", "weapon")
KINDS = {
    "state_forces": "state",
    "police": "state",
    "coalition": "state",
    "armed_group": "armed_group",
    "media": "media",
    "ngo": "ngo",
    "un": "un",
    "medical": "medical",
    "state": "state",
    "settlers": "other",
    "civilians": "local",
    "unknown": "unnamed",
    "other": "other",
}


@dataclass(frozen=True, slots=True)
class Teller:
    """A link of a chain; `back` refers to the teller named before (واضاف المصدر)."""

    kind: str
    stance: str = "neutral"
    name_en: str | None = None
    id: str | None = None
    coerced: bool = False
    party: bool = False
    back: bool = False
    own: bool = False  # the outlet's own correspondent


@dataclass(frozen=True, slots=True)
class Attribution:
    """A chain and the words [first, stop) whose telling it covers."""

    chain: tuple[Hit[Teller], ...]
    first: int
    stop: int
    stance: str
    cue: int  # the word that says that somebody tells


def find_attributions(
    doc: Doc, first: int, stop: int, actors: list[Hit[ActorSighting]]
) -> list[Attribution]:
    """نقلت رويترز عن مسؤول قوله ان ... → chain (مسؤول, رويترز) over the sentence"""
    found: list[Attribution] = []
    words, at = doc.words, first
    for i in doc.marks(first, stop):
        sense = words[i].sense
        if i < at or (sense.says is None and sense.according is None):
            continue
        cue = _cue(doc, i, stop)
        if cue is None:
            continue
        stance, start = cue
        attribution = _attribution(doc, i, start, (first, stop), (stance, actors))
        if attribution:
            found.append(attribution)
            at = max(h.stop for h in attribution.chain)
    return found


def _cue(doc: Doc, i: int, stop: int) -> tuple[str, int] | None:
    """A word of telling at i: its stance, and where the teller may begin."""
    word = doc.words[i]
    if word.sense.says in ("neutral", "affirms", "doubts", "denies", "accuses"):
        return word.sense.says, i + 1
    if word.sense.according and word.form != "حسبما":
        start = i + 1
        while start < stop and doc.words[start].form in ABOUT:
            start += 1
        return "neutral", start
    return None


def _attribution(
    doc: Doc,
    i: int,
    start: int,
    bounds: tuple[int, int],
    how: tuple[str, list[Hit[ActorSighting]]],
) -> Attribution | None:
    first, stop = bounds
    stance, actors = how
    teller = _teller(doc, start, stop, stance, actors)
    if teller is None and doc.words[i].sense.says:
        teller = _before(doc, i, first, stance, actors)
    if teller is None:
        return None
    chain = [teller]
    after = max(teller.stop, i + 1)
    if after < stop and (more := _relay(doc, after, stop, stance, actors)):
        link, inward = more
        chain = [link, teller] if inward else [teller, link]
    return Attribution(tuple(chain), first, stop, stance, i)


def _relay(
    doc: Doc, at: int, stop: int, stance: str, actors: list[Hit[ActorSighting]]
) -> tuple[Hit[Teller], bool] | None:
    """عن مسؤول after an agency (inward); لوكالة after a speaker (outward)."""
    word = doc.words[at]
    if word.form == "عن" and (link := _teller(doc, at + 1, stop, stance, actors)):
        return link, True
    if (
        word.prefix in ("ل", "لل")
        and (link := _teller(doc, at, stop, stance, actors))
        and link.value.kind == "media"
    ):
        return link, False
    return None


def _teller(
    doc: Doc, at: int, stop: int, stance: str, actors: list[Hit[ActorSighting]]
) -> Hit[Teller] | None:
    """مصدر طبي في المستشفى; الجيش الباكستاني; بلحسن الوسلاتي after his title"""
    while at < stop and doc.words[at].form in ('"', "“", "«", "احد", "احدي", "عدد", "من"):
        at += 1
    if at >= stop:
        return None
    word = doc.words[at]
    end = _phrase_end(doc, at, stop)
    if stance == "accuses":  # اتهم الحاكم القوات بالهجوم: the accused is no teller
        end = min([end, *(a.first for a in actors if a.first > at)])
    if end <= at:
        return None
    if word.stem in CORRESPONDENT:
        return Hit(Teller("media", stance, own=True), at, end, "own_correspondent")
    actor = next(
        (
            a
            for a in actors
            if a.first == at
            and a.value.form not in NO_TELLER
            and a.value.actor.kind != "civilians"
        ),
        None,
    )
    if actor:
        known = actor.value.actor
        kind = word.sense.teller if word.sense.teller in ("media",) else KINDS[known.kind]
        party = known.kind in ("state_forces", "armed_group", "coalition")
        return Hit(
            Teller(kind, stance, known.name_en, known.id, party=party),
            at,
            max(actor.stop, at + 1),
            "told_by_known_body",
        )
    if word.sense.teller:
        return _by_noun(doc, at, end, stance)
    if word.stem in CAPTIVE:
        return Hit(Teller("captive", stance, coerced=True), at, end, "told_by_captive")
    if word.bare in NAME_TITLES and end - at >= 2:
        return Hit(Teller("other", stance), at, min(end, at + 4), "told_by_name")
    return None


def _by_noun(doc: Doc, at: int, end: int, stance: str) -> Hit[Teller] | None:
    word = doc.words[at]
    kind = word.sense.teller or "other"
    if word.suffix:
        return None
    for k in range(at + 1, min(end, at + 3)):
        if qualified := doc.words[k].sense.qualified:
            kind = qualified if kind in ("unnamed", "state", "local") else kind
            break
        if kind == "unnamed" and (inner := doc.words[k].sense.teller):
            kind = inner
    known = word.prefix.endswith("ال") and word.stem in BACK_REFERENCE
    back = known and (end == at + 1 or not doc.words[at + 1].form.startswith("ال"))
    return Hit(Teller(kind, stance, back=back), at, end, "told_by_noun")


def _phrase_end(doc: Doc, at: int, stop: int) -> int:
    """Where the noun phrase of a teller ends."""
    end = at
    while end < min(stop, at + LONGEST):
        word = doc.words[end]
        if word.form in NP_STOPS or word.sense.act or (word.sense.says and end > at):
            break
        if len(word.form) == 1 and word.form not in QUOTED:
            break
        if end > at and (
            (word.prefix in ("ل", "لل") and word.sense.teller == "media")
            or (word.form.startswith("ب") and word.sense.harm_noun)
        ):
            break
        if word.sense.harm_noun or (word.sense.harm and end > at):
            break
        end += 1
    while end > at and doc.words[end - 1].form in (*QUOTED, "في", "من", "ب", "ل"):
        end -= 1
    return end


def _before(
    doc: Doc, i: int, first: int, stance: str, actors: list[Hit[ActorSighting]]
) -> Hit[Teller] | None:
    """مصادر محلية افادت: the teller at the head of the clause, right before the verb"""
    for start in range(max(first, i - 6), i):
        word = doc.words[start]
        known = any(a.first == start and a.stop <= i for a in actors)
        if (known or (word.sense.teller and not word.suffix)) and (
            start == first or doc.words[start - 1].form in PREPOSED
        ):
            hit = _teller(doc, start, i, stance, actors)
            if hit and hit.stop >= i - 1:
                return hit
    return None

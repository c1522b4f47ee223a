# SPDX-License-Identifier: Apache-2.0
"""Things that an act hit or where it struck: a market, a car, a barracks."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.site_pairs import NAMED_SITES, SITE_PAIRS
from musnad.lexicon.sites import (
    AIMED_ONLY,
    ARMED,
    AWAY_FROM,
    DAMAGE,
    GENERIC_NOUNS,
    HOLDERS,
    INSIDE,
    NEAR_WORDS,
    NO_SITES,
    QUALITIES,
    STRUCK,
    WIRED,
)
from musnad.lexicon.targets import PAUSES

BEHIND = 9  # words behind an act in which a thing that it hit may stand
DAMAGE_REACH = 4  # words behind that of damage in which what was damaged stands
SEIZED = ("arrest", "abduction", "protest")  # acts that hit no thing
NAMED = ("settlement", "neighbourhood")  # whose names begin behind their noun
BEFORE = 3  # the same before it: منزل تعرض لقصف
_PAIRED = frozenset(word for word, _ in SITE_PAIRS)


def find_sites(doc: Doc, first: int, stop: int,
               acts: list[Hit[ActSighting]]) -> list[Hit[str]]:
    """قصف سوق شعبية → market; nothing in نقلوا الى المستشفى, بسيارة مفخخة"""
    found: list[Hit[str]] = []
    words = doc.words
    for i in [i for i in doc.marks(first, stop)
              if words[i].sense.site is not None or words[i].bare in _PAIRED]:
        hit = _site(doc, i, stop)
        if hit and not _barred(doc, hit, first, stop) and (
                _struck(doc, hit, acts) or _inside(doc, hit, first)
                or _damaged(doc, hit, first)):
            found.append(hit)
            if hit.value == "vehicle" and hit.stop < stop and (
                    words[hit.stop].bare in ARMED):
                found.append(Hit("military", i, hit.stop + 1, "site_phrase"))
    return found


def _site(doc: Doc, i: int, stop: int) -> Hit[str] | None:
    """سوق → market; مركز للشرطة → government, by the word behind"""
    word = doc.words[i]
    after = doc.words[i + 1].bare if i + 1 < stop else ""
    pair = SITE_PAIRS.get((word.bare, after))
    if pair:
        return Hit(pair, i, i + 2, "site_phrase")
    if word.sense.site is None or word.form in NO_SITES or (
            (word.bare, after) in NAMED_SITES):
        return None
    return Hit(word.sense.site, i, i + 1, "site_noun")


def _barred(doc: Doc, site: Hit[str], first: int, stop: int) -> bool:
    """Taken there, on the way there, driven, wired with explosives, or only near.

    حي البساتين, قرية سد الشهباء: a name; but منطقة سكنية
    """
    before = doc.words[site.first - 1] if site.first > first else None
    after = doc.words[site.stop] if site.stop < stop else None
    if after is not None and after.bare in WIRED:
        return True
    if before is None:
        return False
    if before.form in AWAY_FROM or before.bare in HOLDERS:
        return True
    if GENERIC_NOUNS.get(before.bare) in NAMED and (
            doc.words[site.first].bare not in QUALITIES):
        return True
    return before.stem in NEAR_WORDS and before.bare not in ("محيط", "محيطي")


def _struck(doc: Doc, site: Hit[str], acts: list[Hit[ActSighting]]) -> bool:
    """Behind an act with nothing between that ends its clause, or right before it."""
    prefix = doc.words[site.first].prefix
    inside = doc.words[site.first - 1].form in INSIDE
    for act in acts:
        if inside and act.value.type in SEIZED:
            continue  # اعتقلوه في مطعم
        gap = site.first - act.stop
        if 0 <= gap <= BEHIND and not any(
                doc.words[i].form in PAUSES or doc.words[i].sense.says
                or doc.words[i].form in AWAY_FROM
                for i in range(act.stop, site.first)):
            return not prefix.endswith("ب") or _charged(doc, site.first)
        between = range(site.stop, act.first)
        if 0 <= act.first - site.stop <= BEFORE and (
                act.value.verb or any(doc.words[i].bare in STRUCK for i in between)):
            return not prefix.endswith("ب")
    return False


def _charged(doc: Doc, at: int) -> bool:
    """عبوة ناسفة بسيارته: the car was hit; بسيارة: it was the means"""
    return any(w.sense.means is not None for w in doc.words[max(0, at - 2) : at])


def _damaged(doc: Doc, site: Hit[str], first: int) -> bool:
    """أضرار مادية بمنازل الأهالي, احتراق سيارة, حريق في مصنع"""
    for i in range(site.first - 1, max(first, site.first - DAMAGE_REACH) - 1, -1):
        word = doc.words[i]
        if word.bare in DAMAGE:
            return True
        if word.form in PAUSES or word.form in AWAY_FROM:
            return False
    return False


def _inside(doc: Doc, site: Hit[str], first: int) -> bool:
    """في منزله, داخل السوق: where people were hit"""
    if site.value in AIMED_ONLY or site.first == first:
        return False
    return doc.words[site.first - 1].form in INSIDE

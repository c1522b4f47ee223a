# SPDX-License-Identifier: Apache-2.0
"""Whose a place or a post is that was hit, or that an act came from."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.lexicon.role_cues import (
    BELONGS,
    FROM,
    HOLDING,
    ORIGIN,
    OWNED,
    RAMMED,
    TELLERS,
)

OWNER_REACH = 3  # words from برصاص to حاجز للقوات, from مواقع to تابعة


def owned(doc: Doc, at: int, first: int, prefix: str) -> bool:
    """مواقع القوات, مركزا للشرطة, المقار المحصنة للقوات: the owner of what was hit"""
    word = doc.words[at]
    if word.stem in OWNED and prefix in ("", "ل"):
        return True
    if prefix != "ل":
        return False
    near = [word]
    if at > first and not word.sense.act_noun:
        near.append(doc.words[at - 1])
    return any(w.sense.site or w.sense.generic or w.stem in OWNED for w in near)


def of_owner(doc: Doc, at: int, first: int) -> str | None:
    """قصف مواقع الجيش → patient; nobody for قرب مقر الجيش, مصدر في قيادة الشرطة"""
    words = doc.words
    if theirs(doc, at, first):
        return "agent"
    two = words[max(first, at - 2) : at]
    teller = len(two) == 2 and two[1].form == "في" and two[0].bare in TELLERS
    return "bystander" if teller or any(w.sense.near for w in two) else "patient"


def belongs(doc: Doc, at: int, first: int, prefix: str) -> str | None:
    """قصف مواقع عسكرية تابعة ل"قسد" → patient; قصف من حاجز تابع ل"قسد" → agent"""
    words = doc.words
    alone = words[at].form in ("ل", "الي")
    link = at - 1 if alone else at
    if not (alone or prefix == "ل") or link <= first or words[link].bare not in BELONGS:
        return None
    place = next((i for i in range(link - 1, max(first, link - OWNER_REACH) - 1, -1)
                  if words[i].stem.removesuffix("ا") in OWNED or words[i].sense.site), -1)
    if place < 0 or words[place].sense.means is not None:
        return None
    if _by_means_of(doc, place, first):
        return "agent"
    came = place > first and words[place - 1].form in FROM and not (
        place > first + 1 and words[place - 2].sense.near)  # بالقرب من نقطة
    return "agent" if came or theirs(doc, place, first) else "patient"


def _by_means_of(doc: Doc, place: int, first: int) -> bool:
    """دهسته بعربة تابعة للقوات, بواسطة عربة تابعة: what it was done with"""
    words = doc.words
    if place > first and words[place - 1].form in ("بواسطه", "بوساطه"):
        return True
    return words[place].prefix == "ب" and any(
        w.bare in RAMMED for w in words[max(first, place - OWNER_REACH) : place])


def theirs(doc: Doc, at: int, first: int) -> bool:
    """قصف مصدره مواقع القوات, برصاص عناصر حاجز للقوات: from there, by those who own it"""
    for i in range(at - 1, max(first, at - OWNER_REACH) - 1, -1):
        word = doc.words[i]
        if word.form in ORIGIN:
            return True
        if word.sense.means is not None and word.prefix == "ب":
            return True
        if not (word.sense.people or word.sense.site or word.stem in OWNED):
            return False
    return False


def from_there(doc: Doc, at: int, first: int) -> bool:
    """قصف مصدره مناطق سيطرة قسد: it came from those who hold the place"""
    return any(doc.words[i].form in FROM for i in range(max(first, at - 3), at - 1))


def held(doc: Doc, at: int, first: int) -> bool:
    """قرية تسيطر عليها المعارضة, مناطق تمركز قسد: whose place it is"""
    return at > first and doc.words[at].form in ("عليها", "عليه") \
        and doc.words[at - 1].bare in HOLDING

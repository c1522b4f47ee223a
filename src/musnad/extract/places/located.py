# SPDX-License-Identifier: Apache-2.0
"""Names that no gazetteer has, told by where they lie: قرب كذا بريف حلب."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.places import context
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.places.unlisted import SHORTEST, foreign, goes_on, may_name
from musnad.lexicon import place_cues as cues
from musnad.lexicon.common_words import is_everyday
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.given_names import GIVEN_NAMES
from musnad.lexicon.place_names import HEADS

MOST_QUOTED = 3  # words between the marks
VILLAGES = ("تل", "كفر")  # heads that say no more than that a name follows
TO_THE_PLACE = 3  # words from ريف to the name of the place it is of
Names = dict[int, int]  # first word of a name → behind its last


def located_names(doc: Doc, first: int, stop: int) -> Names:
    """محيط سنديانا شمالي الرقة, في "عين كذا" بريف حلب: a name, then where it lies"""
    found: Names = {}
    for j in range(first + 2, stop - 1):
        word = doc.words[j]
        if not (word.sense.direction or word.stem in cues.RURAL) \
                or word.prefix.endswith("ال") or word.prefix not in ("", "ب", "في"):
            continue
        bounds = _quoted(doc, j, first) or _plain(doc, j, first)
        if bounds and context.prepositional(doc, bounds[0], first, "") \
                and _of_known(doc, j, stop):
            found[bounds[0]] = bounds[1]
    return found


def located(doc: Doc, i: int, end: int, first: int) -> Hit[PlaceSighting]:
    """محيط سنديانا شمالي الرقة → سنديانا, a settlement"""
    near, directed = context.circumstance(doc, i, first)
    name = " ".join(w.form for w in doc.words[i:end])
    sighting = PlaceSighting(name, "", (), near=near, directed=directed)
    return Hit(sighting, i, end, "named_by_where_it_lies")


def headed(doc: Doc, i: int, first: int, stop: int) -> Hit[PlaceSighting] | None:
    """في تل شعر: two words, where the first alone is another place's name"""
    if i + 1 >= stop or doc.words[i].form not in VILLAGES or not goes_on(doc, i):
        return None
    if not context.prepositional(doc, i, first, ""):
        return None
    return replace(located(doc, i, i + 2, first), rule="named_by_its_head")


def _quoted(doc: Doc, j: int, first: int) -> tuple[int, int] | None:
    """"عين كذا" بريف: what the marks before a word hold, if a name"""
    end = j - 1
    if doc.words[end].form not in context.QUOTES:
        return None
    for k in range(end - 1, max(first, end - 2 - MOST_QUOTED), -1):
        if doc.words[k].form in context.QUOTES:
            return (k + 1, end) if k + 1 < end and _may_begin(doc, k + 1) else None
        if not doc.words[k].form.isalpha():
            return None
    return None


def _plain(doc: Doc, j: int, first: int) -> tuple[int, int] | None:
    """سنديانا شمالي, تل سنديانا شمالي: one word that no list knows, or with its head"""
    if not _may_begin(doc, j - 1):
        return None
    headed = j - 2 > first and (doc.words[j - 2].form in HEADS
                                or doc.words[j - 2].form in cues.VILLAGE_HEADS)
    return (j - 2 if headed else j - 1), j


def _may_begin(doc: Doc, i: int) -> bool:
    """No انفجار وسط باكستان, اخلاء شمال كذا"""
    word = doc.words[i]
    if word.form in HEADS:
        return True
    form = word.form
    infinitive = form.startswith("ا") and form[-2:-1] == "ا" and form[1:2] != "ل"
    if word.sense.act_noun or is_everyday(form) or infinitive:
        return False
    return may_name(doc, i) and foreign(form) and len(form) > SHORTEST \
        and not (word.prefix or word.suffix or word.names) \
        and form not in GIVEN_NAMES


def _of_known(doc: Doc, j: int, stop: int) -> bool:
    """ريف حلب, شمال غرب مدينة حلب: whether a place that is known follows"""
    for k in range(j + 1, min(stop, j + 1 + TO_THE_PLACE)):
        found = gazetteer().longest([w.form for w in doc.words[k : k + 3]], 0)
        sense = doc.words[k].sense
        if found and not found.prefix and not found.common:
            return True
        if not (sense.direction or sense.generic):
            return False
    return False

# SPDX-License-Identifier: Apache-2.0
"""Names in a list, also such as no gazetteer has: بلدات كذا وكذا، كذا."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.places.context import QUOTES
from musnad.extract.places.roads import DASHES
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.places.unlisted import (
    BETWEEN,
    SHORTEST,
    dual,
    goes_on,
    heads,
    may_name,
)
from musnad.lexicon.common_words import is_everyday
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_names import HEADS
from musnad.lexicon.place_rows import Entry


def listed_name(
    doc: Doc, i: int, last_first: int, last_stop: int, stop: int
) -> tuple[str, int] | None:
    """بلدات كذا وكذا، كذا: the clitic before a further name, and where that ends."""
    between = [word.form for word in doc.words[last_stop:i] if word.form not in QUOTES]
    if len(between) > 1 or not all(form in BETWEEN for form in between):
        return None
    form = doc.words[i].form
    bare = form.removeprefix("و")
    joined = bare != form and (len(bare) >= SHORTEST or bare in HEADS)
    compound = i + 1 < stop and (
        (bare in HEADS and goes_on(doc, i, bare)) or heads(doc, i, bare))
    end = i + 1 + compound
    amid = joined and bare.startswith("ال") and _known_behind(doc, end)
    if not (joined or between) or not (compound or amid or may_name(doc, i)):
        return None
    if is_everyday(bare) and not (compound or amid) and not (
            last_first and dual(doc, last_first - 1)):
        return None
    if between in (["،"], [","]) and not (joined or _listed_on(doc, end, stop)):
        return None
    return ("و" if joined and form not in HEADS else ""), end


def _known_behind(doc: Doc, at: int) -> bool:
    """قرى كذا والقصر وكفرتعال: whether the next name of the list is one that is known"""
    found = gazetteer().longest([w.form for w in doc.words[at : at + 2]], 0) \
        if at < len(doc.words) else None
    return found is not None and found.prefix == "و" and not found.common


def _listed_on(doc: Doc, end: int, stop: int) -> bool:
    """قرى كذا، كذا وكذا: a list goes on; not شوارع كذا، قيام مجندة"""
    return end == stop or doc.words[end].form in BETWEEN \
        or doc.words[end].form.startswith("و")


def same_rural(
    found: list[Hit[PlaceSighting]], entries: tuple[Entry, ...]
) -> bool:
    """في ريفي حلب وإدلب: the countryside of both; بريف حلب وسراقب: of the first"""
    return found[-1].value.rural and any([e.level == "governorate" for e in entries])


def continues(
    found: list[Hit[PlaceSighting]], i: int, prefix: str, doc: Doc
) -> bool:
    """حلب وإدلب, حلب، إدلب, "حلب" و"إدلب": a name right behind another"""
    if not found or prefix not in ("و", ""):
        return False
    stop, last = found[-1].stop, found[-1].value
    while stop < i and doc.words[stop].form in QUOTES:
        stop += 1
    while stop < i and doc.words[i - 1].form in QUOTES:
        i -= 1
    if stop == i:
        return True
    if last.after and stop + 1 == i and doc.words[stop].form in DASHES:
        return True  # طريق حمص – تدمر
    return stop + 1 == i and doc.words[stop].form in BETWEEN and (
        prefix == "و" or last.many or doc.words[stop].form == "و")

# SPDX-License-Identifier: Apache-2.0
"""Borders and lands of states: على الحدود بين تشاد والنيجر, داخل الأراضي التشادية."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.places.context import aimed_at, prepositional
from musnad.extract.places.roads import DASHES
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon import place_cues as cues
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.nations import NISBAS
from musnad.lexicon.place_rows import WHOLE_COUNTRY

RULE = "named_border"
MOST = 4  # words of a state's name


def of_border(doc: Doc, i: int, first: int, stop: int) -> Hit[PlaceSighting] | None:
    """على الحدود مع تشاد, عند حدود تشاد, قرب الحدود التشادية النيجرية → one place"""
    if doc.words[i].form not in cues.BORDERS or not _at(doc, i, first):
        return None
    end = _end(doc, i + 1, stop)
    if end is None:
        return None
    name = " ".join(word.form for word in doc.words[i:end])
    near = doc.words[i - 1].sense.near
    return Hit(PlaceSighting(name, "", (), "governorate", near=near), i, end, RULE)


def of_lands(doc: Doc, i: int, first: int, stop: int) -> Hit[PlaceSighting] | None:
    """داخل الأراضي التشادية → Chad; not من الأراضي التشادية, where something came from"""
    word = doc.words[i]
    if word.form not in cues.LANDS or i + 1 >= stop or not _upon(doc, i, first):
        return None
    country = NISBAS.get(doc.words[i + 1].form)
    entry = gazetteer().by_code(country, WHOLE_COUNTRY) if country else None
    if entry is None:
        return None
    prefix = word.prefix.removesuffix("ال")
    name = f"{word.form.removeprefix(prefix)} {doc.words[i + 1].form}"
    return Hit(PlaceSighting(name, prefix, (entry,), "country"), i, i + 2, "named_lands")


def _upon(doc: Doc, i: int, first: int) -> bool:
    """داخل الأراضي, على الأراضي; not عبر الأراضي, فروا إلى الأراضي, من داخل الأراضي"""
    if i > first and doc.words[i - 1].form in cues.THROUGH:
        return False
    if i - 1 > first and doc.words[i - 2].form == "من":
        return False
    prefix = doc.words[i].prefix.removesuffix("ال")
    return prepositional(doc, i, first, prefix) or aimed_at(doc, i, first)


def _at(doc: Doc, i: int, first: int) -> bool:
    """على الحدود, منطقة الحدود; not عبر الحدود, ضمن حدود, حرس الحدود"""
    if i == first:
        return False
    word = doc.words[i - 1]
    return word.form in cues.AT_BORDER or word.sense.near or word.stem in cues.AT_BORDER \
        or (word.form == "من" and i - 1 > first and doc.words[i - 2].sense.near)


def _end(doc: Doc, at: int, stop: int) -> int | None:
    """Where what follows a border's noun ends, if it says whose border it is."""
    if doc.words[at - 1].form == "حدود":
        return _state(doc, at, stop)
    end = at
    while end < stop and doc.words[end].form in cues.SHARED:
        end += 1
    if end < stop and doc.words[end].form in cues.BETWEEN_STATES:
        one = _state(doc, end + 1, stop)
        if one is None or doc.words[end].form == "مع":
            return one
        return _state(doc, one, stop, "و")
    return _nisbas(doc, at, stop)


def _state(doc: Doc, at: int, stop: int, prefix: str = "") -> int | None:
    """Where the name of a state that begins at a word ends."""
    forms = [word.form for word in doc.words[at : min(stop, at + MOST)]]
    found = gazetteer().longest(forms, 0) if forms else None
    if found is None or found.prefix != prefix or found.entries[0].level != "country":
        return None
    return at + found.words


def _nisbas(doc: Doc, at: int, stop: int) -> int | None:
    """الحدود السورية - التركية → behind the last of the adjectives"""
    end = None
    for j in range(at, min(stop, at + MOST)):
        form = doc.words[j].form
        if form in NISBAS:
            end = j + 1
        elif form not in DASHES or j == at:
            break
    return end

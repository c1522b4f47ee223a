# SPDX-License-Identifier: Apache-2.0
"""Places of a clause where a party is, not where it struck: القوات المتمركزة في كذا."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon.place_cues import (
    DISPLACED,
    DWELLERS,
    HAILING,
    HEADED,
    OFFICES,
    PLACE_PREPOSITIONS,
    REPORTERS,
    STATIONED,
    SUPPORT,
    THITHER,
    YEARS,
)
from musnad.lexicon.role_cues import ORIGIN
from musnad.lexicon.senses import Word

SUPPORTING = SUPPORT | {"و" + form for form in SUPPORT}
TOWNS = ("settlement", "neighbourhood")
REACH = 5  # words between المتمركزة and the place
NAMED = 10  # words of a person's name and age
FOR_SAKE = 6  # words between دعما and the place of those whom it is for
LOCATED = 2  # words between a name and the place that it lies in
Places = list[Hit[PlaceSighting]]


def where_struck(
    doc: Doc, places: Places, act: Hit[ActSighting] | None = None
) -> Places:
    """قصفت القوات المتمركزة في خان كذا قرية كذا → the village; all if no other is."""
    if act is None or act.value.type != "displacement":
        places = _without_homes(doc, places)
    if len(places) < 2:
        return [] if act and places and _told_of_before(doc, act, places[0]) else places
    aside, last = [False], 0
    for place in places:
        aside.append(_stations(doc, place, last) or _headed(doc, place)
                     or _home(doc, place) or _office(doc, place)
                     or (place.value.joined and aside[-1]))
        last = place.stop
    kept = [p for p, away in zip(places, aside[1:], strict=True) if not away]
    return places if all([_tells_of(doc, p, places, aside) for p in kept]) else kept


def _told_of_before(
    doc: Doc, act: Hit[ActSighting], place: Hit[PlaceSighting]
) -> bool:
    """القوات المتمركزة في كذا قصفت المدينة: a town named before, not where they are"""
    if act.stop >= len(doc.words) or place.first > act.first:
        return False
    struck = doc.words[act.stop]
    return struck.sense.generic in TOWNS and struck.prefix == "ال" \
        and _stations(doc, place, 0)


def _tells_of(
    doc: Doc, place: Hit[PlaceSighting], places: Places, aside: list[bool]
) -> bool:
    """قصفوا القوات المتمركزة في كذا وكذا جنوبي حلب: says where that place lies"""
    k = places.index(place)
    if not (k and aside[k] and place.value.directed) or any(
            _headed(doc, p) for p in places[:k]):
        return False
    return all(word.form.startswith("و") or word.sense.direction or word.sense.generic
               for word in doc.words[places[k - 1].stop : place.first])


def _stations(doc: Doc, place: Hit[PlaceSighting], last: int) -> bool:
    """المتمركزة في كذا, قصف مصدره حواجز في كذا; not what is named behind that place

    Nor what an act behind it struck: قصف مصدره الجيش استهدف قرية كذا.
    """
    for word in reversed(doc.words[max(last, place.first - REACH) : place.first]):
        if word.bare in STATIONED or word.form in ORIGIN:
            return True
        if word.sense.act:
            return False
    return False


def _office(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    """اعلنت شرطة كذا, قال حاكم ولاية كذا, مراسلنا في كذا: whose office it is"""
    at = place.first - 1
    while at > 0 and doc.words[at].sense.generic:
        at -= 1
    if at > 0 and doc.words[at].form == "في":
        return doc.words[at - 1].form.removeprefix("ل") in REPORTERS
    word = doc.words[max(at, 0)]
    return word.stem in OFFICES and not word.prefix.endswith(("ال", "لل"))


def _home(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    """القتلى من سكان مدينة كذا, وفاة طفل من كذا: where they are from"""
    words, at = doc.words, place.first - 1
    while at > 0 and words[at].sense.generic:
        at -= 1
    if at > 0 and words[at].form == "من" and (
            _hails(words[at - 1]) or _person(doc, at)):
        return True
    near = range(max(1, place.first - 2), place.first)
    return any(words[i].stem in DWELLERS and words[i - 1].form == "من" for i in near)


def _person(doc: Doc, at: int) -> bool:
    """شاب من كذا, الشاب سامي راشد (23 عاما) من كذا: whether a person stands before من"""
    for i in range(at - 1, max(-1, at - 1 - NAMED), -1):
        word = doc.words[i]
        if word.sense.people:
            return True
        if word.form[0].isdigit() or word.form in "()" or word.stem in YEARS:
            continue
        if word.marked or not word.form.isalpha() or word.form in PLACE_PREPOSITIONS:
            return False
    return False


def _hails(word: Word) -> bool:
    """ينحدر من كذا, احدهما من كذا"""
    return word.bare in HAILING or word.form.removeprefix("و") in HAILING


def _without_homes(doc: Doc, places: Places) -> Places:
    """قصفوا منزل عائلة نازحة من كذا بريف كذا: where people had come from is not struck

    Nor where those are for whose sake something was done: دعما لاهالي كذا.
    """
    kept: Places = []
    home, last = False, 0
    for place in places:
        here = place.value
        behind = place.first - last <= LOCATED and (here.inside or here.rural)
        home = _left(doc, place) or _supported(doc, place) or (
            home and (here.joined or behind))
        kept += [] if home else [place]
        last = place.stop
    return kept


def _left(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    """عائلة نازحة من كذا, القتيل ينحدر من كذا"""
    at = place.first - 1
    while at > 0 and doc.words[at].sense.generic:
        at -= 1
    if at < 1 or doc.words[at].form != "من":
        return False
    word = doc.words[at - 1]
    return word.bare in DISPLACED or _hails(word)


def _supported(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    """قصفوا الموقع دعما لاهالي كذا, نصرة لكذا: for whose sake, not where"""
    before = doc.forms[max(0, place.first - FOR_SAKE) : place.first]
    return not SUPPORTING.isdisjoint(before)


def _headed(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    """دفع بتعزيزات الى كذا, نقلوا الى كذا: whither, not where"""
    if THITHER.isdisjoint(doc.forms[max(0, place.first - 2) : place.first]):
        return False
    before = doc.bares[max(0, place.first - REACH) : place.first]
    return any(bare.removeprefix("ب") in HEADED for bare in before)

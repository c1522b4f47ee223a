# SPDX-License-Identifier: Apache-2.0
"""Whom and what an act hit beside parties: civilians, and things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.casualties.victims import Victims
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.roles.crowd import person_doing
from musnad.frozen import frozen
from musnad.lexicon.role_cues import DID_IT
from musnad.lexicon.targets import BEYOND, MANY, PAUSES, UNDESCRIBED
from musnad.model import Actor

CIVILIANS = Actor("X.civilians", "civilians", "civilians")
THING = Actor(None, "infrastructure", "infrastructure")
UNDER_ARMS = ("combatants", "police")
HOMES = ("residential", "camp")
PLACES = ("settlement", "neighbourhood")
EXPLODING = ("bombing", "landmine", "suicide_bombing")
ENTERING = ("ground_clash", "territory_change", "siege")  # places, not things hit
OWNED = ("military", "government")  # a side is the target, if one is told
REACH = 8  # words behind an act in which its object begins


class Seen(Protocol):
    """The sightings of a sentence that tell who or what was hit."""

    @property
    def actors(self) -> list[Hit[ActorSighting]]: ...
    @property
    def casualties(self) -> list[Hit[Victims]]: ...
    @property
    def places(self) -> list[Hit[PlaceSighting]]: ...
    @property
    def sites(self) -> list[Hit[str]]: ...


@frozen
class Struck:
    """What an act is said to hit, people whom it harmed, homes and unnamed places."""

    aimed: tuple[Hit[Actor], ...] = ()
    harmed: tuple[Hit[Actor], ...] = ()
    homes: tuple[Hit[Actor], ...] = ()
    places: tuple[Hit[Actor], ...] = ()


def find_struck(
    doc: Doc,
    bounds: tuple[int, int],
    acts: list[Hit[ActSighting]],
    here: Seen,
) -> Struck:
    """استهدف القصف المزارعين → المزارعين; دمر منازل → منازل"""
    taken = {i for a in here.actors if a.value.actor != CIVILIANS
             for i in range(a.first, a.stop)}
    taken |= {i for p in here.places for i in range(p.first, p.stop)}
    aimed: list[Hit[Actor]] = []
    homes: list[Hit[Actor]] = []
    things = {site.first: site for site in here.sites if not _a_place(site)}
    objects = {i: act for act in acts
               for i in _objects(doc, act, bounds[1], taken, things)}
    for i, act in objects.items():
        if i not in things and act.value.type != "protest":
            aimed.append(Hit(CIVILIANS, i, i + 1, "people_hit"))
        elif i not in things:
            continue
        elif things[i].value in HOMES:
            if act.value.type not in ENTERING:
                homes.append(Hit(THING, i, things[i].stop, "home_hit"))
        elif things[i].value not in OWNED:
            aimed.append(Hit(THING, i, things[i].stop, "thing_hit"))
    places = (Hit(THING, a.stop, a.stop + 1, "place_hit") for a in acts
              if a.stop < bounds[1] and _unnamed_place(doc, a.stop))
    harmed = tuple(_harmed(doc, here.casualties))
    return Struck(tuple(aimed), harmed, tuple(homes), tuple(places))


def _a_place(site: Hit[str]) -> bool:
    """مطار, فندق: where it happened, named as a place; محطة وقود: a thing that is hit"""
    return site.value == "other" and site.rule == "site_noun"


def _unnamed_place(doc: Doc, i: int) -> bool:
    """تم قصف المدينة: a place that the words about the act leave unnamed"""
    word = doc.words[i]
    return word.sense.generic in PLACES and word.prefix == "ال"


def _harmed(doc: Doc, hurt: list[Hit[Victims]]) -> Iterator[Hit[Actor]]:
    """مقتل خمسة مزارعين → مزارعين; nobody for خمسة اشخاص, of whom nothing is told"""
    for row in hurt:
        group = row.value.group
        if row.value.of is not None or group.attacker or group.count.high == 0:
            continue
        noun = next((i for i in range(row.first, row.stop)
                     if doc.words[i].sense.people
                     and doc.words[i].stem not in UNDESCRIBED), None)
        if noun is None:
            continue
        if group.who not in UNDER_ARMS:
            yield Hit(CIVILIANS, noun, noun + 1, "people_harmed")


WITHOUT = ("بدون", "دون", "بلا")  # طائرة بدون طيار


def _objects(doc: Doc, act: Hit[ActSighting], stop: int,
             taken: set[int], things: dict[int, Hit[str]]) -> Iterator[int]:
    """The first noun behind an act for people or things that it may have hit."""
    doer = person_doing(doc, act, stop)
    for i in range(act.stop, min(stop, act.stop + REACH)):
        word = doc.words[i]
        if i == doer:
            continue
        if _ends_object(doc, i) or doc.words[i - 1].stem in DID_IT:
            return
        by = word.prefix.endswith("ب") and act.value.type not in EXPLODING
        if (i in taken and i not in things) or by or _nationality(doc, i):
            continue
        if word.sense.act or word.sense.act_noun:
            return
        if i in things or _civil(doc, i):
            yield i + 1 if i in things and _owned(doc, i, stop) else i
            return


def _owned(doc: Doc, thing: int, stop: int) -> bool:
    """خيام النازحين, منزلا لعائلة: people own the thing; not سيارة مدنية"""
    if thing + 1 >= stop or not _civil(doc, thing + 1):
        return False
    people = doc.words[thing + 1].sense.people
    return people is not None and (people.number == "many" or people.family)


def _ends_object(doc: Doc, i: int) -> bool:
    """A pause, a word of place or time, speech or harm: no object stands behind it."""
    word, sense = doc.words[i], doc.words[i].sense
    if word.form == "من":
        return doc.words[i - 1].bare not in MANY  # عددا من المزارعين
    told = sense.says or sense.harm or sense.harm_noun or sense.harmed
    return bool(told) or word.form in PAUSES or word.form in BEYOND


def _civil(doc: Doc, i: int) -> bool:
    """مزارعين, المدنيين; neither مسلحين nor اشخاص"""
    people = doc.words[i].sense.people
    return people is not None and people.who not in UNDER_ARMS \
        and doc.words[i].stem not in UNDESCRIBED and doc.words[i - 1].form not in WITHOUT


def _nationality(doc: Doc, i: int) -> bool:
    """القصف الاسرائيلي: an adjective, not somebody who was hit"""
    people = doc.words[i].sense.people
    return bool(people and people.number == "one" and doc.words[i].prefix == "ال"
                and doc.words[i].stem.endswith("ي"))

# SPDX-License-Identifier: Apache-2.0
"""What our own grammars read in the words that a model quoted.

A quote is looked at in its sentence: where our rules read a value that touches its words,
that is the value. Else they are tried on the quoted words alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

from musnad.doc import Doc, Hit, Sentence, read_doc
from musnad.extract.actors.find import (
    ActorContext,
    ActorSighting,
    find_actors,
    read_context,
)
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.dates.find import find_dates
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.roles.targets import CIVILIANS, THING, UNDER_ARMS
from musnad.extract.sources.find import outlet_words
from musnad.extract.sources.phrases import Speech
from musnad.extract.sources.tellers import Teller, teller_at
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_rows import LEVELS
from musnad.model import Actor, Interval, Mention, Person, Place, Reading, Report, Span
from musnad.record.clitics import proclitic, written_to
from musnad.record.frames import Sightings
from musnad.record.resolve import resolve
from musnad.record.spots import Spot, holders
from musnad.record.telling import sight
from musnad.record.weighing import Surroundings, surroundings
from musnad.record.where import located_mention

T = TypeVar("T")
Words = tuple[int, int]  # first, stop


@dataclass(slots=True)
class Scene:
    """A report with all that our rules sight in it, sentence by sentence."""

    doc: Doc
    report: Report
    context: ActorContext
    named: frozenset[int]
    seen: dict[int, Sightings] = field(default_factory=dict)
    around: Surroundings | None = None

    def words(self, span: Span) -> Words:
        """The words that a span touches."""
        return (bisect_right(self.doc.stops, span.start),
                bisect_left(self.doc.starts, span.stop))

    def sentence(self, words: Words) -> Sentence:
        return self.doc.sentence_of(words[0])

    def sightings(self, sentence: Sentence) -> Sightings:
        """All that our rules sight in a sentence; read once."""
        if sentence.first not in self.seen:
            self.seen[sentence.first] = sight(
                self.doc, sentence, self.report.published, self.context, self.named)
        return self.seen[sentence.first]

    def surroundings(self) -> Surroundings:
        """What places the whole report speaks of."""
        if self.around is None:
            found = [self.sightings(s) for s in self.doc.sentences]
            nations = ((a.value.actor.id or "").partition(".")[0]
                       for s in found for a in s.actors)
            self.around = surroundings((p for s in found for p in s.places), nations)
        return self.around


def scene_of(reading: Reading) -> Scene:
    """The same surroundings that the rules read in."""
    report = reading.report
    doc = read_doc(report.text, titled=bool(report.title))
    named = frozenset(i for person in reading.persons
                      for i in _inside(doc, person))
    return Scene(doc, report, read_context(doc, report.outlet), named)


def _inside(doc: Doc, person: Person) -> Iterable[int]:
    span = person.span
    return range(bisect_right(doc.stops, span.start), bisect_left(doc.starts, span.stop))


def best(hits: Iterable[Hit[T]], words: Words) -> Hit[T] | None:
    """Of what touches the words, what shares most of them; the first of equals."""
    touching = [hit for hit in hits if _shared(hit, words) > 0]
    return max(touching, key=lambda hit: (_shared(hit, words), -hit.first), default=None)


def _shared(hit: Hit[Any], words: Words) -> int:
    return min(hit.stop, words[1]) - max(hit.first, words[0])


def place(scene: Scene, words: Words) -> Mention[Place] | None:
    """بلدة الحاضر → a place of the gazetteer, or one that its noun announces"""
    sentence = scene.sentence(words)
    hits = scene.sightings(sentence).places
    hit = best(hits, words)
    if hit is not None:
        said = holders(hits, hits.index(hit))
        beside = [h.value for h in hits]
    else:
        hit, said, beside = _listed(scene, words), (), [h.value for h in hits]
    at = resolve(hit.value, scene.surroundings(), beside, said) if hit else None
    if hit is None or at is None:
        return None
    return located_mention(scene.doc, Spot(hit, at, LEVELS.index(at.level)))


def _listed(scene: Scene, words: Words) -> Hit[PlaceSighting] | None:
    """A name of the gazetteer that is all of the words, with nothing beside it."""
    first, stop = words
    if any(i in scene.named for i in range(first, stop)):
        return None
    forms = [w.form for w in scene.doc.words[first:stop]]
    name = gazetteer().longest(forms, 0)
    if name is None or name.words < len(forms) or name.common:
        return None
    said = " ".join(forms).removeprefix(name.prefix)
    return Hit(PlaceSighting(said, name.prefix, name.entries), first, stop, "quoted_name")


def date(scene: Scene, words: Words) -> Mention[Interval] | None:
    """مساء أمس → the day before publication"""
    published = scene.report.published
    sighted = scene.sightings(scene.sentence(words)).dates
    hit = best(sighted, words) or best(
        find_dates(scene.doc, *words, published), words)
    return scene.doc.mention(hit) if hit else None


def actor(scene: Scene, words: Words) -> Mention[Actor] | None:
    """طائرات الاحتلال → Israeli forces: a body of the registry, or fighters unnamed"""
    hit = best(scene.sightings(scene.sentence(words)).actors, words) \
        or best(_actors(scene, words), words)
    if hit is None:
        return None
    return scene.doc.mention(hit.saying(hit.value.actor), written_to(scene.doc, hit))


def _actors(scene: Scene, words: Words) -> list[Hit[ActorSighting]]:
    alone = replace(scene.context, settled={})
    return find_actors(scene.doc, *words, alone)


def target(scene: Scene, words: Words) -> Mention[Actor] | None:
    """A party; else people (المزارعين) or a thing (منازل) by its noun"""
    if found := actor(scene, words):
        return found
    doc, (first, stop) = scene.doc, words
    for i in range(first, stop):
        sense = doc.words[i].sense
        if i in scene.named:
            continue
        if sense.people:
            under_arms = sense.people.who in UNDER_ARMS
            what = Actor(None, "combatants", "unknown") if under_arms else CIVILIANS
        elif sense.site:
            what = THING
        else:
            continue
        hit = Hit(what, i, i + 1, "quoted_noun")
        return doc.mention(hit, proclitic(doc, i))
    return None


def group(scene: Scene, words: Words) -> Hit[Group] | None:
    """خمسة مدنيين → 5 civilians"""
    told = scene.sightings(scene.sentence(words)).casualties
    hit = best((h.saying(h.value.group) for h in told), words)
    if hit:
        return hit
    first, stop = words
    read = partial(group_at, scene.doc, stop=stop, sure=True)
    return first_of(read, range(first, stop))


def first_of(read: Callable[[int], T | None], places: Iterable[int]) -> T | None:
    """The first that is read at any of some words."""
    return next((hit for i in places if (hit := read(i)) is not None), None)


def teller(scene: Scene, words: Words) -> Hit[Teller] | None:
    """مصدر طبي → medical; the outlet's own people are none"""
    sightings = scene.sightings(scene.sentence(words))
    links = [h for told in sightings.attributions for h in told.chain]
    hit = best(links, words)
    if hit is None:
        actors = {a.first: a for a in sightings.actors}
        outlet = outlet_words(scene.report.outlet)
        speech = Speech(scene.doc, *words, actors, outlet)
        hit = teller_at(speech, *words)
    return hit if hit and not hit.value.own and not hit.value.back else None

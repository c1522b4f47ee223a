# SPDX-License-Identifier: Apache-2.0
"""Actors and named sources: who is meant, by which words, with what loaded terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import field, replace
from functools import cache

from musnad.doc import Doc, Hit
from musnad.extract.actors.phrases import phrase
from musnad.extract.actors.scene import (
    QUOTES,
    At,
    Found,
    Scene,
    is_place,
    next_word,
    owner_of,
)
from musnad.frozen import frozen
from musnad.lexicon.actor_cues import DOUBTED, SO_CALLED, WHAT
from musnad.lexicon.actors import (
    composed,
    entrances,
    outlet_country,
    outlet_groups,
    unowned,
)
from musnad.lexicon.gazetteer import gazetteer
from musnad.model import Actor, Loaded

_PAIRS = {'"': '"', "“": "”", "«": "»", "(": ")", "'": "'", "‘": "’", "”": "”"}


KNOWN = 50_000  # as well known as a town of so many: a place that tells the country
CLITICS = ("و", "ف", "ب", "ل")
_FULL = ("registered_name", "head_and_owner", "head_shared")


@frozen
class ActorContext:
    """What settles a name of several meanings.

    The outlet, the countries of the report by weight, and actors that the report names in
    full (`read_context` gathers them). `home` outweighs the other countries; None: the
    first. `settled`: sightings, by first word, of sentences that the rest of the report
    can't change.
    """

    outlet: str | None = None
    countries: tuple[str, ...] = ()
    seen: frozenset[str] = frozenset()
    home: str | None = None
    settled: dict[int, list[Hit[ActorSighting]]] = field(default_factory=dict)


@frozen
class ActorSighting:
    """An actor in the text.

    form: name; composed (قوات تركية); weapon (طائرات الاحتلال: stands for its owner);
    country (قصفت روسيا); nisba (تركي alone); generic (مسلحون: no side told).
    `loaded`: words inside that take a side; neutral "" leaves them out.
    """

    actor: Actor
    form: str
    loaded: tuple[Hit[Loaded], ...] = ()
    prefix: str = ""


def find_actors(doc: Doc, first: int, stop: int,
                context: ActorContext) -> list[Hit[ActorSighting]]:
    """قصفت طائرات الاحتلال قوات "قسد" → Israeli forces, Syrian Democratic Forces"""
    if first in context.settled:
        return context.settled[first]
    home = "".join(context.countries[:1]) if context.home is None else context.home
    scene = Scene(doc.words, first, stop, context.countries,
                  outlet_groups(context.outlet), context.seen, home)
    return [_hit(scene, found) for found in _phrases(scene)]


def read_context(doc: Doc, outlet: str | None = None,
                 countries: tuple[str, ...] = ()) -> ActorContext:
    """The context of a report: what it names in full settles what it names in short.

    الجيش الباكستاني … الجيش → the second is Pakistan's too. Without `countries`, those
    that the text names most are taken.
    """
    groups = outlet_groups(outlet)
    home = countries[0] if countries else ""
    if not countries:
        countries, home = _weighed(doc, outlet)
    named: set[str] = set()
    armies: dict[str, set[str]] = {}
    scenes: list[tuple[Scene, list[Found]]] = []
    seen: frozenset[str] = frozenset()
    for s in doc.sentences:
        if s.line > 0 and not doc.tells(s):
            continue
        scene = Scene(doc.words, s.first, s.stop, countries, groups, seen, home)
        phrases = list(_phrases(scene))
        scenes.append((scene, phrases))
        seen = _named_in_full(doc, phrases, named, armies) or seen
    settled = {scene.first: [_hit(scene, found) for found in phrases]
               for scene, phrases in scenes if _stays(scene, seen)}
    return ActorContext(outlet, countries, seen, home, settled)


def _named_in_full(doc: Doc, phrases: list[Found], named: set[str],
                   armies: dict[str, set[str]]) -> frozenset[str] | None:
    """All that the report has named in full by now; None if nothing was added.

    `الجيش=PK` stands for a head that all full names so far give to one state.
    """
    full = [found for found in phrases if found.rule in _FULL]
    for found in full:
        if found.form != "generic":
            named.add(str(found.actor and found.actor.id))
        if found.code:
            armies.setdefault(_head_key(doc, found), set()).add(found.code)
    if not full:
        return None
    owned = (f"{key}={min(codes)}" for key, codes in armies.items() if len(codes) == 1)
    return frozenset((*named, *owned))


def _stays(scene: Scene, seen: frozenset[str]) -> bool:
    """Whether what is named after a sentence leaves its reading as it is."""
    if seen == scene.seen:
        return True
    return scene.asked.isdisjoint(seen ^ scene.seen) and all(
        [owner_of(key, seen, scene.home) == code for key, code in scene.owners.items()])


def named_countries(doc: Doc, outlet: str | None = None) -> tuple[str, ...]:
    """Countries the text speaks of as places, most often first; before all its own."""
    return _weighed(doc, outlet)[0]


def _weighed(doc: Doc, outlet: str | None) -> tuple[tuple[str, ...], str]:
    """The countries of a text, and the one that outweighs the others, or nothing."""
    count: Counter[str] = Counter()
    scene = Scene(doc.words, 0, len(doc.words))
    for first in [i for i, word in enumerate(doc.words) if word.names == 2]:
        for prefix, node in entrances(doc.words[first].form):
            if node.country and is_place(scene, At(node, first, first + 1, prefix)):
                count[node.country] += 1
    count.update(_places_named(doc))
    named = [code for code, _ in count.most_common()]
    home, only = outlet_country(outlet)
    if home and (only or home in named):
        return (home, *(code for code in named if code != home)), home
    tied = len(named) > 1 and count[named[0]] == count[named[1]]
    return tuple(named), "" if tied or not named else named[0]


@cache
def _known_places() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """ادلب → SY: towns known in one country only; بادلب → (بادلب, ادلب): what may begin
    the name of one, or be it."""
    known = gazetteer().known_in(KNOWN)
    firsts = {name.partition(" ")[0] for name in known if name.count(" ") < 2}
    begins: dict[str, tuple[str, ...]] = {}
    for form in {clitic + form for form in firsts for clitic in ("", *CLITICS)}:
        stems = (form, form[1:]) if form[0] in CLITICS else (form,)
        begins[form] = tuple([stem for stem in stems if stem in firsts])
    return known, begins


def _places_named(doc: Doc) -> Iterator[str]:
    """The country of each well-known place: بادلب → SY, دير الزور → SY"""
    known, begins = _known_places()
    forms = doc.forms
    for i in [i for i, form in enumerate(forms) if form in begins]:
        after = forms[i + 1] if i + 1 < len(forms) else ""
        for stem in begins[forms[i]]:
            if code := known.get(f"{stem} {after}") or known.get(stem):
                yield code
                break


def _head_key(doc: Doc, found: Found) -> str:
    form = doc.words[found.first].form[len(found.prefix):]
    return form if form.startswith("ال") else "ال" + form.removeprefix("ل")


def _phrases(scene: Scene) -> Iterator[Found]:
    """Phrases from left to right, none inside another."""
    last: Found | None = None
    at, after = scene.first, -1
    words = scene.words
    for i in [i for i in range(at, scene.stop) if words[i].names]:
        if i < at or (words[i].names == 1 and words[i].form not in DOUBTED
                      and not _goes_on(scene, i)):
            continue
        found = _so_called(scene, i) if words[i].form in DOUBTED else \
            phrase(scene, i, after=after)
        at = found.stop if found else i + 1
        if found and found.actor:
            last = _shared(found, last)
            after = -1 if last.form == "nisba" else last.stop
            yield last


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether the word behind may belong to a name that begins here: بي بي سي"""
    after = scene.words[at + 1].form if at + 1 < scene.stop else ""
    return after in QUOTES or any(
        [after in node.edges for _, node in entrances(scene.words[at].form)])


def _so_called(scene: Scene, at: int) -> Found | None:
    """ما تسمى بقوات سوريا الديمقراطية → the name, with the words that doubt it"""
    place, kind = at, "pejorative"
    if scene.words[at].form in WHAT:
        place += 1
        if place >= scene.stop or scene.words[place].form not in SO_CALLED:
            return None
        kind = SO_CALLED[scene.words[place].form]
    start = next_word(scene, place + 1)
    if start < scene.stop and scene.words[start].form == "ب":
        start = next_word(scene, start + 1)
    found = phrase(scene, start, depth=1) if start < scene.stop else None
    if found is None or found.actor is None or found.form in ("nisba", "generic"):
        return None
    hit = Hit(Loaded(found.actor.name_en, kind, ""), at, place + 1, "so_called")
    loaded = found.loaded if kind == "-" else (hit, *found.loaded)
    return replace(found, first=at, loaded=loaded, prefix="")


def _shared(found: Found, last: Found | None) -> Found:
    """الطيران السوري والروسي: the second owner of one head"""
    if last is None or not last.role or last.stop != found.first or not found.code \
            or found.form != "nisba" or found.prefix != "و":
        return found
    return replace(found, actor=composed(last.role, found.code), form=last.form,
                   rule="head_shared", role=last.role)


def _hit(scene: Scene, found: Found) -> Hit[ActorSighting]:
    first, stop = _quoted(scene, found)
    loaded = found.loaded
    if (first, stop) != (found.first, found.stop):
        loaded = tuple([replace(h, first=first, stop=stop) if (h.first, h.stop) ==
                        (found.first, found.stop) else h for h in loaded])
    scare = stop > found.stop and first < found.first and found.form == "country"
    if scare and found.actor:  # "إسرائيل" in quotes denies the name
        about = Loaded(found.actor.name_en, "contested_title", found.actor.name_en)
        loaded = (*loaded, Hit(about, first, stop, "scare_quotes"))
    actor = found.actor or unowned("forces")
    sighting = ActorSighting(actor, found.form, loaded, found.prefix)
    return Hit(sighting, first, stop, found.rule)


def _quoted(scene: Scene, found: Found) -> tuple[int, int]:
    """Quotes whose other half lies inside are part of it: "جيش" الاحتلال, قوات "قسد"."""
    first, stop = found.first, found.stop
    after = scene.words[stop].form if stop < scene.stop else ""
    before = scene.words[first - 1].form if first > scene.first else ""
    left = _unmatched([w.form for w in scene.words[first:stop] if w.form in QUOTES])
    if not left and before != "(" and _PAIRS.get(before) == after:
        return first - 1, stop + 1
    closed = bool(left) and _PAIRS.get(left[-1]) == after
    opened = bool(left) and _PAIRS.get(before) == left[0] and len(left) > closed
    return first - opened, stop + closed


def _unmatched(marks: list[str]) -> list[str]:
    open_marks: list[str] = []
    for mark in marks:
        if open_marks and _PAIRS.get(open_marks[-1]) == mark:
            open_marks.pop()
        else:
            open_marks.append(mark)
    return open_marks

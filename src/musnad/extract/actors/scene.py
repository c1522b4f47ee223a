# SPDX-License-Identifier: Apache-2.0
"""Where an actor's name is read: the words, what settles it, what was found."""

from __future__ import annotations

from dataclasses import field

from musnad.doc import Hit
from musnad.frozen import frozen
from musnad.lexicon.actor_cues import (
    ALREADY,
    AWAY,
    BARE_AL,
    DOES,
    EPITHETS,
    NO_ADJECTIVE,
    PLURALS,
    QUALIFIERS,
    SUSPECTED,
    THAT_THEY,
)
from musnad.lexicon.actors import Name, Node, When
from musnad.lexicon.nations import NATIONS, state_of
from musnad.lexicon.senses import Word
from musnad.model import Actor, Loaded

PAUSES = frozenset((".", "..", "...", "…", "،", ",", "؛", ":", "|", "-"))
QUOTES = frozenset("\"'”“«»‘’()[]-–")


@frozen
class Scene:
    """What the readers look at: the words, where to stop, and what settles a name."""

    words: list[Word]
    first: int
    stop: int
    countries: tuple[str, ...] = ()
    outlets: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    home: str = ""  # the country that a bare army belongs to, if one outweighs all others
    asked: set[str] = field(default_factory=set)  # actors that, once seen, settle a word
    owners: dict[str, str] = field(default_factory=dict)  # bare heads → `owner_of`


@frozen
class Found:
    """A phrase read; `actor` None: words that look like an actor and are none."""

    actor: Actor | None
    form: str
    first: int
    stop: int
    rule: str
    code: str = ""
    loaded: tuple[Hit[Loaded], ...] = ()
    role: str = ""
    prefix: str = ""


@frozen
class At:
    """Where a node of the name tree was reached: words [first, stop), clitics before.

    under: role of the head before it; after: where the actor found before it ended.
    """

    node: Node
    first: int
    stop: int
    prefix: str
    under: str = ""
    depth: int = 0
    after: int = -1


def next_word(scene: Scene, at: int) -> int:
    """The place of the next word from `at`, quotes and brackets skipped."""
    while at < scene.stop and scene.words[at].form in QUOTES:
        at += 1
    return at


def past_suspicion(scene: Scene, at: int) -> int:
    """طائرات يعتقد انها اميركية, مسلحون يشتبه في انهم من: over what hedges whose"""
    words = scene.words
    place = at + (at < scene.stop and words[at].form in ("،", ","))
    if place >= scene.stop or words[place].form not in SUSPECTED:
        return at
    place += 1
    place += place < scene.stop and words[place].form in ("في", "ب")
    return place + 1 if place < scene.stop and words[place].form in THAT_THEY else at


def is_definite(form: str) -> bool:
    """الجيش has the article, آليات only its letters."""
    return form.startswith("ال") and form not in BARE_AL


def is_described(scene: Scene, stop: int) -> bool:
    """Whether an unknown adjective that agrees follows: (النظام) الضريبي"""
    if stop >= scene.stop:
        return False
    form, noun = scene.words[stop].form, scene.words[stop - 1].form
    end = "يه" if noun.endswith(("ه", "ات")) or noun in PLURALS else "ي"
    return form.startswith("ال") and form.endswith(end) and len(form) > 4 \
        and form not in QUALIFIERS and form not in EPITHETS and form not in NO_ADJECTIVE


def settle(scene: Scene, at: At) -> Name | None:
    """Which actor a name means: by outlet, by actors seen, by country, by default."""
    readings = at.node.readings
    if len(readings) == 1 and readings[0].when is None:
        return readings[0]
    scene.asked.update(at.node.ids)
    names = [n for n in readings if not (n.when and _barred(scene, at, n.when))]
    by_outlet = [n for n in names if n.when and n.when.outlet and _holds(scene, n.when)]
    if by_outlet:
        return by_outlet[0]
    seen = {n.actor.id: n for n in names if n.actor.id in scene.seen and not (
        n.when and (n.when.outlet or not _holds(scene, n.when)))}
    named = next(iter(seen.values())) if len(seen) == 1 else None
    if named and (len(names) > 1 or (named.when and named.when.named)):
        return named
    return _by_country(scene, names)


def _by_country(scene: Scene, names: list[Name]) -> Name | None:
    for country in scene.countries:
        for name in names:
            if name.when and country in name.when.country and _holds(scene, name.when):
                return name
    return next((n for n in names if n.when is None
                 or not (n.when.country or n.when.outlet or n.when.named)), None)


def _holds(scene: Scene, when: When) -> bool:
    return (not when.outlet or bool(when.outlet & scene.outlets)) and (
        not when.country or not scene.countries
        or not when.country.isdisjoint(scene.countries))


def _barred(scene: Scene, at: At, when: When) -> bool:
    """A noun with its own adjective: المقاومة الأرضية; القاعدة with no head before."""
    if when.headed and at.under not in ("members", "fighters"):
        return not any(name.actor.id in scene.seen for name in at.node.readings)
    return when.noun and is_described(scene, at.stop)


def is_place(scene: Scene, at: At) -> bool:
    """Whether a state's name is only where: no act or speech beside it, or شمال سوريا."""
    if at.depth:
        return False
    if at.prefix not in ("", "و"):
        return True
    before = at.first - 1
    while before >= scene.first and scene.words[before].form in QUOTES:
        before -= 1
    form = scene.words[before].form if before >= scene.first else ""
    if at.prefix == "و":  # as the actor or place before it: النظام وروسيا, سوريا والعراق
        return before != at.after - 1 and not _opens(scene, before, at.stop)
    if form in AWAY or (form[:1] in "وفبل" and (form[1:] in AWAY or form[2:] in AWAY)):
        return True
    behind = next_word(scene, at.stop)
    if behind < scene.stop and scene.words[behind].form in ALREADY:
        behind = next_word(scene, behind + 1)
    if behind < scene.stop and _is_charge(scene.words[behind]):
        return False
    near = [before, behind]
    return not any(scene.first <= i < scene.stop and _tells(scene.words[i]) for i in near)


def _opens(scene: Scene, before: int, stop: int) -> bool:
    """هدوء في المدينة.. وروسيا تقصف الريف: the subject of a clause of its own"""
    paused = before < scene.first or scene.words[before].form in PAUSES
    return paused and stop < scene.stop and _acts(scene.words[stop])


def _acts(word: Word) -> bool:
    """تقصف, تواصل; neither قصف nor تقول"""
    if not word.form.startswith(("ت", "ي")) or word.sense.says:
        return False
    act = word.sense.act is not None and word.sense.act_noun is None
    return act or word.form in DOES or word.stem in DOES


def _is_charge(word: Word) -> bool:
    """اتهمت دمشق اسرائيل بقصف: what a state is said to do"""
    return word.prefix == "ب" and word.sense.act_noun is not None


def _tells(word: Word) -> bool:
    """قصفت, غارات, شنتها, تقول: a word that a state may be the subject of"""
    sense = word.sense
    return bool(sense.act or sense.says) or word.form in DOES or word.stem in DOES


def owner_of(key: str, seen: frozenset[str], home: str) -> str:
    """الجيش: the state that all full names of that head give it to, else `_only_state`"""
    told = next((s.partition("=")[2] for s in seen if s.startswith(key + "=")), "")
    return told or _only_state(seen, home)


def _only_state(seen: frozenset[str], home: str) -> str:
    """The one state whose bodies the report names in full, else its own country."""
    named = {state_of(n) for n in seen} & NATIONS.keys()
    if not named or home in named:
        return home if home in NATIONS else ""
    return named.pop() if len(named) == 1 else ""

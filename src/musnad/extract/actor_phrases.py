# SPDX-License-Identifier: Apache-2.0
"""The noun phrase of an actor: a name, a head with its owner, an adjective, a state.

Readers look at one place of the text; of what they read there, the longest wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from musnad.doc import Hit
from musnad.lexicon.actors import (
    SOURCES, Name, Node, When, composed, entrances, unowned,
)
from musnad.lexicon.forces import (
    AWAY, BELONGS, DOES, EPITHETS, LINKS, QUALIFIERS, UNMANNED, WINGS, Head,
)
from musnad.lexicon.nations import NATIONS
from musnad.lexicon.senses import Word
from musnad.model import Actor, Loaded

QUOTES = frozenset("\"'”“«»‘’()[]")
_OPENING, _CLOSING = frozenset("\"'“«‘(["), frozenset("\"'”»’)]")
_DEPTH = 4  # عناصر من قوات جيش النظام
_TOLD = ("media", "officials", "doctors", "defence", "interior", "foreign", "health")
_STATELY = (*_TOLD, "authorities", "government", "intelligence", "security")
_OFFICES = (*_STATELY, "police")


@dataclass(frozen=True, slots=True)
class Scene:
    """What the readers look at: the words, where to stop, and what settles a name."""

    words: list[Word]
    first: int
    stop: int
    countries: tuple[str, ...] = ()
    outlets: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()


class Found(NamedTuple):
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


class At(NamedTuple):
    """Where a node of the name tree was reached: words [first, stop), clitics before."""

    node: Node
    first: int
    stop: int
    prefix: str
    under: str = ""  # role of the head that this would own
    depth: int = 0
    after: int = -1  # where the actor found before this one ended


def next_word(scene: Scene, at: int) -> int:
    """The place of the next word from `at`, quotes and brackets skipped."""
    while at < scene.stop and scene.words[at].form in QUOTES:
        at += 1
    return at


def phrase(scene: Scene, first: int, under: str = "", depth: int = 0,
           after: int = -1) -> Found | None:
    """مسلحو تنظيم "داعش" الإرهابي → Islamic State: the longest reading from this word on."""
    best: Found | None = None
    for prefix, node in entrances(scene.words[first].form):
        for at in _walk(scene, At(node, first, first + 1, prefix, under, depth,
                                   after)):
            for reader in (r for end in at.node.ends for r in READERS[end]):
                found = reader(scene, at)
                if found and (best is None or found.stop > best.stop):
                    best = found
    return best and _tail(scene, best)


def _walk(scene: Scene, at: At) -> list[At]:
    """Every node with something to read that the words lead to, farthest first."""
    found = [at] if at.node.ends else []
    while True:
        place = next_word(scene, at.stop)
        node = at.node.edges.get(scene.words[place].form) if place < scene.stop else None
        if node is None:
            return found[::-1]
        at = at._replace(node=node, stop=place + 1)
        if node.ends:
            found.append(at)


def no_actor(_: Scene, at: At) -> Found | None:
    """النظام الغذائي → nobody"""
    return Found(None, "name", at.first, at.stop, "no_actor", prefix=at.prefix)


def registered(scene: Scene, at: At) -> Found | None:
    """قسد → Syrian Democratic Forces; المقاومة → by country"""
    name = _settle(scene, at)
    if name is None or name.form == "country" and _is_place(scene, at):
        return None
    code, _, slug = str(name.actor.id).partition(".")
    found = Found(name.actor, name.form, at.first, at.stop, "registered_name",
                  code if slug == "forces" and code in NATIONS else "", prefix=at.prefix)
    if name.when:
        found = found._replace(rule="name_by_context")
    if not name.loaded:
        return found
    stop = at.first + 1 if name.part == "head" else at.stop
    loaded = Loaded(name.actor.name_en, *name.loaded)
    rule = "loaded_head" if name.part else "loaded_name"
    return found._replace(loaded=(Hit(loaded, at.first, stop, rule),))


def _settle(scene: Scene, at: At) -> Name | None:
    """Which actor a name means here: by outlet, by actors seen, by country, by default."""
    readings = at.node.readings
    if len(readings) == 1 and readings[0].when is None:
        return readings[0]
    names = [n for n in readings if not (n.when and _barred(scene, at, n.when))]
    by_outlet = [n for n in names if n.when and n.when.outlet and _holds(scene, n.when)]
    if by_outlet:
        return by_outlet[0]
    seen = {n.actor.id: n for n in names if n.actor.id in scene.seen and not (
        n.when and (n.when.outlet or not _holds(scene, n.when)))}
    if len(seen) == 1 and len(names) > 1:
        return next(iter(seen.values()))
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
    """A noun with an adjective of its own: المقاومة الأرضية; القاعدة with no head before it."""
    if when.headed and at.under not in ("members", "fighters") and not _any_seen(scene, at):
        return True
    return when.noun and _described(scene, at.stop)


def _any_seen(scene: Scene, at: At) -> bool:
    return any(name.actor.id in scene.seen for name in at.node.readings)


def _described(scene: Scene, stop: int) -> bool:
    """Whether an unknown adjective with the article follows: (النظام) الضريبي"""
    if stop >= scene.stop:
        return False
    form = scene.words[stop].form
    return form.startswith("ال") and form.endswith(("ي", "يه")) and len(form) > 4 \
        and form not in QUALIFIERS and form not in EPITHETS


def owned(scene: Scene, at: At) -> Found | None:
    """قوات + تركية, عناصر من + قسد, طائرات + الاحتلال → the owner, as its head says"""
    head = at.node.head
    if head is None or at.depth >= _DEPTH:
        return None
    place, link = _to_owner(scene, at.stop)
    if place >= scene.stop:
        return None
    owner = phrase(scene, place, head.role, at.depth + 1)
    if owner is None or owner.actor is None or not _may_own(scene, at, owner, link):
        return None
    actor = owner.actor
    if owner.code and (owner.form in ("nisba", "country") or head.role in _OFFICES):
        actor = composed(head.role, owner.code)
    form = "weapon" if head.role == "weapon" else \
        "generic" if owner.form == "generic" else "composed"
    loaded = tuple(_wider(hit, at.first) for hit in owner.loaded)
    if head.loaded and owner.form != "generic":
        loaded = (_loaded(actor, head, at.first, _head_stop(at, owner)), *loaded)
    return Found(actor, form, at.first, owner.stop, "head_and_owner", owner.code, loaded,
                 head.role, at.prefix)


def _head_stop(at: At, owner: Found) -> int:
    """A contested title covers its owner, `ميليشيا` only itself."""
    return owner.stop if at.node.head and at.node.head.role == "owner" else at.stop


def _loaded(actor: Actor, head: Head, first: int, stop: int) -> Hit[Loaded]:
    rule = "loaded_name" if head.role == "owner" else "loaded_head"
    return Hit(Loaded(actor.name_en, head.loaded or "", actor.name_en), first, stop, rule)


def _wider(hit: Hit[Loaded], first: int) -> Hit[Loaded]:
    """قوات الاحتلال is loaded as a whole, not only its owner"""
    return replace(hit, first=first) if hit.rule == "loaded_name" else hit


def _to_owner(scene: Scene, at: int) -> tuple[int, str]:
    """Over qualifiers and a link word to where an owner may stand: (place, link)."""
    place = next_word(scene, at)
    while place < scene.stop and (scene.words[place].form in QUALIFIERS
                                  or scene.words[place].form in UNMANNED):
        place = next_word(scene, place + 1)
    if place >= scene.stop:
        return place, ""
    form = scene.words[place].form
    if form in LINKS:
        return next_word(scene, place + 1), "from"
    if form in BELONGS:
        place = next_word(scene, place + 1)
        alone = place < scene.stop and scene.words[place].form in ("ل", "الي")
        return next_word(scene, place + alone), "belongs" if not alone else "from"
    return place, ""


def _may_own(scene: Scene, at: At, owner: Found, link: str) -> bool:
    """Grammar between a head and what follows it."""
    head, last = at.node.head, scene.words[at.stop - 1].form
    definite = last.startswith("ال")
    role = head.role if head else ""
    if owner.prefix not in (("ل",) if link == "belongs" else ("", "ل")):
        return False
    if owner.form == "nisba":
        fits = scene.words[owner.first].form.startswith("ال") or not definite
        short = role in _TOLD and at.stop == at.first + 1 and definite
        return fits and not link and not owner.prefix and (
            role != "members" or not owner.code) and not (
            short and not scene.words[owner.stop - 1].form.endswith("ه"))
    if owner.form == "country" and role == "members":
        return False
    if owner.form == "country":
        return link == "belongs" or not link and not owner.prefix and not definite
    if role in _STATELY or owner.actor is None or owner.actor.kind in SOURCES:
        return bool(owner.code) and not link and not definite
    if owner.form == "generic":
        return role in ("members", "fighters") and link == "from"
    if role in ("owner", "post"):
        return False
    return not definite or bool(link) or owner.prefix == "ل"


def unowned_head(scene: Scene, at: At) -> Found | None:
    """القوات الحكومية → by the country of the report; جنود → soldiers of no known side"""
    head = at.node.head
    if head is None or not (head.bare or head.alone):
        return None
    if head.role == "forces" and at.stop == at.first + 1 and _described(scene, at.stop):
        return None
    code = next((s.partition("=")[2] for s in scene.seen if s.startswith(head.key + "=")),
                next((c for c in scene.countries if c in NATIONS), ""))
    if head.bare and code:
        return Found(composed(head.role, code), "composed", at.first, at.stop,
                     "head_by_country", code, role=head.role, prefix=at.prefix)
    return Found(unowned(head.role), "generic", at.first, at.stop, "unowned_head",
                 role=head.role, prefix=at.prefix)


def adjective(_: Scene, at: At) -> Found | None:
    """إسرائيلية → nisba: an actor only next to an act, which the caller decides"""
    nisba = at.node.nisba
    if nisba is None:
        return None
    loaded = (Hit(Loaded(nisba.actor.name_en, nisba.loaded, nisba.actor.name_en), at.first,
                  at.stop, "loaded_name"),) if nisba.loaded else ()
    return Found(nisba.actor, "nisba", at.first, at.stop, "adjective", nisba.code, loaded,
                 prefix=at.prefix)


def state(scene: Scene, at: At) -> Found | None:
    """قصفت روسيا → Russian forces; nobody in في روسيا, سفارة روسيا"""
    code = at.node.country
    if code is None or _is_place(scene, at):
        return None
    return Found(composed("forces", code), "country", at.first, at.stop, "state_name", code,
                 prefix=at.prefix)


def _is_place(scene: Scene, at: At) -> bool:
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
        return before != at.after - 1
    if form in AWAY or any(form[n:] in AWAY for n in (1, 2) if form[:1] in "وفبل"):
        return True
    near = [before, next_word(scene, at.stop)]
    return not any(scene.first <= i < scene.stop and _tells(scene.words[i]) for i in near)


def _tells(word: Word) -> bool:
    """قصفت, غارات, شنتها, تقول: a word that a state may be the subject of"""
    sense = word.sense
    return bool(sense.act or sense.act_noun or sense.says) or word.form in DOES


READERS: dict[str, tuple[Callable[[Scene, At], Found | None], ...]] = {
    "nothing": (no_actor,), "names": (registered,), "head": (owned, unowned_head),
    "nisba": (adjective,), "country": (state,),
}


def _tail(scene: Scene, found: Found) -> Found:
    """What belongs to the phrase behind its owner: epithets, the name again in brackets."""
    while True:
        place = found.stop
        if place >= scene.stop or found.actor is None:
            return found
        longer = _epithet(scene, found) or _again(scene, found) or _wing(scene, found)
        if longer is None:
            return found
        found = longer


def _epithet(scene: Scene, found: Found) -> Found | None:
    """داعش الإرهابي, طيران الاحتلال المروحي, قوة إسرائيلية خاصة, حزب الله اللبناني"""
    place = found.stop
    if scene.words[place].form in _CLOSING:
        place += 1
    if place >= scene.stop or found.form == "country":
        return None
    form, definite = scene.words[place].form, scene.words[place].form.startswith("ال")
    known = found.form in ("name", "composed", "weapon")
    if known and form in EPITHETS and (definite or found.role):
        kind = EPITHETS[form]
        hit = Hit(Loaded(str(found.actor and found.actor.name_en), kind, None if kind ==
                         "legal_term" else ""), place, place + 1, "epithet")
        return found._replace(stop=place + 1,
                              loaded=found.loaded + ((hit,) if kind != "-" else ()))
    whole = scene.words[found.stop - 1].form.startswith("ال")
    if found.role and (form in QUALIFIERS or form in UNMANNED) and definite == whole:
        return found._replace(stop=place + 1)
    if known and found.form == "name" and definite and _own_nisba(found, form):
        return found._replace(stop=place + 1)
    return None


def _wing(scene: Scene, found: Found) -> Found | None:
    """كتائب القسام، الجناح العسكري لحركة حماس: one actor, not two"""
    place = found.stop
    if scene.words[place].form in ("،", ","):
        place += 1
    if tuple(w.form for w in scene.words[place : place + 2]) not in WINGS:
        return None
    owner = phrase(scene, place + 2, depth=_DEPTH) if place + 2 < scene.stop else None
    if owner is None or owner.prefix != "ل" or found.form != "name":
        return None
    return found._replace(stop=owner.stop)


def _own_nisba(found: Found, form: str) -> bool:
    """اللبناني behind a group of Lebanon"""
    country = str(found.actor and found.actor.id).partition(".")[0]
    return any(n.nisba and n.nisba.code == country for p, n in entrances(form) if not p)


def _again(scene: Scene, found: Found) -> Found | None:
    """قوات سوريا الديمقراطية (قسد): the same actor in brackets or quotes"""
    place = found.stop
    if found.form not in ("name", "composed") or scene.words[place].form not in _OPENING:
        return None
    first = next_word(scene, place)
    if first >= scene.stop or first - place > 2:
        return None
    inner = phrase(scene, first, depth=_DEPTH)
    if inner is None or inner.actor != found.actor or inner.stop >= scene.stop:
        return None
    closed = scene.words[inner.stop].form in _CLOSING
    return found._replace(stop=inner.stop + closed) if closed else None

# SPDX-License-Identifier: Apache-2.0
"""The noun phrase of an actor: a name, a head with its owner, an adjective, a state.

Readers look at one place of the text; of what they read there, the longest wins.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from musnad.doc import Hit
from musnad.extract.actors.epithets import CLOSING, epithet
from musnad.extract.actors.meant import group_meant
from musnad.extract.actors.scene import (
    QUOTES,
    At,
    Found,
    Scene,
    is_definite,
    is_described,
    is_place,
    next_word,
    owner_of,
    past_suspicion,
    settle,
)
from musnad.lexicon import actor_cues as cues
from musnad.lexicon.actors import SOURCES, composed, entrances, unowned
from musnad.lexicon.forces import Head
from musnad.lexicon.nations import NISBAS
from musnad.model import Actor, Loaded

_OPENING = frozenset("\"'“«‘([")
_DEPTH = 4  # عناصر من قوات جيش النظام
_TOLD = ("media", "officials", "doctors", "defence", "interior", "foreign", "health")
ARMYLESS = ("PS",)  # where a bare army is another state's
ABSOLUTE = ("ون", "ان")  # plurals and duals that own nothing without a link
_STATELY = (*_TOLD, "authorities", "government", "intelligence", "security")
_OFFICES = (*_STATELY, "police")
_WING_STARTS = frozenset([wing[0] for wing in cues.WINGS])
# What else than a word with the article may go on with a name.
_TAILS = frozenset((*CLOSING, *_OPENING, "،", ",", *_WING_STARTS, *cues.EPITHETS,
                    *cues.QUALIFIERS, *cues.UNMANNED, *cues.SUSPECTED))


def phrase(scene: Scene, first: int, under: str = "", depth: int = 0,
           after: int = -1) -> Found | None:
    """مسلحو تنظيم "داعش" الإرهابي → Islamic State: the longest reading from here."""
    best: Found | None = None
    following = scene.words[first + 1].form if first + 1 < scene.stop else ""
    for prefix, node in entrances(scene.words[first].form):
        goes_on = following in node.edges or following in QUOTES
        if not (goes_on or node.ends):
            continue
        at = At(node, first, first + 1, prefix, under, depth, after)
        for reached in _walk(scene, at) if goes_on else (at,):
            for end in reached.node.ends:
                for reader in READERS[end]:
                    found = reader(scene, reached)
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
        at = At(node, at.first, place + 1, at.prefix, at.under, at.depth, at.after)
        if node.ends:
            found.append(at)


def no_actor(_: Scene, at: At) -> Found | None:
    """النظام الغذائي → nobody"""
    return Found(None, "name", at.first, at.stop, "no_actor", prefix=at.prefix)


def registered(scene: Scene, at: At) -> Found | None:
    """قسد → Syrian Democratic Forces; المقاومة → by country"""
    name = settle(scene, at)
    if name is None or (name.form == "country" and is_place(scene, at)):
        return None
    loaded: tuple[Hit[Loaded], ...] = ()
    if name.loaded:
        stop = at.first + 1 if name.part == "head" else at.stop
        rule = "loaded_head" if name.part else "loaded_name"
        loaded = (Hit(Loaded(name.actor.name_en, *name.loaded), at.first, stop, rule),)
    return Found(name.actor, name.form, at.first, at.stop,
                 "name_by_context" if name.when else "registered_name",
                 name.code, loaded, prefix=at.prefix)


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
    while place < scene.stop and (scene.words[place].form in cues.QUALIFIERS
                                  or scene.words[place].form in cues.UNMANNED):
        place = next_word(scene, place + 1)
    place = past_suspicion(scene, place)
    if place >= scene.stop:
        return place, ""
    form = scene.words[place].form
    if form in cues.WHAT and next_word(scene, place + 1) < scene.stop and \
            scene.words[place + 1].form in cues.SO_CALLED:
        return next_word(scene, place + 2), ""  # عناصر ما يسمى داعش
    if form in cues.LINKS:
        return next_word(scene, place + 1), "from"
    if form in cues.BELONGS:
        place = next_word(scene, place + 1)
        alone = place < scene.stop and scene.words[place].form in ("ل", "الي")
        return next_word(scene, place + alone), "belongs" if not alone else "from"
    return place, ""


def _may_own(scene: Scene, at: At, owner: Found, link: str) -> bool:
    """Grammar between a head and what follows it."""
    head = at.node.head
    definite = is_definite(scene.words[at.stop - 1].form)
    role = head.role if head else ""
    if owner.prefix not in (("ل",) if link == "belongs" else ("", "ل")):
        return False
    if owner.form == "nisba":
        fits = is_definite(scene.words[owner.first].form) or not definite
        short = role in _TOLD and at.stop == at.first + 1 and definite
        return fits and not link and not owner.prefix and (
            role != "members" or not owner.code) and not (
            short and not scene.words[owner.stop - 1].form.endswith("ه"))
    if owner.form == "country" and role == "members":
        return False
    if owner.form == "country":
        agrees = not definite or NISBAS.get(scene.words[owner.first].form) == owner.code
        return link == "belongs" or (not link and not owner.prefix and agrees)
    if role in _STATELY or owner.actor is None or owner.actor.kind in SOURCES:
        return bool(owner.code) and not link and not definite
    if owner.form == "generic":
        return role in ("members", "fighters") and link == "from"
    if role in ("members", "fighters") and not link and not owner.prefix \
            and scene.words[at.stop - 1].form.endswith(ABSOLUTE):
        return False  # هاجم مسلحون دورية للجيش
    return role not in ("owner", "post") and (
        not definite or bool(link) or owner.prefix == "ل")


def unowned_head(scene: Scene, at: At) -> Found | None:
    """القوات الحكومية → by the country of the report; جنود → soldiers of no known side"""
    head = at.node.head
    if head is None or not (head.bare or head.alone):
        return None
    if head.role == "forces" and at.stop == at.first + 1 and is_described(scene, at.stop):
        return None
    if at.first > scene.first and scene.words[at.first - 1].form in cues.CLUBS:
        return None
    code = ""
    if head.bare:
        code = scene.owners[head.key] = owner_of(head.key, scene.seen, scene.home)
    if code and not (code in ARMYLESS and head.role in ("forces", "soldiers")):
        return Found(composed(head.role, code), "composed", at.first, at.stop,
                     "head_by_country", code, role=head.role, prefix=at.prefix)
    return Found(unowned(head.role), "generic", at.first, at.stop, "unowned_head",
                 role=head.role, prefix=at.prefix)


def adjective(scene: Scene, at: At) -> Found | None:
    """إسرائيلية → nisba: an actor only next to an act, which the caller decides"""
    nisba = at.node.nisba
    if nisba is None or (at.stop < scene.stop and scene.words[at.stop].form in cues.MADE):
        return None
    name = nisba.actor.name_en
    loaded = (Hit(Loaded(name, nisba.loaded, name), at.first, at.stop, "loaded_name"),) \
        if nisba.loaded else ()
    return Found(nisba.actor, "nisba", at.first, at.stop, "adjective", nisba.code, loaded,
                 prefix=at.prefix)


def state(scene: Scene, at: At) -> Found | None:
    """قصفت روسيا → Russian forces; nobody in في روسيا, سفارة روسيا"""
    code = at.node.country
    if code is None or is_place(scene, at):
        return None
    return Found(composed("forces", code), "country", at.first, at.stop, "state_name",
                 code, prefix=at.prefix)


READERS: dict[str, tuple[Callable[[Scene, At], Found | None], ...]] = {
    "nothing": (no_actor,), "names": (registered,), "nisba": (adjective,),
    "country": (state,), "head": (owned, unowned_head, group_meant),
}


def _tail(scene: Scene, found: Found) -> Found:
    """What belongs to it behind its owner: epithets, the name again in brackets."""
    while True:
        if found.stop >= scene.stop or found.actor is None:
            return found
        form = scene.words[found.stop].form
        if form not in _TAILS and not form.startswith("ال"):
            return found
        longer = epithet(scene, found) or _again(scene, found) or _wing(scene, found) \
            or _suspected(scene, found)
        if longer is None:
            return found
        found = longer


def _wing(scene: Scene, found: Found) -> Found | None:
    """كتائب القسام، الجناح العسكري لحماس: one actor, not two"""
    place = found.stop
    if scene.words[place].form in ("،", ","):
        place += 1
    if place >= scene.stop or scene.words[place].form not in _WING_STARTS:
        return None
    if tuple([w.form for w in scene.words[place : place + 2]]) not in cues.WINGS:
        return None
    owner = phrase(scene, place + 2, depth=_DEPTH) if place + 2 < scene.stop else None
    if owner is None or owner.prefix != "ل" or found.form != "name":
        return None
    return replace(found, stop=owner.stop)


def _suspected(scene: Scene, found: Found) -> Found | None:
    """مسلحون يعتقد انهم من حركة الشباب: whom they are taken for"""
    at = past_suspicion(scene, found.stop)
    if found.form != "generic" or at == found.stop:
        return None
    place, _ = _to_owner(scene, at)
    owner = phrase(scene, place, "members", _DEPTH - 1) if place < scene.stop else None
    if owner is None or owner.actor is None or owner.form in ("generic", "nisba") \
            or owner.actor.kind in SOURCES or owner.prefix not in ("", "ل"):
        return None
    return replace(found, actor=owner.actor, form="composed", stop=owner.stop,
                   rule="suspected", code=owner.code)


def _again(scene: Scene, found: Found) -> Found | None:
    """قوات سوريا الديمقراطية (قسد): the same actor in brackets or quotes"""
    place = found.stop
    if found.form not in ("name", "composed") or scene.words[place].form not in _OPENING:
        return None
    first = next_word(scene, place)
    if first >= min(scene.stop, place + 3):
        return None
    inner = phrase(scene, first, depth=_DEPTH)
    if inner is None or inner.actor != found.actor or inner.stop >= scene.stop:
        return None
    closed = scene.words[inner.stop].form in CLOSING
    return replace(found, stop=inner.stop + closed) if closed else None

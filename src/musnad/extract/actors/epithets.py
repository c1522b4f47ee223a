# SPDX-License-Identifier: Apache-2.0
"""Adjectives behind an actor's name: داعش الإرهابي, قوة إسرائيلية خاصة."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Hit
from musnad.extract.actors.scene import Found, Scene, is_definite
from musnad.lexicon import actor_cues as cues
from musnad.lexicon.actors import entrances
from musnad.model import Loaded

CLOSING = frozenset("\"'”»’)]")


def epithet(scene: Scene, found: Found) -> Found | None:
    """داعش الإرهابي, طيران الاحتلال المروحي, قوة إسرائيلية خاصة, حزب الله اللبناني"""
    place = found.stop
    if scene.words[place].form in CLOSING:
        place += 1
    if place >= scene.stop or found.form == "country":
        return None
    form = scene.words[place].form
    definite = is_definite(form)
    known = found.form in ("name", "composed", "weapon")
    if known and form in cues.EPITHETS and (definite or found.role):
        kind = cues.EPITHETS[form]
        hit = Hit(Loaded(str(found.actor and found.actor.name_en), kind, None if kind ==
                         "legal_term" else ""), place, place + 1, "epithet")
        return replace(found, stop=place + 1,
                       loaded=found.loaded + ((hit,) if kind != "-" else ()))
    narrows = form in cues.QUALIFIERS or form in cues.UNMANNED
    if found.role and narrows and definite == is_definite(
            scene.words[found.stop - 1].form):
        return replace(found, stop=place + 1)
    if known and found.form == "name" and definite and _own_nisba(found, form):
        return replace(found, stop=place + 1)
    return None


def _own_nisba(found: Found, form: str) -> bool:
    """اللبناني behind a group of Lebanon"""
    country = str(found.actor and found.actor.id).partition(".")[0]
    return any(n.nisba and n.nisba.code == country for p, n in entrances(form) if not p)

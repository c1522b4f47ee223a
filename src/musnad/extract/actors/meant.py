# SPDX-License-Identifier: Apache-2.0
"""Which group a report means by its kind alone, having named it: الحركة, التنظيم."""

from __future__ import annotations

from musnad.extract.actors.scene import At, Found, Scene
from musnad.lexicon.actor_cues import EPITHETS, NO_GROUP
from musnad.lexicon.actors import ACTORS, GROUPS


def group_meant(scene: Scene, at: At) -> Found | None:
    """حركة طالبان … قالت الحركة → Taliban; nobody where two such groups are named"""
    form = scene.words[at.first].form[len(at.prefix):]
    kind = at.node.head.key if at.node.head else ""
    ids = GROUPS.get(kind)
    if ids is None or at.stop > at.first + 1 or not _definite(form, kind):
        return None
    scene.asked.update(ids)
    named = ids & scene.seen
    if len(named) != 1 or _another(scene, at):
        return None
    actor = ACTORS[next(iter(named))]
    return Found(actor, "name", at.first, at.stop, "group_meant", prefix=at.prefix)


def _definite(form: str, kind: str) -> bool:
    """الحركة, للحركة; neither حركة nor لحركة"""
    return form in (kind, kind[1:])


def _another(scene: Scene, at: At) -> bool:
    """الحزب الحاكم, صلاة الجماعة: a word of its own tells that another is meant"""
    before = scene.words[at.first - 1].form if at.first > scene.first else ""
    behind = scene.words[at.stop].form if at.stop < scene.stop else ""
    return before in NO_GROUP or (behind.startswith("ال") and behind not in EPITHETS)

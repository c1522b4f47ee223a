# SPDX-License-Identifier: Apache-2.0
"""A party that takes part beside another: بمساندة الطيران, بدعم من قوات التحالف."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.roles.announced import word_before
from musnad.lexicon.role_cues import BACKED, HELPING, SUPPORTED

FORCES = ("name", "composed", "weapon")  # a country backs with more than arms


def helps(doc: Doc, actor: Hit[ActorSighting], first: int = 0) -> bool:
    """بالتعاون مع القوات, بمساندة الطيران: a doer who only helps another"""
    at = word_before(doc, actor, first)
    if at > first and doc.words[at].form in ("مع", "من"):
        at -= 1
    return at >= first and (doc.words[at].bare in HELPING
                            or supports(doc, actor, first))


def supports(doc: Doc, actor: Hit[ActorSighting], first: int) -> bool:
    """سيطر الجيش بدعم جوي من التحالف; not القوات المدعومة من إيران"""
    if actor.value.form not in FORCES or actor.value.actor.kind == "civilians":
        return False
    at = word_before(doc, actor, first)
    if at < first:
        return False
    if doc.words[at].form in BACKED and actor.value.prefix == "ب":
        return True  # هاجموا البلدة مدعومين بطيران التحالف
    if doc.words[at].form == "من":
        near = doc.words[max(first, at - 2) : at]
        return any(w.form in SUPPORTED for w in near)
    return actor.value.prefix == "" and doc.words[at].form in SUPPORTED

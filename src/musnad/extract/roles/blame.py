# SPDX-License-Identifier: Apache-2.0
"""Whom somebody accuses of an act: اتهمت المعارضة النظام بقصف, القت باللوم على الحركة."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.roles.announced import word_before
from musnad.lexicon.role_cues import BLAMED, FAULT, LAID, MEMBERSHIP, THAT

MEMBER_OF = ("الي", "مع", "لصالح")  # behind a word for belonging
LAID_REACH = 9  # words between القت and على


def accused(doc: Doc, actor: Hit[ActorSighting], first: int) -> bool:
    """اتهمت المعارضة النظام بقصف: whether the words name an accuser before a party"""
    at = word_before(doc, actor, first)
    if at >= first and at_fault(doc, actor, at, first) == "agent":
        return True
    return blamed_by(doc, actor, first) == "agent"


def at_fault(doc: Doc, actor: Hit[ActorSighting], at: int, first: int) -> str | None:
    """القت السلطات باللوم على الحركة → the authorities stand by, the movement did it"""
    words = doc.words
    if words[at].form in LAID and any(
            part in w.form for w in words[actor.stop : actor.stop + 3] for part in FAULT):
        return "bystander"
    if words[at].form != "علي":
        return None
    near = words[max(first, at - LAID_REACH) : at]
    laid = any(w.form in LAID for w in near)
    blame = any(part in w.form for w in near for part in FAULT)
    return "agent" if laid and blame and actor.value.prefix == "" else None


def blamed_by(doc: Doc, actor: Hit[ActorSighting], first: int) -> str | None:
    """اتهمت المعارضة النظام بقصف: who is accused, behind the one who accuses"""
    for i in range(actor.first - 1, max(first, actor.first - 7) - 1, -1):
        word = doc.words[i]
        if word.bare in BLAMED:
            led = i > first and word.prefix == "" and len(doc.words[i - 1].form) > 1
            return "agent" if led or _names_between(doc, i + 1, actor.first) \
                else "bystander"
        if word.form in ("،", ",") or word.form in THAT or word.sense.act:
            return None
    return None


def _names_between(doc: Doc, first: int, stop: int) -> bool:
    """Whether the accuser stands between the verb and the accused."""
    return any(len(doc.words[i].form) > 2 for i in range(first, stop))


def member_of(doc: Doc, at: int, first: int, prefix: str) -> bool:
    """تتهمهم بالانتماء إلى التنظيم, بتهمة التخابر مع الجيش: of what others are accused"""
    if doc.words[at].form in MEMBER_OF and at > first:
        return doc.words[at - 1].bare in MEMBERSHIP
    return prefix in ("ل", "ب") and doc.words[at].bare in MEMBERSHIP

# SPDX-License-Identifier: Apache-2.0
"""A doer named before and meant by a verb or a pronoun: واعتقلت, وشنت غارات, قصفها."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.roles.find import Roles
from musnad.extract.roles.order import POSSESSIVES
from musnad.lexicon.role_cues import DOING, HAPPENING, RAIDS, SUCH, WAS_DONE

FORCES = ("state_forces", "police", "coalition")
CARRIED = "carried_on"
DID_REACH = 12  # words from قامت to واعتقال
LIGHT_REACH = 3  # words between شنت and غارات


def carry(doc: Doc, act: Hit[ActSighting] | None, roles: Roles,
          named: tuple[Hit[ActorSighting], ...], first: int, how: str) -> Roles:
    """The roles, with those last `named` as doers if the act leaves its own out.

    `how` the acts belong together: `alike`, of a type that this one may be more of;
    `again`, told by the same verb; `raid`, which this arrest may have come of.
    """
    if act is None or roles.agents or not named:
        return roles
    if how == "raid" and _came_of_it(doc, act, first):
        named = _seizers(named)
    elif not (how == "again" or _leaves_out(doc, act, first)
              or (how == "alike" and _more_of_it(doc, act))):
        return roles
    aimed = {p.value.actor.name_en for p in roles.patients}
    carried = tuple(replace(a, rule=CARRIED) for a in named
                    if a.value.actor.name_en not in aimed)
    return replace(roles, agents=carried)


def _leaves_out(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """Whether the act has a subject that is only meant: a verb's, or a pronoun."""
    if act.value.verb:
        return _active(doc, act.first) and _starts_clause(doc, act.first, first)
    if doc.words[act.stop - 1].suffix in POSSESSIVES or _and_did(doc, act, first):
        return True
    for i in range(act.first - 1, max(first, act.first - LIGHT_REACH) - 1, -1):
        if "waged" in doc.words[i].sense.cues:
            return _active(doc, i) and _starts_clause(doc, i, first)
    return False


def _more_of_it(doc: Doc, act: Hit[ActSighting]) -> bool:
    """كما طال القصف قرية, واستهدف قصف مماثل بلدة: known from before, with its doer"""
    if act.value.verb:
        return False
    behind = doc.words[act.stop : act.stop + 3]
    return doc.words[act.first].prefix.endswith(("ال", "لل")) \
        or any(w.form in SUCH for w in behind)


def _came_of_it(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """داهمت القوات منزلا، وتم اعتقال شابين. واسفرت العملية عن اعتقال ثالث"""
    told = doc.words[first : act.first]
    if any(w.bare in RAIDS and w.prefix.endswith("ال") for w in told):
        return True
    joined = first > 0 and doc.words[first - 1].form not in (".", ":")
    return joined and bool(told) and told[-1].bare in WAS_DONE


def _seizers(named: tuple[Hit[ActorSighting], ...]) -> tuple[Hit[ActorSighting], ...]:
    """Who may hold prisoners: of an army and those who fought it, the army."""
    forces = tuple(a for a in named if a.value.actor.kind in FORCES)
    return forces or tuple(a for a in named if a.value.form != "generic")


def _and_did(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """قامت الشرطة بمداهمة منازل واعتقال شابين, شنت حملة دهم واعتقالات: of one verb"""
    words = doc.words
    if act.first != first or words[first].prefix != "و":
        return False
    return any((words[i].bare in DOING or "waged" in words[i].sense.cues)
               and not words[i].suffix and i + 1 < first
               for i in range(max(0, first - DID_REACH), first)) \
        and not any(words[i].form in (".", "،", ":") for i in range(first - 2, first))


def _active(doc: Doc, at: int) -> bool:
    """استهدفت, تقصف, قصفوا: feminine or plural; اعتقل ثلاثة may be a passive."""
    stem = doc.words[at].stem
    if doc.words[at].suffix:
        return False  # شنتها: the subject is what it follows
    if stem in HAPPENING:
        return False
    return stem.endswith(("ت", "وا")) or stem.startswith("ت")


def _starts_clause(doc: Doc, at: int, first: int) -> bool:
    """At the beginning of its clause, joining words aside."""
    if at == first or doc.words[at].prefix in ("و", "ف"):
        return True
    before = doc.words[at - 1]
    return bool(before.sense.cues) or before.form in ("،", ",", "ثم", "قد", ":")

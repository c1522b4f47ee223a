# SPDX-License-Identifier: Apache-2.0
"""Whether an act is told as having happened: negation, foiling, plans, doubt."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts import ActSighting

NEGATORS = ("لم", "لن", "لا", "ما", "ليس", "ليست", "عدم")
NOT_NEGATED = ("يزال", "تزال", "يزالون", "يقل", "تقل", "زال", "زالت", "يعرف", "تعرف")
FOILED_REACH, PLANNED_REACH, THREAT_REACH = 6, 5, 24  # words from the cue to the act


def status_of(doc: Doc, act: Hit[ActSighting], first: int) -> tuple[str, str]:
    """لم تقصف → denied; احبطت هجوما → foiled; هددوا بقصف → prospective; else reported.

    Returns the status and the rule that read it.
    """
    if _negated(doc, act, first):
        return "denied", "negated_act"
    if doc.words[act.first].prefix.endswith("س") and act.value.verb:
        return "prospective", "future_verb"
    if not act.value.verb and (rule := _only_meant(doc, act, first)):
        return "prospective", rule
    for i in range(act.first - 1, max(first, act.first - FOILED_REACH) - 1, -1):
        word = doc.words[i]
        cues = word.sense.cues
        if "foiled" in cues:
            return "foiled", "foiled_before_act"
        if "attempt" in cues and act.first - i <= 2:
            return "foiled", "attempt_at_act"
        if ("planned" in cues or "if" in cues) and act.first - i <= PLANNED_REACH:
            return "prospective", "planned_act"
        if word.sense.act or word.form in ("،", ",", "؛"):
            break
    if act.stop < len(doc.words) and doc.words[act.stop].stem in (
        "محتمل",
        "محتمله",
        "وشيك",
    ):
        return "prospective", "planned_act"
    return "reported", "told_as_done"


def _only_meant(doc: Doc, act: Hit[ActSighting], first: int) -> str | None:
    """مذكرة اعتقال; تمهيدا لهدم المنزل; هدد قائد الجماعة بقصف المدينة: the rule, or None.

    What somebody threatens with has ب; what is answered is no threat: توعد بالرد على قصف.
    """
    words = doc.words
    at = act.first
    if at - 1 >= first and "paper" in words[at - 1].sense.cues:
        done = at - 2 >= first and "done" in words[at - 2].sense.cues
        return None if done else "act_on_paper"
    for i in range(max(first, at - 2), at):
        if "purpose" in words[i].sense.cues:
            return "act_as_purpose"
    taken = False  # whether what the threat is of has been met
    for i in range(at, max(first, at - THREAT_REACH) - 1, -1):
        word = words[i]
        if "threat" in word.sense.cues and i < at:
            return "act_threatened" if taken or i == at - 1 else None
        other = word.sense.act or word.sense.act_noun
        if (i < at and other and not other.weak) or "answer" in word.sense.cues:
            return None
        taken = taken or word.prefix.endswith(("ب", "بال")) or word.form == "ب"
    return None


def _negated(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """لم تقصف, لم يتم قصف; but لم يسفر القصف عن and ما زالت تقصف negate no act."""
    if act.value.verb:
        before = act.first - 1
        return (
            before >= first
            and doc.words[before].stem in NEGATORS[:3]
            and doc.words[act.first].form not in NOT_NEGATED
        )
    if act.first - 2 >= first and doc.words[act.first - 2].form in ("لم", "لا"):
        return doc.words[act.first - 1].stem in (
            "يتم",
            "تتم",
            "يقع",
            "تقع",
            "يحدث",
            "توجد",
        )
    return False


def in_doubt(doc: Doc, first: int, stop: int) -> bool:
    """هجوم مزعوم; مزاعم عن قصف; لم يتسن التحقق"""
    words = doc.words
    return any(["doubt" in words[i].sense.cues for i in doc.marks(first, stop)])

# SPDX-License-Identifier: Apache-2.0
"""Whether an act is told as having happened: negation, foiling, plans, doubt."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts import ActSighting

NEGATORS = ("لم", "لن", "لا", "ما", "ليس", "ليست", "عدم")
NOT_NEGATED = ("يزال", "تزال", "يزالون", "يقل", "تقل", "زال", "زالت", "يعرف", "تعرف")
FOILED_REACH, PLANNED_REACH = 6, 5


def status_of(doc: Doc, act: Hit[ActSighting], first: int) -> tuple[str, str]:
    """لم تقصف → denied; احبطت هجوما → foiled; هددوا بقصف → prospective; else reported.

    Returns the status and the rule that read it.
    """
    if _negated(doc, act, first):
        return "denied", "negated_act"
    if doc.words[act.first].prefix.endswith("س") and act.value.verb:
        return "prospective", "future_verb"
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

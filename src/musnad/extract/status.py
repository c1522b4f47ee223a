# SPDX-License-Identifier: Apache-2.0
"""Whether an act is told as having happened: negation, foiling, plans, doubt."""

from __future__ import annotations

from collections.abc import Callable

from musnad.doc import Doc, Hit
from musnad.extract.acts import INTERCEPTED, ActSighting

NEGATORS = ("لم", "لن", "لا", "ما")
NOT_NEGATED = ("يزال", "تزال", "يزالون", "يقل", "تقل", "زال", "زالت", "يعرف", "تعرف")
NOTHING_OF = ("عدم", "دون", "بدون")
PREPOSITIONS = ("في", "من", "علي", "الي", "عن", "مع", "بين", "خلال", "جراء")
BREAKS = ("الذي", "التي", "الذين", "اللذين", "اللتين", "بعد", "قبل", "منذ")
GOING_IN = ("اقتحام", "اقتحامات", "مداهمه", "مداهمات")  # resisted, and yet it happened
AIMED = ("missile_strike", "drone_strike", "airstrike")  # what air defences stop
FOILED_REACH, PLANNED_REACH, THREAT_REACH, BEHIND = 6, 5, 24, 8  # words from cue to act
LIGHT_REACH, NONE_REACH, AVERTED_REACH = 6, 10, 3
ON_PAPER = ("arrest", "execution", "destruction", "displacement")
WERE = ("كان", "كانوا", "كانت", "كانا")  # قتلوا مسلحين كانوا يخططون لهجوم
UNSURE = ("لم", "غير", "لا", "تعذر", "دون")  # … مؤكدة
PAUSES = ("،", ",", "؛", ":")

Told = tuple[str, str]  # status, and the rule that read it


def status_of(doc: Doc, act: Hit[ActSighting], first: int) -> Told:
    """لم تقصف → denied; احبطت هجوما → foiled; هددوا بقصف → prospective; else reported.

    Returns the status and the rule that read it.
    """
    if act.rule == INTERCEPTED:
        return "foiled", INTERCEPTED
    for rule in RULES:
        if told := rule(doc, act, first):
            return told
    return "reported", "told_as_done"


def _negated(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """لم تقصف; لم تتعرض لقصف; عدم وقوع هجوم; but لم يسفر القصف عن negates no act."""
    words, before = doc.words, act.first - 1
    if act.value.verb:
        near = before >= first and words[before].stem in NEGATORS[:3]
        told = near and words[act.first].form not in NOT_NEGATED
        return ("denied", "negated_act") if told else None
    for i in range(before, max(first, act.first - NONE_REACH) - 1, -1):
        word = words[i]
        if word.form in PAUSES or (word.sense.act and i < before):
            return None
        if word.stem in NOTHING_OF and (i == before or _governs(doc, i + 1, act)):
            return "denied", "none_of_it"
        if i > first and words[i - 1].stem in NEGATORS[:3] and _governs(doc, i, act):
            return "denied", "negated_light_verb"
    return None


def _governs(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """وقوع هجوم, تعرض البلدة لقصف, تقم القوات بقصف: whether a light word is of the act"""
    words, gap = doc.words, act.first - i
    stem, prefix = words[i].stem, words[act.first].prefix
    cues = words[i].sense.cues
    if stem.endswith("تعرض") or stem.startswith("تعرض"):
        last = words[act.first - 1]
        return prefix.startswith("ل") or last.form in ("الي", "ل") or \
            "attempt" in last.sense.cues
    if "performed" in cues:
        return prefix.startswith("ب") and gap <= LIGHT_REACH
    between = words[i + 1 : act.first]
    if any(w.sense.harm_noun or w.sense.harmed for w in between) or any(
            w.form in PREPOSITIONS for w in between):
        return False
    if "waged" in cues:
        return gap <= LIGHT_REACH
    return bool(cues & {"suffered", "occurring"}) and gap <= 1 + any(
        w.stem in ("اي", "ايه", "تبادل", "عمليات", "عمليه") for w in between)


def _future(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """سنقصف; قد تقصف"""
    word = doc.words[act.first]
    if not act.value.verb:
        return None
    may = act.first > first and doc.words[act.first - 1].form == "قد"
    if word.prefix.endswith("س") or (may and word.stem[0] in "يتن"):
        return "prospective", "future_verb"
    return None


def _only_meant(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """مذكرة اعتقال; تمهيدا لهدم المنزل; مسيرة دعا اليها"""
    words, at = doc.words, act.first
    if act.value.verb:
        return None
    if at > first and "paper" in words[at - 1].sense.cues and act.value.type in ON_PAPER:
        done = at - 2 >= first and "done" in words[at - 2].sense.cues
        return None if done else ("prospective", "act_on_paper")
    for i in range(max(first, at - 2), at):
        cues = words[i].sense.cues
        if "purpose" in cues:
            return _plot(doc, act, first, "act_as_purpose")
        if "called_for" in cues and act.value.type == "protest":
            return "prospective", "act_called_for"
    return ("prospective", "act_threatened") if _threatened(doc, act, first) else None


def _threatened(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """هدد قائد الجماعة بقصف المدينة

    What somebody threatens with has ب; what is answered is no threat: توعد بالرد على قصف.
    """
    words, at = doc.words, act.first
    taken = False  # whether what the threat is of has been met
    for i in range(at, max(first, at - THREAT_REACH) - 1, -1):
        word = words[i]
        if "threat" in word.sense.cues and i < at:
            return taken or i == at - 1
        other = word.sense.act or word.sense.act_noun
        if (i < at and other and not other.weak) or "answer" in word.sense.cues:
            return False
        taken = taken or word.prefix.endswith(("ب", "بال")) or word.form == "ب"
    return False


def _plot(doc: Doc, act: Hit[ActSighting], first: int, rule: str) -> Told:
    """ضبط سيارة معدة للتفجير → foiled: caught before it could happen"""
    words = doc.words
    caught = any(words[i].sense.cues & {"caught", "foiled"} or words[i].form in WERE
                 for i in range(first, act.first))
    return ("foiled", "caught_before_act") if caught else ("prospective", rule)


def _before(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """احبطت القوات هجوما; محاولة اغتيال; تعتزم شن هجوم; اذا قصفت"""
    words = doc.words
    for i in range(act.first - 1, max(first, act.first - FOILED_REACH) - 1, -1):
        word = words[i]
        if told := _cue(doc, i, act, first):
            return told
        noun = word.sense.act_noun
        opens = word.prefix.startswith("و") and (word.sense.cues or word.sense.says)
        if word.sense.act or word.form in PAUSES or word.form in BREAKS or opens or (
                noun and not noun.weak):
            return None
    return None


def _cue(doc: Doc, i: int, act: Hit[ActSighting], first: int) -> Told | None:
    """What a word before the act makes of it."""
    words, cues, gap = doc.words, doc.words[i].sense.cues, act.first - i
    if "foiled" in cues or ("resisted" in cues and _stopped(doc, act)):
        return "foiled", "foiled_before_act"
    tried = "tried" in cues and not _turned(doc, i, act)
    if "failed" in cues or tried or ("attempt" in cues and _governs_attempt(doc, i, act)):
        return "foiled", "attempt_at_act"
    if gap > PLANNED_REACH:
        return None
    if "plotting" in cues and not act.value.refers:
        return _plot(doc, act, first, "planned_act")
    whether = "if" in cues and i > first and words[i - 1].form in ("ما", "عما", "فيما")
    warned = "warned" in cues and any(
        words[k].form == "من" for k in range(max(i, act.first - 2), act.first))
    if "averted" in cues and gap <= AVERTED_REACH and words[i + 1].form != "تكرار":
        return "prospective", "averted_act"
    if "if" in cues and not whether:
        return "prospective", "if_act"
    if warned or ("planned" in cues and not act.value.refers):
        return "prospective", "planned_act"
    return None


def _turned(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """يحاولون التوسع انتقاما من هجوم: a preposition turns to another act"""
    return any(w.form in PREPOSITIONS for w in doc.words[i + 1 : act.first])


def _governs_attempt(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """محاولة اغتيال, محاولة تنفيذ هجوم; but محاولة لمنع تقدم tries something else"""
    between = doc.words[i + 1 : act.first]
    return len(between) <= 1 and all(
        w.sense.cues & {"waged", "done"} or w.sense.people or w.form == "ل"
        for w in between)


def _stopped(doc: Doc, act: Hit[ActSighting]) -> bool:
    """تصدت القوات لهجوم; a raid that is resisted goes on: تصدوا لاقتحام المخيم"""
    return act.value.type in AIMED or doc.words[act.first].stem not in GOING_IN


def _behind(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """هجوم محتمل; هجوم فاشل; باءت محاولة الاغتيال بالفشل"""
    words = doc.words
    for i in range(act.stop, min(len(words), act.stop + BEHIND)):
        word = words[i]
        cues = word.sense.cues
        if i == act.stop and word.bare in ("محتمل", "محتمله", "وشيك", "وشيكه"):
            return "prospective", "planned_act"
        if word.form == "بالفشل" or (i == act.stop and "failed" in cues):
            return "foiled", "failed_act"
        if word.ends or word.form in PAUSES or word.sense.act:
            break
    return None


RULES: tuple[Callable[[Doc, Hit[ActSighting], int], Told | None], ...] = (
    _negated, _future, _only_meant, _before, _behind)


def in_doubt(doc: Doc, first: int, stop: int, at: int | None = None) -> bool:
    """هجوم مزعوم; مزاعم عن قصف; لم يتسن التحقق

    `at`: the act that must stand in the clause behind the doubting word, or right before.
    """
    words = doc.words
    for i in doc.marks(first, stop):
        cues = words[i].sense.cues
        if "doubt" in cues and (at is None or _doubted(doc, i, at)):
            return True
        if "unverified" in cues and any(
            words[k].form in UNSURE for k in range(max(first, i - 2), i)
        ):
            return True
    return False


def _doubted(doc: Doc, cue: int, at: int) -> bool:
    """بزعم محاولته الطعن، اطلق الجنود النار: the stabbing, and not the shooting"""
    if at < cue:
        return cue - at <= 2
    return not any(doc.words[i].form in PAUSES for i in range(cue, at))

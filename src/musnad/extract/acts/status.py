# SPDX-License-Identifier: Apache-2.0
"""Whether an act is told as having happened: negation, foiling, plans, doubt."""

from __future__ import annotations

from collections.abc import Callable

from musnad.doc import Doc, Hit
from musnad.extract.acts.plans import FOILED_REACH, PLANNED_REACH, came_for, plotted
from musnad.extract.acts.repelled import repelled
from musnad.extract.acts.sighting import INTERCEPTED, ActSighting
from musnad.lexicon.actor_cues import SO_CALLED
from musnad.lexicon.fire import HALTING

NEGATORS = ("لم", "لن", "لا", "ما")
NOT_NEGATED = ("يزال", "تزال", "يزالون", "يقل", "تقل", "زال", "زالت", "يعرف", "تعرف")
NOTHING_OF = ("عدم", "دون", "بدون")
PREVENTING = ("حيلول", "للحيلول", "يحول", "تحول")  # للحيلولة دون وقوع هجوم
PREPOSITIONS = ("في", "من", "علي", "الي", "عن", "مع", "بين", "خلال", "جراء")
BREAKS = ("الذي", "التي", "الذين", "اللذين", "اللتين", "بعد", "قبل", "منذ", "اثناء")
GOING_IN = ("اقتحام", "اقتحامات", "مداهمه", "مداهمات")  # resisted, and yet it happened
AIMED = ("missile_strike", "drone_strike", "airstrike")  # what air defences stop
THREAT_REACH, BEHIND = 24, 8  # words from cue to act
BESIDE = ("اي", "ايه", "تبادل", "عمليات", "عمليه")  # لم يقع اي هجوم
WARNED_REACH = 9  # words from a warning, or from خطط, to what it is of
LIGHT_REACH, NONE_REACH, CALLED_REACH, DONE_REACH = 6, 10, 3, 6
LIGHT = frozenset(("waged", "suffered", "occurring", "done"))  # وقوع, تنفيذ
ON_PAPER = ("arrest", "execution", "destruction", "displacement")
WERE_REACH = 5
WERE = ("كان", "كانوا", "كانت", "كانا")  # قتلوا مسلحين كانوا يخططون لهجوم
CHECKING = ("تحقق", "تاكد", "تثبت", "التحقق", "التاكد", "التثبت")
UNTRUE = {  # by what stands before them: غير صحيح, لا صحة لذلك
    **dict.fromkeys(("صحيح", "صحيحا", "دقيق", "دقيقا"), ("غير", "ليس", "وليس")),
    "صحه": ("لا", "ولا", "الا"),
}
UNSURE = ("لم", "غير", "لا", "تعذر", "دون")  # … مؤكدة
SAKE = "اجل"  # من أجل هدم المنزل
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
    if repelled(doc, act, first):
        return "foiled", "foiled_before_act"
    return "reported", "told_as_done"


def _negated(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """لم تقصف; لم تتعرض لقصف; عدم وقوع هجوم; but لم يسفر القصف عن negates no act."""
    words, before = doc.words, act.first - 1
    if _untrue(doc, act, first):
        return "denied", "said_to_be_untrue"
    if act.value.verb:
        near = before >= first and words[before].stem in NEGATORS[:3]
        told = near and words[act.first].form not in NOT_NEGATED
        return ("denied", "negated_act") if told else None
    for i in range(before, max(first, act.first - NONE_REACH) - 1, -1):
        word = words[i]
        if word.form in PAUSES or (word.sense.act and i < before):
            return None
        if word.form == "دون" and i and words[i - 1].bare.startswith(PREVENTING):
            return "prospective", "averted_act"
        if word.stem in NOTHING_OF and (i == before or _governs(doc, i + 1, act)):
            return "denied", "none_of_it"
        if i > first and words[i - 1].stem in NEGATORS[:3] and _governs(doc, i, act):
            return "denied", "negated_light_verb"
    return None


def _untrue(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """غير صحيح ان الطائرات قصفت السوق, لا صحة لما قيل عن قصف السوق"""
    first = max(first + 1, act.first - NONE_REACH)
    return any([bare in UNTRUE and doc.forms[i - 1] in UNTRUE[bare]
                for i, bare in enumerate(doc.bares[first : act.first], first)])


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
        w.stem in BESIDE or "occurring" in w.sense.cues for w in between)


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
    near = range(max(first, at - CALLED_REACH), at)
    if act.value.type == "protest" and any(
            "called_for" in words[i].sense.cues for i in near):
        return "prospective", "act_called_for"
    if act.value.verb:
        return None
    if at > first and "paper" in words[at - 1].sense.cues and act.value.type in ON_PAPER:
        done = any("done" in words[i].sense.cues
                   for i in range(max(first, at - DONE_REACH), at - 1))
        return None if done else ("prospective", "act_on_paper")
    for i in range(max(first, at - 2), at):
        sake = words[i].form == SAKE and i > first and words[i - 1].form == "من"
        ends = i < at - 1 and words[at - 1].form in HALTING  # من أجل إيقاف الهجمات
        if not ends and (sake or "purpose" in words[i].sense.cues):
            return _plot(doc, act, first, "act_as_purpose")
    if came_for(doc, act, first):
        return "prospective", "act_as_purpose"
    return ("prospective", "act_threatened") if _threatened(doc, act, first) else None


def _threatened(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """هدد قائد الجماعة بقصف المدينة

    What somebody threatens with has ب; what is answered is no threat: توعد بالرد على قصف.
    """
    words, at = doc.words, act.first
    near = range(max(first, at - THREAT_REACH), at)
    if not any(["threat" in words[i].sense.cues for i in near]):
        return False
    taken = False  # whether what the threat is of has been met
    for i in range(at, max(first, at - THREAT_REACH) - 1, -1):
        word = words[i]
        if "threat" in word.sense.cues and i < at:
            return taken or i == at - 1
        other = word.sense.act or word.sense.act_noun
        named = word.form == "ما" and words[i + 1].form in SO_CALLED  # ما يسمى التنظيم
        answered = "answer" in word.sense.cues and not named
        if answered or (i < at and other and not other.weak):
            return False
        taken = taken or word.prefix.endswith(("ب", "بال")) or word.form == "ب"
    return False


def _plot(doc: Doc, act: Hit[ActSighting], first: int, rule: str) -> Told:
    """ضبط سيارة معدة للتفجير → foiled: caught before it could happen"""
    words = doc.words
    near = max(first, act.first - WERE_REACH)
    caught = any(words[i].sense.cues & {"caught", "foiled"} for i in range(first, near))
    caught = caught or any(words[i].sense.cues & {"caught", "foiled"}
                           or words[i].form in WERE for i in range(near, act.first))
    return ("foiled", "caught_before_act") if caught else ("prospective", rule)


def _before(doc: Doc, act: Hit[ActSighting], first: int) -> Told | None:
    """احبطت القوات هجوما; محاولة اغتيال; تعتزم شن هجوم; اذا قصفت"""
    words = doc.words
    if act.value.verb and words[act.first].prefix.startswith("و"):
        return None  # حاولوا تحريره وقصفوا المكان
    for i in range(act.first - 1, max(first, act.first - WARNED_REACH) - 1, -1):
        word = words[i]
        if word.sense.cues and (told := _cue(doc, i, act, first)):
            return told
        noun = word.sense.act_noun
        opens = (word.sense.cues or word.sense.says) and word.prefix.startswith("و")
        named = word.prefix == "ال" and i > first and words[i - 1].names  # تحالف العدوان
        other = noun is not None and not noun.weak and not named
        if other or word.sense.act or word.form in PAUSES or word.form in BREAKS or opens:
            return None
    return None


def _cue(doc: Doc, i: int, act: Hit[ActSighting], first: int) -> Told | None:
    """What a word before the act makes of it."""
    words, cues, gap = doc.words, doc.words[i].sense.cues, act.first - i
    if "warned" in cues and _warned_of(doc, i, act):
        return "prospective", "planned_act"
    if plotted(doc, i, act):
        return _plot(doc, act, first, "planned_act")
    if gap > FOILED_REACH:
        return None
    foils = "foiled" in cues or ("resisted" in cues and _stopped(doc, act))
    by_it = words[act.first].prefix.endswith("ب")  # تصدى الطيران لهم بغارات
    seizes = act.value.type == "arrest"  # إحباط محاولة انقلاب واعتقال عدد من الضباط
    if foils and not (by_it or seizes) and not _only_wanted(doc, i, first):
        return "foiled", "foiled_before_act"
    tried = "tried" in cues and not _turned(doc, i, act)
    if "failed" in cues or tried or ("attempt" in cues and _governs_attempt(doc, i, act)):
        return "foiled", "attempt_at_act"
    if gap > PLANNED_REACH:
        return None
    whether = "if" in cues and i > first and words[i - 1].form in ("ما", "عما", "فيما")
    if "averted" in cues and all(w.sense.cues & LIGHT for w in words[i + 1 : act.first]):
        return "prospective", "averted_act"
    if "if" in cues and not whether:
        return "prospective", "if_act"
    if "planned" in cues and not act.value.refers:
        return "prospective", "planned_act"
    return None


def _warned_of(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """حذر الحكومة من هجوم, تحذيرات من ان تقصف"""
    return any(doc.words[k].form == "من" for k in range(max(i, act.first - 2), act.first))


def _only_wanted(doc: Doc, i: int, first: int) -> bool:
    """حشد قواته لصد هجوم, طالب بالتصدي لهجوم"""
    words = doc.words
    if words[i].prefix.startswith(("ل", "ول")):
        return True
    return words[i].prefix.startswith("ب") and any(
        words[k].sense.cues & {"threat", "called_for"}
        for k in range(max(first, i - WARNED_REACH), i))


def _turned(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """يحاولون التوسع انتقاما من هجوم: a preposition turns to another act"""
    return any(w.form in PREPOSITIONS for w in doc.words[i + 1 : act.first])


def _governs_attempt(doc: Doc, i: int, act: Hit[ActSighting]) -> bool:
    """محاولة تنفيذ عملية طعن; but محاولة لمنع تقدم tries something else"""
    between = doc.words[i + 1 : act.first]
    if between and between[-1].stem in BESIDE[3:]:
        between = between[:-1]
    return len(between) <= 1 and all(
        w.sense.cues & {"waged", "done"} or w.sense.people or w.form == "ل"
        or w.prefix == "ال" for w in between)


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
        doubts = "doubt" in cues or words[i].sense.says == "doubts"
        if doubts and (at is None or _doubted(doc, i, at)):
            return True
        if "unverified" in cues and _unsure(doc, i, first, stop):
            return True
    return False


def _unsure(doc: Doc, i: int, first: int, stop: int) -> bool:
    """لم يتسن التحقق, غير مؤكدة; but لم يتسن الاتصال به says nothing of the act"""
    words = doc.words
    if not any(words[k].stem in UNSURE for k in range(max(first, i - 3), i)):
        return False
    return not words[i].stem.startswith("يتسن") or any(
        words[k].bare in CHECKING for k in range(i + 1, min(stop, i + 5)))


def _doubted(doc: Doc, cue: int, at: int) -> bool:
    """بزعم محاولته الطعن، اطلق الجنود النار: the stabbing, and not the shooting"""
    if at < cue:
        return cue - at <= 2
    between = doc.words[cue + 1 : at + 1]
    return not any(w.form in PAUSES or (w.prefix.startswith("و") and (
        w.sense.act or w.sense.says or w.sense.cues)) for w in between)

# SPDX-License-Identifier: Apache-2.0
"""Words of harm that tell none here: threatened, almost done, or told before."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.acts.plans import sought
from musnad.lexicon.harm import INJURED
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import (
    ALMOST,
    ANNIVERSARY,
    DEATH,
    DESCRIBED,
    NEGATORS,
    PLACE_OF,
    WHAT_DOES,
)

PRONOUNS = ("ه", "ها", "هما", "هم", "هن")
ALMOST_REACH = 5  # words between كاد and أن يقتل
MEANT_REACH = 4  # words between a threat or plan and what is threatened
THREATENED, AIMED = frozenset({"threat"}), frozenset({"plotting", "sought"})
THREAT_REACH = 9  # words between هدد and بإعدام
MEANT = frozenset(("attempt", "tried", "planned", "plotting", "warned", "averted",
                   "purpose", "threat", "paper", "foiled"))


def of_pronoun(doc: Doc, i: int, bounds: tuple[int, int]) -> str | None:
    """لمقتله, اعتقاله, فقتلوه: the outcome that a word tells of whom its pronoun means"""
    word, sense = doc.words[i], doc.words[i].sense
    if word.suffix not in PRONOUNS or word.form in DESCRIBED:
        return None
    if sense.people and not sense.harm:
        return None
    done = sense.harm if sense.harm and sense.harm.voice in ("either", "done") else None
    act = sense.act or sense.act_noun
    outcome = done.outcome if done else (
        sense.harm_noun.outcome if sense.harm_noun else act.harm if act else None)
    if outcome is None or (i and doc.words[i - 1].form in NEGATORS):
        return None
    if outcome == INJURED and i and doc.words[i - 1].form in WHAT_DOES:
        return None  # ما أصابهم: what came over them
    meant = done is None and only_meant(doc, i, bounds[0])
    return None if meant or almost(doc, i, bounds[0]) else outcome


def almost(doc: Doc, i: int, first: int) -> bool:
    """كاد القصف أن يقتل, خشية أن يقتل"""
    return any(w.form in ALMOST for w in doc.words[max(first, i - ALMOST_REACH) : i])


def its_place(doc: Doc, i: int) -> bool:
    """الوصول إلى مكان اغتيال الشبان: where those were killed of whom others tell"""
    return i > 0 and doc.words[i - 1].bare in PLACE_OF and doc.words[i].prefix == ""


def his_own(word: Word) -> bool:
    """مصرعهم, behind لقي and those who died"""
    return word.suffix != "" and word.bare in DEATH


def only_meant(doc: Doc, i: int, first: int) -> bool:
    """محاولة اغتيال, هدد بإعدام, مذكرة توقيف: told as a threat, plan or attempt"""
    for k in range(i - 1, max(first, i - MEANT_REACH) - 1, -1):
        word = doc.words[k]
        foiled = "foiled" in word.sense.cues and doc.words[i].prefix.startswith("و")
        meant = word.sense.cues & MEANT and not foiled  # صد الهجوم وقتل عشرة
        meant = meant or ("sought" in word.sense.cues and sought(doc, i))
        if meant or word.bare in ANNIVERSARY or word.stem in ALMOST:
            return True
        if not word.form[0].isalnum() or "caused" in word.sense.cues:
            return False
    return _threatened(doc, i, first)


def _threatened(doc: Doc, i: int, first: int) -> bool:
    """هدد التنظيم أمس بإعدام رهينة, خططوا لاختطاف سياح, حرض على اغتيال النائب"""
    to = doc.words[i].prefix[:1]
    upon = i > first and doc.words[i - 1].form in ("علي", "الي")
    if to not in ("ب", "ل") and not upon:
        return False
    for word in reversed(doc.words[max(first, i - THREAT_REACH) : i]):
        if word.sense.cues & (THREATENED if to == "ب" else AIMED):
            return True
        if not word.form[0].isalnum() or word.sense.harm or word.sense.says:
            return False
    return False

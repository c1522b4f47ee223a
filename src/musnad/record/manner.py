# SPDX-License-Identifier: Apache-2.0
"""How a clause tells its act: as a habit, as one more, or by a death that came later."""

from __future__ import annotations

from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.acts.context import numbered
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.habits import AWAY, AWAY_STARTS, DAILY, HABIT_STARTS, HABITS
from musnad.lexicon.role_cues import ANSWERED
from musnad.lexicon.totals import PROVISIONAL, RISEN, TOTAL
from musnad.lexicon.victims import DYING

RISEN_REACH = 2  # words from ارتفعت to حصيلة
OPENING = 4  # words at the head of a clause that may say that another act follows


def habitual(doc: Doc, bounds: tuple[int, int]) -> bool:
    """تقتحم القوات المخيم بشكل مستمر, عادة ما تدور اشتباكات"""
    first, stop = bounds
    if any(bare in DAILY and _of_acts(doc, i)
           for i, bare in enumerate(doc.bares[first:stop], first)):
        return True
    if HABIT_STARTS.isdisjoint(doc.forms[first:stop]):
        return False
    for i, form in enumerate(doc.forms[first:stop], first):
        if form in HABIT_STARTS:
            behind = doc.forms[i + 1] if i + 1 < stop else ""
            if (form, behind) in HABITS or (form, "*") in HABITS:
                return True
    return False


def _of_acts(doc: Doc, i: int) -> bool:
    """هجمات متكررة, حملات اقتحام يومية, قصف شبه يومي: an adjective right behind acts"""
    return any(word.sense.act_noun is not None for word in doc.words[max(0, i - 2) : i])


def turns_away(doc: Doc, first: int) -> bool:
    """وفي سياق منفصل، أعلن الاتحاد: of another matter than the sentences before"""
    stems = [word.stem for word in doc.words[first : first + OPENING]]
    return not AWAY_STARTS.isdisjoint(stems) and not AWAY.isdisjoint(pairwise(stems))


def adds(doc: Doc, first: int, act: Hit[ActSighting] | None) -> bool:
    """كما قصفت, في سياق متصل; قصف مماثل: another act than those told before"""
    if any(["adds" in w.sense.cues for w in doc.words[first : first + OPENING]]):
        return True
    if act and act.first > first and not ANSWERED.isdisjoint(
            doc.bares[first : first + OPENING]):
        return True  # وردت القوات بقصف المواقع
    if act is None or act.value.verb:
        return False
    behind = doc.words[act.stop : act.stop + 1]
    return numbered(doc, act.stop - 1, len(doc.words)) or any(
        "another" in w.sense.cues for w in behind)


def revised(doc: Doc, bounds: tuple[int, int]) -> bool:
    """ارتفعت حصيلة القصف الى 14, تسعة قتلى في حصيلة اولية: a toll known in part"""
    words = doc.words
    for i in range(*bounds):
        if words[i].stem in TOTAL and (
                any(w.stem in RISEN for w in words[max(bounds[0], i - RISEN_REACH) : i])
                or any(w.bare in PROVISIONAL for w in words[i + 1 : i + 2])):
            return True
    return False


def of_wounds(doc: Doc, bounds: tuple[int, int]) -> bool:
    """توفي اليوم متأثرا بجراحه: the day of the death is not that of the act"""
    return not DYING.isdisjoint(doc.bares[bounds[0] : bounds[1]])

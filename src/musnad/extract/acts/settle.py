# SPDX-License-Identifier: Apache-2.0
"""The type that a weapon beside an act makes of it: قصف بطائرة مسيرة → drone_strike."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.acts.context import flies_by
from musnad.extract.acts.sighting import ActSighting
from musnad.lexicon.act_types import SETTLES
from musnad.lexicon.fire import (
    AGGRESSIONS,
    AIMING,
    BY_HAND,
    BY_WORDS,
    CANNONADE,
    LANDINGS,
    LIGHT,
    NAMING_MEANS,
    ON_FOOT,
    ORDNANCE,
    SUPPORT,
)
from musnad.lexicon.means import Means

FROM_THE_AIR = ("airstrike", "drone_strike")
FROM_AFAR, CLUSTER = (*FROM_THE_AIR, "shelling", "missile_strike"), "عنقوديه"
REACH = 7  # words on either side in which a means still belongs to an act
BY_MEANS_REACH = 14  # the same where ب says so: بوابل من الرصاص
AIMED_REACH = 6  # words from عدوان to استهدف
BY_REACH = 3  # words from ب to the means


def settle(hit: Hit[ActSighting], means: list[Hit[Means]], doc: Doc) -> Hit[ActSighting]:
    """The type that the most telling means within reach makes of an act."""
    act = hit.value
    dropped = hit.rule == "act_phrase" and act.type == "bombing"  # القت مسيرة قنبلتين
    allowed = FROM_THE_AIR[::-1] if dropped else SETTLES.get(act.type)
    if not allowed or (act.settled and not dropped):
        return hit
    stem = doc.words[hit.first].stem
    if stem in LANDINGS | BY_HAND or stem.startswith(ON_FOOT):
        return hit
    wrecks = act.type == "destruction"
    if wrecks and not act.weak:
        return hit  # هدم, احرق: not by fire from afar
    near = {m.value.type for m in means
            if _reaches(doc, hit, m) and (not wrecks or _wrecks(doc, hit, m))}
    if stem in CANNONADE:
        near.discard("shooting")
    if act.type in FROM_AFAR and all(_cluster(doc, m) for m in means
                                     if m.value.type == "landmine"):
        near.discard("landmine")
    for code in allowed:
        if code in near:
            return hit.saying(replace(act, type=code, settled=True, weak=False))
    if stem in AGGRESSIONS and not act.refers and _aimed(doc, hit.stop):
        return hit.saying(replace(act, type="shelling"))
    return hit


def _cluster(doc: Doc, means: Hit[Means]) -> bool:
    """بصواريخ تحمل قنابل عنقودية: dropped or fired, and mines only where they are left"""
    return doc.words[means.stop - 1].stem == CLUSTER


def _aimed(doc: Doc, first: int) -> bool:
    """عدوان استهدف القرية: a strike by means that nobody tells"""
    for word in doc.words[first : first + AIMED_REACH]:
        if word.stem in AIMING or word.ends:
            return word.stem in AIMING
        if word.sense.act or word.sense.act_noun or word.sense.harm:
            return False
    return False


def _set_off(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """كان الطيران الحربي، قد استهدف: the means is the doer, set off by a comma"""
    return act.value.verb and doc.words[act.first - 1].form == "قد" and \
        0 < act.first - means.stop <= 4


def _wrecks(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """دمرت الطائرات مبنى, دمروا دبابة بصاروخ; but دمروا مستودع صواريخ"""
    if means.first > act.first and _by(doc, means):
        return True
    subject = means.first == act.stop and not means.value.weapon
    return act.value.verb and (subject or means.first < act.first)


def _by(doc: Doc, means: Hit[Means]) -> bool:
    """بصاروخ, بوابل من الرصاص; of several (بقذائف ورشاشات) the first"""
    if doc.words[means.first].prefix.startswith("و"):
        return False
    words = doc.words[max(0, means.first - BY_REACH) : means.first + 1]
    return any(w.prefix == "ب" or w.form in BY_WORDS for w in words)


def _by_name(doc: Doc, means: Hit[Means]) -> bool:
    """، من قبل طائرات; ، باستخدام سلاح قناص: whatever stands before it"""
    words = doc.words[max(0, means.first - BY_REACH) : means.first]
    return any(w.form in NAMING_MEANS for w in words)


def _by_after_pause(doc: Doc, means: Hit[Means]) -> bool:
    """استهدفوا البلدة، بالرشاشات الثقيلة: whatever stands between"""
    words, at = doc.words, means.first
    if words[at].prefix not in ("ب", "بال"):
        at -= 1  # بالأسلحة الرشاشة
    return at > 0 and words[at].prefix in ("ب", "بال") and (
        words[at - 1].form in ("،", ","))


def _reaches(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """Within reach and not behind another act or a full pause."""
    if means.first >= act.stop:
        if doc.words[means.first - 1].form in SUPPORT or flies_by(doc, means.first):
            return False
        reach = BY_MEANS_REACH if _by(doc, means) or _by_name(doc, means) else REACH
        if means.first - act.stop > reach:
            return False
        between = range(act.stop, means.first)
    elif means.first and doc.words[means.first - 1].form in SUPPORT:
        return False  # بمساندة طيران التحالف
    else:
        foils = means.first and "foiled" in doc.words[means.first - 1].sense.cues
        if act.first - means.stop > 4 or foils:
            return False  # احبطت الطائرات هجوما
        between = range(means.stop, act.first)
    if _set_off(doc, act, means):
        return True
    explicit = means.first > act.first and (
        _by_name(doc, means) or _by_after_pause(doc, means))
    for k in between:
        word = doc.words[k]
        if (word.form in ("،", ",", "؛") and not explicit) or (
            word.sense.act_noun and word.stem not in LIGHT and word.stem not in ORDNANCE
        ):
            return False
    return True

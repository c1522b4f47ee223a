# SPDX-License-Identifier: Apache-2.0
"""What the words beside an act word make of it: verb or noun, how many, no act at all."""

from __future__ import annotations

from itertools import pairwise

from musnad.doc import Doc
from musnad.lexicon.acts import ACT_VERBS, Act
from musnad.lexicon.fire import (
    AIMING,
    ASSAULTING,
    BYGONE,
    ENDING,
    EVENTS,
    EXCHANGED,
    EXPOSURE,
    FACED,
    FACING,
    FALLEN,
    FELL_TO,
    FLYING,
    FORCING,
    HOLDING,
    JUDGING,
    MARCHED,
    MARCHES,
    MARCHING,
    MUTUAL,
    NEVER_NEGATED,
    NOT_ACTS,
    ORDINALS,
    PASSIVES,
    POINTING,
    RELATIVES,
    RULED,
    SOME,
    STOPPING,
)
from musnad.lexicon.numerals import HUNDRED, HUNDREDS, TENS
from musnad.lexicon.victims import ANNIVERSARY

RECALLED_REACH = 3  # words from ذكرى to the act remembered
STOPPED_REACH = 5  # words from اوقفت to whom
EXPOSED_REACH = 8  # words from تعرض to what befell
DONE_REACH = 4  # words from قامت to what was done
FLYING_REACH = 3  # words from تحليق to what flies
EXCHANGED_REACH = 5  # words from تبادل to اطلاق, with both sides between
EVENT_REACH = 6  # words from الحادث to what it aimed at
TO = ("الي", "علي")
RULE = ("سيطره", "سيطرت")  # the latter in سيطرتهم
RULED_REACH, FELL_TO_REACH = 2, 6  # words from تخضع to سيطرة, from باتت to تحت
FELL_REACH = 4  # words from قذائف back to سقطت
STOPS = ("،", ",", "؛", ":", "و")
COUNTING = frozenset((*TENS, *HUNDRED, *HUNDREDS))
MANY, YEARS, FAR_YEARS = 11, 1900, 2100  # numbers that count acts, and that name years

BLOWING_UP = ("فجر", "فجرت", "فجروا", "تفجير")
OBJECTS, SUSPICIOUS, DISPOSED_REACH = ("جسم", "جسما", "حقيبه"), ("مشبوه", "غريب"), 7


def reads_as_verb(doc: Doc, i: int, stop: int) -> bool:
    """قصف: a verb where a doer follows at once, else a noun; قصفت is no noun anyway."""
    if i + 1 >= stop:
        return False
    after = doc.words[i + 1]
    if after.sense.people and after.form.endswith("ون"):
        return True  # خطف مسلحون: behind a noun it would be مسلحين
    return (after.prefix == "ال" and after.sense.means is not None) or after.form == "بـ"


def counted(doc: Doc, i: int, first: int) -> bool:
    """655 هجوما, عشرين غارة: Arabic counts from eleven on in the singular"""
    if i == first:
        return False
    before = doc.words[i - 1]
    if before.form.isdecimal():
        return MANY <= int(before.form) < YEARS or int(before.form) >= FAR_YEARS
    return before.bare in COUNTING and not doc.words[i].prefix


def numbered(doc: Doc, i: int, stop: int) -> bool:
    """اما الانفجار الثاني: another than the one told; but الهجوم الثاني من نوعه is it"""
    words = doc.words
    return i + 1 < stop and words[i + 1].form in ORDINALS and not (
        i + 2 < stop and words[i + 2].form in ("من", "خلال"))


def told_before(doc: Doc, i: int, stop: int) -> bool:
    """هذه الهجمات, غارات سابقة: no news of an act that nothing else tells"""
    words = doc.words
    if i and words[i - 1].form in POINTING:
        return True
    return i + 1 < stop and words[i + 1].form in BYGONE


def of_an_event(doc: Doc, i: int) -> bool:
    """الحادث الاجرامي الذي استهدف الجنود: whatever it was that happened"""
    words = doc.words
    return i > 1 and words[i].stem in AIMING and words[i - 1].form in RELATIVES and any(
        w.bare in EVENTS for w in words[max(0, i - EVENT_REACH) : i - 1])


def had_effect(doc: Doc, i: int, stop: int) -> bool:
    """وتسبب قصف الاحتلال للقرية ب: what is known to have been, and now with its toll"""
    words = doc.words
    return 0 < i < stop - 1 and "caused" in words[i - 1].sense.cues and (
        words[i + 1].form.startswith("ال"))


def done_to_it(doc: Doc, i: int) -> bool:
    """قامت باختطافه, تم اعتقالهم, تعرض للاغتيال: a verb in two words"""
    words = doc.words
    if words[i].prefix.endswith("لل"):
        return _exposed(doc, i)
    if words[i].prefix == "ب":
        return any("performed" in w.sense.cues for w in words[max(0, i - DONE_REACH) : i])
    return i > 0 and words[i - 1].form in PASSIVES


def _exposed(doc: Doc, i: int) -> bool:
    """تعرضت القرية لقذائف: what befell it"""
    return any([w.bare in EXPOSURE for w in doc.words[max(0, i - EXPOSED_REACH) : i]])


def forced(doc: Doc, i: int) -> bool:
    """اضطر السكان إلى النزوح: what they did, and no flight told before"""
    words = doc.words
    return i > 0 and words[i - 1].form in TO and any(
        w.bare in FORCING for w in words[max(0, i - EXPOSED_REACH) : i])


def exchanged(doc: Doc, i: int, stop: int) -> bool:
    """تبادل الطرفان اطلاق النار, اطلاق نار متبادل: both sides fight"""
    words = doc.words
    for k in range(i - 1, max(0, i - EXCHANGED_REACH) - 1, -1):
        if words[k].bare in EXCHANGED:
            return True
        if words[k].form in STOPS or words[k].sense.act or words[k].sense.act_noun:
            break
    return any(w.bare in MUTUAL for w in words[i + 1 : min(stop, i + 3)])


def fell(doc: Doc, i: int, first: int) -> int | None:
    """سقوط قذيفة, سقطت 4 صواريخ, تعرضت البلدة لقذائف: where the falling is told"""
    if doc.words[i].prefix == "ل" and _exposed(doc, i):
        return i
    for k in range(i - 1, max(first, i - FELL_REACH) - 1, -1):
        word = doc.words[k]
        if word.stem in FALLEN:
            return k
        if not (word.form in SOME or word.sense.number or word.form.isdigit()):
            return None
    return None


def flies_by(doc: Doc, i: int) -> bool:
    """قصفوا القرية وسط تحليق الطائرات: it is in the air, and no more is told of it"""
    return any(w.stem in FLYING for w in doc.words[max(0, i - FLYING_REACH) : i])


def marches(doc: Doc, i: int, stop: int) -> bool:
    """مسيرات العودة, قمعت الشرطة مسيرة: people who walk; a drone has the same name"""
    words = doc.words
    if words[i].stem not in MARCHES:
        return False
    if i and words[i - 1].form == "في":  # شارك المئات في مسيرة
        return any(w.bare in MARCHED for w in words[max(0, i - EXPOSED_REACH) : i])
    after = words[i + 1].bare if i + 1 < stop else ""
    return after in MARCHING or (i > 0 and words[i - 1].bare in MARCHED) or (
        i > 1 and words[i - 2].bare in MARCHED and words[i - 1].prefix == "ال")


def no_act(doc: Doc, i: int, stop: int, act: Act) -> bool:
    """هجوم الفريق, انفجار سكاني: words of violence in other trades"""
    word = doc.words[i]
    after = doc.words[i + 1].bare if i + 1 < stop else ""
    if word.stem in NEVER_NEGATED and i and doc.words[i - 1].stem in ("لم", "لن", "لا"):
        return True  # قنابل لم تنفجر, لم تقدم الشرطة تفاصيل
    if act.pos == "noun" and (_recalled(doc, i) or _judged(doc, i) or _ended(doc, i)):
        return True
    if (act.pos == "noun" or word.suffix) and _where_it_rules(doc, i):
        return True
    if act.pos == "verb" and (_describes(doc, i) or _holds(doc, i)):
        return True
    if word.stem in STOPPING and not _stops_people(doc, i, stop):
        return True
    if word.stem == FACING and after not in FACED:
        return True
    if word.stem == ASSAULTING and not _newly_told(doc, i):
        return True
    return (word.stem, after) in NOT_ACTS or ("*", after) in NOT_ACTS


def disposed_of(doc: Doc, i: int, stop: int) -> bool:
    """فجرت الشرطة جسما مشبوها: what was found is blown up, and nobody attacked"""
    return doc.words[i].stem in BLOWING_UP and any(
        a in OBJECTS and b.startswith(SUSPICIOUS)
        for a, b in pairwise(doc.bares[i + 1 : min(stop, i + DISPOSED_REACH)]))


def _newly_told(doc: Doc, i: int) -> bool:
    """قاموا بمهاجمة القرية, أعلن مهاجمة القرية; but دوافعهم في مهاجمة القرية"""
    before = doc.words[i - 1] if i > doc.sentence_of(i).first else None
    return before is None or bool(before.sense.says) or (
        doc.words[i].prefix == "ب" and done_to_it(doc, i))


def _describes(doc: Doc, i: int) -> bool:
    """البلدة التي تسيطر عليها الفصائل: what somebody is known for, and no news

    The present tense right behind a relative pronoun; توغلت has no يوغلت beside it.
    """
    if not i or doc.words[i - 1].form not in RELATIVES:
        return False
    stem = doc.words[i].stem
    return stem[0] == "ي" or (stem[0] == "ت" and "ي" + stem[1:] in ACT_VERBS)


def _holds(doc: Doc, i: int) -> bool:
    """وتسيطر القوات على البلدة: so it is; only a headline says it of what happened"""
    return doc.words[i].stem in HOLDING and doc.sentence_of(i).line > 0


def _judged(doc: Doc, i: int) -> bool:
    """الضربات تشكل اعتداء على السيادة: what somebody calls them"""
    return i > 0 and not doc.words[i].prefix and doc.words[i - 1].form in JUDGING


def _where_it_rules(doc: Doc, i: int) -> bool:
    """مناطق سيطرة الفصيل, بلدة تخضع لسيطرته; but باتت البلدة تحت سيطرته"""
    words = doc.words
    if words[i].stem not in RULE or words[i].prefix not in ("", "ال", "ل"):
        return False
    near = RULED_REACH if words[i].prefix == "ل" else 1
    at = next((k for k in range(i - 1, max(-1, i - 1 - near), -1)
               if words[k].bare in RULED), None)
    return at is not None and not any(
        w.bare in FELL_TO for w in words[max(0, at - FELL_TO_REACH) : at])


def _ended(doc: Doc, i: int) -> bool:
    """حتى رفع الحصار, دعا إلى فك الحصار: its end, wanted or told"""
    return i > 0 and doc.words[i].prefix == "ال" and doc.words[i - 1].form in ENDING


def _stops_people(doc: Doc, i: int, stop: int) -> bool:
    """اوقفت الشرطة مشتبها به; but اوقفوا السيارة, اوقفه مسلحون, اوقفت العملية"""
    if doc.words[i].suffix:
        return False
    for word in doc.words[i + 1 : min(stop, i + 1 + STOPPED_REACH)]:
        if word.sense.act_noun:
            return False
        people = word.sense.people and not word.form.endswith("ون")
        if people or word.sense.number or word.form.isdecimal():
            return True
    return False


def _recalled(doc: Doc, i: int) -> bool:
    """الذكرى الرابعة لاغتيال: a day of remembrance, long after"""
    return any(w.bare in ANNIVERSARY for w in doc.words[max(0, i - RECALLED_REACH) : i])

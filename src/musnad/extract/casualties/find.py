# SPDX-License-Identifier: Apache-2.0
"""What befell how many people: counts tied to the word that says what happened."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.casualties.back import take_pronoun
from musnad.extract.casualties.between import between
from musnad.extract.casualties.fallen import fell_dead, is_bodies, take_bodies
from musnad.extract.casualties.group import ONE, Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.habits import mark_habits
from musnad.extract.casualties.meant import (
    almost,
    his_own,
    its_place,
    of_pronoun,
    only_meant,
)
from musnad.extract.casualties.nobody import (
    all_but,
    is_definite,
    nobody,
    none_of,
    only_things,
)
from musnad.extract.casualties.parts import take_list, take_parts, take_unseen
from musnad.extract.casualties.phrases import phrase_of
from musnad.extract.casualties.together import (
    beside_the_hurt,
    made_it_rise,
    within_the_toll,
)
from musnad.extract.casualties.tolls import (
    count_first,
    force_losses,
    harmed_alone,
    plight_toll,
)
from musnad.extract.casualties.victims import Found, Victims, and_more, captures, take
from musnad.extract.casualties.whom import (
    agreeing,
    claimed,
    fell,
    harmed,
    of_agent,
    past_where,
    take_subject,
    two_subjects,
)
from musnad.lexicon.harm import ABDUCTED, BOTH, DETAINED, DISPLACED, INJURED, KILLED
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import (
    AMONG,
    ARRESTED,
    BEFELL,
    BODIES,
    CAPTURE,
    DONE_TO_OTHERS,
    FELL,
    FINISHED,
    FORCED,
    HUMAN_LOSS,
    LIMITED,
    LOST,
    MET,
    NEGATORS,
    NEUTRALISED,
    NO_NEWS,
    PREPOSITIONS,
    RISES,
    STOPPING,
    VICTIMS_OF_IT,
)

BEFELL_REACH = 5  # words between اعتقالات and طالت
# Words that tell of harm only in a phrase.
GATE = (BODIES | FELL | HUMAN_LOSS | LOST | FINISHED | CAPTURE | ARRESTED | LIMITED
        | NEUTRALISED | STOPPING | FORCED)


def find_casualties(doc: Doc, first: int, stop: int) -> Found:
    """مقتل 14 مدنيا بينهم 3 اطفال واصابة اخرين → 14 killed (3 children), 2.. injured"""
    found: Found = []
    words, marks = doc.words, doc.marks(first, stop)
    if not any([words[i].sense.harming or words[i].bare in GATE for i in marks]):
        return found
    at = first
    # قتلى, إصابة, بين قتيل: what a count before it may be of
    counts = any([words[i].sense.harmed is not None or words[i].sense.case is not None
                  or words[i].bare in BODIES for i in marks])
    for i in [i for i in marks if words[i].losses]:
        if i >= at:
            told = len(found)
            at = _step(doc, i, (first, stop), found, counts=counts)
            if len(found) > told:
                at = take_list(doc, at, stop, found)
                within_the_toll(doc, first, found)
    if len(found) > 1:
        made_it_rise(doc, found)
        beside_the_hurt(doc, found)
    mark_habits(doc, first, found)
    return found


def _step(
    doc: Doc, i: int, bounds: tuple[int, int], found: Found, *, counts: bool
) -> int:
    """Read what starts at word i, append it, and say where to go on."""
    first, stop = bounds
    word = doc.words[i]
    sense = word.sense
    if sense.cues and "not" in sense.cues and (end := nobody(doc, i, stop, found)):
        return end
    if word.bare in LIMITED and (end := only_things(doc, i, stop, found)):
        return end
    if lost := force_losses(doc, i, stop):
        return take(doc, lost, stop, Victims(KILLED, lost.value, anchor=i), found)
    if hit := claimed(doc, i, stop):
        outcome = BOTH if between(doc, hit.stop, stop) else KILLED
        return take(doc, hit, stop, Victims(outcome, hit.value, anchor=i), found)
    if befell := of_pronoun(doc, i, bounds):
        take_pronoun(doc, i, bounds, befell, found)
        return i + 1
    if told := _told(doc, i, bounds):
        if past := _and_seized(doc, i, stop):
            return past
        return _after_outcome(doc, i, bounds, told, found)
    if hit := fell_dead(doc, i, stop):
        outcome = BOTH if between(doc, hit.stop, stop) else (
            hit.value.outcome or KILLED)
        return take(doc, hit, stop, Victims(outcome, hit.value, anchor=i), found)
    if word.bare in BODIES and (end := take_bodies(doc, i, bounds, found)):
        return end
    if fell(doc, i):
        return i + 1
    if sense.harmed and i > first and doc.words[i - 1].form in VICTIMS_OF_IT \
            and is_definite(word):
        return take_unseen(doc, i, stop, found)
    if (sense.harmed or sense.case) and not _counted_before(found, i):
        return harmed_alone(doc, i, stop, first, found)
    if sense.people and sense.people.plight and i > first:
        return plight_toll(doc, i, stop, found)
    if word.form in AMONG and found and not and_more(doc, i, stop):
        return take_parts(doc, i + 1, stop, found)
    if counts and (sense.number or word.form[0].isdigit() or word.stem in RISES):
        return count_first(doc, i, bounds, found)
    return i + 1


def _told(doc: Doc, i: int, bounds: tuple[int, int]) -> tuple[str, int] | None:
    """The outcome that the words from i tell, and where those it befell may follow."""
    word, (first, stop) = doc.words[i], bounds
    sense = word.sense
    if phrase := phrase_of(doc, i, stop):
        return phrase
    harm = sense.harm or sense.harm_noun
    verb = sense.harm or sense.act
    noun = verb is None or sense.act_noun or sense.harm_noun
    if noun and (only_meant(doc, i, first) or his_own(word) or its_place(doc, i)):
        return None
    if verb and almost(doc, i, first):
        return None
    if harm is None:
        act = sense.act or sense.act_noun
        return (act.harm, i + 1) if act and act.harm else None
    if sense.case and not sense.harm and word.prefix.endswith("ال"):
        return None
    if (both := _both(doc, i, stop)) and not word.suffix:
        return both
    return harm.outcome, i + 1


def _both(doc: Doc, i: int, stop: int) -> tuple[str, int] | None:
    """مقتل وإصابة 60, قتل أو جرح: one number for both; not قتلت وأصيب, قتل وأصيب آخر"""
    k = i + 1
    if k < stop and doc.words[k].form == "او":
        k += 1
    elif k >= stop or doc.words[k].prefix != "و":
        return None
    if k + 1 >= stop or agreeing(doc.words[i]) != "one" or two_subjects(doc, i, k):
        return None
    one, two = (doc.words[j].sense for j in (i, k))
    harm, other = one.harm or one.harm_noun, two.harm or two.harm_noun
    if not harm or not other or {harm.outcome, other.outcome} != {KILLED, INJURED}:
        return None
    hit = group_at(doc, k + 1, stop) or past_where(doc, k + 1, stop)
    besides = hit is not None and (  # قتل وأصيب ثلاثة آخرون
        hit.value.who is None or hit.value.count == ONE)
    return None if besides else (BOTH, k + 1)


def _and_seized(doc: Doc, i: int, stop: int) -> int | None:
    """قتل وأسر 30 مقاتلا: one number of both says neither; where it ends"""
    k = i + 1
    if k >= stop or (not doc.words[i].sense.harm and not doc.words[i].sense.harm_noun):
        return None
    word = doc.words[k]
    act = word.sense.act or word.sense.act_noun
    if word.prefix != "و" or not (captures(doc, k, stop) or (act and act.harm)):
        return None
    hit = group_at(doc, k + 1, stop, sure=True)
    return hit.stop if hit else k + 1


def _after_outcome(
    doc: Doc, i: int, bounds: tuple[int, int], told: tuple[str, int], found: Found
) -> int:
    """مقتل خمسة; قتلت القوات خمسة; ثلاثون مدنيا ... استشهدوا"""
    word, (first, stop), (outcome, at) = doc.words[i], bounds, told
    verb = word.sense.harm or word.sense.act
    if verb and word.suffix:
        return i + 1  # قتلهم مسلحون: the object is a pronoun
    if _before_it(doc, i, bounds, told, found):
        return i + 1
    hit = harmed(doc, at, stop, word.sense.harm, acting=bool(word.sense.act))
    if i > first and doc.words[i - 1].stem in NEGATORS:
        if word.form in NO_NEWS:
            return at  # لم ترد أي معلومات
        if past := all_but(doc, at, stop, outcome, i, found):
            return past
        row = none_of(doc, i, at, stop, outcome, hit)
        if row:
            if outcome not in (ABDUCTED, DETAINED):  # لم يعتقل أي مشتبه به
                found.append(row)
            return row.stop
    if hit is None and (_done_by(word) or word.stem in FORCED):
        hit = of_agent(doc, at, stop)
    if hit is None and outcome == DETAINED:
        hit = _befell(doc, at, stop)
    if hit is None:
        return at
    if outcome != KILLED and is_bodies(doc, hit):
        return hit.stop
    return take(doc, hit, stop, Victims(outcome, hit.value, anchor=i), found)


def _done_by(word: Word) -> bool:
    """اعتقال, قتل, اغتيال: a noun of what somebody does to others"""
    act = word.sense.act_noun
    return word.bare in DONE_TO_OTHERS or (act is not None and act.harm is not None)


def _befell(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """حملة اعتقالات واسعة طالت 30 مواطنا: counted people behind a verb of reaching"""
    for k in range(at, min(stop, at + BEFELL_REACH)):
        if doc.words[k].form in BEFELL:
            hit = group_at(doc, k + 1, stop)
            return hit if hit and hit.value.counted else None
    return None


def _before_it(
    doc: Doc, i: int, bounds: tuple[int, int], told: tuple[str, int], found: Found
) -> bool:
    """إن خمسة جنود قتلوا, إن طفلا أصيب: the people before a verb that nobody follows"""
    word, (first, stop), (outcome, at) = doc.words[i], bounds, told
    harm = word.sense.harm
    met = word.stem in MET
    fled = outcome == DISPLACED and word.sense.act is not None
    seized = _were_seized(doc, i, stop)
    if not (met or fled or seized) and (harm is None or harm.voice == "done"):
        return False
    joins = at < stop and doc.words[at].prefix.startswith("و")  # قتلوا وأكثر من 130
    follows = group_at(doc, at, stop, sure=True) if at < stop and not joins else None
    if follows and agreeing(word) == "one":
        return False
    if follows and harm and harm.voice == "either" and not follows.value.outcome:
        return False  # مسلحون قتلوا خمسة جنود
    return take_subject(doc, i, first, outcome, found)


def _were_seized(doc: Doc, i: int, stop: int) -> bool:
    """إن ثلاثة أشخاص اعتقلوا في المداهمة: a verb of seizing that no object follows"""
    act = doc.words[i].sense.act
    if act is None or act.harm not in (DETAINED, ABDUCTED) or i + 1 >= stop:
        return False
    behind = doc.words[i + 1]
    ends = behind.form in PREPOSITIONS or not behind.form[0].isalnum()
    return ends and harmed(doc, i + 1, stop, None, acting=True) is None


def _counted_before(found: Found, i: int) -> bool:
    return bool(found) and found[-1].first <= i < found[-1].stop

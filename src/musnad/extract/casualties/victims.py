# SPDX-License-Identifier: Apache-2.0
"""Casualty rows in the making: the first, those joined to it by و, the parts of it."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import ONE, Group, with_who
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.whose import of_whom
from musnad.frozen import frozen
from musnad.lexicon.groups import FORCES
from musnad.lexicon.harm import INJURED, KILLED, MISSING
from musnad.lexicon.numerals import HEDGES_AFTER
from musnad.lexicon.victims import (
    ADDED,
    ALL_OF,
    AMONG,
    CAPTURE,
    NAMELY,
    OF_A_SIDE,
    PREPOSITIONS,
    RUBBLE,
    WOUNDS,
)
from musnad.model import Count

NONE = Count(0, 0)
UNSEEN = -1  # the total is told elsewhere: من بين القتلى طفلان
ONE_OF_THEM = ("واحد", "واحده")  # منهم واحد, where و is a letter of the word
TEN = 10  # a noun behind a greater number is singular
RUBBLE_REACH = 5  # words between people and تحت الانقاض
SIDE_REACH = 6  # words of a side between two counts: 15 من قوات النظام و8 من داعش
NEXT = 2  # words from وفاة to a count: وفاة نحو ثلاثة جرحى
ONE_FAMILY = "واحده"  # of عائلة واحدة; واحد may be وأحد
ALSO, BESIDES = ("وكذلك", "وايضا"), (("الي", "جانب"), ("ناهيك", "عن"), ("عدا", "عن"))
OTHER_WOMAN = ("اخري",)
BY_PERSON = ("children", "women", "men", "elderly", "officials", "prisoners")


@frozen
class Victims:
    """One casualty row before it is tied to an incident.

    `of` indexes the same list; UNSEEN where another sentence tells the total.
    """

    outcome: str
    group: Group
    of: int | None = None
    anchor: int = -1  # the word that told the outcome
    usual: bool = False  # what an act does as a rule: no row, though it tells of the act


Found = list[Hit[Victims]]


def take(doc: Doc, hit: Hit[Group], stop: int, victims: Victims, found: Found) -> int:
    """Append the row, then the people joined to it by و; say where it ends."""
    begun = len(found)
    bare = hit.rule == "count_alone" and hit.value.outcome is None
    who = (None if bare else victims.group.who) or _another(doc, hit, found) or (
        before_others(found))
    outcome = victims.outcome if _died(hit, victims) else (
        hit.value.outcome or victims.outcome)
    if under_rubble(doc, hit.stop, stop):
        outcome = MISSING
    who = _all_of(doc, hit.stop, stop) or who
    row = Victims(outcome, with_who(victims.group, who), victims.of, victims.anchor)
    found.append(Hit(row, hit.first, hit.stop, hit.rule))
    end = hit.stop
    while joined := _joined(doc, end, stop):
        group = with_who(joined.value, joined.value.who or before_others(found))
        told = joined.value.outcome or outcome
        if hit.value.outcome and group.plight:
            told, group = group.plight, with_who(group, "people")  # 6 قتلى و10 معتقلين
        value = Victims(told, group, row.of, row.anchor)
        found.append(Hit(value, joined.first, joined.stop, "joined_by_and"))
        end = joined.stop
    _share_who(doc, found, begun, stop)
    return end


def _died(hit: Hit[Group], victims: Victims) -> bool:
    """وفاة ثلاثة جرحى: the wounded whom a word of death right before them counts"""
    return (victims.outcome, hit.value.outcome) == (KILLED, INJURED) \
        and 0 < hit.first - victims.anchor <= NEXT


def _share_who(doc: Doc, found: Found, begun: int, stop: int) -> None:
    """قتلى وجرحى مدنيون, قتلى وجرحى في صفوف الجنود: one group for both"""
    if len(found) - begun != 2:
        return
    first, last = found[begun].value.group, found[-1].value.group
    if not (first.outcome and last.outcome) or first.who != "people":
        return
    if last.who == "people" and (named := of_whom(doc, found[-1].stop, stop)):
        last = with_who(last, named[0])
        found[-1] = _of_group(found[-1], last)
    if last.who != "people" and not (first.counted and last.counted):
        found[begun] = _of_group(found[begun], with_who(first, last.who or "people"))


def _of_group(hit: Hit[Victims], group: Group) -> Hit[Victims]:
    return replace(hit, value=replace(hit.value, group=group))


def _all_of(doc: Doc, at: int, stop: int) -> str | None:
    """عشرة آخرون جميعهم من الجنود: the group that all of them are of"""
    k = past_hedge(doc, at, stop)
    k += k < stop and doc.words[k].form in ("،", ",")
    if k + 1 >= stop or doc.words[k].form not in ALL_OF:
        return None
    hit = group_at(doc, k + 1 + (doc.words[k + 1].form == "من"), stop)
    named = hit.value.who if hit and not hit.value.family else None
    return named or (of_whom(doc, k + 1, stop) or (None, 0))[0]


def _another(doc: Doc, hit: Hit[Group], found: Found) -> str | None:
    """طفل وأصيب آخر, امرأة وأخرى: one more of the same, whom the word agrees with"""
    before = found[-1].value.group if found else None
    if before is None or hit.rule != "others" or hit.value.count != ONE:
        return None
    feminine = doc.words[hit.first].stem in OTHER_WOMAN
    kin = before.who in ("women",) if feminine else before.who in ("men", "children")
    return before.who if kin and before.count.low == before.count.high else None


def before_others(found: Found) -> str:
    """Whose group اخرون takes: that of the last total, unless it is one of age or sex."""
    whole = next((h for h in reversed(found) if h.value.of is None), None)
    who = whole.value.group.who if whole else None
    return who if who and who not in BY_PERSON else "people"


def _joined(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """رجل وامراة وطفل; 15 من قوات النظام و8 من داعش: the next, joined by و"""
    at = past_hedge(doc, at, stop)
    if and_more(doc, at, stop):
        at += 1
    if at >= stop:
        return None
    if doc.words[at].form in ("،", ",") and at + 1 < stop:
        goes_on = doc.words[at + 1].form[0] == "و" or _added(doc, at + 1, stop) > at + 1
        hit = _joined(doc, at + 1, stop) if goes_on else None
        return hit if hit and hit.value.counted and hit.rule != "count_alone" else None
    if (after := _added(doc, at, stop)) > at:
        return _counted_apart(doc, after, stop)
    return _at_and(doc, at, stop) or _past_wounds(doc, at, stop) or (
        _past_words(doc, at, stop))


def _past_wounds(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """إصابة رجل بجروح وامرأة: the next who was hurt, unless a verb tells another fate"""
    if doc.words[at].form not in WOUNDS or at + 1 >= stop:
        return None
    hit = _at_and(doc, at + 1, stop)
    after = doc.words[hit.stop : min(stop, hit.stop + 2)] if hit else []
    told = any(w.sense.harm or w.sense.act for w in after)
    return None if told else hit


def and_more(doc: Doc, at: int, stop: int) -> bool:
    """استشهاد 10 منهم وثلاثة من العاملين: what و adds to a count is no part of it"""
    if at + 1 >= stop or doc.words[at].form not in AMONG:
        return False
    after = doc.words[at + 1]
    return after.form[0] == "و" and after.sense.number and after.stem not in ONE_OF_THEM


def past_hedge(doc: Doc, at: int, stop: int) -> int:
    """شخصا على الأقل وطفلان: behind what hedges the count before"""
    for rest, _ in HEDGES_AFTER.get(doc.words[at].form, ()) if at < stop else ():
        if tuple(w.form for w in doc.words[at + 1 : at + 1 + len(rest)]) == rest:
            return at + 1 + len(rest)
    return at


def _at_and(doc: Doc, at: int, stop: int, *, sure: bool = False) -> Hit[Group] | None:
    word = doc.words[at]
    number = word.form[0] == "و" and word.sense.number and word.form != ONE_FAMILY
    digits = word.form == "و" and at + 1 < stop and doc.words[at + 1].form[0].isdigit()
    if word.prefix not in ("و", "وال") and not number and not digits:
        return None
    if word.sense.act or word.sense.harm or word.sense.harm_noun:
        return None
    if captures(doc, at, stop):
        return None
    if _same_number(doc, at):
        return None
    behind = doc.words[at + 1 : min(stop, at + 3)]
    force = number and len(behind) == 2 and behind[0].form == "من" \
        and behind[1].bare in FORCES  # جنديان وأربعة من قوات الطوارئ
    hit = group_at(doc, at + digits, stop, sure=sure or bool(force))
    return hit if hit and (hit.value.counted or word.prefix == "و") else None


def _same_number(doc: Doc, at: int) -> bool:
    """22 عنصرا ومسؤولا: the second noun stands under the number of the first"""
    if at < 2:
        return False
    number, noun, word = doc.words[at - 2 : at + 1]
    counts = number.form[0].isdigit() or number.sense.number
    one, other = noun.sense.people, word.sense.people
    if not counts or one is None or other is None or other.number != "one" \
            or word.prefix != "و" or word.suffix:
        return False
    many = number.form.isdigit() and int(number.form) > TEN  # 4284 ضابط وجندي
    return (noun.form.endswith("ا") and word.form.endswith("ا")) or (
        many and one.number == "one" and one.who == other.who)


def _past_words(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """جنود أتراك وخمسة مسلحين, 15 من قوات النظام و8 من داعش: past adjectives and sides"""
    for k in range(at, min(stop, at + SIDE_REACH)):
        word = doc.words[k]
        if (after := _added(doc, k, stop)) > k:  # 9 من منسوبي القوات إضافة إلى عاملين
            return _counted_apart(doc, after, stop)
        if word.form[0] == "و" and k > at and (hit := _at_and(doc, k, stop, sure=True)):
            of = hit.stop < stop and doc.words[hit.stop].form in OF_A_SIDE
            named = hit.rule in ("count_noun", "count_unknown")
            return hit if hit.value.counted and (of or named) else None
        sense = word.sense
        told = sense.harm or sense.harm_noun or sense.act or sense.act_noun or sense.cues
        bars = (word.form in PREPOSITIONS and not (k == at and word.form in OF_A_SIDE)) \
            or word.sense.number or word.form in NAMELY  # سبعة هم أربعة أطفال وامرأة
        if told or bars or not word.form[0].isalpha():
            return None
    return None


def captures(doc: Doc, i: int, stop: int) -> bool:
    """أسر أربعة جنود, وأسر 10: a capture, where families (أسر) would have an owner"""
    word = doc.words[i]
    if word.stem not in CAPTURE or word.suffix or i + 1 >= stop:
        return False
    hit = group_at(doc, i + 1, stop, sure=True)
    seized = doc.words[i + 1].form.endswith(("ين", "ا"))  # but أسر نازحة are families
    return hit is not None and (hit.value.counted or seized)


def _added(doc: Doc, at: int, stop: int) -> int:
    """بالإضافة إلى, إضافة لثلاثة, وكذلك: where people added stand; `at` if none are"""
    if at + 2 >= stop:
        return at
    form, behind = doc.words[at].form, doc.words[at + 1].form
    if form in ALSO or (form, behind) in BESIDES:
        return at + 1 + (form not in ALSO)
    if form not in ADDED:
        return at
    return at + 2 if behind in ("الي", "عن", "علي") else at + behind.startswith("ل")


def _counted_apart(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """إضافة إلى ثلاثة مدنيين; not ثلاثة جرحى, who tell themselves what befell them"""
    hit = group_at(doc, at, stop)
    return hit if hit and hit.value.counted and not hit.value.outcome else None


def under_rubble(doc: Doc, at: int, stop: int) -> bool:
    """عدد من الضحايا لا يزالون تحت الانقاض → missing"""
    for i in range(at, min(stop, at + RUBBLE_REACH)):
        if doc.words[i].form == "تحت":
            out = doc.words[i - 1].form == "من"  # انتشال 12 جثة من تحت الأنقاض
            return not out and i + 1 < stop and doc.words[i + 1].bare in RUBBLE
        if doc.words[i].sense.harm or doc.words[i].form == "،":
            return False
    return False

# SPDX-License-Identifier: Apache-2.0
"""Parts of a total: بينهم طفلان, خمسة منهم جنود, هم رجل وامرأة, من بين القتلى طفل."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import ONE, Group, with_who
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.victims import UNSEEN, Found, Victims, past_hedge, take
from musnad.extract.casualties.whose import of_whom, who_of
from musnad.extract.numbers.find import count_at
from musnad.lexicon.groups import PARENT
from musnad.lexicon.harm import INJURED
from musnad.lexicon.victims import (
    CONDITION,
    MOSTLY,
    NAMELY,
    OPENS_PARTS,
    THAT,
)

PART_REACH = 15  # words from a total to its parts
THEY_ARE = ("هم", "من", "كانوا", "كلهم")  # ثلاثة من القتلى هم جنود
OPENING = 4  # words between a total and what opens the list of its parts


def take_parts(doc: Doc, at: int, stop: int, found: Found) -> int:
    """بينهم ثلاثة اطفال وامراتان → rows whose `of` is the total before"""
    if at < stop and doc.words[at].stem in MOSTLY:
        return at + 1
    whole = _whole(found)
    if whole is None or found[whole].first < at - PART_REACH:
        return at
    if _of_others(doc, found[whole].stop, at - 1):
        return at
    counted = _of_them(doc, at - 1, stop, whole, found)
    if counted and counted.first >= found[whole].stop:  # not مقتل عشرة بينهم أطفال
        return _append(doc, counted, stop, whole, found)
    hit = _badly(doc, at, stop, found[whole].value) or group_at(doc, at, stop) or (
        _since(doc, at, stop, found[whole].value.group)) or _parent(doc, at, stop)
    if hit is None or doc.words[at].prefix.endswith("ال"):
        return at  # منهم المواطن: one of them named
    if hit.rule != "count_since" and _several_kinds(doc, hit, stop):
        return hit.stop
    return _append(doc, hit, stop, whole, found)


def _several_kinds(doc: Doc, hit: Hit[Group], stop: int) -> bool:
    """بينهم 23 من النساء والأطفال: one number for these and those counts neither"""
    near = doc.words[hit.first : min(stop, hit.stop + 3)]
    kinds = [n for n in range(1, len(near)) if near[n].prefix == "وال"
             and near[n].sense.people and near[n - 1].sense.people
             and near[n - 1].form.startswith("ال")]
    return hit.value.counted and hit.value.who == "people" and bool(kinds)


def _parent(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """بينهم أم وطفلتان, بينهم أب وابنه: a parent, before others of the family"""
    who = PARENT.get(doc.words[at].form) if at + 1 < stop else None
    child = doc.words[at + 1] if who else None
    if who is None or child is None or child.prefix != "و" or not child.sense.people:
        return None
    return Hit(Group(ONE, who), at, at + 1, "noun_alone")


def _of_others(doc: Doc, begin: int, end: int) -> bool:
    """قتل خمسة عندما هاجم مسلحون بينهم انتحاريون: parts of those who did it"""
    acting = False
    for word in doc.words[begin:end]:
        noun = word.sense.people
        if acting and noun and noun.number == "many" and not word.prefix:
            return True
        acting = word.sense.act is not None
    return False


def _badly(doc: Doc, at: int, stop: int, total: Victims) -> Hit[Group] | None:
    """إصابة 20 جنديا بينهم 4 في حالة خطرة: as many of the hurt, of the same group"""
    if total.outcome != INJURED or at >= stop or not (
            doc.words[at].form[0].isdigit() or doc.words[at].sense.number):
        return None
    counted = count_at(doc, at, stop)
    if counted is None:
        return None
    if not in_condition(doc, counted.stop, stop):
        return None
    return Hit(Group(counted.value, total.group.who, counted=True), at, counted.stop,
               "count_badly")


def in_condition(doc: Doc, at: int, stop: int) -> bool:
    """في حالة خطرة, إصاباتهم بليغة"""
    behind = [w.form for w in doc.words[at : min(stop, at + 2)]]
    return bool(behind) and (behind[0] in CONDITION or behind == ["في", "حاله"])


def _since(doc: Doc, at: int, stop: int, total: Group) -> Hit[Group] | None:
    """بينهم 240 منذ تشرين: as many of the total, in a time of its own"""
    if at >= stop or not (doc.words[at].form[0].isdigit() or doc.words[at].sense.number):
        return None
    counted = count_at(doc, at, stop)
    if counted is None or counted.stop >= stop or doc.words[counted.stop].form != "منذ":
        return None
    group = Group(counted.value, total.who, counted=True)
    return Hit(group, at, counted.stop, "count_since")


def _whole(found: Found) -> int | None:
    """The last total told."""
    last = range(len(found) - 1, -1, -1)
    return next((k for k in last if found[k].value.of is None), None)


def _append(doc: Doc, hit: Hit[Group], stop: int, whole: int, found: Found) -> int:
    total, before = found[whole].value, len(found)
    part = Victims(total.outcome, hit.value, whole, total.anchor)
    end = take(doc, hit, stop, part, found)
    for k in range(before, len(found)):
        if found[k].value.outcome == total.outcome:
            found[k] = replace(found[k], value=replace(found[k].value, of=whole))
        else:  # بينهم طفلان و30 جريحا
            found[k] = replace(found[k], value=replace(found[k].value, of=None))
    return end


def _of_them(
    doc: Doc, i: int, stop: int, whole: int, found: Found
) -> Hit[Group] | None:
    """خمسة منهم من رجال الشرطة: the number before منهم at i, the people behind it"""
    named = of_whom(doc, i + 1, stop)
    hit = None if named else group_at(doc, i + 2, stop)
    who = named[0] if named else hit.value.who if hit and not hit.value.counted else None
    total = found[whole].value
    badly = total.outcome == INJURED and in_condition(doc, i + 1, stop)
    if badly:
        who, end = total.group.who, i + 1
    elif who is None or (hit and doc.words[i + 1].form != "من"):
        return None
    else:
        end = named[1] if named else hit.stop if hit else i + 1
    for k in range(max(0, i - 3), i):
        counted = count_at(doc, k, i)
        if counted and counted.stop == i:
            return Hit(Group(counted.value, who, counted=True), k, end, "of_them")
    return None


def take_list(doc: Doc, at: int, stop: int, found: Found) -> int:
    """مقتل ثلاثة (طفلان وامرأة), خمسة هم أربعة جنود وصحفي: parts that add up to the total

    `at` is the word behind the total; nothing is appended where they do not add up.
    """
    whole = _whole(found)
    count = found[whole].value.group.count if whole is not None else None
    if whole is None or count is None or not count.low or count.low != count.high:
        return at
    for k in range(at, min(stop, at + OPENING)):
        if doc.words[k].form in NAMELY:
            return _list(doc, k + 1, stop, whole, found) or at
        sense = doc.words[k].sense
        if not doc.words[k].form[0].isalpha() or sense.cues or sense.harm or sense.act:
            break
    return at


def _list(doc: Doc, k: int, stop: int, whole: int, found: Found) -> int | None:
    before, total = len(found), found[whole].value.group.count.low
    while k < stop and doc.words[k].form in OPENS_PARTS | NAMELY:
        k += 1
    hit = group_at(doc, k, stop)
    if hit is None or hit.value.outcome or hit.value.who is None:
        return None
    end = _append(doc, hit, stop, whole, found)
    parts = [row.value.group.count for row in found[before:]]
    if len(parts) > 1 and sum(c.low or 0 for c in parts) == total:
        return end
    del found[before:]
    return None


def _the_number(doc: Doc, at: int) -> bool:
    return doc.words[at].sense.number and doc.words[at].prefix == "ال"


def take_unseen(doc: Doc, i: int, stop: int, found: Found) -> int:
    """من بين القتلى امرأتان وطفلان: parts of a total that another sentence tells"""
    told = doc.words[i].sense.harmed
    at = i + 1
    while at < stop and (doc.words[at].form in OPENS_PARTS or _the_number(doc, at)):
        at += 1  # من بين القتلى الأربعة ثلاثة موظفين
    hit = group_at(doc, at, stop)
    if told is None or hit is None or hit.value.outcome or hit.value.who is None:
        return i + 1
    before = len(found)
    whole = _whole(found)
    same = whole is not None and found[whole].value.outcome == told.outcome
    of = whole if same else UNSEEN
    end = take(doc, hit, stop, Victims(told.outcome, hit.value, of, i), found)
    for k in range(before, len(found)):
        found[k] = replace(found[k], value=replace(found[k].value, of=of))
    return end


def part_of_toll(
    doc: Doc, hit: Hit[Group], stop: int, found: Found
) -> Victims | None:
    """إن ثلاثة من القتلى جنود, خمسة من المصابين في حالة خطرة: so many of a toll"""
    group = hit.value
    of_those = any(
        one.form == "من" and other.sense.harmed and other.prefix.endswith("ال")
        for one, other in pairwise(doc.words[hit.first : hit.stop]))
    if group.outcome is None or group.count.modifier == "vague" or not of_those:
        return None
    whole = _whole(found)
    same = whole is not None and found[whole].value.outcome == group.outcome
    if whole is not None and same:
        total = found[whole].value.group.count.low or 0
        of = whole if total > (group.count.low or 0) else None
    else:
        behind = doc.words[hit.stop].form if hit.stop < stop else ""
        before = doc.words[max(0, hit.first - 1)].form
        told = before in THAT or behind in THEY_ARE
        of = UNSEEN if told or in_condition(doc, hit.stop, stop) else None
    if of is None:
        return None
    who = _they_are(doc, past_hedge(doc, hit.stop, stop), stop) or group.who or "people"
    return Victims(group.outcome, with_who(group, who), of, hit.first)


def _they_are(doc: Doc, at: int, stop: int) -> str | None:
    """ثلاثة من القتلى هم من المدنيين, ثلاثة من القتلى جنود: who the part is said to be"""
    while at < stop and doc.words[at].form in THEY_ARE:
        at += 1
    noun = doc.words[at].sense.people if at < stop else None
    if noun is None or noun.number != "many":
        return (of_whom(doc, at, stop) or (None,))[0]
    return who_of(doc, at, stop, noun)[0]

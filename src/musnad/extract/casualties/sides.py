# SPDX-License-Identifier: Apache-2.0
"""Harmed people told of by their side: قتلى في صفوف قوات النظام are combatants."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.casualties.group import with_who
from musnad.extract.casualties.victims import BY_PERSON, Found, Victims
from musnad.lexicon.people import SOLDIERS
from musnad.lexicon.victims import FELL, LEADERS, MOURNED, SIDE_LINKS, SUFFERED

SIDES = {"state_forces": "combatants", "armed_group": "combatants",
         "coalition": "combatants", "police": "police"}
QUOTES = ('"', "«", "“")
RANKS = "صفوف"
NAMED_RULES = ("count_noun", "count_of_force", "count_unknown", "count_alone")
SUFFERED_REACH = 7  # words between تكبد and a number
MOURNED_REACH = 9  # words between زف and 4 شهداء
LINK_REACH = 4  # words between people and their side


def with_sides(doc: Doc, rows: Found, actors: list[Hit[ActorSighting]]) -> Found:
    """مقتل ثلاثة من قوات النظام وإصابة آخرين → combatants both"""
    if not rows:
        return rows
    told: Found = []
    whole: str | None = None  # the group of the total before, where a side gave it
    for n, row in enumerate(rows):
        who = row.value.group.who
        if who == "combatants" and _of_police(doc, row, actors):
            row, who = _of(row, "police"), "police"
        if who == "people":
            side = _side(doc, row, _joint(doc, rows, n), actors) or (
                _leader(doc, row, actors))
            others = row.rule in ("others", "count_others", "nth", "count_alone")
            who = side or (whole if others else None) or _shared(doc, rows, n) or who
            if who == "people" and row.value.group.outcome and (
                    _suffered(doc, row) or _mourned(doc, row, actors)):
                who = "combatants"
            row = _of(row, who)
        if row.value.of is None and who not in BY_PERSON:
            whole = who if who in SIDES.values() else None
        told.append(row)
    _share_back(doc, told)
    return told


def _of_police(doc: Doc, row: Hit[Victims], actors: list[Hit[ActorSighting]]) -> bool:
    """سبعة من منسوبي قوات الطوارئ: members of a force that is police; soldiers are not"""
    soldiers = any(w.stem in SOLDIERS for w in doc.words[row.first : row.stop])
    if soldiers or row.rule == "by_pronoun":
        return False
    return any(
        all(w.form in SIDE_LINKS for w in doc.words[row.stop : a.first])
        and a.value.actor.kind == "police" and a.value.form not in ("country", "nisba")
        for a in actors if 0 <= a.first - row.stop <= 1)


def _share_back(doc: Doc, rows: Found) -> None:
    """قتل 13 شخصا وجرح سبعة آخرون من القوات, مقتل 34 واعتقال 17 من عناصرها: of both"""
    for n in range(len(rows) - 2, -1, -1):
        row, after = rows[n], rows[n + 1]
        who = after.value.group.who
        if row.value.group.who != "people" or row.value.of is not None or (
                after.value.of is not None or row.value.group.outcome):
            continue
        others = after.rule == "count_others" and who in SIDES.values()
        bare = row.rule == "count_alone" and after.rule in NAMED_RULES and (
            who != "people" and who not in BY_PERSON)
        if (others or bare) and _only_harm(doc, row.stop, after.first):
            rows[n] = _of(row, who or "people")


def _only_harm(doc: Doc, first: int, stop: int) -> bool:
    """وجرح, واعتقال: no more than a word of harm between two counts"""
    words = doc.words[first:stop]
    return len(words) == 1 and words[0].prefix.startswith("و") and bool(
        words[0].sense.harm or words[0].sense.harm_noun or words[0].sense.act_noun)


def _shared(doc: Doc, rows: Found, n: int) -> str | None:
    """قتلى وجرحى في صفوفهم, مئة قتيل و30 جريحا في صفوف المتمردين: of both"""
    row = rows[n]
    after = rows[n + 1] if n + 1 < len(rows) else None
    if after is None or not _next(doc, row, after) or not row.value.group.outcome \
            or not after.value.group.outcome or after.value.group.who == "people":
        return None
    ranks = any(doc.words[i].form.startswith(RANKS)
                for i in range(after.first, after.stop))
    return after.value.group.who if ranks or not row.value.group.counted else None


def _next(doc: Doc, row: Hit[Victims], after: Hit[Victims]) -> bool:
    """قتلى وجرحى, مئة قتيل و30 جريحا: nothing but و between"""
    return all(doc.words[i].form == "و" for i in range(row.stop, after.first)) \
        and row.stop <= after.first


def _of(row: Hit[Victims], who: str) -> Hit[Victims]:
    if row.value.group.who == who:
        return row
    return replace(row, value=replace(row.value, group=with_who(row.value.group, who)))


def _suffered(doc: Doc, row: Hit[Victims]) -> bool:
    """تكبد التنظيم 16 قتيلا: losses are those of a force"""
    near = doc.words[max(0, row.value.anchor - SUFFERED_REACH) : row.value.anchor]
    return any(w.form in SUFFERED or w.bare in SUFFERED for w in near)


def _mourned(doc: Doc, row: Hit[Victims], actors: list[Hit[ActorSighting]]) -> bool:
    """زفت الحركة أربعة من شهدائها: the dead whom a side calls its own"""
    near = range(max(0, row.first - MOURNED_REACH), row.first)
    verb = next((k for k in near if doc.words[k].form in MOURNED), None)
    return verb is not None and any(
        verb < a.first and a.stop <= row.first for a in actors
        if SIDES.get(a.value.actor.kind) == "combatants" and a.value.form != "country")


def _joint(doc: Doc, rows: Found, n: int) -> int:
    """Where قتلى وجرحى ends, for the first of the two"""
    stop = rows[n].stop
    after = rows[n + 1] if n + 1 < len(rows) else None
    return after.stop if after and _next(doc, rows[n], after) else stop


def _side(
    doc: Doc, row: Hit[Victims], stop: int, actors: list[Hit[ActorSighting]]
) -> str | None:
    for actor in actors:
        side = SIDES.get(actor.value.actor.kind)
        if side is None or actor.value.form in ("country", "nisba"):
            continue
        if _and_others(doc, row, actor):
            continue
        if actor.first <= row.first and row.stop < actor.stop:
            return side  # عضو في حزب الله
        if _of_toll(doc, row, actor):
            return side
        if not 0 <= actor.first - stop <= LINK_REACH:
            continue
        gap = [w.form for w in doc.words[stop : actor.first]]
        if gap and gap[0] in FELL:
            gap = gap[1:]  # خمسة قتلى سقطوا في صفوف القوات
        if gap and all(form in SIDE_LINKS for form in gap):
            return side
        if not gap and (_owned(doc, row, actor) or (
                row.rule == "count_unknown" and doc.words[stop - 1].form in SIDE_LINKS)):
            return side  # اثنان من كبار قادة التنظيم
    return None


def _and_others(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """شهداء من قوات الأمن والعاملين: one number for a side and people who are of none"""
    word = doc.words[actor.stop] if actor.stop < len(doc.words) else None
    noun = word.sense.people if word and word.prefix == "وال" else None
    return actor.first >= row.stop and noun is not None and noun.number == "many" \
        and noun.who not in SIDES.values()


def _leader(doc: Doc, row: Hit[Victims], actors: list[Hit[ActorSighting]]) -> str | None:
    """أكدت حركة طالبان مقتل زعيمها: the leader of the armed group just named"""
    word = doc.words[row.first]
    if word.stem not in LEADERS or not word.suffix:
        return None
    before = [a.value.actor.kind for a in actors if a.stop <= row.first]
    return "combatants" if before and before[-1] == "armed_group" else None


def _of_toll(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """حصيلة قتلى الجيش إلى 642, عدد القتلى في صفوف القوات 191: whose toll it is"""
    at = row.value.anchor
    between = at < actor.first and actor.stop <= row.first
    noun = doc.words[row.stop - 1].sense.people
    if (noun and noun.national) or not between or not doc.words[at].sense.harmed:
        return False
    gap = [w.form for w in doc.words[at + 1 : actor.first]]
    return all(form in SIDE_LINKS or form in QUOTES for form in gap)


def _owned(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """قتلى للجيش, زعيم حركة طالبان"""
    if doc.words[actor.first].prefix.endswith(("ل", "لل")):
        return True
    noun = doc.words[row.stop - 1]
    return row.rule == "noun_alone" and noun.sense.people is not None and not (
        noun.prefix.endswith("ال") or noun.form.endswith("ا") or noun.suffix
    )

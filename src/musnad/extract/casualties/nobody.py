# SPDX-License-Identifier: Apache-2.0
"""The words that say that nobody was harmed: دون وقوع إصابات, لا قتلى ولا جرحى."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.victims import NONE, Found, Victims
from musnad.extract.casualties.whose import of_whom
from musnad.lexicon.groups import OTHERS
from musnad.lexicon.harm import BOTH
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import (
    ANYBODY,
    DESCRIBES,
    EXCEPT,
    HUMAN_LOSS,
    IDENTITY,
    MATERIAL,
    NO_NEWS,
    NOBODY,
    RELATIVE,
    STILL,
)

CAUSED_REACH, REACH = 16, 5  # words from a negator to what is denied
LIMITED_REACH = 6  # words from اقتصرت to الماديات
UNKNOWN_REACH = 9  # words from دون معرفة to إصابات


def nobody(doc: Doc, i: int, stop: int, found: Found) -> int | None:
    """دون وقوع اصابات → injured 0; لا خسائر بشرية → killed_or_injured 0"""
    behind = doc.words[i + 1].form if i + 1 < stop else ""
    if doc.words[i].form in DESCRIBES and (i == 0 or doc.words[i - 1].form != "من"):
        return None  # أنباء غير مؤكدة عن سقوط قتلى; not من غير إصابات
    if behind in STILL:  # لا يزال مئات الضحايا عالقين تحت أنقاض الحي
        return None
    if doc.words[i].form in RELATIVE and behind != "من":  # ما أدى إلى سقوط ضحايا
        return None
    caused = any("caused" in w.sense.cues for w in doc.words[i + 1 : min(stop, i + 3)])
    for j in range(i + 1, min(stop, i + (CAUSED_REACH if caused else REACH))):
        word = doc.words[j]
        if word.bare in NO_NEWS:
            if j + 1 < stop and doc.words[j + 1].stem in IDENTITY:
                return None  # طلب عدم ذكر اسمه
            return _past_harm(doc, j, stop)  # لم ترد أنباء عن إصابات
        if word.sense.harm_noun and (row := _of_anybody(doc, i, j, stop)):
            found.append(row)
            return row.stop
        case = word.sense.case or word.sense.harmed
        if word.stem in HUMAN_LOSS or (
            case and case.number == "many" and not is_definite(word)
        ):
            human = word.stem in HUMAN_LOSS and not case
            if human and not any(
                doc.words[k].stem in NOBODY for k in range(j, min(stop, j + 2))
            ):
                continue  # خسائر أو إصابات
            end = j + 2 if j + 1 < stop and doc.words[j + 1].stem in NOBODY else j + 1
            if end < stop and doc.words[end].stem in OTHERS:
                return None  # دون إصابات أخرى: besides those told
            outcome = case.outcome if case else BOTH
            if past := all_but(doc, end, stop, outcome, j, found):
                return past
            append_none(doc, (i, end), outcome, j, found)
            return _nor(doc, found[-1].stop, stop, found)
        if word.sense.act or len(word.form) == 1:
            return None
    return None


def all_but(
    doc: Doc, at: int, stop: int, outcome: str, anchor: int, found: Found
) -> int | None:
    """لم يقتل سوى جندي, لا قتلى إلا ثلاثة جنود: a row of those behind, and its end"""
    if at >= stop or doc.words[at].form not in EXCEPT:
        return None
    hit = group_at(doc, at + 1, stop, sure=True)
    if hit is None:
        return at + 1
    found.append(Hit(Victims(outcome, replace(hit.value, who=hit.value.who or "people"),
                             anchor=anchor), hit.first, hit.stop, hit.rule))
    return hit.stop


def _past_harm(doc: Doc, i: int, stop: int) -> int | None:
    """Behind the people of whom nothing is known, who are no row"""
    for j in range(i + 1, min(stop, i + UNKNOWN_REACH)):
        if doc.words[j].sense.case or doc.words[j].sense.harmed:
            return j + 1
    return None


def _of_anybody(doc: Doc, i: int, j: int, stop: int) -> Hit[Victims] | None:
    """لم يؤد الهجوم إلى إصابة أي جندي"""
    harm = doc.words[j].sense.harm_noun
    if harm is None or j + 1 >= stop or doc.words[j + 1].form not in ANYBODY:
        return None
    row = none_of(doc, j, j + 1, stop, harm.outcome, None)
    return replace(row, first=i) if row else None


def only_things(doc: Doc, i: int, stop: int, found: Found) -> int | None:
    """اقتصرت الأضرار على الماديات → killed_or_injured 0"""
    for j in range(i + 1, min(stop, i + LIMITED_REACH)):
        word = doc.words[j]
        if word.bare in MATERIAL:
            append_none(doc, (i, j + 1), BOTH, i, found)
            return j + 1
        if word.sense.harm or word.sense.harmed or word.sense.case or word.sense.act:
            return None
    return None


def is_definite(word: Word) -> bool:
    """الجرحى, للجرحى"""
    return word.prefix.endswith(("ال", "لل"))


def append_none(
    doc: Doc, bounds: tuple[int, int], outcome: str, anchor: int, found: Found
) -> None:
    """A row of nobody; of whom, if that is said: لا إصابات في صفوف المدنيين"""
    first, end = bounds
    who, end = of_whom(doc, end, len(doc.words)) or ("people", end)
    group = Group(NONE, who, outcome, counted=True)
    row = Hit(Victims(outcome, group, anchor=anchor), first, end, "nobody_harmed")
    found.append(row)


def _nor(doc: Doc, at: int, stop: int, found: Found) -> int:
    """دون قتلى او جرحى, دون قتلى وجرحى: the second is denied with the first"""
    place = at + (at < stop and doc.words[at].form == "او")
    if place >= stop or (place == at and doc.words[at].prefix != "و"):
        return at
    case = doc.words[place].sense.case or doc.words[place].sense.harmed
    told = found[-1].value.outcome
    if told == BOTH and (case or doc.words[place].stem in HUMAN_LOSS):
        return place + 1  # ضحايا أو إصابات
    if place > at and doc.words[place].stem in HUMAN_LOSS and not case:
        found[-1] = replace(found[-1], value=replace(found[-1].value, outcome=BOTH))
        return place + 1  # إصابات أو أضرار بشرية
    if case is None or case.number != "many":
        return at
    append_none(doc, (place, place + 1), case.outcome, place, found)
    if found[-1].value.group.who != "people":
        who = found[-1].value.group.who
        before = found[-2].value
        found[-2] = replace(
            found[-2], value=replace(before, group=replace(before.group, who=who))
        )
    return found[-1].stop


def none_of(
    doc: Doc, i: int, at: int, stop: int, outcome: str, hit: Hit[Group] | None
) -> Hit[Victims] | None:
    """لم يصب أحد, لم يقتل أي مدني, from the verb at i: a row of nobody"""
    if hit is None and at < stop and doc.words[at].form in ANYBODY:
        hit = group_at(doc, at + 1, stop)  # أي مدني
        if hit is None:
            who, end = of_whom(doc, at + 1, stop) or ("people", at + 1)
            zero = Group(NONE, who, outcome, counted=True)
            return Hit(Victims(outcome, zero, anchor=i), i - 1, end, "none_harmed")
    if hit is None:
        return None
    zero = replace(hit.value, count=NONE, who=hit.value.who or "people")
    return Hit(Victims(outcome, zero, anchor=i), i - 1, hit.stop, "none_harmed")

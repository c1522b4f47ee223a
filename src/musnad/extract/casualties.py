# SPDX-License-Identifier: Apache-2.0
"""What befell how many people: counts tied to the word that says what happened."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.groups import Group, group_at, group_of, with_who
from musnad.extract.numbers import count_at
from musnad.extract.victims import NONE, Found, Victims, nobody, under_rubble
from musnad.lexicon.harm import BOTH, KILLED, MISSING, Harm
from musnad.lexicon.senses import Word
from musnad.lexicon.totals import TOTAL
from musnad.lexicon.victims import (
    AMONG,
    ANYBODY,
    BETWEEN,
    CLAIMED,
    HUMAN_LOSS,
    LOSSES,
    MOSTLY,
    NEGATORS,
    RISES,
    SKIPPED,
    TOLL,
)
from musnad.model import Count

BY_PERSON = ("children", "women", "men", "elderly")
AGENT_REACH = 7  # words between a verb and its object, past the subject


def find_casualties(doc: Doc, first: int, stop: int) -> Found:
    """مقتل 14 مدنيا بينهم 3 اطفال واصابة اخرين → 14 killed (3 children), 2.. injured"""
    found: Found = []
    words, marks = doc.words, doc.marks(first, stop)
    if not any([words[i].sense.harming or words[i].bare in HUMAN_LOSS for i in marks]):
        return found
    at = first
    counts = any([_ends_a_count(words[i]) for i in marks])
    for i in [i for i in marks if words[i].losses]:
        if i >= at:
            at = _step(doc, i, (first, stop), found, counts=counts)
    return found


def _ends_a_count(word: Word) -> bool:
    """قتلى, إصابة, بين قتيل: what a count before it may be of"""
    return word.sense.harmed is not None or word.sense.case is not None


def _step(
    doc: Doc, i: int, bounds: tuple[int, int], found: Found, *, counts: bool
) -> int:
    """Read what starts at word i, append it, and say where to go on."""
    first, stop = bounds
    sense = doc.words[i].sense
    if sense.cues and "not" in sense.cues and (end := nobody(doc, i, stop, found)):
        return end
    if doc.words[i].form in CLAIMED and (hit := group_at(doc, i + 1, stop, sure=True)):
        return _take(doc, hit, stop, Victims(KILLED, hit.value, anchor=i), found)
    if outcome := _told(doc, i, stop):
        return _after_outcome(doc, i, stop, first, outcome, found)
    if (sense.harmed or sense.case) and not _counted_before(found, i):
        return _harmed_alone(doc, i, stop, first, found)
    if counts and (
        sense.number or doc.words[i].form[0].isdigit() or doc.words[i].stem in RISES
    ):
        return _count_first(doc, i, stop, found)
    if doc.words[i].form in AMONG and found:
        return _parts(doc, i + 1, stop, found)
    return i + 1


def _told(doc: Doc, i: int, stop: int) -> str | None:
    """The outcome that word i tells of people who follow or precede it."""
    word = doc.words[i]
    sense = word.sense
    harm = sense.harm or sense.harm_noun
    if harm is None:
        return (
            sense.act.harm
            if sense.act
            else sense.act_noun.harm
            if sense.act_noun
            else None
        )
    if sense.case and not sense.harm and word.prefix.endswith("ال"):
        return None
    if not word.suffix and i + 1 < stop and (joint := doc.words[i + 1]).prefix == "و":
        other = joint.sense.harm or joint.sense.harm_noun
        if other and {harm.outcome, other.outcome} == {"killed", "injured"}:
            return BOTH
    return harm.outcome


def _after_outcome(
    doc: Doc, i: int, stop: int, first: int, outcome: str, found: Found
) -> int:
    """مقتل خمسة; قتلت القوات خمسة; ثلاثون مدنيا ... استشهدوا"""
    word = doc.words[i]
    at = i + 2 if outcome == BOTH else i + 1
    negated = i > first and doc.words[i - 1].form in NEGATORS
    if negated and at < stop and doc.words[at].form in ANYBODY:
        zero = Group(NONE, "people", outcome, counted=True)
        found.append(Hit(Victims(outcome, zero, anchor=i), i - 1, at + 1, "none_harmed"))
        return at + 1
    hit = _harmed(doc, at, stop, word.sense.harm, acting=bool(word.sense.act))
    if hit and negated:
        zero = replace(hit.value, count=NONE, who=hit.value.who or "people")
        found.append(
            Hit(Victims(outcome, zero, anchor=i), i - 1, hit.stop, "none_harmed")
        )
        return hit.stop
    if hit is None:
        return _people_before(doc, i, first, outcome, found)
    return _take(doc, hit, stop, Victims(outcome, hit.value, anchor=i), found)


def _harmed(
    doc: Doc, at: int, stop: int, verb: Harm | None, *, acting: bool
) -> Hit[Group] | None:
    """The harmed people: behind the verb, or behind its subject if it is active."""
    while at < stop and doc.words[at].form in SKIPPED:
        at += 1
    hit = group_at(doc, at, stop, sure=True)
    may_act = (verb is not None and verb.voice in ("either", "done")) or acting
    if not may_act or (hit is not None and hit.value.counted):
        return hit
    later = _object(doc, at if hit is None else hit.stop, stop)
    return later or hit  # قتل مسلحون جنديين: the first group did it


def _object(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """The first people right after a subject, before a preposition or another verb."""
    for j in range(at, min(stop, at + AGENT_REACH)):
        word = doc.words[j]
        if (
            word.sense.act
            or word.sense.harm
            or len(word.form) == 1
            or word.prefix[:1] == "و"
        ):
            return None
        if word.form in ("في", "على", "من", "الى", "عن", "ان", "خلال", "بعد", "قرب"):
            return None
        if j == at and word.form.endswith("ون") and not word.sense.number:
            continue  # مسلحون حوثيون are the subject still
        if word.marked and not word.prefix.endswith("ال") and group_at(doc, j, stop):
            return group_at(doc, j, stop, sure=True)
    return None


def _people_before(doc: Doc, i: int, first: int, outcome: str, found: Found) -> int:
    """ثلاثون مدنيا معظمهم من النساء استشهدوا: the counted people before the verb"""
    word = doc.words[i]
    if word.sense.harm is None and not (word.sense.harm_noun and word.suffix):
        return i + 1
    if found and found[-1].stop > i - 8:
        return i + 1
    for j in range(max(first, i - 12), i):
        hit = group_at(doc, j, i)
        if hit and hit.value.counted and hit.value.outcome is None:
            _take(doc, hit, i, Victims(outcome, hit.value, anchor=i), found)
            return i + 1
    return i + 1


def _harmed_alone(doc: Doc, i: int, stop: int, first: int, found: Found) -> int:
    """سقوط قتلى وجرحى; عدد القتلى الى 25"""
    word = doc.words[i]
    told = word.sense.harmed or word.sense.case
    assert told is not None
    total = i > first and doc.words[i - 1].stem in TOTAL
    if word.prefix.endswith("ال") or (total and not word.suffix):
        return _toll(doc, i, stop, told.outcome, found)
    count = {"one": Count(1, 1), "two": Count(2, 2), "many": Count(2, None, "vague")}
    if (told.form == "case" and told.number == "one") or word.suffix:
        return i + 1
    if told.number == "one" and not (i > first and doc.words[i - 1].stem in LOSSES):
        return i + 1
    value, end = count[told.number], i + 1
    who = "people"
    following = doc.words[end].sense.people if end < stop else None
    if following and following.who in ("civilians", "combatants"):
        who, end = following.who, end + 1
    group = Group(value, who, told.outcome)
    return _take(
        doc,
        Hit(group, i, end, "harmed_alone"),
        stop,
        Victims(told.outcome, group, anchor=i),
        found,
    )


def _toll(doc: Doc, i: int, stop: int, outcome: str, found: Found) -> int:
    """ارتفع عدد القتلى الى 25 → 25 killed"""
    for j in range(i + 1, min(stop, i + 8)):
        if doc.words[j].form in TOLL and (hit := group_at(doc, j + 1, stop, sure=True)):
            told = hit.value.outcome or outcome
            return _take(doc, hit, stop, Victims(told, hit.value, anchor=i), found)
        if len(doc.words[j].form) == 1:
            break
    return i + 1


def _count_first(doc: Doc, i: int, stop: int, found: Found) -> int:
    """7 قتلى; عشرات الشهداء والجرحى; 12 إصابة; 20 شخصا بين قتيل وجريح"""
    counted = count_at(doc, i, stop)
    if counted is None:
        return i + 1
    hit = group_of(doc, counted, stop)
    if hit is None:
        return counted.stop
    outcome = hit.value.outcome
    if hit.stop < stop and doc.words[hit.stop].form in BETWEEN:
        outcome = BOTH
    if outcome is None:
        return i + 1
    return _take(doc, hit, stop, Victims(outcome, hit.value, anchor=i), found)


def _take(doc: Doc, hit: Hit[Group], stop: int, victims: Victims, found: Found) -> int:
    """Append the row, then the people joined to it by و; say where it ends."""
    who = victims.group.who or _before_others(found)
    outcome = hit.value.outcome or victims.outcome
    if under_rubble(doc, hit.stop, stop):
        outcome = MISSING
    row = Victims(outcome, with_who(victims.group, who), victims.of, victims.anchor)
    found.append(Hit(row, hit.first, hit.stop, hit.rule))
    end = hit.stop
    while end < stop and (joined := _joined(doc, end, stop)):
        group = with_who(joined.value, joined.value.who or _before_others(found))
        told = Victims(joined.value.outcome or outcome, group, row.of, row.anchor)
        found.append(Hit(told, joined.first, joined.stop, "joined_by_and"))
        end = joined.stop
    return end


def _before_others(found: Found) -> str:
    """Whose group اخرون takes: that of the last total, unless it is one of age or sex."""
    whole = next((h for h in reversed(found) if h.value.of is None), None)
    who = whole.value.group.who if whole else None
    return who if who and who not in BY_PERSON else "people"


def _joined(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """رجل وامراة وطفل: the next of the people, joined by و"""
    word = doc.words[at]
    if word.prefix not in ("و", "وال") and not (
        word.form[0] == "و" and word.sense.number
    ):
        return None
    if word.sense.act or word.sense.harm or word.sense.harm_noun:
        return None
    hit = group_at(doc, at, stop, sure=False)
    return hit if hit and (hit.value.counted or word.prefix == "و") else None


def _parts(doc: Doc, at: int, stop: int, found: Found) -> int:
    """بينهم ثلاثة اطفال وامراتان → rows whose `of` is the total before"""
    if at < stop and doc.words[at].stem in MOSTLY:
        return at + 1
    whole = next(
        (k for k in range(len(found) - 1, -1, -1) if found[k].value.of is None), None
    )
    hit = group_at(doc, at, stop)
    if hit is None or whole is None or found[whole].first < at - 15:
        return at
    total = found[whole].value
    before = len(found)
    end = _take(
        doc, hit, stop, Victims(total.outcome, hit.value, whole, total.anchor), found
    )
    for k in range(before, len(found)):
        found[k] = replace(found[k], value=replace(found[k].value, of=whole))
    return end


def _counted_before(found: Found, i: int) -> bool:
    return bool(found) and found[-1].first <= i < found[-1].stop

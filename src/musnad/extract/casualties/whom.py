# SPDX-License-Identifier: Apache-2.0
"""Whom a word of harm befell: people behind it, behind its subject, or before it."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import TWO, Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.parts import take_parts
from musnad.extract.casualties.victims import Found, Victims, take
from musnad.extract.casualties.whose import is_thing
from musnad.lexicon.actors import entrances
from musnad.lexicon.harm import Harm
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import (
    AGED,
    AMONG,
    BEEN,
    CLAIMED,
    FALLEN,
    GONE,
    MET,
    NEGATORS,
    PLACED,
    PREPOSITIONS,
    SKIPPED,
    THAT,
    WHEN,
    WHO,
)

OBJECT_REACH = 18  # words between a verb and a counted object, past when and where
AGENT_REACH = 7  # words between a verb and its object, past the subject
SUBJECT_REACH = 25  # words from the start of a clause to its verb
QUOTES = ('"', "«", "»", "“", "”")
BEFORE_NUMBER = ("«", "»", "“", "”", '"', "(", "[")
NO_LESS = ("ما", "اكثر")  # ما لا يقل عن 18, أكثر من 18
CLAIMED_REACH = 6  # words from ضحية to whom an act killed
COMMAS = ("،", ",")
COMMAS_REACH = 14  # words between the commas around when and where
BESIDE_HIM = ("هو", "هي")
DUAL = ("ان", "ين")
AGED_REACH = 7  # words of an age between people and their verb
PLACED_REACH = 9  # words of where and when between a verb and its subject


def harmed(
    doc: Doc, at: int, stop: int, verb: Harm | None, *, acting: bool
) -> Hit[Group] | None:
    """The harmed people: behind the verb, or behind its subject if it is active."""
    while at < stop and (doc.words[at].form in SKIPPED or _marks(doc, at, stop)
                         or _upon_it(doc, at, stop)):
        at += 1
    at = _past_commas(doc, at, stop)
    hit = group_at(doc, at, stop, sure=True)
    may_act = (verb is not None and verb.voice in ("either", "done")) or acting
    if hit is None and verb is not None and verb.voice != "done":
        hit = past_where(doc, at, stop)
    if not may_act or (hit is not None and hit.value.counted):
        return hit
    if hit and doc.words[hit.first].prefix.endswith("ال"):
        return hit  # تعتقل الشاب
    begins = at if hit is None else hit.stop
    later = _object(doc, at, begins, stop) or _far_object(doc, begins, stop)
    return later or hit  # قتل مسلحون جنديين: the first group did it


def _marks(doc: Doc, at: int, stop: int) -> bool:
    """«استشهاد» 15 مصليا, مقتل (20) شخصا: a mark between a word of harm and a number"""
    mark = doc.words[at].form
    return at + 1 < stop and doc.words[at + 1].form[0].isdigit() and mark in BEFORE_NUMBER


def _upon_it(doc: Doc, at: int, stop: int) -> bool:
    """استشهد على إثرها 11: the preposition of what SKIPPED holds"""
    return doc.words[at].form in ("علي", "في") and at + 1 < stop \
        and doc.words[at + 1].form in SKIPPED


def _past_commas(doc: Doc, at: int, stop: int) -> int:
    """استشهد، فجر أمس الثلاثاء، 3 شبان: where the people stand behind when and where"""
    if at + 1 >= stop or doc.words[at].form not in COMMAS:
        return at
    opens = doc.words[at + 1]
    if not (opens.form in SKIPPED or opens.form in PLACED):
        return at
    for k in range(at + 2, min(stop - 1, at + COMMAS_REACH)):
        word = doc.words[k]
        if word.sense.act or word.sense.harm or word.sense.says:
            return at
        if word.form in COMMAS:
            return k + 1 if group_at(doc, k + 1, stop) else at
    return at


def claimed(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """راح ضحيتها 31 جنديا, راح ضحية هذه الغارات 51 شخصا: the people behind an act"""
    if doc.words[i].form in CLAIMED:
        return group_at(doc, i + 1, stop, sure=True)
    for k in range(i + 1, min(stop, i + CLAIMED_REACH) if fell(doc, i) else i):
        if not doc.words[k].form[0].isalnum():
            return None
        hit = group_at(doc, k, stop)
        if hit and hit.value.counted:
            return hit
    return None


def fell(doc: Doc, i: int) -> bool:
    """راح ضحية القصف: whom it was is not told by ضحية at i, nor how many"""
    return doc.words[i].form in FALLEN and i > 0 and doc.words[i - 1].form in GONE


def past_where(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """أصيب في هذه الهجمات 48 شخصا: counted people behind where, when and why"""
    if at >= stop or not (doc.words[at].form in PLACED or _by_the_acts(doc.words[at])):
        return None
    for k in range(at + 1, min(stop, at + PLACED_REACH)):
        word = doc.words[k]
        if word.sense.number or word.form[0].isdigit() or word.form in NO_LESS:
            hit = group_at(doc, k, stop)
            preposed = doc.words[k - 1].form in PREPOSITIONS | PLACED
            return hit if hit and hit.value.counted and not preposed else None
        known = word.form in PLACED or word.form.startswith("ال") or word.sense.act_noun
        if not known and doc.words[k - 1].form not in PLACED:
            return None
    return None


def _by_the_acts(word: Word) -> bool:
    """أصيب بالغارات 48 شخصا"""
    return word.form.startswith("بال") and word.sense.act_noun is not None


def _object(doc: Doc, first: int, at: int, stop: int) -> Hit[Group] | None:
    """The first people right after a subject, before a preposition or another verb."""
    for j in range(at, min(stop, at + AGENT_REACH)):
        word = doc.words[j]
        if (
            word.sense.act
            or word.sense.harm
            or (len(word.form) == 1 and not word.form.isdigit())
            or word.prefix[:1] == "و"
            or word.form in PREPOSITIONS
            or word.form in WHEN
            or _by_whose(word)
        ):
            return None
        if j > at and is_thing(word) and not word.form.startswith("ال"):
            return None  # أصاب الصاروخ سيارة تقل ثلاثة: the thing is the object
        noun = word.sense.people
        if j == at > first and not word.sense.number and (
                word.form.endswith(("ون", "ان")) or (noun and noun.national)):
            continue  # مسلحون حوثيون, جنديان تركيان: one group still
        definite = word.prefix.endswith("ال") and not _known_object(doc, at, j)
        if word.marked and not definite and group_at(doc, j, stop):
            return group_at(doc, j, stop, sure=True)
    return None


def of_agent(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """اعتقال قوات الاحتلال 40 مواطنا: counted people right behind a noun and its doer"""
    for k in range(at, min(stop, at + AGENT_REACH)):
        word = doc.words[k]
        if word.form in QUOTES:
            continue
        if k > at and (word.sense.number or word.form[0].isdigit()) and not word.prefix:
            hit = group_at(doc, k, stop)
            named = hit is not None and hit.rule == "count_noun"
            return hit if hit and named and not hit.value.outcome else None
        if word.form in PREPOSITIONS or not word.form[0].isalpha() or word.prefix[:1] in (
                "و", "ب", "ل") or word.sense.act or word.sense.harm or word.sense.says:
            return None
    return None


def _by_whose(word: Word) -> bool:
    """قتل شاب برصاص عناصر الحاجز: whose weapon it was, not whom it hit"""
    return word.sense.means is not None and word.form.startswith("ب") \
        and not word.form.startswith("بال")


def _known_object(doc: Doc, at: int, j: int) -> bool:
    """أعدم التنظيم الزعيم المحلي: one known person right behind a definite subject"""
    noun = doc.words[j].sense.people
    subject = doc.words[at:j]
    if any(node.nisba for _, node in entrances(doc.words[j].form)):
        return False  # الجيش الإسرائيلي: whose the subject is
    return bool(subject) and noun is not None and noun.number != "many" and not any(
        w.sense.people for w in subject
    ) and all(w.form.startswith("ال") or w.names for w in subject)


def _far_object(doc: Doc, at: int, stop: int) -> Hit[Group] | None:
    """اعتقلت القوات، منذ مساء أمس وحتى الفجر، 28 شابا: counted, past when and where"""
    for k in range(at, min(stop, at + OBJECT_REACH)):
        word = doc.words[k]
        if word.sense.act or word.sense.harm or word.sense.says or word.sense.harm_noun:
            return None
        if word.form == "و" and doc.words[k - 1].form not in BESIDE_HIM:
            return None  # قتل جنديان و55 مسلحا; but قتل القيادي هو و13 من عائلته
        if word.form in WHEN:
            return None  # قتل جنديان عندما وصلت القوات واختفى 15
        if is_thing(word) and not word.form.startswith(("ال", "ب")):
            return None  # أصاب الصاروخ سيارة تقل ثلاثة
        if not (word.sense.number or word.form[0].isdigit()) or k == at:
            continue
        hit = group_at(doc, k, stop)
        if hit is None or hit.value.outcome or word.prefix:
            continue
        return hit if doc.words[k - 1].form not in PREPOSITIONS else None
    return None


def agreeing(word: Word) -> str:
    """The number that a verb shows: many (قتلوا), two (قتلا), one"""
    form = word.form
    if form.endswith(("وا", "ون")):
        return "many"
    verb = word.sense.harm or word.stem in MET
    if verb and form.endswith(("تا", "ان")):
        return "two"
    return "two" if verb and len(form) > 3 and form.endswith("ا") else "one"


def two_subjects(doc: Doc, i: int, k: int) -> bool:
    """امرأة قتلت وأصيب طفلها, إن جنديا قتل وأصيب أربعة: verbs at i and k of two groups"""
    one, other = doc.words[i], doc.words[k]
    if one.sense.harm is None or other.sense.harm is None:
        return False
    noun = doc.words[i - 1].sense.people if i else None
    before = noun is not None and noun.number == "one" and not noun.national
    return before or one.form.endswith("ت") != other.form.endswith("ت")


def take_subject(doc: Doc, i: int, first: int, outcome: str, found: Found) -> bool:
    """إن ثلاثين مدنيا بينهم طفلان قتلوا: rows of those before the verb at i, if any"""
    begins = _clause(doc, i, first, found)
    hit = _subject(doc, i, begins)
    if hit is None:
        return False
    end = take(doc, hit, i, Victims(outcome, hit.value, anchor=i), found)
    for k in range(end, i):
        if doc.words[k].form in AMONG:
            take_parts(doc, k + 1, i, found)
            break
    return True


def _clause(doc: Doc, i: int, first: int, found: Found) -> int:
    """Where the clause of the verb at i begins: behind أن, a colon or another verb."""
    begins = max(first, i - SUBJECT_REACH, found[-1].stop if found else first)
    for k in range(i - 1, begins - 1, -1):
        word = doc.words[k]
        verb = word.sense.act or word.sense.harm or word.sense.says
        hedge = doc.words[k - 1].form in NEGATORS  # ما لا يقل عن
        told = verb and not (word.prefix or hedge or word.form in AGED)
        if word.form in THAT or word.form == ":" or told:
            return k + 1
    return begins


def _subject(doc: Doc, i: int, begins: int) -> Hit[Group] | None:
    """The people that the verb at i speaks of: the first of its clause, in its number.

    جثث 11 عنصرا كانوا قتلوا: the last, where كانوا goes back to them.
    """
    number = agreeing(doc.words[i])
    relative = i > begins and doc.words[i - 1].form in WHO
    been = i > begins and doc.words[i - 1].form in BEEN
    for j in reversed(range(begins, i)) if been else range(begins, i):
        noun = doc.words[j].sense.people
        if number == "two" and noun and doc.words[j].form.endswith(DUAL):
            group = Group(TWO, noun.who, None, noun.attacker, counted=True)
            return Hit(group, j, j + 1, "two_by_verb")  # الناشطين قتلا
        hit = group_at(doc, j, i, sure=number != "one")
        if hit is None or hit.value.outcome is not None:
            continue
        counted = hit.value.counted
        if been and not counted:
            continue
        if (relative or doc.words[j].prefix.endswith("ال")) and not counted:
            continue
        if number == "one" and not _adjoins(doc, hit, i):
            continue
        if not counted and not _opens(doc, j):
            continue
        return hit
    return None


def _adjoins(doc: Doc, hit: Hit[Group], i: int) -> bool:
    """مدنيا قتل, ضابطا سوريا استشهد, 11 شخصا على الأقل قتلوا: nothing else between"""
    between = [w for w in doc.words[hit.stop : i] if w.form not in BEFORE_NUMBER]
    if between and len(between) <= AGED_REACH and between[0].form in AGED:
        return True  # طفلا يبلغ من العمر 11 عاما أصيب
    return len(between) <= 3 and all(w.form[0].isalpha() and not w.prefix.startswith("و")
                                     for w in between)


def _opens(doc: Doc, j: int) -> bool:
    """Behind أن or a mark, or the first word of all: a subject of its own"""
    before = doc.words[j - 1].form if j else "\n"
    return before in THAT or not before[0].isalnum()

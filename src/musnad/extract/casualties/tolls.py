# SPDX-License-Identifier: Apache-2.0
"""People named by what befell them: 7 قتلى, سقوط جرحى, ارتفع عدد القتلى إلى 25."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.between import between, these
from musnad.extract.casualties.counted import group_of
from musnad.extract.casualties.fallen import counted_bodies, held_bodies
from musnad.extract.casualties.group import BY_NUMBER, Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.nobody import is_definite
from musnad.extract.casualties.parts import part_of_toll
from musnad.extract.casualties.victims import UNSEEN, Found, Victims, take
from musnad.extract.casualties.whose import of_whom
from musnad.extract.numbers.find import count_around, hedged
from musnad.lexicon.groups import ADJECTIVES, ONE_OF, RANKS
from musnad.lexicon.harm import ABDUCTED, BOTH, DETAINED, INJURED
from musnad.lexicon.numerals import HEDGES_BEFORE
from musnad.lexicon.senses import Word
from musnad.lexicon.totals import TOTAL
from musnad.lexicon.victims import (
    BETWEEN,
    BURIED,
    DENIED,
    DYING,
    EXCEEDED,
    EXPOSED,
    GREW,
    HITS,
    LOSS_TOLL,
    LOSSES,
    MORTUARY,
    NAME_OF,
    OVER,
    PREPOSITIONS,
    RATE,
    REACHED,
    RISES,
    THAT,
    TOLL,
)

BRACKETS = ("(", ")", "«", "»", '"')  # that stand round a name
TOLL_REACH = 24  # words between عدد القتلى and إلى 25
REACHED_WITHIN = 7  # words between بلغ and القتلى 12
DENIED_REACH = 5  # words between نفى and سقوط قتلى
BESIDE_VERB = 7  # words between أصيب and بإصابات
FELL_REACH = 9  # words between خلف and قتيلا
LOSS_REACH = 9  # words between خسائر and 430 عسكريا
KEPT_REACH = 7  # words between a number and ثلاجة الموتى
BURIED_REACH = 2  # words between دفن and 40 شهيدا


def harmed_alone(doc: Doc, i: int, stop: int, first: int, found: Found) -> int:
    """سقوط قتلى وجرحى; عدد القتلى الى 25"""
    word = doc.words[i]
    told = word.sense.harmed or word.sense.case
    assert told is not None
    total = i > first and doc.words[i - 1].stem in TOTAL
    if is_definite(word) or (total and not word.suffix):
        return _toll(doc, i, stop, told.outcome, found)
    if (told.form == "case" and told.number == "one") or word.suffix:
        return i + 1
    if told.number == "one" and (them := these(doc, i, stop, first, found)):
        row = Victims(BOTH, them.value, anchor=i)
        return max(i + 1, take(doc, them, stop, row, found))
    if told.number == "one" and not _fell(doc, i, first):
        return i + 1
    if found and found[-1].stop == i and not word.prefix and (
            found[-1].value.outcome in (told.outcome, DETAINED, ABDUCTED)):
        return i + 1  # ارتقاء شخصين شهداء, القبض على مسلحين مصابين: the same two
    if (_names_something(doc, i, first) or _of_the_verb(doc, i, first)
            or _no_harm(doc, i, stop, first)):
        return i + 1
    behind = i + 1
    while behind < stop and _hits(doc.words[behind]):
        behind += 1
    who, end = of_whom(doc, behind, stop) or ("people", behind)
    group = Group(BY_NUMBER[told.number], who, told.outcome)
    row = Victims(told.outcome, group, anchor=i)
    return take(doc, Hit(group, i, end, "harmed_alone"), stop, row, found)


def _fell(doc: Doc, i: int, first: int) -> bool:
    """بسقوط قتيل, أسفر عن قتيل: one who is told of, and no word beside a name"""
    before = doc.words[max(first, i - 2) : i]
    if not before or before[-1].form == ":":
        return _opens(doc, i)
    last = before[-1].form
    counted = last[0].isdigit() or before[-1].sense.number
    if doc.words[i].form.endswith("ا") and not counted:
        before = doc.words[max(first, i - FELL_REACH) : i]  # خلف القصف على البلدة قتيلا
    return last in LOSSES or last[1:] in LOSSES or any(
        "caused" in w.sense.cues for w in before)


def _opens(doc: Doc, i: int) -> bool:
    """قتيل و3 جرحى: one at the head of a line, beside others whom the act harmed"""
    behind = doc.words[i + 1 : i + 3]
    if doc.words[i].prefix or len(behind) < 2 or (behind[0].prefix != "و"
            and behind[0].form != "و"):
        return False
    told = behind if behind[0].form == "و" or behind[0].sense.number else behind[:1]
    return any(w.sense.harmed or w.form[0].isdigit() for w in told)


def _names_something(doc: Doc, i: int, first: int) -> bool:
    """كتائب شهداء الأقصى, مستشفى شهداء المدينة, علاج جرحى; بقتلي is my killing"""
    if doc.words[i].prefix == "ب" and doc.text[doc.stops[i] - 1] == "ي":
        return doc.words[i].sense.harmed is not None
    before = doc.words[i - 1] if i > first else None
    named = before is not None and bool(
        before.form in NAME_OF or before.sense.generic or before.sense.site
    )
    return named or _of_something(doc, i)


def _no_harm(doc: Doc, i: int, stop: int, first: int) -> bool:
    """إصابات مباشرة are hits, but in صفوف of somebody; نفى المصدر سقوط قتلى: none"""
    hits = i + 1 < stop and _hits(doc.words[i + 1])
    ranks = hits and any(w.form in RANKS for w in doc.words[i + 2 : min(stop, i + 6)])
    return (hits and not ranks) or any(
        w.form in DENIED or w.form[1:] in DENIED
        for w in doc.words[max(first, i - DENIED_REACH) : i])


def _hits(word: Word) -> bool:
    """مباشرة, ومؤكدة: said of hits"""
    return word.form in HITS or (word.prefix == "و" and word.stem in HITS)


def _of_something(doc: Doc, i: int) -> bool:
    """شهداء مجزرة المخيم, ضحايا الغارات, قتلى فلسطين: those already told of"""
    if doc.words[i].sense.harmed is None or i + 1 >= len(doc.words):
        return False
    after = doc.words[i + 1]
    if after.form in BRACKETS and i + 2 < len(doc.words):
        after = doc.words[i + 2]  # قتلى "الجيش"
    if after.form.startswith("ل") and not after.form.startswith("لا"):
        return False  # قتلى لقوات النظام
    sense = after.sense
    adjective = after.bare in ADJECTIVES or sense.people is not None
    definite = after.prefix == "ال" or (not after.prefix and after.form.startswith("ال"))
    return not adjective and after.form not in TOLL and (
        definite or sense.act_noun is not None or after.names > 1
    )


def _of_the_verb(doc: Doc, i: int, first: int) -> bool:
    """أصيب المحافظ بإصابات بالغة, تعرض اثنان لإصابات: nobody but them"""
    if doc.words[i].prefix not in ("ب", "ل") or not doc.words[i].sense.case:
        return False
    before = doc.words[max(first, i - BESIDE_VERB) : i]
    return any(
        w.form in DYING or w.stem in EXPOSED
        or (w.sense.harm and w.sense.harm.outcome == INJURED)
        for w in before
    )


def _toll(doc: Doc, i: int, stop: int, outcome: str, found: Found) -> int:
    """ارتفع عدد القتلى الى 25 → 25 killed"""
    for j in range(i + 1, min(stop, i + TOLL_REACH)):
        word = doc.words[j]
        if word.sense.harm or word.sense.harm_noun or word.sense.harmed:
            break
        numeric = word.sense.number or word.form[0].isdigit()
        if j == i + 1 and numeric and word.prefix == "ال":
            hit = group_at(doc, j, stop, sure=True)  # القتلى العشرة
        elif j == i + 1 and numeric and _is_told(doc, i):
            hit = group_at(doc, j, stop, sure=True)  # إن حصيلة القتلى 13
        elif j == i + 1 and numeric and _first_of(doc, i, REACHED):
            hit = group_at(doc, j, stop, sure=True)  # بلغ عدد القتلى 12
        elif numeric and _first_of(doc, i, REACHED) and not _bound(doc, j):
            hit = group_at(doc, j, stop)  # بلغ عدد القتلى منذ الفجر 12 شخصا
        elif j == i + 1 and numeric and _first_of(doc, i, EXCEEDED):
            hit = _exceeding(group_at(doc, j, stop, sure=True))
        elif word.prefix == "ب" and word.sense.number and j < i + 3:
            hit = group_at(doc, j, stop, sure=True)  # قدر عدد القتلى بثمانية
        elif word.form in TOLL and _inside_range(doc, i, j):
            return i + 1  # بين 100 ألف إلى نصف مليون
        elif word.form in TOLL:
            hedge = word.form in HEDGES_BEFORE  # عدد القتلى تجاوز المئة
            hit = group_at(doc, j if hedge else j + 1, stop, sure=True)
        elif word.form in OVER and _first_of(doc, i, GREW):
            hit = _exceeding(group_at(doc, j + 1, stop, sure=True))
        else:
            continue
        if hit and hit.value.counted:
            told = hit.value.outcome or outcome
            return take(doc, hit, stop, Victims(told, hit.value, anchor=i), found)
    return i + 1


def _is_told(doc: Doc, i: int) -> bool:
    """إن القتلى أربعة, قال إن حصيلة القتلى 13: what a whole clause says of them"""
    before = doc.words[max(0, i - 2) : i]
    return any(w.form in THAT for w in before[-1:]) or (
        len(before) == 2 and before[0].form in THAT and before[1].stem in TOTAL)


def _bound(doc: Doc, j: int) -> bool:
    """A number that a preposition or the word for a date before it takes"""
    before = doc.words[j - 1]
    return before.form in PREPOSITIONS or before.prefix == "ب"


def _inside_range(doc: Doc, i: int, j: int) -> bool:
    """A range goes on at j, with إلى, that بين began: no toll ends in its upper half"""
    words = doc.words[i + 1 : j]
    return any(w.form in BETWEEN for w in words) and any(
        w.sense.number or w.form[0].isdigit() for w in words)


def _first_of(doc: Doc, i: int, verbs: frozenset[str]) -> bool:
    """بلغ عدد القتلى 12 والجرحى 30: a verb before the toll, whose number follows"""
    return any(w.form in verbs for w in doc.words[max(0, i - REACHED_WITHIN) : i])


def _exceeding(hit: Hit[Group] | None) -> Hit[Group] | None:
    """تجاوز عدد القتلى 100, زاد عدد الجرحى على 50"""
    if hit is None:
        return None
    count = hedged(hit.value.count, "more_than")
    return replace(hit, value=replace(hit.value, count=count))


def force_losses(doc: Doc, i: int, stop: int) -> Hit[Group] | None:
    """بلغت خسائر العدو 430 عسكريا: fighters in number, behind a word for losses at i"""
    if doc.words[i].bare not in LOSS_TOLL:
        return None
    for k in range(i + 1, min(stop, i + LOSS_REACH)):
        word = doc.words[k]
        if word.sense.harm or word.sense.harm_noun or word.sense.harmed or word.sense.act:
            return None
        if word.sense.number or word.form[0].isdigit() or word.stem in RISES:
            hit = group_at(doc, k, stop)
            fighters = hit and hit.rule == "count_noun" and hit.value.who == "combatants"
            return hit if fighters else None
    return None


def plight_toll(doc: Doc, i: int, stop: int, found: Found) -> int:
    """بلغ عدد النازحين 30 ألفا, ارتفع عدد الفارين إلى ألفين"""
    noun = doc.words[i].sense.people
    if noun is None or noun.plight is None or doc.words[i - 1].stem not in TOTAL:
        return i + 1
    return _toll(doc, i, stop, noun.plight, found)


def count_first(doc: Doc, i: int, bounds: tuple[int, int], found: Found) -> int:
    """7 قتلى; عشرات الشهداء والجرحى; 12 إصابة; 20 شخصا بين قتيل وجريح"""
    first, stop = bounds
    counted = count_around(doc, i, found[-1].stop if found else first, stop)
    if counted is None:
        return i + 1
    both = between(doc, counted.stop, stop)
    hit = group_of(doc, counted, stop, sure=both)
    if hit is None:
        return counted.stop
    hit = counted_bodies(doc, hit, first) or hit
    outcome = BOTH if both else hit.value.outcome
    if outcome is None:
        return i + 1
    if _buried(doc, hit.first, first) or doc.words[hit.first - 1].form in RATE:
        return hit.stop
    if part := part_of_toll(doc, hit, stop, found):
        return take(doc, hit, stop, part, found)
    of = UNSEEN if _is_one_of_the(doc, hit) else None
    return take(doc, hit, stop, Victims(outcome, hit.value, of, anchor=i), found)


def _buried(doc: Doc, i: int, first: int) -> bool:
    """دفن الأهالي 40 شهيدا: dead whom no act of this report need have killed"""
    near = doc.words[max(first, i - BURIED_REACH) : i]
    kept = doc.words[i : i + KEPT_REACH]  # 20 شهيدا في ثلاجة المشفى
    return held_bodies(doc, i, first) or any(w.bare in BURIED for w in near) or any(
        w.bare in MORTUARY for w in kept)


def _is_one_of_the(doc: Doc, hit: Hit[Group]) -> bool:
    """كان أحد القتلى قائدا: one of those whom another sentence counts"""
    last = doc.words[hit.stop - 1]
    return doc.words[hit.first].stem in ONE_OF and is_definite(last) \
        and last.sense.harmed is not None

# SPDX-License-Identifier: Apache-2.0
"""The words behind a number or a noun: who the people are, and what is no person."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.lexicon.groups import (
    ADJECTIVES,
    AFTER_BARE_COUNT,
    AMIDST,
    BANDS,
    BOTH_SIDES,
    CREWS,
    FIGHTERS_OF,
    FORCES,
    FREED,
    GUARDS,
    HIS,
    MEMBERS,
    OF_MEDICINE,
    RANKS,
    RESCUE,
    TEAM_OF,
    TEAMS,
    THEIR_RANKS,
    THINGS,
    UNITS,
)
from musnad.lexicon.people import People
from musnad.lexicon.senses import Word

QUOTES = frozenset('"“”«»')

def who_of(doc: Doc, j: int, stop: int, noun: People) -> tuple[str, int]:
    """The group of a noun with the adjectives and owners after it: رجال الامن → police"""
    who, end = "men" if _his(doc, j) else noun.who, j + 1
    if doc.words[j].bare in MEMBERS and doc.words[j].suffix:
        return _members(doc, j) or who, end
    if _mixed(doc, j, stop, noun):
        return "people", end + 1
    if end < stop and doc.words[end].bare in FREED:
        return "people", end + 1  # أسير محرر: no prisoner any more
    for k in range(j + 1, min(stop, j + 4)):
        word = doc.words[k]
        if (word.form in ("من", "في") or word.form in GUARDS) and k + 1 < stop:
            continue
        if word.bare in BANDS and k + 1 < stop and (
                ADJECTIVES.get(doc.words[k + 1].bare) == "combatants"):
            return "combatants", k + 2  # أفراد المجموعة الإرهابية
        if doc.words[k - 1].form in AMIDST and _fighting_sides(doc, k):
            return "combatants", k + 1
        if served := of_service(doc, k, stop) or _of_team(doc, k):
            return served
        if (word.bare in TEAMS or word.form in QUOTES) and k + 1 < stop:
            continue  # عناصر فريق "الدفاع المدني"
        code = ADJECTIVES.get(word.bare)
        if code and word.form.endswith("ا") and not doc.words[j].form.endswith("ا"):
            break  # قتل مسلحون مدنيا: no adjective of theirs
        if code is None and word.bare in FORCES and not doc.words[j].form.endswith("ا"):
            code = "combatants"
        if code is None or word.prefix.startswith("و"):
            break
        if doc.words[k - 1].form == "من" and code == "people":
            break
        if code == "combatants" and word.bare in FORCES:
            return code, end
        if who in ("people", "combatants", "men") or code in (
                "aid_workers", "police", "elderly"):
            who, end = code, k + 1
    if noun.number == "many" and who != "people" and _and_others(doc, end, stop, who):
        return "people", end + 1
    return who, end


def _and_others(doc: Doc, at: int, stop: int, who: str) -> bool:
    """عدد من رجال الأمن والعاملين: one number for these and others is of neither"""
    word = doc.words[at] if at < stop else None
    other = word.sense.people if word and word.prefix == "وال" else None
    return other is not None and other.number == "many" and other.who != who


def those_before(doc: Doc, i: int, first: int) -> str | None:
    """تجمع للمسلحين ما أدى إلى مقتل سبعة منهم: the group of those told of last"""
    for word in reversed(doc.words[first:i]):
        noun = word.sense.people
        if noun is not None and noun.number == "many" and not noun.family:
            return noun.who
        if word.bare in FORCES:
            return "combatants"
    return None


def _members(doc: Doc, j: int) -> str | None:
    """استهدفوا دورية فقتلوا أحد أفرادها: whose members they are"""
    for k in range(j - 1, doc.sentence_of(j).first - 1, -1):
        word = doc.words[k]
        if word.sense.people is not None and word.sense.people.family:
            return None
        if word.bare in FORCES or word.bare in UNITS or word.bare in BANDS:
            return "combatants"
    return None


def _his(doc: Doc, j: int) -> bool:
    """والده is his father, والدة a mother: the letter that ends the word tells which"""
    word = doc.words[j]
    return word.bare in HIS and not word.suffix and doc.text[doc.stops[j] - 1] == "ه"


def _mixed(doc: Doc, j: int, stop: int, noun: People) -> bool:
    """15 من الجنود والمدنيين: one number for two kinds of people is of neither"""
    if j + 1 >= stop or noun.number != "many" or not doc.words[j].form.startswith("ال"):
        return False
    word = doc.words[j + 1]
    other = word.sense.people if word.prefix == "وال" else None
    return other is not None and other.number == "many" and other.who != noun.who


def of_service(doc: Doc, k: int, stop: int) -> tuple[str, int] | None:
    """310 من الطواقم الطبية, عنصران من الدفاع المدني: the group of a service at k"""
    if k + 1 >= stop:
        return None
    name, kind = doc.words[k].bare, doc.words[k + 1].bare
    if name in CREWS and kind in OF_MEDICINE:
        return "medics", k + 2
    return ("aid_workers", k + 2) if kind in RESCUE.get(name, ()) else None


def _of_team(doc: Doc, k: int) -> tuple[str, int] | None:
    """عناصر من فرق الإسعاف, عنصر في فوج الإطفاء: who rescues is no fighter"""
    group = TEAM_OF.get(doc.words[k].bare)
    return (group, k + 1) if group and doc.words[k - 1].bare in TEAMS else None


def of_whom(doc: Doc, at: int, stop: int) -> tuple[str, int] | None:
    """قتلى مدنيون, إصابات في صفوف المدنيين, قتيلان من الجنود: whose group, and its end"""
    if at >= stop:
        return None
    if adjective := ADJECTIVES.get(doc.words[at].bare):
        return adjective, at + 1
    k = at
    while k < min(stop, at + 4) and (doc.words[k].form in AMIDST or _is_rank(doc, k)):
        k += 1
    if at < k < stop and _fighting_sides(doc, k):
        return "combatants", k + 1
    if at < k < stop and (served := of_service(doc, k, stop)):
        return served
    if k > at and doc.words[k - 1].form in THEIR_RANKS:
        return "combatants", k  # قتلى وجرحى في صفوفهم
    if at < k < stop and doc.words[k].prefix == "ال" and doc.words[k].bare in UNITS \
            and _is_rank(doc, k - 1):
        return "combatants", k + 1  # إصابات في صفوف القوة
    if k == at or k >= stop or not doc.words[k].form.startswith("ال"):
        return None
    if any(doc.words[n].form in FIGHTERS_OF for n in range(at, k)) \
            and ADJECTIVES.get(doc.words[k].bare) != "police":
        return "combatants", k + 1  # بين عناصر الميليشيات
    noun = doc.words[k].sense.people
    several = k + 1 < stop and doc.words[k + 1].prefix.startswith("و")
    if noun is None or noun.number != "many" or several:
        return None
    return noun.who, k + 1


def _fighting_sides(doc: Doc, k: int) -> bool:
    """قتلى من الطرفين: fighters, unless a crowd or a community is one of the two"""
    if doc.words[k].form not in BOTH_SIDES:
        return False
    begins = doc.sentence_of(k).first
    return not any(w.sense.people and w.sense.people.number == "many"
                   and w.sense.people.who != "combatants"
                   and not w.sense.people.national for w in doc.words[begins : k - 1])


def _is_rank(doc: Doc, k: int) -> bool:
    word = doc.words[k]
    return word.form in RANKS or (word.form[0] == "ب" and word.form[1:] in RANKS)


def goes_on(word: Word) -> bool:
    """A word that is no noun of the number's: في, بقصف, وإصابة"""
    return (
        word.form in AFTER_BARE_COUNT
        or word.prefix.startswith(("و", "ف", "ب"))
        or word.form.startswith(("و", "بال"))
        or (word.form[0] == "ب" and not word.marked)
    )


def says_no_more(word: Word) -> bool:
    """A word that goes on about the act: قرب, جراء, شمال, مصرعهم"""
    sense = word.sense
    return (
        bool(sense.cues)
        or sense.harm_noun is not None
        or sense.direction
        or sense.near
        or sense.harm is not None
        or sense.says is not None
        or sense.act is not None
        or bool(word.names)
    )


def is_thing(word: Word) -> bool:
    """منازل, غارات, رأس غنم: what a number counts that is no person"""
    sense = word.sense
    return (
        word.bare in THINGS
        or sense.site is not None
        or sense.generic is not None
        or sense.means is not None
        or sense.act_noun is not None
        or sense.many_places
    )

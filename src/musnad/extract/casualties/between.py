# SPDX-License-Identifier: Apache-2.0
"""One number for the dead and the hurt: 20 شخصا بين قتيل وجريح, الجنود بين قتيل وجريح."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import SOME, Group
from musnad.extract.casualties.victims import Found
from musnad.extract.casualties.whose import who_of
from musnad.lexicon.groups import CREW, FORCES, UNITS
from musnad.lexicon.victims import BETWEEN, PLACED

BRACKETS = ("(", ")", "«", "»", '"')  # that stand round a name
BETWEEN_REACH = 6  # words between people and بين قتيل وجريح
THESE_REACH = 4  # words between whom an act hit and بين قتيل وجريح


def between(doc: Doc, at: int, stop: int) -> bool:
    """العشرات بين قتيل وجريح, 20 من عناصر القوات ما بين قتيل وجريح"""
    for k in range(at, min(stop - 2, at + BETWEEN_REACH)):
        word = doc.words[k]
        if word.form in BETWEEN:
            told = [w.sense.harmed for w in doc.words[k + 1 : min(stop, k + 4)]]
            return len({harm.outcome for harm in told if harm}) > 1
        mark = not word.form[0].isalnum() and word.form not in BRACKETS
        if mark or word.sense.harm or word.sense.act:
            return False
    return False


def these(
    doc: Doc, i: int, stop: int, first: int, found: Found
) -> Hit[Group] | None:
    """أوقعوا جنودها بين قتيل وجريح: all of those before, however many they were"""
    if i == first or doc.words[i - 1].form not in BETWEEN or (
            not between(doc, i - 1, stop)):
        return None
    for j in range(i - 2, max(first, i - THESE_REACH) - 1, -1):
        word = doc.words[j]
        if found and found[-1].stop > j:
            return None
        armed = any(w.bare in CREW or w.stem in CREW or w.bare in FORCES
                    or w.bare in UNITS for w in doc.words[j : i - 1])
        noun = word.sense.people
        if word.bare in CREW or word.stem in CREW or (noun and _all_those(doc, j)):
            who = "combatants" if armed or noun is None else who_of(doc, j, i, noun)[0]
            return Hit(Group(SOME, who), j, j + 1, "all_of_them")
        if not (word.form.startswith("ال") or word.form in PLACED):
            return None
    return None


def _all_those(doc: Doc, j: int) -> bool:
    """جنودها, الجنود, جنود الاحتلال: all of them; الإسرائيليين only says which"""
    word = doc.words[j]
    noun = word.sense.people
    if noun is None or noun.number != "many" or noun.national:
        return False
    behind = doc.words[j + 1].form
    return bool(word.suffix) or word.prefix.endswith("ال") or behind.startswith("ال") \
        or behind in PLACED

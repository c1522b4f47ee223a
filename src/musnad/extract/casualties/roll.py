# SPDX-License-Identifier: Apache-2.0
"""People named one by one: اعتقال الشبان فلان الفلاني وفلان وفلان → 3 men."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.victims import Victims
from musnad.extract.casualties.whose import who_of
from musnad.lexicon.given_names import GIVEN_NAMES
from musnad.lexicon.groups import OTHERS
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import IN_THE_WAKE, PLACED, PREPOSITIONS
from musnad.model import Count

LEAST = 2  # names that are a list
HEAD_REACH = 8  # words between a word of harm and the noun for those named
NAME_REACH = 3  # words between that noun and the first name
AGE_REACH = 9  # words in brackets behind a name
COMMAS = ("،", ",", "؛", "و")
ALL = ("كل", "كلا", "من", ":", "،")  # المواطنين كل من, المواطنين:


def roll_of(
    doc: Doc, i: int, stop: int, outcome: str, named: frozenset[int]
) -> Hit[Victims] | None:
    """The row of those whom a word of harm at i befell and a list names behind it"""
    for j in range(i + 1, min(stop, i + HEAD_REACH)):
        word = doc.words[j]
        noun = word.sense.people
        if noun and noun.number == "many" and word.prefix == "ال":
            who = who_of(doc, j, j + 2, noun)[0]
            verb = doc.words[i].sense.harm or doc.words[i].sense.act
            if j == i + 1 and verb and who == "combatants":
                return None  # قتل المسلحون فلان الفلاني وفلان
            return _row(doc, (i, j, _names_at(doc, j + 1, stop, named)), stop,
                        (outcome, who), named)
        if j in named:
            break
        if word.sense.act or word.sense.harm or word.sense.harm_noun or word.sense.says:
            return None
    if i + 1 in named:
        return _row(doc, (i, i, i + 1), stop, (outcome, "people"), named)
    return None


def _row(
    doc: Doc, at: tuple[int, int, int | None], stop: int, told: tuple[str, str],
    named: frozenset[int],
) -> Hit[Victims] | None:
    (anchor, head, names), (outcome, who) = at, told
    count = _count(doc, names, stop, named) if names is not None else None
    if count is None:
        return None
    group = Group(count, who, counted=True)
    return Hit(Victims(outcome, group, anchor=anchor), head, head + 1, "by_names")


def _names_at(doc: Doc, at: int, stop: int, named: frozenset[int]) -> int | None:
    """Where the first name stands behind المواطنين: or الشبان كل من"""
    for k in range(at, min(stop, at + NAME_REACH)):
        if k in named:
            return k
        if doc.words[k].form not in ALL and not doc.words[k].form.startswith("ال"):
            return None
    return None


def _count(doc: Doc, k: int, stop: int, named: frozenset[int]) -> Count | None:
    """How many are named from k on; None where what ends the list may be a name too"""
    told = 0
    while k < stop:
        word = doc.words[k]
        if k in named:
            told += 1
            k += 1
            while k in named and k < stop and not _begins(doc.words[k]):
                k += 1
        elif word.form == "(":
            k = next((n + 1 for n in range(k, min(stop, k + AGE_REACH))
                      if doc.words[n].form == ")"), stop)
        elif word.form in COMMAS and k + 1 < stop and (
                k + 1 in named or doc.words[k + 1].form[0] == "و"):
            k += 1
        else:
            break
    if told < LEAST:
        return None
    if k < stop and doc.words[k].stem in OTHERS and doc.words[k].prefix == "و":
        return Count(told + 1, None)
    return Count(told, told) if k >= stop or _ends(doc.words[k]) else None


def _begins(word: Word) -> bool:
    """وسامي begins the next name, where وليد goes on with one"""
    return word.form[0] == "و" and word.form[1:] in GIVEN_NAMES


def _ends(word: Word) -> bool:
    """A word behind a list of names that begins no further name"""
    return (word.form in PREPOSITIONS or word.form in PLACED or word.form in IN_THE_WAKE
            or not word.form[0].isalnum() or word.prefix == "ب"
            or word.sense.means is not None)

# SPDX-License-Identifier: Apache-2.0
"""Harm that a pronoun ties to people named before: على شاب ما أدى لمقتله."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import Group
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.victims import Found, Victims
from musnad.lexicon.harm import ABDUCTED, DETAINED, INJURED, KILLED
from musnad.lexicon.people import People
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import AUXILIARY, DEATH, DOERS_BEFORE, DYING, IN_THE_WAKE

ONE, TWO, MANY = frozenset(("ه", "ها")), "هما", frozenset(("هم", "هن"))
CAUSE_REACH = 4  # words between أدى and لمقتله
JOINED_REACH = 7  # words between إصابة and ووفاته
BACK_REACH = 30  # words from people to the pronoun that stands for them
COUNT_REACH = 3  # words of a number before the people it counts


def take_pronoun(
    doc: Doc, i: int, bounds: tuple[int, int], outcome: str, found: Found
) -> None:
    """لمقتله, وإصابته, اعتقاله, فقتلوه: a row of those whom the pronoun stands for"""
    if not _tells(doc, i, bounds[0], outcome):
        return
    hit = _antecedent(doc, i, bounds[0])
    if hit is None:
        return
    row = next((n for n, r in enumerate(found) if r.first < hit.stop
                and hit.first < r.stop and r.value.of is None), None)
    told = found[row].value.outcome if row is not None else None
    if row is not None and told == INJURED and outcome == KILLED:
        found[row] = replace(found[row], value=replace(found[row].value, outcome=KILLED))
    elif told is None or (_seizes(told) and outcome == KILLED):
        who = hit.value.who or "people"
        group = replace(hit.value, who=who, outcome=None)
        found.append(Hit(Victims(outcome, group, anchor=i), i, i + 1, "by_pronoun"))


def _tells(doc: Doc, i: int, first: int, outcome: str) -> bool:
    """أدى لمقتله, ووفاته, فقتلوه tell it anew; منذ مقتله, متأثرا بإصابته go back to it"""
    word = doc.words[i]
    if word.bare in DEATH or (i > first and doc.words[i - 1].form in DYING):
        return False
    if i > first and doc.words[i - 1].form in IN_THE_WAKE and not _seizes(outcome):
        return False
    if _seizes(outcome) or word.sense.harm:
        return True
    near = doc.words[max(first, i - CAUSE_REACH) : i]
    # In واغتياله القائد he is who did it.
    reach = CAUSE_REACH if word.sense.act_noun else JOINED_REACH
    joined = word.prefix == "و" and any(w.sense.harm_noun or w.sense.act_noun
                                        for w in doc.words[max(first, i - reach) : i])
    return joined or any("caused" in w.sense.cues for w in near)


def _seizes(outcome: str) -> bool:
    return outcome in (DETAINED, ABDUCTED)


def _antecedent(doc: Doc, i: int, first: int) -> Hit[Group] | None:
    """The nearest people before the pronoun of word i that it agrees with"""
    suffix = doc.words[i].suffix
    for j in range(i - 1, max(first, i - BACK_REACH) - 1, -1):
        word = doc.words[j]
        noun = word.sense.people
        if noun is None or word.sense.harm or not _agrees(word, noun, suffix):
            continue
        if j > first and (_does_it(doc.words[j - 1]) or _is_adjective(doc, j)):
            continue
        if doc.words[i].sense.harm or doc.words[i].sense.act:
            rest = doc.words[j + 1 : i]  # كان مسلحون قد احتجزوهم
            if all(w.form in AUXILIARY for w in rest):
                continue
        return _group(doc, j, first, i, noun)
    return None


def _does_it(before: Word) -> bool:
    """برصاص جندي, على يد مسلح, قال مراسل: who did or said it"""
    return before.sense.says is not None or before.form in DOERS_BEFORE


def _is_adjective(doc: Doc, j: int) -> bool:
    """شاب فلسطيني: the nationality of the people before it"""
    noun, before = doc.words[j].sense.people, doc.words[j - 1].sense.people
    return noun is not None and noun.national and before is not None


def _agrees(word: Word, noun: People, suffix: str) -> bool:
    if noun.family or noun.attacker:
        return False
    if suffix in MANY:
        return noun.number == "many"
    if suffix == TWO:
        return noun.number == "two"
    feminine = noun.who == "women" or word.form.endswith(("ه", "اة"))
    return noun.number == "one" and suffix in ONE and feminine == (suffix == "ها")


def _group(doc: Doc, j: int, first: int, stop: int, noun: People) -> Hit[Group] | None:
    """The people at word j with the number before them, if there is one"""
    for k in range(max(first, j - COUNT_REACH), j + 1):
        hit = group_at(doc, k, stop)
        if hit and hit.first <= j < hit.stop and (hit.value.counted or k == j):
            vague = hit.value.outcome is not None
            return None if vague else hit
    return None

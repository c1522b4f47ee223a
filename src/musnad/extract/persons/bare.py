# SPDX-License-Identifier: Apache-2.0
"""Names that no title announces: two given names, a by-name, a name where one is due."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.persons.names import (
    Names,
    behind,
    chain_of_new,
    closes,
    harms,
    is_aged,
    is_firm,
    is_new,
    is_origin,
    is_place,
    is_surname,
    name_hit,
    part,
    prefix_of,
    width,
)
from musnad.lexicon import person_cues as cues
from musnad.lexicon.actors import entrances
from musnad.lexicon.senses import Word

POST = 3  # words of a post behind the noun for who holds it
_TWOFOLD = cues.CALLED | cues.RULERS | cues.DOING  # what another word shares its letters


def by_name(doc: Doc, i: int) -> Names:
    """محمد خالد العمري; استشهد سامر"""
    words = doc.words
    stop = behind(doc, i, i + width(doc, i))
    form = words[i].form
    if prefix_of(form) and words[i].person == "unsure" and stop - i < 2:
        return
    if stop < len(words) and form in _TWOFOLD and not _is_given(words[i + 1]):
        return
    if stop - i == 2 and is_place(doc, i):
        return
    if is_firm(doc, i, stop):
        yield name_hit(doc, i, stop, "given_and_family")
    elif _expects(doc, i, stop):
        yield name_hit(doc, i, stop, "given_name_in_place")


def _is_given(word: Word) -> bool:
    return word.person == "name" or (is_origin(word) and not word.person)


def _expects(doc: Doc, i: int, stop: int) -> bool:
    """Words on either side that only persons have: استشهد سامر, سامر (20 عاما)"""
    if is_aged(doc, stop):
        return True
    if i == 0 or prefix_of(doc.words[i].form) in cues.TO:
        return False
    before = doc.words[i - 1]
    sense = before.sense
    titled = before.prefix.endswith(cues.ARTICLES) and bool(
        sense.harmed or (sense.people and sense.people.number != "one"))
    if doc.words[i].person in ("name", "slave") and _is_free(before):
        return True
    if stop - i > 1 and (_bare(before) in cues.DOING | cues.BODIES_OF
                         or _is_set_off(doc, i, stop) or _is_called(doc, i)):
        return True
    if doc.words[i].person == "unsure" and stop - i == 1 and not (
            titled and stop < len(doc.words) and doc.words[stop].form[:1] in cues.AND):
        return False
    return bool(sense.says or harms(before) or titled
                or (stop - i > 1 and _holds_a_post(doc, i)))


def _is_set_off(doc: Doc, i: int, stop: int) -> bool:
    """احد الجيران، كمال نعمة، : a name between two marks"""
    words = doc.words
    return stop < len(words) and words[i - 1].form in cues.MARKS \
        and words[stop].form in cues.MARKS


def _is_called(doc: Doc, i: int) -> bool:
    """قتل المقاول بديع شاهين: a word in no list for what somebody is, behind a verb"""
    words = doc.words
    return i > 1 and words[i - 1].form.startswith(cues.THE) and bool(
        words[i - 2].sense.harm or words[i - 2].sense.says)


def _holds_a_post(doc: Doc, i: int) -> bool:
    """سائق الشاحنة كامل سعيد; معلمة اللغة العربية هيام خوري: a post before a name"""
    words = doc.words
    at = i - 1
    while at > 0 and i - at <= POST and words[at].form.startswith(cues.THE):
        at -= 1
    word = words[at]
    return at < i - 1 and word.form not in cues.NAMED_AFTER and bool(
        word.bare in cues.TITLES_OF or (word.sense.people and not word.suffix))


def _is_free(before: Word) -> bool:
    """Whether no noun stands before a name that may be named after it: دارة عزة"""
    form = before.form
    return not form[0].isalnum() or (
        form not in cues.BEING and (form in cues.COMMON or _bare(before) in cues.COMMON))


def _bare(word: Word) -> str:
    """وقضى → قضى"""
    form = word.form
    return form[1:] if form[0] in cues.AND and form not in cues.COMMON else form


def told(doc: Doc, i: int) -> Names:
    """قالت رائفة الزقزوق; قتل رائف الزقزوق; a new word with a family name behind it"""
    at = i + 1
    if at + 1 < len(doc.words) and is_new(doc.words[at]) and (
            is_origin(doc.words[at + 1]) or doc.words[at + 1].person == "name"
            or (doc.words[at + 1].person == "unsure" and closes(doc, at + 2))):
        yield Hit("", at, chain_of_new(doc, at), "told_of")


def slave_of(doc: Doc, i: int) -> Names:
    """عبد الرحمن خالد"""
    return by_name(doc, i) if part(doc, i) else iter(())


def kunya(doc: Doc, i: int) -> Names:
    """ابو خالد; ام سامر; ابو ظبي and ابو سياف are no persons."""
    words = doc.words
    if i + 1 >= len(words):
        return
    after = words[i + 1]
    father = words[i].form.endswith(cues.FATHER)
    named = i + 2 < len(words) and is_surname(words[i + 2]) and is_new(after)
    if after.person not in ("name", "unsure", "slave") and not named and not (
            father and (is_new(after) or after.form.startswith(cues.THE))):
        return
    stop = i + 1 + width(doc, i + 1)
    while stop < len(words) and (is_surname(words[stop]) or (
            words[stop].form in cues.LINEAGE and part(doc, stop))):
        stop += max(1, part(doc, stop))
    plain = after.person == "name" and words[i].form in cues.KUNYA
    if not (_is_body(doc, i) or (not plain and is_place(doc, i))):
        yield name_hit(doc, i, stop, "by_name_of_child")


def _is_body(doc: Doc, i: int) -> bool:
    """ابو سياف: a group of the registry"""
    for _, node in entrances(doc.words[i].form):
        after = node.edges.get(doc.words[i + 1].form) if i + 1 < len(doc.words) else None
        if after is not None and after.ends:
            return True
    return False

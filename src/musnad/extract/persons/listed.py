# SPDX-License-Identifier: Apache-2.0
"""Names in lists of people, names before an age, and initials."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.persons.bare import told
from musnad.extract.persons.names import (
    Names,
    behind,
    chain,
    chain_of_new,
    harms,
    is_aged,
    is_head,
    is_listed,
    is_new,
    is_origin,
    name_hit,
    part,
    prefix_of,
)
from musnad.lexicon import person_cues as cues

ITEMS = 200  # names of one list
TO_NEXT = 14  # words from a name of a list to the mark before the next
AGE_BACK = 7  # words of a name before an age
_ENDS = (".", "\n")


def in_list(doc: Doc, i: int) -> Names:
    """وهم: رائف الزقزوق، وميسون الحلو"""
    words = doc.words
    at = i + 1
    if at < len(words) and words[at].form == ":":
        yield from _items(doc, at + 1)


def of_the_harmed(doc: Doc, i: int) -> Names:
    """القتلى: رائف الزقزوق، ميسون الحلو"""
    at = i + 1
    if at < len(doc.words) and doc.words[at].form == ":":
        yield from _items(doc, at + 1)
    else:
        yield from told(doc, i)


def names_of(doc: Doc, i: int) -> Names:
    """اسماء الشهداء: رائف الزقزوق، وميسون الحلو"""
    words = doc.words
    tells = 0 < i < len(words) - 1 and (words[i - 1].sense.says or harms(words[i - 1]))
    if tells and is_head(words[i + 1]):
        yield Hit("", i, behind(doc, i, i + 1), "given_and_family")
        return
    for at in range(i + 1, min(i + 10, len(words))):
        if words[at].form == ":" or words[at].form in cues.BEING:
            yield from _items(doc, at + 1)
            return
        if words[at].form in _ENDS and at > i + 1:
            break


def _items(doc: Doc, at: int) -> Names:
    words = doc.words
    for _ in range(ITEMS):
        at = _item_start(doc, at)
        if at >= len(words):
            return
        skip = int(not is_head(words[at]) and words[at].form[0] in cues.JOINS)
        stop = chain(doc, at) if is_head(words[at]) else chain_of_new(doc, at, skip)
        if stop - at < 2 and not (stop > at and words[at].person == "name"):
            return
        prefix = words[at].form[:skip] if skip else prefix_of(words[at].form) \
            if is_head(words[at]) else ""
        yield Hit(prefix, at, stop, "in_list")
        at = _next_item(doc, stop)


def _item_start(doc: Doc, at: int) -> int:
    """Past numbers, bullets and titles: 1- الشهيد"""
    words = doc.words
    while at < len(words) and (
            words[at].person == "title" or words[at].form.isdigit()
            or not words[at].form[0].isalnum()):
        at += 1
    return at


def _next_item(doc: Doc, at: int) -> int:
    """Behind the mark, or at the و, that parts two names of a list."""
    words = doc.words
    for k in range(at, min(at + TO_NEXT, len(words))):
        form = words[k].form
        if form in cues.PARTING or form == "\n":
            return k + 1
        if form[0] in cues.JOINS and (is_head(words[k]) or is_new(words[k], 1)
                               or words[k].person == "title"):
            return k
        if form == ".":
            break
    return len(words)


def with_age(doc: Doc, i: int) -> Names:
    """رائف الزقزوق (20 عاما)"""
    words = doc.words
    if i == 0 or not (words[i - 1].form[0].isdigit() or words[i - 1].sense.number):
        return
    stop = i - 1
    while stop > 0 and (words[stop - 1].form in cues.MARKS
                        or words[stop - 1].form in cues.AGE_WORDS
                        or words[stop - 1].form in cues.OF_AGE):
        stop -= 1
    if stop == i - 1:
        return
    first = stop
    while first > 0 and stop - first < AGE_BACK and _may_be_in(doc, first - 1):
        first -= 1
    while first < stop and not (is_listed(words[first].form) or is_new(words[first])
                                or is_head(words[first])):
        first += 1
    if stop - first >= 2:
        yield name_hit(doc, first, stop, "with_age")


def _may_be_in(doc: Doc, i: int) -> bool:
    """Whether a word may be part of a name, whatever stands before it."""
    word = doc.words[i]
    return is_head(word) or is_new(word) or is_origin(word) \
        or word.form in cues.LINEAGE or part(doc, i) == 1


def initials(doc: Doc, i: int) -> Names:
    """المواطن م. ع.; شاب يدعى (م.ع)"""
    words = doc.words
    letters, at = [words[i].form], i + 1
    while at + 1 < len(words) and words[at].form == "." and len(words[at + 1].form) == 1 \
            and words[at + 1].form.isalpha():
        letters.append(words[at + 1].form)
        at += 2
    if at < len(words) and words[at].form == "." and doc.starts[at] == doc.stops[at - 1] \
            and at - i > 1:
        at += 1
    if len(letters) < 2 or " ".join(letters) in cues.AGENCIES:
        return
    before = [w for w in words[max(0, i - 3) : i] if w.form not in cues.OPENERS]
    if is_aged(doc, at) or is_explained(doc, at) or any(
            w.person in ("title", "alias", "kin", "kin_of") or w.sense.people
            for w in before[-2:]) or (before and before[-1].sense.says):
        yield Hit("", i, at, "initials")


def is_explained(doc: Doc, at: int) -> bool:
    """، وهو طالب; ، احد سكان الحي"""
    words = doc.words
    while at < len(words) and words[at].form in cues.MARKS:
        at += 1
    return at < len(words) and words[at].form in cues.APPOSITIVE \
        and not words[at - 1].form[0].isalnum()

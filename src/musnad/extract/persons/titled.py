# SPDX-License-Identifier: Apache-2.0
"""Names behind a title, a word for kin, or words that say what somebody is called."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.persons.names import (
    Names,
    behind,
    chain,
    chain_of_new,
    closes,
    is_aged,
    is_firm,
    is_head,
    is_new,
    is_origin,
    is_place,
    is_unlisted,
    name_hit,
    part,
    prefix_of,
)
from musnad.lexicon import person_cues as cues

SKIPPED = 4  # titles, adjectives and marks between a title and the name


def after_title(doc: Doc, i: int) -> Names:
    """الشاب سامر العبدي; المواطن/ رائف; الدكتور العمري; الشيخ زويد is a town."""
    words = doc.words
    at, passed = i + 1, False
    while at < min(i + 1 + SKIPPED, len(words)) and not is_head(words[at]):
        word = words[at]
        if word.person == "title":
            i = at
        elif word.form not in cues.OPENERS and word.form not in cues.MODIFIERS:
            if not _adjective(doc, at):
                break
            passed = True
        at += 1
    title = cues.title_of(words[i].form)
    passed = passed or _describes(doc, i)
    if at < len(words) and _follows(doc, at, title, passed=passed):
        stop = chain(doc, at) if is_head(words[at]) else behind(doc, at, at + 1)
        if stop - at > 1 or not (f"{title} {words[at].form}" in cues.PLACES_CALLED
                                 or (title in cues.BEFORE_FAMILY and is_place(doc, i))):
            yield name_hit(doc, at, stop, "behind_title")


def _describes(doc: Doc, i: int) -> bool:
    """العدوان الارهابي: a title that is the adjective of a noun before it"""
    before = doc.words[i - 1] if i else None
    return before is not None and before.form.startswith(cues.THE) \
        and not (before.person or before.sense.people)


def _adjective(doc: Doc, i: int) -> bool:
    """الفلسطيني, المحرر between a title and a name"""
    word = doc.words[i]
    return word.form.startswith(cues.THE) and word.form not in cues.COMMON


def _follows(doc: Doc, at: int, title: str, *, passed: bool) -> bool:
    """Whether a name begins at a word behind a title."""
    word = doc.words[at]
    if is_head(word):
        return chain(doc, at) > at and word.form not in cues.CALLED \
            and not (word.form in cues.SLAVE_OF and not part(doc, at))
    sure = is_unlisted(word) and at + 1 < len(doc.words) and (
        is_origin(doc.words[at + 1]) or doc.words[at + 1].person == "name")
    if passed and not sure:
        return (cues.TITLES_OF.get(title) != "office" and is_new(word)
                and chain_of_new(doc, at) - at == 2 and closes(doc, at + 2))
    if sure:
        return True
    if is_origin(word):
        return title in cues.BEFORE_FAMILY
    return is_new(word) and word.form[0] not in cues.TO and _goes_on(doc, at, title)


def _goes_on(doc: Doc, at: int, title: str) -> bool:
    """رائف الزقزوق, رائف (20 عاما): what makes a name of a word in no list"""
    stop = chain_of_new(doc, at)
    if stop - at >= 2:
        return True
    role = cues.TITLES_OF.get(title)
    ends = stop >= len(doc.words) or not doc.words[stop].form[0].isalnum()
    return role != "office" and (ends or is_aged(doc, stop))


def of_kin(doc: Doc, i: int) -> Names:
    """زوجته ليلى; والد سامر; ابن عمه"""
    at = i + 1
    if at < len(doc.words) and doc.words[at].form in cues.OPENERS:
        at += 1
    if at >= len(doc.words) or prefix_of(doc.words[at].form):
        return
    word = doc.words[at]
    own = is_head(word) and doc.words[i].person == "kin_of"
    stop = chain(doc, at) if is_head(word) else chain_of_new(doc, at)
    if stop > at and (own or word.person == "name" or is_firm(doc, at, stop) or (
            stop - at > 1 and is_origin(doc.words[at + 1]))):
        yield name_hit(doc, at, stop, "behind_kin")


def after_alias(doc: Doc, i: int) -> Names:
    """رجل يدعى "رائف"; الملقب بابي رائف; قرية تدعى العمرية names nobody."""
    words = doc.words
    if any(words[k].sense.generic for k in range(max(0, i - 3), i)):
        return
    at = i + 1
    while at < len(words) and at - i <= 3 and (
            words[at].form in cues.OPENERS or words[at].form in cues.CALLED):
        at += 1
    if at >= len(words):
        return
    stop = chain(doc, at) if is_head(words[at]) else chain_of_new(doc, at)
    if stop > at:
        yield name_hit(doc, at, stop, "behind_alias")

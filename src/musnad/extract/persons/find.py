# SPDX-License-Identifier: Apache-2.0
"""Where a report names persons: a cue beside the name, or a name that is nothing else."""

from __future__ import annotations

from collections.abc import Callable

from musnad.doc import Doc, Hit
from musnad.extract.persons.bare import by_name, kunya, slave_of, told
from musnad.extract.persons.listed import (
    in_list,
    initials,
    names_of,
    of_the_harmed,
    with_age,
)
from musnad.extract.persons.names import (
    Names,
    behind,
    is_head,
    is_origin,
    is_unlisted,
    prefix_of,
    width,
)
from musnad.extract.persons.titled import after_alias, after_title, of_kin
from musnad.lexicon import person_cues as cues


def find_names(doc: Doc) -> list[Hit[str]]:
    """مقتل الشاب سامر العبدي → [سامر العبدي]; مخيم الشهيد سامر → []"""
    found: list[Hit[str]] = []
    at = 0
    words = doc.words
    for i in [i for i, word in enumerate(words) if word.person]:
        if i < at:
            continue
        for hit in RULES[words[i].person](doc, i):
            at, start = max(at, hit.stop), at
            if hit.first >= start and not _is_namesake(doc, hit.first):
                found += _with_joined(doc, hit)
                at = found[-1].stop
    return [name for hit in found if (name := _short_of_acts(doc, hit))]


def _short_of_acts(doc: Doc, hit: Hit[str]) -> Hit[str] | None:
    """ابن اعتقل: no word that tells an act or harm is part of a name."""
    for i in range(hit.first, hit.stop):
        sense = doc.words[i].sense
        if sense.act or sense.act_noun or sense.harm or sense.harm_noun:
            return Hit(hit.value, hit.first, i, hit.rule) if i > hit.first else None
    return hit


def _with_joined(doc: Doc, hit: Hit[str]) -> Names:
    """سامر العبدي ورائف العبدي، ونورس العبدي: names that go on with one"""
    words = doc.words
    yield hit
    while hit.stop + 2 < len(words):
        at = hit.stop + (words[hit.stop].form in cues.COMMAS)
        prefix = words[at].form[:1] if words[at].form[:1] in cues.AND else ""
        if not prefix and at == hit.stop:
            return
        stop = _go_on(doc, at, len(prefix))
        family = words[hit.stop - 1].form
        if stop - at < 2 and not (prefix and stop > at and _alone(doc, at)):
            return
        if not (prefix or words[stop - 1].form == family or is_origin(words[stop - 1])):
            return
        hit = Hit(prefix, at, stop, "joined_to_name")
        yield hit


def _alone(doc: Doc, at: int) -> bool:
    """وعلي in محمد واحمد وعلي; but وكامل الحي goes on about no person."""
    words = doc.words
    after = words[at + 1]
    return words[at].person == "name" or (
        words[at].person == "unsure" and not after.form.startswith(cues.THE)
        and not is_unlisted(after))


def _go_on(doc: Doc, at: int, skip: int) -> int:
    """Where a name ends whose first word is listed or new, `skip` letters left out."""
    word = doc.words[at]
    if is_head(word) and len(prefix_of(word.form)) == skip:
        return behind(doc, at, at + width(doc, at))
    after = doc.words[at + 1]
    listed = is_origin(after) or after.person in ("name", "unsure", "slave")
    return behind(doc, at, at + 1) if listed and is_unlisted(word, skip) else at


def _is_namesake(doc: Doc, first: int) -> bool:
    """كتائب الشهيد سامر, شارع سامر: what is named after people is nobody."""
    words = doc.words
    at = first - 1
    while at >= 0 and (words[at].person == "title" or words[at].form in cues.OPENERS):
        at -= 1
    if at < 0:
        return False
    word = words[at]
    form = word.form
    if word.suffix or word.prefix.endswith(cues.ARTICLES) or form.startswith(cues.THE):
        return False
    if word.sense.many_places:
        return True
    bare = form[1:] if form[0] in cues.CLITICS else form
    return not cues.NAMED_AFTER.isdisjoint((word.bare, form, bare))


RULES: dict[str, Callable[[Doc, int], Names]] = {
    "title": after_title, "kin": of_kin, "kin_of": of_kin, "alias": after_alias,
    "name": by_name, "unsure": by_name, "slave": slave_of, "kunya": kunya,
    "list": in_list, "names": names_of, "years": with_age, "letter": initials,
    "told": told, "harmed": of_the_harmed,
}

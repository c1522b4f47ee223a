# SPDX-License-Identifier: Apache-2.0
"""Sightings of places whose names no gazetteer has, and the words of a name."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.places import context
from musnad.extract.places.context import Before
from musnad.extract.places.lists import listed_name
from musnad.extract.places.roads import DASHES
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.places.unlisted import dual, name_stop
from musnad.lexicon import place_cues as cues


def words_of(doc: Doc, begin: int, end: int, prefix: str) -> str:
    """بمخيم "كذا" → مخيم كذا"""
    forms = [word.form for word in doc.words[begin:end]]
    return " ".join(f for f in forms if f not in context.QUOTES).removeprefix(prefix)


def closes(doc: Doc, noun: Before, end: int) -> bool:
    """مخيم "كذا": whether the mark that closes the name follows it"""
    return noun.quoted and end < len(doc.words) and doc.words[end].form in context.QUOTES


def unlisted(
    doc: Doc, i: int, stop: int, noun: Before, found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    """قرية كذا: a name that no gazetteer has is still a place, of its noun's level."""
    end = name_stop(doc, i, stop, noun)
    if end is None:
        return None
    near, directed = context.circumstance(doc, noun.at, max(0, noun.at - 2))
    apart = context.bracketed(doc, i) or dual(doc, noun.at)
    begin = noun.at if noun.level == "site" and not apart else i
    prefix = context.clitic(doc, begin) if begin < i else ""
    end += begin < i and closes(doc, noun, end)
    name = words_of(doc, begin, end, prefix)
    level = noun.level
    if level == "district":
        zone = any([word.form in DASHES for word in doc.words[i:end]])
        level = "governorate" if zone else "settlement"
    return Hit(
        PlaceSighting(
            name, prefix, (), level, near=near, directed=directed, many=noun.many,
            joined=bool(found) and context.adds(doc, noun.at, found[-1].stop),
        ),
        begin,
        end,
        "named_by_generic_noun",
    )


def listed_as(found: list[Hit[PlaceSighting]]) -> str | None:
    """قرى كذا ومعسكر كذا وكذا: the level that the noun of the list says, of its head"""
    head = len(found) - 1
    while head and found[head].value.joined and found[head - 1].value.many:
        head -= 1
    return found[head].value.generic


def _part_of_town(doc: Doc, found: list[Hit[PlaceSighting]]) -> bool:
    """أحياء حلب: the noun told parts of a town, whose names do not follow"""
    named = found[-1].value
    return not named.joined and named.generic == "neighbourhood" and any(
        [e.level == "settlement" for e in named.entries])


def of_list(
    doc: Doc, i: int, stop: int, found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    """بلدات كذا وكذا، كذا: names that no gazetteer has, in a list behind a plural noun"""
    last = found[-1]
    if last.stop < i and _part_of_town(doc, found):
        return None  # في أحياء حلب، وأظهر مقطع
    if last.value.joined and len(found) > 1 and dual(doc, found[-2].first - 1):
        return None  # مخيمي كذا وكذا، ووصلت: both are told
    told = listed_name(doc, i, last.first, last.stop, stop)
    if told is None:
        return None
    prefix, end = told
    name = " ".join(w.form for w in doc.words[i:end]).removeprefix(prefix)
    return Hit(
        PlaceSighting(name, prefix, (), listed_as(found), joined=True, many=True),
        i,
        end,
        "named_in_a_list",
    )


def of_adjective(doc: Doc, i: int, first: int) -> Hit[PlaceSighting]:
    """استهداف الكلية الحربية → a site called by noun and adjective"""
    near, directed = context.circumstance(doc, i - 1, first)
    prefix = doc.words[i - 1].prefix.removesuffix("ال")
    name = f"{doc.words[i - 1].form.removeprefix(prefix)} {doc.words[i].form}"
    sighting = PlaceSighting(name, prefix, (), "site", near=near, directed=directed)
    return Hit(sighting, i - 1, i + 1, "named_by_adjective")


def of_sea(
    doc: Doc, i: int, first: int, found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    """في البحر الأحمر وخليج عدن → seas, which have no point and no country"""
    word = doc.words[i]
    head = cues.SEA_WORDS.get(word.form, "")
    if (head, doc.words[i + 1].form) not in cues.SEAS:
        return None
    if context.before(doc, i, first).level:
        return None  # ولاية البحر الأحمر
    prefix = "ل" if word.form.startswith("لل") else word.form.removesuffix(head)
    joined = prefix == "و" and bool(found) and context.adds(doc, i, found[-1].stop)
    if not joined and not context.prepositional(doc, i, first, prefix):
        return None
    name = f"{head} {doc.words[i + 1].form}"
    sighting = PlaceSighting(name, prefix, (), "country", joined=joined)
    return Hit(sighting, i, i + 2, "named_sea")

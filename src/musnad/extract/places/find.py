# SPDX-License-Identifier: Apache-2.0
"""Names of places in a sentence, with the evidence that they are places."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.agreements import named_after
from musnad.extract.places import context
from musnad.extract.places.borders import of_border, of_lands
from musnad.extract.places.context import Before
from musnad.extract.places.lists import continues, same_rural
from musnad.extract.places.located import headed, located, located_names
from musnad.extract.places.nameless import (
    closes,
    listed_as,
    of_adjective,
    of_list,
    of_sea,
    unlisted,
    words_of,
)
from musnad.extract.places.others import (
    in_dateline,
    may_be_verb,
    owns,
    second_name,
    towards,
    with_pronoun,
)
from musnad.extract.places.roads import with_roads
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.places.unlisted import (
    by_adjective,
    goes_on,
    owned,
    quoted_more,
)
from musnad.lexicon import place_cues as cues
from musnad.lexicon.gazetteer import Found, gazetteer
from musnad.lexicon.place_names import HEADS
from musnad.lexicon.place_rows import Entry
from musnad.lexicon.senses import Sense

GENERIC_FITS = {  # level that the generic noun says → levels a candidate may have
    "settlement": ("settlement", "neighbourhood", "site", "district"),
    "neighbourhood": ("neighbourhood",),
    "site": ("site",),
    "district": ("district", "settlement", "governorate", "neighbourhood", "site"),
    "governorate": ("governorate", "district"),
    "country": ("country",),
}
WIDE = ("governorate", "country")
SEAS_AND_LANDS = frozenset((*cues.SEA_WORDS, *cues.BORDERS, *cues.LANDS))
STRUCK_AS = ("settlement", "district")  # what a front is called after
OPENING = context.QUOTES | {context.COLON}
KNOWN = 100_000  # people; a larger town may be named with nothing before it


def find_places(
    doc: Doc, first: int, stop: int, taken: Container[int]
) -> list[Hit[PlaceSighting]]:
    """في بلدة الشعفة بريف دير الزور → الشعفة (settlement), دير الزور (rural)"""
    found: list[Hit[PlaceSighting]] = []
    words, forms = doc.words, doc.forms[first:stop]
    starts = {first + k for k in gazetteer().starts(forms)}
    introduced = {
        i + 1
        for i, form in enumerate(forms[:-1], first)
        if form in OPENING or (form == "من" and context.each_of(doc, i, first))
    }
    introduced |= {i + 1 for i in doc.marks(first, stop - 1)
                   if words[i].sense.generic is not None}
    listing = any([words[i - 1].sense.many_places or doc.forms[i - 1] == "من"
                   for i in introduced])
    seas = {first + k for k, form in enumerate(forms[:-1]) if form in SEAS_AND_LANDS}
    lying = located_names(doc, first, stop)
    at = first
    heads = sorted({*starts, *introduced, *seas, *lying})
    for i in range(first, stop) if listing else heads:
        if i < at or (i in taken and not (i in introduced and owned(doc, i, stop))):
            continue
        hit = (of_sea(doc, i, first, found) or of_border(doc, i, first, stop)
               or of_lands(doc, i, first, stop)) if i in seas else None
        hit = _known(doc, i, first, forms, found) if hit is None and i in starts else hit
        if hit is None and i in introduced:
            hit = unlisted(doc, i, stop, context.before(doc, i, first), found)
        if hit is None and i in introduced and i > at and by_adjective(doc, i, first):
            hit = of_adjective(doc, i, first)
        if hit is None and i in lying:
            hit = located(doc, i, lying[i], first)
        if hit is None and i in starts:
            hit = headed(doc, i, first, stop)
        if hit is None and listing and found and found[-1].value.many:
            hit = of_list(doc, i, stop, found)
        if hit:
            found.append(_placed(doc, hit, found, stop))
            at = hit.stop
    return with_roads(doc, found)


def _placed(
    doc: Doc, hit: Hit[PlaceSighting], found: list[Hit[PlaceSighting]], stop: int
) -> Hit[PlaceSighting]:
    """The name with what stands between it and the names beside it."""
    nation = context.nation_behind(doc, hit.stop, stop)
    apart = bool(found) and context.parted(doc, found[-1].stop, hit.first)
    if not (nation or apart):
        return hit
    return hit.saying(replace(hit.value, nation=nation, apart=apart))


def _known(
    doc: Doc, i: int, first: int, forms: list[str], found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    name = gazetteer().longest(forms, i - first)
    if name is None or name.prefix.startswith("ك") or towards(doc, i):
        return None
    noun = context.before(doc, i, first)
    if not _wholly(doc, i, name, noun, found) and _starts_sense(doc, i, name.words):
        return None
    if noun.level and noun.quoted and quoted_more(
            doc, i, i + name.words, first + len(forms)):
        return None
    if name.prefix.endswith(("ب", "ل")) and noun.level:
        noun = Before(None, i)  # مسجد بعسير: in it, not called after it
    listed = continues(found, i, name.prefix, doc)
    if not _is_place(doc, i, first, forms, name, noun, listed):
        return None
    entries, after = _fitting(doc, name.entries, noun)
    if listed and noun.level is None:
        entries = _alike(entries, found[-1].value)
    near, directed = context.circumstance(doc, noun.at, first)
    joined = listed and (name.prefix == "و" or found[-1].value.many
                         or any(w.form == "و" for w in doc.words[found[-1].stop : i]))
    joined = joined or (bool(found) and context.adds(doc, noun.at, found[-1].stop))
    of_list = listed_as(found) if joined and found[-1].value.many else None
    whole = after or (noun.level == "site" and not entries)
    begin = noun.at if whole and not context.bracketed(doc, i) else i
    prefix = name.prefix if begin == i else context.clitic(doc, begin)
    end = i + name.words + (begin < i and closes(doc, noun, i + name.words))
    sighting = PlaceSighting(
        words_of(doc, begin, end, prefix),
        prefix,
        entries,
        noun.level or of_list,
        context.rural(doc, noun.at, first)
        or (joined and same_rural(found, entries)),
        directed,
        near,
        joined,
        (noun.level is not None and noun.many) or (joined and found[-1].value.many),
        context.inside(doc, noun.at, first, name.prefix),
        after,
    )
    return Hit(sighting, begin, end, "gazetteer_name")


def _wholly(
    doc: Doc, i: int, name: Found, noun: Before, found: list[Hit[PlaceSighting]]
) -> bool:
    """The name is the word, not what the word means: مدينة نوى, قريتي كذا وبدرس"""
    word = doc.words[i]
    if noun.level is None:  # و+بدرس, no وب+درس
        return bool(found) and found[-1].value.many and found[-1].stop == i \
            and name.prefix == "و" and word.prefix not in ("", "و", "وال")
    if word.prefix and not name.prefix:
        return True  # no ب+عقوبة
    return noun.level == "settlement" and (  # بلدة بيتا
        word.sense.site is not None or _only_cues(word.sense))


def _only_cues(sense: Sense) -> bool:
    """نوى: a word that says nothing but how others are meant"""
    return bool(sense.cues) and not (sense.act or sense.harm or sense.act_noun
                                     or sense.harm_noun or sense.number or sense.says)


def _is_place(
    doc: Doc, i: int, first: int, forms: list[str], name: Found, noun: Before,
    listed: bool,
) -> bool:
    """Whether anything speaks for a place, and nothing against it."""
    if context.taken_there(doc, noun.at) or named_after(doc, noun.at, first):
        return False
    if noun.level:
        return not _describes(doc, i, first + len(forms), name, noun)
    if name.words == 1 and doc.words[i].form in HEADS and i + 1 < first + len(forms) \
            and goes_on(doc, i):
        return False  # في تل شعر: half of a longer name
    if name.common or (i > first and doc.words[i - 1].stem in cues.NOT_BEFORE_PLACE):
        return False
    if in_dateline(doc, i, first, forms[i - first + name.words :]):
        return False
    if name.words == 1 and not name.prefix and second_name(doc, i, first):
        return False
    led = listed or context.prepositional(doc, i, first, name.prefix) \
        or (not name.prefix and context.aimed_at(doc, i, first))
    if name.entries[0].level == "country":  # a state may act: روسيا تخلت عن حلفائها
        if name.prefix.endswith("ل") and owns(doc, i, first):
            return False
        return led or context.heads_news(doc, i, i + name.words)
    if name.words == 1 and with_pronoun(doc, i, name.entries[0]):
        return led and not name.prefix.endswith("ل")
    said = " ".join(forms[i - first : i - first + name.words])
    if said.removeprefix(name.prefix) in cues.CAPITALS and not listed \
            and context.governs(doc, i, first):
        return False
    if said.removeprefix(name.prefix) in cues.ALSO_WORDS:
        led = led and not context.at_a_thing(doc, i)
        return led or context.struck(doc, i, first)
    if name.words == 1 and not led and may_be_verb(doc, i, first, name.prefix):
        return False
    return led or name.words > 1 or any(
        e.level == "governorate" or e.population >= KNOWN for e in name.entries[:2]
    )


def _describes(doc: Doc, i: int, stop: int, name: Found, noun: Before) -> bool:
    """حاجز مطل, منطقة الحدود: no name; بلدة تل علي, معبر عون كذا: half of a longer one"""
    form = doc.words[i].form
    if name.words > 1:
        return False
    if form in cues.ADJECTIVES or form in cues.COMMON_GENITIVE:
        return True
    site = noun.level == "site"
    small = name.entries[0].population < KNOWN
    return i + 1 < stop and (form in HEADS or (site and small)) \
        and goes_on(doc, i, site=site)


def _starts_sense(doc: Doc, i: int, words: int) -> bool:
    """A single word that is known as a verb or a harm is no place: طعن, قتل"""
    sense = doc.words[i].sense
    return words == 1 and bool(
        sense.act
        or sense.harm
        or sense.harm_noun
        or sense.act_noun
        or sense.number
        or sense.people
        or sense.means
        or sense.generic
        or sense.direction
        or sense.near
        or sense.site
        or sense.cues
        or sense.teller
    )


def _fitting(
    doc: Doc, entries: tuple[Entry, ...], noun: Before
) -> tuple[tuple[Entry, ...], bool]:
    """Places of the level that the noun says; whether a site is called after them.

    A hill or a quarter is not the town it is named after: where no gazetteer has it, it
    stays a name without a point. A base or a crossing lies at its town.
    """
    if noun.level is None or (noun.many and noun.level in ("site", "neighbourhood")):
        return entries, False  # شوارع جنين, أحياء حلب: the town itself
    if noun.many and entries and entries[0].level == "country":
        return entries[:1], False  # مدن العراق
    stem = doc.words[noun.at].stem
    if stem in cues.OF_A_TOWN and any(e.level in STRUCK_AS for e in entries):
        return entries, False  # محور كذا, سوق كذا: known by the village
    fits = tuple(
        e for level in GENERIC_FITS[noun.level] for e in entries if e.level == level
    )
    if fits or noun.level not in ("site", "neighbourhood"):
        return fits or entries, False
    if stem in cues.AT_ITS_PLACE:
        return tuple(e for e in entries if e.level not in WIDE), True
    return (), False


def _alike(
    entries: tuple[Entry, ...], last: PlaceSighting
) -> tuple[Entry, ...]:
    """في محافظتي إدلب وحماة: what follows a plural noun is of its level too

    In محافظة تعز والحديدة no town stands beside the governorate.
    """
    if last.generic is None or not (last.many or last.generic == "governorate"):
        return entries
    return tuple(e for e in entries if e.level in GENERIC_FITS[last.generic]) or entries

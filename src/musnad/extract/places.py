# SPDX-License-Identifier: Apache-2.0
"""Names of places in a sentence, with the evidence that they are places."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from musnad.doc import Doc, Hit
from musnad.lexicon import place_cues as cues
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_names import HEADS
from musnad.lexicon.place_rows import Entry

GENERIC_FITS = {  # level that the generic noun says → levels a candidate may have
    "settlement": ("settlement", "site", "district"),
    "neighbourhood": ("neighbourhood",),
    "site": ("site",),
    "district": ("district", "settlement", "governorate", "site"),
    "governorate": ("governorate", "district"),
}
DATELINE_MARKS = (["-"], ["–"], ["—"], ["/"], ["("])
NAMED_BY_GENERIC = ("settlement", "neighbourhood", "site")


@dataclass(frozen=True, slots=True)
class PlaceSighting:
    """A name, what it may stand for, and how it was introduced.

    generic: level that a noun before it says; rural: ريف X; directed: شمال X.
    """

    name: str
    prefix: str
    entries: tuple[Entry, ...]
    generic: str | None = None
    rural: bool = False
    directed: bool = False
    near: bool = False
    joined: bool = False  # by و to the place before it
    many: bool = False  # behind a plural or dual noun: more names may follow
    inside: bool = False  # behind في, ب or من: may say where the place before it lies


def find_places(
    doc: Doc, first: int, stop: int, taken: Container[int]
) -> list[Hit[PlaceSighting]]:
    """في بلدة الشعفة بريف دير الزور → الشعفة (settlement), دير الزور (rural)"""
    found: list[Hit[PlaceSighting]] = []
    words = doc.words
    forms = [w.form for w in words[first:stop]]
    starts = {first + k for k in gazetteer().starts(forms)}
    generic = {
        i + 1
        for i in range(first, stop - 1)
        if words[i].sense.generic is not None or len(words[i].form) == 1
    }
    listing = any(words[i - 1].sense.many_places for i in generic)
    at = first
    for i in range(first, stop) if listing else sorted(starts | generic):
        if i < at or i in taken:
            continue
        hit = _known(doc, i, first, forms, found) if i in starts else None
        if hit is None and i in generic:
            hit = _unknown(doc, i, first, stop)
        if hit is None and listing and found and found[-1].value.many:
            hit = _listed(doc, i, stop, found)
        if hit:
            found.append(hit)
            at = hit.stop
    return found


def _known(
    doc: Doc, i: int, first: int, forms: list[str], found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    name = gazetteer().longest(forms, i - first)
    if name is None or name.prefix.startswith("ك") or _starts_sense(doc, i, name.words):
        return None
    generic, before = _generic_before(doc, i, first)
    continues = bool(found) and found[-1].stop == i and name.prefix in ("و", "")
    if i > first and doc.words[i - 1].stem in cues.NOT_BEFORE_PLACE and not generic:
        return None
    if name.common and not generic:
        return None
    if generic and name.words == 1 and _heads_a_name(doc, i, first + len(forms)):
        return None
    if i == first and forms[name.words : name.words + 1] in DATELINE_MARKS:
        return None  # واشنطن - قالت: where it was written
    if name.entries[0].level == "country" and not (
        generic or continues or _prepositional(doc, i, first, name.prefix)
    ):
        return None  # a state that acts: الولايات المتحدة تخلت عن حلفائها
    if not (
        generic
        or continues
        or name.words > 1
        or _prepositional(doc, i, first, name.prefix)
        or any(
            e.level in ("governorate", "country") or e.population >= 100_000
            for e in name.entries[:2]
        )
    ):
        return None
    entries = _fitting(name.entries, generic)
    near, directed = _circumstance(doc, before, first)
    joined = continues and name.prefix == "و"
    sighting = PlaceSighting(
        " ".join(forms[i - first : i - first + name.words]),
        name.prefix,
        entries,
        generic,
        _rural(doc, before, first),
        directed,
        near,
        joined,
        (generic is not None and doc.words[before].sense.many_places)
        or (joined and found[-1].value.many),
        _inside(doc, before, first, name.prefix),
    )
    return Hit(sighting, i, i + name.words, "gazetteer_name")


def _heads_a_name(doc: Doc, i: int, stop: int) -> bool:
    """بلدة تل علي: a word that begins compound names, before a word that may end one"""
    return doc.words[i].form in HEADS and i + 1 < stop and _may_name(doc, i + 1) \
        and not doc.words[i + 1].prefix and doc.words[i + 1].form[0] not in "وبلف"


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


def _generic_before(doc: Doc, i: int, first: int) -> tuple[str | None, int]:
    """The level that a noun right before says, and where the whole phrase begins."""
    j = i - 1
    while j >= first and doc.words[j].form in ('"', "“", "«", "(", "'"):
        j -= 1
    if j >= first and (level := doc.words[j].sense.generic) and doc.words[j].suffix == "":
        return level, j
    return None, i


def _prepositional(doc: Doc, i: int, first: int, prefix: str) -> bool:
    if prefix.endswith(("ب", "ل")):
        return True
    before = doc.words[i - 1] if i > first else None
    return before is not None and (
        before.form in cues.PLACE_PREPOSITIONS
        or before.sense.direction
        or before.sense.near
        or before.stem in cues.RURAL
    )


def _inside(doc: Doc, i: int, first: int, prefix: str) -> bool:
    """بمدينة حلب, في منبج, التابعة لبلدة كذا"""
    if prefix.endswith(("ب", "ل")) or doc.words[i].prefix.endswith(
        ("ب", "ل", "بال", "لل")
    ):
        return True
    return i > first and doc.words[i - 1].form in ("في", "من")


def _circumstance(doc: Doc, i: int, first: int) -> tuple[bool, bool]:
    """Whether near or a direction is said before word i."""
    near = directed = False
    for j in range(max(first, i - 2), i):
        near = near or doc.words[j].sense.near
        directed = directed or doc.words[j].sense.direction
    return near, directed


def _rural(doc: Doc, i: int, first: int) -> bool:
    """بريف دير الزور, ريف مدينة عفرين"""
    return any(doc.words[j].stem in cues.RURAL for j in range(max(first, i - 1), i + 1))


def _fitting(entries: tuple[Entry, ...], generic: str | None) -> tuple[Entry, ...]:
    """Places of the level that the noun says.

    A hill or a quarter is not the town it is named after: where no gazetteer has it, it
    stays a name without a point.
    """
    if generic is None:
        return entries
    fits = tuple(
        e for level in GENERIC_FITS[generic] for e in entries if e.level == level
    )
    return fits if fits or generic in ("site", "neighbourhood") else entries


def _unknown(doc: Doc, i: int, first: int, stop: int) -> Hit[PlaceSighting] | None:
    """قرية كذا: a name that no gazetteer has is still a place, of its noun's level."""
    level, before = _generic_before(doc, i, first)
    if (
        level not in NAMED_BY_GENERIC
        or before == i
        or doc.words[before].prefix.endswith("ال")
    ):
        return None
    word = doc.words[i]
    if not _may_name(doc, i) or word.prefix:
        return None
    end = i + 1
    if (
        end < stop
        and _may_name(doc, end)
        and not doc.words[end].prefix
        and not doc.words[end].form.startswith(("و", "ب", "ل", "ف"))
    ):
        end += 1
    near, directed = _circumstance(doc, before, first)
    name = " ".join(w.form for w in doc.words[i:end])
    many = doc.words[before].sense.many_places
    return Hit(
        PlaceSighting(name, "", (), level, near=near, directed=directed, many=many),
        i,
        end,
        "named_by_generic_noun",
    )


def _listed(
    doc: Doc, i: int, stop: int, found: list[Hit[PlaceSighting]]
) -> Hit[PlaceSighting] | None:
    """بلدات كذا وكذا، كذا: names that no gazetteer has, in a list behind a plural noun"""
    last = found[-1] if found and found[-1].value.many else None
    if (
        last is None
        or i - last.stop > 1
        or (i - last.stop == 1 and doc.words[last.stop].form != "،")
    ):
        return None
    word = doc.words[i]
    joined = word.form.startswith("و") and len(word.form) > 4
    if not (joined or i > last.stop) or not _may_name(doc, i):
        return None
    prefix = "و" if joined and i == last.stop else ""
    return Hit(
        PlaceSighting(
            word.form.removeprefix(prefix),
            prefix,
            (),
            last.value.generic,
            joined=True,
            many=True,
        ),
        i,
        i + 1,
        "named_in_a_list",
    )


def _may_name(doc: Doc, i: int) -> bool:
    """A word that no list knows and that is no indefinite adjective."""
    word = doc.words[i]
    sense = word.sense
    if word.form[0].isdigit() or word.form in cues.NO_NAME:
        return False
    if word.form in HEADS:
        return True
    if len(word.form) < 3:
        return False
    if (
        sense.act
        or sense.harm
        or sense.says
        or sense.direction
        or sense.near
        or sense.generic
        or sense.cues
        or sense.harm_noun
        or sense.according
        or sense.people
        or sense.means
        or sense.number
        or sense.harmed
        or sense.site
    ):
        return False
    return word.form.startswith("ال") or not word.form.endswith(cues.NAME_ENDS)

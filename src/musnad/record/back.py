# SPDX-License-Identifier: Apache-2.0
"""Places named by a noun alone, for they were named before: المدينة, القطاع, البلاد."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.places.context import circumstance, prepositional
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon import place_cues as cues
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.place_rows import LEVELS, WHOLE_COUNTRY, Entry
from musnad.record.frames import Frame
from musnad.record.likeness import GENERIC, Draft
from musnad.record.resolve import resolve
from musnad.record.spots import PassOver, Spot, spots_of
from musnad.record.traits import bare_name
from musnad.record.weighing import Surroundings

GAZA_STRIP = ("PS", "GZ")
WIDE = (LEVELS.index("country"), LEVELS.index("governorate"))
MOST = 0.5  # share of a report's places from which its country is البلاد
FITS = {  # level that the noun says → levels of what it may speak of
    "settlement": ("settlement",),
    "neighbourhood": ("neighbourhood",),
    "governorate": ("governorate",),
    "district": ("district", "settlement", "neighbourhood"),
    "site": ("site", "settlement"),
}


def located(
    doc: Doc, frames: list[Frame], around: Surroundings,
    pass_over: PassOver | None = None,
) -> list[tuple[Frame, list[Spot]]]:
    """Each frame with its spots; one that names none may speak of one named before."""
    told: list[tuple[Frame, list[Spot]]] = []
    seen: list[Spot] = []
    for frame in frames:
        spots = spots_of(frame, around, pass_over) or _spoken_of(
            doc, frame, around, seen)
        seen += spots
        told.append((frame, spots))
    return told


def _spoken_of(
    doc: Doc, frame: Frame, around: Surroundings, seen: list[Spot]
) -> list[Spot]:
    """غربي المدينة, behind a sentence on خان يونس → خان يونس"""
    for i in doc.marks(frame.first, frame.stop):
        word = doc.words[i]
        level = word.sense.generic
        if level is None or not word.prefix.endswith(("ال", "لل")) or word.suffix:
            continue
        if i + 1 < frame.stop and doc.words[i + 1].form.startswith("ال"):
            continue  # القطاع الخاص, المدينة القديمة
        if level == "country" or word.stem in cues.STRIP:
            spot = _whole(doc, i, frame, around)
        else:
            spot = _last(word.stem, level, seen)
        if spot:
            return [spot]
    return []


def _last(stem: str, level: str, seen: list[Spot]) -> Spot | None:
    """The last place of such a level; of a camp, the last that is called one."""
    for spot in reversed(seen):
        if spot.at.level in FITS[level] and (
            level != "site" or stem in spot.hit.value.name
        ):
            return replace(spot, hit=replace(spot.hit, rule="named_before"))
    return None


def _whole(doc: Doc, i: int, frame: Frame, around: Surroundings) -> Spot | None:
    """شمال غرب البلاد → a part of the country that the report speaks of most"""
    against = i > frame.first and doc.words[i - 1].form == "ضد"
    if not (against or prepositional(
            doc, i, frame.first, doc.words[i].prefix.removesuffix("ال"))):
        return None
    entry = _entry(doc.words[i].stem, around)
    if entry is None:
        return None
    near, directed = circumstance(doc, i, frame.first)
    form = doc.words[i].form
    sighting = PlaceSighting(form, "", (entry,), directed=directed, near=near)
    at = resolve(sighting, around, ())
    hit = Hit(sighting, i, i + 1, "named_by_noun_alone")
    return Spot(hit, at, LEVELS.index(at.level)) if at else None


def _entry(stem: str, around: Surroundings) -> Entry | None:
    """The Gaza Strip where a report names places of Palestine; the country of most."""
    if stem in cues.STRIP:
        return gazetteer().by_code(*GAZA_STRIP) if around.lands.get("PS") else None
    code, times = max(around.lands.items(), key=lambda c: c[1], default=("", 0))
    if times < MOST * around.lands.total():
        return None
    return gazetteer().by_code(code, WHOLE_COUNTRY)


def settle(doc: Doc, drafts: list[Draft], told: list[tuple[Frame, list[Spot]]]) -> None:
    """Give a draft without a place that of the clause before it, in the same sentence.

    A bare toll that names none either is of the land that the report speaks of.
    """
    for draft in drafts:
        if draft.traits.spots:
            continue
        spot, rule = _before(doc, draft, told), "place_of_the_clause_before"
        if spot is None and draft.type in GENERIC:
            spot, rule = _land(told), "land_of_the_report"
        if spot:
            draft.told.append([replace(spot, hit=replace(spot.hit, rule=rule))])


def _before(
    doc: Doc, draft: Draft, told: list[tuple[Frame, list[Spot]]]
) -> Spot | None:
    """The place that a clause before a draft's own, in its sentence, names last."""
    head = draft.frames[0].first
    sentence = doc.sentence_of(head)
    before = [spots for f, spots in told if spots and sentence.first <= f.first < head]
    return before[-1][0] if before else None


def _land(told: list[tuple[Frame, list[Spot]]]) -> Spot | None:
    """The one country of a report's places, or the one region where it names none.

    شمال العراق is not the land of a report that also speaks of towns in Turkey.
    """
    lands = {s.at.entry.country for _, spots in told for s in spots if s.at.entry}
    for rank in WIDE[:1] if len(lands) > 1 else WIDE:
        spots = [s for _, spots in told for s in spots if s.rank == rank]
        if spots:
            alike = {bare_name(s.hit) if s.at.entry is None else s.at.entry.id
                     for s in spots}
            return spots[0] if len(alike) == 1 else None
    return None

# SPDX-License-Identifier: Apache-2.0
"""Roads between two towns: one place from the one to the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from musnad.doc import Doc, Hit
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon import place_cues as cues

DASHES = ("-", "–", "—", "ـ", "/")
REACH = 4  # words from طريق to the first town: الطريق الدولي الواصل بين حلب ودمشق


def with_roads(
    doc: Doc, found: list[Hit[PlaceSighting]]
) -> list[Hit[PlaceSighting]]:
    """طريق حمص – تدمر, الطريق بين حلب ودمشق → one road each, the rest as it was"""
    if len(found) < 2 or not any([_starts(doc, hit) for hit in found]):
        return found
    roads: list[Hit[PlaceSighting]] = []
    for here, there in pairwise([*found, None]):
        if here is None or (roads and roads[-1].stop >= here.stop):
            continue
        road = there and _road(doc, here, there)
        roads.append(road or here)
    return roads


def _starts(doc: Doc, hit: Hit[PlaceSighting]) -> int | None:
    """Where the phrase of a road to this town begins, if it is one."""
    if doc.words[hit.first].stem in cues.ROADS:
        return hit.first
    if not hit.first or doc.words[hit.first - 1].form != "بين":
        return None
    near = range(hit.first - 2, max(-1, hit.first - 2 - REACH), -1)
    return next((j for j in near if doc.words[j].stem in cues.ROADS), None)


def _road(
    doc: Doc, here: Hit[PlaceSighting], there: Hit[PlaceSighting]
) -> Hit[PlaceSighting] | None:
    """The two towns as one road, if a dash or و joins them."""
    first = _starts(doc, here)
    between = [word.form for word in doc.words[here.stop : there.first]]
    dashed = len(between) == 1 and between[0] in DASHES
    joined = not between and there.value.joined
    ends = here.value.entries and there.value.entries
    if first is None or not ends or not (dashed or joined):
        return None
    name = " ".join(word.form for word in doc.words[first : there.stop])
    road = replace(here.value, name=name, prefix="", generic="site", after=True,
                   joined=False, until=there.value.entries)
    return Hit(road, first, there.stop, "road_between")

# SPDX-License-Identifier: Apache-2.0
"""Places of a clause where a party is, not where it struck: القوات المتمركزة في كذا."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.places.sighting import PlaceSighting
from musnad.lexicon.place_cues import STATIONED

REACH = 5  # words between المتمركزة and the place
Places = list[Hit[PlaceSighting]]


def where_struck(doc: Doc, places: Places) -> Places:
    """قصفت القوات المتمركزة في خان كذا قرية كذا → the village; all if no other is."""
    if len(places) < 2:
        return places
    return [p for p in places if not _stations(doc, p)] or places


def _stations(doc: Doc, place: Hit[PlaceSighting]) -> bool:
    return any(doc.words[i].bare in STATIONED
               for i in range(max(0, place.first - REACH), place.first))

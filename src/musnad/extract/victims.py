# SPDX-License-Identifier: Apache-2.0
"""A casualty row in the making, and the words that say that nobody was harmed."""

from __future__ import annotations

from dataclasses import dataclass

from musnad.doc import Doc, Hit
from musnad.extract.groups import Group
from musnad.lexicon.harm import BOTH
from musnad.lexicon.victims import HUMAN_LOSS, NOBODY, RUBBLE
from musnad.model import Count

NONE = Count(0, 0)
RUBBLE_REACH = 5  # words between people and تحت الانقاض


@dataclass(frozen=True, slots=True)
class Victims:
    """One casualty row before it is tied to an incident; `of` indexes the same list."""

    outcome: str
    group: Group
    of: int | None = None
    anchor: int = -1  # the word that told the outcome


Found = list[Hit[Victims]]


def nobody(doc: Doc, i: int, stop: int, found: Found) -> int | None:
    """دون وقوع اصابات → injured 0; لا خسائر بشرية → killed_or_injured 0"""
    caused = i + 1 < stop and "caused" in doc.words[i + 1].sense.cues
    for j in range(i + 1, min(stop, i + (16 if caused else 5))):  # لم يسفر القصف عن وقوع
        word = doc.words[j]
        case = word.sense.case or word.sense.harmed
        if word.stem in HUMAN_LOSS or (
            case and case.number == "many" and not word.prefix.endswith("ال")
        ):
            human = word.stem in HUMAN_LOSS and not case
            outcome = case.outcome if case else BOTH
            if human and not any(
                doc.words[k].stem in NOBODY for k in range(j, min(stop, j + 2))
            ):
                return None
            end = j + 2 if j + 1 < stop and doc.words[j + 1].stem in NOBODY else j + 1
            group = Group(NONE, "people", outcome, counted=True)
            found.append(Hit(Victims(outcome, group, anchor=j), i, end, "nobody_harmed"))
            return _nor(doc, end, stop, found)
        if word.sense.act or len(word.form) == 1:
            return None
    return None


def _nor(doc: Doc, at: int, stop: int, found: Found) -> int:
    """دون قتلى او جرحى, دون قتلى وجرحى: the second is denied with the first"""
    place = at + (at < stop and doc.words[at].form == "او")
    if place >= stop or (place == at and doc.words[at].prefix != "و"):
        return at
    case = doc.words[place].sense.case or doc.words[place].sense.harmed
    if case is None or case.number != "many":
        return at
    group = Group(NONE, "people", case.outcome, counted=True)
    row = Victims(case.outcome, group, anchor=place)
    found.append(Hit(row, place, place + 1, "nobody_harmed"))
    return place + 1


def under_rubble(doc: Doc, at: int, stop: int) -> bool:
    """عدد من الضحايا لا يزالون تحت الانقاض → missing"""
    for i in range(at, min(stop, at + RUBBLE_REACH)):
        if doc.words[i].form == "تحت":
            return i + 1 < stop and doc.words[i + 1].bare in RUBBLE
        if doc.words[i].sense.harm or doc.words[i].form == "،":
            return False
    return False

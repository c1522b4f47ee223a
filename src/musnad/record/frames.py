# SPDX-License-Identifier: Apache-2.0
"""A frame: the stretch of a sentence that tells one act, with all that was read in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar

from musnad.doc import Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.casualties.victims import UNSEEN, Victims
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.roles.find import Roles
from musnad.extract.roles.targets import Struck
from musnad.extract.sources.attributions import Attribution
from musnad.frozen import frozen
from musnad.lexicon.act_types import STRENGTH
from musnad.lexicon.means import Means
from musnad.model import Interval

T = TypeVar("T")
LEDE = 2  # the last line of the headline and the lede, counted from 0
FAMILY = {
    t: f
    for f, types in {
        "remote": "airstrike drone_strike shelling missile_strike bombing "
        "suicide_bombing landmine chemical_attack",
        "direct": "ground_clash shooting assassination execution other_violence torture "
        "sexual_violence",
        "arrest": "arrest",
        "abduction": "abduction",
        "siege": "siege",
        "displacement": "displacement",
        "destruction": "destruction",
        "aid": "aid_obstruction",
        "territory": "territory_change",
        "crowd": "protest protest_repression",
    }.items()
    for t in types.split()
}


# Types that a weapon alone tells of harm with no act named.
HARM_ONLY = (
    "shooting",
    "bombing",
    "landmine",
    "suicide_bombing",
    "airstrike",
    "drone_strike",
    "shelling",
    "missile_strike",
    "chemical_attack",
)


@frozen
class Sightings:
    """All that was read in one sentence, each list in text order."""

    acts: list[Hit[ActSighting]]
    means: list[Hit[Means]]
    places: list[Hit[PlaceSighting]]
    dates: list[Hit[Interval]]
    casualties: list[Hit[Victims]]
    actors: list[Hit[ActorSighting]]
    sites: list[Hit[str]]
    attributions: list[Attribution]


def retold(
    s: Sightings, dates: list[Hit[Interval]], attributions: list[Attribution]
) -> Sightings:
    """The same with other dates and tellers."""
    return Sightings(s.acts, s.means, s.places, dates, s.casualties, s.actors, s.sites,
                     attributions)


NOBODY = Roles()
NOTHING = Struck()
DEADLY = ("killed", "killed_or_injured")
HURT = (*DEADLY, "injured")
OF_FORCE = frozenset(("remote", "direct"))  # families


@frozen
class Frame:
    """What words [first, stop) tell of one act; `act` is None where only harm is told."""

    first: int
    stop: int
    line: int
    act: Hit[ActSighting] | None
    type: str
    sightings: Sightings
    roles: Roles = NOBODY
    struck: Struck = NOTHING
    status: str = "reported"
    status_rule: str = "told_as_done"
    denies: str | None = None  # event or responsibility, where somebody denies it
    kind: str = "event"
    doubt: bool = False
    lede: bool = False  # headline or first paragraph
    headline: bool = False  # in a first line, with others below, that no full stop ends
    context: Hit[PlaceSighting] | None = (
        None  # a place that heads the sentence or the list
    )
    adds: bool = False  # begins with كما, في سياق متصل: another act follows
    habit: bool = False  # باستمرار, بين الحين والآخر: no act in particular
    recap: bool = False  # وكانت الطائرات قد قصفت, يذكر أن: of another day
    of_wounds: bool = False  # متأثرا بجراحه: of a death, days after the act maybe
    revised: bool = False  # حصيلة اولية: of a toll that rose, or was still to rise
    repeats: bool = False  # in a sentence that stands in the report before
    stray: bool = False  # in a short line between lines of prose: a subhead, or a link


class Told(NamedTuple):
    """What is compared to part two clauses."""

    acts: list[Hit[ActSighting]]
    casualties: list[Hit[Victims]]
    places: list[Hit[PlaceSighting]]


def told_within(s: Sightings, first: int, stop: int) -> Told:
    """The acts, casualties and places that begin in words [first, stop)."""
    return Told(
        [h for h in s.acts if first <= h.first < stop],
        [h for h in s.casualties if first <= h.first < stop],
        [h for h in s.places if first <= h.first < stop],
    )


def within(s: Sightings, first: int, stop: int) -> Sightings:
    """The sightings that begin in words [first, stop); `of` of casualties re-indexed."""

    def inside(hits: list[Hit[T]]) -> list[Hit[T]]:
        return [h for h in hits if first <= h.first < stop]

    return Sightings(
        inside(s.acts),
        inside(s.means),
        inside(s.places),
        inside(s.dates),
        _rows_within(s.casualties, first, stop),
        inside(s.actors),
        inside(s.sites),
        s.attributions,
    )


def _rows_within(rows: list[Hit[Victims]], first: int, stop: int) -> list[Hit[Victims]]:
    kept = [k for k, c in enumerate(rows) if first <= c.first < stop]
    if all(rows[k].value.of is None for k in kept):
        return [rows[k] for k in kept]
    index: dict[int | None, int | None] = {k: n for n, k in enumerate(kept)}
    index[None] = None
    return [
        replace(
            rows[k], value=replace(rows[k].value, of=index.get(rows[k].value.of, UNSEEN))
        )
        for k in kept
    ]


def main_act(
    acts: list[Hit[ActSighting]], casualties: Iterable[Hit[Victims]] = ()
) -> Hit[ActSighting] | None:
    """The act a frame is named after: the first strong one, most telling of its kin.

    تسبب بمقتل العشرات ونزوح المئات: who fled what killed tells no act of its own
    """
    hurt = [c.first for c in casualties if c.value.outcome in DEADLY]
    if hurt:
        acts = [a for a in acts if a.value.type != "displacement" or a.first < hurt[0]]
    strong = [a for a in acts if not a.value.weak] or acts
    if strong and FAMILY[strong[0].value.type] in OF_FORCE:
        strong = [a for a in strong if FAMILY[a.value.type] != "crowd"]
    telling = [a for a in strong if a.value.type != "other_violence"
               or not a.value.vague] or strong
    if not telling:
        return None
    lead = telling[0]
    if lead.value.type == "other_violence" and not lead.value.vague:
        return lead  # عملية دهس: the shots that answer it are another act
    family = [a for a in telling if FAMILY[a.value.type] == FAMILY[lead.value.type]]
    return min(family, key=lambda a: STRENGTH.index(a.value.type))


def harm_type(means: list[Hit[Means]]) -> str:
    """Harm with no act named: the weapon tells the type, else other_violence."""
    return next((h.value.type for h in means if h.value.type in HARM_ONLY),
                "other_violence")

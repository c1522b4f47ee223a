# SPDX-License-Identifier: Apache-2.0
"""The records everything else is made of. No Arabic and no I/O in this file.

Codes and their meaning: docs/records.md. Unknown is `None` or an empty tuple, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range [start, stop) of code points in the text as received."""

    start: int
    stop: int

    def __or__(self, other: Span) -> Span:
        return Span(min(self.start, other.start), max(self.stop, other.stop))

    def of(self, text: str) -> str:
        return text[self.start : self.stop]


@dataclass(frozen=True, slots=True)
class Mention(Generic[T_co]):
    """A value, the words it was read from, and the name of the rule that read it.

    `span` is None for a value that no words gave (an assumed date): the rule inferred it.
    """

    value: T_co
    span: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many: low..high inclusive, None where the words set no bound.

    modifier: exact, at_least, more_than, about, up_to, range or vague.
    """

    low: int | None
    high: int | None
    modifier: str = "exact"


@dataclass(frozen=True, slots=True)
class Interval:
    """Calendar days earliest..latest, inclusive, in the outlet's local time.

    basis: stated, relative or assumed. precision: day, days, week, month or year.
    """

    earliest: date
    latest: date
    precision: str = "day"
    basis: str = "stated"
    part_of_day: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A named place; latitude and longitude in degrees (WGS 84), radius in kilometres.

    level: site, neighbourhood, settlement, district, governorate or country.
    """

    name_en: str | None
    name_ar: str
    country: str | None
    admin1_en: str | None
    level: str
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    gazetteer_id: str | None = None
    near: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another place that the same words may mean, and how likely: 0..1."""

    place: Place
    weight: float


@dataclass(frozen=True, slots=True)
class Location:
    """Where an act happened: the most specific place, rivals for its name, others.

    `weight` is how likely the place is among its rivals; `why` says what spoke for it.
    """

    place: Mention[Place]
    candidates: tuple[Candidate, ...] = ()
    others: tuple[Mention[Place], ...] = ()
    weight: float = 1.0
    why: str = ""


# Kinds of actors that are under arms.
ARMED = ("state_forces", "police", "coalition", "armed_group", "settlers")


@dataclass(frozen=True, slots=True)
class Actor:
    """A neutral identity: registry id where known, English name, kind of party."""

    id: str | None
    name_en: str
    kind: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who is said to have done it, and on whose word.

    basis: own_voice, accused, self_claimed, inferred; `source` indexes the chains.
    """

    actor: Actor
    basis: str = "own_voice"
    source: int | None = None
    relation: str = "joint"


@dataclass(frozen=True, slots=True)
class Casualty:
    """What happened to how many of whom; `of` indexes the total this is a part of."""

    outcome: str
    who: str
    count: Count
    age: str | None = None
    sex: str | None = None
    role: str | None = None
    civil_status: str = "unknown"
    status_by: int | str | None = None
    party: int | None = None
    is_attacker: bool = False
    derived: bool = False
    of: int | None = None
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a chain: who told it, what kind of teller, and with what stance."""

    kind: str
    name_en: str | None = None
    id: str | None = None
    stance: str = "neutral"
    coerced: bool = False
    party: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """Words that take a side: about whom, of which class, a neutral wording if any."""

    about: str
    kind: str
    neutral: str | None


Chain = tuple[Mention[Source], ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """One incident as one report tells it; kind is event or aggregate."""

    n: int
    type: str
    trigger: Mention[str]
    kind: str = "event"
    status: str = "reported"
    denies: str | None = None
    doubt: bool = False
    confidence: str = "check"
    why_check: tuple[str, ...] = ()
    strikes: Count | None = None
    place: Location | None = None
    date: Mention[Interval] | None = None
    actors: tuple[Mention[Party], ...] = ()
    targets: tuple[Mention[Actor], ...] = ()
    infrastructure: tuple[Mention[str], ...] = ()
    weapons: tuple[Mention[str], ...] = ()
    casualties: tuple[Mention[Casualty], ...] = ()
    origin: str = "unattributed"
    sources: tuple[Chain, ...] = ()
    claimed_by: Mention[Actor] | None = None
    loaded: tuple[Mention[Loaded], ...] = ()
    readers: Readers | None = None  # only where a second reader read the report


RULES, MODEL, BOTH = "rules", "model", "both"  # who read a value


@dataclass(frozen=True, slots=True)
class Readers:
    """The claims of both readers as they were (None: he tells no such incident).

    `by`: for each field that has values, who read each: rules, model or both. `differ`:
    fields in which they contradict each other. `raised`: reasons to check that their
    agreement outweighed.
    """

    rules: Claim | None
    model: Claim | None
    by: tuple[tuple[str, tuple[str, ...]], ...] = ()
    differ: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When a report came out: as given (ISO 8601), and the local days it may mean."""

    text: str
    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Original:
    """What was received from an address: after which redirections, when, which bytes."""

    url: str
    final_url: str
    fetched: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """One text that a publisher put out; spans count code points of `text`."""

    id: str
    text: str
    title: str | None = None
    published: Published | None = None
    outlet: str | None = None
    url: str | None = None
    forwarded_from: str | None = None  # whom the outlet passes on as a whole
    original: Original | None = None  # what it was read from, if that was fetched


@dataclass(frozen=True, slots=True)
class Person:
    """Where a private or public person is named, as what, and the rule that read it."""

    span: Span
    role: str
    minor: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step on the way to incident `n` (None: to none), or a candidate not used; why.

    kind: used, set aside or dropped; what: a field of the record, act, harm, sentence.
    """

    n: int | None
    what: str
    kind: str
    span: Span
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one report; `steps` only where they were asked for."""

    report: Report
    incidents: tuple[Claim, ...] = ()
    persons: tuple[Person, ...] = ()
    steps: tuple[Step, ...] = ()

# SPDX-License-Identifier: Apache-2.0
"""Names of private persons kept out of values, and out of what is shown or written."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from musnad.model import Claim, Location, Mention, Person, Reading, Span
from musnad.text.normal import fold
from musnad.text.tokens import tokens

T = TypeVar("T")
MASK = "▮▮▮"
BLOT = "▮"  # in place of each code point of a name, so that offsets stay
MASKED_ROLES = frozenset({"victim", "witness", "other"})


def hidden(persons: Iterable[Person]) -> tuple[Span, ...]:
    """Where those stand who are shown on request only: all minors, victims, witnesses.

    In text order, and none overlaps another.
    """
    found: list[Span] = []
    for span in sorted(p.span for p in persons if p.minor or p.role in MASKED_ROLES):
        if found and span.start < found[-1].stop:
            found[-1] |= span
        else:
            found.append(span)
    return tuple(found)


def hidden_in(report: dict[str, Any]) -> tuple[Span, ...]:
    """The same for the `report` of a record as it was written."""
    return hidden(Person(Span(row["start"], row["stop"]), row["role"], row["minor"])
                  for row in report["persons"])


def blotted(text: str, names: Iterable[Span]) -> str:
    """The text, as long as it was, each letter of the names a ▮."""
    parts, at = [], 0
    for name in names:
        if name.stop > at:
            start = max(at, name.start)
            parts += [text[at:start], BLOT * (name.stop - start)]
            at = name.stop
    return "".join(parts) + text[at:]


def veiled(words: str, reading: Reading) -> str:
    """Words with no span (a title), ▮▮▮ where they repeat a hidden name."""
    text = reading.report.text
    names = {tuple(_forms(s.of(text))) for s in hidden(reading.persons)} - {()}
    if not names:
        return words
    raws, starts = tokens(words)
    forms = [fold(raw) for raw in raws]
    done, at, k = [], 0, 0
    while k < len(forms):
        length = max((len(n) for n in names if _stands(forms, k, n)), default=0)
        if length:
            first = starts[k] + len(raws[k]) - len(raws[k].lstrip())
            done += [words[at:first], MASK]
            at = starts[k + length - 1] + len(raws[k + length - 1])
        k += length or 1
    return "".join(done) + words[at:]


def _forms(words: str) -> list[str]:
    return [fold(raw) for raw in tokens(words)[0]]


def _stands(forms: list[str], k: int, name: tuple[str, ...]) -> bool:
    """Whether a name stands at word k, with or without a letter written to it."""
    here = forms[k : k + len(name)]
    return len(here) == len(name) and here[1:] == list(name[1:]) \
        and name[0] in (here[0], here[0][1:])


def without_names(
    claims: tuple[Claim, ...], text: str, persons: tuple[Person, ...]
) -> tuple[Claim, ...]:
    """Claims whose words hold no hidden name: المسعف سامر العبدي → المسعف"""
    names = hidden(persons)
    return tuple(_cleared(c, text, names) for c in claims) if names else claims


def _cleared(claim: Claim, text: str, names: tuple[Span, ...]) -> Claim:
    if not any([_touches(span, names) for span in _spans(claim)]):
        return claim

    def clear(mentions: tuple[Mention[T], ...]) -> tuple[Mention[T], ...]:
        return tuple(trimmed(m, text, names) for m in mentions)

    return replace(
        claim,
        place=_place(claim.place, names),
        actors=clear(claim.actors),
        targets=clear(claim.targets),
        infrastructure=clear(claim.infrastructure),
        casualties=clear(claim.casualties),
        sources=tuple(clear(chain) for chain in claim.sources),
        loaded=tuple(m for m in clear(claim.loaded) if m.span),
    )


def _spans(claim: Claim) -> list[Span | None]:
    """Of all values that may hold a name."""
    spans = [m.span for field in (claim.actors, claim.targets, claim.infrastructure,
                                  claim.casualties, claim.loaded) for m in field]
    spans += [link.span for chain in claim.sources for link in chain]
    if claim.place:
        spans += [m.span for m in (claim.place.place, *claim.place.others)]
    return spans


def _place(location: Location | None, names: tuple[Span, ...]) -> Location | None:
    """No place is read from somebody's name."""
    if location is None or _touches(location.place.span, names):
        return None
    others = tuple(m for m in location.others if not _touches(m.span, names))
    return replace(location, others=others)


def _touches(span: Span | None, names: tuple[Span, ...]) -> bool:
    if span is None:
        return False
    behind = bisect_left(names, span.stop, key=lambda name: name.start)
    return behind > 0 and names[behind - 1].stop > span.start


def trimmed(mention: Mention[T], text: str, names: tuple[Span, ...]) -> Mention[T]:
    """The longest stretch of its words without a name; no words where none is left."""
    span = mention.span
    if span is None or not _touches(span, names):
        return mention
    marks = [span.start]
    for name in names:
        if name.start < span.stop and span.start < name.stop:
            marks += [max(name.start, span.start), min(name.stop, span.stop)]
    marks.append(span.stop)
    pairs = zip(marks[::2], marks[1::2], strict=True)
    rests = [_stripped(Span(a, b), text) for a, b in pairs if a < b]
    best = max(rests, key=lambda s: s.stop - s.start, default=None)
    return replace(mention, span=best if best and best.start < best.stop else None)


def _stripped(span: Span, text: str) -> Span:
    """Without the marks and blanks at its ends: المسعف ( → المسعف"""
    start, stop = span.start, span.stop
    while start < stop and not text[start].isalnum():
        start += 1
    while start < stop and not text[stop - 1].isalnum():
        stop -= 1
    return Span(start, stop)

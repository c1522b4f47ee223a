# SPDX-License-Identifier: Apache-2.0
"""The teller before a colon at the head of a line: المرصد السوري: مقتل تسعة بغارة."""

from __future__ import annotations

from musnad.doc import Hit
from musnad.extract.sources.attributions import Attribution
from musnad.extract.sources.phrases import Speech
from musnad.extract.sources.relays import relays
from musnad.extract.sources.tellers import BY_COUNTRY, Teller, teller_at
from musnad.lexicon.tellers import LABELS

LONGEST_HEAD = 11  # words before the colon
FLASH = ("عاجل", "|", "-", "–", "•", "*", "/")  # عاجل | المرصد: …
COLON = ":"


def headed(speech: Speech) -> Attribution | None:
    """مصدر طبي: مقتل طفل, مسؤول للقناة: إصابة جندي; but باكستان: مقتل جندي, تقرير: …"""
    last = min(speech.stop - 1, speech.first + LONGEST_HEAD)
    forms = speech.doc.forms[speech.first : last]
    if COLON not in forms:
        return None
    colon = speech.first + forms.index(COLON)
    first = speech.first
    while speech.form(first) in FLASH:
        first += 1
    if any(w.sense.says or w.sense.according for w in speech.doc.words[first:colon]):
        return None
    teller = teller_at(speech, first, colon)
    if teller is None or teller.rule == BY_COUNTRY or _label(speech, teller):
        return None
    links = () if teller.stop == colon else _medium(speech, first, teller.stop)
    if (links[-1] if links else teller).stop != colon:
        return None
    return Attribution((teller, *links), first, speech.stop, "neutral", colon)


def _label(speech: Speech, teller: Hit[Teller]) -> bool:
    """تقرير: …, شاهد: …: what a line is, or what to do, and no teller"""
    return teller.stop - teller.first == 1 and \
        speech.form(teller.first) in LABELS


def _medium(speech: Speech, first: int, at: int) -> tuple[Hit[Teller], ...]:
    """مصادر للقناة: …, مصادر القناة: …: whom he told"""
    actor = speech.actors.get(at)
    if actor and actor.value.actor.kind == "media":
        outer = teller_at(speech, at, speech.stop)
        return (outer,) if outer else ()
    return relays(speech, first, at)[0]

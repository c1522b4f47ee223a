# SPDX-License-Identifier: Apache-2.0
"""From whom a teller has it, and through whom it came: the further links of a chain."""

from __future__ import annotations

from musnad.doc import Hit
from musnad.extract.sources.phrases import OPENING, Speech, is_medium, phrase_end
from musnad.extract.sources.tellers import Teller, teller_at
from musnad.lexicon.tellers import (
    ASCRIBING,
    DOCUMENT,
    ISSUED,
    OPENS,
    PASSING_ON,
    SPOKEN,
    TESTIMONY,
)

QUOTING = ("قوله", "قولها", "قولهم", "قولهما", *OPENS)
Links = tuple[Hit[Teller], ...]
ASIDE = 9  # words between a teller and whom he told, or from whom he has it
TALK = 6  # words from في تصريح to whom it was given
LATE_QUOTE = 3  # words behind a teller where a quotation is his name no longer
TONGUE = "لسان"  # نقلت الوكالة على لسان مسؤول
BEHIND = ("،", ",", ":", *OPENS)  # what may stand behind who passed it on


def relays(speech: Speech, cue: int, at: int) -> tuple[Links, bool]:
    """عن مسؤول behind an agency (inward); لوكالة behind a speaker (outward)."""
    words = speech.doc.words
    passing = any(words[i].stem in PASSING_ON for i in range(cue, at))
    ascribing = words[cue].stem in ASCRIBING
    i, end = at, min(speech.stop, at + ASIDE)
    while i < end:
        form = words[i].form
        if (form == "عن" and (passing or words[i - 1].stem in PASSING_ON)) or (
                form == "الي" and ascribing) or (
                passing and form == TONGUE and words[i - 1].form == "علي"):
            inner = teller_at(speech, i + 1, speech.stop, free=True)
            if inner and form == "الي" and speech.form(inner.stop) not in QUOTING:
                return (), False  # نسب الهجوم الى الجماعة
            return ((inner,), True) if inner else ((), True)
        if outer := _told_to(speech, i) or (i <= at + 1 and _object(speech, at, i)):
            return (outer,), False
        if form in OPENS or form == ":" or words[i].sense.act or words[i].sense.harm:
            break
        if form in OPENING and i > at + LATE_QUOTE:
            break
        i += 1
    return (), False


def talked_to(speech: Speech, cue: int) -> Links:
    """وفي تصريح لوكالة الأنباء، أكد القائد ان: the medium named before the verb"""
    first = speech.first
    if speech.form(first).removeprefix("و") != "في" or \
            speech.form(first + 1) not in SPOKEN:
        return ()
    outer = (_told_to(speech, i) for i in range(first + 2, min(cue, first + TALK)))
    return next(((hit,) for hit in outer if hit), ())


def _object(speech: Speech, at: int, i: int) -> Hit[Teller] | None:
    """أبلغت مصادر أمنية رويترز ان, افاد الناطق، وكالة الانباء، ان: whom he told"""
    actor = speech.actors.get(i)
    if actor is None or actor.value.actor.kind != "media" or actor.value.prefix \
            or (i > at and speech.form(at) not in ("،", ",")):
        return None
    hit = teller_at(speech, i, speech.stop)
    return hit if hit and speech.form(hit.stop) in BEHIND else None


def _told_to(speech: Speech, i: int) -> Hit[Teller] | None:
    """لوكالة فرانس برس, في مقابلة مع القناة, في بيان نشرته الوكالة: who passed it on"""
    words = speech.doc.words
    form = words[i].form
    start = i
    if is_medium(speech, i):
        start = i + 1 if form in ("ل", "لـ") else i
    elif _through(speech, i):
        start = i + 1
    else:
        return None
    hit = teller_at(speech, start, speech.stop)
    return hit if hit and hit.value.kind == "media" else None


def _through(speech: Speech, i: int) -> bool:
    """مقابلة مع, حديث الى, بيان نشرته: what was said came out through a medium"""
    word, before = speech.doc.words[i], speech.doc.words[i - 1].bare
    issued = word.form in ISSUED or (word.sense.says is not None and word.suffix != "")
    return before in SPOKEN and (word.form in ("مع", "الي") or issued)


def issuer(speech: Speech, teller: Hit[Teller]) -> Hit[Teller]:
    """بيان صادر عن الوزارة, الانباء التي افادت بها الوكالة: the one who issued it"""
    if speech.doc.words[teller.first].bare in TESTIMONY:
        return teller_at(
            speech, teller.first + 1, speech.stop, teller.value.stance) or teller
    if speech.doc.words[teller.first].stem not in DOCUMENT:
        return teller
    i = teller.stop
    if i > teller.first + 1 and speech.doc.words[i - 1].stem in ISSUED:
        i -= 1
    start = i
    while i < speech.stop and (speech.doc.words[i].stem in ISSUED
                               or speech.doc.words[i].sense.says
                               or speech.form(i) in ("عن", "ل", "لـ", "من")):
        i += 1
    if i == start and not speech.form(i).startswith("ل"):
        return teller
    return teller_at(speech, i, speech.stop, teller.value.stance) or teller


def joined(speech: Speech, teller: Hit[Teller], stance: str) -> list[Hit[Teller]]:
    """الشرطة ومصادر طبية: a second teller, written with و"""
    i = max(teller.stop, phrase_end(speech, teller.first, speech.stop))
    if i >= speech.stop or not speech.doc.words[i].form.startswith("و"):
        return []
    word = speech.doc.words[i]
    if word.prefix not in ("و", "وال") or not (word.sense.teller or i in speech.actors):
        return []
    second = teller_at(speech, i, speech.stop, stance)
    return [second] if second else []

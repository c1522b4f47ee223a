# SPDX-License-Identifier: Apache-2.0
"""The teller before the verb of saying: مصادر محلية افادت."""

from __future__ import annotations

from musnad.doc import Hit
from musnad.extract.sources.phrases import Speech, is_medium, phrase_end
from musnad.extract.sources.tellers import Teller, teller_at
from musnad.lexicon.tellers import AFTER_VERB, NO_NAME, PREPOSED, QUOTED

BEFORE = 9  # words from the subject to its verb of saying
BETWEEN = ("قد", "كان", "كانت", "،", "-", *QUOTED)  # a subject and its verb


def before(speech: Speech, at: int, stance: str) -> Hit[Teller] | None:
    """مصادر محلية افادت: the teller at the head of the clause, right before the verb"""
    words = speech.doc.words
    for start in range(max(speech.first, at - BEFORE), at):
        if start > speech.first and words[start - 1].form not in PREPOSED \
                and words[start].prefix != "و":
            continue
        end = phrase_end(speech, start, at)
        if words[start].form in PREPOSED or end < start + 1:
            continue
        hit = teller_at(speech, start, at, stance, free=False)
        hit = hit or _office_behind(speech, start, at, stance)
        if hit and _up_to(speech, max(hit.stop, end), at):
            return hit
    return None


def _office_behind(
    speech: Speech, start: int, at: int, stance: str
) -> Hit[Teller] | None:
    """عزام طارق المتحدث باسم الحركة قال: a name with its office behind it"""
    words = speech.doc.words
    end = phrase_end(speech, start, at)
    kind = next((t for w in words[start + 2 : end] if (t := w.sense.teller)), None)
    first = words[start]
    if kind is None or words[start + 1].sense.teller or first.sense.cues \
            or first.sense.act_noun or first.form.removeprefix("و") in NO_NAME:
        return None  # وأظهرت بيانات: a verb, and no name
    return Hit(Teller(kind, stance), start, end, "told_by_name")


def _up_to(speech: Speech, end: int, verb: int) -> bool:
    """Whether nothing but an aside stands between a subject and its verb."""
    told = next((i for i in range(end, verb) if is_medium(speech, i)), verb)
    named = told + (speech.form(told) in ("ل", "لـ"))  # مصادر ل القناة قالت
    if told < verb and phrase_end(speech, named, verb) == verb:
        verb = told
    forms = [speech.form(i) for i in range(end, verb)]
    aside = forms[:1] == ["("] and forms[-1:] == [")"]
    return aside or all(f in BETWEEN or f in AFTER_VERB for f in forms)

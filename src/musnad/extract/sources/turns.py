# SPDX-License-Identifier: Apache-2.0
"""Where a headline turns to others: تعلن استهداف موقع، والجيش يقصف قرية."""

from __future__ import annotations

from collections.abc import Iterable

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.lexicon.tellers import GOING_ON, OPENS, QUOTED

NOUN_TOLD = 3  # first words of what is told, in which ان or a quotation may stand
NOW = ("ي", "ت")  # letters with which a verb of what goes on begins


def turns(
    doc: Doc, actors: Iterable[Hit[ActorSighting]], first: int, stop: int
) -> list[int]:
    """والجيش يقصف: first words of clauses in which a named party does something"""
    return [a.first for a in actors
            if first < a.first and a.stop < stop and a.value.form != "nisba"
            and doc.words[a.first].prefix.startswith("و") and _does(doc, a.stop)]


def told_until(
    doc: Doc, actors: Iterable[Hit[ActorSighting]], at: int, stop: int
) -> int:
    """Where what is told ends: a noun told ends at the turn, ان and quotations go on."""
    near = [w.form for w in doc.words[at : min(stop, at + NOUN_TOLD)]]
    if any(form in OPENS or form in QUOTED or form == ":" for form in near):
        return stop
    return min([stop, *turns(doc, actors, at, stop)])


def _does(doc: Doc, i: int) -> bool:
    """يقصف, يقر, يواصل; but تفجير is a noun"""
    word = doc.words[i]
    sense = word.sense
    if not word.form.startswith(NOW) or sense.act_noun is not None:
        return False
    return sense.act is not None or sense.says is not None or word.form in GOING_ON

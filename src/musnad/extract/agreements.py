# SPDX-License-Identifier: Apache-2.0
"""Whether a day or a town is told of an agreement, and so of no act."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.places.context import QUOTES
from musnad.lexicon import calendar as lex
from musnad.lexicon.agreements import AGREEMENTS, BREACHED, MADE, STOPPED

REACH = 14  # words from الموقع to the day that it was made
MET = AGREEMENTS | MADE
NEAR = 6  # words from الهدنة to its day, where nothing says that it was made then


def of_agreement(doc: Doc, i: int, first: int, near: int = NEAR) -> bool:
    """هدنة القرى في 6 نيسان 2019, الموقعة بين الجارين في 6 نيسان; not خرق الهدنة في …"""
    if MET.isdisjoint(doc.bares[max(first, i - REACH) : i]):
        return False
    for k in range(i - 1, max(first, i - REACH) - 1, -1):
        word = doc.words[k]
        if word.form in lex.COMMAS and k < i - 2:
            return False
        if word.bare in MADE:
            return True
        if word.bare in AGREEMENTS and i - k <= near:
            return k == first or doc.words[k - 1].bare not in BREACHED
        if _acts(doc, k):
            return False
    return False


def named_after(doc: Doc, i: int, first: int) -> bool:
    """اتفاق “كذا”, الهدنة الموقعة في كذا: a town of an agreement"""
    at = i - 1
    while at >= first and doc.words[at].form in QUOTES:
        at -= 1
    if at >= first and doc.words[at].bare in AGREEMENTS:
        return True
    return of_agreement(doc, i, first, near=0)


def _acts(doc: Doc, k: int) -> bool:
    """A verb, or a noun of an act but in وقف إطلاق النار"""
    sense = doc.words[k].sense
    if sense.act_noun and k and doc.words[k - 1].bare in STOPPED:
        return False
    return bool(sense.act or sense.act_noun or sense.harm or sense.harm_noun)

# SPDX-License-Identifier: Apache-2.0
"""The weapons and manners of a sentence: بطائرة مسيرة, قصف مدفعي."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.context import marches
from musnad.lexicon.means import AIR, AIR_BASES, BY_FIRE, PHRASES, Means

_PHRASE_STARTS = frozenset(p[0] for p in PHRASES)


def find_means(doc: Doc, first: int, stop: int) -> list[Hit[Means]]:
    """بطائرة مسيرة → drone_strike; قذائف هاون → shelling"""
    found: list[Hit[Means]] = []
    words, at = doc.words, first
    for i in doc.marks(first, stop):
        word = words[i]
        if i < at or (word.sense.means is None and word.stem not in _PHRASE_STARTS):
            continue
        hit = _phrase(doc, i, stop) if word.stem in _PHRASE_STARTS else None
        if hit is None and word.sense.means is not None and not (
                _burns(doc, i, stop) or marches(doc, i, stop) or _of_a_base(doc, i)):
            hit = Hit(word.sense.means, i, i + 1, "means_word")
        if hit:
            found.append(hit)
            at = hit.stop
    return found


def _burns(doc: Doc, i: int, stop: int) -> bool:
    """اندلعت النيران, بنيران المدفعية: not as in قتل بنيران الجنود"""
    word = doc.words[i]
    if word.stem != BY_FIRE:
        return False
    behind = doc.words[i + 1].sense.means if i + 1 < stop else None
    return word.prefix != "ب" or (behind is not None and behind.type != "shooting")


def _of_a_base(doc: Doc, i: int) -> bool:
    """هاجم مسلحون قاعدة جوية: what kind of base it is, and nothing from the air"""
    return doc.words[i].stem in AIR and i > 0 and doc.words[i - 1].stem in AIR_BASES


def _phrase(doc: Doc, i: int, stop: int) -> Hit[Means] | None:
    for length in (3, 2):
        key = (
            doc.words[i].stem,
            *(doc.words[k].form for k in range(i + 1, min(stop, i + length))),
        )
        if len(key) == length and (means := PHRASES.get(key)):
            return Hit(means, i, i + length, "means_phrase")
        bare = tuple(w.removeprefix("ال") for w in key)
        if len(key) == length and (means := PHRASES.get(bare)):
            return Hit(means, i, i + length, "means_phrase")
    return None

# SPDX-License-Identifier: Apache-2.0
"""One who is harmed and called only by a name: مقتل فلان الفلاني زعيم الحركة → 1."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import ONE, Group
from musnad.extract.casualties.meant import almost, only_meant
from musnad.extract.casualties.roll import roll_of
from musnad.extract.casualties.victims import UNSEEN, Found, Victims
from musnad.extract.casualties.whose import who_of
from musnad.lexicon.harm import ABDUCTED, DETAINED, KILLED
from musnad.lexicon.senses import Word
from musnad.lexicon.victims import DENIED, NEGATORS, TELLS_OF

LEAST = 2  # words of a name: one alone was told before
TITLE_REACH = 3  # words from a name to what its bearer is
DENIED_REACH = 5  # words between نفى and مقتل
OUTCOMES = (KILLED, DETAINED, ABDUCTED)


def with_named(
    doc: Doc, first: int, stop: int, found: Found, named: frozenset[int]
) -> Found:
    """The rows, and one for each who is harmed by name and whom no row counts."""
    if not named:
        return found
    anchors = {row.value.anchor for row in found}
    rows = [*found]
    for i in doc.marks(first, stop):
        word = doc.words[i]
        if not word.losses or i in named or i in anchors or not (
                outcome := _outcome(word)):
            continue
        if outcome in OUTCOMES and _told(doc, i, first):
            row = roll_of(doc, i, stop, outcome, named) or (
                _row(doc, i, stop, outcome, named))
            if row is not None:
                _insert(rows, row)
    return rows


def _insert(rows: Found, row: Hit[Victims]) -> None:
    """Put the row where its words stand; what other rows are parts of moves with them."""
    at = sum(other.first < row.first for other in rows)
    for n, other in enumerate(rows):
        of = other.value.of
        if of is not None and of != UNSEEN and of >= at:
            rows[n] = replace(other, value=replace(other.value, of=of + 1))
    rows.insert(at, row)


def _row(
    doc: Doc, i: int, stop: int, outcome: str, named: frozenset[int]
) -> Hit[Victims] | None:
    """مقتل at i tells of whoever is named behind it"""
    end = i + 1
    while end < stop and end in named:
        end += 1
    if end - i - 1 < LEAST:
        return None
    who = _title(doc, end, stop)
    if who is None:
        return None
    group = Group(ONE, who, counted=True)
    return Hit(Victims(outcome, group, anchor=i), i, i + 1, "by_name")


def _outcome(word: Word) -> str | None:
    sense = word.sense
    if word.suffix or word.prefix.endswith("ال"):
        return None
    harm = sense.harm or sense.harm_noun
    act = sense.act or sense.act_noun
    return harm.outcome if harm else act.harm if act else None


def _told(doc: Doc, i: int, first: int) -> bool:
    """أعلن مقتل, أسفر عن اغتيال, قتل; not قضية اغتيال, بعد مقتل, which go back to it"""
    if only_meant(doc, i, first) or almost(doc, i, first):
        return False
    near = doc.words[max(first, i - DENIED_REACH) : i]
    if any(w.form in DENIED or w.form in NEGATORS for w in near):
        return False
    sense = doc.words[i].sense
    if sense.harm or sense.act or i == first:
        return True
    before = doc.words[i - 1]
    return (before.form in TELLS_OF or before.sense.says is not None
            or not before.form[0].isalnum())


def _title(doc: Doc, at: int, stop: int) -> str | None:
    """فلان القيادي في الحركة → combatants; None where more are named, or he acts"""
    for k in range(at, min(stop, at + TITLE_REACH)):
        word = doc.words[k]
        noun = word.sense.people
        if word.prefix.startswith("و"):
            return None
        if noun is not None and noun.number == "one" and not noun.national:
            if word.form.endswith("ا") or word.suffix:
                return None  # قتل فلان شابا, قتل فلان زوجته
            return who_of(doc, k, stop, noun)[0]
        if word.form not in ("،", ",", "(", '"', "احد"):
            break
    return "people"

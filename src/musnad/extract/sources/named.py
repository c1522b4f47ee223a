# SPDX-License-Identifier: Apache-2.0
"""Tellers whom no list knows: names, by what stands behind them."""

from __future__ import annotations

from musnad.extract.sources.phrases import Speech, is_medium
from musnad.lexicon.people import FIGHTERS
from musnad.lexicon.plain_nouns import PLAIN
from musnad.lexicon.role_cues import OWNING_UP
from musnad.lexicon.tellers import (
    AFTER_VERB,
    MEASURED,
    NAME_TITLES,
    NO_NAME,
    NP_STOPS,
    NP_VERBS,
    OPENS,
    REPORTERS,
    SPOKEN,
)

CLOSED = ("،", ",", "قوله", "قولها", *OPENS)
LONGEST_NAME = 5  # words
ASIDE = 9  # words between a name and what it told


def named_behind(speech: Speech, at: int) -> int:
    """المتحدث باسم الدفاع المدني، سامي راشد، : where a name behind an office ends"""
    if speech.form(at) not in ("،", ","):
        return at
    end = at + 1
    while end < speech.stop and _may_be_named(speech, end):
        end += 1
    closed = speech.form(end) in CLOSED or (
        speech.form(end) == "في" and speech.form(end + 1) in SPOKEN)
    return end if closed and 2 <= end - at - 1 <= LONGEST_NAME else at


def _may_be_named(speech: Speech, i: int) -> bool:
    word = speech.doc.words[i]
    ranked = word.bare in NAME_TITLES
    if (word.marked and not ranked) or len(word.form) == 1 or is_medium(speech, i):
        return False
    return not any(word.form in listed for listed in (NP_STOPS, NP_VERBS, NO_NAME))


def kind_by_name(speech: Speech, at: int, end: int, *, sure: bool) -> str | None:
    """بلحسن الوسلاتي, ان ... : the kind of one who may be told by name, else None"""
    words = speech.doc.words
    if not _may_tell(speech, at):
        return None
    if not sure and not told_after(speech, end) and words[at].bare not in NAME_TITLES:
        return None
    kind = next((t for w in words[at + 1 : end] if (t := w.sense.teller)), None)
    kind = kind or _office(speech, end)
    if kind is None:
        people = "armed_group" if words[at].bare in FIGHTERS else \
            "media" if words[at].bare in REPORTERS else "local"
        kind = people if words[at].sense.people else "other"
    return kind


def _may_tell(speech: Speech, at: int) -> bool:
    """Whether a word may begin the name of one who tells."""
    word = speech.doc.words[at]
    sense, form = word.sense, word.form
    if form in NO_NAME or form[0].isdigit() or len(form) < 2:
        return False
    if sense.number or sense.act_noun or sense.harm_noun or sense.cues or sense.site \
            or sense.act or sense.harm:
        return False
    if word.bare in MEASURED or form.removeprefix("ل") in MEASURED:
        return False
    if word.bare in PLAIN and not sense.people and word.bare not in NAME_TITLES:
        return False
    return not (word.prefix.endswith("ب") or form.startswith("بال") or word.suffix
                or form in AFTER_VERB or form in OWNING_UP)


def _office(speech: Speech, end: int) -> str | None:
    """حازم برهان، وهو متحدث عسكري; سامي راشد، قائد الشرطة: what he is, behind a name"""
    i = end + (speech.form(end) in ("،", ","))
    if speech.form(i) in ("وهو", "وهي"):
        i += 1
    if i == end or i >= speech.stop:
        return None
    return speech.doc.words[i].sense.teller


def told_after(speech: Speech, at: int) -> bool:
    """Whether what is told begins at a word, or behind an aside: ان, الى ان, a colon"""
    for i in range(at, min(speech.stop, at + ASIDE)):
        form = speech.form(i)
        if form in OPENS or form in (":", '"', "«", "“", "قوله", "قولها"):
            return True
        if form.startswith("ل") and is_medium(speech, i):
            return True
        if form in ("،", "وهو", "وهي") and i + 1 < speech.stop \
                and speech.doc.words[i + 1].sense.teller:
            return True
        word = speech.doc.words[i]
        said = word.sense.says and not word.suffix  # في لقاء بثته القناة
        if said or word.sense.act or word.sense.harm:
            return False
    return False

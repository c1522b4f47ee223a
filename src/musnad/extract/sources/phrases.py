# SPDX-License-Identifier: Apache-2.0
"""Where the noun phrase of one who tells ends: مصدر طبي في المستشفى | ان القصف استمر"""

from __future__ import annotations

from dataclasses import field

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.frozen import frozen
from musnad.lexicon.tellers import (
    BODIES,
    COMMANDS,
    COURT_KINDS,
    COURTS,
    NAME_TITLES,
    NP_STOPS,
    NP_VERBS,
    OBJECTS,
    QUOTED,
    SPOKEN,
    STANDS,
)

LONGEST = 10  # words of a teller's name and office
QUOTED_NAME = 6  # words within quotes, at most
OPENING, CLOSING = '"“«(', '"”»)'
OPERATIONS, NEWS = "عمليات", ("الانباء", "المعلومات")
HANGING = ("في", "من", "ب", "ل", "لـ", "باسم", "-")  # never the last word of a phrase
BELONGING = (*OPENING, "في", "من", "باسم", "نفسه", "نفسها", "ذاته", "ذاتها")  # to a body


@frozen
class Speech:
    """A sentence in which somebody may tell: its bounds, actors by first word, outlet."""

    doc: Doc
    first: int
    stop: int
    actors: dict[int, Hit[ActorSighting]]
    outlet: frozenset[str] = field(default_factory=frozenset)

    def form(self, i: int) -> str:
        """The word at i, "" behind the end of the sentence."""
        return self.doc.forms[i] if i < self.stop else ""


def phrase_end(speech: Speech, at: int, stop: int) -> int:
    """Where the noun phrase of a teller ends."""
    words = speech.doc.words
    end = speech.actors[at].stop if at in speech.actors else at
    stop = min(stop, at + LONGEST)
    while end < stop and not _ends(speech, end, at):
        end += 1
    end += _open(speech, at, end)  # its other half stands inside
    while end > at and words[end - 1].form in HANGING:
        end -= 1
    return _balanced(speech, at, end)


def _ends(speech: Speech, i: int, at: int) -> bool:
    word = speech.doc.words[i]
    sense, form = word.sense, word.form
    if form in COURT_KINDS and i == at + 1 and speech.doc.words[at].bare in COURTS:
        return False
    if form in NP_STOPS or form in NP_VERBS or form in STANDS:
        return True
    if form.startswith("و") and (form[1:] in NP_STOPS or form[1:] in NP_VERBS):
        return True  # قال الناطق ولم يوضح
    if len(form) == 1 and form not in QUOTED:
        return True
    if sense.act or (sense.says and sense.teller is None) or sense.harm_noun:
        return True
    if i == at:
        return False
    if form in OBJECTS or (form in NEWS and speech.doc.words[i - 1].sense.teller
                           not in (None, "media")):
        return True  # نفى الناطق مزاعم, نفى الجيش الأنباء; but وكالة الأنباء
    if form[0] == "ب" and len(form) > 4 and form[1:] in NP_STOPS:
        return True  # افاد مصدر بسقوط قتلى
    if i in speech.actors and _told(speech, i, at):
        return True
    if form == "امام":  # قال المتحدث امام الصحفيين
        return True
    if form in OPENING and not closes(speech, i + 1) and not _open(speech, at, i):
        return True
    if form[0].isdigit() or sense.harm or (sense.act_noun and not _command(speech, i)):
        return True
    if i == at + 1 and form not in BELONGING \
            and not form.startswith(("ال", "ب", "ل")) and _whole(speech, at):
        return True
    if _second(speech, i, at):
        return True
    if form in ("في", "خلال") and speech.form(i + 1).removeprefix("ال") in SPOKEN:
        return True
    return is_medium(speech, i)


def _command(speech: Speech, i: int) -> bool:
    """قائد عمليات بغداد, المفتش العام لعمليات الشرطة: operations that are an office's"""
    word, before = speech.doc.words[i], speech.doc.words[i - 1]
    return word.bare == OPERATIONS and (
        before.bare in COMMANDS or word.prefix == "ل")


def _open(speech: Speech, at: int, i: int) -> bool:
    """Whether the quote at i closes one within the phrase: مجموعة قوات "الشرق" الروسية"""
    marks = [w.form for w in speech.doc.words[at:i]]
    return speech.form(i) == '"' and marks.count('"') % 2 == 1


def closes(speech: Speech, at: int) -> bool:
    """Whether quotes or brackets that open before a word close behind a few words."""
    closing = ")" if speech.form(at - 1) == "(" else CLOSING.replace(")", "")
    forms = [speech.form(i) for i in range(at, at + QUOTED_NAME)]
    return any(form and form in closing for form in forms)


def _told(speech: Speech, i: int, at: int) -> bool:
    """ابلغت مصادر رويترز: a medium right behind him who told it"""
    medium = speech.actors[i].value.actor.kind == "media"
    return medium and speech.doc.words[at].sense.teller not in (None, "media") and \
        speech.form(i - 1) not in HANGING and speech.actors[i].value.form == "name"


def _whole(speech: Speech, at: int) -> bool:
    """الكتيبة, المصدر: a body with the article; no bare noun behind belongs to it"""
    word = speech.doc.words[at]
    if not word.prefix.endswith("ال") or word.bare in NAME_TITLES:
        return False
    return word.sense.teller in ("ngo", "armed_group", "media", "unnamed") \
        or word.stem in BODIES


def _second(speech: Speech, i: int, at: int) -> bool:
    """الشرطة ومصادر طبية: a second teller with words of its own"""
    word = speech.doc.words[i]
    if not (word.sense.teller or i in speech.actors) or word.prefix not in ("و", "وال"):
        return False
    if word.prefix == "وال" and not speech.doc.words[at].prefix.endswith("ال"):
        return False  # مكتب الصحة والسكان
    return i + 1 < speech.stop and not _ends(speech, i + 1, i)


def is_medium(speech: Speech, i: int) -> bool:
    """لوكالة, لرويترز: a medium that was told"""
    word = speech.doc.words[i]
    if word.form == "ل" or word.form == "لـ":
        return True
    actor = speech.actors.get(i)
    if actor and actor.value.prefix in ("ل", "لل") and actor.value.actor.kind == "media":
        return True
    return word.prefix in ("ل", "لل") and word.sense.teller == "media"


def _balanced(speech: Speech, at: int, end: int) -> int:
    """Without a quote at the end whose other half stands outside."""
    words = speech.doc.words
    while end > at and words[end - 1].form in QUOTED:
        form = words[end - 1].form
        inside = [w.form for w in words[at : end - 1]]
        opener = OPENING[CLOSING.index(form)] if form in CLOSING else ""
        if opener and inside.count(opener) > inside.count(form) * (opener != form):
            break
        end -= 1
    return end

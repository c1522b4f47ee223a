# SPDX-License-Identifier: Apache-2.0
"""Words of an incident that take a side: on its parties, its victims and the act."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.lexicon.loaded import LOADED, LoadedWord
from musnad.lexicon.senses import Word
from musnad.model import Loaded, Mention
from musnad.record.frames import Frame
from musnad.record.likeness import Draft


def loaded_of(doc: Doc, draft: Draft) -> tuple[Mention[Loaded], ...]:
    """قوات الاحتلال once for each party; شهداء, استشهد once for each wording"""
    parties: dict[str, Mention[Loaded]] = {}
    words: dict[LoadedWord, Mention[Loaded]] = {}
    for frame in draft.frames:
        for hit in _of_parties(frame):
            parties.setdefault(hit.value.about, doc.mention(hit))
        taken = {i for a in frame.sightings.actors for i in range(a.first, a.stop)}
        for i in [i for i in doc.marks(frame.first, frame.stop) if doc.words[i].loaded]:
            word = _loaded(doc.words[i])
            if word is None or i in taken or (at := _span(doc, i, word)) is None:
                continue
            value = Loaded(word.about, word.kind, word.neutral)
            hit = Hit(value, *at, "loaded_word")
            prefix = doc.words[at[0]].prefix.removesuffix("ال")
            words.setdefault(word, doc.mention(hit, prefix))
    return (*parties.values(), *words.values())


def _loaded(word: Word) -> LoadedWord | None:
    return LOADED.get(word.stem) or LOADED.get(word.bare)


def _span(doc: Doc, i: int, word: LoadedWord) -> tuple[int, int] | None:
    """The words that take a side: القدس المحتلة, المناطق المحررة; None without it"""
    if not word.beside:
        return i, i + 1
    before = doc.words[i - 1].bare if i else ""
    return (i - 1, i + 1) if before in word.beside or "noun" in word.beside else None


def _of_parties(frame: Frame) -> list[Hit[Loaded]]:
    """What the names of those who did or suffered it say, before those of others."""
    sides = (*frame.roles.agents, *frame.roles.patients)
    others = [a for a in frame.sightings.actors if a not in sides]
    return [hit for actor in (*sides, *others) for hit in actor.value.loaded]

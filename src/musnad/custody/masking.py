# SPDX-License-Identifier: Apache-2.0
"""Words taken out of texts and values, each letter a ▮, so that offsets stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from musnad.model import Span
from musnad.record.private import blotted
from musnad.text.normal import fold
from musnad.text.tokens import tokens

JOINED = 2  # letters that may be written to the first word: ول…


@dataclass(frozen=True, slots=True)
class Masking:
    """Names as rows of folded words; found however they are spelled in a text."""

    names: frozenset[tuple[str, ...]]

    def text(self, words: str) -> str:
        """قال سامر العبدي إن → قال ▮▮▮▮ ▮▮▮▮▮▮ إن, as long as before."""
        spans = self.spans(words)
        return blotted(words, spans) if spans else words

    def spans(self, words: str) -> list[Span]:
        """Where the words of the names stand, each by itself: what parts them stays."""
        raws, starts = tokens(words)
        words_at = [(raw, at) for raw, at in zip(raws, starts, strict=True)
                    if raw[0].isalnum()]
        forms = [fold(raw) for raw, _ in words_at]
        found = []
        for k in range(len(forms)):
            for name in self.names:
                if _stands(forms, k, name):
                    found += [Span(at, at + len(raw))
                              for raw, at in words_at[k : k + len(name)]]
        return sorted(set(found))

    def value(self, value: Any) -> Any:  # noqa: ANN401 (any JSON)
        """The same in every string of a JSON value."""
        match value:
            case str():
                return self.text(value)
            case list():
                return [self.value(each) for each in value]
            case dict():
                return {key: self.value(each) for key, each in value.items()}
        return value


def masking(phrases: Iterable[str]) -> Masking:
    """What takes these phrases out."""
    names = {tuple(fold(t) for t in tokens(p)[0] if t[0].isalnum()) for p in phrases}
    return Masking(frozenset(names - {()}))


def _stands(forms: list[str], k: int, name: tuple[str, ...]) -> bool:
    here = forms[k : k + len(name)]
    if len(here) < len(name) or tuple(here[1:]) != name[1:]:
        return False
    return here[0].endswith(name[0]) and len(here[0]) - len(name[0]) <= JOINED


def reworded(value: Any, text: str) -> Any:  # noqa: ANN401 (any JSON)
    """A record whose words are those of the masked text at their spans."""
    match value:
        case list():
            return [reworded(each, text) for each in value]
        case dict():
            found = {key: reworded(each, text) for key, each in value.items()}
            start, stop = found.get("start"), found.get("stop")
            if isinstance(start, int) and isinstance(found.get("text"), str):
                found["text"] = text[start:stop]
            return found
    return value

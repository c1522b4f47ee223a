# SPDX-License-Identifier: Apache-2.0
"""A report made ready for reading: its words analysed once, its sentences bounded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import add
from typing import Generic, TypeVar

from musnad.frozen import frozen
from musnad.lexicon.fire import TELLING
from musnad.lexicon.senses import Word, analyse, analysed
from musnad.model import Mention, Span
from musnad.text.normal import fold
from musnad.text.tokens import tokens

ECHO = 4  # words that begin a title and, told again on its line, show that it is one
LINE = 120  # words in which a title is looked for once more
T = TypeVar("T")
U = TypeVar("U")


@frozen
class Sentence:
    """Words [first, stop) of a Doc; `line` counts lines of the text from 0."""

    first: int
    stop: int
    line: int


@frozen
class Hit(Generic[T]):
    """A value read from words [first, stop) of a Doc, and the rule that read it."""

    value: T
    first: int
    stop: int
    rule: str

    def saying(self, value: U) -> Hit[U]:
        """The same words and rule with another value."""
        return Hit(value, self.first, self.stop, self.rule)


@frozen
class Doc:
    """Text, its words, where each starts and stops, sentences, words that matter."""

    text: str
    words: list[Word]
    starts: list[int]
    stops: list[int]
    sentences: list[Sentence]
    heads: list[int]  # first words of the sentences
    marked: list[int]  # words that some rule may begin with
    telling: list[int]  # words for an act or for harm
    forms: list[str]  # of the words, where many are compared at once
    bares: list[str]
    title: int = 0  # where the title ends on a first line that says it again, else 0
    titled: bool = False  # the first line is a title, as whoever gave the text says

    def marks(self, first: int, stop: int) -> list[int]:
        """Those of words [first, stop) that some rule may begin with."""
        marked = self.marked
        return marked[bisect_left(marked, first) : bisect_left(marked, stop)]

    def span(self, first: int, stop: int) -> Span:
        """Code points of words [first, stop)."""
        return Span(self.starts[first], self.stops[stop - 1])

    def bare_span(self, first: int, stop: int, prefix: str) -> Span:
        """The same without the letters of `prefix` at its start: بإدلب → إدلب"""
        if not prefix:
            return Span(self.starts[first], self.stops[stop - 1])
        at, end = self.starts[first], self.stops[first]
        for letter in prefix:
            while at < end and not fold(self.text[at]):
                at += 1
            if at < end and fold(self.text[at]) == letter:
                at += 1
        while at < end and not fold(self.text[at]):
            at += 1
        return Span(at if at < end else self.starts[first], self.stops[stop - 1])

    def mention(self, hit: Hit[T], prefix: str = "") -> Mention[T]:
        """The hit with its words; `prefix` names clitics that are not part of them."""
        return Mention(hit.value, self.bare_span(hit.first, hit.stop, prefix), hit.rule)

    def tells(self, sentence: Sentence) -> bool:
        """Whether a sentence has a word for an act or for harm, and is worth reading."""
        at = bisect_left(self.telling, sentence.first)
        return at < len(self.telling) and self.telling[at] < sentence.stop

    def is_title(self, sentence: Sentence) -> bool:
        """Whether a sentence is the whole of the first line, or its end."""
        return sentence.line == 0 and (
            sentence.stop == self.title or self.form_behind(sentence) == "\n")

    def form_behind(self, sentence: Sentence) -> str:
        """The mark or break that ends a sentence, "" at the end of the text."""
        return self.forms[sentence.stop] if sentence.stop < len(self.forms) else ""

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that holds word `index`."""
        at = bisect_right(self.heads, index) - 1
        return self.sentences[at]


def read_doc(text: str, *, titled: bool = False) -> Doc:
    """قتل خمسة. ونقل الجرحى → two sentences; `.` after a single letter ends none.

    Marks that end sentences are words of the document, but of no sentence. `titled`: the
    first line is known to be a title.
    """
    raws, starts = tokens(text)
    words = [word for word in map(analysed, raws) if word]
    if len(words) < len(raws):
        words = [analyse(raw) for raw in raws]
    if any([word.cuts for word in words]):
        raws, starts = _parted(raws, starts, words)
        words = [analyse(raw) for raw in raws]
    stops = [*map(add, starts, map(len, raws))]
    forms, bares = [word.form for word in words], [word.bare for word in words]
    marked = [i for i, word in enumerate(words) if word.marked]
    telling = [i for i in marked if words[i].sense.telling or bares[i] in TELLING]
    title = _said_again(forms)
    sentences = _sentences(words)
    if title:
        sentences = _without_echo(sentences, title)
    heads = [sentence.first for sentence in sentences]
    return Doc(text, words, starts, stops, sentences, heads, marked, telling,
               forms, bares, title, titled)


def _parted(
    raws: list[str], starts: list[int], words: list[Word]
) -> tuple[list[str], list[int]]:
    """وكانتالقوات → وكانت, القوات: words that a page ran into each other"""
    pieces = [
        (raw[a:b], start + a)
        for raw, start, word in zip(raws, starts, words, strict=True)
        for a, b in pairwise((0, *word.cuts, len(raw)))
    ]
    return [raw for raw, _ in pieces], [at for _, at in pieces]


def _said_again(forms: list[str]) -> int:
    """غارة على كذا - شبكة كذا غارة على كذا: where a page's title begins once more"""
    line = forms[:LINE]
    line = line[: line.index("\n")] if "\n" in line else []
    return next((i for i in range(ECHO, len(line) - ECHO + 1)
                 if line[i] == line[0] and line[i : i + ECHO] == line[:ECHO]), 0)


def _without_echo(sentences: list[Sentence], title: int) -> list[Sentence]:
    """The first line up to `title` alone, and the lines below it."""
    return [
        s if s.stop <= title or s.line else Sentence(s.first, title, 0)
        for s in sentences if s.line or s.first < title
    ]


def _sentences(words: list[Word]) -> list[Sentence]:
    sentences: list[Sentence] = []
    first = line = 0
    for i in [i for i, word in enumerate(words) if word.ends]:
        breaks = words[i].form == "\n"
        if not breaks and _initial(words, first, i):
            continue
        if i > first:
            sentences.append(Sentence(first, i, line))
        first = i + 1
        line += breaks
    if len(words) > first:
        sentences.append(Sentence(first, len(words), line))
    return sentences


def _initial(words: list[Word], first: int, at: int) -> bool:
    """A single letter before a full stop: د. احمد"""
    return at > first and len(words[at - 1].form) == 1 and words[at - 1].form.isalpha()

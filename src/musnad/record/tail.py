# SPDX-License-Identifier: Apache-2.0
"""Where the article ends and teasers, menus and tags begin."""

from __future__ import annotations

from itertools import groupby, pairwise

from musnad.doc import Doc, Sentence
from musnad.lexicon.clutter import TAIL_STARTS

PROSE = 18  # words of a line that is prose even with no full stop at its end
REPEATED = 8  # words of a sentence that nobody writes twice by chance
SHORT = 14  # words of a line that may be a link
SHORT_REPORT = 4  # lines; a shorter report has no tail
LISTED = 3  # lines with no full stop that are a list of headlines behind prose with stops
HEADLINE = 32  # words; no headline is longer
CREDIT = 5  # words of a name in brackets: who took a picture
BULLETS = ("-", "–", "•", "*", "ـ", "·")
_OPENERS = frozenset(start.partition(" ")[0] for start in TAIL_STARTS)


def article(doc: Doc) -> list[Sentence]:
    """The sentences of the article itself.

    A line that begins `اقرأ أيضا` or `مواضيع ذات صلة` and all after it are clutter, and
    so is a run of short lines with no full stop behind the last line of prose; where no
    prose follows a title, whatever text the page had is lost, and the title stands alone.
    """
    kept = []
    for sentence in doc.sentences:
        if sentence.line > 0 and _starts_tail(doc, sentence):
            break
        kept.append(sentence)
    return _without_teasers(doc, kept)


def repeated(doc: Doc, sentences: list[Sentence]) -> set[int]:
    """Where sentences begin that stand in the article before, word for word."""
    told: set[str] = set()
    again = set()
    for sentence in sentences:
        if sentence.stop - sentence.first >= REPEATED:
            words = doc.span(sentence.first, sentence.stop).of(doc.text)
            if words in told:
                again.add(sentence.first)
            told.add(words)
    return again


def stray_lines(doc: Doc, sentences: list[Sentence]) -> set[int]:
    """Short lines with no full stop between two lines of prose, and below the title what
    a picture shows: links, subheads and captions.

    They speak of what the text tells, or of another article, or of another day.
    """
    lines = [list(line) for _, line in groupby(sentences, key=lambda s: s.line)]
    return {
        line[0].line
        for before, line, after in zip(lines[1:], lines[2:], lines[3:], strict=False)
        if len(line) == 1 and line[0].stop - line[0].first <= SHORT
        and not _stopped(doc, line) and _stopped(doc, before) and _stopped(doc, after)
    } | {line[0].line for line, after in pairwise(lines[1:4])
         if _caption(doc, line) and _prose(doc, after)}


def _caption(doc: Doc, line: list[Sentence]) -> bool:
    """دخان بعد الغارة - 3 أيار 2022 (الدفاع المدني): who took it, and no full stop"""
    text = doc.text[doc.starts[line[0].first] :].partition("\n")[0].strip()
    shown, _, credit = text.rpartition("(")
    return credit.endswith(")") and len(credit.split()) <= CREDIT \
        and not shown.rstrip().endswith(".") and _length(doc, line) <= HEADLINE


def _length(doc: Doc, line: list[Sentence]) -> int:
    """How many words a line has; ---- and marks that nobody sees are none."""
    return sum([form[0].isalnum() for form in doc.forms[line[0].first : line[-1].stop]])


def _stopped(doc: Doc, line: list[Sentence]) -> bool:
    """Whether a full stop, or quotes behind one, end a line; ... breaks one off."""
    end = line[-1].stop
    behind = doc.text[doc.stops[end - 1] : doc.stops[end - 1] + 3].split("\n")[0]
    return "." in behind and not (behind == "..." and _length(doc, line) < PROSE)


def _starts_tail(doc: Doc, sentence: Sentence) -> bool:
    length = sentence.stop - sentence.first
    if length > PROSE or doc.words[sentence.first].form not in _OPENERS:
        return False
    forms = [w.form for w in doc.words[sentence.first : sentence.first + min(length, 3)]]
    return any(" ".join(forms[:n]) in TAIL_STARTS for n in (1, 2, 3))


def _without_teasers(doc: Doc, sentences: list[Sentence]) -> list[Sentence]:
    if not sentences or sentences[-1].line < SHORT_REPORT:
        return sentences
    lines = [list(line) for _, line in groupby(sentences, key=lambda s: s.line)]
    title = lines[:1]
    del lines[_headlines_from(doc, lines) :]
    while lines and not _prose(doc, lines[-1]):
        lines.pop()
    if len(lines) < 2 and not doc.titled:
        return sentences
    return [s for line in lines or title for s in line]


def _headlines_from(doc: Doc, lines: list[list[Sentence]]) -> int:
    """Where a list of other headlines begins, of any length, behind prose with stops."""
    stopped = [k for k, line in enumerate(lines) if _stopped(doc, line)]
    if len(stopped) < 2:
        return len(lines)
    run = lines[stopped[-1] + 1 :]
    listed = len(run) >= LISTED and not any(_goes_on(doc, line) for line in run)
    return stopped[-1] + 1 if listed else len(lines)


def _goes_on(doc: Doc, line: list[Sentence]) -> bool:
    """وقصفت, كما قصفت, - في بلدة كذا, حلب: what no other article's headline is"""
    word = doc.words[line[0].first]
    return (_length(doc, line) > HEADLINE or word.prefix.startswith(("و", "ف"))
            or "joint" in word.sense.cues or word.form in BULLETS)


def _prose(doc: Doc, line: list[Sentence]) -> bool:
    """Long, or ending in a full stop; two stops within a line (`..`) end no sentence."""
    return (_length(doc, line) >= PROSE or _stopped(doc, line)
            or doc.words[line[0].first].form in BULLETS)

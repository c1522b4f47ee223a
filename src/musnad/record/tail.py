# SPDX-License-Identifier: Apache-2.0
"""Where the article ends and teasers, menus and tags begin."""

from __future__ import annotations

from musnad.doc import Doc, Sentence
from musnad.lexicon.clutter import TAIL_STARTS

PROSE = 18  # words of a line that is prose even with no full stop at its end
SHORT_REPORT = 4  # lines; a shorter report has no tail


def article(doc: Doc) -> list[Sentence]:
    """The sentences of the article itself.

    A line that begins `اقرأ أيضا` or `مواضيع ذات صلة` and all after it are clutter, and
    so is a run of short lines with no full stop behind the last line of prose.
    """
    kept = []
    for sentence in doc.sentences:
        if sentence.line > 0 and _starts_tail(doc, sentence):
            break
        kept.append(sentence)
    return _without_teasers(doc, kept)


def _starts_tail(doc: Doc, sentence: Sentence) -> bool:
    forms = [
        w.form for w in doc.words[sentence.first : min(sentence.stop, sentence.first + 3)]
    ]
    return (
        any(" ".join(forms[:n]) in TAIL_STARTS for n in (1, 2, 3))
        and sentence.stop - sentence.first <= PROSE
    )


def _without_teasers(doc: Doc, sentences: list[Sentence]) -> list[Sentence]:
    if not sentences or sentences[-1].line < SHORT_REPORT:
        return sentences
    last = 0
    for k, sentence in enumerate(sentences):
        after = doc.text[doc.stops[sentence.stop - 1] : doc.stops[sentence.stop - 1] + 2]
        if sentence.stop - sentence.first >= PROSE or "." in after:
            last = k
    return sentences[: last + 1] if last else sentences

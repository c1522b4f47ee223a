# SPDX-License-Identifier: Apache-2.0
"""Words as search compares them: folded, and without the clitics before them."""

from __future__ import annotations

from musnad.text.clitics import splits
from musnad.text.normal import fold
from musnad.text.tokens import tokens

ARTICLES = ("وال", "بال", "فال", "كال", "ال", "لل")
LEAST = 3  # letters that a word keeps when an article is taken off


def stems(words: str) -> list[str]:
    """بالغارات على إدلب → غارات علي ادلب, in order; marks of punctuation are left out.

    >>> stems("وَالقَصْفُ على إدلب")
    ['قصف', 'علي', 'ادلب']
    """
    return [stem(fold(token)) for token in tokens(words)[0] if token[0].isalnum()]


def stem(form: str) -> str:
    """A folded word without an article and what is joined to it: والقصف → قصف"""
    for article in ARTICLES:
        if form.startswith(article) and len(form) - len(article) >= LEAST:
            return form[len(article) :]
    return form


def forms(words: str) -> set[str]:
    """Each word without each clitic that may stand before it: بغارة → بغاره, غاره"""
    return {stem for token in tokens(words)[0] if token[0].isalpha()
            for _, stem, _ in splits(fold(token), pronouns=False)}

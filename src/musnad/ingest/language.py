# SPDX-License-Identifier: Apache-2.0
"""Whether Arabic letters spell Arabic, or a language that borrowed them."""

from __future__ import annotations

import re

from musnad.lexicon.neighbours import LETTERS, WORDS

# Peh, tcheh, jeh, gaf, keheh, Farsi yeh, and the letters of Urdu, Kurdish and Pashto.
_FOREIGN = re.compile(r"[\u0679\u067c\u067e\u0681\u0685\u0686\u0688\u0689\u0691\u0693"
                      r"\u0695\u0696\u0698\u069a\u06a9\u06ab\u06af\u06b5\u06ba\u06bc\u06be\u06c1"
                      r"\u06c6\u06c7\u06cc\u06cd\u06ce\u06d0\u06d2\u06d5]")
_ARTICLE = re.compile(r"(?<!\w)[\u0648\u0641\u0628\u0643]?\u0627\u0644\w")
_OWN = {name: re.compile(f"[{letters}]") for name, letters in LETTERS.items()}
_ALL_WORDS = {name: frozenset(words) for name, words in WORDS.items()}
_SPLIT = re.compile(r"[\w\u200c]+")
_FEW = 3  # foreign letters that names and slips of a keyboard put into Arabic
_SHARE = 0.015  # of the letters
_SMALL = 0.12  # share of words that are small words of another language


def neighbour(text: str, arabic: int) -> str | None:
    """The language of a text in Arabic letters (so many of them) that is not Arabic.

    Arabic typed on a Persian keyboard (الحکومة فی) has the letters and the article too.

    >>> neighbour("در پی حمله دیروز سه نفر کشته شدند و چند تن زخمی شدند", 42)
    'Persian'
    """
    words = _SPLIT.findall(text)
    if len(_ARTICLE.findall(text)) >= 0.1 * len(words):
        return None
    foreign = len(_FOREIGN.findall(text))
    small = {name: sum(w in own for w in words) for name, own in _ALL_WORDS.items()}
    if foreign < max(_FEW, _SHARE * arabic) and (
            max(small.values()) < max(2, _SMALL * len(words))):
        return None
    letters = {name: len(own.findall(text)) for name, own in _OWN.items()}
    return _named(letters, small)


def _named(letters: dict[str, int], small: dict[str, int]) -> str:
    """Persian has the letters that all of them have, so the others are asked first."""
    own = {name: 3 * small[name] + letters[name] for name in letters if name != "Persian"}
    best = max(own, key=own.__getitem__)
    shared = 3 * small["Persian"] + letters["Persian"] // 3
    return best if own[best] > shared else "Persian"

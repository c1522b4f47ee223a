# SPDX-License-Identifier: Apache-2.0
"""Where words, numbers and marks of punctuation stand in a text."""

from __future__ import annotations

import re
from itertools import accumulate, chain, islice

from musnad.text.normal import VEIL, veiled

_INNER = (  # letters that end no word
    "\u0610-\u061a\u061c\u0620-\u0628\u062a-\u0648\u064a\u064c-\u065f\u066e-\u06d3\u06d5-\u06e8"
    "\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
    "\u200c\u200d"
)
_LETTER = rf"{_INNER}\u0629\u0649\u064b"
# Letters that end a word, so that the next one was run into it: المدينةفي, جنديافي,
# علىقرية; but طوارىء is spelled so.
_ENDINGS = ("\u0629[\u064b-\u0652]?|\u0627\u064b|\u064b\u0627"
            "|\u0649[\u064b-\u0652\u0670]*+(?!\u0621)")
# Words that say end too where no pronoun follows: إنّالجيش, قالتمصادر.
_PRONOUNS = (
    "\u0647(?:\u0627|\u0645\u0627?|\u0646)?|\u0643\u0645?|\u0646[\u0627\u064a]"
    "|\u0645\u0627|[\u064a\u0649\u0627]"
)
_NEXT = rf"(?!(?:{_PRONOUNS})(?![{_LETTER}]))(?=[\u0620-\u063f\u0641-\u064a]"
_THAT = rf"[\u0623\u0625]\u0646\u0651{_NEXT}{{2}})"  # أنّ, إنّ
_SAID = (  # أعلنت, أفادت, أكدت; ذكرت; قالت
    "(?:\u0623(?:\u0639\u0644\u0646|\u0641\u0627\u062f|\u0643\u0651?\u062f)"
    rf"|\u0630\u0643\u0631|\u0642\u0627\u0644)\u062a{_NEXT}{{3}})"
)
_SAYING = rf"{_THAT}|[\u0648\u0641\u0628\u0644]{_THAT}|{_SAID}|\u0648{_SAID}"
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
# Most words match the first line, at once; `++` gives nothing back that it has taken.
_TOKEN = (
    rf"{_SAYING}|[{_INNER}]++(?:[\u0629\u0649](?![{_LETTER}])|(?![\u0629\u0649\u064b]))"
    rf"|(?:(?!{_ENDINGS})[{_LETTER}])*(?:{_ENDINGS}|[{_LETTER}])"
    rf"|[{_DIGIT}]++(?:[.,\u066b\u066c][{_DIGIT}]+|['’][{_DIGIT}]{{3}}(?![{_DIGIT}]))*"
    r"|[^\W\d_\u0600-\u06ff]++"
    r"|\n\s*|\S"
)
# Blanks but the end of a line, the signs of hashtags (#غارة_جوية is two words), and marks
# of direction, which pages leave before a word.
_BLANK = (r"[ \t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f"
          r"\u205f\u2060-\u2069\u3000\ufeff#_]")
_PIECE = re.compile(rf"({_BLANK}*+)({_TOKEN})")
# Posts break words of violence by a full stop between two lines of tatweel: قصـ.ـف
_VEILED = rf"[{_LETTER}]+(?:{VEIL}[{_LETTER}]+)+"
_VEILED_PIECE = re.compile(rf"({_BLANK}*+)({_VEILED}|{_TOKEN})")


def tokens(text: str) -> tuple[list[str], list[int]]:
    """قُتل 1.200 (شخص)، → قُتل / 1.200 / ( / شخص / ) / ، and where each starts

    A newline with the blanks after it is one token. `#` and `_` part words as blanks do.

    >>> tokens("قُتل 1.200 شخص.")
    (['قُتل', '1.200', 'شخص', '.'], [0, 5, 11, 14])
    """
    pieces = (_VEILED_PIECE if veiled(text) else _PIECE).findall(text)
    ends = accumulate(map(len, chain.from_iterable(pieces)))  # of blanks and of tokens
    return [token for _, token in pieces], [*islice(ends, 0, None, 2)]

# SPDX-License-Identifier: Apache-2.0
"""Spelling folded for comparison. The text itself is never changed: folds are per word.

Folded: alef with hamza, madda or wasla to bare alef; alef maqsura and Farsi yeh to yeh;
teh marbuta to heh; hamza seats to their letter; Farsi keheh to kaf; digits to ASCII.
Dropped: short vowels, tanween, shadda, superscript alef, tatweel, zero-width marks, and
the full stop between two lines of tatweel by which posts veil a word (قصـ.ـف).
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ۀ": "ه",
    "ہ": "ه",
    "ۃ": "ه",
    "ھ": "ه",
    "ؤ": "و",
    "ئ": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ګ": "ك",
    "٪": "%",
    "٫": ".",
    "٬": ",",
}
_MARKS = [
    *range(0x0610, 0x061B),
    *range(0x064B, 0x0660),
    0x0670,
    *range(0x06D6, 0x06DD),
    *range(0x06DF, 0x06E9),
    *range(0x06EA, 0x06EE),
    0x0640,
    0x061C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
]
# Digits in circles (❻) and of old scripts: `isdigit` takes them, `int` does not.
_SIGNS = [range(0x1369, 0x1372), range(0x19DA, 0x19DB), range(0x24F5, 0x24FE),
          range(0x24FF, 0x2500), range(0x2776, 0x277F), range(0x2780, 0x2789),
          range(0x278A, 0x2793), range(0x10A40, 0x10A44), range(0x10E60, 0x10E69),
          range(0x11052, 0x1105B)]
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)} | {
    chr(c): str(unicodedata.digit(chr(c))) for signs in _SIGNS for c in signs}
_FOLD = str.maketrans({**_LETTERS, **_DIGITS, **{chr(c): None for c in _MARKS}})


VEIL = "\u0640[\u0640 ]{0,3}[.][\u0640 ]{0,3}(?<=\u0640)"
_VEIL = re.compile(VEIL)


def veiled(text: str) -> bool:
    """شهيد بقصـ.ـف: whether some word is broken by full stops"""
    return "\u0640" in text and _VEIL.search(text) is not None


def fold(words: str) -> str:
    """أُصيبَ ثلاثةٌ → اصيب ثلاثه; ﻗﺘﻞ (presentation forms) → قتل; ٣٠ → 30

    >>> fold("الأولى")
    'الاولي'
    """
    if not words.isascii() and not unicodedata.is_normalized("NFKC", words):
        words = unicodedata.normalize("NFKC", words)
    if veiled(words):
        words = _VEIL.sub("", words)
    return words.translate(_FOLD)

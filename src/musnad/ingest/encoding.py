# SPDX-License-Identifier: Apache-2.0
"""Bytes to text: which encoding a file is in, and whether what comes out is Arabic."""

from __future__ import annotations

import re
from typing import NamedTuple

from musnad.ingest.language import neighbour

MAX_TEXT = 10_000_000  # bytes of UTF-8 in one report
LOST = "\ufffd"  # stands where a character could not be read
TOO_LONG = f"longer than {MAX_TEXT // 1_000_000} MB"
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le",
                     b"\xfe\xff": "utf-16-be"}
_GUESSES = ("utf-8", "cp1256", "iso-8859-6")
_SAMPLE = 20_000  # characters that are enough to tell encodings apart
_GOOD_GUESS = 0.3  # share of words; real articles score above 0.85 in their own encoding
_ARABIC_WORD = re.compile(r"[^\w\ufffd]*[\u0621-\u063a\u0640-\u0652]{2,}[^\w\ufffd]*")
_ARABIC_LETTERS = re.compile(r"[\u0620-\u064a\u066e-\u06d3\u06d5\u06fa-\u06ff"
                            r"\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_TAH_OR_ZAH = re.compile("[\u0637\u0638]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """Text of a file; `lost` counts the places where bytes could not be read."""

    text: str
    lost: int = 0


def decode(raw: bytes) -> Decoded:
    """Text of UTF-8, marked UTF-16, windows-1256 or ISO-8859-6, or ValueError."""
    for mark, codec in _BYTE_ORDER_MARKS.items():
        if raw.startswith(mark):
            return _marked(raw[len(mark):], codec)
    if b"\0" in raw:
        raise ValueError("binary, not text (it holds NUL bytes)")
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _guessed(raw)


def _marked(raw: bytes, codec: str) -> Decoded:
    text = raw.decode(codec, "replace")
    lost = text.count(LOST) - raw.count(LOST.encode(codec))
    if lost > len(text) // 100:
        raise ValueError(f"marked as {codec} but not readable as such")
    return Decoded(text, lost)


def _guessed(raw: bytes) -> Decoded:
    """The reading whose words look most Arabic; damaged UTF-8 is one of the guesses."""
    texts = [raw.decode(codec, "replace") for codec in _GUESSES]
    best = max(texts, key=_share_of_arabic_words)
    if _share_of_arabic_words(best) < _GOOD_GUESS:
        raise ValueError("neither UTF-8, UTF-16 with a byte order mark, windows-1256 "
                         "nor ISO-8859-6")
    return Decoded(best, best.count(LOST))


def _share_of_arabic_words(text: str) -> float:
    """`ط§ظ„` (UTF-8 read as windows-1256) is no word: letters and signs take turns."""
    words = text[:_SAMPLE].split()
    return sum(bool(_ARABIC_WORD.fullmatch(w)) for w in words) / max(len(words), 1)


def fault(text: str) -> str | None:
    """Why a text can't be read as an Arabic report; None if it can."""
    if not text.strip():
        return "empty"
    if len(text) * 4 > MAX_TEXT and len(text.encode()) > MAX_TEXT:
        return TOO_LONG
    if text.count(" \u0627\u0644") > 0.06 * text.count(" "):
        return None  # so many words with the article: Arabic, and cheaply known
    letters, arabic = _count(_LETTERS, text), _count(_ARABIC_LETTERS, text)
    if arabic < 0.3 * letters or not arabic:
        return f"not Arabic ({arabic} of its {letters} letters are)"
    if _count(_TAH_OR_ZAH, text) > 0.25 * letters:
        return "its letters were spoilt (UTF-8 once read as windows-1256)"
    other = neighbour(text, arabic)
    return f"not Arabic but {other}, by its letters and small words" if other else None


def _count(pattern: re.Pattern[str], text: str) -> int:
    """How many characters are in the matches."""
    return sum(map(len, pattern.findall(text)))


def mended(text: str) -> Decoded:
    r"""Lone surrogates (`"\ud83d"` in JSON) become U+FFFD, one for one: offsets hold."""
    if text.isascii():
        return Decoded(text)
    whole, lost = _SURROGATE.subn(LOST, text)
    return Decoded(whole, lost)

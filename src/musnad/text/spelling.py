# SPDX-License-Identifier: Apache-2.0
"""Whether two spellings may be of one name."""

from __future__ import annotations

LEAST = 5  # letters of a name that a slip of the pen leaves recognisable


def one_letter_off(a: str, b: str) -> bool:
    """اعزار, اعزاز; كفر نوران, كفرنوران: one letter other, missing or too many

    >>> one_letter_off("اعزار", "اعزاز"), one_letter_off("بنش", "بنس")
    (True, False)
    >>> one_letter_off("كفر نوران", "كفرنوران"), one_letter_off("سراقب", "سرمين")
    (True, False)
    """
    if min(len(a), len(b)) < LEAST or abs(len(a) - len(b)) > 1:
        return False
    both = zip(a, b, strict=False)
    at = next((k for k, (x, y) in enumerate(both) if x != y), min(len(a), len(b)))
    return a[at + (len(a) >= len(b)) :] == b[at + (len(b) >= len(a)) :]

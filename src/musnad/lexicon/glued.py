# SPDX-License-Identifier: Apache-2.0
"""Words that a page ran into each other, as happens where the text of a link begins or ends.

A word of no list is parted where a word that news are full of stands before one that is
known, or has the article: وكانتالقوات, مراسلالقناةفي.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from musnad.lexicon.words import classes
from musnad.text.normal import fold

if TYPE_CHECKING:
    from musnad.lexicon.senses import Word

_SMALL = classes({
    "links": """
        كان، كانت، وكان، وكانت، كما، التي، الذي، الذين، وقد، عندما، بينما، فيما، حيث، لكن، وذلك # وكانت القوات قصفت القرية
        بعد، قبل، منذ، خلال، اثر، جراء، وفق، بحسب، ضد، عند، بين، مع، عبر، نحو، حتى, على، الى، عن # بعد قصف القرية
        جنوبي، شمالي، شرقي، غربي، جنوب، شمال، شرق، غرب، وسط، قرب # قصف شمالي القرية
        مدينة، بلدة، قرية، منطقة، محافظة، قوات، القوات، الجيش، الاحتلال، اليوم، امس # قصف مدينة حلب
        شهيدا، الفلسطيني، الفلسطينية، الاسرائيلي، الاسرائيلية، المقاومة # القصف الاسرائيلي
    """,
    "shorts": """
        في، من، عن، على، الى، مع  # قال مراسل القناة في حلب
    """,
    "that": """
        ان، بان، وان، لان، فان، انه، انها، بانه، بانها  # وأكدت الوزارة أن القوات قصفت القرية
    """,
    "pronouns": """
        ه، ها، هم، هما، هن، نا، ي، ني، ك، كم، ما، ا  # وأكدت الوزارة أنها قصفت القرية
    """,
})
LINKS, SHORTS = _SMALL["links"], _SMALL["shorts"]
THAT, PRONOUNS = _SMALL["that"], _SMALL["pronouns"]
ARTICLE = "ال"
LEAST = 7  # letters of two words run together
PART, NAMED = 3, 6  # letters of the first one; of one that is a name
WORD = 4  # letters of a word that is known
PLURAL = "ات"
HAMZA = "أإآب"  # أن, بأن; but the ان of a dual has none
DOUBLED = "نّ"  # as أنّ is spelled where signs are: whatever follows is a word of its own

Analyse = Callable[[str], "Word"]


def cuts(raw: str, form: str, analyse: Analyse) -> tuple[int, ...]:
    """وكانتالقوات → (6,): where in a spelling of no list further words begin."""
    if DOUBLED in raw and (at := _behind_that(raw)):
        return (at, *(at + more for more in cuts(raw[at:], fold(raw[at:]), analyse)))
    if len(form) < LEAST or not form.isalpha():
        return ()
    ends = range(len(form) - 2, PART - 1, -1)
    for k in sorted(ends, key=lambda k: not form.startswith(ARTICLE, k)):
        at = _offset(raw, k)
        if _parted(form[:k], form[k:], raw[at], analyse):
            return (at, *(at + more for more in cuts(raw[at:], form[k:], analyse)))
    return ()


def _behind_that(raw: str) -> int:
    """أنّالقوات → 3; in أنّها a pronoun follows"""
    at = raw.index(DOUBLED) + len(DOUBLED)
    while at < len(raw) and not fold(raw[at]):
        at += 1
    whole = fold(raw[:at]) in THAT and fold(raw[at:]) not in PRONOUNS
    return at if at < len(raw) and whole else 0


def _parted(left: str, right: str, first: str, analyse: Analyse) -> bool:
    """Whether two words stand here; `first` is the letter that the second begins with."""
    word = analyse(left)
    named = word.names == 2 and len(left) >= NAMED and left.startswith(ARTICLE)
    if named and (right in SHORTS or (right in THAT and first in HAMZA)):
        return True
    common = left in LINKS or (
        len(left) >= WORD and bool(word.sense.says or word.sense.telling))
    if right.startswith(ARTICLE):
        teller = len(left) >= WORD and bool(word.sense.teller or word.sense.people)
        act = word.sense.telling and len(right) >= LEAST
        return len(right) > WORD and (common or teller or act)
    if len(right) < WORD or right.startswith(PLURAL):
        return False  # تنقلاتهم: an ending, not اتهم
    return (common or named) and _known(right, analyse)


def _known(form: str, analyse: Analyse) -> bool:
    sense = analyse(form).sense
    return form in LINKS or bool(
        sense.telling or sense.says or sense.people or sense.means or sense.teller
        or sense.site or sense.generic)


def _offset(raw: str, letters: int) -> int:
    """Where in a spelling its folded letter number `letters` begins: past marks before."""
    return next(at for at, seen in _folded(raw) if seen >= letters and fold(raw[at]))


def _folded(raw: str) -> Iterator[tuple[int, int]]:
    seen = 0
    for at, letter in enumerate(raw):
        yield at, seen
        seen += len(fold(letter))

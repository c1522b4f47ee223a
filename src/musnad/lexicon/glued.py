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
    from musnad.lexicon.senses import Sense as SenseOf

_SMALL = classes({
    "links": """
        كان، كانت، وكان، وكانت، كما، التي، الذي، الذين، وقد، عندما، بينما، فيما، حيث، لكن، وذلك # وكانت القوات قصفت القرية
        بعد، قبل، منذ، خلال، اثر، جراء، وفق، بحسب، ضد، عند، بين، مع، عبر، نحو، حتى, على، الى، عن # بعد قصف القرية
        جنوبي، شمالي، شرقي، غربي، جنوب، شمال، شرق، غرب، وسط، قرب # قصف شمالي القرية
        مدينة، بلدة، قرية، منطقة، محافظة، قوات، القوات، الجيش، الاحتلال، اليوم، امس # قصف مدينة حلب
        الاثنين، الثلاثاء، الاربعاء، الخميس، الجمعة، السبت، الاحد # قصفت ليل السبت الأحد
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
LEAST, MOST = 8, 30  # letters of words run together
ENOUGH = 7  # letters of a word with its article behind an act of three
PART, NAMED = 3, 6  # letters of the first one; of one that is a name
WORD = 4  # letters of a word that is known
PLURAL = "ات"
HAMZA = "أإآب"  # أن, بأن; but the ان of a dual has none
DOUBLED = "نّ"  # as أنّ is spelled where signs are: whatever follows is a word of its own

Sense = Callable[[str], "SenseOf"]  # what a form would mean, were it a word of its own
IsName = Callable[[str], bool]


def cuts(raw: str, form: str, sense: Sense, is_name: IsName) -> tuple[int, ...]:
    """وكانتالقوات → (6,): where in a spelling of no list further words begin."""
    if DOUBLED in raw and (at := _behind_that(raw)):
        rest = cuts(raw[at:], fold(raw[at:]), sense, is_name)
        return (at, *(at + more for more in rest))
    if not LEAST <= len(form) <= MOST or not form.isalpha():
        return ()
    ends = range(len(form) - 2, PART - 1, -1)
    for k in sorted(ends, key=lambda k: not form.startswith(ARTICLE, k)):
        if _parted(form[:k], form[k:], sense, is_name):
            at = _offset(raw, k)
            if form[k:] in THAT and raw[at] not in HAMZA:
                continue
            rest = cuts(raw[at:], form[k:], sense, is_name)
            return (at, *(at + more for more in rest))
    return ()


def _behind_that(raw: str) -> int:
    """أنّالقوات → 3; in أنّها a pronoun follows"""
    at = raw.index(DOUBLED) + len(DOUBLED)
    while at < len(raw) and not fold(raw[at]):
        at += 1
    whole = fold(raw[:at]) in THAT and fold(raw[at:]) not in PRONOUNS
    return at if at < len(raw) and whole else 0


def _parted(left: str, right: str, sense: Sense, is_name: IsName) -> bool:
    """Whether two words stand here."""
    named = len(left) >= NAMED and left.startswith(ARTICLE) and is_name(left)
    if named and (right in SHORTS or right in THAT):
        return True
    meant = sense(left)
    common = left in LINKS or (len(left) >= WORD and bool(meant.says or meant.telling))
    if right.startswith(ARTICLE):
        teller = len(left) >= WORD and bool(meant.teller or meant.people)
        act = meant.telling and len(right) >= ENOUGH
        return len(right) > WORD and (common or teller or act)
    if len(right) < WORD or right.startswith(PLURAL):
        return False  # تنقلاتهم: an ending, not اتهم
    return (common or named) and (right in LINKS or _known(sense(right)))


def _known(meant: SenseOf) -> bool:
    return bool(
        meant.telling or meant.says or meant.people or meant.means or meant.teller
        or meant.site or meant.generic)


def _offset(raw: str, letters: int) -> int:
    """Where in a spelling its folded letter number `letters` begins: past marks before."""
    return next(at for at, seen in _folded(raw) if seen >= letters and fold(raw[at]))


def _folded(raw: str) -> Iterator[tuple[int, int]]:
    seen = 0
    for at, letter in enumerate(raw):
        yield at, seen
        seen += len(fold(letter))

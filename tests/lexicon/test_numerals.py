# SPDX-License-Identifier: Apache-2.0
"""Number words written out by a small writer of their grammar read back as the number."""

from __future__ import annotations

import random

import pytest

from musnad.doc import read_doc
from musnad.extract.cardinals import cardinal_at
from musnad.lexicon import beside_numbers, calendar, numerals
from musnad.text.normal import fold

# (counted masculine, counted feminine); the oblique case changes only 2, tens and duals.
UNITS = {
    1: ("واحد", "واحدة"), 2: ("اثنان", "اثنتان"), 3: ("ثلاثة", "ثلاث"),
    4: ("أربعة", "أربع"), 5: ("خمسة", "خمس"), 6: ("ستة", "ست"), 7: ("سبعة", "سبع"),
    8: ("ثمانية", "ثماني"), 9: ("تسعة", "تسع"),
}
TENS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}
OBLIQUE = {"اثنان": "اثنين", "اثنتان": "اثنتين", "اثنا": "اثني", "اثنتا": "اثنتي",
           "مئتان": "مئتين", "ألفان": "ألفين", "مليونان": "مليونين"}


class Writer:
    """Writes numbers for one gender, case and spelling of the hundred."""

    def __init__(self, feminine: bool, oblique: bool, hundred: str) -> None:
        self.gender, self.oblique, self.hundred = int(feminine), oblique, hundred

    def case(self, word: str) -> str:
        return OBLIQUE.get(word, word) if self.oblique else word

    def below_hundred(self, n: int) -> str:
        tens, unit = divmod(n, 10)
        if n < 10:
            return self.case(UNITS[n][self.gender])
        if n == 10:
            return ("عشرة", "عشر")[self.gender]
        if tens == 1:
            return f"{self.teen(unit)} {('عشر', 'عشرة')[self.gender]}"
        ten = TENS[tens] + ("ين" if self.oblique else "ون")
        return f"{self.case(UNITS[unit][self.gender])} و{ten}" if unit else ten

    def teen(self, unit: int) -> str:
        if unit == 1:
            return ("أحد", "إحدى")[self.gender]
        if unit == 2:
            return self.case(("اثنا", "اثنتا")[self.gender])
        return UNITS[unit][self.gender]

    def below_thousand(self, n: int) -> str:
        hundreds, rest = divmod(n, 100)
        words = []
        if hundreds == 1:
            words.append(self.hundred)
        elif hundreds == 2:
            words.append(self.case("مئتان").replace("مئة"[:2], self.hundred[:-1]))
        elif hundreds:
            words.append(HUNDREDS[hundreds] + self.hundred)
        if rest:
            words.append(self.below_hundred(rest))
        return " و".join(words)

    def sized(self, n: int, one: str, two: str, many: str) -> str:
        if n == 1:
            return one
        if n == 2:
            return self.case(two)
        counted = Writer(False, self.oblique, self.hundred).below_thousand(n)
        rest = n % 100
        return f"{counted} {many if 3 <= rest <= 10 else one + 'ا' * (rest > 10)}"

    def write(self, n: int) -> str:
        millions, rest = divmod(n, 1_000_000)
        thousands, units = divmod(rest, 1000)
        words = []
        if millions:
            words.append(self.sized(millions, "مليون", "مليونان", "ملايين"))
        if thousands:
            words.append(self.sized(thousands, "ألف", "ألفان", "آلاف"))
        if units:
            words.append(self.below_thousand(units))
        return " و".join(words)


def read(text: str) -> int | None:
    doc = read_doc(text)
    found = cardinal_at(doc, 0, len(doc.words))
    return found.value if found and found.stop == len(doc.words) else None


@pytest.mark.parametrize("feminine", [False, True])
@pytest.mark.parametrize("oblique", [False, True])
def test_every_number_below_thousand_reads_back(feminine: bool, oblique: bool) -> None:
    for hundred in ("مئة", "مائة"):
        writer = Writer(feminine, oblique, hundred)
        for n in range(1, 1000):
            assert read(writer.below_thousand(n)) == n, writer.below_thousand(n)


def test_large_numbers_read_back() -> None:
    rng = random.Random(20181130)
    for _ in range(5000):
        n = rng.randrange(1, 10 ** rng.randrange(3, 10))
        hundred = rng.choice(("مئة", "مائة"))
        writer = Writer(rng.random() < 0.5, rng.random() < 0.5, hundred)
        assert read(writer.write(n)) == n, writer.write(n)


@pytest.mark.parametrize("table", [numerals, calendar, beside_numbers])
def test_words_are_folded(table: object) -> None:
    for name in dir(table):
        entries = getattr(table, name)
        if name.isupper() and isinstance(entries, dict | frozenset):
            for word in entries:
                assert word == fold(str(word)), f"{name}: {word}"

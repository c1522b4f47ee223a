# SPDX-License-Identifier: Apache-2.0
"""Number words written out by a small writer of their grammar read back as the number."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

import pytest
from num2words import num2words

from musnad.doc import read_doc
from musnad.extract.numbers.cardinals import cardinal_at
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


def writers() -> list[Writer]:
    """Every gender, case and spelling of the hundred."""
    return [Writer(feminine, oblique, hundred) for feminine in (False, True)
            for oblique in (False, True) for hundred in ("مئة", "مائة")]


def misread(numbers: Iterable[int], writer: Writer) -> list[tuple[int, str]]:
    """Numbers that do not read back from the words of a writer."""
    written = ((n, writer.write(n)) for n in numbers)
    return [(n, words) for n, words in written if read(words) != n]


def test_large_numbers_read_back() -> None:
    rng = random.Random(20181130)
    for writer in writers():
        drawn = [rng.randrange(1, 10 ** rng.randrange(3, 10)) for _ in range(625)]
        assert misread(drawn, writer) == []


@pytest.mark.long
@pytest.mark.parametrize("feminine", [False, True])
@pytest.mark.parametrize("oblique", [False, True])
def test_every_number_below_a_million_reads_back(feminine: bool, oblique: bool) -> None:
    assert misread(range(1, 1_000_000), Writer(feminine, oblique, "مئة")) == []


def test_zero_is_no_count_in_words() -> None:
    assert read("صفر") is None


def in_words(n: int) -> str | None:
    """What num2words writes, in our spelling; None where its grammar is wrong.

    It writes واو apart, a dual as if a noun followed (مئتا), and for 101,000 and the like
    repeats the thousand; after 3 to 10 at the end of a larger number it has no plural.
    """
    thousands = n // 1000
    if thousands > 2 and thousands % 100 in (*range(11), 0):
        return None
    words = re.sub(r" و (?=\S)", " و", num2words(n, lang="ar"))
    return re.sub(r"(مئتا|ألفا)$", r"\1ن", words).replace("ً", "")


def test_the_writer_agrees_with_num2words() -> None:
    writer = Writer(feminine=False, oblique=False, hundred="مائة")
    for n in [*range(1, 3000), *range(11_000, 100_000, 37)]:
        words = in_words(n)
        if words is not None:
            ours = writer.write(n).replace("مائتان", "مئتان")
            assert re.sub(r"ألفا\b", "ألف", ours) == re.sub(r"ألفا\b", "ألف", words), n


def test_what_num2words_writes_reads_back() -> None:
    rng = random.Random(7)
    for n in [rng.randrange(1, 1_000_000) for _ in range(2000)]:
        if in_words(n) is not None:
            assert read(num2words(n, lang="ar")) == n


@pytest.mark.parametrize("table", [numerals, calendar, beside_numbers])
def test_words_are_folded(table: object) -> None:
    for name in dir(table):
        entries = getattr(table, name)
        if name.isupper() and isinstance(entries, dict | frozenset):
            for word in entries:
                assert word == fold(str(word)), f"{name}: {word}"

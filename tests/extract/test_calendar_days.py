# SPDX-License-Identifier: Apache-2.0
"""Every day of 2000 to 2030, written in each press's names of months, reads back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from musnad.doc import read_doc
from musnad.extract.dates.find import find_dates

LEVANTINE = """كانون الثاني،شباط،آذار،نيسان،أيار،حزيران،تموز،آب،أيلول،تشرين الأول،
تشرين الثاني،كانون الأول"""
EGYPTIAN = """يناير،فبراير،مارس،أبريل،مايو،يونيو،يوليو،أغسطس،سبتمبر،أكتوبر،نوفمبر،
ديسمبر"""
ALGERIAN = """جانفي،فيفري،مارس،أفريل،ماي،جوان،جويلية،أوت،سبتمبر،أكتوبر،نوفمبر،
ديسمبر"""
MOROCCAN = """يناير،فبراير،مارس،أبريل،ماي،يونيو،يوليوز،غشت،شتنبر،أكتوبر،نونبر،
دجنبر"""
MAURITANIAN = """يناير،فبراير،مارس،إبريل،مايو،يونيو،يوليو،أغشت،شتمبر،أكتوبر،نوفمبر،
دجمبر"""
DAYS = [date(2000, 1, 1) + timedelta(n) for n in range(11_323)]
UNITS = ["", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع",
         "الثامن", "التاسع", "العاشر"]


def months(names: str) -> list[str]:
    return [name.strip() for name in names.split("،")]


def ordinal(day: int) -> str:
    """1 → الأول, 11 → الحادي عشر, 20 → العشرين, 31 → الحادي والثلاثين"""
    tens = {2: "العشرين", 3: "الثلاثين"}.get(day // 10, "")
    if day <= 10:
        return UNITS[day]
    unit = "الحادي" if day % 10 == 1 else UNITS[day % 10]
    if day < 20:
        return f"{unit} عشر"
    return f"{unit} و{tens}" if day % 10 else tens


def read(texts: list[str]) -> list[date | None]:
    """The day read from each line, None where it is not one day."""
    doc = read_doc("\n".join(f"قصفوا في {text}" for text in texts))
    found = []
    for sentence in doc.sentences:
        hits = find_dates(doc, sentence.first, sentence.stop, None)
        one = len(hits) == 1 and hits[0].value.precision == "day"
        found.append(hits[0].value.earliest if one else None)
    return found


def test_the_days_are_those_of_31_years() -> None:
    assert (DAYS[0], DAYS[-1]) == (date(2000, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize("names", [
    LEVANTINE, EGYPTIAN, ALGERIAN, MOROCCAN, MAURITANIAN,
], ids=["Levantine", "Egyptian", "Algerian", "Moroccan", "Mauritanian"])
def test_every_day_reads_back(names: str) -> None:
    month = months(names)
    assert read([f"{d.day} {month[d.month - 1]} {d.year}" for d in DAYS]) == DAYS


@pytest.mark.parametrize("form", ["{0}/{1}", "{1}/{0}", "{0} ({1})", "{0} - {1}"])
def test_every_day_reads_back_with_both_names(form: str) -> None:
    pairs = list(zip(months(LEVANTINE), months(EGYPTIAN), strict=True))
    both = [form.format(*pair) for pair in pairs]
    assert read([f"{d.day} {both[d.month - 1]} {d.year}" for d in DAYS]) == DAYS


def test_every_day_reads_back_in_words() -> None:
    month = months(LEVANTINE)
    texts = [f"{ordinal(d.day)} من {month[d.month - 1]} عام {d.year}" for d in DAYS]
    assert read(texts) == DAYS


@pytest.mark.parametrize("form", ["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d"])
def test_every_day_reads_back_in_digits(form: str) -> None:
    assert read([d.strftime(form) for d in DAYS]) == DAYS

# SPDX-License-Identifier: Apache-2.0
"""Forms of a word that newspapers use, made from its dictionary entry (folded spelling)."""

from __future__ import annotations

from collections.abc import Iterator

# Whose dual before its owner (رجلي شرطة, طفليهما) is spelled like no other form.
BEFORE_OWNERS = ("طفل", "رجل", "ضابط", "شاب", "جندي", "عنصر", "شقيق", "شخص")
WITHOUT_ALEF = ("ه", "ي", "ا", "ء", "ون", "ين", "ات")  # جنودا, but not قتلىا


def verb_forms(past: str, present: str) -> set[str]:
    """قصف, يقصف → قصف قصفت قصفوا يقصف تقصف يقصفون …; third persons and `we`.

    Short vowels are not written, so active and passive often share a form.
    """
    return {*_past(past), *_present(present[1:])} if present else set(_past(past))


def _past(past: str) -> Iterator[str]:
    if past.endswith("ي") and len(past) > 2 and past[-2] != "ي":  # اعتدى: weak last letter
        base = past[:-1]
        yield from (past, base + "ت", base + "تا", base + "وا", past + "ا", past + "ن")
        return
    for ending in ("", "ت", "تا", "ا", "وا", "ن", "نا"):
        yield past + ending


def _present(tail: str) -> Iterator[str]:
    for person in "يتن":
        yield person + tail
    weak = tail.endswith("ي")
    base = tail[:-1] if weak else tail
    for person in "يت":
        yield from (person + base + "ون", person + base + "وا", person + tail + "ان",
                    person + tail + "ا", person + base + "ين", person + tail + "ن")
    if weak:  # jussive after لم drops the weak letter: لم يعتد
        yield from ("ي" + base, "ت" + base)
    elif len(tail) > 2 and tail[-2] in "اوي":  # hollow: لم يصب
        yield from ("ي" + tail[:-2] + tail[-1], "ت" + tail[:-2] + tail[-1])


def singular_forms(noun: str) -> set[str]:
    """هجوم → هجوم هجوما; غارة → غاره غارت (before a pronoun)"""
    if noun.endswith("ه"):
        return {noun, noun[:-1] + "ت"}
    return {noun} if noun.endswith(("ا", "ء")) else {noun, noun + "ا"}


def dual_forms(noun: str) -> set[str]:
    """غارة → غارتان غارتين غارتا غارتي; قتيل → قتيلان قتيلين"""
    if noun.endswith("ه"):
        return {noun[:-1] + ending for ending in ("تان", "تين", "تا", "تي")}
    return {noun + "ان", noun + "ين"}  # a construct dual (قتيلا) looks like the singular


def sound_plurals(noun: str) -> set[str]:
    """مسلح → مسلحون مسلحين مسلحو مسلحي"""
    return {noun + ending for ending in ("ون", "ين", "و", "ي")}


def feminine_plurals(noun: str) -> set[str]:
    """غارة → غارات; قتيلة → قتيلات"""
    return {(noun[:-1] if noun.endswith("ه") else noun) + "ات"}


def noun_forms(one: str, many: str) -> dict[str, str]:
    """مسلح+ → مسلح one, مسلحان two, مسلحون many …; طفل | اطفال → طفليهما two, اطفالا many"""
    noun = one.rstrip("+")
    found = dict.fromkeys(singular_forms(noun), "one")
    found |= dict.fromkeys(dual_forms(noun) - found.keys(), "two")
    plurals = {m.strip() for m in many.split("،") if m.strip()}
    plurals |= {m + "ا" for m in plurals if not m.endswith(WITHOUT_ALEF)}
    if one.endswith("+"):
        made = feminine_plurals(noun) if noun.endswith("ه") else sound_plurals(noun)
        plurals |= made
    if noun in BEFORE_OWNERS:
        found[noun + "ي"] = "two"
    return found | dict.fromkeys(plurals, "many")

# SPDX-License-Identifier: Apache-2.0
"""The codes of records (docs/records.md) in words, Arabic and English."""

from __future__ import annotations

from importlib.resources import files

FILE = "vocabulary.tsv"
Lists = dict[str, dict[str, dict[str, str]]]


def vocabulary() -> Lists:
    """Every code list: types → airstrike → en Airstrike, ar غارة جوية"""
    found: Lists = {}
    for line in files("musnad.review").joinpath(FILE).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, code, en, ar = line.split("\t")
            found.setdefault(name, {})[code] = {"en": en, "ar": ar}
    return found

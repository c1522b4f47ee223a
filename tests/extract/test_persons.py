# SPDX-License-Identifier: Apache-2.0
"""Persons that a report names: found, told apart from their namesakes, given a role."""

from __future__ import annotations

import pytest
from person_sentences import named, traps

from musnad.doc import read_doc
from musnad.extract.persons.roles import find_persons

RECALL = 0.96  # floor on the names of the table that are found whole
EXACT = 0.95  # the same for names whose span has no word too many


def persons(text: str) -> list[tuple[str, str, bool]]:
    """Words, role and whether a child, of each person named."""
    doc = read_doc(text)
    return [(doc.bare_span(h.first, h.stop, h.value.prefix).of(text), h.value.role,
             h.value.minor) for h in find_persons(doc)]


def names(text: str) -> list[str]:
    return [words for words, _, _ in persons(text)]


def test_the_table_is_large_enough() -> None:
    assert len(named()) >= 150
    assert len(traps()) >= len(named()) // 2


def test_names_are_found() -> None:
    wanted = [(text, name) for text, people in named() for name in people]
    missed = [(text, name) for text, name in wanted
              if not any(name in words for words in names(text))]
    inexact = [(text, name) for text, name in wanted if name not in names(text)]
    assert len(missed) <= (1 - RECALL) * len(wanted), missed
    assert len(inexact) <= (1 - EXACT) * len(wanted), inexact


def test_nothing_else_is_found_beside_names() -> None:
    extra = [(text, words) for text, people in named() for words in names(text)
             if not any(words in name or name in words for name in people)]
    assert extra == []


def test_a_text_may_end_at_any_word() -> None:
    for text in [*(text for text, _ in named()), *traps()]:
        words = text.split(" ")
        for stop in range(1, len(words) + 1):
            names(" ".join(words[:stop]))


@pytest.mark.parametrize("text", traps())
def test_traps_name_nobody(text: str) -> None:
    assert names(text) == []


ROLES = [
    ("قتل الشاب سامر العبدي في القصف", "victim"),
    ("اعتقلت الشرطة سامر العبدي", "victim"),
    ("قال سامر العبدي، أحد سكان الحي، إن القصف توقف", "witness"),
    ("وصل سامر العبدي إلى المدينة", "other"),
    ("قال وزير الدفاع سامر العبدي إن القصف توقف", "official"),
    ("قال سامر العبدي، المتحدث باسم الجيش، إن القصف توقف", "official"),
    ("قال المتحدث باسم الشرطة العقيد سامر العبدي إن القصف توقف", "official"),
    ("وأعلن القائد الميداني سامر العبدي انسحاب قواته", "official"),
    ("قوة بقيادة العميد سامر العبدي دخلت البلدة", "official"),
    ("قال عضو المكتب السياسي سامر العبدي إن القصف توقف", "official"),
    ("مقتل القائد الميداني سامر العبدي في غارة", "victim"),
    ("مقتل العقيد سامر العبدي في كمين", "victim"),
    ("اغتال مسلحون قاضي المحكمة سامر العبدي", "victim"),
    ("أعلن رئيس بلدية القصور في المحافظة سامر العبدي الحداد", "official"),
    ("قال وزير الدفاع، سامر العبدي، إن القصف توقف", "official"),
    ("قال سامر العبدي، وهو مدير المستشفى، إن القصف توقف", "official"),
    ("قال وزير الصحة الدكتور سامر العبدي إن القصف توقف", "official"),
    ("قال رئيس لجنة الأسرى في حكومة المدينة، سامر العبدي، إن القصف توقف", "official"),
    ("قال المسؤول الإعلامي في الحزب، سامر العبدي، إن القصف توقف", "official"),
    # An office near a name is not always that of the name.
    ("قال مدير المستشفى إن سامر العبدي وصل ليلا", "witness"),
    ("قال مدير المستشفى إن الشاب سامر العبدي وصل ليلا", "witness"),
    ("قال سامر العبدي إن مدير المستشفى رفض", "witness"),
    ("وصل وفد الوزير، وكان الشاب سامر العبدي في البيت", "other"),
    ("قال الناشط سامر العبدي لوزير الدفاع إن القصف مستمر", "witness"),
    ("التقى قائد الشرطة بالمواطن سامر العبدي", "other"),
    ("بقلم: سامر العبدي", "author"),
    ("أفاد مراسل القناة سامر العبدي بأن القصف توقف", "author"),
    ("استشهاد مراسل القناة سامر العبدي", "victim"),
    ("عزى الرئيس بشار الأسد أسر الضحايا", "official"),
    ("قتل نازحون في مناطق سيطرة بشار الأسد", "official"),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_roles(text: str, role: str) -> None:
    assert [(r, minor) for _, r, minor in persons(text)] == [(role, False)]


@pytest.mark.parametrize(("text", "minor"), [
    ("استشهد الطفل سامر العبدي", True),
    ("استشهدت الطفلة الفلسطينية ليان العبدي", True),
    ("استشهد سامر العبدي (9 أعوام)", True),
    ("استشهد سامر العبدي، البالغ من العمر 17 عاما", True),
    ("استشهدت ليان العبدي (20 شهرا)", True),
    ("استشهد سامر العبدي (18 عاما)", False),
    ("استشهد الشاب سامر العبدي", False),
    ("قتل طفل وجرح والده سامر العبدي", False),
])
def test_children(text: str, minor: bool) -> None:
    assert [m for _, _, m in persons(text)] == [minor]


@pytest.mark.parametrize(("text", "found"), [
    # One person is the same in all mentions, by family name alone as well.
    ("قال وزير الدفاع سامر العبدي ذلك. وأضاف سامر العبدي أن القصف توقف",
     [("سامر العبدي", "official"), ("سامر العبدي", "official")]),
    ("قتل سامر العبدي. وكان العبدي في بيته",
     [("سامر العبدي", "victim"), ("العبدي", "victim")]),
    ("وصل سامر العبدي. ثم قتل سامر العبدي في غارة",
     [("سامر العبدي", "victim"), ("سامر العبدي", "victim")]),
    # Those on a list share what is said of the first.
    ("قتل سامر العبدي، ونورس العبدي، وحازم خالد",
     [("سامر العبدي", "victim"), ("نورس العبدي", "victim"), ("حازم خالد", "victim")]),
    ("دان وزير الدفاع مقتل سامر العبدي", [("سامر العبدي", "victim")]),
])
def test_roles_of_several_mentions(text: str, found: list[tuple[str, str]]) -> None:
    assert [(words, role) for words, role, _ in persons(text)] == found


@pytest.mark.parametrize(("text", "found"), [
    ("مقتل سامر العبدي برصاص مجهولين", ["سامر العبدي"]),
    ("قتل سامر بن خالد آل عبدي أمس", ["سامر بن خالد آل عبدي"]),
    ("قال لسامر العبدي إنه حر", ["سامر العبدي"]),
    ("قتل عبد الرحمن العبدي ظهرا", ["عبد الرحمن العبدي"]),
    ("استشهد صلاح الدين العبدي", ["صلاح الدين العبدي"]),
    ("هاجموا منزل أبي سامر العبدي", ["أبي سامر العبدي"]),
    ("قال م. ع. لوكالة محلية", ["م. ع."]),
    ("الشهيد العريف سامر العبدي", ["سامر العبدي"]),
    ("قتل جون ويلكنز وأصيب مارك", ["جون ويلكنز", "مارك"]),
])
def test_how_far_a_name_reaches(text: str, found: list[str]) -> None:
    assert names(text) == found

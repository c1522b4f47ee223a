# SPDX-License-Identifier: Apache-2.0
"""On whose word somebody did it, who owned up to it, and what the dead may be called."""

from __future__ import annotations

import pytest

import musnad
from musnad.model import Claim


def claim(text: str) -> Claim:
    return musnad.read(text, published="2020-05-20").incidents[0]


BASES = [  # sentence; the basis of its actors; the words of who says so, or ""
    ("قصفت القوات التركية بلدة عين عيسى", ["own_voice"], ""),
    ("قال الدفاع المدني إن القوات التركية قصفت بلدة عين عيسى", ["accused"],
     "الدفاع المدني"),
    ("اتهمت الحكومة اليمنية الحوثيين بقصف مستشفى في تعز", ["accused"],
     "الحكومة اليمنية"),
    ("تبنى تنظيم داعش هجوما على كنيسة في الموصل", ["self_claimed"], ""),
    ("أعلنت حركة طالبان مسؤوليتها عن تفجير في كابل", ["self_claimed"], ""),
    ("أعلنت كتائب القسام قصف عسقلان", ["self_claimed"], ""),
    ("قال الجيش الإسرائيلي إنه قصف موقعا في رفح", ["self_claimed"], ""),
]


@pytest.mark.parametrize(("text", "bases", "accuser"), BASES)
def test_basis(text: str, bases: list[str], accuser: str) -> None:
    found = claim(text)
    assert [a.value.basis for a in found.actors] == bases
    sources = [a.value.source for a in found.actors if a.value.source is not None]
    told = [s.span.of(text) for k in sources for s in found.sources[k] if s.span]
    assert told == ([accuser] if accuser else [])


CLAIMANTS = [  # sentence; who owned up to it
    ("تبنى تنظيم داعش هجوما على كنيسة في الموصل", "تنظيم داعش"),
    ("تفجير في كابل أعلنت حركة طالبان مسؤوليتها عنه", "حركة طالبان"),
    ("أعلنت سرايا القدس قصف عسقلان", "سرايا القدس"),
    # Told by others, denied, or only announced by those who were hit.
    ("قصفت القوات التركية بلدة عين عيسى", None),
    ("نفت حركة طالبان مسؤوليتها عن تفجير في كابل", None),
    ("أعلن الجيش الإسرائيلي مقتل جندي في غزة", None),
]


@pytest.mark.parametrize(("text", "claimant"), CLAIMANTS)
def test_claim_of_responsibility(text: str, claimant: str | None) -> None:
    found = claim(text).claimed_by
    assert (found and found.span and found.span.of(text)) == claimant


def test_rival_accusations_are_alternatives() -> None:
    text = ("قتل خمسة مدنيين في قصف على بلدة عين عيسى، قالت قسد إن القوات التركية نفذته، "
            "وقالت تركيا إن قوات النظام نفذته.")
    actors = claim(text).actors
    assert [a.value.actor.name_en for a in actors] == \
        ["Turkish forces", "Syrian government forces"]
    assert {a.value.relation for a in actors} == {"alternative"}


def test_doers_of_one_telling_are_joint() -> None:
    actors = claim("قال ناشطون إن قوات النظام وروسيا قصفت بلدة عين عيسى").actors
    assert [a.value.relation for a in actors] == ["joint", "joint"]


STATUSES = [  # sentence; civil status of the dead; the words of who says so, or outlet
    ("قتل ثلاثة مدنيين في قصف على إدلب", "stated_civilian", "outlet"),
    ("قال الدفاع المدني إن ثلاثة مدنيين قتلوا في قصف على إدلب",
     "stated_civilian", "الدفاع المدني"),
    ("قال الجيش السوري إن عشرين إرهابيا قتلوا في قصف على إدلب",
     "claimed_combatant", "الجيش السوري"),
    ("قتل ثلاثة مسلحين في قصف على إدلب", "claimed_combatant", "outlet"),
    ("قتل ثلاثة جنود في قصف على إدلب", "combatant", "outlet"),
    ("قال الجيش السوري إن ثلاثة جنود أتراك قتلوا في قصف على إدلب",
     "claimed_combatant", "الجيش السوري"),
    ("قتل ثلاثة أشخاص في قصف على إدلب", "unknown", None),
]


@pytest.mark.parametrize(("text", "status", "by"), STATUSES)
def test_civil_status(text: str, status: str, by: str | None) -> None:
    found = claim(text)
    row = found.casualties[0].value
    assert row.civil_status == status
    if isinstance(row.status_by, int):
        speaker = found.sources[row.status_by][0].span
        assert speaker
        assert speaker.of(text) == by
    else:
        assert row.status_by == by

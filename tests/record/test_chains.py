# SPDX-License-Identifier: Apache-2.0
"""Which tellers stand behind an incident, each chain once, by the words they have."""

from __future__ import annotations

import pytest

from musnad import read

LEDE = "أعلن {} أن ثلاثة أشخاص قتلوا في قصف على مدينة عفرين.\n"
CASES: list[tuple[str, list[list[str]]]] = [
    # Who condemns an act tells nothing of it; who says how it went does.
    ("أدانت الحكومة التركية قصف مدينة عفرين الذي قتل ثلاثة مدنيين.", []),
    ("ندد حزب محلي بقصف مدينة عفرين.\nوقال مصدر طبي إن القصف قتل ثلاثة مدنيين.",
     [["مصدر طبي"]]),
    # Who declares a war does not say that something happened.
    ("أعلنت كتائب القسام معركة جديدة فقصفت مدينة عسقلان.", []),
    ("أعلنت كتائب القسام قصف مدينة عسقلان.", [["كتائب القسام"]]),
    # An official without an office heralds the one who is named further down.
    (LEDE.format("مسؤول محلي") + "وقال نائب محافظ حلب سامي راشد إن القصف قتل ثلاثة.",
     [["نائب محافظ حلب سامي راشد"]]),
    (LEDE.format("مسؤول محلي") + "وقال شهود عيان إن القصف قتل ثلاثة.",
     [["مسؤول محلي"], ["شهود عيان"]]),
    (LEDE.format("محافظ حلب") + "وقال مسؤول محلي إن القصف قتل ثلاثة.",
     [["محافظ حلب"], ["مسؤول محلي"]]),
    # A surname alone tells nobody who spoke, unless the full name stands before it.
    ("قتل ثلاثة في قصف على مدينة عفرين. وأضاف برهان أن القصف أصاب السوق.", []),
    ("قال العقيد حازم برهان إن ثلاثة قتلوا في قصف على مدينة عفرين. وأضاف برهان أن القصف"
     " أصاب السوق.", [["العقيد حازم برهان"]]),
    # A statement of nobody's goes on for whoever told last.
    (LEDE.format("محافظ حلب") + "وبحسب بيان قتل الثلاثة في قصف على السوق.",
     [["محافظ حلب"]]),
    # Who speaks of the act in words that are no incident by themselves.
    (LEDE.format("محافظ حلب") + "وقال مسؤول عسكري إن القصف ربما نجم عن هجوم.",
     [["محافظ حلب"], ["مسؤول عسكري"]]),
    # Words run together.
    ("أعلنتوزارة الداخلية أنّثلاثة أشخاص قتلوا في قصف على مدينة عفرين.",
     [["وزارة الداخلية"]]),
    ("قال سكان إنّهم شاهدوا قصفا قتل ثلاثة أشخاص في مدينة عفرين.", [["سكان"]]),
]


@pytest.mark.parametrize(("text", "chains"), CASES)
def test_who_is_behind_an_incident(text: str, chains: list[list[str]]) -> None:
    (claim,) = read(text).incidents
    told = [[link.span and link.span.of(text) for link in chain]
            for chain in claim.sources]
    assert told == chains

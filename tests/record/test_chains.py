# SPDX-License-Identifier: Apache-2.0
"""Which tellers stand behind an incident, each chain once, by the words they have."""

from __future__ import annotations

import pytest

from musnad import read

LEDE = "أعلن {} أن ثلاثة أشخاص قتلوا في قصف على مدينة عفرين.\n"
CASES: list[tuple[str, list[list[str]]]] = [
    # Who condemns an act tells of it where nobody else does.
    ("أدانت الحكومة التركية قصف مدينة عفرين الذي قتل ثلاثة مدنيين.",
     [["الحكومة التركية"]]),
    ("قتل ثلاثة مدنيين في قصف على مدينة عفرين، بحسب مصدر طبي."
     " وأدانت الحكومة التركية القصف.", [["مصدر طبي"]]),
    ("ندد حزب محلي بقصف مدينة عفرين.\nوقال مصدر طبي إن القصف قتل ثلاثة مدنيين.",
     [["مصدر طبي"]]),
    # Who declares a war does not say that something happened.
    ("أعلنت كتائب القسام معركة جديدة فقصفت مدينة عسقلان.", []),
    ("أعلنت كتائب القسام قصف مدينة عسقلان.", [["كتائب القسام"]]),
    # An agency at the head of a line, with the town that it writes from.
    ("رويترز - بنغازي: قال مصدر طبي إن ثلاثة أشخاص قتلوا في قصف على مدينة سرت.",
     [["مصدر طبي", "رويترز"]]),
    ("قصف - بنغازي: قال مصدر طبي إن ثلاثة أشخاص قتلوا في قصف على مدينة سرت.",
     [["مصدر طبي"]]),
    # An official without an office heralds the one who is named further down.
    (LEDE.format("مسؤول محلي") + "وقال نائب محافظ حلب سامي راشد إن القصف قتل ثلاثة.",
     [["نائب محافظ حلب سامي راشد"]]),
    (LEDE.format("مسؤول محلي") + "وقال شهود عيان إن القصف قتل ثلاثة.",
     [["مسؤول محلي"], ["شهود عيان"]]),
    (LEDE.format("محافظ حلب") + "وقال مسؤول محلي إن القصف قتل ثلاثة.",
     [["محافظ حلب"], ["مسؤول محلي"]]),
    # Who stresses something about an act told before tells nothing of it.
    (LEDE.format("محافظ حلب") + "وأكد وزير الدفاع أن القصف خرق للهدنة.",
     [["محافظ حلب"]]),
    (LEDE.format("محافظ حلب") + "وأكد وزير الدفاع أن القصف قتل ثلاثة.",
     [["محافظ حلب"], ["وزير الدفاع"]]),
    (LEDE.format("محافظ حلب") + "وأكد وزير الدفاع ضرورة محاسبة منفذي القصف.",
     [["محافظ حلب"]]),
    (LEDE.format("محافظ حلب") + "وأكد وزير الدفاع ضرورة محاسبة منفذي القصف."
     " وأضاف أن القصف قتل ثلاثة.", [["محافظ حلب"], ["وزير الدفاع"]]),
    # A name without an office tells nobody who spoke, unless an office stands before it.
    ("قتل ثلاثة في قصف على مدينة عفرين. وأضاف برهان أن القصف أصاب السوق.", []),
    ("قال العقيد حازم برهان إن ثلاثة قتلوا في قصف على مدينة عفرين. وأضاف برهان أن القصف"
     " أصاب السوق.", [["العقيد حازم برهان"]]),
    ("قال سامي راشد إن ثلاثة قتلوا في قصف على مدينة عفرين.", []),
    ("قال سامي راشد، مساعد المفتش، إن ثلاثة قتلوا في قصف على مدينة عفرين.",
     [["سامي راشد"]]),
    ("قالت وزيرة الصحة سلمى راشد إن ثلاثة قتلوا في قصف على مدينة عفرين.",
     [["وزيرة الصحة سلمى راشد"]]),
    ("قال المقدم حازم برهان إن ثلاثة قتلوا في قصف على مدينة عفرين، بحسب جريدة الشروق.",
     [["المقدم حازم برهان", "جريدة الشروق"]]),
    # Who speaks of something else is no source.
    (LEDE.format("محافظ حلب") + "وقال شهود عيان إن الشوارع خالية.", [["محافظ حلب"]]),
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

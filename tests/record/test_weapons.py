# SPDX-License-Identifier: Apache-2.0
"""What an act was done with: (sentence, the words of each weapon)."""

from __future__ import annotations

import pytest

from musnad.model import Report
from musnad.pipeline import read

CASES = [
    ("قصفت القوات بلدة سرمين بقذائف المدفعية الثقيلة والهاون وقتل طفل.",
     ["قذائف المدفعية الثقيلة", "الهاون"]),
    ("قتل جندي بانفجار عبوة ناسفة قرب تدمر.", ["عبوة ناسفة"]),
    ("قتل ثلاثة جنود بانفجار سيارة مفخخة في تدمر.", ["سيارة مفخخة"]),
    ("قتل ثلاثة باستهداف سيارة بطائرة مسيرة في سرمين.", ["طائرة مسيرة"]),
    ("أصيب شاب بالرصاص الحي في بلدة بيتا.", ["الرصاص الحي"]),
    ("قتل راع بانفجار لغم أرضي قرب تدمر.", ["لغم أرضي"]),
    # A tank that was hit is none.
    ("استهدفت الكتائب دبابة إسرائيلية بقذيفة مضادة للدروع في مدينة غزة.", ["قذيفة"]),
    ("استهدف الجيش منزلا بقذيفة دبابة في مدينة غزة.", ["قذيفة دبابة"]),
    # Near misses: what stands beside a weapon, and is none of its words.
    ("قتل راع بانفجار لغم ثقيل الوزن قرب تدمر.", ["لغم"]),
    ("أصابت قذيفة سيارة في سرمين وقتل سائقها.", ["قذيفة"]),
    # Told again in fewer words.
    ("قصفت القوات سرمين بقذائف المدفعية وقتل طفل.\nواستهدفت المدفعية سرمين من جديد.",
     ["قذائف المدفعية"]),
]


@pytest.mark.parametrize(("text", "weapons"), CASES)
def test_weapons(text: str, weapons: list[str]) -> None:
    said = [m.span.of(text) for claim in read(Report("r", text)).incidents[:1]
            for m in claim.weapons if m.span]
    assert said == weapons

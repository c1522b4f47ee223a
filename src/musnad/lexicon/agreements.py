# SPDX-License-Identifier: Apache-2.0
"""Agreements, and how they were made: a day or a town told of one is that of no act."""

from __future__ import annotations

from musnad.lexicon.words import words

AGREEMENTS = frozenset(words({"agreement": """
    اتفاق، اتفاقية، الاتفاق، الاتفاقية، اتفاقات، اتفاقيات  # اتفاق هدنة في 6 نيسان 2019
    هدنة، الهدنة، معاهدة، المعاهدة، مذكرة، المذكرة، تفاهم، تفاهمات  # هدنة 6 نيسان 2019
    بروتوكول، البروتوكول، ميثاق، الميثاق                      # بروتوكول في 6 نيسان 2019
"""}))
MADE = frozenset(words({"made": """
    الموقع، الموقعة، موقع، موقعة، المبرم، المبرمة، مبرم، مبرمة  # الهدنة المبرمة في 6 نيسان
    توقيع، توقيعه، توقيعها، ابرام، ابرامه، ابرامها             # منذ توقيع الهدنة في 6 نيسان
"""}))
# Before an agreement: what follows is told of the breach.
BREACHED = frozenset(words({"breach": """
    خرق، خروق، خروقات، انتهاك، انتهاكات، نقض، انهيار، رغم   # خرق الهدنة في 6 نيسان 2019
"""}))
STOPPED = frozenset(words({"stop": "وقف، بوقف، لوقف، ايقاف  # وقف إطلاق النار"}))

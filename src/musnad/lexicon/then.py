# SPDX-License-Identifier: Apache-2.0
"""Words that refer to a day told before, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import words

AT_THAT_TIME = frozenset(words({"then": """
    آنذاك، آنئذ، يومذاك، وقتذاك، حينذاك، يومئذ، وقتئذ  # وقتل آنذاك خمسة جنود
    حينها، وقتها، يومها  # وأصيب حينها ثلاثة
"""}))
THE_DAY = frozenset(words({"day": "اليوم  # في اليوم نفسه"}))
SAME_DAY = frozenset(words({"same": "نفسه، ذاته، عينه، ذلك، ذات، ذاك، نفس  # وفي اليوم ذاته"}))
NEXT_DAY = frozenset(words({"next": "التالي، الموالي  # وفي اليوم التالي قتل شرطي"}))

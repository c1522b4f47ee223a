# SPDX-License-Identifier: Apache-2.0
"""Words around whom or what an act hit, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import classes

_SMALL = classes({
    "undescribed": """
        شخص، شخصا، شخصين، شخصان، اشخاص، فرد، فردا، افراد، فردين  # مقتل ثلاثة اشخاص
        جثه، جثث، جثمان، جثامين، جثتين                          # انتشال جثتين
    """,
    "beyond": """
        في، خلال، بعد، قبل، اثناء، منذ، حيث، ما، مما، عندما، بينما، وسط، داخل  # قصف في البلدة
        ان، انه، انها، الذي، التي، الذين، لكن، ردا، بسبب، جراء، اثر، عقب، بهدف  # القصف الذي اصاب السوق
    """,
    "many": """
        عدد، عددا، عديد، مجموعه، عشرات، مئات، الاف  # استهدف عددا من المزارعين
    """,
})

UNDESCRIBED = _SMALL["undescribed"]  # people of whom nothing is told
BEYOND = _SMALL["beyond"]  # words behind which no object of an act stands
MANY = _SMALL["many"]  # words before من and people
PAUSES = frozenset("،,؛:(")

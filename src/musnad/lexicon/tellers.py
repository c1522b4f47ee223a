# SPDX-License-Identifier: Apache-2.0
"""Small closed classes around those who tell, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import classes

_SMALL = classes({
    "about": """
        عن، الى، ل، لما، ما        # نقلا عن مصدر
    """,
    "correspondent": """
        مراسل، مراسلنا، مراسلتنا، مراسلة، مراسلو، مراسلونا، مراسلي  # افاد مراسلنا
    """,
    "captive": """
        اسير، معتقل، موقوف، متهم      # قال احد المتهمين
    """,
    "back": """
        مصدر، مصادر، متحدث، ناطق، مسؤول، بيان، وكالة، منظمة، مرصد، تقرير، وزارة، شاهد، صحيفة، قناة، شبكة # واضاف المصدر
    """,
    "titles": """
        دكتور، عميد، عقيد، لواء، رائد، نقيب، مقدم، فريق، جنرال، سيد، رئيس، شيخ، ملازم # قال العقيد
    """,
    "np_stops": """
        ان، انه، انها، انهم، بان، بانه، بانها، عن، قوله، قولها، قولهم، الذي، التي، الذين، على، الى، خلال، بعد، قبل، منذ، امس، اليوم، حول، مساء، صباح، وان، لكن، فيما، كما، حيث، اذ، بينما، سقوط، وقوع، تعرض، هو، هي، هذا، هذه، ذلك، لم، لا، قد، كان، كانت، مقتل، وفق، وفقا، حسب، بحسب # قال ان
    """,
})


ABOUT, CORRESPONDENT, CAPTIVE, BACK_REFERENCE = map(
    _SMALL.__getitem__, ("about", "correspondent", "captive", "back"))
NAME_TITLES, NP_STOPS = _SMALL["titles"], _SMALL["np_stops"]
QUOTED = frozenset('"“”«»\'()-')
PREPOSED = frozenset(("،", ".", ":", "-", "ان", "و", "بينما", "فيما", "كما", "لكن"))

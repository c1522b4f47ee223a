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
        الدكتور، العميد، العقيد، اللواء، الرائد، النقيب، المقدم، الفريق، الجنرال، السيد، الرئيس، الشيخ، الملازم # قال العقيد
    """,
    "np_stops": """
        ان، انه، انها، انهم، بان، بانه، بانها، عن، قوله، قولها، قولهم، الذي، التي، الذين، على، الى، خلال، بعد، قبل، منذ، امس، اليوم، حول، مساء، صباح، وان، لكن، فيما، كما، حيث، اذ، بينما، سقوط، وقوع، تعرض، هو، هي، هذا، هذه، ذلك، لم، لا، قد، كان، كانت، مقتل، وفق، وفقا، حسب، بحسب # قال ان
    """,
    "no_name": """
        في، من، مع، بين، عبر، عند، له، لها، لهم، لنا، به، بها، كل، كلا، اكثر، عدد، بعض، هناك، ما، مدى، عدم، لدى، فيه، فيها، ذات # قال في
    """,
})


ABOUT, CORRESPONDENT, CAPTIVE, BACK_REFERENCE = map(
    _SMALL.__getitem__, ("about", "correspondent", "captive", "back"))
NAME_TITLES, NP_STOPS, NO_NAME_START = map(
    _SMALL.__getitem__, ("titles", "np_stops", "no_name"))
QUOTED = frozenset('"“”«»\'()-')
PREPOSED = frozenset(("،", ".", ":", "-", "ان", "و", "بينما", "فيما", "كما", "لكن"))

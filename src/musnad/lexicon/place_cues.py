# SPDX-License-Identifier: Apache-2.0
"""Small closed classes around names of places, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import classes

_SMALL = classes({
    "preposition": """
        في، من، الى، على، نحو، باتجاه، صوب، بين، عبر، داخل، خارج، فوق، عند، لدى  # قصف على ادلب
    """,
    "rural": """
        ريف، ريفي، الريف، ارياف     # بريف دير الزور
    """,
    "not_before": """
        ابو، ابن، بن، ال، السيد، الشيخ، الدكتور، العميد، اللواء، العقيد، الرائد، محمد، احمد، عبد، بو، ام  # قال محمد البصري
        كتيبة، لواء، فرقة، الكتيبة، الفرقة، جيش، نادي، فريق، جامعة، صحيفة، قناة، وكالة، اذاعة، تلفزيون، مؤتمر، اتفاق، بطولة، دوري # كتيبة جنين
    """,
    "never_alone": """
        على، ان، الى، لا، لم، تم، هذا، كان، وكان، احد، ادى، الله، وان، لها، له، بها  # ادى الى سقوط قتلى
    """,
    "no_name": """
        التي، الذي، الذين، التابعة، التابع، هذه، هذا، تلك، ذلك، وهي، وهو، كانت، كان، تقع، يقع، بعد، قبل، حيث، ثم، لكن، وسط، اثناء، دون، بدون، غير، كل، بعض، عدة، ان، او، اي، مع، عن، بها، فيها، منها، قد # قرية تقع شرقا
        مجاورة، قريبة، صغيرة، كبيرة، حدودية، محررة، محتلة، واحدة، اخرى، ثانية، استراتيجية # قرية صغيرة
        القديمة، المجاورة، الحدودية، المنكوبة، المحاصرة، نفسها، ذاتها  # بلدة المحاصرة
    """,
})


PLACE_PREPOSITIONS, RURAL = _SMALL["preposition"], _SMALL["rural"]
NOT_BEFORE_PLACE, NO_NAME = _SMALL["not_before"], _SMALL["no_name"]
NEVER_ALONE = _SMALL["never_alone"]  # function words that some hamlet is named like
NAME_ENDS = ("يه", "يا", "ون", "ات")  # indefinite adjectives and plurals: سكنية, مدنيون

# SPDX-License-Identifier: Apache-2.0
"""Words around a noun for people: others, one of, adjectives that say who they are."""

from __future__ import annotations

from musnad.lexicon.words import classes, words
from musnad.text.normal import fold

_SMALL = classes({
    "others": """
        اخر، اخرا، اخرى، اخرون، اخرين، اخران، اخريات  # واصيب اربعة اخرون
    """,
    "one_of": """
        احد، احدى         # مقتل احد العسكريين
    """,
    "two_after": """
        اثنين، اثنان، اثنتين، اثنتان # اصابة مدنيين اثنين
    """,
    "bare": """
        في، ب، بجروح، على، الى، جراء، اثر، اليوم، امس، و، خلال، من، بينهم، ان، منذ، حتى، داخل، قرب # مقتل ستة في القصف
    """,
})
OTHERS = _SMALL["others"]
ANOTHER = frozenset({fold("آخر"), fold("آخرا"), fold("أخرى")})
ONE_OF = _SMALL["one_of"]
TWO_AFTER = _SMALL["two_after"]
AFTER_BARE_COUNT = _SMALL["bare"]

ADJECTIVES = words({
    "civilians": """
        مدني، مدنيا، مدنيين، مدنيون، مدنيه، مدنيات   # مقتل ثلاثة عمال مدنيين
    """,
    "combatants": """
        عسكري، عسكريا، عسكريين، عسكريون، مسلح، مسلحا، مسلحين، مسلحون، جندي، جنود  # مقتل شخص مسلح
        متمردا، ارهابيين، ارهابيا، ارهابي، ارهابيه، مقاتلين، مقاتلي # مقتل عشرين شخصا ارهابيا
    """,
    "police": """
        شرطه، امن، درك         # مقتل اثنين من رجال الامن
    """,
    "aid_workers": """
        انساني، اغاثه، اغاثي، اغاثيين     # مقتل عامل انساني
    """,
    "officials": """
        حكومي، حكوميا، حكوميين    # اصابة موظف حكومي
    """,
    "children": """
        اطفال              # مقتل اربعة اشقاء اطفال
    """,
})

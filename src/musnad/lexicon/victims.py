# SPDX-License-Identifier: Apache-2.0
"""Small closed classes around casualty counts, each with a sentence it was met in."""

from __future__ import annotations

from musnad.lexicon.words import classes

_SMALL = classes({
    "among": """
        بينهم، بينهن، بينهما، ضمنهم، منهم، منهن، منهما  # مقتل ستة بينهم طفلان
    """,
    "between": """
        بين                     # عشرون شخصا بين قتيل وجريح
    """,
    "mostly": """
        معظمهم، معظم، اغلبهم، غالبيتهم، اغلب    # ثلاثون معظمهم من النساء
    """,
    "losses": """
        سقوط، سقط، ارتقاء، ارتقى، ارتفاع    # سقوط قتيل
    """,
    "human_loss": """
        خسائر، اضرار، ضحايا، خسارة  # دون خسائر بشرية
    """,
    "nobody": """
        بشرية، ارواح، بشري       # دون خسائر بشرية
    """,
    "skipped": """
        بجروح، بشظايا، بالرصاص، اليوم، امس، فجر، مساء، صباح، ظهر، عصر، ليلا، فجرا، قد، ايضا # اصيب بجروح ثلاثة
    """,
    "toll": """
        الى، لـ، بلغ، بلغت           # ارتفع عدد القتلى الى 25
    """,
    "rises": """
        عشرات، مئات، الاف، عدد، عدة، بضعة، العديد، عديد، نحو، حوالي، قرابة، اكثر، ما، اقل # عشرات القتلى
    """,
    "claimed": """
        ضحيته، ضحيتها، ضحاياه، ضحاياها، بحياة     # راح ضحيته عشرة
    """,
    "anybody": """
        احد، اي، احدا        # لم يصب احد
    """,
    "rubble": """
        انقاض، ركام        # ضحايا تحت الانقاض
    """,
    "negators": """
        لم، لا، دون، بدون، عدم، لن    # لم يصب احد
    """,
})


AMONG, BETWEEN, MOSTLY, LOSSES = map(
    _SMALL.__getitem__, ("among", "between", "mostly", "losses"))
HUMAN_LOSS, NOBODY, SKIPPED, TOLL = map(
    _SMALL.__getitem__, ("human_loss", "nobody", "skipped", "toll"))
RISES, NEGATORS, CLAIMED, ANYBODY = map(
    _SMALL.__getitem__, ("rises", "negators", "claimed", "anybody"))
RUBBLE = _SMALL["rubble"]

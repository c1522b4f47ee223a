# SPDX-License-Identifier: Apache-2.0
"""Words of the Hijri calendar: its months, and the feasts that are days of them."""

from __future__ import annotations

from musnad.lexicon.phrases import by_first
from musnad.lexicon.words import numbers, words

MONTHS = numbers({
    "1": "محرم، المحرم، محرم الحرام  # 10 محرم 1440",
    "2": "صفر  # 20 صفر 1440",
    "3": "ربيع الأول، ربيع أول  # في السابع من ربيع الأول",
    "4": "ربيع الآخر، ربيع الثاني، ربيع ثاني  # 3 ربيع الآخر",
    "5": "جمادى الأولى، جمادى الأول، جمادى أولى  # 3 جمادى الأولى",
    "6": "جمادى الآخرة، جمادى الثانية، جمادى الثاني، جمادى الآخر  # 3 جمادى الآخرة",
    "7": "رجب  # 27 رجب",
    "8": "شعبان  # ليلة 15 شعبان",
    "9": "رمضان، رمضان المبارك  # 14 رمضان 1439",
    "10": "شوال  # 1 شوال",
    "11": "ذو القعدة، ذي القعدة  # 5 ذي القعدة",
    "12": "ذو الحجة، ذي الحجة  # 10 ذي الحجة",
})
# Months whose names are also names of people: by themselves they are no date.
FIRST = frozenset(m.split()[0] for m in MONTHS)
YEAR_MARK = frozenset(words({"hijri": "هـ، هجري، هجرية، للهجرة، ه  # 14 رمضان 1439 هـ"}))
IN = frozenset(words({"in": """
    في، خلال، طوال، طيلة، أثناء، منذ، أواخر، أوائل، منتصف، مطلع، نهاية  # خلال رمضان
    بداية، أواسط  # بداية رمضان
"""}))

# month.day.days: a feast begins on that day and lasts so many.
_FEASTS = words({
    "12.10.4": "عيد الأضحى، عيد الأضحى المبارك، الأضحى، العيد الكبير  # ثاني أيام الأضحى",
    "10.1.3": "عيد الفطر، عيد الفطر المبارك، عيد الفطر السعيد، الفطر  # ليلة عيد الفطر",
    "12.9.1": """
        وقفة عرفة، عرفة، وقفة عيد الأضحى، وقفة العيد، يوم عرفة  # صباح يوم عرفة
    """,
    "1.10.1": "عاشوراء، ذكرى عاشوراء، يوم عاشوراء  # تفجير يوم عاشوراء",
    "2.20.1": "أربعينية الإمام الحسين، أربعينية الحسين  # يوم أربعينية الحسين",
    "3.12.1": """
        المولد النبوي، المولد النبوي الشريف، ذكرى المولد النبوي  # يوم المولد النبوي
        عيد المولد النبوي، عيد المولد النبوي الشريف  # يوم عيد المولد النبوي
    """,
    "7.27.1": "الإسراء والمعراج، ذكرى الإسراء والمعراج  # ليلة الإسراء والمعراج",
    "1.1.1": "رأس السنة الهجرية  # ليلة رأس السنة الهجرية",
})
FEASTS = {phrase: (int(m), int(d), int(n)) for phrase, code in _FEASTS.items()
          for m, d, n in [code.split(".")]}
THE_FEAST = frozenset(words({"": "العيد  # ثاني أيام العيد"}))  # whichever was last
GREAT_FEASTS = tuple(FEASTS[p] for p in ("عيد الاضحي", "عيد الفطر"))
NTH = numbers({
    "1": "أول  # أول أيام عيد الأضحى", "2": "ثاني  # ثاني أيام عيد الفطر",
    "3": "ثالث  # ثالث أيام عيد الفطر", "4": "رابع  # رابع أيام عيد الأضحى",
    "-1": "آخر  # آخر أيام عيد الأضحى",
})
DAYS = frozenset(words({"": "أيام، يوم، ليالي  # أول أيام عيد الأضحى"}))
WHOLE = frozenset(words({"": "أيام، ليالي  # خلال أيام عيد الفطر"}))
THE_DAY = frozenset(words({"": "اليوم، الليلة  # اليوم الأول من عيد الفطر"}))
EVE = frozenset(words({"": "عشية، ليلة  # عشية عيد الأضحى"}))

MONTH_PHRASES = by_first(MONTHS)
FEAST_PHRASES = by_first({**FEASTS, **dict.fromkeys(THE_FEAST, (0, 1, 3))})
FEAST_FIRST = frozenset(FEAST_PHRASES)

# SPDX-License-Identifier: Apache-2.0
"""Words of the calendar: months of every Arabic press, weekdays, days, parts of the day.

A row is `spelling، spelling  # a phrase with one of them`; spellings are folded when this
file is imported.
"""

from __future__ import annotations

from musnad.lexicon.numerals import ARTICLE, ORDINALS, TENS
from musnad.lexicon.phrases import by_first
from musnad.lexicon.words import numbers, words

# Levantine; Egyptian and Gulf; Tunisian and Algerian; Moroccan; Mauritanian.
MONTHS = numbers({
    "1": "كانون الثاني، كانون ثاني، كانون ثان، يناير، جانفي  # في 3 يناير",
    "2": "شباط، فبراير، فيفري، فبرائر  # في 20 شباط",
    "3": "آذار، مارس  # في 5 آذار",
    "4": "نيسان، أبريل، إبريل، أفريل  # في 9 نيسان",
    "5": "أيار، مايو، ماي  # في 14 أيار",
    "6": "حزيران، يونيو، يونية، يونيه، جوان  # في 10 حزيران",
    "7": "تموز، يوليو، يولية، يوليه، يوليوز، جويلية  # في 12 تموز",
    "8": "آب، أغسطس، غشت، أوت، أغشت، أوغسطس، أغوسطوس  # في 14 أغسطس",
    "9": "أيلول، سبتمبر، شتنبر، شتمبر، سيبتمبر، سبتمر  # في 11 أيلول",
    "10": """
        تشرين الأول، تشرين أول، أكتوبر، أوكتوبر  # في 7 أكتوبر
    """,
    "11": "تشرين الثاني، تشرين ثاني، تشرين ثان، نوفمبر، نونبر، نوفنبر  # في 13 نوفمبر",
    "12": """
        كانون الأول، كانون أول، ديسمبر، دجنبر، دجمبر، دسمبر  # في 25 ديسمبر
    """,
})
MONTH_FIRST = frozenset(m.split()[0] for m in MONTHS)
# August or a father: only آب is August by itself.
FATHER = frozenset(words({"father": "أب  # قتل أب لثلاثة أطفال"}))
MADDA = "\u0622"
# Numbered as datetime.date.weekday: Monday is 0.
WEEKDAYS = numbers({
    "0": "الاثنين، الإثنين، الأثنين، الإتنين  # قتل الاثنين ثلاثة جنود",
    "1": "الثلاثاء، الثلثاء، الثلاثا  # قصف الثلاثاء",
    "2": "الأربعاء  # هجوم الأربعاء",
    "3": "الخميس  # مساء الخميس",
    "4": "الجمعة  # فجر الجمعة",
    "5": "السبت  # صباح السبت",
    "6": "الأحد  # ليل الأحد",
})
# Days counted from publication, whole phrases; the longest wins.
RELATIVE_DAYS = numbers({
    "0": """
        اليوم، هذا اليوم، نهار اليوم، هذا الصباح، هذا المساء، هذا الفجر  # قتل اليوم جندي
    """,
    "-1": "أمس، البارحة، الأمس  # أصيب أمس طفلان",
    "-2": """
        أول أمس، أول من أمس، الأول من أمس، أمس الأول  # قتل أول أمس جندي
        أول البارحة، قبل أمس  # قتل قبل أمس جندي
    """,
    "1": "غدا، الغد، يوم غد  # ينتهي الإنذار غدا",
    "2": "بعد غد، بعد الغد  # تبدأ بعد غد",
})
# Nights span two days: days from publication of their evening.
NIGHTS = numbers({
    "-1": """
        الليلة الماضية، ليلة أمس، ليل أمس  # ليل أمس
        ليلة البارحة، ليل البارحة، هذه الليلة  # ليلة البارحة
        الليلة الفائتة، الليلة المنصرمة، ليلة الأمس، الليلة  # قصفت البلدة الليلة الماضية
    """,
    "-2": """
        الليلة قبل الماضية، ليلة أول أمس  # الليلة قبل الماضية
        ليل أول أمس، ليلة أمس الأول  # ليل أول أمس
        ليل أمس الأول، ليلة أول من أمس، ليل أول من أمس  # ليل أول من أمس
    """,
})
PARTS = words({
    "dawn": "فجر، الفجر، فجرا، سحر، سحرا  # فجر اليوم",
    "morning": """
        صباح، الصباح، صباحا، ضحى، صبيحة، قبل ظهر، قبل الظهر، ضحوة  # صباح السبت
    """,
    "noon": "ظهر، الظهر، ظهرا، ظهيرة، الظهيرة  # ظهر الأحد",
    "afternoon": "عصر، العصر، عصرا، بعد ظهر، بعد الظهر، بعد ظهيرة  # بعد ظهر الأحد",
    "evening": "مساء، المساء، عشية، مغرب، غروب  # مساء أمس",
    "night": "ليل، الليل، ليلا، ليلة  # ليل الجمعة",
    "day": "نهار، نهارا  # نهار الأربعاء",
    "midnight": """
        منتصف ليل، منتصف ليلة  # منتصف ليل السبت
        منتصف الليل، بعد منتصف ليل، بعد منتصف ليلة  # قصفت بعد منتصف ليل السبت
        بعد منتصف الليل  # سقطت قذيفة بعد منتصف الليل
    """,
})
DAY = frozenset(words({"day": "يوم، نهار، اليوم، يومي، أيام  # يوم السبت"}))
MONTH = frozenset(words({"month": "شهر، الشهر، لشهر  # شهر أيار"}))
YEAR = frozenset(words({"year": "عام، العام، سنة، السنة، لعام، لسنة  # عام 2013"}))
TWO_YEARS = frozenset(words({"years": "عامي، سنتي، الأعوام، أعوام  # عامي 2007 و2008"}))
IN = frozenset(words({"in": """
    في، خلال، منذ، طوال، شهر، مطلع  # في أيار
    أوائل، بداية، منتصف، أواسط، أواخر، نهاية، حتى  # أوائل
    طيلة، أثناء، لشهر، من، وفي، بحلول، صيف، وخلال، ومنذ  # أثناء آذار
"""}))
IN_YEAR = frozenset(words({"in": """
    في، خلال، منذ، مطلع، أوائل، بداية، منتصف، أواسط، أواخر، نهاية، طوال، طيلة  # في 2015
    أثناء، بحلول  # بحلول 2022
"""}))
AND = "و"
CLOCK = frozenset(words({"clock": "الساعة  # عند الساعة 3:00"}))
AT_CLOCK = frozenset(words({"at": "عند، في، نحو، حوالي، تمام، قرابة  # عند الساعة 3:00"}))
MASCULINE = ("ل", "ي", "ث", "ع", "س", "ن", "ر")  # the days of a month are masculine
ORDINAL_ONE = frozenset(words({"one": "أول  # أول أيار"}))
RUNNING = frozenset(words({"": "الجاري  # في 29 الجاري"}))
LIKE = frozenset(words({"": "مثل  # في مثل هذا اليوم من عام 1982"}))
AGREEING = frozenset(words({"": "الموافق، الموافقة  # 14 رمضان 1439 الموافق 29 أيار"}))
COMMAS = frozenset({",", "،"})
CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول")  # short words take only the first
ORDINAL_DAYS = {w: n for w, n in ORDINALS.items() if w.endswith(MASCULINE) or n == 11}
SHORT_MONTHS = by_first({"تشرين": (10, 11), "كانون": (12, 1)})
MONTH_PHRASES = by_first(MONTHS)
DAY_PHRASES = by_first(RELATIVE_DAYS)
NIGHT_PHRASES = by_first(NIGHTS)
PART_PHRASES = by_first(PARTS)
TENTHS = frozenset(ARTICLE + tens for tens, n in TENS.items() if n < 31)

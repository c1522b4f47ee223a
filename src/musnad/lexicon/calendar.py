# SPDX-License-Identifier: Apache-2.0
"""Words of the calendar: months of every Arabic press, weekdays, parts of the day, spans.

A row is `spelling  # A row is `spelling
spelling  # sentence`; spellings are folded when this file is imported.
"""

from __future__ import annotations

from musnad.lexicon.numerals import ALL_DEFINITE as ARTICLES
from musnad.lexicon.numerals import ARTICLE, ORDINALS, TENS
from musnad.lexicon.phrases import by_first
from musnad.lexicon.words import numbers, words

# Levantine; Egyptian and Gulf; Tunisian and Algerian; Moroccan.
MONTHS = numbers({
    "1": "كانون الثاني، كانون ثاني، كانون ثان، يناير، جانفي  # في 3 يناير",
    "2": "شباط، فبراير، فيفري، فبرائر  # في 20 شباط",
    "3": "آذار، مارس  # في 5 آذار",
    "4": "نيسان، أبريل، إبريل، أفريل  # في 9 نيسان",
    "5": "أيار، مايو، ماي  # في 14 أيار",
    "6": "حزيران، يونيو، يونية، جوان  # في 10 حزيران",
    "7": "تموز، يوليو، يولية، يوليوز، جويلية  # في 12 تموز",
    "8": "آب، أغسطس، غشت، أوت، أغشت  # في 14 أغسطس",
    "9": "أيلول، سبتمبر، شتنبر، سيبتمبر  # في 11 أيلول",
    "10": """
        تشرين الأول، تشرين أول، أكتوبر، اكتوبر  # في 7 أكتوبر
        تشرين الاول  # في 7 تشرين الاول
    """,
    "11": "تشرين الثاني، تشرين ثاني، تشرين ثان، نوفمبر، نونبر  # في 13 نوفمبر",
    "12": """
        كانون الأول، كانون أول، ديسمبر، دجنبر، دسمبر  # في 25 ديسمبر
    """,
})
MONTH_FIRST = frozenset(m.split()[0] for m in MONTHS)
# August or a father: only آب is August by itself.
FATHER = frozenset(words({"father": "أب  # قتل أب لثلاثة أطفال"}))
MADDA = "\u0622"
# Months that are also names of people, cars and things: by themselves they are no date.
ALSO_NAMES = frozenset(words({"name": """
    نيسان، أيار، تموز، آذار، مارس، ماي، آب، يونيو  # سيارة نيسان بيضاء
"""}))
HIJRI_MONTHS = frozenset(words({"hijri": """
    محرم، المحرم، صفر، رجب، شعبان، رمضان، شوال، ربيع الأول، ربيع الآخر  # 14 رمضان 1439
    ربيع الثاني، جمادى الأولى، جمادى الآخرة، جمادى الثانية، جمادى الأول  # 3 جمادى الأولى
    ذو القعدة، ذي القعدة، ذو الحجة، ذي الحجة  # 10 ذي الحجة
"""}))
HIJRI_FIRST = frozenset(m.split()[0] for m in HIJRI_MONTHS)

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

UNITS = words({
    "day": "يوم، يوما، أيام، يومين، اليومين، الأيام  # قبل يومين",
    "week": "أسبوع، أسبوعا، أسابيع، أسبوعين، الأسبوع، الأسبوعين، الأسابيع  # قبل أسبوع",
    "month": "شهر، شهرا، أشهر، شهور، شهرين، الشهر، الشهرين، الأشهر، الشهور  # قبل شهرين",
    "year": """
        عام، عاما، أعوام، عامين، العام، العامين، الأعوام، سنة، سنوات، سنتين  # قبل عام
        السنة، السنتين، السنوات، سنين  # خلال السنوات الماضية
    """,
    "hour": "ساعة، ساعات، ساعتين، الساعة، الساعات، الساعتين  # قبل ساعات",
    "minute": "دقائق، دقيقة، دقيقتين، قليل، لحظات  # قبل قليل",
})
ONE = frozenset(words({"one": """
    أسبوع، الأسبوع، شهر، الشهر، عام، العام  # قبل شهر
    سنة، السنة، يوم، ساعة، دقيقة  # قبل سنة
"""}))
GENERAL = frozenset(words({"general": "العام  # الأمين العام الحالي"}))
OF_OFFICE = frozenset(words({"": "الحالي، السابق، الأخير  # المدير العام السابق"}))
TWO = frozenset(words({"two": """
    يومين، اليومين، أسبوعين، الأسبوعين، شهرين، الشهرين، عامين، العامين  # قبل يومين
    سنتين، السنتين، ساعتين، الساعتين، دقيقتين  # قبل ساعتين
"""}))
SOME = frozenset(words({"some": """
    أيام، الأيام، أسابيع، الأسابيع، أشهر، شهور، الأشهر، الشهور، أعوام، الأعوام  # قبل أيام
    سنوات، السنوات، سنين، ساعات، الساعات، دقائق، لحظات، قليل  # قبل ساعات
"""}))

PAST = frozenset(words({"past": """
    الماضي، الماضية، الماضيين، الماضيتين  # السبت الماضي
    المنصرم، المنصرمة، المنصرمين، الفائت  # الشهر المنصرم
    الفائتة، المنقضي، المنقضية، الأخير  # الأيام الأخيرة
    الأخيرة، الأخيرين، السابق، السابقة، الماضيه  # الأيام الأخيرة
    الفائتين، الماضيات  # الشهرين الفائتين
"""}))
CURRENT = frozenset(words({"current": """
    الجاري، الجارية، الحالي، الحالية، الراهن، هذا، هذه  # الشهر الجاري
"""}))
SAME = frozenset(words({"same": """
    الوطني، الدولي، الدامي، الذي، المشهود، الموعود  # اليوم الوطني
    نفسه، نفسها، ذاته، التالي، التالية  # في اليوم نفسه
    الموالي، المذكور، عينه، العالمي، الواحد  # اليوم العالمي
"""}))
NEXT = frozenset(words({"next": """
    المقبل، المقبلة، المقبلين، القادم  # الأحد المقبل
    القادمة، القادمين، الآتي، الآتية، المقبلان  # القادمة
"""}))
THIS = frozenset(words({"this": "هذا، هذه  # هذا الشهر"}))
BEFORE_LAST = frozenset(words({"before": "قبل  # الأسبوع قبل الماضي"}))
LATELY = frozenset(words({"lately": "الأخيرة، الأخير، الأخيرين  # في الأيام الأخيرة"}))

SINCE = frozenset(words({"since": "منذ، مذ  # منذ مطلع العام"}))
AGO = frozenset(words({"ago": "قبل، قبيل  # قبل يومين"}))
AFTER = frozenset(words({"after": "بعد، عقب، قبل، قبيل، بعيد، غداة  # بعد 7 أكتوبر"}))
UNTIL = frozenset(words({"until": "حتى، إلى، لغاية، وحتى  # حتى صباح اليوم"}))
FROM = frozenset(words({"from": "من  # من 3 إلى 5 آذار"}))
BETWEEN = frozenset(words({"between": "بين، مابين  # بين 3 و5 آذار"}))
OF = frozenset(words({"of": "من، في  # السابع من أكتوبر"}))
OF_EVENT = frozenset(words({"of": "من، على  # قبل يوم من الهجوم"}))
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
POSITIONS = words({
    "start": "مطلع، بداية، بدايات، مستهل  # مطلع الشهر الجاري",
    "early": "أوائل  # أوائل أيار",
    "middle": "منتصف، أواسط، وسط  # منتصف أيلول",
    "late": "أواخر  # أواخر تشرين الأول",
    "end": "نهاية، نهايات، ختام  # نهاية عام 2016",
})
SEASONS = numbers({
    "3": "ربيع  # ربيع 2012", "6": "صيف  # صيف 2014",
    "9": "خريف  # خريف عام 2015",
})
HALVES = numbers({
    "1": "النصف الأول، الشطر الأول  # النصف الأول من عام 2015",
    "2": "النصف الثاني  # النصف الثاني من 2015",
})
QUARTERS = numbers({
    "1": "الربع الأول، الفصل الأول  # الربع الأول من 2015",
    "2": "الربع الثاني  # الربع الثاني من 2015",
    "3": "الربع الثالث  # الربع الثالث من 2015",
    "4": "الربع الرابع، الربع الأخير  # الربع الأخير من عام 2015",
})
WEEKEND = frozenset(words({"weekend": "نهاية الأسبوع، عطلة الأسبوع  # نهاية الأسبوع"}))
LESS = frozenset(words({"less": "أقل من  # منذ أقل من أسبوع"}))
HEDGES = frozenset(words({"hedge": """
    نحو، حوالي، قرابة، أكثر من  # منذ أكثر من شهر
    أزيد من، ما يقارب، زهاء، ما يزيد عن، ما يقرب من  # أزيد من
"""}))
LAST = frozenset(words({"last": "آخر  # خلال آخر 24 ساعة"}))
AND = "و"
FEW = frozenset(words({"few": "قليلة، القليلة، عدة، بضعة، بضع، معدودة  # عدة أيام"}))
STILL = frozenset(words({"until": "حتى، ليوم، وحتى، لغاية  # حتى اليوم"}))
FOR = frozenset(words({"for": "لليوم  # لليوم الثالث على التوالي"}))
HIJRI_YEAR = frozenset(words({"hijri": "هـ، هجري، هجرية، للهجرة، ه  # 14 رمضان 1439 هـ"}))
CLOCK = frozenset(words({"clock": "الساعة  # عند الساعة 3:00"}))
AT_CLOCK = frozenset(words({"at": "عند، في، نحو، حوالي، تمام، قرابة  # عند الساعة 3:00"}))
MASCULINE = ("ل", "ي", "ث", "ع", "س", "ن", "ر")  # the days of a month are masculine
ORDINAL_ONE = frozenset(words({"one": "أول  # أول أيار"}))

# Nouns named after dates. Places and bodies are never dates; events only with no year.
NAMED_AFTER = frozenset(words({"name": """
    شارع، حي، ساحة، ميدان، جسر، قاعدة  # شارع 17 تموز
    كتيبة، لواء، حركة، مدرسة، جامعة، مستشفى  # كتيبة 17 تموز
    مشفى، مطار، مدينة، قوى، تيار، ملعب  # مشفى 17 تموز
    استاد، صحيفة، جريدة، قناة، مجموعة، نادي  # استاد 17 تموز
    مخيم، دوار، نفق، كوبري، فوج، سجن  # كوبري 6 أكتوبر
    سد، بنك، حزب، تحالف، ائتلاف، فريق، تنظيم  # سد 17 تموز
    محور، محطة، مجمع، معسكر، بلدة، قرية  # محور 17 تموز
    ناحية، سوق، تل، جامع، مسجد، كتائب، سرايا  # سوق الجمعة
    ألوية، حديقة، منطقة، طريق، مديرية، عبد، أبو  # أبو الخميس
    آل، أم، بن، ابن، بنت، دير، خان  # آل 17 تموز
    وكالة، موقع، إذاعة، تلفزيون، برنامج  # وكالة 17 تموز
    سيارة، نوع، ماركة، طراز، شركة، فرقة  # سيارة نيسان
    الواحد، خطيب، خطبة، إمام، جماعة، كتلة، جبهة  # خطيب الجمعة
    لجنة، مؤسسة، مركز، جائزة، ملحق، مجلة  # لجنة 17 تموز
"""}))
EVENTS_NAMED_AFTER = frozenset(words({"event": """
    ثورة، انتفاضة، حرب، هجمات، أحداث  # ثورة 25 يناير
    اعتداءات، انقلاب، ذكرى، اتفاق، اتفاقية، نكسة  # اعتداءات 25 يناير
    انتصار، نصر، عدوان، مليونية، تفاهم، هجوم، عملية  # انتصار تموز
"""}))
TODAY_NAMED = frozenset(words({"name": """
    روسيا، المصري، عين، صحيفة، قناة  # روسيا اليوم
    جريدة، موقع، وكالة، ذلك، كردستان، إذاعة  # جريدة
"""}))

# Datelines.
PUBLISHED = frozenset(words({"published": """
    نشر في، نشرت في، تاريخ النشر، نشر بتاريخ  # نشر في: 12/05/2021
    نُشر، نشر، نشرت، النشر، تم النشر  # نشر في: 12/05/2021
    بتاريخ، التاريخ، تاريخ، كتب في، أضيف في، أضيف بتاريخ  # بتاريخ 12/05/2021
"""}))
UPDATED = frozenset(words({"updated": """
    آخر تحديث، تحديث، تم التحديث، آخر تعديل، التحديث، حدث في، محدث  # آخر تحديث 14:30 ت.غ
"""}))
DATELINE_WORDS = frozenset(words({"filler": """
    في، يوم، ت، الساعة، بتوقيت، توقيت، على، الموافق، وقت، م، هـ، ه، ال  # بتوقيت غرينتش
    am، pm، بعد، الظهر، صباحا، مساء، ص، المحلي، عند، ظهرا، تمام، محلي  # 10:15 صباحا
    مكة، المكرمة، القاهرة، القدس، دمشق  # بتوقيت مكة
    بيروت، بغداد، عمان، الرياض، أبوظبي، الإمارات  # 2022-07-24 بيروت
"""}))
GREENWICH = frozenset(words({"utc": "غرينتش، غرينيتش، جرينتش، gmt، utc، غ  # 07:07 gmt"}))
ZONES = numbers({
    "3": "مكة، بغداد، الرياض، القدس، دمشق، بيروت  # بتوقيت مكة",
    "2": "القاهرة  # بتوقيت القاهرة", "4": "الإمارات، أبوظبي  # بتوقيت أبوظبي",
})
BEFORE_NOON = frozenset(words({"am": "am، ص، صباحا  # 09:08 صباحا"}))
AFTER_NOON = frozenset(words({"pm": "pm، م، مساء، ظهرا  # 09:08 مساء"}))

COMMAS = frozenset({",", "،"})
CLITICS = ("و", "ف", "ب", "ل", "ك", "وب", "ول")  # short words take only the first
ORDINAL_DAYS = {w: n for w, n in ORDINALS.items() if w.endswith(MASCULINE) or n == 11}
SHORT_MONTHS = by_first({"تشرين": (10, 11), "كانون": (12, 1)})
MONTH_PHRASES = by_first(MONTHS)
HIJRI_PHRASES = by_first(dict.fromkeys(HIJRI_MONTHS, 0))
DAY_PHRASES = by_first(RELATIVE_DAYS)
NIGHT_PHRASES = by_first(NIGHTS)
PART_PHRASES = by_first(PARTS)
SPAN_PHRASES = by_first({**{h: ("half", n) for h, n in HALVES.items()},
                         **{q: ("quarter", n) for q, n in QUARTERS.items()}})
LABEL_PHRASES = by_first({**dict.fromkeys(PUBLISHED, "published"),
                          **dict.fromkeys(UPDATED, "updated")})
WEEKEND_PHRASES = by_first(dict.fromkeys(WEEKEND, 0))
HEDGE_PHRASES = by_first({**dict.fromkeys(HEDGES, ""), **dict.fromkeys(LESS, "less")})

THE_ONE = frozenset(w for w in ONE if w.startswith(ARTICLE))
TENTHS = frozenset(ARTICLE + tens for tens, n in TENS.items() if n < 31)
# Words that may carry clitics where dates are read.
WORDS = frozenset({
    *MONTH_FIRST, *HIJRI_FIRST, *DAY_PHRASES, *NIGHT_PHRASES, *PART_PHRASES,
    *SPAN_PHRASES, *WEEKEND_PHRASES, *WEEKDAYS, *UNITS, *SINCE, *AGO, *DAY, *MONTH,
    *YEAR, *TWO_YEARS, *POSITIONS, *SEASONS, *FOR, *ORDINAL_DAYS, *ORDINAL_ONE, *THIS,
    *BETWEEN, *LAST, *TENTHS, *NAMED_AFTER, *EVENTS_NAMED_AFTER,
    *AFTER, *IN, *IN_YEAR, *TODAY_NAMED, *ARTICLES,
})
CALENDAR_WORDS = frozenset(
    w for w in (*WEEKDAYS, *MONTH_FIRST, *PART_PHRASES, *UNITS, *SINCE)
    if len(w) > 3 and w not in ALSO_NAMES
)

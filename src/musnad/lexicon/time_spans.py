# SPDX-License-Identifier: Apache-2.0
"""Words of lengths and parts of time: ago, since, last month, the end of a year."""

from __future__ import annotations

from musnad.lexicon.numerals import ARTICLE
from musnad.lexicon.phrases import by_first
from musnad.lexicon.words import numbers, words

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
LASTED = frozenset(words({"lasted": """
    مدى، مدار، طوال، طيلة، استمر، استمرت، دام، دامت  # قصف استمر ثلاثة أيام
"""}))
WITHIN = frozenset(words({"within": "خلال  # قتل عشرون خلال 24 ساعة"}))
AGO = frozenset(words({"ago": "قبل، قبيل  # قبل يومين"}))
HOURS = frozenset(words({"hours": "ساعات، ساعة  # منذ ساعات الصباح"}))
STARTS = frozenset(words({"start": """
    بدء، بداية، اندلاع، انطلاق، انطلاقة، تفجر  # قتل ألف جندي منذ بدء الحرب
    بدأ، بدأت، اندلعت، انطلقت، بدايات  # قتل ألف جندي منذ بدأت الحرب
"""}))
UNTIL = frozenset(words({"until": "حتى، إلى، لغاية، وحتى  # حتى صباح اليوم"}))
FROM = frozenset(words({"from": "من  # من 3 إلى 5 آذار"}))
BETWEEN = frozenset(words({"between": "بين، مابين  # بين 3 و5 آذار"}))
OF = frozenset(words({"of": "من، في  # السابع من أكتوبر"}))
OF_EVENT = frozenset(words({"of": "من، على  # قبل يوم من الهجوم"}))
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
THAT = frozenset(words({"that": "أن، إن، بأن، أنه، إنه، أنها، إنها، أنهم، بأنه، بأنها  # قال إن"}))
LATER = frozenset(words({"later": "بعد، عقب  # وجاء الهجوم بعد يومين من مقتل جندي"}))
BEHIND = frozenset(words({"behind": "بعد، عقب، غداة  # شن غارات الجمعة عقب هجوم الخميس"}))
MORROW = frozenset(words({"morrow": "غداة  # غداة مجزرة مماثلة"}))
GOING_ON = frozenset(words({"going on": """
    مواصلة، تواصل، استمرار، استمراره، بدء، بدئه، انطلاق  # بعد يومين من مواصلة القصف
    العدوان، الحرب، عدوان، حرب  # بعد 80 يوما من العدوان
"""}))
WHICH = frozenset(words({"which": "الذي، التي، اللذين، اللتين  # الهجوم الذي أوقع قتلى"}))
HAPPENED = frozenset(words({"happened": """
    وقع، وقعت، حدث، حدثت، جرى، جرت، حصل، حصلت، نفذ، نفذت  # الهجوم وقع الجمعة
"""}))
HAD = frozenset(words({"had": "كان، كانت، كانوا، سبق  # وكان ثلاثة قتلوا الأربعاء"}))
LESS = frozenset(words({"less": "أقل من  # منذ أقل من أسبوع"}))
HEDGES = frozenset(words({"hedge": """
    نحو، حوالي، قرابة، أكثر من  # منذ أكثر من شهر
    أزيد من، ما يقارب، زهاء، ما يزيد عن، ما يقرب من  # أزيد من
"""}))
LAST = frozenset(words({"last": "آخر  # خلال آخر 24 ساعة"}))
FEW = frozenset(words({"few": "قليلة، القليلة، عدة، بضعة، بضع، معدودة  # عدة أيام"}))
FOR = frozenset(words({"for": "لليوم  # لليوم الثالث على التوالي"}))
SPAN_PHRASES = by_first({**{h: ("half", n) for h, n in HALVES.items()},
                         **{q: ("quarter", n) for q, n in QUARTERS.items()}})
PARTS_OF_PERIODS = frozenset({*POSITIONS, *SEASONS, *SPAN_PHRASES})
WEEKEND_PHRASES = by_first(dict.fromkeys(WEEKEND, 0))
HEDGE_PHRASES = by_first({**dict.fromkeys(HEDGES, ""), **dict.fromkeys(LESS, "less")})
THE_ONE = frozenset(w for w in ONE if w.startswith(ARTICLE))

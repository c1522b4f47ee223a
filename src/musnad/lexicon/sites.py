# SPDX-License-Identifier: Apache-2.0
"""Nouns for what is hit beside people, and generic nouns before the name of a place."""

from __future__ import annotations

from musnad.lexicon.inflect import dual_forms, singular_forms
from musnad.lexicon.words import classes, rows

INFRASTRUCTURE = {  # singular | plurals; code of docs/records.md
    "hospital": """
        مستشفى | مستشفيات، مستشفيان     # قصف مستشفى ميداني
        مشفى | مشافي، مشاف              # خرج المشفى عن الخدمة
        مستوصف | مستوصفات               # قصف مستوصف القرية
    """,
    "school": """
        مدرسة | مدارس                   # سقطت قذيفة على مدرسة
        جامعة | جامعات                  # قصف محيط الجامعة
        معهد | معاهد                    # اصابة معهد
    """,
    "mosque": """
        مسجد | مساجد                    # تفجير في مسجد
        جامع | جوامع                    # قصف الجامع
    """,
    "church": """
        كنيسة | كنائس                   # تفجير قرب كنيسة
    """,
    "market": """
        سوق | اسواق                     # قصف سوق شعبية
    """,
    "residential": """
        منزل | منازل                    # تدمير منزل
        بيت | بيوت                      # قصف بيوت المدنيين
        مسكن | مساكن                    # قصف مساكن
        سكني | سكنية                    # قصف احياء سكنية
        شقة | شقق                       # استهداف شقة
        بناية | بنايات                  # تدمير بناية
        مستوطنة | مستوطنات              # استهداف مستوطنة
    """,
    "camp": """
        خيمة | خيام                     # قصف خيام النازحين
        مخيم | مخيمات                   # قصف مخيم للنازحين
    """,
    "bridge": """
        جسر | جسور                      # تدمير جسر
    """,
    "power": """
        كهرباء | محطات كهرباء           # قصف محطة كهرباء
        سد | سدود                       # قصف محيط السد
    """,
    "water": """
        خزان | خزانات                   # قصف خزان ماء
    """,
    "aid_convoy": """
        اغاثة | مساعدات                 # استهداف شاحنة مساعدات
    """,
    "media": """
        اذاعة | اذاعات                  # قصف مبنى الاذاعة
    """,
    "government": """
        بلدية | بلديات                  # تفجير مبنى البلدية
        سفارة | سفارات                  # هجوم على السفارة
        محكمة | محاكم                   # تفجير قرب المحكمة
        مخفر | مخافر                    # هجوم على مخفر
    """,
    "military": """
        موقع | مواقع                    # قصف مواقع عسكرية
        ثكنة | ثكنات                    # قصف ثكنة
        معسكر | معسكرات                 # هجوم على معسكر
        حاجز | حواجز                    # هجوم على حاجز
        دورية | دوريات                  # كمين استهدف دورية
        رتل | ارتال                     # استهداف رتل
        تحصين | تحصينات                 # قصف تحصينات
        تجمع | تجمعات                   # قصف تجمعات القوات
        نقطة | نقاط                     # قصف نقاط عسكرية
        مقر | مقرات، مقار               # قصف مقرات
        مستودع | مستودعات               # قصف مستودع ذخيرة
        معقل | معاقل                    # قصف معاقل الجماعة
    """,
    "vehicle": """
        سيارة | سيارات                  # استهداف سيارة
        حافلة | حافلات                  # تفجير حافلة
        شاحنة | شاحنات                  # استهداف شاحنة
        الية | اليات                    # تدمير الية
        سفينة | سفن                     # استهداف سفينة
        قطار | قطارات                   # تفجير قطار
        مركبة | مركبات                  # استهداف مركبة
        دراجة | دراجات                  # تفجير دراجة
        عربة | عربات                    # تدمير عربة
        قافلة | قوافل                   # استهداف قافلة
    """,
    "farm": """
        مزرعة | مزارع                   # قصف مزرعة
        محصول | محاصيل                  # احراق محاصيل
        زراعية |                        # قصف اراض زراعية
    """,
}

# Two words, each without its article and clitics, that name a thing together.
SITE_PAIRS = {
    (row.cells[0], row.cells[1]): row.cells[2] for row in rows("""
        مركز | شرطه | government         # تفجير استهدف مركزا للشرطة
        مركزا | شرطه | government        # استهدف مركزا للشرطة
        قسم | شرطه | government          # هجوم على قسم شرطة
        مركز | اقتراع | government       # تفجير مركز اقتراع
        مراكز | اقتراع | government      # استهداف مراكز الاقتراع
        نقطه | تفتيش | government        # هاجموا نقطة تفتيش
        مبني | حكومي | government        # استهدف مبنى حكوميا
        كليه | حربيه | military          # قصف الكلية الحربية
        قاعده | عسكريه | military        # استهدفت القاعدة العسكرية
        قاعده | جويه | military          # استهداف القاعدة الجوية
        قاعده | امريكيه | military       # استهداف القاعدة الأمريكية
        قاعده | اميركيه | military       # استهداف القاعدة الأميركية
        موقع | عسكري | military          # قصف موقع عسكري
        موقعا | عسكريا | military        # قصفت موقعا عسكريا
        محطه | وقود | other              # قصف محطة وقود
        محطه | مياه | water              # قصف محطة مياه
        محطه | كهرباء | power            # قصف محطة كهرباء
    """)
}

# Pairs that only look like one of these things.
NAMED_SITES = frozenset((row.cells[0], row.cells[1]) for row in rows("""
        بيت | ابيض                       # دافع البيت الابيض عن الضربات
        بيت | لحم                        # من سكان بيت لحم
        بيت | مقدس                       # جماعة بيت المقدس
        جسر | شغور                       # قصف جسر الشغور
        مواقع | تواصل                    # نشروه على مواقع التواصل
        موقع | الكتروني                  # قال الموقع الالكتروني
"""))
NO_SITES = classes({"": """
        اليه، اليات، موقع، الموقع، بيتا، مقرا، الموقعه، موقعه، المساعدات  # وصل اليه المسعفون
"""})[""]

_SMALL = classes({
    "away": """
        الى، للمستشفي، للمشفي، من، صوب، عبر    # نقلوا الى المستشفى
    """,
    "inside": """
        في، داخل، امام، تحت، وسط               # مقتل ثلاثة في منزلهم
    """,
    "holders": """
        سائق، قائد، صاحب، متن، اسعاف، علي متن، نقل، يستقل، يستقلون، وسائل، تحركه  # مقتل سائق سيارة
    """,
    "wired": """
        مفخخ، مفخخه، ملغوم، ملغومه، ملغمه، ملغم، اسعاف، دفع  # انفجرت سيارة مفخخة
    """,
    "struck": """
        تعرض، تعرضت، يتعرض، تتعرض، طاله، طالها  # منزل تعرض لقصف
    """,
})
AWAY_FROM, INSIDE, HOLDERS = map(_SMALL.__getitem__, ("away", "inside", "holders"))
WIRED, STRUCK = map(_SMALL.__getitem__, ("wired", "struck"))
AIMED_ONLY = ("military", "vehicle", "camp", "government")  # only as what an act aims at

# Military words that are so only with a military owner or adjective beside them.
OPEN_SITES = frozenset(f for row in rows(INFRASTRUCTURE["military"]) for f in row.cells[:1]
                       if f in ("موقع", "نقطه", "تجمع", "مقر", "مستودع"))

GENERIC = {  # generic noun → level of the place it introduces
    "settlement": """
        مدينة | مدن          # قصف مدينة بنش
        بلدة | بلدات         # في بلدة الشعفة
        قرية | قرى           # قرية جنوب المدينة
        ناحية | نواحي        # ناحية في الريف
        مستوطنة | مستوطنات   # مستوطنة شمال القطاع
        عاصمة | عواصم        # العاصمة صنعاء
        ضيعة | ضيع           # ضيعة في الجبل
        كيبوتس |             # كيبوتس قرب الحدود
    """,
    "neighbourhood": """
        حي | احياء           # حي الصاخور
        حارة | حارات         # حارة قديمة
        ضاحية | ضواحي        # الضاحية الجنوبية
    """,
    "site": """
        مخيم | مخيمات        # مخيم جباليا
        قاعدة | قواعد        # قاعدة جوية
        مطار | مطارات        # مطار المدينة
        معبر | معابر         # معبر باب السلامة
        جبل | جبال           # جبل الزاوية
        تلة | تلال           # تلة الكبينة
        طريق | طرق           # طريق دولي
        سد | سدود            # سد تشرين
        شارع | شوارع         # شارع في المدينة
        وادي | وديان         # وادي في الصحراء
        ميناء | موانئ        # ميناء المدينة
        حاجز | حواجز         # حاجز عسكري
        محور | محاور         # محور جبهة
        جزيرة | جزر          # جزيرة صغيرة
        مفرق | مفارق         # مفرق القرية
    """,
    "district": """
        منطقة | مناطق        # منطقة عفرين
        مديرية | مديريات     # مديرية حيس
        قضاء | اقضية         # قضاء تلعفر
        مقاطعة | مقاطعات     # مقاطعة هلمند
        ريف | ارياف          # ريف ادلب
        مركز | مراكز         # مركز في المحافظة
        حقل | حقول           # حقل نفط
    """,
    "governorate": """
        محافظة | محافظات     # محافظة ادلب
        ولاية | ولايات       # ولاية جنوب دارفور
        اقليم | اقاليم       # اقليم بلوشستان
        قطاع | قطاعات        # قطاع غزة
    """,
}

DIRECTIONS = """
        شمال | شمالي، شماليه            # شمال المدينة
        جنوب | جنوبي، جنوبيه            # جنوب المدينة
        شرق | شرقي، شرقيه               # شرق البلدة
        غرب | غربي، غربيه               # غرب البلدة
        وسط | اواسط                     # وسط المدينة
    """

NEAR = """
        قرب | بالقرب                    # قرب البلدة
        محيط | محيطي                    # في محيط المدينة
        اطراف | مشارف                   # على اطراف القرية
        ضواحي | تخوم                    # في ضواحي المدينة
    """


def _forms(table: str) -> set[str]:
    found: set[str] = set()
    for row in rows(table):
        many = [m.strip() for cell in row.cells[1:] for m in cell.split("،") if m.strip()]
        one = row.cells[0]
        found |= {one, *many, *singular_forms(one), *dual_forms(one)}
    return {f for f in found if " " not in f}


def _by_code(tables: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for code, table in tables.items():
        for form in _forms(table):
            found.setdefault(form, code)
    return found


SITES = _by_code(INFRASTRUCTURE)
GENERIC_NOUNS = _by_code(GENERIC)
# بلدات, بلدتي: nouns that a list of names may follow
GENERIC_MANY = frozenset(
    form for table in GENERIC.values() for row in rows(table)
    for form in (*dual_forms(row.cells[0]), *(m.strip() for m in row.cells[1].split("،")))
) | frozenset(row.cells[0] + "ي" for table in GENERIC.values() for row in rows(table))
DIRECTION_WORDS = frozenset(_forms(DIRECTIONS))
NEAR_WORDS = frozenset(_forms(NEAR))

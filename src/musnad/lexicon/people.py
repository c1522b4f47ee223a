# SPDX-License-Identifier: Apache-2.0
"""Nouns for people, each with a sentence it was met in: who they are said to be.

`singular | plurals parted by ،  # sentence`; duals are made. A trailing `+` on the
singular makes the sound plurals (ون, ين), `ه+` makes ات as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.frozen import frozen
from musnad.lexicon.inflect import noun_forms
from musnad.lexicon.nations import NATIONS
from musnad.lexicon.words import rows, words


@frozen
class People:
    """Who: a group code of docs/records.md; number: one, two, many; any other traits.

    plight: the outcome that the noun itself tells (نازح → displaced), if no verb does.
    """

    who: str
    number: str
    attacker: bool = False
    family: bool = False
    plight: str | None = None
    national: bool = False  # تركي: behind another noun an adjective


NOUNS = {
    "people": """
        شخص | اشخاص             # مقتل شخص في الحي
        مواطن+ |                # اصابة مواطن بجروح
        فرد | افراد             # مقتل ستة افراد من عائلة
        عامل | عمال، عاملين، عاملون   # اصابة عامل في المصنع
        ابنت |                  # مقتل سيدة وابنتها
        حفيد | احفاد            # مقتل رجل وحفيده
        زميل | زملاء            # مقتل سائق وزميله
        سائق+ |                 # مقتل سائق شاحنة
        راكب | ركاب             # مقتل خمسة ركاب
        نازح+ |                 # اصابة نازحين في المخيم
        مهجر+ |                 # اصابة مهجرين
        فار+ |                  # عدد الفارين من القصف
        مشرد+ |                 # اصابة مشردين
        مختطف+ |                # مقتل مختطفين
        مخطوف+ |                # مقتل مخطوف
        لاجئ+ |                 # مقتل لاجئ
        قروي+ |                 # مقتل عشرة قرويين
        مزارع+ |                # اصابة مزارع بلغم
        مصل | مصلين، مصلون      # مقتل مصلين في المسجد
        متضامن+ |               # اصابة متضامن اجنبي
        متضامنة+ |              # استشهاد متضامنة اجنبية
        زائر | زوار             # مقتل ثلاثة زوار
        حاج | حجاج              # مقتل حجاج
        متظاهر+ |               # مقتل متظاهر بالرصاص
        محتج+ |                 # اصابة محتجين
        طالب | طلاب، طلبة       # اصابة طلاب في الجامعة
        معلم+ |                 # مقتل معلم امام المدرسة
        معلمة+ |                # مقتل معلمتين
        طالبة+ |                # اصابة طالبة
        عاملة+ |                # مقتل عاملتين
        موظفة+ |                # مقتل موظفة
        نازحة+ |                # مقتل نازحة
        شقيق | اشقاء            # مقتل اربعة اشقاء
        ساكن | سكان             # مقتل احد السكان
        راع | رعاة              # خطف رعاة في البادية
        راعي |                  # اصابة راعي اغنام
        صياد+ |                 # اصابة صيادين قبالة الساحل
        اجنبي | اجانب           # مقتل اجنبي
        حارس | حراس             # مقتل اثنين من الحراس
        موظف+ |                 # مقتل موظف في البلدية
        مهاجر+ |                # مقتل مهاجرين
        ناشط+ | نشطاء           # اعتقال ناشط
        مرافق+ |                # مقتل احد المرافقين
        تاجر | تجار             # خطف تاجر
        بحار | بحارة            # فقدان بحار
        جثة | جثث               # العثور على خمس جثث
        جثمان | جثامين          # انتشال جثامين
        رهينة | رهائن           # مقتل رهائن
        مقيم+ |                 # اصابة مقيم
        قبلي+ |                 # مقتل قبليين
        زعيم | زعماء            # مقتل زعيم عشيرة
        عضو | اعضاء             # مقتل ثلاثة اعضاء
        مدير | مدراء            # اغتيال مدير المدرسة
        شيخ | شيوخ              # اغتيال شيخ عشيرة
        امير | امراء            # اعتقال امير في التنظيم
        خطيب | خطباء            # اغتيال خطيب الجامع
        مهندس+ |                # خطف مهندس
        طيار+ |                 # خطف طيار
        محام | محامين، محامون   # اغتيال محام
        مدرس+ |                 # مقتل مدرس
        استاذ | اساتذة          # اعتقال استاذ جامعي
        باحث+ |                 # اعتقال باحث
        فلاح+ |                 # مقتل فلاح في ارضه
        بائع | باعة             # مقتل بائع خضار
        سائح | سياح             # مقتل سياح
        ابن | ابناء             # مقتل ابن المختار
        نجل | انجال             # مقتل نجل المختار
        مشارك+ |                # مقتل خمسة مشاركين
        نزيل | نزلاء            # مقتل نزيل
        متعاقد+ |               # مقتل متعاقد
        خبير | خبراء            # مقتل خبير
        رئيس | رؤساء            # اغتيال رئيس النادي
        مطلوب+ |                # اعتقال مطلوبين
        متهم+ |                 # اعتقال متهم
        مشتبه | مشتبهين         # اعتقال مشتبه به
        منتسب+ |                # مقتل خمسة منتسبين
        منسوب+ |                # مقتل عشرة من منسوبي القوة
    """,
    "civilians": """
        مدني+ |                 # مقتل خمسة مدنيين
        مستوطن+ |               # اصابة مستوطن
    """,
    "combatants": """
        عنصر | عناصر            # مقتل عنصر في الكمين
        جندي | جنود             # مقتل جندي على الحدود
        مسلح+ |                 # مقتل عشرة مسلحين
        مقاتل+ |                # مقتل مقاتل
        ارهابي+ |               # مقتل ارهابي
        متمرد+ |                # مقتل متمردين
        عسكري+ |                # اصابة عسكري
        ضابط | ضباط             # مقتل ضابط
        مجند+ |                 # اصابة مجند
        متشدد+ |                # مقتل متشدد
        متطرف+ |                # مقتل متطرف
        قيادي+ |                # مقتل قيادي
        قائد | قادة             # مقتل قائد ميداني
        مرتزق | مرتزقة          # مقتل مرتزق
        حوثي+ |                 # مقتل حوثيين
        داعشي | دواعش           # مقتل داعشي
        مجاهد+ |                # مقتل مجاهد
        مقاوم+ |                # استشهاد مقاوم
        تكفيري+ |               # مقتل تكفيري
        انقلابي+ |              # مقتل انقلابي
        جهادي+ |                # مقتل جهادي
        مشاة | مشاة             # مقتل احد مشاة البحرية
        قناص+ |                 # مقتل قناص
        عقيد | عقداء            # مقتل عقيد
        عميد | عمداء            # اغتيال عميد متقاعد
        رقيب | رقباء            # مقتل رقيب
        عريف | عرفاء            # مقتل عريف
        نقيب | نقباء            # اصابة نقيب
        ملازم+ |                # اصابة ملازم
    """,
    "police": """
        شرطي+ |                 # مقتل شرطي
        دركي+ |                 # مقتل دركي
        امني+ |                 # مقتل امني
    """,
    "medics": """
        مسعف+ |                 # اصابة مسعف
        طبيب | اطباء            # مقتل طبيب
        ممرض+ |                 # مقتل ممرض
        ممرضة+ |                # مقتل ممرضة
        طبيبة+ |                # مقتل طبيبة
        مسعفة+ |                # اصابة مسعفة
    """,
    "journalists": """
        صحفي+ |                 # مقتل صحفي
        صحافي+ |                # اصابة صحافي
        اعلامي+ |               # مقتل اعلامي
        مصور+ |                 # اصابة مصور
        مراسل+ |                # اصابة مراسل
        صحفية+ |                # مقتل صحفية
        صحافية+ |               # اصابة صحافية
        اعلامية+ |              # مقتل اعلامية
        مراسلة+ |               # اصابة مراسلة
    """,
    "aid_workers": """
        متطوع+ |                # مقتل متطوع
        مغيث+ |                 # مقتل مغيث
    """,
    "prisoners": """
        اسير | اسرى             # مقتل اسير
        سجين | سجناء            # وفاة سجين
        معتقل+ |                # وفاة معتقل
        موقوف+ |                # وفاة موقوف
    """,
    "officials": """
        مسؤول+ |                # مقتل مسؤول محلي
        مسئول+ |                # اصابة مسئول
        وزير | وزراء            # اصابة وزير
        دبلوماسي+ |             # مقتل دبلوماسي
        قاض | قضاة              # اغتيال قاض
        نائب | نواب             # اغتيال نائب
        محافظ+ |                # اصابة محافظ المدينة
        سفير | سفراء            # مقتل السفير
        قنصل | قناصل            # اغتيال القنصل
        مختار | مخاتير          # اغتيال مختار القرية
    """,
    "men": """
        رجل | رجال              # مقتل رجل
        شاب | شبان، شباب        # استشهاد شاب
        فتية |                  # اعتقال فتية
        مسن+ |                  # مقتل مسن
        والد |                  # مقتل والد الطفلة
        زوج |                   # مقتل زوجها
    """,
    "elderly": """
        عجوز | عجائز            # مقتل عجوز
    """,
    "women": """
        امراة | نساء، نسوة      # مقتل امراة
        سيدة+ |                 # اصابة سيدة
        مواطنة+ |               # مقتل مواطنة
        فتاة | فتيات            # مقتل فتاة
        شابة+ |                 # مقتل شابة
        زوجة+ |                 # مقتل زوجته
        والدة+ |                # اصابة والدته
        مسنة+ |                 # مقتل مسنة
        ارملة | ارامل           # مقتل ارملة
        شقيقة+ |                # اصابة شقيقته
        مدنية | مدنيات          # مقتل مدنية
        فلسطينية+ |             # استشهاد فلسطينية
    """,
    "children": """
        طفل | اطفال             # مقتل طفل
        طفلة | طفلات            # اصابة طفلة
        فتى | فتيان             # اصابة فتى
        صبي | صبيان، صبية       # مقتل صبي
        رضيع | رضع              # مقتل رضيع
        قاصر+ | قصر             # مقتل قاصر
        تلميذ | تلاميذ          # مقتل تلميذ
        تلميذة+ |               # مقتل تلميذة
        رضيعة+ |                # مقتل رضيعة
        مراهق+ |                # مقتل مراهق
        يافع+ |                 # مقتل يافع
    """,
}

PLIGHTS = {  # nouns that tell by themselves what befell people: 300 نازح
    "displaced": "نازح+، مهجر+، مشرد+، فار+    # بينهم 300 نازح",
    "detained": "معتقل+، موقوف+          # ستة قتلى وعشرة معتقلين",
    "abducted": "مختطف+، مخطوف+          # قتيلان وأربعة مختطفين",
}

PARENTS = "والدان، والدين، والدا، والدي، ابوان، ابوين، ابوا، ابوي   # أصيب الطفل ووالداه"

FAMILIES = """
        عائلة | عائلات، عوائل   # نزوح عائلة
        اسرة | اسر              # نزوح اسرة
    """

ATTACKERS = """
        انتحاري+ |              # فجر انتحاري نفسه
        مهاجم+ |                # قتل المهاجم
        منفذ+ |                 # مقتل منفذ العملية
        معتد+ |                 # مقتل المعتدي
    """


def _nationals() -> Iterator[tuple[str, People]]:
    """تركي, تركيين, أتراك: citizens of each state; not تركيا, which is a state"""
    names = {name for nation in NATIONS.values() for name in nation.names}
    for forms in (nation.nisbas for nation in NATIONS.values()):
        masculine = {f for f in forms if f + "ين" in forms and not f.startswith("ال")}
        for form in masculine:
            one = {form, form + "ا"} - names
            yield from ((f, People("people", "one", national=True)) for f in one)
            yield form + "ان", People("people", "two", national=True)
        many = [f for f in forms if f[-2:] in ("ين", "ون") or f[-1] not in "يهانت"]
        many = [f for f in many if not f.startswith("ال")]
        yield from ((f, People("people", "many", national=True)) for f in many)


def _people() -> dict[str, People]:
    found: dict[str, People] = {}
    told = words(PLIGHTS)
    for who, table in NOUNS.items():
        for row in rows(table):
            plight = told.get(row.cells[0])
            for form, number in noun_forms(row.cells[0], row.cells[1]).items():
                found.setdefault(form, People(who, number, plight=plight))
    for form, people in _nationals():
        found.setdefault(form, people)
    for row in rows(FAMILIES):
        for form, number in noun_forms(row.cells[0], row.cells[1]).items():
            found.setdefault(form, People("people", number, family=True))
    for form in words({"": PARENTS}):
        found[form] = People("people", "two")
    for row in rows(ATTACKERS):
        for form, number in noun_forms(row.cells[0], row.cells[1]).items():
            found.setdefault(form, People("combatants", number, attacker=True))
    return found


# Singulars of words for people under arms and nobody else: قائد and عنصر have other trades.
FIGHTING = ("جندي", "مسلح+", "مقاتل+", "ارهابي+", "متمرد+", "متشدد+", "متطرف+")
PEOPLE = _people()
FIGHTERS = frozenset(
    form for row in rows(NOUNS["combatants"]) if row.cells[0] in FIGHTING
    for form in noun_forms(row.cells[0], row.cells[1]))
SOLDIERS = frozenset(  # of a force, by the word alone
    form for row in rows(NOUNS["combatants"])
    if row.cells[0] in ("جندي", "عسكري+", "ضابط", "مجند+")
    for form in noun_forms(row.cells[0], row.cells[1]))

# SPDX-License-Identifier: Apache-2.0
"""Nouns for people, each with a sentence it was met in: who they are said to be.

`singular | plurals parted by ،  # sentence`; duals are made. A trailing `+` on the
singular makes the sound plurals (ون, ين), `ه+` makes ات as well.
"""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon.inflect import (
    dual_forms,
    feminine_plurals,
    singular_forms,
    sound_plurals,
)
from musnad.lexicon.words import rows


@dataclass(frozen=True, slots=True)
class People:
    """Who: a group code of docs/records.md; number: one, two, many; any other traits."""

    who: str
    number: str
    sex: str | None = None
    attacker: bool = False
    family: bool = False
    official: bool = False


NOUNS = {
    "people": """
        شخص | اشخاص             # مقتل شخص في الحي
        مواطن+ |                # اصابة مواطن بجروح
        فرد | افراد             # مقتل ستة افراد من عائلة
        عامل | عمال             # اصابة عامل في المصنع
        سائق+ |                 # مقتل سائق شاحنة
        راكب | ركاب             # مقتل خمسة ركاب
        نازح+ |                 # اصابة نازحين في المخيم
        لاجئ+ |                 # مقتل لاجئ
        قروي+ |                 # مقتل عشرة قرويين
        مزارع+ |                # اصابة مزارع بلغم
        مصل | مصلين، مصلون      # مقتل مصلين في المسجد
        زائر | زوار             # مقتل ثلاثة زوار
        حاج | حجاج              # مقتل حجاج
        متظاهر+ |               # مقتل متظاهر بالرصاص
        محتج+ |                 # اصابة محتجين
        طالب | طلاب، طلبة       # اصابة طلاب في الجامعة
        معلم+ |                 # مقتل معلم امام المدرسة
        شقيق | اشقاء            # مقتل اربعة اشقاء
        ساكن | سكان             # مقتل احد السكان
        راع | رعاة              # خطف رعاة في البادية
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
        فلسطيني+ |              # استشهاد فلسطيني
        سوري+ |                 # مقتل سوريين اثنين
        عراقي+ |                # مقتل عراقي
        يمني+ |                 # اصابة يمني
        لبناني+ |               # مقتل لبناني
        باكستاني+ |             # مقتل باكستاني
        كندي+ |                 # مقتل كندي
        مصري+ |                 # مقتل مصري
        سوداني+ |               # مقتل سودانيين
        ليبي+ |                 # مقتل ليبيين
        تركي | اتراك            # مقتل تركي
        اسرائيلي+ |             # اصابة اسرائيلي
        مقيم+ |                 # اصابة مقيم
        قبلي+ |                 # مقتل قبليين
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
        فدائي+ |                # مقتل فدائي
        انقلابي+ |              # مقتل انقلابي
        مليشياوي | مليشيات      # مقتل مليشياوي
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
    """,
    "journalists": """
        صحفي+ |                 # مقتل صحفي
        صحافي+ |                # اصابة صحافي
        اعلامي+ |               # مقتل اعلامي
        مصور+ |                 # اصابة مصور
        مراسل+ |                # اصابة مراسل
    """,
    "aid_workers": """
        متطوع+ |                # مقتل متطوع
        مغيث+ |                 # مقتل مغيث
    """,
    "prisoners": """
        اسير | اسرى             # مقتل اسير
        سجين | سجناء            # وفاة سجين
        معتقل+ |                # وفاة معتقل
    """,
    "officials": """
        مسؤول+ |                # مقتل مسؤول محلي
        مسئول+ |                # اصابة مسئول
        وزير | وزراء            # اصابة وزير
        دبلوماسي+ |             # مقتل دبلوماسي
        قاض | قضاة              # اغتيال قاض
        نائب | نواب             # اغتيال نائب
    """,
    "men": """
        رجل | رجال              # مقتل رجل
        شاب | شبان، شباب        # استشهاد شاب
        فتى | فتيان، فتية       # اصابة فتى
        مسن+ |                  # مقتل مسن
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
        مدنية | مدنيات          # مقتل مدنية
    """,
    "children": """
        طفل | اطفال             # مقتل طفل
        طفلة | طفلات            # اصابة طفلة
        رضيع | رضع              # مقتل رضيع
        قاصر+ | قصر             # مقتل قاصر
        تلميذ | تلاميذ          # مقتل تلميذ
        تلميذة+ |               # مقتل تلميذة
    """,
}

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


def _forms(one: str, many: str) -> dict[str, str]:
    noun = one.rstrip("+")
    found = dict.fromkeys(singular_forms(noun), "one")
    found |= dict.fromkeys(dual_forms(noun) - found.keys(), "two")
    plurals = {m.strip() for m in many.split("،") if m.strip()}
    if one.endswith("+"):
        made = feminine_plurals(noun) if noun.endswith("ه") else sound_plurals(noun)
        plurals |= made - {noun + "ي"}
    return found | dict.fromkeys(plurals, "many")


def _people() -> dict[str, People]:
    found: dict[str, People] = {}
    for who, table in NOUNS.items():
        for row in rows(table):
            for form, number in _forms(row.cells[0], row.cells[1]).items():
                found.setdefault(form, People(who, number))
    for row in rows(FAMILIES):
        for form, number in _forms(row.cells[0], row.cells[1]).items():
            found.setdefault(form, People("people", number, family=True))
    for row in rows(ATTACKERS):
        for form, number in _forms(row.cells[0], row.cells[1]).items():
            found.setdefault(form, People("combatants", number, attacker=True))
    return found


# Singulars of words for people under arms and nobody else: قائد and عنصر have other trades.
FIGHTING = ("جندي", "مسلح+", "مقاتل+", "ارهابي+", "متمرد+", "متشدد+", "متطرف+")
STATES = ("سوريا", "ليبيا", "تركيا")  # spelled like one Syrian, Libyan or Turk
PEOPLE = {form: people for form, people in _people().items() if form not in STATES}
FIGHTERS = frozenset(
    form for row in rows(NOUNS["combatants"]) if row.cells[0] in FIGHTING
    for form in _forms(row.cells[0], row.cells[1]))

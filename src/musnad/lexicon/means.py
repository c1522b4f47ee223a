# SPDX-License-Identifier: Apache-2.0
"""Words for weapons and manner, and the type of act each one makes of a strike or attack."""

from __future__ import annotations

from musnad.frozen import frozen
from musnad.lexicon.inflect import dual_forms, singular_forms
from musnad.lexicon.words import classes, rows


@frozen
class Means:
    """The type of act it points to, and whether the word is a weapon (else a manner)."""

    type: str
    weapon: bool


WEAPONS = {
    "drone_strike": """
        مسيرة | مسيرات، مسير         # قصف بطائرة مسيرة
        درون |                       # استهدفت درون سيارة
        بدون طيار |                  # طائرة بدون طيار
        دون طيار |                   # طائرات من دون طيار
        بلا طيار |                   # طائرة بلا طيار
    """,
    "airstrike": """
        طائرة حربية | طائرات حربية، الطائرات الحربية، طيران حربي، الطيران الحربي # قصفت طائرة حربية
        مقاتلة | مقاتلات             # قصفت مقاتلات الموقع
        مروحية | مروحيات             # اطلقت مروحية النار
        برميل متفجر | براميل متفجرة، البراميل المتفجرة # القت مروحية براميل متفجرة
    """,
    "shelling": """
        هاون | هاونات                # سقطت قذائف هاون
        مدفعية | مدفعيات             # قصفت بالمدفعية
        مدفع | مدافع                 # قصف بالمدافع
        دبابة | دبابات               # قصفت دبابة منزلا
        راجمة | راجمات               # قصف براجمات
        راجمة صواريخ | راجمات صواريخ، راجمات الصواريخ # قصف براجمات الصواريخ
        قذيفة | قذائف                # سقوط قذيفة
        مقذوف | مقذوفات              # اصيب بمقذوفات عسكرية
        كاتيوشا |                    # صاروخ كاتيوشا
        غراد |                       # صواريخ غراد
        فسفور | فوسفور               # قذائف فسفور
    """,
    "missile_strike": """
        صاروخ | صواريخ               # استهدف بصاروخ
        باليستي | باليستية           # صاروخ باليستي
    """,
    "bombing": """
        عبوة | عبوات                 # انفجرت عبوة ناسفة
        قنبلة | قنابل                # انفجار قنبلة
        مفخخة | مفخخات               # انفجار سيارة مفخخة
        ملغومة | ملغم، ملغمة، مفخخ   # سيارة ملغومة
        متفجرات |                    # معبا بالمتفجرات
        لاصقة |                      # عبوة لاصقة
    """,
    "suicide_bombing": """
        حزام ناسف | احزمة ناسفة، الحزام الناسف، حزاما ناسفا، حزامه الناسف # فجر حزاما ناسفا
    """,
    "landmine": """
        لغم | الغام                  # انفجر لغم ارضي
        ذخائر غير منفجرة |           # انفجار ذخائر غير منفجرة
        قنبلة عنقودية | قنابل عنقودية # انفجار قنبلة عنقودية
        مخلفات الحرب | مخلفات حرب    # انفجار من مخلفات الحرب
    """,
    "shooting": """
        رصاص |                       # قتل برصاص مجهولين
        رصاصة | رصاصات               # اصيب برصاصة
        رشاش | رشاشات                # استهدف بالرشاشات
        عيار ناري | اعيرة نارية، عيارات نارية # اطلقوا اعيرة نارية
        قناص | قناصة                 # اصيب بنيران قناص
        طلق ناري | طلقات نارية       # اصيب بطلق ناري
        قناصات |                     # بالقناصات
    """,
    "chemical_attack": """
        كلور |                       # قصف بغاز الكلور
        سارين |                      # غاز السارين
        غازات سامة | غاز سام         # قصف بغازات سامة
    """,
    "other_violence": """
        سكين | سكاكين                # هاجمه بسكين
    """,
}

MANNER = {
    "airstrike": """
        جوي | جوية                   # قصف جوي
        طيران | طائرات، طائرة        # قصف الطيران
        سلاح الجو |                  # قصف سلاح الجو
    """,
    "shelling": """
        مدفعي |                      # قصف مدفعي
        صاروخي | صاروخية             # قصف صاروخي
        بري | برية                   # قصف بري
    """,
    "shooting": """
        نيران |                      # قتل بنيران الجنود; but اندلعت النيران
    """,
    "suicide_bombing": """
        انتحاري | انتحارية، انتحاريان، انتحاريين # هجوم انتحاري
    """,
    "chemical_attack": """
        كيميائي | كيميائية، كيماوي، كيماوية # هجوم كيميائي
    """,
    "landmine": """
        غير منفجر | غير منفجرة       # جسم غير منفجر
    """,
}


def _means() -> dict[str, Means]:
    """Single words only; phrases are in PHRASES."""
    return {form: m for form, m in _all().items() if " " not in form}


def _all() -> dict[str, Means]:
    found: dict[str, Means] = {}
    for tables, weapon in ((WEAPONS, True), (MANNER, False)):
        for code, table in tables.items():
            for row in rows(table):
                one, many = row.cells[0], (row.cells[1:] or ("",))[0]
                forms = [one, *(m.strip() for m in many.split("،") if m.strip())]
                if " " not in one:
                    forms += [*singular_forms(one), *dual_forms(one)]
                for form in forms:
                    found.setdefault(form, Means(code, weapon))
    return found


# Of which kind a weapon is, behind it; and what it is part of, before it.
_SMALL = classes({
    "kinds": """
        ناسفة، ناسف، متفجرة، موجه، موجهة، ثقيلة، خفيفة، متوسطة، حي، مطاطي، ارضي، ارضية # انفجار لغم ارضي
        حربية، حربي، مقاتلة، هجومية، انقضاضية، انتحارية، مسيرة، مسير، مفخخة، ملغومة # طائرات حربية
        عنقودية، باليستية، مجنحة، ارتجاجية، فراغية، حارقة، فسفورية، دخانية، صوتية # صواريخ مجنحة
        صاروخية، مدفعية، رشاشة، يدوية، لاصقة، سام، سامة، معدني  # قنبلة يدوية
    """,
    "air": """
        جوي، جوية       # قاعدة جوية
    """,
    "air_bases": """
        قاعدة، قواعد، مطار، ملاحة، خطوط، شركة، مدرسة، كلية   # هاجموا قاعدة جوية
    """,
    "parts": """
        طائرة، طائرات، طائرتان، طائرتين، طيران، زورق، زوارق # استهدفه بطائرة مسيرة
        سيارة، سيارات، سيارتين، سيارتان، شاحنة، شاحنتين، الية، عربة، دراجة، حافلة # انفجار سيارة مفخخة
        غاز، غازات، قذيفة، قذائف، صاروخ، صواريخ، سلاح # قصف بغاز الكلور
    """,
})
KINDS_OF, PARTS_OF = _SMALL["kinds"], _SMALL["parts"]
MEANS = _means()
BY_FIRE = "نيران"  # a means only behind ب, and where no weapon follows
AIR, AIR_BASES = _SMALL["air"], _SMALL["air_bases"]
PHRASES = {tuple(form.split()): m for form, m in _all().items() if " " in form}

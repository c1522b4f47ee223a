# SPDX-License-Identifier: Apache-2.0
"""Nouns that become an actor with an owner beside them: قوات، طائرات، شرطة، وزارة …"""

from __future__ import annotations

from dataclasses import dataclass

from musnad.lexicon.nations import inflect
from musnad.lexicon.words import rows
from musnad.text.normal import fold

# role: last part of the id, English pattern, kind of party
ROLES = {
    "forces": ("forces", "{} forces", "state_forces"),
    "weapon": ("forces", "{} forces", "state_forces"),
    "owner": ("forces", "{} forces", "state_forces"),
    "post": ("forces", "{} forces", "state_forces"),
    "soldiers": ("forces", "{} forces", "state_forces"),
    "police": ("police", "{} police", "police"),
    "security": ("security", "{} security forces", "state_forces"),
    "intelligence": ("intelligence", "{} intelligence", "state_forces"),
    "authorities": ("authorities", "{} authorities", "state_forces"),
    "prosecution": ("prosecution", "{} Public Prosecution", "state_forces"),
    "government": ("government", "{} government", "state_forces"),
    "fighters": ("militants", "{} militants", "armed_group"),
    "militia": ("militias", "{} militias", "armed_group"),
    "officials": ("officials", "{} officials", "state"),
    "defence": ("defence", "{} Ministry of Defence", "state"),
    "interior": ("interior", "{} Ministry of Interior", "state"),
    "foreign": ("foreign", "{} Ministry of Foreign Affairs", "state"),
    "health": ("health", "{} Ministry of Health", "state"),
    "media": ("media", "{} media", "media"),
    "doctors": ("medical", "{} medical sources", "medical"),
    "members": ("members", "{} members", "unknown"),
}

# words | role | flags: bare = an actor by itself when the country is known;
# alone = by itself, of no side;
# def = only with the article when bare; loaded class of the word, if it takes a side
_HEADS = """
قوات، قوة، قوتين، قوتان | forces |   # توغلت قوات تركية
القوات المسلحة، القوات الحكومية، القوات النظامية، قوات حكومية، قوات مسلحة | forces | bare   # قصفت القوات الحكومية القرية
القوات الجوية، القوات البرية، القوات البحرية، قوات خاصة، القوات الخاصة، القوة الجوية | forces |   # قتلته قوات خاصة أميركية
قوات مشاة البحرية، مشاة البحرية، المارينز، سلاح الجو، سلاحا الجو، سلاحي الجو، سلاح البحرية، سلاح المدفعية، بحرية | forces |   # أغار سلاح الجو السوري
حرس الحدود، حرس الحدود، خفر السواحل، حرس السواحل، الجندرما، الدرك، الحرس الجمهوري | forces |   # أطلق حرس الحدود التركي النار
جيش، جيشي، جيشا | forces | bare def   # سيطر الجيش على التلة
القيادة المركزية، هيئة الأركان، قيادة الجيش، رئاسة الأركان، هيئة أركان، وحدات الجيش | forces |   # قالت القيادة المركزية الأميركية
الدفاع الجوي، الدفاعات الجوية، دفاعات جوية، قوات الدفاع الجوي | forces |   # أسقطته الدفاعات الجوية السورية
قافلة عسكرية، رتل عسكري، دورية عسكرية، آلية عسكرية، حاجز عسكري، نقطة عسكرية | soldiers | alone   # تعرضت قافلة عسكرية لكمين
قاعدة، حاجز، حواجز، نقطة، نقاط، ثكنة، رتل، أرتال، قافلة، مواقع، معسكر، مقر، تحصينات | post |   # أوقفه حاجز إسرائيلي
دورية، دوريات، كمين | soldiers |   # مرت دورية للجيش
وحدة، وحدات، كتيبة، كتائب، فرقة، لواء، فوج، قطعات، مجموعات قتالية، قوة خاصة، وحدات خاصة | soldiers |   # تقدمت وحدات من الجيش السوري
جندي، جنود، جنديا، جنديين، جنديان، مجند، مجندين، مجندون، عسكريين، عسكريون | soldiers | alone   # قتل جنود أتراك
ضابط، ضباط، ضابطين، ضابطان، قناص، قناصة، قناصو، قناصي، طيارون، طيارين | soldiers | alone   # أصابه قناص إسرائيلي
طيران، الطيران الحربي، الطيران المروحي، الطيران المسير، سلاح الطيران، طيران مسير | weapon |   # أغار الطيران الحربي الروسي
طائرة، طائرات، طائرتين، طائرتان، مقاتلة، مقاتلات، قاذفات، قاذفة، حوامة، حوامات | weapon |   # قصفت طائرات روسية
مروحية، مروحيات، هليكوبتر، طوافة، طوافات، مسيرة، مسيرات، درون، طائرة مسيرة، طائرات مسيرة | weapon |   # استهدفته مسيرة تركية
طائرة بدون طيار، طائرات بدون طيار، طائرة من دون طيار، طائرات من دون طيار، طائرات دون طيار، طائرة دون طيار | weapon |   # قتلته طائرة بدون طيار أميركية
مدفعية، دبابة، دبابات، راجمات، راجمة، آليات، جرافات، جرافة، مدرعات، عربات، هاونات | weapon |   # قصفت مدفعية الجيش التركي
زورق، زوارق، بوارج، بارجة، سفينة حربية، سفن حربية، أسطول، الزوارق الحربية، سفن | weapon |   # أطلقت زوارق الاحتلال النار
صواريخ، قذائف، رشاشات، نيران | weapon |   # سقطت صواريخ إيرانية على القاعدة
شرطة، قوات الشرطة، الشرطة العسكرية، قوات شرطة | police | bare def   # اعتقلت الشرطة ثلاثة
شرطي، شرطيا، شرطيين، شرطيون، شرطيان، ضابط شرطة، ضباط شرطة، ضباط الشرطة، رجل شرطة، رجال شرطة، رجال الشرطة، عناصر الشرطة | police | bare   # قتل شرطيان
قوات الأمن، قوى الأمن، الأجهزة الأمنية، أجهزة الأمن، رجال الأمن، قوات أمن، القوات الأمنية، رجال أمن، عناصر الأمن، قوى الأمن الداخلي، الأمن الداخلي، قوات الأمن الخاصة، قوات الطوارئ | security | bare   # اعتقلته أجهزة الأمن
الأمن، أمن، الأمن العام، الأمن الوطني، القوى الأمنية، قوة أمنية، السلطات الأمنية | security |   # دهم الأمن التونسي منزلا
مخابرات، استخبارات، المخابرات الجوية، المخابرات العسكرية، الاستخبارات العسكرية، المخابرات العامة، الأمن العسكري، الأمن السياسي، أمن الدولة، جهاز المخابرات، جهاز الاستخبارات | intelligence |   # خطفته المخابرات التركية
سلطات | authorities | bare def   # أوقفت السلطات خلية
النيابة، النيابة العامة، الادعاء العام | prosecution | bare   # أمرت النيابة بحبسه
حكومة | government |   # نفت الحكومة التركية
قوات الحكومة | forces | bare   # قصفت قوات الحكومة المدينة
ميليشيا، مليشيا، ميليشيات، مليشيات، ميلشيا، ميلشيات، ميليشيتي | militia | pejorative   # ميليشيا قسد
عصابات، عصابة، مرتزقة، فلول، أدوات، أذناب | fighters | pejorative   # مرتزقة الاحتلال التركي
مقاتلون، مقاتلين، مقاتلو، مقاتلي، مقاتلا، مقاتل | fighters |   # هاجم مقاتلو طالبان
مسلحون، مسلحين، مسلحو، مسلحي، مسلح، مسلحا، متشددو، متشددي، متمردو، متمردي، متمردين، متمردون، متشددين، متشددون، متطرفي، متطرفو | fighters |   # خطفه مسلحو الجماعة
فصائل، فصيل، جماعات، مجموعات، جماعة، مجموعة، تنظيم، تنظيمات، حركة، خلايا، خلية، ذراع | members |   # هاجمت خلايا تنظيم داعش
قائد، قادة، قيادات، عناصر، عنصر، عنصرين، عنصرا، عنصران، أفراد، فرد، رجال، أنصار، مسلحين من، قيادي، قياديين، مجاهدي، مجاهدو | members |   # قتل عناصر من قسد
الاحتلال، قوى الاحتلال، سلطات الاحتلال، قوة الاحتلال | owner | contested_title   # قصف الاحتلال التركي القرية
النظام | owner | contested_title   # قصف النظام السوري البلدة
العدو، الكيان | owner | pejorative   # قصف العدو الإسرائيلي
مسؤول، مسؤولون، مسؤولين، مسؤولان، مسئول، مسئولون، مسئولين، مسئولان، مسؤولو، مسؤولي | officials |   # قال مسؤولون أتراك
وزارة الدفاع، وزير الدفاع، الدفاع | defence |   # أعلنت وزارة الدفاع الروسية
وزارة الداخلية، وزير الداخلية، الداخلية | interior |   # قالت الداخلية العراقية
وزارة الخارجية، وزير الخارجية، الخارجية، وزارة الشؤون الخارجية | foreign |   # دانت الخارجية الإيرانية
وزارة الصحة، وزير الصحة، الصحة | health |   # أحصت وزارة الصحة اللبنانية
وسائل إعلام، وسائل الإعلام، الإعلام، إعلام، صحف، الصحافة، تلفزيون، إذاعة، صحيفة، قناة، وكالة أنباء، وكالة الأنباء، موقع | media |   # ذكرت وسائل إعلام إسرائيلية
مصادر طبية | doctors |   # ذكرت مصادر طبية فلسطينية
"""

# Ministries that may stand alone when the country is known, unlike الدفاع and الداخلية.
MINISTRIES = frozenset(fold(name) for name in (
    "وزارة الدفاع", "وزارة الداخلية", "وزارة الخارجية", "وزارة الصحة",
))


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that needs an owner; `bare`: a known country is owner enough."""

    key: str
    role: str
    bare: bool
    alone: bool
    loaded: str | None


def _forms(word: str) -> tuple[str, ...]:
    if " " in word or word.startswith("ال"):
        return (word,)
    return word, "ال" + word


def _gather() -> dict[str, Head]:
    found: dict[str, Head] = {}
    for row in rows(_HEADS):
        words, role, flags = row.cells[0], row.cells[1], row.cells[2].split()
        loaded = next((f for f in flags if f not in ("bare", "def", "alone")), None)
        for word in (w.strip() for w in words.split("،")):
            for form in _forms(word):
                alone = "bare" in flags and ("def" not in flags or form != word)
                key = form if form.startswith("ال") else "ال" + word
                known = alone or form in MINISTRIES
                head = Head(key, role, known, "alone" in flags, loaded)
                found.setdefault(form, head)
    return found


HEADS: dict[str, Head] = _gather()


def _inflected(lines: str) -> dict[str, str]:
    """{form: note} with every gender and number of each word, with and without ال."""
    return {
        form: row.cells[1] if len(row.cells) > 1 else ""
        for row in rows(lines)
        for word in row.cells[0].split("،")
        for form in inflect(word.strip())
    }


# What may stand between a head and its owner, or after the owner, and adds no identity.
QUALIFIERS = frozenset(_inflected("""
حربي، جوي، بري، بحري   # الطائرات الحربية الروسية
خاص، مسلح، مسير، مروحي، مدرع   # قوة إسرائيلية خاصة
عسكري، أمني، مشترك، نظامي، مقاتل   # الطائرات العسكرية التركية
هجومي، استطلاعي، انتحاري، متوغل، مقتحم، متمركز   # مسيرة انتحارية أوكرانية
"""))
UNMANNED = frozenset({"بدون", "دون", "طيار", "استطلاع", "مفخخه"})  # طائرة بدون طيار

# Adjectives behind a name: what they call it. class, or "-" for one that takes no side.
EPITHETS = _inflected("""
إرهابي، إجرامي، متمرد، انقلابي، تكفيري، انفصالي | pejorative   # تنظيم داعش الإرهابي
مجرم، غاصب، غاشم، فاشي، عميل، مأجور، مارق، ضال، باغي، طائفي، وهابي، متطرف | pejorative   # ميليشيا قسد العميلة
بطل، باسل، مظفر | honorific   # الجيش العربي السوري الباسل
محظور | legal_term   # حزب العمال الكردستاني المحظور
متشدد، إسلامي، معارض، جهادي | -   # حركة الشباب المتشددة
""")

# عناصر من قسد، ضابط في الجيش التركي
LINKS = frozenset({"من", "في", "ضمن", "لدي"})
BELONGS = frozenset(_inflected("تابع، منتمي، منضوي   # طائرة تابعة لسلاح الجو التركي"))
# ما يسمى، ما تسمى بـ; `-` takes no side
SO_CALLED = {"يسمي": "pejorative", "تسمي": "pejorative", "سمي": "pejorative",
             "يسمون": "pejorative", "يعرف": "-", "تعرف": "-", "بات": "-"}
WHAT = frozenset({"ما", "بما", "لما", "وما"})
DOUBTED = WHAT | {"المدعو", "المدعوه", "المسمي", "المسماه"}

WINGS = frozenset((row.cells[0], row.cells[1]) for row in rows("""
الجناح | العسكري   # كتائب القسام، الجناح العسكري لحركة حماس
الذراع | العسكري   # الذراع العسكري للحركة
الذراع | العسكرية   # الذراع العسكرية للحركة
"""))

# Verbs that a state is the subject of, beside the verbs of acts and of speech.
DOES = frozenset(w for row in rows("""
شنتها، شنت، تشنها، شنها، تشن، نفذتها، نفذت، تنفذها، ارتكبتها   # الغارات التي شنتها روسيا
قامت، تقوم، واصلت، تواصل، صعدت، تصعد، بدأت، كثفت، استخدمت، ترتكب، جددت   # واصلت تركيا القصف
قبل، يد، بدعم، بقيادة، تقودها، تقوده   # من قبل روسيا
ان، تعتزم، تنوي، تخطط، هددت، تهدد، هدد، حق   # قال ان تركيا تعتزم الهجوم
""") for cell in row.cells for w in cell.split("، "))

# Words before a country name that make it a place or an owner of something harmless.
AWAY = frozenset(w for row in rows("""
في، من، إلى، على، عن، عبر، نحو، داخل، خارج، بين، لدى، مع، ضد، باتجاه، تجاه، قرب، حول   # في سوريا
شمال، جنوب، شرق، غرب، شمالي، جنوبي، شرقي، غربي، وسط، شمالي غربي   # شمال سوريا
حدود، الحدود مع، سفارة، سفير، قنصلية، أراضي، أجواء، سماء، عاصمة، مدن، مدينة، أنحاء، عموم   # سفارة تركيا
رئيس، ملك، ملكة، أمير، وزير، حكومة، شعب، جمهورية، مملكة، دولة، اقتصاد، سفراء، زيارة   # رئيس روسيا
منتخب، فريق، نادي، بطولة، كأس، دوري، مباراة، كرة، ملعب، لاعب، مدرب، أمام   # منتخب سوريا
نهر، بحر، خليج، ميناء، مطار، جامعة، مصرف، بنك، قناة، تلفزيون، راديو، صوت، إذاعة، مستشفى   # تلفزيون سوريا
أهل، أبناء، شباب، أطفال، نساء، مواطني، عرب، أكراد، حرية، تحرير، تاريخ، مستقبل   # أطفال سوريا
""") for cell in row.cells for w in cell.split("، "))

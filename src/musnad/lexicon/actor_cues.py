# SPDX-License-Identifier: Apache-2.0
"""Small words around an actor's name: links, epithets, doubts, what bars a name."""

from __future__ import annotations

from musnad.lexicon.nations import inflect
from musnad.lexicon.words import rows


def _inflected(lines: str) -> dict[str, str]:
    """{form: note} with every gender and number of each word, with and without ال."""
    return {
        form: row.cells[1] if len(row.cells) > 1 else ""
        for row in rows(lines)
        for word in row.cells[0].split("،")
        for form in inflect(word.strip())
    }


def _listed(lines: str) -> frozenset[str]:
    return frozenset(w.strip() for row in rows(lines) for w in row.cells[0].split("،"))


# What may stand between a head and its owner, or after the owner, and adds no identity.
QUALIFIERS = frozenset(_inflected("""
    حربي، جوي، بري، بحري  # الطائرات الحربية الروسية
    خاص، مسلح، مسير، مروحي، مدرع  # قوة إسرائيلية خاصة
    عسكري، أمني، مشترك، نظامي، مقاتل  # الطائرات العسكرية التركية
    هجومي، استطلاعي، انتحاري  # مسيرة انتحارية أوكرانية
    متوغل، مقتحم، متمركز  # القوات الإسرائيلية المتوغلة
"""))
UNMANNED = _listed("""
    بدون، دون، طيار، استطلاع، مفخخة  # طائرة أميركية بدون طيار
""")

# Adjectives behind a name: what they call it. class, or "-" for one that takes no side.
EPITHETS = _inflected("""
    إرهابي، إجرامي، متمرد، انقلابي | pejorative  # تنظيم داعش الإرهابي
    تكفيري، انفصالي، متطرف، وهابي | pejorative  # جماعة داعش الوهابية
    مجرم، غاصب، غاشم، فاشي، عميل | pejorative  # ميليشيا قسد العميلة
    مأجور، مارق، ضال، باغي، طائفي | pejorative  # ميليشيا الحوثي الطائفية
    بطل، باسل، مظفر | honorific  # الجيش العربي السوري الباسل
    محظور | legal_term  # حزب العمال الكردستاني المحظور
    متشدد، إسلامي، معارض، جهادي | -  # حركة الشباب المتشددة
""")

# Begin with the letters of the article and have none.
BARE_AL = _listed("""
    آليات، آلية، ألوية، ألغام، آلاف، ألمانيا، ألمان  # توغلت آليات الاحتلال
""")
LINKS = _listed("""
    من، في، ضمن، لدى  # عناصر من قسد
""")
BELONGS = frozenset(_inflected("""
    تابع، منتمي، منضوي  # طائرة تابعة لسلاح الجو التركي
"""))
# ما يسمى، ما تسمى بـ; "-" takes no side
SO_CALLED = {w: row.cells[1] for row in rows("""
    يسمى، تسمى، سمي، يسمون، أسموه | pejorative  # ما يسمى الجيش الوطني
    يعرف، تعرف، عرف | -  # ما يعرف بقوات سوريا الديمقراطية
""") for w in row.cells[0].split("، ")}
WHAT = _listed("""
    ما، بما، لما، وما، فيما، مما  # ما تسمى قوات سوريا الديمقراطية
""")
DOUBTED = WHAT | _listed("""
    المدعو، المدعوة، المسمى، المسماة  # التنظيم المدعو داعش
""")

MADE = _listed("""
    الصنع، المنشأ، الأصل، الجنسية، الطراز، التصميم  # دبابة روسية الصنع is no actor
""")
WINGS = frozenset((row.cells[0], row.cells[1]) for row in rows("""
    الجناح | العسكري  # كتائب القسام، الجناح العسكري لحركة حماس
    الذراع | العسكري  # الذراع العسكري للحركة
    الذراع | العسكرية  # الذراع العسكرية للحركة
"""))

# Verbs that a state is the subject of, beside the verbs of acts and of speech.
DOES = _listed("""
    شنتها، شنت، تشنها، شنها، تشن  # الغارات التي شنتها روسيا
    نفذتها، نفذت، تنفذها، ارتكبتها، ترتكب  # المجازر التي ارتكبتها روسيا
    قامت، تقوم، واصلت، تواصل، صعدت، تصعد  # واصلت تركيا القصف
    بدأت، كثفت، استخدمت، جددت  # جددت روسيا غاراتها
    قبل، يد، بدعم، بقيادة، تقودها، تقوده  # من قبل روسيا
    ان، تعتزم، تنوي، تخطط، هددت، تهدد، هدد، حق  # قال ان تركيا تعتزم الهجوم
""")

# Words before a country name that make it a place or an owner of something harmless.
AWAY = _listed("""
    في، من، إلى، على، عن، عبر، نحو، داخل، خارج  # في سوريا
    بين، لدى، مع، ضد، باتجاه، تجاه، قرب، حول  # هجوم ضد سوريا
    شمال، جنوب، شرق، غرب، وسط  # شمال سوريا
    شمالي، جنوبي، شرقي، غربي  # غارة على شمالي سوريا
    حدود، سفارة، سفير، قنصلية، أراضي، أجواء  # سفارة تركيا
    سماء، عاصمة، مدن، مدينة، أنحاء، عموم  # أنحاء سوريا
    رئيس، ملك، ملكة، أمير، وزير، حكومة، شعب  # رئيس روسيا
    جمهورية، مملكة، دولة، اقتصاد، سفراء، زيارة  # زيارة تركيا
    منتخب، فريق، نادي، بطولة، كأس، دوري  # منتخب سوريا
    مباراة، كرة، ملعب، لاعب، مدرب، أمام  # مباراة مصر
    نهر، بحر، خليج، ميناء، مطار، جامعة، مصرف  # بنك سوريا
    بنك، قناة، تلفزيون، راديو، صوت، إذاعة، مستشفى  # تلفزيون سوريا
    أهل، أبناء، شباب، أطفال، نساء، مواطني، عرب  # أطفال سوريا
    أكراد، حرية، تحرير، تاريخ، مستقبل  # أكراد سوريا
""")

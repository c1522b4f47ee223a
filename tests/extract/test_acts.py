"""Each case: a sentence, then (type, the words read, weak) of every act word in it."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.acts.find import find_acts, find_means

CASES: list[tuple[str, list[tuple[str, str, bool]]]] = [
    ("قصف مدفعي على القرية", [("shelling", "قصف", False)]),
    ("قصفت طائرات حربية البلدة", [("airstrike", "قصفت", False)]),
    ("الطائرات الحربية قصفت البلدة", [("airstrike", "قصفت", False)]),
    ("أغارت الطائرات على الميناء", [("airstrike", "أغارت", False)]),
    ("تغير الطقس في المدينة", []),
    ("قصف نفذه الطيران", [("airstrike", "قصف", False)]),
    ("قصف بطائرة مسيرة", [("drone_strike", "قصف", False)]),
    ("شنت الطائرات غارات على الميناء", [("airstrike", "غارات", False)]),
    ("هجوم انتحاري على حاجز", [("suicide_bombing", "هجوم", False)]),
    ("هجوم كيميائي على بلدة", [("chemical_attack", "هجوم", False)]),
    ("هجوم على نقطة تفتيش", [("ground_clash", "هجوم", False)]),
    ("انفجار لغم أرضي", [("landmine", "انفجار", False)]),
    ("انفجرت عبوة ناسفة", [("bombing", "انفجرت", False)]),
    ("إطلاق النار على المارة", [("shooting", "إطلاق النار", False)]),
    ("أطلق مسلح النار على المارة", [("shooting", "أطلق", False)]),
    ("سقوط قذيفة هاون على منزل", [("shelling", "سقوط قذيفة", False)]),
    ("استهدف الجيش سيارة بصاروخ", [("missile_strike", "استهدف", False)]),
    ("غارة نفذتها طائرة بدون طيار", [("drone_strike", "غارة", False)]),
    ("انفجار لمخلفات الحرب", [("landmine", "انفجار", False)]),
    ("إنزال جوي قرب القرية", [("ground_clash", "إنزال", False)]),
    ("اغتيال ضابط", [("assassination", "اغتيال", False)]),
    ("هجوم صاروخي على قاعدة", [("shelling", "هجوم", False)]),
    ("أطلقت مروحية النار على سيارة", [("airstrike", "أطلقت", False)]),
    ("كان الطيران الحربي، قد استهدف القرية", [("airstrike", "استهدف", False)]),
    ("سقطت عدة قذائف هاون على الحي", [("shelling", "سقطت", False)]),
    ("سقوط 4 صواريخ قرب القاعدة", [("missile_strike", "سقوط", False)]),
    ("أطلقت كتائب القسام رشقة صاروخية", [("missile_strike", "أطلقت", False)]),
    ("صدامات بين الرعاة والمزارعين", [("ground_clash", "صدامات", False)]),
    ("تخريب شبكات المياه في القرية", [("destruction", "تخريب", False)]),
    ("التنكيل بالأسرى في السجن", [("torture", "التنكيل", False)]),
    ("استهدف المقاتلون حاجزا عسكريا عند مدخل البلدة الشرقي من جهة النهر بوابل من الرصاص",
     [("shooting", "استهدف", False)]),
    ("قصف القرية براجمات الصواريخ", [("shelling", "قصف", False)]),
    ("وثق المركز 655 هجوما على القرى", [("other_violence", "هجوما", False)]),
    ("شهد عام 2015 هجوما على القرية", [("ground_clash", "هجوما", False)]),
    # Told of somebody in passing.
    ("الفصائل التي تسيطر على البلدة", []),
    ("التنظيم الذي يقصف القرى منذ عام", []),
    ("القوات التي توغلت في البلدة", [("ground_clash", "توغلت", False)]),
    ("الطائرات التي قصفت البلدة", [("airstrike", "قصفت", False)]),
    ("وتقصف القوات البلدة", [("shelling", "وتقصف", False)]),
    # Two words together.
    ("تم إيقاف ثلاثة أشخاص", [("arrest", "إيقاف", False)]),
    ("أغلقت القوات مدخل البلدة", [("siege", "أغلقت", False)]),
    ("فر آلاف السكان من القرية", [("displacement", "فر", False)]),
    ("حطم مستوطنون سيارات", [("destruction", "حطم", False)]),
    ("ضبطت قوى الأمن خلية", []),
    ("ألقت الشرطة القبض على مسلحين", [("arrest", "القبض", False)]),
    ("قبضت قوة أمنية على مطلوب", [("arrest", "قبضت", False)]),
    ("ألقى مجهول قنبلة يدوية على منزل", [("bombing", "ألقى", False)]),
    ("طائرة مسيرة ألقت قنبلتين على حي", [("drone_strike", "ألقت", False)]),
    ("ألقت مروحية براميل متفجرة", [("airstrike", "ألقت", False)]),
    ("أضرم مستوطنون النار في حقل", [("destruction", "أضرم", False)]),
    ("اقتلع مستوطنون عشرات الأشجار", [("destruction", "اقتلع", False)]),
    ("احتجز مسلحون ثلاثة رهائن", [("abduction", "احتجز", False)]),
    ("فرقت الشرطة المحتجين", [("protest_repression", "فرقت", False)]),
    ("استخدمت الغاز لتفريق متظاهرين", [("protest_repression", "لتفريق", False)]),
    ("نظموا وقفة احتجاجية", [("protest", "وقفة", False)]),
    ("حررت القوات بلدة على الحدود", [("territory_change", "حررت", False)]),
    ("تصدى مقاتلون لقوات مقتحمة", [("ground_clash", "تصدى", True)]),
    ("تبادل لإطلاق النار في السوق", [("ground_clash", "لإطلاق النار", False)]),
    ("حلق الطيران الحربي، ثم استهدف مسلحون القرية", [("shelling", "استهدف", True)]),
    ("سقطت الأمطار على قذائف قديمة", []),
    ("أغلق المتجر أبوابه", []),
    ("حطم الرقم القياسي", []),
    # Near misses: half of such a pair, and pairs that are denied or only meant.
    ("لم يتم القبض على أي من المهاجمين", []),
    ("تحقيقات للقبض على المخططين", []),
    ("قبض الموظف راتبه", []),
    ("ألقى الوزير كلمة في المؤتمر", []),
    ("احتجزوا كرهائن", [("arrest", "احتجزوا", False)]),
    ("فرق الإطفاء في طريقها", []),
    ("حررت الطالبة رسالة", []),
    ("وقفة مع الذات", []),
    ("تصدى البرلمان لمشروع القانون", []),
    ("أضرم الخلاف بينهما", []),
    # Near misses: the same words in other trades, and weapons that only stand there.
    ("هجوم سيبراني على مصرف", []),
    ("انفجار سكاني في العاصمة", []),
    ("احتسب الحكم ضربة جزاء", []),
    ("استقال المدير احتجاجا على القرار", []),
    ("دعا إلى إيقاف إطلاق النار", []),
    ("أوقفت الشرطة ثلاثة شبان", [("arrest", "أوقفت", False)]),
    ("لم يوقف الجيش دورياته رغم الأمطار", []),
    ("أوقفه مسلحون قرب الجسر", []),
    ("خضع لعملية جراحية", []),
    ("عند الفجر وصل الوفد", []),
    ("في المستودع قذائف قديمة", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find_acts(text: str, expected: list[tuple[str, str, bool]]) -> None:
    doc = read_doc(text)
    stop = len(doc.words)
    found = [
        (h.value.type, doc.span(h.first, h.stop).of(text), h.value.weak)
        for h in find_acts(doc, 0, stop, find_means(doc, 0, stop))
    ]
    assert found == expected

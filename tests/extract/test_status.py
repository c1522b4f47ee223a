"""Each case: a sentence, the act word in it, its status."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.acts import find_acts, find_means
from musnad.extract.status import status_of

CASES = [
    # Told as done.
    ("قصفت الطائرات البلدة", "قصفت", "reported"),
    ("ما زالت المدفعية تقصف الحي", "تقصف", "reported"),
    ("توعدت الجماعة بالرد على قصف القرية", "قصف", "reported"),
    ("توعد القائد بالثأر بعد اغتيال معاونه", "اغتيال", "reported"),
    ("طالب النواب بوقف القصف على المدينة", "القصف", "reported"),
    ("هدد الفصيل الذين قاموا بقصف القرية", "بقصف", "reported"),
    ("السلطات تعلن تنفيذ حكم الإعدام بحق خمسة", "الإعدام", "reported"),
    ("اعتقال ضابط بعد صدور المذكرة", "اعتقال", "reported"),
    # Negated.
    ("لم تقصف الطائرات البلدة", "تقصف", "denied"),
    ("لم يتم قصف البلدة", "قصف", "denied"),
    # Foiled.
    ("أحبطت القوات هجوما على الحاجز", "هجوما", "foiled"),
    ("فشلت محاولة اغتيال الوزير", "اغتيال", "foiled"),
    # Threatened, planned, possible.
    ("هدد قائد الجماعة المسلحة في كلمته أمس بقصف المطار", "بقصف", "prospective"),
    ("توعد التنظيم الحكومة، وقائد جيشها، بعمليات ذبح", "ذبح", "prospective"),
    ("ستقوم القوات باقتحام البلدة", "باقتحام", "prospective"),
    ("سنقصف المطار", "سنقصف", "prospective"),
    ("تعتزم القوات شن هجوم على البلدة", "هجوم", "prospective"),
    ("أغلق الجنود المنزل تمهيدا لهدمه", "لهدمه", "prospective"),
    ("زرع مجهولون عبوة بهدف استهداف دورية", "استهداف", "prospective"),
    ("شاحنة معدة للتفجير", "للتفجير", "prospective"),
    ("إذا قصفت الطائرات البلدة", "قصفت", "prospective"),
    ("إصدار مذكرة اعتقال بحق نائب", "اعتقال", "prospective"),
    ("تسليم الأهالي أوامر هدم", "هدم", "prospective"),
    ("حكمت المحكمة على ستة متهمين بالإعدام", "بالإعدام", "prospective"),
]


@pytest.mark.parametrize(("text", "words", "status"), CASES)
def test_status(text: str, words: str, status: str) -> None:
    doc = read_doc(text)
    acts = find_acts(doc, 0, len(doc.words), find_means(doc, 0, len(doc.words)))
    told = {text[(s := doc.span(a.first, a.stop)).start : s.stop]:
            status_of(doc, a, 0)[0] for a in acts}
    assert told.get(words) == status, told

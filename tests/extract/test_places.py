"""Each case: a sentence, then its places as (words, name or None, level, near)."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.places.find import find_places
from musnad.record.resolve import resolve
from musnad.record.weighing import surroundings

Told = tuple[str, str | None, str, bool]

CASES = [
    ("قصف على مدينة إدلب", [("إدلب", "Idlib", "settlement", False)]),
    ("قصف على محافظة إدلب", [("إدلب", "Idlib", "governorate", False)]),
    ("في بلدة الشعفة بريف دير الزور",
     [("الشعفة", "Al-Shaafah", "settlement", False),
      ("دير الزور", "Deir ez-Zor", "governorate", False)]),
    ("قرب مدينة الرقة", [("الرقة", "Raqqa", "settlement", True)]),
    ("في محيط مدينة الرقة", [("الرقة", "Raqqa", "settlement", True)]),
    ("غارات شمالي سوريا", [("سوريا", "Syria", "governorate", False)]),
    ("في قرية غرانيجا السفلى", [("غرانيجا السفلى", None, "settlement", False)]),
    ("في حي السنديان", [("السنديان", None, "neighbourhood", False)]),
    ("في بلدات غرانيجا وسنديانا", [("غرانيجا", None, "settlement", False),
                                   ("سنديانا", None, "settlement", False)]),
    ("وصل إلى بغداد", [("بغداد", "Baghdad", "settlement", False)]),
    ("وقع انفجار في بلاد العراق", [("العراق", "Iraq", "country", False)]),
    ("قتل مدني في بلاد حلب", [("حلب", "Aleppo", "settlement", False)]),
    ("قصف على بلدة دير سندان", [("دير سندان", None, "settlement", False)]),
    ("مواجهات في منطقة سندات التابعة للمحافظة",
     [("سندات", None, "settlement", False)]),
    ("مواجهات في قرية سندات الواقعة شرقا", [("سندات", None, "settlement", False)]),
    ("مواجهات في منطقة زراعية واقعة شرقا", []),
    ("سقطت قذيفة داخل الأراضي التشادية",
     [("الأراضي التشادية", "Chad", "country", False)]),
    ("عبروا إلى الأراضي التشادية", []),
    ("أطلقوا النار من الأراضي التشادية", []),
    ("أطلقوا النار من داخل الأراضي التشادية", []),
    ("في منطقة وادي \"السندان\"", [("وادي \"السندان\"", None, "site", False)]),
    ("ساروا لاحياء سندان الأربعين", []),
    ("المدى - صنعاء: قالت الشرطة", []),
    # Near misses: everyday words, acting states, where it was written, adjectives.
    ("جلسوا في السوق مساء", []),
    ("قال محمد البصري", []),
    ("روسيا تخلت عن حلفائها", []),
    ("بغداد - قالت الوزارة", []),
    ("كابول، أفغانستان (CNN) - قالت الوزارة", []),
    ("com - لندن: تحقيق في الهجوم", []),
    ("القتيلات هن جدة وأحفادها", []),
    ("وصلوا إلى جدة", [("جدة", "Jeddah", "settlement", False)]),
    ("في تل شعر قرب الحدود", [("تل شعر", None, "settlement", False)]),
    ("في قرية صغيرة", []),
    ("في منطقة سكنية", []),
    ("قتل سوري في الحادث", []),
    ("وقف عند الباب مساء", []),
    ("الباب أمام خيارات كثيرة", []),
    ("حلب الراعي أبقاره", []),
    # An agreement bears the name of a town, or was made in it: nothing happened there.
    ("تواصل القصف رغم اتفاق “الدوحة”", []),
    ("قصفوها رغم الهدنة الموقعة بالدوحة", []),
    ("قصفوا الاتفاقية فسقطت القذائف في الدوحة",
     [("الدوحة", "Doha", "settlement", False)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find_places(text: str, expected: list[Told]) -> None:
    doc = read_doc(text)
    hits = find_places(doc, 0, len(doc.words), ())
    around = surroundings(hits, [])
    found = []
    for hit in hits:
        at = resolve(hit.value, around, [h.value for h in hits])
        assert at is not None
        words = doc.mention(hit, hit.value.prefix).span
        assert words is not None
        found.append((words.of(text), at.entry.name_en if at.entry else None, at.level,
                      hit.value.near))
    assert found == expected

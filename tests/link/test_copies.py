"""Wire copies: what counts as one text, and what is only about the same."""

from __future__ import annotations

import pytest

from musnad.link.copies import SHARED_BANDS, bands, is_copy, runs

WIRE = ("قتل خمسة مدنيين وأصيب آخرون في غارة جوية استهدفت سوقا شعبيا في المدينة أمس "
        "وقال سكان إن الطائرات حلقت قبل القصف وإن فرق الإنقاذ عملت حتى ساعات المساء "
        "ونقلت سيارات الإسعاف الجرحى إلى مستشفيات قريبة")
CASES = [
    ("another headline", "عنوان آخر تماما\n" + WIRE, True),
    ("vowel signs and spelling", WIRE.replace("قتل", "قُتِل").replace("أمس", "امس"), True),
    ("cut short", " ".join(WIRE.split()[:30]), True),
    ("another report of it",
     "أدت ضربة جوية إلى مقتل خمسة أشخاص في السوق الرئيسي بالأمس بحسب ما قال مسعفون "
     "وصلوا إلى المكان بعد نصف ساعة ونقلوا المصابين إلى أقرب مشفى في المنطقة", False),
    ("a few words", "قتل خمسة مدنيين وأصيب آخرون", False),
    ("nothing", "", False),
]


@pytest.mark.parametrize(("why", "other", "copied"), CASES)
def test_copies(why: str, other: str, copied: bool) -> None:
    one, two = runs(WIRE), runs(other)
    assert is_copy(one, two) == is_copy(two, one) == copied
    if copied:
        assert len({*bands(one)} & {*bands(two)}) >= SHARED_BANDS

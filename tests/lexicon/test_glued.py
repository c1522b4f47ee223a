"""Words that a page ran into each other, and words that only look so."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc

CASES = [
    ("وكانتالقوات قد قصفت", "وكانت القوات قد قصفت"),
    ("أفاد مراسلالقناةفي المدينة", "أفاد مراسل القناة في المدينة"),
    ("لقوا مصرعهموأصيب تسعة", "لقوا مصرعهم وأصيب تسعة"),
    ("وقالالمرصد إن", "وقال المرصد إن"),
    ("أكدت أنّالقوات قصفت", "أكدت أنّ القوات قصفت"),
    ("أكدت أنّلا صحة لذلك", "أكدت أنّ لا صحة لذلك"),
    ("جراء قصفالاحتلال", "جراء قصف الاحتلال"),
    # Whole words, however they end or begin.
    ("أكدت أنّها قصفت وأنّهم فروا", "أكدت أنّها قصفت وأنّهم فروا"),
    ("إنّما قتل كأنّما", "إنّما قتل كأنّما"),
    ("قتل الفلسطينيان", "قتل الفلسطينيان"),
    ("تنقلاتهم بانقطاع", "تنقلاتهم بانقطاع"),
    ("اقتتالات واغتيالات", "اقتتالات واغتيالات"),
    ("عبدالله من كفرحلب", "عبدالله من كفرحلب"),
    ("وانفجارات ومستودعاتها", "وانفجارات ومستودعاتها"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_run_together(text: str, expected: str) -> None:
    doc = read_doc(text)
    words = [doc.span(i, i + 1).of(text) for i in range(len(doc.words))]
    assert " ".join(words) == expected

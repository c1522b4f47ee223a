"""Sentences and words of a document, and spans without clitics."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc

SENTENCES = [
    ("قتل خمسة. ونقل الجرحى", ["قتل خمسة", "ونقل الجرحى"]),
    ("قال د. سعيد إن القصف استمر", ["قال د. سعيد إن القصف استمر"]),
    ("عنوان\n\nنص أول؟ نعم!", ["عنوان", "نص أول", "نعم"]),
    ("بلغت 3.5 ملايين", ["بلغت 3.5 ملايين"]),
    ("", []),
    ("...\n\n!", []),
]
RUN_TOGETHER = [  # a letter that ends a word parts it from what was run into it
    ("المدينةفي الليل", ["المدينة", "في", "الليل"]),
    ("إلىقرية مجاورة", ["إلى", "قرية", "مجاورة"]),
    ("مسجد طوارىء", ["مسجد", "طوارىء"]),  # a spelling of ئ at the end
    ("رأى هدىً", ["رأى", "هدىً"]),
    ("جندياًفي جدًا", ["جندياً", "في", "جدًا"]),
    ("كبيرةً جداً", ["كبيرةً", "جداً"]),
    ("مدرسته", ["مدرسته"]),
    ("قصـ.ـف مدفعي واستشـ ـ . ـهاد", ["قصـ.ـف", "مدفعي", "واستشـ ـ . ـهاد"]),  # veiled
    ("قصف. وقتل", ["قصف", ".", "وقتل"]),
    ("قصف ـ. وقتل", ["قصف", "ـ", ".", "وقتل"]),
]
ECHOES = [  # pages whose first line says the title again
    ("مقتل طفل في قصف على القرية - شبكة مقتل طفل في قصف على القرية\nقصفت القوات القرية.",
     ["مقتل طفل في قصف على القرية - شبكة", "قصفت القوات القرية"]),
    ("قصف القرية مجددا! أنباء قصف القرية مجددا! أنباء\nوقتل طفل.",
     ["قصف القرية مجددا", "أنباء", "وقتل طفل"]),
    ("قصف القرية ثم قصف القرية\nوقتل طفل.", ["قصف القرية ثم قصف القرية", "وقتل طفل"]),
    ("قتل طفل في الحي. وقتل طفل في الحي", ["قتل طفل في الحي", "وقتل طفل في الحي"]),
]
BARE = [("وبإدلب", "وب", "إدلب"), ("بِإدلب", "ب", "إدلب"), ("للرقة", "ل", "لرقة")]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    doc = read_doc(text)
    assert [doc.span(s.first, s.stop).of(text) for s in doc.sentences] == expected


@pytest.mark.parametrize(("text", "expected"), ECHOES)
def test_a_title_is_read_once(text: str, expected: list[str]) -> None:
    doc = read_doc(text)
    assert [doc.span(s.first, s.stop).of(text) for s in doc.sentences] == expected


@pytest.mark.parametrize(("text", "expected"), RUN_TOGETHER)
def test_words_run_together(text: str, expected: list[str]) -> None:
    doc = read_doc(text)
    assert [doc.span(i, i + 1).of(text) for i in range(len(doc.words))] == expected


@pytest.mark.parametrize(("text", "prefix", "expected"), BARE)
def test_bare_span_leaves_clitics_out(text: str, prefix: str, expected: str) -> None:
    assert read_doc(text).bare_span(0, 1, prefix).of(text) == expected

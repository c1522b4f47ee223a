"""A store with something in each table, for tests of custody."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

import musnad
from musnad.model import Original
from musnad.store.connect import opened
from musnad.store.judgements import SAME, Answer, judge
from musnad.store.linking import link
from musnad.store.write import add

TEXTS = [
    ("a", "قالت الشرطة إن خمسة مدنيين قتلوا وأصيب تسعة آخرون في غارة جوية شنتها طائرات "
          "روسية على مشفى في مدينة إدلب أمس."),
    ("b", "مقتل سبعة مدنيين وإصابة تسعة في غارة جوية روسية على مدينة إدلب أمس."),
    ("c", "أصيب ثلاثة أشخاص في قصف مدفعي على بلدة هجين أمس."),
    ("d", "نشر مركز الوادي أن أربعة عناصر قتلوا في اشتباكات قرب مدينة تعز أمس."),
]


def fill(where: str) -> None:
    """Reports, one of them fetched and one in two versions, linked and judged."""
    with opened(where) as db:
        for name, text in TEXTS:
            given = musnad.read(text, published="2019-05-22", outlet=f"وكالة {name}",
                                url=f"https://example.org/{name}", id=name, title="خبر")
            if name == "a":
                body = text.encode()
                got = Original("https://example.org/a", "https://example.org/a",
                               "2019-05-22T10:00:00+00:00", 200, (("etag", "1"),), body,
                               sha256(body).hexdigest())
                given = replace(given, report=replace(given.report, original=got))
            add(db, given)
        add(db, musnad.read(TEXTS[2][1].replace("ثلاثة", "أربعة"),
                            published="2019-05-22", url="https://example.org/c", id="c"))
        link(db)
        judge(db, Answer(SAME, "https://example.org/a#1", "https://example.org/b#1",
                         "same", "H. Reviewer", "one strike"))
        link(db)


@pytest.fixture
def store(where: str) -> str:
    """Where a filled store is."""
    fill(where)
    return where

# SPDX-License-Identifier: Apache-2.0
"""Words that take a side on victims or acts, each with a sentence it was met in.

`word | its forms, parted by ، # sentence`. The neutral wording changes no status, party
or territory; words of law have none. Words about parties are in data/actors/.
"""

from __future__ import annotations

from typing import Any

from musnad.frozen import frozen
from musnad.lexicon.inflect import verb_forms
from musnad.lexicon.words import rows


@frozen
class LoadedWord:
    """Whom or what it is about, its class, and a neutral wording.

    `beside`: the word takes a side only behind one of these (مناطق محررة), or behind any
    ("noun"), and is read together with it (القدس المحتلة).
    """

    about: str
    kind: str
    neutral: str | None
    beside: tuple[str, ...] = ()


TABLES: dict[tuple[Any, ...], str] = {
    ("the killed", "honorific", "was killed"): """
        استشهد | يستشهد | verb      # استشهد شاب برصاص الجنود
        ارتقى | يرتقي | verb        # ارتقى ثلاثة في المخيم
    """,
    ("the killed", "honorific", "the killing"): """
        استشهاد | ارتقاء            # استشهاد امراة
    """,
    ("the killed", "honorific", "the killed"): """
        شهيد | شهيدا، شهداء، شهيدان، شهيدين، شهيدة، شهيدات  # سقوط شهداء
    """,
    ("the killed", "pejorative", "was killed"): """
        هلك | يهلك | verb           # هلك عنصران
    """,
    ("the act", "contested_title", "the strike"): """
        مجزرة | مجازر، مذبحة، مذابح # ارتكبت مجزرة
        عدوان | عدوانا، العدوان     # عدوان على المدينة
    """,
    ("the members of a group", "pejorative", "members"): """
        ارهابي | ارهابيين، ارهابيون، ارهابيا، ارهابيه، ارهابيي، ارهابيان # مقتل ارهابيين
        مرتزق | مرتزقة، مرتزقه      # قصف المرتزقة
        تكفيري | تكفيريين، تكفيريه، تكفيريون # مقتل تكفيريين
    """,
    ("the people killed", "pejorative", "were killed"): """
        تصفية | تصفيه               # تصفية عنصرين
    """,
    ("the act", "pejorative", "the attack", "noun"): """
        غاشم | غاشمة، غاشما         # الاعتداء الغاشم على المسجد
        آثم | آثمة، آثما            # التفجير الآثم
        غادرة | الغادر              # الحادث الغادر
        جبان | جبانة، جبانا         # الهجوم الجبان
        شنيع | شنيعة                # هذا العمل الشنيع
        بشع | بشعة                  # الجريمة البشعة
        همجي | همجية، همجيا         # القصف الهمجي
        وحشي | وحشيا                # القصف الوحشي
        إجرامي | إجرامية، إجراميا   # العمل الإجرامي
    """,
    ("the act", "honorific", "the attack", "noun"): """
        بطولي | بطولية              # عملية بطولية
        فدائي | فدائية              # عملية فدائية
    """,
    ("the members of a group", "pejorative", "the militants", "noun"): """
        ضال | ضالة                  # الفئة الضالة
    """,
    ("the place", "pejorative", "hideouts"): """
        وكر | أوكار، وكرا           # مداهمة أوكار المسلحين
    """,
    ("the place", "legal_term", None, "noun"): """
        محتل | محتلة                # القدس المحتلة
    """,
    ("the area", "contested_title", "opposition-held areas", "مناطق", "منطقه", "شمال"): """
        محرر | محررة                # المناطق المحررة
    """,
}


def _loaded() -> dict[str, LoadedWord]:
    found: dict[str, LoadedWord] = {}
    for (about, kind, neutral, *beside), table in TABLES.items():
        word = LoadedWord(about, kind, neutral, tuple(beside))
        for row in rows(table):
            one, many, *verb = row.cells
            forms = verb_forms(one, many) if verb else {one, *(m.strip() for m in many.split("،"))}
            for form in forms:
                found.setdefault(form, word)
    return found


LOADED = _loaded()

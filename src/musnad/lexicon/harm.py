# SPDX-License-Identifier: Apache-2.0
"""Words that say what befell people, each with a sentence it was met in.

A word that takes sides (استشهد, هلك) maps to the neutral outcome; the source's own word
survives in the span, and lexicon/loaded.py names it as loaded.
"""

from __future__ import annotations

from musnad.frozen import frozen
from musnad.lexicon.inflect import dual_forms, singular_forms, verb_forms
from musnad.lexicon.words import rows

KILLED, INJURED, BOTH, MISSING = "killed", "injured", "killed_or_injured", "missing"
DISPLACED = "displaced"
ABDUCTED, DETAINED = "abducted", "detained"


@frozen
class Harm:
    """outcome; form: verb (people follow or precede), noun (of an act), person or case.

    voice of a verb: suffered (the subject is hurt), done (the object is), either.
    A `case` is a counted injury: 12 إصابة.
    """

    outcome: str
    form: str
    voice: str = "suffered"
    number: str = "one"


VERBS = {
    (KILLED, "either"): """
        قتل | يقتل          # قتل ثلاثة مدنيين في القصف
        اعدم | يعدم         # اعدم التنظيم اسيرين
    """,
    (KILLED, "suffered"): """
        استشهد | يستشهد     # استشهد شابان في المخيم
        قضى | يقضي          # قضى خمسة اشخاص تحت الانقاض
        ارتقى | يرتقي       # ارتقى شاب برصاص الجنود
        هلك | يهلك          # هلك عنصران في الكمين
        توفي | يتوفى        # توفي جريح متاثرا باصابته
        اغتيل | يغتال       # اغتيل مسؤول امام منزله
    """,
    (KILLED, "done"): """
        اردى | يردي         # اردى القناص جنديا
        صفى | يصفي          # صفى التنظيم احد وجهاء القرية
        اغتال | يغتال       # اغتال مجهولون قياديا
        ذبح | يذبح          # ذبح المسلحون راعيا
    """,
    (INJURED, "suffered"): """
        اصيب | يصاب         # اصيب طفل بشظايا
        جرح | يجرح          # جرح ثلاثة عمال
    """,
    (INJURED, "done"): """
        اصاب | يصيب         # اصابت الشظايا ثلاثة مارة
    """,
    (MISSING, "suffered"): """
        فقد | يفقد          # فقدت سيدة في الحريق
    """,
}

NOUNS = {
    KILLED: """
        مقتل        # مقتل خمسة في القصف
        استشهاد     # استشهاد امراة وطفلها
        مصرع        # لقي جنديان مصرعهما
        حتف         # لقي جنديان حتفهما
        وفاة        # وفاة جريح متاثرا باصابته
        ارتقاء      # ارتقاء ثلاثة في المخيم
        قتل         # قتل مدنيين في القرية
        اغتيال      # اغتيال ناشطين في المدينة
        اعدام       # اعدام ثلاثة اسرى
        ذبح         # ذبح راعيين في البادية
        تصفية       # تصفية اسيرين
    """,
    INJURED: """
        اصابة       # واصابة 12 اخرين
        جرح         # ما ادى الى جرح اربعة
    """,
    MISSING: """
        فقدان       # فقدان صيادين
    """,
}

PERSONS = {  # singular | plurals
    KILLED: """
        قتيل | قتلى          # سقوط 7 قتلى
        شهيد | شهداء         # سقوط شهداء في الغارة
        قتيلة | قتيلات       # قتيلة في القصف
        شهيدة | شهيدات       # ثلاث شهيدات من عائلة
    """,
    BOTH: """
        ضحية | ضحايا         # سقوط ضحايا مدنيين
    """,
    INJURED: """
        جريح | جرحى          # نقل 4 جرحى الى المشفى
        جريحة | جريحات       # جريحتان في المشفى
        مصاب | مصابين، مصابون # نقل مصابين اثنين
    """,
    MISSING: """
        مفقود | مفقودين، مفقودون # اربعة مفقودين
    """,
}

CASES = {INJURED: """
        اصابة | اصابات       # سجلت 12 اصابة
    """}


NOT_VERBS = frozenset(("فقد",))  # far more often ف+قد


def _verbs() -> dict[str, Harm]:
    return {form: Harm(outcome, "verb", voice)
            for (outcome, voice), table in VERBS.items() for row in rows(table)
            for form in verb_forms(*row.cells) - NOT_VERBS}


def _nouns() -> dict[str, Harm]:
    return {form: Harm(outcome, "noun") for outcome, table in NOUNS.items()
            for row in rows(table) for form in singular_forms(row.cells[0])}


def _counted(tables: dict[str, str], kind: str) -> dict[str, Harm]:
    found: dict[str, Harm] = {}
    for outcome, table in tables.items():
        for row in rows(table):
            one, many = row.cells[0], row.cells[1].split("،")
            for number, forms in (("one", singular_forms(one)),
                                  ("many", {m.strip() for m in many}),
                                  ("two", dual_forms(one))):  # مصابين may be many
                for form in forms:
                    found.setdefault(form, Harm(outcome, kind, "suffered", number))
    return found


HARM_VERBS = _verbs()
HARM_NOUNS = _nouns()
HARM_PERSONS = _counted(PERSONS, "person")
HARM_CASES = _counted(CASES, "case")
# Words that say that somebody killed: وفاة and مصرع do not.
KILLING = frozenset(
    form for past, present in (("قتل", "يقتل"), ("استشهد", "يستشهد")) for form in verb_forms(past, present)
) | frozenset(("مقتل", "قتل", "استشهاد", "شهيد", "شهداء", "شهيدا", "شهيدين", "شهيدان", "قتيل", "قتلي", "قتيلا", "قتيلين", "قتيلان"))

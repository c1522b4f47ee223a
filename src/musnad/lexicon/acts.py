# SPDX-License-Identifier: Apache-2.0
"""Words that name acts of violence or coercion, each with a sentence it was met in.

Verbs: `past | present # sentence`, both voices. Nouns are in lexicon/act_nouns.py. The
code is the type of act by default; words of means nearby settle it (lexicon/means.py).
A code with `?` is weak: such a word tells an incident only where other words of the
sentence bear it out. `~` is soft: other trades use the word as well, so the report must
speak of armed violence elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from musnad.frozen import frozen
from musnad.lexicon.act_nouns import NOUNS, SEIZING_NOUNS
from musnad.lexicon.inflect import dual_forms, singular_forms, verb_forms
from musnad.lexicon.words import rows


@frozen
class Act:
    """What an act word says: type, part of speech, number (of nouns), and whether weak."""

    type: str
    pos: str
    number: str = "one"
    weak: bool = False
    soft: bool = False
    harm: str | None = None  # the outcome that befalls the object: اعتقل → detained


VERBS = {
    "shelling": """
        قصف | يقصف          # قصفت قوات مجهولة بلدة حدودية
        دك | يدك            # دكت المدفعية مواقع على التلال
    """,
    "shelling?": """
        استهدف | يستهدف     # استهدفت قذائف منازل في القرية
        طال | يطال          # قصف طال احياء سكنية
        ضرب | يضرب          # ضربت صواريخ محيط المطار
    """,
    "bombing~": """
        انفجر | ينفجر       # انفجرت عبوة قرب الحاجز
    """,
    "bombing": """
        فجر | يفجر          # فجروا خط الانابيب
    """,
    "ground_clash": """
        هاجم | يهاجم        # هاجم مسلحون نقطة تفتيش
        اقتحم | يقتحم       # اقتحمت القوة المخيم فجرا
        اشتبك | يشتبك       # اشتبك الطرفان قرب الجسر
        توغل | يتوغل        # توغلت اليات في اطراف البلدة
        اغار |              # اغارت طائرات على الميناء
        تسلل | يتسلل        # تسلل عناصر الى الموقع
    """,
    "ground_clash~": """
        داهم | يداهم        # داهمت دورية منزلا في الحي
    """,
    "shooting": """
        قنص | يقنص          # قنص مسلح احد المارة
    """,
    "assassination": """
        اغتال | يغتال       # اغتال مجهولون قياديا في المدينة
        اغتيل | يغتال       # اغتيل مسؤول محلي امام منزله
    """,
    "execution": """
        اعدم | يعدم         # اعدم التنظيم اسيرين
        ذبح | يذبح          # ذبح المسلحون راعيا
    """,
    "destruction~": """
        هدم | يهدم          # هدمت الجرافات منزلين
        نسف | ينسف          # نسفت القوات مربعا سكنيا
        احرق | يحرق         # احرق مستوطنون سيارات
        جرف | يجرف          # جرفت اليات اراضي زراعية
        نهب | ينهب          # نهب المهاجمون مخازن القرية
        خرب | يخرب          # خرب مجهولون محتويات المدرسة
    """,
    "destruction?": """
        دمر | يدمر          # دمرت الغارة ثلاثة منازل
        اشعل | يشعل         # اشعلوا النار في الحقول
    """,
    "siege~": """
        حاصر | يحاصر        # حاصرت القوات المستشفى
    """,
    "territory_change~": """
        استولى | يستولي     # استولى مقاتلون على القاعدة
        استعاد | يستعيد     # استعادت القوات السيطرة على البلدة
    """,
    "territory_change?": """
        سيطر | يسيطر        # سيطر مقاتلون على التلة
        انسحب | ينسحب       # انسحبت القوة من القرية
        تقدم | يتقدم        # تقدمت القوات على محور الشمال
    """,
    "protest": """
        تظاهر | يتظاهر      # تظاهر المئات امام المبنى
        اعتصم | يعتصم       # اعتصم عمال في الساحة
        احتج | يحتج         # احتج اهالي القرية امام المقر
    """,
    "protest_repression": """
        قمع | يقمع          # قمعت الشرطة المسيرة
    """,
    "torture": """
        عذب | يعذب          # عذب السجانون موقوفا
    """,
    "sexual_violence": """
        اغتصب | يغتصب       # اغتصب مسلحون نساء في القرية
    """,
    "other_violence~": """
        طعن | يطعن          # طعن شاب جنديا عند الحاجز
        دهس | يدهس          # دهست عربة عسكرية امراة
        دعس | يدعس          # دعست سيارة مجموعة من الجنود
    """,
    "other_violence?": """
        اعتدى | يعتدي       # اعتدى مستوطنون على رعاة
    """,
}

SEIZING = {  # acts that leave their object detained, abducted or displaced
    ("arrest", "detained"): """
        اعتقل | يعتقل       # اعتقلت القوات ثلاثة شبان
    """,
    ("arrest~", "detained"): """
        احتجز | يحتجز       # احتجزت السلطات ناشطا
        اوقف | يوقف         # اوقفت الشرطة مشتبها به
    """,
    ("abduction", "abducted"): """
        اختطف | يختطف       # اختطف مسلحون مهندسا
        خطف | يخطف          # خطف مجهولون تاجرا
        اسر | ياسر          # اسرت القوات جنديين
    """,
    ("displacement~", "displaced"): """
        نزح | ينزح          # نزحت عشرات العائلات من القرية
        هجر | يهجر          # هجرت القوات سكان الحي
        شرد | يشرد          # شرد القتال الاف السكان
    """,
}

NOT_VERBS = frozenset((  # families, dawn, ف+جرت, a man's name, to prepare, to stop
    "اسر", "اسرا", "فجر", "فجرا", "فجرت", "ياسر", "يستعد", "تستعد", "توقف", "توقفت", "هجر",
    "تفجر", "نوقف"))


def _tables(plain: dict[str, str], seizing: dict[tuple[str, str], str]) -> Iterator[
        tuple[str, str | None, str]]:
    """(code, outcome of the object or None, rows) of both kinds of table."""
    yield from ((code, None, table) for code, table in plain.items())
    yield from ((code, harm, table) for (code, harm), table in seizing.items())


def _verbs() -> dict[str, Act]:
    found: dict[str, Act] = {}
    for code, harm, table in _tables(VERBS, SEIZING):
        kind = Act(code.rstrip("?~"), "verb", "one", "?" in code, "~" in code, harm)
        for row in rows(table):
            for form in verb_forms(*row.cells) - NOT_VERBS:
                found.setdefault(form, kind)
    return found


def _nouns() -> dict[str, Act]:
    found: dict[str, Act] = {}
    for code, harm, table in _tables(NOUNS, SEIZING_NOUNS):
        for row in rows(table):
            one, many = row.cells[0], row.cells[1].split("،")
            plurals = {m.strip() for m in many if m.strip() and " " not in m.strip()}
            for number, forms in (("many", plurals), ("one", singular_forms(one)),
                                  ("two", dual_forms(one))):
                for form in forms:
                    found.setdefault(form, Act(code.rstrip("?~"), "noun", number,
                                               "?" in code, "~" in code, harm))
    return found


ACT_VERBS = _verbs()
ACT_NOUNS = _nouns()

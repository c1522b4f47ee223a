"""Each case: a report, and for each of its incidents the reasons to check it."""

from __future__ import annotations

import pytest

import musnad

TWICE = "another incident of the report has as many dead"
UNDONE = "not a single act told as done"
RIVALS = "several counts of the dead"
VAGUE = "a vague count of the dead"
NO_NUMBER = "no number counts the dead"
VAGUE_ACT = "the act that killed them is told in a vague word"
ELSEWHERE = "the act that killed them is told in another sentence"
TYPES = "the sentence that tells the dead tells acts of several types"
SEPARATE = "the dead of separate acts are told together"
MASSES = "so many dead are seldom those of one act"
DAY = "the day is not known"
ACCIDENT = "the explosion may be an accident"
SAME = "another incident of the report may be the same"
MISHAP = "the sentence that tells the dead speaks of an accident"
SIDES = "one side is told to have done it and to have suffered it"
KINDS = "both civilians and combatants died"
DENIED = "somebody denies it"
LONGER = "the sentence that tells the dead speaks of a longer time"
ACTORS = "several actors"
STRUCK = "another incident of the report was done to the actor"
NEUTRALISED = "the dead are told in a word that captives and wounded are told in too"
HARMLESS = "the act is of a kind that kills nobody by itself"

MEANT = "the actor is only meant, and named before"
SUSPECTED = "the actor is only suspected"

CASES = [
    # Nothing speaks against these.
    ("مقتل خمسة مدنيين بقصف مدفعي على مدينة إدلب\n\n"
     "قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("قتل خمسة مدنيين في غارات على مدينة إدلب أمس.", [()]),
    ("اقتحمت قوات الاحتلال بلدة بيتا جنوب نابلس.", [()]),
    ("قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس.\n"
     "وأسفر القصف عن مقتل خمسة مدنيين.", [()]),
    # Each reason alone.
    ("قتل خمسة مدنيين وخمسة جنود بقصف مدفعي على مدينة إدلب أمس.", [(KINDS,)]),
    ("قتل مدني بقصف مدفعي على مدينة إدلب أمس.", [(NO_NUMBER,)]),
    # One whom a noun counts: what the report is about, told twice or by somebody.
    ("قتل مدني بقصف مدفعي على مدينة إدلب أمس، بحسب الدفاع المدني.", [()]),
    ("مقتل مدني بقصف مدفعي على مدينة إدلب\n\n"
     "قتل مدني بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("قال مصدر طبي إن القصف على مدينة إدلب أمس قتل ابنه.", [(NO_NUMBER,)]),
    ("هطلت أمطار على المدينة.\nوتوقفت الحركة في الأسواق.\nوأغلقت الطرق.\n"
     "وقتل مدني بقصف مدفعي على مدينة إدلب أمس، بحسب الدفاع المدني.", [(NO_NUMBER,)]),
    # Gunmen are no reason to doubt how many they killed.
    ("قتل خمسة مدنيين في إطلاق مسلحين النار على سوق في مدينة إدلب أمس.", [()]),
    # What may be an accident, and whose side the dead may be.
    ("قتل خمسة مدنيين بقصف مدفعي وتحطم مروحية في مدينة إدلب أمس.", [(MISHAP,)]),
    ("قتل ثلاثة مدنيين بعدما دهست عربة عسكرية سوقا وأطلق جنود النار في مدينة إدلب أمس.",
     [(TYPES, MISHAP)]),
    # States send no suicide bombers.
    ("قتلت القوات التركية خمسة مدنيين بهجوم انتحاري في مدينة إدلب أمس.", [(SIDES,)]),
    ("قتل تنظيم داعش خمسة مدنيين بهجوم انتحاري في مدينة إدلب أمس.", [()]),
    ("قتل ثلاثة جنود أتراك بقصف مدفعي على مدينة عفرين أمس.\n"
     "وقصفت القوات التركية مدينة عفرين أمس.", [(SIDES,)]),
    ("قتل خمسة مدنيين في هجوم على مدينة إدلب أمس.", [(VAGUE_ACT,)]),
    ("تعرضت مدينة إدلب أمس لقصف مدفعي.\n"
     "وأسفر القصف عن مقتل خمسة مدنيين.", [(ELSEWHERE,)]),
    ("مقتل خمسة مدنيين بقصف مدفعي على مدينة إدلب\n\n"
     "قتل ستة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [(RIVALS,)]),
    ("مقتل العشرات بقصف مدفعي على مدينة إدلب\n\n"
     "قتل العشرات بقصف مدفعي على مدينة إدلب أمس.", [(VAGUE,)]),
    # A plural holds any number, and the toll of the harmed that of the dead.
    ("قتلى بقصف مدفعي على مدينة إدلب\n\n"
     "قتل ستة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("مقتل العشرات بقصف مدفعي على مدينة إدلب\n\n"
     "قتل 35 مدنيا بقصف مدفعي على مدينة إدلب أمس.", [()]),
    ("سقط 45 شخصا بين قتيل وجريح بقصف مدفعي على مدينة إدلب أمس.\n"
     "وأسفر القصف المدفعي عن مقتل 21 شخصا.", [()]),
    # Who fire together; not who fight, nor those named apart.
    ("قتل خمسة مدنيين بقصف مدفعي من قوات النظام وروسيا على مدينة إدلب أمس.", [()]),
    ("قتل خمسة مدنيين باشتباكات بين قوات النظام وهيئة تحرير الشام في إدلب أمس.",
     [(ACTORS,)]),
    ("قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب أمس، منذ بدء الحملة.", [(LONGER,)]),
    ("سقط سبعة قتلى خلال حصار بلدة مضايا أمس.", [(HARMLESS,)]),
    ("هدد قائد الجماعة أمس بقصف مدينة إدلب.", [(UNDONE,)]),
    ("قتل خمسة مدنيين بقصف مدفعي وتفجير عبوة ناسفة في مدينة إدلب أمس.", [(TYPES,)]),
    ("قتل تسعة مدنيين في غارات منفصلة على ريف إدلب أمس.", [(SEPARATE,)]),
    ("قتل تسعة مدنيين في غارات على أطراف إدلب أمس.", [()]),
    ("قتل 800 مدني بقصف مدفعي على مدينة إدلب أمس.", [(MASSES,)]),
    ("قتل خمسة مدنيين بقصف مدفعي على مدينة إدلب عام 2016.", [(DAY,)]),
    ("قتل خمسة أشخاص في انفجار في مدينة إدلب أمس.", [(ACCIDENT,)]),
    ("قتل خمسة أشخاص في انفجار مخزن قذائف في مدينة إدلب أمس.", [(ACCIDENT,)]),
    ("قتل خمسة أشخاص في تفجير مخزن وقود في مدينة إدلب أمس.", [()]),
    ("قتل خمسة أشخاص في انفجار عبوة ناسفة في مدينة إدلب أمس.", [()]),
    ("قتلت غارة على إدلب أمس خمسة مدنيين، ما رفع حصيلة اليوم إلى 12 قتيلا.", [(LONGER,)]),
    ("نفى الجيش السوري مسؤوليته عن مقتل خمسة مدنيين في قصف على إدلب أمس.", [(DENIED,)]),
    ("أعلن الجيش تحييد خمسة مسلحين بقصف مدفعي على مدينة عفرين أمس.", [(NEUTRALISED,)]),
    ("نفى الجيش السوري مقتل خمسة جنود في قصف على إدلب أمس.", [(UNDONE, DENIED)]),
    # What may be one incident told twice.
    ("قتل سبعة مدنيين بقصف مدفعي على مدينة إدلب أمس.\n"
     "وقتل تسعة مدنيين بقصف مدفعي على مدينة إدلب أمس.", [(SAME,), (SAME,)]),
    ("قتل سبعة مدنيين بقصف مدفعي على مدينة إدلب أمس.\n"
     "وقتل سبعة مدنيين بانفجار لغم في مدينة دير الزور أمس.",
     [(TWICE,), (TWICE,)]),
    # Whose the dead are, where another incident tells dead as well: no vague word beside.
    ("قتل خمسة مدنيين في غارة على مدينة إدلب أمس خلال عملية عسكرية.\n"
     "وقتل 2 من المدنيين بانفجار لغم في مدينة منبج أمس.", [(TYPES,), ()]),
    ("قتل خمسة مدنيين في غارة على مدينة إدلب أمس خلال عملية عسكرية.", [()]),
    # Who strikes and is struck may have been taken for another.
    ("قصفت قوات النظام مدينة إدلب أمس.\n"
     "وقصفت هيئة تحرير الشام قوات النظام في سراقب أمس.", [(STRUCK,), ()]),
    ("قصفت قوات النظام مدينة إدلب أمس.\n"
     "وقصفت القوات التركية بلدة تل رفعت أمس.", [(), ()]),
    # The doer of the shelling is named before it, or beside it by another sentence.
    ("قصفت قوات النظام بلدة كنصفرة أمس.\nكما طال القصف قرية البارة.", [(), (MEANT,)]),
    ("قصفت قوات النظام بلدة كنصفرة أمس.\nوطال القصف سوقا في كنصفرة.", [()]),
    ("انفجرت عبوة زرعتها القوات التركية في مدينة الباب أمس.",
     [("states seldom set off bombs: they tell of them",)]),
    ("قصفت طائرات يعتقد أنها تركية قرية قرب منبج أمس.", [(SUSPECTED,)]),
    # One or two dead are told of many acts, on one day or days apart.
    ("قتل 2 من المدنيين بغارة على مدينة إدلب أمس.\n"
     "وقتل 2 من المدنيين بانفجار لغم في مدينة دير الزور أمس.", [(), ()]),
    ("قتل سبعة مدنيين بغارة على مدينة إدلب أمس.\n"
     "وقتل سبعة مدنيين بانفجار لغم في مدينة دير الزور في 20 تشرين الثاني.",
     [(), ()]),
]


@pytest.mark.parametrize(("text", "reasons"), CASES)
def test_reasons(text: str, reasons: list[tuple[str, ...]]) -> None:
    incidents = musnad.read(text, published="2018-11-30").incidents
    assert [i.why_check for i in incidents] == reasons
    assert [i.confidence for i in incidents] == [
        "check" if why else "certain" for why in reasons]

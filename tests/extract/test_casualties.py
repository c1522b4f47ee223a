"""Each case: a sentence, then its rows as (outcome, who, low, high, of, words read)."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.casualties.find import find_casualties

Row = tuple[str, str, int | None, int | None, int | None, str]

CASES: list[tuple[str, list[Row]]] = [
    (
        "مقتل خمسة مدنيين وإصابة 12 آخرين في قصف على إدلب",
        [
            ("killed", "civilians", 5, 5, None, "خمسة مدنيين"),
            ("injured", "civilians", 12, 12, None, "12 آخرين"),
        ],
    ),
    # All of those before, and what describes people already told of.
    ("أوقعت الكتيبة الجنود الإسرائيليين بين قتيل وجريح", [
        ("killed_or_injured", "combatants", 2, None, None, "الجنود")]),
    ("الكمين أوقع ضباط وجنود العدو بين قتيل وجريح", [
        ("killed_or_injured", "combatants", 2, None, None, "وجنود")]),
    ("ألقي القبض على مسلحين مصابين", [
        ("detained", "combatants", 2, None, None, "مسلحين")]),
    ("نقل مصابين إلى المشفى", [("injured", "people", 2, None, None, "مصابين")]),
    # Hits are none of people, but for those in ranks.
    ("حققت الرشقة إصابات مباشرة", []),
    ("حققت الرشقة إصابات مباشرة ومؤكدة في صفوف الجنود", [
        ("injured", "combatants", 2, None, None,
         "إصابات مباشرة ومؤكدة في صفوف الجنود")]),
    # Both parents; a parent before the rest of a family.
    ("أصيب والداه في القصف", [("injured", "people", 2, 2, None, "والداه")]),
    ("أصيب والده في القصف", [("injured", "men", 1, 1, None, "والده")]),
    ("مقتل أربعة بينهم أم وطفلتان", [
        ("killed", "people", 4, 4, None, "أربعة"),
        ("killed", "women", 1, 1, 0, "أم"),
        ("killed", "children", 2, 2, 0, "وطفلتان")]),
    ("مقتل أربعة بينهم أم المصلين", [("killed", "people", 4, 4, None, "أربعة")]),
    # Beside the hurt, victims are the dead.
    ("ارتفعت حصيلة ضحايا القصف إلى 8 أشخاص بينهم طفل إضافة إلى 60 جريحا", [
        ("killed", "people", 8, 8, None, "8 أشخاص"),
        ("killed", "children", 1, 1, 0, "طفل"),
        ("injured", "people", 60, 60, None, "60 جريحا")]),
    ("ارتفعت حصيلة ضحايا القصف إلى 8 أشخاص", [
        ("killed_or_injured", "people", 8, 8, None, "8 أشخاص")]),
    # Who rescues is no fighter, in a team too.
    ("مقتل ثلاثة من عناصر فريق “الدفاع المدني”", [
        ("killed", "aid_workers", 3, 3, None, "ثلاثة من عناصر فريق “الدفاع المدني")]),
    ("مقتل ثلاثة عناصر من فرق الإسعاف", [
        ("killed", "medics", 3, 3, None, "ثلاثة عناصر من فرق الإسعاف")]),
    ("مقتل ثلاثة من عناصر فريق مسلح", [
        ("killed", "combatants", 3, 3, None, "ثلاثة من عناصر فريق مسلح")]),
    # Two groups behind a verb, not a doer and whom he killed.
    ("قتل جنديان و55 مسلحا", [
        ("killed", "combatants", 2, 2, None, "جنديان"),
        ("killed", "combatants", 55, 55, None, "55 مسلحا")]),
    ("قتل مدنيان عراقيان و5 أطفال", [
        ("killed", "civilians", 2, 2, None, "مدنيان"),
        ("killed", "children", 5, 5, None, "5 أطفال")]),
    ("إصابة 4284 ضابط وجندي", [("injured", "combatants", 4284, 4284, None, "4284 ضابط")]),
    ("مقتل 12 مدنيا وجندي", [
        ("killed", "civilians", 12, 12, None, "12 مدنيا"),
        ("killed", "combatants", 1, 1, None, "وجندي")]),
    # People added behind a pause are dead like those before them.
    ("مقتل تسعة شرطيين في التفجير", [("killed", "police", 9, 9, None, "تسعة شرطيين")]),
    ("مقتل تسعة شرطيين، بالإضافة إلى سبعة مدنيين", [
        ("killed", "police", 9, 9, None, "تسعة شرطيين"),
        ("killed", "civilians", 7, 7, None, "سبعة مدنيين")]),
    ("مقتل 12 مدنيا إلى جانب 4 من المسلحين", [
        ("killed", "civilians", 12, 12, None, "12 مدنيا"),
        ("killed", "combatants", 4, 4, None, "4 من المسلحين")]),
    ("مقتل خمسة جنود علاوة على ثلاثة مدنيين", [
        ("killed", "combatants", 5, 5, None, "خمسة جنود"),
        ("killed", "civilians", 3, 3, None, "ثلاثة مدنيين")]),
    ("مقتل خمسة جنود وكذلك ثلاثة مدنيين", [
        ("killed", "combatants", 5, 5, None, "خمسة جنود"),
        ("killed", "civilians", 3, 3, None, "ثلاثة مدنيين")]),
    ("مقتل خمسة جنود إلى جانب تدمير ثلاث آليات", [
        ("killed", "combatants", 5, 5, None, "خمسة جنود")]),
    ("سقوط ستة قتلى هم ثلاثة شرطيين وثلاثة مدنيين، إضافة إلى ثلاثة جرحى", [
        ("killed", "people", 6, 6, None, "ستة قتلى"),
        ("killed", "police", 3, 3, 0, "ثلاثة شرطيين"),
        ("killed", "civilians", 3, 3, 0, "وثلاثة مدنيين"),
        ("injured", "people", 3, 3, None, "ثلاثة جرحى")]),
    # One number for several kinds of people counts none of them.
    ("مقتل 40 شخصا بينهم 23 شهيدا من النساء والأطفال", [
        ("killed", "people", 40, 40, None, "40 شخصا")]),
    ("مقتل 40 شخصا بينهم 23 من النساء", [
        ("killed", "people", 40, 40, None, "40 شخصا"),
        ("killed", "women", 23, 23, 0, "23 من النساء")]),
    # Those added behind a force, and those of a force behind and.
    ("استشهاد 9 من منسوبي القوات إضافة لأربعة من العاملين وإصابة 7 آخرين", [
        ("killed", "combatants", 9, 9, None, "9 من منسوبي"),
        ("killed", "people", 4, 4, None, "لأربعة من العاملين"),
        ("injured", "people", 7, 7, None, "7 آخرين")]),
    ("قتل جندي وأربعة من قوات الطوارئ", [
        ("killed", "combatants", 1, 1, None, "جندي"),
        ("killed", "combatants", 4, 4, None, "وأربعة")]),
    ("استهدفت الغارة الميليشيات وقتلت العديد منهم", [
        ("killed", "combatants", 3, None, None, "العديد منهم")]),
    ('قال إن "مسلحا" قتل في المدينة', [("killed", "combatants", 1, 1, None, "مسلحا")]),
    # Fighters that a force lost, and what else it lost; an officer of a service.
    ("بلغت خسائر العدو 320 عسكريا و5 دبابات", [
        ("killed", "combatants", 320, 320, None, "320 عسكريا")]),
    ("بلغت خسائر المزارعين 320 ألف دولار", []),
    ("استشهاد عون أمن وإصابة آخر", [
        ("killed", "police", 1, 1, None, "عون أمن"),
        ("injured", "police", 1, 1, None, "آخر")]),
    ("اغتيال الرئيس عون", [("killed", "people", 1, 1, None, "الرئيس")]),
    ("أصابت الغارات خمس وحدات في الجبل", []),
    ("ودعا أن يصبر الجنود على ما أصابهم", []),
    # Planned or called for, and nobody seized.
    ("خططوا خلال الصيف الماضي لاختطاف سياح", []),
    ("حرض أنصاره على اغتيال النائب", []),
    ("ولم يعتقل أي مشتبه به", []),
    ("ولم ترد أي معلومات عن الأضرار", []),
    ("نقل 4 جرحى إلى المشفى", [("injured", "people", 4, 4, None, "4 جرحى")]),
    (
        "عشرون مدنيا معظمهم من النساء استشهدوا",
        [("killed", "civilians", 20, 20, None, "عشرون مدنيا")],
    ),
    (
        "عشرات الشهداء والجرحى في غارة",
        [("killed_or_injured", "people", 20, None, None, "عشرات الشهداء والجرحى")],
    ),
    ("راح ضحيتها 31 جنديا", [("killed", "combatants", 31, 31, None, "31 جنديا")]),
    ("راح ضحية هذه الغارات 51 شخصا بينهم 7 أطفال", [
        ("killed", "people", 51, 51, None, "51 شخصا"),
        ("killed", "children", 7, 7, 0, "7 أطفال"),
    ]),
    ("المسن الذي راح ضحية القصف", []),
    # Who wants to stay unknown tells numbers; a number that nobody knows is none.
    ("قال مسؤول طلب عدم ذكر اسمه إن 20 قتيلا سقطوا", [
        ("killed", "people", 20, 20, None, "20 قتيلا")]),
    ("لم ترد أنباء عن إصابات", []),
    ("سقط عدد غير معلوم من الضحايا", []),
    ("أنباء غير مؤكدة عن سقوط قتلى", [("killed", "people", 2, None, None, "قتلى")]),
    ("انتهى الهجوم من غير إصابات", [("injured", "people", 0, 0, None, "غير إصابات")]),
    # All but: whom سوى and إلا let in.
    ("لم يقتل سوى شخص واحد", [("killed", "people", 1, 1, None, "شخص")]),
    ("لم يصب إلا ثلاثة جنود", [("injured", "combatants", 3, 3, None, "ثلاثة جنود")]),
    ("لا قتلى سوى جندي واحد", [("killed", "combatants", 1, 1, None, "جندي")]),
    ("لم يقتل شخص واحد", [("killed", "people", 0, 0, None, "لم يقتل شخص")]),
    # One at the head of a line stands beside others; alone it may be a title.
    ("قتيل و3 جرحى في تفجير", [
        ("killed", "people", 1, 1, None, "قتيل"),
        ("injured", "people", 3, 3, None, "3 جرحى"),
    ]),
    ("درعا: شهيد وثلاثة جرحى بقصف", [
        ("killed", "people", 1, 1, None, "شهيد"),
        ("injured", "people", 3, 3, None, "وثلاثة جرحى"),
    ]),
    ("شهيد وقائد في المدينة", []),
    ("حصد القصف أرواح خمسة مدنيين", [("killed", "civilians", 5, 5, None, "خمسة مدنيين")]),
    ("القصف يهدد أرواح آلاف المدنيين", []),
    # One number for two kinds of people is of neither.
    ("قتل 15 من الجنود والمدنيين", [
        ("killed", "people", 15, 15, None, "15 من الجنود والمدنيين")]),
    ("قتل 15 من الجنود والضباط", [
        ("killed", "combatants", 15, 15, None, "15 من الجنود")]),
    ("قتل 12 بينهم أطفال", [
        ("killed", "people", 12, 12, None, "12"),
        ("killed", "children", 2, None, 0, "أطفال"),
    ]),
    ("مقتل عنصرين من الطواقم الطبية", [
        ("killed", "medics", 2, 2, None, "عنصرين من الطواقم الطبية")]),
    ("مقتل عنصرين من طاقم السفينة", [
        ("killed", "combatants", 2, 2, None, "عنصرين")]),
    ("مقتل فتى وإصابة صبي", [
        ("killed", "children", 1, 1, None, "فتى"),
        ("injured", "children", 1, 1, None, "صبي"),
    ]),
    ("قتل مسلحون ثلاثة جنود", [("killed", "combatants", 3, 3, None, "ثلاثة جنود")]),
    (
        "مقتل ما لا يقل عن 14 شخصا بينهم 3 أطفال وامرأتان",
        [
            ("killed", "people", 14, None, None, "ما لا يقل عن 14 شخصا"),
            ("killed", "children", 3, 3, 0, "3 أطفال"),
            ("killed", "women", 2, 2, 0, "وامرأتان"),
        ],
    ),
    # Beside its verb a number may stand alone, and a subject may have an adjective.
    ("قتل العشرات بقصف على السوق", [("killed", "people", 20, None, None, "العشرات")]),
    ("إصابة 3 بالرصاص", [("injured", "people", 3, 3, None, "3")]),
    ("مقتل 4 من حزب الله", [("killed", "people", 4, 4, None, "4")]),
    ("قتل رجال أمن حوثيون خمسة مدنيين",
     [("killed", "civilians", 5, 5, None, "خمسة مدنيين")]),
    ("لقي ستة أشخاص مصرعهم وأصيب سبعة آخرون", [
        ("killed", "people", 6, 6, None, "ستة أشخاص"),
        ("injured", "people", 7, 7, None, "سبعة آخرون")]),
    ("لم تسفر الغارة على محيط المطار عن إصابات",
     [("injured", "people", 0, 0, None, "لم تسفر الغارة على محيط المطار عن إصابات")]),
    ("ارتفاع عدد قتلى التفجير إلى 43", [("killed", "people", 43, 43, None, "43")]),
    ("دون وقوع قتلى أو جرحى", [("killed", "people", 0, 0, None, "دون وقوع قتلى"),
                               ("injured", "people", 0, 0, None, "جرحى")]),
    ("لا قتلى ولا جرحى", [("killed", "people", 0, 0, None, "لا قتلى"),
                          ("injured", "people", 0, 0, None, "ولا جرحى")]),
    ("ارتفاع عدد قتلاه إلى 90 جنديا", []),  # all that a side has lost
    ("لم يذكر البيان أسماء القتلى", []),
    ("دون وقوع إصابات", [("injured", "people", 0, 0, None, "دون وقوع إصابات")]),
    ("دون خسائر بشرية", [("killed_or_injured", "people", 0, 0, None, "دون خسائر بشرية")]),
    ("لم يصب أحد", [("injured", "people", 0, 0, None, "لم يصب أحد")]),
    (
        "سقوط قتلى وجرحى",
        [
            ("killed", "people", 2, None, None, "قتلى"),
            ("injured", "people", 2, None, None, "وجرحى"),
        ],
    ),
    ("ارتفع عدد القتلى إلى 61", [("killed", "people", 61, 61, None, "61")]),
    (
        "استشهد شاب وأصيب طفلان",
        [
            ("killed", "men", 1, 1, None, "شاب"),
            ("injured", "children", 2, 2, None, "طفلان"),
        ],
    ),
    ("اعتقلت القوات ثلاثة شبان", [("detained", "men", 3, 3, None, "ثلاثة شبان")]),
    (
        "مقتل رجل وامرأة وطفل",
        [
            ("killed", "men", 1, 1, None, "رجل"),
            ("killed", "women", 1, 1, None, "وامرأة"),
            ("killed", "children", 1, 1, None, "وطفل"),
        ],
    ),
    ("إصابة مدنيين اثنين بجروح", [("injured", "civilians", 2, 2, None, "مدنيين اثنين")]),
    (
        "قتل وأصيب عدد من رجال الأمن",
        [("killed_or_injured", "police", 3, None, None, "عدد من رجال الأمن")],
    ),
    ("مقتل أحد العسكريين", [("killed", "combatants", 1, 1, None, "أحد العسكريين")]),
    ("لقي أربعة أشخاص مصرعهم", [("killed", "people", 4, 4, None, "أربعة أشخاص")]),
    (
        "20 شخصا بين قتيل وجريح",
        [("killed_or_injured", "people", 20, 20, None, "20 شخصا")],
    ),
    # Near misses: things, references and other trades are no victims.
    ("دمرت الغارة ثلاثة منازل", []),
    ("شيع الأهالي الشهداء", []),
    ("دفن الأهالي 40 شهيدا في ساحة المشفى", []),  # no act of the report killed them
    ("سقط 40 شهيدا في ساحة المشفى", [("killed", "people", 40, 40, None, "40 شهيدا")]),
    ("هدد التنظيم مساء أمس الأربعاء بإعدام رهينة", []),
    ("دعا زعيم التنظيم إلى اغتيال وزير", []),
    ("خطط القيادي مطلع العام الماضي لاختطاف سائحين", []),
    ("قام التنظيم مساء أمس الأربعاء بإعدام رهينة",
     [("killed", "people", 1, 1, None, "رهينة")]),
    ("تضمنت الصفقة إطلاق 40 معتقلة مقابل جثث 11 جنديا كانوا قتلوا في الاشتباكات",
     [("killed", "combatants", 11, 11, None, "11 جنديا")]),
    ("قال إن 12 جنديا كانوا في الحافلة قتلوا",
     [("killed", "combatants", 12, 12, None, "12 جنديا")]),
    ("أسفر الحادث عن «استشهاد» 15 مصليا",
     [("killed", "people", 15, 15, None, "15 مصليا")]),
    ("تسبب بمقتل (20) شخصا وإصابة (3) آخرين", [
        ("killed", "people", 20, 20, None, "20) شخصا"),
        ("injured", "people", 3, 3, None, "3) آخرين")]),
    ("مقتل «19» من عناصر التنظيم",
     [("killed", "combatants", 19, 19, None, "19» من عناصر")]),
    ("وقتل وأصيب في قصف الثكنة ما لا يقل عن 18 من المتمردين",
     [("killed_or_injured", "combatants", 18, None, None,
       "ما لا يقل عن 18 من المتمردين")]),
    ("أفاد الطبيب أن القتلى أربعة مدنيين",
     [("killed", "civilians", 4, 4, None, "أربعة مدنيين")]),
    ("قالا إن حصيلة القتلى 13 شخصا", [("killed", "people", 13, 13, None, "13 شخصا")]),
    ("قال إن القتلى نقلوا في 4 سيارات", []),
    ("سقوط العشرات من عناصر (التنظيم) بين قتيل وجريح",
     [("killed_or_injured", "combatants", 20, None, None, "العشرات من عناصر")]),
    ("إن آلاف السكان نزحوا عنها",
     [("displaced", "people", 2000, None, None, "آلاف السكان")]),
    ("تمكن الجيش من صد الهجوم وقتل أكثر من 10 مسلحين",
     [("killed", "combatants", 11, None, None, "أكثر من 10 مسلحين")]),
    ("محاولة اغتيال وقتل ثلاثة جنود", []),  # both were only tried
    ("إصابة راعي أغنام", [("injured", "people", 1, 1, None, "راعي")]),
    ("استشهاد متضامنة أجنبية", [("killed", "people", 1, 1, None, "متضامنة")]),
    ("شنت القوات حملة اعتقالات طالت 30 مواطنا",
     [("detained", "people", 30, 30, None, "30 مواطنا")]),
    ("الاعتقالات طالت المدينة كلها", []),
    ("عمليات اعتقال بحق 41 عنصرا",
     [("detained", "combatants", 41, 41, None, "41 عنصرا")]),
    ("وقع تفجير أصيب فيه ستة أشخاص", [("injured", "people", 6, 6, None, "ستة أشخاص")]),
    ("استشهاد 10 منهم وثلاثة من العاملين", [
        ("killed", "people", 10, 10, None, "10"),
        ("killed", "people", 3, 3, None, "وثلاثة من العاملين")]),
    ("قتل 13 منهم 6 أطفال", [
        ("killed", "people", 13, 13, None, "13"),
        ("killed", "children", 6, 6, 0, "6 أطفال")]),
    ("وكان أحد القتلى قائدا محليا",
     [("killed", "people", 1, 1, -1, "أحد القتلى")]),  # the total is told elsewhere
    ("مقتل أحد أبرز القياديين في الغارة", [
        ("killed", "combatants", 1, 1, None, "أحد أبرز القياديين")]),
    ("مقتل ثلاثة من كبار الضباط", [
        ("killed", "combatants", 3, 3, None, "ثلاثة من كبار الضباط")]),
    ("مقتل خبر في أحد أبرز المواقع", []),
    ("تم إيقاف أربعة إرهابيين وإيقاف ثمانية آخرين", [
        ("detained", "combatants", 4, 4, None, "أربعة إرهابيين"),
        ("detained", "combatants", 8, 8, None, "ثمانية آخرين")]),
    ("إيقاف ثلاثة موظفين عن العمل", []),
    ("إيقاف مدير المصرف", []),
    ("إيقاف مشتبه به", [("detained", "people", 1, 1, None, "مشتبه")]),
    ("تعهد بإيقاف القتال", []),
    ("إن ثلاثة شبان اعتقلوا في المداهمة", [
        ("detained", "men", 3, 3, None, "ثلاثة شبان")]),
    ("إن مسلحين خطفوا أمس في البلدة خمسة مدنيين", [
        ("abducted", "civilians", 5, 5, None, "خمسة مدنيين")]),
    ("ارتقاء شخصين شهداء", [("killed", "people", 2, 2, None, "شخصين")]),
    ("سقط خمسة مدنيين جرحى", [
        ("injured", "civilians", 5, 5, None, "خمسة مدنيين جرحى")]),
    ("قتل سبعة أشخاص هم أربعة أطفال وثلاث نساء", [
        ("killed", "people", 7, 7, None, "سبعة أشخاص"),
        ("killed", "children", 4, 4, 0, "أربعة أطفال"),
        ("killed", "women", 3, 3, 0, "وثلاث نساء")]),
    ("إصابة 20 شخصا ثلاثة منهم إصاباتهم بليغة", [
        ("injured", "people", 20, 20, None, "20 شخصا"),
        ("injured", "people", 3, 3, 0, "ثلاثة منهم")]),
    ("قتل 20 شخصا، وكان ثلاثة من القتلى من رجال الشرطة", [
        ("killed", "people", 20, 20, None, "20 شخصا"),
        ("killed", "police", 3, 3, 0, "ثلاثة من القتلى")]),
    ("قال الطبيب إن ثلاثة من القتلى جنود", [
        ("killed", "combatants", 3, 3, -1, "ثلاثة من القتلى جنود")]),
    ("سقوط 15 من القتلى", [("killed", "people", 15, 15, None, "15 من القتلى")]),
    ("اضطر عشرات السكان إلى الفرار", [
        ("displaced", "people", 20, None, None, "عشرات السكان")]),
    ("أجبرت الغارات 300 عائلة على النزوح", [
        ("displaced", "people", 300, 300, None, "300 عائلة")]),
    ("اضطر ثلاثة موظفين إلى البقاء", []),
    ("مقتل أسرة مؤلفة من خمسة أفراد", [
        ("killed", "people", 5, 5, None, "أسرة مؤلفة من خمسة أفراد")]),
    ("مقتل جندي وإصابة اثنين أحدهما بحالة خطرة", [
        ("killed", "combatants", 1, 1, None, "جندي"),
        ("injured", "combatants", 2, 2, None, "اثنين")]),
    ("إصابة عدد من الأحصنة بشظايا القصف", []),
    ("قتل الوقت في انتظار الهدنة", []),
    ("سجل اللاعب ثلاثة أهداف", []),
    ("فقد اندلعت النار عند الفجر", []),
    ("أصابت القذيفة جدار المدرسة", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find_casualties(text: str, expected: list[Row]) -> None:
    doc = read_doc(text)
    found = [
        (
            h.value.outcome,
            h.value.group.who,
            h.value.group.count.low,
            h.value.group.count.high,
            h.value.of,
            doc.span(h.first, h.stop).of(text),
        )
        for h in find_casualties(doc, 0, len(doc.words))
    ]
    assert found == expected

# SPDX-License-Identifier: Apache-2.0
"""Sentences and their rows: (outcome, who, low, high, of, words); -1: total elsewhere.

Half of them are traps: numbers that measure or name, things, threats, near misses.
"""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.actors.find import find_actors, read_context
from musnad.extract.casualties.find import find_casualties
from musnad.extract.casualties.sides import with_sides

Row = tuple[str, str | None, int | None, int | None, int | None, str]

SENTENCES: list[tuple[str, list[Row]]] = [
    ("فقد طفلان حياتهما في قصف على القرية", [
        ("killed", "children", 2, 2, None, "طفلان"),
    ]),
    ("فقدان مواطن لحياته في قصف على القرية", [
        ("killed", "people", 1, 1, None, "مواطن"),
    ]),
    ("فقد ثلاثة صيادين في البحر بعد قصف على الميناء", []),
    ("خطف مسلحون 3 موظفين من البلدة", [
        ("abducted", "people", 3, 3, None, "3 موظفين"),
    ]),
    ("قتل مسلحون 9 مزارعين في القرية", [
        ("killed", "people", 9, 9, None, "9 مزارعين"),
    ]),
    ("خلف القصف على البلدة أمس قتيلا وجريحين", [
        ("killed", "people", 1, 1, None, "قتيلا"),
        ("injured", "people", 2, 2, None, "وجريحين"),
    ]),
    ("خلف القصف على البلدة أمس 12 قتيلا", [
        ("killed", "people", 12, 12, None, "12 قتيلا"),
    ]),
    ("توفي متأثرا بجراحه شاب أصيب قبل أسبوع", [
        ("killed", "men", 1, 1, None, "شاب"),
    ]),
    ("قتل شقيقان وجرح والدهما بقصف على البلدة", [
        ("killed", "people", 2, 2, None, "شقيقان"),
    ]),
    ("أعدم التنظيم الزعيم المحلي وخمسة من مرافقيه", [
        ("killed", "people", 1, 1, None, "الزعيم"),
        ("killed", "people", 5, 5, None, "وخمسة من مرافقيه"),
    ]),
    ("أعدمهم التنظيم في الساحة العامة", []),
    ("سقوط العشرات بين قتيل وجريح في قصف على السوق", [
        ("killed_or_injured", "people", 20, None, None, "العشرات"),
    ]),
    ("سقط عشرون عنصرا من قوات النظام بين قتيل وجريح", [
        ("killed_or_injured", "combatants", 20, 20, None, "عشرون عنصرا"),
    ]),
    ("مقتل 12 من قوات النظام و8 من داعش في اشتباكات", [
        ("killed", "combatants", 12, 12, None, "12"),
        ("killed", "people", 8, 8, None, "8"),
    ]),
    ("مقتل خمسة جنود من الجيش السوري وثلاثة مسلحين", [
        ("killed", "combatants", 5, 5, None, "خمسة جنود"),
        ("killed", "combatants", 3, 3, None, "وثلاثة مسلحين"),
    ]),
    ("قالت مصادر إن شخصا قتل وأصيب ثلاثة آخرون", [
        ("killed", "people", 1, 1, None, "شخصا"),
        ("injured", "people", 3, 3, None, "ثلاثة آخرون"),
    ]),
    ("إن طفلة ووالدتها أصيبتا بشظايا", [
        ("injured", "children", 1, 1, None, "طفلة"),
        ("injured", "women", 1, 1, None, "ووالدتها"),
    ]),
    ("ذكر المصدر أن مدنيا قتل وجرح اثنان آخران", [
        ("killed", "civilians", 1, 1, None, "مدنيا"),
        ("injured", "civilians", 2, 2, None, "اثنان آخران"),
    ]),
    ("قتل 22 مسلحا بينهم أربعة قادة", [
        ("killed", "combatants", 22, 22, None, "22 مسلحا"),
        ("killed", "combatants", 4, 4, 0, "أربعة قادة"),
    ]),
    ("22 مسلحا، بينهم أربعة قادة، قتلوا في انفجار عبوة", [
        ("killed", "combatants", 22, 22, None, "22 مسلحا"),
        ("killed", "combatants", 4, 4, 0, "أربعة قادة"),
    ]),
    ("لقي نحو 42 مصرعهم في تفجيرين", [("killed", "people", 42, 42, None, "نحو 42")]),
    ("خمسة عشر مدنيا لقوا مصرعهم في هجومين", [
        ("killed", "civilians", 15, 15, None, "خمسة عشر مدنيا"),
    ]),
    ("عنصران من قوات الحلف لقيا مصرعهما", [
        ("killed", "combatants", 2, 2, None, "عنصران"),
    ]),
    ("القضاء على عشرة إرهابيين في الجبل", [
        ("killed", "combatants", 10, 10, None, "عشرة إرهابيين"),
    ]),
    ("قضت القوات على أكثر من 120 مسلحا", [
        ("killed", "combatants", 121, None, None, "أكثر من 120 مسلحا"),
    ]),
    ("القضاء على البطالة", []),
    ("تعرض سبعة من رجال حرس الحدود للإصابة", [
        ("injured", "combatants", 7, 7, None, "سبعة من رجال"),
    ]),
    ("تعرض ثلاثة موظفين للاختطاف", [("abducted", "people", 3, 3, None, "ثلاثة موظفين")]),
    ("أسر جنديين", [("abducted", "combatants", 2, 2, None, "جنديين")]),
    ("أسرت المجموعة جنودا ومستوطنين", [
        ("abducted", "combatants", 2, None, None, "جنودا"),
        ("abducted", "civilians", 2, None, None, "ومستوطنين"),
    ]),
    ("ما أدى إلى سقوط ضحايا", [("killed_or_injured", "people", 2, None, None, "ضحايا")]),
    ("لم يسفر القصف عن سقوط ضحايا", [
        ("killed_or_injured", "people", 0, 0, None, "لم يسفر القصف عن سقوط ضحايا"),
    ]),
    ("لم يصب أي مدني", [("injured", "civilians", 0, 0, None, "لم يصب أي مدني")]),
    ("لم تسجل إصابات في صفوف المدنيين", [
        ("injured", "civilians", 0, 0, None, "لم تسجل إصابات في صفوف المدنيين"),
    ]),
    ("لم ترد معلومات عن إصابات", []),
    ("اعتقلت القوات، منذ مساء أمس وحتى الفجر، 28 شابا", [
        ("detained", "men", 28, 28, None, "28 شابا"),
    ]),
    ("اعتقال 17 من المشتبه بهم", [("detained", "people", 17, 17, None, "17 من المشتبه")]),
    ("أوقفه مسلحون قرب البلدة", []),
    ("قتلهم مسلحون مجهولون", []),
    ("هدد التنظيم بإعدام خمسة رهائن", []),
    ("محاولة اغتيال ضابط في المدينة", []),
    ("اغتيال ضابط برصاص مجهولين", [("killed", "combatants", 1, 1, None, "ضابط")]),
    ("نزوح المئات من العوائل", [
        ("displaced", "people", 200, None, None, "المئات من العوائل"),
    ]),
    ("تشريد نحو مليونين", [
        ("displaced", "people", 2000000, 2000000, None, "نحو مليونين"),
    ]),
    ("نزح أكثر من 30 ألف شخص", [
        ("displaced", "people", 30001, None, None, "أكثر من 30 ألف شخص"),
    ]),
    ("استشهاد عائلة بأكملها", [("killed", "civilians", 2, None, None, "عائلة بأكملها")]),
    ("مقتل ثلاثة أشخاص (طفلان وامرأة)", [
        ("killed", "people", 3, 3, None, "ثلاثة أشخاص"),
        ("killed", "children", 2, 2, 0, "طفلان"),
        ("killed", "women", 1, 1, 0, "وامرأة"),
    ]),
    ("مقتل خمسة أجانب - أربعة جنود وصحفية واحدة - في انفجار", [
        ("killed", "people", 5, 5, None, "خمسة أجانب"),
        ("killed", "combatants", 4, 4, 0, "أربعة جنود"),
        ("killed", "journalists", 1, 1, 0, "وصحفية"),
    ]),
    ("مقتل سبعة أشخاص هم 4 أطفال ورجلان وامرأة", [
        ("killed", "people", 7, 7, None, "سبعة أشخاص"),
        ("killed", "children", 4, 4, 0, "4 أطفال"),
        ("killed", "men", 2, 2, 0, "ورجلان"),
        ("killed", "women", 1, 1, 0, "وامرأة"),
    ]),
    ("مقتل شخصين أحدهما طفل", [
        ("killed", "people", 2, 2, None, "شخصين"),
        ("killed", "children", 1, 1, 0, "طفل"),
    ]),
    ("من بين القتلى امرأتان وطفلان", [
        ("killed", "women", 2, 2, -1, "امرأتان"),
        ("killed", "children", 2, 2, -1, "وطفلان"),
    ]),
    ("مقتل ستة مدنيين وإصابة سابع", [
        ("killed", "civilians", 6, 6, None, "ستة مدنيين"),
        ("injured", "civilians", 1, 1, None, "سابع"),
    ]),
    ("استشهاد الشبان الثلاثة في المخيم", [
        ("killed", "men", 3, 3, None, "الشبان الثلاثة"),
    ]),
    ("مقتل 15 شخصا، خمسة منهم من رجال الشرطة", [
        ("killed", "people", 15, 15, None, "15 شخصا"),
        ("killed", "police", 5, 5, 0, "خمسة منهم من رجال الشرطة"),
    ]),
    ("ارتفعت حصيلة القتلى من 30 إلى 45", [("killed", "people", 45, 45, None, "45")]),
    ("ارتفعت حصيلة قتلى المعارك التي تدور في المدينة إلى 11 شخصا", [
        ("killed", "people", 11, 11, None, "11 شخصا"),
    ]),
    ("قدر عدد القتلى بستة وعدد الجرحى بأكثر من ثلاثين", [
        ("killed", "people", 6, 6, None, "بستة"),
        ("injured", "people", 31, None, None, "بأكثر من ثلاثين"),
    ]),
    ("بلغ عدد القتلى 12 والجرحى 30", [
        ("killed", "people", 12, 12, None, "12"),
        ("injured", "people", 30, 30, None, "30"),
    ]),
    ("6 قتلى وأكثر من 10 معتقلين", [
        ("killed", "people", 6, 6, None, "6 قتلى"),
        ("detained", "people", 11, None, None, "وأكثر من 10 معتقلين"),
    ]),
    ("نفوق 20 رأس غنم ومقتل راع", [("killed", "people", 1, 1, None, "راع")]),
    ("أصيب رجل بثلاث رصاصات", [("injured", "men", 1, 1, None, "رجل")]),
    ("أصيبت ثلاث دبابات", []),
    ("إصابة 3 منازل", []),
    ("أصيب المحافظ بإصابات بالغة", [("injured", "officials", 1, 1, None, "المحافظ")]),
    ("توفي جريح متأثرا بجراحه", [("killed", "people", 1, 1, None, "جريح")]),
    ("كتائب شهداء الأقصى تستهدف دورية", []),
    ("نقل إلى مستشفى شهداء المدينة", []),
    ("فارق جريحان الحياة", [("killed", "people", 2, 2, None, "جريحان")]),
    ("مقتل شاب عمره 20 عاما برصاص قناص", [("killed", "men", 1, 1, None, "شاب")]),
    ("استشهاد الطفل محمد (7 سنوات) في القصف", [
        ("killed", "children", 1, 1, None, "الطفل"),
    ]),
    ("مقتل ثلاثة مدنيين بقذائف هاون عيار 120 ملم", [
        ("killed", "civilians", 3, 3, None, "ثلاثة مدنيين"),
    ]),
    ("أصيب رجل في الخمسين من عمره", [("injured", "men", 1, 1, None, "رجل")]),
    ("مقتل مدني بعد ثلاثة أيام من إصابته", [("killed", "civilians", 1, 1, None, "مدني")]),
    ("قتل جندي على بعد 30 كيلومترا من المدينة", [
        ("killed", "combatants", 1, 1, None, "جندي"),
    ]),
    ("أصيب عاملان عند الساعة 5 مساء", [("injured", "people", 2, 2, None, "عاملان")]),
    ("مقتل خمسة من عناصر الفرقة 25", [
        ("killed", "combatants", 5, 5, None, "خمسة من عناصر"),
    ]),
    ("مقتل قائد اللواء 93", [("killed", "combatants", 1, 1, None, "قائد")]),
    ("قتل في عام 2015 عشرون مدنيا", [
        ("killed", "civilians", 20, 20, None, "عشرون مدنيا"),
    ]),
    ("مقتل شخص وحرق 3 سيارات", [("killed", "people", 1, 1, None, "شخص")]),
    ("مقتل رجل وسرقة 5 ملايين ليرة", [("killed", "men", 1, 1, None, "رجل")]),
    ("أصيب 40 بالمئة من المباني", []),
    ("إصابة طائرتين", []),
    ("إصابة هدفين بدقة", []),
    ("مقتل المئات منذ 2011", [("killed", "people", 200, None, None, "المئات")]),
    ("مقتل 30 وفق المادة 5", [("killed", "people", 30, 30, None, "30")]),
    ("أعلن مقتل 12 عنصرا في شارع الثلاثين", [
        ("killed", "combatants", 12, 12, None, "12 عنصرا"),
    ]),
    ("قتل 5 في حي الستين", [("killed", "people", 5, 5, None, "5")]),
    ("قتل مسلحون مدنيا وأحرقوا منزلين", [("killed", "civilians", 1, 1, None, "مدنيا")]),
    ("قصفت خمس طائرات السوق وقتلت عشرة", [("killed", "people", 10, 10, None, "عشرة")]),
    ("شنت الطائرات 12 غارة أدت إلى مقتل 3", [("killed", "people", 3, 3, None, "3")]),
    ("قتل جنديان في انفجار لغمين", [("killed", "combatants", 2, 2, None, "جنديان")]),
    ("اعتقل 3 ناشطين بموجب القانون 10", [("detained", "people", 3, 3, None, "3 ناشطين")]),
    ("هاجم 200 مقاتل القاعدة", []),
    ("نقل 15 جريحا إلى 3 مستشفيات", [("injured", "people", 15, 15, None, "15 جريحا")]),
    ("اجتمع 20 قائدا بعد مقتل زعيمهم", [("killed", "people", 1, 1, None, "زعيمهم")]),
    ("تظاهر الآلاف احتجاجا على مقتل شاب", [("killed", "men", 1, 1, None, "شاب")]),
    ("وصل 300 جندي إلى القاعدة", []),
    ("يقيم في المخيم 30 ألف نازح", []),
    ("أفرجت السلطات عن 20 معتقلا", []),
    ("تبادل الطرفان 50 أسيرا", []),
    ("انتشلت فرق الإنقاذ 12 جثة", []),
    ("العثور على مقبرة جماعية تضم 40 جثة", []),
    ("تعزية بشهداء الواجب", []),
    ("ارتفع سعر الخبز 30 بالمئة وقتل تاجر", [("killed", "people", 1, 1, None, "تاجر")]),
    ("قتل القناص رقم واحد في التنظيم", [("killed", "combatants", 1, 1, None, "القناص")]),
    ("مقتل الرجل الثاني في التنظيم", [("killed", "men", 1, 1, None, "الرجل")]),
    ("أصيب لاعبان في المباراة", []),
    ("مقتل عشرات الدواعش", [("killed", "combatants", 20, None, None, "عشرات الدواعش")]),
    ("سقوط عشرات القذائف", []),
    ("سقط صاروخان على المدينة", []),
    ("سقوط ثلاث قذائف قتلت امرأة", [("killed", "women", 1, 1, None, "امرأة")]),
    ("أصابت القذائف ثلاثة منازل", []),
    ("أصابت الرصاصة رأسه", []),
    ("أصيب بثلاث طلقات", []),
    ("لم يقتل أحد في الانفجار", [("killed", "people", 0, 0, None, "لم يقتل أحد")]),
    ("لم تسفر الغارات عن قتلى", [
        ("killed", "people", 0, 0, None, "لم تسفر الغارات عن قتلى"),
    ]),
    ("نجا خمسة من الموت", []),
    ("كاد القصف أن يقتل عشرين تلميذا", []),
    ("لو سقطت القذيفة لقتلت العشرات", []),
    ("خشية مقتل المدنيين", []),
    ("حذر من مقتل الآلاف", []),
    ("أطلق سراح 5 مختطفين", []),
    ("مقتل خمسة جنود بينهم ضابط برتبة عقيد", [
        ("killed", "combatants", 5, 5, None, "خمسة جنود"),
        ("killed", "combatants", 1, 1, 0, "ضابط"),
    ]),
    ("قتل ثلاثة وأصيب مثلهم", [("killed", "people", 3, 3, None, "ثلاثة")]),
    ("قتل أربعة وأصيب ضعفهم", [("killed", "people", 4, 4, None, "أربعة")]),
    ("مقتل شخص ثان متأثرا بجراحه", [("killed", "people", 1, 1, None, "شخص")]),
    ("تكبد العدو 40 قتيلا", [("killed", "people", 40, 40, None, "40 قتيلا")]),
    ("أسر أربعة جنود", [("abducted", "combatants", 4, 4, None, "أربعة جنود")]),
    ("وقوع خمسة جنود في الأسر", []),
    ("قتل وأسر 30 مقاتلا", []),
    ("مقتل 20 حوثيا وأسر 10", [
        ("killed", "combatants", 20, 20, None, "20 حوثيا"),
        ("abducted", "combatants", 10, 10, None, "10"),
    ]),
    ("مقتل قيادي وثلاثة من مرافقيه", [
        ("killed", "combatants", 1, 1, None, "قيادي"),
        ("killed", "people", 3, 3, None, "وثلاثة من مرافقيه"),
    ]),
    ("مقتل رجل وزوجته وطفليهما", [
        ("killed", "men", 1, 1, None, "رجل"),
        ("killed", "women", 1, 1, None, "وزوجته"),
        ("killed", "children", 2, 2, None, "وطفليهما"),
    ]),
    ("استشهاد عائلة من سبعة أفراد", [
        ("killed", "people", 7, 7, None, "عائلة من سبعة أفراد"),
    ]),
    ("مقتل 9 من عائلة واحدة", [("killed", "people", 9, 9, None, "9 من عائلة")]),
    ("مقتل خمسة من أفراد العائلة", [("killed", "people", 5, 5, None, "خمسة من أفراد")]),
    ("إصابة 12 طالبا وثلاث معلمات", [
        ("injured", "people", 12, 12, None, "12 طالبا"),
        ("injured", "people", 3, 3, None, "وثلاث معلمات"),
    ]),
    ("مقتل 4 إعلاميين ومسعف", [
        ("killed", "journalists", 4, 4, None, "4 إعلاميين"),
        ("killed", "medics", 1, 1, None, "ومسعف"),
    ]),
    ("مقتل طبيبين وممرضة", [
        ("killed", "medics", 2, 2, None, "طبيبين"),
        ("killed", "medics", 1, 1, None, "وممرضة"),
    ]),
    ("اختطاف 3 عمال إغاثة", [("abducted", "aid_workers", 3, 3, None, "3 عمال إغاثة")]),
    ("إصابة عامل إغاثة", [("injured", "aid_workers", 1, 1, None, "عامل إغاثة")]),
    ("مقتل عنصرين من الدفاع المدني", [
        ("killed", "aid_workers", 2, 2, None, "عنصرين من الدفاع المدني"),
    ]),
    ("استشهاد متطوع في الهلال الأحمر", [
        ("killed", "aid_workers", 1, 1, None, "متطوع في الهلال الأحمر"),
    ]),
    ("مقتل ضابطي شرطة", [("killed", "police", 2, 2, None, "ضابطي شرطة")]),
    ("مقتل رجلي أمن", [("killed", "police", 2, 2, None, "رجلي أمن")]),
    ("إن طفلا يبلغ من العمر 11 عاما أصيب بجروح", [
        ("injured", "children", 1, 1, None, "طفلا"),
    ]),
    ("من بين القتلى الأربعة ثلاثة موظفين", [
        ("killed", "people", 3, 3, -1, "ثلاثة موظفين"),
    ]),
    ("أصاب الصاروخ سيارة كانت تقل ثلاثة مسلحين", []),
    ("استشهد مدنيان وجرح آخران", [
        ("killed", "civilians", 2, 2, None, "مدنيان"),
        ("injured", "civilians", 2, 2, None, "آخران"),
    ]),
    ("سقوط قتيل و4 مصابين في قصف", [
        ("killed", "people", 1, 1, None, "قتيل"),
        ("injured", "people", 4, 4, None, "4 مصابين"),
    ]),
    ("راح ضحيتها 20 مدنيا بين قتيل وجريح", [
        ("killed_or_injured", "civilians", 20, 20, None, "20 مدنيا"),
    ]),
    ("قتلوا جنديا وأصابوا ثلاثة آخرين، وقاموا بنهب السيارة", [
        ("killed", "combatants", 1, 1, None, "جنديا"),
        ("injured", "combatants", 3, 3, None, "ثلاثة آخرين"),
    ]),
    ("نفى المصدر سقوط قتلى", []),
    ("حققت الصواريخ إصابات مباشرة في الموقع", []),
    ("لم يسفر الهجوم عن خسائر أو إصابات", [
        ("injured", "people", 0, 0, None, "لم يسفر الهجوم عن خسائر أو إصابات"),
    ]),
    ("إصابة طفل ووالده ووالدته", [
        ("injured", "children", 1, 1, None, "طفل"),
        ("injured", "men", 1, 1, None, "ووالده"),
        ("injured", "women", 1, 1, None, "ووالدته"),
    ]),
    ("مقتل ستة من حرس الحدود", [("killed", "combatants", 6, 6, None, "ستة")]),
    ("أصيب رجلا شرطة على الأقل واثنان من المدنيين", [
        ("injured", "police", 2, None, None, "رجلا شرطة"),
        ("injured", "civilians", 2, 2, None, "واثنان من المدنيين"),
    ]),
    ("قتل جنديان تركيان على يد مسلحين", [("killed", "combatants", 2, 2, None, "جنديان")]),
    ("محاولة خطف طيارين", []),
    ("وعدد شهداء القطاع يفوق 32600", [
        ("killed", "people", 32601, None, None, "يفوق 32600"),
    ]),
    ("بلغت حصيلة القتلى منذ اندلاع المعارك 1800 شخص", [
        ("killed", "people", 1800, 1800, None, "1800 شخص"),
    ]),
    ("إن الناشطين لقيا مصرعهما", [("killed", "people", 2, 2, None, "الناشطين")]),
    ("بلغ عدد القتلى منذ 7 أكتوبر 300 شخص", [
        ("killed", "people", 300, 300, None, "300 شخص"),
    ]),
    # A hedge behind two who are told by their noun alone.
    ("قتل شخصان على الأقل في انفجار", [("killed", "people", 2, None, None, "شخصان")]),
    ("قتل شخصان في انفجار على الأقل درجة", [("killed", "people", 2, 2, None, "شخصان")]),
    # What goes on denies nothing.
    ("لا يزال مئات الضحايا عالقين تحت أنقاض الحي", [
        ("missing", "people", 200, None, None, "مئات الضحايا"),
    ]),
    ("لا ضحايا تحت الركام", [
        ("killed_or_injured", "people", 0, 0, None, "لا ضحايا"),
    ]),
    ("قصف المدينة بقذائف اقتصرت أضرارها على الماديات", [
        ("killed_or_injured", "people", 0, 0, None, "اقتصرت أضرارها على الماديات"),
    ]),
    ("اقتصرت الأضرار على إصابة مدني", [("injured", "civilians", 1, 1, None, "مدني")]),
    # A bare number counts those told right before it.
    ("مقتل جندي وإصابة ثلاثة في كمين", [
        ("killed", "combatants", 1, 1, None, "جندي"),
        ("injured", "combatants", 3, 3, None, "ثلاثة"),
    ]),
    ("مقتل طفل وإصابة ثلاثة في القصف", [
        ("killed", "children", 1, 1, None, "طفل"),
        ("injured", "people", 3, 3, None, "ثلاثة"),
    ]),
    # Who was freed is no prisoner.
    ("اعتقلت القوات أسيرا محررا", [("detained", "people", 1, 1, None, "أسيرا محررا")]),
    ("اعتقال أسير", [("detained", "prisoners", 1, 1, None, "أسير")]),
    # Only fighters have ranks.
    ("سقوط قتلى في صفوفهم", [("killed", "combatants", 2, None, None, "قتلى في صفوفهم")]),
    ("سقوط قتلى في صفوف المدنيين", [
        ("killed", "civilians", 2, None, None, "قتلى في صفوف المدنيين"),
    ]),
    ("سقوط 18 قتيلا على الأقل، جميعهم من الجنود", [
        ("killed", "combatants", 18, None, None, "18 قتيلا"),
    ]),
    (  # one verb for each, not one number for both
        "ذكر مسعفون أن امرأة قتلت وأصيب طفلها",
        [
            ("killed", "women", 1, 1, None, "امرأة"),
            ("injured", "children", 1, 1, None, "طفلها"),
        ],
    ),
    (
        "أضاف البيان أن جنديا قتل وأصيب أربعة",
        [
            ("killed", "combatants", 1, 1, None, "جنديا"),
            ("injured", "combatants", 4, 4, None, "أربعة"),
        ],
    ),
    (
        "قتل وأصيب أربعة مدنيين",
        [("killed_or_injured", "civilians", 4, 4, None, "أربعة مدنيين")],
    ),
    (  # when and where between commas
        "استشهد، مساء أمس الاثنين، خمسة شبان في المخيم",
        [("killed", "men", 5, 5, None, "خمسة شبان")],
    ),
    ("استشهد، مساء أمس الاثنين، في المخيم", []),
    (
        "اندلعت مواجهات استشهد على إثرها 11 شابا",
        [("killed", "men", 11, 11, None, "11 شابا")],
    ),
]

def rows(text: str) -> list[Row]:
    doc, found = read_doc(text), []
    for hit in find_casualties(doc, 0, len(doc.words)):
        victims, words = hit.value, doc.span(hit.first, hit.stop).of(text)
        count = victims.group.count
        found.append((victims.outcome, victims.group.who, count.low, count.high,
                      victims.of, words))
    return found


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[t for t, _ in SENTENCES])
def test_rows_of_a_sentence(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


SIDES = [  # sentence; the groups of its rows once the parties are known
    ("وصلت حصيلة قتلى الجيش الإثيوبي منذ الثلاثاء إلى 57", ["combatants"]),
    ("وصلت حصيلة القتلى من القوات الكينية إلى 46", ["combatants"]),
    ("ارتفعت حصيلة قتلى الغارة على قوات النظام إلى 20", ["people"]),
    ("ارتفع عدد قتلى الاحتلال إلى 4 إسرائيليين", ["people"]),
    ("سقوط قتلى وجرحى في صفوفهم", ["combatants", "combatants"]),
    ("سقوط مئة قتيل و30 جريحا في صفوف الحوثيين", ["combatants", "combatants"]),
    ("سقوط ثلاثة قتلى وعشرة جرحى مدنيين", ["people", "civilians"]),
    ("مقتل اثنين من كبار قادة تنظيم القاعدة", ["combatants"]),
    ("مقتل تسعة من المشتبه في انتمائهم لحركة الشباب", ["combatants"]),
    ("مقتل ثلاثة من قوات النظام وإصابة خمسة", ["combatants", "combatants"]),
    ("قتلى لقوات النظام في كمين", ["combatants"]),
    ("قتلى قوات النظام في كمين", []),
]


@pytest.mark.parametrize(("text", "groups"), SIDES)
def test_groups_by_their_side(text: str, groups: list[str]) -> None:
    doc = read_doc(text)
    found = find_casualties(doc, 0, len(doc.words))
    actors = find_actors(doc, 0, len(doc.words), read_context(doc))
    assert [row.value.group.who for row in with_sides(doc, found, actors)] == groups

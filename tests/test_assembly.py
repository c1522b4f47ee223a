"""Which sentences tell one incident and which another: (report, the incidents in it).

An incident is written as type, the English name of its place, and its counts of dead.
"""

from __future__ import annotations

import pytest

import musnad

CASES: list[tuple[str, list[tuple[str, str | None, list[int]]]]] = [
    # Two acts in one sentence: the doer stands before its verb.
    ("قصفت قوات النظام مدينة بنش، والقوات الروسية قصفت مدينة سراقب.",
     [("shelling", "Binnish", []), ("shelling", "Saraqib", [])]),
    # An answer tells another act than what it answers.
    ("قتل ثلاثة مدنيين في قصف مدفعي على مدينة بنش ردا على غارة قتلت سبعة في مدينة سراقب.",
     [("shelling", "Binnish", [3]), ("airstrike", "Saraqib", [7])]),
    # One actor that strikes two towns commits two acts.
    ("شنت القوات الروسية غارة على مدينة بنش.\nوشنت القوات الروسية غارة على مدينة سراقب.",
     [("airstrike", "Binnish", []), ("airstrike", "Saraqib", [])]),
    # A killing without a type, by whoever struck in the lede, is that strike.
    ("غارات لقوات التحالف الدولي على ريف دير الزور\n\n"
     "قتل ثلاثون مدنيا في مجزرة ارتكبتها قوات التحالف الدولي في مدينة هجين.\n",
     [("airstrike", "Hajin", [30])]),
    # A seizure beside a killing is an act of its own.
    ("قتلت القوات الإسرائيلية شابا واعتقلت ثلاثة شبان في مدينة جنين.",
     [("other_violence", "Jenin", [1]), ("arrest", "Jenin", [])]),
    # Protests that attacks led to do not name the killing.
    ("وقتل عشرة جنود في هجمات في مدينة العريش إثر احتجاجات حاشدة.",
     [("other_violence", "Arish", [10])]),
    # Nor is it foiled with the attack that it is told beside.
    ("أحبط الجيش هجوما انتحاريا في مدينة العريش وقتل ثلاثة مسلحين واعتقل خمسة مسلحين.",
     [("suicide_bombing", "Arish", [3]), ("arrest", "Arish", [])]),
    # Who fled is told with the dead, or before them as an act of its own.
    ("أدى التصعيد في مدينة بنش أمس إلى مقتل عشرة مدنيين ونزوح مئات السكان.",
     [("other_violence", "Binnish", [10])]),
    ("نزح مئات السكان من مدينة بنش أمس بعد أن قتل عشرة مدنيين.",
     [("displacement", "Binnish", [10])]),
    # Totals of a time of their own, right behind others: not the dead of those.
    ("قصفت قوات النظام مدينة بنش أمس.\nوقال شاهد إن السكان خائفون.\n"
     "وتستمر الحياة في المدينة.\nوشنت إسرائيل مئات الغارات في سوريا منذ عام 2011.\n"
     "وتشهد سوريا نزاعا منذ عام 2011 تسبب بمقتل 300 ألف شخص.",
     [("shelling", "Binnish", []), ("airstrike", "Syria", []),
      ("other_violence", "Syria", [300000])]),
    # Nor is the toll of a war that of the strike told before it.
    ("قتل ثلاثة مدنيين في غارة جوية على مدينة بنش أمس.\n"
     "وتسببت الحرب في سوريا بمقتل نصف مليون شخص وتهجير الملايين.",
     [("airstrike", "Binnish", [3]), ("other_violence", "Syria", [500000])]),
    ("سقطت قذائف على مدينة بنش أمس.\n"
     "وتسببت الحرب في سوريا بمقتل نصف مليون شخص وتهجير الملايين.",
     [("shelling", "Binnish", []), ("other_violence", "Syria", [500000])]),
    # These attacks are those of the time just told, and not the one before.
    ("قتل طفل بقصف مدفعي على مدينة بنش أمس.\n"
     "ووثق المركز 292 هجوما في سوريا منذ بداية العام.\n"
     "وأدت هذه الهجمات لمقتل 18 شخصا.",
     [("shelling", "Binnish", [1]), ("other_violence", "Syria", [18])]),
    # One toll as it grew; without such words two tolls are those of two acts.
    ("قتل تسعة مدنيين في قصف مدفعي على مدينة بنش أمس، في حصيلة أولية.\n"
     "وارتفعت حصيلة القصف على مدينة بنش إلى 14 قتيلا.", [("shelling", "Binnish", [14])]),
    ("قتل 14 مدنيا في قصف مدفعي على مدينة بنش أمس.\n"
     "وكان مصدر طبي تحدث عن تسعة قتلى في القصف على مدينة بنش في حصيلة غير نهائية.",
     [("shelling", "Binnish", [14])]),
    ("قتل تسعة مدنيين في قصف مدفعي على مدينة بنش أمس.\n"
     "وقتل 14 مدنيا في قصف آخر على مدينة بنش.",
     [("shelling", "Binnish", [9]), ("shelling", "Binnish", [14])]),
    # Nor does the toll of an act grow to that of a whole war.
    ("قتل تسعة مدنيين في قصف مدفعي على مدينة بنش أمس.\n"
     "وارتفعت حصيلة القصف على مدينة بنش إلى 900 قتيل.",
     [("shelling", "Binnish", [9]), ("shelling", "Binnish", [900])]),
    # Who dies today of wounds was hit on another day.
    ("استشهد شاب متأثرا بإصابته خلال اقتحام مدينة جنين الشهر الماضي\n\n"
     "استشهد شاب أمس متأثرا بإصابته خلال اقتحام مدينة جنين.\n",
     [("ground_clash", "Jenin", [1])]),
    ("استشهد شاب خلال اقتحام مدينة جنين الشهر الماضي.\n\n"
     "استشهد شاب أمس خلال اقتحام مدينة جنين.\n",
     [("ground_clash", "Jenin", [1]), ("ground_clash", "Jenin", [1])]),
    # What is to be contained is no act told.
    ("قصفت قوات النظام مدينة بنش.\nمددت الحكومة الطوارئ في مدينة العريش لاحتواء هجمات.",
     [("shelling", "Binnish", []), ("other_violence", "Arish", [])]),
    # The strike told before, and told again with its toll.
    ("قصفت قوات النظام مدينة بنش اليوم.\nوأدى القصف إلى مقتل خمسة مدنيين.",
     [("shelling", "Binnish", [5])]),
    # أربعة in the headline and أربعة على الأقل below are one count.
    ("مقتل أربعة في قصف على مدينة بنش\n\n"
     "قتل أربعة أشخاص على الأقل في قصف مدفعي استهدف مدينة بنش.\n",
     [("shelling", "Binnish", [4])]),
    # Beside an incident, an act of which nothing else is told is none.
    ("قتل ثلاثة مدنيين في قصف مدفعي على مدينة بنش.\nوسمعت اشتباكات قرب مدينة سراقب.",
     [("shelling", "Binnish", [3])]),
    # كما and كذلك add an act that names no place; a report on the same one does not.
    ("قصفت قوات النظام مدينة بنش.\nكما قصفت قوات النظام بالمدفعية قرى في ريف حماة اليوم.",
     [("shelling", "Binnish", []), ("shelling", "Hama", [])]),
    ("قصفت قوات النظام مدينة بنش.\nوأفادت مصادر بأن قوات النظام قصفت بنش بالمدفعية.",
     [("shelling", "Binnish", [])]),
    # Two quarters of one town are two places, though both name the town.
    ("قتل ثلاثة أشخاص في قصف على حي الشجاعية بمدينة غزة، وأصيب طفل جراء قصف على حي "
     "الزيتون بمدينة غزة.",
     [("shelling", "Shujaiya", [3]), ("shelling", "Zeitoun", [])]),
    # An act told in addition, elsewhere.
    ("قصفت قوات النظام بلدة بنش، إضافة إلى قصف طال قرية البارة.",
     [("shelling", "Binnish", []), ("shelling", "Al-Bara", [])]),
    # A day of remembrance is no incident, and neither is to face something.
    ("أحيا الحزب الذكرى الخامسة لاغتيال زعيمه في مدينة بغداد اليوم.", []),
    ("دعا الوزير الأحد إلى الوحدة في مواجهة الجيش الإسرائيلي.", []),
    # Where those are who struck is not where they struck; alone it is all that is told.
    ("قصفت قوات النظام المتمركزة في سراقب بلدة سرمين اليوم.",
     [("shelling", "Sarmin", [])]),
    ("استهدف القصف المدفعي الذي مصدره حواجز في سراقب، بلدة سرمين اليوم.",
     [("shelling", "Sarmin", [])]),
    ("مقتل شاب من مدينة درعا بانفجار لغم في مدينة الحسكة اليوم.",
     [("landmine", "Al-Hasakah", [1])]),
    ("مقتل شاب من مدينة درعا بانفجار لغم اليوم.", [("landmine", "Daraa", [1])]),
    ("قصفت قوات النظام المتمركزة في خان العسل بالمدفعية قرية كفرعمة اليوم.",
     [("shelling", "Kafr Amma", [])]),
    ("قتل ثلاثة جنود متمركزين في خان العسل بقصف مدفعي.",
     [("shelling", "Khan al-Assal", [3])]),
    # What the displaced had left, or where the dead hail from, is not struck at all.
    ("قتل طفل في غارة على منزل لعائلة نازحة من ريف حماة اليوم.",
     [("airstrike", None, [1])]),
    ("مقتل شخصين في قصف مدفعي على بنش، أحدهما من بلدة سراقب بريف إدلب والآخر من سرمين.",
     [("shelling", "Binnish", [2])]),
    ("مقتل رجل ينحدر من مدينة سراقب بقصف مدفعي على مدينة حماة.",
     [("shelling", "Hama", [1])]),
    # Nor is the place of those for whose sake something was done.
    ("استهدف مقاتلو الحزب ثكنة زرعيت بالمدفعية نصرة لأهالي غزة.",
     [("shelling", "Zar'it Barracks", [])]),
    ("قصف مقاتلو الحزب تجمعا للجنود دعما لأهالي قطاع غزة.", [("shelling", None, [])]),
    # A town may stand for its governorate, of which the village is told later.
    ("مقتل شخص بقصف مدفعي في إدلب\n\n"
     "قتل رجل اليوم بقصف مدفعي على قرية البارة جنوبي إدلب.",
     [("shelling", "Al-Bara", [1])]),
    ("قتل عشرة أشخاص في غارات جوية في مناطق أخرى من أفغانستان.",
     [("airstrike", "Afghanistan", [10])]),
    # Two names of one town tell of one place, and a bare toll is of the report's land.
    ("انفجار في مدينة كوباني\n\nقتل مدنيان بانفجار سيارة مفخخة في مدينة عين العرب اليوم.",
     [("bombing", "Ain al-Arab", [2])]),
    ("قتل مدنيان في قصف مدفعي على مدينة بنش شمالي سوريا اليوم.\n"
     "وقتل أكثر من تسعين مدنيا منذ مطلع العام.",
     [("shelling", "Binnish", [2]), ("other_violence", None, [91])]),
    ("قتل مدنيان في قصف مدفعي في سوريا اليوم.\n"
     "وقتل أكثر من تسعين مدنيا في هجمات منذ مطلع العام.",
     [("shelling", "Syria", [2]), ("other_violence", "Syria", [91])]),
    # Who is struck where it lies is struck there.
    ("قصفت الفصائل بالمدفعية القوات المتمركزة في سراقب ومعرة النعمان شرقي إدلب اليوم.",
     [("shelling", "Saraqib", [])]),
    # A list of villages is not replaced by the one place that a later sentence names.
    ("قصفت قوات النظام بالمدفعية قرى السرمانية والموزرة وقسطون بريف حماة اليوم.\n"
     "وقال ناشط إن القصف استهدف معسكر جورين.", [("shelling", "Al-Sarmaniyah", [])]),
    # Nor where somebody is from whose name and age are told.
    ("استشهد الشاب سامي حازم برهان (23 عاما) من قرية زواتا برصاص القوات الإسرائيلية "
     "في مدينة جنين.", [("shooting", "Jenin", [1])]),
    ("استشهد الشاب سامي حازم برهان (23 عاما) في قرية زواتا برصاص القوات الإسرائيلية.",
     [("shooting", "Zawata", [1])]),
    # Nor is it where they went, where aircraft circle, or where people are from.
    ("قصفت قوات النظام في طريق تعزيزات متجهة إلى مدينة سراقب قرية كفرعمة اليوم.",
     [("shelling", "Kafr Amma", [])]),
    ("قصفت قوات النظام قرية كفرعمة وسط تحليق الطائرات في سماء مدينة سراقب.",
     [("shelling", "Kafr Amma", [])]),
    ("قتل ثلاثة مدنيين من سكان مدينة سراقب في قصف مدفعي على قرية كفرعمة.",
     [("shelling", "Kafr Amma", [3])]),
    # Offices and reporters of a town say little of where.
    ("قتل شرطيان من قسم شرطة سراقب بقصف مدفعي على قرية كفرعمة.",
     [("shelling", "Kafr Amma", [2])]),
    ("أفاد مراسلنا في سراقب بأن قصفا مدفعيا استهدف قرية كفرعمة.",
     [("shelling", "Kafr Amma", [])]),
    ("اعتقلت القوات خلية في مدينة سراقب، وقادتها مقيمون في الدنمارك.",
     [("arrest", "Saraqib", [])]),
    # A quarter far from the town named before it is another of its name.
    ("وفي رفح قتل ثلاثة مدنيين في قصف مدفعي على منزل في حي النصر.",
     [("shelling", None, [3])]),
    ("قصف مدفعي على حي الزيتون وخيام في خان يونس اليوم.", [("shelling", "Zeitoun", [])]),
    # Of a town that heads a sentence and the village behind the act, the village.
    ("في مدينة سراقب، قصفت قوات النظام قرية كفرعمة اليوم.",
     [("shelling", "Kafr Amma", [])]),
    ("في مدينة سراقب، قصفت قوات النظام السوق شمالي مدينة إدلب اليوم.",
     [("shelling", "Saraqib", [])]),
    # Fights with an adjective that quarrels have not; quarrels.
    ("دارت معارك عنيفة في محيط مدينة حرض اليوم.", [("ground_clash", "Haradh", [])]),
    ("دارت معارك انتخابية في مدينة حرض اليوم.", []),
    # What "these" points at was told before; strikes of old days are no news.
    ("قتل مدنيان في قصف مدفعي على مدينة بنش.\nوتظهر هذه الهجمات في مدينة الباب أن الخطر "
     "قائم.", [("shelling", "Binnish", [2])]),
    ("قتل مدنيان في قصف مدفعي على مدينة بنش.\nوشنت القوات الروسية غارات سابقة في مدينة "
     "سراقب.", [("shelling", "Binnish", [2])]),
    # The second of two is another; the second of its kind is not.
    ("انفجرت سيارة مفخخة في مدينة بغداد وقتل ثلاثة جنود.\nأما الانفجار الثاني "
     "فاستهدف سوقا في مدينة بعقوبة وأسفر عن مقتل خمسة مدنيين.",
     [("bombing", "Baghdad", [3]), ("bombing", "Baqubah", [5])]),
    # Strikes whose means one sentence leaves out, and whose toll is told later.
    ("قصفت مسيرات تركية قرية عون الدادات اليوم.\nوتسبب قصف الاحتلال لقرية عون الدادات "
     "بمقتل مدني.", [("drone_strike", "Awn al-Dadat", [1])]),
    # What aircraft destroy they strike; rockets may be what is destroyed.
    ("طائرات التحالف دمرت مبنى في مدينة الرقة اليوم.", [("airstrike", "Raqqa", [])]),
    ("دمرت القوات مستودع صواريخ في مدينة الرقة اليوم.", [("destruction", "Raqqa", [])]),
    # Who is repelled fights on the ground.
    ("نجحت القوات في صد عشر هجمات للمسلحين في مدينة سراقب اليوم.",
     [("ground_clash", "Saraqib", [])]),
    # Another teller gives another number for the same dead.
    ("قتل عشرون جنديا في هجوم في مدينة كابول اليوم.\n"
      "بينما قدر مصدر طبي القتلى بنحو 25 قتيلا.",
     [("ground_clash", "Kabul", [20])]),
    # A clause that begins with no act may tell another one, elsewhere.
    ("قتل ثلاثة أشخاص في قصف على مدينة بنش اليوم، ووصل أربعة جرحى إلى المشفى بعد قصف على "
     "مدينة سراقب.", [("shelling", "Binnish", [3]), ("shelling", "Saraqib", [])]),
    ("قصفت المدفعية قرية البارة، والواقعة جنوب مدينة بنش، ما أدى إلى إصابة مدني.",
     [("shelling", "Al-Bara", [])]),
    # Attacks that somebody goes on with, on no day, are no news.
    ("قتل ثلاثة مدنيين في قصف على مدينة بنش.\nوتستخدم الجماعة القرية منطلقا لهجمات على "
     "مدينة سراقب.", [("shelling", "Binnish", [3])]),
    # What a verb in two words did to whom its pronoun means is told here.
    ("اعترض مسلحون سيارة قرب مدينة بنش اليوم ثم قاموا باختطافه.",
     [("abduction", "Binnish", [])]),
    # What was hit is enough to an act that names nobody who did it.
    ("قتل ثلاثة مدنيين في هجوم على مدينة بنش.\nوفي مدينة سراقب استهدف قصف مواقع الجيش.",
     [("ground_clash", "Binnish", [3]), ("shelling", "Saraqib", [])]),
    # Both sides of a fight may be told to do it.
    ("اقتحمت قوات الاحتلال مخيم بلاطة واشتبكت مع سرايا القدس.\n"
     "وقاتلت سرايا القدس جيش الاحتلال في اشتباكات في مخيم بلاطة.",
     [("ground_clash", "Balata Camp", [])]),
    # Rockets are shelling or missiles, as one tells it; another town is another act.
    ("قتل ثلاثة مدنيين أمس في قصف على مدينة أعزاز.\n"
     "وقال شاهد إن قسد قصفت مدينة أعزاز بالصواريخ.", [("missile_strike", "Azaz", [3])]),
    ("قصفت قسد مدينة أعزاز بالصواريخ أمس.\nوقصفت قسد بلدة مارع بالمدفعية.",
     [("missile_strike", "Azaz", []), ("shelling", "Marea", [])]),
    # A road may lie in the town told before; another town does not lie on it.
    ("قصفت قسد مدينة مارع أمس.\nوقتل شاب في استهداف قسد سيارة على طريق مارع.\n"
     "واستهدفت قسد بالمدفعية بلدة تل رفعت.",
     [("shelling", "Marea", [1]), ("shelling", "Tell Rifaat", [])]),
    # Who stabs and who shoots him do two acts.
    ("هاجم رجل المارة بسكين في مدينة ليون وأصاب ثلاثة.\nوأطلقت الشرطة النار على المهاجم.",
     [("other_violence", "Lyon", []), ("shooting", None, [])]),
    # What came weeks before is another act.
    ("قامت الشرطة بسلسلة مداهمات في تونس، بعد أسابيع من الهجوم على منتجع في "
     "سوسة الذي خلف 38 قتيلا.",
     [("ground_clash", "Tunisia", []), ("ground_clash", "Sousse", [38])]),
    # A slip of the pen in a name makes no other place; another name does.
    ("قتل مدني في قصف استهدف بلدة أعزارو بريف حلب.\nوأفاد المراسل بأن القصف على بلدة "
     "أعزازو أدى إلى مقتل مدني وإصابة أربعة.", [("shelling", None, [1])]),
    ("قتل مدني في قصف استهدف بلدة أعزارو بريف حلب.\nوقتل مدنيان في قصف استهدف بلدة "
     "ميسلونا بريف حلب.", [("shelling", None, [1]), ("shelling", None, [2])]),
    # What happens now and then is no incident.
    ("قتل ثلاثة مدنيين في هجوم على مدينة بنش.\nوتقصف القوات مدينة سراقب بشكل متكرر.",
     [("ground_clash", "Binnish", [3])]),
    ("قتل ثلاثة مدنيين في هجوم على مدينة بنش.\nوغالبا ما تدور اشتباكات بين المسلحين في "
     "مدينة سراقب.", [("ground_clash", "Binnish", [3])]),
    # What somebody calls an act is no other act.
    ("قتل ثلاثة مدنيين في غارة على مدينة بنش.\nوقال الوزير إنها تشكل عدوانا على مدينة "
     "دمشق اليوم.", [("airstrike", "Binnish", [3])]),
    # A list of victims is no clause of its own.
    ("استشهد شابان هما سامر علي، ومحمد سعيد (19 عاما)، جراء قصف على مدينة تفتناز.",
     [("shelling", "Taftanaz", [2])]),
    # The blast of one telling is the suicide bombing of another; a mine is no airstrike.
    ("فجر انتحاري نفسه في مدينة بغداد اليوم وقتل ثلاثة جنود.\nوأدى تفجير العبوة في مدينة "
     "بغداد إلى مقتل ثلاثة جنود.", [("suicide_bombing", "Baghdad", [3])]),
    # A short line between two of prose is a subhead, or a link to another article.
    ("قصف على مدينة بنش\n\nقتل ثلاثة مدنيين في قصف على مدينة بنش.\nونقل الجرحى إلى مشفى "
     "في القرية المجاورة بعد ساعات من القصف كما قال شهود عيان.\nسوريا: قتلى بهجمات في "
     "مدينة حلب\nوقال شاهد إن السكان خائفون من أن يعود القصف في الليل إلى بيوتهم.\n",
     [("shelling", "Binnish", [3])]),
    # Who holds a town does not take it, but in a headline; a known man is seized once.
    ("قتل ثلاثة مدنيين في قصف على مدينة بنش.\nوتسيطر القوات على مدينة سراقب.",
     [("shelling", "Binnish", [3])]),
    ("اعتقلت قوات الأمن صحافيا في مدينة بغداد اليوم.\nوقال شاهد إن دورية اعتقلته هناك.",
     [("arrest", "Baghdad", [])]),
    # A great toll is one, whether told as a total or not.
    ("ارتفعت حصيلة القصف على قطاع غزة إلى 9500 قتيل منذ بداية العام.\nوأفاد بيان بمقتل "
     "9500 شخص في القصف على قطاع غزة.", [("shelling", "Gaza Strip", [9500])]),
    # The blast told again with the day before it is the same; another strike is not.
    ("قتل ثلاثة أشخاص في تفجير في مدينة بغداد الثلاثاء.\nوقال الوزير إن التفجير في مدينة "
     "بغداد الاثنين لن يمر.", [("bombing", "Baghdad", [3])]),
    ("قتل ثلاثة أشخاص في تفجير في مدينة بغداد الثلاثاء.\nوقتل خمسة جنود في تفجير في "
     "مدينة بغداد الاثنين.", [("bombing", "Baghdad", [3]), ("bombing", "Baghdad", [5])]),
    # Speaking of the operations tells none.
    ("قتل ثلاثة مدنيين في غارة على مدينة بنش.\nوقال الناطق أمس إن هدف العمليات في مدينة "
     "سراقب هو منع الخصم من التقدم.", [("airstrike", "Binnish", [3])]),
    # What somebody suffered is told here, though the noun has an article.
    ("تعرض نائب في مدينة بغداد صباح اليوم للاغتيال.", [("assassination", "Baghdad", [])]),
    # A line that stands twice tells its acts once.
    ("العناوين\nقصفت القوات الروسية مدينة بنش بالمدفعية واعتقلت قوات الأمن ثلاثة شبان في "
     "حلب.\nتظاهر المئات في مدينة حمص للمطالبة بالإفراج عن السجناء هناك.\nقصفت القوات "
     "الروسية مدينة بنش بالمدفعية واعتقلت قوات الأمن ثلاثة شبان في حلب.",
     [("shelling", "Binnish", []), ("arrest", "Aleppo", []), ("protest", "Homs", [])]),
    # A line that ends in who took the picture tells no act that the text does not; one
    # that ends a sentence does, whoever is named behind.
    ("قصف على مدينة بنش\n\n"
     "دخان فوق مدينة سراقب بعد غارة روسية - 3 أيار 2022 (الدفاع المدني)\n"
     "قصفت قوات النظام بالمدفعية مدينة بنش، ما أدى إلى مقتل ثلاثة مدنيين.\n"
     "وقال شاهد إن السكان خائفون.", [("shelling", "Binnish", [3])]),
    ("قصف على مدينة بنش\n\n"
     "شنت طائرات روسية غارة على مدينة سراقب أمس (الدفاع المدني).\n"
     "قصفت قوات النظام بالمدفعية مدينة بنش، ما أدى إلى مقتل ثلاثة مدنيين.\n"
     "وقال شاهد إن السكان خائفون.",
     [("airstrike", "Saraqib", []), ("shelling", "Binnish", [3])]),
    # Arrests for crimes of another kind, and cars that are stopped.
    ("هاجم مسلحون حاجزا في مدينة الرقة اليوم.\nواعتقلت الشرطة في مدينة حلب ثلاثة أشخاص "
     "بتهمة الاحتيال.", [("ground_clash", "Raqqa", [])]),
    ("هاجم مسلحون حاجزا في مدينة الرقة اليوم.\nوفي مدينة حلب أوقفت الشرطة سيارات المارة.",
     [("ground_clash", "Raqqa", [])]),
    ("ألقى مجهولون قنبلة يدوية على منزل في مدينة درعا أمس.", [("bombing", "Daraa", [])]),
    # Nor do gunmen who rob a bank, but a party that attacks one.
    ("هاجم مسلحون مصرفا في مدينة الرقة أمس وقتلوا حارسا في عملية سطو.", []),
    ("هاجم تنظيم الدولة الإسلامية مصرفا في مدينة الرقة أمس في عملية سطو.",
     [("ground_clash", "Raqqa", [])]),
    # الحادث الذي استهدف is whatever the report tells it to be.
    ("وقع تفجير في مسجد بمدينة عدن أمس.\n"
     "وقتل تسعة جنود في الحادث الإجرامي الذي استهدف مدينة عدن.",
     [("bombing", "Aden", [9])]),
    # Nor are long headlines in a list behind prose with full stops.
    ("قصفت قوات النظام مدينة بنش أمس.\nوقال شاهد إن السكان خائفون.\n"
     "مسلحون يخطفون تاجرا في مدينة الباب\n"
     "تحقيق يكشف وثائق جديدة عن مقتل عشرة مدنيين في مدينة سراقب خلال عملية لقوات مجهولة "
     "تبادلت الاتهامات بشأنها أطراف عدة قبل سنوات\nارتفاع أسعار الخبز\n",
     [("shelling", "Binnish", [])]),
    # But acts that are listed with a mark each, or go on with و, are told.
    ("قصفت قوات النظام مدينة بنش أمس.\nوقال شاهد إن الضربات كثرت:\nوكان يتحدث أمس.\n"
     "- قصف مدفعي على مدينة سراقب أمس\n- غارة روسية على مدينة أريحا أمس\n"
     "- غارة روسية على مدينة حارم أمس\n",
     [("shelling", "Binnish", []), ("shelling", "Saraqib", []),
      ("airstrike", "Ariha", []), ("airstrike", "Harem", [])]),
    # Fire at a tank is a fight on the ground, unless guns or aircraft fired.
    ("استهدفت كتائب القسام دبابة إسرائيلية بقذيفة في حي التفاح بمدينة غزة أمس.",
     [("ground_clash", "Tuffah", [])]),
    ("استهدفت كتائب القسام دبابة إسرائيلية بقذائف الهاون في حي التفاح بمدينة غزة أمس.",
     [("shelling", "Tuffah", [])]),
    ("استهدفت طائرة مسيرة دبابة إسرائيلية في حي التفاح بمدينة غزة أمس.",
     [("drone_strike", "Tuffah", [])]),
    ("استهدف الجيش منزلا بقذيفة دبابة في حي التفاح بمدينة غزة أمس.",
     [("shelling", "Tuffah", [])]),
    # One strike that two agencies tell at length, in other words.
    ("مقتل ستة مدنيين في غارة تركية على مدينة صرين أمس.\nوقالت وكالة إن طائرات مسيرة "
     "تركية قصفت مدينة صرين أمس.\nوبحسب الوكالة قتل ستة مدنيين بقصف المسيرة مدينة صرين.",
     [("airstrike", "Sarrin", [6])]),
    # Where the guns stand is not what they hit.
    ("سكان مدينة جسر الشغور يفرون أمس.\nقوات النظام المتمركزة في معسكر جورين قصفت المدينة"
     " أمس وقتلت ثلاثة مدنيين.", [("shelling", None, [3])]),
    # The last of many acts is one by itself.
    ("تتعرض مدينة بنش لقصف متكرر من قوات النظام وروسيا، كان آخرها استهداف قوات النظام "
     "سوقا في مدينة بنش أمس ما أدى إلى مقتل ثلاثة مدنيين.",
     [("shelling", "Binnish", [3])]),
    # What is found and blown up by the police harms nobody.
    ("فجرت قوات الاحتلال جسما مشبوها في مدينة الخليل أمس.", []),
    # What goes on daily is no act in particular.
    ("قصفت قوات النظام مدينة بنش أمس.\nوتتعرض مدينة سراقب لهجمات متكررة من الجيش.\n"
     "ويشن الجيش حملات اقتحام يومية في مدينة أريحا.", [("shelling", "Binnish", [])]),
    # A chief mosque is a mosque.
    ("وقع تفجير في مسجد النور بمدينة عدن أمس وقتل ثلاثة مصلين.\n"
     "وأدان المحافظ التفجير الذي استهدف جامع النور وقتل ثلاثة مصلين.",
     [("bombing", None, [3])]),
    # An attack by hand, and the shots that answer it; what was only tried is foiled.
    ("أصيب جنديان في عملية دهس قرب مدينة الخليل وأطلق جنود الاحتلال النار على المنفذ.",
     [("other_violence", "Hebron", []), ("shooting", "Hebron", [])]),
    ("قتل شاب برصاص قوات الاحتلال بزعم محاولته تنفيذ عملية طعن قرب مدينة الخليل.",
     [("shooting", "Hebron", [1]), ("other_violence", "Hebron", [])]),
    ("قتل شاب برصاص قوات الاحتلال بزعم طعن جندي قرب مدينة الخليل.",
     [("shooting", "Hebron", [1])]),
    ("قتل شاب برصاص قوات الاحتلال قرب مدينة الخليل بزعم محاولته تنفيذ عملية.",
     [("shooting", "Hebron", [1])]),
    ("قتل شاب في عملية لقوات الاحتلال قرب مدينة الخليل.",
     [("ground_clash", "Hebron", [1])]),
    # The end of a siege that somebody asks for is no siege; laying one is.
    ("قصفت قوات النظام مدينة بنش أمس.\nودعا المجلس أمس إلى وقف النار "
     "ورفع الحصار عن مدينة دوما.", [("shelling", "Binnish", [])]),
    ("فرضت طالبان حصارا على مدينة غزني أمس.", [("siege", "Ghazni", [])]),
    # A bare reference to strikes is no incident, and teasers below are none either.
    ("قتل مدنيان في قصف مدفعي على مدينة بنش.\nوقال شاهد إن السكان خائفون.\n"
     "وتستمر الحياة في المدينة رغم الهجمات.\nوتعمل المدارس كالمعتاد.\n"
     "تطور جديد.. مقتل تسعة جنود في تفجير وسط مدينة الباب\nأسعار الذهب اليوم\n",
     [("shelling", "Binnish", [2])]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_incidents_of_a_report(
    text: str, expected: list[tuple[str, str | None, list[int]]]
) -> None:
    found = []
    for claim in musnad.read(text, published="2020-05-20").incidents:
        place = claim.place.place.value.name_en if claim.place else None
        dead = [c.value.count.low for c in claim.casualties
                if c.value.outcome == "killed"]
        found.append((claim.type, place, dead))
    assert found == expected

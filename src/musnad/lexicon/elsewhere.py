# SPDX-License-Identifier: Apache-2.0
"""Words of other trades (accidents, nature, health, sport, markets) that speak of harm too.

Where one of them stands, harm alone, or a word such as هجوم that other trades use as well,
tells no incident.
"""

from __future__ import annotations

from musnad.lexicon.words import classes, rows

OTHER_TRADES = classes({
    "accident": """
        مروري، مرورية، سير، تصادم، اصطدام، اصطدمت، اصطدم، دهسا، انقلبت، انزلاق # حادث مروري
        غرق، غرقا، غرقوا، غريق، انهيار، انهيارات، سقوطه، تدافع، تسرب، ماس    # غرق شاب في بركة
        حريق، حرائق، حريقا، اطفاء، اخماد، مفرقعات   # حريق في مستودع
        صعق، صعقا، اختناق، اختناقا، ملاهي، تحطم، تحطمت       # صعق كهربائي
    """,
    "nature": """
        زلزال، زلزالا، زلازل، هزة، فيضانا، اعصارا، فيضان، فيضانات، سيول، سيل، امطار، عاصفة، عواصف، صاعقة، صواعق، اعصار، اعاصير، بركان، ريختر، جفاف، ثلوج، عقارب، افعى، كلب، كلاب، جمل، ابل # زلزال ضرب المنطقة
    """,
    "health": """
        فيروس، كورونا، مرض، امراض، وباء، لقاح، لقاحات، سرطان، انفلونزا، عدوى، عدوي، كوليرا، ايبولا، طاعون، حمى، جلطة، سكتة، تلوث، تسمم # فيروس كورونا
    """,
    "sport": """
        مباراة، مباريات، منتخب، لاعب، لاعبين، لاعبي، لاعبا، كاس، بطولة، شوط، منافسات # مباراة في البطولة
    """,
    "club": """
        مدرب، كرة، ملعب، دوري، مرمى، مرمي، نادي، ناديه، تدريبات، تدريباته # اقتحم الفريق المرمى؛ but نادي الأسير, تدريبات الجيش
    """,
    "market": """
        اسهم، بورصة، اسعار، تضخم، استثمار، ارباح، مبيعات، تمويل # ارتفعت الاسهم
    """,
    "crime": """
        مخدرات، تهريب، سرقة، سطو، لصوص، جنائي، جنائية، شجار، مشاجرة، زوجها # قتل في شجار
    """,
})
ELSEWHERE = frozenset(w for listed in OTHER_TRADES.values() for w in listed)
SPORT = OTHER_TRADES["sport"] | OTHER_TRADES["club"]
ACCIDENTS = OTHER_TRADES["accident"]
# Words of reports on what courts had done to criminals.
COURT = classes({"": """
        قصاص، قصاصا، تعزيرا    # تنفيذ حكم القتل قصاصا في احد الجناة
"""})[""]
# Words of reports on drivers who ran people over and meant no harm.
DRUNK = classes({"": """
        مخمور، مخمورا، مخمورة، سكران، كحول     # سائق مخمور دهس المارة
"""})[""]
DRIVERS = classes({"": """
        سائق، سائقا، سائقة      # سائق مخمور
"""})[""]
# Where gunmen of no party commit crimes, and no acts of a conflict.
FAR_FROM_WAR = classes({"": """
        فلوريدا، تكساس، كاليفورنيا، لويزيانا، كولورادو، ميشيغان، ميشيجان، اوهايو، ايلينوي، ايوا # اطلاق نار في ولاية تكساس
        نيفادا، اريزونا، الاباما، تينيسي، ميزوري، ميسوري، اوريغون، اوريجون، فرجينيا، كارولاينا، كارولينا # مقتل ثلاثة في ولاية نيفادا
        بنسلفانيا، انديانا، اوكلاهوما، مينيسوتا، كونيتيكت، ويسكونسن، ميريلاند، كنتاكي، شيكاغو     # مسلح في شيكاغو
"""})[""]
# What makes of a shooting more than a crime; no word for whoever shot decides.
OF_TERROR = classes({"": """
        ارهاب، داعش، قاعدة، عنصرية، كراهية      # يحققون في دافع الكراهية في ولاية تكساس
"""})[""]
# What people are arrested for who did no political violence.
PRIVATE_CRIMES = classes({"": """
        مخدرات، حشيش، كوكايين، هيروين، سرقة، سرقات، سطو، لصوص، دعارة  # ضبط عصابة سرقة
        احتيال، تحايل، اختلاس، تزوير، رشوة، رشاوى، ابتزاز، اتجار     # اوقف بتهمة الاحتيال
"""})[""]
# Robberies, whatever they are told as: هجوم, اطلاق نار.
ROBBERY = classes({"": """
        سطو، لصوص، لصا، لصين     # قتيل في عملية سطو على مصرف
"""})[""]
# Words of accidents that attacks are told with too: they count where harm stands alone.
MISHAPS = ELSEWHERE | classes({"": """
        حادث، حوادث، انقلاب، مركبتين  # لقي شخص مصرعه في حادث انقلاب
"""})[""]
# What may blow up with nobody's doing.
STORES = classes({"": """
        مخزن، مخازن، مستودع، مستودعات    # انفجار في مخزن ذخيرة
        غاز، وقود، بنزين، نفط، انبوب، انابيب، اسطوانة، اسطوانات، صهريج # انفجار صهريج وقود
"""})[""]
# What vehicles do by mischance or on purpose.
RUN_OVER = classes({"": """
        دهس، دهسه، دهسها، دهسهم، دهسهما، دهست، دهسته، دهستها، صدم، صدمه، صدمت، صدمته # دهست عربة شابا
"""})[""]
# Adjectives behind a word such as هجوم by which it is one of arms.
UNDER_ARMS = classes({
    "under_arms": """
        مسلحون، مسلحين، مسلحان، مسلحو، مسلحي # هجوم شنه مسلحون
        مسلح، مسلحة، مسلحا، ارهابي، ارهابية، ارهابيا، غادر، غادرة # هجوم مسلح على دورية
    """,
})["under_arms"]
# Words that fights and quarrels share, with an adjective that only fights have.
FOUGHT = frozenset((row.cells[0], row.cells[1]) for row in rows("""
    معارك | عنيفه     # معارك عنيفة في محيط البلدة
    معارك | ضاريه     # معارك ضارية على الجبهة
    معارك | شرسه      # معارك شرسة قرب الجسر
    معارك | داميه     # معارك دامية في الحي
    معارك | طاحنه     # معارك طاحنة على التلة
    هجوم | انتحاري    # هجوم انتحاري على حاجز
    هجوم | صاروخي     # هجوم صاروخي على القاعدة
"""))

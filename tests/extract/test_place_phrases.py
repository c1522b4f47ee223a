# SPDX-License-Identifier: Apache-2.0
"""Phrases with their places: (words, English name or None, level, near); half traps."""

from __future__ import annotations

import pytest

from musnad.doc import read_doc
from musnad.extract.places.find import find_places
from musnad.record.resolve import resolve
from musnad.record.spots import holders
from musnad.record.weighing import surroundings

Told = tuple[str, str | None, str, bool]

PHRASES: list[tuple[str, list[Told]]] = [
    ("قصف على كفرسجنة بريف إدلب الجنوبي",
     [("كفرسجنة", "Kafr Sajna", "settlement", False),
      ("إدلب", "Idlib", "governorate", False)]),
    ("قصف على كفر سجنة جنوب إدلب",
     [("كفر سجنة", "Kafr Sajna", "settlement", False),
      ("إدلب", "Idlib", "settlement", False)]),
    ("اشتباكات في معرة نعمان", [("معرة نعمان", "Maarrat al-Numan", "settlement", False)]),
    ("نزوح من معرة النعمان", [("معرة النعمان", "Maarrat al-Numan", "settlement", False)]),
    ("انفجار في ديرالزور", [("ديرالزور", "Deir ez-Zor", "settlement", False)]),
    ("غارة على دير الزور", [("دير الزور", "Deir ez-Zor", "settlement", False)]),
    ("قصف على حي الشجاعية شرقي مدينة غزة",
     [("الشجاعية", "Shujaiya", "neighbourhood", False),
      ("مدينة غزة", "Gaza City", "settlement", False)]),
    ("استهداف مخيم جباليا شمال قطاع غزة",
     [("مخيم جباليا", "Jabalia Camp", "settlement", False),
      ("شمال قطاع غزة", "North Gaza", "governorate", False)]),
    ("غارات على القطاع", []),
    ("قصف على غزة", [("غزة", "Gaza Strip", "governorate", False)]),
    ("اقتحام مخيم جنين", [("مخيم جنين", "Jenin Camp", "settlement", False)]),
    ("قصف محيط مطار حلب الدولي",
     [("مطار حلب الدولي", "Aleppo International Airport", "site", True)]),
    ("قصف قاعدة الشدادي", [("قاعدة الشدادي", "Al-Shaddadi", "site", False)]),
    ("انفجار قرب معبر باب الهوى",
     [("معبر باب الهوى", "Bab al-Hawa Crossing", "site", True)]),
    ("هجوم على حاجز الطيانة شرق دير الزور",
     [("حاجز الطيانة", "Al-Tayyanah", "site", False),
      ("دير الزور", "Deir ez-Zor", "settlement", False)]),
    ("اشتباكات على محور الكبينة", [("الكبينة", "Kabani", "settlement", False)]),
    ("قصف على جبل الزاوية", [("جبل الزاوية", "Jabal al-Zawiya", "district", False)]),
    ("قصف على سهل الغاب", [("سهل الغاب", "Al-Ghab", "district", False)]),
    ("انفجار في سوق الأتارب", [("الأتارب", "Atarib", "settlement", False)]),
    ("انفجار عند دوار السنابل في إدلب",
     [("دوار السنابل", None, "site", False),
      ("إدلب", "Idlib", "settlement", False)]),
    ("قصف بلدات بنش وتفتناز وسرمين",
     [("بنش", "Binnish", "settlement", False),
      ("تفتناز", "Taftanaz", "settlement", False),
      ("سرمين", "Sarmin", "settlement", False)]),
    ("قصف بلدتي نبل والزهراء بريف حلب",
     [("نبل", "Nubl", "settlement", False),
      ("الزهراء", "Al-Zahraa", "settlement", False),
      ("حلب", "Aleppo", "governorate", False)]),
    ("قصف قرى غرانيجا وسنديانا وتل زيتونة",
     [("غرانيجا", None, "settlement", False),
      ("سنديانا", None, "settlement", False),
      ("تل زيتونة", None, "settlement", False)]),
    ("قصف على بلدات «غرانيجا، سنديانا، بنش»",
     [("غرانيجا", None, "settlement", False),
      ("سنديانا", None, "settlement", False),
      ("بنش", "Binnish", "settlement", False)]),
    ("انفجار في قرية \"غرانيجا\" غرب منبج",
     [("غرانيجا", None, "settlement", False),
      ("منبج", "Manbij", "settlement", False)]),
    ("في مدينة كوباني السورية", [("كوباني", "Ain al-Arab", "settlement", False)]),
    ("في مدينة تعز اليمنية", [("تعز", "Taiz", "settlement", False)]),
    ("في العاصمة الأفغانية كابل",
     [("العاصمة الأفغانية", "Kabul", "settlement", False),
      ("كابل", "Kabul", "settlement", False)]),
    ("في العاصمة العراقية بغداد",
     [("العاصمة العراقية", "Baghdad", "settlement", False),
      ("بغداد", "Baghdad", "settlement", False)]),
    ("قتلوا في ولاية جنوب كردفان",
     [("جنوب كردفان", "South Kordofan", "governorate", False)]),
    ("اشتباكات في أم درمان", [("أم درمان", "Omdurman", "settlement", False)]),
    ("قصف على مدينة الفاشر", [("الفاشر", "El Fasher", "settlement", False)]),
    ("معارك في محافظة مأرب", [("مأرب", "Marib", "governorate", False)]),
    ("انفجار بشارع فلسطين في بغداد",
     [("شارع فلسطين", "Palestine Street", "neighbourhood", False),
      ("بغداد", "Baghdad", "settlement", False)]),
    ("انفجار في حي الكرادة ببغداد",
     [("الكرادة", "Karrada", "neighbourhood", False),
      ("بغداد", "Baghdad", "settlement", False)]),
    ("قتيلان بحي المنصور غربي بغداد",
     [("المنصور", "Mansour", "neighbourhood", False),
      ("بغداد", "Baghdad", "settlement", False)]),
    ("غارة على الضاحية الجنوبية لبيروت",
     [("الضاحية الجنوبية لبيروت", "Beirut Southern Suburbs", "settlement", False)]),
    ("قصف على بلدة عيتا الشعب", [("عيتا الشعب", "Aita al-Shaab", "settlement", False)]),
    ("هجوم في شمال سيناء", [("شمال سيناء", "North Sinai", "governorate", False)]),
    ("هجوم في الشيخ زويد", [("الشيخ زويد", "Sheikh Zuweid", "settlement", False)]),
    ("اشتباكات جنوب طرابلس", [("طرابلس", "Tripoli", "settlement", False)]),
    ("مقتل شخص في بنغازي", [("بنغازي", "Benghazi", "settlement", False)]),
    ("غارات شمالي سوريا", [("سوريا", "Syria", "governorate", False)]),
    ("هجوم في شمال غرب باكستان", [("باكستان", "Pakistan", "governorate", False)]),
    ("مقتل جندي على الطريق بين حلب ودمشق",
     [("الطريق بين حلب ودمشق", "Aleppo", "site", False)]),
    ("كمين على طريق القامشلي – عامودا",
     [("طريق القامشلي – عامودا", "Qamishli", "site", False)]),
    ("عبوة على طريق القامشلي", [("طريق القامشلي", "Qamishli", "site", False)]),
    ("قصف مسجد النور في بنش",
     [("مسجد النور", None, "site", False),
      ("بنش", "Binnish", "settlement", False)]),
    ("قصف مستشفى الأمل في خان يونس",
     [("مستشفى الأمل", "Al-Amal Hospital", "site", False),
      ("خان يونس", "Khan Younis", "settlement", False)]),
    ("قصف على ريفي حماة واللاذقية",
     [("حماة", "Hama", "governorate", False),
      ("اللاذقية", "Latakia", "governorate", False)]),
    ("قصف على ريف حلب", [("حلب", "Aleppo", "governorate", False)]),
    ("قصف على أطراف مدينة الباب", [("الباب", "Al-Bab", "settlement", True)]),
    ("قصف على مشارف بلدة سرمين", [("سرمين", "Sarmin", "settlement", True)]),
    ("ضربات في إقليم بلوشستان الباكستاني",
     [("إقليم بلوشستان", "Balochistan", "governorate", False)]),
    ("باكستان: 11 قتيلا في غارة", [("باكستان", "Pakistan", "country", False)]),
    ("شهدت ليبيا اشتباكات عنيفة", [("ليبيا", "Libya", "country", False)]),
    ("قصف على مدينة صور", [("صور", "Tyre", "settlement", False)]),
    ("قصف على مدينة سرت", [("سرت", "Sirte", "settlement", False)]),
    ("قصف على سرت", [("سرت", "Sirte", "settlement", False)]),
    ("قصف بيت لاهيا وبيت حانون",
     [("بيت لاهيا", "Beit Lahia", "settlement", False),
      ("بيت حانون", "Beit Hanoun", "settlement", False)]),
    ("الباب مفتوح أمام الجميع", []),
    ("فتح الباب أمام المفاوضات", []),
    ("وقف خلف الباب", []),
    ("نشرت صور الضحايا", []),
    ("صور من موقع القصف", []),
    ("سرت شائعات في المدينة", []),
    ("حلب الفلاح بقرته", []),
    ("تنظيم القاعدة في جزيرة العرب", []),
    ("قتل القيادي في القاعدة", []),
    ("إحياء ذكرى المجزرة", []),
    ("وأدى إلى مقتل شخصين", []),
    ("عن طريق الخطأ", []),
    ("عن طريق البحر", []),
    ("في قرية مجاورة", []),
    ("في شارع مزدحم", []),
    ("في قاعدة عسكرية", []),
    ("قواعد القانون الدولي", []),
    ("على محاور القتال", []),
    ("قطع طريق الإمدادات", []),
    ("مستوطنات الاحتلال", []),
    ("مخيمات النازحين", []),
    ("في طريق عودتهم", []),
    ("نقلوا إلى مستشفى الأمل", []),
    ("قالت وزارة الصحة", []),
    ("القطاع الصحي منهار", []),
    ("القطاع الخاص متضرر", []),
    ("قناة الجزيرة مباشر", []),
    ("وكالة أنباء", []),
    ("قال أبو محمد", []),
    ("قال محمد البصري", []),
    ("الرئيس التركي قال", []),
    ("روسيا تخلت عن حلفائها", []),
    ("واشنطن - قالت الوزارة", []),
    ("كتيبة جنين تعلن", []),
    ("نادي حمص الرياضي", []),
    ("جامعة الدول العربية", []),
    ("سفارة أذربيجان في طهران",
     [("سفارة أذربيجان", None, "site", False),
      ("طهران", "Tehran", "settlement", False)]),
    ("في البيت الأبيض", []),
    ("على الأرض السورية", []),
    ("في مدن عديدة", []),
    ("في بلدات محاصرة", []),
    ("مدن حول العالم", []),
    ("قرية تقع شرقا", []),
    ("منطقة حدودية", []),
    ("في المنطقة الآمنة", []),
    ("شارع تجاري", []),
    ("جلسوا في الساحة", []),
    ("سقط على الحاجز", []),
    ("فوق السطح", []),
    ("طعن شاب", []),
    ("عناصر من تنظيم الدولة", []),
    ("مجلس الأمن", []),
    ("في الهواء الطلق", []),
    ("مقتل شاب برصاص مجهولين", []),
    ("الثورة السورية", []),
    ("صلاح الدين الأيوبي", []),
    ("حملة نور الدين", []),
    ("معركة طوفان الأقصى", []),
    ("في ليل أمس", []),
    ("رصاص حي", []),
    ("قوات خاصة", []),
    ("على مدار الساعة", []),
    ("في إطار الحملة", []),
    ("العاصمة تشهد هدوءا", []),
    ("قرى وبلدات", []),
    ("مقتل جندي على الطريق الدولي بين حلب ودمشق",
     [("الطريق الدولي بين حلب ودمشق", "Aleppo", "site", False)]),
    ("قصف محور الكبينة بريف اللاذقية الشمالي",
     [("الكبينة", "Kabani", "settlement", False),
      ("اللاذقية", "Latakia", "governorate", False)]),
    ("قصف قرية الحميدية في ريف القنيطرة",
     [("الحميدية", "Al-Hamidiyah", "settlement", False),
      ("القنيطرة", "Quneitra", "governorate", False)]),
    ("في محافظتي إدلب وحماة",
     [("إدلب", "Idlib", "governorate", False),
      ("حماة", "Hama", "governorate", False)]),
    ("هجوم في منطقة خور مكسر بعدن",
     [("خور مكسر", "Khormaksar", "neighbourhood", False),
      ("عدن", "Aden", "settlement", False)]),
    ("انفجار لغم في وادي الضيقة شرق غرانيجا", [("وادي الضيقة", None, "site", False)]),
    ("قصف بلدة غرانيجا التابعة لمدينة منبج",
     [("غرانيجا", None, "settlement", False),
      ("منبج", "Manbij", "settlement", False)]),
    ("استهداف سيارة عند مفرق الجورة", [("مفرق الجورة", "Al-Joura", "site", False)]),
    ("مقتل ثلاثة في كمين على طريق الموصل - أربيل",
     [("طريق الموصل - أربيل", "Mosul", "site", False)]),
    ("قصف السوق الشعبي", []),
    ("على الطريق العام", []),
    ("عبر المعابر الحدودية", []),
    ("بين المدنيين", []),
    ("في صفوف القوات", []),
    ("إلى أن توقف القصف", []),
    ("في الأيام الماضية", []),
    ("مدينة ألعاب", []),
    ("طريق مسدود", []),
    ("جبل من الركام", []),
    ("شمال المدينة", []),
    # A name that begins like a clitic, behind the noun for a town.
    ("انفجار في مدينة بعقوبة", [("بعقوبة", "Baqubah", "settlement", False)]),
    # Names that no list has, behind the noun for a district; and what only describes one.
    ("هجوم في منطقة وردجان شمال البلاد", [("وردجان", None, "settlement", False)]),
    ("هجوم في منطقة وردجان أمس", [("وردجان", None, "settlement", False)]),
    ("هجوم في منطقة تبعد كثيرا", []),
    ("هجوم في منطقة جبلية", []),
    ("هجوم استهدف فندقا يقيم فيه غربيون", []),
    ("هجوم في منطقة تحولت إلى حطام", []),
    ("قصف قرية سنديا", [("سنديا", None, "settlement", False)]),
    ("قصف موقعا عسكريا في قرية", []),
    ("هجوم على قصر الضيافة", [("قصر الضيافة", None, "site", False)]),
]


def places(text: str) -> list[Told]:
    doc = read_doc(text)
    hits = find_places(doc, 0, len(doc.words), ())
    around, beside = surroundings(hits, []), [h.value for h in hits]
    found: list[Told] = []
    for k, hit in enumerate(hits):
        at = resolve(hit.value, around, beside, holders(hits, k))
        said = doc.mention(hit, hit.value.prefix).span
        if at and said:
            name = at.entry.name_en if at.entry else None
            found.append((said.of(text), name, at.level, hit.value.near))
    return found


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_places_of_a_phrase(text: str, expected: list[Told]) -> None:
    assert places(text) == expected


ROADS = [  # a road between two towns lies half-way, and reaches both
    ("كمين على طريق القامشلي – عامودا", 0.3, 20.0),
    ("مقتل جندي على الطريق الدولي بين حلب ودمشق", 1.5, 200.0),
]


@pytest.mark.parametrize(("text", "degrees", "km"), ROADS)
def test_a_road_lies_between_its_towns(text: str, degrees: float, km: float) -> None:
    doc = read_doc(text)
    (road,) = find_places(doc, 0, len(doc.words), ())
    at = resolve(road.value, surroundings([road], []), ())
    ends = (road.value.entries[0], road.value.until[0])
    assert at is not None
    assert at.lat is not None
    assert at.radius_km is not None
    assert all(e.lat and abs(e.lat - at.lat) < degrees for e in ends)
    assert 5 < at.radius_km < km

# SPDX-License-Identifier: Apache-2.0
"""States, their names in Arabic, and the adjectives (nisba) that stand for them."""

from __future__ import annotations

from musnad.frozen import frozen
from musnad.lexicon.words import rows

# code | English adjective | names | nisba, masculine singular | other plurals
_NATIONS = """
    SY | Syrian | سوريا، سورية، الجمهورية العربية السورية | سوري |  # غارة على شمالي سوريا
    IQ | Iraqi | العراق | عراقي |  # قوة عراقية على حدود العراق
    IL | Israeli | إسرائيل، اسرائيل | إسرائيلي |  # غارات شنتها إسرائيل
    PS | Palestinian | فلسطين، السلطة الفلسطينية | فلسطيني |  # شبان فلسطينيون
    LB | Lebanese | لبنان | لبناني |  # الجيش اللبناني
    JO | Jordanian | الأردن، المملكة الأردنية | أردني |  # جنود أردنيون
    EG | Egyptian | مصر | مصري |  # دورية مصرية
    SA | Saudi | السعودية، المملكة العربية السعودية | سعودي |  # غارات سعودية
    YE | Yemeni | اليمن | يمني |  # جنود يمنيون
    AE | Emirati | الإمارات، الإمارات العربية المتحدة | إماراتي |  # طائرات إماراتية
    QA | Qatari | دولة قطر | قطري |  # وساطة قطرية
    KW | Kuwaiti | الكويت، دولة الكويت | كويتي |  # السلطات الكويتية
    BH | Bahraini | البحرين، مملكة البحرين | بحريني |  # الشرطة البحرينية
    OM | Omani | سلطنة عمان | عماني |  # خفر السواحل العماني
    IR | Iranian | إيران | إيراني |  # صواريخ إيرانية
    TR | Turkish | تركيا | تركي | أتراك  # جنود أتراك
    RU | Russian | روسيا، روسيا الاتحادية، الاتحاد الروسي | روسي | روس  # مقاتلات روسية
    US | US | الولايات المتحدة، أمريكا، أميركا | أمريكي، أميركي | أمريكان  # طيران أميركي
    GB | British | بريطانيا، المملكة المتحدة | بريطاني، إنجليزي |  # جنود بريطانيون
    FR | French | فرنسا | فرنسي |  # مقاتلات فرنسية
    DE | German | ألمانيا | ألماني | ألمان  # جنود ألمان
    IT | Italian | إيطاليا | إيطالي |  # دورية إيطالية
    ES | Spanish | إسبانيا | إسباني | إسبان  # جنود إسبان
    NL | Dutch | هولندا | هولندي |  # قوات هولندية
    BE | Belgian | بلجيكا | بلجيكي |  # الشرطة البلجيكية
    SE | Swedish | السويد | سويدي |  # الشرطة السويدية
    GR | Greek | اليونان | يوناني |  # خفر السواحل اليوناني
    CA | Canadian | كندا | كندي |  # جنود كنديون
    AU | Australian | أستراليا | أسترالي |  # قوات أسترالية
    UA | Ukrainian | أوكرانيا، اوكرانيا | أوكراني |  # مسيرات أوكرانية
    BY | Belarusian | بيلاروسيا، روسيا البيضاء | بيلاروسي |  # الجيش البيلاروسي
    PL | Polish | بولندا | بولندي |  # جنود بولنديون
    GE | Georgian | جورجيا | جورجي |  # القوات الجورجية
    AM | Armenian | أرمينيا | أرميني |  # القوات الأرمينية
    AZ | Azerbaijani | أذربيجان | أذربيجاني، أذري |  # القوات الأذربيجانية
    AF | Afghan | أفغانستان | أفغاني | أفغان  # جنود أفغان
    PK | Pakistani | باكستان | باكستاني |  # مروحيات باكستانية
    IN | Indian | الهند | هندي |  # قوات هندية
    BD | Bangladeshi | بنغلاديش، بنغلادش | بنغلاديشي |  # الشرطة البنغلاديشية
    LK | Sri Lankan | سريلانكا، سري لانكا | سريلانكي |  # الجيش السريلانكي
    MM | Myanmar | ميانمار، بورما | بورمي |  # الجيش البورمي
    CN | Chinese | الصين | صيني |  # سفن صينية
    KP | North Korean | كوريا الشمالية | كوري شمالي |  # جندي كوري شمالي
    KR | South Korean | كوريا الجنوبية | كوري جنوبي |  # جندي كوري جنوبي
    JP | Japanese | اليابان | ياباني |  # قوات يابانية
    PH | Philippine | الفلبين | فلبيني، فليبيني |  # الجيش الفلبيني
    ID | Indonesian | إندونيسيا | إندونيسي |  # الشرطة الإندونيسية
    TH | Thai | تايلاند، تايلند | تايلاندي، تايلندي |  # الجيش التايلاندي
    LY | Libyan | ليبيا | ليبي |  # قوات ليبية
    TN | Tunisian | تونس | تونسي | توانسة  # الجيش التونسي
    DZ | Algerian | الجزائر | جزائري |  # الجيش الجزائري
    MA | Moroccan | المغرب | مغربي | مغاربة  # الأمن المغربي
    MR | Mauritanian | موريتانيا | موريتاني |  # الجيش الموريتاني
    SD | Sudanese | السودان | سوداني |  # الجيش السوداني
    SS | South Sudanese | جنوب السودان | جنوب سوداني |  # جيش جنوب السودان
    ER | Eritrean | إريتريا، أريتريا | إريتري |  # قوات إريترية
    ET | Ethiopian | إثيوبيا | إثيوبي |  # القوات الإثيوبية
    SO | Somali | الصومال | صومالي |  # القوات الصومالية
    DJ | Djiboutian | جيبوتي | جيبوتي |  # جنود جيبوتيون
    KE | Kenyan | كينيا | كيني |  # مقاتلات كينية
    UG | Ugandan | أوغندا | أوغندي |  # جنود أوغنديون
    RW | Rwandan | رواندا | رواندي |  # الجيش الرواندي
    BI | Burundian | بوروندي، بورندي | بوروندي |  # جنود بورونديون
    CD | Congolese | الكونغو، الكونغو الديمقراطية | كونغولي |  # الجيش الكونغولي
    NG | Nigerian | نيجيريا | نيجيري |  # الجيش النيجيري
    NE | Nigerien | النيجر | نيجري |  # دورية نيجرية
    TD | Chadian | تشاد | تشادي |  # الجيش التشادي
    CM | Cameroonian | الكاميرون | كاميروني |  # الجيش الكاميروني
    BF | Burkinabe | بوركينا فاسو | بوركيني |  # جيش بوركينا فاسو
    ML | Malian | جمهورية مالي، دولة مالي | |  # قصف في جمهورية مالي
    AT | Austrian | النمسا | نمساوي |  # جنود نمساويون
    CH | Swiss | سويسرا | سويسري |  # جنود سويسريون
    DK | Danish | الدنمارك، الدانمارك | دنماركي، دانماركي |  # جنود دنماركيون
    NO | Norwegian | النرويج | نرويجي |  # جنود نرويجيون
    FI | Finnish | فنلندا | فنلندي |  # جنود فنلنديون
    IS | Icelandic | آيسلندا | آيسلندي |  # جنود آيسلنديون
    IE | Irish | أيرلندا | أيرلندي |  # جنود أيرلنديون
    PT | Portuguese | البرتغال | برتغالي |  # جنود برتغاليون
    LU | Luxembourgish | لوكسمبورغ |  |  # هجوم في لوكسمبورغ
    MT | Maltese | مالطا | مالطي |  # جنود مالطيون
    CY | Cypriot | قبرص | قبرصي | قبارصة  # جنود قبارصة
    CZ | Czech | التشيك، جمهورية التشيك | تشيكي |  # جنود تشيكيون
    SK | Slovak | سلوفاكيا | سلوفاكي |  # جنود سلوفاكيون
    HU | Hungarian | المجر، هنغاريا | هنغاري |  # جنود هنغاريون
    RO | Romanian | رومانيا | |  # هجوم في رومانيا
    BG | Bulgarian | بلغاريا | بلغاري | بلغار  # جنود بلغار
    RS | Serbian | صربيا | صربي | صرب  # جنود صرب
    HR | Croatian | كرواتيا | كرواتي |  # جنود كرواتيون
    BA | Bosnian | البوسنة، البوسنة والهرسك | بوسني |  # جنود بوسنيون
    SI | Slovenian | سلوفينيا | سلوفيني |  # جنود سلوفينيون
    MK | Macedonian | مقدونيا، مقدونيا الشمالية | مقدوني |  # جنود مقدونيون
    ME | Montenegrin | الجبل الأسود |  |  # هجوم في الجبل الأسود
    XK | Kosovar | كوسوفو | كوسوفي |  # جنود كوسوفيون
    AL | Albanian | ألبانيا | ألباني | ألبان  # جنود ألبان
    MD | Moldovan | مولدوفا، مولدافيا | مولدوفي |  # جنود مولدوفيون
    EE | Estonian | إستونيا | إستوني |  # جنود إستونيون
    LV | Latvian | لاتفيا | لاتفي |  # جنود لاتفيون
    LT | Lithuanian | ليتوانيا | ليتواني |  # جنود ليتوانيون
    KZ | Kazakh | كازاخستان | كازاخستاني، كازاخي |  # جنود كازاخستانيون
    UZ | Uzbek | أوزبكستان | أوزبكستاني، أوزبكي |  # جنود أوزبكستانيون
    TM | Turkmen | تركمانستان |  |  # هجوم في تركمانستان
    KG | Kyrgyz | قيرغيزستان، قرغيزستان | قرغيزي، قيرغيزي |  # جنود قرغيزيون
    TJ | Tajik | طاجيكستان | طاجيكستاني، طاجيكي |  # جنود طاجيكستانيون
    MN | Mongolian | منغوليا | منغولي |  # جنود منغوليون
    VN | Vietnamese | فيتنام | فيتنامي |  # جنود فيتناميون
    KH | Cambodian | كمبوديا | كمبودي |  # جنود كمبوديون
    LA | Laotian | لاوس |  |  # هجوم في لاوس
    MY | Malaysian | ماليزيا | ماليزي |  # جنود ماليزيون
    SG | Singaporean | سنغافورة | سنغافوري |  # جنود سنغافوريون
    BN | Bruneian | بروناي |  |  # هجوم في بروناي
    TL | Timorese | تيمور الشرقية | تيموري |  # جنود تيموريون
    NP | Nepalese | نيبال | نيبالي |  # جنود نيباليون
    BT | Bhutanese | بوتان |  |  # هجوم في بوتان
    MV | Maldivian | المالديف | مالديفي |  # جنود مالديفيون
    TW | Taiwanese | تايوان | تايواني |  # جنود تايوانيون
    NZ | New Zealand | نيوزيلندا | نيوزيلندي |  # جنود نيوزيلنديون
    PG | Papua New Guinean | بابوا غينيا الجديدة |  |  # هجوم في بابوا غينيا الجديدة
    FJ | Fijian | فيجي |  |  # هجوم في فيجي
    SN | Senegalese | السنغال | سنغالي |  # جنود سنغاليون
    GM | Gambian | غامبيا | غامبي |  # جنود غامبيون
    GN | Guinean | غينيا | غيني |  # جنود غينيون
    GW | Bissau-Guinean | غينيا بيساو |  |  # هجوم في غينيا بيساو
    GQ | Equatorial Guinean | غينيا الاستوائية |  |  # هجوم في غينيا الاستوائية
    SL | Sierra Leonean | سيراليون | سيراليوني |  # جنود سيراليونيون
    LR | Liberian | ليبيريا | ليبيري |  # جنود ليبيريون
    CI | Ivorian | ساحل العاج، كوت ديفوار | إيفواري، عاجي |  # جنود إيفواريون
    GH | Ghanaian | غانا | غاني |  # جنود غانيون
    TG | Togolese | توغو | توغولي |  # جنود توغوليون
    BJ | Beninese | جمهورية بنين | بنيني |  # جنود بنينيون
    GA | Gabonese | الغابون | غابوني |  # جنود غابونيون
    CG | Republic of Congo | الكونغو برازافيل |  |  # هجوم في الكونغو برازافيل
    CF | Central African | أفريقيا الوسطى |  |  # هجوم في أفريقيا الوسطى
    AO | Angolan | أنغولا | أنغولي |  # جنود أنغوليون
    ZM | Zambian | زامبيا | زامبي |  # جنود زامبيون
    ZW | Zimbabwean | زيمبابوي، زمبابوي |  |  # هجوم في زيمبابوي
    MZ | Mozambican | موزمبيق، موزامبيق | موزمبيقي، موزامبيقي |  # جنود موزمبيقيون
    MW | Malawian | مالاوي، ملاوي |  |  # هجوم في مالاوي
    TZ | Tanzanian | تنزانيا | تنزاني |  # جنود تنزانيون
    MG | Malagasy | مدغشقر | مدغشقري |  # جنود مدغشقريون
    BW | Botswanan | بوتسوانا | بوتسواني |  # جنود بوتسوانيون
    NA | Namibian | ناميبيا | ناميبي |  # جنود ناميبيون
    ZA | South African | جنوب أفريقيا | جنوب أفريقي |  # جيش جنوب أفريقيا
    LS | Lesotho | ليسوتو |  |  # هجوم في ليسوتو
    SZ | Eswatini | إسواتيني، سوازيلاند |  |  # هجوم في إسواتيني
    KM | Comorian | جزر القمر |  |  # هجوم في جزر القمر
    MU | Mauritian | موريشيوس |  |  # هجوم في موريشيوس
    SC | Seychellois | سيشل |  |  # هجوم في سيشل
    CV | Cape Verdean | الرأس الأخضر |  |  # هجوم في الرأس الأخضر
    MX | Mexican | المكسيك | مكسيكي |  # جنود مكسيكيون
    BR | Brazilian | البرازيل | برازيلي |  # جنود برازيليون
    AR | Argentine | الأرجنتين | أرجنتيني |  # جنود أرجنتينيون
    CO | Colombian | كولومبيا | كولومبي |  # جنود كولومبيون
    VE | Venezuelan | فنزويلا | فنزويلي |  # جنود فنزويليون
    PE | Peruvian | بيرو | بيروفي |  # جنود بيروفيون
    CL | Chilean | تشيلي |  |  # هجوم في تشيلي
    EC | Ecuadorian | الإكوادور | إكوادوري |  # جنود إكوادوريون
    BO | Bolivian | بوليفيا | بوليفي |  # جنود بوليفيون
    PY | Paraguayan | باراغواي |  |  # هجوم في باراغواي
    UY | Uruguayan | أوروغواي |  |  # هجوم في أوروغواي
    CU | Cuban | كوبا | كوبي |  # جنود كوبيون
    HT | Haitian | هايتي |  |  # هجوم في هايتي
    DO | Dominican | الدومينيكان، جمهورية الدومينيكان | دومينيكاني |  # جنود دومينيكانيون
    JM | Jamaican | جامايكا | جامايكي |  # جنود جامايكيون
    GT | Guatemalan | غواتيمالا | غواتيمالي |  # جنود غواتيماليون
    HN | Honduran | هندوراس | هندوراسي |  # جنود هندوراسيون
    SV | Salvadoran | السلفادور | سلفادوري |  # جنود سلفادوريون
    NI | Nicaraguan | نيكاراغوا |  |  # هجوم في نيكاراغوا
    CR | Costa Rican | كوستاريكا |  |  # هجوم في كوستاريكا
    PA | Panamanian | بنما | بنمي |  # جنود بنميون
"""

# Where custom has another name than "X forces".
FORCES = {
    "SY": "Syrian government forces", "PK": "Pakistan Army",
    "YE": "Yemeni government forces", "SO": "Somali government forces",
    "EG": "Egyptian Armed Forces", "TN": "Tunisian Armed Forces",
    "SD": "Sudanese Armed Forces", "DZ": "Algerian army",
}


@frozen
class Nation:
    """A state: ISO 3166 code, English adjective, names and adjectives as folded words."""

    code: str
    adjective: str
    names: tuple[str, ...]
    nisbas: tuple[str, ...]


def inflect(nisba: str) -> tuple[str, ...]:
    """تركي → تركي، تركيه، تركيين، تركيون، تركيات…, each with and without ال

    >>> "التركيه" in inflect("تركي"), "تركيتان" in inflect("تركي")
    (True, True)
    """
    head, _, tail = nisba.partition(" ")
    ends = ("", "ه", "ين", "ون", "ات", "ان", "تان", "تين", "ا")
    if not tail:
        return tuple(al + head + end for al in ("", "ال") for end in ends)
    # كوري شمالي: both words inflect alike
    return tuple(f"{al}{head}{end} {al}{tail}{end}" for al in ("", "ال") for end in ends)


def plural(word: str) -> tuple[str, ...]:
    """اتراك → اتراك، الاتراك

    >>> plural("اتراك")
    ('اتراك', 'الاتراك')
    """
    return word, "ال" + word


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in cell.split("،") if word.strip())


def _nation(code: str, adjective: str, names: str, nisbas: str, plurals: str) -> Nation:
    forms = [form for nisba in _cells(nisbas) for form in inflect(nisba)]
    forms += [form for word in _cells(plurals) for form in plural(word)]
    return Nation(code, adjective, _cells(names), tuple(dict.fromkeys(forms)))


NATIONS: dict[str, Nation] = {
    row.cells[0]: _nation(*row.cells) for row in rows(_NATIONS)
}

# الروسيه → RU: the adjective behind a name of a place, singular and definite
NISBAS: dict[str, str] = {
    form: nation.code for nation in NATIONS.values() for form in nation.nisbas
    if form.startswith("ال") and form.endswith(("ي", "يه"))
}


def forces_name(code: str) -> str:
    """The neutral English name of a state's forces.

    >>> forces_name("TR"), forces_name("SY")
    ('Turkish forces', 'Syrian government forces')
    """
    return FORCES.get(code) or f"{NATIONS[code].adjective} forces"


def state_of(actor_id: str | None) -> str:
    """SY.gov → SY; nothing for the Islamic State, whose id is Iceland's code"""
    root = (actor_id or "").partition(".")[0]
    return "" if root == "IS" else root

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

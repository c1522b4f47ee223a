# SPDX-License-Identifier: Apache-2.0
"""Acts told by two words together, neither of which tells one alone: اضرم ... النار.

A row is `words that open it | words that settle it # sentence`. The code is the type of
act, then how many words may stand between. `~`: other trades use the phrase too. `?`: it
only answers an act (تصدى), so that a word for that act is the better name.
"""

from __future__ import annotations

from musnad.frozen import frozen
from musnad.lexicon.numerals import ARTICLE
from musnad.lexicon.words import rows


@frozen
class ActPhrase:
    """What an opening word and one of `settled_by` within `reach` words behind it tell."""

    type: str
    soft: bool
    answers: bool
    reach: int
    settled_by: frozenset[str]


_TABLES = {
    ("suicide_bombing", 2): """
        فجر، فجرت، فجرا، يفجر | انتحاري، انتحاريان، انتحارية، نفسه، نفسها، حزامه، حزاما، نفسيهما # فجر انتحاري نفسه
    """,
    ("bombing", 1): """
        فجر، فجرت، فجروا، وفجر، وفجرت، وفجروا، ففجر، يفجر، يفجرون | مسلحون، مسلحو، مسلحين، مقاتلو، مقاتلون، عناصر، قوات، مجهولون، ملثمون، متمردون، تنظيم، داعش، جيش، احتلال، ميليشيا، مليشيا، ميليشيات، مليشيات، حوثيون، سيارة، سيارات، شاحنة، عبوة، عبوات، منزل، منازل، منزلا، مبنى، جسر، جسرا، انبوب # فجر مسلحون جسرا
    """,
    ("aid_obstruction", 4): """
        منع، منعت، يمنع، تمنع، منعوا، عرقل، عرقلت، يعرقل، عرقلة | اسعاف، مسعفين، مساعدات، طواقم، اغاثة، مسعفون، معونات، غذاء، ادوية، انقاذ # منعت القوات الاسعاف
    """,
    ("other_violence", 4): """
        اسقط، اسقطت، اسقطوا، اسقاط | مروحية، مروحيتين، حربية، حربيتين # اسقط مسلحون مروحية
    """,
    ("airstrike", 5): """
        القى، القت، القوا، يلقي، تلقي، القاء، رمى، رمت | برميل، برميلا، برميلين، براميل # القت مروحية براميل متفجرة
    """,
    ("bombing", 4): """
        القى، القت، القوا، يلقي، تلقي، القاء، رمى، رموا، رمت | قنبلة، قنابل، قنبلتين # القى مجهول قنبلة يدوية
    """,
    ("arrest~", 4): """
        قبض، قبضت، قبضوا، يقبض، تقبض | على # القت الشرطة القبض على مسلحين
    """,
    ("abduction", 5): """
        احتجز، احتجزت، احتجزوا، يحتجز، احتجاز، اخذ، اخذوا | رهائن، رهينة، رهينتين # احتجز مسلحون رهائن
    """,
    ("abduction", 1): """
        احتجز، احتجزهم، احتجزه، يحتجز، احتجزت، احتجزتهم، تحتجز، تحتجزهم | مسلحون، مسلحو، ملثمون، مجهولون، خاطفون، قراصنة، متمردون، مجموعات، مجموعة، جماعات، جماعة، عصابات، عصابة، مليشيات، ميليشيات # احتجز مسلحون سائقا
    """,
    ("destruction~", 4): """
        اضرم، اضرمت، اضرموا، يضرم، اضرام، اشعل، اشعلت، اشعلوا، اشعال | نار، نارا، نيران، حريقا، حرائق # اضرم مستوطنون النار
        حطم، حطمت، حطموا، تحطيم، اتلف، اتلفوا، اتلاف | سيارة، سيارات، مركبات، زجاج، ممتلكات، نوافذ، محاصيل، اشجار # حطم مستوطنون سيارات
        اقتلع، اقتلعت، اقتلعوا، يقتلع، اقتلاع | شجرة، اشجار، اشتال، غراس # اقتلع مستوطنون اشجار زيتون
    """,
    ("siege~", 3): """
        اغلق، اغلقت، اغلقوا، يغلق، تغلق، اغلاق | مدخل، مداخل، حاجز، حواجز # اغلقت القوات مدخل البلدة
    """,
    ("arrest~", 2): """
        ايقاف، بايقاف، اوقف | شخص، شخصين، اشخاص، عنصر، عنصرين، عناصر، مشتبه، متهم، متهمين، ارهابي، ارهابيين، نفر، انفار، شاب، شبان # ايقاف ثلاثة اشخاص
    """,
    ("arrest~", 1): """
        ضبط، ضبطت، ضبطوا | خلية، عناصر، ارهابيين، مسلحين، مطلوبين # ضبطت قوى الامن خلية
    """,
    ("displacement~", 2): """
        فر، فرت، فروا، فرار، هرب، هربت، هربوا، تهرب | سكان، الاف، مئات، مدنيين، عائلات، اهالي # فر الاف السكان
    """,
    ("protest_repression", 2): """
        فرق، فرقت، فرقوا، يفرق، تفرق، تفريق، لتفريق، بتفريق، وتفريق | متظاهرين، محتجين، معتصمين، مظاهرة، تظاهرة، احتجاج، مسيرة، مظاهرات، تظاهرات # فرقت الشرطة المحتجين
    """,
    ("protest", 3): """
        تجمع، تجمعت، تجمعوا، احتشد، احتشدت، احتشدوا، خرج، خرجت، خرجوا | متظاهر، متظاهرا، متظاهرون، متظاهرين، محتج، محتجا، محتجون، محتجين # احتشد مئات المتظاهرين امام السفارة
    """,
    ("protest", 0): """
        وقفة، وقفات | احتجاجية، تضامنية # نظموا وقفة احتجاجية
    """,
    ("territory_change", 3): """
        احكم، احكمت، احكموا، بسط، بسطت، بسطوا، فرض، فرضت، فرضوا، انتزع، انتزعت، انتزعوا، استعاد، استعادت، استعادوا، استعادة، احكام | سيطرة، سيطرت # احكم الجيش سيطرته
        حرر، حررت، حرروا، انتزع، انتزعت، انتزعوا | بلدة، قرية، مدينة، بلدات، قرى، حي، احياء، منطقة، مناطق، مديرية، تلة، جبل، معسكر # حررت القوات بلدة
    """,
    ("territory_change", 5): """
        سقط، سقطت، سقطوا، سقوط | قبضة، ايدي، يد، بيد # سقطت البلدة في ايدي المقاتلين
    """,
    ("territory_change~", 3): """
        طرد، طردت، طردوا، دحر، دحرت، دحروا | مسلحين، مسلحي، مقاتلي، مقاتلين، عناصر، ارهابيين، متمردين، حوثيين، ميليشيا، مليشيا، ميليشيات، مليشيات، تنظيم، داعش، متشددين، متشددي، طالبان # طردت القوات مسلحي الحركة من البلدة
    """,
    ("ground_clash?", 1): """
        تصدت، تصدى، تصدي، تتصدى، يتصدى، تصدوا، يتصدون | قوات، قوة، اليات، جنود، دورية، دوريات # تصدى مقاتلون لقوات مقتحمة
    """,
}


def _phrases() -> dict[str, tuple[ActPhrase, ...]]:
    """The phrases that each opening word may begin, also as `Word.bare` has it: القى → قى"""
    found: dict[str, tuple[ActPhrase, ...]] = {}
    for (code, reach), table in _TABLES.items():
        for row in rows(table):
            opening, settling = (
                frozenset(w.strip() for w in cell.split("،")) for cell in row.cells)
            phrase = ActPhrase(
                code.rstrip("~?"), "~" in code, "?" in code, reach, settling)
            for word in opening | {w.removeprefix(ARTICLE) for w in opening}:
                found[word] = (*found.get(word, ()), phrase)
    return found


ACT_PHRASES = _phrases()
# Words that make a sentence worth reading though none of them is an act by itself.
_BY_DAWN = ("فجر", "وفجر")  # what also names a time of day
_BY_FIRST = ("arrest", "destruction", "protest_repression", "territory_change",
             "aid_obstruction")
_BY_SECOND = ("airstrike", "abduction", "bombing", "protest")


def _tells_first(phrase: ActPhrase) -> bool:
    """أضرم, منع; of تجمع متظاهرون and ألقى قنبلة the second word tells"""
    near = phrase.reach <= 1 and phrase.type in ("bombing", "protest")
    return near or phrase.type in _BY_FIRST


TELLING_PHRASES = frozenset(
    w for w in ACT_PHRASES if w not in _BY_DAWN and any(map(_tells_first, ACT_PHRASES[w]))
) | frozenset(w for phrases in ACT_PHRASES.values() for p in phrases
              if p.reach > 1 and p.type in _BY_SECOND for w in p.settled_by)

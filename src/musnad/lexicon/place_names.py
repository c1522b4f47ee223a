# SPDX-License-Identifier: Apache-2.0
"""Under which folded spellings a place is looked up.

Two sets per place. `exact`: its names as they stand, and compounds both joined and
split (كفر سجنة, كفرسجنة). `loose`: what newspapers also write, used only where no place
bears that name exactly: the article of a genitive dropped (معرة نعمان), a first الشيخ
without its article (شيخ زويد), final ا for ه or اء (سورية, صنعا), foreign words joined
(دياربكر) or with ج for غ (جروزني). A single word never gains or loses its article:
صور is not الصور.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.lexicon.words import rows
from musnad.text.normal import fold

# First words of compounds that are also written as one word with what follows.
HEADS = frozenset(row.cells[0] for row in rows("""
    كفر   # قصفت الطائرات بلدة كفرسجنة جنوب إدلب
    تل    # سيطرت القوات على تلعفر غرب الموصل
    عين   # وصل النازحون إلى عينطورة
    بيت   # اقتحمت قوة راجلة بيتونيا فجرا
    دير   # سقطت قذيفة على ديرحافر
    خان   # نقل الجرحى من خانيونس
    بير   # أغلقت طريق بيرزيت
    جسر   # تعرضت جسرالشغور للقصف
    راس   # انسحبت الكتيبة من راسالعين
    باب   # أغلق معبر بابالهوى
    بني   # اندلعت مواجهات في بنيوليد
    ابو   # عبر المسافرون من ابوكمال
    البو  # هاجم مسلحون البوكمال
    ام    # دارت اشتباكات في امدرمان
    بن    # نزحت أسر من بنقردان
    بور   # رست السفينة في بورسودان
    سيدي  # تظاهر أهالي سيديبوزيد
    وادي  # عثر على لغم في واديبردى
    مجدل  # شيع أهالي مجدلشمس ضحاياهم
    شيخ   # انفجرت سيارة في شيخمقصود
    جبل   # استهدف الطيران جبلالزاوية
    برج   # أطلقت النار على برجالبراجنة
"""))
_JOINED_ONLY = frozenset({"ام", "بن"})  # بن غازي is somebody's son
# A genitive that begins with one of these is a description, not a name: قرية جديدة.
GENERIC_HEADS = frozenset(row.cells[0] for row in rows("""
    حي      # سقطت قذيفة على حي الجديدة
    قريه    # دخل الجيش قرية الجديدة
    مدينه   # غادر السكان مدينة الجديدة
    بلده    # قصفت بلدة الجديدة
    منطقه   # تمشط القوات منطقة الصناعية
    محافظه  # أعلنت محافظة الشرقية الحداد
    شارع    # وقع الانفجار في شارع الستين
    ساحه    # تجمع المحتجون في ساحة التحرير
    سوق     # سقط صاروخ على سوق الخضار
    طريق    # قطع المحتجون طريق المطار
    مخيم    # داهمت القوات مخيم الشاطئ
    مطار    # هبطت الطائرة في مطار المدينة
    معبر    # أغلق معبر الجديدة
    جامعه   # خرج طلاب جامعة القدس
"""))
# What a governorate's name may begin with in one list and not in another.
AREA_NOUNS = tuple(row.cells[0] for row in rows("""
    محافظه   # أعلنت محافظة القدس الإضراب
    ولايه    # وصلت القافلة إلى ولاية الخرطوم
    منطقه    # سقط مقذوف في منطقة جازان
"""))


def spellings(names: Iterable[str], *,
              foreign: bool = False) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """[كفر سجنة] → (كفر سجنه, كفرسجنه) exact, () loose; both in a stable order."""
    exact: dict[str, None] = {}
    loose: dict[str, None] = {}
    for name in names:
        words = fold(name.replace("-", " ")).split()
        if words:
            exact |= dict.fromkeys(_exact(words))
            loose |= dict.fromkeys(_loose(words))
            if foreign:
                loose |= dict.fromkeys(_foreign(words))
    return tuple(exact), tuple(key for key in loose if key not in exact)


def _exact(words: list[str]) -> Iterator[str]:
    """عين العرب → itself and عينالعرب; تلعفر → itself and تل عفر"""
    yield " ".join(words)
    if len(words) > 1 and words[0] in HEADS:
        yield " ".join([words[0] + words[1], *words[2:]])
    if len(words) == 1:
        for head in sorted(HEADS):
            rest = words[0].removeprefix(head)
            if len(words[0]) > len(rest) >= 3 and head not in _JOINED_ONLY:
                yield f"{head} {rest}"


def _loose(words: list[str]) -> Iterator[str]:
    """معرة النعمان → معره نعمان; سوريا → سوريه"""
    yield from _article_dropped(words)
    last = words[-1]
    if len(last.removeprefix("ال")) >= 5:
        for end in _ENDINGS.get(last[-1], ()):
            yield " ".join([*words[:-1], last[:-1] + end])


_ENDINGS = {"ا": ("ه", "اء"), "ء": ("",)}  # not of shorter words: بيته is his house


def _foreign(words: list[str]) -> Iterator[str]:
    """ديار بكر → دياربكر; غروزني → جروزني"""
    if len(words) == 2 and not words[1].startswith("ال"):
        yield "".join(words)
    name = " ".join(words)
    if "غ" in name:
        yield name.replace("غ", "ج")


def _article_dropped(words: list[str]) -> Iterator[str]:
    """الشيخ زويد → شيخ زويد; معرة النعمان → معره نعمان; القرية الجديدة keeps both."""
    bare = [word.removeprefix("ال") if len(word) > 4 else word for word in words]
    if len(words) != 2 or bare[0] in GENERIC_HEADS:
        return
    if words[0] == "الشيخ":
        yield f"{bare[0]} {words[1]}"
    elif words[0] == bare[0] and words[1] != bare[1]:
        yield f"{words[0]} {bare[1]}"

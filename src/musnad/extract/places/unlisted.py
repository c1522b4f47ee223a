# SPDX-License-Identifier: Apache-2.0
"""Names that no gazetteer has: places by the noun before them, or by their list."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.places.context import QUOTES, Before, taken_there
from musnad.extract.places.roads import DASHES
from musnad.lexicon import place_cues as cues
from musnad.lexicon.common_words import AS_WRITTEN, is_everyday
from musnad.lexicon.given_names import GIVEN_NAMES
from musnad.lexicon.place_names import HEADS
from musnad.lexicon.sites import GENERIC_NOUNS

NAMED = ("settlement", "neighbourhood", "site", "district", "governorate")
MOST_QUOTED = 4  # words
SHORTEST = 3  # letters
PLURAL = ("ات", "ون")  # no adjectives of a village: قرية حميمات, قرى بلشون
DUAL = "تي"  # قريتي, بلدتي: a genitive follows
LONGEST_VERB = 6  # letters: تتواجد
AND_DOES, LONG_VERB = "وت", 5  # مستوطنة وتخوض
BETWEEN = ("،", "و", ",")  # names of a list
SHEIKH = "الشيخ"  # قرية الشيخ كذا, called after one
PRONOUNS = ("هما", "هم", "ها")  # ends of words that are no names: طريق عودتهم
CLITICS = ("و", "ب", "ل", "ف")


def name_stop(doc: Doc, i: int, stop: int, noun: Before) -> int | None:
    """Where a name that begins at word i ends: قرية تل كذا → behind two words."""
    if noun.level not in NAMED or noun.at == i:
        return None
    if doc.words[noun.at].stem in cues.DOERS and doc.words[i].sense.act_noun:
        return None  # منفذ تفجير كذا
    if dual(doc, noun.at):
        if end := _first_of_two(doc, i, stop):
            return end
        word = doc.words[i].form
        if word.startswith("و") and word not in HEADS and not noun.quoted:
            return None  # في قريتي وبيتي
    if noun.quoted:
        if noun.level == "district" and (end := _zone(doc, i, stop)):
            return end
        named = doc.words[i].form not in cues.NO_NAME
        return (named and _quoted(doc, i, stop)) or _plain(doc, i, stop, noun)
    return _plain(doc, i, stop, noun)


def dual(doc: Doc, i: int) -> bool:
    """قريتي, مخيمي, حيي: a noun that two names follow; not قرى, كنيستي مار كذا"""
    noun = doc.words[i].stem
    if not doc.words[i].sense.many_places or not noun.endswith("ي"):
        return False
    one = noun[: -len(DUAL)] + "ه" if noun.endswith(DUAL) else noun[:-1]
    return one in GENERIC_NOUNS and one not in cues.FACILITIES


def _first_of_two(doc: Doc, i: int, stop: int) -> int | None:
    """مخيمي وطن ومرام, مخيمي عسكر الجديد وبلاطة: where the first of two names ends"""
    for j in range(i, min(stop, i + 3)):
        form = doc.words[j].form
        if j > i and form.startswith("و"):
            return j if _of_two(doc, j, form[1:]) else None
        if form not in cues.NAME_TAILS and not _of_two(doc, j, form):
            return None
    return None


def _of_two(doc: Doc, i: int, form: str) -> bool:
    """Whether a word may be one of two names, be it an everyday word as well."""
    if len(form) < SHORTEST or not form.isalpha() or form.endswith(PRONOUNS):
        return False
    if form in cues.NO_NAME or form in cues.PLACE_PREPOSITIONS \
            or form in cues.ADJECTIVES or form in cues.COMMON_GENITIVE:
        return False
    sense = doc.words[i].sense
    return not (sense.act or sense.act_noun or sense.harm or sense.says or sense.harm_noun
                or sense.generic or sense.number or sense.people
                or sense.means or sense.near or sense.direction)


def _quoted(doc: Doc, i: int, stop: int) -> int | None:
    """بلدة "عين كذا" → what stands between the marks; not في ساحتين"، وهناك "كذا…"""
    if doc.words[i].form in BETWEEN:
        return None  # the mark closed what stood before it
    for j in range(i + 1, min(stop, i + MOST_QUOTED + 1)):
        if doc.words[j].form in QUOTES:
            return j
        if doc.words[j].form in DASHES:
            return None  # منطقة "كذا – كذا": two names
    return None


def _zone(doc: Doc, i: int, stop: int) -> int | None:
    """منطقة "كذا – كذا": what marks hold and a dash joins is one name of an area"""
    for j in range(i + 1, min(stop, i + MOST_QUOTED + 1)):
        if doc.words[j].form in QUOTES:
            dashed = any([w.form in DASHES for w in doc.words[i:j]])
            return j if dashed else None
    return None


def quoted_more(doc: Doc, i: int, known: int, stop: int) -> bool:
    """موقع "بركة كذا": whether the marks hold one name, longer than the one known"""
    end = _quoted(doc, i, stop)
    if end is None or end <= known:
        return False
    return not any(w.form in BETWEEN or w.form.startswith("و") for w in doc.words[i:end])


def _plain(doc: Doc, i: int, stop: int, noun: Before) -> int | None:
    word = doc.words[i]
    if owned(doc, i, stop):
        return i + 2
    construct = doc.words[noun.at].form.endswith(DUAL) or (
        noun.level == "settlement" and word.form.endswith(PLURAL)
        and not word.form.endswith("يون") and not is_everyday(word.form))
    if word.prefix.startswith(CLITICS) or not may_name(doc, i, bound=construct) \
            or (word.form.startswith(AND_DOES) and len(word.form) >= LONG_VERB):
        return None
    if not _fits(doc, i, noun) or (
            word.sense.generic and i + 1 < stop and doc.words[i + 1].form in QUOTES):
        return None  # منطقة وادي "كذا": the noun of the name behind it
    if word.form in cues.NEVER_WHOLE:
        alone = i + 1 if word.form.startswith("ال") and noun.level != "site" else None
        return _past_head(doc, i, stop) or alone
    end = i + 1
    if noun.level == "district" and end < stop and doc.words[end].form in GIVEN_NAMES:
        return end  # حاكم مقاطعة وردوج محمد قاسم
    site = noun.level == "site"
    return end + 1 if end < stop and goes_on(doc, i, site=site) else end


def _past_head(doc: Doc, i: int, stop: int) -> int | None:
    """قرية أبو دوار, منطقة بني معاذ: words that only begin a name, and what follows"""
    j = i + 1
    if j >= stop or not doc.words[j].form.isalpha() or doc.words[j].form in cues.NO_NAME \
            or doc.words[j].form in cues.PLACE_PREPOSITIONS:
        return None
    more = doc.words[j].form in cues.NEVER_WHOLE and j + 1 < stop \
        and doc.words[j + 1].form.isalpha()
    return j + 1 + more  # مسجد الملك عبد العزيز


def owned(doc: Doc, i: int, stop: int) -> bool:
    """مسجد قوات الطوارئ: a building called after the forces whose it is"""
    return doc.words[i].form == "قوات" and 0 < i < stop - 1 \
        and doc.words[i - 1].stem in cues.FACILITIES and not doc.words[i - 1].suffix \
        and not doc.words[i - 1].prefix.endswith(("ال", "لل")) \
        and not taken_there(doc, i - 1) and doc.words[i + 1].form.startswith("ال")


def _fits(doc: Doc, i: int, noun: Before) -> bool:
    """Whether such a noun takes such a name: شارع مزدحم, محاور القتال name nothing."""
    form, before = doc.words[i].form, doc.words[noun.at]
    definite = form.startswith("ال")
    if before.form.endswith(before.stem + "ا") or _indefinite(before.stem):
        return False  # معسكرا: indefinite, nothing named follows
    if noun.level in ("settlement", "neighbourhood"):
        capital = before.prefix.endswith("ال")
        if capital and definite and form.endswith(("يه", "ي")):
            return False  # العاصمة الشيشانية: an adjective
        return definite or form not in AS_WRITTEN or form in cues.NEVER_WHOLE \
            or attributed(doc, i)
    if noun.many and (noun.level == "district" or before.stem in cues.FRONTS):
        return _begins_list(doc, i)
    if noun.many or (noun.level == "governorate" and (definite or is_everyday(form))):
        return False
    if taken_there(doc, noun.at):
        return False
    if before.stem in cues.FACILITIES:
        return definite or form in GIVEN_NAMES or form in HEADS
    if noun.level == "district":
        named = attributed(doc, i) or heads(doc, i)
        return definite or named or form in GIVEN_NAMES or form in HEADS or (
            before.stem in cues.DISTRICTS and foreign(form))
    return definite or not is_everyday(form)


def _begins_list(doc: Doc, i: int) -> bool:
    """محاور كذا وكذا, مناطق كذا وكذا: of two words that no list knows both are names"""
    form = doc.words[i].form
    behind = doc.words[i + 1].form if i + 1 < len(doc.words) else ""
    return behind.startswith("و") and behind not in HEADS and all([
        foreign(name) and not is_everyday(name) for name in (form, behind[1:])])


def _indefinite(noun: str) -> bool:
    """معسكرا, فندقا; not a dual such as بلدتا"""
    return noun.endswith("ا") and not noun.endswith("تا") and noun[:-1] in GENERIC_NOUNS


def foreign(form: str) -> bool:
    """منطقة وردوج; not منطقة جبلية, منطقة تبعد, منطقة تحولت: adjectives and verbs"""
    verbal = form.startswith(("ت", "ي")) and len(form) <= LONGEST_VERB
    return not (verbal or len(form) <= SHORTEST or form.endswith(("ه", "ت"))
                or is_everyday(form))


def goes_on(
    doc: Doc, i: int, head: str | None = None, *, site: bool = False
) -> bool:
    """تل كذا, دير كذا; never an adjective: سيفاري الاستراتيجية"""
    word, behind = doc.words[i], doc.words[i + 1]
    head = word.form if head is None else head
    if head in HEADS and doc.text[doc.starts[i + 1] : doc.stops[i + 1]] == "علي":
        return True  # the name, not the preposition
    if behind.form in cues.NAME_TAILS or heads(doc, i, head):
        return True
    if not may_name(doc, i + 1) or behind.form.startswith(CLITICS) or behind.prefix:
        return head in HEADS and behind.form.startswith("ال") \
            and behind.form not in cues.NO_NAME
    if head in HEADS:
        return True
    definite = word.form.startswith("ال"), behind.form.startswith("ال")
    return definite[0] == definite[1] or (site and definite[1] and _genitive(doc, i + 1))


def _genitive(doc: Doc, i: int) -> bool:
    """مخيم كويت الرحمة, not قاعدة كذا الجوية"""
    raw = doc.text[doc.starts[i] : doc.stops[i]]
    return not raw.endswith(("ي", "ية", "يه"))


def heads(doc: Doc, i: int, form: str | None = None) -> bool:
    """رسم الكوم, ظهر مغاير: a word that villages are named with, and what follows it"""
    form = doc.words[i].form if form is None else form
    if (form not in cues.VILLAGE_HEADS and form != SHEIKH) or i + 1 >= len(doc.words):
        return False
    behind = doc.words[i + 1]
    plain = behind.form.removeprefix("ال")
    return len(plain) >= SHORTEST and plain.isalpha() and not (
        behind.sense.direction or behind.sense.generic
        or behind.sense.act or behind.sense.cues or plain in cues.ADJECTIVES
        or behind.form in cues.NO_NAME or behind.form in cues.PLACE_PREPOSITIONS
        or behind.prefix or (is_everyday(behind.form) and not _of_village(doc, i, form)))


def _of_village(doc: Doc, i: int, form: str) -> bool:
    """قرية الشيخ بحر: called after a sheikh, whatever else his name means"""
    return form == SHEIKH and i > 0 and doc.words[i - 1].sense.generic == "settlement"


def may_name(doc: Doc, i: int, *, bound: bool = False) -> bool:
    """A word that no list knows and that is no adjective of places.

    Behind a noun that must have a genitive (قريتي كذا) no adjective stands.
    """
    word = doc.words[i]
    form, sense = word.form, word.sense
    if form in HEADS or heads(doc, i):
        return True
    bound = bound or attributed(doc, i)
    if form[0].isdigit() or not form[0].isalpha() or len(form) < SHORTEST:
        return False
    if form in cues.NO_NAME or form in cues.PLACE_PREPOSITIONS:
        return False
    if form in cues.ADJECTIVES or form in cues.COMMON_GENITIVE:
        return False
    if form.startswith("لل") or (len(form) > 4 and form.endswith(PRONOUNS)):
        return False
    if (
        sense.act or sense.harm or sense.says or sense.direction or sense.near
        or sense.generic or sense.cues or sense.harm_noun or sense.according
        or sense.people or sense.means or sense.number or sense.harmed or sense.site
    ):
        return False
    if form.endswith("يا"):  # طريقا عسكريا is an adjective, كفريا a name
        noun = doc.words[i - 1] if i else word
        behind = noun.sense.generic is not None and not noun.form.endswith("ا")
        return behind or not is_everyday(form[:-1])
    short = len(form) <= SHORTEST and form.endswith("ون")  # عون is no plural
    return form.startswith("ال") or short or bound or not form.endswith(cues.NAME_ENDS)


def attributed(doc: Doc, i: int) -> bool:
    """منطقة عمرات التابعة لمديرية كذا: a definite attribute behind it tells a name"""
    return i + 1 < len(doc.words) and doc.words[i + 1].form in cues.ATTRIBUTES \
        and not doc.words[i].form.startswith("ال")


def by_adjective(doc: Doc, i: int, first: int) -> bool:
    """استهداف الكلية الحربية: a definite noun for one building, and which it is"""
    word, noun = doc.words[i], doc.words[i - 1]
    if noun.stem not in cues.ONE_OF_A_TOWN or not noun.prefix.endswith("ال"):
        return False
    if noun.suffix or word.sense.says or word.sense.people:
        return False
    raw = doc.text[doc.starts[i] : doc.stops[i]]
    nisba = word.form.startswith("ال") and raw.endswith(("ي", "يّ", "ية", "يّة"))
    if not nisba or word.form in cues.NO_NAME:
        return False
    before = doc.words[i - 2] if i - 2 >= first else None
    return noun.prefix == "بال" or (before is not None and (
        before.form in cues.PLACE_PREPOSITIONS or before.sense.near
        or before.sense.act is not None or before.sense.act_noun is not None))

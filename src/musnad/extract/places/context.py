# SPDX-License-Identifier: Apache-2.0
"""What the words around a name say of it: a generic noun, a preposition, a direction."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.frozen import frozen
from musnad.lexicon import place_cues as cues
from musnad.lexicon.nations import NISBAS
from musnad.lexicon.senses import Sense, Word

ROAD_REACH = 4  # words from طريق to بين
QUOTES = frozenset(('"', "“", "”", "«", "»", "(", "'", "‘", "’"))

COLON = ":"


@frozen
class Before:
    """The generic noun right before a name: the level it says, and where it stands.

    `at` is the word that the name's phrase begins with, the name itself if no noun is.
    """

    level: str | None
    at: int
    many: bool = False  # بلدات, مدينتي
    quoted: bool = False


def before(doc: Doc, i: int, first: int) -> Before:
    """في بلدة "كذا", قرى: (كذا, العاصمة العراقية كذا → settlement; القاعدة كذا → none"""
    j = i - 1
    while j >= first and doc.words[j].form in QUOTES:
        j -= 1
    quoted = j < i - 1 and doc.words[i - 1].form != ")"
    if j > first and doc.words[j].form == COLON and doc.words[j - 1].sense.many_places:
        j -= 1
    if j > first and _is_nisba(doc, j) and doc.words[j - 1].stem in cues.CAPITAL:
        j -= 1
    if j >= first and (level := generic(doc, j)):
        return Before(level, j, doc.words[j].sense.many_places, quoted)
    if each_of(doc, j, first):
        return Before("settlement", i, many=True)
    return Before(None, i, quoted=quoted)


def each_of(doc: Doc, j: int, first: int) -> bool:
    """في كل من كذا وكذا: whether word j ends what a list of places follows"""
    return j - 1 > first and doc.words[j].form == "من" \
        and doc.words[j - 1].form == "كل" \
        and doc.words[j - 2].form in cues.PLACE_PREPOSITIONS


def bracketed(doc: Doc, i: int) -> bool:
    """طريق (كذا – كذا): a bracket parts the noun from the name"""
    return i > 0 and doc.words[i - 1].form == "("


def clitic(doc: Doc, i: int) -> str:
    """وبمخيم كذا → وب, which are no part of the name"""
    prefix = doc.words[i].prefix
    return prefix if prefix in ("و", "ف", "ب", "ل", "وب", "ول") else ""


def generic(doc: Doc, j: int) -> str | None:
    """The level that word j says of a name behind it; none of القاعدة, احياء ذكرى."""
    word = doc.words[j]
    level = word.sense.generic
    if level is None or word.suffix:
        return None
    if word.prefix.endswith(("ال", "لل")) and word.stem not in cues.CAPITAL:
        return None
    raw = doc.text[doc.starts[j] : doc.stops[j]]
    reviving = "إ" in raw or (word.prefix == "ل" and "أ" not in raw)  # لاحياء ذكرى
    if (word.stem == "احياء" and reviving) or (word.form == "وادي" and "أ" in raw):
        return None  # إحياء, وأدى; but إقليم
    if j and doc.words[j - 1].form in cues.BY_WAY:
        return None  # عن طريق
    if word.stem in cues.IF_STRUCK and not (j and doc.words[j - 1].sense.near) \
            and not any([_strikes(w) for w in doc.words[max(0, j - 3) : j]]):
        return None  # صورة على موقع كذا
    return level


def _is_nisba(doc: Doc, j: int) -> bool:
    word = doc.words[j]
    return word.form in NISBAS and word.form.startswith("ال")


def nation_behind(doc: Doc, stop: int, last: int) -> str | None:
    """مدينة كوباني السورية → SY"""
    if stop >= last or not doc.words[stop].form.startswith("ال"):
        return None
    return NISBAS.get(doc.words[stop].form)


def prepositional(doc: Doc, i: int, first: int, prefix: str) -> bool:
    """في حلب, وفي حلب, بحلب, شمالي حلب, ريف حلب, في مناطق متفرقة من حلب"""
    if prefix.endswith(("ب", "ل")):
        return True
    j = i - 1
    while j > first and doc.words[j].form in QUOTES:
        j -= 1
    if j < first:
        return False
    word = doc.words[j]
    if word.form == "من":
        return _out_of(doc, j, first)
    return (
        word.form in cues.PLACE_PREPOSITIONS
        or word.form in cues.AND_PREPOSITIONS
        or word.sense.direction
        or word.sense.near
        or word.stem in cues.RURAL
        or (word.stem in cues.FRONTS and not word.prefix.endswith("ال"))
    )


def _out_of(doc: Doc, at: int, first: int) -> bool:
    """في انحاء متفرقة من, بالقرب من, قصفها لكل من, نزحوا من; not شاب من, لاجئون من"""
    before = doc.words[max(first, at - 3) : at]
    if before and (before[-1].sense.near or before[-1].bare in cues.CLOSE_TO):
        return True
    if any(word.stem in cues.PARTS or _leaves(word.sense) for word in before):
        return True
    if len(before) > 1 and before[-1].form == "لكل":
        return bool(before[-2].sense.act or before[-2].sense.act_noun)
    return len(before) > 1 and before[-1].form == "كل" \
        and before[-2].form in cues.PLACE_PREPOSITIONS


def _leaves(sense: Sense) -> bool:
    act = sense.act or sense.act_noun
    return act is not None and act.type in ("territory_change", "displacement")


def aimed_at(doc: Doc, i: int, first: int) -> bool:
    """قصف سرمدا, يقتحم طوباس: the object of an act that strikes places"""
    if i == first:
        return False
    word = doc.words[i - 1]
    bound = word.form.endswith("ا") or word.suffix or word.prefix.endswith(("ال", "لل"))
    return _strikes(word) and not bound


def _strikes(word: Word) -> bool:
    act = word.sense.act or word.sense.act_noun
    return act is not None and act.type in cues.STRIKES_PLACES


def governs(doc: Doc, i: int, first: int) -> bool:
    """الهدنة مع انقرة, بين موسكو وكييف: a capital that stands for its government"""
    if i > first and doc.words[i - 1].form in cues.CAPITALS:
        return governs(doc, i - 1, first)
    if i > first and (doc.words[i - 1].sense.says or _of_state(doc.words[i - 1])):
        return True  # قالت موسكو, ابرمت موسكو, تدعمها موسكو
    if i == first or doc.words[i - 1].form not in cues.BETWEEN_PARTIES:
        return False
    road = doc.words[max(first, i - ROAD_REACH) : i]
    return not any(w.stem in cues.ROADS for w in road)


def _of_state(word: Word) -> bool:
    """ابرمت, تدعمها: what governments do, and a verb that has its object"""
    form = word.form
    return form in cues.STATES_DO or form.removeprefix("و") in cues.STATES_DO or (
        form.endswith(cues.ITS_OBJECT) and form.startswith(cues.VERB_STARTS))


def heads_news(doc: Doc, i: int, stop: int) -> bool:
    """باكستان: 11 قتيلا, شهدت ليبيا اشتباكات: a country that something happened in"""
    if i and doc.words[i - 1].stem in cues.SAW:
        return True
    if stop + 1 >= len(doc.words) or doc.words[stop].form != ":":
        return False
    sense = doc.words[stop + 1].sense
    return doc.words[stop + 1].form.isdigit() or bool(
        sense.act_noun or sense.harm_noun or sense.number or sense.harmed)


def at_a_thing(doc: Doc, i: int) -> bool:
    """عند الباب"""
    return i > 0 and doc.words[i - 1].form in cues.AT_A_THING


def struck(doc: Doc, i: int, first: int) -> bool:
    """قصفت الطائرات حلب, حلب: قصف مدفعي; not حلب الراعي أبقاره"""
    if i + 1 < len(doc.words) and doc.words[i + 1].form == ":":
        return True
    return any([doc.words[j].sense.act for j in range(max(first, i - 3), i)])


def adds(doc: Doc, at: int, last_stop: int) -> bool:
    """على قرية كذا، وعلى بلدة كذا, وبلدة كذا, وكذلك بلدة: a further place of the act"""
    if last_stop < at and _is_nisba_form(doc, last_stop):
        last_stop += 1  # القدس المحتلة، وبلدة كذا; مخيم كذا للنازحين وبلدة كذا
    if at - last_stop > 3 or any(not _adds(doc, j) for j in range(last_stop, at)):
        return False
    return doc.words[at].form.startswith("و") or doc.words[at - 1].form in cues.AND_AT


def _is_nisba_form(doc: Doc, j: int) -> bool:
    form = doc.words[j].form
    if form.startswith("لل"):
        return True  # مخيم كذا للنازحين، وبلدة كذا
    return form.startswith("ال") and (
        form.endswith(("ي", "يه")) or form.removeprefix("ال") in cues.ADJECTIVES)


def _adds(doc: Doc, j: int) -> bool:
    return doc.words[j].form in cues.AND_AT or doc.words[j].form == "،"


def inside(doc: Doc, i: int, first: int, prefix: str) -> bool:
    """بمدينة حلب, في منبج, التابعة لبلدة كذا"""
    if prefix.endswith(("ب", "ل")) or doc.words[i].prefix.endswith(
        ("ب", "ل", "بال", "لل")
    ):
        return True
    return i > first and doc.words[i - 1].form in ("في", "من")


def circumstance(doc: Doc, i: int, first: int) -> tuple[bool, bool]:
    """Whether near or a direction is said before word i: شمال غربي حلب

    بريف حلب الجنوبي وسراقب: a definite adjective belongs to the noun before it.
    """
    near = directed = False
    for j in range(max(first, i - 2), i):
        word = doc.words[j]
        near = near or word.sense.near
        directed = directed or (word.sense.direction and not word.form.startswith("ال"))
    return near, directed


def rural(doc: Doc, i: int, first: int) -> bool:
    """بريف دير الزور, ريف مدينة عفرين"""
    return any([doc.words[j].stem in cues.RURAL for j in range(max(first, i - 1), i + 1)])


def taken_there(doc: Doc, i: int) -> bool:
    """نقلوا الى مستشفى كذا, طبيب في مستشفى كذا; not قصف مستشفى كذا, قرب مستشفى كذا"""
    if doc.words[i].stem not in cues.HOSPITALS:
        return False
    word = doc.words[i - 1] if i else None
    return word is None or not (
        word.sense.near or word.sense.act or word.sense.act_noun or word.form == "علي")


def parted(doc: Doc, first: int, stop: int) -> bool:
    """قرية كذا ومنزل في كذا: whether something joined by و begins between the two"""
    return any([
        word.prefix.startswith("و") or (not word.marked and word.form.startswith("و"))
        for word in doc.words[first:stop]
    ])

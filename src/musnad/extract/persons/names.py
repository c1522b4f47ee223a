# SPDX-License-Identifier: Apache-2.0
"""How far a person's name reaches: given names, lineage, by-names, family names."""

from __future__ import annotations

from collections.abc import Iterator

from musnad.doc import Doc, Hit
from musnad.lexicon import person_cues as cues
from musnad.lexicon.gazetteer import gazetteer
from musnad.lexicon.person_names import COMPLETED_BY, FAMILIES, FOREIGN
from musnad.lexicon.senses import NOTHING, Word

LONGEST = 8  # words of a name
SHORTEST = 3  # letters of a word in no list that may be a name
AGAINST = ("assassination", "execution", "torture", "sexual_violence")
Names = Iterator[Hit[str]]  # value: letters that are written to the name (وسامر → و)
_HEADS = ("name", "unsure", "slave", "kunya")


def chain(doc: Doc, i: int, most: int = LONGEST) -> int:
    """محمد بن خالد العمري برصاص → the index behind العمري; i where no name begins."""
    taken = part(doc, i, inside=False)
    return behind(doc, i, i + width(doc, i), most) if taken else i


def behind(doc: Doc, i: int, at: int, most: int = LONGEST) -> int:
    """Where a name ends that begins at i and goes on at `at`."""
    words = doc.words
    given = words[i]
    while at - i < most and at < len(words):
        if _initial(doc, at):
            return at + 2
        taken = part(doc, at) or int(at == i + 1 and _is_surname(given, words[at]))
        if not taken:
            break
        at += taken
    return at


def _initial(doc: Doc, at: int) -> bool:
    """احمد. م: a single letter behind a full stop that is written to the name"""
    words = doc.words
    return (at + 2 < len(words) and words[at].form == "." and len(words[at + 1].form) == 1
            and words[at + 1].form.isalpha() and doc.starts[at] == doc.stops[at - 1]
            and words[at + 1].form not in cues.AND and words[at + 2].form != ".")


def _is_surname(given: Word, word: Word) -> bool:
    """ويلكنز behind جون, الشحات behind ممدوح: shapes that elsewhere are no names"""
    if given.form in FOREIGN:
        return _is_foreign(word)
    return given.person == "name" and word.sense is NOTHING and len(word.form) > 4 \
        and word.form.startswith(cues.THE) and word.form not in cues.STOP


def _is_foreign(word: Word) -> bool:
    """ويلكنز, كوزلوف behind جون: a word that no list has and no pronoun ends"""
    return is_unlisted(word) and not word.form.endswith(cues.NOT_AT_END)


def part(doc: Doc, i: int, *, inside: bool = True) -> int:
    """How many words one part of a name takes at i: بن خالد 2, العمري 1, برصاص 0

    What is `inside` follows another part, so that a family name may stand there.
    """
    words = doc.words
    if i >= len(words) or len(words[i].form) < 2:
        return 0
    form = words[i].form
    if inside and form in cues.RULERS and not (
            i + 1 < len(words) and words[i + 1].person in ("name", "slave")):
        return 0
    if form in cues.SLAVE_OF:
        return 2 if _named(words, i + 1) else 0
    if form in cues.LINEAGE or form in cues.KUNYA:
        if not inside and form not in cues.KUNYA:
            return 0
        after = part(doc, i + 1) or int(_by_name(words, i + 1))
        return after and 1 + after
    if form in cues.NAMES and words[i].person and not (inside and form in cues.COMMON):
        return 2 if i + 1 < len(words) and words[i + 1].form in COMPLETED_BY else 1
    if not (_family(words[i]) if inside else is_new(words[i])):
        return 0
    return 2 if i + 1 < len(words) and words[i + 1].form in cues.GOD else 1


def _by_name(words: list[Word], i: int) -> bool:
    """What may follow بن, آل or ابو: any word that is not of grammar or everyday use"""
    form = words[i].form if i < len(words) else ""
    return len(form) >= SHORTEST and form[0].isalpha() and form[0] not in cues.AND \
        and form not in cues.COMMON and form not in cues.STOP and not words[i].sense.says


def _named(words: list[Word], i: int) -> bool:
    """What عبد is completed by: الرحمن, ربه"""
    return i < len(words) and words[i].form.startswith(cues.OF_GOD) \
        and words[i].form not in cues.STOP


def _family(word: Word) -> bool:
    """العمري, الصباغ, شحادة: what may follow a given name"""
    form = word.form
    if form in FAMILIES:
        return True
    if form in cues.STOP or form in cues.COMMON:
        return False
    if form.startswith(cues.THE) and len(form) > 4:
        return (word.sense is NOTHING and not form.endswith(cues.PLURAL)) or (
            form.endswith(cues.NISBA) and _of_origin(word))
    return is_new(word)


def _of_origin(word: Word) -> bool:
    """العراقي as a family name: an adjective for people of some country"""
    sense = word.sense
    return sense.people is not None and not (sense.teller or sense.act or sense.cues)


def is_surname(word: Word) -> bool:
    """الفلاني, العراقي: may follow a by-name"""
    return is_origin(word) or (word.form.startswith(cues.THE)
                               and word.form.endswith(cues.NISBA) and _of_origin(word))


def is_origin(word: Word) -> bool:
    """الفلاني: the shape of most family names, and of no word that a list has"""
    form = word.form
    return (form in FAMILIES and form not in cues.NAMES) or (
        form.startswith(cues.THE) and form.endswith(cues.NISBA) and len(form) > 4
        and word.sense is NOTHING and form not in cues.STOP and not word.person)


def is_unlisted(word: Word, at: int = 0) -> bool:
    """A word that no list has, or a name, `at` letters left out: رائف"""
    form = word.form[at:]
    return (word.sense is NOTHING and len(form) >= SHORTEST and form[0].isalpha()
            and form not in cues.COMMON and form not in cues.STOP
            and word.form not in cues.COMMON and not form.startswith(cues.ARTICLES)
            and not word.person.startswith("kin"))


def is_new(word: Word, at: int = 0) -> bool:
    """An unlisted word in the shape of no verb, plural or word with a pronoun."""
    form = word.form[at:]
    if not is_unlisted(word, at):
        return False
    if form in FAMILIES or form in cues.NAMES:
        return True
    if form.startswith(cues.NOT_TO) and not form.startswith(cues.MAGHREBI):
        return len(form) > 4 and form.endswith(cues.NISBA) and form[0] not in cues.JOINS
    if form.startswith(cues.PARTICIPLE) and form.endswith(cues.OBJECT) and len(form) > 4:
        return False
    return not form.startswith(cues.NOT_AT_START) and not form.endswith(cues.NOT_AT_END)


def is_firm(doc: Doc, i: int, stop: int) -> bool:
    """Whether words [i, stop) are a name by themselves: محمد الصباغ, but not نور الشمس"""
    words = doc.words
    first, second = words[i], i + width(doc, i)
    if second >= stop:
        return False
    if first.person in ("name", "slave") or second - i > 1:
        return True
    after = words[second]
    return (after.person in ("name", "slave", "kunya") or after.form in cues.LINEAGE
            or is_origin(after) or (after.person == "unsure" and second + 1 < stop
                                    and is_firm(doc, second, stop)))


def harms(word: Word) -> bool:
    """قتل, مقتل, قتلى, اعتقل: a word that tells harm to people"""
    sense = word.sense
    acts = (sense.act, sense.act_noun)
    return bool(sense.harm or sense.harm_noun or sense.harmed or any(
        act is not None and (act.harm or act.type in AGAINST) for act in acts))


def width(doc: Doc, i: int) -> int:
    """Words of the given name at i: صلاح الدين 2, عبد الله 2, ابو خالد 2, محمد 1"""
    words = doc.words
    if words[i].person == "kunya":
        return 1
    if i + 1 < len(words) and (words[i].form in cues.SLAVE_OF
                               or words[i + 1].form in COMPLETED_BY):
        return 2
    return 1


def is_head(word: Word) -> bool:
    """Whether a given name or by-name may stand at a word."""
    return word.person in _HEADS


def prefix_of(form: str) -> str:
    """ومحمد → و; لمحمد → ل; محمد → "" """
    if is_listed(form):
        return ""
    return form[0] if is_listed(form[1:]) else form[:2] if is_listed(form[2:]) else ""


def is_listed(form: str) -> bool:
    """A given name, or the first word of a by-name."""
    return form in cues.NAMES or form in cues.KUNYA or form in cues.SLAVE_OF


def name_hit(doc: Doc, first: int, stop: int, rule: str) -> Hit[str]:
    form = doc.words[first].form
    known = doc.words[first].person in ("name", "unsure", "slave", "kunya")
    return Hit(prefix_of(form) if known else "", first, stop, rule)


def chain_of_new(doc: Doc, i: int, skip: int = 0) -> int:
    """The same as `chain`, for a first word that stands in no list."""
    if not is_new(doc.words[i], skip):
        return i
    stop = i + 1
    while stop - i < 5 and (taken := part(doc, stop)):
        stop += taken
    return stop


def is_aged(doc: Doc, at: int) -> bool:
    """(20 عاما), البالغ من العمر, behind a name"""
    words = doc.words
    while at < len(words) and words[at].form in cues.MARKS:
        at += 1
    if at + 1 >= len(words):
        return False
    return words[at].form in cues.AGE_WORDS or (
        words[at].form[0].isdigit() and words[at + 1].form in cues.YEARS)


def is_place(doc: Doc, i: int) -> int:
    """في ابو ديس, الشيخ سليمان: words of a place's name where no person is expected"""
    words = doc.words
    before = words[i - 1] if i else None
    surely = words[i].person in ("name", "slave", "title")
    if surely and before and (
            before.sense.says or harms(before) or before.sense.people):
        return 0
    name = gazetteer().longest([w.form for w in words[i : i + 4]], 0)
    return name.words if name is not None and name.words >= 2 else 0


def closes(doc: Doc, at: int) -> bool:
    """Whether a word or mark stands here that goes on about somebody just named."""
    word = doc.words[at] if at < len(doc.words) else None
    return word is None or not word.form[0].isalnum() or word.form in cues.COMMON \
        or bool(word.sense.harm or word.sense.says)

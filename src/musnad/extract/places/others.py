# SPDX-License-Identifier: Apache-2.0
"""Names of places that stand for something else: where it was written, or a person."""

from __future__ import annotations

from musnad.doc import Doc
from musnad.extract.places.roads import DASHES
from musnad.lexicon import place_cues as cues
from musnad.lexicon.place_rows import Entry
from musnad.lexicon.senses import Sense

COMMA = (["،"], [","])
COLON = ([":"], ["("])
DATELINE_MARKS = (["-"], ["–"], ["—"], ["/"], ["("])
WHOLE = 2  # a word that is the whole name of a body


DOMAINS = ("com", "net", "org")  # CNNArabic.com - لندن:


def in_dateline(doc: Doc, i: int, first: int, behind: list[str]) -> bool:
    """واشنطن - قالت, رويترز - بنغازي: where the report was written"""
    if i == first:
        return _dateline(behind)
    return i == first + 2 and _of_agency(doc, i, behind)


def _dateline(behind: list[str]) -> bool:
    """واشنطن - قالت; كابول، أفغانستان (CNN): where the report was written"""
    if behind[:1] in COMMA:  # دبي، الإمارات العربية المتحدة (CNN)
        behind = behind[2:]
        while behind[:1] and behind[0].startswith("ال"):
            behind = behind[1:]
    return behind[:1] in DATELINE_MARKS


def _of_agency(doc: Doc, i: int, behind: list[str]) -> bool:
    """واس- صنعاء:, المدى - صنعاء: the town in which an agency or a newspaper wrote

    A newspaper is a word that tells nothing else: no قصف - صنعاء:, no تعز - صنعاء:
    """
    if doc.words[i - 1].form not in DASHES or behind[:1] not in COLON:
        return False
    teller = doc.words[i - 2]
    newspaper = behind[:1] == [":"] and _says_nothing(teller.sense) \
        and _arabic(teller.form)
    return teller.names == WHOLE or teller.form in DOMAINS or newspaper


def _arabic(form: str) -> bool:
    """المدى; not com: an address stands before where it happened, too"""
    return form.isalpha() and not form.isascii()


def _says_nothing(sense: Sense) -> bool:
    """المدى: neither an act nor a harm, a place or people"""
    return not (sense.act or sense.act_noun or sense.harm or sense.harm_noun
                or sense.harmed or sense.people or sense.generic or sense.direction
                or sense.means)


def with_pronoun(doc: Doc, i: int, place: Entry) -> bool:
    """منزل جده, his grandfather's: ه where the town's name (جدة) has ة"""
    raw = doc.text[doc.starts[i] : doc.stops[i]]
    return raw.endswith("ه") and place.name_ar.endswith("ة")


def towards(doc: Doc, i: int) -> bool:
    """على غربي كذا, on the west of it: no Ali"""
    raw = doc.text[doc.starts[i] : doc.stops[i]]
    return raw == "على" and i + 1 < len(doc.words) and doc.words[i + 1].sense.direction


def second_name(doc: Doc, i: int, first: int) -> bool:
    """قال كولين باري, not قال في باري: the name of a person whom no list knows"""
    if i - 2 < first or not doc.words[i - 2].sense.says:
        return False
    given = doc.words[i - 1]
    return not (given.marked or given.prefix or given.form in cues.NO_NAME
                or given.form in cues.PLACE_PREPOSITIONS) and given.form.isalpha()


def owns(doc: Doc, i: int, first: int) -> bool:
    """غارة للولايات المتحدة, قوات للصومال: whose it is, not where it is"""
    sense = doc.words[i - 1].sense if i > first else None
    return sense is not None and bool(
        sense.act_noun or sense.means or sense.people or sense.harmed)


def may_be_verb(doc: Doc, i: int, first: int, prefix: str) -> bool:
    """ورشت القوات المكان, no Rasht: و before a name with nothing that lists it"""
    if prefix != "و" or doc.words[i].form.startswith("وال"):
        return False
    return i == first or doc.words[i - 1].form != "،"

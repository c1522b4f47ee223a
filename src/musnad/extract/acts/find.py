# SPDX-License-Identifier: Apache-2.0
"""The words that name an act of violence."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.context import (
    counted,
    disposed_of,
    done_to_it,
    exchanged,
    fell,
    forced,
    had_effect,
    marches,
    no_act,
    numbered,
    of_an_event,
    reads_as_verb,
    told_before,
)
from musnad.extract.acts.settle import FROM_THE_AIR, settle
from musnad.extract.acts.sighting import INTERCEPTED, TALLY, ActSighting
from musnad.lexicon.act_phrases import ACT_PHRASES, ActPhrase
from musnad.lexicon.fire import (
    BY_HAND,
    DOWNED,
    FALLEN,
    FIRE,
    FIRED,
    NOT_ACTS,
    ORDNANCE,
    VAGUE,
)
from musnad.lexicon.means import Means

DOWNED_REACH = 4  # words from what is intercepted back to the word that says so
STOPPABLE = ("drone_strike", "missile_strike")
FIRE_REACH, ORDNANCE_REACH = 10, 6  # words from اطلق to النار and to صواريخ
DENIED_REACH = 2  # words from a negation to a phrase that it denies
ONCE = ("arrest", "abduction")  # اعتقلوه: whose seizure is known
_OPENERS = FIRED | frozenset(ACT_PHRASES)
PAUSES = ("،", ",", "؛", ":")


def find_acts(
    doc: Doc, first: int, stop: int, means: list[Hit[Means]]
) -> list[Hit[ActSighting]]:
    """شنت طائرات غارات على المدينة → airstrike at غارات"""
    found: list[Hit[ActSighting]] = []
    for i in doc.marks(first, stop):
        word = doc.words[i]
        sense = word.sense
        hit = None
        if word.bare in _OPENERS:
            hit = _fire(doc, i, stop) or _phrase_act(doc, i, stop)
        if word.bare in DOWNED:
            hit = _intercepted(doc, i, means) or hit
        if hit is None and (sense.act is not None or sense.act_noun is not None):
            hit = _act(doc, i, first, stop)
        if hit is not None and not disposed_of(doc, i, stop):
            found.append(settle(hit, means, doc))
    return found


def _act(doc: Doc, i: int, first: int, stop: int) -> Hit[ActSighting] | None:
    word = doc.words[i]
    verb, noun = word.sense.act, word.sense.act_noun
    act = noun if noun and not (verb and reads_as_verb(doc, i, stop)) else verb
    if act is None or no_act(doc, i, stop, act):
        return None
    if noun is act and word.stem in ORDNANCE:
        at = fell(doc, i, first)
        if at is None:
            return None
        falling = ActSighting(act.type, False, act.number)
        return Hit(falling, at, i + 1 if at >= i - 1 else at + 1, "ordnance_fell")
    if word.sense.means is not None and act.weak and not marches(doc, i, stop):
        return None  # مسيرة: a drone or a march
    verbal = act.pos == "verb"
    tally = act.number == "one" and not verbal and counted(doc, i, first)
    number = TALLY if tally else act.number
    several = word.stem in VAGUE and number in ("many", TALLY)
    event = verbal and of_an_event(doc, i)
    sighting = ActSighting(
        "other_violence" if several or event else act.type,
        verbal,
        number,
        act.weak,
        soft=act.soft or act.weak,
        vague=event or word.stem in VAGUE or (
            act.type == "other_violence" and word.stem not in BY_HAND),
        refers=(act.type in ONCE and word.suffix != "") if verbal else (
            not numbered(doc, i, stop) and (
                (word.prefix.endswith("ال") and not forced(doc, i))
                or had_effect(doc, i, stop)
                or ((word.suffix != "" or word.prefix.endswith("لل"))
                    and not done_to_it(doc, i)))),
        known=not verbal and told_before(doc, i, stop),
    )
    return Hit(sighting, i, i + 1, f"act_{act.pos}")


def _fire(doc: Doc, i: int, stop: int) -> Hit[ActSighting] | None:
    """اطلاق النار, اطلق مسلح النار → shooting; اطلقت صواريخ → missile_strike"""
    if doc.words[i].bare not in FIRED or (i and doc.words[i - 1].bare.endswith(
            ("وقف", "ايقاف"))):
        return None  # وقف اطلاق النار
    verb = not doc.words[i].bare.endswith("اطلاق")
    mutual = exchanged(doc, i, stop)
    kind = "ground_clash" if mutual else "shooting"
    for j in range(i + 1, min(stop, i + FIRE_REACH)):
        word = doc.words[j]
        if word.bare in FIRE and (j < i + ORDNANCE_REACH or "ب" not in word.prefix):
            if j + 1 < stop and (word.bare, doc.words[j + 1].bare) in NOT_ACTS:
                return None  # اطلاق نار احتفالي
            return Hit(
                ActSighting(kind, verb, settled=mutual),
                i,
                j + 1 if j == i + 1 else i + 1,
                "opened_fire",
            )
        fired = word.stem in ORDNANCE and (word.sense.means or word.sense.act_noun)
        if fired and j < i + ORDNANCE_REACH:
            sighting = ActSighting(fired.type, verb, settled=True)
            return Hit(sighting, i, i + 1, "fired_ordnance")
        if len(word.form) == 1 or word.sense.act:
            return None
        if word.sense.means and word.sense.means.type in FROM_THE_AIR:
            kind = word.sense.means.type  # أطلقت مروحية النار
    return None


def _phrase_act(doc: Doc, i: int, stop: int) -> Hit[ActSighting] | None:
    """فجر انتحاري نفسه → suicide_bombing; منع وصول الاسعاف → aid_obstruction"""
    word = doc.words[i]
    if any("not" in w.sense.cues for w in doc.words[max(0, i - DENIED_REACH) : i]):
        return None  # لم يتم القبض على عناصرها
    if word.prefix.endswith("لل"):
        return None  # استكمال التحقيقات للقبض على من خطط
    for phrase in ACT_PHRASES.get(word.bare, ()):
        for other in doc.words[i + 1 : min(stop, i + phrase.reach + 2)]:
            if other.prefix.startswith("ك"):
                continue  # احتجزوا كرهائن
            if word.bare in FALLEN and (other.sense.people or other.sense.harmed
                                        or other.sense.number):
                break  # سقط قتيلان في ايدي المهاجمين
            if {other.bare, other.stem} & phrase.settled_by:
                verb = not (word.prefix.endswith(("ال", "ل", "ب"))
                            or word.bare.endswith("تفريق") or _governed(doc, i))
                return Hit(_told_by(phrase, verb=verb), i, i + 1, "act_phrase")
            if other.form in PAUSES:
                break
    return None


def _governed(doc: Doc, i: int) -> bool:
    """تسعى إلى فرض سيطرتها, احتمال فرض السيطرة: a noun, though a verb is spelt so"""
    before = doc.words[i - 1] if i else None
    return before is not None and (
        before.form == "الي" or bool(before.sense.cues & {"purpose", "attempt"}))


def _told_by(phrase: ActPhrase, *, verb: bool) -> ActSighting:
    answers = phrase.answers
    return ActSighting(phrase.type, verb, weak=answers, vague=answers, refers=answers,
                       settled=not (phrase.soft or answers), soft=phrase.soft)


def _intercepted(doc: Doc, i: int, means: list[Hit[Means]]) -> Hit[ActSighting] | None:
    """اسقطت الدفاعات طائرة مسيرة → drone_strike, and none that struck"""
    for hit in means if not doc.words[i].prefix.startswith(("ب", "لل")) else ():
        between = doc.words[i + 1 : hit.first]
        near = 0 <= hit.first - i - 1 <= DOWNED_REACH and hit.value.type in STOPPABLE
        if near and not any(w.form in ("،", ",", "؛") or w.sense.act for w in between):
            sighting = ActSighting(hit.value.type, True, settled=True)
            return Hit(sighting, i, i + 1, INTERCEPTED)
    return None



# SPDX-License-Identifier: Apache-2.0
"""The words that name an act of violence; its type as the means beside it settle it."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit
from musnad.extract.acts.context import (
    counted,
    done_to_it,
    exchanged,
    fell,
    flies_by,
    had_effect,
    marches,
    no_act,
    numbered,
    of_an_event,
    reads_as_verb,
    told_before,
)
from musnad.frozen import frozen
from musnad.lexicon.act_phrases import ACT_PHRASES, ActPhrase
from musnad.lexicon.act_types import SETTLES
from musnad.lexicon.fire import (
    BY_HAND,
    BY_WORDS,
    CANNONADE,
    DOWNED,
    FIRE,
    FIRED,
    LANDINGS,
    LIGHT,
    NAMING_MEANS,
    NOT_ACTS,
    ON_FOOT,
    ORDNANCE,
    SUPPORT,
    VAGUE,
)
from musnad.lexicon.means import BY_FIRE, PHRASES, Means

DOWNED_REACH = 4  # words from what is intercepted back to the word that says so
FROM_THE_AIR = ("airstrike", "drone_strike")
STOPPABLE = ("drone_strike", "missile_strike")
INTERCEPTED = "intercepted"  # the rule of acts that were stopped on their way
DENIED_REACH = 2  # words from a negation to a phrase that it denies
ONCE = ("arrest", "abduction")  # اعتقلوه: whose seizure is known
TALLY = "tally"  # the number of acts that somebody counted: 655 هجوما
REACH = 7  # words on either side in which a means still belongs to an act
BY_MEANS_REACH = 14  # the same where ب says so: بوابل من الرصاص
BY_REACH = 3  # words from ب to the means
_OPENERS = FIRED | frozenset(ACT_PHRASES)
PAUSES = ("،", ",", "؛", ":")
_PHRASE_STARTS = frozenset(p[0] for p in PHRASES)


@frozen
class ActSighting:
    """A type of act and how it was told; weak acts need support from the sentence."""

    type: str
    verb: bool
    number: str = "one"
    weak: bool = False
    settled: bool = False  # a means beside it decided the type
    vague: bool = False  # هجوم, اعتداء: gives way to a more telling word for the act
    soft: bool = False  # other trades use the word as well
    refers: bool = False  # القصف, غاراتها: may speak of an act told before
    known: bool = False  # هذه الهجمات: does speak of one


def find_means(doc: Doc, first: int, stop: int) -> list[Hit[Means]]:
    """بطائرة مسيرة → drone_strike; قذائف هاون → shelling"""
    found: list[Hit[Means]] = []
    words, at = doc.words, first
    for i in doc.marks(first, stop):
        word = words[i]
        if i < at or (word.sense.means is None and word.stem not in _PHRASE_STARTS):
            continue
        hit = _phrase(doc, i, stop) if word.stem in _PHRASE_STARTS else None
        if hit is None and word.sense.means is not None and not (
                _burns(doc, i, stop) or marches(doc, i, stop)):
            hit = Hit(word.sense.means, i, i + 1, "means_word")
        if hit:
            found.append(hit)
            at = hit.stop
    return found


def _burns(doc: Doc, i: int, stop: int) -> bool:
    """اندلعت النيران, بنيران المدفعية: not as in قتل بنيران الجنود"""
    word = doc.words[i]
    if word.stem != BY_FIRE:
        return False
    behind = doc.words[i + 1].sense.means if i + 1 < stop else None
    return word.prefix != "ب" or (behind is not None and behind.type != "shooting")


def _phrase(doc: Doc, i: int, stop: int) -> Hit[Means] | None:
    for length in (3, 2):
        key = (
            doc.words[i].stem,
            *(doc.words[k].form for k in range(i + 1, min(stop, i + length))),
        )
        if len(key) == length and (means := PHRASES.get(key)):
            return Hit(means, i, i + length, "means_phrase")
        bare = tuple(w.removeprefix("ال") for w in key)
        if len(key) == length and (means := PHRASES.get(bare)):
            return Hit(means, i, i + length, "means_phrase")
    return None


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
        if hit is not None:
            found.append(_settle(hit, means, doc))
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
        return Hit(falling, at, i + 1 if at == i - 1 else at + 1, "ordnance_fell")
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
                word.prefix.endswith("ال") or had_effect(doc, i, stop)
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
    for j in range(i + 1, min(stop, i + 6)):
        word = doc.words[j]
        if word.bare in FIRE:
            if j + 1 < stop and (word.bare, doc.words[j + 1].bare) in NOT_ACTS:
                return None  # اطلاق نار احتفالي
            return Hit(
                ActSighting(kind, verb, settled=mutual),
                i,
                j + 1 if j == i + 1 else i + 1,
                "opened_fire",
            )
        if word.stem in ORDNANCE and (fired := word.sense.means or word.sense.act_noun):
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
            if {other.bare, other.stem} & phrase.settled_by:
                verb = not word.prefix.endswith(("ال", "ل", "ب"))
                return Hit(_told_by(phrase, verb=verb), i, i + 1, "act_phrase")
            if other.form in PAUSES:
                break
    return None


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


def _settle(hit: Hit[ActSighting], means: list[Hit[Means]], doc: Doc) -> Hit[ActSighting]:
    """The type that the most telling means within reach makes of an act."""
    act = hit.value
    dropped = hit.rule == "act_phrase" and act.type == "bombing"  # القت مسيرة قنبلتين
    allowed = FROM_THE_AIR[::-1] if dropped else SETTLES.get(act.type)
    if not allowed or (act.settled and not dropped):
        return hit
    stem = doc.words[hit.first].stem
    if stem in LANDINGS | BY_HAND or stem.startswith(ON_FOOT):
        return hit
    wrecks = act.type == "destruction"
    if wrecks and not act.weak:
        return hit  # هدم, احرق: not by fire from afar
    near = {m.value.type for m in means
            if _reaches(doc, hit, m) and (not wrecks or _wrecks(doc, hit, m))}
    if stem in CANNONADE:
        near.discard("shooting")
    for code in allowed:
        if code in near:
            return hit.saying(replace(act, type=code, settled=True, weak=False))
    return hit


def _set_off(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """كان الطيران الحربي، قد استهدف: the means is the doer, set off by a comma"""
    return act.value.verb and doc.words[act.first - 1].form == "قد" and \
        0 < act.first - means.stop <= 4


def _wrecks(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """دمرت الطائرات مبنى, دمروا دبابة بصاروخ; but دمروا مستودع صواريخ"""
    if means.first > act.first and _by(doc, means):
        return True
    subject = means.first == act.stop and not means.value.weapon
    return act.value.verb and (subject or means.first < act.first)


def _by(doc: Doc, means: Hit[Means]) -> bool:
    """بصاروخ, بوابل من الرصاص; of several (بقذائف ورشاشات) the first"""
    if doc.words[means.first].prefix.startswith("و"):
        return False
    words = doc.words[max(0, means.first - BY_REACH) : means.first + 1]
    return any(w.prefix == "ب" or w.form in BY_WORDS for w in words)


def _by_name(doc: Doc, means: Hit[Means]) -> bool:
    """، من قبل طائرات; ، باستخدام سلاح قناص: whatever stands before it"""
    words = doc.words[max(0, means.first - BY_REACH) : means.first]
    return any(w.form in NAMING_MEANS for w in words)


def _by_after_pause(doc: Doc, means: Hit[Means]) -> bool:
    """استهدفوا البلدة، بالرشاشات الثقيلة: whatever stands between"""
    words, at = doc.words, means.first
    if words[at].prefix not in ("ب", "بال"):
        at -= 1  # بالأسلحة الرشاشة
    return at > 0 and words[at].prefix in ("ب", "بال") and (
        words[at - 1].form in ("،", ","))


def _reaches(doc: Doc, act: Hit[ActSighting], means: Hit[Means]) -> bool:
    """Within reach and not behind another act or a full pause."""
    if means.first >= act.stop:
        if doc.words[means.first - 1].form in SUPPORT or flies_by(doc, means.first):
            return False
        reach = BY_MEANS_REACH if _by(doc, means) or _by_name(doc, means) else REACH
        if means.first - act.stop > reach:
            return False
        between = range(act.stop, means.first)
    elif means.first and doc.words[means.first - 1].form in SUPPORT:
        return False  # بمساندة طيران التحالف
    else:
        foils = means.first and "foiled" in doc.words[means.first - 1].sense.cues
        if act.first - means.stop > 4 or foils:
            return False  # احبطت الطائرات هجوما
        between = range(means.stop, act.first)
    if _set_off(doc, act, means):
        return True
    explicit = means.first > act.first and (
        _by_name(doc, means) or _by_after_pause(doc, means))
    for k in between:
        word = doc.words[k]
        if (word.form in ("،", ",", "؛") and not explicit) or (
            word.sense.act_noun and word.stem not in LIGHT and word.stem not in ORDNANCE
        ):
            return False
    return True

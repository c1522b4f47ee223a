# SPDX-License-Identifier: Apache-2.0
"""What the order of words says of a party's role: verb, doer, object; noun and owner."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import INTERCEPTED, ActSighting
from musnad.lexicon.fire import AIMED_AT, ARMOUR
from musnad.lexicon.role_cues import (
    AS_VERBS,
    HAPPENING,
    HOURS,
    NEARER,
    PATIENT_LINKS,
    SELF,
    SUBJECT,
    THAT,
    UNITS,
    VICTIM_ACTS,
)
from musnad.lexicon.senses import Word
from musnad.lexicon.targets import MANY

COMMAS = ("،", ",")
QUOTES = frozenset('"“”«»')
HE, SHE, THEY = ("الذي", "والذي"), ("التي", "والتي"), ("الذين", "والذين")
NO_OBJECT = ("في", "علي", "قرب", "عند", "من", "الي", "بين", "اليوم", "امس")
TOLD_REACH = 9  # words between a subject behind ان and its verb
UNDER = ("في", "من", "علي", "الي", "عن", "ضد", "مع")  # no subject stands behind these
LATER = ("بعد", "قبل", "عقب", "منذ", "خلال", "اثناء", "رغم", "مع", "بسبب", "ردا")
SEIZING = ("arrest", "abduction")
POSSESSIVES = ("ها", "ه", "هم")


def by_order(doc: Doc, actor: Hit[ActorSighting], first: int,
             acts: list[Hit[ActSighting]]) -> str | None:
    """Behind an act its doer or its object, before a verb its subject."""
    did = [a for a in acts if a.rule != INTERCEPTED]  # who stops a missile fired none
    before = [a for a in did if a.stop <= actor.first]
    after = [a for a in did if a.first >= actor.stop]
    if actor.value.form == "nisba":
        return _adjective(doc, actor, before[-1]) if before else None
    if before and (role := _after_act(doc, actor, before[-1], first)):
        return role
    return _before_act(doc, actor, first, after[0]) if after else None


def _adjective(doc: Doc, actor: Hit[ActorSighting],
               act: Hit[ActSighting]) -> str | None:
    """قصف تركي; not هجوم على السفارة الامريكية, قتل الباكستانيين"""
    if actor.first - act.stop > 2 or act.value.verb or (
            actor.value.prefix != "ل"
            and doc.words[actor.stop - 1].form.endswith(("ون", "ين"))):
        return None
    if actor.first == act.stop and doc.words[act.first].stem in VICTIM_ACTS:
        return None  # إعدام كرواتي: whom it befell
    gap = doc.words[act.stop : actor.first]
    theirs = any(w.form in PATIENT_LINKS or w.sense.site or w.sense.generic
                 or w.sense.people for w in gap)  # خطف دبلوماسيين كنديين
    noun = doc.words[act.stop - 1]
    definite = noun.prefix.endswith(("ال", "لل")) or noun.suffix != ""
    agrees = definite == doc.words[actor.first].form.startswith("ال")
    return "agent" if agrees and not theirs else None


def _after_act(doc: Doc, actor: Hit[ActorSighting],
               act: Hit[ActSighting], first: int) -> str | None:
    """Behind the act: the doer next to it, the target behind him or a preposition."""
    gap = range(act.stop, actor.first)
    if any(doc.words[i].form in COMMAS or doc.words[i].form in THAT for i in gap):
        return None
    reach = 3 if act.value.verb else 2
    prefix = actor.value.prefix
    if len(gap) <= reach + 2 and any(doc.words[i].form in PATIENT_LINKS for i in gap):
        return "patient"
    if actor.value.form == "weapon" and prefix.endswith("ب") and len(gap) <= reach + 1:
        return "agent"  # هجوم بطائرة امريكية بدون طيار
    if len(gap) > reach:
        return None
    if doc.words[act.first].stem in HAPPENING:
        return None  # انفجرت: nobody does it
    if not act.value.verb and any(doc.words[i].form in LATER for i in gap):
        return None  # أول هجوم بعد انسحاب القوات
    if act.value.verb and (_has_subject(doc, act, first) or _accusative(doc, actor)):
        return "patient"
    if not act.value.verb and doc.words[act.stop - 1].suffix in POSSESSIVES:
        return "patient"  # اقتحامهم سفينة: the pronoun is the doer
    if act.value.verb and actor.value.actor.kind == "settlers":
        return "agent"  # اقتحم عشرات المستوطنين
    if act.value.verb and any(doc.words[i].bare in MANY for i in gap):
        return "patient" if act.value.type in SEIZING else None  # اعتقل عدد من
    if prefix.endswith("ل") and act.value.verb:
        return None
    if _is_thing_hit(doc, actor, act):
        return "patient"
    if prefix.endswith("ب"):
        return None
    if not act.value.verb and doc.words[act.first].stem in VICTIM_ACTS:
        return _seized(doc, actor)
    if any(doc.words[i].sense.people or doc.words[i].sense.number for i in gap):
        return None
    return "agent"


def _accusative(doc: Doc, actor: Hit[ActorSighting]) -> bool:
    """قصفت السرايا جنودا: no subject, by its ending"""
    word = doc.words[actor.first]
    return word.form.endswith("ا") and not word.form.startswith("ال") \
        and word.sense.people is not None


def _seized(doc: Doc, actor: Hit[ActorSighting]) -> str | None:
    """اغتيال قيادي في الجبهة: the victim; اعتقال "قسد" شابين: who did it; else unclear"""
    if doc.words[actor.first].sense.people:
        return "patient"
    behind = next((w for w in doc.words[actor.stop : actor.stop + 2]
                   if w.form not in QUOTES), None)
    whom = behind is not None and (behind.prefix in ("ل", "لل") or (
        behind.prefix == "" and bool(behind.sense.people or behind.sense.number)))
    body = actor.value.form in ("name", "composed")
    return "agent" if whom and body and actor.value.prefix == "" else None


def _is_thing_hit(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """استهداف القاعدة الامريكية; اعتقلت خلية; اسرت جنودا: whom or what, not who"""
    first = doc.words[actor.first].sense
    if _aimed_at(doc, actor, act):
        return True
    if actor.value.form == "weapon":  # جرفت اليات الاحتلال; تفجير طائرة امريكية
        blown = act.value.type == "bombing" and not act.value.verb
        return (blown and actor.first == act.stop and actor.value.prefix == "") \
            or (act.value.verb and _another_subject(doc, actor, act))
    if _acts_itself(doc, actor, act):
        return False
    if first.site is not None or first.generic is not None:
        return True
    seized = act.value.type in SEIZING
    if act.value.verb and _before_people(doc, actor):
        return False  # خطف مسلحون مجهولون صحفيا
    return seized and (first.people is not None or actor.value.actor.kind == "unknown")


def _aimed_at(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """استهداف دبابة إسرائيلية, استهداف قوة راجلة, قصفتا آليات العدو: what was hit"""
    word = doc.words[actor.first]
    if act.value.verb or doc.words[act.first].stem not in AIMED_AT or word.prefix:
        return act.value.verb and word.bare in ARMOUR and not act.value.weak \
            and doc.words[act.first].stem.endswith("تا")
    indefinite = not doc.words[actor.stop - 1].form.startswith("ال")
    return word.bare in ARMOUR or (word.form in UNITS and indefinite)


def _another_subject(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """استهدفت الكتائب دبابة إسرائيلية: a doer that is not read, and what he hit"""
    gap = doc.words[act.stop : actor.first]
    return not doc.words[actor.first].form.startswith("ال") and any(
        w.form.startswith("ال") and w.form not in NO_OBJECT and w.sense.act_noun is None
        and w.sense.means is None and w.form not in HOURS for w in gap)


def _acts_itself(doc: Doc, actor: Hit[ActorSighting], act: Hit[ActSighting]) -> bool:
    """داهمت دورية لقسد منزلا: a unit between its verb and an object"""
    behind = doc.words[actor.stop] if actor.stop < len(doc.words) else None
    return (
        act.value.verb and act.stop == actor.first and behind is not None
        and doc.words[actor.first].form in UNITS
        and doc.words[act.first].stem.endswith("ت")
        and behind.prefix == "" and behind.form[0].isalpha()
        and behind.form not in NO_OBJECT)


def _before_people(doc: Doc, actor: Hit[ActorSighting]) -> bool:
    """Whether people stand right behind, neither joined to the actor nor its owner."""
    after = doc.words[actor.stop] if actor.stop < len(doc.words) else None
    if after is None:
        return False
    if after.person == "title" or _nominative(doc, actor, after):
        return True
    return after.prefix == "" and \
        bool(after.sense.people or after.sense.number or after.form.isdigit())


def _nominative(doc: Doc, actor: Hit[ActorSighting], after: Word) -> bool:
    """خطف مسلحو الجماعة الطبيب: by its ending the subject, with an object behind"""
    return doc.words[actor.first].form.endswith(("ون", "و")) and after.form[0].isalpha() \
        and after.prefix in ("", "ال") and after.form not in NO_OBJECT


def _has_subject(doc: Doc, act: Hit[ActSighting], first: int) -> bool:
    """هاجموا; تفجير استهدف قافلة, التي استهدفت: a verb that needs no doer behind it"""
    if doc.words[act.first].stem.endswith(("وا", "ون")):
        return True
    at = act.first - 1
    while at > 0 and doc.words[at].form in QUOTES:
        at -= 1
    if doc.words[at].form in SELF:
        return True  # انها "استهدفت القوات": the pronoun did it
    if told_of_another(doc, act):
        return False
    for i in range(act.first - 1, max(first, act.first - 3) - 1, -1):
        word = doc.words[i]
        if word.form in COMMAS:
            return False  # وبالقذائف، استهدفت المقاومة الموقع
        if word.sense.act_noun is not None or word.form in NEARER:
            return True
    return False


def told_of_another(doc: Doc, act: Hit[ActSighting]) -> bool:
    """المنظمة التي استهدف الاحتلال عمالها, القرية التي قصفتها القوات: its doer follows"""
    before, verb = doc.words[act.first - 1].form, doc.words[act.first]
    if verb.suffix and (before in HE or before in SHE or before in THEY):
        return True
    feminine = verb.stem.endswith("ت") or verb.stem.startswith("ت")
    return (feminine and before in HE) or (not feminine and before in SHE)


def _before_act(doc: Doc, actor: Hit[ActorSighting], first: int,
                act: Hit[ActSighting]) -> str | None:
    """قوات الاحتلال اقتحمت: the subject before its verb, with no preposition."""
    if actor.value.prefix not in SUBJECT:
        return None
    at = actor.first - 1
    told = at >= first and doc.words[at].bare in THAT  # بان القوات المتمركزة قرب حلب قصفت
    if not act.value.verb:  # صعدت القوات غاراتها; ان الطيران قصف البلدة
        near = act.first - actor.stop <= 1 and doc.words[act.stop - 1].suffix != ""
        verb = act.first == actor.stop and doc.words[act.first].form in AS_VERBS
        return "agent" if near or (verb and (told or at < first)) else None
    if act.first - actor.stop > (TOLD_REACH if told else 4):
        return None
    gap = doc.words[actor.stop : act.first]
    if any(w.sense.says or w.form in THAT or w.form in NEARER for w in gap):
        return None
    if any(w.form in COMMAS for w in gap[4:]):
        return None
    if at >= first and doc.words[at].form in UNDER:
        many = doc.words[at].form == "من" and doc.words[max(first, at - 1)].bare in MANY
        return "agent" if many else None  # عشرات من عناصر القوات يقتحمون
    return "agent"

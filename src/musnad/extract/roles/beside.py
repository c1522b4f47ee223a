# SPDX-License-Identifier: Apache-2.0
"""What the words right beside a party say of its role: من قبل, ضد, برصاص, نفذته."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.roles.announced import QUOTES, announces, says_so, word_before
from musnad.extract.roles.blame import at_fault, blamed_by, member_of
from musnad.extract.roles.helping import supports
from musnad.extract.roles.own import through_its_own
from musnad.extract.roles.places_of import belongs, from_there, held, of_owner, owned
from musnad.extract.roles.subject import waged_behind
from musnad.lexicon.agreements import AGREEMENTS
from musnad.lexicon.role_cues import (
    AGENT_LINKS,
    AGENT_VERBS,
    ANSWERED,
    ASCRIBED,
    BACKING,
    BETWEEN,
    COMING_AFTER,
    DENIED,
    DOING,
    FOILED,
    GOING_ON,
    HARMED_BEFORE,
    HELPING,
    HOLDING,
    HOURS,
    ITS_DOING,
    ITS_GOING_ON,
    JAILS,
    LOSING,
    ORIGIN,
    OWNED_UP,
    OWNING_UP,
    PATIENT_LINKS,
    PATIENT_NOUNS,
    REPELLED,
    STANDING,
    SUBJECT,
    SUFFERED,
    SUPPORTING,
    TRADED,
    WAGING,
    WHEN,
)

AT_IT, STILL_AT_IT = DOING | ITS_DOING, GOING_ON | ITS_GOING_ON
SPOKE_OF_IT = ANSWERED | OWNED_UP
MET_REACH = 6  # words from تصدى to لقوات
LINK_REACH = 12  # words between an act and ضد القوات
OWN_REACH = 8  # words between كثفت القوات and قصفها
DOING_REACH = 7  # words between تمكنت القوات and the act
WAGED_REACH, WHEN_REACH = 8, 14  # words from who waged an act to it, with a time between
AFTER = ("بعد", "عقب", "اثر", "جراء")
NOT_BEGUN = ("علي", "ضد", "من", "عن", "في", *AFTER)  # an act behind these is no object
CLASH_REACH = 15  # words from a clash, past where it was, to ، بين
SIDE_REACH = 8  # words from بين to the second side
AND_BETWEEN, OTHER_REACH = "وبين", 14  # words from the first بين to the second
IN_FACE_OF = "مواجهه"
FIGHT_REACH = 5  # words between an act and بين or مع
FOUGHT_REACH = 9  # words of what a clash was fought with, up to بين


def beside(doc: Doc, actor: Hit[ActorSighting], bounds: tuple[int, int],
           acts: list[Hit[ActSighting]]) -> str | None:
    """agent, patient or bystander where who blames it settles it, or words behind it."""
    return blamed_by(doc, actor, bounds[0]) or _behind(doc, actor, bounds, acts)


def settled_before(doc: Doc, actor: Hit[ActorSighting], first: int,
                   acts: list[Hit[ActSighting]]) -> str | None:
    """The role that the words before a party settle by themselves."""
    at = word_before(doc, actor, first)
    if at < first:
        return None
    before = doc.words[at]
    prefix = actor.value.prefix
    two = (doc.words[at - 1].stem, before.stem) if at > first else ("", "")
    if role := at_fault(doc, actor, at, first):
        return role
    if before.bare in COMING_AFTER or member_of(doc, at, first, prefix):
        return "bystander"
    if prefix == "ل" and before.form in SUPPORTING:
        return "bystander"  # غارات دعما لقوات النظام
    if role := belongs(doc, at, first, prefix):
        return role
    if two in AGENT_LINKS or before.stem in AGENT_VERBS or before.sense.says == "claims":
        return "agent" if prefix in SUBJECT else None
    if "waged" in before.sense.cues and (
            before.suffix or _acts_around(doc, actor, at, acts)):
        return "agent" if prefix in SUBJECT else None
    if before.form in ORIGIN and prefix == "":
        return "agent"  # بقذائف مصدرها المجموعات المسلحة
    if before.bare in WAGING and prefix == "" and _acts_around(doc, actor, at, acts):
        return "agent"  # تنفيذ القوات هجوما
    if supports(doc, actor, first):
        return "agent"  # بدعم من طيران التحالف
    if before.bare in HOLDING or two[0] in HOLDING or held(doc, at, first):
        return "agent" if from_there(doc, at, first) else "bystander"
    if before.sense.near or (two[0] == "في" and before.form == IN_FACE_OF):
        return "bystander"  # قرب القوات, مواقعهم في مواجهة القوات
    if before.stem in PATIENT_NOUNS:
        return "patient"
    if before.bare in HARMED_BEFORE and prefix in SUBJECT:
        return "harmed"  # ارتفع عدد قتلى الجيش
    if before.form in PATIENT_LINKS:
        return "patient" if _acted(actor, acts) else "bystander"
    if before.form == "الي" and at > first and doc.words[at - 1].form in ASCRIBED:
        return "agent" if prefix == "" else None  # هجوم نسب إلى الحزب
    if before.form in BACKING and at > first and doc.words[at - 1].bare in STANDING:
        return "agent"  # هجوم يقف وراءه التنظيم
    if before.bare in REPELLED and prefix in SUBJECT and _is_act(at, acts):
        return "agent"  # تصدى المقاومون لقوات الاحتلال
    if prefix == "ل" and _met(doc, actor, first, acts):
        return "agent"
    if (before.bare in REPELLED or before.bare in SUFFERED) and prefix in SUBJECT:
        return "bystander" if _foiled(before.bare, acts) else "patient"
    if (before.bare in TRADED and prefix in SUBJECT) or before.bare in HELPING \
            or (two[1] in ("مع", "من") and doc.words[at - 1].bare in HELPING):
        return "agent"
    if before.bare in JAILS or doc.words[max(first, at - 1)].bare in JAILS:
        return "agent" if any(a.value.type == "torture" for a in acts) else "bystander"
    if owned(doc, at, first, prefix):
        return of_owner(doc, at, first)
    if before.sense.site not in (None, "residential") and prefix == "" \
            and not before.prefix.endswith("ال"):
        return "bystander"  # تفجير مسجد قوات الأمن
    if before.form == AND_BETWEEN and prefix == "" and _other_side(doc, at, first, acts):
        return "agent"
    if before.form in BETWEEN:
        apart = before.form == "بين" and _clashed(doc, at, acts)
        return "agent" if apart or _fought(at, acts) else "bystander"
    if (prefix == "و" or before.form == "و") and _second_side(doc, actor, first, acts):
        return "agent"
    if before.sense.means is not None and before.prefix.startswith("ب"):
        return "agent"  # برصاص قوات الاحتلال
    return None


def _is_act(at: int, acts: list[Hit[ActSighting]]) -> bool:
    """Whether a word is part of an act of its own."""
    return any(a.first <= at < a.stop for a in acts)


def _met(doc: Doc, actor: Hit[ActorSighting], first: int,
         acts: list[Hit[ActSighting]]) -> bool:
    """تصدى المقاومون لقوات الاحتلال: who came, and was met, fights too"""
    if actor.value.form == "weapon":
        return False
    near = range(max(first, actor.first - MET_REACH), actor.first)
    return any(doc.words[i].bare in REPELLED and _is_act(i, acts) for i in near)


def _foiled(verb: str, acts: list[Hit[ActSighting]]) -> bool:
    """أحبطت الشرطة تفجير كنيسة: who foils it was not its aim; صدت القوات هجوما"""
    return verb.lstrip("وف") in FOILED and all(
        a.value.type != "ground_clash" for a in acts)


def _waged_reach(doc: Doc, behind: int) -> int:
    """شنت القوات فجر اليوم الخميس 5 آذار غارات, نفذت بالتعاون مع التحالف عملية"""
    while behind < len(doc.words) and doc.words[behind].form in QUOTES:
        behind += 1
    word = doc.words[behind] if behind < len(doc.words) else None
    told = word is not None and (word.form in WHEN or word.bare in HELPING)
    return WHEN_REACH if told else WAGED_REACH


def _after(doc: Doc, i: int) -> bool:
    """بعد الهجوم, عقب; not بعد ظهر اليوم, بعد منتصف الليل"""
    return doc.words[i].form in AFTER and doc.words[i + 1].form not in HOURS


def _acted(actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """هجوم واسع على القوات; not خياراتنا تجاه القوات: an act that goes against them"""
    return any(0 <= actor.first - a.stop <= LINK_REACH for a in acts)


def _acts_around(doc: Doc, actor: Hit[ActorSighting], verb: int,
                 acts: list[Hit[ActSighting]]) -> bool:
    """شنت الطائرات غارات, اطلقت القوات النار; not شنت الشرطة حملة"""
    return any(
        a.first <= verb < a.stop or (
            0 <= a.first - actor.stop <= _waged_reach(doc, actor.stop)
            and not any(_after(doc, i) for i in range(actor.stop, a.first)))
        for a in acts)


def _fought(at: int, acts: list[Hit[ActSighting]]) -> bool:
    """اشتباكات عنيفة بين: an act close before; not الهدنة بين, بالتعاون مع"""
    return any(0 <= at - a.stop <= FIGHT_REACH for a in acts)


def _clashed(doc: Doc, at: int, acts: list[Hit[ActSighting]]) -> bool:
    """اندلعت اشتباكات صباح أمس على أطراف الحي، بين: the sides of a clash, past where"""
    reach = CLASH_REACH if doc.words[at - 1].form in ("،", ",") else FOUGHT_REACH
    if any(w.bare in AGREEMENTS or w.sense.says for w in doc.words[max(0, at - 4) : at]):
        return False
    return any(
        0 <= at - a.stop <= reach and a.value.type == "ground_clash"
        and not a.value.verb for a in acts)


def _other_side(doc: Doc, at: int, first: int, acts: list[Hit[ActSighting]]) -> bool:
    """معارك بين الجيش من جهة، وبين مقاتلي الحركة: the second بين of a clash"""
    return any(doc.words[i].form == "بين" and (_fought(i, acts) or _clashed(doc, i, acts))
               for i in range(max(first, at - OTHER_REACH), at))


def _second_side(doc: Doc, actor: Hit[ActorSighting], first: int,
                 acts: list[Hit[ActSighting]]) -> bool:
    """مواجهات بين شبان وقوات الاحتلال: behind بين and a side that is no party"""
    for i in range(actor.first - 2, max(first, actor.first - SIDE_REACH) - 1, -1):
        if doc.words[i].form in ("،", ",") or doc.words[i].sense.act:
            return False
        if doc.words[i].form == "بين":
            return _fought(i, [a for a in acts if a.value.type == "ground_clash"])
    return False


def _behind(doc: Doc, actor: Hit[ActorSighting], bounds: tuple[int, int],
            acts: list[Hit[ActSighting]]) -> str | None:
    """قوات النظام ارتكبت مجزرة; طالبان مسؤوليتها: what stands right behind settles it"""
    stop = bounds[1]
    subject = actor.value.prefix in SUBJECT and doc.words[actor.first - 1].form != "في"
    for i in range(actor.stop, min(stop, actor.stop + 3)):
        word = doc.words[i]
        if word.bare in OWNING_UP or _goes_on(doc, i, stop, acts):
            denied = doc.words[max(0, actor.first - 1)].bare in DENIED
            return "bystander" if denied else "agent" if subject else None
        joins = word.form in ("قد", "عن") or (
            word.form == "،" and actor.value.form != "nisba")  # الداخل السوري، وشن
        if word.form not in QUOTES and not joins:
            break
    if announces(doc, actor, acts) or says_so(doc, actor, stop, acts) \
            or (subject and _stands_behind(doc, actor, stop)) \
            or through_its_own(doc, actor, stop, acts) \
            or waged_behind(doc, actor, bounds, acts):
        return "agent"
    if not subject or actor.value.form == "nisba":
        return None
    if actor.first and doc.words[actor.first - 1].bare in LOSING:
        return _causes_loss(doc.words[actor.first - 1].bare)
    return "agent" if _plans(doc, actor, acts) else None


def _stands_behind(doc: Doc, actor: Hit[ActorSighting], stop: int) -> bool:
    """يقف التنظيم وراء التفجير, التنظيم يقف وراء التفجير"""
    at = actor.stop
    if at < stop and doc.words[at].form not in BACKING:
        at += 1
    verb = doc.words[actor.first - 1] if at == actor.stop else doc.words[at - 1]
    return 0 < at < stop and doc.words[at].form in BACKING and verb.bare in STANDING


def _goes_on(doc: Doc, verb: int, stop: int, acts: list[Hit[ActSighting]]) -> bool:
    """نفذت, واصلت, قامت بهدم: verbs behind a party that make it the doer"""
    word = doc.words[verb]
    if "waged" in word.sense.cues or word.stem in GOING_ON or word.bare in TRADED:
        return True
    return word.bare in DOING and any(
        0 < a.first - verb <= 3 and not a.value.verb for a in acts)


def _plans(doc: Doc, actor: Hit[ActorSighting], acts: list[Hit[ActSighting]]) -> bool:
    """واصلت القوات قصف, قيام القوات بهدم, تعتزم تركيا شن: verb, doer, noun of the act"""
    reach = 0
    for i in range(max(0, actor.first - 4), actor.first):
        word = doc.words[i]
        if word.sense.cues & {"planned", "threat"} or (
                i == actor.first - 1 and word.bare in AT_IT):
            reach = DOING_REACH
        elif i == actor.first - 1 and word.bare in STILL_AT_IT:
            reach = 2
            if any(0 <= a.first - actor.stop <= OWN_REACH and (
                    _own(doc, a) or _begun(doc, a)) for a in acts):
                return True
    if doc.words[actor.first - 1].bare in SPOKE_OF_IT and any(
            0 <= a.first - actor.stop <= OWN_REACH and not a.value.verb
            and doc.words[a.first].prefix == "ب" for a in acts):
        return True  # ردت القوات باستهداف المواقع, أقر الجيش باعتقال شابين
    return reach > 0 and any(
        0 <= a.first - actor.stop <= reach and not a.value.verb
        and not any(_after(doc, i) for i in range(actor.stop, a.first))
        for a in acts)


def _begun(doc: Doc, act: Hit[ActSighting]) -> bool:
    """بدأت القوات فجر أمس هجوما على المدينة: the act is the object of the verb"""
    word, before = doc.words[act.first], doc.words[act.first - 1]
    return not act.value.verb and not word.prefix and not word.form.startswith("ال") \
        and before.form not in NOT_BEGUN


def _own(doc: Doc, act: Hit[ActSighting]) -> bool:
    """قصفها, غاراته: the act of whoever was named"""
    return not act.value.verb and doc.words[act.stop - 1].suffix in ("ها", "ه", "هم")


def _causes_loss(verb: str) -> str:
    """كبدت الفصائل القوات خسائر: the first behind the verb did it; كبدوا القوات none"""
    return "patient" if verb.endswith("وا") else "agent"

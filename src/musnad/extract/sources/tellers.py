# SPDX-License-Identifier: Apache-2.0
"""Who tells: bodies of the registry, nouns for tellers, captives, and mere names."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.sources.named import kind_by_name, named_behind
from musnad.extract.sources.phrases import (
    OPENING,
    Speech,
    closes,
    phrase_end,
)
from musnad.frozen import frozen
from musnad.lexicon.tellers import (
    BACK_REFERENCE,
    CAPTIVE,
    CORRESPONDENT,
    DOCUMENT,
    HONORIFICS,
    MINISTRIES,
    NAME_NOUNS,
    OFFICES,
    OPENS,
    OTHER_ONE,
    OURS,
    PART,
    QUOTED,
    SAME_ONE,
)

CLOSED = ("،", ",", "قوله", "قولها", *OPENS)
NO_TELLER = ("nisba", "weapon")
PARTIES = ("state_forces", "armed_group", "coalition")
BY_COUNTRY = "told_by_country"
OWNERS = ("nisba", "country")  # المتحدث باسم الداخلية + السعودية
LONGEST_NAME = 5  # words
STATEMENT = "بيان"
MANY = (".officials", ".medical")  # one id, and any number of people
ASIDE = 9  # words between a name and what it told
KINDS = {
    "state_forces": "state",
    "police": "state",
    "coalition": "state",
    "armed_group": "armed_group",
    "media": "media",
    "ngo": "ngo",
    "un": "un",
    "medical": "medical",
    "state": "state",
    "settlers": "other",
    "civilians": "local",
    "unknown": "unnamed",
    "other": "other",
}


@frozen
class Teller:
    """A link of a chain; `back` refers to the teller named before (واضاف المصدر)."""

    kind: str
    stance: str = "neutral"
    name_en: str | None = None
    id: str | None = None
    coerced: bool = False
    party: bool = False
    back: bool = False
    own: bool = False  # the outlet itself, or its correspondent
    prefix: str = ""  # letters written to the first word, if it is a registered name


def teller_at(
    speech: Speech, at: int, stop: int, stance: str = "neutral", *, free: bool = False,
    sure: bool = False,
) -> Hit[Teller] | None:
    """مصدر طبي في المستشفى; احد السكان; الجيش الباكستاني

    `free`: a name that no list knows will do, if what is told follows it, or wherever
    a teller must stand (`sure`).
    """
    words = speech.doc.words
    while at < stop and at not in speech.actors and (
            words[at].form in OPENING or words[at].form in HONORIFICS):
        at += 1
    if at >= stop:
        return None
    free = free and not _quotation(speech, at)
    head = _head(speech, at, stop)
    end = phrase_end(speech, head, stop)
    if end <= head:
        return None
    hit = (
        _correspondent(speech, head, end)
        or _known(speech, head, end, stance)
        or _by_noun(speech, head, end, stance)
        or _captive(speech, head, end, stance)
        or (_named(speech, head, end, stance, sure=sure) if free else None)
    )
    if hit is None:
        return None
    return Hit(hit.value, at if head > at else hit.first, hit.stop, hit.rule)


def _quotation(speech: Speech, at: int) -> bool:
    """وتابع "كنا في البيت": what stands in the quotes is told, and names nobody"""
    return at > speech.first and speech.form(at - 1) in OPENING and \
        not closes(speech, at)


def _head(speech: Speech, at: int, stop: int) -> int:
    """احد السكان, عدد من الاهالي, اثنين من المتهمين → the noun behind"""
    words = speech.doc.words
    if words[at].form not in PART and not words[at].sense.number:
        return at
    if at + 2 < stop and words[at + 1].form == "من":
        return at + 2
    return at + 1 if at + 1 < stop and words[at].form in PART else at


def _correspondent(speech: Speech, at: int, end: int) -> Hit[Teller] | None:
    word = speech.doc.words[at]
    if word.stem not in CORRESPONDENT and not word.form.startswith("مراسلال"):
        return None
    return _foreign_agency(speech, at, end) or Hit(
        Teller("media", own=True), at, end, "own_correspondent")


def _foreign_agency(speech: Speech, at: int, end: int) -> Hit[Teller] | None:
    """مراسل وكالة الأناضول: in another outlet's report, the agency tells it"""
    if all(word.isascii() for word in speech.outlet):
        return None  # who knows what the outlet calls itself
    for i in range(at + 1, end):
        agency = speech.actors.get(i)
        if agency and agency.value.actor.kind == "media" and agency.value.form == "name":
            known = agency.value.actor
            words = {w.bare for w in speech.doc.words[i : agency.stop]}
            return None if (words & speech.outlet) - NAME_NOUNS else Hit(
                Teller("media", name_en=known.name_en, id=known.id), at,
                max(end, agency.stop), "told_by_correspondent")
    return None


def _known(speech: Speech, at: int, end: int, stance: str) -> Hit[Teller] | None:
    """الجيش الباكستاني, رويترز: a body of the registry"""
    actor = speech.actors.get(at)
    if actor is None or actor.value.form in NO_TELLER:
        return None
    known = actor.value.actor
    generic = actor.value.form == "generic"
    if known.kind == "civilians" or (generic and speech.doc.words[at].sense.teller):
        return None
    kind = KINDS[known.kind]
    if speech.doc.words[at].sense.teller == "media":
        kind = "media"
    stop = max(actor.stop, at + 1)
    while stop in speech.actors and speech.actors[stop].value.form in OWNERS:
        stop = speech.actors[stop].stop
    if kind == "media" and (short := _short_name(speech, stop)):
        known, generic = short.value.actor, False
        stop = short.stop + (short.first > stop)
    own = kind in ("media", "ngo") and is_own(speech, at, stop)
    named = None if generic else known.name_en
    teller = Teller(kind, stance, named, known.id, party=known.kind in PARTIES, own=own,
                    prefix="" if speech.form(at).startswith("لل") else actor.value.prefix)
    whole = generic or speech.doc.words[at].bare in OFFICES  # وزير الداخلية علي كذا
    rule = BY_COUNTRY if actor.value.form == "country" else "told_by_known_body"
    return Hit(teller, at, max(stop, end) if whole else stop, rule)


def _short_name(speech: Speech, at: int) -> Hit[ActorSighting] | None:
    """وكالة الأنباء الرسمية (سانا), "وفا": the medium that marks behind its name tell"""
    if speech.form(at) not in QUOTED:
        return None
    actor = speech.actors.get(at) or speech.actors.get(at + 1)
    if actor is None or actor.value.actor.kind != "media":
        return None
    last = actor.stop - (actor.first == at)
    return actor if speech.form(last) in QUOTED else None


def is_own(speech: Speech, at: int, stop: int) -> bool:
    """Whether a name is the outlet's own: المرصد السوري on the Observatory's page"""
    words = [w.bare for w in speech.doc.words[at:stop] if w.form not in QUOTED]
    actor = speech.actors.get(at)
    if words and actor and actor.value.prefix == "ل":
        words[0] = words[0].removeprefix("ل")
    bare = {w.removeprefix("لل").removeprefix("ال").casefold() for w in words}
    named = bare - NAME_NOUNS
    if named and named <= speech.outlet:
        return True
    latin = actor.value.actor.name_en.casefold().split() if actor else ()
    return bool(latin) and actor is not None and actor.value.form == "name" \
        and speech.outlet.issuperset(latin)  # بي بي سي, in a report of BBC Arabic


def _by_noun(speech: Speech, at: int, end: int, stance: str) -> Hit[Teller] | None:
    words = speech.doc.words
    word = words[at]
    if word.sense.teller is None or (word.suffix and word.form not in OURS) \
            or "ب" in word.prefix:  # ندد بأمانة الحزب
        return None
    kind = _kind(speech, at, end)
    defined = word.prefix.endswith(("ال", "لل"))
    back = (defined or word.bare == STATEMENT) and word.stem in BACK_REFERENCE \
        and _alone(speech, at, end)
    own = kind == "media" and is_own(speech, at, end)
    end = max(end, named_behind(speech, end))
    coerced = kind != "other" and any(  # but عائلة المعتقل
        words[k].bare in CAPTIVE for k in range(at + 1, end))
    return Hit(Teller(kind, stance, back=back, own=own, coerced=coerced), at, end,
               "told_by_noun")


def _kind(speech: Speech, at: int, end: int) -> str:
    """مصدر طبي → medical; مصدر في الشرطة → state; المتحدث باسم حركة → armed_group"""
    words = speech.doc.words
    kind = words[at].sense.teller or "other"
    if words[at].bare in MINISTRIES and kind == "state":
        return kind  # وزير الاعلام
    party = next((speech.actors[k].value.actor.kind for k in range(at + 1, end)
                  if k in speech.actors and speech.actors[k].value.form != "nisba"), None)
    if party in ("armed_group", "ngo", "un", "media") and kind in ("state", "unnamed"):
        return KINDS[party]
    if words[at].stem in DOCUMENT and kind == "unnamed":
        return "media" if words[min(at + 1, end - 1)].sense.qualified == "media" else kind
    for k in range(at + 1, min(end, at + 4)):
        if qualified := words[k].sense.qualified:
            plain = kind in ("unnamed", "local") or (
                kind == "state" and qualified != "local")  # مسؤول محلي is an official
            return qualified if plain else kind
        if inner := words[k].sense.teller:
            theirs = words[at].bare in OFFICES and inner in (
                "ngo", "armed_group", "media")
            return inner if kind == "unnamed" or theirs else kind  # مدير المرصد
    return kind


def _alone(speech: Speech, at: int, end: int) -> bool:
    """المصدر, المصدر نفسه: the noun with nothing that tells it apart"""
    return end == at + 1 or speech.doc.words[at + 1].bare in SAME_ONE


def _captive(speech: Speech, at: int, end: int, stance: str) -> Hit[Teller] | None:
    words = speech.doc.words
    if not any(w.bare in CAPTIVE for w in words[at:end]):
        return None
    if words[at].bare not in CAPTIVE and not words[at].sense.people:
        return None  # يعلن انقاذ عشرات الرهائن
    return Hit(Teller("captive", stance, coerced=True), at, end, "told_by_captive")


def _named(
    speech: Speech, at: int, end: int, stance: str, *, sure: bool
) -> Hit[Teller] | None:
    """بلحسن الوسلاتي, ان ... : a name, told by what follows it; فلان مراسلنا في صنعاء"""
    for k in range(at + 1, end):
        if hit := _correspondent(speech, k, end):
            return Hit(hit.value, at, hit.stop, hit.rule)
    kind = kind_by_name(speech, at, end, sure=sure)
    return Hit(Teller(kind, stance), at, end, "told_by_name") if kind else None


def same(doc: Doc, a: Hit[Teller], b: Hit[Teller]) -> bool:
    """الدفاع المدني, الدفاع المدني السوري: one body, or its words in the other's"""
    if a.value.id and a.value.id == b.value.id and not a.value.id.endswith(MANY):
        return True
    one, two = teller_stems(doc, a), teller_stems(doc, b)
    if (one ^ two) & OTHER_ONE:
        return False
    return one <= two or two <= one


def teller_stems(doc: Doc, hit: Hit[Teller]) -> frozenset[str]:
    """The words that name a teller: a statement of the army's is the army's own word."""
    stems = frozenset([w.bare for w in doc.words[hit.first : hit.stop]
                       if w.form not in QUOTED and w.form not in PART])
    return stems - DOCUMENT or stems

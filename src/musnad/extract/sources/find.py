# SPDX-License-Identifier: Apache-2.0
"""Who told it: chains of tellers, from the one nearest to the event outwards."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.sources.attributions import Attribution, passed_on, scoped
from musnad.extract.sources.before import before
from musnad.extract.sources.between import past_adverbs
from musnad.extract.sources.counted import past_count
from musnad.extract.sources.headings import headed
from musnad.extract.sources.named import told_after
from musnad.extract.sources.phrases import Speech
from musnad.extract.sources.relays import issuer, joined, relays, talked_to
from musnad.extract.sources.stances import owns_up, takes_a_stand
from musnad.extract.sources.tellers import Teller, teller_at
from musnad.extract.sources.turns import told_until
from musnad.frozen import frozen
from musnad.lexicon.reporting import SAYING_VERBS
from musnad.lexicon.tellers import (
    ABOUT,
    ARRIVED,
    BLAME,
    BLAMING,
    CAPTIVE,
    CLAUSE,
    CONFESSING,
    DOCUMENT,
    ESTIMATES,
    FOLLOWING,
    IMPERSONAL,
    LONE_VERBS,
    NAME_TITLES,
    OPENS,
    OPINION,
    PASSING_ON,
    SELDOM,
    SPOKEN,
    UNSAID,
)
from musnad.text.normal import fold
from musnad.text.tokens import tokens

IN_WORDS = ("قول", "تعبير")  # على حد قول سكان
STANCES = ("neutral", "affirms", "doubts", "denies", "accuses", "claims", "reacts")
ASIDE = 7  # words behind a verb that has no subject, till what is told
BLAME_REACH = 9  # words from حملت to مسؤولية
NEAR = 4  # words behind a teller in which he is said to be held


@frozen
class Cue:
    """A word of telling: its stance, and where the teller may begin.

    `behind`: what is told stands before the cue (… بحسب مصدر).
    """

    at: int
    start: int
    stance: str
    behind: bool
    verb: bool


def find_attributions(
    doc: Doc,
    first: int,
    stop: int,
    actors: list[Hit[ActorSighting]],
    outlet: frozenset[str] = frozenset(),
) -> list[Attribution]:
    """نقلت رويترز عن مسؤول قوله ان ... → chain (مسؤول, رويترز) over the sentence"""
    words = doc.words
    cues = [i for i in doc.marks(first, stop)
            if words[i].sense.says or words[i].sense.according
            or (words[i].sense.teller and _arrives(doc, first, i))]
    cues = sorted({*cues, *_blaming(doc, first, stop)})
    speech = Speech(doc, first, stop, {a.first: a for a in actors}, outlet)
    head = headed(speech)
    found = [head] if head else []
    at = head.cue if head else first
    for i in cues:
        if i >= at and (cue := _cue(speech, i)):
            told = _attributions(speech, cue)
            found += told
            at = max([i + 1, cue.start, *(h.stop for a in told for h in a.chain)])
    return scoped(passed_on(found))


@lru_cache(maxsize=4096)
def outlet_words(outlet: str | None) -> frozenset[str]:
    """وكالة الخبر (Al-Khabar) → words by which it may name itself, articles off"""
    spelled = (outlet or "").replace(".", " ")  # xeber24.org
    named = (fold(token).casefold() for token in tokens(spelled)[0])
    return frozenset(word.removeprefix("ال") for word in named if word)


def _cue(speech: Speech, i: int) -> Cue | None:
    words, stop = speech.doc.words, speech.stop
    word = words[i]
    before = words[i - 1].form if i > speech.first else ""
    if word.sense.according:
        if word.form in IN_WORDS and before != "حد":
            return None
        start = i + 1
        while start < stop and words[start].form in ABOUT:
            start += 1
        verb = start < stop and (words[start].sense.says is not None
                                 or _glued(words[start].form))
        if verb:
            start = past_adverbs(speech, start + 1)
        elif start == i + 1 and word.form in CLAUSE:
            return None
        opening = i == speech.first or word.prefix == "و" or before in (":", "؛")
        return Cue(i, start, "neutral", not opening, False)
    stance = "accuses" if word.form in BLAMING else word.sense.says
    if stance is None:
        return Cue(i, i, "neutral", False, False)
    if stance not in STANCES or _seldom(speech, i) or (
            before in UNSAID and not _meanwhile(speech, i - 1)):
        return None
    behind = before in CLAUSE and i - 1 > speech.first
    return Cue(i, past_adverbs(speech, i + 1), stance, behind, True)


def _blaming(doc: Doc, first: int, stop: int) -> list[int]:
    """حملت الحركة الجيش مسؤولية القصف: verbs of accusing, by what follows"""
    forms = enumerate(doc.forms[first:stop], first)
    return [i for i, form in forms if form in BLAMING
            and _blames(doc, i, min(stop, i + BLAME_REACH))]


def _blames(doc: Doc, verb: int, stop: int) -> bool:
    """Whether what is laid on somebody is the blame, in the verb's own clause."""
    for word in doc.words[verb + 2 : stop]:
        if word.form in BLAME:
            return True
        if word.sense.says:
            return False
    return False


def _arrives(doc: Doc, first: int, i: int) -> bool:
    """جاء في بيان, ورد على لسان مسؤول: a statement that says something"""
    if i == first or doc.forms[i - 1].removeprefix("و") not in ("في", "لسان"):
        return False
    before = [form.removeprefix("و") for form in doc.forms[max(first, i - 3) : i]]
    if before[-2:] == ["علي", "لسان"]:
        return before[0] in ARRIVED
    return before[-1:] == ["في"] and len(before) > 1 and \
        doc.words[i].bare in DOCUMENT and before[-2] in ARRIVED


def _meanwhile(speech: Speech, i: int) -> bool:
    """في الوقت الذي قال فيه الجيش انه تقدم: told, whatever else went on"""
    return i > speech.first and speech.doc.words[i - 1].bare == "وقت"


def _seldom(speech: Speech, i: int) -> bool:
    """نادرا ما تؤكد الحكومة الضربات: what is said now and then is said of no act"""
    return i - 2 >= speech.first and speech.form(i - 1) == "ما" \
        and speech.form(i - 2).removeprefix("و") in SELDOM


def _glued(form: str) -> bool:
    """ماذكر, ماافادت: the verb written to what is before it"""
    return form.startswith("ما") and form[2:] in SAYING_VERBS


def _attributions(speech: Speech, cue: Cue) -> list[Attribution]:
    """The chains that a cue tells of: one, or two where two tell together."""
    tellers = _tellers(speech, cue)
    if not tellers and speech.form(cue.start) == "عن":
        inner = relays(speech, cue.at, cue.start)[0]  # ونقلت عن سكان: he who told before
        tellers = [*inner]
    if not tellers:
        return [_going_on(speech, cue)] if _goes_on(speech, cue) else []
    last = max(t.stop for t in tellers)
    links, inward = relays(speech, cue.at, max(last, cue.at + 1))
    links = links or talked_to(speech, cue.at)
    first = min([cue.at, *(t.first for t in tellers)])
    owning = cue.stance != "denies" and owns_up(speech, last)
    stance = "claims" if owning else \
        "reacts" if takes_a_stand(speech, last) else cue.stance
    told, behind = [], max(last, cue.at + 1)
    until = told_until(speech.doc, speech.actors.values(), behind, speech.stop)
    for teller in tellers:
        chain = (*links, teller) if inward else (teller, *links)
        bounds = (speech.first, behind) if cue.behind else (first, until)
        told.append(Attribution(chain, *bounds, stance, cue.at, behind=cue.behind))
    return told


def _tellers(speech: Speech, cue: Cue) -> list[Hit[Teller]]:
    """Who tells: behind the cue, or before a verb; مسعفون ومنقذون are two."""
    stop = _accused(speech, cue)
    lone = cue.verb and speech.doc.words[cue.at].stem in LONE_VERBS
    sure = not cue.verb
    common = sure and speech.form(cue.start).startswith(("ال", "لل")) and \
        speech.form(cue.start)[2:] not in NAME_TITLES  # وفق السياسة
    free = not (lone or (common and cue.start == cue.at + 1))
    start = cue.start + (speech.form(cue.start) in ESTIMATES) if cue.verb \
        else past_count(speech, cue.start)  # تشير تقديرات الوزارة
    teller = teller_at(speech, start, stop, cue.stance, free=free, sure=sure)
    if cue.stance == "accuses" and teller and (
            (behind := speech.form(teller.stop)).startswith("ب") or behind in BLAME):
        teller = None  # العشيرة تتهم القوات بقتله: the accused
    if teller is None and cue.verb and not _held_by_somebody(speech, cue.at):
        teller = before(speech, cue.at, cue.stance)
    if teller is None or (cue.verb and speech.doc.words[cue.at].stem in OPINION
                          and speech.form(teller.stop) not in OPENS):
        return []
    if lone and teller.rule == "told_by_known_body" and teller.value.name_en is None:
        return []  # نشروا قناصة: such people were posted, and tell nothing
    if not _tells(speech, cue, teller):
        return []
    teller = issuer(speech, _confessing(speech, cue, teller))
    return [teller, *joined(speech, teller, cue.stance)]


def _tells(speech: Speech, cue: Cue, teller: Hit[Teller]) -> bool:
    """وتابع المصدر ان; but تابع الوزير حالة الجرحى, نقلت الفرق الجرحى: acts of theirs"""
    stem = speech.doc.words[cue.at].stem
    behind = max(teller.stop, cue.at + 1)
    if not cue.verb or speech.doc.words[cue.at].suffix:
        return True
    if stem in FOLLOWING:
        return told_after(speech, behind)
    if stem in PASSING_ON and teller.value.kind != "media":
        near = [speech.form(i) for i in range(behind, behind + ASIDE)]
        return "عن" in near or told_after(speech, behind)
    return True


def _held_by_somebody(speech: Speech, i: int) -> bool:
    """المجموعة يرجح انها هربت: a view of nobody told, and not of what stands before it"""
    stem = speech.doc.words[i].stem
    return stem in OPINION and stem[0] in "يت"


def _accused(speech: Speech, cue: Cue) -> int:
    """اتهم الحاكم القوات بالهجوم: where the accused, who tells nothing, begins"""
    if cue.stance not in ("accuses", "claims"):
        return speech.stop
    others = [a for a, actor in speech.actors.items()
              if a > cue.start and actor.value.form != "nisba"]  # اتهم الرئيس السوري
    words = speech.doc.words
    if speech.form(cue.start).startswith("ال"):  # اتهمت المعارضة الحكومة
        others += [i for i in range(cue.start + 1, min(speech.stop, cue.start + 3))
                   if words[i].sense.teller and words[i].prefix == "ال"]
    if cue.start < speech.stop and words[cue.start].stem.endswith("ه"):
        others += [i for i in range(cue.start + 1, min(speech.stop, cue.start + 4))
                   if words[i].form.startswith("ال") and not words[i].form.endswith("ه")]
    return min([speech.stop, *others])


def _confessing(speech: Speech, cue: Cue, teller: Hit[Teller]) -> Hit[Teller]:
    """بحسب ما اعترف به احدهم، وهو اسير لدى الجيش: words said in captivity"""
    words = speech.doc.words
    confessed = any(w.stem in CONFESSING for w in words[cue.at : teller.first])
    held = any(w.bare in CAPTIVE
               for w in words[teller.stop : min(speech.stop, teller.stop + NEAR)]
               if w.form not in OPENS)
    near = [speech.form(i) for i in range(teller.stop, teller.stop + 2)]
    if not (held and (confessed or any(f in ("وهو", "وهي", "وهم") for f in near))):
        return teller
    value = replace(teller.value, kind="captive", coerced=True, party=False)
    return teller.saying(value)


def _goes_on(speech: Speech, cue: Cue) -> bool:
    """واضاف ان, واشار الى ان: he who told before"""
    if not cue.verb:
        return cue.start == cue.at and speech.doc.words[cue.at].suffix != ""
    if cue.stance not in ("neutral", "affirms"):
        return False
    stem = speech.doc.words[cue.at].stem
    if stem in LONE_VERBS or stem in IMPERSONAL or cue.at > speech.first + 1:
        return False
    start = cue.start
    if speech.form(start) == "في" and speech.form(start + 1).removeprefix("ال") in SPOKEN:
        return any(speech.form(i) in OPENS for i in range(start + 2, start + ASIDE))
    if speech.form(start) in ("الي", "علي", "عن"):
        return speech.doc.words[cue.at].prefix == "و"
    return speech.form(start) in OPENS or speech.form(start) in (":", '"', "«", "“")


def _going_on(speech: Speech, cue: Cue) -> Attribution:
    links, _ = relays(speech, cue.at, cue.start)
    return Attribution(links, cue.at, cue.at + 1, cue.stance, cue.at, on=True)

# SPDX-License-Identifier: Apache-2.0
"""Whose words a stretch of a report is: speakers over clauses and following sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from musnad.doc import Doc, Hit, Sentence
from musnad.extract.actors.find import ActorContext, ActorSighting, find_actors
from musnad.extract.sources.attributions import Attribution
from musnad.extract.sources.find import find_attributions, outlet_words
from musnad.extract.sources.phrases import Speech
from musnad.extract.sources.tellers import Teller, same, teller_at
from musnad.lexicon.senses import Word
from musnad.lexicon.tellers import DOCUMENT, ON_IT
from musnad.record.frames import Frame, Sightings

DATELINE = (3, 12)  # lines of a report, and words of a line, in which a dateline stands
SIGNED, AFTER_SIGNED = 7, 2  # last words of a report, and those behind its signature
SIGNATURES = (("-", "-"), ("(", ")"), ("–", "–"))
HEAD = 6  # words behind an agency in which the colon of its dateline stands
DASHES = ("-", "–", "—", ":")
QUOTES = {"«": "»", "“": "”"}
ANYONE = ("مصدر", "مصادر", "مسؤول", "متحدث", "ناطق", "قيادي")
DISOWNING = ("accuses", "denies")
BODIES = {"media", "ngo", "un"}  # الوكالة may be one of the United Nations
REACH = 100  # tellings back to which a teller may be meant
OFFICIAL = ("state", "armed_group", "un", "other")  # they speak of much else
MARKS = frozenset((*QUOTES, *QUOTES.values()))


@dataclass(slots=True)
class Speakers:
    """Who has told so far, in text order; resolves المصدر and واضاف to one of them."""

    doc: Doc
    context: ActorContext
    told: list[Attribution] = field(default_factory=list)
    quoting: bool = False  # the last sentence leaves a quotation open

    def over(self, sentence: Sentence, found: list[Attribution]) -> list[Attribution]:
        """The attributions of a sentence, with nobody left nameless if he was named."""
        before = len(self.told)
        for a in found:
            if (b := self._known(a, sentence)).chain:
                self.told.append(b)
        known = self.told[before:]
        if not known and self.quoting and self.told:
            known = [_over_all(self.told[-1], sentence)]
            self.told += known
        forms = self.doc.forms[sentence.first : sentence.stop]
        if marks := [form for form in forms if form in MARKS]:
            self.quoting = marks[-1] in QUOTES
        return known

    def heard(self, sentence: Sentence) -> tuple[list[Attribution], bool]:
        """وقال مصدر ان الحادث قيد التحقيق: who speaks, and whether of an act just told"""
        first, stop = sentence.first, sentence.stop
        marks = [self.doc.words[i] for i in self.doc.marks(first, stop)]
        if not any([w.sense.says or w.sense.according for w in marks]):
            return [], False
        actors = find_actors(self.doc, first, stop, self.context)
        found = find_attributions(
            self.doc, first, stop, actors, outlet_words(self.context.outlet)
        )
        return self.over(sentence, found), any(map(_on_it, marks))

    def _known(self, told: Attribution, sentence: Sentence) -> Attribution:
        if told.on:
            last = _over_all(self.told[-1], sentence) if self.told else told
            new = tuple(h for h in told.chain if h not in last.chain)
            stance = told.stance if _took_a_stand(self.doc, self.told) else last.stance
            return replace(last, chain=(*last.chain, *new), stance=stance)
        chain: list[Hit[Teller]] = []
        for link in told.chain:
            meant = self._meant(link) if link.value.back else None
            links = meant.chain if meant else (self._named_before(_first_told(link)),)
            chain += [h for h in links if h not in chain]
        known = tuple(chain)
        return told if known == told.chain else replace(told, chain=known)

    def _named_before(self, link: Hit[Teller]) -> Hit[Teller]:
        """العميد راشد: he who was named in full before"""
        if link.rule != "told_by_name" and self.doc.words[link.first].prefix != "ال":
            return link
        known = (h for told in reversed(self.told[-REACH:]) for h in told.chain
                 if h.stop - h.first > link.stop - link.first and same(self.doc, h, link))
        return next(known, link)

    def _meant(self, link: Hit[Teller]) -> Attribution | None:
        """المصدر: the last teller in whose phrase that noun stands, else the last.

        الوزارة is no other than a body of its kind: قال شهود ...، وقالت الوزارة
        """
        stem = self.doc.words[link.first].stem
        for told in reversed(self.told[-REACH:]):
            if any(self.doc.words[i].stem == stem
                   for h in told.chain for i in range(h.first, h.stop)):
                return told
        last = self.told[-1] if self.told else None
        kinds = {h.value.kind for h in last.chain} if last else set()
        anyone = stem in ANYONE or stem in DOCUMENT
        return last if anyone or link.value.kind in kinds or (
            link.value.kind in BODIES and kinds & BODIES) else None


def _took_a_stand(doc: Doc, told: list[Attribution]) -> bool:
    """اكد ضرورة محاسبة القتلة, and then واضاف ان القصف قتل خمسة: now he tells"""
    return bool(told) and told[-1].stance == "reacts" \
        and doc.words[told[-1].cue].sense.says != "reacts"


def _first_told(link: Hit[Teller]) -> Hit[Teller]:
    """المرصد: مقتل تسعة, before anybody is named in full: that much is said of him"""
    return link.saying(replace(link.value, back=False)) if link.value.back else link


def _over_all(told: Attribution, sentence: Sentence) -> Attribution:
    first, stop = sentence.first, sentence.stop
    return replace(told, first=first, stop=stop, cue=first)


def _on_it(word: Word) -> bool:
    """Whether a sentence with that word is about the act: المهاجم, المتفجرات, الحادث"""
    sense = word.sense
    acts = [a for a in (sense.act_noun, sense.act) if a and not a.weak]
    harmful = acts or sense.harmed or sense.harm or sense.harm_noun or sense.means
    return bool(harmful) or word.bare in ON_IT


def on_it(doc: Doc, told: Iterable[Attribution]) -> list[Attribution]:
    """Those who tell of an act: وقال الوزير ان الجرحى نقلوا; but ان المحادثات تأجلت

    Only officials are asked whether they do: witnesses and media seldom speak of others.
    """
    return [a for a in told if a.chain[0].value.kind not in OFFICIAL
            or any(_on_it(doc.words[i])
                   for i in range(a.first, doc.sentence_of(a.cue).stop))]


def with_tellers(frame: Frame, more: list[Attribution]) -> Frame:
    """The frame with those who tell of it elsewhere; an accuser speaks of another act."""
    told = [*frame.sightings.attributions, *(a for a in more if a.stance != "accuses")]
    return replace(frame, sightings=replace(frame.sightings, attributions=told))


def covering(
    told: Iterable[Attribution], bounds: tuple[int, int], read: Sightings
) -> list[Attribution]:
    """Those attributions that cover an act or casualties within the bounds.

    One that covers nothing in all the sentence belongs to the clause that it stands in.
    """
    first, stop = bounds
    whole = [h.first for h in read.acts] + [h.first for h in read.casualties]
    at = [i for i in whole if first <= i < stop]
    return [a for a in told if any(a.covers(i) for i in at)
            or (first <= a.cue < stop and not any(a.covers(i) for i in whole))]


def doers(doc: Doc, read: Sightings) -> list[Hit[ActorSighting]]:
    """The actors without those of whom the words say only that they tell: بحسب الشرطة"""
    told = [h for a in read.attributions for h in a.chain if a.stance in DISOWNING
            or (doc.words[a.cue].sense.according and h.first > a.cue)]
    return [a for a in read.actors
            if not any(h.first <= a.first and a.stop <= h.stop for h in told)]


def agency_of(
    doc: Doc, sentences: Iterable[Sentence], context: ActorContext
) -> Hit[Teller] | None:
    """بيروت (رويترز) - ..., رويترز - بيروت: ...: the agency that a dateline names"""
    lines, words = DATELINE
    for sentence in sentences:
        if sentence.line > lines:
            return None
        stop = min(sentence.stop, sentence.first + words)
        forms = [w.form for w in doc.words[sentence.first : stop]]
        if not any(dash in forms for dash in DASHES[:-1]):
            continue
        for actor in find_actors(doc, sentence.first, stop, context):
            if actor.value.actor.kind == "media" and (
                    _in_brackets(doc, actor, stop) or _leads(doc, actor, sentence)):
                return _foreign(doc, actor, outlet_words(context.outlet))
    return None


def agency_at_end(
    doc: Doc, sentences: Sequence[Sentence], context: ActorContext
) -> Hit[Teller] | None:
    """قتل خمسة في الهجوم. -رويترز-: the agency that a report is signed by"""
    if not sentences:
        return None
    last = sentences[-1].stop
    for actor in find_actors(doc, max(0, last - SIGNED), last, context):
        if actor.value.actor.kind == "media":
            before = doc.words[actor.first - 1].form if actor.first else ""
            behind = [w.form for w in doc.words[actor.stop : last]]
            opens = doc.sentence_of(actor.first).first == actor.first - 1
            if opens and (before, *behind[:1]) in SIGNATURES \
                    and len(behind) <= AFTER_SIGNED:
                return _foreign(doc, actor, outlet_words(context.outlet))
    return None


def _in_brackets(doc: Doc, actor: Hit[ActorSighting], stop: int) -> bool:
    before = doc.words[actor.first - 1].form if actor.first else ""
    after = [w.form for w in doc.words[actor.stop : min(stop, actor.stop + 2)]]
    return before == "(" and len(after) > 1 and after[0] == ")" and after[1] in DASHES


def _leads(doc: Doc, actor: Hit[ActorSighting], sentence: Sentence) -> bool:
    """رويترز - بيروت: at the head of a line, before what it tells"""
    last = min(sentence.stop, actor.stop + HEAD)
    forms = [w.form for w in doc.words[actor.stop : last]]
    return actor.first == sentence.first and forms[:1] != [":"] \
        and forms[:1] != [] and forms[0] in DASHES and ":" in forms


def _foreign(
    doc: Doc, actor: Hit[ActorSighting], own: frozenset[str]
) -> Hit[Teller] | None:
    """The agency as a teller, unless it is the outlet itself."""
    speech = Speech(doc, actor.first, actor.stop, {actor.first: actor}, own)
    hit = teller_at(speech, actor.first, actor.stop)
    return hit if hit and not hit.value.own else None


def passed_on(frame: Frame, agency: Hit[Teller]) -> Frame:
    """The frame with the agency as the last link of every chain, or as the only one."""
    told = [
        a if any(h.value.kind == "media" for h in a.chain[1:])
        else replace(a, chain=(*a.chain, agency))
        for a in frame.sightings.attributions
    ] or [Attribution((agency,), frame.first, frame.stop, "neutral", frame.first)]
    return replace(frame, sightings=replace(frame.sightings, attributions=told))

# SPDX-License-Identifier: Apache-2.0
"""From the sentences of a report to frames: read what is there, cut, settle roles."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Hit, Sentence
from musnad.extract.actors.find import ActorContext, ActorSighting, find_actors
from musnad.extract.acts.find import find_acts
from musnad.extract.acts.means import find_means
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.acts.status import in_doubt, status_of
from musnad.extract.casualties.find import find_casualties
from musnad.extract.casualties.named import with_named
from musnad.extract.casualties.sides import with_sides
from musnad.extract.dates.before import RULE as BEFORE_AN_ACT
from musnad.extract.dates.find import find_dates
from musnad.extract.dates.roles import nearest_first, of_the_doer
from musnad.extract.places.context import prepositional
from musnad.extract.places.find import find_places
from musnad.extract.places.sighting import PlaceSighting
from musnad.extract.places.sites import find_sites
from musnad.extract.roles.crowd import of_crowd, of_lone
from musnad.extract.roles.find import find_roles, of_act
from musnad.extract.roles.targets import find_struck
from musnad.extract.sources.find import find_attributions, outlet_words
from musnad.lexicon.fire import ATTACKS
from musnad.lexicon.habits import RECAPS
from musnad.model import Interval, Published
from musnad.record.aggregates import kind_of
from musnad.record.beside import beside
from musnad.record.cut import cut
from musnad.record.denials import denied, harm_denied
from musnad.record.done import done
from musnad.record.elsewhere import where_struck
from musnad.record.frames import (
    LEDE,
    Frame,
    Sightings,
    harm_type,
    main_act,
    retold,
    told_within,
    within,
)
from musnad.record.going_on import carried
from musnad.record.listing import with_list
from musnad.record.manner import adds, habitual, of_wounds, revised, turns_away
from musnad.record.speakers import (
    Speakers,
    agency_at_end,
    agency_of,
    covering,
    doers,
    on_it,
    passed_on,
    with_tellers,
)
from musnad.record.tail import article, repeated, stray_lines
from musnad.record.trail import Trail

HEADING = ":"  # behind a place that what follows happened in
UNTOLD = ("nisba", "generic")  # actors that bear no weak act out: مسلحون, روسي


def frames_of(
    doc: Doc,
    published: Published | None,
    context: ActorContext,
    named: frozenset[int],
    trail: Trail | None = None,
) -> list[Frame]:
    """Frames of the article in text order; words `named` name persons, and no place.

    Of sentences that tell no harm or act only the speaker is read, for the frame before.
    """
    frames: list[Frame] = []
    heading: Hit[PlaceSighting] | None = None
    speakers = Speakers(doc, context)
    sentences = article(doc)
    stray, again = stray_lines(doc, sentences), repeated(doc, sentences)
    told_until = 0  # where the list ends that the sentence before heads
    apart = False  # whether the text has turned to what is no act
    for sentence in sentences:
        if sentence.first < told_until:
            continue
        apart = apart or turns_away(doc, sentence.first)
        if not doc.tells(sentence):
            told, on_act = speakers.heard(sentence)
            if on_act and not apart and _close(frames, sentence):
                frames[-1] = with_tellers(frames[-1], told)
            continue
        sightings = sight(doc, sentence, published, context, named, gated=True)
        told = speakers.over(sentence, sightings.attributions)
        sightings = retold(sightings, sightings.dates, told)
        if new := _heading(doc, sentence, sightings):
            heading = new
            sightings = replace(sightings, places=sightings.places[1:])
        known = len(frames)
        for bounds in cut(doc, sentence.first, sentence.stop, sightings):
            frame = _frame(doc, sentence, bounds, sightings, heading)
            if frame is not None:
                if sentence.line in stray or sentence.first in again:
                    frame = replace(frame, stray=sentence.line in stray,
                                    repeats=sentence.first in again)
                frame = _of_the_total(carried(doc, frame, frames), frames)
                frames += beside(doc, frame)
            elif trail:
                trail.no_frame(told_within(sightings, *bounds).acts)
        frames[known:], told_until = with_list(doc, sentence, frames[known:], context)
        apart = apart and len(frames) == known
        if len(frames) == known and not apart and _close(frames, sentence):
            frames[-1] = with_tellers(frames[-1], on_it(doc, told))
    agency = agency_of(doc, doc.sentences, context) or agency_at_end(
        doc, sentences, context)
    return [passed_on(frame, agency) for frame in frames] if agency else frames


def _close(frames: list[Frame], sentence: Sentence) -> bool:
    """On the line of the last frame or on the next: who speaks may speak of its act."""
    return bool(frames) and sentence.line - frames[-1].line <= 1


def _of_the_total(frame: Frame, frames: list[Frame]) -> Frame:
    """292 هجوما منذ بداية العام. وأدت هذه الهجمات لمقتل 18: the toll of them all"""
    act, before = frame.act, frames[-1] if frames else None
    if act is None or before is None or before.kind != "aggregate":
        return frame
    these = act.value.known and act.value.number == "many"
    return replace(frame, kind="aggregate") if these and (
        frame.line - before.line <= 1) else frame


def sight(
    doc: Doc,
    sentence: Sentence,
    published: Published | None,
    context: ActorContext,
    named: frozenset[int],
    *,
    gated: bool = False,
) -> Sightings:
    """Everything that the extractors find in one sentence; no party in a surname.

    With `gated`, who speaks is all that is asked of a sentence that tells no act and no
    harm, and, before a colon, the place that heads others.
    """
    first, stop = sentence.first, sentence.stop
    actors = [a for a in find_actors(doc, first, stop, context)
              if a.value.form != "nisba" or not {a.first - 1, a.first} <= named]
    attributions = find_attributions(
        doc, first, stop, actors, outlet_words(context.outlet)
    )
    means = find_means(doc, first, stop)
    told = find_acts(doc, first, stop, means)
    harmed = with_named(doc, first, stop, find_casualties(doc, first, stop), named)
    if gated and not (told or harmed or HEADING in doc.forms[first:stop]):
        return Sightings([], means, [], [], [], actors, [], attributions)
    casualties = with_sides(doc, harmed, actors)
    dates = find_dates(doc, first, stop, published)
    taken = {i for i in named if first <= i < stop}
    taken |= {i for h in dates for i in range(h.first, h.stop)}
    taken |= {
        i for h in actors if not _as_place(doc, h, first) for i in range(h.first, h.stop)
    }
    taken |= {i for a in attributions for h in a.chain for i in range(h.first, h.stop)}
    inside = {i for h in actors if h.value.form in ("name", "composed")
              for i in range(h.first + 1, h.stop)}
    acts = [a for a in told
            if a.value.verb or a.first not in inside]  # تحالف العدوان names a party
    return Sightings(
        acts,
        means,
        find_places(doc, first, stop, taken),
        dates,
        casualties,
        actors,
        find_sites(doc, first, stop, acts),
        attributions,
    )


def _as_place(doc: Doc, actor: Hit[ActorSighting], first: int) -> bool:
    """في باكستان, شمالي سوريا: a country named where something happened"""
    if actor.stop - actor.first > 1 or actor.value.form not in ("name", "country"):
        return False
    return doc.words[actor.first].form.startswith("ب") or prepositional(
        doc, actor.first, first, "")


def _heading(doc: Doc, sentence: Sentence, s: Sightings) -> Hit[PlaceSighting] | None:
    """محافظة الحسكة: a place before a colon at the head of a sentence is its context."""
    for place in s.places[:1]:
        if (
            place.first <= sentence.first + 1
            and place.stop < sentence.stop
            and doc.words[place.stop].form == HEADING
        ):
            return place
    return None


def _frame(
    doc: Doc,
    sentence: Sentence,
    bounds: tuple[int, int],
    s: Sightings,
    heading: Hit[PlaceSighting] | None,
) -> Frame | None:
    whole = bounds == (sentence.first, sentence.stop)
    here = s if whole else within(s, *bounds)
    supported = bool(
        here.casualties or here.means
        or any(a.value.form not in UNTOLD for a in here.actors)
        or any(not a.value.weak for a in here.acts)
    )
    acts = [a for a in here.acts if not a.value.weak or supported]
    act = main_act(done(doc, acts, bounds[0], here), here.casualties)
    if act is None and not here.casualties:
        return None
    places = where_struck(doc, here.places, act)
    if len(places) < len(here.places):
        here = replace(here, places=places)
    attributions = covering(here.attributions, bounds, s)
    here = retold(here, _dates(doc, bounds, here, s), attributions)
    status, rule, denies = _status(doc, act, bounds[0], here)
    kind_type = _type(doc, act, here, status)
    if rule == "if_act":
        return None  # a condition is no threat by itself
    roles = find_roles(doc, bounds, acts, doers(doc, here), here.casualties)
    struck = find_struck(doc, bounds, acts, here)
    if act and len(acts) > 1 and roles.agents:
        roles = of_act(doc, roles, act, acts)
    if act and act.value.type == "protest":
        roles = of_crowd(doc, act, roles, bounds)
    else:
        roles = of_lone(doc, roles, acts, bounds)
    return Frame(
        *bounds,
        sentence.line,
        act,
        kind_type,
        here,
        roles,
        struck,
        status,
        rule,
        denies,
        kind_of(doc, bounds, act, here),
        _doubted(doc, bounds, act, here),
        sentence.line <= LEDE,
        doc.is_title(sentence),
        heading,
        adds(doc, bounds[0], act),
        not here.casualties and habitual(doc, bounds),
        doc.words[sentence.first].form in RECAPS,
        of_wounds=of_wounds(doc, bounds),
        revised=bool(here.casualties) and revised(doc, bounds),
    )


def _type(doc: Doc, act: Hit[ActSighting] | None, here: Sightings, status: str) -> str:
    """صدوا عشر هجمات: who is repelled fights on the ground, however often"""
    if act is None:
        return harm_type(here.means)
    repelled = status == "foiled" and act.value.type == "other_violence"
    return "ground_clash" if repelled and doc.words[act.first].stem in ATTACKS else (
        act.value.type)


def _dates(
    doc: Doc, bounds: tuple[int, int], here: Sightings, s: Sightings
) -> list[Hit[Interval]]:
    """The dates of a frame, that of its act first; else one of the whole sentence."""
    told = [a.first for a in here.acts] + [c.value.anchor for c in here.casualties]
    sides = [a.stop for a in here.actors]
    dates = [h for h in here.dates if not of_the_doer(doc, h, told, sides)]
    shared = [h for h in s.dates if h.rule != BEFORE_AN_ACT and h not in here.dates]
    return nearest_first(doc, bounds, dates, told) or shared[:1]


def _status(
    doc: Doc, act: Hit[ActSighting] | None, first: int, here: Sightings
) -> tuple[str, str, str | None]:
    """Status, the rule that read it, and what a denial denies."""
    no_harm = harm_denied(doc, here)
    if act is None:
        return ("denied", "denied_by_teller", "event") if no_harm else (
            "reported", "harm_alone", None)
    status, rule = status_of(doc, act, first)
    hurt = any((c.value.group.count.low or 0) > 0 and c.value.anchor != act.first
               for c in here.casualties)
    if status in ("denied", "prospective") and hurt:
        status, rule = "reported", "harm_told"
    denies = "event" if no_harm else denied(doc, act, here)
    if denies == "event" and status in ("reported", "foiled"):
        return "denied", "denied_by_teller", denies
    return status, rule, denies


def _doubted(
    doc: Doc, bounds: tuple[int, int], act: Hit[ActSighting] | None, here: Sightings
) -> bool:
    """زعم المتحدث ان الطائرات قصفت; مزاعم عن قصف: the outlet stands apart from it"""
    told = here.attributions
    if told and all(a.stance == "doubts" for a in told):
        return True
    return in_doubt(doc, *bounds, act.first if act else None)

# SPDX-License-Identifier: Apache-2.0
"""Which acts of a clause may name what it tells: done, and no means to another."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.acts.sighting import ActSighting
from musnad.extract.acts.status import in_doubt, status_of
from musnad.lexicon.fire import BY_HAND, LEFT
from musnad.record.frames import HURT, Sightings

Acts = list[Hit[ActSighting]]
WHILE = ("خلال", "اثناء", "بعد", "عقب")
AFTER = ("بعد", "عقب", "اثر", "خلال", "وبعد")
SKY, SKY_REACH = ("هواء", "جو"), 4  # في الهواء, words behind the shots
AFTER_REACH = 3  # words from بعد to the fights, with يومين من between
THIS, SINCE = ("هذا", "هذه"), ("بعد", "بعدما", "عقب")
FIGHTS = ("ground_clash", "other_violence")


def done(doc: Doc, acts: Acts, first: int, here: Sightings) -> Acts:
    """The acts that are told as done: not what who was killed is said to have meant.

    قتل شاب برصاص الجنود بزعم محاولته الطعن
    """
    acts = _shot(doc, _taken(doc, _not_in_the_air(doc, acts), here), here)
    acts = _before_it(doc, acts)
    if not here.casualties:
        return acts
    by_hand = any([doc.words[a.first].stem in BY_HAND for a in acts])
    return [a for a in acts if not _only_alleged(doc, a, first, by_hand=by_hand)]


def _only_alleged(doc: Doc, act: Hit[ActSighting], first: int, *, by_hand: bool) -> bool:
    """بزعم محاولته تنفيذ عملية: tried, they say; of a stabbing either is enough"""
    doubted = in_doubt(doc, first, act.stop, act.first)
    if doubted == by_hand:
        return doubted
    return status_of(doc, act, first)[1] == "attempt_at_act"


def _not_in_the_air(doc: Doc, acts: Acts) -> Acts:
    """اطلقوا النار في الهواء لتفريق المحتجين: at nobody, and to put a protest down"""
    if all(a.value.type != "protest_repression" for a in acts):
        return acts
    return [a for a in acts if a.rule != "opened_fire" or not any(
        w.bare in SKY for w in doc.words[a.stop : a.stop + SKY_REACH])]


def _before_it(doc: Doc, acts: Acts) -> Acts:
    """يأتي هذا القصف بعد أن أطلق مسلحون صواريخ: the rockets; the shelling was told"""
    told, rest = acts[:1], acts[1:]
    if not rest or not told[0].value.refers or not told[0].first \
            or doc.words[told[0].first - 1].form not in THIS:
        return acts
    verb = next((a for a in rest if a.value.verb and not a.value.refers), None)
    behind = doc.words[told[0].stop : verb.first] if verb else ()
    return rest if any([w.form in SINCE for w in behind]) else acts


def _taken(doc: Doc, acts: Acts, here: Sightings) -> Acts:
    """سيطروا على البلدة بعد معارك: the capture; but fights with a toll are told too"""
    takes = [a.first for a in acts if a.value.type == "territory_change"
             and doc.words[a.first].stem not in LEFT]
    if not takes:
        return acts
    toll = max((c.value.anchor for c in here.casualties), default=0)
    return [a for a in acts if not (
        a.value.type in FIGHTS and takes[0] < a.first and toll < a.first
        and not a.value.verb and any(
            w.form in AFTER for w in doc.words[a.first - AFTER_REACH : a.first]))]


def _shot(doc: Doc, acts: Acts, here: Sightings) -> Acts:
    """أصيب شاب بالرصاص خلال اقتحام المخيم: the shots, and the raid is another act"""
    shots = [m.first for m in here.means if m.value.type == "shooting" and m.value.weapon
             and doc.words[m.first].prefix.startswith("ب")]
    hurt = [c.value.anchor for c in here.casualties if c.value.outcome in HURT]
    if not shots or not hurt or hurt[0] > shots[0]:
        return acts
    rest = [a for a in acts if not (
        a.value.type == "ground_clash" and a.first > shots[0] and not a.value.verb
        and any(w.form in WHILE for w in doc.words[a.first - 2 : a.first]))]
    return acts if len(rest) == len(acts) else [
        a for a in rest if not (a.value.vague or a.value.weak)]

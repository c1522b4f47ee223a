# SPDX-License-Identifier: Apache-2.0
"""Whether a party is among the people harmed, or harmed them."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors.find import ActorSighting
from musnad.extract.casualties.victims import Victims
from musnad.lexicon.actors import entrances
from musnad.lexicon.role_cues import DOING, NEARER
from musnad.lexicon.senses import Word

MANAGED = 7  # words between تمكنت القوات and the killing
MANNER = 3  # words of how, between a doer and whom he harmed
WERE = ("كانوا", "كان", "هم", "جميعهم", "كلهم", "معظمهم", "اغلبهم", "غالبيتهم")
DEAD_REACH = 12  # words from القتلى to كانوا من


def counted_in(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """ثلاثة جنود اسرائيليين, قتيلان من حزب الله: those harmed are of that party"""
    if row.first < actor.stop and actor.first < row.stop:
        return True
    if not 0 <= actor.first - row.stop <= 3:
        return False
    gap = [w.bare for w in doc.words[row.stop : actor.first] if not _adjective(w)]
    return gap in (["من"], ["في", "صفوف"], ["من", "عناصر"])


def _adjective(word: Word) -> bool:
    """مقاتلا كرديا من الحزب: whose they are, beside the party they belong to"""
    return any(node.nisba for _, node in entrances(word.form))


def harmed_them(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """قتلت قوات الاحتلال شابين, قوات الاحتلال قتلت شابين: doer, verb and object"""
    at, verb = row.value.anchor, doc.words[row.value.anchor]
    if _managed(doc, at, actor):
        return True
    if at < 0 or verb.sense.harm is None or row.first <= at or verb.prefix:
        return False
    if doc.words[actor.first].prefix not in ("", "ال"):
        return False
    hurt = doc.words[row.first]
    if hurt.form.endswith(("ون", "ان")) and not hurt.sense.number:
        return False  # in the nominative, so no object
    if actor.first == at + 1:
        return _near(doc, actor.stop, row.first) and hurt.form[0] != "و"
    told = at == actor.stop + 1 and doc.words[actor.stop].form in NEARER
    return (actor.stop == at or told) and row.first == at + 1 and not verb.suffix


def _managed(doc: Doc, at: int, actor: Hit[ActorSighting]) -> bool:
    """تمكنت القوات من القضاء على خمسة, نجحت القوات في قتل خمسة"""
    if not 0 < at - actor.stop <= MANAGED or actor.first == 0:
        return False
    led = doc.words[actor.first - 1].bare in DOING and actor.value.prefix == ""
    noun = doc.words[at].sense.harm is None or doc.words[at - 1].form in ("في", "من")
    return led and noun and not any(
        w.sense.act or w.sense.act_noun for w in doc.words[actor.stop : at])


def _near(doc: Doc, stop: int, first: int) -> bool:
    """قتلت القوات بدم بارد شابين: the object, at most a few words behind the doer"""
    gap = doc.words[stop:first]
    return 0 <= first - stop <= MANNER and not any(
        w.sense.act or w.sense.harm or len(w.form) == 1 or w.form == "من" for w in gap)


def was_among_them(doc: Doc, actor: Hit[ActorSighting], first: int) -> bool:
    """معظم القتلى كانوا من رجال الشرطة: whose the dead were that are told before"""
    words, at = doc.words, actor.first - 1
    if at <= first or words[at].form != "من" or words[at - 1].form not in WERE:
        return False
    return any(w.sense.harmed for w in words[max(first, at - DEAD_REACH) : at])

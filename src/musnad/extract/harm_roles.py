# SPDX-License-Identifier: Apache-2.0
"""Whether a party is among the people harmed, or harmed them."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.actors import ActorSighting
from musnad.extract.victims import Victims


def counted_in(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """ثلاثة جنود اسرائيليين, قتيلان من حزب الله: those harmed are of that party"""
    if row.first < actor.stop and actor.first < row.stop:
        return True
    if not 0 <= actor.first - row.stop <= 2:
        return False
    gap = [w.bare for w in doc.words[row.stop : actor.first]]
    return gap in (["من"], ["في", "صفوف"], ["من", "عناصر"])


def harmed_them(doc: Doc, row: Hit[Victims], actor: Hit[ActorSighting]) -> bool:
    """قتلت قوات الاحتلال شابين, قوات الاحتلال قتلت شابين: doer, verb and object"""
    at, verb = row.value.anchor, doc.words[row.value.anchor]
    if at < 0 or verb.sense.harm is None or row.first <= at or verb.prefix:
        return False
    if doc.words[actor.first].prefix not in ("", "ال"):
        return False
    hurt = doc.words[row.first]
    if hurt.form.endswith(("ون", "ان")) and not hurt.sense.number:
        return False  # in the nominative, so no object
    if actor.first == at + 1:
        return row.first == actor.stop and hurt.form[0] != "و"
    return actor.stop == at and row.first == at + 1

# SPDX-License-Identifier: Apache-2.0
"""Who tells a stretch of a sentence, and where his telling ends."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Hit
from musnad.extract.sources.tellers import Teller
from musnad.frozen import frozen


@frozen
class Attribution:
    """A chain and the words [first, stop) whose telling it covers.

    `on`: he who told before goes on, through the links if any: واضاف لرويترز ان.
    """

    chain: tuple[Hit[Teller], ...]
    first: int
    stop: int
    stance: str
    cue: int  # the word that says that somebody tells
    on: bool = False
    behind: bool = False  # what is told stands before: … بحسب مصدر

    def covers(self, i: int) -> bool:
        return self.first <= i < self.stop


def passed_on(found: list[Attribution]) -> list[Attribution]:
    """قال مصدر ان ...، وفق ما نقلته الوكالة: a medium behind is the outer link"""
    outer = next((a.chain for a in found if a.behind and len(a.chain) == 1
                  and a.chain[0].value.kind == "media"), ())
    return [replace(a, chain=(*a.chain, *outer))
            if not a.behind and not any(h.value.kind == "media" for h in a.chain) else a
            for a in found] if outer else found


def scoped(found: list[Attribution]) -> list[Attribution]:
    """A telling ends where the next begins: قال الجيش ان ... فيما قالت الحركة ان"""
    scoped = []
    for k, told in enumerate(found):
        later = [a.first for a in found[k + 1 :]
                 if a.cue != told.cue and told.first < a.first < told.stop]
        scoped.append(replace(told, stop=min(later)) if later else told)
    return scoped

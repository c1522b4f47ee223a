# SPDX-License-Identifier: Apache-2.0
"""What rows of one sentence say of each other: a toll that a death made rise."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc
from musnad.extract.casualties.victims import UNSEEN, Found, Victims
from musnad.lexicon.harm import BOTH, INJURED, KILLED
from musnad.lexicon.totals import RISEN
from musnad.lexicon.victims import AMONG, REACHED

WITH_WHOM = ("مع", "ومع", "بعد", "وبعد")  # ومع مقتل شاب ترتفع الحصيلة
SINCE_WHEN = ("بعد", "عقب", "اثر", "مع")  # what made a toll rise


def within_the_toll(doc: Doc, first: int, found: Found) -> None:
    """ارتفعت الحصيلة إلى 12 بعد وفاة طفل: the last row is one of those the toll counts"""
    if len(found) < 2 or found[-1].value.of is not None:
        return
    last, toll = found[-1].value, found[-2].value
    dead = last.group.count.high or 0
    if last.outcome != toll.outcome or not 0 < dead < (toll.group.count.low or 0):
        return
    risen = any(w.stem in RISEN for w in doc.words[first : found[-2].first])
    before = doc.words[max(first, last.anchor - 2) : last.anchor]
    if not risen or not any(w.form in SINCE_WHEN for w in before):
        return
    if last.group.who == toll.group.who:
        found.pop()
    else:
        found[-1] = replace(found[-1], value=replace(last, of=len(found) - 2))


def made_it_rise(doc: Doc, found: Found) -> None:
    """ومع مقتل شاب ترتفع الحصيلة إلى 456: of the two the toll stays, which counts him"""
    for n in range(len(found) - 1):
        new, toll = found[n].value, found[n + 1].value
        same = new.outcome == toll.outcome and new.of is None and toll.of is None
        if not same or (toll.group.count.low or 0) <= (new.group.count.high or 0) + 1:
            continue
        opens = doc.words[new.anchor].prefix.endswith("ب") or (
            doc.words[max(0, new.anchor - 1)].bare in WITH_WHOM)
        between = doc.words[found[n].stop : found[n + 1].first]
        if opens and any(w.stem in RISEN or w.form in REACHED for w in between):
            rest = [replace(h, value=replace(h.value, of=h.value.of - 1))
                    if h.value.of not in (None, UNSEEN) else h for h in found[n + 1 :]]
            found[n:] = rest
            return


def beside_the_hurt(doc: Doc, found: Found) -> None:
    """حصيلة الضحايا إلى 9 وإصابة 75 آخرين: told beside the hurt, victims are the dead"""
    for n, row in enumerate(found[:-1]):
        if _victims(doc, row.value) and _hurt_apart(doc, n, found):
            for k, part in enumerate(found):
                if k == n or part.value.of == n:
                    found[k] = replace(part, value=replace(part.value, outcome=KILLED))


def _victims(doc: Doc, row: Victims) -> bool:
    """A total of ضحايا in number, which may be of dead and of hurt"""
    told = doc.words[row.anchor].sense.harmed
    return row.outcome == BOTH and told is not None and told.outcome == BOTH \
        and row.of is None and row.group.count.modifier != "vague"


def _hurt_apart(doc: Doc, n: int, found: Found) -> bool:
    """وإصابة 75 آخرين; not بينهم 75 جريحا"""
    dead = any(r.value.outcome == KILLED for r in found[:n])
    rows = [r.value for r in found[n + 1 :] if r.value.of is None]
    if dead or [r.outcome for r in rows] != [INJURED] or not rows[0].group.counted:
        return False
    at = rows[0].anchor
    return not any(w.form in AMONG for w in doc.words[at - 1 : at + 1])

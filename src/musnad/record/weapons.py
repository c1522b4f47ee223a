# SPDX-License-Identifier: Apache-2.0
"""What an act was done with, in the whole words of the report: قذائف هاون, عبوة ناسفة."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musnad.doc import Doc, Hit
from musnad.lexicon.means import KINDS_OF, PARTS_OF, Means
from musnad.model import Mention
from musnad.record.at_tanks import tank_hit
from musnad.record.likeness import Draft


def weapons_of(doc: Doc, draft: Draft) -> tuple[Mention[str], ...]:
    """Each weapon once, in its fullest words: قذائف المدفعية, not المدفعية again"""
    found: dict[frozenset[str], Mention[str]] = {}
    for frame in draft.frames:
        struck = tank_hit(doc, frame.act) if frame.act else None
        means = [m for m in frame.sightings.means if m.first != struck]
        for first, stop, rule in _phrases(doc, means, frame.stop):
            stems = [doc.words[i].stem for i in range(first, stop)]
            key = frozenset(stems)
            if any(key <= known for known in found):
                continue
            found = {k: m for k, m in found.items() if not k < key}
            hit = Hit(" ".join(stems), first, stop, rule)
            found[key] = doc.mention(hit, doc.words[first].prefix.removesuffix("ال"))
    return tuple(found.values())


def _phrases(
    doc: Doc, means: Iterable[Hit[Means]], stop: int
) -> Iterator[tuple[int, int, str]]:
    """Words of weapons that stand together, with what they are of and of which kind."""
    run: list[Hit[Means]] = []
    for hit in (*means, None):
        if run and (hit is None or hit.first != run[-1].stop or _apart(doc, hit.first)):
            if any(h.value.weapon for h in run):
                yield (*_widened(doc, run[0].first, run[-1].stop, stop), run[0].rule)
            run = []
        if hit:
            run.append(hit)


def _apart(doc: Doc, i: int) -> bool:
    """والهاون, بالهاون: another weapon"""
    return bool(doc.words[i].prefix.removesuffix("ال"))


def _widened(doc: Doc, first: int, at: int, stop: int) -> tuple[int, int]:
    """سيارة مفخخة, صاروخ موجه, قذائف المدفعية الثقيلة"""
    while at < stop and doc.words[at].bare in KINDS_OF and not _apart(doc, at):
        at += 1
    whole = first and doc.words[first - 1].bare in PARTS_OF and not _apart(doc, first)
    return first - bool(whole), at

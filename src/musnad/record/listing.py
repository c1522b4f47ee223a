# SPDX-License-Identifier: Apache-2.0
"""Lists behind a colon that break down the toll of the sentence before them."""

from __future__ import annotations

from dataclasses import replace

from musnad.doc import Doc, Sentence
from musnad.extract.actors.find import ActorContext, find_actors
from musnad.extract.casualties.listed import Item, find_listed, with_listed
from musnad.extract.casualties.sides import with_sides
from musnad.record.frames import Frame


def with_list(
    doc: Doc, sentence: Sentence, frames: list[Frame], context: ActorContext
) -> tuple[list[Frame], int]:
    """ارتفع عدد القتلى إلى 15، والقتلى هم: and lines → the frames of the sentence with
    the lines as parts of its toll, and where the lines end
    """
    if doc.words[sentence.stop - 1].form != ":":
        return frames, sentence.stop
    tolls = [(row.value.group.count.low or 0, n, k)
             for n, frame in enumerate(frames)
             for k, row in enumerate(frame.sightings.casualties)
             if row.value.outcome == "killed" and row.value.of is None]
    if not tolls:
        return frames, sentence.stop
    _, n, whole = max(tolls)
    rows = frames[n].sightings.casualties
    items = [_by_side(doc, item, context)
             for item in find_listed(doc, sentence, rows[whole].value)]
    if not items:
        return frames, sentence.stop
    told = replace(frames[n].sightings, casualties=with_listed(rows, whole, items))
    told_of = replace(frames[n], sightings=told)
    return [*frames[:n], told_of, *frames[n + 1 :]], items[-1].sentence.stop


def _by_side(doc: Doc, item: Item, context: ActorContext) -> Item:
    """47 من حركة كذا: whose people the line counts"""
    first, stop = item.sentence.first, item.sentence.stop
    actors = find_actors(doc, first, stop, context)
    return replace(item, rows=with_sides(doc, item.rows, actors))

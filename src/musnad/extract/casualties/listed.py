# SPDX-License-Identifier: Apache-2.0
"""A toll told line by line: والقتلى هم: / - 12 من الجنود / - 3 مدنيين بينهم طفل."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from musnad.doc import Doc, Hit, Sentence
from musnad.extract.casualties.group import Group, with_who
from musnad.extract.casualties.groups import group_at
from musnad.extract.casualties.parts import take_parts
from musnad.extract.casualties.victims import UNSEEN, Found, Victims, take
from musnad.frozen import frozen
from musnad.lexicon.groups import BANDS, FORCES
from musnad.lexicon.victims import AMONG, BULLETS

OPENING = 9  # words before the colon that say what is listed
LEAST = 2  # lines that are a list
SLACK = 0.05  # by which the lines may add up to more than their toll: tellers miscount


@frozen
class Item:
    """Rows of one line: a part of the toll, then the parts of that part."""

    sentence: Sentence
    rows: Found


def find_listed(doc: Doc, sentence: Sentence, toll: Victims) -> list[Item]:
    """The lines behind a sentence that ends in a colon, if they break its toll down.

    None where they tell of more people than the toll, or where a line counts no people.
    """
    if not _opens(doc, sentence, toll.outcome):
        return []
    lines = takewhile(lambda s: _is_item(doc, s), _lines_behind(doc, sentence))
    items = [item for s in lines if (item := _item(doc, s, toll))]
    told = sum(item.rows[0].value.group.count.low or 0 for item in items)
    most = toll.group.count.high or toll.group.count.low or 0
    return items if len(items) >= LEAST and told <= most * (1 + SLACK) else []


def _opens(doc: Doc, sentence: Sentence, outcome: str) -> bool:
    """والقتلى هم:, بينهم:, وتوزع الشهداء كالآتي: whom the lines behind tell of"""
    if doc.words[sentence.stop - 1].form != ":":
        return False
    words = doc.words[max(sentence.first, sentence.stop - OPENING) : sentence.stop - 1]
    if words and words[-1].form in AMONG:
        return True
    harmed = [w.sense.harmed.outcome for w in words if w.sense.harmed]
    return bool(harmed) and harmed[-1] == outcome


def _lines_behind(doc: Doc, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences behind, each the whole of a line of its own."""
    at = doc.sentences.index(sentence)
    line = sentence.line
    for behind in doc.sentences[at + 1 :]:
        if behind.line != line + 1:
            return
        line = behind.line
        yield behind


def _is_item(doc: Doc, sentence: Sentence) -> bool:
    word = doc.words[sentence.first]
    return word.form in BULLETS or word.form[0].isdigit() or word.sense.number


def _item(doc: Doc, sentence: Sentence, toll: Victims) -> Item | None:
    first, stop = sentence.first, sentence.stop
    while first < stop and doc.words[first].form in BULLETS:
        first += 1
    hit = group_at(doc, first, stop, sure=True)
    if hit is None or hit.value.outcome or hit.value.family or (
            hit.rule == "count_alone" and not _of_whom(doc, hit.stop, stop)):
        return None
    armed = hit.value.who == "people" and _of_a_band(doc, hit, stop)
    named = replace(hit, value=with_who(hit.value, "combatants") if armed else hit.value,
                    rule="count_unknown" if hit.rule == "count_alone" else hit.rule)
    rows: Found = []
    end = take(doc, named, stop, Victims(toll.outcome, named.value, None, first), rows)
    del rows[1:]
    for k in range(end, stop):
        if doc.words[k].form in AMONG or (doc.words[k].form == "(" and k == end):
            take_parts(doc, k + 1, stop, rows)
            break
    return Item(sentence, [r for n, r in enumerate(rows) if not n or r.value.of == 0])


def _of_whom(doc: Doc, at: int, stop: int) -> bool:
    """47 من حركة كذا, 5 بينهم طفل: not 12 في المدينة, which is an act of its own"""
    return at < stop and (doc.words[at].form == "من" or doc.words[at].form in AMONG)


def _of_a_band(doc: Doc, hit: Hit[Group], stop: int) -> bool:
    """3 من فصيل كذا: fighters of a group that no list of ours need know"""
    behind = doc.words[hit.stop - 1 : min(stop, hit.stop + 2)]
    return any(w.bare in BANDS or w.bare in FORCES for w in behind)


def with_listed(rows: Found, whole: int, items: list[Item]) -> Found:
    """The rows of a sentence and those of the list behind it, parts of row `whole`."""
    told = [*rows]
    for item in items:
        head = len(told)
        for row in item.rows:
            of = whole if row.value.of in (None, UNSEEN) else head
            told.append(replace(row, value=replace(row.value, of=of)))
    return told

# SPDX-License-Identifier: Apache-2.0
"""The casualty rows of one incident: the most exact telling of each outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from musnad.doc import Doc, Hit
from musnad.extract.casualties.group import with_who
from musnad.extract.casualties.victims import UNSEEN, Victims
from musnad.frozen import frozen
from musnad.lexicon.people import SOLDIERS
from musnad.model import Casualty, Mention
from musnad.record.chains import Chains
from musnad.record.frames import HURT, Frame
from musnad.record.likeness import Draft

AGE = {"children": "child", "elderly": "elderly"}
SEX = {"women": "female", "men": "male"}
STATUS = {"civilians": "stated_civilian", "combatants": "claimed_combatant"}
PAIR = 2
OF_ANYBODY = ("count_alone", "count_others", "others")
ANYBODY = ("شخص", "اشخاص", "شخصا", "شخصين", "شخصان", "مواطن", "مواطنا", "مواطنين")
ROLE = {
    "medics": "medic",
    "journalists": "journalist",
    "aid_workers": "aid_worker",
    "police": "police",
    "prisoners": "prisoner",
    "officials": "official",
}


@frozen
class Told:
    """A row as its frame tells it; `whole` is the total it is a part of, where seen."""

    hit: Hit[Victims]
    whole: Hit[Victims] | None = None

    @property
    def is_part(self) -> bool:
        return self.hit.value.of is not None


def casualties_of(
    doc: Doc, draft: Draft, chains: Chains
) -> tuple[Mention[Casualty], ...]:
    """Rows of the frame that tells an outcome best; عشرات gives way to a number."""
    rows: list[Mention[Casualty]] = []
    frames = [_told(frame) for frame in draft.frames]
    outcomes = list(dict.fromkeys(t.hit.value.outcome for f in frames for t in f))
    for outcome in outcomes:
        if outcome == "killed_or_injured" and {"killed", "injured"} & {*outcomes}:
            continue
        tellings = [_rows(told, outcome) for told in frames]
        if outcome in HURT:
            tellings = _added_up(tellings)
        grown = any(f.revised for f in draft.frames)
        chosen = max(tellings, key=partial(_weight, grown=grown))
        more = _more_parts(chosen, tellings)
        chosen = [Told(_called(doc, t.hit, tellings), t.whole) for t in chosen]
        found = _mentions(doc, chosen, more, len(rows))
        rows += [Mention(_by_whom(doc, m.value, t.hit, chains), m.span, m.rule)
                 for t, m in found]
    return tuple(rows)


def _told(frame: Frame) -> list[Told]:
    hits = frame.sightings.casualties
    return [Told(h, hits[h.value.of] if h.value.of not in (None, UNSEEN) else None)
            for h in hits if not h.value.usual]


def _mentions(
    doc: Doc, chosen: list[Told], more: list[Told], start: int
) -> Iterator[tuple[Told, Mention[Casualty]]]:
    """Rows and the parts of them; a part whose total is not told is left out."""
    place: dict[int, int] = {}
    totals = [t for t in chosen if not t.is_part]
    first = None
    for told in (*chosen, *more):
        of = None
        if told.is_part:
            of = place.get(id(told.whole), first)
            if of is None:
                continue
        place[id(told.hit)] = start
        first = start if first is None and told in totals else first
        start += 1
        yield told, _mention(doc, told.hit, of)


def _called(doc: Doc, hit: Hit[Victims], tellings: list[list[Told]]) -> Hit[Victims]:
    """خمسة قتلى, and elsewhere قتلى مدنيون: the same five, who are civilians"""
    group = hit.value.group
    if group.who != "people" or hit.value.of is not None or not _anybody(doc, hit):
        return hit
    others = {
        t.hit.value.group.who for told in tellings for t in told
        if not t.is_part and t.hit.value.group.who in STATUS
        and t.hit.value.group.count == group.count
    }
    who = others.pop() if len(others) == 1 else None
    return hit if who is None else replace(
        hit, value=replace(hit.value, group=with_who(group, who)))


def _anybody(doc: Doc, hit: Hit[Victims]) -> bool:
    """خمسة أشخاص, قتلى, 10 آخرون: words that may be for civilians and fighters alike"""
    words = doc.words[hit.first : hit.stop]
    return hit.rule in OF_ANYBODY or any(
        w.sense.harmed or w.sense.case or w.stem in ANYBODY for w in words)


def _more_parts(chosen: list[Told], tellings: list[list[Told]]) -> list[Told]:
    """Parts that other frames tell, of the one total that the chosen frame tells"""
    totals = [t.hit.value.group.count for t in chosen if not t.is_part]
    if len(totals) != 1:
        return []
    parts = [t for t in chosen if t.is_part]
    more: list[Told] = []
    for told in tellings:
        if told is not chosen:
            more += [t for t in told if t.is_part
                     and (t.whole is None or t.whole.value.group.count == totals[0])
                     and not any(_same(t, p) for p in (*parts, *more))]
    return more


def _added_up(tellings: list[list[Told]]) -> list[list[Told]]:
    """مقتل ثلاثة مدنيين, and elsewhere مقتل امرأة وطفل ورجل: who the three were"""
    totals = {count: whole for told in tellings
              if (whole := _one_total(told)) and (count := _exact(whole)) is not None}
    found: list[list[Told]] = []
    for told in tellings:
        counts = [n for t in told if not t.is_part and (n := _exact(t)) is not None]
        whole = totals.get(sum(counts)) if _may_be_parts(told, counts) else None
        found.append([whole, *(_part_of(t, whole) for t in told)] if whole else told)
    return found


def _may_be_parts(told: list[Told], counts: list[int]) -> bool:
    """Several exact totals, unless they are two single ones of one group."""
    kinds = {t.hit.value.group.who for t in told}
    return len(told) == len(counts) > 1 and (sum(counts) > PAIR or len(kinds) > 1)


def _one_total(told: list[Told]) -> Told | None:
    totals = [t for t in told if not t.is_part]
    return totals[0] if len(totals) == 1 else None


def _exact(told: Told) -> int | None:
    count = told.hit.value.group.count
    return count.low if count.low == count.high else None


def _part_of(told: Told, whole: Told) -> Told:
    value = replace(told.hit.value, of=UNSEEN)
    return Told(replace(told.hit, value=value), whole.hit)


def _same(one: Told, other: Told) -> bool:
    a, b = one.hit.value.group, other.hit.value.group
    return a.who == b.who and a.count == b.count


def _rows(told: list[Told], outcome: str) -> list[Told]:
    """Rows of one outcome, no plural beside a number, and no vague count twice."""
    found = [t for t in told if t.hit.value.outcome == outcome]
    numbered = any(t.hit.value.group.counted and not t.is_part for t in found)
    kept: list[Told] = []
    for row in found:
        group = row.hit.value.group
        again = any(_same(row, k) for k in kept)
        plural = not group.counted and group.count.high is None
        beside = numbered and group.who in ("people", "civilians")
        retold = again and (group.count.modifier == "vague"  # عدد من المدنيين, twice
                            or group.count.high == 0)
        if not (retold or (plural and beside)):
            kept.append(row)
    return kept


def _weight(rows: list[Told], *, grown: bool) -> tuple[int, int, int]:
    """Exact totals first, the last of one that has grown, then how much is told."""
    exact = [r.hit.value.group.count.low or 0 for r in rows
             if not r.is_part and r.hit.value.group.count.modifier != "vague"]
    return (min(len(exact), 1), max(exact, default=0) if grown else 0, len(rows))


def _mention(doc: Doc, hit: Hit[Victims], of: int | None) -> Mention[Casualty]:
    group = hit.value.group
    who = group.who or "people"
    value = Casualty(
        hit.value.outcome,
        who,
        group.count,
        AGE.get(who),
        SEX.get(who),
        ROLE.get(who),
        is_attacker=group.attacker,
        of=of,
    )
    prefix = doc.words[hit.first].prefix
    return doc.mention(hit.saying(value), prefix if prefix in ("و", "ب", "ل") else "")


def _by_whom(
    doc: Doc, row: Casualty, hit: Hit[Victims], chains: Chains
) -> Casualty:
    """What may be concluded of the harmed, and on whose word: a chain's, the outlet's.

    Soldiers are combatants, unless their enemy says so; whoever is only called a fighter
    is claimed to be one.
    """
    source = chains.at(hit.first)
    status = STATUS.get(row.who, "unknown")
    hostile = source is not None and any(s.value.party for s in chains.chains[source])
    words = doc.words[hit.first : hit.stop]
    if row.who == "combatants" and not hostile and any(w.stem in SOLDIERS for w in words):
        status = "combatant"
    if status == "unknown":
        return row
    by = "outlet" if source is None else source
    return replace(row, civil_status=status, status_by=by)

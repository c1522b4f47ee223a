# SPDX-License-Identifier: Apache-2.0
"""The casualty rows of one incident: the most exact telling of each outcome."""

from __future__ import annotations

from musnad.doc import Doc, Hit
from musnad.extract.victims import Victims
from musnad.model import Casualty, Mention
from musnad.record.likeness import Draft

AGE = {"children": "child", "elderly": "elderly"}
SEX = {"women": "female", "men": "male"}
ROLE = {
    "medics": "medic",
    "journalists": "journalist",
    "aid_workers": "aid_worker",
    "police": "police",
    "prisoners": "prisoner",
    "officials": "official",
}
ACTS_ON_OBJECT = ("detained", "abducted", "displaced")


def casualties_of(doc: Doc, draft: Draft) -> tuple[Mention[Casualty], ...]:
    """Rows of the frame that tells an outcome best; عشرات gives way to a number."""
    rows: list[Mention[Casualty]] = []
    outcomes = dict.fromkeys(
        c.value.outcome for f in draft.frames for c in f.sightings.casualties
    )
    told = set(outcomes)
    for outcome in outcomes:
        if outcome == "killed_or_injured" and told & {"killed", "injured"}:
            continue
        chosen = max(
            (_rows(f.sightings.casualties, outcome) for f in draft.frames), key=_weight
        )
        start = len(rows)
        place = {id(hit): start + n for n, hit in enumerate(chosen)}
        for frame in draft.frames:
            whole = frame.sightings.casualties
            for hit in (h for h in chosen if any(h is w for w in whole)):
                of = hit.value.of
                total = (
                    place.get(id(whole[of]))
                    if of is not None and of < len(whole)
                    else None
                )
                rows.append(_mention(doc, hit, total))
    return tuple(rows)


def _rows(hits: list[Hit[Victims]], outcome: str) -> list[Hit[Victims]]:
    """Rows of one outcome, without bare plurals told beside a number or told twice."""
    found = [h for h in hits if h.value.outcome == outcome]
    numbered = any(h.value.group.counted and h.value.of is None for h in found)
    kept: list[Hit[Victims]] = []
    for hit in found:
        group = hit.value.group
        again = any(
            k.value.group.who == group.who and k.value.group.count == group.count
            for k in kept
        )
        plural = not group.counted and group.count.high is None
        if not (
            plural and (again or (numbered and group.who in ("people", "civilians")))
        ):
            kept.append(hit)
    return kept


def _weight(rows: list[Hit[Victims]]) -> tuple[int, int]:
    """Exact totals first, then how much is told."""
    exact = sum(
        r.value.of is None and r.value.group.count.modifier != "vague" for r in rows
    )
    return (min(exact, 1), len(rows))


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
        _civil_status(who),
        is_attacker=group.attacker,
        of=of,
    )
    prefix = doc.words[hit.first].prefix
    return doc.mention(hit.saying(value), prefix if prefix in ("و", "ب", "ل") else "")


def _civil_status(who: str) -> str:
    """What the words alone allow: only a stated civilian is one."""
    if who == "civilians":
        return "stated_civilian"
    return "claimed_combatant" if who == "combatants" else "unknown"

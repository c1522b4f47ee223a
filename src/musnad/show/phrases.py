# SPDX-License-Identifier: Apache-2.0
"""Values of records in a few English words, for the table and for explanations."""

from __future__ import annotations

from musnad.model import Actor, Casualty, Chain, Claim, Count, Interval, Party, Place
from musnad.show.isolate import clean

_ONE = {"people": "person", "children": "child", "women": "woman", "men": "man",
        "elderly": "elderly", "police": "police"}
_STANCES = {"affirms": "affirming", "doubts": "doubting", "denies": "denying"}


def code(value: str) -> str:
    """`protest_repression` → protest repression"""
    return value.replace("_", " ")


def count(value: Count) -> str:
    """30 · about 30 · ≥ 15 · ≤ 9 · 20–30 · ≥ 20 (vague) · unknown"""
    match value.low, value.high:
        case None, None:
            bounds = "unknown"
        case low, None:
            bounds = f"≥ {low}"
        case None, high:
            bounds = f"≤ {high}"
        case low, high:
            bounds = f"{low}" if low == high else f"{low}–{high}"
    if value.modifier == "about":
        return f"about {bounds}"
    return f"{bounds} (vague)" if value.modifier == "vague" else bounds


def casualty(value: Casualty) -> str:
    """30 civilians · 1 combatant (attacker) · 20 people (called combatants by [1])"""
    claimed = value.civil_status == "claimed_combatant"
    who = "people" if claimed else code(value.who)
    if value.count.high == value.count.low == 1:
        who = _ONE.get(who, who.removesuffix("s"))
    by = f" by [{value.status_by + 1}]" if isinstance(value.status_by, int) else ""
    notes = [note for note, holds in (
        ("attacker", value.is_attacker),
        (f"called combatants{by}", claimed),
        ("contested", value.civil_status == "contested"),
        ("derived", value.derived)) if holds]
    return f"{count(value.count)} {who}" + (f" ({', '.join(notes)})" if notes else "")


def days(value: Interval) -> str:
    """2018-11-28 · 2018-11-27 – 2018-11-30 (assumed) · 2018-11-28, dawn, 05:10"""
    first, last = value.earliest.isoformat(), value.latest.isoformat()
    parts = [first if first == last else f"{first} – {last}"]
    parts += [code(p) for p in (value.part_of_day, value.time) if p]
    return ", ".join(parts) + (" (assumed)" if value.basis == "assumed" else "")


def place(value: Place) -> str:
    """near Hajin, Deir ez-Zor, SY"""
    parts = [value.name_en, value.admin1_en, value.country]
    named = ", ".join(dict.fromkeys(clean(p) for p in parts if p))
    return f"near {named}" if value.near and named else named


def point(value: Place) -> str:
    """34.689, 40.828 ± 2 km; nothing where the place has no point"""
    if value.lat is None or value.lon is None:
        return ""
    radius = "" if value.radius_km is None else f" ± {value.radius_km:g} km"
    return f"{value.lat:.3f}, {value.lon:.3f}{radius}"


def party(value: Party) -> str:
    """accused by [2] · claims it · inferred; nothing in the outlet's own voice"""
    by = "" if value.source is None else f" by [{value.source + 1}]"
    notes = {"accused": f"accused{by}", "self_claimed": "claims it"}
    parts = ["" if value.basis == "own_voice" else notes.get(value.basis, value.basis)]
    if value.relation == "alternative":
        parts.append("or another")
    return ", ".join(p for p in parts if p)


def actor(value: Actor) -> str:
    """Syrian army (state forces)"""
    name = clean(value.name_en)
    return f"{name} ({code(value.kind)})" if name else code(value.kind)


def status(claim: Claim) -> str:
    """reported · denied (civilian status) · foiled, in doubt · reported, aggregate"""
    parts = [claim.status + (f" ({code(claim.denies)})" if claim.denies else "")]
    if claim.kind == "aggregate":
        parts.append("aggregate")
    if claim.doubt:
        parts.append("in doubt")
    return ", ".join(parts)


def stances(chain: Chain) -> str:
    """doubting, coerced, a party; nothing for neutral links"""
    notes = dict.fromkeys(
        note for link in chain for note in (
            _STANCES.get(link.value.stance, ""),
            "coerced" if link.value.coerced else "",
            "a party" if link.value.party else "") if note)
    return ", ".join(notes)

# SPDX-License-Identifier: Apache-2.0
"""What a weapon nearby makes of an act, and which of two types is the more telling."""

from __future__ import annotations

# type by default → types that a means beside it may make of it, most telling first
SETTLES = {
    "shelling": (
        "suicide_bombing",
        "chemical_attack",
        "drone_strike",
        "landmine",
        "bombing",
        "airstrike",
        "shooting",
        "missile_strike",
        "shelling",
    ),
    "airstrike": ("chemical_attack", "drone_strike", "airstrike"),
    "missile_strike": ("chemical_attack", "drone_strike", "airstrike", "shelling"),
    "bombing": ("suicide_bombing", "landmine", "bombing", "drone_strike"),
    "ground_clash": (
        "suicide_bombing",
        "chemical_attack",
        "drone_strike",
        "airstrike",
        "bombing",
        "missile_strike",
        "shelling",
        "other_violence",
    ),
    "other_violence": (
        "suicide_bombing",
        "chemical_attack",
        "drone_strike",
        "airstrike",
        "landmine",
        "bombing",
        "shelling",
        "missile_strike",
        "shooting",
    ),
    "destruction": ("drone_strike", "airstrike", "shelling", "missile_strike", "bombing"),
}
STRENGTH = (
    "suicide_bombing",
    "chemical_attack",
    "drone_strike",
    "airstrike",
    "landmine",
    "assassination",
    "execution",
    "abduction",
    "bombing",
    "missile_strike",
    "shelling",
    "shooting",
    "ground_clash",
    "arrest",
    "torture",
    "sexual_violence",
    "protest_repression",
    "siege",
    "displacement",
    "territory_change",
    "destruction",
    "aid_obstruction",
    "protest",
    "other_violence",
)
BY_FIRE = ("airstrike", "drone_strike", "shelling", "missile_strike")  # from afar

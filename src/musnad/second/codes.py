# SPDX-License-Identifier: Apache-2.0
"""The codes that a second reader may use, each with its meaning as it is told."""

from __future__ import annotations

TYPES = {
    "airstrike": "aircraft or air raids are named",
    "drone_strike": "an air strike by an unmanned aircraft",
    "shelling": "artillery, mortars, tanks, unguided rockets; or no stated means",
    "missile_strike": "guided or surface-to-surface missiles are named",
    "bombing": "a planted or thrown explosive, a car bomb",
    "suicide_bombing": "an attacker blew himself up",
    "landmine": "a mine or unexploded remnant",
    "chemical_attack": "toxic gas or another chemical agent",
    "ground_clash": "clash, raid, ambush, ground assault, repelled advance",
    "shooting": "gunfire at people outside a clash, sniping",
    "assassination": "a named or described person is killed on purpose, not by air",
    "execution": "prisoners or captives are put to death",
    "torture": "people in custody are ill-treated",
    "sexual_violence": "rape or another sexual assault",
    "other_violence": "harm whose act is not said, beating, tolls of no stated act",
    "abduction": "people are carried off by others than authorities",
    "arrest": "authorities detain people",
    "siege": "a place is closed off",
    "displacement": "people are driven from their homes",
    "destruction": "demolition, burning, looting, vandalism",
    "aid_obstruction": "relief is blocked or taken",
    "territory_change": "a place is taken, lost or handed over",
    "protest": "people demonstrate",
    "protest_repression": "a demonstration is put down",
}
STATUSES = {
    "reported": "it happened, in the words of the report or of somebody whom it cites",
    "denied": "the report says that it did not happen, or gives only a denial",
    "foiled": "it was tried and prevented",
    "prospective": "it is threatened, planned or conditional",
}
KINDS = {
    "event": "a single act",
    "aggregate": "a total over a period, such as all killed since a month",
}
OUTCOMES = {
    "killed": "dead",
    "injured": "wounded",
    "killed_or_injured": "one number for dead and wounded together",
    "missing": "missing, under rubble",
    "detained": "arrested",
    "abducted": "carried off",
    "displaced": "driven away",
}
GROUPS = {
    "people": "nothing is said of who they are",
    "civilians": "called civilians",
    "combatants": "fighters, soldiers, gunmen, whatever name they are given",
    "children": "",
    "women": "",
    "men": "",
    "elderly": "",
    "medics": "",
    "journalists": "",
    "aid_workers": "",
    "police": "",
    "prisoners": "",
    "officials": "",
}
SITES = (
    "hospital", "school", "mosque", "church", "market", "residential", "camp", "bridge",
    "power", "water", "aid_convoy", "media", "government", "military", "vehicle", "farm",
    "other",
)

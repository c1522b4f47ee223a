# SPDX-License-Identifier: Apache-2.0
"""Names of actors and sources as a tree of folded words; built from data/actors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from musnad.frozen import frozen
from musnad.lexicon.actor_cues import DOUBTED
from musnad.lexicon.forces import HEADS, ROLES, Head
from musnad.lexicon.nations import NATIONS, forces_name, inflect, plural
from musnad.model import Actor
from musnad.text.normal import fold
from musnad.text.tokens import tokens

SOURCES = frozenset({"media", "ngo", "un", "medical", "state"})  # never perpetrators
_GENERIC = {
    "forces": "government forces", "police": "police", "security": "security forces",
    "authorities": "authorities", "soldiers": "soldiers",
    "prosecution": "public prosecution", "health": "Ministry of Health",
    "defence": "Ministry of Defence",
    "interior": "Ministry of Interior", "foreign": "Ministry of Foreign Affairs",
}


@frozen
class When:
    """What must hold for a name to mean its actor."""

    country: frozenset[str]
    outlet: frozenset[str]
    noun: bool
    headed: bool
    named: bool


@frozen
class Name:
    """One reading of a name; `loaded`: its class and a neutral wording, if loaded.

    `code` is that of the state whose forces it names, or empty.
    """

    actor: Actor
    form: str
    loaded: tuple[str, str] | None
    when: When | None
    part: str | None
    code: str


@frozen
class Nisba:
    """An adjective that stands for an actor; `code` is the state's, or empty."""

    actor: Actor
    code: str
    loaded: str | None


class Node:
    """A place in the tree: the words that may follow, and what ends here."""

    # Defaults of the class, since most nodes are inside a name and have none of these.
    names: list[list[Any]] | None = None
    head: Head | None = None
    country: str | None = None
    nisba: Nisba | None = None
    nothing = False

    unread: dict[str, list[list[Any]]] | None = None  # names by their words from here on

    @cached_property
    def edges(self) -> dict[str, Node]:
        """The words that may follow; names are unfolded when first asked for."""
        edges: dict[str, Node] = {}
        for words, readings in (self.unread or {}).items():
            first, _, rest = words.partition(" ")
            edges.setdefault(first, Node()).at(rest).names = readings
        return edges

    def at(self, words: str) -> Node:
        """The node that the words lead to from here, made where it is missing."""
        node = self
        for word in words.split():
            edges = node.edges
            if word not in edges:
                edges[word] = Node()
            node = edges[word]
        return node

    @cached_property
    def readings(self) -> tuple[Name, ...]:
        """The names that end here, made from the artefact when first asked for."""
        return tuple(reading(cells) for cells in self.names or ())

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Whom the names that end here may mean."""
        return tuple(str(name.actor.id) for name in self.readings)

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """What ends here: nothing, names, head, nisba, country; empty inside a name."""
        kinds = ("nothing", "names", "head", "nisba", "country")
        return tuple(kind for kind in kinds if getattr(self, kind))


_BUILT: dict[str, Any] = json.loads(
    Path(__file__).with_name("built").joinpath("actors.json").read_text("utf-8")
)
ROWS: tuple[Actor, ...] = tuple(Actor(a, b, c) for a, b, c, _ in _BUILT["actors"])
ACTORS: dict[str, Actor] = {str(actor.id): actor for actor in ROWS}
PEOPLES = {"PS": Actor("PS.people", "Palestinians", "unknown")}  # no army of their own
KINDS = ("تنظيم", "حركه", "جماعه", "حزب", "كتايب", "سرايا")  # a group named in full may be meant by it
ROOT = Node()


def composed(role: str, code: str) -> Actor:
    """The actor of a role in a state.

    >>> composed("police", "IL").name_en, composed("weapon", "TR").id
    ('Israeli police', 'TR.forces')
    """
    slug, pattern, kind = ROLES[role]
    if role == "government" and code in ("SY", "IL"):
        slug = "forces"
    if role in ("fighters", "members") and code == "PS":
        slug = "armed"
    known = ACTORS.get(f"{code}.{slug}")
    if known is None:
        forces = slug == "forces"
        name = forces_name(code) if forces else pattern.format(NATIONS[code].adjective)
        known = ACTORS[f"{code}.{slug}"] = Actor(f"{code}.{slug}", name, kind)
    return known


def unowned(role: str) -> Actor:
    """الجيش in a report of no known country → no id, `government forces`"""
    _, pattern, kind = ROLES[role]
    return Actor(None, _GENERIC.get(role) or pattern.format("").strip(), kind)


def reading(cells: list[Any]) -> Name:
    """A row of the artefact as a Name."""
    number, form, loaded, neutral, when, part = cells + [None] * (6 - len(cells))
    actor = ROWS[number]
    return Name(actor, form, (loaded, neutral) if loaded else None,
                _when(when) if when else None, part, _code(actor))


def _code(actor: Actor) -> str:
    """The state whose forces an actor is, as an adjective or a short name may mean."""
    code, _, slug = str(actor.id).partition(".")
    return code if slug == "forces" and code in NATIONS else ""


def _when(cell: dict[str, Any]) -> When | None:
    if cell.get("otherwise"):
        return None
    return When(frozenset(cell.get("country", ())), frozenset(cell.get("outlet", ())),
                bool(cell.get("noun")), bool(cell.get("headed")),
                bool(cell.get("if_named")))


def _plant() -> None:
    for first, names in _BUILT["names"].items():
        node = ROOT.at(first)
        node.names, node.unread = names.pop("", None), names
    for code, nation in NATIONS.items():
        nisba = Nisba(PEOPLES.get(code) or composed("forces", code), code, None)
        for form in nation.nisbas:
            ROOT.at(form).nisba = nisba
        for name in nation.names:
            node = ROOT.at(name)
            node.country, node.nisba = code, None
    for base, number, loaded, inflected in _BUILT["nisbas"]:
        actor = ROWS[number]
        nisba = Nisba(actor, _code(actor), loaded)
        for form in inflect(base) if inflected else plural(base):
            ROOT.at(form).nisba = nisba
    for name in _BUILT["nothing"]:
        ROOT.at(name).nothing = True
    for form, head in HEADS.items():
        ROOT.at(form).head = head
    for word in DOUBTED:
        ROOT.at(word)


_plant()


def _groups() -> dict[str, frozenset[str]]:
    """التنظيم → the armed groups that a name with تنظيم before it stands for."""
    found: dict[str, set[str]] = {"ال" + kind: set() for kind in KINDS}
    for kind in KINDS:
        for readings in _BUILT["names"].get(kind, {}).values():
            rows = (ROWS[cells[0]] for cells in readings)
            found["ال" + kind].update(
                str(a.id) for a in rows if a.kind == "armed_group")
    return {kind: frozenset(ids) for kind, ids in found.items()}


GROUPS = _groups()


def _starts(form: str) -> Iterator[tuple[str, str]]:
    """وللجيش → (, وللجيش) (و, للجيش) (ول, الجيش); the clitics و ف ب ل ك undone."""
    yield "", form
    joined = [("", form)]
    if form[0] in "وف" and len(form) > 3:
        joined.append((form[0], form[1:]))
        yield joined[1]
    for before, rest in joined:
        if rest.startswith("لل") and len(rest) > 4:
            yield before + "ل", "ال" + rest[2:]
            yield before + "ل", rest[1:]
        elif rest[0] in "بلك" and len(rest) > 3:
            yield before + rest[0], rest[1:]


_CLITICS = frozenset("وفبلك")
Entrance = tuple[tuple[str, Node], ...]
_memo: dict[str, Entrance] = {}


def entrances(form: str) -> Entrance:
    """Where a folded word may begin a name: (clitics before it, node) pairs."""
    found = _memo.get(form)
    if found is None:
        if len(_memo) > 200_000:
            _memo.clear()
        edges = ROOT.edges
        starts = _starts(form) if form[0] in _CLITICS else (("", form),)
        found = tuple([(p, edges[w]) for p, w in starts if w in edges])
        _memo[form] = found
    return found


@lru_cache(maxsize=4096)
def _outlet_rows(outlet: str) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    """(country, camps) of the rows that an outlet's name, in any spelling, belongs to."""
    words = (fold(token).casefold() for token in tokens(outlet)[0])
    whole = f" {' '.join(w for w in words if w and w[0].isalnum())} "
    return tuple((_BUILT["actors"][number][3], tuple(groups))
                 for number, keys, groups in _BUILT["outlets"]
                 if any(f" {key} " in whole for key in keys))


def outlet_groups(outlet: str | None) -> frozenset[str]:
    """The camps an outlet writes for, as far as they settle a word: kurdish, axis, …

    >>> sorted(outlet_groups("ANF Arabic")), sorted(outlet_groups(None))
    (['kurdish'], [])
    """
    return frozenset(g for _, groups in _outlet_rows(outlet or "") for g in groups)


def outlet_country(outlet: str | None) -> tuple[str | None, bool]:
    """The country that an outlet writes of above all, and whether it writes of no other.

    >>> outlet_country("SANA"), outlet_country("BBC Arabic")
    (('SY', True), (None, False))
    """
    for country, groups in _outlet_rows(outlet or ""):
        if "local" in groups or "national" in groups:
            return country, "local" in groups
    return None, False

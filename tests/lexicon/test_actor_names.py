# SPDX-License-Identifier: Apache-2.0
"""Outlets and their camps, composed actors, adjectives, where a name may begin."""

from __future__ import annotations

import pytest

from musnad.lexicon.actors import (
    ACTORS,
    ROOT,
    ROWS,
    SOURCES,
    composed,
    entrances,
    outlet_country,
    outlet_groups,
    unowned,
)
from musnad.lexicon.forces import HEADS, ROLES
from musnad.lexicon.nations import NATIONS, forces_name, inflect
from musnad.text.normal import fold

CAMPS = [
    ("هاوار (ANHA)", {"kurdish"}),
    ("فرات (ANF Arabic)", {"kurdish"}),
    ("xeber24.org", {"kurdish"}),
    ("الميادين (Al Mayadeen)", {"axis"}),
    ("عنب بلدي (Enab Baladi)", {"syrian_opposition"}),
    ("سانا (SANA)", {"syrian_state"}),
    ("سبأ صنعاء (Saba, Houthi-run)", {"houthi"}),
    # Near misses: another Furat, another paper, nobody.
    ("فرات بوست (Euphrates Post)", {"syrian_opposition"}),
    ("furat.alwehda.gov.sy", set()),
    ("عكاظ", set()),
    ("", set()),
]


@pytest.mark.parametrize(("outlet", "groups"), CAMPS)
def test_outlet_groups(outlet: str, groups: set[str]) -> None:
    assert outlet_groups(outlet) - {"local", "national"} == groups


@pytest.mark.parametrize(("outlet", "country"), [
    ("سانا (SANA)", ("SY", True)),
    ("عكاظ", ("SA", False)),
    ("الميادين (Al Mayadeen)", (None, False)),
    (None, (None, False)),
])
def test_outlet_country(outlet: str | None, country: tuple[str | None, bool]) -> None:
    assert outlet_country(outlet) == country


COMPOSED = [
    ("forces", "TR", "TR.forces", "Turkish forces", "state_forces"),
    ("weapon", "RU", "RU.forces", "Russian forces", "state_forces"),
    ("police", "IL", "IL.police", "Israeli police", "police"),
    ("police", "TN", "TN.police", "Tunisian police", "police"),
    ("government", "SY", "SY.forces", "Syrian government forces", "state_forces"),
    ("government", "DE", "DE.government", "German government", "state_forces"),
    ("authorities", "KW", "KW.authorities", "Kuwaiti authorities", "state_forces"),
    ("fighters", "PS", "PS.armed", "Palestinian armed groups", "armed_group"),
    ("defence", "US", "US.defence", "US Department of Defense", "state"),
    ("health", "PS", "PS.health", "Palestinian Ministry of Health", "state"),
]


@pytest.mark.parametrize(("role", "code", "id_", "name", "kind"), COMPOSED)
def test_composed(role: str, code: str, id_: str, name: str, kind: str) -> None:
    actor = composed(role, code)
    assert (actor.id, actor.name_en, actor.kind) == (id_, name, kind)


@pytest.mark.parametrize("code", NATIONS)
def test_registry_and_composition_agree(code: str) -> None:
    """A row `XX.forces` of the registry carries the name that composition would give."""
    registered = next((a for a in ROWS if a.id == f"{code}.forces"), None)
    assert registered is None or registered.name_en == forces_name(code)


def test_every_role_has_a_name_without_an_owner() -> None:
    assert [role for role in ROLES if not unowned(role).name_en] == []
    assert unowned("forces").id is None


FORMS = ["تركي", "تركية", "التركي", "التركية", "تركيين", "تركيان", "تركيتان"]


@pytest.mark.parametrize("form", FORMS)
def test_inflected_adjectives_stand_for_the_state(form: str) -> None:
    assert fold(form) in inflect("تركي")
    node = ROOT.edges[fold(form)]
    assert node.nisba is not None
    assert node.nisba.code == "TR"


@pytest.mark.parametrize(("form", "code"), [
    ("سوريا", "SY"), ("ليبيا", "LY"), ("تركيا", "TR"),  # not accusatives of the adjective
])
def test_a_state_wins_over_its_accusative_adjective(form: str, code: str) -> None:
    node = ROOT.edges[form]
    assert (node.country, node.nisba) == (code, None)


BEGINNINGS = [
    ("قسد", ""), ("وقسد", "و"), ("لقسد", "ل"), ("بقسد", "ب"), ("ولقسد", "ول"),
    ("الجيش", ""), ("للجيش", "ل"), ("وللجيش", "ول"), ("بالجيش", "ب"),
    ("وفلسطين", "و"), ("فلسطين", ""),
]


@pytest.mark.parametrize(("form", "prefix"), BEGINNINGS)
def test_names_begin_behind_clitics(form: str, prefix: str) -> None:
    assert prefix in [before for before, _ in entrances(form)]


@pytest.mark.parametrize("form", ["مدرسة", "و", "بيت", "قال", "5", "،", "ن"])
def test_other_words_begin_nothing(form: str) -> None:
    assert entrances(fold(form)) == ()


def test_sources_are_never_parties() -> None:
    assert {"media", "ngo", "un", "medical", "state"} == SOURCES
    assert ACTORS["outlet.sana"].kind in SOURCES
    assert ACTORS["SY.sdf"].kind not in SOURCES


def test_heads_have_known_roles() -> None:
    assert {head.role for head in HEADS.values()} <= set(ROLES)

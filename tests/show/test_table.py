# SPDX-License-Identifier: Apache-2.0
"""The table: what it says, how wide it is, whose names it keeps to itself."""

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from musnad.model import Casualty, Claim, Count, Mention, Party, Reading, Span
from musnad.show.facts import facts
from musnad.show.isolate import page
from musnad.show.table import table

MARKS = str.maketrans("", "", "\u2068\u2069")
WIDTHS = [40, 80, 100, 119, 120, 140, 200]


def cells(claim: Claim, reading: Reading) -> dict[str, str]:
    return {label: value.translate(MARKS) for label, value in facts(claim, page(reading))}


@pytest.mark.parametrize(("label", "value"), [
    ("n", "1"),
    ("type", "airstrike\n3 strikes\nreported, in doubt"),
    ("what", "ثلاث غارات\nقذائف هاون"),
    ("where", "الحاضر Al-Hader, Aleppo, SY\n(or 1 other place of that name)"),
    ("when", "2016-05-11, dawn"),
    ("by whom", "Syrian government forces طائرات حربية سورية (accused by [1])"),
    ("whom", "المسعف ▮▮▮\nhospital مستشفى"),
    ("killed", "14 civilians [1]\nincl. 3 children\n"
               "≥ 20 (vague) people (called combatants by [2]) [2]"),
    ("injured & others", "about 20 people injured"),
    ("according to", "[1] ناشطون → لوكالة الضفاف\n[2] الجيش (denying, a party)"),
    ("confidence", "check\ntwo counts of the dead"),
])
def test_columns_of_a_full_incident(reading: Reading, label: str, value: str) -> None:
    assert cells(reading.incidents[0], reading)[label] == value


def test_unknown_is_blank(reading: Reading) -> None:
    found = cells(reading.incidents[1], reading)
    assert found["type"] == "ground clash\nprospective"
    assert found["when"] == "2016-05-09 – 2016-05-12 (assumed)"
    for label in ("where", "by whom", "whom", "killed", "injured & others"):
        assert found[label] == ""


def test_equal_rows_of_casualties_are_all_shown(reading: Reading) -> None:
    man = Mention(Casualty("killed", "men", Count(1, 1)), Span(0, 5), "by_hand")
    claim = replace(reading.incidents[0], casualties=(man, man))
    assert cells(claim, reading)["killed"] == "1 man\n1 man"


def test_rivals_for_the_blame(reading: Reading) -> None:
    claim = reading.incidents[0]
    first = claim.actors[0]
    rival = Party(first.value.actor, "accused", 1, "alternative")
    other = replace(first, value=rival)
    lines = cells(replace(claim, actors=(first, other)), reading)["by whom"].split("\n")
    assert [re.sub(r".*\((.*)\)", r"\1", line) for line in lines] == [
        "accused by [1]", "accused by [2], or another"]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(reading: Reading, width: int) -> None:
    lines = table(reading, width=width).splitlines()
    assert max(cell_len(line.translate(MARKS)) for line in lines) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_closes_what_it_isolates(reading: Reading, width: int) -> None:
    for line in table(reading, width=width).splitlines():
        marks = "".join(c for c in line if c in "\u2068\u2069")
        assert marks == "\u2068\u2069" * (len(marks) // 2), line


@pytest.mark.parametrize("width", [140, 200])
def test_columns_hold(reading: Reading, width: int) -> None:
    """Every cell begins where its label stands, whatever Arabic is on its left."""
    lines = [line.translate(MARKS) for line in table(reading, width=width).splitlines()]
    at = next(line.index("confidence") for line in lines if "confidence" in line)
    assert [line[at:] for line in lines if line.endswith(("check", "certain"))] == [
        "check", "certain"]


@pytest.mark.parametrize("width", WIDTHS)
def test_all_is_said_at_every_width(reading: Reading, width: int) -> None:
    said = " ".join(table(reading, width=width).translate(MARKS).split())
    for value in ("2016-05-11,", "Al-Hader,", "Syrian", "▮▮▮", "civilians", "hospital",
                  "2016-05-09", "ground", "certain", "الضفاف", "2 incidents"):
        assert value in said


@pytest.mark.parametrize("width", [80, 140])
def test_names_are_shown_only_on_request(reading: Reading, width: int) -> None:
    assert "فلان" not in table(reading, width=width)
    assert "Fulan" not in table(reading, width=width)
    assert "فلان" in table(reading, width=width, reveal=True)


def test_header(reading: Reading) -> None:
    title, line, *_ = table(reading, width=140).translate(MARKS).splitlines()
    assert title == "غارات على ريف حلب الجنوبي تقتل 14 مدنيا"
    assert line == ("الضفاف · published 2016-05-12T08:00Z · sha256:000000000000… · "
                    "2 incidents")


def test_a_report_without_incidents(reading: Reading) -> None:
    bare = Reading(replace(reading.report, published=None, outlet=None, id="a-7"))
    assert table(bare, width=80).translate(MARKS).splitlines()[1] == (
        "no date · a-7 · no incidents")


def test_color_only_when_asked(reading: Reading) -> None:
    assert "\x1b" not in table(reading, width=80)
    colored = table(reading, width=80, color=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", colored).split() == (
        table(reading, width=80).split())


def test_controls_of_a_report_do_not_reach_the_terminal(reading: Reading) -> None:
    bad = replace(reading.report, id="\x1b[2J", outlet="\u202e[bold]x")
    said = table(Reading(bad, reading.incidents), width=80)
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "\ufffd[bold]x" in said

"""The README's examples run as shown; docs name every command, option, field and code."""

from __future__ import annotations

import doctest
import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from musnad import model
from musnad.cli import cli
from musnad.lexicon.people import NOUNS
from musnad.record.frames import FAMILY

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
RECORDS = (ROOT / "docs" / "records.md").read_text("utf-8")


def _options(command: click.Command, name: str) -> list[str]:
    if isinstance(command, click.Group):
        return [option for word, inner in command.commands.items()
                for option in _options(inner, f"{name} {word}")]
    flags = [o for p in command.params for o in p.opts if o.startswith("--")]
    return [name, *(o for o in flags if o not in ("--help", "--version"))]


def test_the_readme_runs_as_shown() -> None:
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert tried > 5
    assert failed == 0


@pytest.mark.parametrize("name", _options(cli, "musnad"))
def test_the_readme_names_each_command_and_option(name: str) -> None:
    assert name in README


@pytest.mark.parametrize("code", sorted([*FAMILY, *NOUNS]))
def test_the_records_page_names_each_code(code: str) -> None:
    assert f"`{code}`" in RECORDS


RECORDS_OF = (model.Claim, model.Casualty, model.Interval, model.Place)


@pytest.mark.parametrize("name", sorted(
    {f.name for record in RECORDS_OF for f in fields(record)} - {"count"}))
def test_the_records_page_names_each_field(name: str) -> None:
    assert f"`{name}`" in RECORDS


def test_each_link_of_the_readme_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []

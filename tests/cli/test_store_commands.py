"""The commands that work on a store, as their users meet them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from musnad.cli import cli

TEXT = "قالت مصادر محلية إن ثلاثة مدنيين قتلوا أمس في قصف مدفعي على بلدة هجين."


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)


def line(**keys: object) -> str:
    return json.dumps({"id": "a", "text": TEXT, "published": "2018-11-30"} | keys) + "\n"


def test_nothing_is_stored_without_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("read", "-", stdin=line()).exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_store_without_a_name_is_musnad_db(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("read", "-", "--store", stdin=line()).exit_code == 0
    assert (tmp_path / "musnad.db").is_file()
    assert "هجين" in run("search", "الهجين").stdout


def test_what_is_printed_is_stored(where: str) -> None:
    found = run("read", "-", "--store", where, stdin=line() + line(id="b"))
    assert [json.loads(row)["report"]["id"] for row in found.stdout.splitlines()] == [
        "a", "b"]
    assert run("search", "مدفعي", "--store", where).stdout.count("بلدة هجين") == 2


def test_a_new_version_is_said_and_shown(where: str) -> None:
    run("read", "-", "--store", where, stdin=line())
    again = run("read", "-", "--store", where, stdin=line())
    assert again.stderr == ""
    later = run("read", "-", "--store", where, stdin=line(text=TEXT.replace("3", "4")
                                                          .replace("ثلاثة", "أربعة")))
    assert later.stderr.startswith("note: a: version 2 of a report that is stored")
    shown = run("report", "show", "a", "--store", where).stdout
    assert "version 2" in shown
    signs = [row[2] for row in shown.splitlines() if row[2:4] in ("- ", "+ ")]
    assert signs == ["-", "+"]


def test_a_retraction_is_kept_as_one(where: str) -> None:
    run("read", "-", "--store", where, stdin=line())
    by = ("--by", "A. Reviewer", "--why", "the outlet took it back")
    assert run("report", "retract", "a", *by, "--store", where).exit_code == 0
    assert "retracted" in run("report", "show", "a", "--store", where).stdout


SAME = "غارة على بلدة هجين أمس أدت إلى مقتل خمسة مدنيين."


def linked(where: str) -> None:
    """Two reports of one strike, and one of another act."""
    reports = (line(id="a", text=SAME, outlet="وكالة (مثال)"),
               line(id="b", text=f"{SAME} وقال سكان إنه توقف.", outlet="إذاعة (مثال)"),
               line(id="c", text="اعتقلت قوات الأمن ثلاثة أشخاص في مدينة تعز أمس."))
    run("read", "-", "--store", where, stdin="".join(reports))
    assert run("link", "--store", where).exit_code == 0


def listed(where: str, *filters: str) -> list[str]:
    return run("list", "--store", where, *filters).stdout.splitlines()


def test_incidents_are_listed_and_shown(where: str) -> None:
    linked(where)
    first, second = listed(where)
    assert ("airstrike" in first, "2 reports" in first) == (True, True)
    assert "arrest" in second
    shown = run("show", first.split(" · ")[0], "--explain", "--store", where).stdout
    assert "killed      5 civilians" in shown
    assert "خمسة مدنيين" in shown
    assert "both name the same place" in shown
    assert "weak (ضعيفة)" in shown


@pytest.mark.parametrize(("filters", "many"), [
    ([], 2), (["--type", "arrest"], 1), (["--since", "2018-11-30"], 0),
    (["--until", "2018-11-29"], 2), (["--place", "هجين"], 1), (["--place", "Hajin"], 1),
    (["--country", "YE"], 1), (["--grade", "fair"], 0), (["--actor", "nobody"], 0),
])
def test_filters(where: str, filters: list[str], many: int) -> None:
    linked(where)
    assert len(listed(where, *filters)) == many


BY = ("--by", "A. Reviewer", "--why", "two raids")


def test_a_judgement_parts_an_incident_and_is_undone(where: str) -> None:
    linked(where)
    assert run("judge", "a#1", "b#1", "different", *BY, "--store", where).exit_code == 0
    assert len(listed(where)) == 3
    assert run("judge", "b#1", "a#1", "withdrawn", *BY, "--store", where).exit_code == 0
    assert len(listed(where)) == 2


def test_a_grade_of_a_reviewer(where: str) -> None:
    linked(where)
    name = listed(where)[0].split(" · ")[0]
    assert run("grade", name, "discounted", *BY, "--store", where).exit_code == 0
    assert "discounted (دُحضت): A. Reviewer" in run("show", name, "--store", where).stdout


def test_a_list_of_outlets(where: str, tmp_path: Path) -> None:
    linked(where)
    names = tmp_path / "outlets.tsv"
    names.write_text("وكالة (مثال)\tOne\tyes\n", encoding="utf-8")
    assert run("link", "--outlets", names, "--store", where).exit_code == 0


@pytest.mark.parametrize("arguments", [
    ["search", "x"], ["report", "show", "a"], ["link"], ["list"], ["show", "m0"],
    ["judge", "a#1", "b#1", "same", *BY], ["grade", "m0", "fair", *BY],
])
def test_a_missing_store_is_said_and_not_made(
    arguments: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "none.db"
    found = run(*arguments, "--store", file)
    assert found.exit_code == 1
    assert "there is no store" in found.stderr
    assert not file.exists()


def test_a_report_is_not_taken_for_a_store(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    found = run("read", file, "--store", file)
    assert found.exit_code == 2
    assert "--store" in found.stderr
    assert file.read_text(encoding="utf-8") == TEXT

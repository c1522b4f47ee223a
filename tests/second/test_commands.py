"""The commands end to end, against a server on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text

from musnad.cli import cli
from musnad.second.cache import LOG
from musnad.second.consent import SENTENCE
from musnad.store.audit import entries
from musnad.store.connect import opened

from .answers import SHELLING, STRIKE, TEXT, answer
from .server import Fake, Turn, report_of

OTHER = "انفجرت عبوة ناسفة في مدينة إدلب أمس، ما أدى إلى مقتل شرطيين."
CLAIMS = "select record from claim order by report, n"
Run = Callable[..., Result]


@pytest.fixture
def run(fake: Fake, tmp_path: Path) -> Run:
    """`musnad read` of two reports, with consent and a cache of its own."""
    reports = tmp_path / "reports.jsonl"
    reports.write_text("".join(
        json.dumps({"id": name, "text": text, "published": "2018-11-30"}) + "\n"
        for name, text in (("a", TEXT), ("b", OTHER))), encoding="utf-8")
    config = tmp_path / "musnad.toml"
    config.write_text(f'[second_reader]\nconsent = "{SENTENCE} {fake.url}"\n'
                      "requests_per_minute = 1000000\n", encoding="utf-8")
    fake.usual = lambda request: Turn(
        answer(STRIKE, SHELLING) if report_of(request) == TEXT else "sorry")

    def ran(*more: str, command: str = "read", what: Path = reports) -> Result:
        return CliRunner().invoke(cli, [
            command, str(what), "--second-reader", fake.url, "--model", "m", "--config",
            str(config), "--cache", str(tmp_path / "cache"), *more])
    return ran


def rows(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_report_read_by_both_says_so_and_others_are_as_they_were(
    run: Run, tmp_path: Path
) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    plain = CliRunner().invoke(cli, ["read", str(tmp_path / "reports.jsonl")])
    one, two = result.stdout.splitlines()
    before, untouched = plain.stdout.splitlines()
    assert two == untouched  # no answer that can be used
    for row, was in zip(json.loads(one)["incidents"], json.loads(before)["incidents"],
                        strict=True):
        assert row["readers"]["rules"] == was
        assert row["readers"]["model"]["confidence"] == "check"
    for words in ("2 reports sent", "1 reports with no answer that can be used",
                  "2 answers that are no JSON", "values kept"):
        assert words in result.stderr


def test_nothing_is_sent_without_the_line(
    run: Run, fake: Fake, tmp_path: Path
) -> None:
    (tmp_path / "musnad.toml").write_text("")
    result = run()
    assert result.exit_code == 2
    assert f'consent = "{SENTENCE} {fake.url}"' in result.output
    assert not fake.asked


def test_a_dry_run_shows_what_would_be_sent_and_sends_nothing(
    run: Run, fake: Fake, tmp_path: Path
) -> None:
    (tmp_path / "musnad.toml").write_text("")  # nothing to agree to
    result = run("--dry-run")
    assert result.exit_code == 0, result.output
    assert not fake.asked
    assert TEXT in result.stdout
    assert OTHER in result.stdout
    assert f"a: {len(TEXT)} characters" in result.stderr
    assert "2 reports" in result.stderr
    assert "nothing was sent" in result.stderr


def test_private_names_do_not_leave_the_machine(
    run: Run, fake: Fake, tmp_path: Path
) -> None:
    told = "قتل الصحفي سامر العبدي في قصف على مدينة إدلب."
    report = tmp_path / "named.txt"
    report.write_text(told, encoding="utf-8")
    result = run(what=report)
    assert result.exit_code == 0
    for request in fake.asked:
        assert "سامر" not in json.dumps(request, ensure_ascii=False)
        assert len(report_of(request)) == len(told)


def test_a_budget_ends_the_asking_and_not_the_run(run: Run, fake: Fake) -> None:
    result = run("--budget", "10")
    assert result.exit_code == 0
    assert len(rows(result)) == 2
    assert not fake.asked
    assert "2 reports not sent, for the budget was spent" in result.stderr


def test_a_second_run_asks_only_what_has_no_answer(run: Run, fake: Fake) -> None:
    first, asked = run(), len(fake.asked)
    again = run()
    assert first.stdout == again.stdout
    assert len(fake.asked) == asked + 2  # `sorry`, twice
    assert "1 answers from the cache" in again.stderr


def test_a_run_that_was_cut_short_goes_on(
    run: Run, fake: Fake, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    for _ in range(2):
        result = run("--output", str(out), "--resume")
        assert result.exit_code == 0, result.output
    assert len(out.read_text().splitlines()) == 2
    other = CliRunner().invoke(cli, ["read", str(tmp_path / "reports.jsonl"), "--output",
                                     str(out), "--resume"])
    assert other.exit_code == 0


def test_explanations_show_both_where_they_differ(run: Run, fake: Fake) -> None:
    told = {**STRIKE, "type": "bombing", "place": "كفرنبل"}
    fake.usual = lambda _: Turn(answer(told, SHELLING))
    shown = run("--explain").stdout
    assert "read by both readers" in shown
    rules, model = (shown.index(f"where they differ, {said}") for said in
                    ("the rules say", "the second reader says"))
    assert "airstrike" in shown[rules:model]
    assert "Maarrat al-Numan" in shown[rules:model]
    assert "bombing" in shown[model:]
    assert "Kafr Nabl" in shown[model:]


def test_the_store_keeps_both_and_its_log_says_what_was_sent(
    run: Run, tmp_path: Path
) -> None:
    store, table = str(tmp_path / "store.db"), tmp_path / "incidents.csv"
    assert run("--store", store).exit_code == 0
    with opened(store, "read") as db:
        kept = [json.loads(row) for row in db.execute(text(CLAIMS)).scalars()]
        log = [json.loads(e.detail) for e in entries(db) if e.what == "text sent"]
    assert [row["report"] for row in log] == ["a", "b"]
    assert all(TEXT not in str(row) for row in log)
    assert not (tmp_path / "cache" / LOG).exists()
    assert [row["readers"]["rules"]["n"] for row in kept if "readers" in row] == [1, 2]
    export = ["export", "--layout", "csv", "--output", str(table)]
    for line in (["link"], ["list"], export):
        done = CliRunner().invoke(cli, [*line, "--store", store])
        assert done.exit_code == 0, done.output
    assert table.exists()


def test_without_a_store_the_log_lies_beside_the_answers(
    run: Run, tmp_path: Path
) -> None:
    run()
    log = (tmp_path / "cache" / LOG).read_text().splitlines()
    assert [json.loads(line)["report"] for line in log] == ["a", "b"]


WRONG = [
    (["read", "x.txt", "--model", "m"], "--second-reader URL"),
    (["read", "x.txt", "--dry-run"], "--second-reader URL"),
    (["read", "x.txt", "--second-reader", "http://localhost/v1"], "--model NAME"),
    (["read", "x.txt", "--second-reader", "http://localhost/v1", "--model", "m",
      "--jobs", "2"], "leave out --jobs"),
    (["read", "x.txt", "--second-reader", "here", "--model", "m"], "no address"),
]


@pytest.mark.parametrize(("line", "said"), WRONG)
def test_wrong_usage_is_told(line: list[str], said: str) -> None:
    result = CliRunner().invoke(cli, line)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_eval_reader_scores_rules_model_and_both(
    run: Run, fake: Fake, tmp_path: Path
) -> None:
    gold = tmp_path / "gold.jsonl"
    right = {"n": 1, "kind": "event", "status": "reported", "type": "airstrike",
             "trigger": "غارة", "place": {"text": "معرة النعمان", "level": "settlement"},
             "casualties": [{"outcome": "killed", "who": "civilians", "low": 5, "high": 5,
                             "of": None}]}
    gold.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2018-11-30",
                                "incidents": [right]}) + "\n", encoding="utf-8")
    result = run(command="eval-reader", what=gold)
    assert result.exit_code == 0, result.output
    table = {line[:16].strip(): line[16:].split() for line in result.stdout.splitlines()}
    assert table["F1"] == ["rules", "model", "both"]
    assert table["incident"] == ["0.667", "0.667", "0.667"]
    assert "1 answered by m" in result.stdout
    gold.write_text('{"id": "a", "incidents": []}\n')
    assert "needs id, text and incidents" in run(command="eval-reader", what=gold).output


def test_the_core_imports_neither_client_nor_second_reader() -> None:
    code = ("import sys, musnad, musnad.cli\n"
            "sys.exit([m for m in sys.modules if m.split('.')[0] in ('openai', 'httpx2')"
            " or m.startswith('musnad.second')] != [])")
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

# SPDX-License-Identifier: Apache-2.0
"""No name of a private person leaves by any way but --reveal: values, tables, errors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from person_sentences import named

import musnad
from musnad.cli import cli
from musnad.model import Reading
from musnad.record.output import to_json, to_line
from musnad.record.private import blotted, hidden
from musnad.show.explain import explain
from musnad.show.table import table

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles.jsonl"
FRAMES = [
    "قصفت طائرات حربية بلدة الحاضر أمس. {} وقالت مصادر محلية إن سبعة مدنيين قتلوا.",
    "{} وكانت غارة قد استهدفت سوق البلدة.",
    "بحسب ناشطين، قتل 3 مدنيين في قصف على ريف حلب.\n{}",
]


def outputs(reading: Reading) -> Iterator[str]:
    """All that a user may be shown or given by default."""
    yield to_line(reading)
    for width in (60, 160):
        yield table(reading, width=width)
    yield explain(reading)


def private(reading: Reading) -> list[str]:
    return [span.of(reading.report.text) for span in hidden(reading.persons)]


def leaks(reading: Reading) -> list[str]:
    """Hidden names that can be read in an output, however its lines are wrapped."""
    shown = [" ".join(out.replace("\u2068", "").replace("\u2069", "").split())
             for out in outputs(reading)]
    return [name for name in private(reading) for out in shown
            if f" {' '.join(name.split())} " in f" {out} "]


def texts() -> list[str]:
    own = [json.loads(line) for line in EXAMPLES.read_text("utf-8").splitlines()]
    return [row["text"] for row in own] + [
        frame.format(sentence) for sentence, _ in named() for frame in FRAMES]


def test_no_output_names_a_private_person() -> None:
    readings = [musnad.read(text, published="2018-11-30") for text in texts()]
    assert sum(len(private(r)) for r in readings) > 300
    assert [leak for reading in readings for leak in leaks(reading)] == []


def test_no_value_holds_a_name() -> None:
    for text in texts():
        reading = musnad.read(text, published="2018-11-30")
        spans = hidden(reading.persons)
        for value in values(to_json(reading, reveal=True)["incidents"]):
            assert not any(value["start"] < s.stop and s.start < value["stop"]
                           for s in spans), (text, value)
            assert text[value["start"] : value["stop"]] == value["text"]


def values(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if isinstance(node.get("start"), int):
            yield node
        node = list(node.values())
    for child in node if isinstance(node, list) else ():
        yield from values(child)


SENTENCES = st.sampled_from([text for text, _ in named()])


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
def test_any_mixture_of_sentences_keeps_its_names(parts: list[str], gap: str) -> None:
    reading = musnad.read(gap.join(parts), title=parts[-1])
    assert leaks(reading) == []


def test_what_is_blotted_out_keeps_its_place() -> None:
    reading = musnad.read("مقتل الشاب سامر العبدي في غارة على إدلب")
    text = blotted(reading.report.text, hidden(reading.persons))
    assert text == "مقتل الشاب ▮▮▮▮▮▮▮▮▮▮▮ في غارة على إدلب"
    place = to_json(reading)["incidents"][0]["place"]
    assert text[place["start"] : place["stop"]] == place["text"] == "إدلب"


TITLED = {"title": "مقتل  سامر العبدي برصاص  قناص",
          "text": "قتل الشاب سامر العبدي (20 عاما) برصاص قناص في حي القصور أمس."}


@pytest.mark.parametrize(("options", "title", "person"), [
    ([], "مقتل  ▮▮▮ برصاص  قناص", None),
    (["--reveal"], "مقتل  سامر العبدي برصاص  قناص", "سامر العبدي"),
])
def test_a_record_reveals_names_on_request_only(
    options: list[str], title: str, person: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(TITLED), "utf-8")
    result = CliRunner().invoke(cli, ["read", str(path), *options])
    report = json.loads(result.stdout)["report"]
    assert report["title"] == title
    assert [p.get("text") for p in report["persons"]] == [person, person]
    assert {p["role"] for p in report["persons"]} == {"victim"}


def test_office_holders_are_named() -> None:
    reading = musnad.read("قال وزير الدفاع سامر العبدي إن الجيش قصف مدينة إدلب")
    assert private(reading) == []
    assert "سامر العبدي" in explain(reading)


@pytest.mark.parametrize("options", [[], ["--reveal"]])
def test_a_store_shows_names_on_request_only(options: list[str], tmp_path: Path) -> None:
    store = ["--store", str(tmp_path / "s.db")]
    path = tmp_path / "one.jsonl"
    for text in (TITLED["text"], TITLED["text"] + " وشيع سامر العبدي اليوم."):
        path.write_text(json.dumps(TITLED | {"text": text, "id": "a"}), "utf-8")
        run = CliRunner().invoke(cli, ["read", str(path), *store])
        assert run.exit_code == 0
    for command in (["search", "قناص"], ["search", "العبدي"], ["report", "show", "a"]):
        shown = CliRunner().invoke(cli, [*command, *store, *options]).stdout
        assert "قناص" in shown
        assert ("العبدي" in shown) is bool(options)


def test_an_error_message_quotes_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(report: object, *, steps: bool) -> Reading:
        raise KeyError(TITLED["text"])

    monkeypatch.setattr("musnad.scale.outcome.read", broken)
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps(TITLED), "utf-8")
    result = CliRunner().invoke(cli, ["read", str(path)])
    assert result.exit_code == 1
    assert "KeyError" in result.stderr
    assert "العبدي" not in result.stderr

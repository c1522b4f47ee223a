# SPDX-License-Identifier: Apache-2.0
"""The example reports, what is read from them, and the gate that scores them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from musnad.extract.dates.dateline import parse_published
from musnad.ingest import read_paths
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_json

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
Row = dict[str, Any]


def rows(name: str) -> dict[str, Row]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


ARTICLES, GOLD = rows("articles.jsonl"), rows("gold.jsonl")


@pytest.fixture(scope="module")
def read_examples() -> dict[str, Row]:
    found = read_paths([str(EXAMPLES / "articles.jsonl")])
    return {r.id: to_json(read(r)) for r in found if isinstance(r, Report)}


def words_of(value: object) -> Iterator[str]:
    """Every text value of a gold incident."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("text", "trigger", "claimed_by") and isinstance(inner, str):
                yield inner
            yield from words_of(inner)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, str) and not inner.isascii():
                yield inner
            yield from words_of(inner)


@pytest.mark.parametrize("name", ARTICLES)
def test_a_report_says_where_its_incident_is_documented(name: str) -> None:
    report = ARTICLES[name]
    assert report["reference"]
    assert "(مثال)" in report["outlet"]
    assert report["text"].startswith(report["title"])
    assert parse_published(report["published"])
    assert GOLD[name]["id"] == name


@pytest.mark.parametrize("name", GOLD)
def test_gold_words_stand_in_the_report(name: str) -> None:
    words = list(words_of(GOLD[name]["incidents"]))
    assert bool(words) == (name != "qa-final")
    assert [w for w in words if w not in ARTICLES[name]["text"]] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_words_read_stand_in_the_report(name: str, read_examples: dict[str, Row]) -> None:
    text = ARTICLES[name]["text"]

    def check(value: object) -> int:
        if isinstance(value, list):
            return sum(map(check, value))
        if not isinstance(value, dict):
            return 0
        has_words = value.get("start") is not None
        if has_words:
            assert text[value["start"]:value["stop"]] == value["text"]
        return has_words + sum(map(check, value.values()))

    assert check(read_examples[name]["incidents"]) or name == "qa-final"


def values(record: Row, field: str) -> Iterator[Row]:
    """All values of one field in a record, the links of chains one by one."""
    for incident in record["incidents"]:
        held = incident[field]
        if isinstance(held, dict):
            yield held
        elif held:
            for value in held:
                yield from value if isinstance(value, list) else [value]


def known(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(("name", "field", "words", "told"), [
    ("ye-dahyan-a", "place", "ضحيان", {"country": "YE", "admin1_en": "Saada"}),
    ("ye-dahyan-a", "date", "صباح أمس الخميس", {"earliest": "2018-08-09"}),
    ("ye-dahyan-a", "casualties", "51 شخصا", {"outcome": "killed", "high": 51}),
    ("ye-dahyan-a", "casualties", "40 طفلا", {"who": "children", "low": 40, "of": 0}),
    ("ye-dahyan-b", "place", "جازان", {"country": "SA"}),
    ("ye-dahyan-b", "casualties", "11 مدنيا", {"outcome": "injured", "who": "civilians"}),
    ("sy-atarib", "place", "الأتارب", {"country": "SY", "admin1_en": "Aleppo"}),
    ("sy-atarib", "casualties", "ست نساء", {"who": "women", "low": 6, "of": 0}),
    ("sy-atarib", "casualties", "نحو 150 جريحا", {"low": 150, "modifier": "about"}),
    ("iq-mosul", "casualties", "105 مدنيين", {"outcome": "killed", "who": "civilians"}),
    ("ps-huwara", "place", "حوارة", {"country": "PS"}),
    ("ps-huwara", "actors", "مستوطنون", {"kind": "settlers"}),
    pytest.param("ps-huwara", "place", "زعترة", {"admin1_en": "Nablus"},
                 marks=known("takes the other زعترة, near Bethlehem")),
    ("lb-qana", "casualties", "28 شهيدا", {"outcome": "killed", "low": 28}),
    ("lb-qana", "actors", "حزب الله", {"name_en": "Hezbollah"}),
    ("ly-tajoura", "casualties", "ما لا يقل عن 44 شخصا", {"low": 44, "high": None}),
    ("sd-fashir", "casualties", "تسعة عشر آخرون", {"low": 19}),
    ("sd-fashir", "date", "منذ مايو 2024", {"earliest": "2024-05-01"}),
    ("so-mogadishu", "casualties", "276 قتيلا", {"low": 276, "high": 276}),
    ("so-mogadishu", "casualties", "مدنيين اثنين", {"low": 2, "high": 2}),
    ("eg-rawda", "casualties", "305 قتلى", {"outcome": "killed", "low": 305}),
    ("sa-mecca", "sources", "وزارة الداخلية السعودية", {"kind": "state"}),
    ("af-toll", "casualties", "3804 مدنيين", {"outcome": "killed", "low": 3804}),
    ("af-toll", "casualties", "7189 مدنيا آخرين", {"outcome": "injured", "low": 7189}),
])
def test_a_value_is_read_from_its_words(name: str, field: str, words: str, told: Row,
                                        read_examples: dict[str, Row]) -> None:
    found = [v for v in values(read_examples[name], field) if v["text"] == words]
    assert told in [{key: v[key] for key in told} for v in found]


@pytest.mark.parametrize(("name", "number"), [
    ("af-toll", 37), ("af-toll", 20), ("af-toll", 65), ("qa-final", 12), ("qa-final", 83),
    ("sy-atarib", 13), ("sy-atarib", 2017), ("iq-mosul", 17), ("lb-qana", 150),
])
def test_percentages_minutes_and_days_count_nobody(
    name: str, number: int, read_examples: dict[str, Row],
) -> None:
    assert str(number) in ARTICLES[name]["text"]
    counts = [c["low"] for c in values(read_examples[name], "casualties")]
    assert number not in counts


@pytest.mark.parametrize(("name", "statuses"), [
    ("sa-mecca", ["foiled", "reported"]),
    ("so-mogadishu", ["reported"]),
    ("sy-khan-shaykhun", ["denied"]),
    ("qa-final", []),
])
def test_what_did_not_happen_is_told_as_such(name: str, statuses: list[str],
                                             read_examples: dict[str, Row]) -> None:
    found = {incident["status"] for incident in read_examples[name]["incidents"]}
    assert sorted(found) == statuses


def scored(predicted: Path) -> Row:
    done = subprocess.run(
        [sys.executable, str(ROOT / "eval" / "score_examples.py"), "--json", "--gold",
         str(EXAMPLES / "gold.jsonl"), "--predicted", str(predicted)],
        check=True, stdout=subprocess.PIPE)
    found: Row = json.loads(done.stdout)
    return found


def perfect() -> list[Row]:
    """Gold written as records: the trigger as words of their own."""
    return [{"report": {"id": name},
             "incidents": [i | {"trigger": {"text": i["trigger"]}}
                           for i in row["incidents"]]} for name, row in GOLD.items()]


def write(found: list[Row], path: Path) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in found), encoding="utf-8")
    return path


def test_scorer_gives_everything_to_the_gold_and_nothing_to_nothing(
    tmp_path: Path,
) -> None:
    assert scored(write(perfect(), tmp_path / "all"))["headline"]["f1"] == 1.0
    assert scored(write([], tmp_path / "none"))["headline"]["f1"] == 0.0


def test_scorer_sees_one_wrong_count_and_one_invented_incident(tmp_path: Path) -> None:
    found = perfect()
    first = found[0]["incidents"][0]
    first["casualties"] = [first["casualties"][0] | {"low": 5}, *first["casualties"][1:]]
    found[-1]["incidents"] = [first]
    figures = scored(write(found, tmp_path / "some"))
    assert figures["casualties"]["hit"] == figures["casualties"]["gold"] - 1
    assert figures["incident"]["predicted"] == figures["incident"]["gold"] + 1
    assert figures["incident"]["recall"] == 1.0


def gate(floors: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The gate on the examples, whatever corpus this machine has."""
    alone = {k: v for k, v in os.environ.items() if k != "MUSNAD_CORPUS"}
    command = [sys.executable, str(ROOT / "eval" / "gate.py"), "--floors", str(floors),
               "--out", str(floors.parent), *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=alone)


def floors_at(headline: float, path: Path) -> Path:
    held = {"examples": {"gold": "", "floors": {"headline": headline}, "history": []}}
    path.write_text(json.dumps(held), encoding="utf-8")
    return path


def test_gate_fails_under_a_floor_and_passes_above_it(tmp_path: Path) -> None:
    under = gate(floors_at(1.01, tmp_path / "high"))
    assert under.returncode == 1, under.stderr
    assert "UNDER  headline" in under.stdout
    assert gate(floors_at(0.0, tmp_path / "low")).returncode == 0


def test_gate_raises_floors_and_lowers_them_only_with_a_reason(tmp_path: Path) -> None:
    path = floors_at(0.0, tmp_path / "floors")
    assert gate(path, "--raise").returncode == 0
    lifted = json.loads(path.read_text())["examples"]
    assert 0 < lifted["floors"]["headline"] <= 1
    assert gate(path, "--lower", "headline").returncode == 2
    floors_at(1.0, path)
    assert gate(path, "--lower", "headline", "--reason", "a new gold").returncode == 0
    lowered = json.loads(path.read_text())["examples"]
    assert lowered["floors"] == lifted["floors"]
    assert lowered["history"][-1]["reason"] == "a new gold"


def cases(*arguments: str) -> subprocess.CompletedProcess[str]:
    alone = {k: v for k, v in os.environ.items() if k != "MUSNAD_CORPUS"}
    return subprocess.run([sys.executable, str(ROOT / "eval" / "cases.py"), *arguments],
                          check=False, capture_output=True, text=True, env=alone)


def test_the_phrases_of_the_examples_are_read_right() -> None:
    done = cases()
    total = len((EXAMPLES / "cases.jsonl").read_text(encoding="utf-8").splitlines())
    assert (done.returncode, done.stdout.split()[-1]) == (0, f"{total}/{total}")


def test_phrases_that_somebody_names_are_only_counted(tmp_path: Path) -> None:
    wrong = {"id": "w", "kind": "number", "text": "قتل خمسة",
             "expected": {"min": 9, "max": 9, "category": "killed"}}
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(wrong) + "\n", encoding="utf-8")
    done = cases("--cases", str(file))
    assert (done.returncode, done.stdout.split()[-1]) == (0, "0/1")

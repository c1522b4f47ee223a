"""The figures are those of the scorer, where the corpus and its scorer are at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from corpus import corpus, gold_files
from simulated import SAID, simulated
from two_readers import identity, is_better

from musnad.second import counts
from musnad.second.figures import FIELDS, Figures
from musnad.second.trial import NAMES, annotated, readings, shown, tried

SEED = 7


@pytest.mark.long
def test_figures_equal_those_of_the_scorer(tmp_path: Path) -> None:
    folder = corpus()
    if folder is None:
        return  # the corpus is not part of this repository
    gold_file, articles = gold_files()
    gold = list(annotated(gold_file, articles))
    found = list(readings(gold, simulated(gold, SEED)))
    result = tried(found, identity())
    for name in NAMES:
        path = tmp_path / f"{name}.jsonl"
        path.write_text("".join(json.dumps(
            {"report": {"id": one.report.id}, "incidents": read.rows(name)}) + "\n"
            for one, read in zip(gold, found, strict=True)), encoding="utf-8")
        told = json.loads(subprocess.run(
            [sys.executable, str(folder / "eval" / "score.py"), "--articles",
             str(articles), "--gold", str(gold_file), "--predicted", str(path), "--json"],
            check=True, stdout=subprocess.PIPE).stdout)
        _equal(result[name], told)
    assert is_better(result)


def _equal(mine: Figures, told: dict[str, dict[str, float]]) -> None:
    for field in FIELDS:
        row = told[field]
        assert (field, *mine.fields[field]) == (
            field, row["hit"], row["predicted"], row["gold"])
    assert round(mine.headline, 4) == told["headline"]["f1"]
    for harmful, name in ((mine.all, "all"), (mine.certain, "certain")):
        row = told[f"critical {name}"]
        assert harmful.errors == row["incidents_with_critical_errors"]
        assert harmful.incidents == row["of"]
        assert round(harmful.coverage, 4) == row["coverage"]


def test_a_simulation_says_that_it_is_one_and_invents_nothing() -> None:
    assert "no model was asked" in SAID
    tally: Counter[str] = Counter()
    gold = list(annotated(*gold_files()))[:20]
    found = list(readings(gold, simulated(gold, SEED, tally)))
    again = list(readings(gold, simulated(gold, SEED)))
    assert [one.model for one in found] == [one.model for one in again]
    assert tally[counts.NOT_THERE]
    assert list(shown(tried(found, {})))

# SPDX-License-Identifier: Apache-2.0
"""Each case: a report, a word in it, what became of that word and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from musnad.extract.dates.dateline import parse_published
from musnad.model import Report, Step
from musnad.pipeline import read
from musnad.record.credible import OF_ANOTHER_TRADE, OF_SPORT, UNBORNE
from musnad.record.merge import BARE, HEADLINE
from musnad.record.spots import OUTER
from musnad.record.trail import CONDITION, WEAK

EXAMPLES = Path(__file__).parents[2] / "examples" / "articles.jsonl"
RAID = "قصفت طائرات روسية أمس سوق مدينة معرة النعمان بريف إدلب، ما أدى إلى مقتل 5 مدنيين."


def steps(text: str) -> list[tuple[str, Step]]:
    report = Report("1", text, published=parse_published("2019-07-22"))
    return [(step.span.of(text), step) for step in read(report, steps=True).steps]


DROPPED = [
    ("أصيب ثلاثة أشخاص في حي القصور.", "ثلاثة أشخاص", UNBORNE),
    (f"{RAID}\nوقتل ثلاثة أشخاص في حادث سير قرب حلب.", "ثلاثة أشخاص", OF_ANOTHER_TRADE),
    ("قاد المدرب هجوم الفريق في المباراة وسجل اللاعب هدفين في مرمى حلب بعد انفجار.",
     "هجوم", OF_SPORT),
    (f"{RAID}\nأعلنت البلدية إطلاق حملة نظافة.", "حملة", WEAK),
    (f"{RAID}\nوإذا تعرضت المدينة لقصف فسيغلق السوق.", "لقصف", CONDITION),
    ("أدان الاتحاد ذلك القصف.", "القصف", BARE),
    (f"اعتقال شبان في بغداد\n{RAID}\n{RAID}", "اعتقال", HEADLINE),
]


@pytest.mark.parametrize(("text", "word", "why"), DROPPED)
def test_what_becomes_no_incident_says_why(text: str, word: str, why: str) -> None:
    found = [step.why for said, step in steps(text)
             if said == word and step.kind == "dropped"]
    assert found == [why]


def test_teasers_behind_the_article_are_named() -> None:
    text = f"{RAID}\n\nاقرأ أيضا\nمقتل عشرة في انفجار سيارة مفخخة في بغداد"
    found = [(said, step.what) for said, step in steps(text) if step.rule == "article"]
    assert found == [("مقتل عشرة في انفجار سيارة مفخخة في بغداد", "sentence")]


@pytest.mark.parametrize(("text", "word", "what", "why"), [
    (RAID, "إدلب", "place", OUTER),
    (f"{RAID}\nوقال ناشطون إن القصف دمر السوق.", "القصف", "act",
     "tells the same act again"),
    (f"{RAID}\nقتل عشرات المدنيين في قصف طائرات روسية على معرة النعمان.",
     "عشرات المدنيين", "killed", "another telling is fuller or more exact"),
])
def test_what_an_incident_does_not_use_says_why(
    text: str, word: str, what: str, why: str
) -> None:
    assert (what, why, 1) in [(step.what, step.why, step.n) for said, step in steps(text)
                              if said == word and step.kind == "set aside"]


def test_what_joins_a_telling_to_an_incident_is_added_up() -> None:
    found = steps(f"{RAID}\nوأدى القصف على معرة النعمان إلى مقتل 5 مدنيين.")
    joined = [step.why for _, step in found if step.what == "same incident"]
    assert len(joined) == 1
    features, _, sums = joined[0].partition(" = ")
    total, _, least = sums.partition(", at least ")
    assert "same place +" in features
    parts = [float(part.rpartition(" ")[2]) for part in features.split(", ")]
    assert sum(parts) == pytest.approx(float(total))
    assert float(total) >= float(least)


def test_each_frame_names_the_rule_of_its_status() -> None:
    found = [(said, step.why, step.rule) for said, step in steps(RAID)
             if step.what == "status"]
    assert found == [("قصفت", "reported", "told_as_done")]


def test_a_reading_is_the_same_with_and_without_steps() -> None:
    for line in EXAMPLES.read_text("utf-8").splitlines():
        row = json.loads(line)
        report = Report(row["id"], row["text"], published=parse_published("2019-07-22"))
        plain, traced = read(report), read(report, steps=True)
        assert plain.steps == ()
        assert traced.incidents == plain.incidents
        assert {step.n for step in traced.steps} >= {c.n for c in plain.incidents}

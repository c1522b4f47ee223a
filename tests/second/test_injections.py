"""A report may tell a model what it likes, and a model may obey: nothing comes of it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from musnad.model import Reading
from musnad.record.output import incident_row, to_json
from musnad.second import codes, counts
from musnad.second.asking import Asking
from musnad.second.cache import Answers
from musnad.second.joining import ONLY_RULES
from musnad.second.prompt import INSTRUCTIONS, sheet_of
from musnad.second.reader import SecondReader

from .answers import STRIKE, TEXT, Row, mentions, reading
from .injections import INJECTIONS
from .server import Fake, Turn, endpoint_at

BEHIND = f"{TEXT}\n{{}}"
BEFORE = f"{{}}\n{TEXT}"


def obedient(injection: str) -> Row:
    """What a model that obeys any of them may answer: all of it at once."""
    dead = {"outcome": "killed", "who": "civilians", "low": 9999, "high": 9999,
            "part_of": None}
    obeyed = {
        **STRIKE, "type": "genocide", "confidence": "certain", "why_check": [],
        "lat": 48.85, "lon": 2.35, "place": "Paris"}
    invented = {
        **STRIKE, "trigger": "قصف دمشق بالصواريخ", "actors": ["Martian forces", "المريخ"],
        "casualties": [{**dead, "quote": "500 killed"}]}
    swapped = {
        **STRIKE, "status": "confirmed", "date": "2000-01-01", "place": "باريس",
        "actors": ["القوات المريخية", "Martian forces"], "targets": ["طائرات روسية"],
        "weapons": [INSTRUCTIONS[:80], "MUSNAD_READER_KEY", "killed " * 10_000],
        "casualties": [{**dead, "quote": "خمسة مدنيين"}, {**dead, "quote": "9999 مدني"}],
        "sources": [["the developer of Musnad"], ["الأمم المتحدة العظمى"]]}
    words = injection.splitlines()[0]
    repeated = {**STRIKE, "trigger": words[:60], "place": words, "date": words,
                "actors": [words], "targets": [words], "weapons": [words],
                "casualties": [{**dead, "quote": words}], "sources": [[words]]}
    return {"incidents": [obeyed, invented, swapped, repeated], "tool": "delete_store",
            "said": injection}


def read_with(fake: Fake, folder: Path, first: Reading) -> tuple[Reading, Counter[str]]:
    answers = Answers(folder / "kept", "m")
    tally: Counter[str] = Counter()
    run = Asking(endpoint_at(fake.url), answers, answers.log, tally, fake.url, None, 1e9,
                 lambda _: None)
    return SecondReader(run)(first), tally


def test_there_are_at_least_forty_in_both_languages() -> None:
    arabic = [one for one in INJECTIONS if any("\u0621" <= c <= "\u064a" for c in one)]
    assert len({*INJECTIONS}) >= 40
    assert min(len(arabic), len(INJECTIONS) - len(arabic)) >= 20


@pytest.mark.parametrize("frame", [BEHIND, BEFORE], ids=["behind", "before"])
@pytest.mark.parametrize("injection", INJECTIONS)
def test_whoever_obeys_changes_nothing(
    fake: Fake, tmp_path: Path, injection: str, frame: str
) -> None:
    text = frame.format(injection)
    first = reading(text)
    fake.usual = lambda _: Turn(json.dumps(obedient(injection), ensure_ascii=False))
    joined, tally = read_with(fake, tmp_path, first)
    _sent_as_material(fake, first, injection)
    _grounded(joined)
    _rules_stand(first, joined)
    assert all(claim.confidence == "check" for claim in joined.incidents)
    assert tally[counts.NO_CODE]
    assert tally[counts.NOT_THERE]


def _sent_as_material(fake: Fake, first: Reading, injection: str) -> None:
    """It stands within the fence of the report, and the instructions are as ever."""
    told, sent = fake.asked[-1]["messages"]
    sheet = sheet_of("r1", first.report.text, first.persons)
    fence = f"REPORT {sheet.digest[:32]}"
    assert told == {"role": "system", "content": INSTRUCTIONS.replace("FENCE", fence)}
    assert sent["content"] == f"<<<{fence}>>>\n{sheet.text}\n<<<END {fence}>>>"
    assert fence not in sheet.text
    assert injection.split()[0] not in told["content"] or injection.split()[0] in \
        INSTRUCTIONS


def _grounded(joined: Reading) -> None:
    """Every value has its words in the report, every code is of the lists."""
    text = joined.report.text
    for claim in joined.incidents:
        assert claim.type in codes.TYPES
        assert claim.status in codes.STATUSES
        for mention in mentions(claim):
            assert mention.span is None or mention.span.of(text).strip()
            assert mention.span is not None or mention.rule == "fresh_news"
        for row in claim.casualties:
            assert row.value.outcome in codes.OUTCOMES
            assert row.value.count.low != 9999 or "9999" in row.span.of(text)  # type: ignore
        assert claim.readers
        if claim.readers.rules and claim.place:  # what the rules tell stays where it was
            assert claim.place.place.value.country != "FR"
    words = json.dumps(to_json(joined), ensure_ascii=False)
    for invented in ("Martian", "القوات المريخية\",", "genocide", "MUSNAD_READER",
                     "delete_store", "confirmed"):
        assert invented not in words or invented in text


def _rules_stand(first: Reading, joined: Reading) -> None:
    """What the rules read is kept whole under its number."""
    text = joined.report.text
    for claim, now in zip(first.incidents, joined.incidents, strict=False):
        assert now.n == claim.n
        assert now.readers
        assert now.readers.rules == claim
        assert (now.type, now.status) == (claim.type, claim.status)
        if now.readers.model is None:
            alone = replace(now, confidence=claim.confidence, readers=None,
                            why_check=claim.why_check)
            assert incident_row(alone, text) == incident_row(claim, text)
            assert ONLY_RULES in now.why_check
    assert len(joined.incidents) >= len(first.incidents)


def test_an_answer_that_obeys_and_is_no_answer_leaves_the_record_as_it_was(
    fake: Fake, tmp_path: Path
) -> None:
    first = reading(BEHIND.format(INJECTIONS[0]))
    for n, said in enumerate(("events:\n- none", "Sure! Here is the key.", "[]")):
        fake.usual = lambda _, said=said: Turn(said)  # type: ignore[misc]
        joined, _ = read_with(fake, tmp_path / str(n), first)
        assert to_json(joined) == to_json(first)

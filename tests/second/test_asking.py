"""End to end against a server on loopback: what comes back, is counted, and is kept.

Waits are recorded, not waited for.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from musnad.extras import MissingExtraError
from musnad.second import asking, client, counts
from musnad.second.answer import Told
from musnad.second.asking import Asking
from musnad.second.cache import LOG, Answers
from musnad.second.client import chat_endpoint
from musnad.second.consent import ConsentError, Terms
from musnad.second.prompt import Sheet

from .answers import SHELLING, STRIKE, TEXT, answer
from .server import Fake, Turn, report_of, served

RIGHT = Turn(answer(STRIKE, SHELLING))
Make = Callable[..., Asking]


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def make(fake: Fake, tmp_path: Path, waits: list[float]) -> Make:
    def made(budget: int | None = None, timeout: float = 5.0,
             per_minute: float = 1e9) -> Asking:
        answers = Answers(tmp_path / "kept", "m")
        terms = Terms(fake.url, timeout=timeout)
        return Asking(chat_endpoint(terms, "m"), answers, answers.log, Counter(),
                      fake.url, budget, per_minute, waits.append)
    return made


def sheet(n: int = 0, text: str = TEXT) -> Sheet:
    return Sheet(f"r{n}", text + "\n" * n)


def triggers(told: tuple[Told, ...] | None) -> list[str] | None:
    return None if told is None else [one.trigger for one in told]


def test_a_report_is_sent_whole_and_fenced_and_nothing_else(
    fake: Fake, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "of-another-service")
    monkeypatch.setenv("OPENAI_ORG_ID", "somebody")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/")
    fake.usual = lambda _: RIGHT
    run = make()
    assert triggers(run.ask(sheet())) == ["غارة", "قصفت"]
    (request,) = fake.asked
    assert report_of(request) == TEXT
    assert TEXT not in request["messages"][0]["content"]
    assert request["response_format"]["json_schema"]["strict"] is True
    assert fake.paths == ["/v1/chat/completions"]
    (headers,) = fake.headers
    assert "of-another-service" not in str(headers)
    assert not headers.get("openai-organization")
    assert run.tally[counts.TOKENS] == 1000


def test_no_proxy_reads_what_is_not_encrypted(
    fake: Fake, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served() as proxy:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.url.removesuffix("/v1"))
        make().ask(sheet())
        assert not proxy.asked
    assert len(fake.asked) == 1


def test_the_key_is_that_of_the_environment(
    fake: Fake, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSNAD_READER_KEY", "k1")
    make().ask(sheet())
    assert fake.headers[0]["authorization"] == "Bearer k1"


def test_a_key_goes_to_no_other_machine_unencrypted(
    monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUSNAD_READER_KEY", "k1")
    with pytest.raises(ConsentError, match="not encrypted"):
        chat_endpoint(Terms("http://models.example/v1"), "m")


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openai", None)
    with pytest.raises(MissingExtraError, match=r"musnad\[second\]"):
        chat_endpoint(Terms("http://localhost/v1"), "m")


LATER = format_datetime(datetime.now(UTC) + timedelta(days=9))
TROUBLE = [  # turns before a right answer, the waits, what is counted
    ([Turn(status=429, headers={"retry-after": "7"})], [7.0],
     "times that the endpoint answered 429"),
    ([Turn(status=429, headers={"retry-after": LATER})], [asking.LONGEST_WAIT],
     "times that the endpoint answered 429"),
    ([Turn(status=429, headers={"retry-after": "soon"})], [1.0],
     "times that the endpoint answered 429"),
    ([Turn(status=500), Turn(status=503)], [1.0, 2.0],
     "times that the endpoint answered 500"),
    ([Turn(answer(STRIKE), cut_at=100)], [], counts.CUT_OFF),
    ([Turn(answer(STRIKE), finish="length")], [], counts.CUT_OFF),
    ([Turn("I am sorry")], [], counts.NOT_JSON),
    ([Turn('{"events": []}')], [], counts.NO_ANSWER),
    ([Turn(raw=b"data: {not json}\n\n")], [1.0],
     "answers that broke off (JSONDecodeError)"),
    ([Turn(raw=b"<html>busy</html>")], [], counts.CUT_OFF),
]


@pytest.mark.parametrize(("turns", "waited", "counted"), TROUBLE)
def test_trouble_that_passes(
    fake: Fake, make: Make, waits: list[float],
    turns: list[Turn], waited: list[float], counted: str,
) -> None:
    fake.turns = [*turns, RIGHT]
    run = make()
    assert triggers(run.ask(sheet())) == ["غارة", "قصفت"]
    assert waits == waited
    assert run.tally[counted] == 1
    assert run.tally[counts.TRIES] == len(turns) + 1
    assert not run.tally[counts.FAILED]


def test_an_answer_that_does_not_come_is_waited_for_in_vain(
    fake: Fake, make: Make
) -> None:
    fake.usual = lambda _: Turn(wait=1.0)
    run = make(timeout=0.05)
    assert run.ask(sheet()) is None
    assert run.tally["times that no answer came in time"] == asking.TRIES
    assert run.tally[counts.FAILED] == 1


def test_a_closed_port_is_given_up_after_a_few_reports(make: Make) -> None:
    with served() as gone:
        url = gone.url
    run = make()
    run.endpoint = chat_endpoint(Terms(url, timeout=1.0), "m")
    assert [run.ask(sheet(n)) for n in range(7)] == [None] * 7
    assert run.tally[counts.FAILED] == asking.IN_A_ROW
    assert run.tally[counts.GIVEN_UP] == 7 - asking.IN_A_ROW


@pytest.mark.parametrize("status", [401, 403, 404, 307])
def test_a_refusal_ends_the_asking_at_once(
    fake: Fake, make: Make, status: int
) -> None:
    with served() as other:
        headers = {"location": f"{other.url}/chat/completions"} if status == 307 else {}
        fake.usual = lambda _: Turn(status=status, headers=headers)
        run = make()
        assert [run.ask(sheet(n)) for n in range(3)] == [None] * 3
        assert not other.asked  # no redirection is followed
    assert len(fake.asked) == 1
    assert run.refusal.startswith(f"the endpoint answers {status}: ")
    assert run.tally[counts.REFUSED] == 2


def test_a_server_that_knows_no_schema_is_asked_without(fake: Fake, make: Make) -> None:
    fake.usual = lambda r: Turn(status=400) if "response_format" in r else RIGHT
    run = make()
    assert triggers(run.ask(sheet())) == triggers(run.ask(sheet(1)))
    assert ["response_format" in r for r in fake.asked] == [True, False, False]


def test_one_request_that_is_not_taken_is_no_refusal_of_others(
    fake: Fake, make: Make
) -> None:
    fake.usual = lambda r: RIGHT if len(report_of(r)) < 1000 else Turn(status=413)
    run = make()
    assert run.ask(sheet(text=TEXT * 9)) is None
    assert triggers(run.ask(sheet()))
    assert run.tally["times that the endpoint answered 413"] == 1


def test_an_answer_without_end_is_cut(
    fake: Fake, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "MOST", 500)
    fake.usual = lambda _: Turn("x" * 5000)
    run = make()
    assert run.ask(sheet()) is None
    assert run.tally[counts.CUT_OFF] == asking.BAD_ANSWERS


def test_answers_are_kept_by_text_model_and_prompt(
    fake: Fake, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.usual = lambda _: RIGHT
    make().ask(sheet())
    again = make()
    assert triggers(again.ask(sheet())) == ["غارة", "قصفت"]
    assert again.tally[counts.CACHED] == 1
    assert len(fake.asked) == 1
    again.ask(sheet(1))
    monkeypatch.setattr("musnad.second.cache.VERSION", "other")
    again.ask(sheet())
    assert len(fake.asked) == 3


def test_a_damaged_answer_is_asked_for_anew(
    fake: Fake, make: Make, tmp_path: Path
) -> None:
    fake.usual = lambda _: RIGHT
    make().ask(sheet())
    (kept,) = (tmp_path / "kept").glob("*.json")
    for damage in ("", "{", "[]", '{"sent": "other", "answer": "{}"}'):
        kept.write_text(damage)
        assert triggers(make().ask(sheet())) == ["غارة", "قصفت"]
    assert len(fake.asked) == 5


def test_bad_answers_are_not_kept(fake: Fake, make: Make) -> None:
    fake.usual = lambda _: Turn("sorry")
    assert make().ask(sheet()) is None
    fake.usual = lambda _: RIGHT
    assert triggers(make().ask(sheet()))


def test_a_budget_stops_before_a_report_and_not_within(fake: Fake, make: Make) -> None:
    fake.usual = lambda _: RIGHT
    need = sheet().tokens + asking.RESERVE
    run = make(budget=need + 1500)  # each answer takes 1000
    found = [run.ask(sheet(n)) is not None for n in range(5)]
    assert found == [True, True, False, False, False]
    assert run.tally[counts.NO_BUDGET] == 3
    assert len(fake.asked) == 2
    assert make(budget=0).ask(sheet()) is not None  # what is known costs nothing


def test_tokens_that_nobody_counts_are_estimated(fake: Fake, make: Make) -> None:
    fake.usual = lambda _: Turn(RIGHT.answer, usage=False)
    run = make()
    run.ask(sheet())
    assert run.tally[counts.TOKENS] == run.tally[counts.ESTIMATED] > sheet().tokens


def test_requests_are_paced(fake: Fake, make: Make, waits: list[float]) -> None:
    run = make(per_minute=6)
    run.clock = lambda: 100.0
    for n in range(3):
        run.ask(sheet(n))
    assert waits == [10.0, 20.0]


def test_a_report_too_long_to_send_stays_here(fake: Fake, make: Make) -> None:
    run = make()
    assert run.ask(sheet(text="ق" * 60_001)) is None
    assert run.tally[counts.TOO_LONG] == 1
    assert not fake.asked


def test_the_log_says_what_left_the_machine(
    fake: Fake, make: Make, tmp_path: Path
) -> None:
    fake.usual = lambda _: Turn(status=500)
    run = make()
    run.ask(sheet())
    run.ask(sheet(1))
    log = (tmp_path / "kept" / LOG).read_text().splitlines()
    rows = [json.loads(line) for line in log]
    assert [row["report"] for row in rows] == ["r0", "r1"]
    assert rows[0]["endpoint"] == fake.url
    assert rows[0]["sent_sha256"] == sheet().digest
    assert TEXT not in str(rows)


def test_every_way_to_ask_ends_in_the_summary() -> None:
    tally = Counter({counts.ASKED: 2, counts.TRIES: 3, counts.NOT_THERE: 4,
                     "times that the endpoint answered 500": 1})
    assert list(counts.summary(tally)) == [
        "2 reports sent", "3 requests, 1 times that the endpoint answered 500",
        "4 quotes that are not in the report"]


def every_count() -> Iterator[str]:
    yield from (value for name, value in vars(counts).items()
                if name.isupper() and isinstance(value, str))


@pytest.mark.parametrize("name", [*every_count()])
def test_no_count_is_missing_from_the_summary(name: str) -> None:
    assert list(counts.summary(Counter({name: 1}))) == [f"1 {name}"]

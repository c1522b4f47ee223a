"""Many processes give what one gives, whichever of them dies, and whatever kills them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from musnad.ingest import Item, Notice
from musnad.model import Report
from musnad.scale.batches import CHARACTERS, Batch, batches
from musnad.scale.outcome import Outcome, Result, Wanted
from musnad.scale.pool import KILLER, Plan, read_batches

TOLD = "قتل {} مدنيين في قصف على بلدة هجين أمس"


def reports(many: int, **texts: str) -> Iterator[Item]:
    for i in range(many):
        name = f"r{i}"
        yield Report(name, texts.get(name, TOLD.format(i + 3)))


def echo(batch: Batch, _: Wanted) -> list[Result]:
    """Stands for reading: the text of each report; some texts kill who reads them."""
    results: list[Result] = []
    for item in batch.items:
        assert isinstance(item, Report)
        if item.text == "always" or (
                item.text.startswith("once ") and _is_first(Path(item.text[5:]))):
            os.kill(os.getpid(), signal.SIGKILL)
        results.append(Outcome(item.id, (item.text,)))
    return results


def _is_first(mark: Path) -> bool:
    try:
        mark.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def read(items: Iterator[Item], plan: Plan, most: int = 4) -> list[Result]:
    flow = read_batches(batches(items, (), most), Wanted(), plan)
    return [result for _, results in flow for result in results]


def names(results: list[Result]) -> list[str]:
    return [r.report for r in results if isinstance(r, Outcome)]


def test_order_is_kept_where_it_is_asked_for() -> None:
    assert names(read(reports(50), Plan(2, take=echo))) == [f"r{i}" for i in range(50)]
    found = names(read(reports(50), Plan(2, ordered=False, take=echo)))
    assert sorted(found) == sorted(f"r{i}" for i in range(50))


@pytest.mark.parametrize("ordered", [True, False])
def test_a_worker_killed_in_the_middle_costs_nothing(
    tmp_path: Path, ordered: bool
) -> None:
    once = {f"r{i}": f"once {tmp_path / str(i)}" for i in (3, 20)}
    found = read(reports(40, **once), Plan(2, ordered, take=echo))
    assert sorted(names(found)) == sorted(f"r{i}" for i in range(40))
    assert not any(isinstance(r, Outcome) and r.cause for r in found)
    if ordered:
        assert names(found) == [f"r{i}" for i in range(40)]


def test_a_report_that_kills_its_reader_is_named_and_given_up() -> None:
    found = read(reports(30, r9="always", r22="always"), Plan(2, take=echo))
    assert names(found) == [f"r{i}" for i in range(30)]
    assert {r.report: r.cause for r in found if isinstance(r, Outcome) and r.cause} == {
        "r9": KILLER, "r22": KILLER}


def test_few_batches_are_in_memory(tmp_path: Path) -> None:
    taken = 0

    def counted() -> Iterator[Item]:
        nonlocal taken
        for taken, item in enumerate(reports(2000), 1):  # noqa: B007 (told to the test)
            yield item

    flow = read_batches(batches(counted(), (), 4), Wanted(), Plan(2, take=echo))
    for out, _ in enumerate(flow, 1):
        assert taken <= 4 * (out + 20)


def test_batches_leave_out_what_is_done_and_end_early_with_long_reports() -> None:
    done = {0, 4, 5}
    cut = [(b.first, b.stop) for b in batches(reports(9), done, 3)]
    assert cut == [(1, 4), (6, 9)]
    long = "ا" * CHARACTERS
    assert [len(b.items) for b in batches(reports(4, r1=long), (), 9)] == [2, 2]


def test_what_is_no_report_passes() -> None:
    items: Iterator[Item] = iter([Notice("a:1", "odd"), Report("b", "x" * 10)])
    (first, second) = read(items, Plan(2))
    assert first == Notice("a:1", "odd")
    assert isinstance(second, Outcome)
    assert second.report == "b"

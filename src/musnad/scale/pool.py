# SPDX-License-Identifier: Apache-2.0
"""Batches read by processes that may die: each batch comes out once, whatever happens.

When a worker is killed, the pool is built anew and what it was reading is read again. A
batch that has been there twice is read alone, in halves if need be, until the report that
kills its worker is found: that one is given up, named, and the rest is kept.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing.connection import wait as wait_for

from musnad.errors import ReportError
from musnad.ingest import Notice
from musnad.scale.batches import Batch
from musnad.scale.outcome import Outcome, Result, Wanted, result_of

FLYING = 2  # batches a process, one of which waits for the other
HELD = 8  # batches a process that may be read and wait for their turn to come out
DEATHS = 2  # workers that may die over a batch before it is read alone
KILLER = "its reader was killed each time (too little memory?)"
Read = tuple[Batch, list[Result]]
Take = Callable[[Batch, Wanted], list[Result]]


def read_batch(batch: Batch, wanted: Wanted) -> list[Result]:
    """What becomes of each item of a batch."""
    return [result_of(item, wanted) for item in batch.items]


@dataclass(frozen=True, slots=True)
class Plan:
    """How many processes read, and whether batches come out in the order they went in."""

    jobs: int = 1
    ordered: bool = True
    take: Take = read_batch
    isolated: bool = False  # read in other processes even if it is only one


def read_batches(
    batches: Iterable[Batch], wanted: Wanted, plan: Plan
) -> Iterator[Read]:
    """Each batch with what became of its items; a single process needs no pool."""
    if plan.jobs == 1 and not plan.isolated:
        for batch in batches:
            yield batch, plan.take(batch, wanted)
        return
    flight = Flight(wanted, plan)
    try:
        yield from flight.through(batches)
    finally:
        flight.pool.shutdown(cancel_futures=True)


@dataclass(slots=True)
class Flight:
    """Batches being read by a pool; `ready` are read and wait for those before them."""

    wanted: Wanted
    plan: Plan
    pool: ProcessPoolExecutor = field(init=False)
    flying: dict[Future[list[Result]], Batch] = field(default_factory=dict)
    order: list[int] = field(default_factory=list)
    ready: dict[int, Read] = field(default_factory=dict)
    deaths: Counter[int] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.pool = _pool(self.plan.jobs)

    def through(self, batches: Iterable[Batch]) -> Iterator[Read]:
        """Send batches in as others come out: never more than a few are in memory."""
        for batch in batches:
            self._send(batch)
            while not self._has_room():
                yield from self._landed()
        while self.order:
            yield from self._landed()

    def _has_room(self) -> bool:
        jobs = self.plan.jobs
        return len(self.flying) < FLYING * jobs and len(self.order) < HELD * jobs

    def _send(self, batch: Batch) -> None:
        self.order.append(batch.first)
        self._submit(batch)

    def _submit(self, batch: Batch) -> None:
        try:
            future = self.pool.submit(self.plan.take, batch, self.wanted)
        except BrokenProcessPool:  # it broke since it was last looked at
            future = Future()
            future.set_exception(BrokenProcessPool())
        self.flying[future] = batch

    def _landed(self) -> Iterator[Read]:
        """What may come out now, once at least one batch has been read."""
        done, _ = wait(self.flying, return_when=FIRST_COMPLETED)
        lost = []
        for future in done:
            batch = self.flying.pop(future)
            if isinstance(future.exception(), BrokenProcessPool):
                lost.append(batch)
            else:
                self.ready[batch.first] = batch, future.result()
        if lost:
            self._recover(lost)
        while turn := self._next():
            self.order.remove(turn[0].first)
            yield turn

    def _next(self) -> Read | None:
        """The batch whose turn it is to come out, if it has been read."""
        if self.plan.ordered:
            return self.ready.pop(self.order[0], None) if self.order else None
        return self.ready.popitem()[1] if self.ready else None

    def _recover(self, lost: list[Batch]) -> None:
        """A worker died, and with it the pool: read again what it was reading."""
        wait(self.flying)  # all that was in the broken pool fails, at once
        for future, batch in self.flying.items():
            if future.exception() is None:
                self.ready[batch.first] = batch, future.result()
            else:
                lost.append(batch)
        self.flying.clear()
        self.pool.shutdown()
        self.pool = _pool(self.plan.jobs)
        for batch in sorted(lost, key=lambda b: b.first):
            self.deaths[batch.first] += 1
            if self.deaths[batch.first] < DEATHS:
                self._submit(batch)
            else:
                self.ready[batch.first] = batch, alone(batch, self.wanted, self.plan.take)


def alone(batch: Batch, wanted: Wanted, take: Take) -> list[Result]:
    """Read a batch with no other beside it, so that it is known what kills its reader."""
    with _pool(1) as pool:
        try:
            return pool.submit(take, batch, wanted).result()
        except BrokenProcessPool:
            pass
    if len(batch.items) == 1:
        return [_given_up(batch)]
    return [result for half in batch.halves() for result in alone(half, wanted, take)]


def _given_up(batch: Batch) -> Result:
    (item,) = batch.items
    if isinstance(item, Notice):
        return item
    where = item.where if isinstance(item, ReportError) else item.id
    return Outcome(where, cause=KILLER)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """Processes forked from one that has loaded the word lists, where they can be."""
    can_fork = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if can_fork else "spawn")
    if can_fork:
        context.set_forkserver_preload(["musnad.scale.warm"])
    return ProcessPoolExecutor(jobs, context, initializer=_begin)


def _begin() -> None:
    """Ctrl-C is for the one who sends the batches; a worker ends when that one does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)

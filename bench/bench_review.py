# SPDX-License-Identifier: Apache-2.0
"""How fast the review server answers over a store of 50,000 incidents.

    bench_review.py                 medians over a store made for it
    bench_review.py 10000           another number of incidents
    bench_review.py --store FILE    a store that is there already

The claims are those of bench_links.py. The server runs in a process of its own and is
asked over loopback, as a browser asks it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import httpx2
from bench_links import fill

from musnad.store.connect import opened
from musnad.store.linking import link

MANY, CLAIMS_EACH, ROUNDS, FIRST = 50_000, 3.5, 5, 200
Ask = Callable[[httpx2.Client], Any]


@contextmanager
def server(store: str) -> Iterator[httpx2.Client]:
    """The server as a user starts it, and a browser that is logged in."""
    running = subprocess.Popen(
        [str(Path(sys.executable).with_name("musnad")), "review", store, "--reviewer",
         "bench", "--port", "0", "--no-browser"], stdout=subprocess.PIPE, text=True)
    try:
        assert running.stdout is not None
        base, _, token = running.stdout.readline().strip().partition("/#token=")
        with httpx2.Client(base_url=base, headers={"origin": base},
                           timeout=120) as asking:
            asking.post("/api/session", json={"token": token}).raise_for_status()
            yield asking
    finally:
        running.terminate()
        running.wait()


def timed(asking: httpx2.Client, ask: Ask) -> float:
    """Milliseconds until all of an answer was there."""
    began = perf_counter()
    ask(asking)
    return 1000 * (perf_counter() - began)


def get(path: str) -> Ask:
    """Ask for a path."""
    return lambda asking: asking.get(path).raise_for_status()


def judge(asking: httpx2.Client) -> None:
    """Open an incident and accept it."""
    columns, row = first(asking)
    one = asking.get(f"/api/incidents/{row[columns.index('id')]}").json()
    asking.post("/api/judgements", json={
        "question": "incident?", "a": one["claims"][0]["name"], "answer": "accepted",
        "why": "bench", "version": one["version"]}).raise_for_status()


def first(asking: httpx2.Client) -> tuple[list[str], list[Any]]:
    """The columns, and the first row of the list."""
    given = asking.get("/api/incidents?limit=1").json()
    return given["columns"], given["rows"][0]


def cold(store: str, path: str) -> list[float]:
    """Of a server just started, each time anew."""
    times = []
    for _ in range(ROUNDS):
        with server(store) as asking:
            times.append(timed(asking, get(path)))
    return times


def warm(asking: httpx2.Client) -> None:
    """Print what takes how long once the server has run for a while."""
    columns, row = first(asking)
    one = f"/api/incidents/{row[columns.index('id')]}"
    show("whole list, again", [timed(asking, get("/api/incidents"))
                               for _ in range(ROUNDS)])
    show("one incident", [timed(asking, get(one)) for _ in range(ROUNDS)])
    show("merge queue of 50", [timed(asking, get("/api/queue")) for _ in range(ROUNDS)])
    decisions, lists = [], []
    for _ in range(ROUNDS):
        decisions.append(timed(asking, judge))
        lists.append(timed(asking, get("/api/incidents")))
    show("open one and accept it", decisions)
    show("whole list after a decision", lists)


def show(what: str, times: list[float]) -> None:
    """A line: the median, the least and the most."""
    print(f"{what:32} {median(times):8.0f} ms   ({min(times):.0f} to {max(times):.0f})",
          flush=True)


def size(asking: httpx2.Client) -> None:
    """Print how much goes over the wire, and how much it is unpacked."""
    with asking.stream("GET", "/api/incidents") as answer:
        packed = sum(len(piece) for piece in answer.iter_raw())
    raw = asking.get("/api/incidents").content
    print(f"whole list: {packed / 1e6:.2f} MB packed, {len(raw) / 1e6:.1f} MB unpacked")


def measure(store: str) -> None:
    """All figures of one store."""
    show(f"first {FIRST} rows, just started",
         cold(store, f"/api/incidents?limit={FIRST}"))
    show("whole list, just started", cold(store, "/api/incidents"))
    with server(store) as asking:
        warm(asking)
        size(asking)


def measured(measure: Callable[[str], None]) -> int:
    """Make a store unless one is given, and measure."""
    if sys.argv[1:2] == ["--store"]:
        measure(sys.argv[2])
        return 0
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "review.db")
        with opened(path) as db:
            fill(db, int(many * CLAIMS_EACH))
            print(f"{link(db).incidents} incidents made", flush=True)
        measure(path)
    return 0


if __name__ == "__main__":
    sys.exit(measured(measure))

# SPDX-License-Identifier: Apache-2.0
"""The review server under load: many people read, some decide, nothing gets lost.

    bench_load.py                    200 readers and 20 writers for 5 minutes
    bench_load.py --seconds 1800     as long as memory is to be watched
    bench_load.py --store FILE       a store that is there already

Readers open an incident, look into its report, think for a few seconds; writers decide
on incidents of their own. Each request is timed from the client's side. At the end the
judgements in the store are counted against those that the server said it kept.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from time import monotonic, perf_counter, time
from typing import Any

import httpx2
import psutil
from bench_links import fill
from sqlalchemy import text

from musnad.store.connect import opened
from musnad.store.linking import link

PROGRAM = str(Path(sys.executable).with_name("musnad"))
INCIDENTS, CLAIMS_EACH = 2000, 3.5
WHY = f"load {time():.0f}"  # of this run alone
THINKING = (1.0, 5.0)  # seconds between two requests of one person
count_decisions = "select count(*) from judgement where why = :why"


@dataclass(slots=True)
class Seen:
    """What the clients saw."""

    times: list[float] = field(default_factory=list)  # milliseconds
    refused: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    late: int = 0
    memory: list[float] = field(default_factory=list)  # MiB

    async def ask(self, who: httpx2.AsyncClient, method: str, path: str,
                  body: Any = None) -> Any:  # noqa: ANN401
        """One request, timed; None where it failed."""
        began = perf_counter()
        try:
            answer = await who.request(method, path, json=body)
        except httpx2.HTTPError as error:
            self.refused[type(error).__name__] += 1
            return None
        self.times.append(1000 * (perf_counter() - began))
        if answer.status_code == 409:
            self.late += 1
        elif answer.is_error:
            self.refused[f"{method} {answer.status_code}"] += 1
        return answer.json() if answer.is_success and answer.content else None


async def reader(who: httpx2.AsyncClient, seen: Seen, ids: list[str], end: float) -> None:
    """Look at one incident after the other."""
    await asyncio.sleep(random.uniform(0, THINKING[1]))
    await seen.ask(who, "GET", "/api/incidents?limit=200")
    while monotonic() < end:
        one = await seen.ask(who, "GET", f"/api/incidents/{random.choice(ids)}")
        await asyncio.sleep(random.uniform(*THINKING))
        if one:
            await seen.ask(who, "GET", f"/api/reports/{one['claims'][0]['report']}")
        await asyncio.sleep(random.uniform(*THINKING))


async def writer(who: httpx2.AsyncClient, seen: Seen, ids: list[str], end: float) -> None:
    """Decide on one incident after the other."""
    await asyncio.sleep(random.uniform(0, THINKING[1]))
    while monotonic() < end:
        one = await seen.ask(who, "GET", f"/api/incidents/{random.choice(ids)}")
        await asyncio.sleep(random.uniform(*THINKING))
        if one and await seen.ask(who, "POST", "/api/judgements", {
                "question": "incident?", "a": one["claims"][0]["name"], "why": WHY,
                "answer": random.choice(("accepted", "unsure")),
                "version": one["version"]}):
            seen.kept += 1
        await asyncio.sleep(random.uniform(*THINKING))


async def watch(server: psutil.Process, seen: Seen, end: float) -> None:
    """The server's memory, every few seconds."""
    while monotonic() < end:
        seen.memory.append(server.memory_info().rss / 2**20)
        await asyncio.sleep(5)


async def person(base: str, token: str) -> httpx2.AsyncClient:
    """Somebody who followed a link."""
    who = httpx2.AsyncClient(base_url=base, headers={"origin": base}, timeout=60)
    (await who.post("/api/session", json={"token": token})).raise_for_status()
    return who


async def play(base: str, tokens: list[str], wanted: argparse.Namespace,
               server: psutil.Process) -> Seen:
    """Everybody at once; readers share the session of the first."""
    people = [await person(base, token) for token in tokens]
    listed = (await people[0].get("/api/incidents")).json()
    ids = [row[listed["columns"].index("id")] for row in listed["rows"]]
    seen, end = Seen(), monotonic() + wanted.seconds
    looking = [httpx2.AsyncClient(base_url=base, cookies=people[0].cookies, timeout=60)
               for _ in range(wanted.readers)]
    share = len(ids) // max(1, wanted.writers)
    await asyncio.gather(
        watch(server, seen, end),
        *(reader(who, seen, ids, end) for who in looking),
        *(writer(who, seen, ids[n * share:(n + 1) * share], end)
          for n, who in enumerate(people[1:])))
    for who in [*looking, *people]:
        await who.aclose()
    return seen


def told(store: str, seen: Seen, wanted: argparse.Namespace) -> int:
    """Print all figures; 1 if a decision was lost or a request failed."""
    cuts = quantiles(seen.times, n=100)
    with opened(store) as db:
        found = db.execute(text(count_decisions), {"why": WHY}).scalar_one()
    sixths = seen.memory[len(seen.memory) // 6 :: max(1, len(seen.memory) // 6)]
    print(f"{wanted.readers} readers, {wanted.writers} writers, {wanted.seconds} s: "
          f"{len(seen.times)} requests, {len(seen.times) / wanted.seconds:.0f} a second")
    print(f"p50 {cuts[49]:.0f} ms, p95 {cuts[94]:.0f} ms, p99 {cuts[98]:.0f} ms, "
          f"longest {max(seen.times):.0f} ms")
    print(f"failed: {dict(seen.refused) or 'none'}; told to look again: {seen.late}")
    print(f"decisions kept by the server {seen.kept}, in the store {found}")
    print("memory after each sixth of the time, and at the end: "
          + ", ".join(f"{each:.0f}" for each in [*sixths, seen.memory[-1]]) + " MiB")
    return int(bool(seen.refused) or found < seen.kept)


def run(store: str, wanted: argparse.Namespace) -> int:
    """Start the server as a user does, and play."""
    tokens = []
    for n in range(wanted.writers):
        line = subprocess.run([PROGRAM, "reviewer", "add", f"writer{n}", "--role",
                               "reviewer", "--store", store], check=True, text=True,
                              stdout=subprocess.PIPE).stdout
        tokens.append(re.findall(r"token=(\S+)", line)[0])
    with subprocess.Popen([PROGRAM, "review", store, "--reviewer", "bench", "--port", "0",
                           "--no-browser"], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        base, _, token = running.stdout.readline().strip().partition("/#token=")
        try:
            seen = asyncio.run(play(base, [token, *tokens], wanted,
                                    psutil.Process(running.pid)))
        finally:
            running.terminate()
    return told(store, seen, wanted)


def main() -> int:
    """Make a store unless one is given, and load the server."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--readers", type=int, default=200)
    options.add_argument("--writers", type=int, default=20)
    options.add_argument("--seconds", type=int, default=300)
    options.add_argument("--store", default="")
    wanted = options.parse_args()
    if wanted.store:
        return run(wanted.store, wanted)
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "load.db")
        with opened(store) as db:
            fill(db, int(INCIDENTS * CLAIMS_EACH))
            print(f"{link(db).incidents} incidents made", flush=True)
        return run(store, wanted)


if __name__ == "__main__":
    sys.exit(main())

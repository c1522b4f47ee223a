# SPDX-License-Identifier: Apache-2.0
"""How long linking takes on one core, and how that grows with the number of claims.

    bench_links.py                    the curve for 10,000, 30,000 and 100,000 claims
    bench_links.py 100000 1000000     for the numbers given

Claims are synthetic: as many incidents a day as a busy war has, told by one to six
reports each, days and counts a little off; more claims are a longer period, not a denser
one.
Every run is a process of its own with a SQLite store of its own; times are of the
processor, so that other work on the machine hardly shows.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from math import log
from time import process_time
from typing import Any

from sqlalchemy import Connection, text

from musnad.store.connect import opened
from musnad.store.linking import link
from musnad.store.rows import run_many

SIZES = (10_000, 30_000, 100_000)
PLACES, ADAY, OUTLETS, BATCH = 3000, 60, 150, 5000
FIRST = date(2000, 1, 1)
TYPES = ("airstrike", "shelling", "ground_clash", "shooting", "bombing", "drone_strike")
REPORT = """
insert into report (key, identity, version, id, outlet, published, text, text_sha256,
                    digest, record, added, standing)
values (:key, :id, 1, :id, :outlet, :day, '', '', :id,
        '{"persons": [], "title": null}', :day, 1)
"""
CLAIM = """
insert into claim (report, n, name, record, state)
values (:key, 1, :name, :record, 'new')
"""
Row = dict[str, Any]


def place(chance: random.Random) -> Row:
    """A village somewhere in a country of four by five degrees."""
    number = chance.randrange(PLACES)
    spot = random.Random(number)
    return {"name_ar": f"قرية{number}", "name_en": f"Village {number}", "country": "SY",
            "admin1_en": f"Province {number % 14}", "level": "settlement",
            "lat": 33 + 4 * spot.random(), "lon": 36 + 5 * spot.random(),
            "radius_km": 5.0, "others": []}


def claims(seed: int = 1) -> Iterator[Row]:
    """Claims without end, day after day."""
    chance, day = random.Random(seed), FIRST
    while True:
        for _ in range(ADAY):
            yield from told(chance, day)
        day += timedelta(1)


def told(chance: random.Random, day: date) -> Iterator[Row]:
    """One incident as each of its reports tells it."""
    where, kind, dead = place(chance), chance.choice(TYPES), chance.randrange(1, 30)
    for _ in range(chance.randint(1, 6)):
        slip = timedelta(1) if chance.random() < 0.1 else timedelta()
        count = max(1, dead + chance.choice((0, 0, 0, 1, -1)))
        yield {
            "n": 1, "kind": "event", "status": "reported", "type": kind, "place": where,
            "date": {"earliest": str(day + slip), "latest": str(day + slip),
                     "precision": "day", "basis": "stated"},
            "casualties": [] if chance.random() < 0.3 else [
                {"outcome": "killed", "who": "people", "low": count, "high": count,
                 "of": None, "modifier": "exact", "civil_status": "unknown"}],
            "actors": [], "targets": [], "infrastructure": [], "sources": [],
            "trigger": None,
        }


def fill(db: Connection, many: int) -> None:
    """Put claims into the store, each in a report of its own."""
    chance, source, key = random.Random(2), islice(claims(), many), 0
    while batch := list(islice(source, BATCH)):
        rows = [{"key": key + i, "id": f"r{key + i}", "name": f"r{key + i}#1",
                 "outlet": f"outlet {chance.randrange(OUTLETS)}",
                 "day": claim["date"]["latest"], "record": json.dumps(claim)}
                for i, claim in enumerate(batch, 1)]
        key += len(batch)
        with db.begin():
            run_many(db, REPORT, rows)
            run_many(db, CLAIM, rows)


def once(many: int) -> None:
    """One timed run; prints its figures as JSON."""
    with tempfile.TemporaryDirectory() as folder, opened(f"{folder}/links.db") as db:
        fill(db, many)
        began = process_time()
        link(db)
        seconds = process_time() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        with db.begin():
            found = db.execute(text("select count(*) from incident where record is not "
                                    "null and merged_into is null")).scalar_one()
    print(json.dumps({"claims": many, "seconds": seconds, "mib": peak,
                      "incidents": found}))


def main() -> int:
    """Print the curve, and the exponent that fits it."""
    if sys.argv[1:2] == ["--once"]:
        once(int(sys.argv[2]))
        return 0
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    runs = []
    for size in sizes:
        said = subprocess.run([sys.executable, __file__, "--once", str(size)], check=True,
                              text=True, stdout=subprocess.PIPE).stdout
        runs.append(json.loads(said))
        print("{claims:9,} claims {seconds:8.1f} s {mib:7.0f} MiB {incidents:8,} "
              "incidents".format(**runs[-1]), flush=True)
    if len(runs) > 1:
        first, last = runs[0], runs[-1]
        power = log(last["seconds"] / first["seconds"]) / log(
            last["claims"] / first["claims"])
        print(f"time grows with claims to the power {power:.2f}: ten times the claims "
              f"take {10 ** power:.1f} times as long")
    return 0


if __name__ == "__main__":
    sys.exit(main())

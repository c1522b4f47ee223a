# SPDX-License-Identifier: Apache-2.0
"""How fast reports are read on one core: articles in memory to lines of records.

    bench.py              reports per second, peak memory, slowest reports, first report,
                          one very long report
    bench.py --profile    where the time goes

Reads the raw articles under MUSNAD_CORPUS, or the examples 300 times over without one.
Every run is a process of its own, so none profits from what another has remembered.
Times are of the processor, so that other work on the machine hardly shows.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import logging
import os
import pstats
import resource
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from musnad.ingest import read_paths
from musnad.ingest.gazetteer import import_places
from musnad.lexicon.gazetteer import load
from musnad.model import Report
from musnad.pipeline import read
from musnad.record.output import to_line

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples" / "articles.jsonl"
RUNS, STARTS, SLOWEST, REPEATS = 3, 5, 10, 300
LONG = 2_000_000  # characters of the one long report
PROFILED = 7  # every seventh article is enough for a profile
FIRST = """
from time import process_time
began = process_time()
from musnad.model import Report
from musnad.pipeline import read
read(Report("first", "مقتل خمسة مدنيين في غارة جوية على بلدة هجين أمس"))
print(process_time() - began)
"""


LOOKUPS = 20_000  # names looked up, each once, so that nothing is remembered


def lookup() -> None:
    """Time one look-up of a place among the corpus's table of places and the core."""
    folder = os.environ.get("MUSNAD_CORPUS")
    table = Path(folder or "") / "gazetteer" / "places_ar.tsv.gz"
    with TemporaryDirectory() as home:
        if folder and table.exists():
            logging.disable(logging.WARNING)
            import_places(table, Path(home))
        places = load(Path(home))
    names = places.names()
    asked = [name.split() for name in names[:: max(1, len(names) // LOOKUPS)]]
    began = process_time()
    found = sum(places.longest(words, 0) is not None for words in asked)
    each = (process_time() - began) / len(asked) * 1e6
    print(f"{each:.1f} µs a place look-up among {len(names)} names, {found} of "
          f"{len(asked)} found")


def articles() -> tuple[str, int]:
    """The file of articles, and how often it is read."""
    folder = os.environ.get("MUSNAD_CORPUS")
    if folder:
        return str(Path(folder) / "corpus" / "raw" / "articles.jsonl.gz"), 1
    return str(EXAMPLES), REPEATS


def reports() -> list[Report]:
    """Every report in memory, so that no file is waited for."""
    path, times = articles()
    found = [item for item in read_paths([path]) if isinstance(item, Report)]
    return [replace(r, id=f"{r.id}#{n}") if n else r for n in range(times) for r in found]


def seconds_for_long() -> float:
    """How long one report of LONG characters takes: the examples again and again."""
    told = "\n".join(json.loads(line)["text"] for line in EXAMPLES.open(encoding="utf-8"))
    report = Report("long", (told + "\n") * (LONG // len(told) + 1))
    began = process_time()
    to_line(read(replace(report, text=report.text[:LONG])))
    return process_time() - began


def failure(report: Report) -> str | None:
    """Read one report to a line of JSON; what went wrong, if anything did."""
    try:
        to_line(read(report))
    except Exception as error:
        return f"{report.id}: {error!r}"
    return None


def run_once() -> None:
    """One timed run over all reports; prints its figures as JSON."""
    waiting, times, failed = reports(), [], []
    for report in waiting:
        began = process_time()
        failed.append(failure(report))
        times.append(process_time() - began)
    slow = sorted(range(len(times)), key=times.__getitem__)[-SLOWEST:][::-1]
    print(json.dumps({
        "reports": len(times),
        "characters": sum(len(report.text) for report in waiting),
        "seconds": sum(times),
        "failed": [each for each in failed if each],
        "peak_kib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        "slowest": [(waiting[i].id, len(waiting[i].text), times[i]) for i in slow],
    }))


def in_process(*arguments: str) -> str:
    """What a fresh Python prints."""
    return subprocess.run([sys.executable, *arguments], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def measure() -> int:
    """Print the figures of the median run; 1 if some report could not be read."""
    runs = sorted((json.loads(in_process(__file__, "--once")) for _ in range(RUNS)),
                  key=lambda run: run["seconds"])
    run = runs[RUNS // 2]
    speeds = ", ".join(f"{r['reports'] / r['seconds']:.0f}" for r in runs)
    print(f"{run['reports'] / run['seconds']:.0f} reports/s on one core, "
          f"{run['reports']} reports of {run['characters'] / run['reports']:.0f} "
          f"characters (all runs: {speeds})")
    print(f"{run['characters'] / run['seconds'] / 1e6:.2f} million characters/s")
    print(f"{max(r['peak_kib'] for r in runs) / 1024:.0f} MiB at most, reports included")
    starts = [float(in_process("-c", FIRST)) for _ in range(STARTS)]
    print(f"{median(starts) * 1000:.0f} ms to import and read the first report")
    print(f"{seconds_for_long():.1f} s for one report of {LONG:,} characters")
    print(in_process(__file__, "--lookup").strip())
    print(f"slowest {SLOWEST}:")
    for name, length, seconds in run["slowest"]:
        print(f"  {seconds * 1000:7.1f} ms {length:7} characters  {name}")
    for each in run["failed"]:
        print(f"FAILED {each}")
    return int(bool(run["failed"]))


def profile() -> None:
    """Print the functions that take the time, by their own and with what they call."""
    waiting = reports()[::PROFILED]
    watch = cProfile.Profile()
    with watch:
        for report in waiting:
            failure(report)
    for order in ("tottime", "cumulative"):
        pstats.Stats(watch).strip_dirs().sort_stats(order).print_stats(30)


def main() -> int:
    """Measure, or profile."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--lookup", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options.add_argument("--profile", action="store_true")
    given = options.parse_args()
    if given.once:
        run_once()
    elif given.lookup:
        lookup()
    elif given.profile:
        profile()
    else:
        return measure()
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Reading on one process, on two, on Dask, and out of a WARC: rates, overhead, memory.

    bench_scale.py                  10,000 and 100,000 reports
    bench_scale.py 4000 16000       other numbers; memory is compared from first to last

Reads the raw articles under MUSNAD_CORPUS again and again, each time with new ids, or the
examples without one. Times of the clock mean something only if nothing else is running;
those of the processors hardly change. Each run is the command a user would give.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from html import escape
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter

import psutil
from bench_pages import warc

from bench import articles
from musnad.ingest import read_paths
from musnad.model import Report
from musnad.scale.shards import read_shard, shards

SIZES = (10_000, 100_000)
SHARD = 1000  # reports a file
CRAWLED = 3000  # pages of the WARC that hold a report; each stands between three others
WORKERS = 2
MUSNAD = [sys.executable, "-c", "from musnad.cli import main; main()"]


@dataclass(frozen=True, slots=True)
class Run:
    """Reports a second of the clock and of the processors; memory of all at its peak."""

    rate: float
    by_cpu: float
    mib: float


def lines() -> Iterator[str]:
    """Reports without end."""
    path, _ = articles()
    found = [item for item in read_paths([path]) if isinstance(item, Report)]
    for turn in count():
        for report in found:
            yield json.dumps({"id": f"{report.id}#{turn}", "text": report.text,
                              "outlet": report.outlet}, ensure_ascii=False) + "\n"


def fill(folder: Path, many: int) -> None:
    """Write so many reports, SHARD to a file."""
    folder.mkdir()
    source = islice(lines(), many)
    for number in range((many + SHARD - 1) // SHARD):
        with (folder / f"{number:05}.jsonl").open("w") as file:
            file.writelines(islice(source, SHARD))


@dataclass(slots=True)
class Watch:
    """Samples of a process and all below it: memory, seconds of the processor."""

    top: psutil.Process
    is_over: Event = field(default_factory=Event)
    mib: float = 0.0
    seconds: dict[int, float] = field(default_factory=dict)

    def look(self) -> None:
        """Sample until the process is over."""
        family = [self.top]
        while not self.is_over.wait(0.2):
            with suppress(psutil.NoSuchProcess):  # it has just ended
                family = [self.top, *self.top.children(recursive=True)]
            shares = [self._share(each) for each in family]
            self.mib = max(self.mib, sum(shares) / 2**20)

    def _share(self, process: psutil.Process) -> int:
        """The memory of one process, where it shares some only its part of that."""
        try:
            times = process.cpu_times()
            self.seconds[process.pid] = times.user + times.system
            pss: int = process.memory_full_info().pss
        except psutil.Error:
            return 0  # it has just ended
        return pss


def timed(command: list[str], many: int) -> Run:
    """Run a command of musnad."""
    began = perf_counter()
    with subprocess.Popen([*MUSNAD, *command], stderr=subprocess.DEVNULL) as process:
        watch = Watch(psutil.Process(process.pid))
        looking = Thread(target=watch.look)
        looking.start()
        process.wait()
        watch.is_over.set()
        looking.join()
    if process.returncode:
        raise SystemExit(f"musnad {' '.join(command)} ended with {process.returncode}")
    seconds = perf_counter() - began
    return Run(many / seconds, many / sum(watch.seconds.values()), watch.mib)


def cpu() -> float:
    """Seconds of the processors that this process and those that have ended took."""
    spent = [resource.getrusage(who)
             for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in spent)


def plain(source: Path, target: Path, many: int) -> Run:
    """Reports a second of the shard function on a pool of processes and nothing else."""
    found = shards(str(source), str(target))
    began, used = perf_counter(), cpu()
    with ProcessPoolExecutor(WORKERS, get_context("spawn")) as pool:
        list(pool.map(read_shard, [s.source for s in found], [s.target for s in found]))
    return Run(many / (perf_counter() - began), many / (cpu() - used), 0)


def measure(many: int, home: Path) -> Run:
    """Print the figures for so many reports."""
    source, output = home / f"in{many}", home / "out.jsonl"
    fill(source, many)
    files = sorted(map(str, source.iterdir()))
    one, two = (timed(["read", *files, "--output", str(output), "--jobs", str(jobs)],
                      many) for jobs in (1, WORKERS))
    dask = timed(["scale", "read", "--input", str(source), "--output",
                  str(home / f"dask{many}"), "--jobs", str(WORKERS)], many)
    pool = plain(source, home / f"pool{many}", many)
    print(f"{many:,} reports")
    tell("1 process", one, "")
    tell(f"{WORKERS} processes", two,
         f"efficiency {two.rate / one.rate / WORKERS:.0%} by the clock, "
         f"{two.by_cpu / one.by_cpu:.0%} by the processor")
    tell("shards, pool", pool, "")
    tell("shards, Dask", dask,
         f"overhead {pool.rate / dask.rate - 1:.0%} by the clock, "
         f"{pool.by_cpu / dask.by_cpu - 1:.0%} by the processor")
    return two


def page(report: Report) -> bytes:
    """A report as a page of some outlet."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in report.text.split("\n") if line)
    return (f'<html lang="ar"><head><meta charset="utf-8"><title>{escape(report.id)}'
            f"</title></head><body><article>{lines}</article></body></html>").encode()


def crawled(home: Path) -> None:
    """Print how fast a WARC is read, from the file to records in a file."""
    path = home / "CC-NEWS.warc.gz"
    found = islice((r for r in read_paths([articles()[0]]) if isinstance(r, Report)),
                   CRAWLED)
    path.write_bytes(warc([(r.id, page(r)) for r in found]))
    run = timed(["read", str(path), "--output", str(home / "warc.jsonl"), "--jobs",
                 str(WORKERS)], CRAWLED)
    tell("WARC", run, f"{4 * run.rate:.0f} pages a second, end to end")


def tell(what: str, run: Run, more: str) -> None:
    """One line of figures."""
    print(f"  {what:13} {run.rate:5.0f} reports/s, {run.by_cpu:4.0f} a second of "
          f"processor, {run.mib:4.0f} MiB  {more}", flush=True)


def main() -> int:
    """Measure each size."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    with TemporaryDirectory(prefix="musnad-bench-") as home:
        runs = [measure(many, Path(home)) for many in sizes]
        crawled(Path(home))
    if len(runs) > 1:
        print(f"memory of {WORKERS} processes from {sizes[0]:,} to {sizes[-1]:,} "
              f"reports: × {runs[-1].mib / runs[0].mib:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

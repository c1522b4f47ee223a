"""Fuzz for a while, and count for good: executions of each target, and what was found.

    run.py TARGET… --runs N [--engine plain|atheris] [--seed N]

Counts add up in counts.json. An input that fails or is slow goes to corpus/TARGET/, where
test_fuzz.py runs it ever after.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

if "atheris" in sys.argv:  # it has to see the modules when they are imported
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["musnad"]):
        import fuzz.targets  # noqa: F401 (for being seen)

from fuzz.targets import SEEDS, SLOW, TARGETS  # noqa: E402 (found only now)

COUNTS = HERE / "counts.json"
LONGEST = {"reader": 60}  # bytes; one is a word
STEP = 1000


def mutants(seeds: list[bytes], longest: int, seed: int) -> Iterator[bytes]:
    """Seeds changed here and there, cut and joined, without end."""
    chance = random.Random(seed)
    while True:
        found = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 6)):
            _change(found, seeds, chance)
        start = chance.randrange(max(1, len(found) - longest + 1))
        yield bytes(found[start : start + longest])


def _change(found: bytearray, seeds: list[bytes], chance: random.Random) -> None:
    at = chance.randrange(len(found) + 1)
    stop = min(len(found), at + chance.randint(0, 12))
    match chance.randrange(5):
        case 0:
            found[at:stop] = chance.randbytes(stop - at)
        case 1:
            del found[at:stop]
        case 2:
            found[at:at] = chance.randbytes(chance.randint(1, 8))
        case 3:
            found[at:at] = found[at:stop] * chance.randint(1, 4)
        case _:
            other = chance.choice(seeds)
            cut = chance.randrange(len(other) + 1)
            found[at:stop] = other[cut : cut + chance.randint(1, 30)]


class Counted:
    """A target that counts its runs and keeps what fails or is slow."""

    def __init__(self, name: str) -> None:
        self.name, self.runs, self.found = name, 0, 0
        self.longest = 0.0

    def __call__(self, given: bytes) -> None:
        begun = time.process_time()
        try:
            TARGETS[self.name](given)
        except Exception as error:
            self._keep(given, repr(error))
        took = time.process_time() - begun
        self.longest = max(self.longest, took)
        if took > SLOW * max(1.0, len(given) / 100_000):
            self._keep(given, f"{took:.1f} seconds")
        self.runs += 1
        if self.runs % STEP == 0:
            self.save(STEP)

    def _keep(self, given: bytes, why: str) -> None:
        self.found += 1
        folder = HERE / "corpus" / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / sha256(given).hexdigest()[:16]).write_bytes(given)
        print(f"{self.name}: {why[:300]}", flush=True)

    def save(self, runs: int) -> None:
        """Add to the counts of all runs ever."""
        counts = json.loads(COUNTS.read_text()) if COUNTS.exists() else {}
        own = counts.setdefault(self.name, {"executions": 0, "findings": 0})
        own["executions"] += runs
        own["findings"] += self.found
        self.found = 0
        COUNTS.write_text(json.dumps(dict(sorted(counts.items())), indent=1) + "\n")


def plain(name: str, runs: int, seed: int) -> None:
    """Inputs of our own making: quick, and the same for the same seed."""
    target = Counted(name)
    given = mutants(SEEDS[name], LONGEST.get(name, 20_000), seed)
    for _ in range(runs):
        target(next(given))
    target.save(target.runs % STEP)
    print(f"{name}: {runs} runs, the slowest {target.longest:.3f} s")


def guided(name: str, runs: int, seed: int) -> None:
    """Inputs that atheris makes, led by which lines they reach; ends the process."""
    target: Callable[[bytes], None] = Counted(name)
    corpus = HERE / "out" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for k, content in enumerate(SEEDS[name]):
        (corpus / f"seed{k}").write_bytes(content)
    atheris.Setup([sys.argv[0], f"-runs={runs}", f"-seed={seed}", f"-max_len="
                   f"{LONGEST.get(name, 20_000)}", "-verbosity=0", str(corpus)], target)
    atheris.Fuzz()


def main() -> None:
    """The command line."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("targets", nargs="*", default=list(TARGETS))
    ask.add_argument("--runs", type=int, default=2000)
    ask.add_argument("--engine", choices=("plain", "atheris"), default="plain")
    ask.add_argument("--seed", type=int, default=int(time.time()))
    asked = ask.parse_args()
    for name in asked.targets or TARGETS:
        (plain if asked.engine == "plain" else guided)(name, asked.runs, asked.seed)


if __name__ == "__main__":
    main()

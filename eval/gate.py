# SPDX-License-Identifier: Apache-2.0
"""Read the gold articles, score the records, and fail when a figure is under its floor.

    gate.py [--half even|odd] [--misses N]     score; exit 1 under a floor
    gate.py --raise                            lift the floors to what was measured
    gate.py --lower KEY --reason "..."         let one floor down to what was measured

MUSNAD_CORPUS names the folder with the gold and its scorer. Without it the examples are
read and score_examples.py counts. A key that ends in _max is a ceiling.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from corpus import EXAMPLES, OUT, corpus, predict, rows, write_rows
from gazetteers import TABLE, home, imported

HERE = Path(__file__).resolve().parent
STEP = 100  # floors are hundredths
PLACED = ("place", "coords", "all place", "all coords")  # fields that places decide


@dataclass(frozen=True, slots=True)
class Bench:
    """A gold set: its name in floors.json, its files, what scores it, and where to."""

    name: str
    articles: Path
    gold: Path
    scorer: Path
    out: Path
    quiet: Path | None = None
    seed: Path | None = None
    places: Path | None = None  # a table of places to import


def gold_set(out: Path) -> Bench:
    """The corpus if there is one, else the examples."""
    folder = corpus()
    if folder is None:
        print("MUSNAD_CORPUS is not set: reading examples/ and nothing else.")
        return Bench("examples", EXAMPLES / "articles.jsonl", EXAMPLES / "gold.jsonl",
                     HERE / "score_examples.py", out)
    gold = folder / "corpus" / "gold"
    return Bench("gold", gold / "articles.jsonl", gold / "gold.jsonl",
                 folder / "eval" / "score.py", out,
                 folder / "corpus" / "quiet" / "articles.jsonl", folder / "seed",
                 folder / TABLE)


def scored(bench: Bench, half: str | None = None, misses: int = 0) -> dict[str, Any]:
    """Read the articles, or every second one, and let the scorer count."""
    keep = slice({"even": 0, "odd": 1}.get(half or "", 0), None, 2 if half else 1)
    articles = list(rows(bench.articles))[keep]
    kept = {article["id"] for article in articles}
    gold = write_rows((r for r in rows(bench.gold) if r["id"] in kept),
                      bench.out / f"{bench.name}-gold.jsonl")
    found = predict(articles, bench.out / f"{bench.name}-predicted.jsonl")
    command = [sys.executable, str(bench.scorer), "--articles", str(bench.articles),
               "--gold", str(gold), "--predicted", str(found)]
    if misses:
        told = printed([*command, "--misses", str(misses)]).splitlines()
        print(*(line for line in told if "\t" in line), sep="\n")
    result: dict[str, Any] = json.loads(printed([*command, "--json"]))
    return result


def printed(command: list[str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def quiet_share(articles: Path, out: Path) -> float:
    """The share of articles without any incident in which one was read."""
    found = predict(list(rows(articles)), out / "quiet-predicted.jsonl")
    loud = [bool(row["incidents"]) for row in rows(found)]
    return sum(loud) / max(1, len(loud))


def with_import(bench: Bench, half: str | None) -> dict[str, float]:
    """The figures of places when the corpus's own table of them is imported."""
    if bench.places is None or not bench.places.exists():
        return {}
    with home(imported(bench.places, bench.out)):
        result = scored(replace(bench, name=f"{bench.name}-imported"), half)
    print(f"with {bench.places.name} imported:")
    show({field: result[field] for field in PLACED})
    return {f"{field} imported": result[field]["f1"] for field in PLACED}


def measure(bench: Bench, half: str | None, misses: int) -> dict[str, float]:
    """Every figure that may have a floor, by its key; the scorer's table is printed."""
    with home(bench.out / "core"):
        return _measure(bench, half, misses) | with_import(bench, half)


def _measure(bench: Bench, half: str | None, misses: int) -> dict[str, float]:
    result = scored(bench, half, misses)
    show(result)
    figures = {key: row["f1"] for key, row in result.items() if "f1" in row}
    for key, row in result.items():
        if key.startswith("critical"):
            figures[key.replace(" ", "_") + "_max"] = row["rate"] or 0.0
            figures[key.replace(" ", "_") + "_coverage"] = row["coverage"]
    if bench.quiet:
        figures["quiet_max"] = quiet_share(bench.quiet, bench.out)
    if bench.seed:
        seed = Bench("seed", bench.seed / "articles.jsonl", bench.seed / "gold.jsonl",
                     bench.scorer, bench.out)
        figures["seed"] = scored(seed)["headline"]["f1"]
    return figures


def show(result: dict[str, Any]) -> None:
    """The scorer's figures as a table, then whatever else it counted."""
    print(f"{'field':16}{'precision':>10}{'recall':>8}{'F1':>8}"
          f"{'right':>7}{'read':>7}{'gold':>7}")
    for field, row in result.items():
        if "precision" in row:
            print(f"{field:16}{row['precision']:10.3f}{row['recall']:8.3f}{row['f1']:8.3f}"
                  f"{row['hit']:7}{row['predicted']:7}{row['gold']:7}")
    for field, row in result.items():
        if "precision" not in row:
            print(f"{field}: " + ", ".join(f"{key} {shown(value)}"
                                           for key, value in row.items()))


def shown(value: object) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def is_under(key: str, value: float, floor: float) -> bool:
    """Whether a figure breaks its floor, or its ceiling if the key ends in _max."""
    return value > floor if key.endswith("_max") else value < floor


def rounded(key: str, value: float) -> float:
    """The floor that a figure can stand on: rounded down, a ceiling up."""
    whole = (math.ceil if key.endswith("_max") else math.floor)(round(value * STEP, 6))
    return whole / STEP


def fingerprint(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def compare(floors: dict[str, float], figures: dict[str, float]) -> bool:
    """Print each floor beside its figure; True when all hold."""
    holds = True
    for key, floor in floors.items():
        under = key not in figures or is_under(key, figures[key], floor)
        holds = holds and not under
        print(f"{'UNDER' if under else 'holds':6} {key:24} {figures.get(key, 0.0):.4f}"
              f" {'ceiling' if key.endswith('_max') else 'floor'} {floor:.2f}")
    return holds


def moved(kept: dict[str, Any], key: str, value: float, reason: str) -> None:
    """Set one floor to what a figure allows, and remember when and why."""
    old, new = kept["floors"].get(key), rounded(key, value)
    if old == new:
        return
    kept["floors"][key] = new
    kept["history"].append({"on": datetime.now(UTC).date().isoformat(), "key": key,
                            "from": old, "to": new, "reason": reason})
    print(f"{key}: {old} → {new}")


def change(given: argparse.Namespace, kept: dict[str, Any],
           figures: dict[str, float]) -> None:
    """Lift every floor that a figure has left behind, or let the named one down."""
    if given.lower:
        if given.lower not in figures:
            raise SystemExit(f"no figure {given.lower!r}; there are: "
                             + ", ".join(sorted(figures)))
        moved(kept, given.lower, figures[given.lower], given.reason)
        return
    for key, floor in list(kept["floors"].items()):
        if key in figures and not is_under(key, figures[key], floor):
            moved(kept, key, figures[key], "measured")


def asked() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--half", choices=("even", "odd"),
                         help="every second article only; floors are not compared")
    options.add_argument("--misses", type=int, default=0, metavar="N",
                         help="print the first N differences from the gold")
    options.add_argument("--raise", dest="lift", action="store_true")
    options.add_argument("--lower", metavar="KEY")
    options.add_argument("--reason", help="why a floor has to come down")
    options.add_argument("--floors", type=Path, default=HERE / "floors.json")
    options.add_argument("--out", type=Path, default=OUT, help="folder for the records")
    given = options.parse_args()
    if bool(given.lower) != bool(given.reason):
        options.error("a floor comes down with both: --lower KEY --reason '...'")
    if given.half and (given.lift or given.lower):
        options.error("floors are set by the whole gold, not by half of it")
    return given


def main() -> int:
    """0 when every floor holds."""
    given = asked()
    bench = gold_set(given.out)
    everything = json.loads(given.floors.read_text(encoding="utf-8"))
    kept = everything[bench.name]
    figures = measure(bench, given.half, given.misses)
    if bench.quiet:
        print(f"quiet articles with an incident: {figures['quiet_max']:.3f}")
        print(f"seed report, headline: {figures['seed']:.3f}")
    if given.half:
        print(f"The {given.half} half only: no floors compared.")
        return 0
    if kept["gold"] != fingerprint(bench.gold):
        print(f"The gold is not the one that set these floors (gold {kept['gold']}, now "
              f"{fingerprint(bench.gold)}): look before you --raise.")
    if given.lift or given.lower:
        change(given, kept, figures)
        kept["gold"] = fingerprint(bench.gold)
        given.floors.write_text(json.dumps(everything, indent=1, ensure_ascii=False)
                                + "\n", encoding="utf-8")
    return 0 if compare(kept["floors"], figures) else 1


if __name__ == "__main__":
    sys.exit(main())
